"""Where the project's own files are: at the root of a checkout, or inside the installed package.

Notebooks and the first article stand at the top of a checkout. A wheel carries them in the package's own folder
(`pyproject.toml`, force-include), which the editable install does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
#: The folder that `notebooks/` and `data/` are in; what lies beside an installed package is other people's.
ROOT = PACKAGE if (PACKAGE / "notebooks").is_dir() else PACKAGE.parent


def candidates(path: Path) -> Iterator[Path]:
    """Yield where a path may be: as given from the working directory, then among the project's own files."""
    yield path
    if not path.is_absolute():
        yield ROOT / path


def portable(path: Path) -> str:
    """Return a path without what is true of this machine alone: from the project's root, or the name only."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
