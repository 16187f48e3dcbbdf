"""First program in the sandbox: give up every right, enter the namespaces, and only then import anything.

::

    python -s -S -B -P boot.py CONTROL LEVEL UID KEEP WHAT SITE…

CONTROL is the inherited descriptor of the control socket, UID the user to become when started as root (0: stay),
KEEP the capabilities that may be kept (``-`` for none), WHAT ``serve`` or ``try`` (see ``attempt``), SITE the
folders of packages. Without ``site`` no
``.pth`` file, ``sitecustomize`` or user folder is read.
"""

from __future__ import annotations

import importlib.util
import os
import sys


def _package() -> None:
    """Make this folder the package ``guest`` without putting what surrounds it on ``sys.path``."""
    here = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - before any import that is not needed
    spec = importlib.util.spec_from_file_location(
        "guest",
        f"{here}/__init__.py",
        submodule_search_locations=[here],
    )
    if spec is None or spec.loader is None:
        raise RuntimeError(f"no package in {here}")
    module = importlib.util.module_from_spec(spec)
    sys.modules["guest"] = module
    spec.loader.exec_module(module)


def main(arguments: list[str]) -> None:
    """Become the zygote. Returns never."""
    control, level, uid, keep = int(arguments[0]), arguments[1], int(arguments[2]), arguments[3]
    _package()
    if level != "none":
        from guest import cage  # type: ignore[import-not-found]  # noqa: PLC0415 - the package made above

        if os.getuid() == 0 and uid:
            cage.drop_to(uid, keep=() if keep == "-" else tuple(int(name) for name in keep.split(",")))
        cage.no_new_privileges()
        if level == "namespaces":
            cage.enter_namespaces()
            inside = os.fork()
            if inside:
                os.close(control)
                cage.set_capabilities()
                _, status = os.waitpid(inside, 0)
                os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    sys.path += arguments[5:]
    if arguments[4] == "try":
        from guest import attempt  # noqa: PLC0415 - after the rights are gone

        attempt.serve(control, level)
    else:
        from guest import zygote  # noqa: PLC0415 - imports the libraries, which must not happen with any right left

        zygote.serve(control, level)


if __name__ == "__main__":
    main(sys.argv[1:])
