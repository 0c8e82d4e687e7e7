"""The row of table directions."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from analysis.tables.columns import Meaning
from analysis.tables.common_columns import End, Start, Voice
from analysis.tables.lists import ASSERTED, DEED_STATUSES, NARRATOR, STANCES


class Direction(NamedTuple):
    """An actor that stands for or against another named in the same sentence, where a trained model is sure of it."""

    start: Start
    end: End
    from_actor: Annotated[str, Meaning("who stands for or against the other")]
    to_actor: Annotated[str, Meaning("for or against whom")]
    stance: Annotated[str, Meaning("how they stand to the other, as the sentence tells it", STANCES)]
    predicate: Annotated[
        str,
        Meaning(
            "the words between start and end, of which the one is the agent and which are about the other: 'rejects'"
        ),
    ]
    confidence: Annotated[
        float,
        Meaning("0 to 1: the model's probability for this answer, as often right in sentences it was not trained on"),
    ]
    from_start: Annotated[int, Meaning("first character of the one's name or pronoun")]
    from_end: Annotated[int, Meaning("character after its last")]
    to_start: Annotated[int, Meaning("first character of the other's name or pronoun")]
    to_end: Annotated[int, Meaning("character after its last")]
    holder: Annotated[
        str | None,
        Meaning(
            "who tells it: 'narrator', or the source of the statement it is in, as figures name it; missing in a "
            "quotation that is in no statement"
        ),
    ] = NARRATOR
    status: Annotated[
        str,
        Meaning(
            "whether the predicate is told for true: asserted; negated, or possible ('may reject', 'if it rejects')",
            DEED_STATUSES,
        ),
    ] = ASSERTED
    sentence: Annotated[int, Meaning("the sentence, as table sentences counts them")] = 0
    voice: Voice = NARRATOR
