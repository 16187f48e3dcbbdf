# /// misconception
# variant_of = "y_axis_too_tall"
# hint.zh-TW = "你把滑桿的範圍 -5 到 5 當成 y 軸的範圍，那是分數的範圍。機率在哪兩個數之間？"
# hint.en = "You took the range of the sliders, -5 to 5, for the y-axis; that is where the scores live. Between which two numbers does a probability lie?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    fig, ax = plt.subplots()
    bars = ax.bar(["A", "B", "C"], p, color="lightgray")
    winner = int(np.argmax(p))
    bars[winner].set_facecolor("black")
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(-5, 5)
    ax.set_title("softmax")
    plt.show()
    display(Markdown(f"""
| class | logit | probability |
|---|---|---|
| A | {score_a:.3f} | {p[0]:.4f} |
| B | {score_b:.3f} | {p[1]:.4f} |
| C | {score_c:.3f} | {p[2]:.4f} |

Sum {np.sum(p):.4f}

Winner {'ABC'[winner]}
"""))
