"""A small font for Chinese in charts, which Colab and most students' machines cannot draw.

The font is a subset of Noto Sans CJK TC (SIL Open Font License 1.1) with the characters that the master's
charts use, renamed, because a changed font must not pass for the original. It is kept beside the master, in
``solutions/NAME/fonts/``, so that the same master gives the same bytes on a machine without the original, or
with another version of it. It is made again only when the master needs a character that it lacks.
"""

from __future__ import annotations

import ast
import base64
import functools
import io
import re
import subprocess
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from fontTools.ttLib import TTCollection, TTFont, TTLibError

from autograder import handout
from autograder.errors import AuthorError, SystemFault
from autograder.model import Text
from autograder.notebook import transform

if TYPE_CHECKING:
    from collections.abc import Iterable

FAMILY = "Homework Sans TC"
FILE = "chart.otf"
LICENCE = "OFL.txt"

_ORIGINAL = "Noto Sans CJK TC"
_PACKAGE = "fonts-noto-cjk"
_PLACES = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
)
_ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + "，。、：；！？（）「」『』《》…—–−×÷±→←↑↓≤≥≈≠°％√\u3000"
"""Characters that come with every subset, so that a chart's text looks of one piece."""


class ChartFont(msgspec.Struct, frozen=True):
    """The font's file, and whether it had to be made anew."""

    data: bytes
    made: bool


def characters(sources: Iterable[str]) -> frozenset[str]:
    """The non-ASCII characters that charts made by this code may show.

    Taken from all string literals except docstrings: which of them end in a chart cannot be told. Emoji and
    dingbats are left out: no text font has them, and no chart of ours uses them.
    """
    found: set[str] = set()
    for source in sources:
        tree = ast.parse(transform(source))
        documentation = {
            id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
        }  # a literal that stands alone is said to nobody
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
                found.update(node.value)
    return frozenset(c for c in found if not c.isascii() and not _is_picture(c))


_PICTURES = (range(0x2600, 0x27C0), range(0x1F000, 0x20000))
_INVISIBLE = ("Mn", "Cf", "Cc", "Co", "Cn", "Cs")


def _is_picture(character: str) -> bool:
    return any(ord(character) in block for block in _PICTURES) or (unicodedata.category(character) in _INVISIBLE)


def chart_font(needed: frozenset[str], kept: Path) -> ChartFont | None:
    """The font for these characters: the one that is kept where it has them all, else a new subset.

    Args:
        needed: non-ASCII characters; none need no font.
        kept: the file where the last subset is kept; it is read only.

    Raises:
        AuthorError: a character is in no Chinese font.
        SystemFault: a new subset is needed, and the original is not on this machine.
    """
    if not needed:
        return None
    if kept.is_file():
        data = kept.read_bytes()
        if needed <= covered(data):
            return ChartFont(data, made=False)
    original = _original()
    if original is None:
        raise SystemFault(
            f"The charts use Chinese characters that {kept} lacks; making it again takes the font {_ORIGINAL},"
            f" which is not on this machine. Install it: apt-get install {_PACKAGE}"
        )
    data = _subset(*original, needed)
    missing = sorted(needed - covered(data))
    if missing:
        raise AuthorError(
            f"A chart uses {missing[0]!r} (U+{ord(missing[0]):04X}), which {_ORIGINAL} does not have."
            " Use another character in the master's string literals."
        )
    return ChartFont(data, made=True)


@functools.lru_cache(maxsize=4)
def covered(data: bytes) -> frozenset[str]:
    """The characters that a font file has glyphs for; none where it is no font."""
    try:
        return frozenset(map(chr, TTFont(io.BytesIO(data), lazy=True).getBestCmap() or ()))
    except TTLibError:
        return frozenset()


def licence() -> bytes:
    """The SIL Open Font License with the copyright line of the original, to be kept beside the font."""
    return handout.text(LICENCE).encode()


def _original() -> tuple[Path, int] | None:
    """The original's file and its number in that collection, where Debian and others put it or fontconfig says."""
    places = [Path(place) for place in _PLACES]
    try:
        answer = subprocess.run(
            ["fc-match", "--format=%{file}", _ORIGINAL],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        places.append(Path(answer.stdout.strip()))
    except (OSError, subprocess.TimeoutExpired):  # no fontconfig here: then only the usual places count
        pass
    for place in places:
        if place.suffix in (".ttc", ".otc") and place.is_file():
            with TTCollection(place, lazy=True) as collection:
                for number, font in enumerate(collection.fonts):
                    if font["name"].getDebugName(1) == _ORIGINAL:
                        return place, number
    return None


def _subset(file: Path, number: int, needed: frozenset[str]) -> bytes:
    from fontTools import subset  # noqa: PLC0415 - takes half a second, and is needed once in a master's life

    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "vhea", "vmtx"]
    options.name_IDs = ["*"]
    font = TTFont(file, fontNumber=number, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted({ord(character) for character in needed} | set(map(ord, _ALWAYS))))
    subsetter.subset(font)
    _rename(font)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def _rename(font: TTFont) -> None:
    postscript = FAMILY.replace(" ", "") + "-Regular"
    names = font["name"]
    names.names = [record for record in names.names if record.langID == 0x409]  # noqa: PLR2004 - English
    for number, text in {1: FAMILY, 3: postscript, 4: FAMILY, 6: postscript}.items():
        names.setName(text, number, 3, 1, 0x409)
    for number in (16, 17):
        names.removeNames(nameID=number)
    table = font["CFF "].cff
    table.fontNames = [postscript]
    top = table.topDictIndex[0]
    top.FullName, top.FamilyName = FAMILY, FAMILY


# ------------------------------------------------------------------------------------- the notebook's cell

TITLE = Text("圖表的中文字型：執行就好，不用改", "The charts' Chinese font: just run it")


def font_cell(data: bytes, title: str) -> str:
    """The source of the cell that brings the font to wherever the notebook runs."""
    lines = re.findall(".{1,108}", base64.b64encode(data).decode())
    terms = "\n".join(f"# {line}".rstrip() for line in licence().decode().rstrip("\n").split("\n"))
    return handout.fill("font_cell.txt", title=title, family=FAMILY, data="\n".join(lines), licence=terms).rstrip("\n")
