# /// misconception
# variant_of = "e_is_2_718"
# ///
E = 2.72   # 自然對數的底


def softmax_function(x):
    biggest = max(x)
    numerators = []
    for score in x:
        numerators.append(pow(E, score - biggest))
    denominator = sum(numerators)
    return [n / denominator for n in numerators]
