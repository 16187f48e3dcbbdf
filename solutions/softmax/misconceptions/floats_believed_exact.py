# /// misconception
# question = "q8"
# case = "q8.float_error"
# also = []
# hint.zh-TW = "你直接填了 0，認為電腦不會有誤差。把總和減 1 印出來看，有沒有 e-16 這種數字？"
# hint.en = "You wrote 0, taking computers to be exact. Print the sums minus 1: do you see numbers with e-16?"
# ///
rounded = [np.round(softmax_function(row), 4) for row in positions]
off = np.array([abs(sum(r) - 1) for r in rounded])

worst_float_error = 0
worst_display_error = max(off)
share_display_off = sum(off > 0.00005) / len(positions)

tol_float = 1e-10
tol_display = 2e-4
