# /// misconception
# variant_of = "slider_range"
# hint.zh-TW = "你的滑桿範圍是 -10 到 10，和題目不同。對照題目給的最小值和最大值。"
# hint.en = "Your sliders run from -10 to 10, which is not what the question says. Compare with the smallest and largest value given there."
# ///
# %% q6[2]
my_sliders = []
for name, start in zip("ABC", [1.0, 1.0, 1.1]):
    my_sliders.append(FloatSlider(start, min=-10, max=10, step=0.1, description=f"分數 {name}"))
slider_a, slider_b, slider_c = my_sliders

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
