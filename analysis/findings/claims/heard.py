"""Drafts of the first screen's lines on who is heard: sure names, what is cited, rounded words, how much is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from analysis.findings.claims.clear_sources import SURE, clear_sources, unclear_loudest, without_asking
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.findings.claims.phrasing import listed, part_of, roughly
from analysis.measures.attribution import Share
from analysis.tables import Source, Statement

#: Sources, and unnamed sources, named in a line of the first screen.
MOST_NAMED = 6
#: Documents cited in that line, and characters of one's description. By hand.
MOST_CITED, LONGEST_DOCUMENT = 2, 90
#: A name in a document's description: 'a report by the Tarn Institute', 'a recent Kanto poll'.
_OF_A_BODY = re.compile(r"\w (?:[a-z]+ )*[A-Z]\w+")
#: What tells in place of the narrator, and sentences of it that no statement covers from which whose words they are is
#: open: 'Key findings from the report:'. By hand.
_RELAYED = re.compile(r"\b(?:report|study|survey|poll|paper|census|audit|findings|researchers)\b", re.IGNORECASE)
MOST_RELAYED = 2
#: Characters behind a noun that still describe it.
LONGEST_MODIFIER = 60
#: Share of the body's words, 0 to 1, up to which 'most' are the narrator's, and from which 'most' are attributed: coded
#: news of PolNeAR has the other half then in fewer than one story of twenty.
FEW, MANY = 0.35, 0.65
#: Share of the attributed words, 0 to 1, that may be of no known side where the sides are told. By hand.
MOST_WITHOUT_SIDE = 0.2


def who_is_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft the line on who is heard: always there where anybody is, and with names only where they are sure."""
    if not evidence.sources:
        return
    clear = list(islice(clear_sources(evidence), MOST_NAMED + 1))
    first = sorted(clear[:MOST_NAMED], key=lambda source: source.naming != "named")
    names = [_told(evidence, source) for source in first]
    loudest = unclear_loudest(evidence, clear)
    if loudest is not None:
        names = [f"“{evidence.in_a_row(loudest.source)}”", *names]
    every = loudest is None and len(names) == len(evidence.sources) and not NOBODY & set(evidence.labels.values())
    how = ", among others" if len(clear) > MOST_NAMED else "" if every else ", at least"
    text = f"Heard{how}: {listed(names)}."
    text = text if names else "Some words of the story are attributed; to whom could not be told for sure."
    if cited := _cited(evidence):
        text = f"{text if names else ''} Cited: {listed(cited)}.".strip()
    yield Draft(
        text,
        numbers=_attributed(evidence),
        rests_on=spans_of(evidence.body),
        statements=tuple(evidence.body),
    )


def _cited(evidence: Evidence) -> list[str]:
    """Return the documents that surely tell something and are known by a name: 'a report by the Tarn Institute'."""
    sure = {row.source for row in evidence.body if row.confidence >= SURE}
    documents = (source.source for source in evidence.sources.values() if source.form == "document")
    named = [name for name in documents if name in sure and len(name) <= LONGEST_DOCUMENT and _OF_A_BODY.search(name)]
    return [evidence.described(name) for name in named[:MOST_CITED]]


def _attributed(evidence: Evidence) -> tuple[str, ...]:
    """Return how many of the body's words are attributed, and how many of these are in quotation marks."""
    words, quoted = evidence.words, evidence.quoted_words()
    if not words:
        return ()
    told = f"{part_of(words, evidence.body_words, 'of the body’s')} words are attributed"
    return (f"{told}, {roughly(quoted)} of them quoted" if 0 < quoted < words else told,)


def attributed_words(evidence: Evidence) -> Iterator[Draft]:
    """Draft that most of the story is the narrator's own words, or that most is attributed."""
    if evidence.body_words and evidence.sources:
        shares = tuple(sum(words.values()) / evidence.body_words for _, words in evidence.variants)
        bare = evidence.bare_words / evidence.body_words
        is_narrated = max(shares) + bare <= FEW and _relayed(evidence) <= MOST_RELAYED
        text = "Most of the story is told in the narrator’s own words." if is_narrated else ""
        text = "Most of the story’s words are attributed to sources." if min(shares) >= MANY else text
        if text:
            body = tuple(evidence.body)
            yield Draft(text, rests_on=spans_of(body), cases=len(body), shares=shares, statements=body)


def _relayed(evidence: Evidence) -> int:
    """Return how many sentences of the body tell of a report or a study that is not made their source."""
    if not any(source.form == "document" for source in evidence.sources.values()):
        return 0
    document, spans = evidence.found.document, evidence.found.rows.statement_spans
    covered = {document.sentence_at(piece.start).start for piece in spans}
    return sum(
        1
        for sentence in document.sentences
        if sentence.start not in covered
        and document.block_at(sentence.start).kind == "paragraph"
        and _RELAYED.search(document.text, sentence.start, sentence.end)
    )


def by_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft the balance of the sides, where nearly all words have one: each one's words, and those quoted."""
    every = evidence.shares("side")
    rows = [row for row in every if row.group not in NOBODY and row.words]
    without = 1 - sum(row.share for row in rows)
    if len(rows) < 2 or without > MOST_WITHOUT_SIDE:
        return
    mine = [statement for row in rows for statement in evidence.of(row.group, "side")]
    told = [f"{row.group} {roughly(row.words)} words{_quoted(evidence, row)}" for row in rows]
    yield Draft(f"By side: {'; '.join(told)}.", rests_on=spans_of(mine), statements=tuple(mine))


def _quoted(evidence: Evidence, row: Share) -> str:
    """Return how many of a side's words are in quotation marks, where any are."""
    quoted = sum(evidence.quoted_words_of(statement) for statement in evidence.of(row.group, "side"))
    return ", all quoted" if quoted >= row.words else f", {roughly(quoted)} quoted" if quoted else ""


def how_unnamed(evidence: Evidence) -> Iterator[Draft]:
    """Draft how each unnamed source is described, and why it is not named where the story says so."""
    sources = list(clear_sources(evidence, "anonymous"))
    if sources:
        told = [_with_why(evidence, source) for source in sources[:MOST_NAMED]]
        names = {source.source for source in sources}
        rows = [row for row in evidence.story if row.source in names]
        unclear = (source for name, source in evidence.sources.items() if name not in names)
        every = "" if not any(_is_without_name(source) for source in unclear) else ", at least"
        how = ", among others" if len(sources) > MOST_NAMED else every
        yield Draft(
            f"Not named{how}: {'; '.join(dict.fromkeys(told))}.",
            rests_on=spans_of(rows),
            statements=tuple(rows),
        )


def _is_without_name(source: Source) -> bool:
    """Say whether a source is people without a name: 'one trade expert', 'those close to her'."""
    return source.naming != "named" and source.form in ("person", "group", None)


#: A day that a description took along: 'Republicans in the House on Friday'.
_DAY = re.compile(r"(?: on| late| early| last| this)* (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?$")

#: What the line says of all: 'an anonymous lawmaker' is a lawmaker.
_NAMELESS = re.compile(r"\b(?:an? )?(?:anonymous|unnamed|unidentified) (?=(\w))", re.IGNORECASE)


def _told(evidence: Evidence, source: Source) -> str:
    """Return a source as it stands inside a sentence, an unnamed one by its fullest description."""
    if source.naming == "anonymous":
        return _unnamed(evidence, source)
    return _DAY.sub("", evidence.in_a_row(_with_its_article(evidence, source)))


def _with_its_article(evidence: Evidence, source: Source) -> str:
    """Return a description as the story has it with an article, where the table has it without: 'an inquiry'."""
    with_article = re.compile(rf"(?:an?|the) {re.escape(source.source)}$", re.IGNORECASE)
    told = (row.speaker_text or "" for row in evidence.story_of.get(source.source, ()))
    whole = source.naming == "described" and next((words for words in told if with_article.match(words)), "")
    return whole or source.source


def _with_why(evidence: Evidence, source: Source) -> str:
    """Return how an unnamed source is described, with why: 'a senior official (“as the report is not public”)'."""
    why = " ".join((source.why_unnamed or "").split())
    return f"{_unnamed(evidence, source)} (“{why}”)" if why else _unnamed(evidence, source)


def _unnamed(evidence: Evidence, source: Source) -> str:
    """Return how an unnamed source is described, by the description that tells most and is not 'the'."""
    rows = (row for row in evidence.story_of.get(source.source, ()) if row.speaker_how != "pronoun")
    every = [_description(evidence, row) for row in rows] or [source.source]
    told = [words for words in every if not words.lower().startswith(("the ", "one of "))] or every
    return _NAMELESS.sub(_with_article, evidence.described(max((without_asking(words) for words in told), key=len)))


def _with_article(match: re.Match[str]) -> str:
    """Return the article that fits the next word, where there was one."""
    if not match[0].lower().startswith(("a ", "an ")) or match[0].lower().startswith(("anonymous", "unnamed")):
        return ""
    return "an " if match[1].lower() in "aeiou" else "a "


def _description(evidence: Evidence, row: Statement) -> str:
    """Return the words that name a speaker, up to the verb of saying: 'two people [briefed on the talks] said'."""
    start, end, cue = row.speaker_start, row.speaker_end, row.cue_start
    if start is None or end is None:
        return row.source or ""
    text, sentence_end = evidence.found.article.text, evidence.found.document.sentence_at(start).end
    to = cue if cue is not None and end < cue < min(sentence_end, end + LONGEST_MODIFIER) else end
    told = evidence.found.document.doc.char_span(start, to, alignment_mode="contract")
    while told and len(told) > 1 and told[-1].pos_ in ("ADV", "AUX", "PART", "PUNCT", "SPACE"):
        told = told[:-1]
    return " ".join((told.text if told else text[start:to]).split()).strip(" ,")


def nobody_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft that no words of the story are anybody's."""
    if not evidence.sources:
        yield Draft("No words of this story were found to be attributed to anybody.")
