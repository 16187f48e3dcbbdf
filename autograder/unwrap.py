"""Every text inside a file, however deep: JSON, base64, hexadecimal, archives, compressed streams.

For looking, not for using: what cannot be opened is looked at as it is, and nothing is ever an error.
"""

from __future__ import annotations

import base64
import binascii
import bz2
import gzip
import io
import json
import lzma
import re
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DEPTH = 5
_LIMIT = 16 * 2**20
"""Bytes that are looked at of anything that was packed."""


def unwrap(name: str, data: bytes, depth: int = 0) -> Iterator[tuple[str, str]]:
    """All texts in some bytes, with the place of each.

    Args:
        name: of the place, for people.
        data: what is there.
        depth: how many wrappings have been opened already.
    """
    for text in _decoded(data):
        yield from _texts(name, text, depth)
    if depth < _DEPTH:
        for label, inner in _opened(data):
            yield from unwrap(f"{name} → {label}", inner[:_LIMIT], depth + 1)


def _decoded(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", errors="replace")
    if data.count(b"\0") > len(data) // 4:
        yield data.decode("utf-16-le", errors="replace")
        yield data.decode("utf-16-be", errors="replace")


def _texts(name: str, text: str, depth: int) -> Iterator[tuple[str, str]]:
    document = _json(text)
    if document is not None and depth < _DEPTH:
        for path, value in _strings(document):
            yield from _texts(f"{name}{path}", value, depth + 1)
        return
    yield name, text
    if depth < _DEPTH:
        for label, inner in _encoded(text):
            yield from unwrap(f"{name} → {label}", inner, depth + 1)


def _json(text: str) -> Any:
    if text.lstrip()[:1] not in ("{", "["):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """All strings in plain JSON data, keys and numbers too; a list of strings is one text, as in notebooks."""
    if isinstance(value, dict):
        yield path, "\n".join(value)
        for key, item in value.items():
            yield from _strings(item, f"{path}.{key}" if path else f": {key}")
    elif isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        yield path, "".join(value)
    elif isinstance(value, list):
        for number, item in enumerate(value, start=1):
            yield from _strings(item, f"{path}[{number}]")
    elif value is not None and not isinstance(value, bool):
        yield path, str(value)


_RUN = r"[A-Za-z0-9+/_-]"
_BASE64 = re.compile(rf"{_RUN}{{16,}}={{0,2}}(?:[\"',]*(?:\\n|\s*\n\s*)[\"']*{_RUN}{{4,}}={{0,2}})*")
_BREAK = re.compile(r"\\n|[\s\"',]+")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}){16,}")


def _encoded(text: str) -> Iterator[tuple[str, bytes]]:
    for match in _BASE64.finditer(text):
        lines = [line for line in _BREAK.split(match[0]) if line]
        # the first line may be a word that happens to stand before the data
        for run in {"".join(lines), "".join(lines[1:]), lines[0]}:
            yield from (("base64", data) for data in _base64(run))
    for match in _HEX.finditer(text):
        yield "hexadecimal", bytes.fromhex(match[0])


def _base64(run: str) -> Iterator[bytes]:
    run = run.replace("=", "").replace("-", "+").replace("_", "/")
    run = run[: len(run) - (len(run) % 4 == 1)]
    try:
        yield base64.b64decode(run + "=" * (-len(run) % 4))
    except binascii.Error:
        return


def _opened(data: bytes) -> Iterator[tuple[str, bytes]]:
    """What is packed inside some bytes."""
    if b"PK\x03\x04" in data:
        yield from _zip(data)
    for label, (mark, expand) in _STREAMS.items():
        if data.startswith(mark):
            try:
                yield label, expand(data)
            except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
                continue
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        try:
            inner = zlib.decompressobj().decompress(data[match.start() :], _LIMIT)
        except zlib.error:
            continue
        if inner:
            yield "zlib", inner
    if data[257:262] == b"ustar":
        yield from _tar(data)


def _gzip(packed: bytes) -> bytes:
    with gzip.GzipFile(fileobj=io.BytesIO(packed)) as stream:
        return stream.read(_LIMIT)


_STREAMS: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "gzip": (b"\x1f\x8b", _gzip),
    "bzip2": (b"BZh", lambda packed: bz2.BZ2Decompressor().decompress(packed, _LIMIT)),
    "xz": (b"\xfd7zXZ", lambda packed: lzma.LZMADecompressor().decompress(packed, _LIMIT)),
}
"""Compressed streams: their first bytes, and how to expand them."""


def _zip(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                yield f"zip member {info.filename}", info.filename.encode() + b"\n" + info.comment
                with archive.open(info) as member:
                    yield f"zip member {info.filename}", member.read(_LIMIT)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zlib.error, ValueError):
        return


def _tar(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            for member in archive:
                file = archive.extractfile(member)
                if file is not None:
                    yield f"tar member {member.name}", file.read(_LIMIT)
    except (tarfile.TarError, OSError, EOFError):
        return
