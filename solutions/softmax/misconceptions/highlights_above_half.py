# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你標出的是機率超過 0.5 的長條；差距小的時候，贏家不到 0.5，就沒有人被標出來。用 1.6、1.1、1.1 看看。"
# hint.en = "You highlight bars above 0.5, but when the scores are close, the winner has less, and nobody is highlighted. Try 1.6, 1.1, 1.1."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    for n, s, q in zip(names, scores, p):
        print(f"{n} | {s:.3f} | {q:.4f}")
    print(f"sum | {sum(p):.4f}")
    print(f"winner | {names[int(np.argmax(p))]}")
    plt.figure()
    for i in range(3):
        if p[i] > 0.5:
            color = "darkred"
        else:
            color = "mistyrose"
        plt.bar(names[i], p[i], color=color)
        plt.text(i, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.show()
