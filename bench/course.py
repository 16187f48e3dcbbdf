"""What is measured with: the softmax homework as built, and a few typical submissions to it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.catalogue import read_catalogue
from autograder.master import find_master, read_master
from autograder.release import notebook_name, splice
from autograder.sample import hand_in
from autograder.sample.plan import plan
from autograder.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "softmax"
PATTERN = ("right", "wrong", "right", "unfinished", "right", "wrong")
"""Kinds of submissions, as in a class; the damaged ones, which end at once or at a limit, are left out."""


@dataclass(frozen=True)
class HandedIn(Trial):
    """A submission in memory, of which many people may hand in the same bytes."""

    file: str = "hw.ipynb"

    @property
    def digest(self) -> str:
        """Of the id, too: the same notebook handed in by others is another submission with other inputs."""
        return hashlib.sha256(self.id.encode() + self.data).hexdigest()


def bundle_path(root: Path) -> Path:
    """Where ``autograder build`` puts the bundle."""
    return root / "dist" / f"{NAME}-autograder.zip"


def notebooks(root: Path) -> list[bytes]:
    """Typical submissions, in the order of ``PATTERN``: always the same ones for the same master and catalogue."""
    file = find_master(root, NAME)
    master = read_master(file, shown=file.name)
    catalogue = read_catalogue(root / "solutions" / NAME, answers=master.answers, cases=list(master.cases))
    languages = list(master.forms)
    members = plan(120, 0, catalogue=catalogue, questions=list(master.answers), languages=languages)
    releases = {
        language: json.loads((root / "assignment" / NAME / notebook_name(NAME, language)).read_bytes())
        for language in languages
    }
    by_kind = {kind: iter([m for m in members if m.kind == kind]) for kind in PATTERN}
    return [
        hand_in(member, release=releases[member.language], reference=master.answers, catalogue=catalogue, splice=splice)
        for member in (next(by_kind[kind]) for kind in PATTERN)
    ]


def a_class(data: list[bytes], count: int) -> Iterator[HandedIn]:
    """So many submissions, one notebook after the other."""
    return (HandedIn(id=f"{number:05}", data=data[number % len(data)]) for number in range(count))


def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parents[1]
