# /// misconception
# variant_of = "highlight_hardly_visible"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    best = max(range(3), key=lambda i: p[i])
    for i, s in enumerate([score_a, score_b, score_c]):
        print("ABC"[i], f"{s:.3f}", f"{p[i]:.4f}")
    print("總和", f"{sum(p):.4f}", "贏家", "ABC"[best])
    fig, ax = plt.subplots()
    bars = ax.bar(["A", "B", "C"], p, color="steelblue", alpha=0.95)
    bars[best].set_alpha(1.0)
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
