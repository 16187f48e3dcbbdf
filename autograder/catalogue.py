"""The private catalogue of an assignment: right-but-different answers, and wrong answers that have a name.

Two folders beside the master, one Python file an entry::

    solutions/NAME/accepted/logsumexp.py            solutions/NAME/misconceptions/no_shift.py
    # /// accepted                                  # /// misconception
    # questions = ["q1"]                            # question = "q1"
    # why = "Works in the log domain."              # case = "q1.large_list"
    # ///                                           # also = ["q2.*"]
    def softmax_function(x): ...                    # hint.zh-TW = "…"
                                                    # hint.en = "…"
                                                    # ///
                                                    def softmax_function(x): ...

The header is TOML in comments, marked as in PEP 723. What follows are answer cells. ``# %% q6`` begins the
next answer cell of q6 and ``# %% q6[2]`` its second one; a body without such lines is the first answer cell
of the header's only question. Every answer cell that is not given is the reference solution's.

``unnamed = "why"`` says that a mistake is caught but cannot be told apart from another one by what it does.

``NAME.2.py`` (or ``variant_of = "NAME"``) is the same misconception written otherwise: it takes whatever its
header leaves out from ``NAME.py``.

Nothing here runs what it reads.
"""

from __future__ import annotations

import difflib
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import msgspec

from autograder.entry import FOLDERS, Draft, check_syntax, drafts
from autograder.errors import AuthorError
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_LANGUAGE_KEYS = {"zh-TW", "en"}


class Accepted(msgspec.Struct, frozen=True, kw_only=True):
    """A right answer that differs from the reference solution and must earn full marks."""

    name: str
    file: str
    """Relative to the assignment's private folder: ``accepted/logsumexp.py``."""
    questions: tuple[str, ...]
    why: str
    """What is different about it, in one line."""
    answers: dict[str, tuple[str, ...]]
    """All answer cells of each of its questions, the reference solution's where it gives none."""


class Misconception(msgspec.Struct, frozen=True, kw_only=True):
    """A wrong answer that has a name, the case that must catch it and the hint that its author needs."""

    name: str
    file: str
    question: str
    """The question that it misunderstands; its answer may stand in another one's cell."""
    case: str
    """The case that is meant for it and must fail."""
    also: tuple[str, ...] = ()
    """Patterns of the further cases that it deserves to lose."""
    hint: Text
    answers: dict[str, tuple[str, ...]]
    variant_of: str | None = None
    """The misconception that this file writes otherwise."""
    unnamed: str | None = None
    """Why the diagnosis cannot name it: for mistakes that leave the same traces as another one."""

    @property
    def family(self) -> str:
        """The name that it is reported under: its own, or that of the entry it is a variant of."""
        return self.variant_of or self.name


class Catalogue(msgspec.Struct, frozen=True):
    """Everything in the two folders, sorted by name."""

    accepted: tuple[Accepted, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()


def read_catalogue(
    folder: Path, *, answers: Mapping[str, tuple[str, ...]], cases: Collection[str], shown: str | None = None
) -> Catalogue:
    """Read ``folder/accepted`` and ``folder/misconceptions``; a missing folder is an empty one.

    Args:
        folder: the assignment's private folder, ``solutions/NAME``.
        answers: the reference solution: question -> the sources of its answer cells.
        cases: the names of all cases of the assignment.
        shown: what to call the folder in messages.

    Raises:
        AuthorError: an entry cannot be used as written; the sentence names file, line and next step.
    """
    where = shown or str(folder)
    files = _files(folder, where)
    accepted = tuple(_accepted(draft, answers) for draft in drafts(files, "accepted", where))
    wrong = {draft.name: draft for draft in drafts(files, "misconception", where)}
    return Catalogue(accepted, tuple(_misconception(draft, wrong, answers, cases) for draft in wrong.values()))


def _files(folder: Path, shown: str) -> dict[str, bytes]:
    """The catalogue's files: path below ``folder`` -> content, sorted."""
    found = {}
    for path in (path for place in FOLDERS.values() for path in sorted((folder / place).glob("*.py"))):
        file = f"{path.parent.name}/{path.name}"
        try:
            found[file] = path.read_bytes()
        except OSError as error:
            raise AuthorError(f"{shown}/{file}: cannot be read ({error.strerror}). Mend that, or remove it.") from error
    return found


def _accepted(draft: Draft, answers: Mapping[str, tuple[str, ...]]) -> Accepted:
    for key in ("questions", "why"):
        if not draft.header.get(key):
            raise draft.error(draft.end, f"the header has no '{key}'. Add it.")
    questions = tuple(draft.header["questions"])
    for question in questions:
        _known_question(draft, question, answers, draft.line_of("questions"))
    given = _answers(draft, questions, answers)
    missing = [question for question in questions if question not in given]
    if missing:
        raise draft.error(draft.end, f"there is no answer to {missing[0]}. Add a section '# %% {missing[0]}'.")
    return Accepted(name=draft.name, file=draft.file, questions=questions, why=draft.header["why"], answers=given)


def _misconception(
    draft: Draft,
    drafts: Mapping[str, Draft],
    answers: Mapping[str, tuple[str, ...]],
    cases: Collection[str],
) -> Misconception:
    original = _original(draft, drafts)
    source = {**(original.header if original else {}), **draft.header}
    for key in ("question", "case", "hint"):
        if not source.get(key):
            raise draft.error(draft.end, f"the header has no '{key}'. Add it.")
    hint = source["hint"]
    for language in ("zh-TW", "en"):
        if not hint.get(language, "").strip():
            raise draft.error(draft.end, f"the header has no hint.{language}. Add '# hint.{language} = \"…\"'.")
    if set(hint) - _LANGUAGE_KEYS:
        raise draft.error(draft.line_of("hint"), "a hint is written in zh-TW and en only. Delete the others.")
    question = source["question"]
    _known_question(draft, question, answers, draft.line_of("question"))
    if source["case"] not in cases:
        near = difflib.get_close_matches(source["case"], cases, n=1)
        advice = f"Did you mean '{near[0]}'?" if near else "Name one of the assignment's cases."
        raise draft.error(draft.line_of("case"), f"there is no case '{source['case']}'. {advice}")
    for pattern in source.get("also", ()):
        if not any(fnmatchcase(case, pattern) for case in cases):
            raise draft.error(draft.line_of("also"), f"no case matches '{pattern}'. Correct or delete it.")
    given = _answers(draft, (question,), answers)
    if not given:
        raise draft.error(draft.end, f"there is no answer. Write it, or a section '# %% {question}' with it.")
    return Misconception(
        name=draft.name,
        file=draft.file,
        question=question,
        case=source["case"],
        also=tuple(source.get("also", ())),
        hint=Text(hint["zh-TW"].strip(), hint["en"].strip()),
        answers=given,
        variant_of=original.name if original else None,
        unnamed=source.get("unnamed"),
    )


def _original(draft: Draft, drafts: Mapping[str, Draft]) -> Draft | None:
    stem, _, number = draft.name.partition(".")
    name = draft.header.get("variant_of", stem if number else None)
    if name is None:
        return None
    original = drafts.get(name)
    if original is None or original is draft:
        raise draft.error(
            draft.line_of("variant_of"),
            f"it is a variant of '{name}', but there is no {name}.py. Add that file.",
        )
    if "variant_of" in original.header or "." in original.name:
        raise draft.error(
            draft.line_of("variant_of"), f"'{name}' is a variant itself. Name the entry that '{name}' varies."
        )
    return original


def _known_question(draft: Draft, question: str, answers: Mapping[str, tuple[str, ...]], line: int) -> None:
    if question not in answers:
        raise draft.error(line, f"the assignment has no answer cells for '{question}'. It has {', '.join(answers)}.")


def _answers(
    draft: Draft, questions: tuple[str, ...], reference: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """The cells that are given, each question completed with the reference solution's other cells."""
    found: dict[str, dict[int, str]] = {}
    for cell in draft.cells:
        question = cell.question
        if question is None:
            if len(questions) != 1:
                raise draft.error(
                    cell.line,
                    f"which of {', '.join(questions)} does this answer? Put '# %% {questions[0]}' above.",
                )
            question = questions[0]
        _known_question(draft, question, reference, cell.line - 1)
        given = found.setdefault(question, {})
        number = cell.number or max(given, default=0) + 1
        if number > len(reference[question]):
            raise draft.error(
                cell.line,
                f"{question} has {len(reference[question])} answer cell(s), and this is number {number}.",
            )
        if number in given:
            raise draft.error(cell.line, f"answer cell {number} of {question} is given twice. Delete one.")
        check_syntax(draft, cell)
        given[number] = cell.source
    return {
        question: tuple(
            found[question].get(number, source) for number, source in enumerate(reference[question], start=1)
        )
        for question in reference
        if question in found
    }
