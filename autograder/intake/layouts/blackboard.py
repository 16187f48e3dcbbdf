"""Blackboard: flat files named ``{assignment}_{username}_attempt_{YYYY-MM-DD-hh-mm-ss}_{file}``.

Source: the README of kwurst/bb-file-cleanup, and nbgrader's sample of such a download. Beside the files of
each attempt lies ``{assignment}_{username}_attempt_{time}.txt`` whose first line is ``Name: … (username)``.
The latest attempt with a notebook counts. What stands first is Blackboard's: a student may call a file anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised, grouped, latest_attempt
from autograder.intake.item import Item, Unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAME = re.compile(r"(?P<who>.+?)_attempt_(?P<time>\d{4}(?:-\d{2}){5})(?:_(?P<file>.+)|(?P<receipt>\.txt))", re.DOTALL)
_SAID = "Name:"
_RECEIPT_BYTES = 2**20


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:  # noqa: ARG001 - a Layout
    """Deliveries by assignment and username; None where no name carries ``_attempt_`` and a time."""
    fitting = [item for item in items if len(item.parts) == 1 and _NAME.fullmatch(item.name)]
    if not fitting:
        return None
    known = {item.origin for item in fitting}
    groups = grouped(fitting, lambda item: _part(item, "who"))
    usernames = _usernames(list(groups))
    return Recognised(
        layout="Blackboard",
        deliveries=tuple(_delivery(who, usernames[who], group) for who, group in groups.items()),
        rest=tuple(item for item in items if item.origin not in known),
    )


def _part(item: Item, group: str) -> str:
    match = _NAME.fullmatch(item.name)
    return (match[group] or "") if match else ""


def _usernames(whos: Sequence[str]) -> dict[str, str]:
    """The username at the end of each ``{assignment}_{username}``; both may hold underscores.

    What follows the last underscore, if that tells everybody apart; else the whole.
    """
    last = {who: who.rpartition("_")[2] for who in whos}
    return last if len(set(last.values())) == len(whos) else {who: who for who in whos}


def _delivery(who: str, username: str, items: Sequence[Item]) -> Delivery:
    receipts = [item for item in items if _part(item, "receipt")]
    files = [item for item in items if not _part(item, "receipt")]
    attempts = [group for _, group in sorted(grouped(files, lambda item: _part(item, "time")).items())]
    chosen, remark = latest_attempt(attempts) if attempts else (receipts, None)
    said = _said(receipts)
    return Delivery(
        key=f"blackboard {who}",
        student_id=said[1] or username,
        student_name=said[0],
        items=tuple(item.named(_part(item, "file") or item.name) for item in chosen),
        remark=remark,
        label=who,
    )


def _said(receipts: Sequence[Item]) -> tuple[str, str]:
    for item in receipts:
        try:
            text = item.read(_RECEIPT_BYTES).decode("utf-8", "replace")
        except Unreadable:  # Only the display name is lost.
            continue
        # The last brackets of the first line: a name may have some of its own, and be chosen by who bears it.
        line = text.lstrip("\ufeff \r\n").partition("\n")[0].rstrip()
        name, bracket, username = line.rpartition("(")
        if name.startswith(_SAID) and bracket and username.endswith(")"):
            return name.removeprefix(_SAID).strip(), username[:-1].strip()
    return "", ""
