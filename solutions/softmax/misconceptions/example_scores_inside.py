# /// misconception
# question = "q6"
# case = "q6.bars_fresh"
# also = ["q6.highlight", "q6.extremes", "q6.table_fresh", "q6.winner_line"]
# hint.zh-TW = "你的函式每次都畫同一組範例的分數，沒有用到傳進來的三個參數。換一組分數呼叫，看表格有沒有變。"
# hint.en = "Your function draws the scores of the example every time and never uses its three parameters. Call it with other scores and see whether the table changes."
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
