"""``autograder verify``: put an assignment through its gates, on what was built.

Everything is made from the released notebooks and the bundle as they lie on disk, never from the master's own
objects: what is proved is what ships. The solution, the accepted answers, the misconceptions and the mutants
are spliced into the release, graded by the pool like a class, and handed to the gates (see ``gates``).
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from autograder.bundle import Bundle, read_bundle
from autograder.catalogue import Catalogue, read_catalogue
from autograder.diagnose import Diagnostician, behaviour_of
from autograder.errors import AuthorError
from autograder.gates.finding import GateReport, VerifyReport
from autograder.gates.mistakes import misconceptions_gate
from autograder.gates.mutation import mutants_gate
from autograder.gates.reading import Baseline, lost
from autograder.gates.rebuilt import Rebuilding, digest
from autograder.gates.released import bytes_gate, leaks_gate
from autograder.gates.rightness import accepted_gate, reference_gate
from autograder.gates.steady import steady_gate
from autograder.leaks import scan
from autograder.learn import (
    catalogue_trials,
    keep,
    knowledge_from,
    knowledge_key,
    knowledge_path,
    trial,
)
from autograder.master import Master, find_master, read_master
from autograder.mutants import Equivalent, Mutant, mutants, read_equivalent
from autograder.probes import read_probes
from autograder.release import notebook_name
from autograder.sandbox import probe
from autograder.trial import Count, Trial, grade_trials, judging, probing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from autograder.diagnose import Knowledge
    from autograder.model import Language, SubmissionResult
    from autograder.sandbox import Isolation
    from autograder.trial import Progress

Results = dict[str, "SubmissionResult"]


@dataclass(frozen=True, kw_only=True)
class Shipped:
    """What lies on disk, read once."""

    name: str
    released: dict[str, bytes]
    """File in ``assignment/NAME/`` -> content."""
    languages: tuple[Language, ...]
    bundle: Bundle
    bundle_path: Path

    def notebook(self, language: Language) -> bytes:
        """The released notebook of a language."""
        return self.released[notebook_name(self.name, language)]

    def digests(self) -> dict[str, str | None]:
        """File, relative to the project -> digest."""
        found: dict[str, str | None] = {
            f"assignment/{self.name}/{file}": digest(data) for file, data in self.released.items()
        }
        found[f"dist/{self.bundle_path.name}"] = self.bundle.digest
        return found


def read_shipped(root: Path, name: str) -> Shipped:
    """Read what a build left on disk.

    Raises:
        AuthorError: something is missing; says to build.
    """
    folder, bundle_path = root / "assignment" / name, root / "dist" / f"{name}-autograder.zip"
    if not bundle_path.is_file():
        raise AuthorError(f"dist/{bundle_path.name} is not there. Run autograder build {name} first.")
    bundle = read_bundle(bundle_path)
    released = {path.name: path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()}
    for language in bundle.languages:
        if notebook_name(name, language) not in released:
            raise AuthorError(
                f"assignment/{name}/{notebook_name(name, language)} is not there. Run autograder build {name} first."
            )
    return Shipped(name=name, released=released, languages=bundle.languages, bundle=bundle, bundle_path=bundle_path)


@dataclass(frozen=True, kw_only=True)
class Private:
    """What lies in ``solutions/NAME/`` and what follows from it, read once."""

    master: Master
    catalogue: Catalogue
    mutants: tuple[Mutant, ...]
    """Of the solution as the bundle has it."""
    equivalent: dict[str, Equivalent]
    """Digest of a mutant -> why it is right all the same."""


def read_private(root: Path, shipped: Shipped) -> Private:
    """Read everything that an author wrote, so that what is wrong with it is said before anything is graded.

    Raises:
        AuthorError: the master, the probes, an entry of the catalogue or of the equivalent mutants cannot be used.
    """
    shown = f"solutions/{shipped.name}"
    folder, bundle = root / shown, shipped.bundle
    file = find_master(root, shipped.name)
    master = read_master(file, shown=file.relative_to(root).as_posix())
    read_probes(folder, questions=[question.name for question in master.questions], shown=shown)
    cases = [case.name for case in bundle.cases]
    return Private(
        master=master,
        catalogue=read_catalogue(folder, answers=bundle.answers, cases=cases, shown=shown),
        mutants=mutants(_graded_answers(bundle)),
        equivalent=read_equivalent(folder, shown=shown),
    )


def verify(
    root: Path,
    name: str,
    *,
    isolation: Isolation | None = None,
    workers: int | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> VerifyReport:
    """Put an assignment through its gates.

    Args:
        root: the project: the folder with ``solutions/``.
        name: the assignment.
        isolation: of the guests; the strongest that this machine has where None.
        workers: how many processes; one for each core where None.
        strict: a mutant that lives closes its gate.
        progress: told after each graded submission.

    Raises:
        AuthorError: the master or an entry of the catalogue cannot be used, or nothing was built.
        SystemFault: the sandbox cannot be started.
    """
    start = time.monotonic()
    shipped = read_shipped(root, name)
    private = read_private(root, shipped)
    isolation = isolation or probe()
    workers = workers or os.cpu_count() or 1
    rebuilding = Rebuilding(root, name)  # beside the grading: it takes as long as a build
    try:
        results = _graded_trials(shipped, private, isolation, workers, progress)
        names = _names(_knowledge(shipped, private.catalogue, results), private.catalogue, results)
        gates = (
            *_gates_of_results(shipped, private, names, results, workers, strict=strict),
            _timed(lambda: steady_gate(private.master.cases)),
            _timed(lambda: leaks_gate(scan(private.master, shipped.released), shipped.released)),
            _timed(lambda: bytes_gate(shipped.digests(), rebuilding.digests(), shipped.released)),
        )
    finally:
        rebuilding.stop()
    return VerifyReport(
        assignment=name,
        bundle_digest=shipped.bundle.digest,
        level=isolation.level,
        submissions=len(results),
        gates=gates,
        seconds=time.monotonic() - start,
    )


def _gates_of_results(
    shipped: Shipped,
    private: Private,
    names: Mapping[str, str | None],
    results: Results,
    workers: int,
    *,
    strict: bool,
) -> Iterator[GateReport]:
    """The gates that judge what was graded; see ``_graded_trials`` for the names of the results."""
    solved = {notebook_name(shipped.name, at): results[f"solved-{at}"] for at in shipped.languages}
    untouched = {notebook_name(shipped.name, at): results[f"untouched-{at}"] for at in shipped.languages}
    accepted, wrong, mutated = (_of(results, kind) for kind in ("accepted-", "misconception-", "mutant-"))
    catalogue, baseline = private.catalogue, Baseline.of(solved.values())
    charts = [str(chart["name"]) for chart in shipped.bundle.charts]

    took = partial(_with_seconds, workers=workers)
    yield took(reference_gate(solved, untouched, charts), solved, untouched)
    yield took(accepted_gate(catalogue.accepted, accepted, baseline), accepted)
    yield took(misconceptions_gate(catalogue.misconceptions, wrong, names, baseline), wrong)
    yield took(mutants_gate(private.mutants, mutated, private.equivalent, strict=strict, baseline=baseline), mutated)


def _graded_answers(bundle: Bundle) -> dict[str, tuple[str, ...]]:
    """The solution's answers to the questions that a program grades: nothing else can kill a mutant."""
    graded = [question for question in bundle.questions if question.points and not question.manual]
    return {question.name: bundle.answers[question.name] for question in graded}


def _graded_trials(
    shipped: Shipped,
    private: Private,
    isolation: Isolation,
    workers: int,
    progress: Progress | None,
) -> Results:
    """Grade everything, each with as much as its gate asks for.

    Returns:
        ``solved-LANGUAGE``, ``untouched-LANGUAGE``, ``accepted-ENTRY``, ``misconception-ENTRY``, ``mutant-DIGEST`` and
        what only the catalogue needs -> the result.
    """
    bundle = shipped.bundle
    right, wrong = _trials(shipped, private.catalogue)
    tell = Count(progress, len(right) + len(wrong) + len(private.mutants))
    graded = partial(grade_trials, isolation=isolation, workers=workers, progress=tell)
    results = graded(right, probing(bundle), charts=True) | graded(wrong, bundle)
    # A mutant is killed by its own question's cases, nearly always; only those that live meet all the others.
    notebook = json.loads(shipped.notebook(shipped.languages[0]))
    silent = probing(bundle, ())
    alive: list[Trial] = []
    for question, mutated in _by_question(private.mutants).items():
        trials = [trial(f"mutant-{m.digest}", notebook, {**bundle.answers, **m.answers}) for m in mutated]
        found = graded(trials, judging(silent, {question}))
        alive += [each for each in trials if not lost(found[each.id])]
        results |= found
    return results | grade_trials(alive, silent, isolation, workers=workers)


def _by_question(changed: Sequence[Mutant]) -> dict[str, list[Mutant]]:
    found: dict[str, list[Mutant]] = {}
    for mutant in changed:
        found.setdefault(mutant.question, []).append(mutant)
    return found


def _trials(shipped: Shipped, catalogue: Catalogue) -> tuple[list[Trial], list[Trial]]:
    """What is right or never begun, in every language, and what is wrong; the catalogue alternates."""
    right: list[Trial] = []
    for language in shipped.languages:
        notebook = shipped.notebook(language)
        right.append(trial(f"solved-{language}", json.loads(notebook), shipped.bundle.answers))
        right.append(Trial(id=f"untouched-{language}", data=notebook))
    notebooks = [shipped.notebook(language) for language in shipped.languages]
    in_turn = [catalogue_trials(shipped.bundle, catalogue, notebook) for notebook in notebooks]
    mixed = [choices[number % len(choices)] for number, choices in enumerate(zip(*in_turn, strict=True))]
    wrong = [each for each in mixed if each.id.startswith("misconception-")]
    return [*right, *(each for each in mixed if each not in wrong)], wrong


def _knowledge(shipped: Shipped, catalogue: Catalogue, results: Results) -> Knowledge:
    """What the catalogue showed, kept for the next class that is graded."""
    notebook = shipped.notebook(shipped.languages[0])
    knowledge = knowledge_from(shipped.bundle, catalogue, results, knowledge_key(shipped.bundle, catalogue, notebook))
    keep(knowledge_path(shipped.bundle_path), knowledge)
    return knowledge


def _names(knowledge: Knowledge, catalogue: Catalogue, results: Results) -> dict[str, str | None]:
    """Entry -> the misconception that the diagnosis finds in its result."""
    diagnostician = Diagnostician(knowledge)
    found: dict[str, str | None] = {}
    for entry in catalogue.misconceptions:
        match = diagnostician.match(entry.question, behaviour_of(results[f"misconception-{entry.name}"]))
        found[entry.name] = match.family if match else None
    return found


def _of(results: Results, prefix: str) -> Results:
    return {name.removeprefix(prefix): result for name, result in results.items() if name.startswith(prefix)}


def _with_seconds(report: GateReport, *graded: Results, workers: int) -> GateReport:
    """With the time that grading took: it is shared out among the workers."""
    seconds = sum(result.seconds for results in graded for result in results.values())
    return msgspec.structs.replace(report, seconds=seconds / workers)


def _timed(judge: Callable[[], GateReport]) -> GateReport:
    start = time.monotonic()
    report = judge()
    return msgspec.structs.replace(report, seconds=time.monotonic() - start)
