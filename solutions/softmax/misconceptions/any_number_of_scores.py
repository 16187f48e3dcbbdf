# /// misconception
# variant_of = "other_parameter_names"
# also = ["q6.sliders", "q6.sliders_drive"]
# ///
def visualize_softmax(*scores):
    names = ["A", "B", "C"]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(md + f"\nsum: {sum(p):.4f}\n\nwinner: {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
