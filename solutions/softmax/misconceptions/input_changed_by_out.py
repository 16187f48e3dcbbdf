# /// misconception
# variant_of = "input_changed"
# ///
def softmax_function(x):
    z = np.asarray(x, float)   # 轉成陣列
    np.subtract(z, z.max(), out=z)
    np.exp(z, out=z)
    np.divide(z, z.sum(), out=z)
    return z
