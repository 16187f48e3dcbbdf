# /// accepted
# questions = ["q2"]
# why = "Letters in full width, in brackets, in quotation marks and with a full stop."
# ///
# %% q2[2]
first_overflow = np.ceil(np.log(np.finfo(float).max))
at_700, at_709, at_710, at_minus_745 = "Ａ", "（C）", '"B"', "d."
