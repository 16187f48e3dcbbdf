# /// misconception
# question = "q5"
# case = "q5.vocabulary"
# also = []
# hint.zh-TW = "lead_needed 的兩個參數放反了：哪一個是機率，哪一個是類別的數目？"
# hint.en = "The two arguments of lead_needed have changed places: which is the probability, which the number of classes?"
# ///
def lead_needed(p, k):
    return np.log(p / (1 - p) * (k - 1))


lead_vocabulary = lead_needed(50000, 0.9)
c_position = 3.9
