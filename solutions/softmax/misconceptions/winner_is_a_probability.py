# /// misconception
# question = "q6"
# case = "q6.winner_line"
# also = []
# hint.zh-TW = "贏家那一行只寫了最大的機率是多少，沒有寫是哪一個類別。max 和 argmax 回答的是不同的問題。"
# hint.en = "Your line gives the largest probability but does not say whose it is. max and argmax answer different questions."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    md = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md))
    display(Markdown(f"sum: {sum(p):.4f}"))
    display(Markdown(f"winner: {max(p):.4f}"))
    plt.figure()
    for i in range(3):
        plt.bar(names[i], p[i], color="darkgreen" if p[i] == max(p) else "honeydew")
        plt.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
