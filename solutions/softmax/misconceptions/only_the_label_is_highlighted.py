# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你只把贏家上方的數字變色加粗，長條本身沒有改變。題目要哪個東西一眼看得出來？"
# hint.en = "You make the number above the winner bold and red, but the bar itself stays the same. What does the question want to stand out?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    winner = int(np.argmax(p))
    md = ["### Softmax", "", "|class|logit|probability|", "|-|-|-|"]
    for i in range(3):
        md.append(f"|{names[i]}|{scores[i]:.3f}|{p[i]:.4f}|")
    md += ["", f"sum: {sum(p):.4f}", "", f"winner: {names[winner]}"]
    display(Markdown("\n".join(md)))
    plt.figure()
    plt.bar(names, p, color="lightblue")
    for i in range(3):
        if i == winner:
            plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom", color="red", fontweight="bold")
        else:
            plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
