"""Cues that are no verb with its clause: 'according to', a noun ('the claim that'), 'reportedly', 'X tweeted:'."""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.article import Block
from analysis.language.document import Document
from analysis.language.syntax.arguments import subject
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.measures.attribution.candidates import Draft, Span
from analysis.measures.attribution.cues import Cue, of_part
from analysis.measures.attribution.scene import Scene

#: '"Quotation" — Jane Roe, teacher' to the line's end.
SIGNED = re.compile(r"\s*(?P<cue>[-–—―]{1,2})\s*(?P<name>[A-Z][^\n]{1,80}?)\s*(?:\n|$)")
_OPENING = frozenset("“\"«„‘'")
_CLAUSES = frozenset({"acl", "ccomp", "relcl", "xcomp"})
#: Who makes, repeats or holds a claim speaks it; who rejects it does not.
_UTTERING = frozenset(
    "make issue repeat renew include contain carry deliver release publish voice raise back hear".split()
)
#: Tags of 'which', 'who' and 'where', and of 'that' and 'because'.
_OPENERS = frozenset({"WDT", "WP", "WRB", "IN"})
_ORIGINS = frozenset({"by", "from", "in"})
_PAUSES = frozenset({",", "—", "–", "--", "-", ";"})


def according_to(scene: Scene, token: Token) -> Draft | None:
    """Return what 'according to X' or 'per X' attributes: the rest of its sentence."""
    doc, sentence = scene.doc, scene.sentence
    last = token if token.lower_ == "per" else doc[min(token.i + 1, sentence.last - 1)]
    noun = next((c for word in (last, token) for c in word.rights if c.dep_ in ("pobj", "pcomp")), None)
    if noun is None or last.lower_ not in ("to", "per"):
        return None
    end = min(noun.right_edge.i + (noun.right_edge.text != ","), sentence.last)
    if token.i <= sentence.first + 1 and end >= sentence.last - 1:
        end = next((i for i in range(noun.i + 1, sentence.last) if doc[i].text == ","), end)
    before = None if _opens_clause(scene, token.i) else scene.chars(sentence.first, token.i)
    spans = [span for span in (before, _rest(scene, token.i, end)) if span]
    return Draft(spans, (token.idx, last.idx + len(last)), noun, around=True) if spans else None


def _opens_clause(scene: Scene, place: int) -> bool:
    """Say whether a phrase stands right after the word that opens its clause: 'boats which, according to X, sank'."""
    before = place - 1
    if before > scene.sentence.first and scene.doc[before].text == ",":
        before -= 1
    return before >= scene.sentence.first and scene.doc[before].tag_ in _OPENERS


def per(scene: Scene, token: Token) -> Draft | None:
    """Return what 'per X' attributes; not a rate ('per year')."""
    noun = next((child for child in token.rights if child.dep_ == "pobj"), None)
    apart = token.i <= scene.sentence.first or scene.doc[token.i - 1].text == ","
    return according_to(scene, token) if apart and can_speak(noun) else None


def _rest(scene: Scene, first: int, last: int) -> Span | None:
    """Return the sentence after a phrase at its start or in its middle."""
    doc, sentence = scene.doc, scene.sentence
    if first > sentence.first and (last >= sentence.last or doc[last].text not in _PAUSES):
        return None
    return scene.chars(last, sentence.last)


def noun_draft(scene: Scene, noun: Token, cue: Cue) -> Draft | None:
    """Return what a noun cue attributes: the clause or infinitive that follows it."""
    for clause in noun.rights:
        opening = clause.left_edge
        if clause.dep_ not in _CLAUSES or opening.i != _behind_source(noun):
            continue
        that = opening.lower_ == "that" and opening.dep_ == "mark"
        if that or ("infinitive" in cue.takes and opening.lower_ == "to" and opening.i == noun.i + 1):
            span = scene.chars(opening.i, clause.right_edge.i + 1)
            cue_span = (noun.idx, noun.idx + len(noun))
            return Draft([span], cue_span, _owner(noun), told=that) if span else None
    return None


def _behind_source(noun: Token) -> int:
    """Return the token behind a noun and the phrases that say where it came from: 'warnings from his lawyer that'."""
    place = noun.i + 1
    for child in noun.rights:
        if child.lower_ in _ORIGINS and child.i == place:
            place = next((word.right_edge.i + 1 for word in child.rights if word.dep_ == "pobj"), place)
    return place


def _owner(noun: Token) -> Token | None:
    """Return whose claim it is: its possessor, a 'by' or 'from' phrase, or who utters it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ in ("by", "from", "of"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_ in _UTTERING:
        return subject(noun.head)
    return None


def hearsay(scene: Scene, adverb: Token) -> Draft | None:
    """Return what 'reportedly' attributes: its clause; nobody is named."""
    verb = adverb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    first, last = verb.left_edge.i, verb.right_edge.i + 1
    if adverb.i <= first + 1 or (adverb.i + 1 < last and scene.doc[adverb.i + 1].text == ","):
        first = adverb.i
    spans = [span for span in (scene.chars(first, adverb.i), scene.chars(adverb.i + 1, last)) if span]
    return Draft(spans, (adverb.idx, adverb.idx + len(adverb))) if spans else None


def announced(document: Document, block: Block, following: Block) -> Draft | None:
    """Return what 'X tweeted:' at a paragraph's end attributes: the next one, set apart without quotation marks."""
    text, doc = document.text, document.doc
    if text[block.end - 1] != ":" or {block.kind, following.kind} != {"paragraph"}:
        return None
    if text[following.start] in _OPENING:
        return None
    sentence = document.sentence_at(block.end - 1)
    verbs = (doc[i] for i in range(sentence.last - 1, sentence.first, -1) if doc[i].pos_ == "VERB")
    verb = next(verbs, None)
    cue = None if verb is None else of_part("verb").get(verb.lemma_)
    if verb is None or cue is None or "quote" not in cue.takes or not can_speak(subject(verb)):
        return None
    end = following.end - (text[following.end - 1] == ".")
    return Draft([(following.start, end)], (verb.idx, verb.idx + len(verb)), subject(verb))
