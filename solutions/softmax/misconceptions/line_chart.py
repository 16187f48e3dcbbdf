# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.value_labels", "q6.sliders_drive"]
# hint.zh-TW = "你畫的是折線圖，A、B、C 之間並沒有「中間」的值可以連。題目要的是哪一種圖？"
# hint.en = "You draw a line, but there is nothing between A, B and C for a line to join. Which kind of chart does the question ask for?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = names[int(np.argmax(p))]
    for n, s, q in zip(names, scores, p):
        print(f"{n} {s:.3f} {q:.4f}")
    print(f"sum {sum(p):.4f}")
    print(f"winner {w}")
    plt.figure()
    plt.plot(names, p, "o-")
    plt.plot([w], [max(p)], "o", color="darkred", markersize=14)
    for i, q in enumerate(p):
        plt.text(i, q + 0.02, f"{q:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.show()
