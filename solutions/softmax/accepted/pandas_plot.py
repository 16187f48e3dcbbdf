# /// accepted
# questions = ["q6"]
# why = "pandas all the way: a DataFrame as the table, Series.plot.bar as the chart."
# ///
import pandas as pd


def visualize_softmax(score_a, score_b, score_c):
    df = pd.DataFrame({"logit": [score_a, score_b, score_c]}, index=["A", "B", "C"])
    df["probability"] = softmax_function(df["logit"].to_numpy())
    shown = df.copy()
    shown["logit"] = shown["logit"].map("{:.3f}".format)
    shown["probability"] = shown["probability"].map("{:.4f}".format)
    display(shown)
    print("sum:", round(df["probability"].sum(), 4))
    print("winner:", df["probability"].idxmax())

    colors = ["orangered" if i == df["probability"].idxmax() else "peachpuff" for i in df.index]
    ax = df["probability"].plot.bar(color=colors, rot=0, title="Softmax")
    ax.set_ylim(0, 1)
    ax.set_xlabel("Class")
    ax.set_ylabel("Probability")
    ax.bar_label(ax.containers[0], fmt="%.4f")
    plt.show()
