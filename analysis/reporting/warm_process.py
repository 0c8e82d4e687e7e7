"""The warm process as who starts it sees it: started first of all, told what is to come, asked for kernels.

Nothing heavy is imported here, so that the process can prepare while this one still imports what a report needs.
"""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import Any

from analysis.reporting.warm import MORE, ONE, ONE_THREAD, Request

#: Environment that Python reads when it starts, and never again.
_READ_AT_START = ("PYTHON", "LD_", "MALLOC_")
#: The warm process: the folder it starts in is no place for modules, and a kernel puts back its own.
_SERVE = """
import sys
del sys.path[0]
try:
    from analysis.reporting import warm
    warm.serve(sys.argv[1])
except KeyboardInterrupt:  # a terminal sends Ctrl-C to all; who started this says that it stopped
    sys.exit(130)
"""
#: In seconds: between two looks for a kernel's end.
_LOOK = 0.02
#: In bytes: what a socket's path may be on Linux is 107, with a number behind it.
_LONGEST_SOCKET = 100


class ForkedProcess:
    """A process that the warm one has forked for us, with the face of `subprocess.Popen`."""

    stdin = stdout = stderr = None

    def __init__(self, events: socket.socket, pid: int) -> None:
        """``events`` tells the exit code, or closes where the warm process died and took the kernel along."""
        self.pid = pid
        self.returncode: int | None = None
        self._events, self._line = events, b""
        events.setblocking(False)

    def poll(self) -> int | None:
        """Return the exit code, or None while the process runs."""
        while self.returncode is None:
            try:
                more = self._events.recv(64)
            except BlockingIOError:
                return None
            except OSError:
                more = b""
            self._line += more
            if not more or self._line.endswith(b"\n"):
                self.returncode = int(self._line or -signal.SIGKILL)
                self._events.close()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Return the exit code once there is one; raise `subprocess.TimeoutExpired` after ``timeout`` seconds."""
        end = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if end is not None and timeout is not None and time.monotonic() > end:
                raise subprocess.TimeoutExpired("kernel", timeout)
            time.sleep(_LOOK)
        return code

    def send_signal(self, number: int) -> None:
        """Send the process a signal."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End the process."""
        self.send_signal(signal.SIGKILL)


class _WarmProcess:
    """The warm process of this one, and of those that are forked from it."""

    def __init__(self) -> None:
        self.folder = tempfile.mkdtemp(prefix="news-analysis-")
        self._path = str(Path(self.folder) / "warm")
        self._read_at_start = _read_at_start(os.environ)
        self._started_by = os.getpid()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, self._path],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **ONE_THREAD},
        )
        self._told = False
        atexit.register(self._end)

    def tell(self, more: bool) -> None:
        """Say, once, whether more than one kernel is to come: the process then prepares for all, or waits for one."""
        if not self._told:
            self._told = True
            assert self._process.stdin is not None
            with suppress(OSError):
                self._process.stdin.write(MORE if more else ONE)
                self._process.stdin.flush()

    def fork(self, request: Request) -> ForkedProcess | None:
        """Return a forked kernel, or None where the warm process has ended or was started under other settings."""
        if _read_at_start(request.environment) != self._read_at_start:
            return None
        events = socket.socket(socket.AF_UNIX)
        try:
            self._connect(events)
            data = json.dumps(request._asdict()).encode() + b"\n"
            sent = socket.send_fds(events, [data], [1, 2])
            events.sendall(data[sent:])
            with events.makefile("rb", buffering=0) as lines:
                pid = int(lines.readline())
        except (OSError, ValueError):
            events.close()
            return None
        return ForkedProcess(events, pid)

    def _connect(self, events: socket.socket) -> None:
        """Connect, as soon as the warm process listens; raise `OSError` where it has ended."""
        while True:
            try:
                return events.connect(self._path)
            except FileNotFoundError:
                if os.getpid() == self._started_by and self._process.poll() is not None:
                    raise
                time.sleep(_LOOK)

    def _end(self) -> None:
        """End the warm process, and what it has forked, with the process that started it."""
        if os.getpid() == self._started_by:
            assert self._process.stdin is not None
            with suppress(OSError):
                self._process.stdin.close()
            if not self._told:
                self._process.kill()
            self._process.wait()
            shutil.rmtree(self.folder, ignore_errors=True)


_warm: _WarmProcess | None = None


def start() -> None:
    """Start the warm process, where there is none: what is forked from this process later shares it."""
    global _warm
    if _warm is None and sys.platform == "linux":
        _warm = _WarmProcess()


def tell(more: bool) -> None:
    """Start the warm process where there is none, and say whether more than one kernel is to come."""
    start()
    if _warm is not None:
        _warm.tell(more)


def socket_name() -> str | None:
    """Return a path for a kernel's sockets, removed with the warm process; None where it is too long for a socket."""
    if _warm is None:
        return None
    path = f"{_warm.folder}/{uuid.uuid4().hex}"
    return path if len(os.fsencode(path)) <= _LONGEST_SOCKET else None


def fork(request: Request) -> ForkedProcess | None:
    """Return a kernel forked for a request; None where it cannot be."""
    tell(more=True)
    return _warm.fork(request) if _warm is not None else None


def _read_at_start(environment: Any) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_READ_AT_START)}
