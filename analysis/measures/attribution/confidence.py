"""How sure a statement is: how often statements of its kind and cue were right in coded news.

`statement_confidence.csv` counts them by kind (direct, indirect, mixed) and by kind and cue. A cue's share is smoothed
towards its kind's, as if so many more statements of the kind had been seen (additive smoothing, Jelinek & Mercer 1980).
Rare cues are counted together: they are right less often than their kind, which the frequent 'said' lifts.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.tables import LAYOUTS

#: The list's names for a statement without words that attribute it, for all cues of a kind, and for its rare ones.
NO_CUE = "none"
ANY_CUE = "any"
RARE_CUE = "rare"
#: Statements of the kind added to a cue's own. Of 5, 10, 20 and 40 the likeliest on PolNeAR's dev stories.
_ADDED = 20
#: Below this a statement is doubtful: findings must hold without it, and the page says 'less sure'. Fewer than two in
#: three statements like it are right; set by hand.
DOUBTFUL_BELOW = 0.67


def cue_key(cue: Token | None) -> str:
    """Return the name by which a cue's first word, or a statement without a cue, is counted."""
    return NO_CUE if cue is None else cue.lemma_.lower()


@cache
def confidence(kind: str, cue: str) -> float:
    """Return how often statements of a kind and cue, or of a layout, are right, 0 to 1, on two decimals."""
    counts = _counts()
    kind = "indirect" if cue in LAYOUTS else kind  # what no clause attributes is counted as indirect
    right_of_kind, of_kind = counts[kind, ANY_CUE]
    right, seen = counts.get((kind, cue)) or counts[kind, RARE_CUE]
    return round((right + _ADDED * right_of_kind / of_kind) / (seen + _ADDED), 2)


@cache
def _counts() -> dict[tuple[str, str], tuple[int, int]]:
    """Return how many statements were right, and how many there were, by kind and cue."""
    rows = lexicons.builtin("statement_confidence").rows
    return {(row["kind"], row["cue"]): (int(row["right"]), int(row["seen"])) for row in rows}
