"""A widget that nobody looks at does what it does in Jupyter, though its state is put together for nobody."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import ipywidgets as w
from traitlets import Float, Int, TraitError, dlink

said = []
slider = w.FloatSlider(value=1.0, min=-5.0, max=5.0, step=0.5, description="a")
slider.observe(lambda change: said.append((change.name, change.old, change.new)), "value")
slider.value = 2.0
slider.value = 99.0
slider.layout.width, slider.style.handle_color = "9px", "red"
other = w.FloatSlider(min=-5.0, max=5.0)
w.link((slider, "value"), (other, "value"))
other.value = -3.0
with slider.hold_sync(), slider.hold_trait_notifications():
    slider.min, slider.value = -9.0, -8.0
slider.set_state({"value": 4.0})
try:
    slider.value = "text"
except TraitError as error:
    said.append(str(error)[:60])
inter = w.interactive(lambda a, b=True, c=[1, 2]: said.append((a, b, c)), a=slider)
inter.children[1].value = False
inter.update()
button = w.Button(description="go")
button.on_click(lambda which: said.append(which.description))
button.click()
out = w.Output()
with out:
    print("inside")
box = w.VBox([slider, w.HBox([button, out])])
w.jslink((slider, "value"), (other, "value"))

class Own(w.DOMWidget):
    _view_name = "Own"
    number = Int(3).tag(sync=True)
    def get_state(self, *args, **kwargs):
        said.append("own state")
        return super().get_state(*args, **kwargs)

class Sending(w.Widget):
    number = Float(3.0).tag(sync=True)
    def send_state(self, key=None):
        said.append(("sent", key))

own, sending = Own(), Sending()
own.number, sending.number = 4, 5.0
again = w.FloatSlider(model_id="chosen")
said += [again.model_id, slider.model_id == slider._model_id]
said.append(len({each.model_id for each in (slider, other, box, own)}))
for each in (slider, inter, box, out, button, own):
    bundle = each._repr_mimebundle_()
    view = bundle.pop("application/vnd.jupyter.widget-view+json")
    said += [sorted(bundle), view.pop("model_id") == each.model_id, view, sorted(each.get_state())]
said.append(sending._repr_mimebundle_())
said += [slider.layout.width, slider.style.handle_color, slider.comm is None, slider.get_state("value")]
slider.close()
said += [slider.comm is None, repr(other)]
print(said)
"""


@pytest.mark.slow
def test_with_and_without_a_state_the_same_things_happen() -> None:
    taken = "from autograder.sandbox.guest import shortcuts; shortcuts.take()\n"
    with_state, without = (
        subprocess.run([sys.executable, "-c", first + SCRIPT], capture_output=True, text=True, check=True).stdout
        for first in ("", taken)
    )
    assert without == with_state
    assert "'go'" in without
