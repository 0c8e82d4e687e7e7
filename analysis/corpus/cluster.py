"""The chunks of a run on a Dask cluster: its workers make the parts and send them, this process alone writes them.

No disk is shared. A worker is a process with one thread and with the versions of this machine: all are asked before the
first chunk, and each with every chunk, as workers may come later.
"""

from __future__ import annotations

import pickle
import time
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from analysis.article import Article
from analysis.corpus import manifest, parts
from analysis.corpus.chunks import Chunk, Done, Order, analysed
from analysis.errors import InputError, ReportError
from analysis.findings import Analysis, analyse

#: Chunks that a worker has at once: one that it makes, one that waits for it.
_IN_FLIGHT = 2
#: In seconds, by hand: so long a scheduler may take to answer and to have its first worker, ...
_PATIENCE = 10.0
#: ... so long a cluster may be without workers once it had some, ...
_ALONE = 60.0
#: ... and so often it is looked for workers that came and went while no part gets ready.
_LOOK_AGAIN = 5.0
_GO_ON = "run the same command again: it goes on from here"
_START_SCHEDULER = "start one there with 'dask scheduler', and name the address it prints, such as tcp://10.0.0.1:8786"
_START = "start workers there with 'dask worker ADDRESS --nthreads 1 --nworkers -1'"
_INSTALL = "pip install 'news-analysis[cluster]' here and on every machine of the cluster"
#: What is said of an article that was alone on the cluster when its worker ended.
_ENDED = "its analysis ended the process"


def made_on_cluster(chunks: Iterator[Chunk], order: Order, scheduler: str) -> Generator[tuple[Chunk, Done]]:
    """Yield each chunk once its part is written, as they come back from a cluster; ``scheduler`` is its address.

    Raises `InputError` for a cluster that does not answer, has no workers or others than are needed, and `ReportError`
    where it goes away or the disk does not take a part.
    """
    with _client(scheduler) as client:
        setup = pickle.dumps((manifest.versions(), dict(order.parameters), order.with_words))
        cluster = _Cluster(client, setup, order.folder)
        cluster.check()
        yield from cluster.made(chunks)


@contextmanager
def _client(scheduler: str) -> Iterator[Any]:
    """Connect to a scheduler, and let go of it and of what it still has to do for us."""
    try:
        from distributed import Client
        from distributed.comm.addressing import get_address_host_port
    except ImportError:
        raise InputError("a cluster needs the packages dask and distributed", do=_INSTALL) from None
    wrong = ""
    try:
        get_address_host_port(scheduler, strict=True)
        client = Client(scheduler, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        wrong = str(error).rstrip(".")
    if wrong:
        raise InputError(f"no scheduler answers: {wrong}", where=scheduler, do=_START_SCHEDULER)
    with client:
        yield client


class _Cluster:
    """A cluster, what its workers are told once, and the folder that the parts go to."""

    def __init__(self, client: Any, setup: bytes, folder: Path) -> None:
        self._client, self._setup, self._folder = client, setup, folder
        self._address = client.scheduler.address
        self._with_workers = time.monotonic()
        self._looked_into: set[str] = set()

    def check(self) -> None:
        """Raise `InputError` where there are no workers, or such as would make other tables."""
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise InputError("the cluster has no workers", where=self._address, do=_START) from None
        self._workers()
        for worker, answer in self._client.run(_refusal, self._setup, on_error="return").items():
            if isinstance(answer, BaseException):
                raise InputError(f"news-analysis does not run there: {answer}", where=worker, do=_INSTALL)
            if answer:
                raise InputError(answer, where=worker, do=_INSTALL)

    def made(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Done]]:
        """Yield the chunks as their parts are written.

        A chunk whose workers ended is looked into when nothing else is on the cluster, which tells for certain which
        articles end them; then it is made without these.
        """
        under_way: dict[Any, Chunk] = {}
        ended: list[Chunk] = []
        following = next(chunks, None)
        while following or under_way or ended:
            while following and not ended and len(under_way) < _IN_FLIGHT * self._workers():
                under_way[self._sent(_part, following)] = following
                following = next(chunks, None)
            if ended and not under_way:
                chunk = self._without_articles(ended.pop())
                under_way[self._sent(_part, chunk)] = chunk
            for future in self._ready(under_way):
                chunk = under_way.pop(future)
                if _has_ended(future):
                    ended.append(chunk)
                else:
                    yield chunk, self._written(chunk, future)

    def _workers(self) -> int:
        """Return how many workers there are. Raises for one of several threads, and where none is left for long."""
        with self._in_touch():
            threads = self._client.nthreads()
        for worker, number in threads.items():
            if number > 1:
                raise InputError(f"the worker has {number} threads, which share one core", where=worker, do=_START)
        if threads:
            self._with_workers = time.monotonic()
        elif time.monotonic() - self._with_workers > _ALONE:
            raise ReportError("the cluster has no workers any more", where=self._address, do=_GO_ON)
        return len(threads)

    def _sent(self, task: Callable[..., Any], what: Chunk | Article) -> Any:
        with self._in_touch():
            return self._client.submit(task, self._setup, what, pure=False)

    def _ready(self, futures: Collection[Any]) -> set[Any]:
        """Wait until some of the futures are ready, or a while, and return those that are."""
        from distributed import wait

        if not futures:  # all workers are gone
            time.sleep(_LOOK_AGAIN)
            return set()
        with self._in_touch():
            try:
                return set(wait(list(futures), timeout=_LOOK_AGAIN, return_when="FIRST_COMPLETED").done)
            except TimeoutError:
                return set()

    def _without_articles(self, chunk: Chunk) -> Chunk:
        """Return a chunk without the articles that end a worker when they are alone on the cluster."""
        if chunk.part in self._looked_into:
            raise ReportError(
                f"the workers that make {chunk.part} end, and none of its articles alone ends them",
                where=self._address,
                do=f"see the workers' logs, whether memory is short; {_GO_ON}",
            )
        self._looked_into.add(chunk.part)
        fatal = dict(chunk.fatal)
        for place, item in enumerate(chunk.items):
            if isinstance(item, Article):
                future = self._sent(_tried, item)
                while not self._ready([future]):
                    self._workers()
                if _has_ended(future):
                    fatal[place] = _ENDED
        return chunk._replace(fatal=fatal)

    def _written(self, chunk: Chunk, future: Any) -> Done:
        """Write the part that a worker made; raise where it says what it lacks."""
        with self._in_touch():
            failure = future.exception()
            answer: Any = "" if failure else future.result()
        if failure:
            raise ReportError(f"a worker could not make {chunk.part}: {failure}", where=self._address, do=_GO_ON)
        if isinstance(answer, str):
            raise InputError(f"a worker that came later does not fit: {answer}", where=self._address, do=_INSTALL)
        files, done = answer
        try:
            parts.write(self._folder, chunk.part, files)
        except OSError as error:
            raise parts.unwritten(self._folder, error.strerror or str(error)) from error
        return done

    @contextmanager
    def _in_touch(self) -> Iterator[None]:
        """Say so where the scheduler has gone away."""
        from distributed.client import ClosedClientError, FutureCancelledError

        try:
            yield
        except (OSError, FutureCancelledError, ClosedClientError) as error:
            raise ReportError("the scheduler does not answer any more", where=self._address, do=_GO_ON) from error


def _has_ended(future: Any) -> bool:
    """Say whether the workers that a task was given to ended, as often as the scheduler allows."""
    from distributed import KilledWorker

    return future.status == "error" and isinstance(future.exception(), KilledWorker)


def _part(setup: bytes, chunk: Chunk) -> str | tuple[dict[str, bytes], Done]:
    """On a worker: return a part's files, or why they would be others than ours."""
    if reason := _refusal(setup):
        return reason
    take, with_words = _ready_to_take(setup)
    rows, done = analysed(chunk, take)
    return parts.files_of(rows, with_words=with_words), done


def _tried(setup: bytes, article: Article) -> None:
    """On a worker: analyse an article, if only to see whether the worker outlives it."""
    analysed(Chunk("", [article], {}), _ready_to_take(setup)[0])


def _refusal(setup: bytes) -> str:
    """On a worker: return which version differs from those of the machine that asks, '' for none."""
    wanted, have = pickle.loads(setup)[0], manifest.versions()
    for name in (*wanted, *have):
        if wanted.get(name) != have.get(name):
            return f"the {name} is {have.get(name)} there and {wanted.get(name)} here"
    return ""


@lru_cache(1)
def _ready_to_take(setup: bytes) -> tuple[Callable[[Article], Analysis], bool]:
    """On a worker: return what analyses an article, and whether words are kept."""
    _, parameters, with_words = pickle.loads(setup)
    return partial(analyse, **parameters), with_words
