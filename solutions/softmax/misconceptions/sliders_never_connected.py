# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = ["q6.sliders_drive"]
# hint.zh-TW = "沒有找到會呼叫函式的滑桿，所以拉動時什麼都不會發生。三個滑桿都寫好了嗎？用的是 FloatSlider 嗎？再看看題目給的最後幾行：交給 interact 的是函式本身，還是呼叫它的結果？"
# hint.en = "There is no slider that calls your function, so moving one has no effect. Are all three written, and are they FloatSliders? Then look at the last lines that the question gave you: is interact given the function itself, or the result of a call?"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

display(slider_a, slider_b, slider_c)
visualize_softmax(slider_a.value, slider_b.value, slider_c.value)
