import pytest

from autograder.errors import AuthorError
from autograder.sheet import read_sheet


def test_no_file_says_nothing(tmp_path):
    assert read_sheet(tmp_path / "hints.toml", "hints.toml") == {}


@pytest.mark.parametrize(
    "data", [b"a = 1\n", b"\xef\xbb\xbfa = 1\n", b"a = 1\r\n"], ids=["plain", "byte order mark", "CRLF"]
)
def test_what_editors_make_of_a_file_is_read(tmp_path, data):
    (tmp_path / "x.toml").write_bytes(data)
    assert read_sheet(tmp_path / "x.toml", "x.toml") == {"a": 1}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a = \xff\n", "x.toml: is not UTF-8 (byte 5). Save it as UTF-8."),
        (b"a = 1\nb =\n", "x.toml: is not TOML: Invalid value (at line 2, column 4). Correct that line."),
        (None, "x.toml: cannot be read (Is a directory). Mend that, or remove it."),
    ],
)
def test_what_cannot_be_read_is_one_sentence(tmp_path, data, says):
    if data is None:
        (tmp_path / "x.toml").mkdir()
    else:
        (tmp_path / "x.toml").write_bytes(data)
    with pytest.raises(AuthorError) as caught:
        read_sheet(tmp_path / "x.toml", "x.toml")
    assert str(caught.value) == says
