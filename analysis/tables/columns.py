"""The codebook: every table's columns, types, closed lists, units and meaning.

A measure yields named tuples whose fields are the table's columns, ``article_id`` aside. The page
data/README.md and the Parquet schemas are generated from here, so the three cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass

from analysis.tables.lists import (
    ACTOR_KINDS,
    CHANNELS,
    CUE_CLASSES,
    CUE_STANCES,
    FORMS,
    KINDS,
    NAMINGS,
    ORIGINS,
    RELATIONS,
    SECTORS,
    SPEAKER_HOW,
    WORDING_CATEGORIES,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, type (text, count, number, flag or texts), meaning with unit, and closed list, if any."""

    name: str
    type: str
    meaning: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, what a row is, and its columns."""

    name: str
    row_is: str
    columns: tuple[Column, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """The columns a measure fills: all but ``article_id``."""
        return tuple(column.name for column in self.columns[1:])


_ID = Column("article_id", "text", "the article")
_START = Column("start", "count", "first character, an offset into article.text")
_END = Column("end", "count", "character after the last")
_VOICE = Column("voice", "text", "whose words these are: a statement's id, or 'narrator'")
_BLOCK = Column("block", "text", "kind of the block it stands in")
_ORIGIN = Column("origin", "text", "who made the row", ORIGINS)


def _table(name: str, row_is: str, *columns: Column) -> Table:
    return Table(name, row_is, (_ID, *columns))


TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        _table(
            "sentences",
            "a sentence",
            Column("sentence", "count", "its place in the text, from 0"),
            _BLOCK,
            _START,
            _END,
            Column("words", "count", "words in it"),
            Column("quoted_words", "count", "words inside quotation marks"),
            Column("tone", "number", "VADER compound of the whole sentence, -1 to 1"),
            Column(
                "tone_quoted", "number", "the same of the words inside quotation marks; missing where there are none"
            ),
            Column("tone_unquoted", "number", "the same of the other words; missing where there are none"),
        ),
        _table(
            "actors",
            "an actor: a person, an organisation, a state, a bloc, an outlet",
            Column("actor", "text", "its fullest name in the article; unique in the article"),
            Column("actor_kind", "text", "what it is", ACTOR_KINDS),
            Column("side", "text", "state (CLDR English short name) or bloc it belongs to, with the words that say so"),
            Column("roles", "texts", "role phrases as printed, in text order"),
            Column("mentions", "count", "mentions in the story, names used as a place apart"),
            _ORIGIN,
        ),
        _table(
            "mentions",
            "a mention of an actor by name, or of a bloc by what it is called once it is named ('the military bloc')",
            _START,
            _END,
            Column("text", "text", "the words"),
            Column("actor", "text", "the actor"),
            Column("place_use", "flag", "the name is used as a place ('Ukraine borders', 'in Washington')"),
            _VOICE,
            _ORIGIN,
        ),
        _table(
            "statements",
            "an attributed stretch of the text",
            Column("statement", "text", "its id, unique in the article"),
            _BLOCK,
            Column("sentence", "count", "sentence its first word stands in"),
            _START,
            _END,
            Column(
                "kind", "text", "by the share of words inside speech marks: direct at least 90 %, indirect none", KINDS
            ),
            Column("speaker_start", "count", "first character of the speaker's mention"),
            Column("speaker_end", "count", "character after its last"),
            Column("speaker_text", "text", "the mention as printed"),
            Column("speaker", "text", "the name it resolves to; missing when unsure or not given"),
            Column("speaker_how", "text", "how the mention names the speaker", SPEAKER_HOW),
            Column("cue_start", "count", "first character of the words that attribute"),
            Column("cue_end", "count", "character after their last"),
            Column("cue", "text", "the words that attribute"),
            Column("cue_class", "text", "after Caldas-Coulthard (1994)", CUE_CLASSES),
            Column(
                "cue_stance",
                "text",
                "after Thompson & Ye (1991): does the writer's word take the content for true? missing without a cue",
                CUE_STANCES,
            ),
            Column("form", "text", "what the speaker is", FORMS),
            Column("naming", "text", "named, described ('a senior official'), anonymous ('sources'), none", NAMINGS),
            Column("sector", "text", "after Sigal (1973), Gans (1979), Berkowitz (1987)", SECTORS),
            Column(
                "channel",
                "text",
                "after Sigal (1973): how the words reached the writer, where the article says so",
                CHANNELS,
            ),
            Column("side", "text", "state or bloc the speaker belongs to"),
            Column("via", "text", "outlet that relays the statement"),
            Column("parent", "text", "statement around this one"),
            Column("turn", "count", "consecutive statements of one speaker share a turn"),
            Column("confidence", "number", "0 to 1: how sure the speaker and the bounds are"),
            _ORIGIN,
        ),
        _table(
            "statement_spans",
            "a piece of a statement; pieces of one statement never overlap",
            Column("statement", "text", "the statement"),
            _START,
            _END,
            Column("quoted", "flag", "the piece stands inside speech marks"),
        ),
        _table(
            "sources",
            "a source: a speaker with at least one statement",
            Column("source", "text", "its name, or how the article describes it"),
            Column("roles", "texts", "role phrases as printed, in text order"),
            Column("form", "text", "what the source is", FORMS),
            Column("naming", "text", "how it is named", NAMINGS),
            Column("sector", "text", "after Sigal (1973), Gans (1979), Berkowitz (1987)", SECTORS),
            Column("side", "text", "state or bloc it belongs to"),
            Column("statements", "count", "statements, title, dek and headings included"),
            Column("direct_words", "count", "words of its direct statements, body paragraphs only"),
            Column("mixed_words", "count", "words of its mixed statements, body paragraphs only"),
            Column("indirect_words", "count", "words of its indirect statements, body paragraphs only"),
            Column("voice_share", "number", "its share of all attributed words in the body, 0 to 1"),
            Column("first_position", "number", "where it is first heard, 0 (first word) to 1 (last word)"),
            _ORIGIN,
        ),
        _table(
            "frames",
            "a word or phrase associated with a frame",
            _START,
            _END,
            Column("term", "text", "the list's entry"),
            Column("scheme", "text", "the list's scheme; schemes are never added together"),
            Column("frame", "text", "the frame"),
            _BLOCK,
            _VOICE,
        ),
        _table(
            "portrayals",
            "a predicate tied to an actor",
            _START,
            _END,
            Column("actor", "text", "the actor"),
            Column("relation", "text", "the actor does it, undergoes it, or is called it", RELATIONS),
            Column("predicate", "text", "the verb or description, as a lemma where it is a verb; 'not' before it kept"),
            Column(
                "counterpart",
                "text",
                "the verb's other party as printed: whom or what an agent acts on, or who acts on a patient",
            ),
            Column("passive", "flag", "the verb is passive"),
            Column("agentless", "flag", "the verb is passive and nobody is named as doing it"),
            Column("modal", "text", "modal verb over the verb ('may', 'will')"),
            Column("under", "text", "verb or adjective it is an infinitive or gerund of: 'seek' in 'seeks to block'"),
            Column("speech", "flag", "the verb reports what the actor says or thinks"),
            Column("actor_start", "count", "first character of the name or pronoun that ties the actor to it"),
            Column("actor_end", "count", "character after its last"),
            _VOICE,
        ),
        _table(
            "wording",
            "a marked word or phrase",
            _START,
            _END,
            Column("term", "text", "the list's entry, or the marked fragment"),
            Column("category", "text", "after Recasens et al. (2013), Hyland (2005)", WORDING_CATEGORIES),
            _VOICE,
        ),
        _table(
            "repetitions",
            "a run of words that stands twice",
            _START,
            _END,
            Column("other_start", "count", "first character of the earlier run"),
            Column("other_end", "count", "character after its last"),
            Column("words", "count", "words in the run"),
        ),
        _table(
            "keywords",
            "a term",
            Column("term", "text", "lower case; capitals where they tell an acronym from a common word (US, us)"),
            Column("words", "count", "words in the term"),
            Column("count", "count", "times in the story"),
            Column("per_million", "number", "times per million words of the story"),
            Column(
                "reference_per_million",
                "number",
                "times per million words of the reference; missing for terms without one",
            ),
            Column("log_ratio", "number", "binary logarithm of the two rates' ratio (Hardie 2014)"),
            Column("g2", "number", "log-likelihood (Dunning 1993): it orders, it does not test"),
            Column("first_position", "number", "where it first stands, 0 (first word) to 1 (last word)"),
        ),
        _table(
            "collocations",
            "a word pair",
            Column("left", "text", "first word, lower case"),
            Column("right", "text", "second word, lower case"),
            Column("count", "count", "times side by side"),
            Column("g2", "number", "log-likelihood (Dunning 1993)"),
            Column("logdice", "number", "logDice (Rychlý 2008), at most 14"),
        ),
    )
}


def codebook() -> str:
    """Return all tables as Markdown, for data/README.md."""
    parts = []
    for table in TABLES.values():
        parts.append(f"### {table.name}\n\nOne row is {table.row_is}.\n\n| column | type | meaning |\n|---|---|---|")
        for column in table.columns:
            closed = f" One of: {', '.join(column.values)}." if column.values else ""
            parts[-1] += f"\n| `{column.name}` | {column.type} | {column.meaning}.{closed} |"
    return "\n\n".join(parts) + "\n"
