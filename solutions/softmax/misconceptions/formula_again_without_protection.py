# /// misconception
# question = "q6"
# case = "q6.extremes"
# also = []
# hint.zh-TW = "你在函式裡重新寫了一次沒有保護的公式，分數到 1000 就算不出來了（nan 或 OverflowError）。你已經有一個撐得住的函式了。"
# hint.en = "You wrote the formula once more in here, without protection, and it breaks at a score of 1000 (nan, or an OverflowError). You own a function that survives this."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = np.array([score_a, score_b, score_c], dtype=float)
    p = np.exp(scores) / np.sum(np.exp(scores))
    w = int(np.argmax(p))
    for n, s, q in zip(names, scores, p):
        print(f"{n}  {s:.3f}  {q:.4f}")
    print(f"sum  {p.sum():.4f}")
    print(f"winner  {names[w]}")
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["firebrick" if i == w else "mistyrose" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
