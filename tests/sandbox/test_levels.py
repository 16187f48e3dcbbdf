"""What a machine can isolate is found out by trying, and never overstated."""

from __future__ import annotations

import pytest

from autograder.errors import SystemFault
from autograder.model import LEVELS
from autograder.sandbox import Isolation, Lack, levels, probe
from autograder.sandbox import filter as filters
from autograder.sandbox.guest import cage


@pytest.fixture(autouse=True)
def _forget() -> None:
    levels._tried.cache_clear()


def fails_below(monkeypatch: pytest.MonkeyPatch, holds: str) -> None:
    """A machine on which no level stronger than this one holds."""
    from autograder.model import Text  # noqa: PLC0415 - used here alone

    def tried(level: str) -> tuple[Lack, ...]:
        if LEVELS.index(level) >= LEVELS.index(holds):  # type: ignore[arg-type]  # a name out of the same list
            return ()
        return (Lack(Text(f"沒有 {level}", f"no {level}"), f"make {level}"),)

    monkeypatch.setattr(levels, "_tried", tried)


@pytest.mark.parametrize("holds", LEVELS[:3])
def test_the_strongest_level_that_holds_is_taken_with_the_reasons(monkeypatch: pytest.MonkeyPatch, holds: str) -> None:
    fails_below(monkeypatch, holds)
    found = probe()
    assert found.level == holds
    stronger = LEVELS[: LEVELS.index(holds)]  # type: ignore[arg-type]  # as above
    assert [reason.mend for reason in found.reasons][: len(stronger)] == [f"make {level}" for level in stronger]


def test_no_isolation_is_never_taken_unless_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    fails_below(monkeypatch, "none")
    with pytest.raises(SystemFault, match="no process"):
        probe()
    assert probe(at_least="none").level == "none"
    assert probe("none").text == "NOT ISOLATED"


def test_less_than_asked_is_refused_with_what_mends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    fails_below(monkeypatch, "process")
    for asked in ({"wanted": "namespaces"}, {"at_least": "sandbox"}):
        with pytest.raises(SystemFault, match=r"no namespaces .*make namespaces"):
            probe(**asked)  # type: ignore[arg-type]  # literals out of LEVELS


def test_a_level_can_be_asked_for_although_a_stronger_one_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    fails_below(monkeypatch, "namespaces")
    assert probe("process").level == "process"


def test_a_machine_without_bubblewrap_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels.shutil, "which", lambda _name: None)
    with pytest.raises(SystemFault, match="apt-get install bubblewrap"):
        probe("namespaces")


def test_a_machine_without_libseccomp_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def library() -> None:
        raise SystemFault("missing")

    monkeypatch.setattr(filters, "library", library)
    with pytest.raises(SystemFault, match="apt-get install libseccomp2"):
        probe("process")


def test_a_kernel_without_landlock_isolates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cage, "landlock_abi", lambda: 0)
    with pytest.raises(SystemFault, match="Landlock"):
        probe()


@pytest.mark.parametrize(("system", "machine"), [("darwin", "arm64"), ("win32", "AMD64"), ("linux", "riscv64")])
def test_another_system_has_no_sandbox(monkeypatch: pytest.MonkeyPatch, system: str, machine: str) -> None:
    monkeypatch.setattr(levels.sys, "platform", system)
    monkeypatch.setattr(levels.platform, "machine", lambda: machine)
    with pytest.raises(SystemFault, match="no Linux sandbox"):
        probe()


def test_a_sandbox_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels.policy, "bubblewrap", lambda *_, **__: ["bwrap", "--no-such-option"])
    with pytest.raises(SystemFault, match="no-such-option"):
        probe("namespaces")


def test_a_cage_that_does_not_hold_is_no_level(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(levels.launch.policy, "readable", lambda *_, **__: ["/"])
    with pytest.raises(SystemFault, match=r"a guest could read /etc/passwd"):
        probe("process")


def test_an_ordinary_user_on_an_old_kernel_is_sent_to_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cage, "landlock_abi", lambda: 2)
    monkeypatch.setattr(levels.os, "getuid", lambda: 1000)
    with pytest.raises(SystemFault, match=r"6\.2 or later"):
        probe("process")


def test_isolation_says_its_level() -> None:
    assert Isolation("sandbox").text == "sandbox"
