"""What is written by a program and kept in git beside what is written by hand: `python -m tests.generated` renews it.

The picture of the rooms in CONTRIBUTING.md is drawn from the imports, and the typed names of an analysis's tables in
analysis/findings/by_name.py are those of `analysis.tables.Rows`. A test says when either is out of date.
"""

from __future__ import annotations

import ast
from pathlib import Path

import grimp

from analysis.tables import TABLES

ROOT = Path(__file__).parents[1]
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
BY_NAME = ROOT / "analysis/findings/by_name.py"
#: The fences of the picture.
OPENING, CLOSING = "```mermaid\n", "```\n"


def with_picture(page: str) -> str:
    """Return a page with today's picture of the rooms in place of the one that it has."""
    before, opening, rest = page.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    return before + opening + picture() + closing + after


def picture() -> str:
    """Return the rooms as a Mermaid graph: each with what it is, and an arrow to each room it imports from.

    An arrow that a longer way shows already is left out.
    """
    imports = imported_rooms()
    lines = [f'    {room}["<b>{room}</b><br>{meaning(room)}"]' for room in imports]
    for room, others in imports.items():
        beyond = {far for other in others for far in reached(imports, other)}
        lines += [f"    {room} --> {other}" for other in sorted(others - beyond)]
    return "\n".join(["graph TD", *lines]) + "\n"


def imported_rooms() -> dict[str, set[str]]:
    """Return each room of the package, that is, each module or folder in it, with the rooms that it imports from."""
    graph = grimp.build_graph("analysis", cache_dir=None)
    rooms: dict[str, set[str]] = {module.split(".")[1]: set() for module in sorted(graph.modules) if "." in module}
    for module in graph.modules - {"analysis"}:
        room = module.split(".")[1]
        named = (other.split(".") for other in graph.find_modules_directly_imported_by(module))
        rooms[room] |= {parts[1] for parts in named if len(parts) > 1} - {room}
    return rooms


def reached(imports: dict[str, set[str]], room: str) -> set[str]:
    """Return the rooms that a room imports from, directly or by others."""
    return imports[room] | {far for other in imports[room] for far in reached(imports, other)}


def meaning(room: str) -> str:
    """Return what a room is: the first line of its docstring, without the full stop and what follows a colon's end."""
    folder = ROOT / "analysis" / room
    path = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return said.split("\n")[0].rstrip(".").replace('"', "'").replace("``", "").replace("->", "to")


def by_name(source: str) -> str:
    """Return the module of typed names with an attribute for each table of the codebook."""
    kept = [line for line in source.splitlines() if not line.endswith(": pd.DataFrame")]
    return "\n".join([*kept, *(f"    {name}: pd.DataFrame" for name in TABLES)]) + "\n"


def main() -> None:
    """Renew both files."""
    CONTRIBUTING.write_text(with_picture(CONTRIBUTING.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    BY_NAME.write_text(by_name(BY_NAME.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
