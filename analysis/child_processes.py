"""Child processes: how many at once, and that none outlives its parent."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

#: prctl's option on Linux: the signal that the death of the parent sends.
_PARENT_DEATH_SIGNAL = 1


def die_with_parent() -> None:
    """Have this process killed when its parent ends; elsewhere than on Linux, nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def cores() -> int:
    """Return how many processes can run at once on what this process may use of the machine."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
