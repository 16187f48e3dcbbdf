# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.value_labels", "q6.sliders_drive"]
# hint.zh-TW = "你的圖裡沒有長條（例如畫成圓餅圖或散佈圖），讀不出高度。題目要的是哪一種圖？"
# hint.en = "There are no bars in your chart (a pie or a scatter plot, perhaps), so no heights can be read. Which kind of chart does the question ask for?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    letters = ["A", "B", "C"]
    p = np.array(softmax_function(np.array([score_a, score_b, score_c])))
    best = int(p.argmax())
    table = "|類別|分數|機率|\n|---|---|---|\n"
    for letter, s, q in zip(letters, [score_a, score_b, score_c], p):
        table += f"|{letter}|{s:.3f}|{q:.4f}|\n"
    display(Markdown(table))
    display(Markdown(f"總和：{p.sum():.4f}"))
    display(Markdown(f"贏家：{letters[best]}"))
    explode = [0, 0, 0]
    explode[best] = 0.1
    plt.figure()
    plt.pie(p, labels=[f"{n} {q:.4f}" for n, q in zip(letters, p)], explode=explode)
    plt.title("Softmax 機率分布")
    plt.show()
