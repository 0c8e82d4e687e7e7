"""The tables: each a row class, whose annotations say type, closed list, unit and meaning of every column.

A measure yields these rows. The codebook, the Arrow schemas and the DataFrames are read off the classes, so a
column is written here and nowhere else. They lie below the measures, so that each measure can import the rows of
those before it without importing the measure. A class's first line says what one row is.

``article_id`` comes first in every table; it is put there when rows become a table (see ``convert``).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from analysis.tables.attitude_rows import Attitude
from analysis.tables.columns import Meaning
from analysis.tables.common_columns import End, InBlock, Origin, Start, Voice
from analysis.tables.direction_rows import Direction
from analysis.tables.lists import (
    ACCUSATION_KINDS,
    ACTOR_KINDS,
    ASSERTED,
    CLAIM_KINDS,
    CLAIM_PLACES,
    DEED_STATUSES,
    MATERIAL,
    NARRATOR,
    NO_ANSWERS,
    PROCESSES,
    RELATIONS,
    WORDING_CATEGORIES,
)
from analysis.tables.speech_rows import Piece, Source, Statement, said


class SentenceTone(NamedTuple):
    """A sentence."""

    sentence: Annotated[int, Meaning("its place in the text, from 0")]
    block: InBlock
    start: Start
    end: End
    words: Annotated[int, Meaning("words in it")]
    quoted_words: Annotated[int, Meaning("words inside quotation marks")]
    tone: Annotated[float, Meaning("VADER compound of the whole sentence, -1 to 1")]
    tone_quoted: Annotated[
        float | None, Meaning("the same of the words inside quotation marks; missing where there are none")
    ]
    tone_unquoted: Annotated[float | None, Meaning("the same of the other words; missing where there are none")]


class Actor(NamedTuple):
    """An actor: a person, an organisation, a state, a bloc, an outlet."""

    actor: Annotated[str, Meaning("its fullest name in the article; unique in the article")]
    actor_kind: Annotated[str, Meaning("what it is", ACTOR_KINDS)]
    side: Annotated[
        str | None, Meaning("state (CLDR English short name) or bloc it belongs to, with the words that say so")
    ]
    roles: Annotated[tuple[str, ...], Meaning("role phrases as printed, in text order")]
    mentions: Annotated[int, Meaning("mentions in the story, names used as a place apart")]
    origin: Origin = "machine"


class Mention(NamedTuple):
    """A mention of an actor by name, or of a bloc by what it is called once it is named ('the military bloc')."""

    start: Start
    end: End
    text: Annotated[str, Meaning("the words")]
    actor: Annotated[str, Meaning("the actor")]
    place_use: Annotated[bool, Meaning("the name is used as a place ('Ukraine borders', 'in Washington')")]
    voice: Voice = NARRATOR
    origin: Origin = "machine"


class FrameCue(NamedTuple):
    """A word or phrase associated with a frame."""

    start: Start
    end: End
    term: Annotated[str, Meaning("the list's entry")]
    scheme: Annotated[str, Meaning("the list's scheme; schemes are never added together")]
    frame: Annotated[str, Meaning("the frame")]
    block: InBlock
    voice: Voice


class Portrayal(NamedTuple):
    """A predicate tied to an actor."""

    start: Start
    end: End
    actor: Annotated[str, Meaning("the actor")]
    relation: Annotated[
        str, Meaning("the actor does it, is acted upon, or is called it; 'their demand' is done", RELATIONS)
    ]
    predicate: Annotated[str, Meaning("the verb or description, as a lemma where it is a verb; 'not' before it kept")]
    counterpart: Annotated[
        str | None,
        Meaning("the verb's other party as printed: whom or what an agent acts on, or who acts on a patient"),
    ]
    passive: Annotated[bool, Meaning("the verb is passive")]
    agentless: Annotated[bool, Meaning("the verb is passive and nobody is named as doing it")]
    modal: Annotated[
        str | None,
        Meaning("what makes the deed only possible: a modal ('may', 'will') or 'if', 'unless', 'whether', 'lest'"),
    ]
    under: Annotated[
        str | None, Meaning("verb or adjective it is an infinitive or gerund of: 'seek' in 'seeks to block'")
    ]
    speech: Annotated[bool, Meaning("the verb is one of saying: for who says it, and for whom it is said to or of")]
    actor_start: Annotated[int, Meaning("first character of the name or pronoun that ties the actor to it")]
    actor_end: Annotated[int, Meaning("character after its last")]
    voice: Voice
    status: Annotated[
        str,
        Meaning(
            "whether the text tells it for true: asserted; negated ('no officer hit'), possible ('may attack', "
            "'expected to be charged'), alleged ('accused of hiding'); only what is asserted counts as a deed",
            DEED_STATUSES,
        ),
    ] = ASSERTED
    alleged_by: Annotated[
        str | None,
        Meaning("who alleges it: an actor, else the words as printed; missing where nobody does, or nobody is named"),
    ] = None
    process: Annotated[
        str,
        Meaning(
            "process type after Halliday & Matthiessen (2014): material (somebody does it), happening (material, but "
            "it befalls its subject), mental, verbal, relational (all descriptions); only what is material is a deed",
            PROCESSES,
        ),
    ] = MATERIAL


class Wording(NamedTuple):
    """A marked word or phrase."""

    start: Start
    end: End
    term: Annotated[str, Meaning("the list's entry, or the marked fragment")]
    category: Annotated[str, Meaning("after Recasens et al. (2013), Hyland (2005)", WORDING_CATEGORIES)]
    voice: Voice


class NoAnswer(NamedTuple):
    """Somebody asked who did not answer, or a claim that could not be verified."""

    start: Start
    end: End
    who: Annotated[
        str | None,
        Meaning(
            "who did not answer: the actor, else the words as printed; what could not be verified; missing where the "
            "text does not say ('Requests for comment went unanswered')"
        ),
    ]
    actor: Annotated[
        str | None, Meaning("the actor it resolves to; of a spokesperson without a name the one they speak for")
    ]
    what: Annotated[
        str, Meaning("what came of asking; 'asked' where the text does not say whether they did", NO_ANSWERS)
    ]
    about: Annotated[
        str | None, Meaning("what was not answered, as printed: 'to say who paid'; missing where the text does not say")
    ]
    by: Annotated[str | None, Meaning("who asked or could not verify, as printed; missing where the text does not say")]
    who_start: Annotated[int | None, Meaning("first character of the words that name who or what")]
    who_end: Annotated[int | None, Meaning("character after their last")]
    voice: Voice


class Accusation(NamedTuple):
    """Somebody accused, as told by the text, or an accused who denies it; whether it is true is not asked."""

    start: Start
    end: End
    accuser: Annotated[
        str | None, Meaning("who accuses: the actor, else the words as printed; missing where the text does not say")
    ]
    accused: Annotated[str, Meaning("who is accused, or denies it: the actor, else the words as printed")]
    what: Annotated[str | None, Meaning("of what, as printed: 'hiding a ship'; missing where the text does not say")]
    kind: Annotated[str, Meaning("how; 'denied' is the accused's answer", ACCUSATION_KINDS)]
    accuser_start: Annotated[int | None, Meaning("first character of the words that name the accuser")]
    accuser_end: Annotated[int | None, Meaning("character after their last")]
    accused_start: Annotated[int | None, Meaning("first character of the words that name the accused")]
    accused_end: Annotated[int | None, Meaning("character after their last")]
    voice: Voice


class Repetition(NamedTuple):
    """A run of words that occurs a second time."""

    start: Start
    end: End
    other_start: Annotated[int, Meaning("first character of the earlier run")]
    other_end: Annotated[int, Meaning("character after its last")]
    words: Annotated[int, Meaning("words in the run")]


class Keyword(NamedTuple):
    """A term."""

    term: Annotated[str, Meaning("lower case; capitals where they tell an acronym from a common word (US, us)")]
    words: Annotated[int, Meaning("words in the term")]
    count: Annotated[int, Meaning("times in the story")]  # type: ignore[assignment]  # hides tuple.count: unused
    per_million: Annotated[float, Meaning("times per million words of the story")]
    reference_per_million: Annotated[
        float | None, Meaning("times per million words of the reference; missing for terms without one")
    ]
    log_ratio: Annotated[float | None, Meaning("binary logarithm of the two rates' ratio (Hardie 2014)")]
    g2: Annotated[float | None, Meaning("log-likelihood (Dunning 1993): it orders, it does not test")]
    first_position: Annotated[float, Meaning("where it first occurs, 0 (first word) to 1 (last word)")]


class Collocation(NamedTuple):
    """A word pair."""

    left: Annotated[str, Meaning("first word, lower case")]
    right: Annotated[str, Meaning("second word, lower case")]
    count: Annotated[int, Meaning("times side by side")]  # type: ignore[assignment]  # hides tuple.count: unused
    g2: Annotated[float, Meaning("log-likelihood (Dunning 1993)")]
    logdice: Annotated[float, Meaning("logDice (Rychlý 2008), at most 14")]


class Claim(NamedTuple):
    """A sentence that the page says of its own accord."""

    template: Annotated[str, Meaning("the template it was made by; see analysis/findings/claims/templates.py")]
    kind: Annotated[str, Meaning("what would make it false", CLAIM_KINDS)]
    place: Annotated[str, Meaning("where the page prints it", CLAIM_PLACES)]
    about: Annotated[str | None, Meaning("the source, actor or side it is about; missing where it is about all")]
    text: Annotated[str, Meaning("the sentence")]
    numbers: Annotated[tuple[str, ...], Meaning("the figures it was made from, in words, as printed behind it")]
    value: Annotated[float | None, Meaning("the share that it names, 0 to 1; missing where it names none")]
    rests_on: Annotated[
        tuple[tuple[int, int], ...],
        Meaning("the words it was counted from: first character and character after the last"),
    ]
    against: Annotated[tuple[str, ...], Meaning("what speaks against it, in words, as printed behind it")]
    sure: Annotated[
        float, Meaning("0 to 1: the mean confidence of the statements that it rests on; 1 where it rests on none")
    ]


class Rows(NamedTuple):
    """The rows of one article, table by table: ``rows.statements``. Its fields are the names of the tables.

    ``said`` are the statements that count, and ``said_spans`` their pieces.
    """

    sentences: Sequence[SentenceTone] = ()
    actors: Sequence[Actor] = ()
    mentions: Sequence[Mention] = ()
    statements: Sequence[Statement] = ()
    statement_spans: Sequence[Piece] = ()
    sources: Sequence[Source] = ()
    frames: Sequence[FrameCue] = ()
    portrayals: Sequence[Portrayal] = ()
    wording: Sequence[Wording] = ()
    no_answer: Sequence[NoAnswer] = ()
    accusations: Sequence[Accusation] = ()
    attitudes: Sequence[Attitude] = ()
    directions: Sequence[Direction] = ()
    repetitions: Sequence[Repetition] = ()
    keywords: Sequence[Keyword] = ()
    collocations: Sequence[Collocation] = ()
    claims: Sequence[Claim] = ()

    @property
    def said(self) -> list[Statement]:
        """The statements that count in sources, shares, findings and figures: see `said`."""
        return said(self.statements)

    @property
    def said_spans(self) -> list[Piece]:
        """The pieces of the statements that count."""
        counted = {row.statement for row in self.said}
        return [piece for piece in self.statement_spans if piece.statement in counted]
