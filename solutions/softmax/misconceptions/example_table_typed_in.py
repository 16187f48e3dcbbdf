# /// misconception
# question = "q6"
# case = "q6.table_fresh"
# also = []
# hint.zh-TW = "表格的數字是照著題目的範例打上去的，換了分數也不會變。把文字裡的數字換成變數。"
# hint.en = "The numbers of your table were typed from the example and never change. Where the text has numbers, it should have variables."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    display(Markdown("""
| 類別 | 分數 | 機率 |
|---|---|---|
| A | 1.600 | 0.4519 |
| B | 1.100 | 0.2741 |
| C | 1.100 | 0.2741 |
"""))
    display(Markdown(f"總和 {sum(p):.4f}"))
    display(Markdown(f"贏家 {'ABC'[w]}"))
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["navy" if i == w else "lightcyan" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
