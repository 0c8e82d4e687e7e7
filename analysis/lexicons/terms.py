"""Terms: the rows of a word list, checked line by line, ready to be looked for.

How a term is written:

- words with spaces between them: ``peace talks``
- a word matches its forms, in any case: ``accuse`` finds "accused", ``talk`` finds "Talks"
- a word in capitals matches capitals only: ``US`` finds "US" and not "us", ``MP`` finds "MPs"
- a star stands for any letters, a question mark for one: ``econom*``, ``wom?n``
- marks inside a word are written as they are printed: ``R&D``, ``9/11``, ``don't``, ``workers' rights``

A term with a capital is also found inside names, where others are not counted. A row whose category is empty is a
false friend: ``security guard`` found as such keeps ``security`` from being counted there. Of two terms of one
scheme, the longer one counts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.lexicons.loader import Lexicon, one_of, twice
from analysis.lexicons.senses import Sense, read_sense

#: What a list may ask of the parse, in a column ``use``: a word class, a verb with a clause as its complement,
#: or one with a clause that tells something ("saw that it rained"; not "saw who came", "hoped to come").
#: "possible" is a modal verb that says that something is possible ("it could rain"; not "she could swim").
USES = ("", "noun", "verb", "adjective", "adverb", "clause", "that", "possible")

_ONLY_WILDCARDS = re.compile(r"[*?\s]*")


class Term(NamedTuple):
    """A term: as written, its category (empty for a false friend), scheme, weight, use, file and line, its sense."""

    term: str
    category: str
    scheme: str
    weight: float
    use: str
    where: str = ""
    sense: Sense | None = None


def read_terms(lexicon: Lexicon, category: str) -> tuple[Term, ...]:
    """Return a list's terms; ``category`` names the column of categories (frame, category).

    The columns ``scheme`` (else the list's name), ``weight`` (else 1), ``use`` (else any), ``needs`` and ``without``
    (see `analysis.lexicons.senses`) may be missing. Raises `LexiconError` for a list without terms or categories, and
    with the line's number for a term that cannot be looked for, a weight that is no number of at least 0, a use that is
    not in `USES`, and a row that comes twice.
    """
    for column in ("term", category):
        if column not in lexicon.columns:
            raise LexiconError(f"the word list lacks the column {column!r}", where=str(lexicon.path), do="add it")
    seen: dict[tuple[str, ...], str] = {}
    terms = []
    for row, where in lexicon.placed():
        term = Term(
            _checked(row["term"], where),
            row[category],
            row.get("scheme") or lexicon.name,
            read_number(row.get("weight") or "1", "the weight", where),
            one_of(row.get("use") or "", "use", USES, where),
            where,
            read_sense(row.get("needs") or "", row.get("without") or "", where),
        )
        first = seen.setdefault((term.scheme, term.category, term.use, *_compared(term.term)), where)
        if first is not where:
            raise twice(term.term, first, where)
        terms.append(term)
    return tuple(terms)


def _checked(term: str, where: str) -> str:
    """Return a term, unless it has nothing but wildcards."""
    if _ONLY_WILDCARDS.fullmatch(term):
        raise LexiconError(
            f"{term!r} is no term" if term else "the term is missing",
            where=where,
            do="write words; a star stands for any letters, a question mark for one",
        )
    return term


def _compared(term: str) -> Iterator[str]:
    """Yield a term's words as two rows are compared: 'US' is not 'us'."""
    for word in term.replace("’", "'").split():
        yield word if word.isupper() else word.lower()


def read_number(text: str, what: str, where: str) -> float:
    """Return a cell's number; `LexiconError` names what it is and where, unless it is at least 0."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise LexiconError(f"{what} {text!r} is no number of at least 0", where=where, do="write 1, or 0.5")
    return number
