# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.extremes"]
# hint.zh-TW = "你的長條畫的是 e 的次方，還沒有除以總和，所以會超過 1。長條的高度應該是什麼？"
# hint.en = "Your bars show the powers of e, not yet divided by their sum, so they rise above 1. What should the height of a bar be?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(scores)
    winner = int(np.argmax(p))
    for name, score, q in zip(names, scores, p):
        print(f"{name}  {score:.3f}  {q:.4f}")
    print(f"sum {sum(p):.4f}, winner {names[winner]}")
    powers = np.exp(scores)
    colours = ["lightblue"] * 3
    colours[winner] = "darkblue"
    plt.bar(names, powers, color=colours)
    for i in range(3):
        plt.text(i, powers[i], f"{p[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
