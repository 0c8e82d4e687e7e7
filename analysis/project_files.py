"""Where the project's own files are: at the root of a checkout, or inside the installed package; and what a path means.

Notebooks and the first article stand at the top of a checkout. A wheel carries them in the package's own folder
(`pyproject.toml`, force-include), which the editable install does not.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
#: The folder that `notebooks/` and `data/` are in; what lies beside an installed package is other people's.
ROOT = PACKAGE if (PACKAGE / "notebooks").is_dir() else PACKAGE.parent


def candidates(path: Path) -> Iterator[Path]:
    """Yield where a path may be: as given from the working directory, in the user's home, among the project's files.

    A finished notebook names its story from its own folder ('../stories/pier.txt'). Papermill runs it where papermill
    is called, mostly the folder above: so it is looked for there, too.
    """
    yield path
    with suppress(RuntimeError):  # ~nobody
        yield path.expanduser()
    if not path.is_absolute():
        yield ROOT / path
        below = [part for part in path.parts if part != ".."]
        if below and len(below) < len(path.parts):
            yield Path(*below)


def find(path: Path) -> Path | None:
    """Return the first file that a path may be; None where there is none, or it cannot be looked at."""
    return next((place for place in candidates(path) if _is_file(place)), None)


def _is_file(path: Path) -> bool:
    with suppress(OSError):  # a name that is too long, a folder that is shut
        return path.is_file()
    return False


def absence(path: Path) -> dict[str, str]:
    """Return why `find` finds no file for a path, as the parts of an error: what is wrong, where, what to do."""
    with suppress(OSError):
        if path.is_symlink() and not path.exists():
            what = f"this is a link to {str(path.readlink())!r}, which is not there"
            return {"what": what, "where": str(path), "do": "mend the link, or name the file itself"}
        if path.is_dir():
            return {"what": "this is a folder, not a file", "where": str(path), "do": "name a file in it"}
        if path.exists():
            do = "save what comes from it as a file, or pass it to standard input ('-')"
            return {"what": "this is a pipe or a device, not a file", "where": str(path), "do": do}
    is_from_here = not path.is_absolute() and not str(path).startswith("~")
    where = f"{path}, looked for in {Path.cwd()}" if is_from_here else str(path)
    return {"what": "there is no such file", "where": where, "do": "check the name and the folder"}


def folders(path: Path) -> list[Path]:
    """Return the folders that a path may be."""
    with suppress(OSError):
        return [place for place in candidates(path) if place.is_dir()]
    return []


def portable(path: Path, folder: Path | None = None) -> str:
    """Return a path without what is true of this machine alone, such that it is found again from ``folder``.

    Inside the project it is told from the project's root; elsewhere from the folder, where the two have more than the
    disk, or the user's home, in common; else from the home as '~'. Without a folder, the name has to do.
    """
    if path.is_relative_to(ROOT):
        return path.relative_to(ROOT).as_posix()
    if folder is None:
        return path.name
    home = _home() or Path(path.anchor)
    at_home = path.is_relative_to(home) and home != Path(path.anchor)
    try:
        shared = Path(os.path.commonpath((path, folder)))
    except ValueError:  # two disks
        shared = Path(path.anchor)
    if shared != Path(shared.anchor) and (not at_home or shared.is_relative_to(home)):
        return Path(os.path.relpath(path, folder)).as_posix()
    return f"~/{path.relative_to(home).as_posix()}" if at_home else path.as_posix()


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None
