# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = ["q6.sliders_drive"]
# hint.zh-TW = "你用的是整數滑桿 IntSlider，只能停在整數上，試不到 1.1。題目用的是哪一種滑桿？"
# hint.en = "You use IntSlider, which stops at whole numbers only and never at 1.1. Which kind of slider does the question name?"
# ///
# %% q6[2]
from ipywidgets import IntSlider

slider_a = IntSlider(value=1, min=-5, max=5, description="A")
slider_b = IntSlider(value=1, min=-5, max=5, description="B")
slider_c = IntSlider(value=1, min=-5, max=5, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
