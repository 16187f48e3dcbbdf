"""Otter's classes for test files, without the four seconds that ``import otter`` takes.

``otter/__init__`` and ``otter/test_files/__init__`` pull in the exporters, nbconvert and pandas; a test file needs
two classes of theirs. So these two packages are put into ``sys.modules`` unrun: their submodules import as usual,
and the first thing that asks for anything else of theirs has them run as if it had imported them.
"""

from __future__ import annotations

import functools
import importlib
import importlib.util
import sys
from inspect import CO_VARARGS as VARARGS
from inspect import CO_VARKEYWORDS as VARKEYWORDS
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

_DEFINED = frozenset({"__all__", "__version__"})


def _deferred(name: str) -> ModuleType:
    """A package in ``sys.modules`` whose ``__init__`` runs when something asks for what it defines.

    Its submodules import as usual meanwhile.
    """
    present = sys.modules.get(name)
    if present is not None:
        return present
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ImportError(f"No module named {name!r}", name=name)
    module = importlib.util.module_from_spec(spec)
    loader = spec.loader

    def load(attribute: str) -> Any:
        if attribute.startswith("__") and attribute not in _DEFINED:  # Python's own questions: no reason
            raise AttributeError(attribute)
        if module.__dict__.pop("__getattr__", None) is not None:
            loader.exec_module(module)
        return getattr(module, attribute)

    module.__getattr__ = load  # type: ignore[method-assign]  # a module's own hook: PEP 562
    sys.modules[name] = module
    parent, _, child = name.rpartition(".")
    if parent:
        setattr(sys.modules[parent], child, module)
    return module


_deferred("otter")
_package = _deferred("otter.test_files")
_abstract_test = importlib.import_module("otter.test_files.abstract_test")
_exception_test = importlib.import_module("otter.test_files.exception_test")
if "__getattr__" in vars(_package):
    vars(_package)["test_case"] = _exception_test.test_case


class ExceptionFile(_exception_test.ExceptionTestFile):  # type: ignore[misc, name-defined]  # otter is untyped
    """Otter's class, which compiles a source once: it is opened once for every submission."""

    _compile_string = staticmethod(
        functools.lru_cache(maxsize=256)(_exception_test.ExceptionTestFile._compile_string)  # noqa: SLF001  # the only seam
    )


_look_up = _exception_test.test_case._get_func_params  # noqa: SLF001  # otter's own way, for functions of other kinds


def _parameters(case: Any) -> list[str]:
    """The names of a test function's parameters, which a plain function's code has without ``inspect.signature``."""
    function = case.test_func
    if type(function) is FunctionType and not hasattr(function, "__wrapped__"):
        code = function.__code__
        if not code.co_flags & (VARARGS | VARKEYWORDS):
            return list(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])
    found: list[str] = _look_up(case)
    return found


_exception_test.test_case._get_func_params = _parameters  # noqa: SLF001  # asked for each case of each submission


def result_of(case: Any, *, passed: bool) -> Any:
    """Otter's record of a case that was run."""
    return _abstract_test.TestCaseResult(test_case=case, message=None, passed=passed)


@functools.lru_cache(maxsize=1)
def ok_file() -> Any:
    """Otter's class for OK files.

    Its imports reach jsonschema, whose optional check of IRIs compiles a grammar for 1.8 seconds as it is
    imported; jsonschema does without where that package is missing.
    """
    absent = "rfc3987_syntax" not in sys.modules
    if absent:
        sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # None means: not importable
    try:
        return importlib.import_module("otter.test_files.ok_test").OKTestFile
    finally:
        if absent:
            del sys.modules["rfc3987_syntax"]
