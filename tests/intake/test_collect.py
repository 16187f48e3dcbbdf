from __future__ import annotations

import hashlib
import os
import resource
import socket
import stat
import unicodedata

import pytest

from autograder.errors import InputError
from autograder.grade import beside
from autograder.intake import ReadingLimits, Unreadable, collect, naming
from autograder.intake.naming import ids, slug
from autograder.notebook import MAX_BYTES
from intake.downloads import notebook, written, zipped

ALICE, BOB = notebook("alice"), notebook("bob")


def one(folder):
    (only,) = collect([folder])
    return only


def test_a_notebook_by_name(tmp_path):
    only = one(written(tmp_path, {"hw.ipynb": ALICE}) / "hw.ipynb")
    assert only.student_id == "hw"
    assert only.file == "hw.ipynb"
    assert only.data == ALICE
    assert only.files == {}
    assert only.digest == hashlib.sha256(ALICE).hexdigest()


def test_files_named_together_are_a_flat_download(tmp_path):
    written(tmp_path, {"a_1_10_hw.ipynb": ALICE, "b_2_11_hw.ipynb": BOB, "unnamed.ipynb": BOB})
    found = collect([tmp_path / "a_1_10_hw.ipynb", tmp_path / "b_2_11_hw.ipynb"])
    assert [s.layout for s in found] == ["Canvas", "Canvas"]


def test_the_same_name_in_several_folders_is_called_by_its_folder(tmp_path):
    written(tmp_path, {"alice/hw.ipynb": ALICE, "bob/hw.ipynb": BOB})
    found = collect([tmp_path / "alice/hw.ipynb", tmp_path / "bob/hw.ipynb"])
    assert {s.student_id for s in found} == {"alice", "bob"}


def test_folders_named_together_are_one_class(tmp_path):
    written(tmp_path, {"alice/hw.ipynb": ALICE, "bob/hw.ipynb": BOB, "results/x.ipynb": BOB})
    found = collect([tmp_path / "alice", tmp_path / "bob"])
    assert {s.student_id for s in found} == {"alice", "bob"}


def test_two_sections_with_the_same_student_keep_both_rows(tmp_path):
    written(tmp_path, {"a/x.ipynb": ALICE, "b/x.ipynb": BOB, "a/y.ipynb": ALICE})
    for name in ("a", "b"):
        packed = {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        (tmp_path / f"{name}.zip").write_bytes(zipped({f"{k}_7_10_hw.ipynb": v for k, v in [("s", packed["x.ipynb"])]}))
    found = collect([tmp_path / "a.zip", tmp_path / "b.zip"])
    assert len({s.id for s in found}) == 2
    assert {s.data for s in found} == {ALICE, BOB}


def section(start):
    """A Canvas download of two people."""
    return {f"{name}_{start + n}_{90000 + start + n}_hw.ipynb": notebook(name) for n, name in enumerate(["ann", "ben"])}


SECTIONS = {
    "folders": {
        f"{name}/{file}": data for name, start in [("A", 100), ("B", 200)] for file, data in section(start).items()
    },
    "zips": {f"{name}.zip": zipped(section(start)) for name, start in [("A", 100), ("B", 200)]},
    "one of each": {"A.zip": zipped(section(100)), **{f"B/{file}": data for file, data in section(200).items()}},
}


@pytest.mark.parametrize("form", SECTIONS)
@pytest.mark.parametrize("named", ["their folder", "a folder around it", "each"])
def test_several_downloads_are_the_rows_of_each(tmp_path, form, named):
    place = written(tmp_path / "around" / "classes", SECTIONS[form])
    found = collect({"their folder": [place], "a folder around it": [place.parent]}.get(named, sorted(place.iterdir())))
    assert {s.student_id: s.layout for s in found} == dict.fromkeys(["100", "101", "200", "201"], "Canvas")
    assert all(s.problem is None for s in found)


def test_a_zip_of_several_downloads_in_folders_is_the_rows_of_each(tmp_path):
    (tmp_path / "all.zip").write_bytes(zipped({**SECTIONS["folders"], "B/": b""}))
    assert {s.student_id for s in collect([tmp_path / "all.zip"])} == {"100", "101", "200", "201"}


def test_a_student_of_two_sections_has_a_row_in_each(tmp_path):
    written(tmp_path, {f"{name}/{file}": data for name in "AB" for file, data in section(100).items()})
    found = collect([tmp_path / "A", tmp_path / "B"])
    assert len({s.id for s in found}) == len(found) == 4


def test_what_lies_beside_downloads_keeps_its_rows(tmp_path):
    written(tmp_path, {**SECTIONS["folders"], "late/eve_LATE_7_1_hw.ipynb": ALICE, "bob.ipynb": BOB, "dan/": b""})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found.keys() == {"100", "101", "200", "201", "late", "bob", "dan"}
    assert found["bob"].data == BOB


def test_a_students_folder_or_zip_full_of_other_names_makes_nobody_else_a_row(tmp_path):
    files = {f"{name}/hw.ipynb": ALICE for name in ("ann", "ben", "cat")}
    written(tmp_path, {**files, **{f"eve/{file}": data for file, data in section(100).items()}})
    written(tmp_path, {"fay.zip": zipped(section(200)), "guy.zip": zipped({"hw.ipynb": BOB})})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found.keys() == {"ann", "ben", "cat", "eve", "fay", "guy"}
    assert "2 notebooks" in found["eve"].problem.en
    assert "2 notebooks" in found["fay"].problem.en


def test_a_students_zip_that_was_named_with_others_makes_nobody_else_a_row(tmp_path):
    zips = {f"{name}.zip": zipped({"hw.ipynb": notebook(name)}) for name in ("ann", "ben", "cat")}
    honest = {s.id: s for s in collect(sorted(written(tmp_path / "honest", zips).iterdir()))}
    zips["eve.zip"] = zipped(
        {"ann_4711_assignsubmission_file/hw.ipynb": BOB, "Ben_4712_assignsubmission_file/hw.ipynb": BOB}
    )
    found = {s.id: s for s in collect(sorted(written(tmp_path / "hostile", zips).iterdir()))}
    assert {s.student_id for s in found.values()} == {"ann", "ben", "cat", "eve"}
    assert {name: s for name, s in found.items() if s.student_id != "eve"} == honest


def test_a_download_among_students_files_is_told_apart_from_their_zips(tmp_path):
    written(tmp_path, {"A.zip": zipped(section(100)), "own.zip": zipped({"hw.ipynb": ALICE})})
    written(tmp_path, {f"late{n}.ipynb": BOB for n in range(3)})
    found = {s.student_id: s for s in collect(sorted(tmp_path.iterdir()))}
    assert found.keys() == {"A", "own", "late0", "late1", "late2"}
    assert "the work of 2 people" in found["A"].problem.en
    assert "grade it by itself" in found["A"].problem.en
    assert [found[name].problem for name in ("own", "late0")] == [None, None]


def test_one_of_two_students_makes_no_row_for_others_either(tmp_path):
    written(tmp_path, {"ann/hw.ipynb": ALICE, **{f"eve/{file}": data for file, data in section(100).items()}})
    assert {s.student_id for s in collect([tmp_path])} == {"ann", "eve"}


def test_a_thousand_zips_are_not_open_at_once(tmp_path):
    written(tmp_path, {f"{n}.zip": zipped({"hw.ipynb": ALICE}) for n in range(200)})
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (100, before[1]))
    try:
        found = collect([tmp_path])
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert [s.problem for s in found] == [None] * 200


def test_several_zips_are_a_student_each(tmp_path):
    (tmp_path / "alice.zip").write_bytes(zipped({"hw.ipynb": ALICE}))
    (tmp_path / "bob.zip").write_bytes(zipped({"hw.ipynb": BOB, "draft.ipynb": ALICE}))
    found = {s.student_id: s for s in collect(sorted(tmp_path.glob("*.zip")))}
    assert found["alice"].data == ALICE
    assert "2 notebooks" in found["bob"].problem.en
    assert "draft.ipynb" in found["bob"].problem.zh


def test_nothing_named_nothing_there_and_nothing_inside_are_one_sentence(tmp_path):
    with pytest.raises(InputError, match="Nothing to grade was named"):
        collect([])
    with pytest.raises(InputError, match="cannot be found"):
        collect([tmp_path / "absent"])
    with pytest.raises(InputError, match="nothing to grade in"):
        collect([tmp_path])


def test_a_link_named_alone_is_refused_with_what_to_do(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    with pytest.raises(InputError, match="name the folder or the file itself"):
        collect([tmp_path / "link"])


def test_the_results_are_never_read_as_submissions(tmp_path):
    written(tmp_path, {"alice.ipynb": ALICE, "results/grades.csv": b"x", "results/submissions/a/b.ipynb": BOB})
    found = collect([tmp_path], exclude=[tmp_path / "results", tmp_path / "absent"])
    assert [s.student_id for s in found] == ["alice"]


def test_results_of_an_earlier_run_are_said_to_be_nobodys(tmp_path):
    written(tmp_path, {"alice.ipynb": ALICE, "old/grades.csv": b"x", "old/run.json": b"{}", "old/class.html": b"x"})
    found = {s.student_id: s.problem for s in collect([tmp_path])}
    assert found["alice"] is None
    assert "results of an earlier run" in found["old"].en
    assert "移到" in found["old"].zh


def test_links_pipes_sockets_devices_and_folders_are_rows_and_are_never_opened(tmp_path):
    folder = tmp_path / "class"
    written(folder, {"good.ipynb": ALICE, "folder.ipynb/": b""})
    (folder / "link.ipynb").symlink_to("/etc/passwd")
    (folder / "dangling.ipynb").symlink_to("nowhere")
    (folder / "away").symlink_to("/etc")
    os.mkfifo(folder / "pipe.ipynb")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fspath(folder / "socket.ipynb"))
    found = {s.student_id: s for s in collect([folder])}
    assert found["good"].data == ALICE
    assert "symbolic link" in found["link"].problem.en
    assert "symbolic link" in found["dangling"].problem.en
    assert "symbolic link" in found["away"].problem.en
    assert "named pipe" in found["pipe"].problem.en
    assert "socket" in found["socket"].problem.en
    assert "empty folder" in found["folder.ipynb"].problem.en
    with pytest.raises(Unreadable):
        found["link"].read()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may make devices")
def test_a_device_is_not_opened(tmp_path):
    try:
        os.mknod(tmp_path / "zero.ipynb", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("this machine lets nobody make devices")
    assert "device" in one(tmp_path).problem.en


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_and_folder_are_rows(tmp_path):
    written(tmp_path, {"a.ipynb": ALICE, "b/hw.ipynb": BOB})
    (tmp_path / "a.ipynb").chmod(0)
    (tmp_path / "b").chmod(0)
    try:
        found = {s.student_id: s for s in collect([tmp_path])}
    finally:
        (tmp_path / "b").chmod(0o700)
    assert "cannot be read" in found["a"].problem.en
    assert "cannot be opened" in found["b"].problem.en


def test_a_file_that_became_a_link_after_collecting_is_not_followed(tmp_path):
    only = one(written(tmp_path, {"hw.ipynb": ALICE}))
    (tmp_path / "hw.ipynb").unlink()
    (tmp_path / "hw.ipynb").symlink_to("/etc/passwd")
    with pytest.raises(Unreadable, match="changed or moved"):
        only.read()


def test_a_folder_that_became_a_link_after_collecting_is_not_followed(tmp_path):
    written(tmp_path, {"class/alice/hw.ipynb": ALICE, "class/bob/hw.ipynb": BOB, "other/hw.ipynb": ALICE})
    alice = next(s for s in collect([tmp_path / "class"]) if s.student_id == "alice")
    (tmp_path / "class/alice/hw.ipynb").unlink()
    (tmp_path / "class/alice").rmdir()
    (tmp_path / "class/alice").symlink_to(tmp_path / "other")
    with pytest.raises(Unreadable):
        alice.read()


def test_a_file_that_changed_after_collecting_is_said_to_have_changed(tmp_path):
    only = one(written(tmp_path, {"hw.ipynb": ALICE}))
    (tmp_path / "hw.ipynb").write_bytes(BOB)
    with pytest.raises(Unreadable) as caught:
        only.read()
    assert "再評分一次" in caught.value.why.zh


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path, monkeypatch):
    folder = written(tmp_path / "class", {"hw.ipynb": ALICE})
    read = os.read

    def growing(descriptor, size):
        data = read(descriptor, size)
        if data:
            with (folder / "hw.ipynb").open("ab") as stream:
                stream.write(b" ")
        return data

    monkeypatch.setattr(os, "read", growing)
    assert "changed while it was being read" in one(folder).problem.en


def test_a_notebook_over_the_limit_is_named_with_both_sizes(tmp_path):
    folder = written(tmp_path, {"hw.ipynb": ALICE + b" " * 2**20})
    (only,) = collect([folder], limits=ReadingLimits(notebook_bytes=2**20))
    assert "1.0 MiB; the limit is 1 MiB" in only.problem.en
    assert "Clear the notebook's outputs" in only.problem.en
    assert "請清除" in only.problem.zh


def test_intake_takes_every_notebook_that_its_reader_takes():
    assert ReadingLimits().notebook_bytes == MAX_BYTES


def test_folders_too_deep_are_a_row(tmp_path):
    written(tmp_path, {"alice/" + "d/" * 20 + "hw.ipynb": ALICE, "bob/hw.ipynb": BOB})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert "deep" in found["alice"].problem.en
    assert found["bob"].data == BOB


def test_a_crowded_folder_of_one_student_costs_only_that_student(tmp_path):
    written(tmp_path, {"alice/hw.ipynb": ALICE, **{f"bob/{n}.csv": b"" for n in range(9)}})
    found = {s.student_id: s for s in collect([tmp_path], limits=ReadingLimits(folder_entries=8))}
    assert found["alice"].data == ALICE
    assert "more than 8 files" in found["bob"].problem.en
    with pytest.raises(InputError, match="too many files"):
        collect([tmp_path], limits=ReadingLimits(folder_entries=1))
    with pytest.raises(InputError, match="too many files"):
        collect([tmp_path], limits=ReadingLimits(entries=3))


def test_identical_copies_are_one_notebook(tmp_path):
    written(tmp_path, {"alice/hw.ipynb": ALICE, "alice/copy/hw (1).ipynb": ALICE, "bob/x.csv": b""})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found["alice"].data == ALICE
    assert found["alice"].file == "alice/hw.ipynb"


def test_a_notebook_saved_as_json_or_text_counts_with_a_remark(tmp_path):
    names = {"a/hw.ipynb.txt": ALICE, "b/hw.json": BOB, "c/data.json": b'{"a": 1}', "d/「hw.ipynb」的副本": ALICE}
    written(tmp_path, names)
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found["d"].data == ALICE
    assert found["a"].data == ALICE
    assert "hw.ipynb.txt" in found["a"].remark.en
    assert found["b"].data == BOB
    assert found["c"].problem is not None


def test_the_only_script_counts_where_there_is_no_notebook(tmp_path):
    written(tmp_path, {"a/hw.py": b"x = 1", "a/data.csv": b"1", "b/hw.py": b"x", "b/helper.py": b"y"})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found["a"].data == b"x = 1"
    assert found["a"].file == "a/hw.py"
    assert "hw.py was graded" in found["a"].remark.en
    assert "helper.py, hw.py" in found["b"].problem.en


def test_very_many_notebooks_are_ambiguous_without_being_read(tmp_path):
    written(tmp_path, {f"a/{n}.ipynb": ALICE for n in range(40)} | {"b/x.ipynb": BOB})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert "40 notebooks" in found["a"].problem.en


def test_side_files_are_bounded_and_the_remark_counts_what_is_missing(tmp_path):
    files = {
        "a/hw.ipynb": ALICE,
        "a/big.csv": b"x" * 101,
        "a/one.csv": b"1",
        "a/two.csv": b"2",
        "b/x.ipynb": BOB,
    }
    written(tmp_path, files)
    (tmp_path / "a/link.csv").symlink_to("/etc/passwd")
    limits = ReadingLimits(file_bytes=100, files_bytes=100, files=1)
    found = {s.student_id: s for s in collect([tmp_path], limits=limits)}
    assert found["a"].files == {"one.csv": b"1"}
    assert "3 of the files" in found["a"].remark.en


@pytest.mark.parametrize(
    "path", ["d/" * 8 + "x.csv", "x" * 201, "/".join(["y" * 150] * 7)], ids=["deep", "name", "path"]
)
def test_a_side_file_that_no_guest_would_get_is_counted_as_left_out(tmp_path, path):
    written(tmp_path, {"a/hw.ipynb": ALICE, f"a/{path}": b"1", "a/" + "d/" * 7 + "x.csv": b"2", "b/hw.ipynb": BOB})
    found = {s.student_id: s for s in collect([tmp_path])}
    assert found["a"].files == {"d/" * 7 + "x.csv": b"2"} == beside(found["a"].files, {})
    assert "1 of the files beside the notebook was left out" in found["a"].remark.en


def test_side_files_are_part_of_the_digest(tmp_path):
    written(tmp_path, {"a/hw.ipynb": ALICE, "a/x.csv": b"1", "b/hw.ipynb": ALICE})
    found = {s.student_id: s.digest for s in collect([tmp_path])}
    assert found["b"] == hashlib.sha256(ALICE).hexdigest()
    assert found["a"] != found["b"]


HOSTILE = [
    "-rf.ipynb",
    "=cmd|' '!A1.ipynb",
    "a\nb.ipynb",
    "a\x1b[31mb.ipynb",
    "x" * 249 + ".ipynb",
    unicodedata.normalize("NFC", "é.ipynb"),
    unicodedata.normalize("NFD", "é.ipynb"),
    "\u202egpj.ipynb",
    "con.ipynb",
    "HW.ipynb",
    "hw.ipynb",
    "....ipynb",
    " .ipynb",
    "<script>alert(1)<.ipynb",
    os.fsdecode(b"\xff\xfe.ipynb"),
    ".hidden.ipynb",
    "$(touch x).ipynb",
]


def test_hostile_names_give_safe_unique_ids_and_clean_words(tmp_path):
    folder = written(tmp_path / "class", dict.fromkeys(HOSTILE, ALICE))
    found = collect([folder])
    assert len(found) == len(HOSTILE)
    assert len({unicodedata.normalize("NFD", s.id).casefold() for s in found}) == len(HOSTILE)
    for s in found:
        assert s.data == ALICE
        assert slug(s.id) == s.id[:60]
        assert len(s.id.encode()) < 80
        (tmp_path / s.id).mkdir()
        for shown in (s.file, s.student_id, s.student_name):
            shown.encode()
            assert shown.isprintable()


def test_a_zip_may_carry_the_same_hostile_names(tmp_path):
    names = [
        "../../grades.csv",
        "../../../etc/x.ipynb",
        "/abs.ipynb",
        "C:\\x\\y.ipynb",
        "ok.ipynb",
        "a\\b.ipynb",
    ]
    (tmp_path / "class.zip").write_bytes(zipped(dict.fromkeys(names, ALICE)))
    found = collect([tmp_path / "class.zip"])
    good = [s for s in found if s.problem is None]
    assert len(good) == 2
    assert len([s for s in found if s.problem and "outside" in s.problem.en]) >= 1
    assert not (tmp_path.parent / "grades.csv").exists()


def test_ids_do_not_depend_on_the_others_nor_on_where_the_folder_lies(tmp_path):
    files = {f"s{n}.ipynb": notebook(str(n)) for n in range(5)}
    first = collect([written(tmp_path / "one", files)])
    second = collect([written(tmp_path / "elsewhere/two", dict(reversed(files.items())))])
    third = collect([written(tmp_path / "three", {"s3.ipynb": ALICE, "t.ipynb": BOB})])
    packed = tmp_path / "any.zip"
    packed.write_bytes(zipped(files))
    assert [s.id for s in first] == [s.id for s in second] == [s.id for s in collect([packed])]
    assert {s.id for s in first} & {s.id for s in third} == {s.id for s in first if s.student_id == "s3"}


def test_ids_that_would_collide_get_more_of_the_digest(monkeypatch):
    monkeypatch.setattr(naming, "_DIGITS", (0, 8))
    first, second, third = ids([("Lin", "a"), ("lin", "b"), ("王", "c")])
    assert first != second
    assert third == "王-"


def test_slugs():
    assert slug("../../grades.csv") == "grades-csv"
    assert slug("-rf") == "rf"
    assert slug("王小明 B1") == "王小明-B1"
    assert slug("\n\x00") == "submission"
    assert len(slug("王" * 300).encode()) <= 60
