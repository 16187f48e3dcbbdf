# /// accepted
# questions = ["q6"]
# why = "All tied winners are highlighted and named."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = np.array([score_a, score_b, score_c], dtype=float)
    p = np.array(softmax_function(scores))
    winners = np.isclose(p, p.max(), rtol=0, atol=1e-9)

    table = "\n".join(f"|{n}|{s:.3f}|{q:.4f}|" for n, s, q in zip(names, scores, p))
    display(Markdown(f"#### Softmax\n\n|class|logit|probability|\n|-|-|-|\n{table}"))
    display(Markdown(f"Σp = {p.sum():.4f}"))
    who = "、".join(n for n, w in zip(names, winners) if w)
    display(Markdown(("並列第一：" if winners.sum() > 1 else "第一名：") + who))

    _, ax = plt.subplots()
    bars = ax.bar(names, p, color=["purple" if w else "thistle" for w in winners])
    ax.bar_label(bars, [f"{q:.4f}" for q in p], padding=3)
    ax.set_ylim(0, 1.08)
    ax.set_title("Softmax（並列的都標出來）")
    plt.show()
