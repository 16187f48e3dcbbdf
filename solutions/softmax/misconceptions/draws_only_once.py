# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = []
# hint.zh-TW = "你的圖只在第一次呼叫時畫出來，之後移動滑桿，圖就不會再出現。看看是哪個條件讓它跳過了。"
# hint.en = "Your chart appears only on the first call; when a slider moves, nothing is drawn. Look for the condition that skips it."
# ///
already_drawn = False


def visualize_softmax(score_a, score_b, score_c):
    global already_drawn
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        print(f"{n}: {s:.3f}, {q:.4f}")
    print(f"sum: {sum(p):.4f}")
    print(f"winner: {'ABC'[w]}")
    if not already_drawn:
        plt.figure()
        bars = plt.bar(["A", "B", "C"], p, color=["k" if i == w else "lightgray" for i in range(3)])
        plt.bar_label(bars, fmt="%.4f")
        plt.ylim(0, 1)
        plt.show()
        already_drawn = True
