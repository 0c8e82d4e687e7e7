"""A run over many articles: chunks of a source, in order, a part of the tables each; what is finished stays.

A chunk is the next fifty articles or rejects of the source, whoever makes its part, so that the parts are the same
bytes: on any number of processes of this machine (`pool`), and on any number of machines (`cluster`).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article import Article
from analysis.corpus import manifest, parts
from analysis.corpus.chunks import Chunk, Done, Order
from analysis.corpus.cluster import made_on_cluster
from analysis.corpus.manifest import Manifest, Part
from analysis.corpus.pool import made_here
from analysis.errors import InputError
from analysis.findings import analyse
from analysis.reading import Reject, read_text

#: Articles and rejects of a part. By hand: a part takes some ten seconds.
CHUNK = 50
#: In seconds: so long the workers of a run that was killed may take to end, and to let go of the folder.
_LAST_MOMENTS = 2.0
#: How much longer than a save of the manifest the time to the next is: what is not in it is made again. By hand.
_BETWEEN_SAVES = 20
_FIRST_WORDS = 'The pier is shut, Ada Roe of Kenya said on Monday. "It sank," she said.'


class Progress(NamedTuple):
    """How far a run is: articles done in it, of them failed, rejects, words, seconds; and what earlier runs have done.

    ``before`` are articles of earlier runs, ``rows_before`` their articles and rejects.
    """

    articles: int = 0
    failed: int = 0
    rejects: int = 0
    before: int = 0
    rows_before: int = 0
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
    scheduler: str | None = None,
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
        Processes of this machine.
    scheduler
        The address of a Dask scheduler, whose workers are used in their place.
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
        For a folder with other things, or with a run of another input or other settings; and for a cluster that does
        not answer, or has workers that would make other tables.
    ReportError
        Where the disk does not take a part, or the cluster goes away; what was finished stays.
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
        one = _Run(current, tell)
        order = Order(folder, parameters, with_words)
        if scheduler is None:
            complete = one.over(items, partial(made_here, order=order, jobs=jobs))
        else:
            complete = one.over(items, partial(made_on_cluster, order=order, scheduler=scheduler))
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
    """One run: makes chunks, hears which parts are made, and keeps the manifest."""

    def __init__(self, current: Manifest, tell: Callable[[Progress], object]) -> None:
        self.progress = Progress()
        self._manifest, self._tell = current, tell
        self._began = self._save_at = time.monotonic()

    def over(
        self, items: Iterable[Article | Reject], made: Callable[[Iterator[Chunk]], Generator[tuple[Chunk, Done]]]
    ) -> bool:
        """Have done what is not done yet; return whether the source's end was reached."""
        try:
            with closing(made(self._chunks(iter(items)))) as finished:
                for chunk, done in finished:
                    self._finish(chunk, done)
        except KeyboardInterrupt:
            return False
        finally:
            self._save()
        self._manifest.complete = True
        self._save()
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
                self.progress = self.progress._replace(
                    before=self.progress.before + finished.articles,
                    rows_before=self.progress.rows_before + len(some),
                )
        if len(self._manifest.parts) > number:
            raise self._other_input(f"part-{number:05}")

    def _other_input(self, part: str) -> InputError:
        return InputError(
            f"the folder holds a run over another input: its {part} was made of other rows",
            where=str(self._manifest.folder),
            do="choose another folder for this input",
        )

    def _finish(self, chunk: Chunk, done: Done) -> None:
        """Note a part in the manifest, and tell of it."""
        rejects = sum(isinstance(item, Reject) for item in chunk.items)
        articles = len(chunk.items) - rejects
        self._manifest.parts[chunk.part] = Part(articles, done.failed, rejects, manifest.digest(chunk.items))
        if time.monotonic() >= self._save_at:
            self._save()
        self.progress = self.progress._replace(
            articles=self.progress.articles + articles,
            failed=self.progress.failed + done.failed,
            rejects=self.progress.rejects + rejects,
            words=self.progress.words + done.words,
            seconds=time.monotonic() - self._began,
        )
        self._tell(self.progress)

    def _save(self) -> None:
        """Save the manifest. The more parts it lists, the longer that takes, and the later it is done again."""
        began = time.monotonic()
        try:
            self._manifest.save()
        except OSError as error:
            raise parts.unwritten(self._manifest.folder, error.strerror or str(error)) from error
        self._save_at = time.monotonic() + _BETWEEN_SAVES * (time.monotonic() - began)
