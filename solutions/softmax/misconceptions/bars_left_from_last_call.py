# /// misconception
# question = "q6"
# case = "q6.redraw"
# also = []
# hint.zh-TW = "你的圖是在函式外面建立的，每次呼叫都畫在同一張上，上一次的長條還在。連續呼叫兩次，數數看有幾根長條。"
# hint.en = "Your figure is created outside the function, so every call draws onto the same one, on top of the old bars. Call it twice and count the bars."
# ///
fig, ax = plt.subplots()


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    winner = int(np.argmax(p))
    text = "| class | logit | probability |\n|---|---|---|\n"
    for i in range(3):
        text += f"| {names[i]} | {scores[i]:.3f} | {p[i]:.4f} |\n"
    display(Markdown(text + f"\nsum: {sum(p):.4f}\n\nwinner: {names[winner]}"))
    ax.bar(names, p, color=["darkblue" if i == winner else "lightblue" for i in range(3)])
    for i in range(3):
        ax.text(i, p[i], f"{p[i]:.4f}", ha="center", va="bottom")
    ax.set_ylim(0, 1)
    display(fig)
