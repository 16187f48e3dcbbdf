# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = ["q6.winner_line"]
# hint.zh-TW = "你用 if 只比較了相鄰的兩個類別就宣布贏家，沒有和第三個比。讓 C 最大、B 最小試試看。"
# hint.en = "Your ifs declare a winner after comparing two neighbours, without asking the third. Try scores where C is the largest and B the smallest."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    if p[0] > p[1]:
        winner = "A"
    elif p[1] > p[2]:
        winner = "B"
    else:
        winner = "C"
    text = "## Softmax 結果\n\n| 類別 | 分數 | 機率 |\n|:-:|--:|--:|\n"
    text += f"| A | {score_a:.3f} | {p[0]:.4f} |\n"
    text += f"| B | {score_b:.3f} | {p[1]:.4f} |\n"
    text += f"| C | {score_c:.3f} | {p[2]:.4f} |\n"
    text += f"\n總和：{p[0] + p[1] + p[2]:.4f}\n\n贏家：{winner}"
    display(Markdown(text))
    plt.figure()
    for i, name in enumerate(["A", "B", "C"]):
        plt.bar(name, p[i], color="darkorange" if name == winner else "bisque")
        plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
