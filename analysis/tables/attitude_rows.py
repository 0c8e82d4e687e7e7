"""The row of table attitudes."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from analysis.tables.columns import Meaning
from analysis.tables.common_columns import End, Start, Voice
from analysis.tables.lists import ATTITUDES, NARRATOR, SAID, STATUSES


class Attitude(NamedTuple):
    """What a sentence implies about an actor: for it, against it, or neither, as a trained model reads it."""

    start: Start
    end: End
    actor: Annotated[str, Meaning("the actor; start and end are those of its first mention there")]
    attitude: Annotated[
        str,
        Meaning(
            "what the sentence implies about the actor: neg, neu, pos; unclear where none of them is likelier than not "
            "and no words are tied",
            ATTITUDES,
        ),
    ]
    confidence: Annotated[
        float,
        Meaning("0 to 1: how often such an answer was right in news that people coded; of unclear, of the likeliest"),
    ]
    words: Annotated[
        tuple[str, ...], Meaning("the words of the sentence that moved the answer, as printed, strongest first")
    ]
    tied: Annotated[
        tuple[str, ...],
        Meaning(
            "the words that judge the actor and that the parse ties to it, as printed ('a liar', 'accused', \"Roe's "
            'negligence"), where they agree with the answer; only rows that have any are shown on the page'
        ),
    ] = ()
    holder: Annotated[
        str | None,
        Meaning(
            "whose attitude it is: the source of the statement it is in, all of a joint one's ('Roe and Doe'); else, "
            "where words are tied, who judges by a verb or noun ('Peru condemned Chile'), as printed if no actor; else "
            "'narrator'; missing where the article does not tell who speaks"
        ),
    ] = NARRATOR
    status: Annotated[
        str, Meaning("of the statement it is in, said where the narrator tells it; only what is said counts", STATUSES)
    ] = SAID
    sentence: Annotated[int, Meaning("the sentence, as table sentences counts them")] = 0
    voice: Voice = NARRATOR
