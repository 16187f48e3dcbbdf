"""``feedback.html``: what a student reads. One page, self-contained, in the notebook's language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from autograder.report.charts import drawings
from autograder.report.pages import template
from autograder.report.words import FEEDBACK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from autograder.model import Language, Verdict
    from autograder.report.student import View


def feedback_html(view: View, charts: Sequence[Mapping[str, object]]) -> bytes:
    """The page's bytes."""
    page = template("feedback.html").render(
        view=view,
        charts=list(drawings(charts)),
        w=_words(view.language),
        icons=_icons(view.language),
        lang="zh-Hant-TW" if view.language == "zh-TW" else "en",
    )
    return page.encode()


@cache
def _words(language: Language) -> dict[str, str]:
    return {key: text.in_(language) for key, text in FEEDBACK.items()}


_ICON = Markup(
    '<svg class="icon {verdict}" viewBox="0 0 20 20" role="img" aria-label="{said}">'
    '<circle cx="10" cy="10" r="9"/><path d="{path}"/></svg>'
)
_PATHS: dict[Verdict, str] = {
    "passed": "M5.5 10.5l3 3 6-7",
    "failed": "M6.5 6.5l7 7m0-7l-7 7",
    "not judged": "M6 10h8",
}


@cache
def _icons(language: Language) -> dict[str, Markup]:
    return {
        verdict: _ICON.format(verdict=verdict.replace(" ", "-"), said=FEEDBACK[verdict].in_(language), path=path)
        for verdict, path in _PATHS.items()
    }
