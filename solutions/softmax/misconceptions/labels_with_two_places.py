# /// misconception
# question = "q6"
# case = "q6.value_labels"
# also = []
# hint.zh-TW = "長條上方的數字只有兩位小數，0.4519 和 0.4482 就分不出來。題目要幾位？"
# hint.en = "The numbers above your bars have only two decimal places, so 0.4519 and 0.4482 look the same. How many does the question ask for?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    k = int(np.argmax(p))
    print("class logit probability")
    for n, s, q in zip("ABC", [score_a, score_b, score_c], p):
        print(f"{n:5} {s:.3f} {q:.4f}")
    print(f"sum {sum(p):.4f}, winner {'ABC'[k]}")
    plt.figure()
    bars = plt.bar(list("ABC"), p, color=["green" if i == k else "palegreen" for i in range(3)])
    for b in bars:
        plt.text(b.get_x() + b.get_width() / 2, b.get_height() + 0.01, f"{b.get_height():.2f}", ha="center")
    plt.ylim(0, 1)
    plt.show()
