# /// accepted
# questions = ["q6"]
# why = "interactive_output with the sliders laid out side by side."
# ///
# %% q6[2]
import ipywidgets as widgets

slider_a = widgets.FloatSlider(value=1.0, min=-5, max=5, step=0.1, description="A")
slider_b = widgets.FloatSlider(value=1.0, min=-5, max=5, step=0.1, description="B")
slider_c = widgets.FloatSlider(value=1.1, min=-5, max=5, step=0.1, description="C")
out = widgets.interactive_output(
    visualize_softmax, {"score_a": slider_a, "score_b": slider_b, "score_c": slider_c}
)
display(widgets.HBox([slider_a, slider_b, slider_c]), out)
