# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你找最高分時從 0 開始比，三個分數都是負的時候，就沒有一個比 0 大。用全是負數的分數試一次。"
# hint.en = "Your search for the highest score starts from 0, and when all three are negative, none is above it. Try three negative scores."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(scores)
    best, winner = 0, 0
    for i in range(3):
        if scores[i] > best:
            best, winner = scores[i], i
    print("Softmax")
    for n, s, q in zip(names, scores, p):
        print(f"{n}: score {s:.3f}, probability {q:.4f}")
    print(f"sum: {sum(p):.4f}")
    print(f"winner: {names[winner]}")
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["navy" if i == winner else "lavender" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
