"""The facts that travel down the river, as frozen records.

Results are written from these records alone, so that a report can be made again next year from the results
folder. Everything here is plain data; nothing here does anything.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Language = Literal["zh-TW", "en"]
LANGUAGES: tuple[Language, ...] = ("zh-TW", "en")

Verdict = Literal["passed", "failed", "not judged"]
"""Of a case. ``not judged`` means that a limit, a death or a fault of ours came between."""

Fault = Literal["student", "author", "system"]
"""Whose fault it is that a case did not pass."""

Status = Literal["graded", "partly graded", "not gradeable", "system"]
"""Of a submission. ``partly graded``: a limit or a death cost some questions, named in the note.
``not gradeable``: the file cannot be read. ``system``: our fault, there is no grade, run again."""

Level = Literal["namespaces", "sandbox", "process", "none"]
"""How strongly the guest is isolated, strongest first."""
LEVELS: tuple[Level, ...] = ("namespaces", "sandbox", "process", "none")

How = Literal["isolated", "contained"]
"""Where a case was judged: in the trusted process, or (a live object was needed) inside the guest."""


class Text(msgspec.Struct, frozen=True):
    """One thing said to a person, in both languages."""

    zh: str
    en: str

    def in_(self, language: Language) -> str:
        """The wording in one language."""
        return self.zh if language == "zh-TW" else self.en


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One test case as the author wrote it."""

    name: str
    """Unique in the assignment: ``q2.large_positive`` (its function's name without ``test_``), or ``q2.1``
    for test formats whose cases have no name of their own."""
    question: str
    points: float
    hidden: bool
    hint: Text | None = None
    """The author's failure message: the only text a student sees of a hidden case that failed."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """One question: its cases, or a person, decide its points."""

    name: str
    points: float
    manual: bool
    bonus: bool = False
    """Its points come on top of the total."""
    cases: tuple[Case, ...] = ()


class CaseResult(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one case for one submission."""

    name: str
    question: str
    verdict: Verdict
    points: float
    possible: float
    hidden: bool
    fault: Fault | None = None
    message: Text | None = None
    """What broke. May name inputs: shown to a student only where the case is public."""
    hint: Text | None = None
    given: str | None = None
    got: str | None = None
    missing: tuple[str, ...] = ()
    """Names that the case asks for and that the notebook does not define."""
    limit: str | None = None
    """The limit or death that came between, in words: ``wall clock of a call (2 s)``, ``SIGSEGV``."""
    how: How = "isolated"
    private: bool = False
    """The process that answered had been given a hidden input before: what it said is not for its student."""
    seconds: float = 0.0


class QuestionResult(msgspec.Struct, frozen=True, kw_only=True):
    """The points of one question; ``points`` is None where a person still has to give them."""

    name: str
    points: float | None
    possible: float
    manual: bool
    cases: tuple[CaseResult, ...] = ()


class CellTrouble(msgspec.Struct, frozen=True, kw_only=True):
    """A cell that raised, reached a limit or died; cells that ran are not listed."""

    number: int
    """1-based position among the notebook's code cells."""
    kind: Literal["error", "limit", "died", "skipped"]
    text: str
    """``NameError: name 'x' is not defined``, ``wall clock of a cell (10 s)``."""
    line: int | None = None
    """Where in the cell it raised."""
    question: str | None = None
    private: bool = False
    """As of a case."""


SCHEMA = 3
"""Of ``result.json``. A result of another schema is graded again, never read."""


class SubmissionResult(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is known about one submission: the content of ``result.json``."""

    schema: int = SCHEMA
    submission: str
    """Identifier chosen by the grader: safe as a file name, unique in the run."""
    file: str
    """Where it came from, relative to what was graded; for people, never opened again."""
    student_id: str
    student_name: str
    language: Language
    status: Status
    note: Text
    level: Level
    seed: int
    submission_digest: str
    bundle_digest: str
    assignment: str
    questions: tuple[QuestionResult, ...]
    total: float | None
    """None where there is no grade (``not gradeable``, ``system``)."""
    possible: float
    troubles: tuple[CellTrouble, ...] = ()
    unwritten: tuple[str, ...] = ()
    """Questions whose cells are still those of the release."""
    charts: tuple[dict[str, object], ...] = ()
    """Plain descriptions of the charts it drew (see ``sandbox/guest/observe.py``), for the feedback page."""
    behaviour: dict[str, object] = {}
    """What it did on the assignment's probe inputs, for the diagnosis: probe name -> plain data."""
    seconds: float = 0.0
