# %% [raw]
# # ASSIGNMENT CONFIG
# tests:
#   ok_format: false

# %% [raw]
# # BEGIN QUESTION
# name: q1
# points: 2

# %% [raw]
# # BEGIN SOLUTION

# %%
answer = 42  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %% lang="zh-TW"
""" # BEGIN TEST CONFIG
points: 2
failure_message: 答案不對。 || The answer is wrong.
""" # END TEST CONFIG
def test_answer(answer):
    assert answer == 42

# %% lang="en"
def test_x(answer):
    assert answer

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION
