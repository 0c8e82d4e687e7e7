"""Which sources a sentence may name: those that are surely somebody, each by its fullest name.

A row of the table of sources may be a thing ('the number'), a document, or a second name of another row ('the agency',
'Wootan' beside 'Margo Wootan'). A count of rows is then wrong, and so is a list of all of them; a list of the clear
ones says only what is true.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from analysis.entities.people import PersonName, parts, short_form, titles
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.whole_names import is_whole
from analysis.language.syntax.speaking_nouns import is_document, is_source
from analysis.lexicons import words_of
from analysis.tables import Source, Statement

#: Confidence, 0 to 1, of the surest statement of a source that is told by name. Of .7, .75, .8 and .85 one of those at
#: which 19 of 20 such names are coded speakers of PolNeAR's dev and b1 stories.
SURE = 0.75
#: Statements of a source that need not be sure each: of those with so many, 99 of 100 are coded speakers there.
OFTEN = 3
#: Characters of a description in a list of names. By hand.
LONGEST_NAME = 60
_DEFINITE = re.compile(r"(?:the|this|that|these|those|its|his|her|their|one of|[\w. ]+[’']s) ", re.IGNORECASE)
_PEOPLE = frozenset({"person", "group"})
#: 'Figures' are people where one of these says so, and else numbers: 'opposition figures', 'sales figures'.
_FIGURES = frozenset(
    {"opposition", "senior", "public", "leading", "political", "prominent", "industry", "party", "key"}
)
#: Cues by which people are evidence rather than a source: 'the workers show what can be done'; and by which a named
#: person need not be heard: 'in 1968 Roe found'.
_SHOWING = frozenset({"show", "shows", "showed", "shown", "suggest", "suggests", "suggested", "indicate", "indicates"})
_FINDING = frozenset({"find", "finds", "found", "discovered", "discovers"})


class Doubt(NamedTuple):
    """A reason not to name a source: what it is called, an example, and whether it holds of a source's statements."""

    name: str
    example: str
    holds: Callable[[Evidence, Source, Sequence[Statement]], bool]


def _own(rows: Sequence[Statement]) -> list[Statement]:
    """Return the statements that words of the story give to a source: not what only goes on, without a label."""
    return [row for row in rows if row.speaker_how != "carried over" or row.cue == ":"]


def _is_weak(_: Evidence, __: Source, rows: Sequence[Statement]) -> bool:
    return len(_own(rows)) < OFTEN and all(row.confidence < SURE for row in _own(rows))


def _is_told_by_another(_: Evidence, __: Source, rows: Sequence[Statement]) -> bool:
    return all(row.parent for row in rows)


def _is_pronoun_only(evidence: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether pronouns alone give a name its words, and none that surely means it."""
    own = _own(rows)
    is_pronoun = source.naming == "named" and all(row.speaker_how == "pronoun" for row in own)
    return is_pronoun and not any(row.kind != "indirect" and _is_last_named(evidence, source, row) for row in own)


def _is_last_named(evidence: Evidence, source: Source, row: Statement) -> bool:
    """Say whether a pronoun's person is the last whom the paragraph names outside quotation marks: by a full name."""
    start, document = row.speaker_start, evidence.found.document
    if start is None or " " not in source.source:
        return False
    people = {actor.actor for actor in evidence.found.rows.actors if actor.actor_kind == "person"}
    first = document.block_at(start).start
    before = [m for m in evidence.found.rows.mentions if m.actor in people and first <= m.start < start]
    told = [m for m in before if not any(q.start <= m.start < q.end for q in document.quotations)]
    return bool(told) and max(told, key=lambda mention: mention.start).actor == source.source


def _is_document(_: Evidence, source: Source, __: Sequence[Statement]) -> bool:
    return source.form == "document" or (source.form is None and without_asking(source.source) == source.source)


def _is_thing(evidence: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether no noun of a description says that it is people or a body: 'percent' does not, nor 'few'."""
    asked = without_asking(source.source) != source.source
    if asked or source.naming == "named" or (source.form == "person" and _content(source.source)):
        return False
    spans = ((row.speaker_start, row.speaker_end) for row in rows if row.speaker_start is not None)
    doc = evidence.found.document.doc
    told = (doc.char_span(start or 0, end or start or 0, alignment_mode="expand") for start, end in spans)
    return not any(_is_somebody(token) for span in told for token in span or ())


def _is_somebody(token: Token) -> bool:
    """Say whether a word of a description says that it is people or a body: not 'few', 'the results', 'figures'."""
    if token.lower_ == "figures":
        return any(word.lower_ in _FIGURES for word in token.lefts)
    counts = token.lower_ in words_of("speaker_words", "counter") or token.lower_ in words_of("function_words")
    return is_source(token) and not counts and not is_document(token) and not token.lower_.startswith("per")


def _is_showing(_: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether somebody only shows something; a person named so in a heading shows off."""
    cues = {(row.cue or "").lower() for row in _own(rows)}
    is_found = source.form == "person" and source.naming == "named" and cues <= _FINDING
    return source.form in _PEOPLE and (cues <= _SHOWING or is_found)


def _is_not_whole(evidence: Evidence, source: Source, _: Sequence[Statement]) -> bool:
    return source.naming == "named" and not is_whole(evidence, source.source)


def _is_bare(evidence: Evidence, source: Source, _: Sequence[Statement]) -> bool:
    """Say whether people are described by words of another description: 'diplomats' beside 'two EU diplomats'."""
    if source.naming == "named" or source.form != "group":
        return False
    mine = _content(source.source)
    return any(mine < _content(other.source) for other in evidence.sources.values() if other.naming != "named")


def _content(description: str) -> frozenset[str]:
    small = words_of("speaker_words", "counter") | words_of("function_words")
    return frozenset(word for word in re.findall(r"[\w’'-]+", description.lower()) if word not in small)


def _is_long(_: Evidence, source: Source, __: Sequence[Statement]) -> bool:
    return len(without_asking(source.source)) > LONGEST_NAME


#: What a line of the unnamed says of all: 'the son of one victim, who asked not to be named'.
_ASKED = re.compile(
    r",? who (?:asked|declined|refused|did not want|requested|wished|(?:was|were|is|are) not authori[sz]ed)\b.*$"
)


def without_asking(description: str) -> str:
    """Return an unnamed source's description without that it asked not to be named."""
    return _ASKED.sub("", description)


def _is_second_description(evidence: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether a description with 'the', or whose somebody is, may mean a source that is named.

    'The insider' may not where 'a source' is the same; 'a paper by Roe' may where Roe is named.
    """
    named = [other for other in evidence.sources.values() if other.naming == "named" and other is not source]
    last = (re.escape(word) for other in named if (word := other.source.split()[-1]) in source.source)
    if any(re.search(rf"\bby .*{name}|^{name}['’]s? ", source.source) for name in last):
        return True
    if source.naming == "named":
        spoken = [row.speaker_text or "" for row in rows if row.speaker_how not in ("pronoun", "carried over")]
        is_common = " " not in source.source and source.form == "person"  # 'the Welshman'
        return is_common and bool(spoken) and all(words.lower().startswith("the ") for words in spoken)
    told = [row.speaker_text for row in rows if row.speaker_how == "nominal" and row.speaker_text] or [source.source]
    kinds = _PEOPLE if source.form in _PEOPLE else {"organisation", "state", "media", "person"}
    return all(_DEFINITE.match(words) for words in told) and any(other.form in kinds for other in named)


def _is_shorter_name(evidence: Evidence, source: Source, _: Sequence[Statement]) -> bool:
    """Say whether a name is the shorter of two that may be one source's."""
    bodies = (other for other in evidence.sources.values() if other.naming == "named" and other.form != "document")
    named = [other.source for other in bodies if other is not source]
    return source.naming == "named" and any(is_short_for(source.source, other) for other in named)


def is_short_for(name: str, other: str) -> bool:
    """Say whether a name may be a shorter form of another: 'Moore' of 'Detective T.J. Moore', or its initials."""
    mine, full = _bare(name), _bare(other)
    if mine.words == full.words:
        return (len(name), name) < (len(other), other)
    initials = "".join(word[0] for word in full.words if word not in ("of", "for", "and", "the"))
    return bool(short_form(mine, full)) or set(mine.words) < set(full.words) or mine.words == (initials,)


def _bare(name: str) -> PersonName:
    """Return a name's words without titles and an owner: 'Hearst's Carey' -> 'carey'."""
    owner, mark, rest = name.replace("’", "'").partition("'s ")
    words = [word for word in (rest if mark else owner).split() if word not in titles() and word.lower() != "the"]
    return parts(" ".join(words) or name)


def _is_another_body(evidence: Evidence, source: Source, rows: Sequence[Statement]) -> bool:
    """Say whether 'the company' alone gives a body its words, and another body was named last before each."""
    if (
        source.form != "organisation"
        or source.naming != "named"
        or any(row.speaker_how != "nominal" for row in _own(rows))
    ):
        return False
    bodies = {actor.actor for actor in evidence.found.rows.actors if actor.actor_kind == "organisation"}
    named = [m for m in evidence.found.rows.mentions if m.actor in bodies]
    before = ([m for m in named if m.end <= (row.speaker_start or 0)] for row in _own(rows))
    return all(bool(ahead) and max(ahead, key=lambda m: m.start).actor != source.source for ahead in before)


#: A description that tells whom it is about only beside other words: 'its defence ministry', 'a spokesman'.
_BARE = re.compile(r"(?:(?:its|his|her|their|our|my) .*|(?:an?|one|the )?\s?spokes\w+)", re.IGNORECASE)
#: Anybody, and so nobody: 'every candidate', 'someone'.
_ANYBODY = re.compile(r"(?:every|any|each|no)\b.*|(?:some|any|every|no)(?:one|body)\b.*", re.IGNORECASE)


def _is_nobodys(_: Evidence, source: Source, __: Sequence[Statement]) -> bool:
    told = without_asking(source.source)
    return bool(_BARE.fullmatch(told) or (source.naming != "named" and _ANYBODY.fullmatch(told)))


DOUBTS: tuple[Doubt, ...] = (
    Doubt("weak", "Ireland still has the highest yields, which stress", _is_weak),
    Doubt("told by another", "she said Roe had agreed", _is_told_by_another),
    Doubt("pronoun only", "Roe won. He said", _is_pronoun_only),
    Doubt("document", "a poll", _is_document),
    Doubt("thing", "the number", _is_thing),
    Doubt("long", "leaders from both the British Protestant and the Irish Catholic side of the community", _is_long),
    Doubt("second description", "the 29-year-old actor", _is_second_description),
    Doubt("shorter name", "Wootan", _is_shorter_name),
    Doubt("showing", "all three workers show that it can be done", _is_showing),
    Doubt("not whole", "Federal Reserve Bank of New York said", _is_not_whole),
    Doubt("another body", "Tarn fell, analysts at Oban said. Tarn has a new ring. The company said", _is_another_body),
    Doubt("nobody's", "its defence ministry", _is_nobodys),
    Doubt("bare", "diplomats beside two EU diplomats", _is_bare),
)


def clear_sources(evidence: Evidence, naming: str | None = None) -> Iterator[Source]:
    """Yield the body's sources that are surely somebody, each once, the most words first; a title says them again.

    With ``naming`` those that are named so. Each is asked for only when it is needed: the doubts are dear.
    """
    for source in sorted(evidence.sources.values(), key=_by_words):
        rows = _in_body(evidence, source)
        if rows and naming in (None, source.naming) and not any(d.holds(evidence, source, rows) for d in DOUBTS):
            yield source


def is_clear(evidence: Evidence, name: str) -> bool:
    """Say whether a source of the body is surely somebody."""
    source = evidence.sources.get(name)
    rows = _in_body(evidence, source) if source else []
    return source is not None and bool(rows) and not any(doubt.holds(evidence, source, rows) for doubt in DOUBTS)


def _by_words(source: Source) -> tuple[int, float]:
    return -(source.direct_words + source.mixed_words + source.indirect_words), source.first_position


def unclear_loudest(evidence: Evidence, clear: Sequence[Source]) -> Source | None:
    """Return the source with most words where only that 'the airline' may be a second name keeps it from being clear.

    To leave the loudest out would mislead more than to say again, in the story's words, who is told by name.
    """
    loudest = min((s for s in evidence.sources.values() if _in_body(evidence, s)), key=_by_words, default=None)
    if loudest is None or loudest in clear or loudest.form not in ("organisation", "group"):
        return None
    rows = _in_body(evidence, loudest)
    doubts = {doubt.name for doubt in DOUBTS if doubt.holds(evidence, loudest, rows)}
    return loudest if doubts == {"second description"} else None


def _in_body(evidence: Evidence, source: Source) -> list[Statement]:
    return [row for row in evidence.story_of.get(source.source, ()) if row.block == "paragraph"]
