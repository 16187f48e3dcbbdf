# /// misconception
# variant_of = "e_is_2_718"
# also = ["q1.quick_test", "q1.list_input", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.large_positive", "q2.large_list", "q2.large_negative", "q4.ratio", "q9.temperature_one", "q9.temperature"]
# ///
E = 2.72   # 自然對數的底


def softmax_function(x):
    biggest = max(x)
    numerators = []
    for score in x:
        numerators.append(pow(E, score - biggest))
    denominator = sum(numerators)
    return [n / denominator for n in numerators]
