# /// accepted
# questions = ["q6"]
# why = "A styled DataFrame as the table."
# ///
import pandas as pd


def visualize_softmax(score_a, score_b, score_c):
    p = np.asarray(softmax_function(np.array([score_a, score_b, score_c])))
    frame = pd.DataFrame({"類別": list("ABC"), "分數": [score_a, score_b, score_c], "機率": p})
    display(frame.style.format({"分數": "{:.3f}", "機率": "{:.4f}"}).hide(axis="index"))
    k = int(p.argmax())
    display(Markdown(f"總和 = {p.sum():.4f}，贏家是 **{'ABC'[k]}**"))

    color = ["#ffe0b2"] * 3
    color[k] = "#e65100"
    fig = plt.figure(figsize=(4, 3))
    ax = fig.add_axes([0.15, 0.15, 0.8, 0.7])
    c = ax.bar(list("ABC"), p, color=color)
    ax.bar_label(c, labels=[f"{v:.4f}" for v in p])
    ax.set_ylim([0, 1])
    ax.set_title("softmax")
    plt.show()
