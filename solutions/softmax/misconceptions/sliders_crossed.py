# /// misconception
# question = "q6"
# case = "q6.sliders_drive"
# also = []
# hint.zh-TW = "你把 A 的滑桿接到 score_c、C 的滑桿接到 score_a，拉 A 的時候動的是 C。檢查 interact 那一行等號的兩邊。"
# hint.en = "The slider of A is connected to score_c and that of C to score_a, so moving A changes C. Check both sides of each equals sign in the line with interact."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

interact(visualize_softmax, score_a=slider_c, score_b=slider_b, score_c=slider_a)
