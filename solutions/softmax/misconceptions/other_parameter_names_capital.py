# /// misconception
# variant_of = "other_parameter_names"
# also = ["q6.sliders", "q6.sliders_drive"]
# ///
def visualize_softmax(Score_A, Score_B, Score_C):
    values = {"A": Score_A, "B": Score_B, "C": Score_C}
    p = softmax_function(np.array(list(values.values())))
    best = list(values)[int(np.argmax(p))]
    text = "### Softmax\n\n|class|logit|probability|\n|-|-|-|\n"
    for (n, s), q in zip(values.items(), p):
        text += f"|{n}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(text + f"\nsum {sum(p):.4f}, winner {best}"))
    fig, ax = plt.subplots()
    bars = ax.bar(list(values), p, color=["k" if n == best else "lightgray" for n in values])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
