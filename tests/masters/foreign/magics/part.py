!pip install -q nothing-here 2>/dev/null
%pip list
a = 1
# %%
%%capture cap
print("hi")
b = 2
# %%
%%time
c = 3
# %%
%timeit -n1 -r1 t = 5
d = 4
# %%
%%timeit -n1 -r1
t = 5
# %%
%time e = 5
f = 6
# %%
import math
# %%
%%script false
# %%
%timeit -n1 -r1 i = 1
