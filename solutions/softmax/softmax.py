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
# - 看到 `...` 就是要你寫的地方，請把 `...` 換成你的答案。其他的格子照順序執行就好。
# - 每一題最後都有一格 `grader.check(...)`，它會執行公開測試。交出去之後，還會用別的輸入再測一次。
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
# q1 到 q8 由程式評分，共 100 分。q9 是加分題；q10 由老師依照評分標準給分。

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
# - Every question ends with a cell `grader.check(...)`, which runs the public tests. After you hand in, your work is tested again with other inputs,
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
# q1 to q8 are graded by a program, 100 points in all. q9 is a bonus; q10 is graded by your teacher with a rubric.

# %% [markdown] lang="zh-TW"
# ## 準備
#
# 先執行下面這一格。`ready(...)` 是這份作業自己的小工具：如果前面的 TODO 還沒寫好，它會印出一句提醒，後面就先跳過。

# %% [markdown] lang="en"
# ## Set-up
#
# Run the cell below first. `ready(...)` is a small tool of this homework: if a TODO above is not written yet, it prints a reminder, and the rest of the cell is skipped.

# %%
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Markdown, display
from ipywidgets import FloatSlider, interact

plt.style.use("ggplot")


def ready(*answers):
    """前面的 TODO 都寫好了嗎？ Are the TODOs above all written?"""
    if any(answer is None or answer is ... for answer in answers):
        print("前面的 TODO 還沒寫好，所以這裡先沒有結果。")
        print("A TODO above is not written yet, so there is nothing to show here.")
        return False
    return True

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
# **執行**：快速測試。應該得到 `[0.09003057 0.24472847 0.66524096]`，總和是 1。

# %% [markdown] lang="en"
# **Run**: a quick test. It should give `[0.09003057 0.24472847 0.66524096]`, with a sum of 1.

# %%
quick_test = softmax_function([1.0, 2.0, 3.0])
if ready(quick_test):
    print("softmax([1.0, 2.0, 3.0]) =", quick_test)
    print("總和 sum =", sum(quick_test))

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
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
    from expect import check, close, rng, vector
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
    dice = rng()
    for length in (3, 5, 10):
        scores = dice.uniform(0.0, 5.0, length)
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(softmax_function(scores.copy()), length, given=scores)
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
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
    from expect import check, close, rng, vector
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
    dice = rng()
    for pattern in ((0, 0, 0, 0), (1, 0, 1), (0, 1, 0, 1, 0)):
        scores = dice.uniform(0.5, 2.0) + dice.uniform(0.5, 2.0) * np.array(pattern, dtype=float)
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(softmax_function(scores.copy()), len(pattern), given=scores)
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
    from expect import check, close, rng, vector
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
    dice = rng()
    for low, high in ((-4.0, -0.5), (-3.0, 3.0)):
        scores = dice.uniform(low, high, 4)
        scores[0] = -abs(scores[0]) - 0.5
        want = np.exp(scores - np.log(np.sum(np.exp(scores))))
        p = vector(softmax_function(scores.copy()), 4, given=scores)
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
    import numpy as np
    from expect import check, rng, vector
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 同樣的輸入每次都要得到同樣的結果，前一次呼叫不可以影響後一次。 || The same input must give the same result every time; one call must not affect the next.
""" # END TEST CONFIG
def test_second_call(softmax_function):
    import numpy as np
    from expect import check, close, rng, vector
    check(softmax_function is not None, "找不到 softmax_function。", "There is no softmax_function.")
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
# 4. 一張**長條圖**：直的長條，A、B、C 各一根，從 0 開始，高度就是機率。
#    - y 軸固定從 0 到 1，不隨輸入改變（想留空間寫數字，上限可以到 1.1）。
#    - 贏家的長條要一眼看得出來，例如換成深色、加粗框或加斜線；誰贏就是誰，不是固定某一根。
#    - 每根長條的上方寫出它的機率（小數 4 位）。
#    - 加上標題和軸的名稱，文字由你決定，可以用中文。
#    - 每次呼叫都畫一張新的圖，最後呼叫 `plt.show()`。
#
# 範例：分數 1.6、1.1、1.1 應該顯示機率 0.4519、0.2741、0.2741。

# %% [markdown] lang="en"
# **TODO**: complete `visualize_softmax(score_a, score_b, score_c)`. Compute the probabilities of A, B and C with your `softmax_function`, and show:
#
# 1. a heading and a **table**: class, score (3 decimal places), probability (4 decimal places). `display(Markdown(...))` is one way; others are fine.
# 2. a line with the **sum**: the number that the three probabilities add up to.
# 3. a line with the **winner**: the class with the highest probability. When there is a tie, the rule is yours.
# 4. a **bar chart**: upright bars, one each for A, B and C, starting at 0, as high as the probabilities.
#    - The y-axis runs from 0 to 1, whatever the input (up to 1.1 if you want room for the numbers).
#    - The winner's bar must stand out at a glance: a darker colour, a thick edge, hatching … It must be the bar that wins, not always the same one.
#    - Above each bar stands its probability (4 decimal places).
#    - Add a title and names for the axes; the words are yours.
#    - Every call draws a new chart; call `plt.show()` at the end.
#
# Example: the scores 1.6, 1.1, 1.1 should show the probabilities 0.4519, 0.2741, 0.2741.

# %% [raw]
# # BEGIN SOLUTION

# %%
def visualize_softmax(score_a, score_b, score_c):
    """顯示 A、B、C 的表格、總和、贏家和長條圖。 Show table, sum, winner and bar chart of A, B and C."""
    # BEGIN SOLUTION NO PROMPT
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    probabilities = softmax_function(scores)
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
# 最後三行已經寫好：`interact` 會在滑桿移動時，用滑桿的值重新呼叫 `visualize_softmax`。
#
# 做好之後玩玩看：A、B 留在 1.0，把 C 拉到 q5 的 `c_position`，機率真的超過 0.9 了嗎？再往左一格呢？

# %% [markdown] lang="en"
# **TODO**: make three `FloatSlider`s from -5 to 5 in steps of 0.1, starting at 1.0, 1.0 and 1.1.
# A `FloatSlider` is written like this: `FloatSlider(value=0.5, min=0.0, max=2.0, step=0.25, description="X")`.
# The last lines are there already: whenever a slider moves, `interact` calls `visualize_softmax` again with the values of the sliders.
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
    from expect import bars_for, check
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    seen = watch(visualize_softmax, 1.6, 1.1, 1.1)
    check(
        seen.error is None,
        "函式應該執行完畢，不出現錯誤。",
        "The function should finish without an error.",
        given=(1.6, 1.1, 1.1),
        got=seen.error,
    )
    own = watch(softmax_function, np.array([1.6, 1.1, 1.1])).value
    bars_for(seen.figures, [0.45186276, 0.27406862, 0.27406862], own, given=(1.6, 1.1, 1.1))

# %%
""" # BEGIN TEST CONFIG
points: 1
failure_message: 表格裡要看得到每個分數（小數 3 位）和每個機率（小數 4 位）。 || The table should show every score (3 decimal places) and every probability (4 decimal places).
""" # END TEST CONFIG
def test_table(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, numbers_in
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    seen = watch(visualize_softmax, 1.6, 1.1, 1.1)
    shown = numbers_in(seen)
    check(
        all(any(abs(n - s) <= 0.00051 for n in shown) for s in (1.6, 1.1)),
        "顯示的文字裡應該有三個分數。",
        "The text on display should contain the three scores.",
        given=(1.6, 1.1, 1.1),
        got=shown,
    )
    own = watch(softmax_function, np.array([1.6, 1.1, 1.1])).value
    lists = [[0.4519, 0.2741]]
    if np.shape(own) == (3,):
        lists.append([float(own[0]), float(own[1])])
    check(
        any(all(any(abs(n - p) <= 0.000051 for n in shown) for p in wanted) for wanted in lists),
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
    for name in ("score_a", "score_b", "score_c"):
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
    from expect import bars_for, check, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    dice = rng()
    for _ in range(3):
        scores = np.round(dice.uniform(-3.0, 3.0, 3), 1)
        a, b, c = (float(score) for score in scores)
        truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
        own = watch(softmax_function, scores.copy()).value
        bars_for(watch(visualize_softmax, a, b, c).figures, truth, own, given=(a, b, c))

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: interact 會用參數名稱 score_a、score_b、score_c 來呼叫，每個名稱要對到自己的類別。 || interact calls by the names score_a, score_b and score_c, and each name has to reach its own class.
""" # END TEST CONFIG
def test_keywords(visualize_softmax, softmax_function):
    import numpy as np
    from expect import bars_for, check, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    low, middle, high = (float(s) for s in np.array([-1.0, 0.3, 1.6]) + np.round(rng().uniform(-0.5, 0.5), 1))
    scores = np.array([middle, high, low])
    truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
    own = watch(softmax_function, scores.copy()).value
    seen = watch(visualize_softmax, score_c=low, score_b=high, score_a=middle)
    bars_for(seen.figures, truth, own, given={"score_a": middle, "score_b": high, "score_c": low})

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 不論輸入是什麼，y 軸都應該從 0 到 1，這樣兩張圖才能互相比較。 || Whatever the input, the y-axis should run from 0 to 1; only then can two charts be compared.
""" # END TEST CONFIG
def test_y_axis(visualize_softmax, softmax_function):
    import numpy as np
    from expect import axes_of, bars_for, check, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    tops = []
    for spread in (0.2, 2.0, 6.0):
        scores = np.round(np.array([0.0, spread, -spread / 2]) + rng().uniform(-1.0, 1.0), 1)
        a, b, c = (float(score) for score in scores)
        truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
        own = watch(softmax_function, scores.copy()).value
        figures = watch(visualize_softmax, a, b, c).figures
        bars = bars_for(figures, truth, own, given=(a, b, c))
        bottom, top = axes_of(figures, bars).ylim
        check(
            abs(bottom) <= 1e-6 and 1.0 - 1e-6 <= top <= 1.1 + 1e-6,
            "y 軸應該從 0 到 1（上限最多 1.1）。",
            "The y-axis should run from 0 to 1 (1.1 at most).",
            given=(a, b, c),
            got=(bottom, top),
        )
        tops.append(top)
    check(
        max(tops) - min(tops) <= 1e-6,
        "y 軸的範圍不應該隨輸入改變。",
        "The range of the y-axis should not change with the input.",
        got=tops,
    )

# %%
""" # BEGIN TEST CONFIG
points: 2
hidden: true
failure_message: 每個類別贏的時候，它的長條看起來要和它輸的時候明顯不同。 || When a class wins, its bar should look clearly different from when the same class loses.
""" # END TEST CONFIG
def test_highlight(visualize_softmax, softmax_function):
    import numpy as np
    from expect import bars_for, check, looks_different, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    high, middle, low = np.array([1.5, 0.4, -0.7]) + np.round(rng().uniform(-1.0, 1.0), 1)
    drawn = []
    for scores in ((high, low, middle), (middle, high, low), (low, middle, high)):
        z = np.array(scores)
        truth = np.exp(z - np.log(np.sum(np.exp(z))))
        own = watch(softmax_function, z.copy()).value
        given = tuple(float(score) for score in scores)
        drawn.append(bars_for(watch(visualize_softmax, *given).figures, truth, own, given=given))
    for place, name in enumerate("ABC"):
        for other in range(3):
            check(
                other == place or bool(looks_different(drawn[place][place], drawn[other][place])),
                f"{name} 贏的時候，它的長條應該和它輸的時候明顯不同。",
                f"When {name} wins, its bar should look clearly different from when {name} loses.",
            )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 第二次呼叫的圖裡還留著第一次的長條，每次呼叫都要畫一張新的圖。 || The chart of the second call still holds bars of the first; every call should draw a new chart.
""" # END TEST CONFIG
def test_redraw(visualize_softmax, softmax_function):
    import numpy as np
    from expect import axes_of, bars_for, check, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    scores = np.round(np.array([1.0, -0.5, 0.2]) + rng().uniform(-1.0, 1.0), 1)
    for z in (scores, scores[::-1].copy()):
        a, b, c = (float(score) for score in z)
        truth = np.exp(z - np.log(np.sum(np.exp(z))))
        own = watch(softmax_function, z.copy()).value
        figures = watch(visualize_softmax, a, b, c).figures
        bars = bars_for(figures, truth, own, given=(a, b, c))
        check(
            len(axes_of(figures, bars).bars) == 3,
            "每次呼叫的圖裡應該剛好有三根長條。",
            "The chart of every call should hold exactly three bars.",
            given=(a, b, c),
            got=len(axes_of(figures, bars).bars),
        )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 分數差距非常大或三個同分的時候，圖也要畫得出來。 || The chart should also appear when the scores lie very far apart, and when all three are equal.
""" # END TEST CONFIG
def test_extremes(visualize_softmax, softmax_function):
    import numpy as np
    from expect import bars_for, check
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    for a, b, c in ((-5.0, -5.0, 5.0), (0.0, 0.0, 0.0), (1000.0, 0.0, 999.0)):
        z = np.array([a, b, c])
        own = watch(softmax_function, z.copy()).value
        if a == 1000.0 and not (np.shape(own) == (3,) and bool(np.all(np.isfinite(own)))):
            continue
        shifted = np.exp(z - np.max(z))
        bars_for(watch(visualize_softmax, a, b, c).figures, shifted / np.sum(shifted), own, given=(a, b, c))

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 表格裡的數字要跟著輸入改變，分數小數 3 位、機率小數 4 位。 || The numbers in the table should follow the input, scores to 3 and probabilities to 4 decimal places.
""" # END TEST CONFIG
def test_table_fresh(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, numbers_in, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    dice = rng()
    for _ in range(2):
        scores = np.round(np.array([-1.3, 0.4, 1.9])[dice.permutation(3)] + dice.uniform(-0.4, 0.4, 3), 3)
        truth = np.exp(scores - np.log(np.sum(np.exp(scores))))
        own = watch(softmax_function, scores.copy()).value
        shown = numbers_in(watch(visualize_softmax, *(float(score) for score in scores)))
        check(
            all(any(abs(n - s) <= 0.00051 for n in shown) for s in scores),
            "文字裡應該有三個分數（小數 3 位）。",
            "The text should contain the three scores (3 decimal places).",
            given=scores,
            got=shown,
        )
        wanted = [truth] + ([np.asarray(own, dtype=float)] if np.shape(own) == (3,) else [])
        check(
            any(all(any(abs(n - p) <= 0.000051 for n in shown) for p in ps) for ps in wanted),
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
    from expect import check, numbers_in, rng
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    scores = np.round(np.array([-0.6, 0.4, 1.6]) + rng().uniform(-0.1, 0.1, 3), 1)
    own = watch(softmax_function, scores.copy()).value
    sums = [1.0]
    if np.shape(own) == (3,):
        sums.append(float(np.sum(own)))
    shown = numbers_in(watch(visualize_softmax, *(float(score) for score in scores)), charts=True)
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
    from observe import watch
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")
    high, middle, low = (float(s) for s in np.array([1.6, 0.3, -0.8]) + np.round(rng().uniform(-0.5, 0.5), 1))
    said = []
    for scores in ((high, middle, low), (low, high, middle), (middle, low, high)):
        said.append(words_in(watch(visualize_softmax, *scores)))
    check(
        said[0] != said[1] and said[1] != said[2] and said[0] != said[2],
        "A、B、C 輪流贏的時候，文字裡的贏家應該跟著改變。",
        "As A, B and C win in turn, the winner in the text should change.",
    )

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 每根長條的上方都應該寫出它自己的機率（小數 4 位）。 || Above every bar there should be its own probability (4 decimal places).
""" # END TEST CONFIG
def test_value_labels(visualize_softmax, softmax_function):
    import numpy as np
    from expect import check, rng
    check(visualize_softmax is not None, "找不到 visualize_softmax。", "There is no visualize_softmax.")

# %%
""" # BEGIN TEST CONFIG
points: 1
hidden: true
failure_message: 移動滑桿之後，重畫的內容要和直接用這三個分數呼叫時一樣；起點是 1.0、1.0、1.1。 || After a slider moves, what is redrawn should be what a direct call with the same scores draws; they start at 1.0, 1.0 and 1.1.
""" # END TEST CONFIG
def test_sliders_drive(env, visualize_softmax):
    import numpy as np
    from expect import check, close, rng
    from observe import move, sliders, watch
    names = ("score_a", "score_b", "score_c")
    found = {slider.name: slider for slider in sliders(env)}
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
    scores = [float(s) for s in np.round(np.array([-2.1, 0.4, 2.6]) + rng().uniform(-1.0, 1.0, 3), 1)]
    direct = watch(visualize_softmax, *scores)
    moved = move(env, **dict(zip(names, scores)))
    heights = [
        sorted((bar.x0, bar.y0, bar.y1) for figure in seen.figures[-1:] for axes in figure.axes for bar in axes.bars)
        for seen in (direct, moved)
    ]
    move(env, **dict(zip(names, start)))
    check(
        len(heights[1]) >= 3 and close(heights[1], heights[0]),
        "移動滑桿應該重畫同一張圖，用的是新的分數。",
        "Moving the sliders should redraw the same chart, with the new scores.",
        given=scores,
        got=heights[1],
    )

# %% [raw]
# # END TESTS

# %% [raw]
# # END QUESTION

# %% [markdown] lang="zh-TW"
# ## 檢查與繳交
#
# 1. 從頭到尾重新執行一次。Colab：「執行階段」→「重新啟動工作階段並執行所有儲存格」；JupyterLab：「Kernel」→「Restart Kernel and Run All Cells…」。
# 2. 看下面這一格的結果：它會把每一題的公開測試都再跑一次。還沒做的題目會顯示沒通過，這不影響其他題目的分數。
# 3. 下載這份筆記本。Colab：「檔案」→「下載」→「下載 .ipynb」；JupyterLab：「File」→「Download」。
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
