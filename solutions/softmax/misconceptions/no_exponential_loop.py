# /// misconception
# variant_of = "no_exponential"
# ///
def softmax_function(x):
    total = 0
    for score in x:
        total += score
    probs = []
    for score in x:
        probs.append(score / total)   # 每個分數佔總分的比例
    return np.array(probs)
