# /// accepted
# questions = ["q6"]
# why = "Three bars by plt.hist with the probabilities as weights."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = np.array(softmax_function(np.array([score_a, score_b, score_c])))
    k = int(np.argmax(p))
    print(" class |  logit | probability")
    for name, s, q in zip("ABC", (score_a, score_b, score_c), p):
        print(f"   {name}   | {s:6.3f} | {q:.4f}")
    print(f"sum {p.sum():.4f}; winner {'ABC'[k]}")
    plt.figure()
    _, _, patches = plt.hist([0, 1, 2], bins=[-0.5, 0.5, 1.5, 2.5], weights=p, rwidth=0.8, color="lavender")
    patches[k].set_facecolor("indigo")
    for i, q in enumerate(p):
        plt.text(i, q + 0.01, f"{q:.4f}", ha="center")
    plt.xticks([0, 1, 2], ["A", "B", "C"])
    plt.ylim(0, 1)
    plt.title("Softmax")
    plt.show()
