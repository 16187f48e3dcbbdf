# /// misconception
# variant_of = "y_axis_left_to_chance"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = np.asarray(softmax_function(np.array([score_a, score_b, score_c])))
    w = int(p.argmax())
    for n, s, q in zip("ABC", (score_a, score_b, score_c), p):
        print(f"{n}: {s:.3f} → {q:.4f}")
    print(f"總和 {p.sum():.4f}")
    print("贏家", "ABC"[w])
    fig, ax = plt.subplots()
    c = ax.bar(["A", "B", "C"], p, color=["gold" if i == w else "khaki" for i in range(3)])
    ax.bar_label(c, fmt="%.4f")
    ax.set_ylim(0, p.max() * 1.2)   # 留一點空間
    plt.show()
