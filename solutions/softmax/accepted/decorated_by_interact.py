# /// accepted
# questions = ["q6"]
# why = "interact as a decorator of a small function that calls visualize_softmax."
# ///
# %% q6[2]
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1)
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1)
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1)


@interact(score_a=slider_a, score_b=slider_b, score_c=slider_c)
def redraw(score_a, score_b, score_c):
    visualize_softmax(score_a, score_b, score_c)
