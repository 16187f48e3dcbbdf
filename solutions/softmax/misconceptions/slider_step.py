# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "你的滑桿一格的大小和題目不同。對照題目要求的一格是多少。"
# hint.en = "One step of your sliders has another size than the question wants. Compare the two."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.5, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.5, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.5, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
