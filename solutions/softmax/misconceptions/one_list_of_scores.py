# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = []
# hint.zh-TW = "你的函式只有一個參數，要一個串列，但題目會給三個分開的分數。看看 def 那一行的括號。"
# hint.en = "Your function takes one list, but it is given three separate scores. Look at the parentheses of the def line."
# ///
def visualize_softmax(scores):
    names = ["A", "B", "C"]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    for n, s, q in zip(names, scores, p):
        print(f"{n}: {s:.3f} {q:.4f}")
    print(f"sum {sum(p):.4f}")
    print(f"winner {names[w]}")
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
