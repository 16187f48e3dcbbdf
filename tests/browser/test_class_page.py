"""The page of a class in a real browser: what a TA clicks on."""

import shutil

import msgspec
import pytest
from report import made_up

from autograder import results
from autograder.report import render

sync_api = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: apt-get install chromium"),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    place = tmp_path_factory.mktemp("class")
    with results.ResultsFolder(place) as folder:
        for total in (9.5, 92.25, 100, 92.5, -1, 0):
            made = msgspec.structs.replace(made_up.result(f"S{total}"), student_id=f"S{total}", total=float(total))
            folder.store(made.submission, {results.RESULT: results.encode(made)})
        without = made_up.ungradeable("none")
        folder.store(without.submission, {results.RESULT: results.encode(without)})
        render(folder, run=made_up.RUN)
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(f"file://{place}/class.html")
        yield page
        browser.close()


def test_totals_are_sorted_as_numbers_and_those_without_come_last(page):
    head = page.locator("#table th.number button").last
    for order in (["100", "92.5", "92.25", "9.5", "0", "-1", ""], ["-1", "0", "9.5", "92.25", "92.5", "100", ""]):
        head.click()
        assert page.locator("#table td.total").all_inner_texts() == order


def test_the_filter_leaves_the_rows_that_hold_its_words(page):
    page.fill("#filter", "S92")
    assert page.locator("#table tbody tr:visible").count() == 2
