# /// accepted
# questions = ["q6"]
# why = "Three fixed colours; the losers are transparent. The module is used as IPython.display.display."
# ///
import IPython.display


def visualize_softmax(score_a, score_b, score_c):
    values = [score_a, score_b, score_c]
    probs = list(softmax_function(np.array(values)))
    biggest = probs.index(max(probs))

    IPython.display.display(IPython.display.Markdown("### 類別、分數、機率"))
    for letter, value, prob in zip("ABC", values, probs):
        IPython.display.display(IPython.display.Markdown(f"- {letter}：分數 {value:.3f}，機率 {prob:.4f}"))
    IPython.display.display(IPython.display.Markdown(f"總和 {sum(probs):.4f}，最高的是 {'ABC'[biggest]}"))

    plt.figure(figsize=(5, 4))
    for i, (letter, prob, color) in enumerate(zip("ABC", probs, ["red", "green", "blue"])):
        plt.bar(letter, prob, color=color, alpha=1.0 if i == biggest else 0.25)
        plt.text(i, prob + 0.02, f"{prob:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.xlabel("class")
    plt.ylabel("probability")
    plt.show()
