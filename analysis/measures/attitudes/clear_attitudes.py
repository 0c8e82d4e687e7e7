"""Which attitudes are clear enough to be shown unasked."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.language import Document
from analysis.measures.attitudes import attitude_model
from analysis.tables import SAID, Attitude, Portrayal

#: Among so many of the strongest words must be one that is told of the actor; by hand.
_FIRST_WORDS = 2


def clear_attitudes(
    document: Document, attitudes: Iterable[Attitude], portrayals: Iterable[Portrayal]
) -> list[Attitude]:
    """Return the attitudes other than neutral that may be shown unasked, in text order.

    They are in the body, said, of a holder who is known, and so sure that 9 in 10 were right where that was tried
    (the weights' header has the bound). Among the words that moved the answer most is one that the actor does,
    undergoes or is called: 'Norway condemned Kenya', where 'condemned' moves the answer.
    """
    sure_from = attitude_model.shipped().sure_from
    told: dict[tuple[int, str], list[str]] = {}
    for portrayal in portrayals:
        words = document.text[portrayal.start : portrayal.end].split()
        told.setdefault((document.sentence_at(portrayal.start).index, portrayal.actor), []).extend(words)
    return [
        row
        for row in attitudes
        if row.attitude in ("neg", "pos")
        if row.confidence >= sure_from and row.status == SAID and row.holder is not None
        if document.block_at(row.start).kind == "paragraph"
        if set(row.words[:_FIRST_WORDS]) & set(told.get((row.sentence, row.actor), ()))
    ]
