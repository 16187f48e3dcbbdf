"""G. Breaking the environment that the tests rely on: an honest chart and an honest function are still seen as such."""

import pytest
from ground import OTHER, RIGHT, WRONG, chart_bundle, points

pytestmark = pytest.mark.slow

DRAW = """
import matplotlib.pyplot as plt
def draw(a, b):
    fig, ax = plt.subplots()
    ax.bar(["A", "B"], [a, b], color=["#c03030", "#3030c0"])
    ax.set_title("two")
    plt.show()
"""
TAMPERING = {
    "93_show": "import matplotlib.pyplot as plt\nplt.show = lambda *a, **k: None",
    "93_close": "import matplotlib.pyplot as plt\nplt.close = lambda *a, **k: None",
    "93_closing_at_once": (
        "import matplotlib.pyplot as plt\nold = plt.show\nplt.show = lambda *a, **k: (old(), plt.close('all'))"
    ),
    "93_figure": "import matplotlib.pyplot as plt\nkept = plt.figure\nplt.figure = lambda *a, **k: kept(*a, **k)",
    "94_backend": "import matplotlib\nmatplotlib.use('TkAgg')",
    "94_switch": "import matplotlib.pyplot as plt\nplt.switch_backend('qtagg')",
    "94_magics": (
        "%matplotlib widget\n%matplotlib notebook\n%matplotlib qt\n%matplotlib inline\n%config InlineBackend.x = 1"
    ),
    "94_style": (
        "import matplotlib.pyplot as plt\nplt.style.use('dark_background')\n"
        "plt.rcParams['axes.prop_cycle'] = plt.cycler(color=['k'])"
    ),
    "94_interactive": "import matplotlib.pyplot as plt\nplt.ioff()",
    "95_float_errors": "import numpy as np\nnp.set_printoptions(precision=1)\nnp.seterr(under='raise')",
    "96_warnings": "import warnings\nwarnings.simplefilter('error')",
    "97_locale": (
        "import locale\ntry:\n    locale.setlocale(locale.LC_ALL, 'de_DE.UTF-8')\nexcept locale.Error:\n    pass"
    ),
    "97_folder": "import os\nos.chdir('/tmp'); os.umask(0o777)\nos.environ.clear()",
    "98_seed": "import numpy as np, random\nnp.random.seed(0); random.seed(0)",
    "99_trace": "import sys\nsys.settrace(lambda *a: None); sys.setprofile(lambda *a: None)",
    "99_audit": "import sys\nsys.addaudithook(lambda *a: None)",
    "100_streams": "import sys, io\nsys.stdout = sys.stderr = io.StringIO()\nsys.displayhook = None",
    "100_none": "import sys\nsys.stdout = sys.stderr = sys.stdin = None",
    "100_closed": "import sys\nsys.stdout.close(); sys.stderr.close()",
    "100_print": "import builtins\nbuiltins.print = None\nprint = None",
    "100_import": "import builtins\nbuiltins.__import__ = lambda *a, **k: None",
    "103_reload": "import importlib, json, random\nimportlib.reload(json); importlib.reload(random)",
    "103_autoreload": "%load_ext autoreload\n%autoreload 2",
    "103_import_hook": (
        "import sys\nclass H:\n    def find_spec(self, *a): raise ImportError('no')\nsys.meta_path.insert(0, H())"
    ),
    "104_await": "import asyncio\nawait asyncio.sleep(0)",
    "104_run": "import asyncio\nasync def f(): return 1\nasyncio.new_event_loop().run_until_complete(f())",
    "105_widgets": "import ipywidgets as w\nw.Output(); w.VBox([w.FloatSlider()]); display(w.Text())",
    "105_interact": "from ipywidgets import interact\ninteract(lambda x: x, x=(0, 10))",
    "105_output": "import ipywidgets as w\no = w.Output()\nwith o: print('x')",
    "105_broken_callback": "from ipywidgets import interact\n@interact(x=(0, 10))\ndef f(x): raise ValueError(x)",
    "beyond_formatter": "get_ipython().display_formatter.formatters.clear()",
    "beyond_mime_formatter": (
        "class C: pass\nf = get_ipython().display_formatter.formatters['text/html']\n"
        "f.for_type(C, lambda c: 1 / 0)\nC()"
    ),
    "beyond_ipython_display": "class C:\n    def _ipython_display_(self): raise SystemExit\nC()",
    "beyond_repr_mimebundle": (
        "class C:\n    def _repr_mimebundle_(self, **k): return {1: 2, 'text/html': object()}\nC()"
    ),
    "beyond_publisher": "get_ipython().display_pub.publish = None",
    "beyond_other_publisher": "get_ipython().display_pub = None",
    "beyond_events": "ip = get_ipython()\nip.events.register('post_execute', lambda: 1 / 0)",
    "beyond_event_that_exits": "ip = get_ipython()\nip.events.register('pre_execute', quit)",
    "beyond_transformer": "get_ipython().input_transformer_manager.cleanup_transforms.append(lambda lines: ['1/0'])",
    "beyond_no_shell": "import IPython\nIPython.get_ipython = lambda: None\nget_ipython = lambda: None",
    "beyond_shell_attributes": "ip = get_ipython()\nip.user_ns = {}; ip.execution_count = 'x'; ip._run_nodes = None",
    "beyond_observe_replaced": (
        "import sys\nfor n in list(sys.modules):\n    if 'observe' in n or 'wire' in n: sys.modules[n] = None"
    ),
    "beyond_main": "import sys\nsys.modules['__main__'] = None\n__name__ = 'x'",
    "beyond_no_builtins": "__builtins__ = None",
    "beyond_modules_cleared": (
        "import sys\nfor n in list(sys.modules):\n    if n.startswith(('guest', 'otter')): del sys.modules[n]"
    ),
    "beyond_garbage_collector": "import gc\ngc.disable(); gc.set_threshold(1)\ngc.callbacks.append(lambda *a: None)",
    "beyond_switch_interval": "import sys\nsys.setswitchinterval(1e6)",
    "beyond_recursion_limit": "import sys\nsys.setrecursionlimit(10**6)",
    "beyond_digits": "import sys\nsys.set_int_max_str_digits(640)",
    "beyond_exception_hooks": (
        "import sys, threading\nsys.excepthook = sys.unraisablehook = threading.excepthook = None"
    ),
    "beyond_linecache": "import linecache\nlinecache.cache.clear(); linecache.getlines = None",
    "beyond_future": "from __future__ import annotations, barry_as_FLUFL",
    "beyond_decimal_context": "import decimal\ndecimal.getcontext().prec = 1",
    "beyond_path": "import sys\nsys.path.clear(); sys.path_hooks.clear()",
}


OWN_FAULT = ("100_import", "103_import_hook", "beyond_shell_attributes", "beyond_no_builtins")
"""Whoever breaks importing, or the names that cells run in, breaks the answers that stand below."""


@pytest.mark.parametrize("name", TAMPERING)
def test_an_honest_answer_is_right_all_the_same(shooting_range, name):
    payload = TAMPERING[name]
    result = shooting_range.grade("import numpy as np", DRAW, payload, OTHER, RIGHT)
    if name in OWN_FAULT:
        assert result.status == "graded"
        return
    assert (result.status, result.total) == ("graded", 6.0)
    figures = result.charts[0]["figures"]
    heights = [round(bar["y1"] - bar["y0"], 6) for figure in figures for axes in figure["axes"] for bar in axes["bars"]]
    assert heights == [1.0, 2.0]


FIGURES = {
    "93_nothing_shown": "def draw(a, b): return None",
    "93_artist_that_raises": (
        "import matplotlib.pyplot as plt\nclass P(plt.Rectangle):\n    def get_bbox(self): raise SystemExit\n"
        "    get_height = get_width = get_xy = get_facecolor = get_bbox\n"
        "def draw(a, b):\n    fig, ax = plt.subplots(); ax.add_patch(P((0, 0), 1, 1)); plt.show()"
    ),
    "18_forged_heights": (
        "import matplotlib.pyplot as plt\nplt.Rectangle.get_height = lambda s: 7\n"
        "def draw(a, b):\n    plt.bar([0], [a]); plt.show()"
    ),
    "18_forged_patches": (
        "import matplotlib.axes as A, matplotlib.pyplot as plt\nA.Axes.patches = property(lambda s: [1, None, 'x'])\n"
        "def draw(a, b):\n    plt.bar([0], [a]); plt.show()"
    ),
    "beyond_artist_with_an_endless_text": (
        "import matplotlib.pyplot as plt\nclass T(str):\n    def __getitem__(self, k): return self * 2\n"
        "def draw(a, b):\n    plt.bar([0], [a]); plt.title(T('x' * 10**6)); plt.show()"
    ),
    "beyond_bars_without_number": (
        "import matplotlib.pyplot as plt\ndef draw(a, b):\n"
        "    plt.bar(range(5000), [float('nan'), float('inf')] * 2500); plt.show()"
    ),
    "beyond_figures_without_number": (
        "import matplotlib.pyplot as plt\ndef draw(a, b):\n    for _ in range(60): plt.figure(); plt.bar([0], [a])"
    ),
    "beyond_axes_that_lie_about_their_number": (
        "import matplotlib.figure as F, matplotlib.pyplot as plt\nF.Figure.axes = property(lambda s: iter(int, 1))\n"
        "def draw(a, b):\n    plt.bar([0], [a]); plt.show()"
    ),
    "beyond_chart_function_is_data": "draw = {'figures': [{'axes': []}]}",
    "beyond_chart_function_is_a_class": "class draw:\n    def __init__(self, *a): pass",
    "beyond_chart_that_never_ends": "def draw(a, b):\n    while True: pass",
    "beyond_chart_that_dies": "import os\ndef draw(a, b): os._exit(0)",
    "beyond_chart_of_another_type": "def draw(*a, **k): return {'__remote__': 1, 'figures': [1]}",
    "beyond_figure_that_returns_itself": (
        "import matplotlib.pyplot as plt\nclass F(plt.Figure):\n    def __iter__(self): return iter([self])\n"
        "    def __eq__(self, o): raise SystemExit\n    __hash__ = None\ndef draw(a, b): return F()"
    ),
    "beyond_formatter_of_ticks": (
        "import matplotlib.pyplot as plt\nfrom matplotlib.ticker import FuncFormatter\n"
        "def draw(a, b):\n    fig, ax = plt.subplots(); ax.bar([0], [a])\n"
        "    ax.xaxis.set_major_formatter(FuncFormatter(lambda *a: 1 / 0)); plt.show()"
    ),
    "beyond_transform": (
        "import matplotlib.pyplot as plt\nfrom matplotlib.transforms import Affine2D\ndef draw(a, b):\n"
        "    fig, ax = plt.subplots(); ax.bar([0], [a], transform=Affine2D().scale(1e308) + ax.transData); plt.show()"
    ),
    "beyond_observe_patched": (
        "import sys\nfor n, m in list(sys.modules.items()):\n    if n.endswith(('observe', 'runner')):\n"
        "        m.watch = m.described = lambda *a, **k: [b'{\"figures\": 7}', 1]\ndef draw(a, b): pass"
    ),
    "beyond_observe_answers_garbage": (
        "import sys\nfor n, m in list(sys.modules.items()):\n    if n.endswith('runner'):\n"
        "        m.described = lambda *a, **k: [[[]]] * 100000\ndef draw(a, b): pass"
    ),
}


@pytest.mark.parametrize("payload", FIGURES.values(), ids=FIGURES)
def test_what_a_chart_does_costs_no_points(shooting_range, payload):
    result = shooting_range.grade(OTHER, RIGHT, payload)
    assert (result.status, result.total) == ("graded", 6.0)


BARS = """
import matplotlib.pyplot as plt
def draw(a, b, c):
    plt.figure()
    plt.bar(["A", "B", "C"], [a, b, c])
    plt.show()
"""
SLIDE = """
from ipywidgets import interact
@interact(height=(0.0, 10.0))
def slide(height=1.0): draw(height, height, height)
"""
FORGED_CHARTS = {
    "18_no_chart": "def draw(*a): return True",
    "18_some_chart": "import matplotlib.pyplot as plt\ndef draw(*a): plt.bar('ABC', [1, 2, 3]); plt.show()",
    "18_heights_that_are_only_said": (
        "import matplotlib.pyplot as plt\nclass B(plt.Rectangle):\n    def get_height(self): return float('nan')\n"
        "def draw(*a):\n    ax = plt.figure().subplots()\n    [ax.add_patch(B((i, 0), 1, 1)) for i in range(3)]"
    ),
    "18_heights_in_a_text": (
        "import matplotlib.pyplot as plt\ndef draw(*a):\n    plt.title(str(a)); plt.text(0, 0, str(a))"
    ),
    "18_description_by_hand": "def draw(*a): return {'figures': [{'axes': [{'bars': [{'y1': v} for v in a]}]}]}",
    "18_everything_is_equal": (
        "class Y(float):\n    def __eq__(s, o): return True\n    __sub__ = __rsub__ = lambda s, o: Y(0)\n"
        "import matplotlib.pyplot as plt\ndef draw(*a): plt.bar('ABC', [Y(1)] * 3); plt.show()"
    ),
    "18_the_recorder_is_patched": (
        "import sys\nfor n, m in list(sys.modules.items()):\n    if n.endswith('runner'):\n"
        '        m.described = lambda *a: [b\'{"figures": [{"title": "", "axes": [], "texts": []}]}\', None]\n'
        "def draw(*a): pass"
    ),
    "beyond_an_observation_of_another_form": (
        "import sys\nfor n, m in list(sys.modules.items()):\n    if n.endswith('runner'):\n"
        "        m.described = lambda *a, **k: [float('nan')] * 1000\ndef draw(*a): pass"
    ),
    "beyond_sliders_without_number": (
        "import ipywidgets as w\nfrom ipywidgets import interactive\n"
        "kept = [interactive(lambda height: None, height=(0.0, 10.0)) for _ in range(300)]\ndef draw(*a): pass"
    ),
    "beyond_a_slider_that_never_returns": (
        "from ipywidgets import interactive\n"
        "def f(height):\n    while height != 5.0: pass\nkept = interactive(f, height=(0.0, 10.0))\ndef draw(*a): pass"
    ),
    "beyond_a_slider_with_a_hostile_range": (
        "import ipywidgets as w\nclass S(w.FloatSlider):\n    min = max = property(lambda s: float('nan'))\n"
        "try:\n    kept = w.interactive(print, height=S())\nexcept Exception:\n    pass\ndef draw(*a): pass"
    ),
}


@pytest.mark.parametrize("payload", FORGED_CHARTS.values(), ids=FORGED_CHARTS)
def test_18_a_chart_is_worth_what_it_shows(shooting_range, payload):
    result = shooting_range.grade_against(chart_bundle(), payload)
    assert result.total == 0.0
    assert {case.fault for case in result.questions[0].cases} == {"student"}


@pytest.mark.parametrize("name", ["93_show", "93_close", "94_magics", "94_style", "96_warnings", "100_streams"])
def test_93_an_honest_chart_is_seen_all_the_same(shooting_range, name):
    result = shooting_range.grade_against(chart_bundle(), TAMPERING[name], BARS, SLIDE)
    assert (result.status, result.total) == ("graded", 4.0)


SHADOWS = ("numpy.py", "random.py", "json.py", "wire.py", "sitecustomize.py", "expect.py", "otter.py", "matplotlib.py")


def test_102_modules_beside_the_notebook_shadow_nothing(shooting_range):
    files = dict.fromkeys(SHADOWS, b"raise SystemExit('shadowed')")
    body = "import numpy, random, json, matplotlib, otter\n" + RIGHT
    result = shooting_range.grade(OTHER, body, **files)
    assert (result.total, result.troubles) == (6.0, ())


def test_101_writing_into_the_interpreters_memory_breaks_only_itself(shooting_range):
    body = (
        "import ctypes\nfor n in range(2, 60):\n    ctypes.memset(id(n) + 24, 1, 1)\n"
        "ctypes.memset(id(None), 0, 8); ctypes.memset(id(list), 0, 64)\n"
    )
    result = shooting_range.grade(OTHER, body, WRONG)
    assert points(result, "q1") == 0.0


def test_95_an_error_of_floating_point_is_that_calls(shooting_range):
    body = "import numpy as np\nnp.seterr(all='raise')\ndef double(x):\n    return np.float64(1e300) * 1e300"
    result = shooting_range.grade(OTHER, body)
    assert (result.status, points(result, "q1"), points(result, "q2")) == ("graded", 0.0, 2.0)
    assert "FloatingPointError" in result.questions[0].cases[0].message.en


def test_98_the_legacy_generator_differs_between_submissions(shooting_range):
    def drawn(comment):
        body = f"# {comment}\nimport numpy as np\ndrawn = float(np.random.rand())\ndef double(x): return drawn"
        result = shooting_range.grade(OTHER, body)
        return result.questions[0].cases[0].got

    assert drawn("one") == drawn("one") != drawn("two")
