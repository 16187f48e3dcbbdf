"""Otter's own runner, in this process, and nothing of it left afterwards."""

import gc
import threading


def otter_run(notebook, bundle):
    """Otter's results for a submission. Takes seconds."""
    from otter.api import grade_submission  # noqa: PLC0415

    results = grade_submission(str(notebook), str(bundle), quiet=True)
    for thread in threading.enumerate():  # otter leaves its log server's socket open, which a thread holds for a second
        if thread is not threading.current_thread():
            thread.join(timeout=2)
    gc.collect()
    return results
