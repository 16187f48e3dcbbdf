"""What the results folder holds beside the submissions: ``run.json`` and ``diagnosis.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from autograder.cluster import HINTS, Group, hint_for, read_hints
from autograder.errors import SystemFault
from autograder.model import Level, Text

if TYPE_CHECKING:
    from pathlib import Path

T = TypeVar("T")
RUN = "run.json"
DIAGNOSIS = "diagnosis.json"


class RunFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Where, how and with what a class was graded: the content of ``run.json``, counts aside."""

    assignment: str
    bundle_digest: str
    level: Level
    reasons: tuple[Text, ...] = ()
    """Why this level and no stronger one."""
    versions: dict[str, str]
    """Of the grader, Python and the libraries that answers may depend on."""
    limits: dict[str, object]
    workers: int
    seconds: float


class Diagnosis(msgspec.Struct, frozen=True, kw_only=True):
    """What submissions behave like: the content of ``diagnosis.json``."""

    named: dict[str, dict[str, str]] = {}
    """Submission -> question -> the catalogued misconception that it behaves like."""
    follows: dict[str, dict[str, str]] = {}
    """Submission -> question -> the earlier question whose named mistake explains all that failed here."""
    hints: dict[str, Text] = {}
    """Misconception -> the hint that its author wrote."""
    groups: tuple[Group, ...] = ()
    """Submissions that fail alike without a catalogued reason."""


class Advice(msgspec.Struct, frozen=True, kw_only=True):
    """A diagnosis and what people wrote about it, turned round: what to tell whom."""

    diagnosis: Diagnosis
    group_hints: dict[str, Text]
    """Group -> the hint that a person wrote for it in ``hints.toml``."""
    members: dict[str, tuple[Group, ...]]
    """Submission -> its groups."""
    idle: tuple[str, ...] = ()
    """Hints that people wrote under a name that no group has: a slip, or a group of an earlier run."""

    def hints(self, submission: str) -> dict[str, Text]:
        """Question -> what to tell this student about it."""
        said = {
            group.question: self.group_hints[group.name]
            for group in self.members.get(submission, ())
            if group.name in self.group_hints
        }
        named = self.diagnosis.named.get(submission, {})
        said.update(
            {question: self.diagnosis.hints[name] for question, name in named.items() if name in self.diagnosis.hints}
        )
        return said

    def follows(self, submission: str) -> dict[str, str]:
        """Question -> the earlier one that has to be mended first."""
        return self.diagnosis.follows.get(submission, {})


def advice(diagnosis: Diagnosis, hints: dict[str, Text]) -> Advice:
    """Look up every member's groups and every group's hint once."""
    members: dict[str, list[Group]] = {}
    for group in diagnosis.groups:
        for member in group.members:
            members.setdefault(member, []).append(group)
    found = {group.name: hint_for(group, hints) for group in diagnosis.groups}
    known = {name for group in diagnosis.groups for name in (group.name, *group.aliases)}
    return Advice(
        diagnosis=diagnosis,
        group_hints={name: hint for name, hint in found.items() if hint is not None},
        members={member: tuple(groups) for member, groups in members.items()},
        # Without groups, mistakes have not been looked for yet.
        idle=tuple(name for name in hints if name not in known) if known else (),
    )


def read_advice(folder: Path, diagnosis: Diagnosis | None = None) -> Advice:
    """The diagnosis that lies in a results folder (or another one) with the hints that people wrote there.

    Raises:
        SystemFault: ``diagnosis.json`` is not what a grader wrote.
        AuthorError: ``hints.toml`` cannot be used as written.
    """
    if diagnosis is None:
        diagnosis = _read(folder / DIAGNOSIS, Diagnosis) or Diagnosis()
    return advice(diagnosis, read_hints(folder / HINTS))


class _Run(RunFacts, frozen=True, kw_only=True):
    counts: dict[str, int] = {}


def read_run(folder: Path) -> RunFacts | None:
    """The facts of the run that filled a results folder; None where it left none.

    Raises:
        SystemFault: ``run.json`` is not what a grader wrote.
    """
    return _read(folder / RUN, _Run)


def encode_run(facts: RunFacts, counts: dict[str, int]) -> bytes:
    """The bytes of ``run.json``."""
    whole = {
        **{name: getattr(facts, name) for name in RunFacts.__struct_fields__},
        "counts": dict(sorted(counts.items())),
    }
    return msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=1) + b"\n"


def encode_diagnosis(diagnosis: Diagnosis) -> bytes:
    """The bytes of ``diagnosis.json``."""
    return msgspec.json.format(msgspec.json.encode(diagnosis, order="deterministic"), indent=1) + b"\n"


def _read(path: Path, kind: type[T]) -> T | None:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SystemFault(f"{path} cannot be read ({error.strerror}); remove it and grade again.") from error
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:
        raise SystemFault(f"{path} was not written by this grader ({error}); remove it and grade again.") from error
