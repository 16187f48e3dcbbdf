"""Build: master -> release and bundle, on disk.

Everything is made in memory first and compared with what is there; only then, and only what differs, is written,
each file under a temporary name and renamed when whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from autograder import chartfont
from autograder.bundle import pack
from autograder.errors import AuthorError, SystemFault
from autograder.handout import tools
from autograder.leaks import scan
from autograder.master import Master, find_master, read_master
from autograder.probes import read_probes
from autograder.release import given, make_font, release
from autograder.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class BuildReport(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a build. Paths are relative to the project."""

    assignment: str
    changed: tuple[str, ...]
    """Written; under ``check``, what would be."""
    current: tuple[str, ...]
    """As they should be already."""
    stale: tuple[str, ...]
    """In the release's folder, and not made by this build: students would get them."""
    check: bool

    @property
    def clean(self) -> bool:
        """Whether everything is current. A bundle that was never built is none that is out of date."""
        return not self.stale and not self.changed


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a build makes, in memory."""

    master: Master
    release: dict[str, bytes]
    """File name in ``assignment/NAME/`` -> content."""
    bundle: bytes
    font: dict[str, bytes]
    """File name in ``solutions/NAME/fonts/`` -> content, where the font had to be made anew."""


def make(root: Path, name: str) -> Built:
    """Make release and bundle of an assignment, in memory.

    Raises:
        AuthorError: the master cannot be used as written, or the release would leak.
        SystemFault: something that is needed is missing on this machine.
    """
    path = find_master(root, name)
    folder = path.parent
    master = read_master(path, shown=path.relative_to(root).as_posix())
    probes = read_probes(folder, questions=[question.name for question in master.questions], shown=f"solutions/{name}")
    font = make_font(master, folder / "fonts" / chartfont.FILE)
    carried = tools()
    files = release(master, font, carried)
    leaks = scan(master, files)
    if leaks:
        raise AuthorError(
            f"solutions/{name}: nothing was written, because the release would leak"
            f" {'1 thing' if len(leaks) == 1 else f'{len(leaks)} things'}. The first: {leaks[0]}."
        )
    made = {}
    if font is not None and font.made:
        made = {chartfont.FILE: font.data, chartfont.LICENCE: chartfont.licence()}
    return Built(
        master=master,
        release=files,
        bundle=pack(master, carried, probes=probes, given=given(master, files)),
        font=made,
    )


def build(root: Path, name: str, *, check: bool = False) -> BuildReport:
    """Build an assignment; with ``check``, say what would change and change nothing.

    Args:
        root: the project: the folder that holds ``solutions/``.
        name: the assignment.
        check: compare only.

    Raises:
        AuthorError: see `make`.
        SystemFault: see `make`; or a file cannot be written.
    """
    built = make(root, name)
    wanted = {f"assignment/{name}/{file}": data for file, data in built.release.items()}
    wanted |= {f"solutions/{name}/fonts/{file}": data for file, data in built.font.items()}
    bundle = f"dist/{name}-autograder.zip"
    if not check or (root / bundle).exists():
        wanted[bundle] = built.bundle
    changed = tuple(sorted(file for file, data in wanted.items() if not _is(root / file, data)))
    if not check:
        write_files(root, {file: wanted[file] for file in changed})
    return BuildReport(
        assignment=name,
        changed=changed,
        current=tuple(sorted(set(wanted) - set(changed))),
        stale=_stale(root, root / "assignment" / name, wanted),
        check=check,
    )


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def _stale(root: Path, folder: Path, wanted: Mapping[str, bytes]) -> tuple[str, ...]:
    found = (path.relative_to(root).as_posix() for path in folder.rglob("*") if path.is_file())
    return tuple(sorted(file for file in found if file not in wanted and "/.ipynb_checkpoints/" not in file))


def write_files(root: Path, files: Mapping[str, bytes]) -> None:
    """Write files below a folder, each one whole or not at all.

    Raises:
        SystemFault: one cannot be written; names it.
    """
    for file, data in files.items():
        path = root / file
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, [data])
        except OSError as error:
            raise SystemFault(f"{file} cannot be written: {error.strerror}. Make room or permission for it.") from error
