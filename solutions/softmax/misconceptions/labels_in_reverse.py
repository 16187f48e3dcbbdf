# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "長條上方的數字順序和長條對不上，A 的上面寫的是 C 的機率。比較圖和表格。"
# hint.en = "The numbers above the bars are in another order than the bars: C's probability stands above A. Compare chart and table."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = list(softmax_function(np.array(scores)))
    w = p.index(max(p))
    md = "### Softmax\n\n|class|logit|probability|\n|:-:|:-:|:-:|\n"
    for n, s, q in zip(names, scores, p):
        md += f"|{n}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(md))
    display(Markdown(f"sum {sum(p):.4f}\n\nwinner {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["olive" if i == w else "beige" for i in range(3)])
    texts = []
    for q in p:
        texts.insert(0, f"{q:.4f}")
    plt.bar_label(bars, labels=texts)
    plt.ylim(0, 1)
    plt.show()
