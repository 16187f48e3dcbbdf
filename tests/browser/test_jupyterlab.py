"""The released notebooks, opened and run in JupyterLab in a real browser, as a student does on the first day."""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from autograder.master import find_master, read_master

pytest.importorskip("jupyterlab")
sync_api = pytest.importorskip("playwright.sync_api")

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 240

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed: apt-get install chromium"),
]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A server with private folders, over a copy of what students get."""
    place = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "assignment" / "softmax", place / "work")
    private = {
        name: str(place / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "HOME")
    }
    port = free_port()
    with (place / "log").open("w") as log:
        server = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "jupyterlab",
                "--no-browser",
                "--allow-root",
                f"--port={port}",
                "--port-retries=0",
                "--IdentityProvider.token=",
                "--LabApp.expose_app_in_browser=True",
                f"--ServerApp.root_dir={place / 'work'}",
                "--LabApp.news_url=",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            ],
            env={**os.environ, **private},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            for _ in range(PATIENCE):
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/api", timeout=5).close()
                    break
                except (urllib.error.URLError, ConnectionError):
                    assert server.poll() is None, (place / "log").read_text()
                    time.sleep(1)
            yield f"http://127.0.0.1:{port}", place / "work"
        finally:
            server.terminate()
            server.wait(30)


RUN_ALL = """async () => {
  const app = window.jupyterapp;
  const panel = app.shell.currentWidget;
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  await app.commands.execute('notebook:run-all-cells');
  await panel.context.save();
  return panel.content.widgets.length;
}"""


RUN_SLIDERS = """async () => {
  const notebook = window.jupyterapp.shell.currentWidget.content;
  notebook.deselectAll();
  notebook.activeCellIndex = notebook.widgets.findIndex(
    cell => cell.model.type === 'code' && cell.model.sharedModel.getSource().includes('slider_a =')
  );
  await window.jupyterapp.commands.execute('notebook:run-cell');
  await new Promise(resolve => setTimeout(resolve, 3000));
}"""
WHOLE = 20_000
"""Characters of the picture of a chart with bars, names and numbers, and more than of one that is half drawn."""

FILL_IN = """(answers) => {
  const waiting = structuredClone(answers);
  for (const cell of window.jupyterapp.shell.currentWidget.content.widgets) {
    const mark = cell.model.getMetadata('autograder') ?? {};
    if (mark.role === 'answer' && waiting[mark.question]?.length) {
      cell.model.sharedModel.setSource(waiting[mark.question].shift());
    }
  }
}"""


@contextlib.contextmanager
def opened(address, name):
    """A page of the browser with a notebook in it."""
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{address}/lab/tree/{name}?reset")
        page.wait_for_function("() => Boolean(window.jupyterapp?.shell?.currentWidget?.context?.isReady)")
        yield page
        browser.close()


def errors_in(saved):
    outputs = [output for cell in saved["cells"] if cell["cell_type"] == "code" for output in cell["outputs"]]
    return [output for output in outputs if output["output_type"] == "error"]


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_untouched_notebook_runs_from_top_to_bottom(lab, language, tmp_path):
    address, work = lab
    name = f"softmax_{language}.ipynb"
    with opened(address, name) as page:
        cells = page.evaluate(RUN_ALL)
        page.screenshot(path=os.environ.get("LAB_SCREENSHOTS", str(tmp_path)) + f"/lab_{language}.png")
    saved = json.loads((work / name).read_text(encoding="utf-8"))
    assert cells == len(saved["cells"])
    code = [cell for cell in saved["cells"] if cell["cell_type"] == "code" and "".join(cell["source"]).strip()]
    assert all(cell["execution_count"] for cell in code)
    assert errors_in(saved) == []


def drag(page, handle, base, readout):
    """Pull a slider to three quarters of its way, as a hand does; a page that still settles may take a second pull."""
    for _ in range(3):
        handle.scroll_into_view_if_needed()
        at, track = handle.bounding_box(), base.bounding_box()
        page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
        page.mouse.down()
        page.mouse.move(track["x"] + track["width"] * 0.75, at["y"] + at["height"] / 2, steps=10)
        page.mouse.up()
        page.wait_for_timeout(500)
        if float(readout.inner_text()) > 2.0:
            break
    return float(readout.inner_text())


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_right_answers_pass_and_the_sliders_redraw_one_chart(lab, language, tmp_path):
    address, work = lab
    name = f"answered_{language}.ipynb"
    shutil.copy(work / f"softmax_{language}.ipynb", work / name)
    answers = read_master(find_master(ROOT, "softmax")).answers
    with opened(address, name) as page:
        page.evaluate(FILL_IN, {question: list(sources) for question, sources in answers.items()})
        page.evaluate(RUN_ALL)
        chart = page.locator(".widget-interact img:not([data-seen])")
        for _ in range(4):  # the first time a cell is run, its messages come too late to disturb its drawing
            chart.wait_for()
            assert chart.evaluate("image => image.src.length") > WHOLE, "the chart is empty"
            chart.evaluate("image => { image.dataset.seen = 'yes' }")
            page.evaluate(RUN_SLIDERS)
        readouts, handles = page.locator(".widget-readout"), page.locator(".noUi-handle")
        dragged = drag(page, handles.nth(2), page.locator(".noUi-base").nth(2), readouts.nth(2))
        handles.nth(2).press("ArrowLeft")
        page.wait_for_function(
            "([was]) => Number(document.querySelectorAll('.widget-readout')[2].textContent) < was", arg=[dragged]
        )
        page.wait_for_function(
            "([shown]) => document.querySelector('.widget-interact')?.textContent.includes(shown)",
            arg=[f"{float(readouts.nth(2).inner_text()):.3f}"],
        )
        page.wait_for_function("() => document.querySelectorAll('.widget-interact img').length === 1")
        page.screenshot(path=os.environ.get("LAB_SCREENSHOTS", str(tmp_path)) + f"/sliders_{language}.png")
        assert 2.0 < dragged < 3.0
    saved = json.loads((work / name).read_text(encoding="utf-8"))
    assert errors_in(saved) == []
    told = "".join(saved["cells"][-1]["outputs"][0]["data"]["text/plain"])
    assert told.count("✓") == 9
    assert "✗" not in told
