# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "三個數字都擠在圖的左下角，沒有對到自己的長條。看看 text 的前兩個參數代表什麼。"
# hint.en = "All three numbers crowd the lower left corner, away from their bars. Look at what the first two arguments of text mean."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    w = int(np.argmax(p))
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        print(f"{n}\t{s:.3f}\t{q:.4f}")
    print(f"總和\t{sum(p):.4f}")
    print(f"贏家\t{'ABC'[w]}")
    plt.figure()
    plt.bar(["A", "B", "C"], p, color=["indigo" if i == w else "lavender" for i in range(3)])
    for i in range(3):
        plt.text(0, 0, f"{p[i]:.4f}")
    plt.ylim(0, 1)
    plt.show()
