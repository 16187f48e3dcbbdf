# /// misconception
# variant_of = "slider_range"
# ///
# %% q6[2]
my_sliders = []
for name, start in zip("ABC", [1.0, 1.0, 1.1]):
    my_sliders.append(FloatSlider(start, min=-10, max=10, step=0.1, description=f"分數 {name}"))
slider_a, slider_b, slider_c = my_sliders

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
