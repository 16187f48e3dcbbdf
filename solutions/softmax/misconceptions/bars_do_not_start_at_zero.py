# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = []
# hint.zh-TW = "你的長條不是從 0 開始往上畫的，高度就不能直接比較。看看 bottom 這個參數做了什麼。"
# hint.en = "Your bars do not rise from 0, so their tops cannot be compared. Look at what the argument bottom does."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    p = softmax_function(np.array([score_a, score_b, score_c]))
    best = int(np.argmax(p))
    print(f"logits {score_a:.3f} {score_b:.3f} {score_c:.3f}")
    print(f"probabilities {p[0]:.4f} {p[1]:.4f} {p[2]:.4f}")
    print(f"sum {sum(p):.4f} winner {names[best]}")
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, bottom=0.05, color="plum")   # 墊高一點比較好看
    bars[best].set_color("purple")
    for i in range(3):
        ax.text(i, p[i] + 0.05, f"{p[i]:.4f}", ha="center", va="bottom")
    ax.set_ylim(0, 1)
    plt.show()
