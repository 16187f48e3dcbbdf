# /// misconception
# question = "q6"
# case = "q6.extremes"
# also = ["q6.keywords"]
# hint.zh-TW = "分數是 0 的時候，你的 if 把它當成沒有輸入，就提早離開了。0 也是一個正常的分數。"
# hint.en = "A score of 0 makes your if believe that nothing was entered, and the function leaves early. 0 is a score like any other."
# ///
def visualize_softmax(score_a, score_b, score_c):
    if not (score_a and score_b and score_c):
        print("請輸入三個分數")
        return
    names = ["A", "B", "C"]
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    md = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, [score_a, score_b, score_c], p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md + f"\nsum: {sum(p):.4f}\n\nwinner: {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
