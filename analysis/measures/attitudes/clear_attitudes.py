"""Which attitudes are clear enough to be shown unasked."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.language import Document
from analysis.measures.attitudes import attitude_model
from analysis.tables import ASSERTED, HAPPENING, MATERIAL, MENTAL, RELATIONAL, SAID, VERBAL, Attitude, Portrayal

#: Among so many of the strongest words must be one that is told of the actor; by hand.
_FIRST_WORDS = 2
#: What is told of an actor tells something of it where it is called so, is judged or spoken of, or does a deed. Who
#: judges ('Norway mocked Kenya') is not judged, and a victim ('Roe was killed') is not blamed.
_TELLING = frozenset(
    (
        ("attribute", RELATIONAL),
        ("patient", VERBAL),
        ("patient", MENTAL),
        ("agent", MATERIAL),
        ("agent", HAPPENING),
    )
)


def clear_attitudes(
    document: Document, attitudes: Iterable[Attitude], portrayals: Iterable[Portrayal]
) -> list[Attitude]:
    """Return the attitudes other than neutral that may be shown unasked, in text order.

    They are in the body, said, of a holder who is known and is not the actor, and so sure that 9 in 10 were right
    where that was tried (the weights' header has the bound). Among the words that moved the answer most is one that
    the text asserts of the actor: what it is called, is judged, or does ('Norway condemned Kenya').
    """
    sure_from = attitude_model.shipped().sure_from
    told: dict[tuple[int, str], list[str]] = {}
    for one in portrayals:
        if one.status == ASSERTED and (one.relation, one.process) in _TELLING:
            words = document.text[one.start : one.end].split()
            told.setdefault((document.sentence_at(one.start).index, one.actor), []).extend(words)
    return [
        row
        for row in attitudes
        if row.attitude in ("neg", "pos")
        if row.confidence >= sure_from and row.status == SAID and row.holder not in (None, row.actor)
        if document.block_at(row.start).kind == "paragraph"
        if set(row.words[:_FIRST_WORDS]) & set(told.get((row.sentence, row.actor), ()))
    ]
