# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "長條上方寫的是分數，不是長條自己的高度。檢查 text 裡格式化的是哪一個變數。"
# hint.en = "Above your bars stand the scores, not the heights of the bars. Check which variable is formatted inside text."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "|類別|分數|機率|\n|---|---|---|\n"
    for i in range(3):
        text += f"|{names[i]}|{scores[i]:.3f}|{p[i]:.4f}|\n"
    display(Markdown(text))
    display(Markdown(f"總和 {sum(p):.4f}"))
    display(Markdown(f"贏家 {names[w]}"))
    plt.figure()
    plt.bar(names, p, color=["crimson" if i == w else "lavenderblush" for i in range(3)])
    for i in range(3):
        plt.text(i, p[i] + 0.01, f"{scores[i]:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.show()
