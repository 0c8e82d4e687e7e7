"""What a batch is asked for: files, and parameters from the command line, YAML files and a CSV of articles.

All of it is checked here, before the first article is read: names and values of parameters, and the reader's lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from analysis import lexicons
from analysis.errors import InputError, ReportError
from analysis.reading.dates import named_zone
from analysis.reading.files import as_typed
from analysis.reporting.own_lists import check_lists
from analysis.reporting.parameters import READING, checked, located
from analysis.reporting.story_files import addresses


class _ComesTwice(yaml.constructor.ConstructorError):
    """A mapping has two values under one name."""


class _OnceEach(yaml.SafeLoader):
    """YAML's own loader of plain values, but that of two values under one name it keeps neither."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Return a mapping; raise `_ComesTwice` with its line for a name that does."""
        names = [key.value for key, _ in node.value]
        for place, (key, _) in enumerate(node.value):
            if key.value in names[:place]:
                raise _ComesTwice(None, None, f"{key.value!r} comes twice", key.start_mark)
        return super().construct_mapping(node, deep)


class Job(NamedTuple):
    """A story's address (`analysis.reporting.story_files`) or what is wrong with it, and its report's parameters."""

    story: Path | InputError
    parameters: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the story is called where it is reported on."""
        return self.story.where if isinstance(self.story, InputError) else as_typed(self.story)


def jobs(files: Sequence[Path], asked: Mapping[str, Any], yamls: Sequence[Path], each: Path | None) -> list[Job]:
    """Return a job for each file, then one for each row of a list of articles.

    Parameters
    ----------
    files
        The articles.
    asked
        Parameters of the command line; they go before those of files.
    yamls
        YAML files of parameters; a later one goes before an earlier one.
    each
        A CSV file with a column ``article`` and one for each parameter that the articles have of their own, which goes
        before all others; an empty cell leaves it as it is. A relative article is looked for from the list's folder,
        too.

    Raises
    ------
    AnalysisError
        For no article at all, a parameter that there is none of or that cannot have its value, and a list that cannot
        be used.
    """
    values = with_yaml(yamls, asked)
    rows = _rows(each) if each else []
    named = [Job(file, values) for file in files]
    own = [Job(file, {**values, **parameters}) for file, parameters in rows]
    if not named and not own:
        raise ReportError("there is no article to report on", do="name files, or a list of articles with --each")
    jobs_named, jobs_own = (
        [Job(story, job.parameters) for job in _with_lists_checked(made) for story in _stories(job)]
        for made in (named, own)
    )
    listed = {_whole(job.name) for job in jobs_own}
    return [job for job in jobs_named if _whole(job.name) not in listed] + jobs_own


def with_yaml(yamls: Sequence[Path], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters of YAML files, a later one before an earlier, and before all those asked for; checked."""
    values: dict[str, Any] = {}
    for path in yamls:
        values |= _checked(_read_yaml(path), str(path))
    return values | _checked(asked)


def _stories(job: Job) -> Iterator[Path | InputError]:
    """Yield the stories of what a job names."""
    reading = {name: job.parameters[name] for name in READING if name in job.parameters}
    empty = True
    try:
        for address in addresses(Path(job.name), **reading):
            empty = False
            yield address
    except InputError as error:
        yield error
        return
    if empty:
        yield InputError("there is no story in it", where=job.name, do="put one there, or leave it out")


def _checked(given: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    if "article" in given:
        raise ReportError("an article is no parameter here", where=where, do="name its file: news-analysis report FILE")
    return checked(given, where)


def _with_lists_checked(made: Sequence[Job]) -> list[Job]:
    """Return jobs with their lists by whole paths, every list and zone checked once."""
    seen: list[Mapping[str, Any]] = []
    for job in made:
        if job.parameters not in seen:
            seen.append(job.parameters)
            check_lists(job.parameters)
            if job.parameters.get("zone"):
                named_zone(job.parameters["zone"])
    return [job._replace(parameters=located(job.parameters)) for job in made]


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        read = yaml.load(path.expanduser().read_text(encoding="utf-8-sig"), _OnceEach)
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError("the file cannot be read as UTF-8 text", where=str(path), do="check its name") from error
    except _ComesTwice as error:
        where = f"{path}, line {error.problem_mark.line + 1}"
        raise ReportError(str(error.problem), where=where, do="strike one of the two lines") from error
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = str(path) if line is None else f"{path}, line {line + 1}"
        raise ReportError(
            "this is no YAML", where=where, do="write a line for each parameter: 'outlet: The Example'"
        ) from error
    if not isinstance(read, dict):
        raise ReportError(
            "there are no parameters in it", where=str(path), do="write lines such as 'outlet: The Example'"
        )
    return read


def _rows(path: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Return the articles of a list, each with its own parameters."""
    lexicon = lexicons.load(path, ("article",), spreadsheet=True)
    rows = []
    for row, where in lexicon.placed():
        if not row["article"]:
            raise ReportError("the row names no article", where=where, do="name one, or strike the row")
        own = {name: cell for name, cell in row.items() if cell and name != "article"}
        beside = lexicon.path.parent / row["article"]
        file = Path(row["article"])
        rows.append((beside if not file.exists() and beside.exists() else file, checked(own, where)))
    return rows


def _whole(name: str) -> Path:
    return Path(name).resolve()
