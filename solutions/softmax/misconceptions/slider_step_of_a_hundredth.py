# /// misconception
# variant_of = "slider_step"
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5, max=5, step=0.01, description="A")
slider_b = FloatSlider(value=1.0, min=-5, max=5, step=0.01, description="B")
slider_c = FloatSlider(value=1.1, min=-5, max=5, step=0.01, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
