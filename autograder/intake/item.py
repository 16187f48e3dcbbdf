"""One thing that was handed in: a file or an empty folder, in a folder on disk or in an archive.

An item knows how to read itself and nothing else. Whatever is wrong with it (a link, a pipe, an encrypted
member, a name that points outside) is a sentence in ``problem``: the item stays in the list, so that it
becomes a row in the results instead of vanishing.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from autograder.errors import InputError
from autograder.notebook import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.model import Text

Parts = tuple[str, ...]
"""A path as its names, outermost first; exactly as found, so possibly hostile. Never joined into a path."""


class ReadingLimits(msgspec.Struct, frozen=True, kw_only=True):
    """How much intake reads. One table; every figure is reached by no honest class that we know of."""

    notebook_bytes: int = MAX_BYTES
    """Of one notebook: what its reader takes."""
    file_bytes: int = 8 * 2**20
    """Of one side file of a submission."""
    files_bytes: int = 32 * 2**20
    """Of all side files of a submission together."""
    files: int = 64
    """Side files of a submission."""
    failures: int = 64
    """Side files that cannot be read, before no other one is tried: one that is damaged has been unpacked by then."""
    compared_bytes: int = 4 * MAX_BYTES
    """Of a submission's notebooks together, where there are several: whether they are one has to be seen in a second or
    two, and a zip of some megabytes could hold thirty of the largest."""
    entries: int = 200_000
    """Files and folders in everything that one path names: a class."""
    folder_entries: int = 20_000
    """Files and folders directly in one folder on disk."""
    student_entries: int = 2_000
    """Files and folders in one student's archive."""
    depth: int = 12
    """Folders within folders."""
    archive_bytes: int = 64 * 2**20
    """Of one student's archive, packed."""
    directory_bytes: int = 64 * 2**20
    """Of the table of contents of a class's archive. A student's gets a sixty-fourth of it."""
    ratio: int = 200
    """Unpacked to packed bytes of one member that is larger than a mebibyte."""
    metadata_bytes: int = 64 * 2**20
    """Of a file that the learning platform wrote about the class."""


class Unreadable(InputError):  # noqa: N818 - it names what was found, as the reader will say it
    """Something that was handed in cannot be read; ``why`` says so in both languages."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


@dataclass(frozen=True, slots=True)
class Item:
    """One file, or one folder with nothing in it.

    ``parts`` is its place under the folder that is being looked at (layouts look deeper by shortening it),
    ``origin`` its place under what the user named. ``read(limit)`` returns its bytes or raises
    ``Unreadable``; it opens anew each time and keeps nothing.
    """

    parts: Parts
    origin: Parts
    read: Callable[[int], bytes]
    folder: bool = False
    problem: Text | None = None

    @property
    def name(self) -> str:
        """The last name of its path."""
        return self.parts[-1] if self.parts else ""

    def under(self, depth: int) -> Item:
        """The same item, seen from ``depth`` folders further in."""
        return replace(self, parts=self.parts[depth:])

    def named(self, *parts: str) -> Item:
        """The same item under the name that its student gave it."""
        return replace(self, parts=parts)


def nothing(limit: int) -> bytes:  # noqa: ARG001 - the signature of every item's read
    """The content of an item that has none."""
    return b""


_PLATFORM_FOLDERS = frozenset({"__macosx", "__pycache__"})
_PLATFORM_FILES = frozenset({"thumbs.db", "desktop.ini"})
NOTEBOOK = ".ipynb"


def ignored(name: str, *, folder: bool) -> bool:
    """Whether a name is left behind by a system or a tool and is nobody's work.

    Hidden folders (``.ipynb_checkpoints``, ``.git``), ``__MACOSX``, ``__pycache__``, and hidden files that
    are not notebooks; ``._hw.ipynb`` is macOS's resource fork, not a notebook.
    """
    lower = name.casefold()
    if folder:
        return lower.startswith(".") or lower in _PLATFORM_FOLDERS
    if lower.startswith("._") or lower in _PLATFORM_FILES:
        return True
    return lower.startswith(".") and not lower.endswith(NOTEBOOK)


def is_notebook(name: str) -> bool:
    """Whether a name says that it is a notebook."""
    return name.casefold().endswith(NOTEBOOK)


def is_archive(name: str) -> bool:
    """Whether a name says that it is an archive of the kind that is opened."""
    return name.casefold().endswith(".zip")


_UNTYPED = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff/]")
_LONGEST_NAME, _LONGEST_PATH, _DEEPEST = 200, 1_000, 8
"""Bytes of a side file's name and of all names of its path, and how many these are: every file system takes them, a
guest's and the one that the files are laid out on."""


def fits_beside(parts: Parts) -> bool:
    """Whether a file of that path can be put beside a notebook: it lies below one folder, and no name is too long."""
    return (
        not {"", ".", ".."} & set(parts)
        and not any(_UNTYPED.search(part) for part in parts)
        and len(parts) <= _DEEPEST
        and max(len(part.encode()) for part in parts) <= _LONGEST_NAME
        and sum(len(part.encode()) for part in parts) <= _LONGEST_PATH
    )


_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_SPACES = re.compile(r"\s+")
_LONGEST = 200


def printable(text: str, longest: int = _LONGEST) -> str:
    r"""Text for people: one line, no control, formatting or surrogate characters, of bounded length.

    ``printable("a\nb\x1b[31m") == "a�b�[31m"``. Characters are replaced, never dropped, so that two names
    that differ still look different from a clean one.
    """
    text = unicodedata.normalize("NFC", text[: longest * 4])
    shown = "".join("�" if unicodedata.category(c) in _INVISIBLE else c for c in text)
    shown = _SPACES.sub(" ", shown).strip()
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def shown_path(parts: Parts) -> str:
    """A path for people; never to be opened."""
    return "/".join(printable(part, 120) for part in parts) or "."
