"""The Python that grades, as the guest gets it: the base interpreter and the folders of installed packages.

A virtual environment is only a list of folders, and none of its start-up files is wanted inside: the guest runs the
base interpreter without ``site`` and is given the folders. In a sandbox they stand under /opt, wherever they are
outside, so that nothing there tells whose home they were in.
"""

from __future__ import annotations

import functools
import stat
import sys
import sysconfig
from pathlib import Path

import msgspec

PYTHON = "/opt/python"
SITE = "/opt/site"
SYSTEM_PREFIX = Path("/usr")


class Python(msgspec.Struct, frozen=True):
    """Paths outside the sandbox, and where they stand in it."""

    executable: str
    prefix: str
    libraries: tuple[str, ...]
    """Standard library and shared libraries: folders below the prefix."""
    site: tuple[str, ...]
    """Folders of installed packages, in the order of ``sys.path``."""

    @property
    def of_system(self) -> bool:
        """Whether it is the distribution's own, which stands where it stands, inside as outside."""
        return Path(self.prefix) == SYSTEM_PREFIX

    @property
    def executable_inside(self) -> str:
        """What to start in the sandbox."""
        return self.executable if self.of_system else f"{PYTHON}/bin/{Path(self.executable).name}"

    @property
    def site_inside(self) -> tuple[str, ...]:
        """``site``, in the sandbox."""
        return tuple(
            path if self.of_system and Path(path).is_relative_to(SYSTEM_PREFIX / "lib") else f"{SITE}/{number}"
            for number, path in enumerate(self.site)
        )

    def closed_folders(self, *others: str) -> list[str]:
        """Folders above it, or above others, that other users may not enter (``/root``): the guest's user could not."""
        above = {
            folder
            for path in (self.executable, *self.libraries, *self.site, *others)
            for folder in Path(path).resolve().parents
        }
        return sorted(str(folder) for folder in above if not folder.stat().st_mode & stat.S_IXOTH)


@functools.cache
def this_python() -> Python:
    """The base interpreter behind the running one."""
    prefix = Path(sys.base_prefix).resolve()
    executable = Path(getattr(sys, "_base_executable", sys.executable)).resolve()
    libraries = [str(prefix / name) for name in ("lib", "lib64") if (prefix / name).is_dir()]
    if prefix == SYSTEM_PREFIX:
        libraries = [sysconfig.get_path("stdlib")]
    site = [path for path in sys.path if path.endswith(("site-packages", "dist-packages")) and Path(path).is_dir()]
    return Python(str(executable), str(prefix), tuple(libraries), tuple(dict.fromkeys(site)))
