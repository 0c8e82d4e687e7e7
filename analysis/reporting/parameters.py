"""The parameters of a report, checked by one function, whoever gives them: command line, papermill, a notebook's cell.

Papermill reads numbers and truth values out of what is typed (``-p outlet 1843``), YAML and CSV have types of their
own, and a reader of the notebook writes Python. A value becomes what the parameter is, or is refused in a sentence.
"""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from analysis import project_files
from analysis.errors import ReportError

Kind = Literal["text", "file", "files", "truth", "count"]
#: What a person is told to give.
_WANTED: Mapping[Kind, str] = {
    "text": "a text; in a YAML file, in quotes",
    "file": "the name of a file",
    "files": "names of files, divided by commas or as a list",
    "truth": "True or False",
    "count": "a whole number of at least 1",
}
_TRUTHS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
#: What stands for no value in a text: Python's word, YAML's and an empty cell's.
_NONE = ("", "None", "null", "~")


class Parameter(NamedTuple):
    """What a parameter is, and whether it may be None."""

    kind: Kind
    optional: bool = True


#: The notebook declares and explains them; a test holds the two together.
PARAMETERS = {
    "article": Parameter("file", optional=False),
    "outlet": Parameter("text"),
    "zone": Parameter("text"),
    "day_first": Parameter("truth"),
    "max_chars": Parameter("count", optional=False),
    "reference": Parameter("file"),
    "minimum_count": Parameter("count", optional=False),
    "lexicons": Parameter("files"),
    "cues": Parameter("file"),
    "names": Parameter("file"),
    "corpus": Parameter("file"),
    "about_sources": Parameter("file"),
    "without_text": Parameter("truth", optional=False),
}
#: Those that decide how a file is read: a bad file is found before a kernel starts.
READING = ("zone", "day_first", "outlet", "max_chars")


def checked(given: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    """Return parameters as what they are: texts, counts, truth values, names of files, None.

    ``where`` says who gave them: a file, or a line of it. Raises `ReportError` for a parameter that there is none of,
    naming the nearest one, and for a value that the parameter cannot have.
    """
    return {name: _checked(_known(name, where), name, value, where) for name, value in given.items()}


def _known(name: str, where: str) -> Parameter:
    if name in PARAMETERS:
        return PARAMETERS[name]
    near = difflib.get_close_matches(str(name), PARAMETERS, 1)
    hint = f"did you mean {near[0]!r}? It" if near else "it"
    raise ReportError(f"there is no parameter {name!r}", where=where, do=f"{hint} takes {', '.join(PARAMETERS)}")


def _checked(parameter: Parameter, name: str, value: Any, where: str) -> Any:
    if value is None or (isinstance(value, str) and value.strip() in _NONE):
        if parameter.optional:
            return None
        raise ReportError(f"{name!r} has no value", where=where, do="give one, or leave it out")
    read = {"text": _text, "file": _text, "files": _files, "truth": _truth, "count": _count}[parameter.kind]
    try:
        return read(value)
    except ValueError:
        wanted = _WANTED[parameter.kind]
        raise ReportError(f"{value!r} is no value of {name!r}", where=where, do=f"give {wanted}") from None


def _text(value: Any) -> str:
    """Return a text; a number or a day is one that somebody's reader took for more."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | datetime.date | Path):
        raise ValueError(value)
    return str(value)


def _files(value: Any) -> list[str]:
    """Return names of files; a comma divides them, unless there is a file of that name."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_text(one) for one in value if one]
    text = _text(value)
    return [text] if project_files.find(Path(text)) else [name.strip() for name in text.split(",") if name.strip()]


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text not in _TRUTHS:
        raise ValueError(value)
    return _TRUTHS[text]


def _count(value: Any) -> int:
    """Return a whole number: 1000000, '1,000,000', '1e6', 1000000.0."""
    if isinstance(value, bool):
        raise ValueError(value)
    text = str(value).replace(",", "")
    try:
        number = int(text)
    except ValueError:
        if not float(text).is_integer():
            raise
        number = int(float(text))
    if number < 1:
        raise ValueError(value)
    return number


def located(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return checked parameters with every file that there is by its whole path, however it was found."""

    def whole(name: str) -> str:
        place = project_files.find(Path(name))
        return str(place.resolve()) if place else name

    return {name: with_files(name, value, whole) for name, value in values.items()}


def with_files(name: str, value: Any, change: Any) -> Any:
    """Return a checked parameter with each name of a file changed."""
    if value is None or PARAMETERS[name].kind not in ("file", "files"):
        return value
    return [change(one) for one in value] if isinstance(value, list) else change(value)
