# /// misconception
# question = "q6"
# case = "q6.table"
# also = []
# hint.zh-TW = "表格裡的分數變成了整數，1.6 和 1.1 都顯示成差不多的數字。檢查分數那一欄的格式。"
# hint.en = "The scores in your table became whole numbers, so 1.6 and 1.1 can no longer be told apart. Check the format of that column."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    rows = ""
    for n, s, q in zip(names, scores, p):
        rows += "| %s | %d | %.4f |\n" % (n, s, q)
    display(Markdown("| class | logit | probability |\n|---|---|---|\n" + rows))
    display(Markdown("sum: %.4f" % sum(p)))
    display(Markdown("winner: %s" % names[w]))
    plt.figure()
    bars = plt.bar(names, p, color=["black" if i == w else "whitesmoke" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
