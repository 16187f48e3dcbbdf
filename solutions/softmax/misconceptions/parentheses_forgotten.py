# /// misconception
# question = "q5"
# case = "q5.level"
# also = ["q5.lead"]
# hint.zh-TW = "Python 先算除法再算減法，所以 p / 1 - p 不是你想的那個意思。把這一段單獨印出來看看。"
# hint.en = "Python divides before it subtracts, so p / 1 - p is not what you mean. Print this part on its own."
# ///
def lead_needed(p, k):
    return np.log(p / 1 - p * (k - 1))


lead_vocabulary = np.log(9 * 49999)
c_position = 3.9
