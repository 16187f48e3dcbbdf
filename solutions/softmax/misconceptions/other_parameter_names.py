# /// misconception
# question = "q6"
# case = "q6.keywords"
# also = ["q6.sliders", "q6.sliders_drive"]
# hint.zh-TW = "你的函式不能用名稱呼叫：參數不叫 score_a、score_b、score_c，或是被 *scores 一起收下了，interact 就找不到它們。函式的第一行要和題目一樣。"
# hint.en = "Your function cannot be called by names: its parameters are not called score_a, score_b and score_c, or one *scores takes them all, so interact cannot reach them. The first line should be that of the question."
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
