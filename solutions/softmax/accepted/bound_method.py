# /// accepted
# questions = ["q6"]
# why = "visualize_softmax is a bound method of an object that keeps its state."
# ///
class SoftmaxChart:
    """畫出三個類別的機率"""

    names = ("A", "B", "C")

    def draw(self, score_a, score_b, score_c):
        self.scores = np.array([score_a, score_b, score_c], dtype=float)
        self.p = np.array(softmax_function(self.scores))
        self.show_text()
        self.show_chart()

    def show_text(self):
        rows = "\n".join(f"| {n} | {s:.3f} | {p:.4f} |" for n, s, p in zip(self.names, self.scores, self.p))
        display(Markdown(f"## Softmax\n\n| 類別 | 分數 | 機率 |\n|---|---|---|\n{rows}\n"))
        display(Markdown(f"總和 {self.p.sum():.4f}，贏家 {self.names[self.p.argmax()]}"))

    def show_chart(self):
        fig, ax = plt.subplots()
        colors = np.array(["lightblue"] * 3, dtype=object)
        colors[self.p.argmax()] = "darkblue"
        ax.bar_label(ax.bar(self.names, self.p, color=colors.tolist()), fmt="%.4f")
        ax.set_ylim(0, 1)
        ax.set_title("Softmax")
        plt.show()


visualize_softmax = SoftmaxChart().draw
