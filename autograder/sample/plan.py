"""Who hands in what: the truth about a synthetic class, decided before any notebook is written.

Everything follows from the number of a person and the seed, so that a class of 40 is the beginning of a
class of 400, and two people who run the same command get the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from autograder.model import Language
from autograder.sample.people import Person, chance, people
from autograder.sample.spoil import SPOILS, UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from autograder.catalogue import Accepted, Catalogue, Misconception

Kind = Literal["right", "wrong", "unfinished", "broken"]

_PATTERN = "RWWRBWRWUWRWBWRWURWB"
"""The kinds of twenty people in a row: 6 right, 9 wrong, 2 unfinished, 3 broken; then again."""
_KINDS: dict[str, Kind] = {"R": "right", "W": "wrong", "U": "unfinished", "B": "broken"}
_POPULAR = 6
"""So many misconceptions are made by many, as in a real class; every other one by few."""
_COLAB_SHARE = 0.3
_ENGLISH_SHARE = 0.35
_SKIP_SHARE = 0.4
"""Of the unfinished, how many also left out a question in the middle."""


class Member(msgspec.Struct, frozen=True, kw_only=True):
    """One person of the class and everything that is decided about the submission."""

    number: int
    """From 0."""
    person: Person
    language: Language
    kind: Kind
    colab: bool
    """Whether Colab saved it last, which drops all metadata."""
    accepted: tuple[str, ...] = ()
    """Names of the accepted answers in it."""
    misconceptions: tuple[str, ...] = ()
    """Names of the misconceptions in it, each in answer cells of its own."""
    blank: tuple[str, ...] = ()
    """Questions that were never begun."""
    spoil: str | None = None
    spoilt: str | None = None
    """The question that the damage is in; None where the whole file is damaged."""

    @property
    def loses(self) -> tuple[str, ...]:
        """What is expected to cost points, for a person who reads the key."""
        return (*self.misconceptions, *(f"{question} blank" for question in self.blank))


def plan(
    count: int,
    seed: int,
    *,
    catalogue: Catalogue,
    questions: Sequence[str],
    languages: Sequence[Language],
) -> tuple[Member, ...]:
    """Decide a class.

    Args:
        count: how many people.
        seed: another seed is another class.
        catalogue: what right and wrong answers are drawn from.
        questions: the questions with answer cells, in the order of the notebook.
        languages: the languages that there are notebooks in.
    """
    by_question = _by_question(catalogue)
    families = list(dict.fromkeys(entry.family for entry in catalogue.misconceptions))
    chance("families", seed).shuffle(families)
    members: list[Member] = []
    turn: dict[Kind, int] = dict.fromkeys(_KINDS.values(), 0)
    for number, person in enumerate(people(count, seed)):
        kind = _KINDS[_PATTERN[number % len(_PATTERN)]]
        if kind == "wrong" and not families:
            kind = "right"
        luck = chance("member", seed, number)
        mistakes = _mistakes(catalogue, families, turn[kind], luck) if kind == "wrong" else ()
        own = {question for entry in mistakes for question in entry.answers}
        spoil = SPOILS[turn[kind] % len(SPOILS)] if kind == "broken" else None
        members.append(
            Member(
                number=number,
                person=person,
                language="en" if _english(languages, luck) else languages[0],
                kind=kind,
                colab=luck.random() < _COLAB_SHARE,
                accepted=_accepted(by_question, own, luck),
                misconceptions=tuple(entry.name for entry in mistakes),
                blank=_blank(questions, luck) if kind == "unfinished" else (),
                spoil=spoil,
                spoilt=luck.choice(questions) if spoil and spoil not in UNREADABLE else None,
            )
        )
        turn[kind] += 1
    return tuple(members)


def _english(languages: Sequence[Language], luck: Random) -> bool:
    return luck.random() < _ENGLISH_SHARE and "en" in languages


def _by_question(catalogue: Catalogue) -> dict[str, list[Accepted]]:
    """Accepted answers to one question only: they combine freely with any answers to the others."""
    found: dict[str, list[Accepted]] = {}
    for entry in catalogue.accepted:
        if len(entry.questions) == 1:
            found.setdefault(entry.questions[0], []).append(entry)
    return found


def _accepted(by_question: Mapping[str, Sequence[Accepted]], taken: set[str], luck: Random) -> tuple[str, ...]:
    """For every question one of its accepted answers or, as often as each of them, the reference."""
    chosen: list[str] = []
    for question, entries in by_question.items():
        pick = luck.choice([None, *entries])
        if pick is not None and question not in taken:
            chosen.append(pick.name)
    return tuple(chosen)


def _mistakes(catalogue: Catalogue, families: Sequence[str], turn: int, luck: Random) -> tuple[Misconception, ...]:
    """One to three: first the next one in turn, so that a class shows many; then popular ones."""
    names = [families[turn % len(families)]]
    names += luck.sample(families[:_POPULAR], k=min(len(families), _POPULAR))[: luck.choice((0, 1, 1, 2))]
    chosen: list[Misconception] = []
    for name in names:
        written = [entry for entry in catalogue.misconceptions if entry.family == name]
        entry = luck.choice(written)
        if not any(entry.answers.keys() & other.answers.keys() for other in chosen):
            chosen.append(entry)
    return tuple(chosen)


def _blank(questions: Sequence[str], luck: Random) -> tuple[str, ...]:
    """Everything from some question on, as when time runs out; now and then one in the middle as well."""
    first = luck.randrange(1, len(questions)) if len(questions) > 1 else 0
    skipped = questions[: max(first - 1, 0)]
    return (
        *(luck.sample(skipped, k=1) if skipped and luck.random() < _SKIP_SHARE else ()),
        *questions[first:],
    )
