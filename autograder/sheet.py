"""A TOML file that a person keeps: ``probes.toml``, ``equivalent.toml``, ``hints.toml``."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from autograder.errors import AuthorError

if TYPE_CHECKING:
    from pathlib import Path


def read_sheet(path: Path, shown: str) -> dict[str, Any]:
    """What the file says; nothing where there is none.

    Args:
        path: the file. A byte order mark, as Windows leaves it, does no harm.
        shown: what to call it in messages.

    Raises:
        AuthorError: it cannot be read, or is not TOML; names the byte or the line.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise AuthorError(f"{shown}: cannot be read ({error.strerror}). Mend that, or remove it.") from error
    except UnicodeDecodeError as error:
        raise AuthorError(f"{shown}: is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise AuthorError(f"{shown}: is not TOML: {error}. Correct that line.") from error
