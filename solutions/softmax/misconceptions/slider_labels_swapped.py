# /// misconception
# question = "q6"
# case = "q6.sliders_drive"
# also = []
# hint.zh-TW = "你的滑桿標示和它控制的分數對不起來：拉標著 A 的滑桿，動的是另一個類別。看看每個 description 和 interact 的參數。"
# hint.en = "The labels of your sliders and the scores they drive do not match: the one labelled A moves another class. Compare each description with the arguments of interact."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

if ready(slider_a, slider_b, slider_c):
    interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
