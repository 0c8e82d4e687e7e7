"""An analysis as a report may pass it on where the article's licence keeps its words: a blank stands for each.

The title, names and single terms that were counted stay, and so do all numbers and offsets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from analysis.findings import Analysis
from analysis.language.document import WORD
from analysis.tables import OWN_WORDS, Claim

Span = tuple[int, int]
#: So many words in a row are a term or a name; more are a piece of the article. By hand.
LONGEST_TERM = 3
#: A word of the article is a run of these, as long as it is; words are counted as before.
_BLANK = "_"
_LEFT_OUT = "…"


def without_words(found: Analysis) -> Analysis:
    """Return an analysis that shows blanks for the article's words, and whose rows keep terms, names and numbers.

    All that is counted is counted as before. A claim that repeats more than a term of the article is left out.
    """
    kept = set(chain.from_iterable(range(*span) for span in _kept(found)))
    blanked, runs = _blanked(found, kept)
    rows = found.rows._replace(
        **{
            name: [_short(row, columns) for row in getattr(found.rows, name)]
            for name, columns in OWN_WORDS.items()
            if name in found.rows._fields and name != "claims"
        },
        claims=[claim for claim in found.rows.claims if not _repeats(claim, runs)],
    )
    article = replace(found.article, dek=None)
    document = replace(found.document, article=article, blanked=blanked)
    return replace(found, article=article, document=document, rows=rows, _frames={})


def _kept(found: Analysis) -> Iterator[Span]:
    """Yield what stays: the title, names, and the terms that were counted."""
    rows, text = found.rows, found.article.text
    yield from ((block.start, block.end) for block in found.article.blocks_of("title"))
    yield from ((row.start, row.end) for row in rows.mentions)
    counted: Iterable[Any] = (*rows.frames, *rows.wording, *rows.portrayals)
    terms = [*(row.term for row in rows.keywords), *found.keyphrases()]
    lines = chain.from_iterable(found.concordance(term) for term in dict.fromkeys(terms))
    for row in (*counted, *lines):
        if _is_term(text[row.start : row.end]):
            yield row.start, row.end


def _is_term(words: str) -> bool:
    return len(WORD.findall(words)) <= LONGEST_TERM


def _blanked(found: Analysis, kept: set[int]) -> tuple[str, set[tuple[str, ...]]]:
    """Return the text with blanks, and the runs of words that are too long for a term and have a blank."""
    text = found.article.text
    words = list(WORD.finditer(text))
    shown = WORD.sub(lambda word: word[0] if word.start() in kept else _BLANK * len(word[0]), text)
    runs = (words[at : at + LONGEST_TERM + 1] for at in range(len(words) - LONGEST_TERM))
    return shown, {tuple(one[0].lower() for one in run) for run in runs if any(one.start() not in kept for one in run)}


def _short(row: Any, columns: Sequence[str]) -> Any:
    """Return a row whose words in these columns are terms, or left out."""
    return row._replace(**{name: _shortened(getattr(row, name)) for name in columns})


def _shortened(value: Any) -> Any:
    if isinstance(value, str):
        return value if _is_term(value) else _LEFT_OUT
    return tuple(map(_shortened, value)) if isinstance(value, tuple) else value


def _repeats(claim: Claim, runs: set[tuple[str, ...]]) -> bool:
    """Say whether a claim has one of these runs of words."""
    for said in (claim.text, *claim.numbers, *claim.against):
        words = [word.lower() for word in WORD.findall(said)]
        if any(tuple(words[at : at + LONGEST_TERM + 1]) in runs for at in range(len(words))):
            return True
    return False
