"""Gradescope: a folder per submission beside ``submission_metadata.yml``.

Source: the export as third-party readers of it agree on (otter-grader's former ``GradescopeParser`` among
them): ``assignment_{id}_export/submission_{id}/…``, and a YAML mapping from each folder's name to a record
with Ruby-style keys, ``:submitters:`` being a list of ``:name:``, ``:sid:``, ``:email:``. A group has several
submitters and one folder; its ids and names are joined with ``; ``. Whoever the file names and who has no folder,
as in an export that was cut short, is a row that says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from autograder.intake.delivery import Delivery, Recognised, grouped
from autograder.intake.item import Item, ReadingLimits, Unreadable, nothing
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_METADATA = "submission_metadata.yml"
_FOLDER = re.compile(r"submission_(?P<id>\d+)")
_DEEPEST = 50
"""Collections within collections; the results of tests, which stand there too, have ten."""
_ABSENT = Text(
    zh="submission_metadata.yml 裡有這份作業，可是下載來的資料裡沒有它的資料夾；請再從 Gradescope 匯出一次。",
    en="submission_metadata.yml names this submission, and the export has no folder of it; export it once more.",
)
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's is ten times as fast where it is built in


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:  # noqa: ARG001 - a Layout
    """Deliveries by submission folder; None where there are none."""
    metadata = next((item for item in items if item.parts == (_METADATA,)), None)
    people = _people(metadata) if metadata is not None else {}
    inside = [item for item in items if _is_submission(item, people)]
    if not inside or (metadata is None and not all(_FOLDER.fullmatch(item.parts[0]) for item in items)):
        return None
    known = {item.origin for item in inside}
    folders = grouped(inside, lambda item: item.parts[0])
    for folder, submitters in people.items():
        if submitters and folder not in folders:
            folders[folder] = [Item((folder,), (folder,), nothing, folder=True, problem=_ABSENT)]
    return Recognised(
        layout="Gradescope",
        deliveries=tuple(_delivery(folder, group, people.get(folder, [])) for folder, group in folders.items()),
        rest=tuple(item for item in items if item.origin not in known and item is not metadata),
    )


def _is_submission(item: Item, people: dict[str, list[tuple[str, str]]]) -> bool:
    if len(item.parts) == 1 and not item.folder:
        return False
    return item.parts[0] in people or _FOLDER.fullmatch(item.parts[0]) is not None


def _delivery(folder: str, items: Sequence[Item], people: Sequence[tuple[str, str]]) -> Delivery:
    match = _FOLDER.fullmatch(folder)
    return Delivery(
        key=f"gradescope {folder}",
        student_id="; ".join(sid for sid, _ in people if sid) or (match["id"] if match else folder),
        student_name="; ".join(name for _, name in people if name),
        items=tuple(item.under(1) if len(item.parts) > 1 else item for item in items),
    )


def _people(metadata: Item) -> dict[str, list[tuple[str, str]]]:
    """Folder -> (student id, name) of each submitter; empty where the file is not what we know."""
    if metadata.problem is not None:
        return {}
    try:
        text = metadata.read(ReadingLimits().metadata_bytes)
        if not _is_shallow(text):
            return {}
        whole = yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader
    except (Unreadable, yaml.YAMLError, ValueError, RecursionError):
        # The names are a convenience: without them the folder's number stands in each row.
        return {}
    if not isinstance(whole, dict):
        return {}
    return {
        str(folder): [
            (_said(person, ":sid") or _said(person, ":email"), _said(person, ":name"))
            for person in _list(record, ":submitters")
        ]
        for folder, record in whole.items()
    }


def _is_shallow(text: bytes) -> bool:
    """Whether nothing in it is nested deeper than any such file: libyaml ends the process on 60 kB of ``- - - …``.

    Raises:
        YAMLError: it is none.
    """
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return False
    return True


def _list(record: object, key: str) -> list[object]:
    found = record.get(key) if isinstance(record, dict) else None
    return found if isinstance(found, list) else []


def _said(person: object, key: str) -> str:
    found = person.get(key) if isinstance(person, dict) else None
    return "" if found is None else str(found)
