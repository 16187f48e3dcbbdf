# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "你只把滑桿顯示出來，沒有接到任何函式，所以拉動時什麼都不會發生。題目給的最後幾行是做什麼用的？"
# hint.en = "Your sliders are shown, but connected to nothing, so moving them has no effect. What are the last lines that the question gave you for?"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

display(slider_a, slider_b, slider_c)
visualize_softmax(slider_a.value, slider_b.value, slider_c.value)
