"""The chunks of a run on several processes of this machine, each of which writes the parts that it makes."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from itertools import islice
from multiprocessing.connection import wait

from analysis.corpus import parts
from analysis.corpus.chunks import Chunk, Done, Order
from analysis.corpus.workers import Stopped, Trying, Worker, hire
from analysis.errors import ReportError

#: A worker is replaced by a fresh one after so many chunks: what a parse keeps of each new word adds up. By hand.
LONGEST_SERVICE = 20


def made_here(chunks: Iterator[Chunk], order: Order, jobs: int) -> Generator[tuple[Chunk, Done]]:
    """Yield each chunk once its part is written, as they get ready; ``jobs`` is the number of processes.

    A worker that dies takes only the article along that it was at: its chunk is done again without it. Raises
    `ReportError` where the disk does not take a part.
    """
    pool = _Pool(order)
    try:
        for chunk in islice(chunks, max(1, jobs)):
            pool.hire(chunk)
        while pool.workers:
            yield from pool.hear(chunks)
    finally:
        for worker in pool.workers:
            worker.end()


class _Pool:
    """The workers of a run."""

    def __init__(self, order: Order) -> None:
        self.workers: list[Worker] = []
        self._order = order

    def hire(self, chunk: Chunk) -> None:
        """Start a worker on a chunk."""
        worker = hire(self._order)
        worker.hand(chunk)
        self.workers.append(worker)

    def hear(self, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Done]]:
        """Wait until a worker tells something or dies, and act on it."""
        ready = wait([worker.pipe for worker in self.workers])
        for worker in [worker for worker in self.workers if worker.pipe in ready]:
            try:
                told = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker, self._without_article(worker))
                continue
            match told:
                case Trying(place):
                    worker.place = place
                case Stopped(reason):
                    raise parts.unwritten(self._order.folder, reason)
                case Done():
                    assert worker.chunk is not None
                    yield worker.chunk, told
                    self._go_on(worker, next(chunks, None))

    def _without_article(self, worker: Worker) -> Chunk:
        """Return a dead worker's chunk, to be done again without the article that it was at."""
        assert worker.chunk is not None
        worker.process.join()
        code = worker.process.exitcode or 0
        how = f"signal {-code}" if code < 0 else f"exit code {code}"
        if worker.place in worker.chunk.fatal or worker.place == len(worker.chunk.items):
            raise ReportError(
                f"the process that wrote {worker.chunk.part} ended ({how})",
                where=str(self._order.folder),
                do="run the same command again: it goes on from here",
            )
        fatal = {**worker.chunk.fatal, worker.place: f"its analysis ended the process ({how})"}
        return worker.chunk._replace(fatal=fatal)

    def _go_on(self, worker: Worker, chunk: Chunk | None) -> None:
        """Hand a worker the next chunk, or a fresh one in its place, or let it go."""
        if chunk is None:
            self.workers.remove(worker)
            worker.end()
        elif worker.served >= LONGEST_SERVICE:
            self._replace(worker, chunk)
        else:
            worker.hand(chunk)

    def _replace(self, worker: Worker, chunk: Chunk) -> None:
        worker.end()
        self.workers.remove(worker)
        self.hire(chunk)
