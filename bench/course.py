"""What is measured with: the softmax homework as built, and a few typical submissions to it."""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.catalogue import read_catalogue
from autograder.learn import trial
from autograder.master import find_master, read_master
from autograder.release import notebook_name, splice
from autograder.sample import hand_in
from autograder.sample.plan import plan
from autograder.trial import Trial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.master import Master
    from autograder.model import Language

NAME = "softmax"
KINDS = {"right": 4, "wrong": 6, "unfinished": 2}
"""How many of each kind, as in a class; the damaged ones, which end at once or at a limit, are left out."""


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
    """Submissions of a class, of each kind evenly from first to last: which ones the catalogue puts there is chance."""
    master = _master(root)
    catalogue = read_catalogue(root / "solutions" / NAME, answers=master.answers, cases=list(master.cases))
    languages = list(master.forms)
    members = plan(120, 0, catalogue=catalogue, questions=list(master.answers), languages=languages)
    chosen = []
    for kind, count in KINDS.items():
        alike = [member for member in members if member.kind == kind]
        chosen += [alike[number * len(alike) // count] for number in range(count)]
    return [
        hand_in(
            member,
            release=_release(root, member.language),
            reference=master.answers,
            catalogue=catalogue,
            splice=splice,
        )
        for member in sorted(chosen, key=lambda member: member.number)
    ]


def reference(root: Path) -> list[bytes]:
    """The reference solution, in each language."""
    master = _master(root)
    return [trial(language, _release(root, language), master.answers).data for language in master.forms]


@functools.cache
def _master(root: Path) -> Master:
    file = find_master(root, NAME)
    return read_master(file, shown=file.name)


@functools.cache
def _release(root: Path, language: Language) -> dict[str, Any]:
    """The released notebook, as nbformat 4 plain data."""
    found: dict[str, Any] = json.loads((root / "assignment" / NAME / notebook_name(NAME, language)).read_bytes())
    return found


def a_class(data: list[bytes], count: int) -> Iterator[HandedIn]:
    """So many submissions, one notebook after the other."""
    return (HandedIn(id=f"{number:05}", data=data[number % len(data)]) for number in range(count))


def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parents[1]
