"""What a run has done: ``manifest.json`` lists the finished parts, and what a run must share with it to go on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from analysis import __version__
from analysis.article import Article
from analysis.errors import InputError
from analysis.language import installed_model
from analysis.reading import Reject

NAME = "manifest.json"
#: Packages that decide what is in a part, or its bytes.
_DECIDING = ("spacy", "nltk", "vaderSentiment", "wordfreq", "pyarrow")


class Part(NamedTuple):
    """A finished part: how many articles, how many of them failed, how many rejects, and a hash of what was read."""

    articles: int
    failed: int
    rejects: int
    input: str


class Manifest:
    """The manifest of a folder."""

    def __init__(self, folder: Path, settings: Mapping[str, Any], parts: Mapping[str, Part], *, complete: bool) -> None:
        """``settings`` decide what the tables hold; ``complete``: the source was read to its end."""
        self.folder, self.settings = folder, dict(settings)
        self.parts, self.complete = dict(parts), complete

    def save(self) -> None:
        """Write the manifest, whole or not at all."""
        parts = {name: part._asdict() for name, part in sorted(self.parts.items())}
        content = {"settings": self.settings, "complete": self.complete, "parts": parts}
        unfinished = self.folder / f"{NAME}.unfinished"
        unfinished.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
        unfinished.replace(self.folder / NAME)


def load(folder: Path) -> Manifest | None:
    """Return the manifest of a folder, None where it has none. Raises `InputError` for one that is damaged."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        parts = {name: Part(**part) for name, part in content["parts"].items()}
        return Manifest(folder, content["settings"], parts, complete=content["complete"])
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise InputError(
            "this is no manifest of ours", where=str(folder / NAME), do="choose another folder, or remove this one"
        ) from error


def opened(folder: Path, settings: Mapping[str, Any]) -> Manifest:
    """Return the manifest that a run of these settings goes on with, or a new one in an empty folder.

    Raises `InputError` for a folder with a run of other settings, naming the first, and for one with other things.
    """
    started = load(folder)
    if started is None:
        if folder.exists() and any(folder.iterdir()):
            raise InputError("the folder holds other files", where=str(folder), do="choose an empty or a new folder")
        return Manifest(folder, settings, {}, complete=False)
    for name in (*settings, *started.settings):
        if settings.get(name) != started.settings.get(name):
            raise InputError(
                f"the folder holds a run with another value of {name}"
                f" ({started.settings.get(name)!r}, now {settings.get(name)!r})",
                where=str(folder),
                do="choose another folder, or run with the same",
            )
    return started


def versions() -> dict[str, str]:
    """Return the versions that decide what is in the tables, by what they are of."""
    name, weights = installed_model.name_and_version()
    versions = {"news-analysis": __version__, name: weights} | {package: version(package) for package in _DECIDING}
    return {f"version of {package}": number for package, number in versions.items()}


def digest(items: Iterable[Article | Reject]) -> str:
    """Return a hash of what was read: of each article all that a table shows, of each reject all."""
    hashed = hashlib.sha256()
    for item in items:
        content = asdict(item) if isinstance(item, Article) else item._asdict()
        hashed.update(json.dumps(content, default=_plain).encode() + b"\n")
    return hashed.hexdigest()


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
