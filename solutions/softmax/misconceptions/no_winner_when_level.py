# /// misconception
# question = "q6"
# case = "q6.extremes"
# also = []
# hint.zh-TW = "你的 if 只處理了「嚴格大於」的情形，三個同分時沒有一個成立，贏家就沒有值。用 0、0、0 呼叫看看。"
# hint.en = "Your ifs know only strictly greater; when all three are equal none of them applies, and the winner has no value. Call it with 0, 0, 0."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    if p[0] > p[1] and p[0] > p[2]:
        winner = "A"
    elif p[1] > p[0] and p[1] > p[2]:
        winner = "B"
    elif p[2] > p[0] and p[2] > p[1]:
        winner = "C"
    print("A", f"{score_a:.3f}", f"{p[0]:.4f}")
    print("B", f"{score_b:.3f}", f"{p[1]:.4f}")
    print("C", f"{score_c:.3f}", f"{p[2]:.4f}")
    print("sum", f"{p[0] + p[1] + p[2]:.4f}")
    print("winner", winner)
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["teal" if n == winner else "lightcyan" for n in "ABC"])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
