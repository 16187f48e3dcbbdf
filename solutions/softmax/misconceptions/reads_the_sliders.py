# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.table", "q6.bars_fresh", "q6.highlight", "q6.extremes", "q6.table_fresh", "q6.winner_line"]
# hint.zh-TW = "你的函式讀的是滑桿現在的值，不是傳進來的參數，所以直接用別的分數呼叫時，圖不會變。"
# hint.en = "Your function reads where the sliders stand instead of its parameters, so a call with other scores does not change the chart."
# ///
# %% q6[1]
value_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
value_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
value_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [value_a.value, value_b.value, value_c.value]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "### Softmax\n\n| 類別 | 分數 | 機率 |\n|---|---|---|\n"
    for n, s, q in zip(names, scores, p):
        text += f"| {n} | {s:.3f} | {q:.4f} |\n"
    display(Markdown(text + f"\n總和 {sum(p):.4f}\n\n贏家 {names[w]}"))
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
# %% q6[2]
slider_a = value_a
slider_b = value_b
slider_c = value_c

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
