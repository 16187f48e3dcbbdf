# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "三根長條看起來完全一樣（就算第一張圖不是，多畫幾次之後也是），圖上看不出誰贏（只改上方的數字還不夠）。文字裡已經知道贏家了，長條也要用得到。"
# hint.en = "All three bars look the same (if not in your first chart, then after a few), so the chart does not tell who wins (a bolder number above is not enough). Your text knows the winner already; let the bars know, too."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    winner = "ABC"[int(np.argmax(p))]
    print(f"A {score_a:.3f} {p[0]:.4f}\nB {score_b:.3f} {p[1]:.4f}\nC {score_c:.3f} {p[2]:.4f}")
    print(f"總和 {sum(p):.4f}\n贏家 {winner}")
    fig, ax = plt.subplots()
    ax.bar_label(ax.bar(["A", "B", "C"], p), fmt="%.4f")
    ax.set_ylim(0, 1)
    ax.set_title("Softmax")
    plt.show()
