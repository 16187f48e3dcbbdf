from __future__ import annotations

import csv
import html
import io
import json
import re

import msgspec
import pytest
from rich.console import Console

from autograder import results
from autograder.errors import AuthorError, InputError, SystemFault
from autograder.model import CellTrouble, Text
from autograder.report import Diagnosis, pages, render, stored, summary
from autograder.report.charts import svg
from autograder.report.facts import advice
from autograder.report.grades import cell
from autograder.report.plain import clean, percent, points
from autograder.results import ResultsFolder
from report import made_up
from report.made_up import EVIL, chart, empty, hostile, ours, partly, result, typical, ungradeable


def stored_class(path, submissions):
    with ResultsFolder(path) as folder:
        for each in submissions:
            folder.store(each.submission, {results.RESULT: results.encode(each)})


def rendered(path, submissions, **options):
    stored_class(path, submissions)
    with ResultsFolder(path) as folder:
        return render(folder, run=made_up.RUN, **options)


def rows_of(path):
    text = (path / "grades.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def pages_of(*submissions, told=None):
    made = pages(submissions[0], told)
    return made["feedback.html"].decode(), json.loads(made["results.json"])


# --- grades.csv ------------------------------------------------------------------------------------------------


def test_grades_have_the_promised_columns_one_row_each_and_a_stable_order(tmp_path):
    rendered(tmp_path, made_up.a_few())
    rows = rows_of(tmp_path)
    assert list(rows[0]) == [
        *("submission", "student_id", "name", "status", "level"),
        *("q0", "q1", "q2", "q3", "q4", "q6", "q10"),
        *("total", "max", "note"),
    ]
    assert len(rows) == len(made_up.a_few())
    assert [row["student_id"] for row in rows] == sorted(row["student_id"] for row in rows)
    mine = next(row for row in rows if row["submission"] == typical().submission)
    assert mine["q1"] == "13"
    assert mine["q10"] == ""
    assert mine["total"] == "44"
    assert mine["max"] == "80"


def test_a_note_says_why_a_person_should_look(tmp_path):
    twins = [msgspec.structs.replace(result(f"{n}-1"), submission_digest="d" * 64, student_id=n) for n in "78"]
    rendered(tmp_path, [*twins, result()])
    notes = {row["student_id"]: row["note"] for row in rows_of(tmp_path)}
    assert notes["7"] == "檔案和 8 的完全相同。"
    assert notes[result().student_id] == ""


def test_what_has_no_grade_has_no_points(tmp_path):
    rendered(tmp_path, [result(), ungradeable(), ours()])
    by_status = {row["status"]: row for row in rows_of(tmp_path)}
    for status in ("not gradeable", "system"):
        assert by_status[status]["total"] == by_status[status]["q1"] == ""
        assert by_status[status]["note"]


@pytest.mark.parametrize(("language", "says"), [("zh-TW", "略過這格"), ("en", "left out")])
def test_notes_are_in_the_language_of_most(tmp_path, language, says):
    others = [msgspec.structs.replace(result(name), language=language) for name in ("b-2", "b-3")]
    rendered(tmp_path, [partly(), *others])
    assert any(says in row["note"] for row in rows_of(tmp_path))


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "%0", "|x", "\x00=1", "\ufeff=1"]
)
def test_no_cell_is_a_formula(text):
    assert cell(text)[0] in {"'", "�"}


def test_hostile_names_stay_in_their_cell(tmp_path):
    rendered(tmp_path, [without_surrogates(hostile()), result()])
    rows = rows_of(tmp_path)
    assert len(rows) == 2
    mine = next(row for row in rows if row["submission"].startswith("evil"))
    assert mine["student_id"] == "'@SUM(1+1)*cmd"
    assert mine["name"].startswith("'=cmd")
    assert "\n" not in mine["note"]
    assert "\x1b" not in mine["name"]


# --- what a student sees ---------------------------------------------------------------------------------------


def test_a_public_case_shows_message_input_result_and_hint():
    page, _ = pages_of(typical())
    assert "機率應該都是有限的數字" in page
    assert "[710.0, 710.0, 710.0]" in page
    assert "array([nan, nan, nan])" in page
    assert "先把串列轉成 NumPy 陣列" in page


def test_a_hidden_case_shows_the_hint_and_nothing_else():
    page, gradescope = pages_of(typical())
    everything = page + json.dumps(gradescope, ensure_ascii=False)
    assert "你的函式改到了呼叫者的資料" in page
    assert "SECRET" not in everything
    assert "秘密" not in everything
    for name in ("input_unchanged", "input unchanged", "large_positive", "large positive", "highlight", "fresh"):
        assert name not in everything


def test_a_hidden_case_without_a_result_does_not_quote_the_process():
    page, gradescope = pages_of(partly())
    assert "SECRET" not in page + json.dumps(gradescope)
    assert "wall clock of a call (2 s)" in page  # the public case
    assert "there is no result" in page


def test_the_note_for_the_teacher_is_not_shown_to_the_student():
    telling = partly(note=Text("測試第 3 行：assert x == 42", "test line 3: assert x == 42"))
    page, gradescope = pages_of(telling)
    assert "assert x" not in page + json.dumps(gradescope)


def test_a_fault_of_the_test_is_not_the_students_and_is_not_quoted():
    broken = {"verdict": "not judged", "fault": "author", "message": Text("SECRET line", "SECRET line")}
    page, gradescope = pages_of(result(failing={"q1.quick_test": broken, "q2.large_negative": broken}))
    assert page.count("這項測試本身有問題，不是你的錯") == 2
    assert "SECRET" not in page + json.dumps(gradescope)


def test_the_page_is_in_the_notebooks_language():
    assert '<html lang="en">' in pages_of(partly())[0]
    assert "Question by question" in pages_of(partly())[0]
    assert '<html lang="zh-Hant-TW">' in pages_of(typical())[0]


def test_a_limit_is_named_in_the_students_language():
    facts = msgspec.structs.replace(partly(), language="zh-TW")
    assert "單一儲存格的時間（10 s）" in pages_of(facts)[0]
    assert "wall clock of a cell (10 s)" in pages_of(partly())[0]


def without_f(*troubles, language="en", **facts):
    """q1 did not define ``f``; a case of q3 needs it, too."""
    missing = made_up.FAILED | {"missing": ("f",), "message": Text("找不到函式 f。", "There is no function f.")}
    cases = ["q1.quick_test", "q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q3.shift"]
    return result(failing=dict.fromkeys(cases, missing), troubles=troubles, language=language, **facts)


BROKEN = CellTrouble(number=5, kind="error", text="SyntaxError: expected ':' (<cell 5>, line 2)", line=2, question="q1")
NAMELESS = CellTrouble(number=9, kind="error", text="NameError: name 'f' is not defined", line=1, question="q3")


@pytest.mark.parametrize(
    ("language", "said", "later"),
    [
        ("zh-TW", "因為 Python 看不懂第 2 行：SyntaxError: expected &#39;:&#39;<", "這一題要用到 q1 的 f"),
        ("en", "Python cannot read line 2: SyntaxError: expected &#39;:&#39;<", "This question uses f of q1"),
    ],
)
def test_a_cell_that_did_not_run_is_told_once_at_its_question_instead_of_every_hint(language, said, later):
    page, gradescope = pages_of(without_f(BROKEN, NAMELESS, language=language))
    assert page.count(said) == page.count(later) == 1
    assert "NameError" not in page
    assert "先把串列轉成" not in page
    assert "Turn the list into" not in page
    assert "no function f" not in page + json.dumps(gradescope)
    told = [test["output"] for test in gradescope["tests"] if test["name"].startswith("q1") and "score" not in test]
    assert "line 2" in told[0] or "第 2 行" in told[0]


def test_a_name_that_is_nowhere_is_told_and_one_that_only_hidden_cases_want_is_not():
    assert "Your notebook does not define f." in pages_of(without_f())[0]
    hidden = made_up.FAILED | {"missing": ("secret_name",)}
    page, gradescope = pages_of(result(failing={"q3.shift": hidden}, language="en"))
    assert "does not define all the names" in page
    assert "secret_name" not in page + json.dumps(gradescope)


@pytest.mark.parametrize(("language", "said"), [("zh-TW", "交成別份作業"), ("en", "is it another homework")])
def test_a_student_who_handed_in_another_homework_is_told(language, said):
    lacks = made_up.FAILED | {"missing": ("f",)}
    every = {f"{name}.{short}": lacks for name, (_, cases) in made_up.CASES.items() for short, _, _ in cases}
    assert said in pages_of(result(failing=every, language=language))[0]
    assert said not in pages_of(without_f(language=language))[0]


def test_a_cell_that_failed_after_everything_was_defined_costs_no_hint():
    page, _ = pages_of(typical(troubles=(msgspec.structs.replace(BROKEN, text="NameError: name 'x' is not defined"),)))
    assert "執行到第 2 行時發生錯誤" in page
    assert "先把串列轉成 NumPy 陣列" in page


def test_what_a_cell_said_after_hidden_tests_began_is_not_shown():
    page, gradescope = pages_of(without_f(msgspec.structs.replace(BROKEN, text="SECRET", private=True)))
    assert "SECRET" not in page + json.dumps(gradescope)
    assert "Hidden tests had begun" in page


def test_an_unwritten_question_says_so_and_gives_no_hints():
    page, _ = pages_of(empty(unwritten=("q1", "q3"), language="en"))
    assert page.count("not written yet") == 2
    assert "Turn the list into" not in page
    assert "exp overflows" in page


def test_a_question_that_an_earlier_mistake_explains_says_which():
    told = advice(Diagnosis(follows={typical().submission: {"q2": "q1"}}), {})
    assert "請先改好 q1" in pages_of(typical(), told=told)[0]


def test_public_cases_are_counted_as_in_the_notebook():
    assert "公開測試 3" in pages_of(typical())[0]
    assert "quick test" not in pages_of(typical())[0]
    assert "public test 1: quick test" in pages_of(partly())[0]


def test_a_question_with_nothing_to_say_has_no_card():
    assert ">q0<" not in pages_of(typical())[0]
    assert ">q10<" in pages_of(typical())[0]


def test_full_marks_are_congratulated_and_an_unreadable_file_says_why():
    assert "全部測試都通過了" in pages_of(result())[0]
    page, gradescope = pages_of(ungradeable())
    assert "hw1.pdf" in page
    assert gradescope["score"] == 0
    assert "hw1.pdf" in gradescope["output"]


def test_a_misconceptions_hint_and_a_hint_for_a_group_reach_their_students():
    told = advice(made_up.DIAGNOSIS, {"q4-5d2f0c1a": Text("群組提示", "group hint")})
    alike = typical("B10902046-0000002e")
    assert "你直接對分數取 exp" in pages_of(alike, told=told)[0]
    assert "你直接對分數取 exp" not in pages_of(typical(), told=told)[0]
    assert "群組提示" in pages_of(result("B10902052-00000034"), told=told)[0]


# --- Gradescope ------------------------------------------------------------------------------------------------


def test_gradescope_hides_hidden_cases_and_shows_their_hints():
    _, whole = pages_of(typical())
    assert whole["score"] == 44
    assert whole["stdout_visibility"] == "hidden"
    hidden = [test for test in whole["tests"] if test.get("visibility") == "hidden"]
    visible = [test for test in whole["tests"] if test.get("visibility") == "visible"]
    assert len(hidden) == 9
    assert sum(test.get("score", 0) for test in whole["tests"]) == 44
    said = " ".join(test["output"] for test in visible)
    assert "分數很大時 exp 會溢位" in said
    assert "execution_time" not in whole


def test_our_own_fault_has_no_score_on_gradescope():
    _, whole = pages_of(ours())
    assert "score" not in whole
    assert "tests" not in whole


# --- hostile content -------------------------------------------------------------------------------------------


def without_surrogates(made):
    def scrub(value):
        if isinstance(value, str):
            return value.encode("utf-8", "replace").decode()
        if isinstance(value, dict):
            return {key: scrub(each) for key, each in value.items()}
        return [scrub(each) for each in value] if isinstance(value, list | tuple) else value

    return msgspec.convert(scrub(msgspec.to_builtins(made)), type(made))


def test_nothing_of_a_students_becomes_markup(tmp_path):
    page, _ = pages_of(hostile())
    rendered(tmp_path, [without_surrogates(hostile()), result()])
    for text in (page, (tmp_path / "class.html").read_text(encoding="utf-8")):
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "<b>x" not in text
        assert "49" not in text.partition("{{ 7*7 }}")[0][-20:]
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
        assert "style=" not in text


def test_pages_allow_only_their_own_style_and_script(tmp_path):
    rendered(tmp_path, [result()])
    page = pages(result())["feedback.html"].decode()
    assert "script-src 'none'" in html.unescape(page)
    assert "<script" not in page
    overview = (tmp_path / "class.html").read_text(encoding="utf-8")
    for text in (page, overview):
        assert "default-src 'none'" in html.unescape(text)
        assert "unsafe" not in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in text
    assert overview.count("<script>") == 1


@pytest.mark.parametrize(
    "figure",
    [
        {},
        {"axes": 5},
        {"axes": [{}, None, {"bars": [{}]}]},
        {"axes": [{"bars": [{"x0": 0, "x1": float("nan"), "y0": 0, "y1": 1}]}]},
        {"axes": [{"xlim": [5, 5], "ylim": [float("inf"), 0], "bars": [made_up.bar(1e14, -1e14, [])]}]},
        {"axes": [{"xlim": ["a"], "ylim": [1, -1], "texts": [{"text": "\ud800", "x": 1e308, "y": -1e308}]}] * 50},
        {"title": "<svg onload=1>", "axes": [{"title": "]]>", "xticks": [{"text": "&", "x": 0, "y": 0}]}]},
        {"axes": [{"ylim": [0, 5e-324], "xlim": [1e14, 1e14 + 1]}]},
        {"axes": [{"lines": 3}, {"lines": [7, {}, {"x": [0, "a", None], "y": [float("nan")]}, {"x": 1, "y": 2}]}]},
        {"axes": [{"lines": [{"x": [1e14, -1e14], "y": [float("inf"), 1e300], "colour": ["<"]}]}]},
    ],
)
def test_any_description_of_a_chart_is_drawn_without_harm(figure):
    drawn = svg(figure)
    drawn.encode()
    assert drawn.startswith("<svg")
    assert drawn.count("<svg") == 1
    assert "nan" not in drawn
    assert "inf" not in drawn
    assert len(drawn) < 60_000


def test_a_chart_is_drawn_with_its_bars_colours_labels_and_a_description():
    drawn = svg(chart()["figures"][0])
    assert drawn.count('fill="#add9e6"') == 2
    assert drawn.count('fill="#1a5999"') == 1
    assert "0.3559" in drawn
    assert "<title>Softmax 機率分布（長條圖）: A 0.322, B 0.322, C 0.3559</title>" in drawn


def test_an_empty_panel_is_left_out():
    figure = chart()["figures"][0]
    panel = {"bars": [], "lines": [], "title": ""}
    assert svg({"axes": [*figure["axes"], panel]}).count('class="sf"') == 1
    assert svg({"axes": [panel]}).count('class="sf"') == 1


def test_lines_and_points_are_drawn_in_their_colours_and_described():
    axes = chart()["figures"][0]["axes"][0] | {"bars": []}
    rising = {"x": [0.0, 1.0, 2.0], "y": [0.0, 0.5, 1.0], "colour": [1.0, 0.0, 0.0, 1.0]}
    point = {"x": [1.0], "y": [0.5], "colour": [0.0, 0.0, 1.0, 1.0]}
    drawn = svg({"axes": [axes | {"lines": [rising, point]}]})
    assert drawn.count("<polyline") == drawn.count("<circle") == 1
    assert 'stroke="#ff0000"' in drawn
    assert 'fill="#0000ff"' in drawn
    assert "〜 0 0.5 1" in drawn


def test_a_line_of_very_many_points_is_drawn_from_end_to_end():
    many = {"x": list(range(10_000)), "y": [0.5] * 10_000, "colour": []}
    drawn = svg({"axes": [{"lines": [many] * 20, "xlim": [0, 10_000], "ylim": [0, 1]}] * 4})
    assert len(drawn) < 120_000
    last = drawn.split('points="')[1].split('"')[0].split()[-1].split(",")[0]
    assert float(last) > 340


def test_cleaning():
    assert clean("a\x1b[2J\u202eb\ud800\r\nc\td\x85") == "a�[2J�b�\nc\td�"
    assert clean("王小明 é 😀 ∑ ‑") == "王小明 é 😀 ∑ ‑"
    assert len(clean("x" * 9999, 50)) == 50
    assert (points(20.0), points(10 / 3), points(None), points(-0.0)) == ("20", "3.33333", "", "0")
    assert (percent(999, 1000), percent(1, 1000), percent(0, 5), percent(5, 5), percent(1, 0)) == (99, 1, 0, 100, 0)


# --- the folder ------------------------------------------------------------------------------------------------


def everything(path):
    return {p.relative_to(path): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file() and p.name != ".lock"}


def test_the_same_facts_give_the_same_bytes_and_rendering_again_needs_no_grading(tmp_path):
    made = made_up.a_few()
    rendered(tmp_path / "a", made, diagnosis=made_up.DIAGNOSIS)
    rendered(tmp_path / "b", list(reversed(made)), diagnosis=made_up.DIAGNOSIS)
    first = everything(tmp_path / "a")
    assert first == everything(tmp_path / "b")
    with ResultsFolder(tmp_path / "a") as folder:
        render(folder)
    assert everything(tmp_path / "a") == first
    assert not [name for name in first if name.name.endswith(".part")]


def test_a_hint_written_later_renews_the_feedback_of_its_group_only(tmp_path):
    made = made_up.a_few()
    rendered(tmp_path, made, diagnosis=made_up.DIAGNOSIS)
    before = everything(tmp_path)
    (tmp_path / "hints.toml").write_text(
        '[q4-5d2f0c1a]\nzh-TW = "中文提示"\nen = "An English hint"\n', encoding="utf-8"
    )
    with ResultsFolder(tmp_path) as folder:
        render(folder)
    after = everything(tmp_path)
    changed = {name.parts[1] for name in before if name.name == "feedback.html" and before[name] != after[name]}
    assert len(changed) == 2
    assert changed < set(made_up.DIAGNOSIS.groups[0].members)
    assert all(after[name] == before[name] for name in before if name.name == "result.json")


def test_a_hint_under_a_name_that_no_group_has_is_said_to_reach_nobody(tmp_path):
    (tmp_path / "hints.toml").write_text('[q4-5d2f0c1b]\nzh-TW = "提示"\nen = "hint"\n', encoding="utf-8")
    statistics = rendered(tmp_path, made_up.a_few(), diagnosis=made_up.DIAGNOSIS)
    assert statistics.idle_hints == ("q4-5d2f0c1b",)
    assert "nobody is given these hints: q4-5d2f0c1b" in (tmp_path / "class.html").read_text(encoding="utf-8")
    out = io.StringIO()
    Console(file=out, width=200).print(summary(statistics, tmp_path))
    assert "nobody is given these hints: q4-5d2f0c1b" in out.getvalue()


def test_hints_are_not_said_to_be_idle_before_mistakes_are_looked_for(tmp_path):
    (tmp_path / "hints.toml").write_text('[q4-5d2f0c1a]\nzh-TW = "提示"\nen = "hint"\n', encoding="utf-8")
    assert rendered(tmp_path, made_up.a_few(), diagnosis=Diagnosis()).idle_hints == ()
    assert rendered(tmp_path, made_up.a_few(), diagnosis=made_up.DIAGNOSIS).idle_hints == ()


def test_pages_that_were_just_written_are_not_written_again(tmp_path):
    one, other = result("a-1"), result("b-2")
    stored_class(tmp_path, [one, other])
    named = Diagnosis(named={"b-2": {"q1": "x"}}, hints={"x": Text("提示", "hint")})
    with ResultsFolder(tmp_path) as folder:
        render(folder, run=made_up.RUN, diagnosis=named, written={"a-1", "b-2"})
    assert not (tmp_path / "submissions/a-1/feedback.html").exists()
    assert "提示" in (tmp_path / "submissions/b-2/feedback.html").read_text(encoding="utf-8")


def test_a_result_that_cannot_be_read_is_a_warning_not_a_lost_row(tmp_path):
    stored_class(tmp_path, [result()])
    broken = tmp_path / "submissions/broken-1"
    broken.mkdir()
    (broken / "result.json").write_text("{", encoding="utf-8")
    with ResultsFolder(tmp_path) as folder:
        statistics = render(folder)
    assert statistics.unreadable == ("broken-1",)
    assert "broken-1" in (tmp_path / "class.html").read_text(encoding="utf-8")
    out = io.StringIO()
    Console(file=out, width=100).print(summary(statistics, tmp_path))
    assert "1 result cannot be read and is in no report: run autograder grade again" in out.getvalue()


def test_results_of_another_version_are_counted_and_to_be_graded_again(tmp_path):
    stored_class(tmp_path, [msgspec.structs.replace(result(name), schema=1) for name in ("a-1", "b-2")])
    with ResultsFolder(tmp_path) as folder, pytest.raises(InputError, match=r"results \(2\), and none .* grade again"):
        render(folder)


def test_a_folder_without_results_and_broken_facts_are_one_sentence(tmp_path):
    with pytest.raises(InputError, match="run autograder grade"):
        list(stored(tmp_path / "nothing"))
    with ResultsFolder(tmp_path / "empty") as folder, pytest.raises(InputError, match="no results"):
        render(folder)
    stored_class(tmp_path / "bad", [result()])
    (tmp_path / "bad/run.json").write_text("[]", encoding="utf-8")
    with ResultsFolder(tmp_path / "bad") as folder, pytest.raises(SystemFault, match=r"run\.json"):
        render(folder)
    (tmp_path / "bad/run.json").unlink()
    (tmp_path / "bad/hints.toml").write_text("[x", encoding="utf-8")
    with ResultsFolder(tmp_path / "bad") as folder, pytest.raises(AuthorError, match=r"hints\.toml"):
        render(folder)


def test_facts_that_cannot_be_read_are_one_sentence(tmp_path):
    stored_class(tmp_path, [result()])
    (tmp_path / "run.json").mkdir()
    with ResultsFolder(tmp_path) as folder, pytest.raises(SystemFault, match=r"run\.json cannot be read"):
        render(folder)


def test_a_file_that_cannot_be_written_says_what_to_do(tmp_path):
    stored_class(tmp_path, [result()])
    (tmp_path / "class.html").mkdir()
    with ResultsFolder(tmp_path) as folder, pytest.raises(SystemFault, match="autograder report"):
        render(folder)
    assert not list(tmp_path.glob(".*.part"))


def test_run_json_has_versions_level_limits_and_counts(tmp_path):
    rendered(tmp_path, [result(), partly(), ungradeable()])
    run = json.loads((tmp_path / "run.json").read_bytes())
    assert run["counts"] == {"graded": 1, "not gradeable": 1, "partly graded": 1, "system": 0}
    assert run["level"] == "namespaces"
    assert run["limits"]["call_seconds"] == 2.0


def test_an_untouched_homework_is_told_where_to_begin():
    page, _ = pages_of(empty())
    assert "先看這裡" in page
    assert "沒有畫出圖" in page


def test_evil_is_shown_as_text():
    page, _ = pages_of(hostile())
    assert EVIL.startswith("=cmd")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
