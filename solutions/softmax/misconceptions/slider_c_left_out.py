# /// misconception
# question = "q6"
# case = "q6.sliders"
# also = []
# hint.zh-TW = "C 的分數被固定住了，沒有滑桿可以改它。題目要幾個滑桿？"
# hint.en = "The score of C is fixed, and no slider can change it. How many sliders does the question ask for?"
# ///
# %% q6[2]
from ipywidgets import fixed

slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = fixed(1.1)

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
