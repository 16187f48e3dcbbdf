# /// accepted
# questions = ["q3"]
# why = "A loop with abs and max; change_shift and change_swap typed from the output."
# ///
def largest_change(old_scores, new_scores):
    最大 = 0.0
    for 舊, 新 in zip(softmax_function(old_scores), softmax_function(new_scores)):
        if abs(新 - 舊) > 最大:
            最大 = abs(新 - 舊)
    return 最大


change_shift = 0
change_swap = 0.3642
change_scale = 0.2109
