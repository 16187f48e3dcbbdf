# /// misconception
# variant_of = "slider_range"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-10, max=10, step=0.1, description="A")
slider_b = FloatSlider(value=1.0, min=-10, max=10, step=0.1, description="B")
slider_c = FloatSlider(value=1.1, min=-10, max=10, step=0.1, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
