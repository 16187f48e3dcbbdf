# /// accepted
# questions = ["q6"]
# why = "An HTML table; the winner's bar has a thick red edge."
# ///
from IPython.display import HTML


def visualize_softmax(score_a, score_b, score_c):
    letters = ["A", "B", "C"]
    logits = [score_a, score_b, score_c]
    probs = softmax_function(np.array(logits))
    best = int(np.argmax(probs))

    html = "<h3>Softmax</h3><table><tr><th>類別</th><th>分數</th><th>機率</th></tr>"
    for letter, logit, prob in zip(letters, logits, probs):
        html += f"<tr><td>{letter}</td><td>{logit:.3f}</td><td>{prob:.4f}</td></tr>"
    html += "</table>"
    html += f"<p>機率總和：{np.sum(probs):.4f}</p><p>贏家：<b>{letters[best]}</b></p>"
    display(HTML(html))

    plt.figure()
    bars = plt.bar(letters, probs, color="skyblue")
    bars[best].set_edgecolor("red")
    bars[best].set_linewidth(4)
    for i in range(3):
        plt.text(i, probs[i] + 0.02, f"{probs[i]:.4f}", ha="center")
    plt.axis([-0.6, 2.6, 0, 1])
    plt.title("Softmax 機率分布")
    plt.show()
