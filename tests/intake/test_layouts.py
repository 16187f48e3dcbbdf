from __future__ import annotations

import unicodedata

import pytest

from autograder.intake import collect
from intake.downloads import notebook, rows, written, zipped

ALICE, BOB, CAROL = notebook("alice"), notebook("bob"), notebook("carol")


def test_canvas_names_give_id_name_and_the_latest_of_several(download):
    found = download(
        {
            "linalice_4711_90001_hw1.ipynb": ALICE,
            "王小明_LATE_4712_90002_hw1-1.ipynb": CAROL,
            "王小明_LATE_4712_90009_hw1-2.ipynb": BOB,
            "bobsmith_4713_90003_report.pdf": b"%PDF",
            "carol_4714_text.html": b"<p>I could not upload it</p>",
        }
    )
    assert {s.layout for s in found} == {"Canvas"}
    facts = rows(found)
    assert facts["4711"] == ("linalice", ALICE)
    assert facts["4712"] == ("王小明", BOB)
    assert "No notebook" in facts["4713"][1]
    assert "report.pdf" in facts["4713"][1]
    assert "text.html" in facts["4714"][1]
    late = next(s for s in found if s.student_id == "4712")
    assert "late" in late.remark.en
    assert "hw1-2.ipynb" in late.remark.en


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["müllerjörg", "nguyễnminhanh", "สมชาย", "王小明"])
def test_canvas_names_with_accents_are_read_however_they_are_spelt(download, name, form):
    found = download(
        {unicodedata.normalize(form, f"{name}_4711_90001_hw.ipynb"): ALICE, "bob_4712_90002_hw.ipynb": BOB}
    )
    assert rows(found) == {"4711": (unicodedata.normalize("NFC", name), ALICE), "4712": ("bob", BOB)}


def test_a_student_has_the_same_id_in_the_zip_and_in_what_macos_unpacked_from_it(download):
    names = ["José_4711_assignsubmission_file/hw.ipynb", "Zoë_4712_assignsubmission_file/hw.ipynb"]
    as_zipped, unpacked = (
        download({unicodedata.normalize(form, name): ALICE for name in names}, form) for form in ("NFC", "NFD")
    )
    assert [s.id for s in as_zipped] == [s.id for s in unpacked]


@pytest.mark.parametrize(
    "name",
    [
        "王小明_4711_90001_hw1.ipynb",
        "linalice_LATE_4711_90001_hw1.ipynb",
        "Lin Alice_4711_assignsubmission_file_hw1.ipynb",
        "hw1_4711_attempt_2025-03-01-10-00-00_hw.ipynb",
    ],
)
def test_one_file_of_a_download_has_the_id_that_it_has_among_the_others(tmp_path, name):
    other = name.replace("4711", "4712").replace("90001", "90002")
    folder = written(tmp_path / "class", {name: ALICE, other: BOB})
    alone = collect([folder / name])
    assert [s.student_id for s in alone] == ["4711"]
    assert alone[0].id in {s.id for s in collect([folder])}


@pytest.mark.parametrize("name", ["hw_1_2_final.ipynb", "hw1_2024_01_alice.ipynb", "alice.ipynb"])
def test_one_file_with_short_numbers_is_called_by_its_own_name(tmp_path, name):
    [only] = collect([written(tmp_path / "class", {name: ALICE}) / name])
    assert only.student_id == name.removesuffix(".ipynb")


@pytest.mark.parametrize(
    ("name", "later"),
    [
        ("B10902001_hw1.ipynb", "B10902001_hw1_v2.ipynb"),
        ("B10902001_王小明.ipynb", "B10902001_林小美.ipynb"),
        ("alice_20260301.ipynb", "bob_20260301.ipynb"),
        ("B10902001/hw.ipynb", "B10902001.ipynb"),
        ("HW_john_doe_attempt_2026-03-01-10-00-00_hw.ipynb", "HW_jane_doe_attempt_2026-03-01-10-00-00_hw.ipynb"),
    ],
)
def test_a_submission_keeps_its_id_whatever_is_handed_in_later(tmp_path, name, later):
    folder = written(tmp_path / "class", {name: ALICE, "other.pdf": b"%PDF"})
    before = {s.data: s.id for s in collect([folder]) if s.problem is None}
    after = {s.data: s.id for s in collect([written(folder, {later: BOB})]) if s.problem is None}
    assert after[ALICE] == before[ALICE]


def test_canvas_with_two_different_notebooks_of_one_student_is_ambiguous(download):
    found = download({"a_1_10_hw.ipynb": ALICE, "a_1_11_other.ipynb": BOB, "b_2_12_hw.ipynb": BOB})
    facts = rows(found)
    assert "2 notebooks" in facts["1"][1]
    assert found[0].file.endswith(("a_1_10_hw.ipynb", "class.zip", "class"))
    assert facts["2"] == ("b", BOB)


def test_canvas_anonymous_grading_has_ids_without_names(download):
    found = download({"anon_x7Kq2_90_hw.ipynb": ALICE, "LATE_anon_Yb3_91_hw.ipynb": BOB})
    assert rows(found) == {"anon_x7Kq2": ("", ALICE), "anon_Yb3": ("", BOB)}


def test_a_canvas_name_that_imitates_another_student_takes_nothing_from_them(download):
    found = download({"alice_111_222_hw.ipynb": ALICE, "alice_111_999_x_555_777_hw.ipynb": BOB})
    assert len(found) == 2
    assert {s.data for s in found} == {ALICE, BOB}
    assert all(s.problem is None for s in found)


@pytest.mark.parametrize("name", ["wang_111_222_333", "wang_111_22222_333", "alice_111_22222_333", "alice_111_40333"])
def test_a_canvas_name_with_numbers_in_it_costs_the_class_nothing(download, name):
    others = {"alice_111_90001_hw.ipynb": ALICE, "bob_112_90002_hw.ipynb": CAROL}
    found = download({f"{name}_90003_hw.ipynb": BOB, **others})
    assert {s.layout for s in found} == {"Canvas"}
    assert sorted(s.data for s in found) == sorted([ALICE, BOB, CAROL])
    alone = download(others, "without")
    assert {s.id for s in alone} < {s.id for s in found}


def test_a_date_in_a_canvas_file_name_is_neither_user_nor_attachment(download):
    found = download(
        {
            "lin_4711_90001_hw_2024_11_05.ipynb": BOB,
            "lin_4711_90009_hw_2024_11_05-1.ipynb": ALICE,
            "lin_4711_90002_scores_2024_11_.csv": b"1",
            "王小明_4712_90003_hw_2024_11_05.ipynb": CAROL,
        }
    )
    assert rows(found) == {"4711": ("lin", ALICE), "4712": ("王小明", CAROL)}
    assert next(s for s in found if s.student_id == "4711").files == {"scores_2024_11_.csv": b"1"}


def test_a_student_number_in_a_canvas_file_name_is_neither_user_nor_attachment(download):
    first = {"lin_4711_90001_41047001_hw.ipynb": BOB, "王小明_4712_90003_41047002_hw.ipynb": CAROL}
    found = download(first | {"lin_4711_90009_41047001_hw-1.ipynb": ALICE})
    assert rows(found) == {"4711": ("lin", ALICE), "4712": ("王小明", CAROL)}
    assert {s.id for s in found} == {s.id for s in download(first, "before")}


@pytest.mark.parametrize("date", ["2024_01", "2024_01_05"])
def test_names_that_only_look_like_canvas_lose_nobody(download, date):
    found = download({f"hw1_{date}_alice.ipynb": ALICE, f"hw1_{date}_bob.ipynb": BOB, "hw_1_2_x.ipynb": CAROL})
    assert {s.student_id for s in found} == {f"hw1_{date}_alice", f"hw1_{date}_bob", "hw_1_2_x"}


@pytest.mark.parametrize("ending", ["", "_"])
def test_moodle_folders_of_both_ages(download, ending):
    found = download(
        {
            f"Alice Lin_101_assignsubmission_file{ending}/hw1.ipynb": ALICE,
            f"Alice Lin_101_assignsubmission_file{ending}/data/x.csv": b"1,2",
            f"王小明_102_assignsubmission_file{ending}/hw1.ipynb": BOB,
            f"Carol_103_assignsubmission_onlinetext{ending}/onlinetext.html": b"<p>sorry</p>",
        }
    )
    assert {s.layout for s in found} == {"Moodle"}
    facts = rows(found)
    assert facts["101"] == ("Alice Lin", ALICE)
    assert facts["102"] == ("王小明", BOB)
    assert "onlinetext.html" in facts["103"][1]
    assert next(s for s in found if s.student_id == "101").files == {"data/x.csv": b"1,2"}


def test_moodle_flat(download):
    found = download(
        {
            "Alice Lin_101_assignsubmission_file_hw1.ipynb": ALICE,
            "Bob_102_assignsubmission_file_hw1.ipynb": BOB,
        }
    )
    assert rows(found) == {"101": ("Alice Lin", ALICE), "102": ("Bob", BOB)}


METADATA = """---
submission_11:
  :submitters:
  - :name: 王小明
    :sid: '0012345'
    :email: ming@example.edu
  :created_at: 2026-03-01 12:00:00.000000000 Z
  :score: 0.0
submission_12:
  :submitters:
  - :name: Alice
    :sid:
    :email: alice@example.edu
  - :name: Bob
    :sid: B2
    :email: bob@example.edu
"""


def test_gradescope_export_with_its_metadata(download):
    found = download(
        {
            "submission_metadata.yml": METADATA.encode(),
            "submission_11/hw.ipynb": ALICE,
            "submission_12/hw.ipynb": BOB,
            "submission_12/results.csv": b"1",
        },
        "assignment_7_export",
    )
    assert {s.layout for s in found} == {"Gradescope"}
    assert rows(found) == {
        "0012345": ("王小明", ALICE),
        "alice@example.edu; B2": ("Alice; Bob", BOB),
    }


def test_gradescope_names_in_the_metadata_without_a_folder_are_rows(download):
    found = download({"submission_metadata.yml": METADATA.encode(), "submission_11/hw.ipynb": ALICE})
    name, why = rows(found)["alice@example.edu; B2"]
    assert name == "Alice; Bob"
    assert "the export has no folder of it; export it once more" in why


@pytest.mark.parametrize("metadata", [b"{ not: [yaml", b"- a list", b"\xff\xfe", b"submission_11: 5", b"a: &a [*a]"])
def test_gradescope_without_readable_metadata_still_has_its_rows(download, metadata):
    found = download({"submission_metadata.yml": metadata, "submission_11/hw.ipynb": ALICE})
    assert rows(found) == {"11": ("", ALICE)}


def test_blackboard_takes_the_latest_attempt_with_a_notebook(download):
    receipt = "Name: Alice Lin (alin)\nAssignment: HW 1\n"
    found = download(
        {
            "HW_1_alin_attempt_2026-03-01-10-00-00_hw.ipynb": BOB,
            "HW_1_alin_attempt_2026-03-02-10-00-00_hw.ipynb": ALICE,
            "HW_1_alin_attempt_2026-03-02-10-00-00.txt": receipt.encode(),
            "HW_1_alin_attempt_2026-03-03-10-00-00_report.pdf": b"%PDF",
            "HW_1_bob_attempt_2026-03-02-10-00-00.txt": b"Name: Bob (bob)",
        }
    )
    facts = rows(found)
    assert facts["alin"] == ("Alice Lin", ALICE)
    assert "No notebook" in facts["bob"][1]
    assert "attempt 2" in next(s for s in found if s.student_id == "alin").remark.en


def test_blackboard_usernames_with_underscores_stay_apart(download):
    found = download(
        {
            "HW_john_doe_attempt_2026-03-01-10-00-00_hw.ipynb": ALICE,
            "HW_jane_doe_attempt_2026-03-01-10-00-00_hw.ipynb": BOB,
        }
    )
    assert {s.data for s in found} == {ALICE, BOB}
    assert len({s.student_id for s in found}) == 2


def test_brightspace_takes_the_latest_folder_and_skips_the_index(download):
    found = download(
        {
            "index.html": b"<html>",
            "397063-2557369 - Mary-Ann Smith - Sep 9, 2026 1126 PM/hw.ipynb": BOB,
            "397063-2557369 - Mary-Ann Smith - Sep 24, 2026 926 AM/hw.ipynb": ALICE,
            "397064-2557370 - 王小明 - Sep 24, 2026 926 PM/hw.ipynb": CAROL,
        }
    )
    assert {s.layout for s in found} == {"Brightspace"}
    assert rows(found) == {"397063": ("Mary-Ann Smith", ALICE), "397064": ("王小明", CAROL)}


def test_brightspace_dates_in_another_language_leave_two_attempts_ambiguous(download):
    found = download(
        {
            "1-2 - Ana - 3 sept. 2026 10h26/hw.ipynb": ALICE,
            "1-2 - Ana - 4 sept. 2026 10h26/hw.ipynb": BOB,
        }
    )
    assert len(found) == 1
    assert "2 notebooks" in found[0].problem.en


def test_github_classroom_folder(download):
    found = download(
        {"hw1-alice/hw.ipynb": ALICE, "hw1-alice/README.md": b"#", "hw1-bob-2/src/hw.ipynb": BOB},
        "hw1-submissions",
    )
    assert {s.layout for s in found} == {"GitHub Classroom"}
    assert rows(found) == {"alice": ("", ALICE), "bob-2": ("", BOB)}


def test_otter_export_zip_is_one_submission(tmp_path):
    path = tmp_path / "hw1_2026_03_01T10_00_00_123456.zip"
    path.write_bytes(zipped({"hw1.ipynb": ALICE, "hw1.pdf": b"%PDF", ".OTTER_LOG": b"\x80\x04."}))
    (only,) = collect([path])
    assert only.layout == "otter export"
    assert only.data == ALICE
    assert ".OTTER_LOG" not in only.files


def test_a_folder_of_otter_exports_is_a_row_each(download):
    found = download(
        {
            "alice.zip": zipped({"hw1.ipynb": ALICE, ".OTTER_LOG": b"\x80"}),
            "bob.zip": zipped({"hw1.ipynb": BOB, "hw1.pdf": b"%PDF"}),
        }
    )
    assert rows(found) == {"alice": ("", ALICE), "bob": ("", BOB)}


def test_plain_one_file_per_student(download):
    found = download(
        {
            "B10902001_王小明.ipynb": ALICE,
            "bob.ipynb": BOB,
            "hw1-41047001S.ipynb": CAROL,
            "notes.pdf": b"%PDF",
        }
    )
    facts = rows(found)
    assert facts["B10902001"] == ("王小明", ALICE)
    assert facts["bob"] == ("", BOB)
    assert facts["41047001S"] == ("", CAROL)
    assert facts["notes"][1] == "No notebook (.ipynb) among what was handed in: notes.pdf. Hand in the .ipynb file."


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("B10902001_王小明_作業一", "王小明"),
        ("B10902001_期末報告", ""),
        ("「B10902001_hw1」的副本", ""),
        ("王小明 B10902001 的副本", "王小明"),
    ],
)
def test_a_homework_or_a_copy_is_nobodys_name(download, label, name):
    assert rows(download({f"{label}.ipynb": ALICE, "bob.ipynb": BOB}))["B10902001"] == (name, ALICE)


def test_a_date_in_every_name_is_nobodys_student_number(download):
    found = download({"alice_20260301.ipynb": ALICE, "bob_20260301.ipynb": BOB})
    assert set(rows(found)) == {"alice_20260301", "bob_20260301"}


def test_a_number_beside_the_same_name_each_time_is_that_students(download):
    names = ["B11902002_陳怡君_v1.ipynb", "B11902002_陳怡君_v2.ipynb", "王小明_20260301.ipynb", "林志明_20260301.ipynb"]
    found = download(dict.fromkeys(names, ALICE))
    assert sorted((s.student_id, s.student_name) for s in found) == [
        ("B11902002", "陳怡君"),
        ("B11902002", "陳怡君"),
        ("林志明_20260301", ""),
        ("王小明_20260301", ""),
    ]
    assert len({s.id for s in found}) == 4


def test_plain_one_folder_per_student_with_side_files(download):
    found = download(
        {
            "alice/hw.ipynb": ALICE,
            "alice/data/points.csv": b"1,2",
            "bob/hw.ipynb": BOB,
            "bob/.ipynb_checkpoints/hw-checkpoint.ipynb": CAROL,
            "__MACOSX/bob/._hw.ipynb": b"\0",
            "bob/.DS_Store": b"\0",
            "carol/report.docx": b"PK",
            "dan/": b"",
        }
    )
    facts = rows(found)
    assert facts["alice"] == ("", ALICE)
    assert facts["bob"] == ("", BOB)
    assert "report.docx" in facts["carol"][1]
    assert "empty" in facts["dan"][1]
    assert next(s for s in found if s.student_id == "alice").files == {"data/points.csv": b"1,2"}


def test_one_students_own_folder_is_one_row(tmp_path):
    folder = written(tmp_path / "alice", {"hw.ipynb": ALICE, "data.csv": b"1", "img/a.png": b"\x89PNG"})
    (only,) = collect([folder])
    assert only.student_id == "alice"
    assert set(only.files) == {"data.csv", "img/a.png"}


def test_a_notebook_beside_somebodys_pdf_is_two_rows(tmp_path):
    folder = written(tmp_path / "class", {"alice.ipynb": ALICE, "bob.pdf": b"%PDF"})
    assert len(collect([folder])) == 2


def test_a_download_inside_a_folder_of_its_own_is_opened(tmp_path):
    folder = written(
        tmp_path / "download", {"submissions.zip": zipped({"a_1_10_hw.ipynb": ALICE, "b_2_11_hw.ipynb": BOB})}
    )
    assert rows(collect([folder])) == {"1": ("a", ALICE), "2": ("b", BOB)}


@pytest.mark.parametrize("around", ["", "softmax/"])
def test_a_download_that_a_drive_zipped_again_is_opened(tmp_path, around):
    inner = zipped({"a_101_10001_hw.ipynb": ALICE, "b_102_10002_hw.ipynb": BOB})
    (tmp_path / "drive-download.zip").write_bytes(zipped({f"{around}submissions.zip": inner}))
    assert rows(collect([tmp_path / "drive-download.zip"])) == {"101": ("a", ALICE), "102": ("b", BOB)}


def test_a_zip_in_a_zip_that_no_platform_named_is_one_students(tmp_path):
    (tmp_path / "bob.zip").write_bytes(zipped({"hw.zip": zipped({"hw.ipynb": BOB, "data/x.csv": b"1"})}))
    (only,) = collect([tmp_path / "bob.zip"])
    assert only.data == BOB


def test_files_that_no_platform_named_are_rows_beside_those_it_did(download):
    found = download({"Alice_101_assignsubmission_file/hw.ipynb": ALICE, "bob.ipynb": BOB})
    assert rows(found) == {"101": ("Alice", ALICE), "bob": ("", BOB)}


CANVAS = {f"{name}_{4711 + n}_{90001 + n}_hw.ipynb": notebook(name) for n, name in enumerate(["ann", "ben", "cat"])}


@pytest.mark.parametrize("called", ["bob_attempt_2030-01-01-01-01-01_hw.ipynb", "Bob_7_assignsubmission_file_hw.ipynb"])
def test_a_file_called_as_another_platform_would_changes_no_other_row(download, called):
    honest = {s.id: s for s in download(CANVAS)}
    found = {s.id: s for s in download({**CANVAS, f"eve_4720_90020_{called}": BOB})}
    assert {s.layout for s in found.values()} == {"Canvas"}
    assert {name: s for name, s in found.items() if s.student_id != "4720"} == honest


def test_a_files_name_makes_nobody_another_participant_of_moodle(download):
    names = [
        "Ann_11_assignsubmission_file_hw.ipynb",
        "Eve_12_assignsubmission_file_Ann_11_assignsubmission_file_hw.ipynb",
    ]
    assert rows(download(dict(zip(names, (ALICE, BOB), strict=True)))) == {"11": ("Ann", ALICE), "12": ("Eve", BOB)}


def test_a_files_name_makes_nobody_another_user_of_blackboard(download):
    time = "attempt_2030-01-01-01-01-01"
    names = [f"hw1_ann_{time}_hw.ipynb", f"hw1_ben_{time}_hw.ipynb", f"hw1_eve_{time}_ann_{time}_hw.ipynb"]
    found = rows(download(dict(zip(names, (ALICE, CAROL, BOB), strict=True))))
    assert {name: data for name, (_, data) in found.items()} == {"ann": ALICE, "ben": CAROL, "eve": BOB}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ann (ann) (eve)", "Ann (ann)"),
        ("Eve (Evie) Lin (eve)", "Eve (Evie) Lin"),
        ("Ann (ann (eve)", "Ann (ann"),
        ("Eve) (eve)", "Eve)"),
        ("(eve)", ""),
        ("Ann (ann", ""),
    ],
)
def test_brackets_in_a_name_make_nobody_another_user_of_blackboard(download, said, name):
    time = "attempt_2030-01-01-01-01-01"
    files = {
        f"hw1_ann_{time}_hw.ipynb": ALICE,
        f"hw1_ann_{time}.txt": b"Name: Ann (ann)\r\nAssignment: HW 1\r\n",
        f"hw1_eve_{time}_hw.ipynb": BOB,
        f"hw1_eve_{time}.txt": f"Name: {said}\r\nAssignment: HW 1\r\nComments:\r\nName: Ann (ann)\r\n".encode(),
    }
    assert rows(download(files)) == {"ann": ("Ann", ALICE), "eve": (name, BOB)}


@pytest.mark.parametrize("nested", [b"[" * 60_000, b"- " * 60_000 + b"a"], ids=["brackets", "dashes"])
def test_names_nested_beyond_measure_cost_the_names_and_not_the_run(download, nested):
    found = download({"submission_metadata.yml": nested, "submission_7/hw.ipynb": ALICE})
    assert rows(found) == {"7": ("", ALICE)}
