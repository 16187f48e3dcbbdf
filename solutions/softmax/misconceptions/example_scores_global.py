# /// misconception
# variant_of = "example_scores_inside"
# hint.zh-TW = "你在函式外面先算好了一組機率，函式每次都畫那一組，沒有用到傳進來的分數。"
# hint.en = "You compute one set of probabilities outside the function and draw that every time; the scores passed in are never used."
# ///
example = np.array([1.6, 1.1, 1.1])
example_p = softmax_function(example)


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    w = int(np.argmax(example_p))
    table = "| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, example, example_p):
        table += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(table))
    display(Markdown(f"sum {sum(example_p):.4f}\n\nwinner {names[w]}"))
    fig, ax = plt.subplots()
    bars = ax.bar(names, example_p, color=["k" if i == w else "w" for i in range(3)], edgecolor="k")
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
