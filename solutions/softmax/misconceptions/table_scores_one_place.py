# /// misconception
# question = "q6"
# case = "q6.table_fresh"
# also = []
# hint.zh-TW = "表格裡的分數只顯示一位小數，滑桿以外的分數（例如 1.234）就不完整。題目要求分數顯示幾位？"
# hint.en = "Your table shows scores to one decimal place, which cuts off a score such as 1.234. How many places does the question want?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    print("類別  分數  機率")
    for i in range(3):
        print(f" {'ABC'[i]}    {scores[i]:.1f}  {p[i]:.4f}")
    print(f"總和 {sum(p):.4f}  贏家 {'ABC'[w]}")
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["teal" if i == w else "azure" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
