# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.value_labels", "q6.sliders_drive"]
# hint.zh-TW = "呼叫你的函式時，只出現文字，沒有新的圖：可能沒有畫，也可能畫在函式外面建立的圖上。再讀一次題目列出的四項內容。"
# hint.en = "A call of your function shows text but no new chart: it draws nothing, or draws on a figure that was made outside it. Read the four items of the question again."
# ///
def visualize_softmax(score_a, score_b, score_c):
    p = softmax_function(np.array([score_a, score_b, score_c]))
    names = ["A", "B", "C"]
    table = "| class | logit | probability | bar |\n|---|---|---|---|\n"
    for n, s, q in zip(names, [score_a, score_b, score_c], p):
        table += f"| {n} | {s:.3f} | {q:.4f} | {'█' * int(q * 20)} |\n"
    display(Markdown(table))
    display(Markdown(f"sum: {sum(p):.4f}"))
    display(Markdown(f"winner: {names[int(np.argmax(p))]}"))
