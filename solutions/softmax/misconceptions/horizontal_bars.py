# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.y_axis", "q6.extremes", "q6.value_labels"]
# hint.zh-TW = "你用的是 barh，長條是橫的。題目要的是直的長條，機率在哪一個軸上？"
# hint.en = "You use barh, so the bars lie on their side. The question asks for upright bars: on which axis does the probability stand?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    k = int(np.argmax(p))
    display(Markdown(
        f"| class | logit | probability |\n|---|---|---|\n| A | {score_a:.3f} | {p[0]:.4f} |\n"
        f"| B | {score_b:.3f} | {p[1]:.4f} |\n| C | {score_c:.3f} | {p[2]:.4f} |\n\n"
        f"sum = {sum(p):.4f}\n\nwinner = {'ABC'[k]}"
    ))
    plt.figure(figsize=(6, 3))
    plt.barh(["A", "B", "C"], p, color=["teal" if i == k else "paleturquoise" for i in range(3)])
    for i in range(3):
        plt.text(p[i], i, f"{p[i]:.4f}", va="center")
    plt.xlim(0, 1)
    plt.title("Softmax")
    plt.show()
