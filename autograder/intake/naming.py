"""The id of a submission: what its folder in the results is called.

The grader chooses it. It is derived from the student's id or from the file's own name, so that a person finds it,
and from a digest, so that it is unique; nothing of a student's spelling can make it a path, an option, a hidden file
or the twin of another. It does not depend on what else was handed in, nor on the order.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 60
_DIGITS = (8, 16, 64)


def slug(text: str) -> str:
    """Letters, digits, ``-`` and ``_`` of a text, NFC, at most 60 bytes.

    ``slug("../../grades.csv") == "grades-csv"``, ``slug("-rf") == "rf"``.
    """
    kept = "".join(
        c if c == "_" or unicodedata.category(c)[0] in "LN" else " " for c in unicodedata.normalize("NFC", text[:400])
    )
    joined = "-".join(kept.split())
    while len(joined.encode()) > _LONGEST:
        joined = joined[:-1]
    return joined.strip("-_") or "submission"


def ids(labels: Sequence[tuple[str, str]]) -> list[str]:
    """Ids for ``(label, key)`` pairs with distinct keys, in the same order.

    The digest is of the key; where two ids would be the same to a file system that ignores case, both get a
    longer one.
    """
    chosen = [""] * len(labels)
    open_places = list(range(len(labels)))
    for digits in _DIGITS:
        for place in open_places:
            label, key = labels[place]
            digest = hashlib.sha256(key.encode(errors="surrogatepass")).hexdigest()[:digits]
            chosen[place] = f"{slug(label)}-{digest}"
        seen: dict[str, int] = {}
        for name in chosen:
            seen[name.casefold()] = seen.get(name.casefold(), 0) + 1
        open_places = [place for place, name in enumerate(chosen) if seen[name.casefold()] > 1]
    return chosen
