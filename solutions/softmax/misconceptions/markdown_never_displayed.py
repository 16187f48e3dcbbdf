# /// misconception
# question = "q6"
# case = "q6.table"
# also = ["q6.table_fresh", "q6.sum_line", "q6.winner_line"]
# hint.zh-TW = "表格和那幾行字都沒有出現；如果你已經準備好了，就是沒有把它們顯示出來。和設定格裡匯入的東西對照，還有哪一個沒用到？"
# hint.en = "The table and the lines of text never appear: if you prepare them, nothing shows them. Compare with what the set-up cell imports: which of them is not used yet?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    text = "| class | logit | probability |\n|---|---|---|\n"
    for i in range(3):
        text += f"| {names[i]} | {scores[i]:.3f} | {p[i]:.4f} |\n"
    Markdown(text)
    Markdown(f"sum: {sum(p):.4f}")
    Markdown(f"winner: {names[w]}")
    plt.figure()
    bars = plt.bar(names, p, color=["darkblue" if i == w else "lightblue" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
