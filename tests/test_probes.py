"""Reading probes.toml: what a probe may say, and what its author is told."""

from __future__ import annotations

import msgspec
import pytest

from autograder.errors import AuthorError
from autograder.probes import Probe, read_probes

CALL = '[[probe]]\nname = "a"\nquestion = "q1"\ncall = "f"\n'


def read(folder, text):
    (folder / "probes.toml").write_text(text, encoding="utf-8")
    return read_probes(folder, questions=["q1", "q6"])


def test_assignment_without_probes_has_none(tmp_path):
    assert read_probes(tmp_path, questions=["q1"]) == ()


def test_the_three_kinds_are_read_in_order(tmp_path):
    probes = read(
        tmp_path,
        CALL
        + "given = [[[1.0, 2]]]\narray = true\n"
        + '[[probe]]\nname = "b"\nquestion = "q6"\nvariable = "v"\n'
        + '[[probe]]\nname = "c"\nquestion = "q6"\nmoves = [{a = 2.0}, {}]\nsee = ["chart", "text"]\n',
    )
    assert probes == (
        Probe(name="a", question="q1", call="f", given=(([1.0, 2],),), array=True),
        Probe(name="b", question="q6", variable="v"),
        Probe(name="c", question="q6", moves=({"a": 2.0}, {}), see=("chart", "text")),
    )


def test_probes_survive_the_bundle(tmp_path):
    probes = read(tmp_path, CALL + "given = [[[1.0, 2]]]\n")
    assert msgspec.json.decode(msgspec.json.encode(probes), type=tuple[Probe, ...]) == probes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[probe]\n", "is not TOML"),
        ('[[probe]]\nname = "a"\n', "probe 'a' has no 'question'. Add it."),
        (CALL + "given = [[1]]\nexpect = 1\n", "probe 'a' has a key 'expect', which means nothing"),
        (CALL.replace("call", "cal") + "given = [[1]]\n", "Did you mean 'call'?"),
        ('[[probe]]\nquestion = "q1"\n', "probe number 1 has no 'name'"),
        ('[[prob]]\nname = "a"\n', "there is no 'prob'"),
        ("probe = 3\n", "A probe begins with"),
        (CALL + 'given = [[1]]\nsee = ["colour"]\n', "'see[0]': Invalid enum value 'colour'"),
        (CALL + "given = [[1]]\nsee = []\n", "probe 'a' looks at nothing"),
        (CALL, "probe 'a' calls a function with nothing"),
        (CALL.replace("q1", "q9") + "given = [[1]]\n", "belongs to 'q9', which is no question"),
        (CALL + 'given = [[1]]\nvariable = "v"\n', "needs exactly one of"),
        (CALL + 'given = [[1, 2]]\nkeywords = ["x"]\n', "another number of arguments"),
        (CALL.replace("call", "variable") + "given = [[1]]\n", "calls nothing"),
        (CALL + "given = [[1]]\nbetween = [0, 1]\n", "probe 'a' has 'between', which is for a variable"),
        ((CALL + "given = [[1]]\n") * 2, "probe 'a' is there twice"),
    ],
)
def test_malformed_probe_names_the_probe_and_the_next_step(tmp_path, text, words):
    with pytest.raises(AuthorError) as caught:
        read(tmp_path, text)
    assert "probes.toml" in str(caught.value)
    assert words in str(caught.value)


def test_latin1_file_is_refused(tmp_path):
    (tmp_path / "probes.toml").write_bytes(b"# \xff")
    with pytest.raises(AuthorError, match=r"is not UTF-8 \(byte 3\)"):
        read_probes(tmp_path, questions=["q1"])
