# /// accepted
# questions = ["q6"]
# why = "The classes are called 貓, 狗 and 鳥; the font may lack the glyphs."
# ///
def visualize_softmax(score_a, score_b, score_c):
    名稱 = {"score_a": "貓", "score_b": "狗", "score_c": "鳥"}
    分數 = [score_a, score_b, score_c]
    機率 = softmax_function(np.array(分數))
    第一名 = int(np.argmax(機率))
    動物 = list(名稱.values())

    表格 = "### 這張圖是什麼動物？\n\n|動物|分數|機率|\n|--|--|--|\n"
    for 名, 分, 率 in zip(動物, 分數, 機率):
        表格 += f"|{名}|{分:.3f}|{率:.4f}|\n"
    display(Markdown(表格))
    display(Markdown(f"三個機率加起來是 {sum(機率):.4f}"))
    display(Markdown(f"模型認為是{動物[第一名]}！"))

    顏色 = ["lightgray"] * 3
    顏色[第一名] = "darkorange"
    plt.figure()
    plt.bar(動物, 機率, color=顏色)
    for 位置, 率 in enumerate(機率):
        plt.text(位置, 率 + 0.01, f"{率:.4f}", ha="center")
    plt.ylim(0, 1)
    plt.title("動物的機率分布")
    plt.xlabel("動物")
    plt.ylabel("機率")
    plt.show()
