"""What one student (or one group) handed in, before anybody looked for the notebook in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from autograder.intake.item import Item, is_archive, is_notebook
from autograder.model import Text


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the results to be.

    Two deliveries of one download never share a ``key``; it is what the submission's id is derived from, so
    it should stay the same when the download is made again. Items are named as their student named them.
    """

    key: str
    student_id: str
    student_name: str
    items: tuple[Item, ...]
    remark: Text | None = None
    label: str = ""
    """What the submission's id begins with, where that is not the student's id: for one that is read from names in
    the light of other names."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a layout made of a download: its deliveries, and the items that are not part of the layout."""

    layout: str
    deliveries: tuple[Delivery, ...]
    rest: tuple[Item, ...] = ()


Layout = Callable[[str, Sequence[Item]], Recognised | None]
"""``recognise(name of the folder, items)``: None where the download is not of this kind."""

K = TypeVar("K", bound=Hashable)


def grouped(items: Iterable[Item], key: Callable[[Item], K]) -> dict[K, list[Item]]:
    """Items by key, in the order of first appearance."""
    groups: defaultdict[K, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def joined(*remarks: Text | None) -> Text | None:
    """Several remarks as one, or None."""
    said = [remark for remark in remarks if remark is not None]
    if not said:
        return None
    return Text(zh="".join(text.zh for text in said), en=" ".join(text.en for text in said))


LATE = Text(zh="遲交（檔名標示）。", en="Handed in late, says the download.")


def latest_attempt(attempts: Sequence[Sequence[Item]]) -> tuple[list[Item], Text | None]:
    """The attempt that counts, of several in order of time: the last one that holds a notebook or a zip.

    Learning platforms grade the last attempt; a last attempt that holds only, say, a report as PDF does not
    withdraw the notebook of the one before. The remark says so whenever there was a choice.
    """
    worth = [n for n, items in enumerate(attempts) if any(_may_hold_notebook(item) for item in items)]
    chosen = worth[-1] if worth else len(attempts) - 1
    if len(attempts) == 1:
        return list(attempts[0]), None
    remark = Text(
        zh=f"交了 {len(attempts)} 次，採用第 {chosen + 1} 次。",
        en=f"Handed in {len(attempts)} times; attempt {chosen + 1} is used.",
    )
    return list(attempts[chosen]), remark


def _may_hold_notebook(item: Item) -> bool:
    return is_notebook(item.name) or is_archive(item.name)
