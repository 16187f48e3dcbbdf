"""Autograded notebook assignments: one private master in, a student notebook, an otter bundle and grades out."""

__version__ = "0.1.0"
