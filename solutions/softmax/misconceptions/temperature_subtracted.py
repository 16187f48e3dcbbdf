# /// misconception
# variant_of = "temperature_ignored"
# hint.zh-TW = "你把每個分數都減去同一個溫度，但 q3 已經量過：全部減同一個數，機率不會改變。"
# hint.en = "You subtract the temperature from every score; but as q3 measured, taking the same number off all of them changes nothing."
# ///
def softmax_temperature(x, temperature):
    cooled = [score - temperature for score in x]
    return softmax_function(np.array(cooled, dtype=float))


theory = softmax_temperature([1, 1, 2], 1)
draws = np.random.default_rng(4).choice(3, size=1000, p=theory)
counts = np.array([np.sum(draws == 0), np.sum(draws == 1), np.sum(draws == 2)])
largest_gap = np.abs(counts / 1000 - theory).max()
