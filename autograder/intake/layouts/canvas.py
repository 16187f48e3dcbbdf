"""Canvas: one flat folder, a file named ``{name}[_LATE]_{user id}_{attachment id}_{original name}``.

Source: instructure/canvas-lms ``lib/content_zipper.rb``. ``name`` is the sortable name in lower case without
anything that is not a word character (Chinese stays, and so do accents that macOS writes as characters of their
own); anonymous grading gives ``[LATE_]anon_{id}_{attachment id}_{original name}``. A text entry arrives as
``…_text.html`` and a web address as ``…_link.html``, with or without an attachment id. The user id is Canvas's
own, not the student's number.

A file that is handed in again under the same name is renamed by Canvas to ``hw-1.ipynb``, ``hw-2.ipynb``, …;
of files that differ in that number alone the highest one counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from autograder.intake.delivery import LATE, Delivery, Recognised, grouped, joined
from autograder.intake.item import Item, is_notebook, printable
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG = (3, 5)
"""Digits of the numbers of a user and of an attachment, at least, in any Canvas with more than one course."""
_NAME = r"(?P<name>[\w\u0080-\U0010ffff]+?)(?P<late>_LATE)?"
_NUMBERED = re.compile(rf"{_NAME}_(?P<user>\d{{{_LONG[0]},}})_(?P<rest>\d{{{_LONG[1]},}}_.+)", re.DOTALL)
_NAMED = re.compile(rf"{_NAME}_(?P<user>\d+)_(?P<rest>.+)", re.DOTALL)
_ANONYMOUS = re.compile(r"(?P<late>LATE_)?(?P<name>anon)_(?P<user>[0-9A-Za-z]+)_(?P<rest>.+)", re.DOTALL)
_ATTACHED = re.compile(r"(?P<attachment>\d+)_(?P<original>.+)", re.DOTALL)
_ENTRIES = {"text.html", "link.html"}
_LONG_PAIR = rf"_\d{{{_LONG[0]},}}_\d{{{_LONG[1]},}}(?=_)"
_READINGS = (re.compile(f"(?={_LONG_PAIR})"), re.compile(r"(?=_\d+_\d+_)"))
"""Where the two numbers may stand: long ones, if there are any; dates and chapters are short."""
_PAIRS = re.compile(_LONG_PAIR)
_FIRST_NUMBER = re.compile(r"\d+(?=_)")
_NUMBER = re.compile(r"(?P<stem>.*?)(?:-(?P<number>\d{1,4}))?(?P<suffix>\.[^.]*)?", re.DOTALL)


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:  # noqa: ARG001 - a Layout
    """Deliveries by Canvas user id; None unless most of the names fit and agree with one another."""
    fitting = [(item, match) for item in items if (match := _match(item)) is not None]
    if not fitting or 2 * len(fitting) < len(items) or (len(items) == 1 and not _telling(fitting[0][1])):
        return None
    facts = [match for _, match in fitting]
    if _clashing([each for each in facts if not each["apart"]]):
        return None
    if 2 * sum(bool(each["apart"]) for each in _clashing(facts)) > len(facts):
        return None
    known = {item.origin for item, _ in fitting}
    groups = grouped((item for item, _ in fitting), lambda item: (_facts(item)["user"], _facts(item)["apart"]))
    return Recognised(
        layout="Canvas",
        deliveries=tuple(_delivery(user, apart, group) for (user, apart), group in groups.items()),
        rest=tuple(item for item in items if item.origin not in known),
    )


def _clashing(facts: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Those that contradict another one: an attachment has its own number, and a user one name.

    If they do where a name can be read in one way only, or most of those that can be read in several, then
    something else only looks like Canvas.
    """
    attachments = Counter(each["attachment"] for each in facts if each["attachment"])
    names = Counter(user for user, _ in {(each["user"], each["name"]) for each in facts})
    return [each for each in facts if attachments[each["attachment"]] > 1 or names[each["user"]] > 1]


def _telling(facts: dict[str, str]) -> bool:
    """Whether one name alone is Canvas's: its numbers are long, those of ``hw_1_2_final.ipynb`` are not."""
    user, attachment = _LONG
    return (len(facts["user"]) >= user and len(facts["attachment"]) >= attachment) or facts["original"] in _ENTRIES


def _match(item: Item) -> dict[str, str] | None:
    if len(item.parts) != 1 or item.folder:
        return None
    name = unicodedata.normalize("NFC", item.name)
    match = _ANONYMOUS.fullmatch(name) or _NUMBERED.fullmatch(name) or _NAMED.fullmatch(name)
    if match is None:
        return None
    attached = _ATTACHED.fullmatch(match["rest"])
    if attached is None and match["rest"] not in _ENTRIES:
        return None
    original = attached["original"] if attached else match["rest"]
    return {
        "name": match["name"],
        "user": match["user"],
        "late": match["late"] or "",
        "attachment": attached["attachment"] if attached else "",
        "original": original,
        "apart": "" if match["name"] == "anon" else _apart(name, original),
    }


def _apart(name: str, original: str) -> str:
    """What keeps a file among those of its user id that could be read in another way, too; empty if it could not.

    A student who calls herself ``wang_111_22222`` must not end up among the files of user 111. Where the files'
    own names begin with a number (the student's, say), that is an attachment's in the other reading, and no two
    attachments have the same: the files with that number belong together.
    """
    readings = next((found for pattern in _READINGS if (found := pattern.findall(name))), [])
    if len(readings) <= 1:
        return ""
    number = _FIRST_NUMBER.match(original)
    return number.group() if number and len(_PAIRS.findall(name)) == 1 else name


def _facts(item: Item) -> dict[str, str]:
    facts = _match(item)
    if facts is None:  # Only items that matched are asked.
        raise ValueError(item.name)
    return facts


def _delivery(user: str, apart: str, items: Sequence[Item]) -> Delivery:
    facts = _facts(items[0])
    latest, remark = _latest(items)
    anonymous = facts["name"] == "anon"
    return Delivery(
        key=f"canvas {user} {apart}" if apart else f"canvas {user}",
        student_id=f"anon_{user}" if anonymous else user,
        student_name="" if anonymous else facts["name"],
        items=tuple(item.named(_facts(item)["original"]) for item in latest),
        remark=joined(LATE if any(_facts(item)["late"] for item in items) else None, remark),
    )


def _latest(items: Sequence[Item]) -> tuple[list[Item], Text | None]:
    """Without the notebooks that a higher number replaces."""
    notebooks = [item for item in items if is_notebook(item.name)]
    if len(notebooks) <= 1:
        return list(items), None

    def resubmission(item: Item) -> tuple[str, int, int]:
        facts = _facts(item)
        match = _NUMBER.fullmatch(facts["original"])
        stem, number = (match["stem"], int(match["number"] or 0)) if match else (facts["original"], 0)
        return stem, number, int(facts["attachment"] or 0)

    if len({resubmission(item)[0] for item in notebooks}) != 1:
        return list(items), None
    last = max(notebooks, key=lambda item: resubmission(item)[1:])
    shown = printable(_facts(last)["original"], 60)
    remark = Text(
        zh=f"重交了 {len(notebooks)} 份，採用最後一份「{shown}」。",
        en=f"Handed in {len(notebooks)} times; the last one, {shown}, is used.",
    )
    return [item for item in items if item is last or item not in notebooks], remark
