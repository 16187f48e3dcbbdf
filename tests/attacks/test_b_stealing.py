"""B. Stealing tests, inputs or secrets: there is nothing to be found, and no way to carry it out."""

import pytest
from ground import OTHER, READING, RIGHT, SECRET, WRONG, each_bundle, foreign_bundle, points, told

pytestmark = pytest.mark.slow

# The number that is looked for stands nowhere in the notebook: not as a text, and in no constant that the compiler
# would put together.
LOOK = f"""
codes = {[ord(digit) for digit in str(SECRET)]}
found = []
def look(thing, depth=0):
    try:
        text = repr(thing)
    except BaseException:
        return
    if ''.join(map(chr, codes)) in text:
        found.append('a ' + type(thing).__name__ + ' of ' + str(len(text)))
"""

SEARCHES = {
    "19_tests_on_disk": """
import os
for folder, _, names in os.walk('/'):
    if folder.startswith(('/proc', '/sys', '/usr', '/lib', '/opt/python')):
        continue
    for name in names:
        try:
            text = open(os.path.join(folder, name), 'rb').read(1 << 20)
        except OSError:
            continue
        if b'def test_fresh' in text or b'rng().uniform(1.0, 9.0, 5)' in text:
            found.append(folder + '/' + name)
""",
    "21_frames_of_the_caller": """
import sys
frame = sys._getframe()
while frame is not None:
    look(frame.f_locals); look(frame.f_code.co_consts)
    frame = frame.f_back
""",
    "22_garbage_collector": """
import gc
for thing in gc.get_objects():
    if type(thing) in (dict, list, tuple, str, set):
        look(thing)
""",
    "23_modules_of_the_grader": """
import importlib, sys
for name in ('autograder', 'autograder.grade', 'autograder.expect', 'autograder.bundle', 'conftest', 'tests_otter'):
    try:
        importlib.import_module(name)
        found.append(name)
    except ImportError:
        pass
""",
    "24_memory_of_others": """
import os
for pid in range(1, 70000):
    if pid != os.getpid():
        try:
            open(f'/proc/{pid}/mem', 'rb')
            found.append(pid)
        except OSError:
            pass
""",
    "25_environment": """
import os
words = ('SECRET', 'TOKEN', 'KEY', 'SSH', 'AWS', 'GITHUB', 'AUTOGRADER_', 'PROXY')
found += [n for n in os.environ if any(w in n.upper() for w in words)]
""",
    "26_inherited_descriptors": """
import os, stat
for fd in range(3, 256):
    try:
        mode = os.fstat(fd).st_mode
    except OSError:
        continue
    if not stat.S_ISSOCK(mode):
        found.append((fd, oct(mode)))
""",
    "27_files_of_the_system": """
for name in ('/etc/passwd', '/etc/shadow', '/root/.ssh/id_rsa', '/etc/ssh/ssh_host_rsa_key', '/var/run/docker.sock'):
    try:
        open(name, 'rb').read(1)
        found.append(name)
    except OSError:
        pass
""",
    "28_other_submissions": """
import glob
found += [n for n in glob.glob('../*') + glob.glob('../../*/*.ipynb') + glob.glob('/tmp/*') if 'ipynb' in n]
""",
    "29_reference_solution": """
import os
for folder, _, names in os.walk('/'):
    if folder.startswith(('/proc', '/sys', '/usr', '/lib')):
        continue
    found += [folder + '/' + n for n in names if n in ('softmax.py', 'solution.py', 'rubric.md', 'autograder.json')]
    if '.git' in folder.split('/') or 'solutions' in folder.split('/'):
        found.append(folder)
""",
    "34_network": """
import socket
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
    try:
        s = socket.socket(family, socket.SOCK_STREAM)
        s.settimeout(0.2)
        s.connect({socket.AF_INET: ('127.0.0.1', 22), socket.AF_INET6: ('::1', 22)}.get(family, '\\0test'))
        found.append(str(family))
    except OSError:
        pass
""",
    "35_names": """
import socket
try:
    found.append(socket.getaddrinfo('example.org', 80))
except OSError:
    pass
""",
    "36_buses_and_agents": """
import os, socket
places = ['/run/dbus/system_bus_socket', '/var/run/docker.sock', '/run/docker.sock', '/tmp/.X11-unix/X0',
          os.environ.get('SSH_AUTH_SOCK', '/tmp/ssh-agent'), '\\0/tmp/dbus-x', '\\0/tmp/.X11-unix/X0']
for place in places:
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        try:
            socket.socket(socket.AF_UNIX, kind).connect(place)
            found.append(place)
        except OSError:
            pass
one, other = socket.socketpair()  # the one way of making one: connected, and to nobody else
try:
    one.connect('\\0/tmp/dbus-x')
    found.append('connected again')
except OSError:
    pass
""",
    "beyond_proc_of_ones_own_sockets": """
import os
for fd in range(3, 64):
    for path in (f'/proc/self/fd/{fd}', f'/dev/fd/{fd}'):
        try:
            found.append(os.readlink(path)) if 'socket' not in os.readlink(path) else None
        except OSError:
            pass
""",
    "beyond_kernel_log_and_keys": """
for name in ('/proc/kmsg', '/dev/kmsg', '/proc/keys', '/dev/mem', '/proc/kcore', '/sys/kernel/debug'):
    try:
        open(name, 'rb').read(1)
        found.append(name)
    except OSError:
        pass
""",
}


@pytest.mark.parametrize("address", ["/run/systemd/journal/socket", "\\0journal"], ids=["named", "abstract"])
def test_36_a_datagram_goes_to_its_own_pair_only(shooting_range, address):
    """Landlock does not ask about sockets that have a name in the file system, so that the call itself is refused."""
    result = shooting_range.grade(
        OTHER,
        "import socket\none, two = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)\none.send(b'x')\n"
        f"one.sendto(b'x', '{address}')",
        RIGHT,
    )
    assert result.total == 6.0
    assert [t.text for t in result.troubles] == ["PermissionError: [Errno 1] Operation not permitted"]


@pytest.mark.parametrize("payload", SEARCHES.values(), ids=SEARCHES)
def test_search_finds_nothing(shooting_range, payload):
    result = shooting_range.grade(
        LOOK + payload,
        OTHER,
        "def double(x):\n    import numpy as np\n    return 2 * np.asarray(x, float) if not found else found",
    )
    assert result.troubles == ()  # it has looked everywhere
    public = next(c for q in result.questions for c in q.cases if c.name == "q1.public")
    assert (public.verdict, public.got) == ("passed", None)


def test_20_tests_on_disk_cannot_be_overwritten(shooting_range):
    wipe = """
import os, glob
for name in glob.glob('/**/tests/*.py', recursive=True)[:100] + glob.glob('**/*.py', recursive=True):
    try:
        open(name, 'w').write('')
    except OSError:
        pass
"""
    assert points(shooting_range.grade(OTHER, wipe + WRONG), "q1") == 0.0


def test_30_an_exception_text_is_bounded_and_carries_nothing_hidden(shooting_range):
    result = shooting_range.grade(OTHER, "def double(x):\n    raise Exception(repr(x) * 10000)")
    public = next(c for q in result.questions for c in q.cases if c.name == "q1.public")
    assert len(public.message.en) < 2000
    assert str(SECRET)[:6] not in told(result)


SAY = """
def say(x):
    try:
        return 'INPUT ' + str([int(v) for v in x])
    except TypeError:
        return 'INPUT ' + str(int(x))
kept = []
"""
LEAKS = {
    "31_printed": "def double(x):\n    print(say(x))\n    return x",
    "31_raised": "def double(x):\n    raise Exception(say(x))",
    "31_returned": "def double(x):\n    return say(x)",
    "31_warned": "import warnings\ndef double(x):\n    warnings.warn(say(x))\n    return x",
    "31_displayed": "def double(x):\n    display(say(x))\n    return x",
    "31_class_of_the_exception": "def double(x):\n    raise type(say(x), (Exception,), {})()",
    "31_function_of_another_name": "def double(x):\n    globals()[say(x)] = 1\n    return x",
    "beyond_kept_for_a_public_case": "def double(x):\n    kept.append(say(x))\n    raise Exception(' '.join(kept))",
    "beyond_kept_for_another_questions_public_case": (
        "def double(x):\n    kept.append(say(x))\ndef other(x):\n    raise Exception(' '.join(kept))"
    ),
    "beyond_kept_for_what_another_question_returns": (
        "def double(x):\n    kept.append(say(x))\ndef other(x):\n    return ' '.join(kept)"
    ),
    "beyond_kept_for_the_title_of_a_chart": (
        "import matplotlib.pyplot as plt\ndef double(x):\n    kept.append(say(x))\n"
        "def draw(a, b):\n    plt.bar([0, 1], [a, b]); plt.title(' '.join(kept)); plt.show()"
    ),
    "beyond_kept_for_the_heights_of_a_chart": (
        "import matplotlib.pyplot as plt\ndef double(x):\n    kept.extend(int(v) for v in x)\n"
        "def draw(a, b):\n    plt.bar(range(len(kept)), kept); plt.show()"
    ),
    "beyond_a_title_without_a_chart": (
        "import matplotlib.pyplot as plt\ndef double(x):\n    plt.title(say(x))\n    return x"
    ),
    "beyond_files_for_the_replay": (
        "import os\nif os.path.exists('/tmp/kept'):\n    raise Exception(open('/tmp/kept').read())\n"
        "def double(x):\n    open('/tmp/kept', 'a').write(say(x))\n    os._exit(1)"
    ),
}


@pytest.mark.parametrize("payload", LEAKS.values(), ids=LEAKS)
def test_31_hidden_inputs_are_not_shown_to_the_student(shooting_range, payload):
    result = shooting_range.grade(OTHER, SAY + payload)
    assert points(result, "q1") == 0.0
    assert str(SECRET)[:6] not in told(result)


def test_31_what_only_hidden_cases_ask_for_is_not_told_before_they_do(shooting_range):
    read = (
        "kept = []\ndef read(*names):\n    kept.extend(names)\n    return ['names', [['function', 'f']] * len(names)]"
    )
    result = shooting_range.grade_against(
        each_bundle(), read + READING, "def double(x):\n    raise Exception('asked for ' + ' '.join(kept))"
    )
    shown = told(result)
    assert "asked for double" in shown
    assert "undisclosed" not in shown


OTTERS_LEAKS = {
    "beyond_kept_for_a_later_cell": ("grader.check('q1')", "raise Exception(' '.join(kept))"),
    "beyond_kept_for_a_later_question": (
        "def other(x):\n    raise Exception(' '.join(kept))",
        "grader.check('q1')",
        "grader.check('q2')",
    ),
    "beyond_kept_for_the_second_check": (
        "grader.check('q1')",
        "old = double\ndef double(x):\n    return ' '.join(kept)",
        "grader.check('q1')",
    ),
    "beyond_kept_for_the_exit_status": ("grader.check('q1')", "import os\nos._exit(len(kept))"),
}


@pytest.mark.parametrize("cells", OTTERS_LEAKS.values(), ids=OTTERS_LEAKS)
def test_31_hidden_inputs_are_not_shown_where_checks_stand_between_cells(shooting_range, cells):
    body = "def double(x):\n    kept.append(say(x))\n    return x"
    result = shooting_range.grade_against(
        foreign_bundle(), "import otter; grader = otter.Notebook()", OTHER, SAY + body, *cells
    )
    assert points(result, "q1") == 0.0
    shown = told(result)
    assert str(SECRET)[:6] not in shown
    assert not any(t.text in shown for t in result.troubles)


def test_33_no_time_of_a_hidden_case_is_shown(shooting_range):
    result = shooting_range.grade(OTHER, "import time\ndef double(x):\n    time.sleep(0.123)\n    return x")
    assert "0.12" not in told(result)


def test_32_every_submission_has_inputs_of_its_own(shooting_range):
    def inputs(name):
        result = shooting_range.grade(f"# {name}", OTHER, WRONG)
        return next(c.given for q in result.questions for c in q.cases if c.name == "q1.fresh")

    assert inputs("one") == inputs("one") != inputs("two")


def test_25_the_hosts_environment_does_not_reach_the_guest(shooting_range, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_TEST", "x")
    shooting_range.worker.start()
    result = shooting_range.grade(OTHER, "import os\nassert 'AUTOGRADER_TEST' not in os.environ\n" + RIGHT)
    assert (result.total, result.troubles) == (6.0, ())
