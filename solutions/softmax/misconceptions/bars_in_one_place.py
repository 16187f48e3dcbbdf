# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.extremes", "q6.sliders_drive"]
# hint.zh-TW = "你三次都把長條畫在同一個 x 位置，後面的會蓋住前面的。印出每次 bar 的第一個參數看看。"
# hint.en = "All three bars are drawn at the same x position, and cover each other. Print the first argument that bar gets each time."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    probs = softmax_function(np.array(scores))
    winner = int(np.argmax(probs))
    text = "| 類別 | 分數 | 機率 |\n| --- | --- | --- |\n"
    for i in range(3):
        text += "| " + "ABC"[i] + f" | {scores[i]:.3f} | {probs[i]:.4f} |\n"
    display(Markdown(text))
    display(Markdown(f"總和 = {sum(probs):.4f}，贏家 = {'ABC'[winner]}"))
    plt.figure()
    x = 0
    for i in range(3):
        color = "darkgreen" if i == winner else "lightgreen"
        plt.bar(x, probs[i], color=color)
        plt.text(x, probs[i], f"{probs[i]:.4f}", ha="center", va="bottom")
    plt.xticks([0, 1, 2], ["A", "B", "C"])
    plt.ylim(0, 1)
    plt.show()
