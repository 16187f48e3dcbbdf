# /// misconception
# variant_of = "bars_show_scores"
# also = ["q6.bars_fresh"]
# ///
def visualize_softmax(score_a, score_b, score_c):
    分數 = [score_a, score_b, score_c]
    機率 = softmax_function(np.array(分數))
    贏家 = int(np.argmax(機率))
    for 名, 分, 率 in zip("ABC", 分數, 機率):
        print(f"{名}  分數 {分:.3f}  機率 {率:.4f}")
    print(f"總和 {sum(機率):.4f}")
    print("贏家", "ABC"[贏家])
    fig, ax = plt.subplots()
    長條 = ax.bar(list("ABC"), 分數, color="lightgreen")
    長條[贏家].set_color("darkgreen")
    for i, b in enumerate(長條):
        ax.annotate("%.4f" % 機率[i], (b.get_x() + b.get_width() / 2, b.get_height()), ha="center", va="bottom")
    ax.set_ylim(0, 1)
    ax.set_title("機率分布")
    plt.show()
