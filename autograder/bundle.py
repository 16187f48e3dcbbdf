"""The bundle: what the grader needs of an assignment, as otter-grader's autograder zip.

Members (otter-grader 7, ``otter/generate``): ``run_autograder``, ``run_otter.py``, ``setup.sh``,
``environment.yml``, ``otter_config.json``, ``tests/*.py`` with the hidden cases, ``files/*``. Ours has
``autograder.json`` on top, with what otter's format has no place for. Any other otter zip can be read, too; it
is then judged by its tests alone.

A bundle holds the solution and the hidden tests. It is for graders only. The catalogue of misconceptions is not in
it: everybody's hidden inputs follow from the bundle's digest, and a hint that is reworded must change nobody's grade.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import io
import json
import lzma
import re
import stat
import tempfile
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec
import yaml

from autograder.errors import InputError
from autograder.handout import TOOLS
from autograder.model import Case, Language, Question
from autograder.probes import Probe
from autograder.surroundings import among
from autograder.tests_otter import QuestionTests, read_tests

if TYPE_CHECKING:
    from collections.abc import Mapping

    from autograder.master import Master

FORMAT = 1
MEMBER = "autograder.json"

MAX_ARCHIVE = 64 * 2**20
MAX_MEMBERS = 2_000
MAX_MEMBER = 32 * 2**20
MAX_TOTAL = 128 * 2**20

FOREIGN_LIMITS: dict[str, Any] = {
    "call_seconds": 45.0,
    "cell_seconds": 90.0,
    "call_cpu_seconds": 15.0,
    "cell_cpu_seconds": 30.0,
    "submission_seconds": 360.0,
    "cpu_seconds": 240,
    "memory": 2048 * 2**20,
    "disk": 256 * 2**20,
    "traffic": 512 * 2**20,
}
"""For bundles that otter made: otter has no limits at all, and courses in data science simulate for half a minute."""

_NEEDED = ("ipywidgets", "matplotlib", "numpy")
"""What the modules that tests import need in an image that otter builds."""
_TIME = (2020, 1, 1, 0, 0, 0)
_EXECUTABLE = {"run_autograder", "setup.sh"}


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The content of ``autograder.json``."""

    format: int
    assignment: str
    questions: tuple[Question, ...]
    languages: tuple[Language, ...]
    limits: dict[str, Any] = {}
    charts: tuple[dict[str, Any], ...] = ()
    probes: tuple[Probe, ...] = ()
    answers: dict[str, tuple[str, ...]] = {}
    """The reference solution: question -> its answer cells."""
    given: dict[Language, tuple[str, ...]] = {}
    """The code cells of the release, in order: what most submissions hold unchanged."""


@dataclass(frozen=True, kw_only=True)
class Bundle:
    """A bundle that was read."""

    assignment: str
    digest: str
    """SHA-256 of the zip, in hexadecimal."""
    ours: bool
    """Whether `build` made it; if not, everything below comes from the tests themselves."""
    questions: tuple[Question, ...]
    """All of them, in the assignment's order, those included that a person grades."""
    tests: tuple[QuestionTests, ...]
    """Of the questions that have any, in the same order."""
    uncounted: tuple[str, ...] = ()
    """Test files that give their question the name that another one gives its own, which counts."""
    packages: tuple[str, ...] = ()
    """What a bundle of others asks to be installed."""
    config: dict[str, Any]
    """Otter's ``otter_config.json``."""
    files: dict[str, bytes]
    """What otter puts beside the submission: path below ``files/`` -> content."""
    languages: tuple[Language, ...] = ()
    limits: dict[str, Any] = field(default_factory=dict)
    charts: tuple[dict[str, Any], ...] = ()
    probes: tuple[Probe, ...] = ()
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    given: dict[Language, tuple[str, ...]] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, bytes]:
        """The files that cells may read: all but the modules of our own tests, which otter needs and no guest does."""
        return {name: content for name, content in self.files.items() if not (self.ours and name in TOOLS)}

    @functools.cached_property
    def numbered(self) -> list[tuple[int, str]]:
        """The given cells with their place among the code cells, each once."""
        return list(dict.fromkeys(cell for cells in self.given.values() for cell in enumerate(cells, start=1)))

    @functools.cached_property
    def unwritten(self) -> frozenset[str]:
        """What a cell says as long as nobody has written anything into it."""
        return frozenset(source.strip() for _, source in self.numbered)

    @property
    def cases(self) -> tuple[Case, ...]:
        """All cases of all questions."""
        return tuple(case for question in self.questions for case in question.cases)


# ---------------------------------------------------------------------------------------------- writing


def pack(
    master: Master,
    tools: Mapping[str, str],
    *,
    probes: tuple[Probe, ...] = (),
    given: Mapping[Language, tuple[str, ...]] | None = None,
) -> bytes:
    """The bundle of a master: the same bytes for the same master and the same version of otter.

    Args:
        master: the master.
        tools: file name -> source of the modules that tests import; they become ``files/*``.
        probes: see `autograder.probes`.
        given: the code cells of the release, in order.
    """
    facts = Facts(
        format=FORMAT,
        assignment=master.name,
        questions=master.questions,
        languages=tuple(master.forms),
        limits=master.limits,
        charts=master.charts,
        probes=probes,
        answers=master.answers,
        given=dict(given or {}),
    )
    members = _generated(master)
    members |= {f"files/{name}": text.encode() for name, text in tools.items()}
    plain = msgspec.to_builtins(facts)
    members[MEMBER] = (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()
    return zipped(members)


def _generated(master: Master) -> dict[str, bytes]:
    """What otter generates: name -> content. Otter stamps, orders and packs by the day; that is undone here."""
    from otter.generate import main as generate  # noqa: PLC0415 - takes seconds, and graders do not need it

    asked = {re.split(r"[^\w.-]", package)[0].lower() for package in master.requirements}
    requirements = [*master.requirements, *(package for package in _NEEDED if package not in asked)]
    with tempfile.TemporaryDirectory(prefix="autograder-") as name:
        folder = Path(name)
        (folder / "tests").mkdir()
        for question, source in master.tests.items():
            (folder / "tests" / f"{question}.py").write_text(source, encoding="utf-8", newline="\n")
        (folder / "otter_config.json").write_text(json.dumps(master.config), encoding="utf-8")
        (folder / "requirements.txt").write_text("\n".join(sorted(requirements)), encoding="utf-8")
        generate(
            tests_dir=str(folder / "tests"),
            output_path=str(folder / "out.zip"),
            config=str(folder / "otter_config.json"),
            lang="python",
            requirements=str(folder / "requirements.txt"),
            no_environment=True,
            python_version=master.python_version,
        )
        with zipfile.ZipFile(folder / "out.zip") as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members: sorted, stored, with fixed times and modes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression=zipfile.ZIP_STORED) as archive:
        for name, data in sorted(members.items()):
            info = zipfile.ZipInfo(name, date_time=_TIME)
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | (0o755 if name in _EXECUTABLE else 0o644)) << 16
            archive.writestr(info, data)
    return out.getvalue()


# ---------------------------------------------------------------------------------------------- reading


def read_bundle(path: Path) -> Bundle:
    """Read a bundle, ours or any that otter made.

    Raises:
        InputError: it cannot be read, is no such zip, or is larger than any honest one.
        AuthorError: one of its test files cannot be used.
    """
    try:
        if path.stat().st_size > MAX_ARCHIVE:
            raise InputError(f"{path}: is larger than any bundle ({MAX_ARCHIVE:,} bytes). Name another file.")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path}: cannot be read ({error.strerror}). Name a bundle, or build the assignment first."
        ) from error
    return unpack(data, shown=str(path))


def unpack(data: bytes, *, shown: str) -> Bundle:
    """Read the bytes of a bundle; see `read_bundle`."""
    members = _members(data, shown)
    sources = {
        PurePosixPath(name).stem: content
        for name, content in members.items()
        if re.fullmatch(r"tests/[^/.][^/]*\.py", name) and not name.endswith("/__init__.py")
    }
    config = _config(members.get("otter_config.json", b"{}"), shown)
    if not sources and MEMBER not in members:
        raise InputError(f"{shown}: {_without_tests(members)}")
    files = {name.removeprefix("files/"): c for name, c in members.items() if name.startswith("files/")}
    with contextlib.nullcontext() if MEMBER in members else among(files):
        tests = {
            question: read_tests(_utf8(content, f"{shown}: tests/{question}.py"), f"tests/{question}.py")
            for question, content in sources.items()
        }
    common: dict[str, Any] = {"digest": hashlib.sha256(data).hexdigest(), "config": config, "files": files}
    if MEMBER in members:
        facts = _facts(members[MEMBER], shown)
        missing = [q.name for q in facts.questions if q.cases and q.name not in tests]
        if missing:
            raise InputError(f"{shown}: tests/{missing[0]}.py is missing. Build the assignment again.")
        return Bundle(
            assignment=facts.assignment,
            ours=True,
            questions=facts.questions,
            tests=tuple(tests[q.name] for q in facts.questions if q.name in tests),
            languages=facts.languages,
            limits=facts.limits,
            charts=facts.charts,
            probes=facts.probes,
            answers=facts.answers,
            given=facts.given,
            **common,
        )
    by_name = {tests[name].named: name for name in sorted(tests)}  # of two with one name, otter counts the last
    ordered = tuple(tests[name] for name in sorted(by_name.values(), key=_natural))
    return Bundle(
        assignment=str(config.get("assignment_name") or PurePosixPath(shown).stem),
        ours=False,
        questions=tuple(Question(name=t.question, points=t.possible, manual=False, cases=t.cases) for t in ordered),
        tests=ordered,
        uncounted=tuple(tests[name].path for name in sorted(tests) if name not in by_name.values()),
        limits=FOREIGN_LIMITS,
        packages=_packages(members),
        **common,
    )


def _packages(members: Mapping[str, bytes]) -> tuple[str, ...]:
    r"""The packages that ``environment.yml`` and ``requirements.txt`` name, as far as that can be read.

    >>> listed = b"dependencies: [python=3.13, pip, conda-forge::pandas>=2, {pip: ['otter-grader[grading]', plotnine]}]"
    >>> _packages({"environment.yml": listed, "requirements.txt": b"-r more.txt\nscipy ==1.0  # why\ngit+https://x"})
    ('pandas', 'plotnine', 'scipy')
    >>> odd = {"environment.yml": b"name: 2024-99-99", "requirements.txt": b"\xef\xbb\xbfnumpy (>=1)\nwmi; os == 'nt'"}
    >>> _packages(odd)
    ('numpy',)
    """
    lines: list[object] = list(members.get("requirements.txt", b"").decode("utf-8-sig", "replace").splitlines())
    with contextlib.suppress(Exception):  # PyYAML raises what it likes for a date or a number that is none
        environment = yaml.safe_load(members.get("environment.yml", b""))
        listed = environment.get("dependencies") if isinstance(environment, dict) else None
        for each in listed if isinstance(listed, list) else []:
            inner = each.get("pip") if isinstance(each, dict) else [each]
            lines += inner if isinstance(inner, list) else []
    found = [_PACKAGE.match(line) for line in lines if isinstance(line, str)]
    return tuple(sorted({match[1] for match in found if match} - _OF_EVERY_IMAGE))


_PACKAGE = re.compile(r"\s*(?:[\w.-]+::)?(\w[\w.-]*)\s*(?:[\[(=<>!~@#]|\s\d|$)(?!.*;)", re.ASCII)
"""Not where it is for some systems only, which comes after a semicolon."""
_OF_EVERY_IMAGE = frozenset({"jupyter_server", "nb_conda_kernels", "otter-grader", "pip", "python"})
"""What otter's own template of an environment asks for, and no notebook imports."""


def _without_tests(members: Mapping[str, bytes]) -> str:
    """What to say of a zip without tests where they should be: it may be packed in another way."""
    for name in sorted(members):
        found = re.fullmatch(r"(?:(.+)/)?tests/[^/.][^/]*\.(py|[rR])", name)
        if found and found[2] != "py":
            return f"is for R ({name}), and only Python is graded here."
        if found:
            return (
                f"its tests are in {found[1]}/, where otter does not look for them."
                " Zip what is in that folder, not the folder."
            )
    return "holds no tests/*.py, so it is no otter autograder zip. Name another file."


def _natural(name: str) -> list[tuple[int, str]]:
    """``q2`` before ``q10``."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name)]


def _members(data: bytes, shown: str) -> dict[str, bytes]:
    """Regular files of a zip under limits: the name in the archive, as `_plain` has it -> content."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.filename.endswith(("/", "\\"))]
            _check_members(infos, shown)
            found: dict[str, bytes] = {}
            for info in infos:
                name = _plain(info.filename)
                with archive.open(info) as member:
                    found[name] = member.read(MAX_MEMBER + 1)
                if len(found[name]) > min(info.file_size, MAX_MEMBER):
                    raise _unsafe(shown, f"{info.filename!r} is larger than it says")
            return found
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        NotImplementedError,
        EOFError,
        OSError,
        ValueError,
        OverflowError,
        RuntimeError,
        zlib.error,
        lzma.LZMAError,
    ) as error:
        raise InputError(f"{shown}: is no zip that can be read ({error}). Build or download it again.") from error


def _plain(name: str) -> str:
    r"""A member's name as most programs write it: some on Windows part folders by backslashes, some begin with ``./``.

    >>> _plain("tests\\q1.py"), _plain("./tests/q1.py"), _plain("../q1.py"), _plain("/q1.py")
    ('tests/q1.py', 'tests/q1.py', '../q1.py', '/q1.py')
    """
    return PurePosixPath(name.replace("\\", "/")).as_posix()


def _check_members(infos: list[zipfile.ZipInfo], shown: str) -> None:
    if len(infos) > MAX_MEMBERS:
        raise _unsafe(shown, f"it has {len(infos):,} members")
    if sum(info.file_size for info in infos) > MAX_TOTAL:
        raise _unsafe(shown, "its members are too large together")
    seen: set[str] = set()
    for info in infos:
        name = _plain(info.filename)
        kind = stat.S_IFMT(info.external_attr >> 16)
        if name in seen:
            raise _unsafe(shown, f"{name!r} is in it twice")
        if name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts:
            raise _unsafe(shown, f"the name {name!r} leaves the archive")
        if kind not in (0, stat.S_IFREG):
            raise _unsafe(shown, f"{name!r} is no regular file")
        if info.flag_bits & 0x1:
            raise _unsafe(shown, f"{name!r} is encrypted")
        if info.file_size > MAX_MEMBER:
            raise InputError(
                f"{shown}: {name!r} has {info.file_size:,} bytes, and {MAX_MEMBER:,} are allowed. Give students and"
                " the bundle a smaller file."
            )
        seen.add(name)


def _unsafe(shown: str, why: str) -> InputError:
    return InputError(f"{shown}: is not read, because {why}. Build or download the bundle again.")


def _config(data: bytes, shown: str) -> dict[str, Any]:
    try:
        config = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{shown}: otter_config.json cannot be read ({error}). Generate it again.") from error
    if config.get("lang", "python") != "python":
        raise InputError(f"{shown}: is for {config['lang']!r}, and only Python is graded here.")
    return config


def _facts(data: bytes, shown: str) -> Facts:
    try:
        version = msgspec.json.decode(data, type=dict[str, Any]).get("format")
        if version != FORMAT:
            raise InputError(
                f"{shown}: {MEMBER} has format {version!r}, and this version reads {FORMAT}. Build it again."
            )
        return msgspec.json.decode(data, type=Facts)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{shown}: {MEMBER} cannot be read ({error}). Build the assignment again.") from error


def _utf8(data: bytes, shown: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{shown} is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error
