# /// accepted
# questions = ["q6"]
# why = "Output.capture as a decorator of the callback; the winner is framed by an empty bar on top of its own."
# ///
# %% q6[1]
from ipywidgets import Output, VBox


def visualize_softmax(score_a, score_b, score_c):
    names = ["A", "B", "C"]
    scores = [score_a, score_b, score_c]
    p = softmax_function(scores)
    best = int(np.argmax(p))
    print("Softmax")
    for name, score, probability in zip(names, scores, p):
        print(f"{name} {score:8.3f} {probability:8.4f}")
    print(f"sum {np.sum(p):.4f}")
    print(f"winner {names[best]}")
    plt.figure()
    plt.bar(names, p, color="lightblue")
    plt.bar(names[best], p[best], fill=False, edgecolor="red", linewidth=4)
    for place in range(3):
        plt.text(place, p[place] + 0.01, "%.4f" % p[place], ha="center")
    plt.title("softmax")
    plt.xlabel("class")
    plt.ylabel("probability")
    plt.ylim(0, 1)
    plt.show()


# %% q6[2]
slider_a, slider_b, slider_c = (
    FloatSlider(value=start, min=-5, max=5, step=0.1, description=name) for name, start in zip("ABC", (1.0, 1.0, 1.1))
)
place = Output()


@place.capture(clear_output=True, wait=True)
def redraw(change):
    visualize_softmax(slider_a.value, slider_b.value, slider_c.value)


for slider in (slider_a, slider_b, slider_c):
    slider.observe(redraw, "value")
display(VBox([slider_a, slider_b, slider_c]), place)
redraw(None)
