# /// accepted
# questions = ["q5"]
# why = "Steps of 0.005 in pure Python."
# ///
import math


def lead_needed(p, k):
    領先 = 0.0
    while 1 / (1 + (k - 1) * math.exp(-領先)) < p - 1e-12:
        領先 += 0.005
    return 領先


lead_vocabulary = round(lead_needed(0.9, 50_000), 2)
c_position = 3.9
