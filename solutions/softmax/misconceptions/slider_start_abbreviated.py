# /// misconception
# variant_of = "slider_start"
# ///
# %% q6[2]
slider_a = (-5.0, 5.0, 0.1)
slider_b = (-5.0, 5.0, 0.1)
slider_c = (-5.0, 5.0, 0.1)

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
