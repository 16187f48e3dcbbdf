# /// misconception
# variant_of = "table_probabilities_two_places"
# also = ["q6.table_fresh"]
# ///
import pandas as pd


def visualize_softmax(score_a, score_b, score_c):
    p = np.asarray(softmax_function(np.array([score_a, score_b, score_c])))
    df = pd.DataFrame({"類別": list("ABC"), "分數": [score_a, score_b, score_c], "機率": p})
    display(df.round(2))
    print(f"總和 {p.sum():.4f}")
    print("贏家", df["類別"][p.argmax()])
    plt.figure()
    for i, q in enumerate(p):
        plt.bar("ABC"[i], q, color="tomato" if i == p.argmax() else "mistyrose")
        plt.text(i, q, f"{q:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
