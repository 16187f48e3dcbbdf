import ast
import asyncio
import importlib.metadata
import inspect
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import types
from pathlib import Path

import IPython
import matplotlib as mpl
import matplotlib.pyplot as plt
import nbformat
import pytest
from fontTools.ttLib import TTFont
from IPython.core.events import EventManager

from autograder import chartfont
from autograder.chartfont import ChartFont, characters, chart_font, covered, font_cell
from autograder.errors import AuthorError, SystemFault
from autograder.handout import tools
from autograder.master import read_master
from autograder.notebook import read
from autograder.release import make_font, notebook_name, readme, release, splice
from autograder.setup_cell import PINS, readable, setup_cell

ROOT = Path(__file__).parents[1]
MASTERS = Path(__file__).parent / "masters"
TOOLS = {"expect.py": "'''Judges.'''\n", "observe.py": 'r"""Looks."""\n'}
KEPT = MASTERS / "fonts" / chartfont.FILE


@pytest.fixture(scope="module")
def master():
    return read_master(MASTERS / "double.py")


@pytest.fixture(scope="module")
def files(master):
    return release(master, make_font(master, KEPT), TOOLS)


@pytest.fixture
def english(files):
    return json.loads(files["double_en.ipynb"])


def source(notebook, role):
    return "".join(cell_of(notebook, role)["source"])


def cell_of(notebook, role):
    (found,) = [c for c in notebook["cells"] if c["metadata"].get("autograder", {}).get("role") == role]
    return found


def run(text, **names):
    """A cell as IPython runs it, with its top-level await."""
    code = compile(text, "<cell>", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    result = eval(code, names)  # noqa: S307 - our own cell
    if inspect.iscoroutine(result):
        asyncio.run(result)
    return names


# --------------------------------------------------------------------------------------- the files


def test_there_is_one_notebook_for_each_language_and_a_readme(files):
    assert sorted(files) == ["README.md", "double_en.ipynb", "double_zh-TW.ipynb"]
    assert notebook_name("double", "en") == "double_en.ipynb"


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_a_notebook_is_valid_and_empty_of_outputs(files, language):
    notebook = nbformat.reads(files[f"double_{language}.ipynb"].decode(), as_version=nbformat.NO_CONVERT)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.autograder == {"assignment": "double", "language": language}
    assert all(not cell.get("outputs") for cell in notebook.cells)
    assert read(files[f"double_{language}.ipynb"]).language == language


def test_otter_is_told_no_assignment_name(files):
    for name in ("double_en.ipynb", "double_zh-TW.ipynb"):
        assert "otter" not in json.loads(files[name])["metadata"]


def test_the_title_stays_on_top_and_set_up_follows(english):
    roles = [cell["metadata"].get("autograder", {}).get("role") for cell in english["cells"]]
    assert roles[:3] == [None, "setup", "font"]
    assert roles[-1] == "check_all"
    assert "import numpy" not in source(english, "setup")


def test_set_up_and_font_are_folded(english):
    for role in ("setup", "font"):
        metadata = cell_of(english, role)["metadata"]
        assert metadata["cellView"] == "form"
        assert metadata["jupyter"] == {"source_hidden": True}
        assert source(english, role).startswith("# @title ")


def test_answer_cells_say_their_question_and_can_be_edited(english):
    answers = [c["metadata"] for c in english["cells"] if c["metadata"].get("autograder", {}).get("role") == "answer"]
    assert answers == [{"autograder": {"question": q, "role": "answer"}} for q in ("q1", "q2", "q3")]


def test_the_last_cells_say_where_to_hand_in(files):
    for language, said in (("en", "Upload it to the course site."), ("zh-TW", "交到教學平台。")):
        cells = json.loads(files[f"double_{language}.ipynb"])["cells"]
        assert said in "".join(cells[-2]["source"])
        assert cells[-1]["source"] == ["grader.check_all()"]


def test_a_master_with_an_ending_of_its_own_keeps_it(tmp_path):
    text = (MASTERS / "double.py").read_text("utf-8") + "\n# %%\ngrader.check_all()\n"
    (tmp_path / "double.py").write_text(text, encoding="utf-8")
    files = release(read_master(tmp_path / "double.py"), None, TOOLS)
    sources = ["".join(cell["source"]) for cell in json.loads(files["double_en.ipynb"])["cells"]]
    assert sources.count("grader.check_all()") == 1
    assert sources[-1] == "grader.check_all()"


def test_the_readme_speaks_both_languages(master):
    text = readme(master)
    for part in ("# 加倍", "# Doubling", "double_zh-TW.ipynb", "colab.research.google.com", PINS[0], "交到教學平台"):
        assert part in text
    assert "${" not in text


def test_the_same_master_gives_the_same_bytes(master, files):
    assert release(read_master(MASTERS / "double.py"), make_font(master, KEPT), TOOLS) == files


def test_nothing_of_this_machine_is_in_a_release(files):
    for data in files.values():
        assert str(ROOT).encode() not in data
        assert tempfile.gettempdir().encode() + b"/" not in data


def test_the_modules_that_tests_import_are_found():
    assert {name: text.splitlines()[0][:3] for name, text in tools().items()} == {
        "expect.py": '"""',
        "observe.py": '"""',
    }


# --------------------------------------------------------------------------------------- the set-up cell


class Otter:
    """A stand-in for ``otter.Notebook``."""

    made = ()

    def __init__(self, **given):
        self.given = given
        type(self).made = (*type(self).made, self)


@pytest.fixture
def otter(monkeypatch, tmp_path):
    module = types.ModuleType("otter")
    module.Notebook = type("Notebook", (Otter,), {})
    monkeypatch.setitem(sys.modules, "otter", module)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("AUTOGRADER_LANGUAGE", "")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return module.Notebook


CELL = setup_cell("en", {"q1": "name = 'q1'\n"}, TOOLS)


def test_tests_and_tools_go_to_a_fresh_folder(otter, capsys):
    names = run(CELL)
    folder = Path(sys.path[0])
    assert (folder / "expect.py").read_text() == TOOLS["expect.py"]
    assert (folder / "observe.py").read_text() == TOOLS["observe.py"]
    assert (folder / "tests" / "q1.py").read_text() == "name = 'q1'\n"
    assert otter.made[0].given == {"tests_dir": str(folder / "tests")}
    assert os.environ["AUTOGRADER_LANGUAGE"] == "en"
    assert names["grader"].given == otter.made[0].given
    assert "Ready" in capsys.readouterr().out


def test_nothing_is_written_where_the_notebook_is(otter):
    run(CELL)
    assert list(Path.cwd().iterdir()) == []


def test_running_it_again_leaves_one_folder(otter):
    run(CELL)
    first = sys.path[0]
    run(CELL)
    assert not Path(first).exists()
    assert [path for path in sys.path if "homework_checks_" in path] == [sys.path[0]]


def test_after_a_message_in_another_thread_no_chart_is_shown_half_drawn(otter, monkeypatch):
    shown = []
    shell = types.SimpleNamespace(events=EventManager(None, {"post_execute": lambda: None}))
    shell.events.register("post_execute", lambda: shown.append(threading.current_thread().name))
    monkeypatch.setattr(IPython, "get_ipython", lambda: shell)
    run(CELL)
    run(CELL)
    message = threading.Thread(target=shell.events.trigger, args=("post_execute",), name="subshell")
    message.start()
    message.join()
    shell.events.trigger("post_execute")
    assert shown == ["MainThread"]


def test_in_a_grader_it_touches_nothing(otter, tmp_path):
    otter._grading_mode = True
    before = list(sys.path)
    run(CELL)
    assert otter.made[0].given == {}
    assert sys.path == before
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_disk_that_cannot_be_written_only_costs_the_checks(otter, monkeypatch, capsys):
    def refuse(*_, **__):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    grader = run(CELL)["grader"]
    grader.check("q1")
    grader.check_all()
    assert capsys.readouterr().out.count("Checks are off (OSError: [Errno 30] Read-only file system)") == 3


@pytest.mark.parametrize(("language", "said"), [("en", "Checks are off"), ("zh-TW", "現在不能檢查")])
def test_without_otter_and_network_one_sentence_says_so(otter, monkeypatch, capsys, language, said):
    installs = []
    monkeypatch.setitem(sys.modules, "otter", None)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: installs.append(command))
    grader = run(setup_cell(language, {}, {}))["grader"]
    assert capsys.readouterr().out.count(said) == 1
    grader.check("q1")
    assert said in capsys.readouterr().out
    (command,) = installs
    assert command[1:4] == ["-m", "pip", "install"]
    assert "--no-deps" in command
    assert command[-4:] == list(PINS)


def test_otter_is_installed_where_it_is_missing(otter, monkeypatch, capsys):
    here = sys.modules.pop("otter")
    monkeypatch.setitem(sys.modules, "otter", None)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: sys.modules.__setitem__("otter", here))
    run(CELL)
    assert "Ready" in capsys.readouterr().out


def test_a_machine_without_pip_is_no_error(otter, monkeypatch, capsys):
    def missing(*_, **__):
        raise FileNotFoundError("no such program")

    monkeypatch.setitem(sys.modules, "otter", None)
    monkeypatch.setattr(subprocess, "run", missing)
    run(CELL)
    assert "Checks are off" in capsys.readouterr().out


def test_where_otter_is_there_nothing_is_started(otter, monkeypatch):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("started a program"))
    run(CELL)


def test_in_a_browser_packages_come_through_piplite(otter, monkeypatch):
    asked = []

    async def install(packages, deps):
        asked.append((packages, deps))

    piplite = types.ModuleType("piplite")
    piplite.install = install
    monkeypatch.setitem(sys.modules, "piplite", piplite)
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a browser starts no programs"))
    run(CELL)
    assert asked == [(list(PINS), False)]


def test_a_browser_without_network_gets_its_sentence(otter, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "piplite", None)
    monkeypatch.setitem(sys.modules, "otter", None)
    monkeypatch.setattr(sys, "platform", "emscripten")
    run(CELL)
    assert "Checks are off" in capsys.readouterr().out


@pytest.mark.parametrize("pin", PINS)
def test_pins_are_the_versions_that_are_tested_here(pin):
    name, version = pin.split("==")
    assert importlib.metadata.version(name) == version
    assert re.search(rf"^{re.escape(pin)} ", (ROOT / "requirements" / "run.lock").read_text(), re.MULTILINE)


@pytest.mark.parametrize(
    "text",
    [
        "a = 1\n",
        "",
        "a",
        "'''\n",
        '"""\n',
        "'''\"\"\"\n",
        "back\\",
        "\\n\\\n",
        "ends with '",
        'ends with "',
        "中文\n\n",
    ],
)
def test_text_in_the_cell_reads_back(text):
    assert ast.literal_eval(readable(text)).removeprefix("\n") == text


def test_text_in_the_cell_can_be_read():
    assert readable("a = 'x'\nb = 2\n") == "r'''\na = 'x'\nb = 2\n'''"


@pytest.fixture
def graded(monkeypatch, tmp_path, master):
    """The set-up cell with the real otter, and the students' names beside it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("AUTOGRADER_LANGUAGE", "")
    form = master.forms["en"]
    return lambda **names: run(setup_cell("en", form.public_tests, TOOLS), **names)["grader"]


def test_a_right_answer_is_told_so(graded):
    grader = graded(double=lambda x: 2 * x)
    assert repr(grader.check("q1")) == "✓ q1: all public tests passed (1)"
    assert "✓ q1" in grader.check_all()._repr_html_()


def test_a_wrong_answer_is_told_what_broke_and_the_hint(graded):
    def double(x):
        raise ValueError(f"no <b>{x}</b>")

    shown = graded(double=double).check("q1")
    assert repr(shown) == (
        "✗ q1: 0 of 1 public tests passed\n"
        "  Not passed: test 1\n    An error: ValueError: no <b>2</b>\n    Hint: Twice 2 is 4."
    )
    page = shown._repr_html_()
    assert "no &lt;b&gt;2&lt;/b&gt;" in page
    assert "Hint: Twice 2 is 4." in page


@pytest.mark.parametrize(
    "said", ["'list' object has no attribute 'max'", "bad types: 'list' and 'float'", "name 'x' is not defined", "none"]
)
def test_an_error_keeps_its_quotes(graded, said):
    def double(_x):
        raise TypeError(said)

    assert f"An error: TypeError: {said}\n" in repr(graded(double=double).check("q1"))


def test_what_breaks_several_tests_is_told_once_without_their_hints(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("AUTOGRADER_LANGUAGE", "")
    test = "@test_case(points=1, failure_message='Hint {0}')\ndef test_{0}(f):\n    assert f == {0}, '{1}'\n"
    source = "".join(test.format(number, said) for number, said in ((1, "same"), (2, "other"), (3, "same")))
    public = {"q1": f"from otter.test_files import test_case\nOK_FORMAT = False\nname = 'q1'\npoints = None\n{source}"}
    grader = run(setup_cell("en", public, TOOLS), f=0)["grader"]
    assert repr(grader.check("q1")) == (
        "✗ q1: 0 of 3 public tests passed\n"
        "  Not passed: test 1, 3\n    An error: AssertionError: same\n"
        "  Not passed: test 2\n    An error: AssertionError: other\n    Hint: Hint 2"
    )


def test_names_defined_later_are_seen(graded):
    grader = graded()
    assert "✗" in repr(grader.check("q1"))
    grader.check.__func__.__globals__["double"] = lambda x: x + x
    assert "✓" in repr(grader.check("q1"))


# --------------------------------------------------------------------------------------- the font


def test_characters_come_from_strings_and_not_from_docstrings_or_comments():
    text = 'def f():\n    """說明"""\n    plt.title(f"機率{1}－")  # 註解\n%matplotlib inline\nx = "ok 😀 ✓"'
    assert characters([text]) == frozenset("機率－")


def test_charts_without_chinese_need_no_font(tmp_path):
    assert chart_font(frozenset(), tmp_path / "none") is None
    text = re.sub("[甲加倍的結果]", "x", (MASTERS / "double.py").read_text("utf-8"))
    (tmp_path / "double.py").write_text(text, encoding="utf-8")
    files = release(read_master(tmp_path / "double.py"), None, TOOLS)
    assert b"addfont" not in files["double_en.ipynb"]


def test_the_font_that_is_kept_is_used_while_it_has_everything(monkeypatch):
    monkeypatch.setattr(chartfont, "_original", lambda: pytest.fail("looked for the original"))
    assert chart_font(frozenset("甲加"), KEPT) == ChartFont(KEPT.read_bytes(), made=False)


def test_a_missing_original_is_named_with_its_package(monkeypatch):
    monkeypatch.setattr(chartfont, "_original", lambda: None)
    with pytest.raises(SystemFault, match="apt-get install fonts-noto-cjk"):
        chart_font(frozenset("鱻"), KEPT)


@pytest.mark.parametrize("data", [b"", b"no font at all", b"OTTO" + b"\0" * 50])
def test_a_broken_font_file_covers_nothing(data):
    assert covered(data) == frozenset()


needs_original = pytest.mark.skipif(chartfont._original() is None, reason="fonts-noto-cjk is not installed")


@needs_original
@pytest.mark.slow
def test_a_new_subset_is_small_renamed_and_always_the_same(tmp_path):
    font = chart_font(frozenset("鱻機率"), tmp_path / "none")
    assert font.made
    assert font == chart_font(frozenset("鱻機率"), tmp_path / "none")
    assert len(font.data) < 30_000
    names = TTFont(io.BytesIO(font.data))["name"]
    assert names.getDebugName(1) == chartfont.FAMILY
    assert "Noto" not in "".join(names.getDebugName(number) or "" for number in (1, 3, 4, 6))
    assert "Open Font License" in names.getDebugName(13)


@needs_original
@pytest.mark.slow
def test_a_character_that_no_font_has_is_named(tmp_path):
    with pytest.raises(AuthorError, match=r"U\+13000"):
        chart_font(frozenset("\U00013000"), tmp_path / "none")


def test_the_font_cell_carries_the_licence(english):
    assert "SIL OPEN FONT LICENSE" in source(english, "font")
    assert "Copyright 2014-2021 Adobe" in source(english, "font")


@pytest.fixture
def fresh_fonts(monkeypatch, tmp_path):
    manager = mpl.font_manager.fontManager
    monkeypatch.setattr(manager, "ttflist", list(manager.ttflist))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    mpl.font_manager._findfont_cached_cache_clear = None
    with mpl.rc_context():
        mpl.use("agg")
        yield manager


@pytest.mark.slow
def test_every_character_of_a_chart_is_drawn(fresh_fonts, master, files):
    needed = characters(c.source for f in master.forms.values() for c in f.reference if c.kind == "code")
    assert needed == frozenset("甲加倍的結果")
    run(source(json.loads(files["double_en.ipynb"]), "font"))
    run(source(json.loads(files["double_en.ipynb"]), "font"))
    assert mpl.rcParams["font.family"].count(chartfont.FAMILY) == 1
    figure = plt.figure()
    figure.text(0.5, 0.5, "".join(sorted(needed)) + "−0.5 é")
    figure.canvas.draw()  # a glyph that is missing is a warning, and warnings are errors
    plt.close(figure)


def test_a_disk_that_cannot_be_written_only_costs_the_font(fresh_fonts, monkeypatch):
    def refuse(*_, **__):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    run(font_cell(KEPT.read_bytes(), "Font"))
    assert chartfont.FAMILY not in mpl.rcParams["font.family"]


@pytest.mark.slow
def test_the_homeworks_own_font_has_all_characters_of_its_charts():
    for path in (ROOT / "solutions").glob("*/*.py"):
        if path.stem == path.parent.name:
            font = make_font(read_master(path), path.parent / "fonts" / chartfont.FILE)
            assert font is None or not font.made


# --------------------------------------------------------------------------------------- splice


def test_answers_go_into_their_cells(english):
    before = json.dumps(english)
    spliced = splice(english, {"q1": ("def double(x):\n    return x * 2",), "q3": ("Because.",)})
    assert json.dumps(english) == before
    answers = [c for c in spliced["cells"] if c["metadata"].get("autograder", {}).get("role") == "answer"]
    assert answers[0]["source"] == ["def double(x):\n", "    return x * 2"]
    assert "..." in "".join(answers[1]["source"])
    assert answers[2]["source"] == ["Because."]


def test_answers_beyond_the_last_cell_become_cells(english):
    spliced = splice(english, {"q1": ("a = 1", "b = 2", "c = 3")})
    answers = ["".join(c["source"]) for c in spliced["cells"]]
    place = answers.index("a = 1")
    assert answers[place : place + 3] == ["a = 1", "b = 2", "c = 3"]
    nbformat.validate(nbformat.from_dict(spliced))


def test_no_answers_change_nothing(english):
    assert splice(english, {}) == english
    assert splice(english, {"q1": (), "q9": ("x",)}) == english


def test_the_reference_fills_every_answer_cell(master, english):
    spliced = splice(english, master.forms["en"].answers)
    text = json.dumps(spliced)
    assert "counted" in text
    assert "TODO" not in text
