from __future__ import annotations

import struct
from pathlib import Path

import pytest

from autograder.sandbox import Limits, policy
from autograder.sandbox import filter as filters
from autograder.sandbox.guest.cage import OWN_PID
from autograder.sandbox.interpreter import Python, this_python

NEVER = set(
    """
    fork vfork execve execveat ptrace process_vm_readv process_vm_writev unshare setns mount umount2 pivot_root chroot
    socket connect bind listen accept accept4 sendmsg recvmsg memfd_create shmget shmat msgget semget mq_open
    io_uring_setup bpf perf_event_open userfaultfd keyctl add_key inotify_init inotify_init1 prctl seccomp chmod fchmod
    fchmodat chown fchown lchown utime utimes utimensat futimesat setxattr fsetxattr link linkat symlink symlinkat
    mknod mknodat open_by_handle_at name_to_handle_at setuid setgid setresuid capset clone clone3 pidfd_open
    pidfd_send_signal tkill rt_sigqueueinfo sched_setaffinity setpriority ioprio_set reboot kexec_load init_module
    finit_module swapon quotactl personality modify_ldt iopl ioperm landlock_create_ruleset mlock mlockall
    """.split()  # noqa: SIM905 - a list to be read
)


def test_the_allow_list_holds_nothing_that_must_never_be_in_it() -> None:
    allowed = {name for names in policy.ALLOWED.values() for name in names.split()}
    assert allowed.isdisjoint(NEVER)
    assert len(allowed) == sum(len(names.split()) for names in policy.ALLOWED.values()), "a name stands twice"


@pytest.mark.parametrize("architecture", [None, "x86_64", "aarch64"])
def test_the_filter_is_a_program_for_each_architecture(architecture: str | None) -> None:
    program = filters.program(architecture)
    assert len(program) % 8 == 0
    assert 50 < len(program) // 8 < 4096
    constants = {struct.unpack_from("I", program, at + 4)[0] for at in range(0, len(program), 8)}
    assert OWN_PID in constants
    for name, number in filters.ARCHITECTURES.items():
        assert (number in constants) == (
            architecture in (name, None) and (architecture is not None or number in constants)
        )


def test_the_filter_is_the_same_every_time() -> None:
    assert filters.program() == filters.program()


def test_limits_refuse_a_setting_that_does_not_exist() -> None:
    import msgspec  # noqa: PLC0415 - used here alone

    assert msgspec.convert({"call_seconds": 2}, Limits).call_seconds == 2.0
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"call_second": 2}, Limits)


def test_nothing_of_the_graders_environment_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_TOKEN", "x")
    assert "SECRET_TOKEN" not in policy.environment("/home", "/cache")


def made_up(tmp_path: Path, prefix: str) -> Python:
    site = tmp_path / "venv/lib/python3.11/site-packages"
    (site / "autograder").mkdir(parents=True)
    (site / "otter").mkdir()
    base = tmp_path / "base"
    (base / "lib/python3.11/site-packages").mkdir(parents=True)
    executable = f"{prefix}/bin/python3.11"
    return Python(executable, prefix, (f"{base}/lib",) if prefix != "/usr" else ("/usr/lib/python3.11",), (str(site),))


@pytest.mark.parametrize("prefix", ["/usr", "/elsewhere"])
def test_the_graders_packages_are_masked_and_everything_is_read_only(tmp_path: Path, prefix: str) -> None:
    command = policy.bubblewrap(made_up(tmp_path, prefix), "/somewhere/guest", work=None, root=True)
    text = " ".join(command)
    for name in ("autograder", "otter"):
        assert f"--tmpfs /opt/site/0/{name} --remount-ro /opt/site/0/{name}" in text
    assert "--bind" not in command
    assert command[-4:] == ["--remount-ro", "/", "--chdir", "/"]
    assert ("/opt/python/bin/python3.11" in command) == (prefix != "/usr")
    assert "--unshare-net" in command
    assert "--unshare-user" not in command
    assert "--unshare-user" in policy.bubblewrap(made_up(tmp_path / "b", prefix), "/g", work="/w", root=False)


def test_this_python_is_the_base_interpreter_not_the_environment() -> None:
    python = this_python()
    assert Path(python.executable).is_file()
    assert all(Path(path).is_dir() for path in (*python.libraries, *python.site))


def test_a_closed_folder_above_python_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    (closed / "lib").mkdir(parents=True)
    closed.chmod(0o700)
    found = Python(f"{closed}/python", str(closed), (f"{closed}/lib",), ()).closed_folders()
    assert str(closed) in found
