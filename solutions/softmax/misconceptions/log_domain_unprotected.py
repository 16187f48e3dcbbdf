# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你改用對數來算，但 log 裡面還是先把 np.exp 全部加起來，溢位就發生在那裡。"
# hint.en = "You work with logarithms, but inside the log all the np.exp are still added up, and that is where it overflows."
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=float)
    log_p = x - np.log(np.sum(np.exp(x)))
    return np.exp(log_p)
