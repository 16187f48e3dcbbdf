"""The package is one river: a module imports only from upstream. This list is the order, and the only place for it."""

import ast
from pathlib import Path

import pytest

UNSAFE = {"pickle", "dill", "cloudpickle", "joblib", "marshal", "shelve"}
PACKAGE = Path(__file__).parents[1] / "autograder"

# Upstream first. A folder stands for all that is in it; modules on one line do not import each other.
RIVER = [
    ["__init__"],
    ["errors", "sandbox.guest", "otter_classes", "progress", "surroundings", "whole"],
    ["sheet", "template", "unix"],
    # which limits there are, an author is told who asks for another one
    ["sandbox.interpreter"],
    ["sandbox.policy"],
    ["model"],
    ["expect"],
    ["notebook"],
    # the author's half: a master becomes a release and a bundle
    ["manuscript", "tests_otter"],
    ["testcell"],
    ["outline"],
    ["master"],
    ["handout", "unwrap", "probes"],
    ["chartfont", "setup_cell"],
    ["release", "leaks"],
    ["entry"],
    ["catalogue"],
    ["bundle"],
    ["build"],
    ["sample", "mutants"],
    # the grader's half: submissions become results
    ["intake"],
    ["sandbox"],
    ["behaviour", "verdict"],
    ["attempt"],
    ["marking"],
    ["foreign", "note"],
    ["grade", "results"],
    ["pool"],
    # what is known about a class, and about the tests themselves
    ["diagnose", "stopped"],
    ["cluster"],
    ["report"],
    ["trial"],
    ["gates"],
    ["learn", "explain"],
    ["verify", "run"],
    ["cli"],
    ["__main__"],
]


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)
        yield name, path


def place(name):
    """Index into RIVER and the entry that covers the module: the longest one wins."""
    best = None
    for row, entries in enumerate(RIVER):
        for entry in entries:
            covers = name == entry or name.startswith(entry + ".")
            if covers and (best is None or len(entry) > len(best[1])):
                best = (row, entry)
    return best


def imported(path, name):
    """Names of our own modules that a file imports, wherever in the file the import stands."""
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                base = ["autograder", *package.split(".")] if package else ["autograder"]
                base = base[: len(base) - node.level + 1]
                stem = ".".join([*base, *([node.module] if node.module else [])])
            else:
                stem = node.module or ""
            found = [f"{stem}.{alias.name}" for alias in node.names]
        else:
            continue
        for target in found:
            if target == "autograder" or target.startswith("autograder."):
                yield target.removeprefix("autograder").removeprefix(".") or "__init__"


@pytest.mark.parametrize(("name", "path"), list(modules()), ids=[name for name, _ in modules()])
def test_imports_only_from_upstream(name, path):
    here = place(name)
    assert here is not None, f"{name} has no place in the river: add it to RIVER in this file"
    for target in imported(path, name):
        there = place(target) or place(target.rpartition(".")[0]) or place("__init__")
        assert there[0] < here[0] or there[1] == here[1], f"{name} imports {target}, which lies downstream"


def test_the_guest_imports_nothing_of_ours_but_itself():
    for name, path in modules():
        if name.startswith("sandbox.guest"):
            for target in imported(path, name):
                assert target.startswith("sandbox.guest"), f"{name} imports {target}"


def test_nothing_executable_is_ever_deserialized():
    """No pickle, dill or friends, anywhere in the package: bytes of students are data."""
    for name, path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            for module in names:
                assert module.split(".")[0] not in UNSAFE, name
