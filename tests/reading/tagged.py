"""Invented pages with the right answer beside every line.

A page is a text file: first what a reading must find (`# title:`, `# authors: A; B`, `# outlet:`, `# published:`,
`# updated:`) and its `# covers:` note, then the page itself, each printed line behind its kind:

    title     | Ferry company to scrap late sailings
    dateline  | LONDON (Reuters) -
    paragraph + The piece goes on in the same printed line, as another kind
              | and on the next printed line, as the same block

A `?` behind a kind says that the line is known to be read as something else.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
_TAG = 10


@dataclass(frozen=True)
class Piece:
    """A printed line, or the part of one that has a kind of its own."""

    kind: str
    start: int
    end: int
    is_misread: bool = False


@dataclass(frozen=True)
class Page:
    """A page's text, its pieces, and the facts a reading must find."""

    name: str
    text: str
    pieces: tuple[Piece, ...]
    facts: dict[str, str]

    @property
    def title(self) -> str | None:
        """The headline, or None where the page has none."""
        said = self.facts.get("title") or next(
            (self.text[piece.start : piece.end] for piece in self.pieces if piece.kind == "title"), "none"
        )
        return None if said == "none" else said


def load(path: Path) -> Page:
    """Return the page a file describes."""
    facts: dict[str, str] = {}
    pieces: list[Piece] = []
    text = kind = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            key, value = line[2:].split(":", 1)
            facts[key] = value.strip()
            continue
        if not line:
            text += "\n" if pieces else ""
            continue
        tag = line[:_TAG].strip()
        kind = tag.removesuffix("?") or kind
        joined = line[_TAG] == "+"
        text = text[:-1] + " " if joined else text
        content = line[_TAG + 2 :]
        pieces.append(Piece(kind, len(text), len(text) + len(content), tag.endswith("?")))
        text += content + "\n"
    return Page(path.stem, text, tuple(pieces), facts)


def pages(folder: str) -> list[Page]:
    """Return the pages of a folder, in order."""
    return [load(path) for path in sorted((FOLDER / folder).glob("*.page"))]
