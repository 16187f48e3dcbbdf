# /// misconception
# variant_of = "highlights_above_half"
# ///
def visualize_softmax(score_a, score_b, score_c):
    分數 = np.array([score_a, score_b, score_c])
    機率 = np.array(softmax_function(分數))
    表 = "|類別|分數|機率|\n|-|-|-|\n" + "".join(f"|{n}|{z:.3f}|{q:.4f}|\n" for n, z, q in zip("ABC", 分數, 機率))
    display(Markdown(表))
    display(Markdown(f"總和 {機率.sum():.4f}"))
    display(Markdown(f"贏家 {'ABC'[機率.argmax()]}"))
    顏色 = np.where(機率 >= 0.5, "darkgreen", "honeydew")
    fig, ax = plt.subplots()
    ax.bar_label(ax.bar(list("ABC"), 機率, color=顏色), fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
