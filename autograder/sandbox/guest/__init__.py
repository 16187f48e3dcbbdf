"""The sandboxed side: everything here is readable by the student's code, and nothing else of ours is.

Modules import only each other (relatively), the standard library, NumPy, Matplotlib, IPython and ipywidgets.
"""
