# /// accepted
# questions = ["q1", "q6"]
# why = "The teaching notebook's own way: Markdown table, light bars, the first of tied winners recoloured."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x)
    shifted = x - np.max(x)
    exp_x = np.exp(shifted)
    return exp_x / np.sum(exp_x)
# %% q6
def visualize_softmax(score_a, score_b, score_c):
    scores = np.array([score_a, score_b, score_c])
    probabilities = softmax_function(scores)
    labels = ["A", "B", "C"]

    display(Markdown("### Softmax 計算結果"))
    table = "| 類別 | 分數 (logit) | 機率 |\n|---|---|---|\n"
    for label, score, prob in zip(labels, scores, probabilities):
        table += f"| {label} | {score:.3f} | {prob:.4f} |\n"
    display(Markdown(table))
    display(Markdown(f"機率總和檢查：{np.sum(probabilities):.4f}"))

    winner_index = np.argmax(probabilities)
    display(Markdown(f"**贏家：類別 {labels[winner_index]}**"))

    plt.figure(figsize=(6, 4))
    bars = plt.bar(labels, probabilities, color=["lightblue", "lightgreen", "lightcoral"])
    bars[winner_index].set_color("darkred")
    plt.ylim(0, 1)
    plt.title("Softmax probability distribution (bar chart)")
    plt.ylabel("Probability")
    plt.xlabel("Class")
    for bar, prob in zip(bars, probabilities):
        plt.text(bar.get_x() + bar.get_width() / 2, prob + 0.02, f"{prob:.4f}", ha="center")
    plt.show()
