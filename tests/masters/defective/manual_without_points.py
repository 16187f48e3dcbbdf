# %% [raw]
# # ASSIGNMENT CONFIG
# tests:
#   ok_format: false

# %% [raw]
# # BEGIN QUESTION
# name: q1
# manual: true

# %% [raw]
# # BEGIN SOLUTION

# %%
answer = 42  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # END QUESTION

