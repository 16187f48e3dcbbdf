# /// misconception
# question = "q8"
# case = "q8.float_error"
# also = ["q8.display_error", "q8.share"]
# hint.zh-TW = "你把整個二維的 positions 一次交給 softmax_function，但它只處理一組分數。全部的數加起來是 1，每一列就不是 1 了。"
# hint.en = "You hand the whole two-dimensional positions to softmax_function, which is made for one set of scores. If all the numbers add up to 1, the rows do not."
# ///
all_p = np.array(softmax_function(positions.ravel())).reshape(positions.shape)
worst_float_error = np.max(np.abs(all_p.sum(axis=1) - 1))
worst_display_error = np.max(np.abs(np.round(all_p, 4).sum(axis=1) - 1))
share_display_off = np.mean(np.abs(np.round(all_p, 4).sum(axis=1) - 1) > 0.00005)
tol_float = 1e-9
tol_display = 2e-4
