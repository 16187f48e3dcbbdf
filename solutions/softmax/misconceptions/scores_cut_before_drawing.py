# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.table", "q6.bars_fresh", "q6.highlight", "q6.table_fresh", "q6.winner_line"]
# hint.zh-TW = "你在函式裡先把分數轉成整數，1.6 就變成 1，畫出來的機率也跟著錯。滑桿給的分數有小數。"
# hint.en = "You turn the scores into integers first, so 1.6 becomes 1 and the probabilities are wrong. The sliders give decimals."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [int(score_a), int(score_b), int(score_c)]
    p = softmax_function(np.array(scores))
    names = ["A", "B", "C"]
    w = int(np.argmax(p))
    md = "|class|logit|probability|\n|-|-|-|\n"
    for n, s, q in zip(names, scores, p):
        md += f"|{n}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(md))
    display(Markdown(f"sum: {sum(p):.4f}"))
    display(Markdown(f"winner: {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
