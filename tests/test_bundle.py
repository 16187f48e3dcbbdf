import io
import json
import stat
import zipfile
from pathlib import Path

import pytest

from autograder.bundle import pack, read_bundle, unpack, zipped
from autograder.errors import InputError
from autograder.master import read_master
from autograder.probes import Probe

MASTERS = Path(__file__).parent / "masters"
TOOLS = {"expect.py": "'''Judges.'''\n", "observe.py": "'''Looks.'''\n"}
PROBE = Probe(name="two", question="q1", call="double", given=((2,),))


@pytest.fixture(scope="module")
def master():
    return read_master(MASTERS / "double.py")


@pytest.fixture(scope="module")
def packed(master):
    return pack(master, TOOLS, probes=(PROBE,))


def members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def remade(data, **changes):
    found = members(data)
    for name, content in changes.items():
        place = name.replace("__", "/").replace("_json", ".json").replace("_py", ".py")
        if content is None:
            del found[place]
        else:
            found[place] = content
    return zipped(found)


def test_a_bundle_has_otters_members_and_ours(packed):
    assert sorted(members(packed)) == [
        "autograder.json",
        "environment.yml",
        "files/expect.py",
        "files/observe.py",
        "otter_config.json",
        "run_autograder",
        "run_otter.py",
        "setup.sh",
        "tests/q1.py",
        "tests/q2.py",
    ]


def test_packages_that_tests_need_are_asked_for(packed):
    environment = members(packed)["environment.yml"].decode()
    for package in ("ipywidgets", "matplotlib", "numpy", "otter-grader[grading,plugins]==7.0.0"):
        assert environment.count(f"- {package}\n") == 1


def test_the_same_master_gives_the_same_bytes(master, packed):
    again = pack(master, TOOLS, probes=(PROBE,))
    assert again == packed


def test_times_modes_and_order_are_fixed(packed):
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        infos = archive.infolist()
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)
    assert {info.date_time for info in infos} == {(2020, 1, 1, 0, 0, 0)}
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
    executable = [info.filename for info in infos if info.external_attr >> 16 == stat.S_IFREG | 0o755]
    assert executable == ["run_autograder", "setup.sh"]


def test_what_was_packed_is_read(tmp_path, master, packed):
    path = tmp_path / "double-autograder.zip"
    path.write_bytes(packed)
    bundle = read_bundle(path)
    assert bundle.ours
    assert bundle.assignment == "double"
    assert len(bundle.digest) == 64
    assert bundle.questions == master.questions
    assert [tests.question for tests in bundle.tests] == ["q1", "q2"]
    assert bundle.tests[0].cases == master.questions[0].cases
    assert bundle.cases == tuple(case for question in master.questions for case in question.cases)
    assert bundle.languages == ("zh-TW", "en")
    assert bundle.limits == {"cell_seconds": 5}
    assert bundle.charts == master.charts
    assert bundle.probes == (PROBE,)
    assert bundle.answers == master.answers
    assert sorted(bundle.files) == ["expect.py", "observe.py"]
    assert bundle.config == {"lang": "python"}


EXCEPTION = b"""from otter.test_files import test_case
OK_FORMAT = False
name = "q10"
points = 2
@test_case(points=None, hidden=True)
def test_x(x):
    assert x == 1
"""
OK = b"""OK_FORMAT = True
test = {"name": "q2", "points": 3, "suites": [{"type": "doctest", "cases": [
    {"code": ">>> x\\n1", "hidden": False}, {"code": ">>> y\\n2", "hidden": True}]}]}
"""
FOREIGN = {
    "tests/q10.py": EXCEPTION,
    "tests/q2.py": OK,
    "tests/__init__.py": b"",
    "tests/notes.txt": b"?",
    "files/data/table.csv": b"1,2\n",
    "otter_config.json": b'{"assignment_name": "hw1", "show_hidden": true}',
    "run_autograder": b"",
}


def test_a_bundle_of_somebody_elses_is_judged_by_its_tests():
    bundle = unpack(zipped(FOREIGN), shown="hw1-autograder.zip")
    assert not bundle.ours
    assert bundle.assignment == "hw1"
    assert [(q.name, q.points, q.manual) for q in bundle.questions] == [("q2", 3, False), ("q10", 2, False)]
    assert [(c.name, c.points, c.hidden) for c in bundle.cases] == [
        ("q2.1", 1.5, False),
        ("q2.2", 1.5, True),
        ("q10.x", 2, True),
    ]
    assert bundle.files == {"data/table.csv": b"1,2\n"}
    assert bundle.config["show_hidden"] is True


@pytest.mark.parametrize("name", [b"Question", b""])
def test_of_test_files_with_one_name_the_last_counts_and_the_others_are_listed(name):
    same = {f"tests/q{n}.py": OK.replace(b'"q2"', b'"%s"' % name) for n in (1, 2)}
    bundle = unpack(zipped(same | {"tests/q10.py": EXCEPTION}), shown="x.zip")
    assert [question.name for question in bundle.questions] == [name.decode() or "q2", "q10"]
    assert bundle.uncounted == ("tests/q1.py",)


def test_without_a_config_it_is_named_after_its_file():
    data = zipped({"tests/q1.py": EXCEPTION})
    assert unpack(data, shown="dist/hw7-autograder.zip").assignment == "hw7-autograder"


def refused(data, shown="x.zip"):
    with pytest.raises(InputError) as caught:
        unpack(data, shown=shown)
    assert str(caught.value).startswith(shown)
    return str(caught.value)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"autograder_json": b'{"format": 99}'}, "format 99"),
        ({"autograder_json": b"{"}, "autograder.json cannot be read"),
        ({"autograder_json": b'{"format": 1}'}, "autograder.json cannot be read"),
        ({"autograder_json": b"\xff"}, "autograder.json cannot be read"),
        ({"otter_config_json": b"[]"}, "otter_config.json cannot be read"),
        ({"otter_config_json": b'{"lang": "r"}'}, "only Python"),
        ({"tests__q1_py": None}, "tests/q1.py is missing"),
        ({"tests__q1_py": b"\xff\xfe"}, "tests/q1.py is not UTF-8"),
    ],
)
def test_a_damaged_bundle_is_refused(packed, changes, said):
    data = remade(packed, **{k.replace("otter_config_json", "otter_config_json"): v for k, v in changes.items()})
    assert said in refused(data)


@pytest.mark.parametrize("data", [b"", b"no zip", b"PK\x03\x04 truncated"])
def test_what_is_no_zip_is_refused(data):
    assert "no zip" in refused(data)


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_that_does_not_decompress_is_refused(method):
    data = bytearray(written(zipfile.ZipInfo("tests/q1.py"), bytes(range(256)) * 4, compress_type=method))
    start = 30 + len("tests/q1.py") + 12  # in what is compressed, behind the headers
    data[start : start + 40] = b"\xff" * 40
    assert "no zip that can be read" in refused(bytes(data))


def test_a_zip_without_tests_is_refused():
    assert "no tests" in refused(zipped({"readme.txt": b""}))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hw1-autograder/tests/q1.py", "its tests are in hw1-autograder/, where otter does not look for them"),
        ("dist/autograder/tests/q1.py", "Zip what is in that folder"),
        ("tests/q1.R", "is for R (tests/q1.R), and only Python is graded here"),
    ],
)
def test_a_zip_that_is_packed_in_another_way_says_where_its_tests_are(name, said):
    assert said in refused(zipped({name: EXCEPTION, "readme.txt": b""}))


@pytest.mark.parametrize("name", ["../evil.py", "/etc/passwd", "a/../../b", "a\\..\\..\\b", "\\b", "C:x"])
def test_names_that_leave_the_archive_are_refused(name):
    assert "leaves the archive" in refused(zipped({name: b"", **FOREIGN}))


def written(info, content=b"", **more):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(info, content, **more)
    return out.getvalue()


@pytest.mark.parametrize("change", [lambda name: name.replace("/", "\\"), lambda name: f"./{name}"])
def test_a_zip_that_another_program_has_packed_is_read(change):
    members = {"tests/q2.py": OK, "files/data/a.csv": b"1"}
    packed = {change(name): data for name, data in members.items()} | {"files\\data\\": b""}
    bundle = unpack(zipped(packed), shown="bundle.zip")
    assert ([tests.path for tests in bundle.tests], bundle.files) == (["tests/q2.py"], {"data/a.csv": b"1"})


def test_links_are_refused():
    info = zipfile.ZipInfo("files/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "no regular file" in refused(written(info, b"/etc/passwd"))


def test_encrypted_members_are_refused():
    data = bytearray(written(zipfile.ZipInfo("tests/q1.py"), b"x"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert "encrypted" in refused(bytes(data))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_duplicate_names_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("tests/q1.py", b"a")
        archive.writestr("tests/q1.py", b"b")
    assert "twice" in refused(out.getvalue())


def test_bombs_are_refused(monkeypatch):
    monkeypatch.setattr("autograder.bundle.MAX_MEMBER", 1000)
    monkeypatch.setattr("autograder.bundle.MAX_TOTAL", 3000)
    monkeypatch.setattr("autograder.bundle.MAX_MEMBERS", 10)
    assert "1,000 are allowed" in refused(zipped({"a": b"0" * 1001}))
    assert "too large together" in refused(zipped({str(n): b"0" * 900 for n in range(4)}))
    assert "11 members" in refused(zipped({str(n): b"" for n in range(11)}))


def test_a_member_that_lies_about_its_size_is_refused():
    info = zipfile.ZipInfo("tests/q1.py")
    data = bytearray(written(info, b"0" * 5000, compress_type=zipfile.ZIP_DEFLATED))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    assert "x.zip" in refused(bytes(data))


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(InputError, match="build the assignment first"):
        read_bundle(tmp_path / "nowhere.zip")


def test_a_file_larger_than_any_bundle_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr("autograder.bundle.MAX_ARCHIVE", 10)
    (tmp_path / "x.zip").write_bytes(b"0" * 11)
    with pytest.raises(InputError, match="larger than any bundle"):
        read_bundle(tmp_path / "x.zip")


def test_facts_are_readable_json(packed):
    facts = json.loads(members(packed)["autograder.json"])
    assert facts["questions"][0]["cases"][1]["hint"]["en"] == "Negative numbers double, too."
