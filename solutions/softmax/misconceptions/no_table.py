# /// misconception
# question = "q6"
# case = "q6.table"
# also = ["q6.table_fresh"]
# hint.zh-TW = "你的函式只有圖，沒有表格；分數在畫面上找不到。看看題目列出的第一項。"
# hint.en = "Your function shows a chart but no table, and the scores appear nowhere. Look at the first item of the question's list."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    p = softmax_function(np.array([score_a, score_b, score_c]))
    winner = names[int(np.argmax(p))]
    print(f"sum = {sum(p):.4f}")
    print(f"winner = {winner}")
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if n == winner else "lightblue" for n in names])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()
