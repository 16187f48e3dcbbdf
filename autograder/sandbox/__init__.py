r"""Run a student's code where it can do no harm, and ask it questions whose answers are plain data.

::

    isolation = probe()
    with Worker(isolation, Limits()) as worker, worker.child(seed=1) as child:
        child.run_cell(1, "def double(x):\n    return 2 * x")
        child.environment()["double"](21)       # 42

``worker.py`` opens with the theory of operation; ``policy.py`` is what a guest may do; ``guest/`` is all that it sees.
"""

from autograder.sandbox.budget import Budget
from autograder.sandbox.child import Child
from autograder.sandbox.levels import Isolation, Lack, probe
from autograder.sandbox.outcome import (
    Contained,
    Died,
    GuestTrouble,
    LimitReached,
    NeedsLive,
    Output,
    ProtocolBroken,
    RemoteError,
    Trouble,
    Usage,
)
from autograder.sandbox.policy import Limits
from autograder.sandbox.proxy import Environment, Opaque, RemoteFunction
from autograder.sandbox.worker import Worker

__all__ = [
    "Budget",
    "Child",
    "Contained",
    "Died",
    "Environment",
    "GuestTrouble",
    "Isolation",
    "Lack",
    "LimitReached",
    "Limits",
    "NeedsLive",
    "Opaque",
    "Output",
    "ProtocolBroken",
    "RemoteError",
    "RemoteFunction",
    "Trouble",
    "Usage",
    "Worker",
    "probe",
]
