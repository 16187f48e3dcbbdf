"""A synthetic class: deterministic, true to its key, named as LMSs name it."""

from __future__ import annotations

import copy
import csv
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from autograder.catalogue import Accepted, Catalogue, Misconception
from autograder.errors import InputError, SystemFault
from autograder.model import Text
from autograder.sample import hand_in, key_path, plan, write_class
from autograder.sample.layout import path_in
from autograder.sample.people import Person, people
from autograder.sample.spoil import SPOILS, UNREADABLE

REFERENCE = {
    "q1": ("def f(x):\n    return x",),
    "q2": ("answer = 2",),
    "q3": ("def g(p: float) -> float:\n    return p", "h = g"),
}
HINT = Text("提示", "hint")


def misconception(name, question, **more):
    return Misconception(
        name=name,
        file=f"misconceptions/{name}.py",
        question=question,
        case=f"{question}.case",
        hint=HINT,
        answers={question: (f"wrong = {name!r}", *REFERENCE[question][1:])},
        **more,
    )


CATALOGUE = Catalogue(
    (
        Accepted(name="a1", file="accepted/a1.py", questions=("q1",), why=".", answers={"q1": ("f = abs",)}),
        Accepted(name="both", file="accepted/both.py", questions=("q1", "q2"), why=".", answers={}),
    ),
    (
        *(misconception(f"m{i}", f"q{i % 3 + 1}") for i in range(10)),
        misconception("m0.2", "q1", variant_of="m0"),
    ),
)


def cell(source, kind="code", **mark):
    made = {"cell_type": kind, "id": "x", "metadata": {"autograder": mark} if mark else {}, "source": source}
    return made | ({"outputs": [], "execution_count": None} if kind == "code" else {})


RELEASE = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {"autograder": {"language": "zh-TW"}},
    "cells": [cell("# 作業", "markdown")]
    + [cell("...", question=question, role="answer") for question, sources in REFERENCE.items() for _ in sources],
}


def splice(release, answers):
    notebook = copy.deepcopy(release)
    left = {question: list(sources) for question, sources in answers.items()}
    for made in notebook["cells"]:
        question = made["metadata"].get("autograder", {}).get("question")
        if left.get(question):
            made["source"] = left[question].pop(0)
    return notebook


def members(count, seed=0, languages=("zh-TW", "en")):
    return plan(count, seed, catalogue=CATALOGUE, questions=list(REFERENCE), languages=languages)


def handed_in(member):
    return hand_in(member, release=RELEASE, reference=REFERENCE, catalogue=CATALOGUE, splice=splice)


def sources(data):
    return ["".join(made["source"]) for made in json.loads(data)["cells"]]


def test_same_seed_is_the_same_class():
    assert members(60) == members(60)
    assert members(60) != members(60, seed=1)


def test_small_class_is_the_beginning_of_a_large_one():
    assert members(200)[:40] == members(40)


def test_class_of_40_has_everything():
    class_ = members(40)
    assert Counter(member.kind for member in class_) == {
        "right": 12,
        "wrong": 18,
        "unfinished": 4,
        "broken": 6,
    }
    assert {member.language for member in class_} == {"zh-TW", "en"}
    assert {member.spoil for member in class_ if member.spoil} == set(SPOILS[:6])
    assert {True, False} == {member.colab for member in class_}
    assert {name.split(".")[0] for member in class_ for name in member.misconceptions} == {f"m{i}" for i in range(10)}


def test_only_the_wrong_have_misconceptions_each_in_its_own_question():
    questions = {entry.name: entry.question for entry in CATALOGUE.misconceptions}
    for member in members(100):
        assert bool(member.misconceptions) == (member.kind == "wrong")
        mistaken = [questions[name] for name in member.misconceptions]
        assert len(set(mistaken)) == len(mistaken)
        assert "q1" not in mistaken or "a1" not in member.accepted


def test_one_language_is_enough():
    assert {member.language for member in members(40, languages=("zh-TW",))} == {"zh-TW"}


def test_empty_catalogue_makes_nobody_wrong():
    class_ = plan(40, 0, catalogue=Catalogue(), questions=["q1"], languages=["en"])
    assert {member.kind for member in class_} == {"right", "unfinished", "broken"}


def test_people_are_distinct():
    class_ = people(600, 0)
    assert len({person.student_id for person in class_}) == 600
    assert len({person.lms_id for person in class_}) == 600


def test_wrong_submission_holds_its_misconceptions_and_the_reference_elsewhere():
    member = next(member for member in members(40) if member.kind == "wrong" and not member.accepted)
    text = sources(handed_in(member))
    for name in member.misconceptions:
        assert f"wrong = {name!r}" in text
    assert len([source for source in text if source.startswith("wrong")]) == len(member.misconceptions)


def test_unfinished_submission_keeps_the_stub():
    member = next(member for member in members(40) if member.kind == "unfinished")
    assert "..." in sources(handed_in(member))


def broken(spoil):
    member = next(member for member in members(300) if member.spoil == spoil)
    return member, handed_in(member)


@pytest.mark.parametrize("spoil", sorted(UNREADABLE))
def test_unreadable_submission_is_not_json(spoil):
    with pytest.raises(json.JSONDecodeError):
        json.loads(broken(spoil)[1])


def test_syntax_error_is_one():
    text = sources(broken("syntax error")[1])
    with pytest.raises(SyntaxError):
        compile("\n".join(text[1:]), "x", "exec")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ("endless loop in a cell", "while n < 10:\n    m = n + 1"),
        ("exception in a cell", "print(my_old_result)"),
        ("endless loop in a function", "while True:\n"),
    ],
)
def test_broken_submission_is_valid_python_with_the_fault_in_it(spoil, words):
    text = sources(broken(spoil)[1])
    assert any(words in source for source in text)
    compile("\n".join(text[1:]), "x", "exec")


def test_deleted_answer_is_gone():
    _, data = broken("answer deleted")
    assert len(sources(data)) == len(RELEASE["cells"]) - 1


def test_renamed_function_is_defined_under_another_name():
    found = [
        handed_in(member)
        for member in members(600)
        if member.spoil == "function renamed" and member.spoilt in {"q1", "q3"} and not member.accepted
    ]
    assert found
    assert all(any("def my_" in source for source in sources(data)) for data in found)


def test_colab_leaves_no_metadata_and_no_ids():
    member = next(member for member in members(40) if member.colab and member.kind == "right")
    notebook = json.loads(handed_in(member))
    assert notebook["nbformat_minor"] == 0
    assert "autograder" not in json.dumps(notebook)
    assert not any("id" in made for made in notebook["cells"])


def test_canvas_name_keeps_word_characters_only():
    person = Person(name="María José García-López", sortable="García-López, María José", student_id="B1", lms_id=7)
    assert path_in("canvas", person, number=0, uploaded='a "b"?.ipynb') == ("garcíalópezmaríajosé_7_900000_a _b_.ipynb")
    assert "_LATE_7_" in path_in("canvas", person, number=12, uploaded="a.ipynb")


def written(tmp_path, count=40, layout="canvas"):
    return write_class(
        tmp_path / "class",
        members(count),
        releases={"zh-TW": RELEASE, "en": RELEASE},
        stems={"zh-TW": "softmax-zh-TW", "en": "softmax-en"},
        reference=REFERENCE,
        catalogue=CATALOGUE,
        splice=splice,
        layout=layout,
    )


@pytest.mark.parametrize("layout", ["canvas", "moodle", "plain"])
def test_class_folder_holds_submissions_only_and_the_key_lies_beside_it(tmp_path, layout):
    paths = written(tmp_path, layout=layout)
    assert sorted(path for path in (tmp_path / "class").rglob("*") if path.is_file()) == sorted(paths)
    assert len(set(paths)) == 40
    with key_path(tmp_path / "class").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert [tmp_path / "class" / row["file"] for row in rows] == paths
    assert [row["kind"] for row in rows] == [member.kind for member in members(40)]


def test_canvas_class_is_flat_and_recognisable(tmp_path):
    for path in written(tmp_path):
        assert path.parent == tmp_path / "class"
        assert re.fullmatch(r"\w+?(_LATE)?_\d+_\d+_.+\.ipynb", path.name)


def test_writing_again_replaces_the_class_and_nothing_else(tmp_path):
    first = {path: path.read_bytes() for path in written(tmp_path, 60, "moodle")}
    again = written(tmp_path, 40)
    assert not any(path.exists() for path in first)
    assert {path.name for path in (tmp_path / "class").iterdir()} == {path.name for path in again}
    (tmp_path / "class" / "mine.txt").write_text("kept")
    with pytest.raises(InputError, match="no sample wrote"):
        written(tmp_path)
    assert (tmp_path / "class" / "mine.txt").read_text() == "kept"


def test_file_in_the_way_is_named(tmp_path):
    (tmp_path / "class").write_text("")
    with pytest.raises(InputError, match="is a file"):
        written(tmp_path)


def test_a_class_in_the_folder_where_one_is_has_its_key_beside_that(tmp_path, monkeypatch):
    (tmp_path / "here" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "here")
    assert key_path(Path()) == tmp_path / "here-key.csv"
    assert key_path(Path("below/..")) == tmp_path / "here-key.csv"
    assert key_path(Path("demo/class")) == Path("demo/class-key.csv")
    with pytest.raises(InputError, match="no place beside it"):
        key_path(Path("/"))


def test_a_key_that_a_spreadsheet_saved_in_its_own_way_is_a_sentence(tmp_path):
    written(tmp_path)
    key_path(tmp_path / "class").write_bytes("檔案".encode("cp950"))
    with pytest.raises(InputError, match="cannot be read as the key"):
        written(tmp_path)


@pytest.mark.parametrize(
    ("error", "kind", "says"),
    [
        (PermissionError(13, "Permission denied"), InputError, "Name a folder of yours"),
        (OSError(28, "No space left on device"), SystemFault, "No space left on device"),
    ],
    ids=["not mine", "full"],
)
def test_a_disk_that_refuses_is_a_sentence(tmp_path, monkeypatch, error, kind, says):
    def refuse(*_, **__):
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", refuse)
        with pytest.raises(kind, match=says):
            written(tmp_path)
    assert len(written(tmp_path)) == 40
