# /// accepted
# questions = ["q6"]
# why = "The figure is saved to memory and closed, and the image displayed."
# ///
import io

from IPython.display import Image


def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c], dtype=float)
    p = np.array(softmax_function(scores))
    winner = "ABC"[p.argmax()]
    print("scores        ", np.round(scores, 3))
    print("probabilities ", np.round(p, 4))
    print("sum           ", p.sum())
    print("winner        ", winner)
    fig, ax = plt.subplots()
    bars = ax.bar(list("ABC"), p, color=["tomato" if name == winner else "bisque" for name in "ABC"])
    ax.bar_label(bars, labels=[f"{q:.4f}" for q in p])
    ax.set_ylim(0, 1)
    image = io.BytesIO()
    fig.savefig(image, format="png")
    plt.close(fig)
    display(Image(image.getvalue()))
