"""Kernels forked from a warm process: papermill's own outputs, nothing carried over, nothing left behind."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
from nbclient.exceptions import CellTimeoutError
from papermill.engines import papermill_engines
from papermill.exceptions import PapermillExecutionError

from analysis.reporting import notebook as notebooks
from analysis.reporting import warm_process
from analysis.reporting.engine import ForkEngine
from tests.conftest import ROOT, SPECIMEN

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux only")

#: A cell for every kind of output, and what surrounds a kernel.
EVERY_KIND = [
    "print('plain')",
    "import sys; print('to the error stream', file=sys.stderr)",
    "1 + 1",
    "from IPython.display import HTML, Latex, display; display(HTML('<b>x</b>'), Latex('$x$'))",
    "import pandas as pd; pd.DataFrame({'a': [1, 2]})",
    "import matplotlib.pyplot as plt; plt.plot([1, 2, 1]); plt.title('a figure')",
    "import matplotlib; matplotlib.get_backend()",
    "import warnings; warnings.warn('beware')",
    "!echo from a shell",
    "import subprocess; subprocess.run(['echo', 'from a child'], check=True)",
    "shown = display('first', display_id='d'); shown.update('second')",
    "import asyncio; await asyncio.sleep(0.01); 'awaited'",
    "import os, signal\nif not (pid := os.fork()): os.kill(os.getpid(), signal.SIGKILL)\nos.waitpid(pid, 0)[1]",
    "import threading; t = threading.Thread(target=print, args=('from a thread',)); t.start(); t.join()",
    "sys.argv[0].rpartition('/')[2], sys.argv[1], sys.path[0], __name__",
    "os.getcwd(), os.environ.get('OMP_NUM_THREADS'), os.environ.get('MPLBACKEND'), os.getsid(0) == os.getpid()",
    "%timeit -n1 -r1 pass",
    "import logging; logging.getLogger().warning('logged')",
    "get_ipython().history_manager.hist_file, In[1]",
    "import gc; gc.isenabled(), gc.get_freeze_count(), threading.active_count() > 1",
    "1 / 0",
]


@pytest.fixture(scope="module", autouse=True)
def fork() -> None:
    papermill_engines.register("fork", ForkEngine)


def notebook(folder: Path, *cells: str) -> Path:
    made = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
    )
    nbformat.write(made, folder / "made.ipynb")
    return folder / "made.ipynb"


def outputs(path: Path, name: str, **options: Any) -> list[str]:
    """Return each cell's outputs as text, run by an engine of that name, without what differs from run to run."""
    done = path.with_suffix(f".{name}.ipynb")
    try:
        papermill.execute_notebook(
            path, done, {}, engine_name=name, progress_bar=False, extra_arguments=["--log-level=CRITICAL"], **options
        )
    except PapermillExecutionError:
        assert "ZeroDivisionError" in done.read_text(encoding="utf-8")
    cells = notebooks.normalise(nbformat.read(done, as_version=4)).cells  # it joins what came in pieces by chance
    found = [
        str(cell.get("outputs", []))
        for cell in cells
        if "papermill-error-cell-tag" not in cell.metadata.get("tags", ())
    ]
    return [re.sub(r"0x[0-9a-f]+|ipykernel_\d+|[\d.]+ \S*s ±[^\\]+", "…", one) for one in found]


def run(path: Path, **options: Any) -> list[str]:
    return outputs(path, "fork", **options)


@pytest.fixture
def no_plain_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a kernel that is not forked fail the test."""

    async def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the kernel was not forked")

    monkeypatch.setattr("jupyter_client.provisioning.local_provisioner.LocalProvisioner.launch_kernel", refuse)


def test_every_kind_of_output_is_papermills_own(tmp_path: Path) -> None:
    path = notebook(tmp_path, *EVERY_KIND)
    plain, forked = outputs(path, "nbclient"), run(path)
    assert len(plain) > len(EVERY_KIND) - 1
    for cell, one, other in zip(EVERY_KIND, plain, forked, strict=False):
        assert one == other, cell


@pytest.mark.usefixtures("no_plain_kernel")
def test_one_notebook_never_sees_what_another_changed(tmp_path: Path) -> None:
    changes = """
import os, sys, builtins, random, numpy, matplotlib
os.environ["LEFT"] = "behind"; os.chdir("/"); sys.path.insert(0, "/nowhere"); builtins.left = 1
matplotlib.rcParams["lines.linewidth"] = 99
import analysis.findings; analysis.findings.analyse = None
"""
    looks = """
import os, sys, builtins, random, numpy, matplotlib, analysis
print(os.environ.get("LEFT"), os.getcwd() == "/", "/nowhere" in sys.path, hasattr(builtins, "left"))
print(matplotlib.rcParams["lines.linewidth"] == 99, analysis.analyse is None)
"""
    run(notebook(tmp_path, changes))
    [cell] = run(notebook(tmp_path, looks))
    assert "None False False False" in cell
    assert "False False" in cell


@pytest.mark.usefixtures("no_plain_kernel")
def test_each_kernel_has_random_numbers_of_its_own(tmp_path: Path) -> None:
    path = notebook(tmp_path, "import numpy, random, uuid; print(numpy.random.rand(), random.random(), uuid.uuid4())")
    [first], [second] = run(path), run(path)
    drawn = re.compile(r"0\.\d+")
    assert not set(drawn.findall(first)) & set(drawn.findall(second))


@pytest.mark.usefixtures("no_plain_kernel")
def test_the_environment_of_the_moment_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_THE_MOMENT", "yes")
    monkeypatch.setenv("MPLBACKEND", "svg")
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)  # the warm process has it
    asked = "os.environ['OF_THE_MOMENT'], matplotlib.get_backend(), os.environ.get('OMP_NUM_THREADS')"
    [cell] = run(notebook(tmp_path, f"import os, matplotlib; {asked}"))
    assert "('yes', 'svg', None)" in cell


def test_settings_that_python_reads_once_start_a_kernel_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    run(notebook(tmp_path, "1"))  # the warm process was started under other settings
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    [first] = run(notebook(tmp_path, "import sys; hash('a'), sys.flags.hash_randomization"))
    assert "no kernel could be forked" in caplog.text
    [second] = run(notebook(tmp_path, "import sys; hash('a'), sys.flags.hash_randomization"))
    assert first == second


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2][0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def gone(pids: list[int]) -> bool:
    end = time.monotonic() + 15
    while time.monotonic() < end and any(map(alive, pids)):
        time.sleep(0.1)
    return not any(map(alive, pids))


#: A cell that notes its process and that of a child of its own which would run for long.
LEAVES_A_CHILD = """
import os, subprocess, pathlib
child = subprocess.Popen(["sleep", "300"])
pathlib.Path({note!r}).write_text(f"{{os.getpid()}} {{child.pid}}")
"""


@pytest.mark.usefixtures("no_plain_kernel")
def test_a_timeout_ends_the_kernel_and_all_that_it_started(tmp_path: Path) -> None:
    note = tmp_path / "note"
    path = notebook(tmp_path, LEAVES_A_CHILD.format(note=str(note)), "import time; time.sleep(300)")
    with pytest.raises(CellTimeoutError):
        run(path, execution_timeout=2)
    assert gone([int(pid) for pid in note.read_text(encoding="utf-8").split()])


@pytest.mark.usefixtures("no_plain_kernel")
def test_a_finished_notebook_leaves_no_process(tmp_path: Path) -> None:
    note = tmp_path / "note"
    run(notebook(tmp_path, LEAVES_A_CHILD.format(note=str(note))))
    assert gone([int(pid) for pid in note.read_text(encoding="utf-8").split()])


@pytest.mark.usefixtures("no_plain_kernel")
def test_a_kernel_that_dies_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="Kernel died"):
        run(notebook(tmp_path, "import os; os._exit(3)"))
    assert "2" in run(notebook(tmp_path, "1 + 1"))[0]


def test_nothing_outlives_the_process_that_asked(tmp_path: Path) -> None:
    note = tmp_path / "note"
    path = notebook(tmp_path, LEAVES_A_CHILD.format(note=str(note)), "import time; time.sleep(300)")
    code = (
        "import papermill; from papermill.engines import papermill_engines\n"
        "from analysis.reporting import engine, warm_process\n"
        "papermill_engines.register('fork', engine.ForkEngine); warm_process.start()\n"
        "print(warm_process._warm._process.pid, flush=True)\n"
        f"papermill.execute_notebook({str(path)!r}, None, {{}}, engine_name='fork', progress_bar=False)"
    )
    asker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert asker.stdout is not None
    warm = int(asker.stdout.readline())
    end = time.monotonic() + 60
    while not note.exists() and time.monotonic() < end:
        time.sleep(0.1)
    time.sleep(0.5)
    asker.send_signal(signal.SIGKILL)
    asker.wait()
    asker.stdout.close()
    assert gone([warm, *map(int, note.read_text(encoding="utf-8").split())])


@pytest.mark.usefixtures("no_plain_kernel")
def test_a_broken_request_harms_nobody(tmp_path: Path) -> None:
    import socket

    run(notebook(tmp_path, "1"))
    assert warm_process._warm is not None
    for sent in (b"", b"{\n", b"[]\n", b'{"command": 1}\n', b'{"command": [], "folder": "", "environment": {}}\n'):
        with socket.socket(socket.AF_UNIX) as one:
            one.connect(warm_process._warm._path)
            one.sendall(sent)
    assert "2" in run(notebook(tmp_path, "1 + 1"))[0]


@pytest.mark.usefixtures("no_plain_kernel")
def test_a_report_is_the_same_as_papermills(tmp_path: Path) -> None:
    source = ROOT / "notebooks" / "article.ipynb"
    article = {"article": str(ROOT / "data" / "articles" / f"{SPECIMEN}.txt")}
    done = papermill.execute_notebook(source, None, article, engine_name="fork", progress_bar=False)
    forked, stored = notebooks.normalise(done), notebooks.read_notebook(source)
    cells = [cell for cell in forked.cells if "injected-parameters" not in cell.metadata.tags]
    assert len(cells) == len(stored.cells)
    for one, other in zip(cells, stored.cells, strict=True):
        if "data-machine" not in str(other.get("outputs")):
            assert one.get("outputs") == other.get("outputs"), other.source


def test_a_port_that_another_process_has_taken_is_no_kernels(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, no_plain_kernel: None, capfd: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr("jupyter_client.connect.LocalPortCache.find_available_port", lambda *_: port)
        assert "'text/plain': '2'" in run(notebook(tmp_path, "1 + 1"))[0]
    assert "Traceback" not in capfd.readouterr().err


def test_ctrl_c_ends_the_warm_process_without_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", warm_process._SERVE, str(tmp_path / "warm")],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    end = time.monotonic() + 60
    while time.monotonic() < end and not (tmp_path / "warm").exists():
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 130
