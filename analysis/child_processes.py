"""What child processes have in common: none of ours outlives its parent."""

from __future__ import annotations

import ctypes
import signal
import sys

#: prctl's option on Linux: the signal that the death of the parent sends.
_PARENT_DEATH_SIGNAL = 1


def die_with_parent() -> None:
    """Have this process killed when its parent ends; elsewhere than on Linux, nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)
