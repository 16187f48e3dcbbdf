"""How well the diagnosis generalises: ``python -m bench.diagnosis NAME`` prints the table of ``docs/diagnosis.md``.

Two questions are asked of an assignment's own catalogue:

*Written otherwise.* Where a misconception is catalogued in several ways, a third of all those ways is taken out in
turn, and each one that was taken out is diagnosed with what is left. Right is its own name; a wrong name is worse
than none.

*Never seen.* Each misconception is taken out with all its ways of being written, and every one of them is diagnosed
with the rest. Right is no name at all.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from autograder.bundle import read_bundle
from autograder.diagnose import Diagnostician, Knowledge, KnownMistake
from autograder.learn import known_for
from autograder.sandbox import probe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

THIRDS = 3


class Try(msgspec.Struct, frozen=True):
    """One entry that was diagnosed without being known."""

    entry: str
    question: str
    family: str
    name: str | None
    """What the diagnosis said."""

    @property
    def outcome(self) -> str:
        """``right``, ``none`` or ``wrong``."""
        return "none" if self.name is None else "right" if self.name == self.family else "wrong"


def written_otherwise(knowledge: Knowledge) -> list[Try]:
    """Take out a third of the ways of writing after the other; one way of each misconception always stays."""
    families: dict[str, list[KnownMistake]] = {}
    for mistake in knowledge.wrong:
        families.setdefault(mistake.family, []).append(mistake)
    several = [ways for ways in families.values() if len(ways) > 1]
    tries = []
    for third in range(THIRDS):
        # A family's number shifts its turn, so that each third has originals and variants.
        taken_out = [
            mistake
            for number, ways in enumerate(several)
            for place, mistake in enumerate(ways)
            if (place + number) % THIRDS == third
        ]
        tries += _tries(knowledge, taken_out)
    return tries


def never_seen(knowledge: Knowledge) -> list[Try]:
    """Take out one misconception with all its ways of being written, after the other."""
    tries = []
    for family in dict.fromkeys(mistake.family for mistake in knowledge.wrong):
        tries += _tries(knowledge, [mistake for mistake in knowledge.wrong if mistake.family == family])
    return tries


def _tries(knowledge: Knowledge, taken_out: Sequence[KnownMistake]) -> list[Try]:
    diagnostician = Diagnostician(knowledge.without(mistake.name for mistake in taken_out))
    tries = []
    for mistake in taken_out:
        match = diagnostician.match(mistake.question, mistake.behaviour)
        tries.append(Try(mistake.name, mistake.question, mistake.family, match.family if match else None))
    return tries


def table(tries: Sequence[Try]) -> str:
    """Question by question, as Markdown."""
    rows = ["| question | tried | right name | no name | wrong name |", "|---|--:|--:|--:|--:|"]
    for question in [*sorted({each.question for each in tries}), "all"]:
        found = [each for each in tries if question in {"all", each.question}]
        count = Counter(each.outcome for each in found)
        cells = (f"{count[outcome]} ({count[outcome] / len(found):.0%})" for outcome in ("right", "none", "wrong"))
        rows.append(f"| {question} | {len(found)} | {' | '.join(cells)} |")
    return "\n".join(rows)


def misses(tries: Iterable[Try], outcome: str) -> str:
    """The entries of one outcome, for a list under the table."""
    found = [
        f"`{each.entry}`" + (f" → `{each.name}`" if each.name else "") for each in tries if each.outcome == outcome
    ]
    return ", ".join(found) or "none"


def main(name: str) -> None:
    """Print both tables for an assignment of this project that was built."""
    root = Path.cwd()
    path = root / "dist" / f"{name}-autograder.zip"
    knowledge = known_for(root, read_bundle(path), path, probe(), workers=os.cpu_count() or 1)
    if knowledge is None:
        sys.exit(f"{name} has no probes or was never built: there is nothing to try.")
    otherwise, unseen = written_otherwise(knowledge), never_seen(knowledge)
    families = len({mistake.family for mistake in knowledge.wrong})
    sys.stdout.write(
        f"{families} misconceptions, {len(knowledge.wrong)} ways of writing them, "
        f"{len(knowledge.right)} right answers, {len(knowledge.probes)} probes.\n\n"
        f"Written otherwise:\n\n{table(otherwise)}\n\n"
        f"Wrong names: {misses(otherwise, 'wrong')}.\n\nNo name: {misses(otherwise, 'none')}.\n\n"
        f"Never seen (no name is right):\n\n{table(unseen)}\n\n"
        f"Wrong names: {misses(unseen, 'wrong')}.\n"
    )


if __name__ == "__main__":
    main(sys.argv[1])
