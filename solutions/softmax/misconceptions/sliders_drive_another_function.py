# /// misconception
# question = "q6"
# case = "q6.sliders_drive"
# also = []
# hint.zh-TW = "滑桿接到的是另一個只印文字的函式，所以移動時圖不會重畫。看看 interact 的第一個參數是誰。"
# hint.en = "Your sliders drive another function, which only prints, so the chart is never redrawn. Look at the first argument of interact."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")


def show_probabilities(score_a, score_b, score_c):
    print(softmax_function(np.array([score_a, score_b, score_c])))


interact(show_probabilities, score_a=slider_a, score_b=slider_b, score_c=slider_c)
