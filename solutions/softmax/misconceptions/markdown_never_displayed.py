# /// misconception
# question = "q6"
# case = "q6.table"
# also = []
# hint.zh-TW = "你建立了 Markdown 物件，但在函式中間它不會自己顯示出來。和設定格裡匯入的東西對照，還少了哪一個？"
# hint.en = "You create Markdown objects, but in the middle of a function they do not show themselves. Compare with what the set-up cell imports: which of them is not used yet?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "| class | logit | probability |\n|---|---|---|\n"
    for i in range(3):
        text += f"| {names[i]} | {scores[i]:.3f} | {p[i]:.4f} |\n"
    Markdown(text)
    Markdown(f"sum: {sum(p):.4f}")
    Markdown(f"winner: {names[w]}")
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
