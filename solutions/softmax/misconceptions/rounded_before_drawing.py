# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.value_labels", "q6.sum_line", "q6.sliders_drive"]
# hint.zh-TW = "你先把機率四捨五入，才畫圖和填表。先用完整的機率，顯示的時候再決定要幾位小數。"
# hint.en = "You round the probabilities before drawing and tabulating them. Use them in full, and choose the decimal places only where you show them."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = np.round(softmax_function(np.array(scores)), 2)
    w = int(np.argmax(p))
    rows = "".join(f"| {n} | {s:.3f} | {q:.4f} |\n" for n, s, q in zip(names, scores, p))
    display(Markdown("### Softmax\n\n| class | score | probability |\n|---|---|---|\n" + rows))
    print(f"sum: {p.sum():.4f}")
    print("winner:", names[w])
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color="lightblue")
    bars[w].set_color("navy")
    for i in range(3):
        ax.text(i, p[i] + 0.01, f"{p[i]:.4f}", ha="center")
    ax.set_ylim(0, 1)
    ax.set_title("softmax")
    ax.set_xlabel("class")
    ax.set_ylabel("probability")
    plt.show()
