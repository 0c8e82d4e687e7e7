"""A papermill engine whose kernels are forked from a warm process: ``papermill --engine fork``.

A kernel that Python starts anew imports our libraries and loads the English model, again for each article. One that
is forked from a process which has done so (`warm`) is ready in a tenth of the time, is as separate from the others as
any process, and does the same: it is the same ipykernel, fed by the same client. Where a fork is not safe (another
system than Linux, another interpreter than ours, Python's own settings changed since), the kernel is started as
papermill does.
"""

from __future__ import annotations

import atexit
import json
import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from jupyter_client.manager import KernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.log import logger
from papermill.utils import merge_kwargs, remove_args

from analysis.reporting.warm import ONE_THREAD, Request

NAME = "fork"
#: What a kernelspec of ours runs.
_IPYKERNEL = ["-m", "ipykernel_launcher"]
#: Environment that Python reads when it starts, and never again.
_READ_AT_START = ("PYTHON", "LD_", "MALLOC_")
#: The warm process: the folder it starts in is no place for modules, and a kernel puts back its own.
_SERVE = "import sys; del sys.path[0]; from analysis.reporting import warm; warm.serve(sys.argv[1])"
#: In seconds: between two looks for a kernel's end.
_LOOK = 0.02
_log = logging.getLogger(__name__)


class ForkEngine(NBClientEngine):
    """Papermill's own engine with kernels forked from a warm process."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,
        log_output: bool = False,
        stdout_file: Any = None,
        stderr_file: Any = None,
        start_timeout: int = 60,
        execution_timeout: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Run the cells of a notebook in a forked kernel; parameters as `papermill.execute_notebook` hands them on."""
        options = merge_kwargs(
            remove_args(["input_path", "timeout", "startup_timeout"], **kwargs),
            timeout=execution_timeout or kwargs.get("timeout"),
            startup_timeout=start_timeout,
            kernel_name=kernel_name,
            log=logger,
            log_output=log_output,
            stdout_file=stdout_file,
            stderr_file=stderr_file,
        )
        return _ForkClient(nb_man, **options).execute()


class _ForkClient(PapermillNotebookClient):
    """Papermill's client, with a provisioner of ours."""

    def create_kernel_manager(self) -> KernelManager:
        """Return a kernel manager that starts its kernel by `ForkProvisioner`."""
        manager = super().create_kernel_manager()
        manager.provisioner = ForkProvisioner(kernel_spec=manager.kernel_spec, parent=manager)
        return manager


class ForkProvisioner(LocalProvisioner):
    """Starts a kernel as a child of the warm process, or as Jupyter does where that cannot be."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start the kernel of a command line and return how to connect to it."""
        environment = dict(kwargs.get("env") or os.environ)
        folder = str(kwargs.get("cwd") or Path.cwd())
        process = _forked(cmd, folder, environment)
        if process is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process = process  # type: ignore[assignment]  # it has Popen's face
        self.pid = self.pgid = process.pid
        self.cwd = folder
        return self.connection_info


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
        self._folder = tempfile.mkdtemp(prefix="news-analysis-")
        self._path = str(Path(self._folder) / "warm")
        self._read_at_start = _read_at_start(os.environ)
        self._started_by = os.getpid()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, self._path],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            env={**os.environ, **ONE_THREAD},
        )
        atexit.register(self._end)

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
            self._process.stdin.close()
            self._process.wait()
            shutil.rmtree(self._folder, ignore_errors=True)


# papermill itself finds the engine by the package's entry point, where the package is installed
papermill_engines.register(NAME, ForkEngine)

_warm: _WarmProcess | None = None


def start() -> None:
    """Start the warm process, where there is none: what is forked from this process later shares it."""
    global _warm
    if _warm is None and sys.platform == "linux":
        _warm = _WarmProcess()


def _forked(command: list[str], folder: str, environment: dict[str, str]) -> ForkedProcess | None:
    """Return a kernel forked for a command line, or None where it must be started anew."""
    if sys.platform != "linux" or command[1:3] != _IPYKERNEL or not _is_ours(command[0]):
        return None
    start()
    assert _warm is not None
    process = _warm.fork(Request(command[2:], folder, environment))
    if process is None:
        _log.warning("no kernel could be forked: it starts as papermill starts it")
    return process


def _is_ours(interpreter: str) -> bool:
    """Say whether a kernelspec's interpreter is the one that runs us."""
    return Path(shutil.which(interpreter) or interpreter).absolute() == Path(sys.executable).absolute()


def _read_at_start(environment: Any) -> dict[str, str]:
    return {name: value for name, value in environment.items() if name.startswith(_READ_AT_START)}
