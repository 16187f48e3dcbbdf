# /// accepted
# questions = ["q6"]
# why = "One plt.bar call for each class; Chinese names in code and chart."
# ///
def visualize_softmax(score_a, score_b, score_c):
    類別 = ["A", "B", "C"]
    分數 = [score_a, score_b, score_c]
    機率 = softmax_function(np.array(分數))
    最大 = max(機率)

    文字 = "## 機率表\n\n|類別|分數|機率|\n|:--|:--|:--|\n"
    for i in range(3):
        文字 += "|" + 類別[i] + "|" + format(分數[i], ".3f") + "|" + format(機率[i], ".4f") + "|\n"
    文字 += "\n總和：" + format(sum(機率), ".4f") + "\n"
    for i in range(3):
        if 機率[i] == 最大:
            贏家 = 類別[i]
    文字 += "\n贏家：" + 贏家
    display(Markdown(文字))

    plt.figure()
    for i in range(3):
        if 類別[i] == 贏家:
            plt.bar(類別[i], 機率[i], color="darkgreen")
        else:
            plt.bar(類別[i], 機率[i], color="palegreen")
        plt.text(i, 機率[i], "%.4f" % 機率[i], ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("機率分布")
    plt.xlabel("類別")
    plt.ylabel("機率")
    plt.show()
