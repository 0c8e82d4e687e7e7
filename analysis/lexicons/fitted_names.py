"""A names file as one article takes it: a piece of a name stands for the one source that the piece fits.

A name fits by its last words ('Solana': Iker Solana), a description by any of its words in a row with one in small
letters among them ('picker at the site': one picker at the site, who asked not to be named). What a source is called
word for word goes first; a piece that fits several is none's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.lexicons.names_file import ARTICLES, NamesFile, NamesLine, folded

#: What sources are called in an article, each with the source that is called so.
Called = Sequence[tuple[str, str]]
_MEANT = ("same_as", "speaker")


def fitted(file: NamesFile, called: Called) -> NamesFile:
    """Return the file with whole names in place of pieces; a line of its own about the whole name goes first."""
    names: dict[str, NamesLine] = {}
    for key, line in file.names.items():
        whole = key if _has(called, key) else folded(_whole(line.subject, called))
        at = key if whole in file.names or whole in names else whole
        line = _with_whole(line, called)
        if folded(line.values.get("same_as", "")) == at:
            line = replace(line, values={k: v for k, v in line.values.items() if k != "same_as"})
        names[at] = line
    return NamesFile(names, tuple(_with_whole(line, called) for line in file.words))


def fits(part: str, called: Called) -> list[str]:
    """Return the sources that a name can mean, in text order."""
    exact = [who for name, who in called if folded(name) == folded(part)]
    return list(dict.fromkeys(exact or (who for name, who in called if _is_piece(_words(part), _words(name)))))


def ambiguous(file: NamesFile, called: Called) -> Iterable[tuple[NamesLine, str, list[str]]]:
    """Yield each line with a name of it that fits several sources, and these; none where one is called so."""
    for line in (*file.names.values(), *file.words):
        for part in (line.subject if line in file.names.values() else None, *(line.get(at) for at in _MEANT)):
            if part and not _has(called, folded(part)) and len(several := fits(part, called)) > 1:
                yield line, part, several


def _whole(part: str, called: Called) -> str:
    """Return the one source that a name means; the name itself where it means none, several, or is the source's."""
    who = fits(part, called)
    return who[0] if len(who) == 1 and folded(who[0]) != folded(part) else part


def _with_whole(line: NamesLine, called: Called) -> NamesLine:
    values = {column: _whole(value, called) if column in _MEANT else value for column, value in line.values.items()}
    return replace(line, values=values)


def _has(called: Called, key: str) -> bool:
    return any(folded(name) == key for name, _ in called)


def _words(name: str) -> list[str]:
    words = [word.strip(",;:") for word in name.split()]
    return words[1:] if len(words) > 1 and words[0].lower() in ARTICLES else words


def _is_piece(piece: list[str], words: list[str]) -> bool:
    size = len(piece)
    if not 0 < size < len(words):
        return False
    if words[-size:] == piece:
        return True
    small = [word.casefold() for word in piece]
    found = (words[at : at + size] for at in range(len(words) - size + 1))
    return any([word.casefold() for word in run] == small and any(map(_is_noun, run)) for run in found)


def _is_noun(word: str) -> bool:
    """Say whether a word is in small letters and long enough not to be 'of', 'who' or 'the'."""
    return word.islower() and len(word) > 3
