"""Whatever comes in, the text, the cell and the drawing that come out are harmless."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.intake.naming import slug
from autograder.report.charts import svg
from autograder.report.grades import cell
from autograder.report.plain import clean, line

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT
KEYS = st.sampled_from(
    [
        "title",
        "axes",
        "bars",
        "texts",
        "xticks",
        "xlim",
        "ylim",
        "x0",
        "x1",
        "y0",
        "y1",
        "face",
        "x",
        "y",
        "text",
        "hatch",
        "lines",
        "colour",
    ]
)
ANY_CHART = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=40
)
pytestmark = pytest.mark.slow
quick = settings(max_examples=25, derandomize=True, deadline=None, database=None)


@quick
@given(ANY_TEXT)
def test_text_is_clean_once_and_for_all(text):
    cleaned = clean(text)
    cleaned.encode()
    assert clean(cleaned) == cleaned
    assert not [c for c in cleaned if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"]
    assert not set(cleaned) & set("\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069")
    assert "\n" not in line(text)
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@quick
@given(ANY_TEXT)
def test_a_slug_is_a_file_name(text):
    name = slug(text)
    assert name
    assert slug(name) == name
    assert not set(name) & set("/\\.\0 \n'\"$;&|<>*?~")
    assert name[0] not in "-_"
    assert len(name.encode()) <= 60


@quick
@given(st.dictionaries(KEYS, ANY_CHART, max_size=6))
def test_a_drawing_is_well_formed_and_of_bounded_size(figure):
    drawn = svg(figure)
    ET.fromstring(drawn)  # noqa: S314 - our own output, of which this is the test
    assert len(drawn) < 100_000
