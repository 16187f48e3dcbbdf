# /// accepted
# questions = ["q4", "q7", "q8"]
# why = "Decimal and Fraction as numbers; an equal share given for each of the three classes."
# ///
# %% q4
from decimal import Decimal


def ratio(gap):
    return Decimal(gap).exp()


p_small_lead = round(Decimal(float(softmax_function([1, 1, 1.1])[2])), 4)
odds_small_lead = odds_b_high = ratio("0.1")
gap_doubles = Decimal(2).ln()
# %% q7
from fractions import Fraction

p_equal = softmax_function([0, 0, 0])
before, middle, after = (Fraction(float(softmax_function([1, 1, c])[2])) for c in (1.5, 2.0, 2.5))
gain_first, gain_second = middle - before, after - middle
odds_huge = Decimal(10).exp()
winners = Fraction(2)
p_a_before = Fraction(float(softmax_function([-2, -1, -1])[0]))
p_a_after = Fraction(float(softmax_function([3, 4, 4])[0]))
# %% q8
exact = [sum(map(Fraction, map(float, softmax_function(scores)))) for scores in positions]
shown = [sum(Decimal(f"{p:.4f}") for p in softmax_function(scores)) for scores in positions]
worst_float_error = max(abs(total - 1) for total in exact)
worst_display_error = max(abs(total - 1) for total in shown)
share_display_off = Fraction(sum(abs(total - 1) > Decimal("0.00005") for total in shown), len(shown))
tol_float, tol_display = Decimal("1e-12"), 2 * worst_display_error
