# /// accepted
# questions = ["q6"]
# why = "Sliders made by a function in a loop, Chinese descriptions, passed to interact as a dictionary."
# ///
# %% q6[2]
def make_slider(name, start):
    return FloatSlider(
        min=-5, max=5, step=0.1, value=start, description=f"類別 {name}", continuous_update=False, readout_format=".1f"
    )


starts = {"a": 1.0, "b": 1.0, "c": 1.1}
all_sliders = {f"score_{name}": make_slider(name.upper(), start) for name, start in starts.items()}
slider_a, slider_b, slider_c = all_sliders.values()

interact(visualize_softmax, **all_sliders)
