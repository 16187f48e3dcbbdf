# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = ["q6.sliders_drive"]
# hint.zh-TW = "你交給 interact 的是滑桿的 .value，也就是一個普通的數字，所以它自己另外做了範圍不同的滑桿。交出去的應該是滑桿，還是數字？"
# hint.en = "You hand interact the .value of each slider, a plain number, so it makes other sliders of its own. Should it get numbers or sliders?"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

interact(visualize_softmax, score_a=slider_a.value, score_b=slider_b.value, score_c=slider_c.value)
