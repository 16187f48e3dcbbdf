# /// accepted
# questions = ["q1"]
# why = "A static method of a class, on a matrix of one row."
# ///
class Layer:
    @staticmethod
    def softmax(scores, axis=-1):
        row = np.atleast_2d(np.asarray(scores, dtype=float))
        row = np.exp(row - np.expand_dims(row.max(axis=axis), axis))
        return (row / np.expand_dims(row.sum(axis=axis), axis))[0]


softmax_function = Layer.softmax
