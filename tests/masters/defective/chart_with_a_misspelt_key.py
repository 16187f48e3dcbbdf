# %% [raw]
# # ASSIGNMENT CONFIG
# tests:
#   ok_format: false
# autograder: {charts: [{name: x, cal: f}]}

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

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 答案不對。 || The answer is wrong.
""" # END TEST CONFIG
def test_answer(answer):
    assert answer == 42

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION
