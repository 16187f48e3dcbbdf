LIMIT = 4
def close(a, b):
    return abs(a - b) < 1e-6
