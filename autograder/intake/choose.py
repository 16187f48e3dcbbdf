"""Which of the files that a student handed in is the notebook, and which lie beside it.

One notebook is the answer. Several with the same bytes are one. Several different ones are ambiguous: nobody
guesses, the row says ``not gradeable`` and lists them. Where there is no ``.ipynb`` at all, a file that is a
notebook by content counts (browsers save ``hw.ipynb.json`` and ``hw.ipynb.txt``), and after that the only
``.py``; both with a remark. A zip among the files is opened once; a zip within that zip is not.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from autograder.intake.archive import members
from autograder.intake.delivery import joined
from autograder.intake.item import (
    NOTEBOOK,
    Item,
    Parts,
    ReadingLimits,
    Unreadable,
    fits_beside,
    is_archive,
    is_notebook,
    printable,
    shown_path,
)
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.intake.delivery import Delivery


@dataclass(frozen=True, slots=True)
class Contents:
    """The bytes of a submission: its notebook, and the files beside it by relative path (``data/x.csv``)."""

    data: bytes
    files: dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Choice:
    """What came of looking for the notebook: contents, or the reason why there are none."""

    file: Parts
    problem: Text | None
    remark: Text | None
    digest: str
    contents: Contents | None = None

    def without_contents(self) -> Choice:
        """The same, holding no bytes."""
        return replace(self, contents=None)


def digest_of(contents: Contents) -> str:
    """SHA-256 of everything that a grade may depend on; of the notebook's bytes where that is all."""
    whole = hashlib.sha256(contents.data)
    for name, data in sorted(contents.files.items()):
        whole.update(b"\0" + name.encode() + b"\0" + hashlib.sha256(data).digest())
    return whole.hexdigest()


def _refused(file: Parts, problem: Text, remark: Text | None) -> Choice:
    """No contents. The digest is of the reason, so that a row changes when its reason does."""
    digest = hashlib.sha256(f"{problem.zh}\n{problem.en}".encode(errors="backslashreplace")).hexdigest()
    return Choice(file, problem, remark, digest)


def choose(delivery: Delivery, limits: ReadingLimits) -> Choice:
    """Find the notebook of a delivery and read it. Never raises for what was handed in."""
    items = [inner for item in delivery.items for inner in _opened(item, limits)]
    named = [item for item in items if is_notebook(item.name)]
    candidates = named or _notebooks_by_content(items, limits) or _only_script(items)
    if not candidates:
        return _none(delivery, items)
    if len(candidates) > _MOST_COMPARED:
        return _several(delivery, candidates)
    item, *twins = sorted(candidates, key=lambda found: (len(found.parts), found.parts))
    try:
        data = _bytes(item, limits.notebook_bytes)
        few = len(data) * len(twins) <= limits.compared_bytes
        same = few and all(_bytes(twin, limits.notebook_bytes) == data for twin in twins)
    except Unreadable as error:
        if not twins:
            return _refused(item.origin, error.why, delivery.remark)
        same = False
    if not same:
        return _several(delivery, candidates)
    beside = [other for other in items if other not in candidates]
    files, left_out = _side_files(item, beside, limits)
    remarks = [delivery.remark, left_out]
    if not named:
        shown = printable(item.name, 60)
        remarks.append(Text(zh=f"交的不是 .ipynb，評的是「{shown}」。", en=f"No .ipynb; {shown} was graded."))
    contents = Contents(data, files)
    return Choice(item.origin, None, joined(*remarks), digest_of(contents), contents)


def _bytes(item: Item, limit: int) -> bytes:
    if item.problem is not None:
        raise Unreadable(item.problem)
    if item.folder:
        raise Unreadable(
            Text(
                zh="這是名稱結尾為 .ipynb 的空資料夾，不是 notebook。",
                en="It is an empty folder whose name ends in .ipynb, not a notebook.",
            )
        )
    return item.read(limit)


def _opened(item: Item, limits: ReadingLimits) -> list[Item]:
    """The item itself, or what is in it where it is an archive. One that cannot be opened stays, with why."""
    if not is_archive(item.name) or item.folder or item.problem is not None:
        return [item]
    try:
        inside = members(item.read(limits.archive_bytes), item.origin, limits, student=True)
    except Unreadable as error:
        return [replace(item, problem=error.why)]
    if not inside:
        return [replace(item, problem=Text(zh="壓縮檔裡沒有檔案。", en="There is no file in the archive."))]
    return [replace(inner, parts=(*item.parts, *inner.parts)) for inner in inside]


_MOST_COMPARED = 32
"""Files of one student that are opened to see whether they are the same, or a notebook at all."""
_LIKELY = {"", ".json", ".txt", ".ipynb_", ".nb"}
_NOTEBOOK_CONTENT = re.compile(rb'"nbformat"\s*:')


def _notebooks_by_content(items: Sequence[Item], limits: ReadingLimits) -> list[Item]:
    found = []
    room = limits.compared_bytes
    likely = [item for item in items if _is_likely(item) and not item.problem and not item.folder]
    for item in likely[:_MOST_COMPARED]:
        if room <= 0:
            break
        try:
            data = item.read(limits.notebook_bytes)
        except Unreadable:  # Not a notebook that could be graded; the row's reason lists it by name.
            room -= limits.notebook_bytes  # a damaged one may have taken as long as the largest
            continue
        room -= len(data)
        if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _NOTEBOOK_CONTENT.search(data):
            found.append(item)
    return found


def _is_likely(item: Item) -> bool:
    """Google Drive calls a copy ``「hw.ipynb」的副本``, which ends in no suffix that anybody knows."""
    return _suffix(item) in _LIKELY or (NOTEBOOK in item.name.casefold() and not is_archive(item.name))


def _only_script(items: Sequence[Item]) -> list[Item]:
    """The one ``.py`` there is: a notebook downloaded as a script. Several could be anything."""
    scripts = [item for item in items if _suffix(item) == ".py"]
    return scripts if len(scripts) == 1 else []


def _suffix(item: Item) -> str:
    found = re.search(r"\.[^.]*$", item.name)
    return found.group().casefold() if found else ""


_LISTED = 8


def _listed(items: Sequence[Item]) -> str:
    names = [shown_path(item.parts) for item in items[:_LISTED]]
    return ", ".join(names) + (f", … ({len(items)})" if len(items) > _LISTED else "")


_UNOPENED = (".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zip")


_RESULTS = Text(
    zh="這是先前評分的結果，不是作業；請移到放作業的資料夾外面。",
    en="These are the results of an earlier run, nobody's submission; move them out of the folder of submissions.",
)


def _none(delivery: Delivery, items: Sequence[Item]) -> Choice:
    origin = delivery.items[0].origin if delivery.items else ()
    return _refused(origin, _why_none(items), delivery.remark)


def _why_none(items: Sequence[Item]) -> Text:
    files = [item for item in items if not item.folder]
    problems = [item.problem for item in items if item.problem is not None]
    if len(problems) == 1 and len(files) <= 1:
        return problems[0]
    if not files:
        return Text(zh="資料夾是空的，沒有交檔案。", en="The folder is empty; nothing was handed in.")
    if {"run.json", "grades.csv"} <= {item.parts[-1] for item in files}:
        return _RESULTS
    names = _listed(files)
    if any(item.name.casefold().endswith(_UNOPENED) for item in files):
        return Text(
            zh=f"沒有 .ipynb；這種壓縮檔，或壓縮檔裡的壓縮檔，不會打開：{names}。請直接交 .ipynb。",
            en=f"No .ipynb; an archive of this kind, or one inside another, is not opened: {names}. "
            "Hand in the .ipynb itself.",
        )
    return Text(
        zh=f"沒有 notebook（.ipynb）；只有：{names}。請交 .ipynb 檔。",
        en=f"No notebook (.ipynb) among what was handed in: {names}. Hand in the .ipynb file.",
    )


def _several(delivery: Delivery, candidates: Sequence[Item]) -> Choice:
    names = _listed(candidates)
    problem = Text(
        zh=f"有 {len(candidates)} 份 notebook，不知道該評哪一份：{names}。請只留一份再評分。",
        en=f"{len(candidates)} notebooks, and nothing says which one counts: {names}. Keep one and grade again.",
    )
    first = delivery.items[0].origin
    return _refused(first[:-1] or first, problem, delivery.remark)


def _side_files(notebook: Item, beside: Sequence[Item], limits: ReadingLimits) -> tuple[dict[str, bytes], Text | None]:
    """The files in and below the notebook's folder, by path relative to it, as far as the limits allow."""
    home = notebook.parts[:-1]
    files: dict[str, bytes] = {}
    left_out = failures = 0
    room = limits.files_bytes
    for item in beside:
        if item.folder or item.parts[: len(home)] != home or is_archive(item.name):
            continue
        parts = item.parts[len(home) :]
        name = "/".join(parts)
        if not fits_beside(parts) or name in files or len(files) >= limits.files or failures >= limits.failures:
            left_out += 1
            continue
        try:
            data = _bytes(item, min(limits.file_bytes, room))
        except Unreadable:  # A data file that cannot be read costs what needs it; the remark counts it.
            failures += 1
            left_out += 1
            continue
        files[name] = data
        room -= len(data)
    if not left_out:
        return files, None
    return files, Text(
        zh=f"有 {left_out} 個附帶檔案沒有採用（太大、太多、路徑太長或無法讀取）。",
        en=f"{left_out} of the files beside the notebook "
        f"{'was' if left_out == 1 else 'were'} left out (too large, too many, too long a path, or unreadable).",
    )
