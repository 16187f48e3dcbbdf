# /// misconception
# question = "q6"
# case = "q6.winner_line"
# also = []
# hint.zh-TW = "你把 argmax 減了 1 才去查名字，所以每次都說成前一個類別。Python 的位置從幾開始數？"
# hint.en = "You take 1 off argmax before looking up the name, so you always name the class before. Where does Python begin to count positions?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    for n, s, q in zip(names, scores, p):
        print(f"class {n}: logit {s:.3f}, probability {q:.4f}")
    print(f"sum: {sum(p):.4f}")
    print("winner:", names[w - 1])
    fig, ax = plt.subplots()
    bars = ax.bar(names, p, color=["steelblue" if i == w else "aliceblue" for i in range(3)])
    ax.bar_label(bars, fmt="%.4f")
    ax.set_ylim(0, 1)
    plt.show()
