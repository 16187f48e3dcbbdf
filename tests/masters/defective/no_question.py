# %% [raw]
# # ASSIGNMENT CONFIG
# tests:
#   ok_format: false

