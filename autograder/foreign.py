"""Otter's rules for bundles that were not built here: checks inside cells, seeds, live objects.

A check inside a cell grades its question there and then; the last check of a question counts; questions that
were never checked are judged at the end (``otter/execute``). Tests may need an object that cannot be carried
as data (a DataFrame, a generator, an object of a class of the student's, a list that has two names: ``copies``):
such a case is judged inside a child of its own, in which the cells have run up to the same check, and its result
says ``contained``. So is every case that fails against stand-ins: a seed of the test's is not the student's.
What the cases that stay outside have called is called again there, for what it leaves behind.
Who forges a verdict there could have had the case judged there by returning an object; the result says where it was.
"""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from importlib import metadata
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from autograder.attempt import Attempt, Broken, Exhausted, LostCheck
from autograder.marking import lost_cases
from autograder.model import Text
from autograder.sandbox.outcome import GuestTrouble
from autograder.verdict import clip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from autograder.attempt import CodeCell
    from autograder.marking import Calls, Marking
    from autograder.model import CaseResult, CellTrouble
    from autograder.sandbox.child import Child

_NOT_FOLLOWED = ("grade_from_log", "plugins")
"""Keys of ``otter_config.json`` that change a grade under otter, and not here: a log is a pickle that the submission
brings, and a plugin is a program that is not in the bundle."""

Needs = dict[str, tuple[int | None, list[int]]]
"""Question -> the how-manieth check of it counts (None: it is judged at the end), and the cases that need a
live object there."""

_REPEATED_SECONDS = 2.0
"""What calls may have taken to be made again: a submission has only so much time."""


def not_followed(config: Mapping[str, object]) -> list[str]:
    """The keys of a bundle's config that are not followed here, and should be known."""
    return [key for key in _NOT_FOLLOWED if config.get(key)]


def seeded(source: str, config: Mapping[str, object]) -> str:
    """A cell with otter's seed before it, where the bundle has one (``GradingPreprocessor.add_seeds``)."""
    seed, variable = config.get("seed"), config.get("seed_variable")
    if not isinstance(seed, int) or source.startswith("%%"):
        return source
    if isinstance(variable, str) and variable:
        return f"{variable} = {seed}\n{source}"
    return f"__import__('numpy').random.seed({seed}); __import__('random').seed({seed})\n{source}"


def possible(config: Mapping[str, object], points: float) -> float:
    """The maximum of an assignment whose questions have so many points; ``points_possible`` may say another one."""
    return _number(config.get("points_possible")) or points


def total(config: Mapping[str, object], points: float, of: float) -> float:
    """What so many points of so many come to: all or nothing, or a share of another maximum, where the bundle says so.

    Source: ``GradingResults.to_gradescope_dict`` of otter-grader 6 and 7.

    >>> total({}, 3, 4), total({"points_possible": 10}, 3, 4), total({"score_threshold": 0.75}, 3, 4)
    (3, 7.5, 4)
    """
    share = points / of if of else 0.0
    threshold = _number(config.get("score_threshold"))
    if threshold is not None:
        return possible(config, of) if share >= threshold else 0.0
    scale = _number(config.get("points_possible"))
    return points if scale is None else share * scale


def _number(value: object) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _files(marking: Marking, uncounted: Iterable[str]) -> dict[str, str | None]:
    """What a check names -> the question: a check names the test file, and otter's results what the file says.

    None for a file that does not count.
    """
    counted = {PurePosixPath(tests.path).stem: question for question, tests in marking.tests.items()}
    return dict.fromkeys(PurePosixPath(path).stem for path in uncounted) | counted


def other_assignment(config: Mapping[str, object], name: str | None) -> list[Text]:
    """What a person must know of a notebook that says what it is for, and it is another: otter gives it nothing."""
    wanted = config.get("assignment_name")
    if not isinstance(wanted, str) or not wanted or name is None or name == wanted:
        return []
    shown = clip(name, 100)
    return [
        Text(
            f"這份筆記本說它是「{shown}」，不是「{wanted}」",
            f"the notebook says that it is for {shown!r}, not {wanted!r}",
        )
    ]


def not_installed(asked: Iterable[str]) -> list[str]:
    """The packages that a bundle asks for, and that are not here."""
    absent = []
    for name in asked:
        try:
            metadata.distribution(name)
        except metadata.PackageNotFoundError:
            absent.append(name)
    return absent


def missing_modules(troubles: Iterable[CellTrouble], beside: Iterable[str]) -> list[Text]:
    """What a person must know of cells that ended at an import: under otter, the bundle's packages are installed.

    Args:
        troubles: of the cells.
        beside: names of the files beside the notebook, whose modules are no packages.
    """
    own = {PurePosixPath(name).parts[0].removesuffix(".py") for name in beside}
    found = [_MISSING.match(trouble.text) for trouble in troubles if trouble.kind == "error"]
    names = ", ".join(list(dict.fromkeys(match[1] for match in found if match and match[1] not in own))[:_NAMED])
    if not names:
        return []
    return [
        Text(
            f"程式格匯入的套件沒有安裝在這裡：{names}",
            f"code cells import what is not installed here: {names}",
        )
    ]


_MISSING = re.compile(r"ModuleNotFoundError: No module named '([A-Za-z_]\w{0,49})[.']", re.ASCII)
_NAMED = 5
"""Modules that a note names."""


def shell_commands(cells: Iterable[CodeCell]) -> list[Text]:
    """What a person must know of cells that need a command of the shell: none is run, and under otter they are.

    Only what the later cells may need: what is assigned, whole scripts, and commands that make files. Whatever is
    installed by a command is installed beside the grader or not at all.
    """
    found = [
        str(cell.number)
        for cell in cells
        if any(_COMMAND.match(line.lstrip()[:_LINE]) for line in cell.source.splitlines())
    ]
    if not found:
        return []
    numbers = ", ".join(found)
    return [
        Text(
            f"程式格 {numbers} 需要 shell 指令，這裡不執行",
            f"code cells that need a shell command, which is not run: {numbers}",
        )
    ]


_LINE = 200
"""Characters of a line that are looked at."""
_COMMAND = re.compile(
    r"""[\w,\ ]+=\s*! | %%(?:bash|sh|script)\b
        | !\s*(?:cp|curl|git|gunzip|mkdir|mv|python\d?(?!\s+-m\s+pip)|sh|tar|touch|unzip|wget)\b""",
    re.VERBOSE,
)


class PointInTime:
    """Judges questions at the checks inside cells."""

    def __init__(self, marking: Marking, uncounted: Iterable[str] = ()) -> None:
        self._marking = marking
        self._files = _files(marking, uncounted)
        self._count: Counter[str] = Counter()
        self._lost: dict[tuple[str, int], list[CaseResult]] = {}
        self.needs: Needs = {}
        self.calls: dict[tuple[str, int | None], Calls] = {}
        """Question and how-manieth check of it -> what its cases called."""
        self.through = False
        """All cells have run and been checked: when they are run again for other questions, nothing is
        judged."""

    def start(self) -> None:
        """The cells are run from the first one."""
        self._count.clear()

    def check(self, attempt: Attempt, child: Child, question: str) -> bool:
        """Judge a question now; whether there is one.

        Raises:
            LostCheck: the child was lost meanwhile. In the next one this check is not made again.
        """
        if question not in self._files:
            return False
        found = self._files[question]
        if found is not None and not self.through:
            self._check(attempt, child, found)
        return True

    def _check(self, attempt: Attempt, child: Child, question: str) -> None:
        self._count[question] += 1
        nth = self._count[question]
        live: list[int] = []
        if (question, nth) in self._lost:
            results = self._lost[question, nth]
        else:
            results, trouble = self._marking.cases(question, lambda: child, attempt, live)
            calls = self._marking.calls.pop(question, {})
            if trouble is not None:
                self._lost[question, nth] = results
                raise LostCheck from trouble
            self.calls[question, nth] = calls
        self._marking.results[question] = results
        self.needs[question] = (nth, live)


def _stands(trusted: CaseResult, contained: CaseResult) -> bool:
    """Whether what the trusted side says of a case that fails in the guest, too, is the better record."""
    if trusted.verdict == "failed":
        return True
    said = [each.message.en.partition(": ")[2] for each in (trusted, contained) if each.message is not None]
    return len(said) == 2 and said[0] == said[1] != ""  # noqa: PLR2004 - both


class InTheGuest:
    """Judges the cases that need a live object, in a run of the cells of their own."""

    def __init__(
        self,
        marking: Marking,
        needs: Needs,
        calls: Mapping[tuple[str, int | None], Calls],
        uncounted: Iterable[str] = (),
    ) -> None:
        """What the cases that were judged outside called is called again, unless that takes long."""
        self._marking, self._needs = marking, needs
        spent = sum(call.seconds for cases in calls.values() for made in cases.values() for call in made)
        self._calls = dict(calls) if spent <= _REPEATED_SECONDS else {}
        self._files = _files(marking, uncounted)
        self._count: Counter[str] = Counter()
        self._judged: set[str] = set()

    def start(self) -> None:
        """The cells are run from the first one."""
        self._count.clear()

    def check(self, attempt: Attempt, child: Child, question: str) -> bool:
        """Judge a question's cases now if this is the check that counts; whether there is one.

        Raises:
            LostCheck: the child was lost meanwhile.
        """
        if question not in self._files:
            return False
        each = self._files[question]
        if each is not None:
            nth, numbers = self._needs.get(each, (None, []))
            self._count[each] += 1
            if numbers and nth == self._count[each] and each not in self._judged:
                trouble = self._judge(each, numbers, lambda: child, attempt)
            else:
                trouble = self._repeat((each, self._count[each]), lambda: child, attempt)
            if trouble is not None:
                raise LostCheck from trouble
        return True

    def at_the_end(self, attempt: Attempt) -> None:
        """Judge what no check judged."""
        with contextlib.suppress(Exhausted, Broken):  # met again below, and said case by case
            attempt.child()  # its cells judge what they check
        for tests in sorted(self._marking.tests.values(), key=lambda tests: tests.path):  # as otter goes through them
            _, numbers = self._needs.get(tests.question, (None, []))
            if numbers and tests.question not in self._judged:
                self._judge(tests.question, numbers, attempt.child, attempt)
            else:
                self._repeat((tests.question, None), attempt.child, attempt)

    def _repeat(
        self, key: tuple[str, int | None], child: Callable[[], Child], attempt: Attempt, after: int = -1
    ) -> GuestTrouble | None:
        """Call what cases that were judged outside have called: they may have changed what others look at."""
        try:
            for number, calls in sorted(self._calls.get(key, {}).items()):
                if number > after and calls:
                    child().repeat(calls)
        except GuestTrouble as trouble:
            del self._calls[key]  # once is enough
            attempt.lost(trouble)
            return trouble
        except (Exhausted, Broken):  # met again by the next case, which says so
            return None
        return None

    def _judge(
        self, question: str, numbers: list[int], child: Callable[[], Child], attempt: Attempt
    ) -> GuestTrouble | None:
        """Judge the cases that need it, in order and after those before them: one may change what the next looks at.

        A case that fails here, too, keeps the record of the trusted side, if it has one; a test that broke there has
        none, unless it breaks here in the same way.
        """
        results, tests = self._marking.results[question], self._marking.tests[question]
        before = [n for n in range(max(numbers)) if results[n].verdict == "passed"]
        self._judged.add(question)
        for number in sorted({*numbers, *before}):
            rest = [n for n in numbers if n >= number and results[n].verdict != "failed"]
            try:
                record = self._marking.contained(child(), question, number)
                if number in numbers and (record.verdict == "passed" or not _stands(results[number], record)):
                    results[number] = record
            except (GuestTrouble, Exhausted, Broken) as trouble:
                for later, record in zip(rest, lost_cases([tests.cases[n] for n in rest], trouble), strict=True):
                    results[later] = record
                if isinstance(trouble, GuestTrouble):
                    attempt.lost(trouble)
                    return trouble
                return None
        return self._repeat((question, self._needs[question][0]), child, attempt, after=max(numbers))
