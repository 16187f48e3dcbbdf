# /// misconception
# question = "q6"
# case = "q6.sliders_drive"
# also = []
# hint.zh-TW = "你的滑桿不是從題目指定的位置開始（沒有指定 value 時，它會停在正中間的 0）。對照題目給的三個起點。"
# hint.en = "Your sliders do not start where the question says (without a value they stand in the middle, at 0). Compare with the three starting points given."
# ///
# %% q6[2]
slider_a = FloatSlider(min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(min=-5.0, max=5.0, step=0.1, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
