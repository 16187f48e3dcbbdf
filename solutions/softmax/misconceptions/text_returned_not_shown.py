# /// misconception
# variant_of = "markdown_never_displayed"
# hint.zh-TW = "你把表格的文字接成一個字串，但從頭到尾沒有顯示它。圖出現之後，字串去了哪裡？"
# hint.en = "You put the table together as a string, but nothing ever shows it. Where does the string go after the chart has appeared?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    winner = int(np.argmax(p))
    table = []
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        table.append([n, f"{s:.3f}", f"{q:.4f}"])
    summary = f"總和 {sum(p):.4f}，贏家 {'ABC'[winner]}"
    fig, ax = plt.subplots()
    c = ax.bar(["A", "B", "C"], p, color=["saddlebrown" if i == winner else "linen" for i in range(3)])
    ax.bar_label(c, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
    result = (table, summary)
