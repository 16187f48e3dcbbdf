# /// accepted
# questions = ["q9"]
# why = "Draws letters with Python's own random, counts them with Counter, and keeps a list of three whole numbers."
# ///
import random
from collections import Counter


def softmax_temperature(x, temperature):
    return softmax_function([score / temperature for score in x])


theory = softmax_temperature([1, 1, 2], 1)
random.seed(9)
drawn = Counter(random.choices("ABC", weights=theory, k=1000))
counts = [drawn[letter] for letter in "ABC"]
largest_gap = max(abs(count / 1000 - p) for count, p in zip(counts, theory))
