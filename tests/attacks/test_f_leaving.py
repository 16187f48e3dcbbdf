"""F. Leaving something for the next submission, or getting out: nothing stays, and nothing is in reach."""

import csv
import io
import sys

import pytest
from ground import OTHER, READING, RIGHT, WRONG

from autograder.report import pages
from autograder.report.grades import cell
from autograder.sandbox.guest import wire

pytestmark = pytest.mark.slow

PLACES = (
    *("/tmp", "/dev/shm", "/var/tmp"),  # noqa: S108 - inside the sandbox
    *("/", "/scratch", "/home", "/opt", "/opt/guest", "/opt/cache", "/run", "/etc"),
)

LEFT = {
    "79_files": f"""
import os
for folder in (*{PLACES!r}, '.', '..', os.path.expanduser('~')):
    try:
        open(folder + '/left_behind', 'w').write('x')
    except OSError:
        pass
""",
    "80_modules": """
import builtins, json, math, sys
import numpy as np
np.exp = np.asarray = lambda *a, **k: 0
json.loads = json.dumps = math.exp = None
builtins.len = None
sys.left_behind = True
sys.modules['numpy'] = sys
""",
    "81_libraries": """
import os, site, sys
import numpy
for folder in [*sys.path, os.path.dirname(numpy.__file__), '/opt/guest', '/usr/lib/python3']:
    for name in ('left_behind.pth', 'sitecustomize.py', 'usercustomize.py', 'left_behind', 'wire.py', '__init__.py'):
        try:
            open(os.path.join(folder, name), 'a').write('import sys; sys.left_behind = True')
        except OSError:
            pass
""",
    "82_caches": """
import os
import matplotlib
for folder in (matplotlib.get_configdir(), matplotlib.get_cachedir(), os.environ.get('MPLCONFIGDIR', '/'),
               os.path.expanduser('~/.ipython/profile_default/startup'), os.path.expanduser('~/.config/matplotlib')):
    try:
        os.makedirs(folder, exist_ok=True)
        for name in [*os.listdir(folder), 'left_behind', 'matplotlibrc', 'startup.py', 'fontlist-v330.json']:
            open(folder + '/' + name, 'w').write('left_behind')
    except OSError:
        pass
""",
    "83_shared_memory": """
import ctypes, mmap, os
libc = ctypes.CDLL(None)
libc.shmget(0x6c656674, 4096, 0o1666)
try:
    f = open('/dev/shm/left_behind', 'w+b'); f.truncate(4096); m = mmap.mmap(f.fileno(), 4096); m[:4] = b'left'
except OSError:
    pass
""",
    "84_offsets": """
import os
for fd in range(3, 256):
    try:
        os.lseek(fd, 7, os.SEEK_SET)
    except OSError:
        pass
""",
    "85_zygote": """
import os, resource
for pid in (1, os.getppid(), 2, 3):
    for act in (lambda: resource.prlimit(pid, resource.RLIMIT_NOFILE, (3, 3)), lambda: os.sched_setaffinity(pid, {0}),
                lambda: os.kill(pid, 19), lambda: os.setpriority(os.PRIO_PROCESS, pid, 19)):
        if pid != os.getpid():
            try:
                act()
            except (OSError, ValueError):
                pass
""",
    "beyond_umask_and_folder": "import os\nos.umask(0o777)\nos.chdir('/')",
    "beyond_timers": "import signal\nsignal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)",
    "beyond_channel_settings": """
import os, socket
s = socket.socket(fileno=os.dup(3))
for option in range(64):
    try:
        s.setsockopt(socket.SOL_SOCKET, option, 1)
    except OSError:
        pass
""",
    "beyond_shut_down_half_of_the_channel": (
        "import socket, os\nsocket.socket(fileno=os.dup(3)).shutdown(socket.SHUT_RD)"
    ),
    "beyond_blocking_mode_of_the_channel": "import os\nos.set_blocking(3, False)",
    "beyond_locks": """
import fcntl, glob
for name in glob.glob('/opt/cache/*') + glob.glob('/opt/guest/*'):
    try:
        fcntl.flock(open(name), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        pass
""",
}
LOOK = f"""
import builtins, glob, json, math, os, sys
import numpy as np
assert not hasattr(sys, 'left_behind') and builtins.len([1]) == 1 and json.loads('1') == 1 and math.exp(0) == 1
assert float(np.exp(0)) == 1 and sys.modules['numpy'] is np
assert not [n for f in {PLACES!r} for n in glob.glob(f + '/left_behind*') + glob.glob(f + '/*/left_behind*')]
for name in glob.glob('/opt/cache/**', recursive=True) + glob.glob('/opt/guest/*.py'):
    assert not os.path.isfile(name) or 'left_behind' not in open(name, errors='replace').read()
"""


@pytest.mark.parametrize("payload", LEFT.values(), ids=LEFT)
def test_the_next_submission_finds_nothing(shooting_range, payload):
    shooting_range.grade(OTHER, payload, WRONG)
    after = shooting_range.grade(LOOK, OTHER, RIGHT)
    assert (after.total, after.troubles) == (6.0, ())


DENIED = {
    "86_user_namespace": "import ctypes\nassert ctypes.CDLL(None).unshare(0x10000000) == 0",
    "86_setns": (
        "import ctypes, os\nfd = os.open('/proc/self/ns/user', os.O_RDONLY)\nassert ctypes.CDLL(None).setns(fd, 0) == 0"
    ),
    "86_clone_flags": (
        "import ctypes\nlibc = ctypes.CDLL(None)\n"
        "assert libc.syscall(ctypes.c_long(56), ctypes.c_long(0x10000000 | 17), None, None, None, None) >= 0"
    ),
    "87_remount": "import ctypes\nassert ctypes.CDLL(None).mount(b'none', b'/', None, 32, None) == 0",
    "87_umount_proc": "import ctypes\nassert ctypes.CDLL(None).umount2(b'/proc', 2) == 0",
    "87_chroot": "import os\nos.chroot('/tmp')",
    "87_pivot_root": "import ctypes\nassert ctypes.CDLL(None).pivot_root(b'/tmp', b'/tmp') == 0",
    "88_own_limits": "import resource\nresource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "88_own_cpu_limit": "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (10**6, 10**6))",
    "88_lower_then_raise": "import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (5, 128))",
    "89_su": "import os\nos.execv('/bin/su', ['su'])",
    "89_sudo": "import subprocess\nsubprocess.run(['/usr/bin/sudo', '-n', 'id'], check=True)",
    "89_setuid": "import os\nos.setuid(0)",
    "89_setgroups": "import os\nos.setgroups([0])",
    "89_capabilities": (
        "import ctypes, struct\nlibc = ctypes.CDLL(None)\nheader = struct.pack('Ii', 0x20080522, 0)\n"
        "assert libc.capset(header, struct.pack('6I', *[0xffffffff] * 6)) == 0"
    ),
    "90_terminal": "import fcntl, termios\nfcntl.ioctl(0, termios.TIOCSTI, b'x')",
    "90_tty": "open('/dev/tty', 'w').write('x')",
    "90_console": "open('/dev/console', 'w').write('x')",
    "beyond_session": "import os\nos.setsid()",
    "beyond_process_group_of_others": "import os\nos.setpgid(0, os.getppid())",
    "36_abstract_socket": "import socket\ns = socket.socket(socket.AF_UNIX)\ns.bind('\\0left')",
    "beyond_netlink": "import socket\nsocket.socket(16, socket.SOCK_RAW, 0)",
    "beyond_packet": "import socket\nsocket.socket(17, socket.SOCK_RAW, 0)",
    "beyond_vsock": "import socket\nsocket.socket(40, socket.SOCK_STREAM, 0)",
    "beyond_descriptors_in_flight": (
        "import array, socket\na, b = socket.socketpair()\n"
        "a.sendmsg([b'x'], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', [3]))])"
    ),
    "beyond_sending_out_of_band": (
        "import socket\na, b = socket.socketpair()\na.send(b'x')\nassert b.recv(1) == b'x'\n"
        "a.send(b'x', socket.MSG_OOB)"
    ),
    "beyond_receiving_out_of_band": (
        "import socket\na, b = socket.socketpair()\n"
        "try:\n    b.recv(1, socket.MSG_OOB)\nexcept PermissionError:\n    raise\nexcept OSError:\n    pass"
    ),
    "beyond_pidfd": "import os\nos.pidfd_open(1)",
    "beyond_signals_by_descriptor": "import fcntl\nfcntl.fcntl(3, fcntl.F_SETOWN, 1)",
    "beyond_leases": "import fcntl\nfcntl.fcntl(open('/dev/null').fileno(), fcntl.F_SETLEASE, fcntl.F_WRLCK)",
    "beyond_seals": "import fcntl\nfcntl.fcntl(3, 1033, 15)",
    "beyond_executable_file": (
        "import _ctypes, ctypes\nopen('/tmp/x.so', 'wb').write(open(_ctypes.__file__, 'rb').read())\n"
        "ctypes.CDLL('/tmp/x.so')"
    ),
    "beyond_reading_every_process": (
        "import os\nassert [p for p in os.listdir('/proc') if p.isdigit() and open(f'/proc/{p}/cmdline').read()]"
    ),
    "beyond_sys": "import os\nos.listdir('/sys/class')",
    "beyond_host_name": "import socket\nsocket.sethostname('x')",
    "beyond_clock": "import time\ntime.clock_settime(time.CLOCK_REALTIME, 0)",
    "beyond_swap": "import ctypes\nassert ctypes.CDLL(None).swapon(b'/tmp/x', 0) == 0",
    "beyond_kernel_log": "import ctypes\nassert ctypes.CDLL(None).klogctl(2, ctypes.create_string_buffer(99), 99) > 0",
    "beyond_quota": "import ctypes\nassert ctypes.CDLL(None).quotactl(0x80000101, None, 0, None) == 0",
}


@pytest.mark.parametrize("payload", DENIED.values(), ids=DENIED)
def test_the_way_out_is_denied(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert (result.status, result.total) == ("graded", 6.0)
    assert [(t.number, t.kind) for t in result.troubles] == [(2, "error")]


MARKUP = {
    "90_script": "<script>alert(1)</script>",
    "90_image": "<img src=x onerror=alert(1)>",
    "90_attribute": "\" onmouseover=\"alert(1)' onmouseover='alert(1)",
    "90_end_of_style": "</style></title></textarea></svg><script>alert(1)</script>",
    "90_template": "{{ 7 * 7 }}{% for x in y %}",
    "90_ansi": "\x1b]0;owned\x07\x1b[2J",
    "beyond_right_to_left": "\u202egnihton",
    "beyond_comment": "--><!--",
    "beyond_link": "javascript:alert(1)//<a href=javascript:alert(1)>",
}


@pytest.mark.parametrize("text", MARKUP.values(), ids=MARKUP)
def test_90_what_a_student_writes_is_text_and_nothing_else(shooting_range, text):
    said = f"text = {text!r}\n"
    chart = (
        "import matplotlib.pyplot as plt\ndef draw(a, b):\n    plt.bar([text, 'b'], [a, b], hatch='/')\n"
        "    plt.title(text); plt.xlabel(text); plt.text(0, 0, text); plt.legend([text]); plt.show()"
    )
    result = shooting_range.grade(said + "raise Exception(text)", OTHER, f"{said}{chart}\ndef double(x): return text")
    html = pages(result)["feedback.html"].decode()
    for tag in ("<script>alert", "<img src=x", "<a href=javascript", "\x1b", "\u202e", "--><!--"):
        assert tag not in html
    assert "{{ 7 * 7 }}" in html or "{{" not in text  # shown as it stands, not computed
    assert 'onmouseover="alert' not in html
    assert "onmouseover='alert" not in html
    assert "Content-Security-Policy" in html


def test_90_what_is_printed_where_no_test_listens_does_not_reach_the_terminal(shooting_range, monkeypatch, capfd):
    """Names and charts are asked for outside of tests, too; an answer may claim that something was printed."""
    monkeypatch.setattr(sys, "stdout", sys.__stdout__)
    lie = "def read(name): return ['value', ['missing', None], '\\x1b[2Jowned', []]"
    result = shooting_range.grade(OTHER, lie + READING)
    assert result.total == 0.0
    assert "owned" not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "name", ["=cmd|'/c calc'!A1", "+1+1", "-1", "@SUM(1)", "\t=1", "\r=1", "a,b\n=c", '"', "\\input{/etc/passwd}"]
)
def test_91_names_are_text_in_a_table(name):
    shown = cell(name)
    assert shown[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
    rows = io.StringIO()
    csv.writer(rows).writerow([shown, 1])
    assert list(csv.reader(io.StringIO(rows.getvalue()))) == [[shown, "1"]]


def test_24_ptrace_of_the_zygote_is_refused_in_every_form(shooting_range):
    look = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
for pid in (1, 2, os.getppid(), os.getpid() - 1):
    for request in (16, 0x4206, 4, 1):  # attach, seize, poke, peek
        assert libc.ptrace(request, pid, None, None) == -1 and ctypes.get_errno() == 1
"""
    result = shooting_range.grade(look, OTHER, RIGHT)
    assert (result.total, result.troubles) == (6.0, ())


def test_24_proc_shows_nothing_of_others(shooting_range):
    look = """
import os
try:
    others = [p for p in os.listdir('/proc') if p != str(os.getpid())]
except OSError:
    others = [str(n) for n in range(1, 100)]
for pid in others:
    for name in ('environ', 'maps', 'cmdline', 'root', 'cwd', 'status', 'task'):
        try:
            assert not open(f'/proc/{pid}/{name}', 'rb').read(), (pid, name)
        except OSError:
            pass
"""
    result = shooting_range.grade(look, OTHER, RIGHT)
    assert (result.total, result.troubles) == (6.0, ())


def test_the_decoder_takes_bytes_of_any_kind_for_data_or_refuses_them():
    for data in (b"", b"\xff", b"l\xff\xff\xff\xff", b"a\x00\xff" + b"\xff" * 64, b"d\0\0\0\1" + b"l\0\0\0\0N"):
        with pytest.raises(wire.Malformed):
            wire.decode(data, wire.Bounds(1 << 20, 32, 1000, 100), opaque=str)
