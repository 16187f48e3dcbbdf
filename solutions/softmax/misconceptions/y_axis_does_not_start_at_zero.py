# /// misconception
# question = "q6"
# case = "q6.y_axis"
# also = []
# hint.zh-TW = "你的 y 軸不是從 0 開始，小的差距會被放大，看圖的人會誤會。看看 ylim 的第一個數字。"
# hint.en = "Your y-axis does not start at 0, which makes small differences look large. Look at the first number of ylim."
# ///
def visualize_softmax(score_a, score_b, score_c):
    letters = "ABC"
    values = [score_a, score_b, score_c]
    p = softmax_function(np.array(values))
    top = int(np.argmax(p))
    md = "|class|logit|probability|\n|--|--|--|\n"
    for letter, v, q in zip(letters, values, p):
        md += f"|{letter}|{v:.3f}|{q:.4f}|\n"
    display(Markdown(md + f"\nsum {sum(p):.4f}, winner {letters[top]}"))
    plt.figure()
    plt.bar(list(letters), p, color=["brown" if i == top else "tan" for i in range(3)])
    for i in range(3):
        plt.text(i, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
    plt.ylim(min(p) - 0.02, 1)
    plt.show()
