"""Judge the cases of one submission against the child in which its cells have run.

What a case comes to is decided here, in the trusted process, from plain data. A limit or a death costs the
question it happened in: cases that were answered keep their verdicts, the others of that question are not
judged, and the questions after it are judged in a fresh child.

Public cases come first, those of all questions, and hidden ones after them. A student's process keeps what it has
seen: once it has been given a hidden input, it could say it in whatever the student is shown afterwards.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import msgspec

from autograder import verdict
from autograder.attempt import Attempt, Broken, Exhausted
from autograder.errors import AuthorError
from autograder.model import Case, CaseResult, Text
from autograder.sandbox import proxy
from autograder.sandbox.child import Made
from autograder.sandbox.outcome import GuestTrouble, NeedsLive, ProtocolBroken, RemoteError
from autograder.tests_otter import AuthorHang, CaseContext, OpenTests, QuestionTests

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from autograder.sandbox.child import Child
    from autograder.sandbox.proxy import Environment

TEST_SECONDS = 30.0
"""For a case beyond what its submission may still take: a test that computes this long by itself does not
end."""

Trouble = GuestTrouble | Exhausted | Broken
Calls = dict[int, list[Made]]
"""Number of a case -> the calls that it made."""


class _Sheet:
    """What has come of one question's cases so far, by their number."""

    def __init__(self) -> None:
        self.records: dict[int, CaseResult] = {}
        self.live: list[int] = []
        """Those that need a live object, or might: a test of others may look at a type, an identity or a state
        that its stand-in does not have, so what fails there is looked at again."""

    def ordered(self) -> list[CaseResult]:
        return [self.records[number] for number in sorted(self.records)]


class Marking:
    """The cases of one submission, and what came of them."""

    def __init__(self, tests: Sequence[QuestionTests], context: CaseContext, *, strict: bool, live: bool) -> None:
        """Open the test files afresh.

        Args:
            tests: one for each question with cases.
            context: language and seed.
            strict: see ``verdict.judged``.
            live: cases that need a live object may be judged in the guest.
        """
        self._context, self._strict, self._live = context, strict, live
        self.tests = {each.question: each for each in tests}
        self.results: dict[str, list[CaseResult]] = {}
        self._touched: set[str] = set()
        """Names that a test or a call has changed, at any time: a test of others that looks at them is no matter of
        copies."""
        self.calls: dict[str, Calls] = {}
        """Of each question, as it was judged last: what its cases called, where cases may be judged in the guest."""
        self._open: dict[str, OpenTests] = {}
        for each in tests:
            try:
                self._open[each.question] = each.open()
            except AuthorError as error:
                why = Text(f"這題的測試檔無法使用：{error}", f"This question's test file cannot be used: {error}")
                self.results[each.question] = [verdict.unsure(case, why) for case in each.cases]

    def score(self, question: str) -> float:
        """Points for a question, by otter's arithmetic."""
        opened = self._open.get(question)
        passed = [case.verdict == "passed" for case in self.results[question]]
        return opened.score(passed) if opened is not None else 0.0

    def at_the_end(self, attempt: Attempt, between: Callable[[], None] = lambda: None) -> dict[str, list[int]]:
        """Judge the questions that have no results yet: their public cases in order, then their hidden ones.

        Args:
            attempt: gives the children.
            between: called when no hidden case has been judged yet, and no public one will be any more.

        Returns:
            Question -> the cases of it that need a live object.
        """
        waiting = {question: _Sheet() for question in self.tests if question not in self.results}
        for hidden in (False, True):
            for question, sheet in waiting.items():
                self._judge(question, sheet, attempt.child, attempt, hidden=hidden)
            if not hidden:
                between()
        self.results |= {question: sheet.ordered() for question, sheet in waiting.items()}
        return {question: sorted(sheet.live) for question, sheet in waiting.items() if sheet.live}

    def cases(
        self, question: str, child: Callable[[], Child], attempt: Attempt, live: list[int]
    ) -> tuple[list[CaseResult], Trouble | None]:
        """Judge the cases of one question.

        Args:
            question: one that has tests.
            child: gives the child to ask.
            attempt: is told when the child is lost.
            live: gets the numbers of the cases that need a live object; their records are to be replaced.

        Returns:
            A record for each case, and what came between, if something did.
        """
        sheet = _Sheet()
        trouble = None
        for hidden in (False, True):
            trouble = trouble or self._judge(question, sheet, child, attempt, hidden=hidden)
        live += sorted(sheet.live)
        return sheet.ordered(), trouble

    def _judge(
        self, question: str, sheet: _Sheet, child: Callable[[], Child], attempt: Attempt, *, hidden: bool
    ) -> Trouble | None:
        """Judge a question's hidden or public cases; all that are left are lost together."""
        cases = self.tests[question].cases
        for number, case in enumerate(cases):
            if case.hidden is not hidden or number in sheet.records:
                continue
            try:
                record = self._case(child(), question, number, attempt)
                sheet.records[number] = record
                if self._live and record.verdict != "passed":
                    sheet.live.append(number)
            except NeedsLive as needs:
                sheet.live.append(number)
                sheet.records[number] = verdict.unsure(case, Text(str(needs), str(needs)))
            except AuthorHang:
                attempt.drop()
                sheet.records[number] = verdict.hung(case)
            except (GuestTrouble, Exhausted, Broken) as trouble:
                if isinstance(trouble, GuestTrouble):
                    attempt.lost(trouble)
                rest = [left for left in range(len(cases)) if left not in sheet.records]
                lost = lost_cases([cases[left] for left in rest], trouble)
                for left, record in zip(rest, lost, strict=True):
                    sheet.records[left] = msgspec.structs.replace(record, private=attempt.entrusted)
                return trouble
        return None

    def _case(self, child: Child, question: str, number: int, attempt: Attempt) -> CaseResult:
        opened = self._open[question]
        case = self.tests[question].cases[number]
        attempt.entrusted |= case.hidden
        start = time.monotonic()
        raised, opaque = NeedsLive.raised, proxy.met["opaque"]
        made = len(child.made)
        tests = self.tests[question]
        # What only hidden cases ask for is not said before they do: a public message could tell it.
        along = tests.all_parameters if case.hidden else tests.public_parameters
        env = child.environment(opened.names(number) if self._live else tests.parameters[number], along)
        outcome = opened.run(
            number,
            env,
            self._context,
            through=(GuestTrouble, NeedsLive) if self._live else (GuestTrouble,),
            seconds=attempt.remaining + TEST_SECONDS,
            seeded=child.reseed if self._live else None,
        )
        if self._live:
            self.calls.setdefault(question, {})[number] = child.made[made:]
        if child.trouble is not None:  # a test that catches everything, or a doctest, swallowed it
            raise child.trouble
        if self._live:
            self._touched |= child.changed(env, called=len(child.made) > made)
            if self._touched & env.looks.keys():  # where it failed, what it says may be wrong, too
                raise NeedsLive("data that have been changed meanwhile")
        if self._live and outcome.passed:
            if NeedsLive.raised != raised:  # likewise
                raise NeedsLive("an object that the test looked at")
            if proxy.met["opaque"] > opaque:  # and it may have asked whether it can be called, or is another one
                raise NeedsLive("an object that the test may have looked at")
            if opened.reads_files(number) and child.disturbed():
                raise NeedsLive("files that the notebook has written")
        wants = () if outcome.passed else tests.parameters[number] or opened.wants(number, outcome)
        found = {name: _callable(env, name) for name in wants}
        record = verdict.judged(
            case,
            outcome,
            missing=[name for name, is_callable in found.items() if is_callable is None],
            data=[name for name, is_callable in found.items() if _not_callable(outcome.error) and is_callable is False],
            strict=self._strict,
            seconds=time.monotonic() - start,
        )
        return msgspec.structs.replace(record, private=attempt.entrusted)

    def contained(self, child: Child, question: str, number: int) -> CaseResult:
        """Judge one case inside a child: for tests that need a live object.

        Raises:
            GuestTrouble: a limit or a death came between.
        """
        start = time.monotonic()
        answer = child.run_contained(*self._open[question].text(number))
        case = self.tests[question].cases[number]
        record = verdict.contained(case, answer, seconds=time.monotonic() - start)
        # It has been given the question's tests, all of them.
        secrets = any(each.hidden for tests in self.tests.values() for each in tests.cases)
        return msgspec.structs.replace(record, private=secrets)


def _callable(env: Environment, name: str) -> bool | None:
    """Whether a name can be called; None where there is no such name.

    A look may raise, as any request may, and that says nothing about the name.
    """
    try:
        return callable(env[name])
    except KeyError:
        return None
    except RemoteError:
        return True


def _not_callable(error: BaseException | None) -> bool:
    """Whether a test called something that is no function."""
    return isinstance(error, TypeError) and str(error).endswith("object is not callable")


def lost_cases(cases: Sequence[Case], trouble: Trouble) -> list[CaseResult]:
    """The records of the case in which a child was lost and of those of its question that were to follow."""
    record = verdict.broken if isinstance(trouble, ProtocolBroken | Broken) else verdict.undone
    said = verdict.words(trouble) if isinstance(trouble, GuestTrouble) else trouble.said
    return [record(case, said) for case in cases]
