# /// misconception
# ///
def visualize_softmax(score_a, score_b, score_c):
    probs = softmax_function([score_a, score_b, score_c])
    best = list(probs).index(max(probs))
    display(Markdown(f"""## 結果

| 類別 | 分數 | 機率 |
|---|---|---|
| A | {score_a:.3f} | {probs[0]:.4f} |
| B | {score_b:.3f} | {probs[1]:.4f} |
| C | {score_c:.3f} | {probs[2]:.4f} |
"""))
    print("總和", sum(probs))
    print("贏家", "ABC"[best])
    colors = ["lightgray", "lightgray", "lightgray"]
    colors[best] = "red"
    plt.figure()
    plt.plot(["A", "B", "C"], probs, marker="o")
    for i, v in enumerate(probs):
        plt.text(i, v, "%.4f" % v, ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("softmax")
    plt.xlabel("類別")
    plt.ylabel("機率")
    plt.show()
