"""Runs on a real Dask cluster of two processes: the bytes of a run on this machine, whoever dies."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from multiprocessing import forkserver
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from analysis.corpus import Progress, cluster, manifest, read_corpus, run
from analysis.errors import InputError, ReportError
from analysis.findings import analyse
from tests.corpus.conftest import content, stories

#: Sockets that Dask leaves to the collector when its processes are killed.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
dask = pytest.importorskip("dask")
distributed = pytest.importorskip("distributed")


def local_cluster(**options: Any) -> Any:
    return distributed.LocalCluster(dashboard_address=":0", silence_logs="CRITICAL", **options)


@pytest.fixture(scope="module", autouse=True)
def _environment() -> Iterator[None]:
    """Dask sets variables for its workers in the process that starts them, and leaves them there."""
    with patch.dict(os.environ):
        yield


@pytest.fixture(scope="module")
def two_workers() -> Iterator[Any]:
    # a task is given up when one worker ended over it, so that fewer have to start again; each starts from a process
    # that has imported what it needs
    forkserver.set_forkserver_preload(["analysis.corpus.cluster", "distributed"])
    forkserver.ensure_running()
    options = {"distributed.scheduler.allowed-failures": 0, "distributed.worker.multiprocessing-method": "forkserver"}
    with (
        dask.config.set(options),
        local_cluster(n_workers=2, threads_per_worker=1) as started,
    ):
        yield started


def test_a_worker_that_is_killed_midway_changes_no_byte(two_workers: Any, undisturbed: Path, tmp_path: Path) -> None:
    killed: list[int] = []

    def kill_one(_: Progress) -> None:
        if not killed:
            with distributed.Client(two_workers, set_as_default=False) as client:
                killed.append(min(client.run(os.getpid).values()))
            os.kill(killed[0], signal.SIGKILL)

    summary = run(stories(45), tmp_path / "out", scheduler=two_workers.scheduler_address, tell=kill_one)
    assert killed
    assert (summary.complete, summary.progress.articles, summary.progress.failed) == (True, 45, 0)
    assert content(tmp_path / "out") == content(undisturbed)


def test_a_run_begun_here_goes_on_on_a_cluster(two_workers: Any, undisturbed: Path, tmp_path: Path) -> None:
    def stop(_: Progress) -> None:
        raise KeyboardInterrupt

    assert not run(stories(45), tmp_path / "out", tell=stop).complete
    summary = run(stories(45), tmp_path / "out", scheduler=two_workers.scheduler_address)
    assert (summary.progress.before, summary.progress.articles) == (9, 36)  # and a reject
    assert content(tmp_path / "out") == content(undisturbed)


class Poison(distributed.WorkerPlugin):  # type: ignore[misc]
    """Makes one article end whichever worker analyses it."""

    name = "poison"

    def setup(self, worker: Any) -> None:
        def poisoned(article: Any) -> Any:
            if article.id == "s13":
                os._exit(3)
            return analyse(article)

        cluster.analyse = poisoned  # type: ignore[attr-defined]
        cluster._ready_to_take.cache_clear()


def test_an_article_that_ends_workers_is_told_of_and_takes_no_other_along(
    two_workers: Any, undisturbed: Path, tmp_path: Path
) -> None:
    with distributed.Client(two_workers, set_as_default=False) as client:
        client.register_plugin(Poison())
        run(stories(45), tmp_path / "out", scheduler=two_workers.scheduler_address)
        client.unregister_worker_plugin("poison")
    failed = read_corpus(tmp_path / "out").articles.set_index("article_id")["failed"].dropna()
    assert failed.to_dict() == {"s13": "its analysis ended the process"}
    whole, without = read_corpus(undisturbed).statements, read_corpus(tmp_path / "out").statements
    assert without.equals(whole[whole["article_id"] != "s13"].reset_index(drop=True))


def test_workers_of_other_versions_are_refused(
    two_workers: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = {**manifest.versions(), "version of nltk": "0.1"}
    monkeypatch.setattr("analysis.corpus.manifest.versions", lambda: ours)
    with pytest.raises(InputError, match=r"the version of nltk is [3-9]\S* there and 0.1 here; pip install"):
        run(stories(1), tmp_path, scheduler=two_workers.scheduler_address)


def test_workers_of_several_threads_are_refused(tmp_path: Path) -> None:
    with (
        local_cluster(n_workers=1, threads_per_worker=2, processes=False, protocol="tcp") as started,
        pytest.raises(InputError, match="the worker has 2 threads, which share one core; start workers there with"),
    ):
        run(stories(1), tmp_path, scheduler=started.scheduler_address)


def test_a_cluster_without_workers_is_refused_and_one_that_goes_away_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.corpus.cluster._PATIENCE", 0.5)
    with (
        local_cluster(n_workers=0, processes=False, protocol="tcp") as started,
        pytest.raises(InputError, match="the cluster has no workers; start workers there with 'dask worker"),
    ):
        run(stories(1), tmp_path, scheduler=started.scheduler_address)
    with (
        local_cluster(n_workers=1, threads_per_worker=1, processes=False, protocol="tcp") as started,
        pytest.raises(ReportError, match="the scheduler does not answer any more; run the same command again"),
    ):
        run(stories(45), tmp_path, scheduler=started.scheduler_address, tell=lambda _: started.close())
    assert 9 <= len(read_corpus(tmp_path).articles) < 45


@pytest.mark.parametrize("address", ["nonsense", "tcp://127.0.0.1", "tcp://127.0.0.1:9"])
def test_an_address_where_no_scheduler_is_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr("analysis.corpus.cluster._PATIENCE", 0.5)
    with pytest.raises(InputError, match=r"no scheduler answers: .*; start one there with 'dask scheduler'"):
        run(stories(1), tmp_path, scheduler=address)


def test_what_a_cluster_needs_is_said_where_it_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"needs the packages dask and distributed; pip install 'news-analysis\[clu"):
        run(stories(1), tmp_path, scheduler="tcp://127.0.0.1:8786")
