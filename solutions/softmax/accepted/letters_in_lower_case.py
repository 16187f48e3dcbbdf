# /// accepted
# questions = ["q2"]
# why = "Lower-case letters with spaces; the first overflow found by a loop."
# ///
# %% q2[2]
k = 1
while np.isfinite(np.exp(float(k))):
    k += 1
first_overflow = k
at_700, at_709, at_710, at_minus_745 = "a ", " c", "b", "d"
