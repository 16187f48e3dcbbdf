"""``feedback.html``: what a student reads. One page, self-contained, in the notebook's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.report.charts import drawings
from autograder.report.pages import template
from autograder.report.words import FEEDBACK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from autograder.report.student import View


def feedback_html(view: View, charts: Sequence[Mapping[str, object]]) -> bytes:
    """The page's bytes."""
    page = template("feedback.html").render(
        view=view,
        charts=list(drawings(charts)),
        w={key: text.in_(view.language) for key, text in FEEDBACK.items()},
        lang="zh-Hant-TW" if view.language == "zh-TW" else "en",
    )
    return page.encode()
