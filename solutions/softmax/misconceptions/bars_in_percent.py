# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = ["q6.bars_fresh", "q6.y_axis"]
# hint.zh-TW = "你的長條從 0 畫到 100，是百分比。題目說 y 軸的上限是多少？"
# hint.en = "Your bars are percentages and go up to 100. Where does the question say that the y-axis ends?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    probs = np.array(softmax_function(np.array(scores)))
    best = probs.argmax()
    md = "### 結果\n\n|類別|分數|機率|\n|-|-|-|\n"
    for i, name in enumerate("ABC"):
        md += f"|{name}|{scores[i]:.3f}|{probs[i]:.4f}|\n"
    display(Markdown(md))
    display(Markdown(f"總和 {probs.sum():.4f}，贏家 {'ABC'[best]}"))
    percent = probs * 100
    plt.figure()
    bars = plt.bar(["A", "B", "C"], percent, color=["orange" if i == best else "moccasin" for i in range(3)])
    for bar, p in zip(bars, probs):
        plt.text(bar.get_x() + bar.get_width() / 2, bar.get_height() + 1, f"{p:.4f}", ha="center")
    plt.ylim(0, 100)
    plt.ylabel("機率 (%)")
    plt.show()
