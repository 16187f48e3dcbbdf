"""A subset of the attacks where it is not root who grades: each level holds for an ordinary user as well."""

import json
import os
from pathlib import Path

import ordinary_user
import pytest

pytestmark = pytest.mark.slow

HERE = Path(__file__).resolve().parent

SUBSET = {
    "test_b_stealing.SEARCHES": ["24_memory_of_others", "25_environment", "26_inherited_descriptors", "34_network"],
    "test_c_ending.DEATHS": ["37_exit", "41_segfault", "44_kill_everybody", "43_kill_the_parent", "47_exec"],
    "test_c_ending.ENDLESS": ["48_loop", "57_sleep"],
    "test_e_exhausting.REFUSED": ["61_numpy", "64_memfd", "65_fork", "66_threads", "74_descriptors"],
    "test_e_exhausting.DISK": ["72_in_tmp", "73_inodes"],
    "test_f_leaving.LEFT": ["79_files", "81_libraries", "82_caches", "83_shared_memory", "85_zygote"],
    "test_f_leaving.DENIED": ["86_user_namespace", "87_remount", "88_own_limits", "89_setuid", "beyond_pidfd"],
}
"""Table -> its attacks. The honest answer stands below each, in the same notebook; and the honest notebook after it."""

ATTACKER = """
import importlib, json, sys
site, level, subset = json.loads(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
sys.path[:0] = site
from ground import LIMITS, OTHER, RIGHT, Range, honest_grade, small_bundle
from autograder.sandbox import Limits, Worker, probe

isolation = probe(level)
said = {}
with Worker(isolation, Limits(**LIMITS), number=1) as worker:
    held = Range(level, worker, small_bundle(), honest_grade(isolation))
    for table, names in subset.items():
        module, _, name = table.partition(".")
        payloads = getattr(importlib.import_module(module), name)
        for each in names:
            before = "found = []\\ndef look(*a): pass\\n" if name == "SEARCHES" else ""
            after = "\\nassert not found, found" if name == "SEARCHES" else ""
            result = held.grade(OTHER, before + payloads[each] + after, RIGHT)
            said[each] = [result.total, [t.kind for t in result.troubles]]
print(json.dumps(said))
"""


@pytest.mark.skipif(os.getuid() != 0, reason="we are an ordinary user ourselves: all other files here test just that")
@pytest.mark.parametrize("level", ["namespaces", "sandbox", "process"])
def test_the_levels_hold_for_an_ordinary_user(level):
    done = ordinary_user.run(ATTACKER, level, json.dumps(SUBSET), folders=[HERE])
    if "SystemFault: Isolation level" in done.stderr:
        pytest.skip(done.stderr.strip().splitlines()[-1])
    assert done.returncode == 0, done.stderr[-3000:]
    said = json.loads(done.stdout)
    assert len(said) == sum(map(len, SUBSET.values()))
    for attack, (total, kinds) in said.items():
        assert total == 6.0, attack
        if attack in SUBSET["test_b_stealing.SEARCHES"] + SUBSET["test_f_leaving.LEFT"]:
            assert kinds == [], attack
        elif attack in SUBSET["test_c_ending.ENDLESS"]:
            assert kinds == ["limit"], attack
        elif attack in SUBSET["test_c_ending.DEATHS"]:
            assert kinds in (["died"], ["error"]), attack
        else:
            assert kinds == ["error"], attack
