# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.extremes"]
# hint.zh-TW = "你把三段機率疊在同一根長條上，B 和 C 就不是從 0 開始了。三個類別各要有自己的位置。"
# hint.en = "You stack the three probabilities in one column, so B and C do not start at 0. Each class needs a place of its own."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    win = int(np.argmax(p))
    print("A", f"{score_a:.3f}", f"{p[0]:.4f}")
    print("B", f"{score_b:.3f}", f"{p[1]:.4f}")
    print("C", f"{score_c:.3f}", f"{p[2]:.4f}")
    print("sum", f"{p[0] + p[1] + p[2]:.4f}")
    print("winner", "ABC"[win])
    plt.figure(figsize=(3, 4))
    bottom = 0
    for i, name in enumerate("ABC"):
        plt.bar("softmax", p[i], bottom=bottom, color="darkblue" if i == win else "lightblue", label=name)
        plt.text(0, bottom + p[i], f"{p[i]:.4f}", ha="center", va="top")
        bottom += p[i]
    plt.legend()
    plt.ylim(0, 1)
    plt.show()
