import base64
import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from autograder import chartfont
from autograder.leaks import scan
from autograder.master import read_master
from autograder.release import make_font, release
from autograder.unwrap import unwrap

MASTERS = Path(__file__).parent / "masters"
TOOLS = {"expect.py": "'''Judges.'''\n", "observe.py": "'''Looks.'''\n"}

SOLUTION = "counted = [x for _ in range(2)]"
PRIVATE = {
    "line of the solution": SOLUTION,
    "hidden test": "assert draw(3).patches[0].get_height() == 6",
    "expected value": "0.246913578",
    "hint": "Negative numbers double, too.",
    "note": "Note for instructors: 42 is the number that students try first.",
}


@pytest.fixture(scope="module")
def master():
    return read_master(MASTERS / "double.py")


@pytest.fixture(scope="module")
def files(master):
    return release(master, make_font(master, MASTERS / "fonts" / chartfont.FILE), TOOLS)


def found(master, data, name="x.txt"):
    return {leak.kind for leak in scan(master, {name: data})}


def test_what_is_built_does_not_leak(master, files):
    assert scan(master, files) == ()


def test_nothing_leaks_nothing(master):
    assert scan(master, {}) == ()
    assert scan(master, {"empty": b""}) == ()


@pytest.mark.parametrize(("kind", "text"), PRIVATE.items())
def test_each_kind_is_found(master, kind, text):
    assert found(master, f"some text, then {text} and more".encode()) == {kind}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("line of the solution", "因為加法自己和自己相加就是乘以二。"),
        ("line of the solution", "Because adding a thing to itself is multiplying it by two."),
        ("line of the solution", 'axes.set_title("加倍的結果")'),
        ("hint", "負數也要能加倍。"),
        ("expected value", "-0.2469135"),
        ("expected value", "0.24691"),
        ("expected value", "2.46913578e-1"),
    ],
)
def test_both_languages_and_rounded_values_are_found(master, kind, text):
    assert kind in found(master, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "    counted  =  [x   for _ in range( 2 )]",
        'source = "counted = [x for\\n _ in range(2)]"',
        "counted = [x for _ in range(2)]".replace(" ", "&nbsp;"),
        "\\u0063ounted = [x for _ in range(2)]",
    ],
)
def test_layout_quoting_and_escapes_do_not_hide_it(master, text):
    assert found(master, text.encode()) == {"line of the solution"}


def zipped(text):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner/solution.py", text)
    return out.getvalue()


def tarred(text):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("solution.py")
        info.size = len(text)
        archive.addfile(info, io.BytesIO(text))
    return out.getvalue()


WRAPPINGS = {
    "plain": bytes,
    "utf16": lambda text: text.decode().encode("utf-16-le"),
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zlib": zlib.compress,
    "zlib inside other bytes": lambda text: b"\x89PNG\r\n....zTXt" + zlib.compress(text) + b"....",
    "zip": zipped,
    "zip after other bytes": lambda text: b"#!/bin/sh\n" + zipped(text),
    "tar": tarred,
    "tar.gz": lambda text: gzip.compress(tarred(text)),
    "base64": base64.b64encode,
    "urlsafe base64": lambda text: base64.urlsafe_b64encode(b"\xff\xfe\xfd" + text),
    "base64 in lines": base64.encodebytes,
    "base64 in a call": lambda text: b'b64decode_of_this_string("' + base64.b64encode(text) + b'")',
    "base64 after a long word": lambda text: b"a_long_identifier_\n" + base64.b64encode(text),
    "hexadecimal": lambda text: text.hex().encode(),
    "base64 of gzip": lambda text: base64.b64encode(gzip.compress(text)),
    "base64 of zip": lambda text: base64.b64encode(zipped(text)),
    "base64 of base64": lambda text: base64.b64encode(base64.b64encode(text)),
    "json": lambda text: json.dumps({"a": [{"b": text.decode()}]}).encode(),
    "json in json": lambda text: json.dumps({"a": json.dumps([text.decode() + "\n"])}).encode(),
}


@pytest.mark.parametrize("wrap", WRAPPINGS.values(), ids=WRAPPINGS)
def test_no_wrapping_hides_it(master, wrap):
    assert found(master, wrap(SOLUTION.encode())) == {"line of the solution"}


def planted(files, plant):
    notebook = json.loads(files["double_en.ipynb"])
    plant(notebook)
    return json.dumps(notebook).encode()


PLACES = {
    "source": lambda nb: nb["cells"][0]["source"].append("\n" + SOLUTION),
    "split source": lambda nb: nb["cells"][0]["source"].extend(["counted = [x", " for _ in range(2)]"]),
    "output": lambda nb: nb["cells"][1]["outputs"].append({"output_type": "stream", "text": [SOLUTION]}),
    "cell metadata": lambda nb: nb["cells"][0]["metadata"].update(note=SOLUTION),
    "metadata key": lambda nb: nb["metadata"].update({SOLUTION: 1}),
    "notebook metadata": lambda nb: nb["metadata"].update(otter={"tests": {"q1": SOLUTION}}),
    "id": lambda nb: nb["cells"][0].update(id=SOLUTION),
    "attachment": lambda nb: nb["cells"][0].update(
        attachments={"a.png": {"image/png": base64.b64encode(zipped(SOLUTION)).decode()}}
    ),
    "unknown key": lambda nb: nb.update(extra={"deep": [[SOLUTION]]}),
}


@pytest.mark.parametrize("plant", PLACES.values(), ids=PLACES)
def test_no_place_in_a_notebook_hides_it(master, files, plant):
    leaks = scan(master, {"double_en.ipynb": planted(files, plant)})
    assert {leak.kind for leak in leaks} == {"line of the solution"}
    assert leaks[0].origin == "q1"


def test_a_leak_says_where_what_and_whose(master, files):
    data = planted(files, PLACES["cell metadata"])
    (leak,) = scan(master, {"double_en.ipynb": data})
    assert str(leak) == (f"double_en.ipynb: cells[1].metadata.note: line of the solution of q1: “{SOLUTION}”")


def test_a_test_file_with_hidden_cases_leaks(master):
    kinds = found(master, master.tests["q1"].encode())
    assert {"hidden test", "expected value", "hint"} <= kinds


def test_a_comment_of_a_hidden_test_is_a_note(tmp_path):
    text = (MASTERS / "double.py").read_text("utf-8")
    text = text.replace(
        "    assert double(-17.5)", "    # forgers return abs(x) + abs(x) here\n    assert double(-17.5)"
    )
    (tmp_path / "double.py").write_text(text, encoding="utf-8")
    master = read_master(tmp_path / "double.py")
    assert found(master, b"# forgers return abs(x) + abs(x) here") == {"note"}


def test_the_graders_rubric_is_private(tmp_path):
    (tmp_path / "double.py").write_bytes((MASTERS / "double.py").read_bytes())
    (tmp_path / "rubric.md").write_text("# Rubric\n\n- one point for saying that addition repeats\n")
    assert found(read_master(tmp_path / "double.py"), b"one point for saying that addition repeats") == {"note"}


@pytest.mark.parametrize(
    "text",
    [
        "return p",
        "import numpy as np",
        "from expect import check, vector, close",
        "plt.show()",
        "def draw(height):",
        "def double(x):",
        "    return axes",
        "assert double(2) == 4",
        "Twice 2 is 4.",
        "2 的兩倍是 4。",
        "1 2 3 42 -35.0 17.5 0.25",
        "0.24",
        "version 0.2469 of it",
    ],
)
def test_what_anybody_would_write_or_the_master_shows_is_no_leak(master, text):
    assert found(master, text.encode()) == set()


def test_a_line_of_the_modules_that_tests_import_is_no_leak(master, monkeypatch):
    line = PRIVATE["hidden test"]
    monkeypatch.setattr("autograder.leaks.tools", lambda: {"expect.py": f"def f():\n    {line}\n"})
    assert found(master, line.encode()) == set()


def changed(tmp_path, old, new):
    text = (MASTERS / "double.py").read_text("utf-8")
    assert old in text
    (tmp_path / "double.py").write_text(text.replace(old, new), encoding="utf-8")
    master = read_master(tmp_path / "double.py")
    return {leak.kind for leak in scan(master, release(master, None, TOOLS))}


TITLE = "# Doubling\n"


def test_a_line_that_the_master_shows_is_shown_on_purpose(tmp_path):
    assert changed(tmp_path, TITLE, f"{TITLE}#\n#     {SOLUTION}\n") == set()


def test_three_lines_in_a_row_are_a_leak_even_in_the_masters_own_text(tmp_path):
    shown = (
        "#     figure, axes = plt.subplots()\n"
        '#     axes.bar(["甲"], [double(height)])\n'
        '#     axes.set_title("加倍的結果")\n'
    )
    assert changed(tmp_path, TITLE, f"{TITLE}#\n{shown}") == {"line of the solution"}


def test_a_long_expected_number_is_a_leak_even_in_the_masters_own_text(tmp_path):
    assert changed(tmp_path, TITLE, f"{TITLE}#\n# It gives 0.246913578.\n") == {"expected value"}


def test_archives_that_cannot_be_opened_are_looked_at_as_they_are():
    broken = [zipped("x")[:40], gzip.compress(b"x")[:12], b"BZh9....", b"\xfd7zXZ\0....", b"x\x9c....", b"\0" * 600]
    for data in broken:
        assert list(unwrap("broken", data))


def test_wrappings_end():
    data = SOLUTION.encode()
    for _ in range(20):
        data = base64.b64encode(data)
    assert len(list(unwrap("deep", data))) < 100


def test_json_that_is_too_deep_is_looked_at_as_text():
    assert list(unwrap("deep", b"[" * 100_000))
