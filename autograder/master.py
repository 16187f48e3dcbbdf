"""The master: what the instructor writes, read once, with everything that is made from it.

Reading, stripping and the tests' files are otter-grader's own (``otter.assign``), used as a library: the
master's cells go through otter's ``NotebookTransformer`` once for each language, and come out as the notebook
with the solutions and the notebook without. See ``manuscript`` for the cells and ``outline`` for what may be
wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec
from otter.assign.assignment import Assignment
from otter.assign.notebook_transformer import NotebookTransformer
from otter.assign.solutions import ANSWER_CELL_TAG, SOLUTION_CELL_TAG, strip_solutions_and_output
from otter.assign.tests_manager import AssignmentTestsManager
from otter.test_files.abstract_test import TestCase, TestFile

from autograder.errors import AuthorError
from autograder.manuscript import (
    FORMATS,
    check_twins,
    in_language,
    notebook_of,
    read_manuscript,
)
from autograder.model import LANGUAGES, Case, Language, Question, Text
from autograder.notebook import Cell
from autograder.outline import Outline, Section, read_outline
from autograder.tests_otter import bilingual

if TYPE_CHECKING:
    from pathlib import Path


RUBRIC = "rubric.md"
"""Beside the master: how a person grades what tests cannot."""


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """The master in one language, before a release is made of it."""

    language: Language
    student: tuple[Cell, ...]
    """Solutions, hidden tests and notes taken out; answer cells and checks say so in their metadata."""
    reference: tuple[Cell, ...]
    """The same with the solutions, as otter's autograder notebook has them."""
    answers: dict[str, tuple[str, ...]]
    """Question -> what the solution puts into each of its answer cells."""
    public_tests: dict[str, str]
    """Question -> its test file with public cases only, their hints in this language."""


class Master(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a master says."""

    name: str
    file: str
    """For people: relative to the project."""
    questions: tuple[Question, ...]
    tests: dict[str, str]
    """Question -> its whole test file, hints in both languages."""
    forms: dict[Language, Form]
    config: dict[str, Any]
    """For otter's ``otter_config.json``."""
    requirements: tuple[str, ...] = ()
    python_version: str | None = None
    limits: dict[str, Any] = {}
    """Overrides of the grader's limits."""
    charts: tuple[dict[str, Any], ...] = ()
    """Public calls whose charts go into a student's feedback."""
    title: Text
    hand_in: Text | None = None
    cases: dict[str, str] = {}
    """Case -> the source of its test cell, config and comments included."""
    notes: tuple[str, ...] = ()
    """What is for instructors only: ignored cells, and the rubric."""

    @property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """The reference solution: question -> its answer cells (prose in the first language)."""
        return next(iter(self.forms.values())).answers


def find_master(root: Path, name: str) -> Path:
    """The master of an assignment: ``solutions/NAME/NAME.py``, ``.ipynb`` or ``.md``.

    Raises:
        AuthorError: there is none, or more than one.
    """
    found = [path for suffix in FORMATS if (path := root / "solutions" / name / f"{name}{suffix}").is_file()]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(path.name for path in found)
        raise AuthorError(f"solutions/{name}: which of {names} is the master? Keep one.")
    raise AuthorError(f"solutions/{name}: there is no master. Write {name}.py there (or .ipynb, or .md).")


def read_master(path: Path, *, shown: str | None = None) -> Master:
    """Read a master and transform it with otter, in every language.

    Args:
        path: the file; its stem is the assignment's name.
        shown: what to call it in messages.

    Raises:
        AuthorError: it cannot be used as written; names file, line, cell and question.
    """
    manuscript = read_manuscript(path, shown=shown or path.name)
    check_twins(manuscript)
    outline = read_outline(manuscript)
    forms: dict[Language, Form] = {}
    tests: _Tests | None = None
    for language in LANGUAGES:
        tests, forms[language] = _form(outline, language, path)
    assert tests is not None  # noqa: S101 - LANGUAGES is not empty
    assignment = _assignment(outline, path)
    ours = outline.config.get("autograder", {})
    return Master(
        name=path.stem,
        file=manuscript.file,
        questions=tuple(_question(section, tests) for section in outline.sections),
        tests={section.name: tests.file(section.name) for section in outline.sections if section.tests},
        forms=forms,
        config=assignment.get_otter_config(),
        requirements=_requirements(outline, path),
        python_version=assignment.get_python_version(),
        limits=ours.get("limits", {}),
        charts=tuple(ours.get("charts", ())),
        title=_bilingual(ours.get("title"))
        or Text(*(_heading(forms[language]) or path.stem for language in LANGUAGES)),
        hand_in=_bilingual(ours.get("hand_in")),
        cases={
            _case_name(section.name, test.function): test.passage.source
            for section in outline.sections
            for test in section.tests
        },
        notes=(
            *(passage.source for passage in outline.notes),
            *_rubric(path, manuscript.file),
        ),
    )


# ------------------------------------------------------------------------------------- through otter


class _Tests(AssignmentTestsManager):  # type: ignore[misc]  # otter has no types
    """Otter's own keeper of tests, with our sources of the functions and resolved points."""

    def __init__(self, assignment: Assignment, sources: dict[str, list[str]]) -> None:
        super().__init__(assignment)
        self._sources = sources

    def cases(self, question: str) -> list[TestCase]:
        """The cases of one question with the points that each is worth, as otter resolves them."""
        cases = self._tests_by_question.get(question, [])
        if not cases:
            return []
        points = self._create_test_file_info(question)["points"]
        resolved = TestFile.resolve_test_file_points(points, cases)
        return [
            replace(case, body=source, points=_tidy(case.points))
            for case, source in zip(resolved, self._sources[question], strict=True)
        ]

    def file(self, question: str, language: Language | None = None) -> str:
        """The question's test file; with a language, only its public cases, for that language's students."""
        cases = self.cases(question)
        if language is not None:
            cases = [_public(case, language) for case in cases if not case.hidden]
        points = _tidy(sum(case.points for case in cases))
        text = self._format_test(question, points, self._questions[question].all_or_nothing, cases)
        return re.sub(r"[ \t]+$", "", str(text), flags=re.MULTILINE).rstrip("\n") + "\n"


def _tidy(points: float) -> float:
    """A number of points as people write it: 5, not 5.0; 3.33333, not 3.3333333333333335."""
    points = round(points, 5)
    return int(points) if points == int(points) else points


def _public(case: TestCase, language: Language) -> TestCase:
    return replace(
        case,
        success_message=_say(case.success_message, language),
        failure_message=_say(case.failure_message, language),
    )


def _say(message: str | None, language: Language) -> str | None:
    return bilingual(message).in_(language) if message else None


def _assignment(outline: Outline, path: Path) -> Assignment:
    config = {key: value for key, value in outline.config.items() if key != "autograder"}
    assignment = Assignment({"tests": {"ok_format": False}, **config})
    assignment.lang = "python"
    assignment.master = path
    # the release has cells of its own for these
    assignment.init_cell = assignment.check_all_cell = assignment.export_cell = False
    return assignment


def _form(outline: Outline, language: Language, path: Path) -> tuple[_Tests, Form]:
    assignment = _assignment(outline, path)
    sources = {section.name: [test.source for test in section.tests] for section in outline.sections}
    tests = _Tests(assignment, sources)
    passages = outline.manuscript.passages
    kept = set(outline.kept)
    wanted = set(map(id, in_language(passages, language)))
    nodes = []
    for index, passage in enumerate(passages):
        if index in kept and id(passage) in wanted:
            question, block = outline.homes.get(index, (None, ""))
            nodes.append(passage.node(autograder={"question": question, "block": block}))
    try:
        container = NotebookTransformer(assignment, tests).transform_notebook(notebook_of(nodes))
        stripped = strip_solutions_and_output(assignment, container.transformed_nb)
        public = {
            section.name: tests.file(section.name, language)
            for section in outline.sections
            if any(not test.hidden for test in section.tests)
        }
    except Exception as error:  # otter raises whatever comes up; the walk before has caught what is known
        raise AuthorError(
            f"{outline.manuscript.file}: otter cannot transform this master: {error} Correct that."
        ) from error
    reference = _cells(container.transformed_nb.cells, language)
    student = _cells(stripped.cells, language)
    answers = {section.name: _answers(section, student, language) for section in outline.sections}
    return tests, Form(language=language, student=student, reference=reference, answers=answers, public_tests=public)


_CHECK = re.compile(r'grader\.check\("(\w+)"\)')
_EXPORT_MARK = re.compile(r"<!-- (BEGIN|END) QUESTION -->\n*")
"""Otter's marks for its PDF export, which the release has not."""

_RESPONSE = Text("_在這裡寫下你的回答，並刪掉這一行。_", "_Write your answer here and delete this line._")


def _cells(nodes: list[Any], language: Language) -> tuple[Cell, ...]:
    """Otter's cells as ours: roles in our metadata, otter's tags and marks gone."""
    cells: list[Cell] = []
    question = None
    for node in nodes:
        source = _EXPORT_MARK.sub("", node.source)
        given = node.metadata.get("autograder", {})
        tags = node.metadata.get("tags", [])
        check = _CHECK.fullmatch(source)
        ours: dict[str, str] = {}
        question = given.get("question", question)
        if check is not None:
            ours = {"question": check[1], "role": "check"}
        elif ANSWER_CELL_TAG in tags or SOLUTION_CELL_TAG in tags:
            # a cell without metadata of ours is otter's invitation to write prose, in English
            source = source if given else _RESPONSE.in_(language)
            ours = {"question": question or "", "role": "answer"}
        elif given.get("question"):
            ours = {"question": given["question"]}
        if not source.strip() and ours.get("role") != "answer":
            continue
        metadata: dict[str, Any] = {"autograder": ours} if ours else {}
        metadata |= {key: node.metadata[key] for key in ("deletable", "editable", "otter") if key in node.metadata}
        if ours.get("role") == "answer":
            metadata["autograder"]["block"] = given.get("block", "prompt")
        cells.append(Cell(node.cell_type, source, metadata))
    return tuple(cells)


# ------------------------------------------------------------------------------------- what comes out


def _answers(section: Section, student: tuple[Cell, ...], language: Language) -> tuple[str, ...]:
    """What the solution puts into each answer cell of the student's notebook, in order.

    Code cells of the solution are answer cells themselves. Prose of the solution goes into the cells that
    invite prose: a prompt, or the line that otter puts where there is no prompt.
    """
    code = iter([clean_solution(p.source) for p in section.solutions if p.kind == "code"])
    prose = iter([p.source for p in section.solutions if p.kind == "markdown" and p.language in (None, language)])
    answers = []
    for cell in student:
        if cell.role == "answer" and cell.question == section.name:
            if cell.kind == "markdown":
                answers.append(next(prose, cell.source))
            elif cell.metadata["autograder"]["block"] == "solution":
                answers.append(next(code))
            else:
                answers.append(cell.source)
    return tuple(answers)


_PROMPT = re.compile(r'^[ \t]*"""[ \t]*# BEGIN PROMPT.*?# END PROMPT[ \t]*\n?', re.DOTALL | re.MULTILINE)
_BORDER = re.compile(r"^[ \t]*# (BEGIN|END) SOLUTION( NO PROMPT)?[ \t]*\n?", re.MULTILINE)
_MARK = re.compile(r"[ \t]*# ?SOLUTION( NO PROMPT)?[ \t]*$", re.MULTILINE)


def clean_solution(source: str) -> str:
    """A solution cell as a student could have written it: without otter's marks and prompts."""
    return _MARK.sub("", _BORDER.sub("", _PROMPT.sub("", source + "\n"))).rstrip("\n")


def _question(section: Section, tests: _Tests) -> Question:
    cases = tuple(
        Case(
            name=_case_name(section.name, test.function),
            question=section.name,
            points=case.points,
            hidden=case.hidden,
            hint=bilingual(case.failure_message) if case.failure_message else None,
        )
        for test, case in zip(section.tests, tests.cases(section.name), strict=True)
    )
    points = section.points if section.points is not None else _tidy(sum(case.points for case in cases))
    return Question(
        name=section.name,
        points=points,
        manual=section.manual,
        bonus=bool(section.config.get("bonus", False)),
        cases=cases,
    )


def _case_name(question: str, function: str) -> str:
    return f"{question}.{function.removeprefix('test_')}"


def _requirements(outline: Outline, path: Path) -> tuple[str, ...]:
    """The packages that the author asks for: a list, or a file beside the master."""
    asked = outline.config.get("requirements")
    if isinstance(asked, str):
        try:
            lines = (path.parent / asked).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise AuthorError(
                f"{outline.manuscript.file}: requirements: {asked!r} cannot be read beside the master."
                " Correct the name, or list the packages."
            ) from error
        asked = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    return tuple(str(package) for package in asked or ())


def _rubric(path: Path, file: str) -> tuple[str, ...]:
    """What the graders' rubric beside the master says, if there is one."""
    shown = PurePosixPath(file).with_name(RUBRIC)
    try:
        return (path.with_name(RUBRIC).read_text(encoding="utf-8-sig"),)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise AuthorError(f"{shown}: cannot be read ({error.strerror}). Mend that, or remove it.") from error
    except UnicodeDecodeError as error:
        raise AuthorError(f"{shown}: is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error


def _bilingual(value: object) -> Text | None:
    """A text of the config: a mapping of languages, or one text for both."""
    if isinstance(value, dict) and all(isinstance(value.get(language), str) for language in LANGUAGES):
        return Text(value["zh-TW"], value["en"])
    return Text(value, value) if isinstance(value, str) else None


def _heading(form: Form) -> str | None:
    """The first heading of the prose."""
    for cell in form.student:
        found = re.search(r"^#\s+(.+)$", cell.source, re.MULTILINE) if cell.kind == "markdown" else None
        if found:
            return found[1].strip()
    return None
