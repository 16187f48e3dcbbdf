"""Reading a zip that strangers packed, without unpacking it to disk.

Members are listed under fixed limits and read one by one from memory or from the open file, each up to its
own limit; nothing is written, so no name in an archive can lead anywhere. Links, encrypted members, absolute
names and names with ``..`` become items with a problem. Names without the UTF-8 flag are read as UTF-8, then
as Big5 (Windows in Taiwan), then as cp437, which is what the format says (PKWARE APPNOTE, appendix D).
"""

from __future__ import annotations

import errno
import io
import os
import re
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from autograder.intake.folder import not_regular, too_large
from autograder.intake.item import Item, Parts, ReadingLimits, Unreadable, ignored, nothing
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_READABLE = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2}
_SMALL = 2**20
_DRIVE = re.compile(r"[A-Za-z]:")
_UNIX = 3

_FAILURES = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, OverflowError)
"""Of ``zipfile``, over a table of contents or a member that says what is not so."""
_DAMAGED = Text(
    zh="壓縮檔損壞，或者不是 zip。請重新下載，或請學生重交 .ipynb。",
    en="The archive is damaged or is not a zip; download it again, or ask for the .ipynb itself.",
)

_OUTSIDE = Text(
    zh="壓縮檔裡的檔名指向壓縮檔外面，沒有讀取。",
    en="Its name in the archive points outside the archive; it is not read.",
)
_DEEP = Text(
    zh="資料夾的層數太多，沒有讀取。",
    en="Folders are nested too deep; it is not read.",
)
_LOCKED = Text(
    zh="壓縮檔有密碼，無法讀取；請學生直接交 .ipynb。",
    en="The archive is encrypted; ask for the .ipynb itself.",
)
_UNUSUAL = Text(
    zh="壓縮方式不支援；請學生直接交 .ipynb。",
    en="It is compressed in an unusual way; ask for the .ipynb itself.",
)
_BOMB = Text(
    zh="解壓縮後會膨脹得不合理（壓縮炸彈），沒有讀取。",
    en="It would unpack to an unreasonable size (a zip bomb) and is not read.",
)


class _Rationed(io.RawIOBase):
    """The file under an archive: refuses one read beyond the limit while the table of contents is read.

    ``zipfile`` reads the whole table with one call, of a size that the file itself claims. A file on disk is
    read by its descriptor, which is closed with this object.
    """

    def __init__(self, file: bytes | int, limit: int) -> None:
        super().__init__()
        self._bytes = file if isinstance(file, bytes) else None
        self._descriptor = file if isinstance(file, int) else -1
        self._size = len(file) if isinstance(file, bytes) else os.fstat(file).st_size
        self._at = 0
        self.limit: int | None = limit

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        start = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise OSError(errno.EINVAL, "before the start of the archive")  # as a file; zipfile counts on it
        self._at = start + offset
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        left = max(self._size - self._at, 0)
        wanted = left if size is None or size < 0 else min(size, left)
        if self.limit is not None and wanted > self.limit:
            raise _too_many()
        if self._bytes is not None:
            piece = self._bytes[self._at : self._at + wanted]
        else:
            piece = os.pread(self._descriptor, wanted, self._at)
        self._at += len(piece)
        return piece

    def close(self) -> None:
        if not self.closed and self._descriptor >= 0:
            os.close(self._descriptor)
        super().close()


def _too_many() -> Unreadable:
    return Unreadable(
        Text(zh="壓縮檔裡的檔案太多，沒有打開。", en="The archive holds too many files and is not opened.")
    )


def members(file: bytes | int, origin: Parts, limits: ReadingLimits, *, student: bool) -> list[Item]:
    """The files of an archive, and its folders that hold nothing, sorted by path.

    Args:
        file: the archive, or the descriptor of one; it is closed once no item is left that reads from it.
        origin: where the archive itself was found.
        limits: what is read at most.
        student: a student's archive inside a class's, for which the limits are smaller.

    Raises:
        Unreadable: it is not a zip, or larger than the limits.

    """
    rationed = _Rationed(file, limits.directory_bytes // (64 if student else 1))
    try:
        archive = zipfile.ZipFile(rationed)
    except _FAILURES as error:
        raise Unreadable(_DAMAGED) from error
    rationed.limit = None
    infos = archive.infolist()
    if len(infos) > (limits.student_entries if student else limits.entries):
        raise _too_many()
    return sorted(_items(archive, infos, origin, limits), key=lambda item: item.parts)


def _items(
    archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], origin: Parts, limits: ReadingLimits
) -> Iterator[Item]:
    files: list[tuple[Parts, zipfile.ZipInfo, Text | None]] = []
    folders: set[Parts] = set()
    for info in infos:
        name = _name(info)
        parts = tuple(part for part in re.split(r"[/\\]", name) if part not in {"", "."})
        # Windows ends folders in a backslash, which in Big5 is also the second half of some characters: 功.
        folder = name.endswith(("/", "\\"))
        if not parts or _ignored(parts, folder=folder):
            continue
        if folder:
            folders.add(parts)
        else:
            files.append((parts, info, _problem(info, name, parts, limits)))
    filled = {parts[:depth] for parts, _, _ in files for depth in range(1, len(parts))}
    for parts, info, problem in files:
        yield Item(
            parts=parts,
            origin=(*origin, *parts),
            read=lambda limit, info=info: _read(archive, info, limit),  # type: ignore[misc]  # mypy cannot infer a lambda's default
            problem=problem,
        )
    inner = {parts[:depth] for parts in folders for depth in range(1, len(parts))}
    for parts in folders - filled - inner:
        yield Item(parts=parts, origin=(*origin, *parts), read=nothing, folder=True)


def _ignored(parts: Parts, *, folder: bool) -> bool:
    above = any(ignored(part, folder=True) and part != ".." for part in parts[:-1])
    return above or (parts[-1] != ".." and ignored(parts[-1], folder=folder))


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "cp950"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _problem(info: zipfile.ZipInfo, name: str, parts: Parts, limits: ReadingLimits) -> Text | None:
    mode = info.external_attr >> 16 if info.create_system == _UNIX else 0
    reasons = (
        (name.startswith(("/", "\\")) or bool(_DRIVE.match(name)) or ".." in parts, _OUTSIDE),
        (len(parts) > limits.depth, _DEEP),
        (bool(info.flag_bits & _ENCRYPTED), _LOCKED),
        (info.compress_type not in _READABLE, _UNUSUAL),
        (info.file_size > _SMALL and info.file_size > limits.ratio * max(info.compress_size, 1), _BOMB),
    )
    first = next((why for applies, why in reasons if applies), None)
    return first or (not_regular(mode) if stat.S_IFMT(mode) else None)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    if info.file_size > limit:
        raise too_large(info.file_size, limit)
    try:
        with archive.open(info) as stream:
            data = stream.read(limit + 1)
    except _FAILURES as error:
        raise Unreadable(_DAMAGED) from error
    if len(data) > limit:
        raise too_large(len(data), limit)
    return data
