# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.highlight", "q6.extremes", "q6.winner_line"]
# hint.zh-TW = "參數的順序和題目不同，照順序呼叫時，A 的分數會跑到 C 去。比較你的 def 那一行和題目。"
# hint.en = "Your parameters stand in another order, so in a call without names the score of A ends up with C. Compare your def line with the question."
# ///
def visualize_softmax(score_c, score_b, score_a):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "|類別|分數|機率|\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        text += f"|{n}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(text))
    display(Markdown(f"總和 {sum(p):.4f}"))
    display(Markdown(f"贏家 {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["midnightblue" if i == w else "lavender" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
