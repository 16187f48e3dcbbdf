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
# requirements: [numpy]
# autograder:
#   limits: {cell_seconds: 5}
#   charts: [{name: three, call: draw, keywords: {height: 3}}]
#   hand_in: {zh-TW: 交到教學平台。, en: Upload it to the course site.}

# %% [markdown] lang="zh-TW"
# # 加倍
#
# 一份小作業：把數字加倍，再畫成圖。

# %% [markdown] lang="en"
# # Doubling
#
# A small assignment: double a number, then draw it.

# %%
import matplotlib.pyplot as plt
import numpy as np

# %%
# IGNORE
# Note for instructors: 42 is the number that students try first.

# %% [raw]
# # BEGIN QUESTION
# name: q1
# points: 4

# %% [markdown] lang="zh-TW"
# **第 1 題**　寫一個函式 `double(x)`，傳回 `x` 的兩倍。

# %% [markdown] lang="en"
# **Question 1** Write a function `double(x)` that returns twice `x`.

# %% [raw]
# # BEGIN SOLUTION

# %%
def double(x):
    """Twice x."""
    # BEGIN SOLUTION NO PROMPT
    counted = [x for _ in range(2)]
    return sum(counted)
    # END SOLUTION
    """ # BEGIN PROMPT
    # TODO: your code here
    return ...
    """ # END PROMPT

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 2 的兩倍是 4。 || Twice 2 is 4.
""" # END TEST CONFIG
def test_two(double):
    # a remark of the author's
    assert double(2) == 4

# %%
""" # BEGIN TEST CONFIG
hidden: true
points: 3
failure_message: 負數也要能加倍。 || Negative numbers double, too.
""" # END TEST CONFIG
def test_negative(double):
    assert double(-17.5) == -35.0
    assert double(-0.123456789) == -0.246913578

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [raw]
# # BEGIN QUESTION
# name: q2
# points: 2
# bonus: true

# %% [markdown] lang="zh-TW"
# **第 2 題**　畫一張長條圖。

# %% [markdown] lang="en"
# **Question 2** Draw a bar chart.

# %% [raw]
# # BEGIN SOLUTION

# %%
def draw(height):
    # BEGIN SOLUTION
    figure, axes = plt.subplots()
    axes.bar(["甲"], [double(height)])
    axes.set_title("加倍的結果")
    return axes
    # END SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
hidden: true
failure_message: 長條的高度要是兩倍。 || The bar is twice as high.
""" # END TEST CONFIG
def test_height(draw):
    assert draw(3).patches[0].get_height() == 6

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [raw]
# # BEGIN QUESTION
# name: q3
# points: 1
# manual: true

# %% [markdown] lang="zh-TW"
# **第 3 題**　用一句話說明為什麼。

# %% [markdown] lang="en"
# **Question 3** Say in one sentence why.

# %% [raw]
# # BEGIN SOLUTION

# %% [markdown] lang="zh-TW"
# 因為加法自己和自己相加就是乘以二。

# %% [markdown] lang="en"
# Because adding a thing to itself is multiplying it by two.

# %% [raw]
# # END SOLUTION

# %% [raw]
# # END QUESTION
