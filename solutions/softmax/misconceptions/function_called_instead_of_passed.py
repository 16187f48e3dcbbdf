# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "你在 interact 裡面就先呼叫了 visualize_softmax，交給它的是呼叫的結果，不是函式。看看名字後面的括號。"
# hint.en = "Inside interact you call visualize_softmax at once, so what it gets is the result, not the function. Look at the parentheses after the name."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

interact(visualize_softmax(1.0, 1.0, 1.1), score_a=slider_a, score_b=slider_b, score_c=slider_c)
