"""A run over many articles: chunks of a source, in order, on several processes; what is finished is never done again.

A chunk is the next fifty articles or rejects of the source, whatever the number of processes, so that the parts are
the same bytes. A worker that dies takes only the article along that it was at: its chunk is done again without it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.corpus import manifest, parts
from analysis.corpus.manifest import Manifest, Part
from analysis.corpus.workers import LONGEST_SERVICE, Chunk, Done, Stopped, Trying, Worker, hire
from analysis.errors import InputError, ReportError
from analysis.findings import analyse
from analysis.reading import Reject, read_text

#: Articles and rejects of a part. By hand: a part takes some ten seconds.
CHUNK = 50
#: In seconds: so long the workers of a run that was killed may take to end, and to let go of the folder.
_LAST_MOMENTS = 2.0
_FIRST_WORDS = 'The pier is shut, Ada Roe of Kenya said on Monday. "It sank," she said.'


class Progress(NamedTuple):
    """How far a run is: articles done in it, of them failed, rejects, those of earlier runs, words, seconds."""

    articles: int = 0
    failed: int = 0
    rejects: int = 0
    before: int = 0
    words: int = 0
    seconds: float = 0.0


class Summary(NamedTuple):
    """What a run did, and whether it came to the source's end."""

    progress: Progress
    complete: bool


def run(
    items: Iterable[Article | Reject],
    folder: Path,
    parameters: Mapping[str, Any] | None = None,
    *,
    settings: Mapping[str, Any] | None = None,
    jobs: int = 1,
    with_words: bool = True,
    tell: Callable[[Progress], object] = lambda _: None,
) -> Summary:
    """Analyse articles and write their tables in parts below a folder; go on where an earlier run was stopped.

    Parameters
    ----------
    items
        Articles and rejects, as `analysis.reading.read_rows` yields them.
    folder
        Where ``TABLE/part-00000.parquet`` ... and ``manifest.json`` go; made if it is not there.
    parameters
        What `analysis.analyse` takes besides the article.
    settings
        What the parameters are, for the manifest: values JSON can hold. A run goes on only with the same.
    jobs
        Processes.
    with_words
        False leaves out the columns that hold the articles' own words; offsets stay.
    tell
        Is called with the progress after each part.

    Returns
    -------
    Summary
        Not complete where Ctrl-C stopped it.

    Raises
    ------
    InputError
        For a folder with other things, or with a run of another input or other settings.
    ReportError
        Where the disk does not take a part; what was finished stays.
    """
    parameters = parameters or {}
    # a bad parameter shows before anything is written; and workers find the model loaded and its tables in place
    analyse(read_text(_FIRST_WORDS), **parameters)
    folder.mkdir(parents=True, exist_ok=True)
    known = {**manifest.versions(), "words": with_words, **(settings or {})}
    with _alone(folder):
        current = manifest.opened(folder, known)
        parts.remove_unfinished(folder)
        current.save()
        one = _Run(current, parameters, with_words, tell)
        complete = one.over(items, jobs)
    return Summary(one.progress, complete)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold a lock on a folder; raise `InputError` where another run has it."""
    try:
        import fcntl
    except ImportError:  # a system without such locks
        yield
        return
    import os

    descriptor = os.open(folder, os.O_RDONLY)
    end = time.monotonic() + _LAST_MOMENTS
    try:
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError as error:
                if time.monotonic() > end:
                    wrong = InputError("another run is writing there", where=str(folder), do="wait for it to end")
                    raise wrong from error
                time.sleep(0.05)
        yield
    finally:
        os.close(descriptor)


class _Run:
    """One run: hands chunks to workers, hears of them, and keeps the manifest."""

    def __init__(
        self, current: Manifest, parameters: Mapping[str, Any], with_words: bool, tell: Callable[[Progress], object]
    ) -> None:
        self.progress = Progress()
        self._manifest, self._parameters, self._with_words, self._tell = current, parameters, with_words, tell
        self._began = time.monotonic()
        self._workers: list[Worker] = []

    def over(self, items: Iterable[Article | Reject], jobs: int) -> bool:
        """Do what is not done yet; return whether the source's end was reached."""
        chunks = self._chunks(iter(items))
        try:
            for chunk in islice(chunks, max(1, jobs)):
                self._workers.append(self._hired(chunk))
            while self._workers:
                self._hear(chunks)
        except KeyboardInterrupt:
            return False
        finally:
            for worker in self._workers:
                worker.end()
        self._manifest.complete = True
        self._manifest.save()
        return True

    def _chunks(self, items: Iterator[Article | Reject]) -> Iterator[Chunk]:
        """Yield the chunks that no finished part has; raise `InputError` where one was made of other rows."""
        number = 0
        while some := tuple(islice(items, CHUNK)):
            part = f"part-{number:05}"
            number += 1
            finished = self._manifest.parts.get(part)
            if finished is None:
                yield Chunk(part, some, {})
            elif finished.input != manifest.digest(some):
                raise self._other_input(part)
            else:
                self.progress = self.progress._replace(before=self.progress.before + finished.articles)
        if len(self._manifest.parts) > number:
            raise self._other_input(f"part-{number:05}")

    def _other_input(self, part: str) -> InputError:
        return InputError(
            f"the folder holds a run over another input: its {part} was made of other rows",
            where=str(self._manifest.folder),
            do="choose another folder for this input",
        )

    def _hired(self, chunk: Chunk) -> Worker:
        worker = hire(self._manifest.folder, self._parameters, with_words=self._with_words)
        worker.hand(chunk)
        return worker

    def _hear(self, chunks: Iterator[Chunk]) -> None:
        """Wait until a worker tells something or dies, and act on it."""
        ready = wait([worker.pipe for worker in self._workers])
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            try:
                told = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker, self._without_article(worker))
                continue
            match told:
                case Trying(place):
                    worker.place = place
                case Stopped(reason):
                    raise ReportError(
                        f"a part could not be written: {reason}",
                        where=str(self._manifest.folder),
                        do="make room and run the same command again: it goes on from here",
                    )
                case Done():
                    self._finish(worker, told)
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
                where=str(self._manifest.folder),
                do="run the same command again: it goes on from here",
            )
        fatal = {**worker.chunk.fatal, worker.place: f"its analysis ended the process ({how})"}
        return worker.chunk._replace(fatal=fatal)

    def _finish(self, worker: Worker, done: Done) -> None:
        """Note a part in the manifest, and tell of it."""
        assert worker.chunk is not None
        chunk = worker.chunk
        rejects = sum(isinstance(item, Reject) for item in chunk.items)
        articles = len(chunk.items) - rejects
        self._manifest.parts[chunk.part] = Part(articles, done.failed, rejects, manifest.digest(chunk.items))
        self._manifest.save()
        self.progress = self.progress._replace(
            articles=self.progress.articles + articles,
            failed=self.progress.failed + done.failed,
            rejects=self.progress.rejects + rejects,
            words=self.progress.words + done.words,
            seconds=time.monotonic() - self._began,
        )
        self._tell(self.progress)

    def _go_on(self, worker: Worker, chunk: Chunk | None) -> None:
        """Hand a worker the next chunk, or a fresh one in its place, or let it go."""
        if chunk is None:
            self._workers.remove(worker)
            worker.end()
        elif worker.served >= LONGEST_SERVICE:
            self._replace(worker, chunk)
        else:
            worker.hand(chunk)

    def _replace(self, worker: Worker, chunk: Chunk) -> None:
        worker.end()
        self._workers[self._workers.index(worker)] = self._hired(chunk)
