"""A papermill engine whose kernels are forked from a warm process: ``papermill --engine fork``.

A kernel that Python starts anew imports our libraries and loads the English model, again for each article. One that
is forked from a process which has done so (`warm`) is ready in a tenth of the time, is as separate from the others as
any process, and does the same: it is the same ipykernel, fed by the same client. Where a fork is not safe (another
system than Linux, another interpreter than ours, Python's own settings changed since), the kernel is started as
papermill does.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from jupyter_client.manager import KernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from papermill.log import logger
from papermill.utils import merge_kwargs, remove_args

from analysis.reporting import warm_process
from analysis.reporting.warm import Request

NAME = "fork"
#: What a kernelspec of ours runs.
_IPYKERNEL = ["-m", "ipykernel_launcher"]
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
        warm_process.start()
        if name := warm_process.socket_name():
            # not by ports: another process may take one between its choice and the kernel's start
            manager.transport, manager.ip = "ipc", name
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


# papermill itself finds the engine by the package's entry point, where the package is installed
papermill_engines.register(NAME, ForkEngine)


def _forked(command: list[str], folder: str, environment: dict[str, str]) -> warm_process.ForkedProcess | None:
    """Return a kernel forked for a command line, or None where it must be started anew."""
    if sys.platform != "linux" or command[1:3] != _IPYKERNEL or not _is_ours(command[0]):
        return None
    process = warm_process.fork(Request(command[2:], folder, environment))
    if process is None:
        _log.warning("no kernel could be forked: it starts as papermill starts it")
    return process


def _is_ours(interpreter: str) -> bool:
    """Say whether a kernelspec's interpreter is the one that runs us."""
    return Path(shutil.which(interpreter) or interpreter).absolute() == Path(sys.executable).absolute()
