# /// misconception
# variant_of = "zeros_taken_for_nan"
# ///
# %% q2[2]
first_overflow = 710

at_700 = "A"
at_709 = "C"
at_710 = "C"
at_minus_745 = "D"
