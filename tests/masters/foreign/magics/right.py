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
%%time
g = 7
1 / 0
# %%
try:
    name = input("name? ")
except Exception:
    name = "nobody"
# %%
%%time
tt = 9
tt
# %%
from IPython.display import display, HTML, Image, clear_output, Markdown
from IPython import get_ipython
get_ipython().run_line_magic("matplotlib", "inline")
display(HTML("<b>x</b>")); clear_output()
i = 1
# %%
%load_ext autoreload
%autoreload 2
%config InlineBackend.figure_format = 'retina'
%env FOO=bar
import os
j = 2 if os.environ.get("FOO") == "bar" else 0
# %%
%%html
<b>t</b>
# %%
%%writefile prog.py
k = 3
def ff(): return k
# %%
%run prog.py
# %%
import warnings; warnings.filterwarnings("ignore")
import prog
l = prog.ff() + 1
# %%
%cd .
m = 5
# %%
%precision 3
%pylab inline --no-import-all
n = 6
# %%
%%bash
echo hi
# %%
o = 7
get_ipython().system("echo hi")
!echo {o}
# %%
?print
p = 8
# %%
%who
%whos
%lsmagic
%reset_selective -f zzz
%xmode Plain
q = 9
