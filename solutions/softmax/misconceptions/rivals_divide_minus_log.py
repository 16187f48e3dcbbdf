# /// misconception
# variant_of = "rivals_divide"
# ///
def lead_needed(p, k):
    # 1/p = 1 + e^(-g) * (k-1)
    剩下 = (1 / p - 1) * (k - 1)
    return -np.log(剩下)


lead_vocabulary = lead_needed(0.9, 50_000)
c_position = 3.9
