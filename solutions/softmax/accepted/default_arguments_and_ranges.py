# /// accepted
# questions = ["q6"]
# why = "Default values in the signature and (min, max, step) abbreviations instead of slider objects."
# ///
# %% q6[1]
def visualize_softmax(score_a=1.0, score_b=1.0, score_c=1.1):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = names[int(np.argmax(p))]
    md = ["### Softmax", "", "| class | logit | probability |", "|---|---|---|"]
    for n, s, q in zip(names, scores, p):
        md.append(f"| **{n}** | {s:.3f} | {q:.4f} |" if n == w else f"| {n} | {s:.3f} | {q:.4f} |")
    md += ["", f"Sum: {np.sum(p):.4f}", "", f"🏆 {w}"]
    display(Markdown("\n".join(md)))
    plt.figure()
    b = plt.bar(names, p, color=["lightgray", "lightgray", "lightgray"])
    b[names.index(w)].set_color("black")
    plt.bar_label(b, fmt="%.4f")
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()
# %% q6[2]
slider_a = slider_b = slider_c = (-5.0, 5.0, 0.1)

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
