"""The rows of who speaks: statements, the pieces of their words, and sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, NamedTuple

from analysis.tables.columns import Meaning
from analysis.tables.common_columns import End, InBlock, Origin, Start
from analysis.tables.lists import (
    CHANNELS,
    CUE_CLASSES,
    CUE_STANCES,
    FORMS,
    KINDS,
    LAYOUTS,
    NAMINGS,
    SAID,
    SECTORS,
    SPEAKER_HOW,
    STATUSES,
)


class Statement(NamedTuple):
    """An attributed stretch of the text.

    Finding a statement fills the columns up to ``cue``, and via, joint, parent, turn, confidence and status; the others
    keep the value for "not known" until the statement is classified.
    """

    statement: Annotated[str, Meaning("its id, unique in the article")]
    block: InBlock
    sentence: Annotated[int, Meaning("sentence of its first word")]
    start: Start
    end: End
    kind: Annotated[
        str, Meaning("by the share of words inside speech marks: direct at least 90 %, indirect none", KINDS)
    ]
    speaker_start: Annotated[int | None, Meaning("first character of the speaker's mention")] = None
    speaker_end: Annotated[int | None, Meaning("character after its last")] = None
    speaker_text: Annotated[str | None, Meaning("the mention as printed")] = None
    speaker: Annotated[str | None, Meaning("the name it resolves to; missing when unsure or not given")] = None
    speaker_how: Annotated[str | None, Meaning("how the mention names the speaker", SPEAKER_HOW)] = None
    cue_start: Annotated[int | None, Meaning("first character of the words that attribute")] = None
    cue_end: Annotated[int | None, Meaning("character after their last")] = None
    cue: Annotated[str | None, Meaning("the words that attribute")] = None
    cue_class: Annotated[str, Meaning("after Caldas-Coulthard (1994)", CUE_CLASSES)] = "unstated"
    cue_stance: Annotated[
        str | None,
        Meaning(
            "after Thompson & Ye (1991): does the narrator's word take the content for true? missing without a cue",
            CUE_STANCES,
        ),
    ] = None
    form: Annotated[str | None, Meaning("what the speaker is", FORMS)] = None
    naming: Annotated[str, Meaning("named, described ('a senior official'), anonymous ('sources'), none", NAMINGS)] = (
        "none"
    )
    sector: Annotated[str, Meaning("after Sigal (1973), Gans (1979), Berkowitz (1987), Gallagher (2005)", SECTORS)] = (
        "unknown"
    )
    channel: Annotated[
        str,
        Meaning("after Sigal (1973): how the words reached the reporter, where the article says so", CHANNELS),
    ] = "unstated"
    side: Annotated[str | None, Meaning("state or bloc the speaker belongs to")] = None
    source: Annotated[
        str | None,
        Meaning(
            "the source, a key of table sources; missing where the article gives none, where it is not clear whom a "
            "pronoun means, and for a speaker of whom nothing is said (see status)"
        ),
    ] = None
    via: Annotated[str | None, Meaning("outlet that relays the statement")] = None
    joint: Annotated[
        str | None,
        Meaning(
            "id that the rows of one statement by several speakers share, one row a speaker, whose words count once in "
            "every total; missing where one speaks alone"
        ),
    ] = None
    parent: Annotated[str | None, Meaning("statement around this one")] = None
    turn: Annotated[int, Meaning("consecutive statements of one speaker share a turn")] = 0
    confidence: Annotated[
        float, Meaning("0 to 1: how often words of this kind and cue were rightly attributed in news that people coded")
    ] = 1.0
    status: Annotated[
        str,
        Meaning(
            "whether the text tells that it was made: said; denied ('did not say'), questioned ('did she say?'), "
            "supposed ('if she says'), expected ('will say'); only what is said counts in sources, shares and findings",
            STATUSES,
        ),
    ] = SAID
    origin: Origin = "machine"
    layout: Annotated[
        str | None,
        Meaning(
            "what sets the words apart as the speaker's own without speech marks: a turn, a signed letter, a post or a "
            "statement set as paragraphs; missing for all others",
            LAYOUTS,
        ),
    ] = None
    sector_by: Annotated[
        str | None, Meaning("what tells the sector: the rule, and the words where it has some; missing for unknown")
    ] = None


class Piece(NamedTuple):
    """A piece of a statement; pieces of one row of table statements never overlap, a joint one's rows have the same."""

    statement: Annotated[str, Meaning("the statement")]
    start: Start
    end: End
    quoted: Annotated[bool, Meaning("the piece is inside speech marks")]


class Source(NamedTuple):
    """A source: a speaker with at least one statement."""

    source: Annotated[str, Meaning("its name, or how the article describes it")]
    roles: Annotated[tuple[str, ...], Meaning("role phrases as printed, in text order")]
    form: Annotated[str | None, Meaning("what the source is", FORMS)]
    naming: Annotated[str, Meaning("how it is named", NAMINGS)]
    sector: Annotated[str, Meaning("after Sigal (1973), Gans (1979), Berkowitz (1987), Gallagher (2005)", SECTORS)]
    side: Annotated[str | None, Meaning("state or bloc it belongs to")]
    statements: Annotated[
        int, Meaning("statements, those in title, dek, headings and captions included; others on the page are none")
    ]
    direct_words: Annotated[int, Meaning("words of its direct statements, body paragraphs only")]
    mixed_words: Annotated[int, Meaning("words of its mixed statements, body paragraphs only")]
    indirect_words: Annotated[int, Meaning("words of its indirect statements, body paragraphs only")]
    voice_share: Annotated[
        float,
        Meaning("its share of all attributed words in the body, 0 to 1; what several say as one is in full each one's"),
    ]
    first_position: Annotated[float, Meaning("where it is first heard, 0 (first word) to 1 (last word)")]
    origin: Origin = "machine"
    why_unnamed: Annotated[
        str | None,
        Meaning(
            "why it is not named, as printed: 'because the report is not public'; missing where the text says none"
        ),
    ] = None
    why_start: Annotated[int | None, Meaning("first character of why")] = None
    why_end: Annotated[int | None, Meaning("character after its last")] = None
    sector_by: Annotated[
        str | None, Meaning("what tells its sector: the rule, and the words where it has some; missing for unknown")
    ] = None


def said(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements that were made, as the text tells it: only they count, wherever statements are counted.

    One that was not made is the narrator's words about somebody: 'Asha Rowe did not say that the pier was shut'.
    """
    return [row for row in statements if row.status == SAID]


def cue_spans(statements: Iterable[Statement]) -> list[tuple[int, int]]:
    """Return where the words are that attribute these statements, (start, end); not every statement has any."""
    spans = ((row.cue_start, row.cue_end) for row in statements)
    return [(start, end) for start, end in spans if start is not None and end is not None]
