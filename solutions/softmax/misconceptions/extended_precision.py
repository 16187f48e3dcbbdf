# /// misconception
# question = "q2"
# case = "q2.large_positive"
# also = ["q2.large_negative", "q2.wide_range"]
# hint.zh-TW = "你換成更大的浮點數型別，只是把會溢位的地方往後移，有些電腦上甚至沒有差別。真正重要的是分數的大小，還是分數之間的差？"
# hint.en = "A larger float type only moves the place where it overflows, and on some machines not even that. Is it the size of the scores that matters, or the differences between them?"
# ///
# %% q1
def softmax_function(x):
    x = np.array(x, dtype=np.longdouble)   # 更高的精度
    e = np.exp(x)
    return (e / e.sum()).astype(float)
