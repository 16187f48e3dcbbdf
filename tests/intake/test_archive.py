from __future__ import annotations

import io
import stat
import struct
import zipfile

import pytest

from autograder.intake import ReadingLimits, collect
from autograder.intake.archive import members
from autograder.intake.item import Unreadable
from intake.downloads import notebook, rows, written, zipped

ALICE, BOB = notebook("alice"), notebook("bob")


def of_student(data, tmp_path, limits=None):
    folder = written(tmp_path / "class", {"alice/hw.zip": data, "bob/hw.ipynb": BOB})
    found = {s.student_id: s for s in collect([folder], limits=limits)}
    assert found["bob"].data == BOB
    return found["alice"]


def with_member(name, data, *, mode=None, compress_type=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.compress_type = compress_type
        if mode is not None:
            info.create_system = 3
            info.external_attr = mode << 16
        archive.writestr(info, data)
    return packed.getvalue()


def test_a_students_zip_inside_the_class_is_opened(tmp_path):
    only = of_student(zipped({"hw1/hw.ipynb": ALICE, "hw1/x.csv": b"1", "__MACOSX/._hw.ipynb": b""}), tmp_path)
    assert only.data == ALICE
    assert only.files == {"x.csv": b"1"}
    assert only.file == "alice/hw.zip/hw1/hw.ipynb"


def test_a_zip_inside_a_students_zip_is_not_opened(tmp_path):
    only = of_student(zipped({"inner.zip": zipped({"hw.ipynb": ALICE})}), tmp_path)
    assert "not opened" in only.problem.en
    assert "inner.zip" in only.problem.en


def test_a_symbolic_link_in_a_zip_is_a_reason_not_a_file(tmp_path):
    only = of_student(with_member("hw.ipynb", b"/etc/passwd", mode=stat.S_IFLNK | 0o777), tmp_path)
    assert "symbolic link" in only.problem.en


def test_an_encrypted_member_is_a_reason(tmp_path):
    data = bytearray(zipped({"hw.ipynb": ALICE}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in of_student(bytes(data), tmp_path).problem.en


def test_a_zip_bomb_is_not_unpacked(tmp_path):
    bomb = zipped({"hw.ipynb": b"\0" * (8 * 2**20)})
    assert "bomb" in of_student(bomb, tmp_path).problem.en


def test_a_member_that_lies_about_its_size_is_read_no_further_than_the_limit(tmp_path):
    data = bytearray(zipped({"hw.ipynb": ALICE * 500}))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.index(signature) + offset
        data[at : at + 4] = struct.pack("<I", 10)
    only = of_student(bytes(data), tmp_path, ReadingLimits(notebook_bytes=1000))
    assert only.problem is not None


def opened(monkeypatch):
    """The members that are opened from now on."""
    names = []
    plain = zipfile.ZipFile.open

    def recorded(archive, member, *rest):
        names.append(member.filename)
        return plain(archive, member, *rest)

    monkeypatch.setattr(zipfile.ZipFile, "open", recorded)
    return names


def damaged(files):
    """A zip whose members, the notebook aside, do not hold what they say."""
    data = bytearray(zipped(files))
    for name in files.keys() - {"hw.ipynb"}:
        data[data.rindex(name.encode()) - 30] ^= 1  # in the table of contents: a byte of the check sum
    return bytes(data)


def test_damaged_side_files_are_not_all_unpacked_to_find_that_out(tmp_path, monkeypatch):
    data = damaged({"hw.ipynb": ALICE, **{f"{n}.csv": b"1" * 99 for n in range(9)}})
    names = opened(monkeypatch)
    found = of_student(data, tmp_path, ReadingLimits(failures=3))
    assert found.problem is None
    assert "9 of the files beside the notebook were left out" in found.remark.en
    assert sorted(names) == ["0.csv", "1.csv", "2.csv", "hw.ipynb"]


def test_damaged_files_that_could_be_notebooks_are_not_all_unpacked_either(tmp_path, monkeypatch):
    data = damaged({f"{n}.json": ALICE for n in range(9)})
    names = opened(monkeypatch)
    found = of_student(data, tmp_path, ReadingLimits(notebook_bytes=1000, compared_bytes=2000))
    assert "No notebook" in found.problem.en
    assert sorted(names) == ["0.json", "1.json"]


@pytest.mark.parametrize("room", [0, -1], ids=["within the limit", "beyond it"])
def test_copies_of_a_notebook_are_compared_up_to_a_limit(tmp_path, monkeypatch, room):
    data = zipped({f"{n}.ipynb": ALICE for n in range(9)})
    names = opened(monkeypatch)
    found = of_student(data, tmp_path, ReadingLimits(compared_bytes=8 * len(ALICE) + room))
    if room < 0:
        assert "9 notebooks" in found.problem.en
        assert names == ["0.ipynb"]
    else:
        assert found.data == ALICE


def test_a_member_that_lies_beyond_what_any_file_can_hold_is_a_reason(tmp_path):
    """A ZIP64 header may put it 2**63 bytes and more into the archive."""
    data = bytearray(zipped({"bob.ipynb": BOB, "evil.ipynb": ALICE}))
    entry = data.rindex(b"PK\x01\x02")
    name, end = data[entry + 28], data.rindex(b"PK\x05\x06")
    extra = struct.pack("<HHQ", 1, 8, 2**64 - 10)
    data[entry + 42 : entry + 46] = b"\xff" * 4
    data[entry + 30 : entry + 32] = struct.pack("<H", len(extra))
    data[entry + 46 + name : entry + 46 + name] = extra
    end += len(extra)
    data[end + 12 : end + 16] = struct.pack("<I", struct.unpack_from("<I", data, end + 12)[0] + len(extra))
    (tmp_path / "class.zip").write_bytes(data)
    found = rows(collect([tmp_path / "class.zip"]))
    assert found["bob"] == ("", BOB)
    assert "damaged" in found["evil"][1]


def test_too_many_members_are_refused(tmp_path):
    data = zipped({f"{n}.csv": b"" for n in range(20)})
    assert "too many files" in of_student(data, tmp_path, ReadingLimits(student_entries=10)).problem.en


def test_a_table_of_contents_larger_than_the_limit_is_not_read():
    data = zipped({f"{n}.csv": b"" for n in range(2000)})
    with pytest.raises(Unreadable, match="too many files"):
        members(data, ("x.zip",), ReadingLimits(directory_bytes=2**16), student=False)


@pytest.mark.parametrize("damage", ["truncated", "empty", "not a zip", "checksum"])
def test_a_damaged_zip_is_a_reason(tmp_path, damage):
    good = zipped({"hw.ipynb": ALICE})
    data = {
        "truncated": good[: len(good) // 2],
        "empty": b"",
        "not a zip": b"<html>",
        "checksum": good[:14] + b"\0\0\0\0" + good[18:],
    }[damage]
    if damage == "checksum":
        at = data.index(b"PK\x01\x02") + 16
        data = data[:at] + b"\0\0\0\0" + data[at + 4 :]
    assert "damaged" in of_student(data, tmp_path).problem.en


@pytest.mark.parametrize("files", [{}, {"__MACOSX/._hw.ipynb": b""}], ids=["nothing", "nothing of theirs"])
def test_an_archive_without_a_file_is_not_said_to_be_damaged(tmp_path, files):
    assert "no file" in of_student(zipped(files), tmp_path).problem.en


def test_a_damaged_download_is_one_row(tmp_path):
    (tmp_path / "class.zip").write_bytes(b"PK\x03\x04 no")
    (only,) = collect([tmp_path / "class.zip"])
    assert "damaged" in only.problem.en


def test_unusual_compression_is_a_reason(tmp_path):
    data = with_member("hw.ipynb", ALICE, compress_type=zipfile.ZIP_LZMA)
    assert "unusual way" in of_student(data, tmp_path).problem.en


def test_two_members_of_the_same_name_are_two_rows(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("hw.ipynb", ALICE)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("hw.ipynb", BOB)
        archive.writestr("other.ipynb", BOB)
    (tmp_path / "class.zip").write_bytes(packed.getvalue())
    found = collect([tmp_path / "class.zip"])
    assert sorted(s.data for s in found) == sorted([ALICE, BOB, BOB])


@pytest.mark.parametrize("encoding", ["utf-8", "cp950"])
def test_chinese_names_without_the_flag_are_read(tmp_path, encoding):
    name = "王小明_102_assignsubmission_file_hw.ipynb"
    plain = zipped({"x" * len(name.encode(encoding)): ALICE})
    data = plain.replace(b"x" * len(name.encode(encoding)), name.encode(encoding))
    (tmp_path / "class.zip").write_bytes(data)
    assert rows(collect([tmp_path / "class.zip"])) == {"102": ("王小明", ALICE)}


def test_names_in_neither_encoding_are_still_rows(tmp_path):
    plain = zipped({"xxxx.ipynb": ALICE})
    (tmp_path / "class.zip").write_bytes(plain.replace(b"xxxx", b"\xffa\xfe\xff"))
    (only,) = collect([tmp_path / "class.zip"])
    assert only.data == ALICE


def test_folders_that_windows_wrote_with_backslashes_are_no_rows(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in {"alice\\": b"", "alice\\hw.ipynb": ALICE, "bob\\": b"", "bob\\hw.ipynb": BOB}.items():
            info = zipfile.ZipInfo("x")
            info.filename = name  # past the constructor, which on Windows would put it right
            archive.writestr(info, data)
    (tmp_path / "class.zip").write_bytes(packed.getvalue())
    assert rows(collect([tmp_path / "class.zip"])) == {"alice": ("", ALICE), "bob": ("", BOB)}


def test_a_big5_name_whose_last_byte_is_a_backslash_is_a_file(tmp_path):
    name = "林成功".encode("cp950")
    assert name.endswith(b"\\")
    data = zipped({"x" * len(name): ALICE, "bob.ipynb": BOB}).replace(b"x" * len(name), name)
    (tmp_path / "class.zip").write_bytes(data)
    assert rows(collect([tmp_path / "class.zip"])) == {"林成功": ("", ALICE), "bob": ("", BOB)}


def test_another_kind_of_archive_says_what_to_do(tmp_path):
    written(tmp_path, {"alice/hw.7z": b"7z", "bob/hw.tar.gz": b"\x1f\x8b"})
    for only in collect([tmp_path]):
        assert "Hand in the .ipynb itself" in only.problem.en
