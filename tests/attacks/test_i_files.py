"""I. Files that are not honest notebooks: read or refused with a reason, and the batch goes on."""

import contextlib
import io
import json
import os
import stat
import struct
import tarfile
import time
import unicodedata
import zipfile

import pytest
from ground import HONEST, OTHER, RIGHT, WRONG, notebook, points

from autograder import notebook as notebooks
from autograder.intake import collect
from autograder.intake.item import Unreadable
from autograder.report import pages

pytestmark = pytest.mark.slow


def document(**changes):
    return json.dumps(json.loads(HONEST) | changes).encode()


def cell(source, **changes):
    return {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source} | changes


def with_cells(*cells):
    return document(cells=[cell(each) if isinstance(each, str) else each for each in cells])


NO_NOTEBOOKS = {
    "114_no_json": b"this is no json",
    "114_truncated": HONEST[:-20],
    "114_empty": b"",
    "114_blank": b" \n\t ",
    "114_binary": bytes(range(256)) * 16,
    "114_pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "114_zip": b"PK\x03\x04" + b"\0" * 60,
    "114_word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
    "114_png": b"\x89PNG\r\n\x1a\n" + b"\0" * 60,
    "114_pickle": b"\x80\x04cos\nsystem\n(S'true'\ntR.",
    "114_html": b"<!DOCTYPE html><html><body>hw</body></html>",
    "114_number": b"7",
    "114_null": b"null",
    "114_string": b'"cells"',
    "114_list": b"[]",
    "115_brackets": b"[" * 10**6,
    "115_objects": b'{"a":' * 10**5 + b"1" + b"}" * 10**5,
    "115_deep_metadata": document(metadata=json.loads("[" * 900 + "]" * 900)),
    "115_many_cells": b'{"nbformat":4,"nbformat_minor":4,"metadata":{},"cells":['
    + b",".join([b'{"cell_type":"code","source":"","metadata":{},"outputs":[]}'] * 20_000)
    + b"]}",
    "115_one_long_line": with_cells("x = '" + "y" * (5 << 20) + "'"),
    "116_utf_16": HONEST.decode().encode("utf-16"),
    "116_utf_32": HONEST.decode().encode("utf-32"),
    "116_latin_1": notebook("x = 'é'").replace(b"\\u00e9", b"\xe9"),
    "117_cells_a_dict": document(cells={"0": {}}),
    "117_cells_a_string": document(cells="import os"),
    "117_cells_null": document(cells=None),
    "118_version_5": document(nbformat=5),
    "118_version_99": document(nbformat=10**30),
    "118_no_version": document(nbformat=None, cells=None),
    "119_r": document(
        metadata={"kernelspec": {"name": "ir", "language": "R", "display_name": "R"}}, cells=[cell("x <- 1")]
    ),
    "119_julia": document(metadata={"kernelspec": {"name": "julia-1.9", "language": "julia"}}, cells=[cell("x = 1;")]),
}


@pytest.mark.parametrize("data", NO_NOTEBOOKS.values(), ids=NO_NOTEBOOKS)
def test_what_is_no_notebook_is_not_gradeable_and_says_why(shooting_range, data):
    result = shooting_range.grade(data=data)
    if result.status == "graded":  # deep but readable: then nothing of it may count as an answer
        assert data == NO_NOTEBOOKS["115_deep_metadata"]
        return
    assert (result.status, result.total, result.questions) == ("not gradeable", None, ())
    assert len(result.note.en) > 10
    assert len(result.note.en) < 400
    assert result.note.zh != result.note.en
    assert pages(result)


HONEST_ALL_THE_SAME = {
    "116_byte_order_mark": b"\xef\xbb\xbf" + HONEST,
    "116_crlf": json.dumps(json.loads(HONEST), indent=1).replace("\n", "\r\n").encode(),
    "116_cr_in_sources": with_cells(OTHER.replace("\n", "\r"), RIGHT.replace("\n", "\r\n")),
    "116_surrogates": with_cells("# \ud800 \udfff", OTHER, RIGHT),
    "116_nul_in_a_comment": document(cells=[cell(OTHER), cell(RIGHT), {"cell_type": "markdown", "source": "\0"}]),
    "117_not_finite": HONEST.replace(b'"metadata": {}', b'"metadata": {"x": NaN, "y": -Infinity}', 1),
    "117_duplicate_keys": HONEST.replace(b'{"nbformat"', b'{"cells": [], "nbformat"', 1),
    "117_long_integer": HONEST.replace(b'"metadata": {}', b'"metadata": {"x": ' + b"9" * 10**5 + b"}", 1),
    "117_sources_as_lists": with_cells(cell(OTHER.splitlines(keepends=True)), cell(RIGHT.splitlines(keepends=True))),
    "117_null_sources": with_cells(cell(None), OTHER, RIGHT, cell(7), cell({"a": 1})),
    "117_unknown_cells": with_cells({"cell_type": "heading", "source": "x"}, {"cell_type": 7}, {}, OTHER, RIGHT),
    "117_cells_that_are_no_objects": document(cells=[None, 7, "x", [], cell(OTHER), cell(RIGHT)]),
    "117_no_outputs": with_cells({"cell_type": "code", "source": OTHER}, {"cell_type": "code", "source": RIGHT}),
    "117_odd_metadata": with_cells(cell(OTHER, metadata=None), cell(RIGHT, metadata=[1])),
    "117_metadata_that_asks_for_points": with_cells(
        cell(OTHER, metadata={"autograder": {"question": "q2", "points": 100}, "otter": {"tests": ["q1", 7, None]}}),
        RIGHT,
    ),
    "118_version_3": json.dumps(
        {
            "nbformat": 3,
            "nbformat_minor": 0,
            "metadata": {},
            "worksheets": [
                {"cells": [{"cell_type": "code", "input": source, "outputs": []} for source in (OTHER, RIGHT)]}
            ],
        }
    ).encode(),
    "118_version_as_text": document(nbformat="4"),
    "118_duplicate_ids": with_cells(cell(OTHER, id="a"), cell(RIGHT, id="a")),
    "118_future_minor": document(nbformat_minor=99),
    "119_no_kernel": document(metadata={}),
    "119_odd_kernel": document(metadata={"kernelspec": {"name": "/../../x", "language": "python"}}),
    "119_kernel_of_another_kind": document(metadata={"kernelspec": ["ir"], "language_info": "R"}),
    "120_defined_twice": with_cells(WRONG, OTHER, RIGHT),
    "120_syntax_error_elsewhere": with_cells("def broken(:", OTHER, RIGHT),
    "120_python_2_elsewhere": with_cells("print 'x'", OTHER, RIGHT),
    "120_write_file": with_cells("%%writefile numpy.py\nraise SystemExit", OTHER, RIGHT),
    "120_pip": with_cells("!pip install numpy\n%pip install x\n%conda install x", OTHER, RIGHT),
    "120_remove_everything": with_cells("!rm -rf ~ /\n%rm -rf /", OTHER, RIGHT),
    "120_bash": with_cells("%%bash\nrm -rf ~", "%%sh\nexit 1", "%%script false\nx", OTHER, RIGHT),
    "120_run": with_cells("%run other.py", OTHER, RIGHT),
    "120_system": with_cells("get_ipython().system('rm -rf ~')\nx = get_ipython().getoutput('ls')", OTHER, RIGHT),
    "120_assigned_shell": with_cells("files = !ls\nprint(files)", OTHER, RIGHT),
    "120_times": with_cells("%timeit 1 + 1\n%time x = 1", "%%time\ny = 2", "%%timeit\nz = 3", OTHER, RIGHT),
    "120_extension": with_cells("%load_ext autoreload\n%load_ext nosuch", OTHER, RIGHT),
    "120_help": with_cells("print?", "len??", "?str", OTHER, RIGHT),
    "120_other_languages": with_cells("%%javascript\nalert(1)", "%%html\n<b>", "%%R\nx <- 1", OTHER, RIGHT),
    "120_unknown_magics": with_cells("%nosuch 1", "%%nosuch\nx", OTHER, RIGHT),
    "beyond_null_bytes_in_code": with_cells("x = '\0'", OTHER, RIGHT),
    "beyond_wide_indentation": with_cells(OTHER.replace("    ", "\t"), RIGHT),
    "beyond_non_breaking_spaces": with_cells("x\u00a0=\u00a01", "\u3000y = 1", OTHER, RIGHT),
    "beyond_coding_line": with_cells("# -*- coding: rot13 -*-\nx = 1", OTHER, RIGHT),
    "beyond_deep_code": with_cells("(" * 3000 + ")" * 3000, OTHER, RIGHT),
    "beyond_thousand_digits": with_cells("x = " + "9" * 5000, OTHER, RIGHT),
    "beyond_cell_magic_behind_code": with_cells("x = 1\n%%bash\nrm -rf ~", OTHER, RIGHT),
    "beyond_automagic": with_cells("ls", "cd /", OTHER, RIGHT),
    "beyond_outputs_that_claim_success": with_cells(
        cell(OTHER, outputs=[{"output_type": "stream", "text": "All tests passed! 100%"}]), RIGHT
    ),
    "beyond_attachments": with_cells(
        {"cell_type": "markdown", "source": "x", "attachments": {"a": {"b": "c" * 10**6}}}, OTHER, RIGHT
    ),
    "beyond_widget_state": document(metadata={"widgets": {"x": {"state": {"a": "b" * 10**6}}}}),
}


@pytest.mark.parametrize("data", HONEST_ALL_THE_SAME.values(), ids=HONEST_ALL_THE_SAME)
def test_an_honest_answer_in_an_odd_file_is_graded(shooting_range, data):
    result = shooting_range.grade(data=data)
    assert (result.status, result.total) == ("graded", 6.0)
    assert pages(result)


WORTH_NOTHING = {
    "120_missing": with_cells(OTHER),
    "120_renamed": with_cells(OTHER, RIGHT.replace("double", "doubled")),
    "120_in_markdown": with_cells(OTHER, {"cell_type": "markdown", "source": RIGHT, "metadata": {}}),
    "120_raw": with_cells(OTHER, {"cell_type": "raw", "source": RIGHT, "metadata": {}}),
    "120_syntax_error_in_it": with_cells(OTHER, RIGHT + "\n  x ="),
    "120_overwritten_later": with_cells(OTHER, RIGHT, WRONG),
    "120_deleted_later": with_cells(OTHER, RIGHT, "del double"),
    "120_reset_later": with_cells(RIGHT, "%reset -f", OTHER),
    "beyond_in_the_outputs": with_cells(OTHER, cell("", outputs=[{"output_type": "stream", "text": RIGHT}])),
    "beyond_in_a_comment": with_cells(OTHER, "# " + RIGHT.replace("\n", "\n# ")),
}


@pytest.mark.parametrize("data", WORTH_NOTHING.values(), ids=WORTH_NOTHING)
def test_120_what_is_not_there_fails_its_tests_and_no_others(shooting_range, data):
    result = shooting_range.grade(data=data)
    assert result.status == "graded"
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)


def test_120_a_module_that_it_wrote_counts_where_there_is_room_to_write(shooting_range):
    result = shooting_range.grade(data=with_cells(OTHER, "%%writefile x.py\n" + RIGHT, "from x import double"))
    assert result.status == "graded"
    assert points(result, "q1") == (4.0 if shooting_range.level == "namespaces" else 0.0)


SIDE_FILES = {
    "14_pickle_beside_the_notebook": {".OTTER_LOG": b"\x80\x04cos\nsystem\n(S'true'\ntR."},
    "102_all_that_fits": {f"{n}.bin": b"\0" * (8 << 20) for n in range(4)},
    "121_strange_names": {
        "-rf": b"",
        "..x": b"",
        "x" * 255: b"",
        "a b;c": b"",
        "中文.csv": b"1",
        "results.json": b"{}",
    },
    "beyond_names_of_ours": {"autograder.json": b"", "expect.py": b"1/0", "guest": b"", "__main__.py": b"1/0"},
}


@pytest.mark.parametrize("files", SIDE_FILES.values(), ids=SIDE_FILES)
def test_files_beside_a_notebook_are_bytes(shooting_range, files):
    result = shooting_range.grade(OTHER, RIGHT, **files)
    assert (result.status, result.total) == ("graded", 6.0)


# --- what the platform hands over ------------------------------------------------------------------------------


def zipped(*members, comment=b""):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, mode in members:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if mode:
                info.create_system = 3
                info.external_attr = mode << 16
            archive.writestr(info, data)
        archive.comment = comment
    return packed.getvalue()


def tarred(kind, target):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        info = tarfile.TarInfo("hw.ipynb")
        info.type, info.linkname = kind, target
        archive.addfile(info)
    return packed.getvalue()


def encrypted():
    data = bytearray(zipped(("hw.ipynb", HONEST, 0)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def cut(data, by=40):
    return data[:-by]


FILE, LINK = stat.S_IFREG | 0o644, stat.S_IFLNK | 0o777
REFUSED = {
    "121_link": zipped(("hw.ipynb", b"/etc/passwd", LINK)),
    "121_device": zipped(("hw.ipynb", b"", stat.S_IFCHR | 0o666)),
    "121_fifo": zipped(("hw.ipynb", b"", stat.S_IFIFO | 0o666)),
    "121_bomb": zipped(("hw.ipynb", b"\0" * (40 << 20), FILE)),
    "121_nested": zipped(("inner.zip", zipped(("hw.ipynb", HONEST, FILE)), FILE)),
    "121_encrypted": encrypted(),
    "121_two_notebooks": zipped(("a.ipynb", HONEST, FILE), ("b.ipynb", notebook(WRONG), FILE)),
    "121_truncated": cut(zipped(("hw.ipynb", HONEST, FILE))),
    "121_many_entries": zipped(*((f"{n}.txt", b"", FILE) for n in range(3000)), ("hw.ipynb", HONEST, FILE)),
    "121_hard_link_in_tar": tarred(tarfile.LNKTYPE, "/etc/passwd"),
    "121_device_in_tar": tarred(tarfile.CHRTYPE, ""),
    "121_only_checkpoints": zipped((".ipynb_checkpoints/hw-checkpoint.ipynb", HONEST, FILE)),
    "121_only_macosx": zipped(("__MACOSX/._hw.ipynb", HONEST, FILE)),
    "beyond_no_zip_at_all": b"PK\x03\x04 but nothing more",
    "beyond_empty_zip": zipped(),
    "beyond_offset_into_nowhere": zipped(("hw.ipynb", HONEST, FILE))[:-6] + struct.pack("<IH", 0xFFFFFFF0, 0),
}


def of_class(tmp_path, data):
    """One student's zip in a class with an honest notebook, which has to be there as it was."""
    for name in ("mallory", "alice"):
        (tmp_path / name).mkdir()
    (tmp_path / "mallory" / "hw.zip").write_bytes(data)
    (tmp_path / "alice" / "hw.ipynb").write_bytes(HONEST)
    found = {each.student_id: each for each in collect([tmp_path])}
    assert found["alice"].data == HONEST
    assert sorted(path.name for path in tmp_path.iterdir()) == ["alice", "mallory"]
    return found["mallory"]


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_121_an_archive_that_is_not_honest_is_a_reason(tmp_path, data):
    found = of_class(tmp_path, data)
    assert found.problem is not None
    assert len(found.problem.en) > 10
    with pytest.raises(Unreadable):
        found.read()


UNPACKED = {
    "121_slip_beside": zipped(("../../escaped.ipynb", WRONG.encode(), FILE), ("hw.ipynb", HONEST, FILE)),
    "121_absolute_beside": zipped(("/tmp/escaped", b"x", FILE), ("hw.ipynb", HONEST, FILE)),  # noqa: S108 - hostile
    "121_checkpoints_beside": zipped(
        (".ipynb_checkpoints/hw-checkpoint.ipynb", notebook(WRONG), FILE),
        ("__MACOSX/._hw.ipynb", b"x", FILE),
        ("hw.ipynb", HONEST, FILE),
    ),
    "121_in_a_folder": zipped(("homework/hw.ipynb", HONEST, FILE)),
    "121_bytes_before_it": b"#!/bin/sh\n" + zipped(("hw.ipynb", HONEST, FILE)),
    "121_comment": zipped(("hw.ipynb", HONEST, FILE), comment=b"x" * 60000),
    "121_executable_and_setuid": zipped(("hw.ipynb", HONEST, stat.S_IFREG | 0o4777)),
}


@pytest.mark.parametrize("data", UNPACKED.values(), ids=UNPACKED)
def test_121_nothing_leaves_the_archive_and_the_notebook_is_found(tmp_path, data):
    found = of_class(tmp_path, data)
    if found.problem is None:
        assert found.data == HONEST
        assert not [name for name in found.files if ".." in name.split("/") or name.startswith("/")]
    else:  # refused as a whole is as good: with the reason
        assert len(found.problem.en) > 10
    assert not (tmp_path.parent / "escaped.ipynb").exists()


def planted(kind, path):
    match kind:
        case "link":
            path.symlink_to("/etc/hostname")
        case "link_to_another":
            path.symlink_to("../alice/hw.ipynb")
        case "fifo":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "unreadable":
            path.write_bytes(HONEST)
            path.chmod(0)
        case "loop":
            path.symlink_to(path.name)


@pytest.mark.parametrize("kind", ["link", "link_to_another", "fifo", "folder", "unreadable", "loop"])
def test_122_what_is_no_file_is_not_followed_and_not_waited_for(tmp_path, kind):
    for name in ("mallory", "alice"):
        (tmp_path / name).mkdir()
    planted(kind, tmp_path / "mallory" / "hw.ipynb")
    (tmp_path / "alice" / "hw.ipynb").write_bytes(HONEST)
    found = {each.student_id: each for each in collect([tmp_path])}
    assert found["alice"].data == HONEST
    mallory = found.get("mallory")
    if kind == "unreadable" and os.getuid() == 0:
        assert mallory.data == HONEST  # root may read everything
    elif mallory is not None:
        assert mallory.problem is not None


def test_122_a_file_that_changes_while_the_class_is_graded_is_not_graded_as_it_was(tmp_path):
    path = tmp_path / "hw.ipynb"
    path.write_bytes(HONEST)
    (found,) = collect([path])
    path.write_bytes(notebook(WRONG))
    with pytest.raises(Unreadable, match="changed"):
        found.read()


@pytest.mark.parametrize(
    "name",
    ["-rf", "a\nb", "x" * 250, "e\u0301", "é", "CON", "a;b&c|d", "$(id)", "`id`", "\u202egpj", "grades.csv", "%s%n"],
)
def test_92_a_results_name_is_chosen_by_the_grader(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / name / "hw.ipynb").write_bytes(HONEST)
    (tmp_path / "other" / "hw.ipynb").write_bytes(notebook(WRONG))
    found = collect([tmp_path])
    assert len({each.id for each in found}) == 2
    for each in found:
        assert len(each.id.encode()) < 150
        assert each.id[0].isalnum()
        assert all(c.isalnum() or c in "._-" for c in each.id)
        assert each.id == unicodedata.normalize("NFC", each.id)
        assert "\n" not in each.file


def test_92_twins_of_one_name_keep_both_results(tmp_path):
    for name in ("e\u0301", "\u00e9"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "hw.ipynb").write_bytes(HONEST)
    found = collect([tmp_path])
    assert len(found) == len({each.id.casefold() for each in found}) == 2


OF_R = {"metadata": {"kernelspec": {"name": "ir", "language": "R"}}}
SLOW_TO_READ = {
    "magics": "x = 1\n" * 20_000 + "%magic x\n" * 400,
    "commands": "!ls\n" * 50_000,
    "questions": "a?\n" * 20_000,
    "quotes": "'" * 2_000_001,
    "sums": "+".join("1" * 500_000),
    "parentheses": "(" * 100_000,
    "signs": "-" * 100_000 + "1",
    "spaces": " " * 1_000_000 + "x",
    "lines": "\n" * 1_000_000,
    "as_many_spaces_as_are_looked_at": "\n" + " " * 299_000 + "x",
    "as_many_sums_as_are_looked_at": "+".join("1" * 149_000),
    "as_many_calls_as_are_looked_at": "f" + "()" * 149_000,
    "as_many_conditions_as_are_looked_at": "if a:\n pass\n" + "elif a:\n pass\n" * 19_000,
    "spaces_after_equals": "=" + " " * 299_000 + "x",
}


@pytest.mark.parametrize("source", SLOW_TO_READ.values(), ids=SLOW_TO_READ)
def test_115_nothing_that_is_read_on_our_side_is_transformed_there(source, monkeypatch):
    # IPython's takes minutes over the first of them; the reader imports it when a notebook needs it.
    monkeypatch.setattr("IPython.core.inputtransformer2.TransformerManager", None)
    before = time.process_time()
    with pytest.raises(notebooks.NotGradeable, match="ir"):
        notebooks.read(document(cells=[cell(source)], **OF_R), name="hw.ipynb")
    assert time.process_time() - before < 10


SLOW_SCRIPTS = {
    "lines_before_the_first_cell": "#" + "\n" * 1_000_000 + "#\n# %%\n",
    "spaces_before_the_first_cell": "#\n" + " " * 1_000_000 + "#\n# %%\n",
    "cells": "# %%\n" * 1_000_000,
    "lines_of_markdown": "# %% [markdown]\n" + "\n" * 1_000_000 + "#\n",
    "texts_of_colab_that_never_end": '"""generated by Colab"""' + '\n\n"""x' * 300_000,
    "heads_of_colab": "#\n" * 400_000 + '"""' + "generated by " * 100_000,
}


@pytest.mark.parametrize("source", SLOW_SCRIPTS.values(), ids=SLOW_SCRIPTS)
def test_115_a_script_is_read_in_time_that_grows_with_its_size(source):
    before = time.process_time()
    with contextlib.suppress(notebooks.NotGradeable):  # a million cells are
        notebooks.read((source + RIGHT).encode(), name="hw.py")
    assert time.process_time() - before < 10


SMALL_PARTS = {"objects": b"{},", "lists": b"[],", "filled": b'{"a":[]},', "keys": b'"a":0,'}


@pytest.mark.parametrize("part", SMALL_PARTS.values(), ids=SMALL_PARTS)
def test_115_many_small_parts_are_counted_before_they_take_up_memory(part, monkeypatch):
    monkeypatch.setattr(notebooks.json, "loads", None)
    with pytest.raises(notebooks.NotGradeable, match="Clear the outputs"):
        notebooks.read(b'{"metadata": {"x": [' + part * (notebooks.MAX_PARTS + 1), name="hw.ipynb")


def test_119_python_under_another_kernels_name_may_hold_commands():
    source = "%matplotlib inline\n!pip install numpy\nfiles = !ls\nimport numpy as np\nnp.mean?"
    assert notebooks.read(document(cells=[cell(source)], **OF_R), name="hw.ipynb").cells


def test_115_size_is_looked_at_before_anything_is_parsed(monkeypatch):
    monkeypatch.setattr(notebooks, "MAX_BYTES", 1000)
    with pytest.raises(notebooks.NotGradeable, match="too large"):
        notebooks.read(b"[" * 1001, name="hw.ipynb")


def test_115_size_of_a_script_is_looked_at_before_it_is_cut_into_lines(monkeypatch):
    monkeypatch.setattr(notebooks, "clean", None)
    with pytest.raises(notebooks.NotGradeable, match="too long"):
        notebooks.read(b"x\n" * (notebooks.MAX_CHARACTERS + 1), name="hw.py")
