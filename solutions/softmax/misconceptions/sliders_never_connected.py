# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = ["q6.sliders_drive"]
# hint.zh-TW = "你的滑桿沒有接到函式，拉動時什麼都不會發生。看看題目給的最後幾行：交給 interact 的是函式本身，還是呼叫它的結果？"
# hint.en = "Your sliders are connected to no function, so moving them has no effect. Look at the last lines that the question gave you: is interact given the function itself, or the result of a call?"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

display(slider_a, slider_b, slider_c)
visualize_softmax(slider_a.value, slider_b.value, slider_c.value)
