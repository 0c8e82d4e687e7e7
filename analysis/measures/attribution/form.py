"""form and naming: what a source is, and how the article names it.

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
  2. words that withhold a name ('sources', 'a person familiar with', 'on condition of anonymity', 'some'): anonymous
  3. a name, or a mention that resolves to one: named
  4. a document that is identified ('the letter', "Norland's list", 'Article 3'): named; 'a report': described
  5. a body known by a name in its description ("Lee's campaign"): named
  6. anything else ('a senior official', 'residents'): described.
"""

from __future__ import annotations

from analysis.measures.attribution.source_words import COUNTERS, Speaker

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
_WITHHELD_PHRASES = (
    "familiar with",
    "be named",
    "be identified",
    "not named",
    "not authorised",
    "not authorized",
)


def form_of(speaker: Speaker) -> str | None:
    """Return the form of a source, one of ``tables.FORMS``, or None where the words do not say."""
    if not speaker.given:
        return None
    noun, actor = speaker.noun, speaker.actor
    if is_document(speaker):
        return "document"
    if speaker.joined:
        return "group"
    if actor:
        return _OF_ACTOR.get(actor.actor_kind, actor.actor_kind)
    if noun and noun.form and not is_body_name(speaker):
        return "group" if speaker.plural and noun.form in {"person", "organisation"} else noun.form
    return _form_of_head(speaker)


def _form_of_head(speaker: Speaker) -> str | None:
    head = speaker.head
    if head is None:
        return None
    if head.pos_ == "PRON" or head.lower_ in _OF_PRONOUN:
        return _OF_PRONOUN.get(head.lower_)
    if head.ent_type_ in _OF_NAME:
        return _OF_NAME[head.ent_type_]
    if speaker.plural or head.lower_ in COUNTERS:
        return "group"
    return None


def is_document(speaker: Speaker) -> bool:
    """Say whether the source is a document: its head is a document noun and no person's or body's name."""
    noun, actor = speaker.noun, speaker.actor
    if noun is None or noun.form != "document":
        return False
    return actor is None or actor.actor_kind == "document" or speaker.head is None or speaker.head.pos_ != "PROPN"


def is_body_name(speaker: Speaker) -> bool:
    """Say whether the words are a body's name, whatever its last noun says ('Citizens for Clean Air')."""
    head = speaker.head
    return head is not None and head.ent_type_ == "ORG" and head.text[0].isupper()


def naming_of(speaker: Speaker) -> str:
    """Return how the article names a source, one of ``tables.NAMINGS``."""
    head = speaker.head
    if not speaker.given or (speaker.actor is None and head is not None and _is_bare_pronoun(speaker)):
        return "none"
    if speaker.actor and not is_document(speaker):
        return "named"
    if _withheld(speaker):
        return "anonymous"
    if is_document(speaker):
        return "named" if _identified(speaker) else "described"
    if head is not None and _has_name(speaker):
        return "named"
    return "described"


def _is_bare_pronoun(speaker: Speaker) -> bool:
    head = speaker.head
    return head is not None and head.pos_ == "PRON" and head.lower_ not in COUNTERS


def _withheld(speaker: Speaker) -> bool:
    """Say whether the words, or their sentence, withhold a name that the writer has."""
    if speaker.span is None or speaker.head is None:
        return False
    if (speaker.noun and speaker.noun.anonymous) or speaker.head.lower_ in _VAGUE:
        return True
    phrase = " ".join(token.lower_ for token in speaker.around)
    sentence = speaker.span.sent.text.lower()
    return (
        not _WITHHELD.isdisjoint(phrase.split())
        or any(words in sentence for words in _WITHHELD_PHRASES)
        or "anonymity" in sentence
    )


def _identified(speaker: Speaker) -> bool:
    """Say whether a document is a certain one: by 'the', an owner, a name or a number ('Article 3')."""
    if speaker.span is None:
        return True
    first = speaker.span[0]
    return first.lower_ in {"the", "this", "that"} or any(
        token.tag_ in {"PRP$", "POS"} or token.pos_ in {"PROPN", "NUM"} for token in speaker.around
    )


def _has_name(speaker: Speaker) -> bool:
    """Say whether the head is a name, or a body or outlet is told by one beside it ("Lee's campaign")."""
    head = speaker.head
    if head is None:
        return False
    if head.pos_ == "PROPN" or is_body_name(speaker):
        return is_body_name(speaker) or not (speaker.person_like and speaker.plural)
    one_body = speaker.noun is not None and speaker.noun.form in {"organisation", "media"} and not speaker.plural
    return one_body and any(token.pos_ == "PROPN" for token in speaker.around)
