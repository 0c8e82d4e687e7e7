"""Where content on a verb's right ends: at the verb's phrase, or where the reporter takes over again."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution.candidates import CueSentence, Span
from analysis.measures.attribution.cues import Cue, cues_of

#: Dependents that go on with the content once it has begun.
_GOES_ON = frozenset(
    "prep npadvmod advmod xcomp ccomp oprd acomp advcl dobj attr dep pcomp prt relcl acl appos nsubj dative".split()
)
_OBJECTS = frozenset({"dobj", "prep", "prt", "oprd", "xcomp"})
#: A verb of saying has one of these where it attributes something: 'and continued as a hobby' does not.
_CONTENTS = frozenset({"ccomp", "xcomp", "dobj", "oprd", "prt"})
COMPLEMENTS = frozenset("oprd xcomp ccomp acomp attr dobj dative appos relcl acl dep".split())
COMPLETING = frozenset("as for of with about over against from to".split())
#: After a comma, these open what the writer adds.
_RELATIVES = frozenset({"who", "which", "where", "whose"})
#: After a reported clause 'which' mostly goes on with it.
_OF_A_CLAUSE = _RELATIVES - {"which"}
_CONTRASTS = frozenset({"as", "while", "whereas", "though", "although"})
#: Between a reported clause and the next cue's clause.
_LINKS = frozenset({"and", "but", "while", "though", "although", "as"})
#: Behind a quotation, these open when and where it was spoken.
_SETTINGS = frozenset({"during", "in", "on", "at"})
_DASHES = frozenset({"--", "—", "–", "―"})


class Content(NamedTuple):
    """Content on a verb's right, and the later cue of the same speaker that ends it, if one does."""

    span: Span | None
    next_cue: Token | None


def content_from(sentence: CueSentence, verb: Token, start: int) -> Content:
    """Return content from a token on the verb's right to its end."""
    phrase_end, is_clause = _end_of_phrase(verb, start)
    end, next_cue = _next_cue(sentence, verb, start, phrase_end)
    end = _open_dash(sentence, start, end)
    end = _end_of_quotation(sentence, start, end)
    end = _background(sentence, start, end, is_clause=is_clause)
    if not is_clause:
        end = _setting(sentence, start, end)
    return Content(sentence.span(start, end), next_cue)


def _end_of_phrase(verb: Token, start: int) -> tuple[int, bool]:
    """Return the token behind the verb's dependents that the content takes in, and whether it is a clause."""
    end = start
    is_object = is_clause = False
    for child in verb.rights:
        if child.right_edge.i < start:
            continue
        if child.left_edge.i <= start:
            is_object = child.dep_ in _OBJECTS
            is_clause = child.dep_ == "ccomp"
        elif child.dep_ == "cc":
            continue
        elif not child.is_punct and not (_completes(child, verb) if is_object else _goes_on(child, is_clause)):
            break
        end = child.right_edge.i
    return end + 1, is_clause


def _completes(child: Token, verb: Token) -> bool:
    """Say whether a verb's dependent belongs to its object: 'as a mess', 'for their silence', not 'on Monday'.

    So does whatever stands before a complement: 'called her vote on Monday a mistake'.
    """
    if child.dep_ in COMPLEMENTS or (child.dep_ == "prep" and child.lower_ in COMPLETING):
        return True
    return any(later.dep_ in COMPLEMENTS for later in verb.rights if later.i > child.i)


def _goes_on(child: Token, is_clause: bool) -> bool:
    """Say whether a verb's dependent goes on with a reported clause.

    So does a clause the parse joins to the verb of saying, if it has a modal, or a subject of its own and is no cue:
    'Roe said the pier was shut and nobody would pay', 'said it was shut and the town mourned'.
    """
    if child.dep_ != "conj":
        return child.dep_ in _GOES_ON
    if not is_clause:
        return False
    if child.tag_ == "VB" or any(word.tag_ == "MD" for word in child.lefts):
        return True
    return own_subject(child) is not None and child.lemma_ not in cues_of("verb")


def _next_cue(sentence: CueSentence, verb: Token, start: int, end: int) -> tuple[int, Token | None]:
    """Return where another cue ends the content, else ``end``; and that cue, if the same speaker goes on in it."""
    doc, verbs = sentence.doc, cues_of("verb")
    for other in doc[start + 2 : end]:
        if other.pos_ != "VERB" or other.lemma_ not in verbs or sentence.quotation_at(other.idx) is not None:
            continue
        cut = _cut(sentence, verb, other, start)
        if cut is not None:
            is_contrast = any(child.lower_ in _CONTRASTS for child in other.head.lefts)
            return cut, None if is_contrast else other
    return end, None


def _cut(sentence: CueSentence, verb: Token, other: Token, start: int) -> int | None:
    """Return where another cue's clause leaves the content: ', citing ...', 'and vowed ...', 'though she noted'."""
    own = own_subject(other)
    if other.tag_ == "VBG" and own is None:
        return _before_participle(other, start)
    if other.tag_ != verb.tag_ or not _attributes(sentence, other):
        return None
    if own is None:
        return _before_joined_verb(other, start) if other.dep_ == "conj" else None
    if other.dep_ in ("conj", "advcl") and own.i < other.i:
        return _before_linked_clause(other, start)
    return None


def _before_participle(other: Token, start: int) -> int | None:
    """Return where ', adding ...' leaves the content, the comma inside a quotation's marks or behind them."""
    doc, before = other.doc, other.i - 1
    if doc[before].pos_ == "ADV":
        before -= 1
    if before > start + 1 and doc[before].is_quote and doc[before - 1].text == ",":
        return before + 1
    return before if doc[before].text == "," and before > start else None


def _before_joined_verb(other: Token, start: int) -> int | None:
    """Return where 'and vowed ...' leaves the content."""
    doc, before = other.doc, other.i - 1
    while before > start and doc[before].pos_ in ("ADV", "AUX"):
        before -= 1
    return before if doc[before].pos_ == "CCONJ" else None


def _before_linked_clause(other: Token, start: int) -> int | None:
    """Return where 'though she noted ...' or 'and she vowed ...' leaves the content."""
    doc, before = other.doc, other.left_edge.i
    if doc[before].dep_ != "mark":
        before -= 1
    return before if doc[before].lower_ in _LINKS and before > start else None


def _attributes(sentence: CueSentence, verb: Token) -> bool:
    """Say whether a strong cue has content on its right."""
    cue: Cue = cues_of("verb")[verb.lemma_]
    return cue.strength == "strong" and any(
        child.dep_ in _CONTENTS or child.lower_ in cue.takes or sentence.quotation_at(child.idx)
        for child in verb.rights
    )


def _open_dash(sentence: CueSentence, start: int, end: int) -> int:
    """Return where an afterthought behind a dash that no second dash closes starts; else ``end``."""
    dashes = [
        token.i
        for token in sentence.doc[start + 3 : end]
        if token.text in _DASHES and sentence.quotation_at(token.idx) is None
    ]
    return dashes[0] if len(dashes) == 1 else end


def _end_of_quotation(sentence: CueSentence, start: int, end: int) -> int:
    """Return where a quotation that opens the content with its own full stop or comma ends, if it is the last."""
    doc, text = sentence.doc, sentence.document.text
    quotation = sentence.quotation_at(doc[start].idx)
    if quotation is None or quotation is not sentence.quotations[-1] or doc[start].idx > quotation.inner_start:
        return end
    if text[quotation.inner_end - 1] not in ",.!?":
        return end
    return next((i for i in range(start, end) if doc[i].idx >= quotation.end), end)


def _background(sentence: CueSentence, start: int, end: int, *, is_clause: bool) -> int:
    """Return where the writer's background starts; else ``end``.

    It starts at ', who ...' or ', although ...', and after an object or infinitive at ', which ...' or ', leaving ...'.
    """
    doc = sentence.doc
    for i in range(start + 3, end - 1):
        token = doc[i]
        if doc[i - 1].text != "," or sentence.quotation_at(token.idx) is not None:
            continue
        opens = token.lower_ in (_OF_A_CLAUSE if is_clause else _RELATIVES)
        contrasts = token.lower_ in _CONTRASTS and token.dep_ == "mark"
        follows = not is_clause and token.tag_ == "VBG" and token.dep_ in ("advcl", "acl")
        verb = token.head if opens or contrasts else token
        if (opens or contrasts or follows) and verb.right_edge.i >= end - 2:
            return i - 1
    return end


def _setting(sentence: CueSentence, start: int, end: int) -> int:
    """Return where what stands behind an object's quotation says when or where it was spoken; else ``end``."""
    doc = sentence.doc
    last = doc[end - 1].idx
    quotation = next((one for one in reversed(sentence.quotations) if one.end <= last), None)
    if quotation is None:
        return end
    behind = next((doc[i] for i in range(start, end) if doc[i].idx >= quotation.end), None)
    if behind is None or not (behind.lower_ in _SETTINGS or behind.ent_type_ == "DATE"):
        return end
    return behind.i
