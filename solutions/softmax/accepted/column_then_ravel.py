# /// accepted
# questions = ["q1"]
# why = "Works on a column and flattens it before returning."
# ///
def softmax_function(x):
    column = np.array(x, dtype=float).reshape(-1, 1)
    column = column - column.max(axis=0)
    e = np.exp(column)
    p = e / e.sum(axis=0)
    return p.ravel()
