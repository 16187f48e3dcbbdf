"""Mutants of a solution: the same ones every time, each another program, named by what changes."""

from __future__ import annotations

import ast

import pytest

from autograder.errors import AuthorError
from autograder.mutants import mutants, read_equivalent

SOFTMAX = """\
def softmax_function(x: list[float]):
    x = np.asarray(x, dtype=float)
    shifted = np.exp(x - x.max())   # the shift
    return shifted / shifted.sum(axis=0)
"""
ANSWERS = {"q1": (SOFTMAX,), "q2": ("first = 710", "second = first > 1 and True")}


def changed_lines(answers):
    return {mutant.diff for mutant in mutants(answers)}


def test_same_solution_has_the_same_mutants():
    assert mutants(ANSWERS) == mutants(ANSWERS)


def test_operators_reach_the_arithmetic():
    diffs = changed_lines(ANSWERS)
    assert "- return shifted / shifted.sum(axis=0)\n+ return shifted * shifted.sum(axis=0)" in diffs
    assert any("np.exp(x + x.max())" in diff for diff in diffs)
    assert "- first = 710\n+ first = 711" in diffs
    assert "- second = first > 1 and True\n+ second = first >= 1 and True" in diffs


def test_every_mutant_is_another_program_that_parses():
    programs = [ast.dump(ast.parse(mutant.answers[mutant.question][mutant.cell - 1])) for mutant in mutants(ANSWERS)]
    assert len(set(programs)) == len(programs)
    originals = {ast.dump(ast.parse(source)) for cells in ANSWERS.values() for source in cells}
    assert not originals & set(programs)


def test_other_cells_of_the_question_stay():
    for mutant in mutants(ANSWERS):
        cells = mutant.answers[mutant.question]
        kept = [cell for number, cell in enumerate(cells, start=1) if number != mutant.cell]
        original = ANSWERS[mutant.question]
        assert kept == [cell for number, cell in enumerate(original, start=1) if number != mutant.cell]


def test_digest_survives_an_edit_elsewhere():
    before = {mutant.diff: mutant.digest for mutant in mutants(ANSWERS)}
    edited = {"q1": ("# my answer\n" + SOFTMAX + "\nprint('done')\n",), "q2": ANSWERS["q2"]}
    after = {mutant.diff: mutant.digest for mutant in mutants(edited)}
    assert before.items() <= after.items()


def test_equal_changes_to_equal_lines_have_names_of_their_own():
    twins = mutants({"q1": ("a = 1\na = 1",)})
    assert len({mutant.digest for mutant in twins}) == len(twins) == 4


def test_texts_and_annotations_are_left_alone():
    assert not any("XX" in mutant.diff for mutant in mutants({"q1": ('title = "Softmax"\nprint("x")',)}))
    assert mutants({"q1": ("def f(x: tuple[1, 2]) -> list[3]: ...",)}) == ()


def test_cell_with_magics_has_no_mutants():
    assert mutants({"q1": ("%matplotlib inline\nx = 1",)}) == ()


def test_no_file_means_no_equivalents(tmp_path):
    assert read_equivalent(tmp_path) == {}


def test_equivalents_are_read_by_digest(tmp_path):
    (tmp_path / "equivalent.toml").write_text('[[equivalent]]\ndigest = "aa"\nreason = "the same"\n')
    assert read_equivalent(tmp_path)["aa"].reason == "the same"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[equivalent]\n", "is not TOML"),
        ('[[equivalent]]\ndigest = "aa"\n', "missing required field `reason`"),
        ('[[equivalent]]\ndigest = "aa"\nreason = " "\n', "aa has no reason"),
    ],
)
def test_malformed_equivalents_are_named(tmp_path, text, words):
    (tmp_path / "equivalent.toml").write_text(text)
    with pytest.raises(AuthorError) as caught:
        read_equivalent(tmp_path)
    assert words in str(caught.value)
