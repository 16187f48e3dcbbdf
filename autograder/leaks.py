"""Leaks: does anything of the master that is private stand in a released byte?

Private are: the lines of the solution, of hidden tests and of notes for instructors; hidden cases' hints; the
numbers that hidden tests expect. Not private are lines that anybody would write, those of the modules that tests
import, and what the master itself shows to students: its text, prompts and public tests. But three lines of the
solution or of a hidden test in a row are private wherever they stand, prompts and public tests apart, and so are
numbers with many digits: a master that gives itself away is found, too.

Looked at is everything that is released, down to outputs, metadata, attachments and ids, and what is base64,
hexadecimal, zipped or compressed in there (see ``unwrap``). Pure: master and bytes in, findings out. It is
asked before a release is written, and again of what was written.
"""

from __future__ import annotations

import html
import io
import keyword
import re
import tokenize
from typing import TYPE_CHECKING

import msgspec

from autograder.handout import tools
from autograder.testcell import without_comments
from autograder.unwrap import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from autograder.master import Master
    from autograder.model import Case

_SHORT_CODE = 14
"""Characters, without blanks, that a line of code needs to be worth telling."""
_SHORT_PROSE = 16
"""The same for prose, where a Chinese character counts twice."""
_RUN = 3
"""Lines in a row that are private even where each one alone is not."""
_SHORT_RUN = 50
_FEW_NAMES = 2
"""Names that are nobody's keyword, which a line of code needs to be worth telling."""
_DIGITS = 5
"""Significant digits that make a number telling."""
_MANY_DIGITS = 7
"""Significant digits that no number has by chance."""


class Leak(msgspec.Struct, frozen=True, kw_only=True):
    """Something private in a released file."""

    where: str
    """File, and the place inside it."""
    kind: str
    """``line of the solution``, ``hidden test``, ``expected value``, ``hint``, ``note``."""
    origin: str
    """The question or case that it belongs to; of a note that stands in neither, the master's file."""
    text: str

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:59] + "…"  # noqa: PLR2004 - fits a terminal's line
        return f"{self.where}: {self.kind} of {self.origin}: “{shown}”"


class _Secret(msgspec.Struct, frozen=True):
    kind: str
    origin: str
    text: str
    passage: bool = False
    """Several lines in a row: private even where the master shows them."""


def scan(master: Master, files: Mapping[str, bytes]) -> tuple[Leak, ...]:
    """Everything private in these files; none is what one hopes for.

    Args:
        master: the master that they were made from.
        files: name -> content.
    """
    stubs, public = _stubs(master), _public(master)
    anywhere = [*stubs, *public, *tools().values()]
    excuses = {False: _squeeze("\n".join(anywhere)), True: _squeeze("\n".join(stubs))}
    secrets = {
        needle: secret
        for secret in _secrets(master)
        if (needle := _squeeze(secret.text)) not in excuses[secret.passage]
    }
    numbers = _secret_numbers(master, "\n".join(stubs), "\n".join(public))
    leaks: dict[tuple[str, str], Leak] = {}
    for file, data in sorted(files.items()):
        for place, text in unwrap(file, data):
            squeezed = _squeeze(text)
            for needle, secret in secrets.items():
                if needle in squeezed:
                    leaks.setdefault((file, needle), _leak(place, secret))
            for token in set(_NUMBER.findall(text)) if numbers else ():
                for value, secret in numbers.items():
                    if _tells(token, value):
                        leaks.setdefault((file, str(value)), _leak(place, secret))
    return tuple(leaks.values())


def _leak(place: str, secret: _Secret) -> Leak:
    return Leak(where=place, kind=secret.kind, origin=secret.origin, text=secret.text)


_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def _squeeze(text: str) -> str:
    """The text without what quoting, escaping and layout change."""
    text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), html.unescape(text))
    return re.sub(r"\\[nrt]|[\s\\\"'`]", "", text)


# ------------------------------------------------------------------------------------- what is private


def _secrets(master: Master) -> Iterator[_Secret]:
    for form in master.forms.values():
        for question, sources in form.answers.items():
            kinds = [cell.kind for cell in form.student if cell.role == "answer" and cell.question == question]
            for kind, source in zip(kinds, sources, strict=True):
                told = _told_code if kind == "code" else _told_prose
                yield from told("line of the solution", question, source)
    for case in _hidden(master):
        source = master.cases[case.name]
        yield from _told_code("hidden test", case.name, _body(source))
        for comment in _comments(source):
            yield from _told_prose("note", case.name, comment)
        if case.hint is not None:
            for hint in (case.hint.zh, case.hint.en):
                yield from _told_prose("hint", case.name, hint)
    for note in master.notes:
        yield from _told_prose("note", master.file, note)


def _hidden(master: Master) -> Iterator[Case]:
    return (case for question in master.questions for case in question.cases if case.hidden)


def _body(source: str) -> str:
    """A test cell without its config and comments."""
    return without_comments(
        re.sub(r'^"""[^\n]*BEGIN TEST CONFIG.*?END TEST CONFIG[^\n]*\n', "", source, flags=re.DOTALL)
    )


def _told_code(kind: str, origin: str, source: str) -> Iterator[_Secret]:
    """The lines that a reader learns something from (not ``return p``, not an import), and all runs of three."""
    lines = [line.strip() for line in source.split("\n") if line.strip()]
    for line in lines:
        names = set(re.findall(r"[^\W\d]\w*|\d+\.?\d*", line)) - set(keyword.kwlist)
        imports = line.startswith(("import ", "from "))
        if not imports and len(_squeeze(line)) >= _SHORT_CODE and len(names) > _FEW_NAMES:
            yield _Secret(kind, origin, line)
    for start in range(max(len(lines) - _RUN + 1, 1)):
        run = "\n".join(lines[start : start + _RUN])
        if len(_squeeze(run)) >= _SHORT_RUN:
            yield _Secret(kind, origin, run, passage=True)


def _told_prose(kind: str, origin: str, text: str) -> Iterator[_Secret]:
    for line in text.split("\n"):
        bare = line.strip().strip("#*->| ").strip()
        wide = len(re.findall("[\u3000-\u9fff\uff00-\uffef]", bare))
        if len(_squeeze(bare)) + wide >= _SHORT_PROSE:
            yield _Secret(kind, origin, bare)


def _comments(source: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and "TEST CONFIG" not in token.string:
            yield token.string


def _stubs(master: Master) -> list[str]:
    """What students get on purpose in the place of what is private: prompts, public tests and their hints."""
    shown = [cell.source for form in master.forms.values() for cell in form.student if cell.role == "answer"]
    shown += [source for form in master.forms.values() for source in form.public_tests.values()]
    hints = [case.hint for question in master.questions for case in question.cases if not case.hidden]
    return shown + [text for hint in hints if hint for text in (hint.zh, hint.en)]


def _public(master: Master) -> list[str]:
    """What else the master shows to students."""
    return [cell.source for form in master.forms.values() for cell in form.student if cell.role != "answer"]


# ------------------------------------------------------------------------------------- numbers

_NUMBER = re.compile(r"(?<![\w.+/])\d+\.\d+(?:[eE][+-]?\d+)?(?![\w+/])|(?<![\w.+/])\d{5,18}(?![\w.+/])")


def _secret_numbers(master: Master, stubs: str, public: str) -> dict[float, _Secret]:
    """The telling numbers in hidden tests. Short ones may stand in the text by chance; long ones never do."""
    shown = [token for token in set(_NUMBER.findall(stubs)) if _significant(token) >= _DIGITS]
    shown += [token for token in set(_NUMBER.findall(public)) if _DIGITS <= _significant(token) < _MANY_DIGITS]
    found: dict[float, _Secret] = {}
    for case in _hidden(master):
        for token in set(_NUMBER.findall(_body(master.cases[case.name]))):
            value = float(token)
            if _significant(token) >= _DIGITS and not any(_tells(other, value) for other in shown):
                found.setdefault(value, _Secret("expected value", case.name, token))
    return found


def _significant(token: str) -> int:
    digits = re.sub(r"[eE].*|\.", "", token).lstrip("0")
    return len(digits.rstrip("0")) if "." in token else len(digits)


def _tells(token: str, value: float) -> bool:
    """Whether this token is the value, perhaps rounded, to enough digits to give it away."""
    if _significant(token) < _DIGITS:
        return False
    mantissa, _, exponent = token.lower().partition("e")
    places = len(mantissa.partition(".")[2])
    step = 10.0 ** (int(exponent or 0) - places)
    return abs(float(token) - value) <= step * (1.0 if places else 0.0)
