# /// misconception
# variant_of = "slider_start"
# hint.zh-TW = "你用 (最小, 最大, 一格) 的簡寫，滑桿會停在正中間的 0，不是題目指定的起點。"
# hint.en = "With the short form (smallest, largest, step) a slider starts in the middle, at 0, and not where the question says."
# ///
# %% q6[2]
slider_a = (-5.0, 5.0, 0.1)
slider_b = (-5.0, 5.0, 0.1)
slider_c = (-5.0, 5.0, 0.1)

interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)
