# /// misconception
# variant_of = "formula_again_without_protection"
# ///
import math


def visualize_softmax(score_a, score_b, score_c):
    ea, eb, ec = math.exp(score_a), math.exp(score_b), math.exp(score_c)
    total = ea + eb + ec
    p = [ea / total, eb / total, ec / total]
    w = p.index(max(p))
    text = f"""
| 類別 | 分數 | 機率 |
|---|---|---|
| A | {score_a:.3f} | {p[0]:.4f} |
| B | {score_b:.3f} | {p[1]:.4f} |
| C | {score_c:.3f} | {p[2]:.4f} |

總和 {sum(p):.4f}

贏家 {'ABC'[w]}
"""
    display(Markdown(text))
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["darkviolet" if i == w else "plum" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
