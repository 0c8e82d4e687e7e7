"""The warm process: it has imported everything and loaded the model, and forks a Jupyter kernel for each notebook.

`serve` listens on a Unix socket. Who connects sends one request, a `Request` as
JSON with the descriptors of the kernel's standard output and error, and receives a line for each event: the kernel's
process number, then its exit code. Whoever hangs up has the kernel killed, with all that it started. The process ends
when its standard input does, which its parent holds open: no kernel survives who asked for it.

A process is forked only while it has one thread: a lock that another thread holds would stay locked in the child for
ever. So nothing here opens a zmq context, and libraries that count in threads are held to one before their import.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from inspect import signature
from pathlib import Path
from typing import NamedTuple, cast

from analysis.child_processes import die_with_parent

#: Libraries for linear algebra, and Arrow's allocator, start threads on import unless these forbid it; a kernel's own
#: environment is what its asker has.
ONE_THREAD = {
    **dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"), "1"),
    "JE_ARROW_MALLOC_CONF": "background_thread:false",
}
#: What draws figures into a notebook; matplotlib reads it on import.
INLINE = "module://matplotlib_inline.backend_inline"
#: An invented story that asks every measure and draws figures, so that a kernel finds tables and patterns in place.
_FIRST_STORY = """Kenya rejects demand on the pier

NAIROBI: Kenya rejected the demand on Monday. "The pier is shut," Foreign Minister Ada Roe said. "It will stay shut."

Peru's government said that the pier was a threat to its security. Peter Lund, a fisherman, said he had lost 20 crowns
a day. "We are angry," he said. Peru attacked the plan, and Kenya defended the pier. Sources said the talks had failed.
"""
#: What is told before the first request: that one kernel is to come, which does all for the first time, or more.
ONE, MORE = b"1", b"+"
#: What a request may be, in bytes: an environment is under 2 MB on Linux.
_LONGEST_REQUEST = 4_000_000


class Request(NamedTuple):
    """A kernel to start: its command behind ``python``, where and in which environment."""

    command: list[str]
    folder: str
    environment: dict[str, str]


class _Kernel(NamedTuple):
    """A running kernel: its process, a descriptor that tells its end, and who asked for it."""

    process: int
    ending: int
    asker: socket.socket


def serve(path: str) -> None:
    """Fork kernels for whoever connects to the socket at ``path``, until standard input ends."""
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(path)
    listening.listen(64)
    _prepare()
    told = os.read(sys.stdin.fileno(), 1)
    if not told:
        sys.exit()
    if told == MORE:
        _take_every_measure()
    _forget_settings()
    threads = sum(1 for _ in Path("/proc/self/task").iterdir())
    if threads > 1:
        sys.exit(f"the warm process has {threads} threads and cannot be forked")
    gc.collect()
    gc.freeze()
    _Server(listening).run()


def _prepare() -> None:
    """Import what a report imports, and load the model."""
    os.environ.setdefault("MPLBACKEND", INLINE)
    import ipykernel.ipkernel  # imported here alone: what it takes is what this process exists for
    import ipykernel.kernelapp  # noqa: F401

    from analysis.language import model
    from analysis.reporting import report

    dir(report)  # its sections
    model.load()


def _take_every_measure() -> None:
    """Take every measure of a story once, and draw its figures."""
    import analysis
    from analysis.reporting import report

    found = analysis.analyse(analysis.read_text(_FIRST_STORY))
    for part in (getattr(report, name) for name in dir(report)):
        needed = [name for name, one in signature(part).parameters.items() if one.default is one.empty]
        if needed == ["found"]:
            list(part(found).outputs())


def _forget_settings() -> None:
    """Undo what the one module sets that sets something on import: a notebook that imports it does so again."""
    import pandas as pd

    import analysis.reporting
    from analysis.reporting import report

    del sys.modules[report.__name__], analysis.reporting.report
    pd.reset_option("display.html.use_mathjax")


class _Server:
    """Takes requests, forks kernels, tells of their ends and kills those that nobody waits for."""

    def __init__(self, listening: socket.socket) -> None:
        self._listening = listening
        self._kernels: dict[int, _Kernel] = {}
        self._selector = selectors.DefaultSelector()
        self._selector.register(listening, selectors.EVENT_READ, self._accept)
        self._selector.register(sys.stdin, selectors.EVENT_READ, self._end)

    def run(self) -> None:
        """Handle what comes, for ever."""
        while True:
            for key, _ in self._selector.select():
                key.data(key.fileobj)

    def _end(self, _: object) -> None:
        for kernel in list(self._kernels.values()):
            self._finish(kernel)
        os._exit(0)

    def _accept(self, _: object) -> None:
        asker, _address = self._listening.accept()
        try:
            request, descriptors = _received(asker)
        except (OSError, ValueError, TypeError):
            asker.close()
            return
        process = os.fork()
        if not process:
            _become(request, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        kernel = _Kernel(process, os.pidfd_open(process), asker)
        self._kernels[process] = kernel
        self._selector.register(kernel.ending, selectors.EVENT_READ, lambda _: self._finish(kernel))
        self._selector.register(asker, selectors.EVENT_READ, lambda _: self._finish(kernel))
        _tell(asker, process)

    def _finish(self, kernel: _Kernel) -> None:
        """Kill a kernel's group, itself included where it runs, and tell how it ended."""
        if self._kernels.pop(kernel.process, None) is None:
            return
        self._selector.unregister(kernel.ending)
        self._selector.unregister(kernel.asker)
        # before it is waited for, its number is its own
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(kernel.process, signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(kernel.process, signal.SIGKILL)
        _, status = os.waitpid(kernel.process, 0)
        os.close(kernel.ending)
        _tell(kernel.asker, os.waitstatus_to_exitcode(status))
        kernel.asker.close()


def _received(asker: socket.socket) -> tuple[Request, list[int]]:
    """Return a request, up to its line's end, and the descriptors that come with it."""
    asker.settimeout(10)
    data, descriptors, _, _ = socket.recv_fds(asker, 65_536, 2)
    while not data.endswith(b"\n"):
        more = asker.recv(65_536)
        if not more or len(data) > _LONGEST_REQUEST:
            raise ValueError("no whole request")
        data += more
    asker.settimeout(None)
    request = Request(**json.loads(data))
    if len(descriptors) != 2:
        raise ValueError("no standard output and error")
    return request, list(descriptors)


def _tell(asker: socket.socket, number: int) -> None:
    """Send a line; whoever hung up meanwhile needs none."""
    with suppress(OSError):
        asker.sendall(b"%d\n" % number)


def _become(request: Request, descriptors: list[int]) -> None:
    """Turn the child of a fork into the kernel of a request; never return."""
    code = 1
    try:
        os.setsid()
        die_with_parent()
        nothing = os.open(os.devnull, os.O_RDONLY)
        for target, descriptor in enumerate((nothing, *descriptors)):
            os.dup2(descriptor, target)
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        os.chdir(request.folder)
        _take_over(request)
        from ipykernel.kernelapp import IPKernelApp

        # its class has read the parent's number from the environment of this process, not of the kernel
        IPKernelApp.launch_instance(argv=[*sys.argv[1:], f"--IPKernelApp.parent_handle={os.getppid()}"])
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        for stream in (sys.stdout, sys.stderr):
            with suppress(Exception):
                stream.flush()
        os._exit(code)


def _take_over(request: Request) -> None:
    """Set what a kernel that Python started anew would find: environment, arguments, settings read from them."""
    os.environ.clear()
    os.environ.update(request.environment, JPY_PARENT_PID=str(os.getppid()))
    sys.argv = [str(cast(ModuleSpec, find_spec(request.command[0])).origin), *request.command[1:]]
    import matplotlib
    import numpy as np

    matplotlib.rcParams["backend"] = os.environ.get("MPLBACKEND") or INLINE
    np.random.seed()
    gc.unfreeze()
    gc.enable()
