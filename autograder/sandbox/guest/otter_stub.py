"""What ``import otter`` finds in the sandbox: the same face, and no tests behind it.

``grader.check("q1")`` only tells the host that the notebook has come to this point, where it wants to know; the host,
which has the tests, may look at the student's names as they are now, and then lets the cell go on.
"""

from __future__ import annotations

import sys
import types
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = "7.0.0"


class Checked:
    """What a check returns: nothing to see. Its results are written by the host, not shown here."""

    def __repr__(self) -> str:
        return ""


class Notebook:
    """``otter.Notebook``, as far as notebooks use it."""

    _grading_mode = True
    """As otter's own while it grades; the release's set-up cell then writes nothing."""
    _check: Callable[[str], bool] = staticmethod(lambda _question: True)

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def check(self, question: str, *_: Any, **__: Any) -> Checked:
        """Tell the host.

        Raises:
            FileNotFoundError: there is no such question; as otter's own.
        """
        if not self._check(str(question)[:100]):
            raise FileNotFoundError(f"Test {question} does not exist")
        return Checked()

    def check_all(self, *_: Any, **__: Any) -> Checked:
        """Nothing: the host grades every question anyhow."""
        return Checked()

    def export(self, *_: Any, **__: Any) -> None:
        """Nothing to export to."""

    to_pdf = run_plugin = add_plugin_files = export

    @classmethod
    def init_grading_mode(cls, *_: Any, **__: Any) -> None:
        """Nothing: this *is* grading."""


class test_case:  # noqa: N801 - otter's name
    """The decorator of otter's exception-based tests; keeps what it was given."""

    def __init__(self, name: str | None = None, *_: Any, **settings: Any) -> None:
        self.name = name
        self.settings = settings
        self.test_func: Callable[..., None] = lambda: None

    def __call__(self, function: Callable[..., None]) -> test_case:
        """Keep the function."""
        self.test_func = function
        return self


def tell(check: Callable[[str], bool]) -> None:
    """Whom a check tells the question, from now on; whether there is one is the answer."""
    Notebook._check = staticmethod(check)  # noqa: SLF001 - this module's own class


def install() -> None:
    """Put the stand-in where ``import otter`` looks."""
    contents: dict[str, dict[str, object]] = {
        "otter": {"Notebook": Notebook, "__version__": VERSION, "__path__": []},
        "otter.version": {"__version__": VERSION},
        "otter.check": {"Notebook": Notebook, "__path__": []},
        "otter.check.notebook": {"Notebook": Notebook},
        "otter.test_files": {"test_case": test_case, "__path__": []},
    }
    for name, members in contents.items():
        module = types.ModuleType(name)
        module.__spec__ = ModuleSpec(name, None, is_package="__path__" in members)
        vars(module).update(members)
        sys.modules[name] = module
        parent, _, last = name.rpartition(".")
        if parent:
            setattr(sys.modules[parent], last, module)
