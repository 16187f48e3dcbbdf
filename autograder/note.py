"""What a person must know about a submission: the ``note`` of its result, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.model import CaseResult, QuestionResult, Text
from autograder.verdict import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from autograder.attempt import Attempt


def note_on(attempt: Attempt, questions: Sequence[QuestionResult]) -> tuple[list[Text], bool]:
    """A sentence for each thing, and whether some cases could not be judged."""
    said: list[Text] = []
    for cell, trouble in attempt.stopped:
        limit = words(trouble)
        zh = f"第 {cell.number} 格" + (f"（{cell.question}）" if cell.question else "")
        en = f"Cell {cell.number}" + (f" ({cell.question})" if cell.question else "")
        said.append(Text(f"{zh}碰到{limit.zh}，略過這格", f"{en} was left out: {limit.en}"))
    lost: dict[str, list[CaseResult]] = {}
    for question in questions:
        for case in question.cases:
            if case.verdict == "not judged":
                lost.setdefault(question.name, []).append(case)
    for name, cases in lost.items():
        first = cases[0].message or Text("", "")
        counted = "1 case of {} was" if len(cases) == 1 else f"{len(cases)} cases of {{}} were"
        said.append(
            Text(f"{name} 有 {len(cases)} 項沒有評：{first.zh}", f"{counted.format(name)} not judged: {first.en}")
        )
    contained = [
        question.name
        for question in questions
        for case in question.cases
        if case.how == "contained" and case.verdict == "passed"
    ]
    if contained:
        names = list(dict.fromkeys(contained))
        counted = "1 case" if len(contained) == 1 else f"{len(contained)} cases"
        said.append(
            Text(
                f"{'、'.join(names)} 有 {len(contained)} 項通過的測試是在學生的行程裡判斷的，可以偽造",
                f"{counted} of {', '.join(names)} passed inside the student's process, where that can be forged",
            )
        )
    if attempt.broken is not None:
        broken = attempt.broken.said
        said.append(Text(f"需要人工查看：{broken.zh}", f"A person must look at this: {broken.en}"))
    return said, bool(attempt.stopped or lost or attempt.broken is not None)


def sentences(texts: Iterable[Text]) -> Text:
    """One after the other, each ending as a sentence does; empty ones leave no mark.

    >>> sentences([Text("第一", "First"), Text("", ""), Text("遲交。", "Late.")])
    Text(zh='第一。遲交。', en='First. Late.')
    """
    kept = [text for text in texts if text.en]
    return Text("".join(_ended(text.zh, "。") for text in kept), " ".join(_ended(text.en, ".") for text in kept))


def _ended(text: str, stop: str) -> str:
    return text if text.endswith((".", "。", "!", "?", "！", "？")) else text + stop
