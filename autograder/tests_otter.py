"""Load otter's test files with otter's own classes, and run one case at a time against any mapping of names.

Both of otter's formats are read (otter-grader 7: ``otter/test_files/exception_test.py``, ``ok_test.py``).
What a case is called, what it is worth, what a question scores: otter decides. What is ours is *where* a case
runs: here, in the trusted process, against a mapping whose values may stand for objects in another process,
so nothing in this module knows or cares what the names resolve to.

>>> tests = read_tests(source, "tests/q1.py")          # doctest: +SKIP
>>> file = tests.open()                                 # its module body has now run, afresh
>>> file.run(0, {"double": lambda x: 2 * x}, CaseContext(language="en", seed=7)).passed
True
>>> file.score([True, False])
1.0
"""

from __future__ import annotations
import __future__

import ast
import contextlib
import doctest
import functools
import hashlib
import inspect
import io
import random
import re
import signal
import sys
import threading
import traceback
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder import expect, otter_classes
from autograder.errors import AuthorError
from autograder.model import Case, Language, Text
from autograder.sandbox.guest import examples, observe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import FrameType, TracebackType

OPEN_SECONDS = 5.0
"""How long the body of a test file may take; longer is a hang, and the author's fault."""

TEXT_LIMIT = 64_000
"""Characters of printed text that are kept of one case."""

# Test files say ``from expect import check``: in a notebook that is a file beside it, here it is our own
# module.
sys.modules.setdefault("expect", expect)
sys.modules.setdefault("observe", observe)


# --- what is read -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class QuestionTests:
    """One test file: a question and its cases, as otter resolves their names and points."""

    question: str
    path: str
    source: str
    named: str
    """What the file calls the question; where that is nothing, its question is called as the file is."""
    ok_format: bool
    all_or_nothing: bool
    possible: float
    cases: tuple[Case, ...]
    parameters: tuple[tuple[str, ...], ...]
    """Of each case: the student's names that its function is given; none where it is a doctest."""

    @functools.cached_property
    def all_parameters(self) -> tuple[str, ...]:
        """Those of all cases, each once."""
        return tuple(dict.fromkeys(name for names in self.parameters for name in names))

    @functools.cached_property
    def public_parameters(self) -> tuple[str, ...]:
        """Those of public cases, each once."""
        wanted = zip(self.cases, self.parameters, strict=True)
        return tuple(dict.fromkeys(name for case, names in wanted if not case.hidden for name in names))

    def open(self) -> OpenTests:
        """Run the file's body afresh: nothing a test leaves in its module reaches the next submission.

        Raises:
            AuthorError: the body raises or does not end.
        """
        file = _load(self.source, self.path)
        file.name = self.question
        return OpenTests(file)


@dataclass(frozen=True)
class CaseContext:
    """What a case may know beyond the student's names."""

    language: Language | None
    seed: int


@dataclass(frozen=True)
class Outcome:
    """What came of running one case."""

    passed: bool
    error: BaseException | None = None
    """What it raised. A doctest that only printed something else than expected raised nothing."""
    line: str = ""
    """The line of the test at which it stopped; of a doctest, with the comments above it."""
    text: str = ""
    """What was printed meanwhile; of a doctest, what was expected and what came. May hold anything a student's code
    wrote."""


class AuthorHang(BaseException):
    """A test did not end. No ``Exception``: a test that swallows those must not swallow this."""


def read_tests(source: str, path: str) -> QuestionTests:
    """Read a test file of either format from its text.

    Raises:
        AuthorError: it is not Python, raises or hangs when it is run, or is no test file of otter's.
    """
    file = _load(source, path)
    named = file.name
    file.name = named or PurePosixPath(path).stem
    ok_format = not isinstance(file, otter_classes.ExceptionFile)
    if ok_format:
        _check_doctests(file, path)
    names = _case_names(file, named_by_function=not ok_format)
    cases = tuple(
        Case(
            name=name,
            question=file.name,
            points=float(case.points),
            hidden=bool(case.hidden),
            hint=bilingual(str(case.failure_message)) if case.failure_message else None,
        )
        for name, case in zip(names, file.test_cases, strict=True)
    )
    return QuestionTests(
        question=file.name,
        path=path,
        source=source,
        named=named,
        ok_format=ok_format,
        all_or_nothing=bool(file.all_or_nothing),
        possible=float(file.possible),
        cases=cases,
        parameters=tuple(() if ok_format else _parameters(case) for case in file.test_cases),
    )


def bilingual(line: str) -> Text:
    """Split ``中文句子。 || English sentence.``; a line without the bar says the same in both languages."""
    zh, bar, en = line.partition("||")
    return Text(zh.strip(), en.strip() if bar else zh.strip())


def _load(source: str, path: str) -> Any:
    """One of otter's ``TestFile`` objects."""
    try:
        with alarm(OPEN_SECONDS), contextlib.redirect_stdout(_Bounded()):
            env: dict[str, Any] = {}
            exec(_compiled(source, path), env)  # noqa: S102  # the author's code, which is trusted
            # Older files do not say OK_FORMAT yet, and some say it of functions.
            ok_format = env.get("OK_FORMAT", "test" in env or None)
            if ok_format is None:
                raise AuthorError(  # noqa: TRY301  # the other errors of this block become one, too
                    f"{path}: does not say 'OK_FORMAT = True' or 'OK_FORMAT = False'. Add it, or build again."
                )
            if ok_format and ("test" in env or "name" not in env):
                _check_suite(env["test"], path)
                file = otter_classes.ok_file().from_spec(env["test"], path=path)
            else:
                file = otter_classes.ExceptionFile.from_string(source, path=path)
    except AuthorError:
        raise
    except AuthorHang as error:
        raise AuthorError(
            f"{path}: did not end within {OPEN_SECONDS:g} s of being read. Move slow work into the cases."
        ) from error
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        missing = isinstance(error, ModuleNotFoundError)
        advice = "Install it beside autograder, or correct the test file." if missing else "Correct the test file."
        raise AuthorError(f"{path}: {_said(error, path)}. {advice}") from error
    if not isinstance(file.name, str):
        raise AuthorError(f"{path}: the name of its question is {file.name!r}. Give it one.")
    return file


def _check_suite(spec: Any, path: str) -> None:
    """Say what otter only asserts: files for OK may hold more than otter reads.

    Raises:
        AuthorError: this one does.
    """
    for key in ("name", "suites"):
        if key not in spec:
            raise AuthorError(f"{path}: its test has no {key!r}. Add it.")
    suites = spec["suites"]
    if len(suites) != 1:
        raise AuthorError(f"{path}: has {len(suites)} suites, and otter reads one. Put all cases into one suite.")
    kind = suites[0].get("type", "doctest")
    if kind != "doctest":
        raise AuthorError(
            f"{path}: its suite is of the type {kind!r}, and otter reads doctests only. Rewrite it as one."
        )
    for key in ("setup", "teardown"):
        if suites[0].get(key):
            raise AuthorError(f"{path}: its suite has a {key!r}, which otter does not run. Put it into each case.")


def _check_doctests(file: Any, path: str) -> None:
    """See that every case can be cut into examples: otter gives nobody any points where one cannot.

    Raises:
        AuthorError: one cannot; an expected output that begins with ``...`` is read as a line that goes on.
    """
    for number, case in enumerate(file.test_cases, start=1):
        try:
            doctest.DocTestParser().parse(case.body, f"{file.name} {number}")
        except ValueError as error:
            raise AuthorError(f"{path}: case {number} is no doctest: {error}. Correct the test file.") from error


@functools.lru_cache(maxsize=256)
def _rows(source: str) -> list[str]:
    return source.split("\n")


@functools.lru_cache(maxsize=256)
def _compiled(source: str, path: str) -> Any:
    return compile(source, path, "exec")


def _said(error: BaseException, path: str) -> str:
    """``line 3: NameError: name 'x' is not defined``; the line is the test file's, if it was one of its own."""
    text = "".join(traceback.format_exception_only(error)[-1:]).strip()
    if isinstance(error, SyntaxError):
        return f"line {error.lineno}: {text}"
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == path]
    return f"line {lines[-1]}: {text}" if lines else text


def _parameters(case: Any) -> tuple[str, ...]:
    """The names that otter gives to a test function, ``env`` aside."""
    return tuple(name for name in inspect.signature(case.body.test_func).parameters if name != "env")


def _case_names(file: Any, *, named_by_function: bool) -> list[str]:
    """``q2.large_positive`` for a function ``test_large_positive``; ``q2.1`` for a case without a name."""
    names: list[str] = []
    for number, case in enumerate(file.test_cases, start=1):
        own = case.body.test_func.__name__.removeprefix("test_") if named_by_function else ""
        name = f"{file.name}.{own if own.isidentifier() else number}"
        names.append(name if name not in names else f"{file.name}.{number}")
    return names


# --- running ----------------------------------------------------------------------------------------


class OpenTests:
    """A test file whose body has run: its cases can be run, one at a time and in any order."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._may_draw = not isinstance(file, otter_classes.ExceptionFile) or _may_draw(file.source)

    def run(
        self,
        number: int,
        env: Mapping[str, Any],
        context: CaseContext,
        *,
        through: tuple[type[BaseException], ...] = (),
        seconds: float | None = None,
        seeded: Callable[[str, list[Any]], None] | None = None,
    ) -> Outcome:
        """Run one case against the names in ``env``.

        Args:
            number: 0-based, in the order of ``QuestionTests.cases``.
            env: the student's names. A missing one is None to a test function and a NameError to a doctest.
            context: language of messages and seed of random inputs, for ``autograder.expect``. ``random`` and
                ``numpy.random`` are seeded as well: nothing depends on which case or submission ran before.
            through: kinds of exception that are not this case's business and leave it whole.
            seconds: after which ``AuthorHang`` is raised (on the main thread of a POSIX system; else never).
            seeded: is told when the case seeds ``random`` or ``numpy.random`` itself, and with what: in otter that is
                the student's generator, too.
        """
        case = self._file.test_cases[number]
        run = self._assertions if isinstance(self._file, otter_classes.ExceptionFile) else self._doctest
        with _in_context(context, self._file.name), _without_charts(), alarm(seconds):
            if self._may_draw:
                _seed(context, self._file.name, number)
            with _telling(seeded):  # of what the test seeds: a guest that knew our seed could draw the hidden inputs
                return run(case, number, env, through)

    def wants(self, number: int, outcome: Outcome) -> tuple[str, ...]:
        """Names of the student's that a case needs.

        A test function's parameters, or the one that a doctest stumbled over.
        """
        if isinstance(self._file, otter_classes.ExceptionFile):
            return _parameters(self._file.test_cases[number])
        name = outcome.error.name if isinstance(outcome.error, NameError) else None
        return (name,) if name else ()

    def names(self, number: int) -> tuple[str, ...]:
        """Names of the student's that a case is given before it begins; a doctest has a copy of all of them."""
        case = self._file.test_cases[number]
        return _parameters(case) if isinstance(self._file, otter_classes.ExceptionFile) else _names_in(case.body)

    def reads_files(self, number: int) -> bool:
        """Whether a case may look at files: those beside it here are not those beside the notebook."""
        return _reads_files(self.text(number)[1])

    def text(self, number: int) -> tuple[str, str, str]:
        """A case as another process can run it: its form (``function``, ``doctest``), source and name.

        A function's name is its number among those of the file: what it is called need not be what it is bound to.
        """
        if isinstance(self._file, otter_classes.ExceptionFile):
            return "function", self._file.source, str(number)
        return "doctest", self._file.test_cases[number].body, f"{self._file.name} {number}"

    def score(self, passed: Sequence[bool]) -> float:
        """Points for the question, by otter's arithmetic; never below 0 or above the maximum."""
        self._file.test_case_results = [
            otter_classes.result_of(case, passed=ok) for case, ok in zip(self._file.test_cases, passed, strict=True)
        ]
        return min(max(float(self._file.score), 0.0), max(float(self._file.possible), 0.0))

    def _assertions(
        self, case: Any, _number: int, env: Mapping[str, Any], through: tuple[type[BaseException], ...]
    ) -> Outcome:
        printed = _Bounded()
        try:
            with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                case.body.call_func(env)
        except BaseException as error:
            if isinstance(error, (KeyboardInterrupt, AuthorHang, *through)):
                raise
            line = self._line(error.__traceback__)
            return Outcome(passed=False, error=error, line=line, text=printed.getvalue())
        return Outcome(passed=True, text=printed.getvalue())

    def _line(self, trace: TracebackType | None) -> str:
        """The last line of this file that was running."""
        numbers = [at for frame, at in traceback.walk_tb(trace) if frame.f_code.co_filename == self._file.path]
        rows = _rows(self._file.source)
        return next((rows[at - 1].strip() for at in reversed(numbers) if 0 < at <= len(rows)), "")

    def _doctest(
        self, case: Any, number: int, env: Mapping[str, Any], through: tuple[type[BaseException], ...]
    ) -> Outcome:
        """As otter's ``run_doctest`` does it; ours because that one swallows what must pass ``through``."""
        name = f"{self._file.name} {number}"
        pieces = doctest.DocTestParser().parse(case.body, name)
        test = doctest.DocTest(
            [piece for piece in pieces if isinstance(piece, doctest.Example)],
            _Names(env),
            name,
            None,
            None,
            case.body,
        )
        runner = _DocTestRunner((KeyboardInterrupt, AuthorHang, *through))
        report = _Bounded()
        with contextlib.redirect_stdout(report), contextlib.redirect_stderr(report):
            failed = runner.run(test, clear_globs=False).failed
        if failed == 0:
            return Outcome(passed=True, text=report.getvalue())
        return Outcome(passed=False, error=runner.error, line=runner.line, text=runner.difference)


class _DocTestRunner(examples.Runner):
    """Lets through what is not this case's business."""

    def __init__(self, through: tuple[type[BaseException], ...]) -> None:
        super().__init__()
        self._through = through

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        if isinstance(exc_info[1], self._through):
            raise exc_info[1]
        super().report_unexpected_exception(out, test, example, exc_info)


class _Names(dict[str, Any]):
    """Globals of a doctest: what it assigns is its own, all else is asked of the environment when it is used.

    A real dict, as ``exec`` wants; CPython asks a subclass for missing names (both ``LOAD_NAME`` and, for
    code inside functions, ``LOAD_GLOBAL``).
    """

    def __init__(self, env: Mapping[str, Any], own: Mapping[str, Any] | None = None) -> None:
        super().__init__(own or {})
        self._env = env

    def __missing__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise KeyError(name)  # the interpreter's own questions: __builtins__, __name__ …
        return self._env[name]

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self._env

    def get(self, name: str, default: Any = None) -> Any:
        if name in __future__.all_feature_names:  # doctest asks for all of them before it starts
            return super().get(name, default)
        try:
            return self[name]
        except KeyError:
            return default

    def copy(self) -> _Names:
        return _Names(self._env, self)


class _Bounded(io.StringIO):
    """Keeps the first ``TEXT_LIMIT`` characters, and takes the rest without a word."""

    def write(self, text: str) -> int:
        room = TEXT_LIMIT - self.tell()
        if room > 0:
            super().write(text[:room])
        return len(text)


_KNOWN = frozenset({"__future__", "contextlib", "expect", "math", "numpy", "observe", "otter", "re", "typing"})
"""Modules that draw nothing from the shared generators, unless one of the words below is said."""
_DRAWS = ("random", ".rvs(", ".sample(", "__import__")
"""The last but one is pandas', of a table that the test may have been given."""


@functools.lru_cache(maxsize=256)
def _may_draw(source: str) -> bool:
    """Whether the cases of a file could use the shared generators; to seed those for nothing takes longer than most.

    >>> _may_draw("import numpy as np"), _may_draw("np.random.normal()"), _may_draw("from other import draw")
    (False, True, True)
    >>> _may_draw("def test(pd, f): f(pd.Series([1, 2]).sample(1))")
    True
    """
    imported: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    return not imported <= _KNOWN or any(word in source for word in _DRAWS)


@functools.lru_cache(maxsize=1024)
def _names_in(body: str) -> tuple[str, ...]:
    r"""The names that a doctest looks at, each once.

    >>> _names_in(">>> y = f(x)\n>>> x.sort() or f(y)\n3\n>>> f(")
    ('y', 'f', 'x')
    """
    found: dict[str, None] = {}
    for example in doctest.DocTestParser().get_examples(body):
        with contextlib.suppress(SyntaxError, ValueError):
            found |= {node.id: None for node in ast.walk(ast.parse(example.source)) if isinstance(node, ast.Name)}
    return tuple(found)


@functools.lru_cache(maxsize=256)
def _reads_files(source: str) -> bool:
    r"""Whether a test has a word for a file, or for what reads one.

    >>> _reads_files("assert not os.path.exists('a.txt')"), _reads_files("pd.read_csv('a.csv')"), _reads_files("f(1)")
    (True, True, False)
    """
    return _FILES.search(source) is not None


_FILES = re.compile(r"\b(os|shutil|glob|pathlib|Path|open|connect|load\w*|genfromtxt|fromfile|imread|read_\w+)\b")


def _seed(context: CaseContext, question: str, number: int) -> None:
    """Start the two shared generators where those of no other case start."""
    digest = hashlib.sha256(f"{context.seed}:{question}/{number}".encode()).digest()
    random.seed(int.from_bytes(digest[:8]))
    np.random.seed(int.from_bytes(digest[8:12]))  # noqa: NPY002  # tests of others draw from the global generator


@contextlib.contextmanager
def _in_context(context: CaseContext, question: str) -> Iterator[None]:
    """Language and seed of ``expect``, for the time of one case.

    ``expect.rng`` starts at the same place in all cases of a question: those that draw their inputs by the same line
    look at the same inputs, so that one look may serve them all.
    """
    language = expect.language.set(context.language)
    shared = hashlib.sha256(f"{context.seed}:{question}".encode()).digest()
    seed = expect.seed.set(int.from_bytes(shared[:8]))
    try:
        yield
    finally:
        expect.language.reset(language)
        expect.seed.reset(seed)


@contextlib.contextmanager
def _without_charts() -> Iterator[None]:
    """Charts that a test draws itself are gone after its case."""
    try:
        yield
    finally:
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            pyplot.close("all")


@contextlib.contextmanager
def _telling(seeded: Callable[[str, list[Any]], None] | None) -> Iterator[None]:
    """Let ``seeded`` know of every ``seed`` that is called on the shared generators meanwhile."""
    if seeded is None:
        yield
        return

    def telling(name: str, plain: Callable[..., None]) -> Callable[..., None]:
        def seed(*arguments: Any, **keywords: Any) -> None:
            plain(*arguments, **keywords)
            seeded(name, [*arguments, *keywords.values()])  # either takes the seed first, by whatever name

        return seed

    owners: tuple[Any, ...] = (random, np.random)
    plain = [owner.seed for owner in owners]
    try:
        for owner in owners:
            owner.seed = telling(owner.__name__, owner.seed)
        yield
    finally:
        for owner, seed in zip(owners, plain, strict=True):
            owner.seed = seed


@contextlib.contextmanager
def alarm(seconds: float | None) -> Iterator[None]:
    """Raise ``AuthorHang`` in the middle of trusted code that takes longer than this.

    For the author's code only: what a student wrote is limited from outside its process, where nothing it
    does to signals counts.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if seconds is None or not usable:
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise AuthorHang

    before = _handle(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        _handle(signal.SIGALRM, before)


_handle: Callable[[int, Any], Any] = sys.modules["_signal"].signal
"""As C has it. Python's own wrapper looks among the members of an enum for each handler, twenty times as long."""
