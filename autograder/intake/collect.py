"""From the paths on a command line to the submissions: what lies there, whose it is, which file counts."""

from __future__ import annotations

import functools
import stat
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from autograder.errors import InputError
from autograder.intake.archive import members
from autograder.intake.choose import Contents, choose
from autograder.intake.delivery import grouped
from autograder.intake.folder import FileIdentity, open_below, read_below, walk
from autograder.intake.item import Item, ReadingLimits, Unreadable, is_archive, is_notebook, printable, shown_path
from autograder.intake.layouts import LAYOUTS, plain
from autograder.intake.naming import ids
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from pathlib import Path

    from autograder.intake.delivery import Delivery, Recognised

_WRAPPERS = 4
"""Folders within folders that may stand around a download."""


@dataclass(frozen=True)
class Submission:
    """One row of the results: one student's files, found but not kept in memory."""

    id: str
    """Chosen by the grader: safe as a file name, unique in the run, the same next time."""
    file: str
    """Where it came from, relative to what was named; for people, never opened again."""
    student_id: str
    student_name: str
    digest: str
    """SHA-256, 64 hexadecimal digits: of the notebook's bytes, and of the files beside it if any."""
    layout: str
    """Which kind of download it came from: ``Moodle``, ``plain``."""
    problem: Text | None = None
    """Why it cannot be graded; then there is nothing to read."""
    remark: Text | None = None
    """What a person should know of how the file was chosen; belongs into the note of the result."""
    _delivery: Delivery = field(repr=False, compare=False, kw_only=True)
    _limits: ReadingLimits = field(repr=False, compare=False, kw_only=True)

    def read(self) -> Contents:
        """The notebook's bytes and the files beside it, read anew.

        Raises:
            Unreadable: it has a problem, or is no longer what was collected.

        """
        if self.problem is not None:
            raise Unreadable(self.problem)
        choice = choose(self._delivery, self._limits)
        if choice.contents is None or choice.digest != self.digest:
            raise Unreadable(
                Text(
                    zh="檔案在評分期間被改過或移走了；請再評分一次。",
                    en="The file was changed or moved while the class was being graded; grade again.",
                )
            )
        return choice.contents

    @property
    def data(self) -> bytes:
        """The notebook's bytes. See ``read``."""
        return self.read().data

    @property
    def files(self) -> dict[str, bytes]:
        """The files beside the notebook. See ``read``."""
        return self.read().files


@dataclass(frozen=True, slots=True)
class _Source:
    """What one path, or several in the same folder, named."""

    name: str
    place: str
    items: tuple[Item, ...]
    one: bool = False
    """One student's, called by the source's name where that is no platform's."""


def collect(
    paths: Sequence[Path], *, exclude: Iterable[Path] = (), limits: ReadingLimits | None = None
) -> list[Submission]:
    """The submissions that folders, notebooks and downloads hold, sorted by id.

    Everything found is in the list: what cannot be graded has a ``problem``.

    Args:
        paths: folders, notebooks, zips; files named together are looked at together, as a flat download.
        exclude: folders that are not looked into, whatever they are called (the results themselves).
        limits: how much is read at most.

    Raises:
        InputError: nothing is named, a path does not exist, or there is nothing in it.

    """
    limits = limits or ReadingLimits()
    if not paths:
        raise InputError("Nothing to grade was named; name a folder, a notebook or a downloaded zip.")
    barred = frozenset(identity for path in exclude if (identity := _identity(path)) is not None)
    found = [
        (source, layout, delivery, choose(delivery, limits).without_contents())
        for source in _sources([path.absolute() for path in paths], barred, limits)
        for layout, delivery in _deliveries(source)
    ]
    if not found:
        named = ", ".join(printable(str(path)) for path in paths)
        raise InputError(f"There is nothing to grade in {named}; name the folder that holds the submissions.")
    names = ids(_labels([(source, delivery) for source, _, delivery, _ in found]))
    submissions = [
        Submission(
            id=name,
            file=shown_path(choice.file),
            student_id=printable(delivery.student_id),
            student_name=printable(delivery.student_name),
            digest=choice.digest,
            layout=layout,
            problem=choice.problem,
            remark=choice.remark,
            _delivery=delivery,
            _limits=limits,
        )
        for name, (_, layout, delivery, choice) in zip(names, found, strict=True)
    ]
    return sorted(submissions, key=lambda submission: submission.id)


def _labels(found: Sequence[tuple[_Source, Delivery]]) -> list[tuple[str, str]]:
    """Label and key of each; a key that occurs in several sources is widened by where the source lies.

    macOS spells é as two characters when it unpacks a zip, and the zip as one: both are the same student's, unless
    both are there.
    """
    spelt = Counter(_composed(key) for key in {delivery.key for _, delivery in found})
    chosen = {key: _composed(key) if spelt[_composed(key)] == 1 else key for key in (d.key for _, d in found)}
    keys = Counter(delivery.key for _, delivery in found)
    widened = Counter((source.name, delivery.key) for source, delivery in found)
    labels = []
    for source, delivery in found:
        key = chosen[delivery.key]
        if keys[delivery.key] > 1:
            unique = widened[source.name, delivery.key] == 1
            key = f"{key} in {source.name if unique else source.place}"
        labels.append((delivery.label or delivery.student_id or delivery.student_name, key))
    return labels


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _identity(path: Path) -> FileIdentity | None:
    try:
        found = path.stat()
    except OSError:  # Results that are not there yet need not be left out.
        return None
    return found.st_dev, found.st_ino


def _sources(paths: Sequence[Path], exclude: Collection[FileIdentity], limits: ReadingLimits) -> list[_Source]:
    """What was named, with files and folders of one parent taken together, as a shell's ``*`` gives them."""
    alone = len(paths) == 1
    together: dict[Path, list[str]] = {}
    zips: list[Path] = []
    sources: list[_Source] = []
    for path in dict.fromkeys(paths):
        try:
            mode = path.lstat().st_mode
        except OSError as error:
            raise InputError(
                f"{printable(str(path))} cannot be found: {error.strerror}. Check the spelling; "
                "name a folder, a notebook or a downloaded zip."
            ) from error
        if alone and not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise InputError(
                f"{printable(str(path))} is neither a folder nor a file but a link or a device; "
                "name the folder or the file itself."
            )
        if alone and stat.S_ISDIR(mode):
            sources += _folder(path, None, exclude, limits)
        elif is_archive(path.name) and stat.S_ISREG(mode):
            zips.append(path)
        else:
            together.setdefault(path.parent, []).append(path.name)
    for parent, names in together.items():
        found = _folder(parent, names, exclude, limits)
        if len(found) == 1 and len(found[0].items) == 1 and is_notebook(names[0]):
            # One notebook of this folder: hw.ipynb of folder alice is alice's, when others' were named too.
            called = names[0] if len(together) == 1 else parent.name
            found = [replace(found[0], name=called, one=True)]
        sources += found
    opened = [_zip(path, alone=alone, limits=limits) for path in zips]
    downloads = sum(not zipped.one for zipped in opened) + sum(bool(_rows(source)) for source in sources)
    if not alone and 2 * downloads < len(paths):
        # Students' own, as a shell's * names them: what one of them calls the files in it makes nobody else a row.
        opened = [_one_of_many(path, _rows(zipped)) for path, zipped in zip(zips, opened, strict=True)]
    return sources + [source for zipped in opened for source in _within(zipped)]


def _folder(
    root: Path, only: Collection[str] | None, exclude: Collection[FileIdentity], limits: ReadingLimits
) -> list[_Source]:
    items = walk(root, only, exclude, limits)
    if only is None and len(items) == 1 and is_archive(items[0].name) and items[0].problem is None:
        # A download that was put into a folder of its own.
        return _within(_zip(root.joinpath(*items[0].parts), alone=True, limits=limits))

    def opened(item: Item) -> _Source:
        return _zip(root.joinpath(*item.origin), alone=False, limits=limits)

    return _sections(_Source(root.name, str(root), tuple(items)), opened)


def _within(zipped: _Source) -> list[_Source]:
    """The downloads that a zip holds; one student's is what it is."""
    return [zipped] if zipped.one else _sections(zipped)


def _sections(source: _Source, opened: Callable[[Item], _Source] | None = None) -> list[_Source]:
    """The downloads that a folder holds where it holds several (a class's sections, say), and what is left of it.

    A folder or a zip of one student's is called by its name, whatever lies in it: only where two of them, and at
    least half, are downloads of several people's work, by the names in them, is anything in them somebody else's.

    Args:
        source: what was named, or what is in a zip that was.
        opened: opens a zip at the top of it; None leaves those unopened.
    """
    if _by_names(source) is not None:
        return [source]
    pieces = _pieces(source, opened)
    # How many rows each one would give. What was opened for that is closed again: there may be a thousand zips.
    rows = [_rows(piece()) for _, piece in pieces]
    several = sum(count > 1 for count in rows)
    if several < 2 or 2 * several < len(rows):  # noqa: PLR2004 - as above
        return [source]
    chosen = [(group, piece()) for (group, piece), count in zip(pieces, rows, strict=True) if count]
    claimed = {item.origin for group, _ in chosen for item in group}
    downloads = [piece for _, piece in chosen]
    left = tuple(item for item in source.items if item.origin not in claimed)
    return [*downloads, replace(source, items=left)] if left else downloads


def _pieces(
    source: _Source, opened: Callable[[Item], _Source] | None
) -> list[tuple[Sequence[Item], Callable[[], _Source]]]:
    """The folders and zips at the top of a source, or of the one folder in it, each as what would be a source."""
    *_, (_, items) = _unwrapped(source.name, source.items)
    found: list[tuple[Sequence[Item], Callable[[], _Source]]] = []
    tops = grouped(items, lambda item: (item.parts[0], len(item.parts) > 1 or item.folder))
    for (top, folder), group in tops.items():
        if folder:
            origin = group[0].origin[: len(group[0].origin) - len(group[0].parts) + 1]
            inside = tuple(item.under(1) for item in group if len(item.parts) > 1)
            piece = _Source(top, "/".join([source.place, *origin]), inside)
            found.append((group, lambda piece=piece: piece))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        elif opened is not None and is_archive(top) and group[0].problem is None:
            found.append((group, functools.partial(opened, group[0])))
    return found


def _rows(source: _Source) -> int:
    """How many people's a platform's layout makes of it; 0 where no layout knows it."""
    recognised = _by_names(source) if source.items else None
    return len(recognised.deliveries) if recognised is not None else 0


def _by_names(source: _Source) -> Recognised | None:
    """As ``_recognised``, and nothing is read: a student's file may call itself a platform's, and be of any size."""
    return _recognised(replace(source, items=tuple(replace(item, read=_unread) for item in source.items)))


def _unread(limit: int) -> bytes:  # noqa: ARG001 - the signature of every item's read
    raise Unreadable(Text(zh="沒有讀取。", en="It is not read."))


def _zip(path: Path, *, alone: bool, limits: ReadingLimits) -> _Source:
    """A zip that was named: a class's download, or one student's. One that cannot be opened is a row."""
    try:
        inside = members(open_below(path.parent, (path.name,)), (path.name,), limits, student=False)
    except Unreadable as error:
        return _student(path, error.why)
    download = _Source(path.name, str(path), tuple(inside))
    if alone and (wrapped := _wrapped(download, limits)) is not None:
        return wrapped
    if not inside or (_by_names(download) is None and (not alone or plain.one_student(inside))):
        return _student(path)
    return download


def _student(path: Path, problem: Text | None = None) -> _Source:
    """A zip that was named, as one student's; with why it is not to be opened, if so."""
    itself = Item(
        parts=(path.name,),
        origin=(path.name,),
        read=lambda limit: read_below(path.parent, (path.name,), limit),
        problem=problem,
    )
    return _Source(path.name, str(path), (itself,), one=True)


def _one_of_many(path: Path, people: int) -> _Source:
    """A zip that was named among students' files, and in which a platform's layout sees the work of so many people."""
    if people < 2:  # noqa: PLR2004 - its student's own
        return _student(path)
    why = Text(
        zh=f"這個 zip 裡的檔名看起來是 {people} 個人的作業，但它和個別學生的檔案一起列出，所以當成一份、沒有評。"
        "如果它是平台下載的檔案，請單獨對它執行一次。",
        en=f"By the names in it, this zip holds the work of {people} people, but it was named among files of single "
        "students, so it counts as one hand-in and is not graded. If it is a platform's download, grade it by itself.",
    )
    return _student(path, why)


def _wrapped(outer: _Source, limits: ReadingLimits) -> _Source | None:
    """The download that is all there is in a zip, as a cloud drive packs it again; None where there is no such thing.

    A zip that says nothing of a platform stays closed: it may be one student's.
    """
    if len(outer.items) != 1 or not is_archive(outer.items[0].name) or outer.items[0].problem is not None:
        return None
    (packed,) = outer.items
    try:
        inside = members(packed.read(limits.archive_bytes), packed.origin, limits, student=False)
    except Unreadable:  # It is a row, which says why it cannot be opened.
        return None
    download = _Source(packed.name, f"{outer.place}/{packed.name}", tuple(inside))
    return download if inside and _by_names(download) is not None else None


def _recognised(source: _Source) -> Recognised | None:
    """What a platform's layout makes of it, looking into folders that wrap everything.

    Of several the one that leaves the least over: a student may call a file as another platform would.
    """
    for name, items in _unwrapped(source.name.removesuffix(".zip"), source.items):
        found = [recognised for recognise in LAYOUTS if (recognised := recognise(name, items)) is not None]
        if found:
            return min(found, key=lambda recognised: len(recognised.rest))
    return None


def _unwrapped(name: str, items: tuple[Item, ...]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    """A folder's name and its items; then, as long as one folder in it holds everything, that one's."""
    for _ in range(_WRAPPERS):
        yield name, items
        if len({item.parts[0] for item in items}) != 1 or any(len(item.parts) == 1 for item in items):
            return
        name, items = items[0].parts[0], tuple(item.under(1) for item in items)


def _deliveries(source: _Source) -> list[tuple[str, Delivery]]:
    """Whose is what, layout by layout; what no layout of a platform claims is taken as it lies there."""
    if not source.items:
        return []
    recognised = _recognised(source)
    if source.one and (recognised is None or len(recognised.deliveries) != 1 or recognised.rest):
        return [("one submission", plain.whole(source.name, source.items))]
    if recognised is not None:
        rest = plain.recognise(source.name, recognised.rest).deliveries if recognised.rest else ()
        return [(recognised.layout, delivery) for delivery in recognised.deliveries] + [
            ("plain", delivery) for delivery in rest
        ]
    name, items = source.name, list(source.items)
    while plain.wraps(items):
        name, items = items[0].parts[0], [item.under(1) for item in items]
    recognised = plain.recognise(name, items)
    return [(recognised.layout, delivery) for delivery in recognised.deliveries]
