# /// misconception
# variant_of = "slider_range"
# also = ["q6.sliders_drive"]
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=0.0, max=2.0, step=0.25, description="A")
slider_b = FloatSlider(value=1.0, min=0.0, max=2.0, step=0.25, description="B")
slider_c = FloatSlider(value=1.1, min=0.0, max=2.0, step=0.25, description="C")

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
