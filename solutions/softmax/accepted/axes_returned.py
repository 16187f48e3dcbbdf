# /// accepted
# questions = ["q6"]
# why = "Shows the chart and returns the axes as well."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    print("A: logit = %.3f, probability = %.4f" % (score_a, p[0]))
    print("B: logit = %.3f, probability = %.4f" % (score_b, p[1]))
    print("C: logit = %.3f, probability = %.4f" % (score_c, p[2]))
    print("total probability = %.4f" % (p[0] + p[1] + p[2]))
    if p[0] >= p[1] and p[0] >= p[2]:
        winner = 0
    elif p[1] >= p[2]:
        winner = 1
    else:
        winner = 2
    print("the winner is", ["A", "B", "C"][winner])

    fig, ax = plt.subplots(figsize=(4, 4))
    bar_colors = ["silver", "silver", "silver"]
    bar_colors[winner] = "gold"
    ax.bar([1, 2, 3], p, width=0.5, color=bar_colors, tick_label=["A", "B", "C"])
    ax.set_ylim(0, 1)
    for x, v in zip([1, 2, 3], p):
        ax.text(x, v, f"{v:.4f}", horizontalalignment="center", verticalalignment="bottom")
    plt.show()
    return ax
