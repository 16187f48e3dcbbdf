# /// accepted
# questions = ["q6"]
# why = "Draws three light bars, then the winner's once more in a dark colour on top of it."
# ///
def visualize_softmax(score_a, score_b, score_c):
    x = ["A", "B", "C"]
    s = [score_a, score_b, score_c]
    y = softmax_function(np.array(s))
    print("class logit probability")
    for i in range(3):
        print(x[i], "%.3f" % s[i], "%.4f" % y[i])
    print("sum", "%.4f" % sum(y))
    i = int(np.argmax(y))
    print("winner", x[i])

    plt.figure()
    plt.bar(x, y, color="lightblue")
    plt.bar(x[i], y[i], color="darkblue")   # 把贏家再畫一次
    for j in range(3):
        plt.text(x[j], y[j] + 0.01, "%.4f" % y[j], ha="center")
    plt.ylim(0, 1)
    plt.title("softmax")
    plt.show()
