# /// misconception
# question = "q6"
# case = "q6.sliders_drive"
# also = ["q6.sliders"]
# hint.zh-TW = "B 沒有自己的滑桿：你把同一個滑桿交給了 score_a 和 score_b，拉一個，兩個分數一起變。"
# hint.en = "B has no slider of its own: score_a and score_b share one, so both scores move together."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = slider_a
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
