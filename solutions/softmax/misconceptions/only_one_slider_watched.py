# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = ["q6.sliders_drive"]
# hint.zh-TW = "只有一個滑桿移動時會重畫，另外兩個沒有接上。每一個滑桿都要接到你的函式。"
# hint.en = "Only one of the sliders redraws the chart; the other two are not connected. Each of them has to reach your function."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5, max=5, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5, max=5, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5, max=5, step=0.1, description="C")


def redraw(change):
    visualize_softmax(slider_a.value, slider_b.value, slider_c.value)


slider_c.observe(redraw, names="value")
display(slider_a, slider_b, slider_c)
