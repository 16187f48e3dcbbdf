# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [raw]
# # ASSIGNMENT CONFIG
# tests:
#   ok_format: false
# export_cell: false

# %% [markdown] lang="zh-TW"
# # 一半

# %% [markdown] lang="en"
# # Halves

# %% [raw]
# # BEGIN QUESTION
# name: q1
# points: 4

# %% [markdown] lang="zh-TW"
# 寫一個函式 `half(x)`，傳回 `x` 的一半。

# %% [markdown] lang="en"
# Write a function `half(x)` that returns half of `x`.

# %% [raw]
# # BEGIN SOLUTION

# %%
def half(x):
    """Half of x."""
    # BEGIN SOLUTION
    divisor = 2
    return x / divisor
    # END SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 4 的一半是多少？ || What is half of 4?
""" # END TEST CONFIG
def test_even(half):
    from expect import check
    check(half is not None, "找不到 half。", "There is no half.")
    check(half(4) == 2, "結果應該是一半。", "It should be half.", given=4, got=half(4))

# %%
""" # BEGIN TEST CONFIG
hidden: true
points: 3
failure_message: 奇數也有一半。 || Odd numbers have halves, too.
""" # END TEST CONFIG
def test_odd(half):
    from expect import check, rng
    check(half is not None, "找不到 half。", "There is no half.")
    odd = 2 * int(rng().integers(1, 1000)) + 1
    check(half(odd) == odd * 0.5, "結果應該是一半。", "It should be half.", given=odd, got=half(odd))

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION
