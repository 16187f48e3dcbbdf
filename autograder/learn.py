"""How the catalogue behaves: what ``diagnose`` compares submissions with, computed once for each bundle.

The accepted answers and the misconceptions are spliced into the released notebook and graded like a class, in the
same sandbox. What they showed on the probes is kept beside the bundle in ``NAME-behaviours.json``, under a key
that changes with the bundle, the catalogue and the notebook.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from typing import TYPE_CHECKING, Any

import msgspec

from autograder.catalogue import read_catalogue
from autograder.diagnose import Knowledge, KnownMistake, behaviour_of
from autograder.gates.reading import lost
from autograder.release import notebook_name, splice
from autograder.trial import Count, Trial, grade_trials, judging, probing
from autograder.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from autograder.bundle import Bundle
    from autograder.catalogue import Catalogue
    from autograder.model import SubmissionResult
    from autograder.sandbox import Isolation
    from autograder.trial import Progress

REFERENCE = "reference"


def knowledge_path(bundle_path: Path) -> Path:
    """Where the behaviours of a bundle's catalogue are kept: beside the bundle."""
    stem = bundle_path.name.removesuffix(".zip").removesuffix("-autograder")
    return bundle_path.with_name(f"{stem}-behaviours.json")


def knowledge_key(bundle: Bundle, catalogue: Catalogue, notebook: bytes) -> str:
    """What the behaviours depend on, as one digest."""
    parts = [bundle.digest.encode(), msgspec.json.encode(catalogue, order="deterministic"), notebook]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def read_knowledge(path: Path, key: str | None = None) -> Knowledge | None:
    """What was computed before, if it is there, can be read and (where a key is given) is of that key."""
    try:
        knowledge = msgspec.json.decode(path.read_bytes(), type=Knowledge)
    except (OSError, msgspec.DecodeError):
        # It is a cache: whatever is wrong with it, it is computed again.
        return None
    return knowledge if key in (None, knowledge.key) else None


def catalogue_trials(bundle: Bundle, catalogue: Catalogue, notebook: bytes) -> list[Trial]:
    """The reference solution, every accepted answer and every misconception, in the released notebook."""
    plain = json.loads(notebook)
    entries: list[tuple[str, Mapping[str, tuple[str, ...]]]] = [(REFERENCE, {})]
    entries += [(f"accepted-{entry.name}", entry.answers) for entry in catalogue.accepted]
    entries += [(f"misconception-{entry.name}", entry.answers) for entry in catalogue.misconceptions]
    return [trial(name, plain, {**bundle.answers, **answers}) for name, answers in entries]


def trial(name: str, notebook: dict[str, Any], answers: Mapping[str, tuple[str, ...]]) -> Trial:
    """A released notebook with these answers in it."""
    data = json.dumps(splice(notebook, answers), ensure_ascii=False).encode()
    return Trial(id=name, data=data, file=f"{name}.ipynb")


def knowledge_from(
    bundle: Bundle, catalogue: Catalogue, results: Mapping[str, SubmissionResult], key: str
) -> Knowledge:
    """Put together what the graded catalogue showed; see ``catalogue_trials`` for the names of the results.

    An accepted answer that loses points is no model of what is right.
    """
    models = [REFERENCE, *(f"accepted-{entry.name}" for entry in catalogue.accepted)]
    return Knowledge(
        key=key,
        bundle=bundle.digest,
        probes={probe.name: probe.question for probe in bundle.probes},
        right=tuple(behaviour_of(results[name]) for name in models if not lost(results[name])),
        wrong=tuple(
            KnownMistake(
                name=entry.name,
                family=entry.family,
                question=entry.question,
                case=entry.case,
                also=entry.also,
                hint=entry.hint,
                behaviour=behaviour_of(results[f"misconception-{entry.name}"]),
            )
            for entry in catalogue.misconceptions
        ),
    )


def known_for(
    root: Path | None,
    bundle: Bundle,
    bundle_path: Path,
    isolation: Isolation,
    *,
    workers: int,
    progress: Progress | None = None,
    compute: bool = True,
) -> Knowledge | None:
    """What a class that is graded with this bundle can be compared with.

    In a project that has the assignment, the catalogue as it is now; elsewhere, what lies beside the bundle, if it
    is of this bundle.

    Args:
        root: the project, if there is one.
        bundle: what the class was graded against.
        bundle_path: where it lies.
        isolation: of the guests.
        workers: how many processes.
        progress: told after each entry that had to be tried.
        compute: try the entries where that has not been done yet; else only read what is kept.

    Returns:
        None where nothing is known: the class then has no names, and its failures are not grouped.

    Raises:
        AuthorError: an entry of the catalogue cannot be used as written.
        SystemFault: the sandbox cannot be started.
    """
    kept = knowledge_path(bundle_path)
    notebook = _released(root, bundle)
    if root is None or notebook is None or not bundle.ours or not bundle.probes:
        knowledge = read_knowledge(kept)
        return knowledge if knowledge is not None and knowledge.bundle == bundle.digest else None
    cases = [case.name for case in bundle.cases]
    place = f"solutions/{bundle.assignment}"
    catalogue = read_catalogue(root / place, answers=bundle.answers, cases=cases, shown=place)
    if not compute:
        return read_knowledge(kept, knowledge_key(bundle, catalogue, notebook))
    return learn(bundle, catalogue, notebook, isolation, kept=kept, workers=workers, progress=progress)


def _released(root: Path | None, bundle: Bundle) -> bytes | None:
    """The released notebook of the bundle's first language, if this project has the assignment."""
    if root is None or not bundle.languages:
        return None
    path = root / "assignment" / bundle.assignment / notebook_name(bundle.assignment, bundle.languages[0])
    return path.read_bytes() if path.is_file() else None


def learn(
    bundle: Bundle,
    catalogue: Catalogue,
    notebook: bytes,
    isolation: Isolation,
    *,
    kept: Path,
    workers: int,
    progress: Progress | None = None,
) -> Knowledge:
    """The catalogue's behaviours: those that are kept, or computed now and kept.

    Args:
        bundle: what is graded against.
        catalogue: the accepted answers and misconceptions.
        notebook: a released notebook to put them into.
        isolation: of the guests.
        kept: the file; see ``knowledge_path``.
        workers: how many processes.
        progress: told after each entry.

    Raises:
        SystemFault: the sandbox cannot be started.
    """
    key = knowledge_key(bundle, catalogue, notebook)
    knowledge = read_knowledge(kept, key)
    if knowledge is None:
        results = _behaviours(bundle, catalogue, notebook, isolation, workers, progress)
        knowledge = knowledge_from(bundle, catalogue, results, key)
        keep(kept, knowledge)
    return knowledge


def _behaviours(
    bundle: Bundle,
    catalogue: Catalogue,
    notebook: bytes,
    isolation: Isolation,
    workers: int,
    progress: Progress | None,
) -> dict[str, SubmissionResult]:
    """Try the probes on the whole catalogue. That the accepted answers are right is verify's to prove.

    Drawing costs more than everything else together, so that only those who draw wrong are asked to draw.
    """
    drawing = {probe.question for probe in bundle.probes if {"chart", "text"} & set(probe.see)}
    light = {entry.name for entry in catalogue.misconceptions if entry.question not in drawing}
    trials = catalogue_trials(bundle, catalogue, notebook)
    quick = [trial for trial in trials if trial.id.removeprefix("misconception-") in light]
    slow = [trial for trial in trials if trial not in quick]
    unjudged = judging(bundle, ())
    others = {probe.question for probe in bundle.probes} - drawing
    tell = Count(progress, len(trials))
    results = grade_trials(slow, probing(unjudged), isolation, workers=workers, progress=tell)
    return results | grade_trials(quick, probing(unjudged, others), isolation, workers=workers, progress=tell)


def keep(path: Path, knowledge: Knowledge) -> None:
    """Write the behaviours for the next time; where that is not possible, the next time computes them again."""
    with contextlib.suppress(OSError):
        write_whole(path, [msgspec.json.encode(knowledge, order="deterministic")])
