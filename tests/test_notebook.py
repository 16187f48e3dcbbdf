import json

import nbformat
import pytest

from autograder.errors import InputError
from autograder.notebook import (
    Cell,
    Notebook,
    NotGradeable,
    infer_language,
    read,
    write,
)

PYTHON = {"kernelspec": {"name": "python3", "language": "python"}}


def code(source, **more):
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [], **more}


def prose(source):
    return {"cell_type": "markdown", "source": source, "metadata": {}}


def document(*cells, metadata=None, **more):
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": metadata or PYTHON, "cells": list(cells), **more}


def as_bytes(value):
    return json.dumps(value, ensure_ascii=False).encode()


def why(data, name=""):
    with pytest.raises(NotGradeable) as caught:
        read(data, name=name)
    assert caught.value.why.zh
    return caught.value.why.en


def test_an_ordinary_notebook_is_read():
    notebook = read(as_bytes(document(prose("# 標題"), code(["x = 1\n", "x"]))))
    assert notebook.code == ("x = 1\nx",)
    assert notebook.kernel == "python3"


def test_a_reason_is_an_input_error_in_both_languages():
    with pytest.raises(InputError, match="empty"):
        read(b"")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b'{"cells": [', "line 1, column 12"),
        (b'{"nbformat": 4,\n "cells": [}', "line 2, column 12"),
        (b"hello {", "no complete notebook"),
        (b"[1, 2]", "outermost"),
        (b"null", "outermost"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "zip"),
        (b"\x1f\x8b\x08....", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<!DOCTYPE html><html></html>", "web page"),
        (b"\n<html>", "web page"),
        (b"\x7fELF\x02", "program"),
        (b"{\xff}", "not UTF-8 (byte 2)"),
        ("{}".encode("utf-16"), "UTF-16"),
        ("{}".encode("utf-16-be"), "cannot be read past line 1"),
        ('{"a": "é"}'.encode("latin-1"), "not UTF-8"),
        (b'{"a": "\x00"}', "cannot be read past line 1"),
    ],
)
def test_what_is_no_notebook_says_what_it_is_and_where(data, said):
    if said == "no complete notebook":
        said = "not a complete notebook"
    assert said in why(data, "hw.ipynb")


def test_too_many_bytes_are_not_even_decoded(monkeypatch):
    monkeypatch.setattr("autograder.notebook.MAX_BYTES", 1000)
    assert "too large" in why(b"\xff" * 1001)


def test_too_many_cells_are_refused(monkeypatch):
    monkeypatch.setattr("autograder.notebook.MAX_CELLS", 10)
    assert "too many cells" in why(as_bytes(document(*[prose("")] * 11)))
    assert "too many cells" in why(b"# %%\n" * 11, "hw.py")


def test_too_long_sources_are_refused(monkeypatch):
    monkeypatch.setattr("autograder.notebook.MAX_CHARACTERS", 1000)
    assert "too long" in why(as_bytes(document(code("#" * 1001))))
    assert "too long" in why(b"#" * 1001, "hw.py")


@pytest.mark.parametrize("data", [b"[" * 1_000_000, b'{"a":' * 100_000])
def test_deep_nesting_is_refused(data):
    assert "nested" in why(data, "hw.ipynb")


def test_a_byte_order_mark_is_accepted():
    assert read(b"\xef\xbb\xbf" + as_bytes(document(code("x")))).code == ("x",)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
def test_any_newline_is_accepted(newline):
    data = json.dumps(document(code(f"a = 1{newline}b = 2")), indent=1).replace("\n", newline)
    assert read(data.encode()).code == ("a = 1\nb = 2",)


def test_lone_surrogates_become_replacement_characters():
    source = read(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": "x = \'\\ud800\'"}]}').code[0]
    assert source == "x = '\ufffd'"
    source.encode()


@pytest.mark.parametrize(
    "extra",
    [
        '"metadata": {"x": NaN, "y": -Infinity, "z": Infinity}',
        '"metadata": {"x": ' + "9" * 100_000 + "}",
        '"metadata": {"x": 1e999999}',
        '"metadata": {"kernelspec": null, "language_info": 7, "autograder": []}',
        '"metadata": null',
        '"metadata": []',
        '"nbformat_minor": "many"',
    ],
)
def test_odd_metadata_is_ignored(extra):
    data = '{"nbformat": 4, "cells": [{"cell_type": "code", "source": "x"}], ' + extra + "}"
    assert read(data.encode()).code == ("x",)


def test_of_duplicate_keys_the_last_wins():
    data = b'{"nbformat": 4, "cells": [], "cells": [{"cell_type": "code", "source": "a", "source": "b"}]}'
    assert read(data).code == ("b",)


@pytest.mark.parametrize(
    ("source", "read_as"),
    [("a", "a"), (["a\n", "b"], "a\nb"), (["a", 1, None], "a"), (None, ""), (7, ""), ({"a": 1}, "")],
)
def test_sources_of_any_kind_are_read(source, read_as):
    assert read(as_bytes(document(code(source)))).code == (read_as,)


def test_a_cell_without_source_is_empty():
    assert read(as_bytes(document({"cell_type": "code"}))).code == ("",)


def test_unknown_cells_are_ignored():
    odd = [{"cell_type": "banana", "source": "x"}, {"source": "y"}, 7, None, "z", [], code("kept")]
    assert [cell.source for cell in read(as_bytes(document(*odd))).cells] == ["kept"]


@pytest.mark.parametrize("cells", [{}, {"0": code("x")}, "x", None, 3])
def test_cells_that_are_no_list_are_refused(cells):
    assert "no list of cells" in why(as_bytes({"nbformat": 4, "cells": cells}))


def test_a_notebook_without_cells_is_refused():
    assert "no list of cells" in why(as_bytes({"nbformat": 4}))


def test_huge_outputs_and_widget_states_are_dropped():
    outputs = [{"output_type": "stream", "text": ["x" * 100] * 50}]
    cell = {**code("x"), "outputs": outputs, "attachments": {"a.png": {"image/png": "AAAA"}}}
    notebook = read(as_bytes(document(cell, metadata={**PYTHON, "widgets": {"state": {}}})))
    assert "AAAA" not in repr(notebook)
    assert "xxx" not in repr(notebook)


def test_version_3_is_read_like_version_4():
    old = {
        "nbformat": 3,
        "metadata": {},
        "worksheets": [
            {"cells": [{"cell_type": "heading", "source": "T", "level": 1}]},
            {"cells": [{"cell_type": "code", "input": ["x = 1\n", "x"], "language": "python"}]},
            {},
            None,
        ],
    }
    notebook = read(as_bytes(old))
    assert [cell.kind for cell in notebook.cells] == ["markdown", "code"]
    assert notebook.code == ("x = 1\nx",)


def test_version_3_with_broken_worksheets_is_empty():
    assert read(as_bytes({"nbformat": 3, "worksheets": {}})).cells == ()


@pytest.mark.parametrize("version", [4, "4", 4.0, None])
def test_versions_written_oddly_are_accepted(version):
    assert read(as_bytes({**document(code("x")), "nbformat": version})).code == ("x",)


@pytest.mark.parametrize("version", [1, 2, 5, "five", 40, [4]])
def test_unknown_versions_are_refused(version):
    assert "nbformat" in why(as_bytes({**document(code("x")), "nbformat": version}))


def test_missing_and_duplicate_ids_do_not_matter():
    assert len(read(as_bytes(document(code("x", id="a"), code("y", id="a"), code("z")))).cells) == 3


@pytest.mark.parametrize(
    "metadata",
    [
        {"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "R"}},
        {"kernelspec": {"name": "julia-1.10"}},
        {"kernelspec": {"name": "ir"}},
        {"language_info": {"name": "julia"}},
    ],
)
def test_other_languages_are_refused_by_name(metadata):
    said = why(as_bytes(document(code("f <- function(x) { x }"), metadata=metadata)))
    assert "kernel" in said
    assert any(name in said for name in ("ir", "julia"))


def test_r_that_happens_to_parse_as_python_is_still_r():
    metadata = {"kernelspec": {"name": "ir", "language": "R"}}
    assert "not for Python" in why(as_bytes(document(code("x <- c(1, 2)"), metadata=metadata)))


def test_a_foreign_kernel_name_over_python_code_is_ignored():
    metadata = {"kernelspec": {"name": "ir", "language": "R"}}
    cells = [code("%matplotlib inline\nimport numpy as np"), code("def f(x):\n    return x"), code("")]
    assert len(read(as_bytes(document(*cells, metadata=metadata))).code) == 3


@pytest.mark.parametrize("name", ["my-env", "conda-base-py", "irma", "python2", ""])
def test_any_environment_name_is_python(name):
    assert read(as_bytes(document(code("not ( python"), metadata={"kernelspec": {"name": name}}))).code


def test_the_recorded_language_wins():
    metadata = {**PYTHON, "autograder": {"language": "en", "assignment": "softmax"}}
    notebook = read(as_bytes(document(prose("中文字" * 50), metadata=metadata)))
    assert (notebook.language, notebook.assignment) == ("en", "softmax")


@pytest.mark.parametrize("recorded", ["fr", 7, None, ["en"]])
def test_a_language_that_is_none_is_inferred(recorded):
    metadata = {**PYTHON, "autograder": {"language": recorded}}
    assert read(as_bytes(document(prose("English prose"), metadata=metadata))).language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("請寫一個 softmax_function，回傳機率。", "zh-TW"),
        ("Write softmax_function and return probabilities." * 5, "en"),
        ("Write softmax_function and return probabilities. " * 20 + "我的心得", "en"),
        ("", "zh-TW"),
    ],
)
def test_language_is_inferred_from_the_prose(text, language):
    assert infer_language([Cell("markdown", text), Cell("code", "# " + "code" * 500)]) == language


def test_only_plain_metadata_is_kept_of_a_cell():
    cell = code(
        "x",
        metadata={
            "autograder": {"question": "q1", "role": "answer", "bad": {"deep": 1}},
            "otter": {"tests": ["q1", 5], "ignore": True, "other": 1},
            "tags": ["a", 7],
            "other": 1,
        },
    )
    (read_cell,) = read(as_bytes(document(cell))).cells
    assert (read_cell.question, read_cell.role) == ("q1", "answer")
    assert read_cell.metadata == {
        "autograder": {"question": "q1", "role": "answer"},
        "otter": {"tests": ["q1"], "ignore": True},
        "tags": ["a"],
    }


def test_a_plain_script_is_one_cell():
    assert read(b"x = 1\r\nprint(x)\r\n", name="hw.py").code == ("x = 1\nprint(x)\n",)


def test_a_script_is_recognised_without_a_name():
    assert read(b"import numpy\n").code == ("import numpy\n",)


def test_a_percent_script_is_cut_into_cells():
    script = "# ---\n# jupyter: {}\n# ---\n\n# %% [markdown]\n# # 標題\n# 文字\n\n# %%\nx = 1\n\n#%% named\ny = 2\n"
    notebook = read(script.encode(), name="HW.PY")
    assert [(cell.kind, cell.source) for cell in notebook.cells] == [
        ("markdown", "# 標題\n文字"),
        ("code", "x = 1"),
        ("code", "y = 2"),
    ]
    assert notebook.language == "zh-TW"


def test_a_script_that_jupyter_exported_is_cut_into_cells():
    script = "#!/usr/bin/env python\n# coding: utf-8\n\n# # 標題\n\n# In[ ]:\n\n\nx = 1\n\n\n# In[12]:\n\n\ny = (\n"
    assert [source.strip() for source in read(script.encode(), name="hw.py").code] == ["x = 1", "y = ("]


COLAB = '''# -*- coding: utf-8 -*-
"""softmax.ipynb

Automatically generated by Colab.

Original file is located at
    https://colab.research.google.com/drive/1
"""

def f(data):
    """Not text.

    Of a cell.
    """


f("""
T1RUTwAJAIAAAwAQ
""")

"""# 標題
公式 $\\underline{x}$ 在這裡，很長的一段文字"""

x = (

"""**Run**"""

y = 2
'''


def test_a_script_that_colab_exported_is_cut_at_its_texts():
    notebook = read(COLAB.encode(), name="hw.py")
    given, first, second = (source.strip() for source in notebook.code)
    assert given.endswith('T1RUTwAJAIAAAwAQ\n""")')
    assert (first, second) == ("x = (", "y = 2")
    assert [cell.kind for cell in notebook.cells] == ["code", "markdown", "code", "markdown", "code"]
    assert notebook.language == "zh-TW"


def test_a_script_that_only_mentions_colab_is_one_cell():
    script = '"""For Colab."""\n\n"""More."""\n\nx = 1\n'
    assert read(script.encode(), name="hw.py").code == (script,)


def test_code_before_the_first_percent_mark_is_kept():
    assert read(b"import math\n# %%\nx = 1\n", name="hw.py").code == ("import math", "x = 1")


def test_an_english_script_is_english():
    assert read(b'"""Homework in English."""\n# softmax of a list\nx = 1\n', name="hw.py").language == "en"


def test_a_script_called_a_notebook_is_refused():
    assert "not a complete notebook" in why(b"import numpy\n", "hw.ipynb")


def released(**more):
    cells = (
        Cell("markdown", "# 標題\n\n文字"),
        Cell("code", "x = 1\nx\n", {"autograder": {"question": "q1", "role": "answer"}}),
        Cell("code", ""),
        Cell("code", ""),
    )
    return Notebook(cells, "en", assignment="small", **more)


def test_what_is_written_is_valid_and_reads_back():
    data = write(released())
    nbformat.validate(nbformat.reads(data.decode(), as_version=4))
    notebook = read(data)
    assert notebook == released()
    assert data.endswith(b"}\n")


def test_the_same_notebook_is_the_same_bytes():
    assert write(released()) == write(released())


def test_ids_are_unique_and_come_from_the_content():
    ids = [cell["id"] for cell in json.loads(write(released()))["cells"]]
    assert len(set(ids)) == 4
    moved = Notebook((Cell("markdown", "new"), *released().cells))
    assert [cell["id"] for cell in json.loads(write(moved))["cells"]][1:] == ids


def test_what_is_written_has_no_outputs():
    for cell in json.loads(write(released()))["cells"]:
        assert cell.get("outputs", []) == []
        assert cell.get("execution_count") is None
