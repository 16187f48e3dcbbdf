# /// misconception
# question = "q6"
# case = "q6.bars_fresh"
# also = []
# hint.zh-TW = "函式裡又把分數設成範例的 1.6、1.1、1.1，蓋掉了傳進來的值。換一組分數呼叫，看表格有沒有變。"
# hint.en = "Inside the function the scores are set to the example's 1.6, 1.1, 1.1, which hides the ones that were passed in. Call it with other scores and see whether the table changes."
# ///
def visualize_softmax(score_a, score_b, score_c):
    score_a, score_b, score_c = 1.6, 1.1, 1.1
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        print(f"{n}: {s:.3f} {q:.4f}")
    print(f"總和 {sum(p):.4f}")
    print(f"贏家 {'ABC'[w]}")
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["navy" if i == w else "skyblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
