# /// misconception
# variant_of = "three_classes_only"
# ///
def softmax_function(x):
    m = max(x[0], x[1], x[2])
    ea = np.exp(x[0] - m)
    eb = np.exp(x[1] - m)
    ec = np.exp(x[2] - m)
    s = ea + eb + ec
    return [ea / s, eb / s, ec / s]
