"""The gates on a small assignment that was really built, with entries in its catalogue that cannot pass."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.build import build
from autograder.bundle import read_bundle
from autograder.errors import AuthorError, SystemFault
from autograder.explain import explain
from autograder.learn import knowledge_path, known_for, trial
from autograder.sandbox import probe
from autograder.trial import grade_trials
from autograder.verify import verify

MASTER = Path(__file__).parent / "masters" / "half.py"

HEAD = """\
# /// misconception
# question = "q1"
# case = "{case}"
# hint.zh-TW = "提示：{case}"
# hint.en = "hint"
# ///
"""
ENTRIES = {
    "accepted/by_product.py": '# /// accepted\n# questions = ["q1"]\n# why = "Multiplies."\n# ///\n'
    "def half(x):\n    return x * 0.5\n",
    "accepted/wrong.py": '# /// accepted\n# questions = ["q1"]\n# why = "It is wrong."\n# ///\n'
    "def half(x):\n    return round(x / 2)\n",
    "misconceptions/whole.py": HEAD.format(case="q1.odd") + "def half(x):\n    return x // 2\n",
    "misconceptions/whole.2.py": "# /// misconception\n# ///\ndef half(x):\n    return (x - x % 2) / 2\n",
    "misconceptions/a_third.py": HEAD.format(case="q1.odd") + "def half(x):\n    return x / 3\n",
    "misconceptions/not_caught.py": HEAD.format(case="q1.even")
    + "def half(x):\n    return x / 2 if x % 2 == 0 else 0\n",
    "misconceptions/twice.py": HEAD.format(case="q1.odd").replace("# hint.zh", '# also = ["q1.even"]\n# hint.zh')
    + "def half(x):\n    return x * 2\n",
    "misconceptions/doubled.py": HEAD.format(case="q1.odd").replace("# hint.zh", '# also = ["q1.even"]\n# hint.zh')
    + "def half(x):\n    return x + x\n",
}
PROBES = '[[probe]]\nname = "halves"\nquestion = "q1"\ncall = "half"\ngiven = [[4], [5], [-3], [0.5]]\n'

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    folder = root / "solutions" / "half"
    for name, text in ENTRIES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "half.py").write_bytes(MASTER.read_bytes())
    (folder / "probes.toml").write_text(PROBES, encoding="utf-8")
    build(root, "half")
    return root


@pytest.fixture(scope="module")
def report(project):
    through = []
    report = verify(project, "half", workers=2, progress=lambda done, total: through.append((done, total)))
    assert through[-1][0] == through[-1][1]
    return report


def gate(report, name):
    return next(gate for gate in report.gates if gate.name == name)


def said(report, name, file):
    return [finding.sentence for finding in gate(report, name).findings if finding.file == file]


def test_gates_come_in_order(report):
    assert [gate.name for gate in report.gates] == [
        "reference",
        "accepted",
        "misconceptions",
        "mutants",
        "steady",
        "leaks",
        "bytes",
    ]
    assert report.exit_code == 1


@pytest.mark.parametrize("name", ["reference", "mutants", "steady", "leaks", "bytes"])
def test_sound_assignment_passes(report, name):
    assert gate(report, name).findings == ()


def test_mutants_are_tried(report):
    assert len(gate(report, "mutants").rows) >= 3
    assert all(row.good for row in gate(report, "mutants").rows)


def test_accepted_answer_that_is_wrong_is_found(report):
    assert said(report, "accepted", "accepted/by_product.py") == []
    (sentence,) = said(report, "accepted", "accepted/wrong.py")
    assert "It fails an accepted answer (It is wrong): It should be half; got" in sentence


def test_misconception_that_is_caught_and_named_passes(report):
    assert said(report, "misconceptions", "misconceptions/whole.py") == []
    assert said(report, "misconceptions", "misconceptions/whole.2.py") == []


def test_undeserved_loss_is_found(report):
    (sentence,) = said(report, "misconceptions", "misconceptions/a_third.py")
    assert sentence.startswith('This mistake also loses "q1.even"')


def test_misconception_that_passes_its_case_is_found(report):
    found = said(report, "misconceptions", "misconceptions/not_caught.py")
    assert any("The case meant for this mistake passes it" in sentence for sentence in found)


def test_two_names_for_one_behaviour_are_found(report):
    for name in ("twice", "doubled"):
        (sentence,) = said(report, "misconceptions", f"misconceptions/{name}.py")
        assert f"gives it no name, not '{name}'" in sentence


def test_what_was_learnt_explains_a_class(project, report):
    """Verify keeps the behaviours, and a class is compared with them: nothing is tried again."""
    path = project / "dist" / "half-autograder.zip"
    bundle = read_bundle(path)
    tried = []
    knowledge = known_for(project, bundle, path, probe(), workers=1, progress=lambda *_: tried.append(1))
    assert tried == []
    notebook = json.loads((project / "assignment" / "half" / "half_en.ipynb").read_bytes())
    answers = {
        "right": "def half(x):\n    return 0.5 * x",
        "known": "import math\ndef half(x):\n    return math.floor(x / 2)",
        "unknown1": "def half(x):\n    return x / 2 + 1",
        "unknown2": "def half(number):\n    return 1 + number / 2",
    }
    made = [trial(name, notebook, {"q1": (source,)}) for name, source in answers.items()]
    results = grade_trials(made, bundle, probe(), workers=1)
    diagnosis = explain(results.values(), knowledge)
    assert diagnosis.named == {"known": {"q1": "whole"}}
    assert set(diagnosis.hints) == {"whole"}
    assert [group.members for group in diagnosis.groups] == [("unknown1", "unknown2")]


def test_a_test_that_never_ends_stops_at_the_first_submission(tmp_path, monkeypatch):
    text = MASTER.read_text(encoding="utf-8").replace("    check(half(4)", "    while True: pass\n    check(half(4)")
    (tmp_path / "solutions" / "half").mkdir(parents=True)
    (tmp_path / "solutions" / "half" / "half.py").write_text(text, encoding="utf-8")
    build(tmp_path, "half")
    bundle = read_bundle(tmp_path / "dist" / "half-autograder.zip")
    notebook = json.loads((tmp_path / "assignment" / "half" / "half_en.ipynb").read_bytes())
    monkeypatch.setattr("autograder.pool.SILENCE", -50.0)
    made = [trial(f"try{n}", notebook, bundle.answers) for n in range(5)]
    with pytest.raises(SystemFault, match=r"try0 could not be graded: .*look for a test that never ends"):
        grade_trials(made, bundle, probe(), workers=1)


def test_bundle_that_left_its_project_takes_its_knowledge_along(project, report, tmp_path):
    path = project / "dist" / "half-autograder.zip"
    (tmp_path / path.name).write_bytes(path.read_bytes())
    bundle = read_bundle(tmp_path / path.name)
    assert known_for(None, bundle, tmp_path / path.name, probe(), workers=1) is None
    knowledge_path(tmp_path / path.name).write_bytes(knowledge_path(path).read_bytes())
    assert known_for(None, bundle, tmp_path / path.name, probe(), workers=1) is not None


def test_assignment_that_was_never_built_is_refused(tmp_path):
    with pytest.raises(AuthorError, match="Run autograder build half first"):
        verify(tmp_path, "half")


def test_missing_notebook_is_refused(project, tmp_path):
    (tmp_path / "dist").mkdir()
    bundle = project / "dist" / "half-autograder.zip"
    (tmp_path / "dist" / bundle.name).write_bytes(bundle.read_bytes())
    with pytest.raises(AuthorError, match=r"half_zh-TW.ipynb is not there"):
        verify(tmp_path, "half")
