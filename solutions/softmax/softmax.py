# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [raw]
# # ASSIGNMENT CONFIG
# init_cell: true
# export_cell: false
# tests:
#     files: true
#     ok_format: false
# requirements: [numpy, scipy, pandas, matplotlib, ipywidgets]

# %% [raw]
# # IGNORE
# # AUTOGRADER CONFIG
# title: {zh-TW: softmax 與「贏者通吃」, en: Softmax and “the winner takes all”}
# bonus: [q9]
# charts:
#     - {name: "1.6, 1.1, 1.1", call: visualize_softmax, given: [1.6, 1.1, 1.1]}

# %% [markdown] lang="zh-TW"
# # 作業：softmax 與「贏者通吃」
#
# 分類模型的最後一步，是給每個類別一個**分數**（logit）。softmax 再把這些分數變成**機率**。
# 很多介紹會說：「softmax 用指數把差距放大，所以分數最高的類別幾乎拿走全部機率，這就是贏者通吃。」
#
# 這句話對嗎？什麼時候對？請你自己寫一個 softmax，把它弄壞、修好、畫出來、量一量，最後再決定要怎麼說才正確。
# 全部做完大約需要 60 到 90 分鐘。
#
# **怎麼做**
#
# - 每一題的節奏都一樣：**先猜 → 執行 → 測量 → 用一句話說明**。猜錯不扣分，所以請先寫下猜測，再執行程式。
# - 看到 `...` 就是要你寫的地方，請把 `...` 換成你的答案。其他的儲存格（下面簡稱「格」）照順序執行就好。
# - q1 到 q9 每一題的最後都有一格 `grader.check(...)`，它會執行公開測試。交出去之後，還會用別的輸入再測一次。
#   所以函式要對任何符合說明的輸入都成立，不能只對範例成立。
# - 除了 q10，評分只看數字和程式的行為，不看用字，用中文或英文都可以。數字允許的誤差寫在各題裡；請直接用程式算出來的值，不要先四捨五入。
#
# | 題目 | 內容 | 分數 |
# |---|---|--:|
# | q0 | 先猜 | 0 |
# | q1 | 寫出 softmax | 20 |
# | q2 | 弄壞它，再修好 | 15 |
# | q3 | 平移、交換、縮放 | 10 |
# | q4 | 領先 0.1 分，算贏者通吃嗎？ | 15 |
# | q5 | 反過來問：要領先多少？ | 10 |
# | q6 | 畫出來，用滑桿操作 | 15 |
# | q7 | 讀圖 | 5 |
# | q8 | 誤差從哪裡來？ | 10 |
# | q9 | 溫度（加分題） | +5 |
# | q10 | 心得（由老師評分） | 5 |
#
# q1 到 q8 由程式評分，共 100 分。q9 是加分題，也由程式評分；q10 另外計分，由老師依照評分標準給分。

# %% [markdown] lang="en"
# # Homework: softmax and “the winner takes all”
#
# The last step of a classifier gives every class a **score** (a logit). Softmax then turns the scores into **probabilities**.
# Many introductions say: “Softmax uses exponentials, which stretch differences, so the class with the highest score takes nearly all the probability: the winner takes all.”
#
# Is that true? When is it true? Write a softmax yourself, break it, mend it, draw it, measure it, and then decide how to say it correctly.
# The whole homework takes about 60 to 90 minutes.
#
# **How it works**
#
# - Every question has the same rhythm: **predict → run → measure → explain in one line**. A wrong prediction costs nothing, so write yours down before you run anything.
# - Wherever you see `...`, it is your turn: replace the `...` with your answer. Just run the other cells in order.
# - q1 to q9 each end with a cell `grader.check(...)`, which runs the public tests. After you hand in, your work is tested again with other inputs,
#   so a function must be right for every input that fits its description, not only for the examples.
# - Except in q10, only numbers and behaviour are graded, never wording; answer in Chinese or in English. Each question states how far a number may be off. Use the values that your program computes; do not round them first.
#
# | question | about | points |
# |---|---|--:|
# | q0 | predict | 0 |
# | q1 | write softmax | 20 |
# | q2 | break it, then mend it | 15 |
# | q3 | shift, swap, scale | 10 |
# | q4 | does a lead of 0.1 take all? | 15 |
# | q5 | the other way round: how big a lead? | 10 |
# | q6 | draw it, and move the sliders | 15 |
# | q7 | read the chart | 5 |
# | q8 | where do the errors come from? | 10 |
# | q9 | temperature (bonus) | +5 |
# | q10 | reflection (graded by a person) | 5 |
#
# q1 to q8 are graded by a program, 100 points in all. q9 is a bonus, graded by the program too; q10 counts separately and is graded by your teacher with a rubric.

# %% [markdown] lang="zh-TW"
# ## 準備
#
# 先執行上面那兩格設定，再執行下面這一格。每次重新啟動之後，這三格都要再執行一次；如果看到 `NameError: name 'grader' is not defined`，就是忘了這一步。
#
# `ready(...)` 是這份作業自己的小工具：如果前面的 TODO 還沒寫好，它會印出一句提醒，後面就先跳過。
# 還沒寫的題目，`grader.check(...)` 會說沒通過，這很正常。

# %% [markdown] lang="en"
# ## Set-up
#
# First run the two set-up cells above, then the cell below. Run these three again after every restart; if you see `NameError: name 'grader' is not defined`, that is what was forgotten.
#
# `ready(...)` is a small tool of this homework: if a TODO above is not written yet, it prints a reminder, and the rest of the cell is skipped.
# For a question that you have not written yet, `grader.check(...)` says “not passed”; that is as it should be.

# %%
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display

plt.style.use("ggplot")


def ready(*answers):
    """前面的 TODO 都寫好了嗎？ Are the TODOs above all written?"""
    for answer in answers:
        if answer is None or answer is ...:
            print("前面的 TODO 還沒寫好，所以這裡先沒有結果。")
            print("A TODO above is not written yet, so there is nothing to show here.")
            return False
    return True


from ipywidgets import FloatSlider, interact  # q6 的滑桿 the sliders of q6

# %% [raw]
# # BEGIN QUESTION
# name: q0
# points: 0

# %% [markdown] lang="zh-TW"
# ## q0　先猜（0 分）
#
# 三個類別 A、B、C 的分數如下。在執行任何程式之前，憑直覺寫下三個機率（加起來是 1），例如 `[0.2, 0.3, 0.5]`。
# 這一題不計分，猜得準不準都沒關係。到了 q7，你會把猜測和實際的值放在一起比較。

# %% [markdown] lang="en"
# ## q0 Predict (0 points)
#
# Three classes A, B and C have the scores below. Before you run anything, write down three probabilities by intuition (they add up to 1), for example `[0.2, 0.3, 0.5]`.
# Nothing here is graded, however far off you are. In q7 you will put your guesses beside the real values.

# %% [raw]
# # BEGIN SOLUTION

# %%
# 分數 scores [0, 0, 0]
guess_equal = [0.33, 0.33, 0.34]  # SOLUTION
# 分數 scores [1, 1, 1.1]
guess_small_lead = [0.1, 0.1, 0.8]  # SOLUTION
# 分數 scores [-5, -5, -5]
guess_all_negative = [0.0, 0.0, 0.0]  # SOLUTION
# 分數 scores [-2, -1, -1]
guess_two_leaders = [0.1, 0.45, 0.45]  # SOLUTION
# 分數 scores [-5, -5, 5]
guess_huge_lead = [0.0, 0.0, 1.0]  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q1　寫出 softmax（20 分）
#
# softmax 先把每個分數 $z_i$ 變成 $e^{z_i}$，再除以全部的總和，這樣每個值都是正的，加起來剛好是 1：
#
# $$p_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}, \qquad i = 1, \dots, K$$
#
# **先猜**：分數 `[1.0, 2.0, 3.0]` 的三個機率，會是 1 : 2 : 3 嗎？最後一個會比 3/6 大，還是小？

# %% [markdown] lang="en"
# ## q1 Write softmax (20 points)
#
# Softmax turns every score $z_i$ into $e^{z_i}$ and divides by the sum of them all, so every value is positive and together they make exactly 1:
#
# $$p_i = \frac{e^{z_i}}{\sum_{j=1}^{K} e^{z_j}}, \qquad i = 1, \dots, K$$
#
# **Predict**: will the probabilities of the scores `[1.0, 2.0, 3.0]` be as 1 : 2 : 3? Will the last one be more than 3/6, or less?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q1
# points: 20

# %% [markdown] lang="zh-TW"
# **TODO**：完成 `softmax_function(x)`。
#
# - `x` 是**一維**的串列（list）或 NumPy 陣列，裡面是整數或小數，長度至少是 1，不一定是 3。
# - 回傳一個**新的**浮點數陣列，長度和順序都與 `x` 相同。`x` 本身不可以被改掉。
# - 分數相同的類別，機率也要相同。
# - 每個機率的誤差不可以超過 0.000001，所以不要在函式裡四捨五入。
# - 這一題的分數都不大；很大和很小的分數是 q2 的事。二維陣列、空的輸入、`nan` 和無限大都不會出現。

# %% [markdown] lang="en"
# **TODO**: complete `softmax_function(x)`.
#
# - `x` is a **one-dimensional** list or NumPy array of whole or decimal numbers. Its length is at least 1, and not always 3.
# - Return a **new** float array with the same length and order as `x`. `x` itself must not be changed.
# - Classes with equal scores must get equal probabilities.
# - No probability may be off by more than 0.000001, so do not round inside the function.
# - In this question no score is large; very large and very small scores belong to q2. Two-dimensional arrays, empty inputs, `nan` and infinity do not occur.

# %% [raw]
# # BEGIN SOLUTION

# %%
def softmax_function(x):
    """把分數變成機率。 Turn scores into probabilities.

    x: 一維的串列或陣列，長度至少是 1。 A 1-D list or array of length 1 or more.
    回傳 Returns: 長度相同的新浮點數陣列。 A new float array of the same length.
    """
    # BEGIN SOLUTION
    scores = np.asarray(x, dtype=float)
    weights = np.exp(scores - np.max(scores))
    return weights / np.sum(weights)
    # END SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：快速測試。應該得到 `[0.09003057 0.24472847 0.66524096]`，總和應該非常接近 1（不一定剛好是 1，原因留到 q8 再談）。

# %% [markdown] lang="en"
# **Run**: a quick test. It should give `[0.09003057 0.24472847 0.66524096]`, with a sum very close to 1 (not always exactly 1; q8 will tell why).

# %%
quick_test = softmax_function([1.0, 2.0, 3.0])
if ready(quick_test):
    print("softmax([1.0, 2.0, 3.0]) =", quick_test)
    print("總和 sum =", np.sum(quick_test))

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 先用計算機算一次 e 的 1、2、3 次方，再和程式的每一步比對。 || Work out e to the powers 1, 2 and 3 with a calculator and compare with each step of your program.
""" # END TEST CONFIG
def test_quick_test(softmax_function):
    import numpy as np
    from expect import check, close, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    scores = np.array([1.0, 2.0, 3.0])
    p = vector(softmax_function(scores.copy()), 3, given=scores)
    check(
        close(p, [0.09003057, 0.24472847, 0.66524096]),
        "三個機率應該和公式的結果一致。",
        "The three probabilities should be those of the formula.",
        given=scores,
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 每個分數都要有一個 0 到 1 之間的機率，而且全部加起來是 1；長度不一定是 3。 || Every score needs a probability between 0 and 1, and together they make 1; there are not always three.
""" # END TEST CONFIG
def test_sums_to_one(softmax_function):
    import numpy as np
    from expect import check, close, number, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    scores = np.array([0.5, -1.0, 2.0, 0.0])
    p = vector(softmax_function(scores.copy()), 4, given=scores)
    check(
        bool(np.all((p >= 0) & (p <= 1))),
        "每個機率都應該在 0 和 1 之間。",
        "Every probability should lie between 0 and 1.",
        given=scores,
        got=p,
    )
    check(
        close(np.sum(p), 1.0),
        "機率的總和應該是 1。",
        "The probabilities should add up to 1.",
        given=scores,
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 串列（list）不能直接做減法或除法；可以先把 x 變成浮點數陣列。 || A list cannot be subtracted from or divided; you may turn x into a float array first.
""" # END TEST CONFIG
def test_list_input(softmax_function):
    from expect import check, close, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    p = vector(softmax_function([3.0, 2.0, 1.0]), 3, given=[3.0, 2.0, 1.0])
    check(
        close(p, [0.66524096, 0.24472847, 0.09003057]),
        "輸入是串列時，結果應該和陣列一樣，順序也跟著分數走。",
        "A list should give the same result as an array, in the order of the scores.",
        given=[3.0, 2.0, 1.0],
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 3
hidden: true
failure_message: 有些輸入的機率和公式不同，檢查指數、分母，以及有沒有先四捨五入。 || For some inputs the probabilities differ from the formula. Look at the exponential, at the denominator, and for rounding.
""" # END TEST CONFIG
def test_fresh_values(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    for scores, answer in each(softmax_function, [dice.uniform(0.0, 5.0, length) for length in (3, 5, 10)]):
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(answer, len(scores), given=scores)
        check(
            close(p, want),
            "每個機率都應該和公式的結果一致，誤差不超過 0.000001。",
            "Every probability should be that of the formula, within 0.000001.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 類別的數目不一定是 3，也可能只有一個或兩個。 || There are not always three classes; there may be one or two.
""" # END TEST CONFIG
def test_one_and_two(softmax_function):
    import numpy as np
    from expect import check, close, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    one = dice.uniform(0.5, 4.0, 1)
    p = vector(softmax_function(one.copy()), 1, given=one)
    check(
        close(p, [1.0]),
        "只有一個類別時，它的機率是 1。",
        "When there is only one class, its probability is 1.",
        given=one,
        got=p,
    )
    two = dice.uniform(0.0, 4.0, 2)
    first = 1.0 / (1.0 + np.exp(two[1] - two[0]))
    p = vector(softmax_function(two.copy()), 2, given=two)
    check(
        close(p, [first, 1.0 - first]),
        "兩個類別時，結果也應該符合公式。",
        "With two classes, too, the result should be that of the formula.",
        given=two,
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 分數可能是整數，但機率要用浮點數來存。 || Scores may be whole numbers, but probabilities have to be stored as floats.
""" # END TEST CONFIG
def test_whole_numbers(softmax_function):
    import numpy as np
    from expect import check, close, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    scores = rng().integers(0, 6, 5)
    want = np.exp(scores - np.log(np.sum(np.exp(scores))))
    p = vector(softmax_function(scores.copy()), 5, given=scores)
    check(
        close(p, want),
        "整數的分數應該得到和小數一樣準確的機率。",
        "Whole-number scores should give probabilities as exact as decimal ones.",
        given=scores,
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 分數相同的類別，不管排在哪裡，機率都要相同。 || Classes with equal scores need equal probabilities, wherever they stand.
""" # END TEST CONFIG
def test_ties(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    tied = [np.array(pattern, dtype=float) for pattern in ((0, 0, 0, 0), (1, 0, 1), (0, 1, 0, 1, 0))]
    tied = [dice.uniform(0.5, 2.0) + dice.uniform(0.5, 2.0) * pattern for pattern in tied]
    for scores, answer in each(softmax_function, tied):
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(answer, len(scores), given=scores)
        check(
            close(p, want),
            "同分的類別應該得到同樣的機率。",
            "Classes with the same score should get the same probability.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 負的分數也是分數，公式不用為它們改變。 || Negative scores are scores too; the formula does not change for them.
""" # END TEST CONFIG
def test_negative_scores(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    below, mixed = dice.uniform(-4.0, -0.5, 4), dice.uniform(-3.0, 3.0, 4)
    below[0], mixed[0] = below[0] - 0.5, -abs(mixed[0]) - 0.5
    for scores, answer in each(softmax_function, [below, mixed]):
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(answer, 4, given=scores)
        check(
            close(p, want),
            "負的分數也應該符合公式。",
            "Negative scores, too, should follow the formula.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 呼叫之後，輸入的陣列或串列應該和原來一樣。 || After the call, the array or list that went in should be as it was.
""" # END TEST CONFIG
def test_input_unchanged(softmax_function):
    import contextlib
    import numpy as np
    from expect import check, close, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    array = rng().uniform(0.5, 4.0, 4)
    before = array.copy()
    vector(softmax_function(array), 4, given=before)
    check(
        array.shape == before.shape and bool(np.all(array == before)),
        "函式不應該改變輸入的內容。",
        "The function should not change what was given to it.",
        given=before,
        got=array,
    )
    items = before.tolist()
    with contextlib.suppress(AttributeError, IndexError, KeyError, TypeError, ValueError):
        softmax_function(items)
    check(
        close(items, before, 0.0, 0.0),
        "輸入是串列時，也不應該改變它的內容。",
        "When a list is given, it should not be changed either.",
        given=before.tolist(),
        got=items,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 同樣的輸入每次都要得到同樣的結果，前一次呼叫不可以影響後一次。 || The same input must give the same result every time; one call must not affect the next.
""" # END TEST CONFIG
def test_second_call(softmax_function):
    import numpy as np
    from expect import check, close, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    scores = np.sort(dice.uniform(0.0, 4.0, 4))
    first = np.array(vector(softmax_function(scores.copy()), 4, given=scores))
    other = scores[::-1].copy()
    between = np.array(vector(softmax_function(other.copy()), 4, given=other))
    again = np.array(vector(softmax_function(scores.copy()), 4, given=scores))
    check(
        close(again, first),
        "同樣的分數算兩次，結果應該一樣。",
        "The same scores should give the same result twice.",
        given=scores,
        got=again,
    )
    check(
        not close(between, first),
        "不同的分數應該得到不同的結果。",
        "Different scores should give a different result.",
        given=other,
        got=between,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q2　弄壞它，再修好（15 分）
#
# 指數長得非常快。`float64` 最大只能存到大約 $1.8\times10^{308}$：再大就變成 `inf`（**溢位**），非常小的正數則會變成 0（**下溢位**）。
# 數學公式沒有錯，但是照著公式直接算，電腦可能會算錯。
#
# **先猜**：整數 $k$ 從多少開始，`np.exp(k)` 會變成 `inf`？三個類別的分數都是 710 時，正確的機率是多少？照公式直接算又會得到什麼？

# %% [markdown] lang="en"
# ## q2 Break it, then mend it (15 points)
#
# The exponential grows very fast. A `float64` holds numbers up to about $1.8\times10^{308}$: beyond that it becomes `inf` (**overflow**), and a very small positive number becomes 0 (**underflow**).
# The formula is not wrong, but a computer that follows it literally may be.
#
# **Predict**: from which whole number $k$ on does `np.exp(k)` become `inf`? When all three scores are 710, what are the right probabilities? And what does the formula give when it is computed literally?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q2
# points: 15

# %% [markdown] lang="zh-TW"
# **TODO 1**：寫一個**沒有保護**的版本 `naive_softmax(x)`：用 `np.exp`，照公式直接算，不做任何調整。它是拿來弄壞的，不計分。

# %% [markdown] lang="en"
# **TODO 1**: write a version **without protection**, `naive_softmax(x)`: use `np.exp`, follow the formula literally, adjust nothing. It is there to be broken and earns no points.

# %% [raw]
# # BEGIN SOLUTION

# %%
def naive_softmax(x):
    """照公式直接算，不做保護。 The formula, literally, without protection."""
    # BEGIN SOLUTION
    powers = np.exp(np.asarray(x, dtype=float))
    return powers / powers.sum()
    # END SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：給它四組分數，仔細看每一組的機率和總和。下面出現的 `RuntimeWarning` 正是我們要觀察的現象，不是你寫錯了。

# %% [markdown] lang="en"
# **Run**: feed it four sets of scores, and look closely at the probabilities and at the sum of each. The `RuntimeWarning`s that appear are what we want to see; you did nothing wrong.

# %%
for scores in ([700, 700, 700], [709, 709, 709], [710, 710, 710], [-745, -746, -747]):
    naive = naive_softmax(np.array(scores, dtype=float))
    if not ready(naive):
        break
    print(scores, "→", naive, " 總和 sum =", np.sum(naive))

# %% [markdown] lang="zh-TW"
# **TODO 2**：把觀察結果填在下面。
#
# - `first_overflow`：讓 `np.exp(k)` 變成 `inf` 的最小整數 $k$。
# - `at_700`、`at_709`、`at_710`、`at_minus_745`：上面四組分數（依照順序）各發生了什麼事？填一個字母，例如 `"A"`。
#
# | 字母 | 結果 |
# |:-:|---|
# | `"A"` | 三個機率都正確 |
# | `"B"` | 出現 `nan` |
# | `"C"` | 沒有 `nan`，但是三個都是 0 |
# | `"D"` | 沒有 `nan`，總和也是 1，看起來很正常，其實是錯的 |
#
# **TODO 3**：回到 q1 的格子，讓你的 `softmax_function` 不管分數多大、多小都撐得住，例如：`[710, 710, 710]`、`[10000, 10001]`、`[-1000, 0, 1000]`、`[-745, -746, -747]`。
# 如果它本來就撐得住，就不用改；改了的話，記得重新執行 q1 那一格，再往下做。
# （提示：所有分數同時減去同一個數，公式算出來的機率會改變嗎？該減掉哪一個數，才能讓每個指數都不會太大，分母也不會變成 0？）

# %% [markdown] lang="en"
# **TODO 2**: write down what you saw.
#
# - `first_overflow`: the smallest whole $k$ for which `np.exp(k)` is `inf`.
# - `at_700`, `at_709`, `at_710`, `at_minus_745`: what happened to the four sets of scores above, in this order? Give one letter, for example `"A"`.
#
# | letter | result |
# |:-:|---|
# | `"A"` | all three probabilities are right |
# | `"B"` | `nan` appears |
# | `"C"` | no `nan`, but all three are 0 |
# | `"D"` | no `nan`, the sum is 1, it looks fine, and it is wrong |
#
# **TODO 3**: go back to the cell of q1 and make your `softmax_function` survive scores however large or small, such as `[710, 710, 710]`, `[10000, 10001]`, `[-1000, 0, 1000]`, `[-745, -746, -747]`.
# If it survives already, leave it as it is; if you change it, run the cell of q1 again before you go on.
# (A hint: if the same number is subtracted from all scores, does the formula give other probabilities? Which number must it be, so that no exponential gets too large and the denominator never becomes 0?)

# %% [raw]
# # BEGIN SOLUTION

# %%
first_overflow = 710  # SOLUTION

at_700 = "A"  # SOLUTION
at_709 = "C"  # SOLUTION
at_710 = "B"  # SOLUTION
at_minus_745 = "D"  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 回到 q1 修改 softmax_function，在取指數之前，先讓分數變小，但不改變機率。 || Go back to q1 and mend softmax_function; before taking exponentials, make the scores smaller without changing the probabilities.
""" # END TEST CONFIG
def test_survives_710(softmax_function):
    import numpy as np
    from expect import check, close, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    scores = np.array([710.0, 710.0, 710.0])
    p = vector(softmax_function(scores.copy()), 3, given=scores)
    check(
        close(p[0], p[1]) and close(p[1], p[2]) and close(np.sum(p), 1.0),
        "三個同分的類別應該平分機率，總和是 1，不應該出現 nan 或 0。",
        "Three classes with equal scores should share the probability equally, with a sum of 1, without nan or 0.",
        given=scores,
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 3
hidden: true
failure_message: 分數很大的時候，e 的次方會溢位，但真正重要的只有分數之間的差。 || With large scores the powers of e overflow; yet only the differences between scores matter.
""" # END TEST CONFIG
def test_large_positive(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    for scores, answer in each(softmax_function, [np.array([1e4, 1e4 + 1.0]), dice.integers(20_000, 90_000) + dice.integers(0, 13, 5) / 4.0]):
        gaps = scores - np.max(scores)
        want = np.exp(gaps - np.log(np.sum(np.exp(gaps))))
        p = vector(answer, len(scores), given=scores)
        check(
            close(p, want),
            "分數全部都很大時，機率應該和全部減去同一個數之後一樣。",
            "When all scores are large, the probabilities should be as if the same number had been taken off all of them.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 分數很大而且輸入是串列的時候，結果應該和陣列一樣。 || Large scores that arrive as a list should be treated like those of an array.
""" # END TEST CONFIG
def test_large_list(softmax_function):
    from expect import check, close, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    p = vector(softmax_function([1e4, 1e4 + 1]), 2, given=[1e4, 1e4 + 1])
    check(
        close(p, [0.2689414213699951, 0.7310585786300049]),
        "輸入是串列、分數又很大時，機率也應該正確。",
        "Large scores in a list should give the right probabilities, too.",
        given=[1e4, 1e4 + 1],
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 分數全部都非常小的時候，分母會變成 0；想想最大的那個分數應該變成多少。 || When all scores are far below 0, the denominator becomes 0. Think about what the largest score should become.
""" # END TEST CONFIG
def test_large_negative(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    for scores, answer in each(softmax_function, [np.array([-745.0, -746.0, -747.0]), dice.integers(-90_000, -20_000) + dice.integers(0, 13, 5) / 4.0]):
        gaps = scores - np.max(scores)
        want = np.exp(gaps - np.log(np.sum(np.exp(gaps))))
        p = vector(answer, len(scores), given=scores)
        check(
            close(p, want),
            "分數全部都非常小時，機率應該和全部加上同一個數之後一樣。",
            "When all scores are far below 0, the probabilities should be as if the same number had been added to all of them.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 分數有正有負而且差很遠的時候，每個指數都不可以太大。 || When scores of both signs lie far apart, no exponent may become too large.
""" # END TEST CONFIG
def test_wide_range(softmax_function):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_function), "找不到函式 softmax_function：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_function. Did its cell run, and without an error?")
    dice = rng()
    ladder = np.array([-1000.0, 0.0, 1000.0])
    far = dice.permutation([0.0, -1.0, 1.0, 1.0]) * dice.integers(20_000, 90_000)
    for scores, answer in each(softmax_function, [ladder, np.roll(ladder, 1), np.roll(ladder, 2), far]):
        gaps = scores - np.max(scores)
        want = np.exp(gaps - np.log(np.sum(np.exp(gaps))))
        p = vector(answer, len(scores), given=scores)
        check(
            close(p, want),
            "分數差距非常大時，機率應該正確，不出現 nan。",
            "When the scores lie very far apart, the probabilities should be right, without nan.",
            given=scores,
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 用迴圈讓 k 從 1 開始每次加 1，第一次看到 inf 的 k 是多少？ || Let k grow by 1 in a loop; at which k does inf appear for the first time?
""" # END TEST CONFIG
def test_first_overflow(first_overflow):
    from expect import check, number
    k = number(first_overflow)
    check(
        abs(k - 710.0) <= 1e-9,
        "它應該是第一個讓 np.exp(k) 變成 inf 的整數。",
        "It should be the first whole number for which np.exp(k) is inf.",
        got=k,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 再看一次 700、709、710 的輸出，看得到 nan 嗎？總和是多少？ || Look again at the output for 700, 709 and 710. Is there a nan? What is the sum?
""" # END TEST CONFIG
def test_how_it_fails(at_700, at_709, at_710):
    from expect import check, letter
    for name, answer, right in (("at_700", at_700, "A"), ("at_709", at_709, "C"), ("at_710", at_710, "B")):
        check(
            letter(answer) == right,
            f"{name} 應該是符合輸出的那個字母。",
            f"{name} should be the letter that fits the output.",
            got=answer,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 總和是 1 不代表正確；三個分數只差 1，機率應該是多少？ || A sum of 1 does not make it right; the scores differ by only 1, so what should the probabilities be?
""" # END TEST CONFIG
def test_silent_failure(at_minus_745):
    from expect import check, letter
    check(
        letter(at_minus_745) == "D",
        "at_minus_745 應該是符合輸出的那個字母。",
        "at_minus_745 should be the letter that fits the output.",
        got=at_minus_745,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q3　平移、交換、縮放（10 分）
#
# 有人說：「負的分數會被懲罰。」真的嗎？我們來看看，改變分數的時候，什麼會改變機率，什麼不會。
# 從 A、B、C 的分數 `[1, 1, 2]` 出發：
#
# | 做法 | 新的分數 |
# |---|---|
# | **平移**：三個分數都加 100 | `[101, 101, 102]` |
# | **交換**：A 和 C 的分數對調 | `[2, 1, 1]` |
# | **縮放**：三個分數都乘 2 | `[2, 2, 4]` |
#
# **先猜**：哪一種做法完全不會改變機率？哪一種會改變領先的程度？

# %% [markdown] lang="en"
# ## q3 Shift, swap, scale (10 points)
#
# Some say: “Negative scores are punished.” Are they? Let us see which changes of the scores change the probabilities, and which do not.
# Start from the scores `[1, 1, 2]` of A, B and C:
#
# | what | new scores |
# |---|---|
# | **shift**: add 100 to all three | `[101, 101, 102]` |
# | **swap**: exchange the scores of A and C | `[2, 1, 1]` |
# | **scale**: multiply all three by 2 | `[2, 2, 4]` |
#
# **Predict**: which of them leaves the probabilities exactly as they were? Which one changes how far the leader is ahead?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q3
# points: 10

# %% [markdown] lang="zh-TW"
# **TODO**：
#
# - 完成 `largest_change(old_scores, new_scores)`：用你的 `softmax_function` 算出兩組機率，每個類別前後相減取**絕對值**，回傳其中**最大**的一個（一個不小於 0 的數）。兩組分數是串列或陣列，長度相同，但不一定是 3 個。
# - 用它測量三種做法，填入 `change_shift`、`change_swap`、`change_scale`（誤差不超過 0.001）。

# %% [markdown] lang="en"
# **TODO**:
#
# - Complete `largest_change(old_scores, new_scores)`: compute both sets of probabilities with your `softmax_function`, take the **absolute** difference class by class, and return the **largest** one (a number not below 0). Both are lists or arrays of the same length, which is not always 3.
# - Measure the three changes with it: `change_shift`, `change_swap`, `change_scale` (within 0.001).

# %% [raw]
# # BEGIN SOLUTION

# %%
def largest_change(old_scores, new_scores):
    """機率改變最多的類別，改變了多少？ By how much does the probability change that changes most?"""
    # BEGIN SOLUTION
    return np.max(np.abs(np.subtract(softmax_function(new_scores), softmax_function(old_scores))))
    # END SOLUTION


change_shift = largest_change(np.array([1.0, 1.0, 2.0]), np.array([101.0, 101.0, 102.0]))  # SOLUTION
change_swap = largest_change(np.array([1.0, 1.0, 2.0]), np.array([2.0, 1.0, 1.0]))  # SOLUTION
change_scale = largest_change(np.array([1.0, 1.0, 2.0]), np.array([2.0, 2.0, 4.0]))  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：看看三個測量值，再看看每一種做法之後的三個機率。交換之後，出現的是新的數字，還是同樣的數字換了位置？

# %% [markdown] lang="en"
# **Run**: look at the three measurements, and at the probabilities after each change. After the swap, are there new numbers, or the same numbers in other places?

# %%
if ready(softmax_function([0.0]), change_shift, change_swap, change_scale):
    print("平移 shift", change_shift, " 交換 swap", change_swap, " 縮放 scale", change_scale)
    for scores in ([1, 1, 2], [101, 101, 102], [2, 1, 1], [2, 2, 4]):
        print(scores, "→", np.round(softmax_function(scores), 4))

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 同一組分數比較時是 0，不同時是一個大於 0、不超過 1 的數。 || It is 0 when both are the same, and otherwise a number above 0 and not above 1.
""" # END TEST CONFIG
def test_no_change(largest_change):
    import numpy as np
    from expect import check, number
    check(callable(largest_change), "找不到函式 largest_change：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function largest_change. Did its cell run, and without an error?")
    scores = np.array([0.0, 1.0, 2.0])
    same = number(largest_change(scores.copy(), scores.copy()))
    check(
        abs(same) <= 1e-6,
        "同樣的分數之間沒有改變，應該是 0。",
        "Between equal scores nothing changes; it should be 0.",
        given=scores,
        got=same,
    )
    other = np.array([2.0, 1.0, 0.0])
    changed = number(largest_change(scores.copy(), other.copy()))
    check(
        0.01 < changed <= 1.0,
        "機率有改變時，應該大於 0 而且不超過 1。",
        "When probabilities change, it should be above 0 and not above 1.",
        given=(scores, other),
        got=changed,
    )

# %%
""" # BEGIN TEST CONFIG
points: 3
hidden: true
failure_message: 有的機率變大、有的變小，要先取絕對值，再找最大的。 || Some probabilities grow and others shrink; take absolute values first, then the largest.
""" # END TEST CONFIG
def test_largest_change(largest_change):
    import numpy as np
    from expect import check, each, number, rng
    check(callable(largest_change), "找不到函式 largest_change：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function largest_change. Did its cell run, and without an error?")
    dice = rng()
    start = np.sort(dice.uniform(0.0, 0.4, 4))[::-1]
    for rise in dice.uniform(1.5, 2.5, 50):
        first, last = np.array([rise, 0.0, 0.0, 0.0]), np.array([0.0, 0.0, 0.0, rise])
        inner = np.array([0.0, rise, 0.0, -2.0 * rise])  # changes most, though another score moves further
        moves = [(start + first, start), (start + last, start), (start, start + last)]
        moves += [(start, start + first + last), (start + 2.0 * rise, start + 2.0 * rise + inner)]
        shares = [[np.exp(z - np.log(np.sum(np.exp(z)))) for z in move] for move in moves]
        truth = [float(np.max(np.abs(after - before))) for before, after in shares]
        if abs(truth[0] - round(truth[0], 2)) > 2e-3:
            break  # rounded to hundredths, this is off by more than is allowed
    for ((old, new), answer), want in zip(each(largest_change, moves), truth):
        change = number(answer)
        check(
            abs(change - want) <= 1e-3,
            "它應該是各類別機率之差的絕對值裡最大的一個。",
            "It should be the largest of the absolute differences of the probabilities.",
            given=(old, new),
            got=change,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 每個分數都加上同一個數，分數之間的差有改變嗎？ || When the same number is added to every score, do the differences between the scores change?
""" # END TEST CONFIG
def test_shift(change_shift):
    from expect import check, number
    change = number(change_shift)
    check(
        abs(change) <= 1e-3,
        "change_shift 應該是實際測量的值。",
        "change_shift should be what is measured.",
        got=change,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 對調之後，比較的是同一個類別前後的機率，例如 A 的舊機率和 A 的新機率。 || After the swap, compare the same class before and after, for example A with A.
""" # END TEST CONFIG
def test_swap(change_swap):
    from expect import check, number
    change = number(change_swap)
    check(
        abs(change - 0.3641753271487437) <= 1e-3,
        "change_swap 應該是實際測量的值，誤差不超過 0.001。",
        "change_swap should be what is measured, within 0.001.",
        got=change,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 乘 2 之後，分數之間的差也變成兩倍，機率還會一樣嗎？ || Multiplied by 2, the differences double as well; can the probabilities stay the same?
""" # END TEST CONFIG
def test_scale(change_scale):
    from expect import check, number
    change = number(change_scale)
    check(
        abs(change - 0.2108691573957694) <= 1e-3,
        "change_scale 應該是實際測量的值，誤差不超過 0.001。",
        "change_scale should be what is measured, within 0.001.",
        got=change,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q4　領先 0.1 分，算贏者通吃嗎？（15 分）
#
# A 和 B 都是 1 分，C 是 1.1 分。C 只領先 0.1 分。
# 「softmax 用指數放大差距，所以 C 會拿走幾乎全部的機率。」我們來量一量。
#
# 要比較兩個類別，最清楚的是**機率比**（odds）：$p_C / p_A$，也就是 C 的機率是 A 的幾倍。
#
# **先猜**：C 的機率大約是多少？是 A 的幾倍？
# 如果 B 的分數從 1 變成 4，C 是 A 的幾倍會改變嗎？

# %% [markdown] lang="en"
# ## q4 Does a lead of 0.1 take all? (15 points)
#
# A and B have the score 1, and C has 1.1. C leads by only 0.1.
# “Softmax uses exponentials, which stretch differences, so C takes nearly all the probability.” Let us measure.
#
# The clearest way to compare two classes is the **odds**, $p_C / p_A$: how many times as probable C is as A.
#
# **Predict**: roughly what is the probability of C? How many times that of A?
# If the score of B goes from 1 to 4, does this ratio of C to A change?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q4
# points: 15

# %% [markdown] lang="zh-TW"
# **TODO**：
#
# - 完成 `ratio(gap)`：C 領先 A `gap` 分時，用你的 `softmax_function` 量出機率比 $p_C / p_A$（相對誤差不超過 0.1%）。`gap` 也可能是 0 或負數。
# - `p_small_lead`：分數 `[1, 1, 1.1]` 時，C 的機率（誤差不超過 0.001）。
# - `odds_small_lead`：分數 `[1, 1, 1.1]` 時的 $p_C / p_A$（誤差不超過 0.005）。
# - `odds_b_high`：把 B 改成 4，分數 `[1, 4, 1.1]` 時的 $p_C / p_A$（誤差不超過 0.005）。
# - `gap_doubles`：要領先多少分，C 的機率才會剛好是 A 的 2 倍？（誤差不超過 0.005。可以用 `ratio` 試出來，也可以用數學算出來。）

# %% [markdown] lang="en"
# **TODO**:
#
# - Complete `ratio(gap)`: when C leads A by `gap`, measure the odds $p_C / p_A$ with your `softmax_function` (within 0.1 % of the value). `gap` may also be 0 or negative.
# - `p_small_lead`: the probability of C for the scores `[1, 1, 1.1]` (within 0.001).
# - `odds_small_lead`: $p_C / p_A$ for the scores `[1, 1, 1.1]` (within 0.005).
# - `odds_b_high`: change B to 4; $p_C / p_A$ for the scores `[1, 4, 1.1]` (within 0.005).
# - `gap_doubles`: by how much must C lead to be exactly 2 times as probable as A? (Within 0.005. Find it by trying `ratio`, or by mathematics.)

# %% [raw]
# # BEGIN SOLUTION

# %%
def ratio(gap):
    """C 領先 A gap 分時，p_C / p_A 是多少？ The odds p_C / p_A when C leads A by gap."""
    # BEGIN SOLUTION
    probabilities = softmax_function(np.array([0.0, 0.0, gap]))
    return probabilities[2] / probabilities[0]
    # END SOLUTION


# BEGIN SOLUTION NO PROMPT
small_lead = softmax_function(np.array([1, 1, 1.1]))
b_high = softmax_function(np.array([1, 4, 1.1]))
# END SOLUTION
p_small_lead = small_lead[2]  # SOLUTION
odds_small_lead = small_lead[2] / small_lead[0]  # SOLUTION
odds_b_high = b_high[2] / b_high[0]  # SOLUTION
gap_doubles = np.log(2)  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：領先越多，倍數長得越快。領先 0.1 和領先 10 差多少？

# %% [markdown] lang="en"
# **Run**: the bigger the lead, the faster the ratio grows. How far apart are a lead of 0.1 and a lead of 10?

# %%
for gap in (0, 0.1, 0.5, 1, 2, 3, 5, 10):
    odds = ratio(gap)
    if not ready(odds):
        break
    print("領先 lead", gap, "→ 倍數 odds", odds)

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 同分的兩個類別機率一樣，所以領先 0 分時是 1 倍；領先時大於 1 倍。 || Equal scores mean equal probabilities, so a lead of 0 means a ratio of 1, and a real lead means more than 1.
""" # END TEST CONFIG
def test_no_lead(ratio):
    from expect import check, number
    check(callable(ratio), "找不到函式 ratio：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function ratio. Did its cell run, and without an error?")
    even = number(ratio(0.0), given=0.0)
    check(
        abs(even - 1.0) <= 1e-3,
        "沒有領先時，兩個類別的機率相同，機率比是 1。",
        "Without a lead both classes are equally probable, and the odds are 1.",
        given=0.0,
        got=even,
    )
    ahead = number(ratio(1.0), given=1.0)
    check(
        ahead > 1.01,
        "領先的時候，機率比應該大於 1。",
        "With a lead, the odds should be above 1.",
        given=1.0,
        got=ahead,
    )

# %%
""" # BEGIN TEST CONFIG
points: 4
hidden: true
failure_message: 機率比是 C 的機率除以 A 的機率，不是相減，也不是只看 C；拿公式把兩個機率相除看看。 || The odds are the probability of C divided by that of A, not a difference, and not C alone; divide the two formulas.
""" # END TEST CONFIG
def test_ratio(ratio):
    import math
    from expect import check, each, number, rng
    check(callable(ratio), "找不到函式 ratio：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function ratio. Did its cell run, and without an error?")
    dice = rng()
    half = round(float(dice.uniform(1.06, 1.34)), 2) + 0.005  # rounded to hundredths, it is off by more than 0.12 %
    gaps = [math.log(half), float(dice.uniform(0.3, 1.0)), float(dice.uniform(1.0, 2.5))]
    for gap, answer in each(ratio, gaps):
        odds = number(answer, given=gap)
        check(
            abs(odds - math.exp(gap)) <= 1.2e-3 * math.exp(gap),
            "它應該是 C 的機率除以 A 的機率，相對誤差不超過 0.1%。",
            "It should be the probability of C divided by that of A, within 0.1 %.",
            given=gap,
            got=odds,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: C 落後的時候，機率比應該小於 1，而且和領先同樣分數時互為倒數。 || When C is behind, the odds are below 1, and the inverse of those for a lead of the same size.
""" # END TEST CONFIG
def test_behind(ratio):
    import math
    from expect import check, number, rng
    check(callable(ratio), "找不到函式 ratio：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function ratio. Did its cell run, and without an error?")
    gap = -float(rng().uniform(0.3, 1.5))
    odds = number(ratio(gap), given=gap)
    check(
        abs(odds - math.exp(gap)) <= 1.2e-3 * math.exp(gap),
        "落後時的機率比也應該是 C 的機率除以 A 的機率。",
        "When C is behind, too, the odds should be the probability of C divided by that of A.",
        given=gap,
        got=odds,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 直接印出三個機率，看看 C 是不是真的拿走幾乎全部。 || Print the three probabilities and see whether C really takes nearly all.
""" # END TEST CONFIG
def test_small_lead(p_small_lead, odds_small_lead):
    from expect import check, number
    p = number(p_small_lead)
    check(
        abs(p - 0.3559130712112446) <= 1e-3,
        "p_small_lead 應該是實際測量的機率。",
        "p_small_lead should be the probability that is measured.",
        got=p,
    )
    odds = number(odds_small_lead)
    check(
        abs(odds - 1.1051709180756477) <= 5e-3,
        "odds_small_lead 應該是實際測量的機率比。",
        "odds_small_lead should be the odds that are measured.",
        got=odds,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: B 變強時，A 和 C 都會分到比較少，但它們之間的比例呢？ || When B grows, A and C both get less; what about the ratio between the two?
""" # END TEST CONFIG
def test_third_score(odds_b_high):
    from expect import check, number
    odds = number(odds_b_high)
    check(
        abs(odds - 1.1051709180756477) <= 5e-3,
        "odds_b_high 應該是實際測量的機率比。",
        "odds_b_high should be the odds that are measured.",
        got=odds,
    )

# %%
""" # BEGIN TEST CONFIG
points: 3
hidden: true
failure_message: 把你的答案放進 ratio，看看得到的是不是 2。 || Put your answer into ratio and see whether you get 2.
""" # END TEST CONFIG
def test_doubling(gap_doubles):
    import math
    from expect import check, number
    gap = number(gap_doubles)
    check(
        abs(gap - math.log(2.0)) <= 5e-3,
        "領先 gap_doubles 分時，機率比應該是 2。",
        "With a lead of gap_doubles, the odds should be 2.",
        got=gap,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q5　反過來問：要領先多少？（10 分）
#
# q4 是「領先多少分 → 幾倍」。現在反過來：**想讓贏家的機率達到 $p$，它必須領先多少分？**
# 假設一共有 $k$ 個類別，其他 $k-1$ 個類別同分，贏家比它們都高 $g$ 分。把公式的分子和分母同除以贏家的 $e^{z}$，就得到
#
# $$p = \frac{1}{1 + (k-1)\,e^{-g}}$$
#
# **先猜**：3 個類別時，要領先多少分，贏家的機率才有 0.9？
# 語言模型每次要從大約 50,000 個詞裡選一個；這時要領先多少分？是 3 個類別時的一萬多倍嗎？

# %% [markdown] lang="en"
# ## q5 The other way round: how big a lead? (10 points)
#
# q4 went from a lead to a ratio. Now the other way round: **by how much must the winner lead, for its probability to be $p$?**
# Let there be $k$ classes. The other $k-1$ all have the same score, and the winner is $g$ above them. Divide numerator and denominator of the formula by the winner's $e^{z}$, and you get
#
# $$p = \frac{1}{1 + (k-1)\,e^{-g}}$$
#
# **Predict**: with 3 classes, what lead gives the winner a probability of 0.9?
# A language model chooses one of some 50 000 words each time; what lead does it need? More than ten thousand times as much as with 3 classes?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q5
# points: 10

# %% [markdown] lang="zh-TW"
# **TODO**：
#
# - 完成 `lead_needed(p, k)`：回傳需要的領先分數 $g$（誤差不超過 0.01）。`k` 是類別的總數（包括贏家，至少是 2），`p` 在 `1/k` 和 1 之間。可以解方程式，也可以用程式去找（`k` 很大時，一小步一小步試會很慢，請用二分法）。
# - `lead_vocabulary`：`p = 0.9`、`k = 50000` 時需要的領先分數（誤差不超過 0.01）。
# - `c_position`：滑桿一格是 0.1。A 和 B 都停在 1.0 時，C 的滑桿**最少**要停在哪一個位置，C 的機率才會**至少**是 0.9？（q6 做好滑桿之後，再回來檢查。）

# %% [markdown] lang="en"
# **TODO**:
#
# - Complete `lead_needed(p, k)`: return the lead $g$ that is needed (within 0.01). `k` is the number of all classes (the winner included, at least 2), and `p` lies between `1/k` and 1. Solve the equation, or let a program search (with a large `k`, small steps are slow; halve the interval instead).
# - `lead_vocabulary`: the lead needed for `p = 0.9` and `k = 50000` (within 0.01).
# - `c_position`: one step of a slider is 0.1. With A and B at 1.0, what is the **lowest** position of C's slider at which the probability of C is **at least** 0.9? (Come back and check it when you have the sliders of q6.)

# %% [raw]
# # BEGIN SOLUTION

# %%
def lead_needed(p, k):
    """k 個類別裡，贏家要領先多少分，機率才會是 p？ The lead that gives the winner of k classes probability p."""
    # BEGIN SOLUTION
    return np.log(p / (1 - p) * (k - 1))
    # END SOLUTION


lead_vocabulary = lead_needed(0.9, 50_000)  # SOLUTION
c_position = 3.9  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：用你的 `softmax_function` 驗算。算出來的機率應該和目標一樣。

# %% [markdown] lang="en"
# **Run**: check it with your `softmax_function`. The measured probability should be the one that was wanted.

# %%
for k, target in ((3, 0.5), (3, 0.9), (3, 0.99), (10, 0.5), (10, 0.9), (10, 0.99)):
    lead = lead_needed(target, k)
    if not ready(lead):
        break
    measured = softmax_function([lead] + [0.0] * (k - 1))
    if not ready(measured):
        break
    print("k =", k, " 目標 target", target, " 領先 lead", np.round(lead, 3), " 測量 measured", np.round(measured[0], 4))

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 2
failure_message: 兩個類別平手時，各是 0.5，不需要領先；想要更高的機率就要領先。 || Two classes that are level have 0.5 each, without any lead; a higher probability needs a lead.
""" # END TEST CONFIG
def test_level(lead_needed):
    from expect import check, number
    check(callable(lead_needed), "找不到函式 lead_needed：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function lead_needed. Did its cell run, and without an error?")
    level = number(lead_needed(0.5, 2), given=(0.5, 2))
    check(
        abs(level) <= 0.0101,
        "兩個類別要各得 0.5，領先應該是 0。",
        "For two classes to have 0.5 each, the lead should be 0.",
        given=(0.5, 2),
        got=level,
    )
    ahead = number(lead_needed(0.8, 2), given=(0.8, 2))
    check(
        ahead > 0.1,
        "想得到比較高的機率，領先應該大於 0。",
        "For a higher probability, the lead should be above 0.",
        given=(0.8, 2),
        got=ahead,
    )

# %%
""" # BEGIN TEST CONFIG
points: 4
hidden: true
failure_message: 把領先的分數放回 softmax，贏家的機率應該剛好是 p；注意對手有幾個。 || Put the lead back into softmax; the winner should then have exactly p. Mind how many rivals there are.
""" # END TEST CONFIG
def test_lead(lead_needed):
    import math
    from expect import check, each, number, rng
    check(callable(lead_needed), "找不到函式 lead_needed：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function lead_needed. Did its cell run, and without an error?")
    dice = rng()
    classes = [int(dice.integers(low, high)) for low, high in ((3, 6), (7, 15), (16, 40))]
    for (p, k), answer in each(lead_needed, [(round(float(dice.uniform(0.45, 0.97)), 3), k) for k in classes]):
        lead = number(answer, given=(p, k))
        check(
            abs(lead - math.log(p / (1.0 - p) * (k - 1))) <= 0.0101,
            "有這樣的領先時，贏家的機率應該是 p，誤差不超過 0.01 分。",
            "With this lead the winner should have probability p, within 0.01 of the score.",
            given=(p, k),
            got=lead,
        )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 類別從 3 個變成 50000 個，需要的領先變大多少？用你的函式算，不要用猜的。 || From 3 to 50000 classes, how much more lead is needed? Compute it with your function instead of guessing.
""" # END TEST CONFIG
def test_vocabulary(lead_vocabulary):
    import math
    from expect import check, number
    lead = number(lead_vocabulary)
    check(
        abs(lead - math.log(9.0 * 49_999.0)) <= 0.0101,
        "有這樣的領先時，50000 個類別的贏家機率應該是 0.9。",
        "With this lead the winner of 50000 classes should have probability 0.9.",
        got=lead,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 這裡要的是滑桿的位置，不是領先的分數；而且要停在 0.1 的倍數，機率不能少於 0.9。 || What is asked is the position of the slider, not the lead; it stops at multiples of 0.1, and the probability must not be below 0.9.
""" # END TEST CONFIG
def test_c_position(c_position):
    from expect import check, number
    position = number(c_position)
    check(
        abs(position - 3.9) <= 1e-3,
        "在這個位置 C 的機率至少是 0.9，往左一格就不到 0.9。",
        "At this position C has at least 0.9, and one step to the left it has less.",
        got=position,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q6　畫出來，用滑桿操作（15 分）
#
# 數字看久了會累。這一題把分數、機率和贏家放在同一個畫面上，再用滑桿即時改變分數。
#
# **先猜**：只把 C 的滑桿往右拉，A 和 B 的長條會怎麼變？它們彼此的比例會改變嗎？

# %% [markdown] lang="en"
# ## q6 Draw it, and move the sliders (15 points)
#
# Numbers get tiring. This question puts the scores, the probabilities and the winner into one picture, and lets sliders change the scores at once.
#
# **Predict**: if you pull only the slider of C to the right, what will the bars of A and B do? Will the ratio between these two change?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q6
# points: 15

# %% [markdown] lang="zh-TW"
# **TODO**：完成 `visualize_softmax(score_a, score_b, score_c)`，用你的 `softmax_function` 算出 A、B、C 的機率，然後顯示：
#
# 1. 一個標題和一個**表格**：類別、分數（小數 3 位）、機率（小數 4 位）。可以用 `display(Markdown(...))`，也可以用別的方法。
# 2. 一行**總和**：寫出三個機率加起來的值（是一個數字）。
# 3. 一行**贏家**：寫出機率最高的是哪一個類別。同分時，規則由你決定。
# 4. 一張**長條圖**：直的長條，由左到右是 A、B、C，從 0 開始，高度就是機率。
#    - y 軸固定從 0 到 1，不隨輸入改變（想留空間寫數字，上限可以到 1.1）。
#    - 贏家的長條要一眼看得出來，例如換成深色、加粗框或加斜線；誰是贏家就標示誰，不能固定標示同一根。
#    - 每根長條的上方寫出它的機率（小數 4 位）。
#    - 加上標題和軸的名稱，文字由你決定，可以用中文（萬一有字顯示成方框，不影響分數）。
#    - 每次呼叫都畫一張新的圖，最後呼叫 `plt.show()`。
#
# 範例：分數 1.6、1.1、1.1 應該顯示機率 0.4519、0.2741、0.2741。
#
# - 圖和表只要與你自己的 `softmax_function` 一致就算對，q1 的錯不會在這裡再扣一次分。
# - 請不要使用 `%matplotlib inline`，否則移動滑桿時，圖會一張一張往下增加。

# %% [markdown] lang="en"
# **TODO**: complete `visualize_softmax(score_a, score_b, score_c)`. Compute the probabilities of A, B and C with your `softmax_function`, and show:
#
# 1. a heading and a **table**: class, score (3 decimal places), probability (4 decimal places). `display(Markdown(...))` is one way; others are fine.
# 2. a line with the **sum**: the number that the three probabilities add up to.
# 3. a line with the **winner**: the class with the highest probability. When there is a tie, the rule is yours.
# 4. a **bar chart**: upright bars, A, B and C from left to right, starting at 0, as high as the probabilities.
#    - The y-axis runs from 0 to 1, whatever the input (up to 1.1 if you want room for the numbers).
#    - The winner's bar must stand out at a glance: a darker colour, a thick edge, hatching … It must be the bar that wins, not always the same one.
#    - Above each bar stands its probability (4 decimal places).
#    - Add a title and names for the axes; the words are yours.
#    - Every call draws a new chart; call `plt.show()` at the end.
#
# Example: the scores 1.6, 1.1, 1.1 should show the probabilities 0.4519, 0.2741, 0.2741.
#
# - Chart and table are right when they agree with your own `softmax_function`; a mistake in q1 does not cost you points here again.
# - Do not use `%matplotlib inline`: with it, every move of a slider adds one more chart below.

# %% [raw]
# # BEGIN SOLUTION

# %%
def visualize_softmax(score_a, score_b, score_c):
    """顯示 A、B、C 的表格、總和、贏家和長條圖。 Show table, sum, winner and bar chart of A, B and C."""
    # BEGIN SOLUTION NO PROMPT
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    probabilities = softmax_function(np.array(scores, dtype=float))
    winner = int(np.argmax(probabilities))

    lines = ["### Softmax", "", "| 類別 class | 分數 logit | 機率 probability |", "|:-:|--:|--:|"]
    lines += [f"| {n} | {s:.3f} | {p:.4f} |" for n, s, p in zip(names, scores, probabilities)]
    lines += ["", f"總和 sum: {np.sum(probabilities):.4f}", "", f"贏家 winner: **{names[winner]}**"]
    display(Markdown("\n".join(lines)))

    colours = ["lightsteelblue"] * 3
    colours[winner] = "darkblue"
    figure, axes = plt.subplots(figsize=(5, 3.5))
    bars = axes.bar(names, probabilities, color=colours)
    axes.bar_label(bars, fmt="%.4f", padding=2)
    axes.set_ylim(0, 1)
    axes.set_title("Softmax 機率分布（長條圖） probability distribution", fontsize=11, pad=16)
    axes.set_xlabel("類別 Class")
    axes.set_ylabel("機率 Probability")
    plt.show()
    # END SOLUTION
    """ # BEGIN PROMPT
    ready(...)  # TODO: 刪掉這一行，換成你的程式。 Replace this line with your code.
    """ # END PROMPT

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：畫一次看看。

# %% [markdown] lang="en"
# **Run**: draw it once.

# %%
if ready(softmax_function([0.0])):
    visualize_softmax(1.6, 1.1, 1.1)

# %% [markdown] lang="zh-TW"
# **TODO**：做三個滑桿 `FloatSlider`，最小 -5、最大 5、每一格 0.1，起點分別是 1.0、1.0、1.1。
# `FloatSlider` 的寫法像這樣：`FloatSlider(value=0.5, min=0.0, max=2.0, step=0.25, description="X")`。
# 後面兩行已經寫好了：滑桿一移動，`interact` 就會用新的值再呼叫一次 `visualize_softmax`。
#
# 做好之後試試看：A、B 留在 1.0，把 C 拉到 q5 的 `c_position`，機率真的超過 0.9 了嗎？再往左一格呢？

# %% [markdown] lang="en"
# **TODO**: make three `FloatSlider`s from -5 to 5 in steps of 0.1, starting at 1.0, 1.0 and 1.1.
# A `FloatSlider` is written like this: `FloatSlider(value=0.5, min=0.0, max=2.0, step=0.25, description="X")`.
# The last two lines are there already: whenever a slider moves, `interact` calls `visualize_softmax` again with the values of the sliders.
#
# Then play: leave A and B at 1.0 and pull C to the `c_position` of q5. Is the probability really above 0.9? And one step to the left?

# %% [raw]
# # BEGIN SOLUTION

# %%
slider_a = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="A")  # SOLUTION
slider_b = FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.1, description="B")  # SOLUTION
slider_c = FloatSlider(value=1.1, min=-5.0, max=5.0, step=0.1, description="C")  # SOLUTION

if ready(slider_a, slider_b, slider_c):
    interact(visualize_softmax, score_a=slider_a, score_b=slider_b, score_c=slider_c)

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 需要三根直的長條，從 0 開始，高度是 A、B、C 的機率，位置不重疊。 || There should be three upright bars that start at 0, as high as the probabilities of A, B and C, side by side.
""" # END TEST CONFIG
def test_three_bars(visualize_softmax, softmax_function):
    import numpy as np
    from expect import bars_for, check, close
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    seen = look(visualize_softmax, 1.6, 1.1, 1.1)
    check(
        seen.error is None,
        "函式應該執行完畢，不出現錯誤。",
        "The function should finish without an error.",
        given=(1.6, 1.1, 1.1),
        got=seen.error,
    )
    own = look(softmax_function, np.array([1.6, 1.1, 1.1])).value
    own = own if close(own, own) and np.size(own) == 3 else None
    bars_for(seen.figures, [0.45186276, 0.27406862, 0.27406862], own, given=(1.6, 1.1, 1.1))

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 表格裡要看得到每個分數（小數 3 位）和每個機率（小數 4 位）。 || The table should show every score (3 decimal places) and every probability (4 decimal places).
""" # END TEST CONFIG
def test_table(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, close, numbers_in, shows
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    seen = look(visualize_softmax, 1.6, 1.1, 1.1)
    shown = numbers_in(seen)
    check(
        shows(shown, [1.6, 1.1, 1.1], places=3),
        "顯示的文字裡應該有三個分數。",
        "The text on display should contain the three scores.",
        given=(1.6, 1.1, 1.1),
        got=shown,
    )
    own = look(softmax_function, np.array([1.6, 1.1, 1.1])).value
    own = own if close(own, own) and np.size(own) == 3 else None
    check(
        shows(shown, [0.45186276, 0.27406862, 0.27406862], places=4) or shows(shown, own, places=4),
        "顯示的文字裡應該有三個機率，小數 4 位。",
        "The text on display should contain the three probabilities, to 4 decimal places.",
        given=(1.6, 1.1, 1.1),
        got=shown,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 需要三個從 -5 到 5、每格 0.1 的滑桿，並交給 interact 的 score_a、score_b、score_c。 || There should be three sliders from -5 to 5 in steps of 0.1, given to interact as score_a, score_b and score_c.
""" # END TEST CONFIG
def test_sliders(env):
    from expect import check, close
    from observe import sliders
    found = {slider.name: slider for slider in sliders(env)}
    names = ("score_a", "score_b", "score_c")
    if not any(name in found for name in names):
        check(
            len(found) == 3,
            "應該有三個滑桿，移動任何一個都會重畫。",
            "There should be three sliders, each of which redraws the chart when it moves.",
            got=sorted(found),
        )
        names = tuple(found)  # driven by a callback of the student's own: in the order in which they were made
    for name in names:
        check(
            name in found,
            f"應該有一個滑桿控制 {name}。",
            f"There should be a slider for {name}.",
            got=sorted(found),
        )
        slider = found[name]
        check(
            close([slider.minimum, slider.maximum, slider.step], [-5.0, 5.0, 0.1]),
            "滑桿應該從 -5 到 5，每一格 0.1。",
            "The slider should run from -5 to 5 in steps of 0.1.",
            given=name,
            got=[slider.minimum, slider.maximum, slider.step],
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 換一組分數，三根長條就不等於三個機率了，檢查高度、起點和位置。 || With other scores the three bars are not the three probabilities. Look at their heights, where they start and where they stand.
""" # END TEST CONFIG
def test_bars_fresh(visualize_softmax, softmax_function):
    import numpy as np
    from expect import bars_for, check, close, rng
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.array([middle, low, high])
    a, b, c = (float(score) for score in scores)
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    bars_for(look(visualize_softmax, a, b, c).figures, truth, own, given=(a, b, c))

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: interact 會用參數名稱 score_a、score_b、score_c 來呼叫，每個名稱要對到自己的類別。 || interact calls by the names score_a, score_b and score_c, and each name has to reach its own class.
""" # END TEST CONFIG
def test_keywords(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, close, rng, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.round(np.array([middle, high, low]) - 4.0, 3)
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    a, b, c = (float(score) for score in scores)
    given = {"score_c": c, "score_b": b, "score_a": a}
    seen = look(visualize_softmax, **given)
    check(
        seen.error is None,
        "用參數名稱呼叫時，不應該出現錯誤。",
        "A call by names should not raise an error.",
        given=given,
        got=seen.error,
    )
    three_bars(seen.figures, truth, own, given=given)

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 不論輸入是什麼，y 軸都應該從 0 到 1，這樣兩張圖才能互相比較。 || Whatever the input, the y-axis should run from 0 to 1; only then can two charts be compared.
""" # END TEST CONFIG
def test_y_axis(visualize_softmax, softmax_function):
    import numpy as np
    from expect import axes_of, check, close, rng, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.array([high, low, middle])
    a, b, c = (float(score) for score in scores)
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    figures = look(visualize_softmax, a, b, c).figures
    bars = three_bars(figures, truth, own, given=(a, b, c))
    axes = axes_of(figures, bars)
    bottom, top = axes.ylim
    check(
        axes.yscale == "linear" and abs(bottom) <= 1e-6 and 1.0 - 1e-6 <= top <= 1.1 + 1e-6,
        "y 軸應該從 0 到 1（上限最多 1.1）。",
        "The y-axis should run from 0 to 1 (1.1 at most).",
        given=(a, b, c),
        got=(bottom, top),
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 每個類別贏的時候，它的長條看起來要和它輸的時候明顯不同。 || When a class wins, its bar should look clearly different from when the same class loses.
""" # END TEST CONFIG
def test_highlight(visualize_softmax, softmax_function):
    import numpy as np
    from expect import Mismatch, bars_for, check, close, looks_different, rng, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    drawn = []  # the scores, the place of the winner, the bars
    below = np.round(np.array([middle, high, low]) - 4.0, 3)  # whoever goes by size or starts at 0 picks another winner
    if not close(look(softmax_function, below.copy()).value, np.exp(below - np.log(np.sum(np.exp(below))))):
        below = np.array([middle, high, low])  # a softmax that fails below 0 costs its points in q1
    for winner, z in ((0, np.array([high, low, middle])), (1, below), (2, np.array([middle, low, high]))):
        a, b, c = (float(score) for score in z)
        truth = np.exp(z - np.log(np.sum(np.exp(z))))
        own = look(softmax_function, z.copy()).value
        own = own if close(own, own) and np.size(own) == 3 else None
        try:
            by_names = {"score_c": c, "score_b": b, "score_a": a}
            seen = look(visualize_softmax, **by_names) if b < 0 else look(visualize_softmax, a, b, c)
            bars = bars_for(seen.figures, truth, own, given=(a, b, c))
        except Mismatch:  # a call by names that goes wrong costs its point above
            bars = three_bars(look(visualize_softmax, a, b, c).figures, truth, own, given=(a, b, c))
        drawn.append(((a, b, c), winner, bars))
    for scores, winner, bars in drawn:
        for _, other, losing in drawn:
            check(
                other == winner or bool(looks_different(bars[winner], losing[winner])),
                f"{'ABC'[winner]} 贏的時候，它的長條應該和它輸的時候明顯不同。",
                f"When {'ABC'[winner]} wins, its bar should look clearly different from when {'ABC'[winner]} loses.",
                given=scores,
            )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 第二次呼叫的圖裡還留著第一次的長條，每次呼叫都要畫一張新的圖。 || The chart of the second call still holds bars of the first; every call should draw a new chart.
""" # END TEST CONFIG
def test_redraw(visualize_softmax, softmax_function):
    import numpy as np
    from expect import axes_of, check, close, rng, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    counts = []
    for z in (np.array([high, low, middle]), np.array([middle, low, high])):
        a, b, c = (float(score) for score in z)
        truth = np.exp(z - np.log(np.sum(np.exp(z))))
        own = look(softmax_function, z.copy()).value
        own = own if close(own, own) and np.size(own) == 3 else None
        figures = look(visualize_softmax, a, b, c).figures
        counts.append(len(axes_of(figures, three_bars(figures, truth, own, given=(a, b, c))).bars))
    check(
        counts[0] == counts[1],
        "第二次呼叫的圖不應該比第一次多出長條。",
        "The chart of the second call should not have more bars than that of the first.",
        given=(float(middle), float(low), float(high)),
        got=counts,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 分數差距非常大或三個同分的時候，圖也要畫得出來。 || The chart should also appear when the scores lie very far apart, and when all three are equal.
""" # END TEST CONFIG
def test_extremes(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, close, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    far = look(softmax_function, np.array([1000.0, 0.0, 999.0])).value
    far = (1000.0, 0.0, 999.0) if close(far, far) and np.size(far) == 3 else (-5.0, -5.0, 5.0)  # a softmax that overflows
    for a, b, c in (far, (0.0, 0.0, 0.0)):
        z = np.array([a, b, c])
        own = look(softmax_function, z.copy()).value
        own = own if close(own, own) and np.size(own) == 3 else None
        weights = np.exp(z - np.max(z))
        bars = three_bars(look(visualize_softmax, a, b, c).figures, weights / np.sum(weights), own, given=(a, b, c))
        sizes = [bar.y1 for bar in bars]
        check(
            bool(np.all(np.isfinite(sizes))) and all(sizes[int(np.argmax(z))] >= size - 1e-9 for size in sizes),
            "三根長條都應該畫得出來，最高的是分數最高的類別。",
            "All three bars should appear, and the highest should be that of the highest score.",
            given=(a, b, c),
            got=sizes,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 表格裡的數字要跟著輸入改變，分數小數 3 位、機率小數 4 位。 || The numbers in the table should follow the input, scores to 3 and probabilities to 4 decimal places.
""" # END TEST CONFIG
def test_table_fresh(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, close, numbers_in, rng, shows
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.array([high, low, middle])
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    shown = numbers_in(look(visualize_softmax, *(float(score) for score in scores)))
    check(
        shows(shown, scores, places=3),
        "文字裡應該有三個分數（小數 3 位）。",
        "The text should contain the three scores (3 decimal places).",
        given=scores,
        got=shown,
    )
    check(
        shows(shown, truth, places=4) or shows(shown, own, places=4),
        "文字裡應該有三個機率（小數 4 位）。",
        "The text should contain the three probabilities (4 decimal places).",
        given=scores,
        got=shown,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 文字裡應該有一行寫出三個機率加起來的數字。 || One line of the text should give the number that the three probabilities add up to.
""" # END TEST CONFIG
def test_sum_line(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, close, numbers_in, rng
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.array([middle, low, high])
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    sums = [1.0]
    if own is not None:
        sums.append(float(np.sum(own)))
    shown = numbers_in(look(visualize_softmax, *(float(score) for score in scores)), charts=True)
    check(
        any(abs(n - s) <= 0.0016 or abs(n - 100 * s) <= 0.16 for n in shown for s in sums),
        "文字裡應該有機率的總和。",
        "The text should contain the sum of the probabilities.",
        given=scores,
        got=shown,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 換一個類別贏的時候，文字裡寫的贏家也要跟著換。 || When another class wins, the winner named in the text should change with it.
""" # END TEST CONFIG
def test_winner_line(visualize_softmax):
    import numpy as np
    from expect import check, rng, words_in
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = (float(s) for s in np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3))
    first = words_in(look(visualize_softmax, high, low, middle))
    other = words_in(look(visualize_softmax, middle, low, high))
    named = first != other
    if named and len(first) == len(other) and sorted(first) != sorted(other):
        letters = [(x, y) for x, y in zip(first, other) if x != y and {x, y} <= {"A", "B", "C"}]
        named = not letters or ("A", "C") in letters
    check(
        named,
        "先是 A 贏、後來 C 贏，文字裡寫的贏家應該跟著改變，而且要寫對。",
        "When first A wins and then C, the winner named in the text should change accordingly.",
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 每根長條的上方都應該寫出它自己的機率（小數 4 位）。 || Above every bar there should be its own probability (4 decimal places).
""" # END TEST CONFIG
def test_value_labels(visualize_softmax, softmax_function):
    import re
    import numpy as np
    from expect import axes_of, check, close, rng, shows, three_bars
    from observe import look
    check(callable(visualize_softmax), "找不到函式 visualize_softmax：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function visualize_softmax. Did its cell run, and without an error?")
    high, middle, low = np.round(np.array([0.5, 0.25, 0.0]) + rng().uniform(0.5, 2.5), 3)
    scores = np.array([middle, low, high])
    a, b, c = (float(score) for score in scores)
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = look(softmax_function, scores.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    figures = look(visualize_softmax, a, b, c).figures
    bars = three_bars(figures, truth, own, given=(a, b, c))
    labels = axes_of(figures, bars).texts
    for place, name in enumerate("ABC"):
        bar = bars[place]
        beside = max(0.0, 0.3 * min(abs(bar.x0 - other.x0) for other in bars if other is not bar) - (bar.x1 - bar.x0) / 2)
        above = [
            label.text
            for label in labels
            if bar.x0 - beside <= label.x <= bar.x1 + beside and label.y >= bar.y1 - max(bar.y0, 0.0) - 0.03
        ]
        numbers = [float(n) for text in above for n in re.findall(r"[0-9]+[.][0-9]+|[0-9]+|[.][0-9]+", text)]
        check(
            any(shows(numbers, [p], places=4) for p in (bar.y1, truth[place])),
            f"{name} 的長條上方應該寫出它的機率，小數 4 位。",
            f"Above the bar of {name} there should be its probability, to 4 decimal places.",
            given=(a, b, c),
            got=above,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 移動滑桿之後，重畫的內容要和直接用這三個分數呼叫時一樣；起點是 1.0、1.0、1.1。 || After a slider moves, what is redrawn should be what a direct call with the same scores draws; they start at 1.0, 1.0 and 1.1.
""" # END TEST CONFIG
def test_sliders_drive(env, visualize_softmax, softmax_function):
    import numpy as np
    from expect import Mismatch, bars_for, check, close, rng
    from observe import move, sliders, watch
    found = {slider.name: slider for slider in sliders(env)}
    names = ("score_a", "score_b", "score_c")
    if len(found) == 3 and not any(name in found for name in names):
        names = tuple(found)  # driven by a callback of the student's own: in the order in which they were made
        if sorted(found[name].label.strip().upper() for name in names) == ["A", "B", "C"]:
            names = tuple(sorted(names, key=lambda name: found[name].label.strip().upper()))  # or as they say
    check(
        all(name in found for name in names),
        "應該有三個滑桿，分別控制 score_a、score_b、score_c。",
        "There should be three sliders, for score_a, score_b and score_c.",
        got=sorted(found),
    )
    start = [found[name].value for name in names]
    check(
        close(start, [1.0, 1.0, 1.1]),
        "滑桿的起點應該是 1.0、1.0、1.1。",
        "The sliders should start at 1.0, 1.0 and 1.1.",
        got=start,
    )
    labels = [found[name].label.strip().upper() for name in names]
    check(
        sorted(labels) != ["A", "B", "C"] or labels == ["A", "B", "C"],
        "標著 A、B、C 的滑桿，應該分別控制 score_a、score_b、score_c。",
        "The sliders labelled A, B and C should drive score_a, score_b and score_c, in this order.",
        got=labels,
    )
    dice = rng()
    place = int(dice.integers(0, 3))
    scores = list(start)
    scores[place] = round(float(dice.uniform(2.0, 2.9)), 1)  # within what interact makes of a number: -1 to 3
    moved = move(env, **{names[place]: scores[place]})
    z = np.array(scores)
    own = watch(softmax_function, z.copy()).value
    own = own if close(own, own) and np.size(own) == 3 else None
    try:
        bars_for(moved.figures, np.exp(z - np.log(np.sum(np.exp(z)))), own, given=scores)
    except Mismatch:
        direct = watch(visualize_softmax, *scores)
        drawn = [
            sorted((bar.x0, bar.y0, bar.y1) for figure in seen.figures[-1:] for axes in figure.axes for bar in axes.bars)
            for seen in (direct, moved)
        ]
        check(
            len(drawn[1]) >= 3 and close(drawn[1], drawn[0]),
            "移動滑桿應該重畫同一張圖，用的是新的分數。",
            "Moving the sliders should redraw the same chart, with the new scores.",
            given=scores,
            got=drawn[1],
        )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q7　讀圖（5 分）
#
# 現在用 `visualize_softmax` 或滑桿，看看這些情境：
#
# 1. **平手**：三個分數都是 0；都是 1；都是 -5。
# 2. **小差距**：A = B = 1，C 從 1.5 到 2.0，再到 2.5。每次都多 0.5 分，機率每次也增加一樣多嗎？
# 3. **大差距**：`[-5, -5, 5]`。
# 4. **負的分數**：`[-2, -1, -1]`；再把三個分數都加 5，變成 `[3, 4, 4]`。
#
# **先猜**：你在 q0 已經猜過了。先執行下面這一格，把 q0 的猜測和實際的值放在一起看。

# %% [markdown] lang="en"
# ## q7 Read the chart (5 points)
#
# Now look at these scenarios with `visualize_softmax` or with the sliders:
#
# 1. **Level**: all three scores are 0; all are 1; all are -5.
# 2. **A small gap**: A = B = 1, and C goes from 1.5 to 2.0 and on to 2.5. Each step adds 0.5 to the score. Does it always add the same to the probability?
# 3. **A huge gap**: `[-5, -5, 5]`.
# 4. **Negative scores**: `[-2, -1, -1]`; then add 5 to all three, which makes `[3, 4, 4]`.
#
# **Predict**: you did, in q0. First run the cell below, which puts your guesses of q0 beside the real values.

# %%
for scores, guess in (
    ([0, 0, 0], guess_equal),
    ([1, 1, 1.1], guess_small_lead),
    ([-5, -5, -5], guess_all_negative),
    ([-2, -1, -1], guess_two_leaders),
    ([-5, -5, 5], guess_huge_lead),
):
    actual = softmax_function(scores)
    if not ready(actual):
        break
    print(scores, " 猜測 guess", "—" if guess is ... else guess, " 實際 actual", np.round(actual, 4))

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **哪一個情境和我猜的差最多？**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **Which scenario was furthest from my guess?**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q7
# points: 5

# %% [markdown] lang="zh-TW"
# **TODO**：填入你讀到的數字。機率的誤差不超過 0.001；`odds_huge` 的相對誤差不超過 1%（圖上的 4 位小數不夠用，請用程式算）。
#
# - `p_equal`：三個分數都是 0 時，每個類別的機率。
# - `gain_first`、`gain_second`：A = B = 1 時，C 從 1.5 到 2.0、從 2.0 到 2.5，C 的機率各**增加**多少。
# - `odds_huge`：`[-5, -5, 5]` 的機率比 $p_C / p_A$。
# - `winners`：`[-2, -1, -1]` 有幾個類別並列最高？
# - `p_a_before`、`p_a_after`：A 的機率，分別在 `[-2, -1, -1]` 和 `[3, 4, 4]` 的時候。

# %% [markdown] lang="en"
# **TODO**: fill in the numbers that you read. Probabilities may be off by 0.001, and `odds_huge` by 1 % (the 4 decimal places of the chart are not enough for it; let a program compute it).
#
# - `p_equal`: the probability of each class when all three scores are 0.
# - `gain_first`, `gain_second`: with A = B = 1, by how much the probability of C **grows** from 1.5 to 2.0, and from 2.0 to 2.5.
# - `odds_huge`: the odds $p_C / p_A$ for `[-5, -5, 5]`.
# - `winners`: how many classes share the highest probability for `[-2, -1, -1]`?
# - `p_a_before`, `p_a_after`: the probability of A for `[-2, -1, -1]`, and for `[3, 4, 4]`.

# %% [raw]
# # BEGIN SOLUTION

# %%
p_equal = 1 / 3  # SOLUTION

gain_first = np.subtract(*[softmax_function(np.array([1, 1, c]))[2] for c in (2.0, 1.5)])  # SOLUTION
gain_second = np.subtract(*[softmax_function(np.array([1, 1, c]))[2] for c in (2.5, 2.0)])  # SOLUTION

odds_huge = ratio(10)  # SOLUTION

winners = 2  # SOLUTION

p_a_before = softmax_function(np.array([-2.0, -1.0, -1.0]))[0]  # SOLUTION
p_a_after = softmax_function(np.array([3.0, 4.0, 4.0]))[0]  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 三個類別平手時會平分機率，三份加起來是 1。 || When three classes are level they share the probability equally, and the three shares make 1.
""" # END TEST CONFIG
def test_level_scores(p_equal):
    import numpy as np
    from expect import check, close, number, vector
    for p in vector(p_equal, 3) if close(p_equal, p_equal) and np.size(p_equal) == 3 else [number(p_equal)]:
        check(
            abs(3.0 * p - 1.0) <= 0.0031,
            "三個相同的機率加起來應該是 1。",
            "Three equal probabilities should add up to 1.",
            got=p_equal,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 把每一步前後的機率相減；兩步增加的一樣多嗎？ || Subtract the probabilities before and after each step. Do the two steps add the same?
""" # END TEST CONFIG
def test_gains(gain_first, gain_second):
    from expect import check, number
    for name, answer, want in (
        ("gain_first", gain_first, 0.12425412288822307),
        ("gain_second", gain_second, 0.1153215692703985),
    ):
        gain = number(answer)
        check(
            abs(gain - want) <= 1.05e-3,
            f"{name} 應該是 C 的機率增加的量。",
            f"{name} should be by how much the probability of C grows.",
            got=gain,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 表格裡的 0.0000 是四捨五入的結果，不是真的 0；請用完整的機率相除。 || The 0.0000 in the table is rounded and not really 0; divide the full probabilities.
""" # END TEST CONFIG
def test_huge_gap(odds_huge):
    from expect import check, number
    odds = number(odds_huge)
    check(
        abs(odds - 22026.465794806718) <= 0.0101 * 22026.465794806718,
        "它應該是 C 的機率除以 A 的機率，相對誤差不超過 1%。",
        "It should be the probability of C divided by that of A, within 1 %.",
        got=odds,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 看長條的高度，最高的只有一根嗎？ || Look at the bars; is there only one that is highest?
""" # END TEST CONFIG
def test_two_winners(winners):
    from expect import check, number
    count = number(winners)
    check(
        abs(count - 2.0) <= 1e-9,
        "它應該是並列最高的類別數目。",
        "It should be the number of classes that share the highest probability.",
        got=count,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 每個分數都加 5，差距沒有變；再看一次 q3 的平移。 || Add 5 to every score and the differences stay; look again at the shift of q3.
""" # END TEST CONFIG
def test_plus_five(p_a_before, p_a_after):
    from expect import check, number
    for name, answer in (("p_a_before", p_a_before), ("p_a_after", p_a_after)):
        p = number(answer)
        check(
            abs(p - 0.15536240349696362) <= 1.05e-3,
            f"{name} 應該是 A 的機率。",
            f"{name} should be the probability of A.",
            got=p,
        )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q8　誤差從哪裡來？（10 分）
#
# 表格上的三個機率，加起來有時是 0.9999 或 1.0001。常聽到的解釋是：「因為浮點數有誤差。」真的是這個原因嗎？
# 這裡可能有兩種誤差：
#
# - **浮點數誤差**：`float64` 本身算不到完全準確。
# - **顯示誤差**：表格把每個機率四捨五入到小數 4 位，再把**四捨五入之後**的數字加起來。
#
# **先猜**：這兩種誤差各大約是多少？0.9999 是哪一種造成的？

# %% [markdown] lang="en"
# ## q8 Where do the errors come from? (10 points)
#
# The three probabilities of the table sometimes add up to 0.9999 or 1.0001. The usual explanation is: “That is floating-point error.” Is it?
# There may be two kinds of error:
#
# - **Floating-point error**: `float64` itself does not compute exactly.
# - **Display error**: the table rounds every probability to 4 decimal places, and then one adds the **rounded** numbers.
#
# **Predict**: roughly how large is each of them? Which one makes the 0.9999?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q8
# points: 10

# %% [markdown] lang="zh-TW"
# 下面這一格準備了 1000 組滑桿位置，`positions` 的每一列是一組 A、B、C 的分數。

# %% [markdown] lang="en"
# The next cell prepares 1000 positions of the sliders; each row of `positions` holds the scores of A, B and C.

# %%
positions = np.round(np.random.default_rng(119).uniform(-5, 5, (1000, 3)), 1) + 0.0
print(positions[:3])

# %% [markdown] lang="zh-TW"
# **TODO**：對每一組分數算出三個機率，然後測量：
#
# - `worst_float_error`：機率（不四捨五入）的總和與 1 的差，取絕對值，1000 組裡**最大**的一個。
# - `worst_display_error`：每個機率先四捨五入到小數 4 位（`np.round(p, 4)`），再求總和；總和與 1 的差，取絕對值，1000 組裡**最大**的一個。
# - `share_display_off`：四捨五入後的總和與 1 相差超過 0.00005 的，佔 1000 組的多少？（0 到 1 之間的數，誤差不超過 0.01。）
#
# 然後選兩個**容許誤差**，用來判斷「總和是不是 1」：`abs(total - 1) <= tol`。
#
# - `tol_float`：用在程式算出來的機率。至少是 `worst_float_error` 的 10 倍，留一點餘裕；但不超過 0.00001，這樣真正的錯誤才抓得到。
# - `tol_display`：用在表格上的 4 位小數。每一個正常的表格都要能通過；但如果抄錯一個數字，讓總和差了 0.001，就不能通過。

# %% [markdown] lang="en"
# **TODO**: compute the three probabilities for every set of scores, and measure:
#
# - `worst_float_error`: the absolute difference between 1 and the sum of the (unrounded) probabilities; the **largest** one of the 1000.
# - `worst_display_error`: first round every probability to 4 decimal places (`np.round(p, 4)`), then add; the absolute difference between 1 and this sum; the **largest** one of the 1000.
# - `share_display_off`: for what share of the 1000 is the sum of the rounded numbers more than 0.00005 away from 1? (A number between 0 and 1, within 0.01.)
#
# Then choose two **tolerances** that decide whether a sum “is 1”: `abs(total - 1) <= tol`.
#
# - `tol_float`: for probabilities as the program computes them. At least 10 times `worst_float_error`, to leave some room; but not above 0.00001, so that real mistakes are noticed.
# - `tol_display`: for the 4 decimal places of the table. Every honest table must pass; but when one number is copied wrongly and the sum is off by 0.001, it must not pass.

# %% [raw]
# # BEGIN SOLUTION

# %%
# 先算出每一組的機率和總和。 First compute the probabilities and the sums.
# BEGIN SOLUTION
probabilities = np.array([softmax_function(scores) for scores in positions])
float_errors = np.abs(probabilities.sum(axis=1) - 1)
display_errors = np.abs(np.round(probabilities, 4).sum(axis=1) - 1)
# END SOLUTION

worst_float_error = float_errors.max()  # SOLUTION
worst_display_error = display_errors.max()  # SOLUTION
share_display_off = np.mean(display_errors > 0.00005)  # SOLUTION

tol_float = 1e-9  # SOLUTION
tol_display = 2e-4  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：兩種誤差差了多少倍？如果直接寫 `總和 == 1`，前 200 組裡有多少比例會被判成「不是 1」？

# %% [markdown] lang="en"
# **Run**: how many times larger is one error than the other? And what share of the first 200 would be called “not 1” by a plain `sum == 1`?

# %%
if ready(softmax_function([0.0]), worst_float_error, worst_display_error):
    print("浮點數誤差 floating point", worst_float_error)
    print("顯示誤差   display       ", worst_display_error)
    print("== 判錯的比例 share failed by ==", np.mean([np.sum(softmax_function(scores)) != 1 for scores in positions[:200]]))

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 兩個容許誤差都是大於 0 的數；想想哪一種誤差比較大。 || Both tolerances are numbers above 0; think about which kind of error is larger.
""" # END TEST CONFIG
def test_two_tolerances(tol_float, tol_display):
    from expect import check, number
    fine, coarse = number(tol_float), number(tol_display)
    check(
        0.0 < fine < coarse,
        "兩個容許誤差都應該大於 0，而且 tol_display 比較大。",
        "Both tolerances should be above 0, and tol_display should be the larger one.",
        got=(fine, coarse),
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 不要先四捨五入；直接把三個機率相加，再減 1，取絕對值，看最大的一個。 || Do not round first; add the three probabilities, subtract 1, take the absolute value and look at the largest.
""" # END TEST CONFIG
def test_float_error(worst_float_error, softmax_function):
    import numpy as np
    from expect import check, close, number, rng
    from observe import watch
    error = number(worst_float_error)
    finer = error < 1e-16
    if finer:  # then the sums must be as good as that, by rounding or by a wider type
        for scores in np.round(rng().uniform(-5.0, 5.0, (40, 3)), 1):
            own = watch(softmax_function, scores.copy()).value
            finer = finer and close(own, own) and bool(abs(np.sum(own) - 1.0) <= 4.0 * error)
    check(
        finer or 1e-16 <= error <= 1e-6,
        "它應該是未四捨五入的總和與 1 之差的最大值。",
        "It should be the largest difference between 1 and an unrounded sum.",
        got=error,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 每個機率要先各自四捨五入到小數 4 位，再相加；順序不能反過來。 || Round each probability to 4 decimal places first, and add afterwards, not the other way round.
""" # END TEST CONFIG
def test_display_error(worst_display_error):
    from expect import check, number
    error = number(worst_display_error)
    check(
        abs(error - 1e-4) <= 1e-5,
        "它應該是四捨五入後的總和與 1 之差的最大值。",
        "It should be the largest difference between 1 and a sum of rounded numbers.",
        got=error,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 要數的是差超過 0.00005 的有幾組，再除以 1000；用 == 或 != 會多算。 || Count those that are off by more than 0.00005 and divide by 1000; with == or != you count too many.
""" # END TEST CONFIG
def test_share(share_display_off):
    from expect import check, number
    share = number(share_display_off)
    check(
        abs(share - 0.256) <= 0.0105,
        "它應該是四捨五入後總和明顯不是 1 的比例。",
        "It should be the share of the sums of rounded numbers that are clearly not 1.",
        got=share,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: tol_float 要比測到的浮點數誤差大 10 倍以上，但不能超過 0.00001。 || tol_float should be at least 10 times the floating-point error that you measured, and not above 0.00001.
""" # END TEST CONFIG
def test_float_tolerance(tol_float):
    from expect import check, number
    tolerance = number(tol_float)
    check(
        2e-15 <= tolerance <= 1.0001e-5,
        "它應該讓所有正確的總和通過，也抓得到真正的錯誤。",
        "It should let every right sum pass and still notice real mistakes.",
        got=tolerance,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: tol_display 不可以比顯示誤差小，也不可以大到連 0.001 的錯都放過。 || tol_display must not be smaller than the display error, nor so large that an error of 0.001 slips through.
""" # END TEST CONFIG
def test_display_tolerance(tol_display):
    from expect import check, number
    tolerance = number(tol_display)
    check(
        0.9999e-4 <= tolerance < 1e-3,
        "它應該讓每個正常的表格通過，也抓得到 0.001 的錯。",
        "It should let every honest table pass and still notice an error of 0.001.",
        got=tolerance,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## q9　溫度（加分題，+5 分）
#
# 語言模型有一個「溫度」的設定 $T$：先把每個分數除以 $T$，再做 softmax。
#
# $$p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}, \qquad T > 0$$
#
# **先猜**：溫度很低（$T = 0.1$）的時候，比較像「贏者通吃」，還是比較像「大家平分」？溫度很高（$T = 100$）的時候呢？

# %% [markdown] lang="en"
# ## q9 Temperature (bonus, +5 points)
#
# Language models have a setting called temperature, $T$: divide every score by $T$, then apply softmax.
#
# $$p_i = \frac{e^{z_i/T}}{\sum_j e^{z_j/T}}, \qquad T > 0$$
#
# **Predict**: is a low temperature ($T = 0.1$) more like “the winner takes all”, or more like “equal shares”? And a high one ($T = 100$)?

# %% [markdown] lang="zh-TW"
# ✏️ _（按兩下這一格就能編輯）_
#
# - **我先猜：**
# - **做完之後，用一句話說明：**

# %% [markdown] lang="en"
# ✏️ _(double-click this cell to edit it)_
#
# - **My prediction:**
# - **Afterwards, in one line, why:**

# %% [raw]
# # BEGIN QUESTION
# name: q9
# points: 5

# %% [markdown] lang="zh-TW"
# **TODO**：
#
# - 完成 `softmax_temperature(x, temperature)`：回傳溫度為 `temperature`（大於 0）時的機率，其他規定和 `softmax_function` 一樣。
# - `counts`：溫度是 1、分數是 `[1, 1, 2]` 時，依照機率抽 1000 次，A、B、C 各抽到幾次（三個整數）。
#   可以用 `rng.choice(3, size=1000, p=機率)` 抽，用 `np.bincount(抽到的結果, minlength=3)` 數。
# - `largest_gap`：三個類別裡，「抽到的比例」和「理論機率」最多差多少（絕對值，誤差不超過 0.001）。

# %% [markdown] lang="en"
# **TODO**:
#
# - Complete `softmax_temperature(x, temperature)`: return the probabilities at the given `temperature` (above 0); otherwise the rules are those of `softmax_function`.
# - `counts`: at temperature 1, with the scores `[1, 1, 2]`, draw 1000 times according to the probabilities. How often was each of A, B and C drawn (three whole numbers)?
#   You can draw with `rng.choice(3, size=1000, p=probabilities)` and count with `np.bincount(draws, minlength=3)`.
# - `largest_gap`: over the three classes, the largest absolute difference between the share drawn and the theoretical probability (within 0.001).

# %% [raw]
# # BEGIN SOLUTION

# %%
def softmax_temperature(x, temperature):
    """溫度為 temperature 時的機率。 The probabilities at this temperature."""
    # BEGIN SOLUTION
    return softmax_function(np.asarray(x, dtype=float) / temperature)
    # END SOLUTION


rng = np.random.default_rng(9)
theory = softmax_temperature([1, 1, 2], 1)
counts = np.bincount(rng.choice(3, size=1000, p=theory), minlength=3)  # SOLUTION
largest_gap = np.max(np.abs(counts / 1000 - theory))  # SOLUTION

# %% [raw]
# # END SOLUTION

# %% [markdown] lang="zh-TW"
# **執行**：同樣的分數 `[1, 1, 2]`，溫度從低到高。

# %% [markdown] lang="en"
# **Run**: the same scores `[1, 1, 2]`, from cold to hot.

# %%
for degrees in (0.1, 0.5, 1, 2, 100):
    warm = softmax_temperature([1, 1, 2], degrees)
    if not ready(warm):
        break
    print("T =", degrees, "→", np.round(warm, 4))

# %% [raw]
# # BEGIN TESTS

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 溫度是 1 的時候，分數除以 1，結果和一般的 softmax 一樣。 || At temperature 1 the scores are divided by 1, so the result is that of plain softmax.
""" # END TEST CONFIG
def test_temperature_one(softmax_temperature):
    import numpy as np
    from expect import check, close, vector
    check(callable(softmax_temperature), "找不到函式 softmax_temperature：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_temperature. Did its cell run, and without an error?")
    scores = np.array([1.0, 2.0, 3.0])
    p = vector(softmax_temperature(scores.copy(), 1.0), 3, given=(scores, 1.0))
    check(
        close(p, [0.09003057, 0.24472847, 0.66524096], atol=1e-4),
        "溫度是 1 時，應該和一般的 softmax 一樣。",
        "At temperature 1 it should be plain softmax.",
        given=(scores, 1.0),
        got=p,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 溫度越低，贏家的機率應該越高；分數要除以溫度，不是乘，也不是最後再除；串列也要能用。 || The lower the temperature, the more the winner gets; divide the scores by it, do not multiply, and do not divide at the end; a list should work, too.
""" # END TEST CONFIG
def test_temperature(softmax_temperature):
    import numpy as np
    from expect import check, close, each, rng, vector
    check(callable(softmax_temperature), "找不到函式 softmax_temperature：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_temperature. Did its cell run, and without an error?")
    dice = rng()
    temperatures = (float(dice.uniform(0.3, 0.7)), float(dice.uniform(1.5, 4.0)), 100.0)
    inputs = [(dice.uniform(-1.0, 2.0, 4), temperature) for temperature in temperatures]
    inputs = [(form(scores), temperature) for scores, temperature in inputs for form in (np.array, np.ndarray.tolist)]
    for (x, temperature), answer in each(softmax_temperature, inputs):
        want = np.exp(np.divide(x, temperature) - np.log(np.sum(np.exp(np.divide(x, temperature)))))
        p = vector(answer, 4, given=(x, temperature))
        check(
            close(p, want, atol=1e-4),
            "機率應該等於先把分數除以溫度，再做 softmax。",
            "The probabilities should be softmax of the scores divided by the temperature.",
            given=(x, temperature),
            got=p,
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 溫度非常低的時候，結果也要是機率，不能出現 nan；分數除以溫度之後可能很大。輸入的分數不能被改掉。 || At a very low temperature, too, the result should be probabilities, and no nan; scores can be large once they are divided. The scores that went in should stay as they were.
""" # END TEST CONFIG
def test_low_temperature(softmax_temperature, softmax_function):
    import numpy as np
    from expect import check, close, vector
    from observe import look
    check(callable(softmax_temperature), "找不到函式 softmax_temperature：定義它的那一格執行了嗎？有沒有錯誤訊息？", "There is no function softmax_temperature. Did its cell run, and without an error?")
    scores = np.array([1.0, 1.0, 2.0])
    far = look(softmax_function, np.array([1000.0, 1000.0, 2000.0])).value
    temperature = 0.001 if close(far, [0.0, 0.0, 1.0]) else 0.1  # a softmax that fails there costs its points in q2
    given = scores.copy()
    p = vector(softmax_temperature(given, temperature), 3, given=(scores, temperature))
    weights = np.exp((scores - 2.0) / temperature)
    check(
        close(p, weights / np.sum(weights), atol=1e-4),
        "溫度很低時，結果也應該是機率，而且幾乎都給了贏家。",
        "At a low temperature the result should be probabilities, too, and nearly all of it the winner's.",
        given=(scores, temperature),
        got=p,
    )
    check(
        given.shape == scores.shape and bool(np.all(given == scores)),
        "函式不應該改變輸入的內容。",
        "The function should not change what was given to it.",
        given=(scores, temperature),
        got=given,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 三個次數加起來是 1000，而且要接近機率的 1000 倍；抽樣是依照機率，不是每次都選最高的。 || The three counts make 1000 and come close to 1000 times the probabilities; draw by probability instead of always taking the highest.
""" # END TEST CONFIG
def test_draws(counts):
    import numpy as np
    from expect import check, vector
    drawn = vector(counts, 3)
    check(
        bool(np.all(np.abs(drawn - np.round(drawn)) <= 1e-9)) and abs(float(np.sum(drawn)) - 1000.0) <= 1e-6,
        "三個次數應該是整數，總和是 1000。",
        "The three counts should be whole numbers that add up to 1000.",
        got=drawn,
    )
    p = np.array([0.21194156, 0.21194156, 0.57611688])
    check(
        bool(np.all(np.abs(drawn - 1000.0 * p) <= 6.0 * np.sqrt(1000.0 * p * (1.0 - p)))),
        "每個類別的次數應該接近它的機率乘以 1000。",
        "Each count should come close to 1000 times the probability of its class.",
        got=drawn,
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 先把次數除以 1000 變成比例，再和理論機率比較，取絕對值最大的一個。 || Divide the counts by 1000 first, compare the shares with the theory, and take the largest absolute difference.
""" # END TEST CONFIG
def test_largest_gap(counts, largest_gap):
    import numpy as np
    from expect import check, number, vector
    drawn = vector(counts, 3)
    gap = number(largest_gap)
    p = np.array([0.21194156, 0.21194156, 0.57611688])
    check(
        abs(gap - float(np.max(np.abs(drawn / 1000.0 - p)))) <= 1.05e-3,
        "它應該是三個比例與理論機率之差的最大值。",
        "It should be the largest difference between a share and its theoretical probability.",
        given=drawn,
        got=gap,
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [raw]
# # BEGIN QUESTION
# name: q10
# manual: true
# points: 5

# %% [markdown] lang="zh-TW"
# ## q10　心得（5 分，由老師評分）
#
# 下面這句話說得太滿了：
#
# > 「softmax 用指數把差距放大，所以分數最高的類別幾乎拿走全部的機率，這就是贏者通吃。」
#
# 請用你在這份作業裡量到的數字，把它改寫成正確的說法（3 到 5 句）。裡面至少要有：
#
# - 一個**領先的分數**（例如領先多少分，以及一共有幾個類別）；
# - 一個**機率**；
# - 一個**機率比**（幾倍）。
#
# 說清楚什麼時候接近贏者通吃、什麼時候不是。數字要是你自己量到的，而且彼此一致。
# （也可以補充：負的分數會不會被懲罰？比較總和的時候，為什麼要用容許誤差？這部分不計分。）

# %% [markdown] lang="en"
# ## q10 Reflection (5 points, graded by your teacher)
#
# This sentence claims too much:
#
# > “Softmax uses exponentials, which stretch differences, so the class with the highest score takes nearly all the probability: the winner takes all.”
#
# Rewrite it with numbers that you measured in this homework, so that it becomes correct (3 to 5 sentences). It should contain at least
#
# - one **lead** (how far ahead, and among how many classes);
# - one **probability**;
# - one **ratio** (how many times as probable).
#
# Say when it comes close to the winner taking all, and when it does not. The numbers should be your own measurements, and fit together.
# (You may add: are negative scores punished? Why does one compare sums with a tolerance? That part is not graded.)

# %% [raw]
# # BEGIN PROMPT

# %% [markdown] lang="zh-TW"
# _（按兩下這一格，把這行字換成你的心得。）_

# %% [markdown] lang="en"
# _(Double-click this cell and replace this line with your reflection.)_

# %% [raw]
# # END PROMPT

# %% [raw]
# # BEGIN SOLUTION

# %% [markdown] lang="zh-TW"
# 有三個類別時，領先 0.1 分的贏家，機率只有 0.356，是對手的 1.105 倍，離贏者通吃還很遠。
# 機率比只看分數的差：每領先 0.693 分變成 2 倍，領先 10 分變成 22026 倍；全部加上同一個數，什麼都不會改變。
# 同樣三個類別，要領先 2.89 分才有 0.9，領先 5.29 分才有 0.99；類別變成 50000 個，要領先 13.02 分才有 0.9。
# 所以只有在領先夠大的時候，softmax 才接近贏者通吃；要多大，由類別的數目（和溫度）決定。

# %% [markdown] lang="en"
# Among three classes, a winner that leads by 0.1 has a probability of only 0.356, 1.105 times that of a rival: far from taking all.
# The ratio depends on the difference of the scores alone: every 0.693 of lead doubles it, and a lead of 10 makes it 22026; adding the same number to all scores changes nothing.
# Among the same three classes it takes a lead of 2.89 to have 0.9, and 5.29 to have 0.99; among 50 000 classes it takes 13.02 to have 0.9.
# So softmax comes close to the winner taking all only when the lead is large enough; how large is decided by the number of classes (and by the temperature).

# %% [raw]
# # END SOLUTION

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## 檢查與繳交
#
# 1. 從頭到尾重新執行一次。Colab：「執行階段」選單裡的「重新啟動工作階段並全部執行」（Restart session and run all）；JupyterLab：**Kernel → Restart Kernel and Run All Cells…**
# 2. 看下面這一格的結果：它會把每一題的公開測試都再跑一次。還沒做的題目會顯示沒通過，這不影響其他題目的分數。
# 3. 下載這份筆記本。Colab：「檔案」→「下載」→「下載 .ipynb」；JupyterLab：**File → Download**。
# 4. 把下載的 `.ipynb` 上傳到課程網站的作業區。只要這一個檔案，不要另存成 PDF，也不需要壓縮。

# %% [markdown] lang="en"
# ## Check and hand in
#
# 1. Run everything once more from the top. Colab: **Runtime → Restart session and run all**; JupyterLab: **Kernel → Restart Kernel and Run All Cells…**
# 2. Look at the result of the cell below: it runs the public tests of every question again. Questions that you have not done are shown as not passed; that does not affect the points of the others.
# 3. Download this notebook. Colab: **File → Download → Download .ipynb**; JupyterLab: **File → Download**.
# 4. Upload the downloaded `.ipynb` to the assignment on your course website. Hand in this one file; no PDF and no zip are needed.

# %%
grader.check_all()
