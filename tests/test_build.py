import os
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import chartfont
from autograder.build import build, make, write_files
from autograder.bundle import read_bundle
from autograder.errors import AuthorError, SystemFault

ROOT = Path(__file__).parents[1]
MASTERS = Path(__file__).parent / "masters"


@pytest.fixture
def project(tmp_path):
    folder = tmp_path / "solutions" / "double"
    (folder / "fonts").mkdir(parents=True)
    (folder / "double.py").write_bytes((MASTERS / "double.py").read_bytes())
    for name in (chartfont.FILE, chartfont.LICENCE):
        (folder / "fonts" / name).write_bytes((MASTERS / "fonts" / name).read_bytes())
    return tmp_path


RELEASE = tuple(f"assignment/double/{name}" for name in ("README.md", "double_en.ipynb", "double_zh-TW.ipynb"))
BUNDLE = "dist/double-autograder.zip"


def everything(root):
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_build_writes_release_and_bundle(project):
    report = build(project, "double")
    assert report.changed == (*RELEASE, BUNDLE)
    assert report.current == ()
    assert read_bundle(project / BUNDLE).assignment == "double"


def test_a_second_build_writes_nothing(project):
    build(project, "double")
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    report = build(project, "double")
    assert (report.changed, report.current, report.clean) == ((), (*RELEASE, BUNDLE), True)
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_a_check_says_what_would_change_and_changes_nothing(project):
    before = everything(project)
    report = build(project, "double", check=True)
    assert report.changed == RELEASE  # a bundle that was never built is none that is out of date
    assert not report.clean
    assert everything(project) == before


def test_a_check_finds_an_edited_release_and_an_old_bundle(project):
    build(project, "double")
    assert build(project, "double", check=True).clean
    for name in (RELEASE[1], BUNDLE):
        with (project / name).open("ab") as file:
            file.write(b" ")
    assert build(project, "double", check=True).changed == (RELEASE[1], BUNDLE)


def test_a_file_that_no_build_made_is_stale(project):
    build(project, "double")
    (project / "assignment/double/solution.ipynb").write_bytes(b"{}")
    (project / "assignment/double/.ipynb_checkpoints").mkdir()
    (project / "assignment/double/.ipynb_checkpoints/double_en.ipynb").write_bytes(b"{}")
    report = build(project, "double", check=True)
    assert report.stale == ("assignment/double/solution.ipynb",)
    assert not report.clean


def test_probes_go_into_the_bundle(project):
    (project / "solutions/double/probes.toml").write_text(
        '[[probe]]\nname = "two"\nquestion = "q1"\ncall = "double"\ngiven = [[2]]\n'
    )
    build(project, "double")
    bundle = read_bundle(project / BUNDLE)
    assert [probe.name for probe in bundle.probes] == ["two"]


def test_a_new_misconception_leaves_the_bundle_and_so_every_seed_as_it_is(project):
    build(project, "double")
    folder = project / "solutions/double/misconceptions"
    folder.mkdir()
    (folder / "triples.py").write_text("# triples")
    assert build(project, "double").changed == ()


def test_a_leaking_master_writes_nothing(project):
    master = project / "solutions/double/double.py"
    text = master.read_text("utf-8").replace("# # Doubling\n", "# # Doubling\n#\n# It gives 0.246913578.\n")
    master.write_text(text, encoding="utf-8")
    before = everything(project)
    with pytest.raises(AuthorError, match=r"would leak 1 thing.*expected value of q1\.negative"):
        build(project, "double")
    assert everything(project) == before


def test_a_font_that_is_kept_is_not_written(project, monkeypatch):
    monkeypatch.setattr(chartfont, "_original", lambda: None)
    assert make(project, "double").font == {}


@pytest.mark.slow
@pytest.mark.skipif(chartfont._original() is None, reason="fonts-noto-cjk is not installed")
def test_a_font_that_lacks_a_character_is_made_again(project):
    (project / "solutions/double/fonts/chart.otf").unlink()
    report = build(project, "double")
    assert {f"solutions/double/fonts/{name}" for name in ("chart.otf",)} <= set(report.changed)
    assert build(project, "double", check=True).clean


def test_an_interrupted_write_leaves_the_old_file(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("old")

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a.txt": b"new"})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a.txt": "old"}


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "dist").write_text("a file where a folder should be")
    with pytest.raises(SystemFault, match=r"dist/x\.zip cannot be written"):
        write_files(tmp_path, {"dist/x.zip": b""})


BUILD = """
import hashlib, sys
from pathlib import Path
from autograder.build import make
built = make(Path(sys.argv[1]), "double")
for name, data in sorted({**built.release, "bundle": built.bundle}.items()):
    print(name, hashlib.sha256(data).hexdigest())
"""


@pytest.mark.slow
def test_neither_hash_seed_nor_time_zone_nor_locale_changes_a_byte(project):
    """Two machines as different as one machine can be."""
    outputs = set()
    for changes in (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Taipei", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
    ):
        done = subprocess.run(
            [sys.executable, "-c", BUILD, str(project)],
            env={**os.environ, **changes},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1
    assert outputs.pop().count("\n") == 4


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "solutions").iterdir() if path.is_dir()))
def test_the_committed_release_is_current(name):
    """If this fails: run ``autograder build`` and commit what it wrote."""
    report = build(ROOT, name, check=True)
    assert [file for file in (*report.changed, *report.stale) if not file.startswith("dist/")] == []
