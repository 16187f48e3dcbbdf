import importlib
import shutil
import sys

import msgspec
import pytest

from autograder import results, unix
from autograder.errors import InputError, SystemFault
from autograder.model import SubmissionResult, Text
from autograder.results import ResultsFolder


def a_result(**facts):
    known = {
        "submission": "ann",
        "file": "ann.ipynb",
        "student_id": "B1",
        "student_name": "Ann",
        "language": "en",
        "status": "graded",
        "note": Text("", ""),
        "level": "namespaces",
        "seed": 2**64 - 1,
        "submission_digest": "aa",
        "bundle_digest": "bb",
        "assignment": "softmax",
        "questions": (),
        "total": 1.0,
        "possible": 2.0,
    }
    return SubmissionResult(**known | facts)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_half_a_character_of_a_students_is_replaced_not_fatal():
    result = a_result(charts=({"name": "\ud800!", "figures": [{"title": "\udfff"}]},), behaviour={"\ud800": ["\udc00"]})
    assert results.decode(results.encode(result)).charts == ({"name": "?!", "figures": [{"title": "?"}]},)


def test_a_result_comes_back_as_it_went():
    result = a_result(behaviour={"b": {"z": 1, "a": [None, 0.5]}, "a": {}})
    assert results.decode(results.encode(result)) == result


def test_equal_results_have_equal_bytes_whatever_order_their_facts_came_in():
    one = a_result(behaviour={"a": {}, "b": {"x": 1, "y": 2}})
    other = a_result(behaviour={"b": {"y": 2, "x": 1}, "a": {}})
    assert results.encode(one) == results.encode(other)


def test_another_schema_is_not_read():
    data = results.encode(msgspec.structs.replace(a_result(), schema=0))
    with pytest.raises(ValueError, match="schema 0"):
        results.decode(data)


def test_a_stored_result_is_finished(tmp_path):
    result = a_result()
    with ResultsFolder(tmp_path / "out") as folder:
        folder.store("ann", {"result.json": results.encode(result), "feedback.html": b"<p>"})
        assert folder.finished("ann") == result
        assert folder.finished("bob") is None
    assert names(tmp_path / "out" / "submissions" / "ann") == ["feedback.html", "result.json"]


def test_half_a_result_is_not_finished(tmp_path):
    with ResultsFolder(tmp_path) as folder:
        folder.store("ann", {"result.json": results.encode(a_result())[:-40]})
        assert folder.finished("ann") is None


def test_result_json_is_written_last(tmp_path, monkeypatch):
    written = []
    monkeypatch.setattr(results, "write_whole", lambda path, _pieces: written.append(path.name))
    with ResultsFolder(tmp_path) as folder:
        folder.store("ann", {"result.json": b"", "results.json": b"", "zzz": b"", "feedback.html": b""})
    assert written == ["feedback.html", "results.json", "zzz", "result.json"]


def test_new_pages_never_stand_beside_old_facts(tmp_path, monkeypatch):
    with ResultsFolder(tmp_path) as folder:
        folder.store("ann", {"result.json": results.encode(a_result()), "feedback.html": b"old"})

        def full(path, _pieces):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(results, "write_whole", full)
        with pytest.raises(SystemFault, match="No space left on device"):
            folder.store("ann", {"result.json": results.encode(a_result()), "feedback.html": b"new"})
        assert folder.finished("ann") is None


def test_a_full_disk_leaves_no_part_behind(tmp_path, monkeypatch):
    with ResultsFolder(tmp_path) as folder:
        monkeypatch.setattr(type(tmp_path), "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        with pytest.raises(SystemFault, match="run the same command again"):
            folder.store("ann", {"result.json": b"{}"})
        assert names(tmp_path / "submissions" / "ann") == []


def test_a_vanished_folder_is_a_fault_of_ours(tmp_path):
    out = tmp_path / "out"
    with ResultsFolder(out) as folder:
        shutil.rmtree(out)
        with pytest.raises(SystemFault, match="cannot be written"):
            folder.store("ann", {"result.json": b"{}"})


def test_a_folder_that_took_the_place_of_ours_is_not_written_to(tmp_path):
    out = tmp_path / "out"
    with ResultsFolder(out) as folder:
        out.rename(tmp_path / "moved")
        (out / "submissions").mkdir(parents=True)
        (out / ".lock").touch()
        with pytest.raises(SystemFault, match="replaced while grading"):
            folder.store("ann", {"result.json": b"{}"})


def test_a_file_in_the_place_of_the_folder_asks_for_another_one(tmp_path):
    (tmp_path / "out").touch()
    with pytest.raises(InputError, match="Name another folder with --out"), ResultsFolder(tmp_path / "out"):
        pass


def test_two_graders_cannot_write_to_one_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(results, "_PATIENCE", 0.0)
    with ResultsFolder(tmp_path), pytest.raises(InputError, match="another grader"), ResultsFolder(tmp_path):
        pass
    with ResultsFolder(tmp_path):
        pass


def test_strangers_are_named(tmp_path):
    with ResultsFolder(tmp_path) as folder:
        for name in ("ann", "bob", "eve"):
            folder.store(name, {"result.json": b"{}"})
        (tmp_path / "submissions" / ".DS_Store").touch()
        assert folder.strangers(["bob"]) == ("ann", "eve")


def test_a_folder_of_somebody_elses_is_said_in_words_that_hold_for_every_command(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(results.os, "open", refuse)
    with (
        pytest.raises(InputError, match=r"cannot be written to .* a copy of this one") as caught,
        ResultsFolder(tmp_path),
    ):
        pass
    assert "--out" not in str(caught.value)


def test_windows_is_told_where_to_go(monkeypatch):
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "fcntl", None)
        with pytest.raises(SystemFault, match="install WSL"):
            importlib.reload(unix)
    importlib.reload(unix)
