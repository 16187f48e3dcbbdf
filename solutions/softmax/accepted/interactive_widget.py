# /// accepted
# questions = ["q6"]
# why = "interactive and display instead of interact."
# ///
# %% q6[2]
from ipywidgets import interactive

slider_a = FloatSlider(1.0, min=-5, max=5, step=0.1, description="A 的分數")
slider_b = FloatSlider(1.0, min=-5, max=5, step=0.1, description="B 的分數")
slider_c = FloatSlider(1.1, min=-5, max=5, step=0.1, description="C 的分數")
panel = interactive(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
display(panel)
