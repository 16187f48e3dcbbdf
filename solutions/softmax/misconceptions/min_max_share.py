# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你做的是「最小-最大正規化」再算比例，最低分永遠是 0。公式裡沒有最小值，也不會有剛好 0 的機率。"
# hint.en = "This is min-max scaling and then a share, so the lowest score always gets 0. The formula knows no minimum, and no probability in it is exactly 0."
# ///
def softmax_function(x):
    low = min(x)
    high = max(x)
    scaled = [(v - low) / (high - low) for v in x]
    return [v / sum(scaled) for v in scaled]
