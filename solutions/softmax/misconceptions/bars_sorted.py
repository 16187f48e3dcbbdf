# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.highlight", "q6.extremes"]
# hint.zh-TW = "你先把機率排序再畫，所以長條由左到右不一定是 A、B、C。讓同一個類別每次都站在同一個位置，兩張圖才能比較。"
# hint.en = "You sort the probabilities before you draw, so the bars are not always A, B, C from left to right. Two charts can be compared only if every class keeps its place."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    print("Softmax")
    for n, s, q in zip(names, scores, p):
        print(f"{n}: score {s:.3f}, probability {q:.4f}")
    print(f"sum: {sum(p):.4f}")
    print(f"winner: {names[int(np.argmax(p))]}")
    order = np.argsort(p)
    fig, ax = plt.subplots()
    bars = ax.bar([names[i] for i in order], p[order], color=["thistle", "thistle", "purple"])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
