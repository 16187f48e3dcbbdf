# /// misconception
# question = "q6"
# case = "q6.bars_fresh"
# also = ["q6.highlight", "q6.table_fresh", "q6.winner_line"]
# hint.zh-TW = "score_c 沒有被用到，C 的位置放的是別的分數，所以拉 C 的滑桿沒有作用。檢查分數的串列裡有誰。"
# hint.en = "score_c is never used: another score stands in its place, so the slider of C does nothing. Check who is in your list of scores."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_b]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    md = "### Softmax\n\n| class | logit | probability |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        md += f"| {n} | {s:.3f} | {q:.4f} |\n"
    md += f"\nsum: {sum(p):.4f}\n\nwinner: {names[w]}"
    display(Markdown(md))
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
