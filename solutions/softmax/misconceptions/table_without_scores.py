# /// misconception
# question = "q6"
# case = "q6.table"
# also = []
# hint.zh-TW = "表格裡只有機率，少了分數那一欄，看的人不知道機率是從哪些分數來的。"
# hint.en = "Your table lists probabilities only; without the scores nobody can tell what they came from."
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    text = "### Softmax\n\n| class | probability |\n|---|---|\n"
    for i in range(3):
        text += f"| {names[i]} | {p[i]:.4f} |\n"
    display(Markdown(text + f"\nsum: {sum(p):.4f}\n\nwinner: {names[w]}"))
    plt.figure()
    colors = ["lightblue", "lightblue", "lightblue"]
    colors[w] = "darkblue"
    bars = plt.bar(names, p, color=colors)
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
