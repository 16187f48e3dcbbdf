# /// misconception
# question = "q6"
# case = "q6.highlight"
# also = []
# hint.zh-TW = "你的顏色清單放在函式外面，上一次的贏家改成深色之後就一直是深色。連續畫兩張贏家不同的圖看看。"
# hint.en = "Your list of colours lives outside the function, so a bar that was once dark stays dark. Draw two charts with different winners, one after the other."
# ///
colors = ["lightblue", "lightblue", "lightblue"]


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    winner = int(np.argmax(p))
    for n, s, q in zip(names, scores, p):
        print(n, format(s, ".3f"), format(q, ".4f"))
    print("sum", format(sum(p), ".4f"))
    print("winner", names[winner])
    colors[winner] = "darkblue"
    plt.figure()
    bars = plt.bar(names, p, color=colors)
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
