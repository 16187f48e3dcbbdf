# /// accepted
# questions = ["q6"]
# why = "Table and chart in Output widgets of their own, cleared before each drawing."
# ///
from ipywidgets import HBox, Output

table_place, chart_place = Output(), Output()


def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(scores)
    winner = int(np.argmax(p))
    table_place.clear_output(wait=True)
    chart_place.clear_output(wait=True)
    with table_place:
        print("class   logit    probability")
        for name, score, q in zip("ABC", scores, p):
            print(f"{name:5} {score:8.3f} {q:12.4f}")
        print(f"sum: {sum(p):.4f}")
        print(f"winner: {'ABC'[winner]}")
    with chart_place:
        fig, ax = plt.subplots(figsize=(4, 3))
        bars = ax.bar(list("ABC"), p, color="lightgray", edgecolor="black")
        bars[winner].set(facecolor="black", hatch="xx")
        ax.bar_label(bars, fmt="%.4f")
        ax.set(ylim=(0, 1), xlabel="class", ylabel="probability", title="softmax")
        plt.show()
    display(HBox([table_place, chart_place]))
