# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你直接給最高分 1、其他 0，這是 argmax。softmax 的 soft 在於輸的類別也還留有機率，看看公式會不會得到剛好 0。"
# hint.en = "You give the top score 1 and the others 0, which is argmax. Softmax is soft because losers keep something; can the formula give exactly 0?"
# ///
def softmax_function(x):
    p = np.zeros(len(x))
    p[np.argmax(x)] = 1.0   # 贏者通吃
    return p
