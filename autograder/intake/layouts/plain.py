"""No platform's layout: a file per student, a folder per student, or both.

Every file at the top is somebody's, and so is every folder. Where a name holds exactly one thing that looks
like a student's number (``B10902001``, ``41047001S``), that is the id; a short run of Chinese characters
beside it is the name. Anything else keeps its whole name as the id.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised, grouped
from autograder.intake.item import Item, is_archive, is_notebook

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

_DATA = (
    ".csv", ".tsv", ".xlsx", ".npy", ".npz", ".parquet", ".dat", ".h5",
    ".png", ".jpg", ".jpeg", ".gif", ".svg",
)  # fmt: skip
_SEPARATORS = re.compile(r"[\s_\-–—()（）\[\]【】「」,，、.]+")
_NUMBER = re.compile(r"[A-Za-z]{0,3}\d{6,10}[A-Za-z]?")
_CHINESE_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NO_NAME = re.compile("作業|副本|複本|期[中末]|報告|練習|實習|實驗|測驗|專題|程式")
_SUFFIX = re.compile(r"\.[A-Za-z0-9_]{1,8}$")


def recognise(name: str, items: Sequence[Item]) -> Recognised:
    """Deliveries by what lies at the top; one for the whole where it is plainly one student's folder."""
    if len(items) > 1 and one_student(items):
        return Recognised(layout="one submission", deliveries=(whole(name, items),))
    tops = grouped(items, lambda item: (item.parts[0], len(item.parts) > 1 or item.folder))
    groups: list[tuple[str, str, list[Item]]] = []
    for (top, folder), group in tops.items():
        if folder:
            groups.append((top, "folder", group))
        else:
            # Two members of one zip may have the same name; each is a row.
            groups += [(top, f"file {n}" if n else "file", [item]) for n, item in enumerate(group)]
    shared = _shared(_person(_label(top, kind)) for top, kind, _ in groups)
    return Recognised(
        layout="plain", deliveries=tuple(_delivery(top, kind, group, shared) for top, kind, group in groups)
    )


def _shared(people: Iterable[tuple[str, str]]) -> set[str]:
    """The numbers that tell nobody apart: dates, or the homework's. One person's stands beside one name each time."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for number, name in people:
        beside[number].append(name)
    return {number for number, names in beside.items() if len(names) > 1 and (len(set(names)) > 1 or not names[0])}


def one_student(items: Sequence[Item]) -> bool:
    """One notebook and otherwise only data beside or below it: one student's own things, not a class."""
    notebooks = [item for item in items if is_notebook(item.name)]
    if len(notebooks) != 1:
        return False
    home = notebooks[0].parts[:-1]
    return all(
        item is notebooks[0] or (item.parts[: len(home)] == home and item.name.casefold().endswith(_DATA))
        for item in items
    )


def whole(name: str, items: Sequence[Item]) -> Delivery:
    """Everything as one student's, called by the name of what holds it."""
    return _delivery(name, "file" if _SUFFIX.search(name) else "folder", items, ())


def wraps(items: Sequence[Item]) -> bool:
    """Whether everything lies in one folder that holds a class rather than one student's work."""
    if len({item.parts[0] for item in items}) != 1 or any(len(item.parts) == 1 for item in items):
        return False
    work = [item for item in items if is_notebook(item.name) or is_archive(item.name)]
    at_top = [item for item in work if len(item.parts) == 2]  # noqa: PLR2004 - directly in that folder
    return len(at_top) > 1 or (not at_top and len(work) > 0)


def _label(top: str, kind: str) -> str:
    return top if kind == "folder" else _SUFFIX.sub("", top)


def _delivery(top: str, kind: str, items: Sequence[Item], shared: Collection[str]) -> Delivery:
    label = _label(top, kind)
    number, name = _person(label)
    if number in shared:
        number, name = "", ""
    inside = kind == "folder" and all(len(item.parts) > 1 and item.parts[0] == top for item in items)
    return Delivery(
        key=f"plain {kind} {top}",
        student_id=number or label,
        student_name=name,
        items=tuple(item.under(1) if inside else item for item in items),
        label=label,
    )


def _person(label: str) -> tuple[str, str]:
    """``_person("B10902001_王小明") == ("B10902001", "王小明")``; empty strings where it does not say."""
    words = [word for word in _SEPARATORS.split(label) if word]
    numbers = [word for word in words if _NUMBER.fullmatch(word)]
    if len(numbers) != 1:
        return "", ""
    names = [word for word in words if _CHINESE_NAME.fullmatch(word) and not _NO_NAME.search(word)]
    return numbers[0], names[0] if len(names) == 1 else ""
