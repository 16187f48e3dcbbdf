# /// misconception
# variant_of = "read_to_two_decimals"
# also = ["q7.gains", "q7.plus_five"]
# ///
def read(scores, which):
    return round(float(softmax_function(np.array(scores))[which]), 2)


p_equal = read([0, 0, 0], 0)
gain_first = read([1, 1, 2.0], 2) - read([1, 1, 1.5], 2)
gain_second = read([1, 1, 2.5], 2) - read([1, 1, 2.0], 2)
odds_huge = np.e ** 10
winners = 2
p_a_before = read([-2, -1, -1], 0)
p_a_after = read([3, 4, 4], 0)
