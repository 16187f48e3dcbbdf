# /// misconception
# question = "q6"
# case = "q6.winner_line"
# also = []
# hint.zh-TW = "贏家那一行寫死了一個類別，誰贏都寫同一個字母。讓別的類別贏一次看看。"
# hint.en = "The line with the winner always names the same class. Let another class win and look at it."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    for n, s, q in zip("ABC", scores, p):
        print(f"{n} {s:.3f} {q:.4f}")
    print(f"總和 {sum(p):.4f}")
    print("贏家是類別 C")
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["navy" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
