"""What this machine can isolate: found out by doing it, not by asking for version numbers."""

from __future__ import annotations

import functools
import os
import platform
import shutil
import sys
from pathlib import Path

import msgspec

from autograder.errors import SystemFault
from autograder.model import LEVELS, Level, Text
from autograder.sandbox import filter as filters
from autograder.sandbox import launch, policy
from autograder.sandbox.guest import cage


class Lack(msgspec.Struct, frozen=True):
    """Something that this machine lacks, and the one command that mends it (None: none does)."""

    what: Text
    mend: str | None = None


class Isolation(msgspec.Struct, frozen=True):
    """How strongly guests are isolated here."""

    level: Level
    reasons: tuple[Lack, ...] = ()
    """Why it is not a stronger level."""

    @property
    def text(self) -> str:
        """For headers and reports."""
        return "NOT ISOLATED" if self.level == "none" else self.level


def probe(wanted: Level | None = None, *, at_least: Level = "process") -> Isolation:
    """The strongest level that holds here, tried for real (a tenth of a second per level, once per process).

    Args:
        wanted: exactly this level, no other.
        at_least: no weaker than this. Without isolation nothing is graded unless ``none`` is named.

    Raises:
        SystemFault: the level asked for does not hold here; says why and what mends it.
    """
    asked = (wanted,) if wanted else LEVELS
    lacks: list[Lack] = []
    for level in asked:
        found = _tried(level)
        if not wanted and LEVELS.index(level) > LEVELS.index(at_least):
            break
        if not found:
            return Isolation(level, tuple(dict.fromkeys([*lacks, *_weaknesses(level)])))
        lacks += found
    reasons = "; ".join(
        lack.what.en + (f" (mend it with: {lack.mend})" if lack.mend else "") for lack in dict.fromkeys(lacks)
    )
    raise SystemFault(f"Isolation level {wanted or at_least!r} does not hold on this machine: {reasons}.")


def _weaknesses(level: Level) -> list[Lack]:
    """What is weaker than it could be at a level that holds."""
    if not launch.kept(level):
        return []
    closed = launch.closed_folders()
    return [
        Lack(
            Text(
                f"Python 在其他使用者不能進入的資料夾裡（{', '.join(closed)}），所以受測程式保留了讀取檔案的一項權限",
                f"Python lies in folders that other users may not enter ({', '.join(closed)}), so that the guest keeps "
                "one capability to read files with",
            ),
            f"chmod o+x {' '.join(closed)}",
        )
    ]


@functools.cache
def _tried(level: Level) -> tuple[Lack, ...]:
    """Nothing when the level holds, or what is missing."""
    if level == "none":
        return ()
    missing = _missing(level)
    if missing:
        return missing
    try:
        guest = launch.start(level, 0, "try")
    except SystemFault as fault:
        return (Lack(Text(f"沙箱無法啟動：{fault}", f"the sandbox cannot be started: {fault}")),)
    try:
        settings = launch.settings(level, policy.Limits(), guest.folder)
        (_, held), _ = guest.ask(["try", settings], seconds=policy.BOOT_SECONDS)
    except SystemFault as fault:
        return (_explained(level, str(fault)),)
    finally:
        guest.close()
    return tuple(
        Lack(Text(f"隔離等級 {level} 不成立：{what}", f"level {level} does not hold: {what}")) for what in held
    )


def _missing(level: Level) -> tuple[Lack, ...]:
    """What can be seen without trying."""
    found = []
    if sys.platform != "linux" or platform.machine() not in filters.ARCHITECTURES:
        here = f"{platform.system()} {platform.machine()}"
        found.append(
            Lack(
                Text(f"{here} 沒有 Linux 的沙箱", f"{here} has no Linux sandbox"),
                'docker run --rm -it --privileged -v "$PWD:/work" -w /work python:3.11 bash',
            )
        )
        return tuple(found)
    try:
        filters.library()
    except SystemFault:
        found.append(Lack(Text("缺少 libseccomp", "libseccomp is missing"), "apt-get install libseccomp2"))
    if cage.landlock_abi() < 1:
        found.append(
            Lack(
                Text(
                    "核心沒有啟用 Landlock（需要 5.13 以上）",
                    "the kernel has no Landlock (5.13 or later, and enabled)",
                ),
                "sed -i 's/^GRUB_CMDLINE_LINUX=\"/&lsm=landlock,lockdown,yama,integrity,apparmor /' /etc/default/grub "
                "&& update-grub && reboot",
            )
        )
    elif level == "process" and os.getuid() != 0 and cage.landlock_abi() < cage.ABI_WITH_TRUNCATE:
        # As the same user and without read-only mounts, nothing else keeps it from emptying the libraries.
        found.append(
            Lack(
                Text(
                    "沒有命名空間時，一般使用者需要 6.2 以上的核心（或由 root 執行）",
                    "without namespaces an ordinary user needs kernel 6.2 or later, or root has to run the grader",
                ),
                "sudo -E autograder doctor",
            )
        )
    if level in ("namespaces", "sandbox") and shutil.which("bwrap") is None:
        found.append(Lack(Text("缺少 bubblewrap", "bubblewrap is missing"), "apt-get install bubblewrap"))
    return tuple(found)


def _explained(level: Level, said: str) -> Lack:
    """The most likely reason for what bubblewrap or boot said as it failed."""
    in_container = Path("/.dockerenv").exists() or "container" in os.environ
    if in_container and level != "process":
        mend: str | None = (
            "docker run --security-opt seccomp=unconfined --security-opt apparmor=unconfined --cap-add SYS_ADMIN"
        )
    elif _setting("kernel/apparmor_restrict_unprivileged_userns") == "1":
        mend = "sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
    elif _setting("kernel/unprivileged_userns_clone") == "0":
        mend = "sysctl -w kernel.unprivileged_userns_clone=1"
    elif _setting("user/max_user_namespaces") == "0":
        mend = "sysctl -w user.max_user_namespaces=10000"
    else:
        mend = None
    return Lack(Text(f"隔離等級 {level} 無法啟動：{said}", f"level {level} did not start: {said}"), mend)


def _setting(name: str) -> str | None:
    try:
        return Path("/proc/sys", name).read_text(encoding="ascii").strip()
    except OSError:
        return None
