# /// misconception
# variant_of = "bars_in_percent"
# ///
import pandas as pd


def visualize_softmax(score_a, score_b, score_c):
    p = np.asarray(softmax_function(np.array([score_a, score_b, score_c])))
    table = pd.DataFrame({"logit": [score_a, score_b, score_c], "probability": p}, index=list("ABC"))
    display(table.round({"logit": 3, "probability": 4}))
    print(f"sum {p.sum():.4f}")
    print("winner", table["probability"].idxmax())
    shown = table["probability"] * 100
    ax = shown.plot.bar(color=["navy" if v == shown.max() else "lightblue" for v in shown], rot=0)
    ax.set_ylim(0, 105)
    ax.bar_label(ax.containers[0], labels=[f"{v:.4f}" for v in p])
    plt.show()
