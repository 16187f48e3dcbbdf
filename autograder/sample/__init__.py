"""``autograder sample``: a class of synthetic submissions whose truth is known.

Right-but-different answers and misconceptions from the assignment's catalogue are spliced into the
released notebooks; some submissions are unfinished, some arrive broken. ``plan`` decides, ``spoil`` breaks,
``layout`` names the files as an LMS does, and here they are written. The key (who hands in what) lies beside
the folder, never in it: ``OUT-key.csv``.
"""

from __future__ import annotations

import contextlib
import csv
import io
from typing import TYPE_CHECKING, Any

from autograder.errors import InputError, SystemFault
from autograder.sample.layout import LAYOUTS, Layout, path_in, uploaded_name
from autograder.sample.people import chance
from autograder.sample.plan import Member, plan
from autograder.sample.spoil import IN_A_CELL, UNREADABLE, as_colab_saves, dump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from autograder.catalogue import Catalogue
    from autograder.model import Language

    Splice = Callable[[dict[str, Any], Mapping[str, tuple[str, ...]]], dict[str, Any]]

__all__ = ["LAYOUTS", "Layout", "Member", "hand_in", "key_path", "plan", "write_class"]

KEY_COLUMNS = (
    "file", "student_id", "name", "language", "kind", "colab", "damage", "misconceptions", "blank", "accepted"
)  # fmt: skip


def hand_in(
    member: Member,
    *,
    release: dict[str, Any],
    reference: Mapping[str, tuple[str, ...]],
    catalogue: Catalogue,
    splice: Splice,
) -> bytes:
    """The bytes that one member of the class hands in.

    Args:
        member: what was decided.
        release: the released notebook in the member's language, as nbformat 4 plain data.
        reference: the reference solution: question -> sources of its answer cells.
        catalogue: where the member's answers stand.
        splice: puts answers into a released notebook (``release.splice``) and changes neither.
    """
    answers = dict(reference)
    accepted = {entry.name: entry for entry in catalogue.accepted}
    misconceptions = {entry.name: entry for entry in catalogue.misconceptions}
    for name in member.accepted:
        answers |= accepted[name].answers
    for name in member.misconceptions:
        answers |= misconceptions[name].answers
    for question in member.blank:
        answers.pop(question, None)
    notebook = splice(release, answers)
    if member.spoil in IN_A_CELL and member.spoilt is not None:
        notebook = IN_A_CELL[member.spoil](notebook, member.spoilt)
    if member.colab:
        notebook = as_colab_saves(notebook)
    whole = dump(notebook)
    return UNREADABLE[member.spoil](whole) if member.spoil in UNREADABLE else whole


def key_path(out: Path) -> Path:
    """Where the truth about the class in ``out`` is written: beside it, so that no grader reads it.

    Raises:
        InputError: there is nothing beside it.
    """
    folder = out.resolve() if out.name in {"", ".."} else out
    if not folder.name:
        raise InputError(f"{out} has no place beside it for the key of the class. Name a folder.")
    return folder.with_name(f"{folder.name}-key.csv")


def write_class(
    out: Path,
    members: Sequence[Member],
    *,
    releases: Mapping[Language, dict[str, Any]],
    stems: Mapping[Language, str],
    reference: Mapping[str, tuple[str, ...]],
    catalogue: Catalogue,
    splice: Splice,
    layout: Layout = "canvas",
) -> list[Path]:
    """Write the class into ``out`` and its key beside it; a class that was written there before is replaced.

    Args:
        out: the folder; made if it is missing.
        members: what ``plan`` decided.
        releases: the released notebook of each language.
        stems: the name of each released notebook's file, without ``.ipynb``.
        reference: see ``hand_in``.
        catalogue: see ``hand_in``.
        splice: see ``hand_in``.
        layout: whose download it looks like.

    Returns:
        The submissions' files, in the order of the class.

    Raises:
        InputError: ``out`` holds something that no earlier sample wrote, or is not the user's to write to.
        SystemFault: the disk is full, say.
    """
    names = [
        path_in(
            layout,
            member.person,
            number=member.number,
            uploaded=uploaded_name(member.person, stems[member.language], chance("upload", member.person.lms_id)),
        )
        for member in members
    ]
    with _said(out):
        _clear(out)
        # First, so that a class that was not finished can be replaced, too. The mark tells Excel that this is UTF-8.
        table = _table([_row(name, member) for name, member in zip(names, members, strict=True)])
        key_path(out).write_text(table, encoding="utf-8-sig", newline="")
        for name, member in zip(names, members, strict=True):
            path = out / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(
                hand_in(
                    member,
                    release=releases[member.language],
                    reference=reference,
                    catalogue=catalogue,
                    splice=splice,
                )
            )
    return [out / name for name in names]


@contextlib.contextmanager
def _said(out: Path) -> Iterator[None]:
    """What the disk says, as a sentence."""
    try:
        yield
    except PermissionError as error:
        raise InputError(f"{out} cannot be written to ({error.strerror}). Name a folder of yours.") from error
    except OSError as error:
        raise SystemFault(
            f"{out} cannot be written ({error.strerror}). Mend that and run the same command again."
        ) from error


def _row(name: str, member: Member) -> tuple[str, ...]:
    damage = f"{member.spoil} in {member.spoilt}" if member.spoilt else member.spoil or ""
    return (
        name,
        member.person.student_id,
        member.person.name,
        member.language,
        member.kind,
        "yes" if member.colab else "",
        damage,
        " ".join(member.misconceptions),
        " ".join(member.blank),
        " ".join(member.accepted),
    )


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(KEY_COLUMNS)
    writer.writerows(rows)
    return text.getvalue()


def _clear(out: Path) -> None:
    """Remove the class that an earlier sample wrote, and nothing else."""
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file. Name a folder.")
    key = key_path(out)
    if out.is_dir() and key.is_file():
        try:
            with key.open(encoding="utf-8-sig", newline="") as table:
                names = [row["file"] for row in csv.DictReader(table) if row.get("file")]
        except (UnicodeDecodeError, csv.Error):  # a spreadsheet has saved it in its own way, or it is another's
            raise InputError(f"{key}: cannot be read as the key that a sample wrote. Name another folder.") from None
        for name in names:
            path = out / name
            if ".." in path.parts or not path.is_file():
                continue
            path.unlink()
            if path.parent != out and not any(path.parent.iterdir()):
                path.parent.rmdir()
    if out.is_dir() and any(out.iterdir()):
        raise InputError(f"{out}: holds files that no sample wrote. Name another folder, or empty this one first.")
    out.mkdir(parents=True, exist_ok=True)
