"""The nearest misconception: which catalogued mistake a submission behaves like.

Known are the behaviours of right answers (the reference solution, the accepted ones) and of every
misconception, each on the assignment's probes. What counts in a behaviour is where it *deviates*: the atoms
whose value no right answer shows. A submission gets a misconception's name if both deviate in the same places
with the same values, nearly everywhere, and if it sides with that misconception, not with a rival, where the
two differ.

A wrong name is worse than none: a hint that misses sends a student after a mistake that is not there. So
every doubt (no deviation on the probes, a partial match, a tie) ends without a name.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import msgspec

from autograder.model import Text
from autograder.probes import Behaviour

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Place = tuple[str, str]
"""(probe, atom)."""
Deviations = dict[Place, object]

ENOUGH = 0.75
"""The share of all deviating places (either side's) that must agree."""
AHEAD = 0.5
"""Of the places where best and rival differ: how much larger the share that agrees with the best must be."""

_ATOL = 1e-6
_RTOL = 1e-5
"""As the tests compare, so that nothing deviates here that passes there."""


class _Missing:
    """The value of an atom that every right answer has and this one lacks."""

    def __repr__(self) -> str:
        return "(missing)"


MISSING = _Missing()


class KnownMistake(msgspec.Struct, frozen=True, kw_only=True):
    """How one catalogued misconception (or one variant of it) behaves."""

    name: str
    """Of the entry; variants have names of their own."""
    family: str
    question: str
    case: str
    also: tuple[str, ...]
    hint: Text
    behaviour: Behaviour

    def explains(self, case: str) -> bool:
        """Whether this mistake deserves to fail the case."""
        return case == self.case or any(fnmatchcase(case, pattern) for pattern in self.also)


class Knowledge(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known about one assignment's behaviours: the content of ``NAME-behaviours.json``."""

    key: str
    """What it was computed from: changes with the bundle, the catalogue and the release."""
    bundle: str
    """Digest of the bundle."""
    probes: dict[str, str]
    """Probe -> the question it belongs to."""
    right: tuple[Behaviour, ...]
    wrong: tuple[KnownMistake, ...]

    def without(self, names: Iterable[str]) -> Knowledge:
        """The same without some entries, for experiments."""
        left_out = set(names)
        kept = tuple(mistake for mistake in self.wrong if mistake.name not in left_out)
        return msgspec.structs.replace(self, wrong=kept)


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A name and how well it fits."""

    family: str
    agreement: float
    """Of all places where the submission or the misconception deviates, the share where both do alike."""


def same(one: object, other: object) -> bool:
    """Whether two values of an atom are equal within the tolerance of the tests.

    >>> same([0.5, "nan"], [0.5000001, "nan"]), same([0.5], [0.5, 0.5]), same(True, 1)
    (True, False, False)
    """
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= _ATOL + _RTOL * max(abs(one), abs(other))
    return type(one) is type(other) and bool(one == other)


def deviations(behaviour: Behaviour, right: Sequence[Behaviour]) -> Deviations:
    """Where a behaviour shows what no right answer shows.

    Probes that the submission never reached (a limit came before) say nothing.
    """
    found: Deviations = {}
    for probe, atoms in behaviour.items():
        models = [model[probe] for model in right if probe in model]
        for atom, value in atoms.items():
            if not any(atom in model and same(value, model[atom]) for model in models):
                found[probe, atom] = value
        if models:
            for atom in set(models[0]).intersection(*models) - set(atoms):
                found[probe, atom] = MISSING
    return found


def agreement(one: Deviations, other: Deviations) -> float:
    """The share of the places where either deviates at which both do, alike; 0 where neither deviates."""
    places = one.keys() | other.keys()
    return sum(_alike(one, other, place) for place in places) / len(places) if places else 0.0


def _alike(one: Deviations, other: Deviations, place: Place) -> bool:
    return place in one and place in other and same(one[place], other[place])


def _side(mine: Deviations, best: Deviations, rival: Deviations) -> float:
    """Of the places where best and rival differ: the share that agrees with the best less the rival's share.

    0 where they differ nowhere: then nothing tells them apart.
    """
    apart = [place for place in best.keys() | rival.keys() if not _alike(best, rival, place)]
    if not apart:
        return 0.0
    votes = (_agrees(mine, best, place) - _agrees(mine, rival, place) for place in apart)
    return sum(votes) / len(apart)


def _agrees(mine: Deviations, theirs: Deviations, place: Place) -> bool:
    """Both deviate alike, or neither deviates."""
    return _alike(mine, theirs, place) or (place not in mine and place not in theirs)


class Diagnostician:
    """Compares submissions with what is known; the deviations of the known mistakes are worked out once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._known = [(mistake, self._deviations(mistake.question, mistake.behaviour)) for mistake in knowledge.wrong]

    def explains(self, families: Iterable[str], case: str) -> bool:
        """Whether any of these mistakes deserves to fail the case."""
        wanted = set(families)
        return any(mistake.explains(case) for mistake in self.knowledge.wrong if mistake.family in wanted)

    def deviations(self, question: str, behaviour: Mapping[str, object]) -> Deviations:
        """Where a submission's behaviour deviates on the probes of one question."""
        return self._deviations(question, _checked(behaviour))

    def _deviations(self, question: str, behaviour: Behaviour) -> Deviations:
        mine = {probe: atoms for probe, atoms in behaviour.items() if self.knowledge.probes.get(probe) == question}
        return deviations(mine, self.knowledge.right)

    def match(self, question: str, behaviour: Mapping[str, object]) -> Match | None:
        """The misconception of ``question`` that the submission behaves like, if one is certain."""
        mine = self.deviations(question, behaviour)
        if not mine:
            return None
        reached = {place[0] for place in mine} | set(behaviour)
        best: dict[str, tuple[float, Deviations]] = {}
        for mistake, theirs in self._known:
            if mistake.question != question:
                continue
            comparable = {place: value for place, value in theirs.items() if place[0] in reached}
            fit = agreement(mine, comparable)
            if fit > best.get(mistake.family, (0.0, {}))[0]:
                best[mistake.family] = (fit, comparable)
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        if not ranked or ranked[0][1][0] < ENOUGH:
            return None
        (family, (fit, first)), *rivals = ranked
        if any(_side(mine, first, rival) < AHEAD for _, (_, rival) in rivals):
            return None
        return Match(family=family, agreement=fit)


def _checked(behaviour: Mapping[str, object]) -> Behaviour:
    """The probes among what ``result.json`` holds; a note on why probing stopped is no probe."""
    return {probe: atoms for probe, atoms in behaviour.items() if isinstance(atoms, dict)}
