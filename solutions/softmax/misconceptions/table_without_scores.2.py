# /// misconception
# ///
def visualize_softmax(score_a, score_b, score_c):
    probs = softmax_function([score_a, score_b, score_c])
    best = list(probs).index(max(probs))
    display(Markdown(f"""## 結果

| 類別 | 機率 |
|---|---|
| A | {probs[0]:.4f} |
| B | {probs[1]:.4f} |
| C | {probs[2]:.4f} |
"""))
    print("總和", sum(probs))
    print("贏家", "ABC"[best])
    colors = ["lightgray", "lightgray", "lightgray"]
    colors[best] = "red"
    plt.figure()
    plt.bar(["A", "B", "C"], probs, color=colors)
    for i, v in enumerate(probs):
        plt.text(i, v, "%.4f" % v, ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.title("softmax")
    plt.xlabel("類別")
    plt.ylabel("機率")
    plt.show()
