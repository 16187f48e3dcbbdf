"""The HTML: templates in ``templates/``, escaped throughout, self-contained, and locked by a policy.

Every value that a template prints is cleaned of control characters and escaped. A page allows itself exactly
its own style sheet and its own script, by their hashes; no attribute can carry either, nothing is loaded.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

import jinja2
from markupsafe import Markup

from autograder.report.plain import clean, percent, points


@cache
def template(name: str) -> jinja2.Template:
    """A template of this package, ready to render."""
    return _environment().get_template(name)


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalize,
    )
    environment.filters["points"] = points
    environment.globals.update(percent=percent, policy=policy, asset=asset)
    return environment


def _source(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def _finalize(value: object) -> object:
    """What every ``{{ … }}`` goes through before it is escaped; the templates' own markup is markup already."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def asset(name: str) -> Markup:
    """A style sheet or a script, as it stands in the page."""
    return Markup(_source(name))  # noqa: S704 - a file of this package


@cache
def policy(*names: str) -> str:
    """The content security policy of a page that holds these assets and loads nothing."""
    allowed = {
        kind: " ".join(_hash(name) for name in names if name.endswith(ending)) or "'none'"
        for kind, ending in (("style-src", ".css"), ("script-src", ".js"))
    }
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{kind} {hashes}" for kind, hashes in allowed.items()),
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(name: str) -> str:
    digest = base64.b64encode(hashlib.sha256(asset(name).encode()).digest()).decode()
    return f"'sha256-{digest}'"
