# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你回傳的是 Decimal 物件，不是浮點數，NumPy 沒辦法直接拿來算。看看題目對回傳型別的要求。"
# hint.en = "You return Decimal objects, not floats, and NumPy cannot calculate with them. See which type the question asks for."
# ///
from decimal import Decimal


def softmax_function(x):
    e = [Decimal(float(v)).exp() for v in x]
    total = sum(e)
    return [v / total for v in e]
