"""The record of what a case came to, in words for a person.

Pure functions. Every message says whose fault it is: "Your code …", "This question's test …", "The grader …".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from autograder.expect import Mismatch
from autograder.model import Case, CaseResult, Text
from autograder.sandbox.outcome import LimitReached, NeedsLive, ProtocolBroken, RemoteError

if TYPE_CHECKING:
    from collections.abc import Collection

    from autograder.sandbox.outcome import Contained, GuestTrouble
    from autograder.tests_otter import Outcome

MESSAGE_LIMIT = 600
"""Characters of a message, of an input and of an answer that are kept: enough to see, too few to drown in."""

_OF_THE_TEST = (ImportError, NameError, SyntaxError, MemoryError, RecursionError)
"""What goes wrong in a test whatever the answer is; only a doctest meets a student's missing name this
way."""


def judged(
    case: Case,
    outcome: Outcome,
    *,
    missing: Collection[str],
    data: Collection[str] = (),
    strict: bool,
    seconds: float,
) -> CaseResult:
    """The record of a case that ran to an end.

    Args:
        case: as the author wrote it.
        outcome: what came of it.
        missing: names of the student's that the case asks for and that do not exist; none where it passed.
        data: those that it called and that are no functions.
        strict: the tests judge through ``autograder.expect``, so an error of any other kind is the test's
            own.
        seconds: how long it took.
    """
    facts: dict[str, Any]
    error = outcome.error
    if outcome.passed:
        facts = {"verdict": "passed"}
    elif isinstance(error, Mismatch):
        facts = _student(Text(error.zh, error.en)) | {
            "given": error.given and clip(error.given),
            "got": error.got and clip(error.got),
        }
    elif isinstance(error, RemoteError):
        said = clip(str(error.trouble))
        facts = _student(Text(f"你的程式發生錯誤：{said}", f"Your code raised {said}"))
    elif missing:
        names = ", ".join(sorted(missing))
        facts = _student(Text(f"你的筆記本沒有定義 {names}。", f"Your notebook does not define {names}."))
    elif data:
        names = ", ".join(sorted(data))
        facts = _student(Text(f"你的筆記本裡的 {names} 不是函式。", f"In your notebook, {names} is no function."))
    elif isinstance(error, NeedsLive):
        what = clip(str(error)).partition(" (its ")[0]
        facts = _student(
            Text(
                f"你的程式給出的東西不是單純的資料（{what}），應該是數字、文字、串列或陣列。",
                f"Your code gave a {what}, which is not plain data: numbers, text, lists or arrays.",
            )
        )
    elif error is None:
        facts = _student(
            Text(
                f"輸出和預期的不同，測試停在：{outcome.line}\n{clip(outcome.text)}",
                f"The output is not as expected. The test stopped at: {outcome.line}\n{clip(outcome.text)}",
            )
        )
    elif isinstance(error, AssertionError):
        said = clip(str(error)) or outcome.line
        facts = _student(Text(f"這個條件不成立：{said}", f"This does not hold: {said}"))
    elif strict or isinstance(error, _OF_THE_TEST):
        facts = _author(error, outcome.line)
    else:
        said = f"{type(error).__name__}: {clip(str(error))}"
        facts = _student(
            Text(
                f"測試用你的答案計算時發生 {said}（{outcome.line}）",
                f"The test stopped with {said} when it used your answer ({outcome.line})",
            )
        )
    return _record(case, seconds=seconds, missing=tuple(sorted(missing)), **facts)


def undone(case: Case, words: Text) -> CaseResult:
    """The record of a case that a limit or a death of the student's process kept from being judged."""
    return _record(
        case,
        verdict="not judged",
        fault="student",
        limit=words.en,
        message=Text(f"你的程式碰到限制或中斷：{words.zh}", f"Your code was stopped: {words.en}"),
    )


def broken(case: Case, reason: Text) -> CaseResult:
    """The record of a case after the student's process broke the protocol: it fails."""
    return _record(
        case,
        verdict="failed",
        fault="student",
        message=Text(
            f"你的程式打斷了和批改程式的溝通：{reason.zh}",
            f"Your code broke the exchange with the grader: {reason.en}",
        ),
    )


def hung(case: Case) -> CaseResult:
    """The record of a case whose test, not the student's code, did not end."""
    return _record(
        case,
        verdict="not judged",
        fault="author",
        message=Text(
            "這題的測試沒有在時限內結束，不是你的錯。",
            "This question's test did not end; that is not your fault.",
        ),
        limit="time of a test",
    )


def unsure(case: Case, why: Text) -> CaseResult:
    """The record of a case that could not be judged through a fault of ours or of the author's."""
    return _record(case, verdict="not judged", fault="author", message=why)


def contained(case: Case, answer: Contained, *, seconds: float) -> CaseResult:
    """The record of a case that was judged inside the guest."""
    said = clip(answer.message)
    facts: dict[str, Any] = (
        {"verdict": "passed"}
        if answer.passed
        else _student(Text(f"測試沒有通過：{said}", f"The test did not pass: {said}"))
    )
    return _record(case, how="contained", seconds=seconds, **facts)


def words(trouble: GuestTrouble) -> Text:
    """A limit or a death in words, in both languages."""
    if isinstance(trouble, LimitReached):
        return trouble.text
    said = clip(str(trouble))
    if isinstance(trouble, ProtocolBroken):
        return Text(f"傳回的資料不合格式（{said}）", f"its answer was malformed ({said})")
    return Text(f"行程意外結束（{said}）", f"the process ended ({said})")


def clip(text: str, limit: int = MESSAGE_LIMIT) -> str:
    """Bounded text without control characters: a student may have written it, and it ends up in terminals."""
    plain = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _ADDRESS.sub("", text))
    return plain if len(plain) <= limit else plain[: limit - 1] + "…"


_ADDRESS = re.compile(" at 0x[0-9a-fA-F]{6,16}")
"""Where an object lay in memory: another place every time, and same input means same bytes."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _student(message: Text) -> dict[str, Any]:
    return {"verdict": "failed", "fault": "student", "message": message}


def _author(error: BaseException, line: str) -> dict[str, Any]:
    said = f"{type(error).__name__}: {clip(str(error))}"
    return {
        "verdict": "not judged",
        "fault": "author",
        "message": Text(
            f"這題的測試本身發生錯誤，需要老師查看：{said}（{line}）",
            f"This question's test itself failed, and a person must look at it: {said} ({line})",
        ),
    }


def _record(case: Case, **facts: Any) -> CaseResult:
    points = case.points if facts["verdict"] == "passed" else 0.0
    return CaseResult(
        name=case.name,
        question=case.question,
        points=points,
        possible=case.points,
        hidden=case.hidden,
        hint=case.hint,
        **facts,
    )
