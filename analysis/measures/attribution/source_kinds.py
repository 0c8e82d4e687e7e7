"""What kind of source each statement has: its form and naming; sector, side and channel have modules of their own.

form, by the first rule that fits:
  1. a document noun ('the letter', 'Article 3 of the treaty'): document
  2. two or more side by side ('Norland and its neighbours'): group
  3. an actor: what the actor is; a bloc is an organisation. 'NATO officials' are no actor, but people of one
  4. a noun of the list: what it says, and in the plural a group ('residents', 'two ministries')
  5. a pronoun that was not resolved: he, she: person; they, we: group; it: unknown
  6. a name that was not resolved: what the language model takes it for
  7. any other plural: group. Otherwise unknown.

naming, by the first rule that fits (the distinctions are those of newsroom source audits):
  1. no source, or a pronoun that was not resolved: none
  2. words that withhold a name ('sources', 'a person familiar with', 'on condition of anonymity', 'some'), also in a
     sentence of their own behind it ('They asked not to be named'): anonymous
  3. a name, a handle ('@HillRanger'), or a mention that resolves to a name: named
  4. a document that is identified ('the letter', "Norland's list", 'Article 3'): named; 'a report': described
  5. a body known by a name in its description ("Lee's campaign"): named
  6. anything else ('a senior official', 'residents'): described.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from analysis.entities.lookup import Names
from analysis.language import Document
from analysis.measures.attribution.channel import UNSTATED, channel_of
from analysis.measures.attribution.cues import meaning_of
from analysis.measures.attribution.no_sources import without_no_sources
from analysis.measures.attribution.second_names import with_second_names
from analysis.measures.attribution.sector_filled import with_sectors
from analysis.measures.attribution.source_names import with_sources
from analysis.measures.attribution.source_nouns import counters
from analysis.measures.attribution.source_phrase import SourcePhrase, source_phrase_of
from analysis.measures.attribution.source_side import side_of, with_spokes_sides
from analysis.measures.attribution.why_unnamed import unnamed
from analysis.tables import Statement

_OF_ACTOR = {"person": "person", "organisation": "organisation", "bloc": "organisation", "state": "state"}
_OF_PRONOUN = {
    **dict.fromkeys(("he", "she", "him", "her", "i", "who", "one"), "person"),
    **dict.fromkeys(("they", "we", "them", "us", "these", "those"), "group"),
}
_OF_NAME = {
    **dict.fromkeys(("ORG", "GPE", "FAC", "LOC"), "organisation"),
    **dict.fromkeys(("LAW", "WORK_OF_ART"), "document"),
    "PERSON": "person",
    "NORP": "group",
}
_VAGUE = frozenset("some many several few most others another any one".split())
_WITHHELD = frozenset({"anonymity", "anonymous", "anonymously", "unnamed", "unidentified"})
#: Descriptions of people whose names the writer has: 'one of the people', 'two people briefed on the inquiry'.
_WITHHELD_PHRASE = re.compile(
    r"\b(?:familiar with|briefed on|knowledge of|(?:people|person|persons|someone|those|officials?) close to)\b"
    r"|\w+ of the (?:people|persons|sources)$"
)
_WITHHELD_BEHIND = re.compile(
    r"(?: who (?:is|are|was|were|had been))?(?: \w+ly)? (?:familiar with|briefed on|close to)\b"
)


def classify(names: Names, statements: Iterable[Statement], *, voice: Callable[[int], str]) -> list[Statement]:
    """Return an article's statements: each with its source and the source's form, naming, sector, channel and side,
    and with what its cue means. ``voice`` gives the innermost statement at an offset, or the narrator.

    The rules of form and naming, and their source, are at the head of this module, those of sector, side and channel
    at the head of theirs, what a cue means at the head of `cues`.
    """
    document, by_name = names.document, names.actors
    by_start = {mention.start: by_name[mention.actor] for mention in names.mentions if mention.actor in by_name}
    outlets = {start: actor.actor for start, actor in by_start.items() if actor.actor_kind == "media"}
    by_start |= {token.idx: by_name[name] for token, name in names.coreference.resolved() if token.tag_ == "PRP$"}
    rows: list[Statement] = []
    sources: list[SourcePhrase] = []
    for statement in statements:
        source = source_phrase_of(document, statement, by_name, by_start)
        form, meaning = form_of(source), meaning_of(document, statement)
        row = statement._replace(
            cue_class=meaning.cue_class,
            cue_stance=meaning.cue_stance,
            form=form,
            naming=naming_of(source),
            channel=channel_of(document, statement, source, form, outlets=outlets, voice=voice),
            side=side_of(source),
        )
        rows.append(row)
        sources.append(source)
    filled = with_sectors(names, rows, sources, by_start)
    rows = with_sources(list(_carry_channels(document, with_spokes_sides(names, filled))))
    rows = without_no_sources(names, rows)
    # Whose name is withheld is nobody who is named, and of the sources that are one each is who is withheld anywhere.
    return unnamed(document, with_second_names(names, unnamed(document, rows)))


def _carry_channels(document: Document, rows: Iterable[Statement]) -> Iterator[Statement]:
    """Give a statement without a channel the one its source had before in the same paragraph."""
    heard: dict[tuple[int, str], str] = {}
    for row in rows:
        place = (document.block_at(row.start).start, row.speaker or "")
        if row.channel == UNSTATED and row.speaker:
            row = row._replace(channel=heard.get(place, UNSTATED))
        heard[place] = row.channel
        yield row


def form_of(source: SourcePhrase) -> str | None:
    """Return the form of a source, one of ``tables.FORMS``, or None where the words do not say."""
    if not source.given:
        return None
    noun, actor = source.noun, source.actor
    if source.is_document:
        return "document"
    if source.several:
        return "group"
    if actor:
        return _OF_ACTOR.get(actor.actor_kind, actor.actor_kind)
    if noun and noun.form and not source.is_body_name:
        return "group" if source.plural and noun.form in {"person", "organisation"} else noun.form
    return _form_of_head(source)


def _form_of_head(source: SourcePhrase) -> str | None:
    head = source.head
    if head is None:
        return None
    if head.pos_ == "PRON" or head.lower_ in _OF_PRONOUN:
        return _OF_PRONOUN.get(head.lower_)
    if head.ent_type_ in _OF_NAME:
        return _OF_NAME[head.ent_type_]
    if source.plural or head.lower_ in counters():
        return "group"
    return None


def naming_of(source: SourcePhrase) -> str:
    """Return how the article names a source, one of ``tables.NAMINGS``."""
    head = source.head
    if not source.given or (source.actor is None and head is not None and _is_bare_pronoun(source)):
        return "none"
    if (source.actor and not source.is_document) or (head is not None and head.text.startswith("@")):
        return "named"
    if _withheld(source):
        return "anonymous"
    if source.is_document:
        return "named" if _identified(source) else "described"
    if head is not None and _has_name(source):
        return "named"
    return "described"


def _is_bare_pronoun(source: SourcePhrase) -> bool:
    head = source.head
    return head is not None and head.pos_ == "PRON" and head.text[0] != "@" and head.lower_ not in counters()


def _withheld(source: SourcePhrase) -> bool:
    """Say whether the words withhold a name that the writer has; `unnamed` looks for others that do."""
    if source.span is None or source.head is None:
        return False
    if (source.noun and source.noun.anonymous) or source.head.lower_ in _VAGUE:
        return True
    phrase = " ".join(token.lower_ for token in source.around)
    return (
        not _WITHHELD.isdisjoint(phrase.split())
        or bool(_WITHHELD_PHRASE.search(phrase))
        or bool(_WITHHELD_BEHIND.match(f" {source.span.doc[source.span.end : source.span.end + 6].text}"))
    )


def _identified(source: SourcePhrase) -> bool:
    """Say whether a document is a certain one: by 'the', an owner, a name or a number ('Article 3')."""
    if source.span is None:
        return True
    first = source.span[0]
    return first.lower_ in {"the", "this", "that"} or any(
        token.tag_ in {"PRP$", "POS"} or token.pos_ in {"PROPN", "NUM"} for token in source.around
    )


def _has_name(source: SourcePhrase) -> bool:
    """Say whether the head is a name, or a body or outlet is told by one beside it ("Lee's campaign")."""
    head = source.head
    if head is None:
        return False
    if source.person_like and len(source.span or ()) == 1 and head.is_sent_start:
        return False  # 'Neighbours said', of whatever part of speech
    if head.pos_ == "PROPN" or source.is_body_name:
        return source.is_body_name or not (source.person_like and source.plural)
    one_body = source.noun is not None and source.noun.form in {"organisation", "media"} and not source.plural
    return one_body and any(token.pos_ == "PROPN" for token in source.around)
