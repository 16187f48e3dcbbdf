# /// misconception
# question = "q6"
# case = "q6.y_axis"
# also = []
# hint.zh-TW = "你的 y 軸上限比機率可能的最大值高很多，上面一大塊永遠是空的。題目允許的上限是多少？"
# hint.en = "Your y-axis goes far beyond the largest value that a probability can have. What is the highest top that the question allows?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    s = [score_a, score_b, score_c]
    p = softmax_function(np.array(s))
    k = int(np.argmax(p))
    print("類別 分數 機率")
    for i in range(3):
        print("ABC"[i], "%.3f" % s[i], "%.4f" % p[i])
    print("總和 %.4f" % sum(p))
    print("贏家 " + "ABC"[k])
    plt.figure()
    plt.bar(["A", "B", "C"], p, color=["#1f3b73" if i == k else "#c6d4ee" for i in range(3)])
    for i in range(3):
        plt.text(i, p[i] + 0.02, "%.4f" % p[i], ha="center")
    plt.ylim(0, 1.5)
    plt.show()
