"""Reading a folder on disk that strangers filled.

Nothing is opened by a path that could lead elsewhere: every folder on the way and the file itself are opened
relative to an open descriptor with ``O_NOFOLLOW``; what was opened is checked to be a regular file before a
byte is read; the bytes are read once, up to a limit, and everything later works from those bytes. Links,
pipes, sockets and devices are never opened at all: they become items with a problem.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from autograder.errors import InputError
from autograder.intake.item import Item, Parts, ReadingLimits, Unreadable, ignored, nothing, printable
from autograder.model import Text
from autograder.unix import O_CLOEXEC, O_DIRECTORY, O_NOCTTY, O_NOFOLLOW, O_NONBLOCK

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_FOLDER = os.O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
_FILE = os.O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC

FileIdentity = tuple[int, int]
"""Device and inode number: which folder it is, whatever it is called."""


def walk(
    root: Path, only: Collection[str] | None, exclude: Collection[FileIdentity], limits: ReadingLimits
) -> list[Item]:
    """Everything below ``root``, sorted by path; ``only`` restricts it to some names at the top.

    Raises:
        InputError: the folder cannot be opened, or holds more than ``limits.entries``.

    """
    try:
        descriptor = os.open(root, _FOLDER)
    except OSError as error:
        raise InputError(f"{printable(str(root))} cannot be opened as a folder: {error.strerror}.") from error
    found: list[Item] = []
    try:
        for item in _Walk(root, exclude, limits).below(descriptor, (), only):
            found.append(item)
            if len(found) > limits.entries:
                raise _crowded(root)
    finally:
        os.close(descriptor)
    return sorted(found, key=lambda item: item.parts)


def _crowded(root: Path) -> InputError:
    return InputError(
        f"{printable(str(root))} holds too many files to be a class; "
        "name the folder that holds the submissions and nothing else."
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    root: Path
    exclude: Collection[FileIdentity]
    limits: ReadingLimits

    def below(self, descriptor: int, parts: Parts, only: Collection[str] | None = None) -> Iterator[Item]:
        empty = True
        with os.scandir(descriptor) as listing:
            entries = sorted(islice(listing, self.limits.folder_entries + 1), key=lambda entry: entry.name)
        if len(entries) > self.limits.folder_entries:
            if not parts:
                raise _crowded(self.root)
            yield _barred(
                parts,
                Text(
                    zh=f"資料夾裡超過 {self.limits.folder_entries} 個檔案，沒有讀取。",
                    en=f"The folder holds more than {self.limits.folder_entries} files and is not read.",
                ),
            )
            return
        for entry in entries:
            if only is not None and entry.name not in only:
                continue
            try:
                found = entry.stat(follow_symlinks=False)
            except FileNotFoundError:  # Gone since the listing, as if it had never been there.
                continue
            folder = stat.S_ISDIR(found.st_mode)
            if ignored(entry.name, folder=folder) or (found.st_dev, found.st_ino) in self.exclude:
                continue
            empty = False
            if folder:
                yield from self._folder(descriptor, (*parts, entry.name))
            else:
                yield _file(self.root, (*parts, entry.name), found)
        if empty and parts:
            yield Item(parts=parts, origin=parts, read=nothing, folder=True)

    def _folder(self, above: int, here: Parts) -> Iterator[Item]:
        if len(here) > self.limits.depth:
            yield _barred(
                here,
                Text(
                    zh=f"資料夾超過 {self.limits.depth} 層，沒有再往下看。",
                    en=f"Folders are nested more than {self.limits.depth} deep; nothing below is read.",
                ),
            )
            return
        try:
            descriptor = os.open(here[-1], _FOLDER, dir_fd=above)
        except OSError as error:
            yield _barred(
                here,
                Text(
                    zh=f"資料夾無法開啟（{error.strerror}）。",
                    en=f"The folder cannot be opened ({error.strerror}).",
                ),
            )
            return
        try:
            yield from self.below(descriptor, here)
        finally:
            os.close(descriptor)


def _barred(here: Parts, problem: Text) -> Item:
    return Item(parts=here, origin=here, read=nothing, folder=True, problem=problem)


def _file(root: Path, here: Parts, found: os.stat_result) -> Item:
    return Item(
        parts=here,
        origin=here,
        read=lambda limit: read_below(root, here, limit),
        problem=not_regular(found.st_mode),
    )


_KINDS = (
    (stat.S_ISLNK, "連結（symbolic link）", "a symbolic link"),
    (stat.S_ISFIFO, "具名管線（FIFO）", "a named pipe"),
    (stat.S_ISSOCK, "socket", "a socket"),
    (stat.S_ISBLK, "裝置", "a device"),
    (stat.S_ISCHR, "裝置", "a device"),
    (stat.S_ISDIR, "資料夾", "a folder"),
)


def not_regular(mode: int) -> Text | None:
    """Why something that is not a regular file is not opened; None for a regular file."""
    if stat.S_ISREG(mode):
        return None
    for test, zh, en in _KINDS:
        if test(mode):
            return Text(
                zh=f"這是{zh}，不是一般檔案，不會開啟。",
                en=f"It is {en}, not a regular file, and is never opened.",
            )
    return Text(zh="這不是一般檔案，不會開啟。", en="It is not a regular file and is never opened.")


def read_below(root: Path, parts: Parts, limit: int) -> bytes:
    """The bytes of a regular file under ``root``, at most ``limit``, following no link below ``root``.

    Raises:
        Unreadable: it is gone, is not a regular file, may not be read, is too large, or changed meanwhile.

    """
    descriptor = open_below(root, parts)
    try:
        return _read(descriptor, limit)
    except OSError as error:
        raise _cannot_be_read(error) from error
    finally:
        os.close(descriptor)


def open_below(root: Path, parts: Parts) -> int:
    """A descriptor of a regular file under ``root``, following no link below ``root``; the caller closes it.

    Raises:
        Unreadable: it is gone, is not a regular file, or may not be read.

    """
    try:
        folder = os.open(root, _FOLDER)
        try:
            for name in parts[:-1]:
                deeper = os.open(name, _FOLDER, dir_fd=folder)
                os.close(folder)
                folder = deeper
            # A device may act on being opened, so look before; what was opened is looked at again.
            problem = not_regular(os.stat(parts[-1], dir_fd=folder, follow_symlinks=False).st_mode)
            if problem is not None:
                raise Unreadable(problem)
            descriptor = os.open(parts[-1], _FILE, dir_fd=folder)
        finally:
            os.close(folder)
        problem = not_regular(os.fstat(descriptor).st_mode)
        if problem is not None:
            os.close(descriptor)
            raise Unreadable(problem)
    except OSError as error:
        raise _cannot_be_read(error) from error
    return descriptor


def _cannot_be_read(error: OSError) -> Unreadable:
    return Unreadable(Text(zh=f"檔案無法讀取（{error.strerror}）。", en=f"The file cannot be read ({error.strerror})."))


def _read(descriptor: int, limit: int) -> bytes:
    before = os.fstat(descriptor)
    if before.st_size > limit:
        raise too_large(before.st_size, limit)
    pieces: list[bytes] = []
    left = before.st_size + 1  # One more than there is tells that it grows, and a growing file ends here.
    while left > 0 and (piece := os.read(descriptor, min(left, 2**20))):
        pieces.append(piece)
        left -= len(piece)
    after = os.fstat(descriptor)
    data = b"".join(pieces)
    unchanged = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if not unchanged or len(data) != before.st_size:
        raise Unreadable(
            Text(
                zh="讀取時檔案正在改變；請等它寫完再評分一次。",
                en="The file changed while it was being read; grade again once it is complete.",
            )
        )
    return data


def too_large(size: int, limit: int) -> Unreadable:
    """The refusal of a file beyond a limit, both in mebibytes: a notebook, or a zip with one in it."""
    return Unreadable(
        Text(
            zh=f"檔案太大（{size / 2**20:.1f} MiB，上限 {limit / 2**20:g} MiB）。請清除 notebook 的輸出後再存一次。",
            en=f"The file is too large ({size / 2**20:.1f} MiB; the limit is {limit / 2**20:g} MiB). "
            "Clear the notebook's outputs and save it again.",
        )
    )
