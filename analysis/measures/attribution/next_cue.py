"""Where another cue of the sentence ends the content before it: one row a way, each with a story that shows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.speaking_nouns import is_document
from analysis.measures.attribution.candidates import CueSentence
from analysis.measures.attribution.cues import cues_of

#: A verb of saying has one of these where it attributes something: 'and continued as a hobby' does not.
_CONTENTS = frozenset({"ccomp", "xcomp", "dobj", "oprd", "prt"})
#: What opens a clause that the narrator holds against the content.
CONTRASTS = frozenset({"as", "while", "whereas", "though", "although"})
#: Between a reported clause and the next cue's clause.
_LINKS = frozenset({"and", "but", "while", "though", "although", "as"})


class Part(NamedTuple):
    """Content as far as it is known: tokens ``start`` to ``end`` (not included) on the right of a verb."""

    sentence: CueSentence
    verb: Token
    start: int
    end: int
    is_clause: bool


class Cut(NamedTuple):
    """A way in which another cue ends content: its name, a story that shows it, and where the content ends."""

    name: str
    example: str
    before: Callable[[Part, Token], int | None]


def up_to_next_cue(part: Part) -> tuple[Part, Token | None]:
    """Return the part before another cue, if that ends it, and that cue where the same speaker goes on in it."""
    sentence, verbs = part.sentence, cues_of("verb")
    for other in sentence.doc[part.start + 2 : part.end]:
        if other.pos_ != "VERB" or other.lemma_ not in verbs or sentence.quotation_at(other.idx) is not None:
            continue
        places = (cut.before(part, other) for cut in CUTS)
        end = next((place for place in places if place is not None), None)
        if end is not None:
            is_contrast = any(child.lower_ in CONTRASTS for child in other.head.lefts)
            return part._replace(end=end), None if is_contrast else other
    return part, None


def _before_participle(part: Part, other: Token) -> int | None:
    """Return where ', adding ...' leaves the content, the comma inside a quotation's marks or behind them."""
    if other.tag_ != "VBG" or own_subject(other) is not None:
        return None
    doc, before = other.doc, other.i - 1
    if doc[before].pos_ == "ADV":
        before -= 1
    if before > part.start + 1 and doc[before].is_quote and doc[before - 1].text == ",":
        return before + 1
    return before if doc[before].text == "," and before > part.start else None


def _before_joined_verb(part: Part, other: Token) -> int | None:
    """Return where 'and vowed ...' leaves the content."""
    if other.dep_ != "conj" or own_subject(other) is not None or not _reports_as_well(part, other):
        return None
    doc, before = other.doc, other.i - 1
    while before > part.start and doc[before].pos_ in ("ADV", "AUX"):
        before -= 1
    return before if doc[before].pos_ == "CCONJ" else None


def _before_linked_clause(part: Part, other: Token) -> int | None:
    """Return where 'though she noted ...' or 'and she vowed ...' leaves the content."""
    own = own_subject(other)
    if other.dep_ not in ("conj", "advcl") or own is None or own.i > other.i or not _reports_as_well(part, other):
        return None
    doc, before = other.doc, other.left_edge.i
    if doc[before].dep_ != "mark":
        before -= 1
    return before if doc[before].lower_ in _LINKS and before > part.start else None


def _reports_as_well(part: Part, other: Token) -> bool:
    """Say whether another verb of the same form is a cue with content on its right."""
    cue = cues_of("verb")[other.lemma_]
    if other.tag_ != part.verb.tag_ or not (cue.strength == "strong" or _dismisses(part.verb, other)):
        return False
    return any(
        child.dep_ in _CONTENTS or child.lower_ in cue.takes or part.sentence.quotation_at(child.idx)
        for child in other.rights
    )


def _dismisses(verb: Token, other: Token) -> bool:
    """Say whether a weak cue joined to a person's says what its object is: 'and dismissed the poll as "noise"'."""
    speaker = own_subject(verb)
    if "name" not in cues_of("verb")[other.lemma_].takes or speaker is None or is_document(speaker):
        return False
    has_object = any(child.dep_ == "dobj" for child in other.rights)
    return has_object and any(word.lower_ == "as" and word.i > other.i for word in other.subtree)


#: Where another cue's clause leaves the content; each verb that is a cue is asked, the first that cuts decides.
CUTS = (
    Cut("a participle", "Peter Lund said [the pier was shut], adding [that it was old].", _before_participle),
    Cut("a verb joined to it", "Peter Lund said [the pier was shut] and vowed [to rebuild it].", _before_joined_verb),
    Cut(
        "a clause linked to it",
        'Anna Berg said [those who left would not be paid], and later the mayor replied, ["We have no money."]',
        _before_linked_clause,
    ),
)
