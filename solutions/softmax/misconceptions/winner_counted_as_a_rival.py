# /// misconception
# question = "q5"
# case = "q5.level"
# also = ["q5.lead"]
# hint.zh-TW = "你把贏家也算進對手裡了。k 個類別裡，對手有幾個？再看公式裡 e 前面的係數。"
# hint.en = "You count the winner among its own rivals. How many rivals are there among k classes? Look at the factor before e in the formula."
# ///
def lead_needed(p, k):
    return np.log(p * k / (1 - p))


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9
