"""The catalogue of accepted answers and misconceptions: what is read, and what an author is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from autograder.catalogue import Catalogue, read_catalogue
from autograder.diagnose import deserves
from autograder.errors import AuthorError

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = {"q1": ("def f(x):\n    return x",), "q6": ("def draw(): ...", "interact(draw)")}
CASES = ("q1.shape", "q1.large_list", "q2.large_positive", "q6.chart")

HEADER = """\
# /// misconception
# question = "q1"
# case = "q1.large_list"
# also = ["q2.*"]
# hint.zh-TW = "先減去最大值。"
# hint.en = "Subtract the largest score first."
# ///
"""
BODY = "def f(x):\n    return x * 2\n"


def put(folder: Path, path: str, text: str) -> Path:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def read(folder: Path) -> Catalogue:
    return read_catalogue(folder, answers=ANSWERS, cases=CASES)


def refusal(folder: Path) -> str:
    with pytest.raises(AuthorError) as caught:
        read(folder)
    return str(caught.value)


def test_missing_folders_are_an_empty_catalogue(tmp_path):
    assert read(tmp_path) == Catalogue((), ())


def test_body_without_sections_answers_the_headers_question(tmp_path):
    put(tmp_path, "misconceptions/no_shift.py", HEADER + "\n" + BODY)
    (entry,) = read(tmp_path).misconceptions
    assert entry.name == "no_shift"
    assert entry.file == "misconceptions/no_shift.py"
    assert entry.answers == {"q1": ("def f(x):\n    return x * 2",)}
    assert entry.hint.en == "Subtract the largest score first."
    assert entry.hint.zh == "先減去最大值。"


def test_only_the_case_and_the_patterns_may_be_lost(tmp_path):
    put(tmp_path, "misconceptions/no_shift.py", HEADER + BODY)
    (entry,) = read(tmp_path).misconceptions
    assert [case for case in CASES if deserves(case, entry.case, entry.also)] == ["q1.large_list", "q2.large_positive"]


def test_cells_that_are_not_given_come_from_the_reference(tmp_path):
    put(
        tmp_path,
        "accepted/two.py",
        '# /// accepted\n# questions = ["q6", "q1"]\n# why = "."\n# ///\n# %% q6[2]\nme()\n# %% q1\nf = 1\n',
    )
    (entry,) = read(tmp_path).accepted
    assert entry.answers == {"q1": ("f = 1",), "q6": ("def draw(): ...", "me()")}


def test_sections_of_one_question_are_its_cells_in_order(tmp_path):
    put(
        tmp_path,
        "accepted/two.py",
        '# /// accepted\n# questions = ["q6"]\n# why = "x"\n# ///\n# %% q6\na = 1\n# %% q6\nb = 2\n',
    )
    (entry,) = read(tmp_path).accepted
    assert entry.answers == {"q6": ("a = 1", "b = 2")}


def test_misconception_may_stand_in_another_questions_cell(tmp_path):
    put(tmp_path, "misconceptions/no_shift.py", HEADER + "# %% q6[1]\nx = 1\n")
    (entry,) = read(tmp_path).misconceptions
    assert entry.question == "q1"
    assert entry.answers == {"q6": ("x = 1", "interact(draw)")}


def test_magics_are_python_enough(tmp_path):
    put(
        tmp_path,
        "accepted/magic.py",
        '# /// accepted\n# questions = ["q1"]\n# why = "x"\n# ///\n%matplotlib inline\n!pip list\nf = abs\n',
    )
    assert read(tmp_path).accepted[0].answers["q1"][0].startswith("%matplotlib")


def test_variant_takes_what_its_header_leaves_out(tmp_path):
    put(tmp_path, "misconceptions/no_shift.py", HEADER + BODY)
    put(tmp_path, "misconceptions/no_shift.2.py", "# /// misconception\n# ///\nf = lambda x: x + x\n")
    put(
        tmp_path,
        "misconceptions/other.py",
        '# /// misconception\n# variant_of = "no_shift"\n# also = ["q6.chart"]\n# ///\nf = lambda x: x + x\n',
    )
    original, *variants = sorted(read(tmp_path).misconceptions, key=lambda entry: entry.variant_of or "")
    assert [variant.family for variant in variants] == ["no_shift", "no_shift"]
    assert {variant.hint for variant in variants} == {original.hint}
    assert {variant.also for variant in variants} == {("q2.*",), ("q6.chart",)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def f(x): ...\n", ":1: an entry begins with the line '# /// misconception'"),
        ("", "an entry begins with"),
        ("# /// accepted\n# ///\n", "an entry begins with the line '# /// misconception'"),
        ("# /// misconception\n# question = 1\n", ":1: the header is never closed"),
        ("# /// misconception\nquestion = 1\n# ///\n", ":2: a header line begins with '#'"),
        ("# /// misconception\n# question = q1\n# ///\n", ":2: the header is not TOML"),
        (
            "# /// misconception\n# questoin = 'q1'\n# ///\n",
            ":2: the header knows no 'questoin'. Did you mean",
        ),
        ("# /// misconception\n# zzz = 'q1'\n# ///\n", "It knows question, case"),
        ("# /// misconception\n# question = 1\n# ///\n", ":2: 'question': Expected `str`, got `int`"),
        ("# /// misconception\n# case = 'q1.shape'\n# ///\nf = 1\n", ":3: the header has no 'question'"),
        (HEADER.replace('"q1"\n', '"q9"\n') + BODY, ":2: the assignment has no answer cells for 'q9'"),
        (HEADER.replace("q1.large_list", "q1.large_lost") + BODY, "Did you mean 'q1.large_list'?"),
        (HEADER.replace("q1.large_list", "zzz") + BODY, "Name one of the assignment's cases"),
        (HEADER.replace('["q2.*"]', '["q3.*"]') + BODY, ":4: no case matches 'q3.*'"),
        (HEADER.replace("# hint.en", "# hint.fr") + BODY, 'the header has no hint.en. Add \'# hint.en = "…"'),
        (HEADER.replace("# ///\n", '# hint.fr = "x"\n# ///\n') + BODY, "zh-TW and en only"),
        (HEADER + "x = (\n", ":8: this is not Python"),
        (HEADER + "x = 1\ny = = 2\n", ":9: this is not Python"),
        (HEADER, "there is no answer. Write it, or a section '# %% q1' with it"),
        (HEADER + "# %% the chart\nx = 1\n", ":8: a section is titled with its question"),
        (HEADER + "# %% q1\n\n# %% q6\nx = 1\n", ":8: this section is empty"),
        (HEADER + "# %% q8\nx = 1\n", "no answer cells for 'q8'"),
        (HEADER + "# %% q1\nx = 1\n# %% q1\nx = 2\n", "q1 has 1 answer cell(s), and this is number 2"),
        (HEADER + "# %% q6[1]\nx = 1\n# %% q6[1]\nx = 2\n", "answer cell 1 of q6 is given twice"),
    ],
)
def test_malformed_entry_names_file_line_and_next_step(tmp_path, text, words):
    put(tmp_path, "misconceptions/wrong.py", text.replace("# ///\n", "# ///\n", 1))
    message = refusal(tmp_path)
    assert "wrong.py" in message
    assert words in message


def test_accepted_answer_to_two_questions_needs_sections(tmp_path):
    head = '# /// accepted\n# questions = ["q1", "q6"]\n# why = "x"\n# ///\n'
    put(tmp_path, "accepted/a.py", head + "f = abs\n")
    assert "which of q1, q6 does this answer?" in refusal(tmp_path)
    put(tmp_path, "accepted/a.py", head + "# %% q1\nf = abs\n")
    assert "there is no answer to q6" in refusal(tmp_path)


def test_accepted_answer_says_why(tmp_path):
    put(tmp_path, "accepted/a.py", '# /// accepted\n# questions = ["q1"]\n# ///\nf = abs\n')
    assert "the header has no 'why'" in refusal(tmp_path)


def test_variant_of_nothing_is_refused(tmp_path):
    put(tmp_path, "misconceptions/no_shift.2.py", "# /// misconception\n# ///\nf = 1\n")
    assert "there is no no_shift.py" in refusal(tmp_path)


def test_variant_of_a_variant_is_refused(tmp_path):
    put(tmp_path, "misconceptions/no_shift.py", HEADER + BODY)
    put(tmp_path, "misconceptions/no_shift.2.py", "# /// misconception\n# ///\nf = 1\n")
    put(tmp_path, "misconceptions/z.py", '# /// misconception\n# variant_of = "no_shift.2"\n# ///\nf = 1\n')
    assert "is a variant itself" in refusal(tmp_path)


def test_names_are_plain_and_distinct(tmp_path):
    file = put(tmp_path, "misconceptions/no shift.py", HEADER + BODY)
    assert "Rename the file" in refusal(tmp_path)
    file.unlink()
    put(tmp_path, "misconceptions/no_shift.py", HEADER + BODY)
    put(tmp_path, "misconceptions/No_Shift.py", HEADER + BODY)
    assert "upper and lower case only" in refusal(tmp_path)


def test_an_entry_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "misconceptions" / "x.py").mkdir(parents=True)
    assert "misconceptions/x.py: cannot be read (Is a directory)" in refusal(tmp_path)


def test_latin1_file_is_refused(tmp_path):
    file = put(tmp_path, "misconceptions/x.py", "")
    file.write_bytes(HEADER.encode() + b"# \xff")
    assert f"is not UTF-8 (byte {len(HEADER.encode()) + 3})" in refusal(tmp_path)
