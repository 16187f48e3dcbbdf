"""The fixture that collects one download in each of its forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from autograder.intake import collect
from intake.downloads import written, zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from autograder.intake import Submission


@pytest.fixture(params=["extracted", "zip", "zip with a folder around it"])
def download(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., list[Submission]]:
    """Collect the same files from a folder, from a zip, and from a zip that wraps them in a folder."""

    def make(files: Mapping[str, bytes], name: str = "class") -> list[Submission]:
        if request.param == "extracted":
            return collect([written(tmp_path / name, files)])
        around = f"{name}/" if "folder" in request.param else ""
        path = tmp_path / f"{name}.zip"
        path.write_bytes(zipped({around + member: data for member, data in files.items()}))
        return collect([path])

    return make
