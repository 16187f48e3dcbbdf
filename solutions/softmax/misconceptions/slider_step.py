# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "你的滑桿一格是 0.5（範例的寫法），停不到 1.1 這種位置。對照題目要求的一格是多少。"
# hint.en = "One step of your sliders is 0.5, which cannot stop at 1.1. Compare with the step in the question."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.5, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.5, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.5, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
