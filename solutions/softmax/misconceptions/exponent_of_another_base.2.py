# /// misconception
# ///
# %% q2[2]
first_overflow = 1024

at_700 = "A"
at_709 = "C"
at_710 = "B"
at_minus_745 = "D"
