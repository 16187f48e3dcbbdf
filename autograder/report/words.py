"""What the reports say: pages in both languages, the terminal in English.

Data only; ``{names}`` are filled in by whoever uses a phrase.
"""

from __future__ import annotations

from autograder.model import Level, Status, Text

STATUS: dict[Status, Text] = {
    "graded": Text("已評分", "graded"),
    "partly graded": Text("部分評分", "partly graded"),
    "not gradeable": Text("無法評分", "not gradeable"),
    "system": Text("系統錯誤", "system fault"),
}

STATUS_FOR_STUDENT: dict[Status, Text] = {
    "graded": Text("", ""),
    "partly graded": Text(
        "你的程式在某個地方跑太久、用太多資源或突然結束，所以有些測試沒有結果，不計分。其他題目照常評分。",
        "Somewhere your code ran too long, used too much, or ended at once, so some tests have no result and no "
        "points. Everything else was graded as usual.",
    ),
    "not gradeable": Text(
        "你交的檔案讀不出來，所以沒有成績。請把筆記本存成 .ipynb 再交一次，或和老師聯絡。",
        "The file that you handed in could not be read, so there is no grade. "
        "Save the notebook as .ipynb and hand it in again, or ask your teacher.",
    ),
    "system": Text(
        "評分系統出了問題，不是你的錯；這份作業會重新評分。",
        "The grader failed. That is not your fault; your work will be graded again.",
    ),
}

LEVEL: dict[Level, Text] = {
    "namespaces": Text("完整隔離", "full isolation"),
    "sandbox": Text("沙箱隔離（沒有巢狀命名空間）", "sandbox, without nested namespaces"),
    "process": Text("只有行程隔離", "process isolation only"),
    "none": Text(
        "沒有隔離：學生的程式可以讀寫這台電腦", "NOT ISOLATED: student code could read and write this machine"
    ),
}

REASONS: dict[str, Text] = {
    "system": Text("評分系統出錯，沒有成績；請再執行一次。", "The grader failed; there is no grade. Grade again."),
    "not gradeable": Text("讀不到可以評分的 notebook。", "There is no notebook that could be graded."),
    "partly graded": Text("有測試因為限制或中斷而沒有結果。", "A limit or a death left tests without a result."),
    "author": Text("題目的測試本身出錯。", "A question's own test failed."),
    "defines nothing": Text(
        "沒有定義這份作業要的任何名字，可能交成別份作業了。",
        "It defines nothing that this homework asks for: perhaps the file of another one.",
    ),
    "contained": Text(
        "和大多數人不同，有通過的測試是在學生的行程裡判斷的（contained），可以偽造。",
        "Unlike most, it passed cases inside the student's process (contained), where that can be forged.",
    ),
    "same bytes": Text("檔案和 {others} 的完全相同。", "The same bytes as {others}."),
    "same student": Text("同一位學生有兩份以上的作業。", "The same student has more than one submission."),
}

FEEDBACK: dict[str, Text] = {
    "title": Text("作業回饋", "Feedback"),
    "of": Text("滿分 {possible}", "out of {possible}"),
    "no_grade": Text("沒有成績", "no grade"),
    "manual_open": Text(
        "{questions}（{points} 分）由老師或助教評閱，還沒有算進來。",
        "{questions} ({points} points) is marked by a person and not counted yet.",
    ),
    "defines_nothing": Text(
        "這份筆記本沒有定義這份作業要的任何名字：是不是交成別份作業了？",
        "This notebook defines nothing that this homework asks for: is it another homework's?",
    ),
    "all_passed": Text("全部測試都通過了，做得好！", "Every test passed. Well done!"),
    "start": Text("先看這裡", "Start here"),
    "start_text": Text("這幾題還可以拿回最多分數：", "These questions have the most points left to win:"),
    "left": Text("還差 {points} 分", "{points} points to go"),
    "questions": Text("各題結果", "Question by question"),
    "points": Text("{points} / {possible} 分", "{points} / {possible} points"),
    "manual": Text("由老師或助教評閱", "marked by a person"),
    "ungraded": Text("不計分", "not graded"),
    "passed": Text("通過", "passed"),
    "failed": Text("未通過", "not passed"),
    "not judged": Text("沒有結果", "no result"),
    "public_one": Text("公開測試 {number}", "public test {number}: {name}"),
    "public_nameless": Text("公開測試 {number}", "public test {number}"),
    "hidden_one": Text("隱藏測試 {number}", "hidden test {number}"),
    "hidden_passed": Text("隱藏測試通過 {passed} / {count}", "{passed} of {count} hidden tests passed"),
    "hidden_no_hint": Text(
        "這項測試用的是你看不到的輸入。再讀一次題目，用自己想的例子試試看。",
        "This test uses inputs that you cannot see. Read the question again and try examples of your own.",
    ),
    "hidden_not_judged": Text(
        "你的程式在這項測試裡跑太久、用太多資源或突然結束，所以沒有結果。",
        "In this test your code ran too long, used too much, or ended at once, so there is no result.",
    ),
    "withheld": Text(
        "隱藏測試已經開始，所以這裡不顯示程式的訊息；在自己的筆記本裡執行就看得到。",
        "Hidden tests had begun, so what the code said is not shown here; run it in your own notebook to see it.",
    ),
    "author_fault": Text(
        "這項測試本身有問題，不是你的錯；老師會處理。",
        "The test itself is at fault, not you; your teacher will see to it.",
    ),
    "system_fault": Text("評分系統在這裡出了問題，不是你的錯。", "The grader failed here; that is not your fault."),
    "given": Text("給的輸入", "given"),
    "got": Text("你的結果", "came back"),
    "hint": Text("提示", "Hint"),
    "behaves": Text("你的程式看起來像這樣", "What your code seems to do"),
    "cells": Text("執行時出狀況的儲存格", "Cells that went wrong"),
    "cells_text": Text(
        "批改時，整份筆記本會從頭到尾重新執行一次。這些儲存格沒有跑完：",
        "Grading runs the whole notebook from top to bottom. These cells did not finish:",
    ),
    "cell_syntax": Text(
        "從最上面數起的第 {number} 個程式碼儲存格沒有執行，因為 Python 看不懂第 {line} 行：{text}",
        "Code cell {number}, counted from the top, did not run, because Python cannot read line {line}: {text}",
    ),
    "cell_error_line": Text(
        "從最上面數起的第 {number} 個程式碼儲存格，執行到第 {line} 行時發生錯誤，後面的部分沒有執行：{text}",
        "Code cell {number}, counted from the top, raised an error in line {line}, and the rest of it did not run: "
        "{text}",
    ),
    "cell_error": Text(
        "從最上面數起的第 {number} 個程式碼儲存格發生錯誤，後面的部分沒有執行：{text}",
        "Code cell {number}, counted from the top, raised an error, and the rest of it did not run: {text}",
    ),
    "cell_limit": Text(
        "從最上面數起的第 {number} 個程式碼儲存格超過限制，被停了下來：{text}",
        "Code cell {number}, counted from the top, was stopped at a limit: {text}",
    ),
    "cell_died": Text(
        "從最上面數起的第 {number} 個程式碼儲存格讓程式突然結束：{text}",
        "Code cell {number}, counted from the top, ended the program: {text}",
    ),
    "cell_skipped": Text(
        "從最上面數起的第 {number} 個程式碼儲存格沒有執行，因為超過了限制：{text}",
        "Code cell {number}, counted from the top, was not run, because a limit was reached: {text}",
    ),
    "waiting": Text(
        "這一題有 {count} 項測試要用到它，改好之後才測得到。",
        "Tests of this question that need it, and come after it is mended: {count}.",
    ),
    "undefined": Text(
        "你的筆記本沒有定義 {names}。名字要和題目的一樣，大小寫和底線也算。",
        "Your notebook does not define {names}. "
        "A name must be that of the question, capitals and underscores included.",
    ),
    "undefined_some": Text(
        "這一題要你定義的名字，有些在你的筆記本裡找不到。名字要和題目的一樣，大小寫和底線也算。",
        "Your notebook does not define all the names that this question asks for. "
        "A name must be that of the question, capitals and underscores included.",
    ),
    "undefined_before": Text(
        "這一題要用到 {question} 的 {names}，但是你的筆記本沒有定義它。請先改好 {question}。",
        "This question uses {names} of {question}, which your notebook does not define. Mend {question} first.",
    ),
    "unwritten": Text("這一題還沒有寫，所以還測不到。", "This question is not written yet, so it cannot be tested."),
    "follows": Text(
        "請先改好 {question}：光是那裡的問題，就會讓這一題的這些測試通不過。",
        "Mend {question} first: what is wrong there is enough to fail what failed here.",
    ),
    "waits": Text("這項測試還測不到，原因寫在這一題的提示裡。", "Not tested yet; this question's hint says why."),
    "charts": Text("你畫的圖", "The charts that you drew"),
    "charts_text": Text(
        "這是依照你的程式重畫的示意圖，用來確認批改時看到了什麼。",
        "Redrawn from what your code drew, so that you see what the grader saw.",
    ),
    "nothing_drawn": Text("沒有畫出圖", "nothing was drawn"),
    "about": Text(
        "隱藏測試只顯示老師寫的提示：不會顯示輸入和答案。每次重交，隱藏測試都會換新的輸入。",
        "Of hidden tests you see the author's hint, never the inputs or the answer. "
        "Each version that you hand in gets fresh inputs.",
    ),
    "file": Text("評分的檔案", "graded file"),
}

CLASS: dict[str, Text] = {
    "title": Text("全班結果", "The class"),
    "submissions": Text("份作業", "submissions"),
    "mean": Text("平均", "mean"),
    "median": Text("中位數", "median"),
    "machine": Text("自動評分滿分 {points} 分。", "{points} points are given by machine."),
    "manual_open": Text("{questions} 由人評閱，還沒有算進來。", "{questions} is marked by a person, not counted yet."),
    "people": Text("需要人看的作業", "Who needs a person"),
    "nobody": Text("沒有。每一份都評完了。", "Nobody. Every submission was judged."),
    "scores": Text("分數分布", "Scores"),
    "scores_text": Text("{count} 份有成績。", "{count} have a grade."),
    "from_to": Text("{low}–{high} 分：{count} 份", "{low}–{high} points: {count}"),
    "cases": Text("每一項測試", "Case by case"),
    "cases_text": Text("通過率是通過的份數除以有結果的份數。", "The rate is of those that were judged."),
    "case": Text("測試", "case"),
    "kind": Text("種類", "kind"),
    "public": Text("公開", "public"),
    "hidden": Text("隱藏", "hidden"),
    "passed": Text("通過", "passed"),
    "failed": Text("未通過", "failed"),
    "not_judged": Text("沒有結果", "not judged"),
    "rate": Text("通過率", "rate"),
    "test_at_fault": Text("測試本身出錯 {count} 次", "the test itself failed {count} times"),
    "misconceptions": Text("認得的迷思概念", "Misconceptions recognised"),
    "misconceptions_none": Text("沒有認出已知的迷思概念。", "None of the catalogued ones was recognised."),
    "groups": Text("行為相同、原因不明", "Behave alike, reason unknown"),
    "groups_text": Text(
        "這些學生的程式錯得一樣，但是不在迷思概念的目錄裡。在 hints.toml 裡以群組名稱寫一個提示，再執行 "
        "autograder report，他們的回饋就會更新，不用重新評分。",
        "These students' code fails in the same way, and no catalogued misconception explains it. "
        "Write a hint under the group's name into hints.toml and run autograder report: "
        "their feedback is renewed, nothing is graded again.",
    ),
    "group_hint": Text("已寫提示", "hint written"),
    "wall": Text("圖牆", "Wall of charts"),
    "wall_text": Text(
        "每個人的函式用同樣的公開輸入畫的圖；看起來一樣的放在一起。",
        "What everybody's function draws for the same public input; what looks alike is shown once.",
    ),
    "wall_more": Text(
        "另外還有 {count} 種畫法，請看個別的回饋。", "{count} more kinds; see the single feedback pages."
    ),
    "and_more": Text("和另外 {count} 份", "and {count} more"),
    "students": Text("所有學生", "Everybody"),
    "filter": Text("依學號、姓名、狀態篩選", "filter by id, name, status"),
    "student_id": Text("學號", "id"),
    "name": Text("姓名", "name"),
    "status": Text("狀態", "status"),
    "total": Text("總分", "total"),
    "note": Text("備註", "note"),
    "run": Text("這次評分", "This run"),
    "level": Text("隔離等級", "isolation"),
    "bundle": Text("評分包", "bundle"),
    "versions": Text("版本", "versions"),
    "limits": Text("限制", "limits"),
    "seconds": Text("秒數", "seconds"),
    "workers": Text("工作行程", "workers"),
    "unreadable": Text(
        "{count} 份的 result.json 讀不出來，不在這一頁裡；再執行一次 autograder grade：{names}",
        "{count} have a result.json that cannot be read and are not on this page; run autograder grade again: {names}",
    ),
    "idle_hints": Text(
        "hints.toml 裡的這些名稱不是任何群組，所以沒有人會看到這些提示：{names}",
        "No group has these names in hints.toml, so nobody is given these hints: {names}",
    ),
    "several_bundles": Text(
        "這個資料夾裡的成績來自不同的評分包，不能互相比較；請再執行一次 autograder grade。",
        "The grades in this folder come from different bundles and do not compare; run autograder grade again.",
    ),
}

SUMMARY: dict[str, str] = {
    "graded": "{count} submissions",
    "graded_one": "1 submission",
    "mean": "mean {mean}, median {median} of {possible}",
    "manual": "({questions} to be marked by a person)",
    "unreadable": "{count} results cannot be read and are in no report: run autograder grade again",
    "unreadable_one": "1 result cannot be read and is in no report: run autograder grade again",
    "idle_hints": "no group has these names in hints.toml, so nobody is given these hints: {names}",
    "hardest": "hardest cases",
    "people": "{count} need a person",
    "people_one": "1 needs a person",
    "next_class": "the class, in a browser",
    "next_grades": "the grades, in a spreadsheet",
    "next_feedback": "each student's feedback",
}
