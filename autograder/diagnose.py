"""The nearest misconception: which catalogued mistake a submission behaves like.

Known are the behaviours of right answers (the reference solution, the accepted ones) and of every misconception, each
on the assignment's probes. What counts in a behaviour is where it *deviates*: the atoms whose value no right answer
shows. They are compared call by call, so that a call which raises weighs no more than one which returns nonsense. A
submission gets a misconception's name if both deviate in the same calls in the same way, nearly everywhere, and if it
sides with that misconception, not with a rival, where the two differ.

A wrong name is worse than none: a hint that misses sends a student after a mistake that is not there. So every doubt
(no deviation on the probes, a partial match, a tie) ends without a name.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import msgspec

from autograder.model import Text
from autograder.probes import SOFT, Behaviour, worded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from autograder.model import SubmissionResult

Place = tuple[str, str]
"""(probe, atom)."""
Deviations = dict[Place, object]

ENOUGH = 0.75
"""How well the deviating calls of both must agree, on average; see ``agreement``."""
AHEAD = 0.5
"""How clearly a submission must side with the best against every rival; see ``_side``."""
KIN = 0.6
"""How well two calls agree that both fail without a number, but not in the same way: the same mistake, written with
``math.exp`` instead of ``np.exp``, raises instead of giving nan."""
SOFT_WEIGHT = 0.5
"""Of a soft atom, against a call."""

_ATOL = 1e-6
_RTOL = 1e-5
"""As the tests compare, so that nothing deviates here that passes there."""
_CLOSE = 1e-9
"""Absolute, between two mistakes: a probability that became tiny is not one that became 0."""


class _Missing:
    """The value of an atom that every right answer has and this one lacks."""

    def __repr__(self) -> str:
        return "(missing)"


MISSING = _Missing()


CELLS = "cells"
"""The probe that nobody has to try: which errors the cells of a question raised."""


def behaviour_of(result: SubmissionResult) -> Behaviour:
    """What a graded submission showed: on the probes, and when its cells ran."""
    probed = {probe: atoms for probe, atoms in result.behaviour.items() if isinstance(atoms, dict)}
    raised: dict[str, list[str]] = {}
    for trouble in result.troubles:
        raised.setdefault(trouble.question or "", []).append(worded(trouble.text))
    return {**probed, CELLS: {f"{question}{SOFT}": sorted(texts) for question, texts in raised.items()}}


def deserves(case: str, meant: str, also: Iterable[str]) -> bool:
    """Whether a mistake deserves to fail a case.

    Args:
        case: the case.
        meant: the one that is meant to catch the mistake.
        also: patterns of what else it costs.
    """
    return case == meant or any(fnmatchcase(case, pattern) for pattern in also)


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
        return deserves(case, self.case, self.also)


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


def same(one: object, other: object, atol: float = _ATOL) -> bool:
    """Whether two values of an atom are equal within the tolerance of the tests.

    >>> same([0.5, "nan"], [0.5000001, "nan"]), same([0.5], [0.5, 0.5]), same(True, 1)
    (True, False, False)
    """
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(same(a, b, atol) for a, b in zip(one, other, strict=True))
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= atol + _RTOL * max(abs(one), abs(other))
    return type(one) is type(other) and bool(one == other)


class Models:
    """What right answers show: for each atom the values that count as right, equal ones once."""

    def __init__(self, right: Iterable[Behaviour]) -> None:
        """Gather them; a probe that a model did not reach is no part of it."""
        self.values: dict[Place, list[object]] = {}
        self.always: dict[str, set[str]] = {}
        """Probe -> the atoms that every right answer has."""
        for model in right:
            for probe, atoms in model.items():
                self.always[probe] = self.always.get(probe, set(atoms)) & set(atoms)
                for atom, value in atoms.items():
                    known = self.values.setdefault((probe, atom), [])
                    if not any(same(value, other) for other in known):
                        known.append(value)


def deviations(behaviour: Behaviour, right: Models) -> Deviations:
    """Where a behaviour shows what no right answer shows.

    Probes that the submission never reached (a limit came before) say nothing.
    """
    found: Deviations = {}
    for probe, atoms in behaviour.items():
        for atom, value in atoms.items():
            if not any(same(value, model) for model in right.values.get((probe, atom), ())):
                found[probe, atom] = value
        for atom in right.always.get(probe, set()) - set(atoms):
            found[probe, atom] = MISSING
    return found


def hard(found: Deviations) -> Deviations:
    """The deviations without the soft atoms."""
    return {place: value for place, value in found.items() if not place[1].endswith(SOFT)}


Unit = dict[str, object]
"""The deviating atoms of one call (or one fact that no single call shows): atom -> value."""


def units(found: Deviations, *, soft: bool = False) -> dict[Place, Unit]:
    """Deviations, gathered call by call; soft atoms on request, each by itself."""
    gathered: dict[Place, Unit] = {}
    for (probe, atom), value in found.items():
        if atom.endswith(SOFT):
            if soft:
                gathered[probe, atom] = {atom: value}
            continue
        call, dot, fact = atom.partition(".")
        key = (probe, call) if dot and call.isdecimal() else (probe, atom)
        gathered.setdefault(key, {})[fact or atom] = value
    return gathered


def likeness(one: Unit | None, other: Unit | None) -> float:
    """How much alike two calls deviate, from 0 to 1; None stands for a call that does not deviate."""
    if one is None or other is None:
        return float(one is other)
    if "error" in one or "error" in other:
        if same(one.get("error"), other.get("error")):
            return 1.0
        return KIN if _fails(one) and _fails(other) else 0.0
    facts = one.keys() | other.keys()
    alike = (fact in one and fact in other and same(one[fact], other[fact], _CLOSE) for fact in facts)
    return sum(alike) / len(facts)


def _fails(unit: Unit) -> bool:
    """Whether a call gave no usable number: it raised, or gave nan or infinity."""
    numbers = unit.get("numbers")
    return "error" in unit or (isinstance(numbers, list) and any(isinstance(number, str) for number in numbers))


def agreement(one: Deviations, other: Deviations) -> float:
    """How much alike two submissions deviate: the mean over all calls in which either does; 0 where neither does."""
    mine, theirs = units(one), units(other)
    places = mine.keys() | theirs.keys()
    return sum(likeness(mine.get(place), theirs.get(place)) for place in places) / len(places) if places else 0.0


def _wording(one: Deviations, other: Deviations) -> float:
    """How much alike they are in what is only soft, from 0 to 1."""
    mine, theirs = ({place: said for place, said in found.items() if place[1].endswith(SOFT)} for found in (one, other))
    places = mine.keys() | theirs.keys()
    alike = (place in mine and place in theirs and same(mine[place], theirs[place]) for place in places)
    return sum(alike) / len(places) if places else 1.0


def _side(mine: Deviations, best: Deviations, rival: Deviations) -> float:
    """How clearly ``mine`` sides with the best where best and rival differ, in proportion to how much they do.

    1 where it is the best, -1 where it is the rival, 0 where nothing tells them apart.
    """
    here, first, second = (units(found, soft=True) for found in (mine, best, rival))
    votes = weights = 0.0
    for place in first.keys() | second.keys():
        weight = SOFT_WEIGHT if place[1].endswith(SOFT) else 1.0
        weights += weight * (1 - likeness(first.get(place), second.get(place)))
        votes += weight * (likeness(here.get(place), first.get(place)) - likeness(here.get(place), second.get(place)))
    return votes / weights if weights else 0.0


class Diagnostician:
    """Compares submissions with what is known; the deviations of the known mistakes are worked out once."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._models = Models(knowledge.right)
        self._known = [(mistake, self.deviations(mistake.question, mistake.behaviour)) for mistake in knowledge.wrong]

    def explains(self, families: Iterable[str], case: str) -> bool:
        """Whether any of these mistakes deserves to fail the case."""
        wanted = set(families)
        return any(mistake.explains(case) for mistake in self.knowledge.wrong if mistake.family in wanted)

    def meant_for(self, family: str, cases: Collection[str]) -> bool:
        """Whether one of these cases is the one that is meant to catch this mistake."""
        return any(mistake.family == family and mistake.case in cases for mistake in self.knowledge.wrong)

    def can_cost(self, question: str, case: str) -> bool:
        """Whether some mistake in this question deserves to fail the case."""
        return any(mistake.question == question and mistake.explains(case) for mistake in self.knowledge.wrong)

    def deviations(self, question: str, behaviour: Behaviour) -> Deviations:
        """Where a behaviour deviates on the probes of one question."""
        mine = {probe: atoms for probe, atoms in behaviour.items() if self.knowledge.probes.get(probe) == question}
        raised = {atom: texts for atom, texts in behaviour.get(CELLS, {}).items() if atom == f"{question}{SOFT}"}
        return deviations({**mine, CELLS: raised}, self._models)

    def match(self, question: str, behaviour: Behaviour) -> Match | None:
        """The misconception of ``question`` that the submission behaves like, if one is certain."""
        mine = self.deviations(question, behaviour)
        if not units(mine):
            return None
        best: dict[str, tuple[float, float, Deviations]] = {}
        for mistake, theirs in self._known:
            if mistake.question != question:
                continue
            # A submission that was stopped by a limit is compared where it came.
            comparable = {place: value for place, value in theirs.items() if place[0] in behaviour}
            fit, wording = agreement(mine, comparable), _wording(mine, comparable)
            if (fit, wording) > best.get(mistake.family, (0.0, 0.0, {}))[:2]:
                best[mistake.family] = fit, wording, comparable
        for family, (fit, _, theirs) in best.items():
            rivals = (other for name, (_, _, other) in best.items() if name != family)
            # At most one family can be ahead of all the others.
            if fit >= ENOUGH and all(_side(mine, theirs, rival) >= AHEAD for rival in rivals):
                return Match(family=family, agreement=fit)
        return None
