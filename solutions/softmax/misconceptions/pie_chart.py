# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.value_labels", "q6.sliders_drive"]
# hint.zh-TW = "你畫的是圓餅圖，沒有高度，也沒有從 0 到 1 的軸。題目要的是哪一種圖？"
# hint.en = "You draw a pie, which has no heights and no axis from 0 to 1. Which kind of chart does the question ask for?"
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
