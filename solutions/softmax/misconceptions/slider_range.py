# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "你的滑桿能到的範圍和題目不同。對照題目給的最小值和最大值。"
# hint.en = "Your sliders cover another range than the question wants. Compare with the smallest and largest value given there."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=0.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=0.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=0.0, max=5.0, step=0.1, description="C")

if ready(slider_a, slider_b, slider_c):
    interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
