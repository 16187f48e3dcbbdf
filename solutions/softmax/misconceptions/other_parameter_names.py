# /// misconception
# question = "q6"
# case = "q6.keywords"
# also = ["q6.sliders", "q6.sliders_drive"]
# hint.zh-TW = "你的參數取了別的名字，interact 用 score_a、score_b、score_c 呼叫時就找不到。函式的第一行要和題目一樣。"
# hint.en = "Your parameters have other names, so interact cannot reach them as score_a, score_b and score_c. The first line of the function should be that of the question."
# ///
def visualize_softmax(a, b, c):
    p = softmax_function(np.array([a, b, c]))
    w = int(np.argmax(p))
    for n, s, q in zip("ABC", [a, b, c], p):
        print(f"{n}: {s:.3f} {q:.4f}")
    print(f"總和 {sum(p):.4f}")
    print(f"贏家 {'ABC'[w]}")
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["red" if i == w else "pink" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
