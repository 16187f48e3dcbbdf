# /// misconception
# variant_of = "last_finite_value"
# also = []
# ///
# %% q2[2]
first_overflow = 709

at_700, at_709, at_710, at_minus_745 = "A", "C", "B", "D"
