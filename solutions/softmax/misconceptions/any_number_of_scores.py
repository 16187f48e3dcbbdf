# /// misconception
# question = "q6"
# case = "q6.keywords"
# also = ["q6.sliders", "q6.sliders_drive"]
# hint.zh-TW = "你用 *scores 收下參數，只能照順序傳，用名稱呼叫就會出錯，而 interact 正是用名稱呼叫的。"
# hint.en = "Your *scores only takes arguments in order; a call by names fails, and interact calls by names."
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
