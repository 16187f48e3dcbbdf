STATE = []
def double(x):
    return 2 * x
def close(a, b):
    return abs(a - b) < 1e-9
class Box:
    def __init__(self, value):
        self.value = value
