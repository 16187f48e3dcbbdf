# /// misconception
# variant_of = "horizontal_bars"
# ///
import pandas as pd


def visualize_softmax(score_a, score_b, score_c):
    s = pd.Series(np.asarray(softmax_function(np.array([score_a, score_b, score_c]))), index=["A", "B", "C"])
    print("logits:", f"{score_a:.3f}", f"{score_b:.3f}", f"{score_c:.3f}")
    print("probabilities:", *(f"{v:.4f}" for v in s))
    print("sum:", f"{s.sum():.4f}")
    print("winner:", s.idxmax())
    ax = s.plot(kind="barh", color=["salmon" if v < s.max() else "darkred" for v in s])
    ax.set_xlim(0, 1)
    for y, v in enumerate(s):
        ax.text(v, y, f"{v:.4f}")
    plt.show()
