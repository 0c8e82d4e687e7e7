"""Reporting clauses set into or after what they report: 'A, X said', 'A, X said, B', '"A," said X. "B."'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import VERBAL
from analysis.measures.attribution.candidates import Span
from analysis.measures.attribution.cues import of_part
from analysis.measures.attribution.scene import Scene

#: A verb's dependents that may stand between it and the content: 'said in a statement on Monday that'.
_SETTING = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "agent", "nsubj", "nsubjpass"}) | VERBAL
#: A clause before the reporting clause that hangs on it so is what is reported.
_REPORTED = frozenset({"ccomp", "parataxis", "dep"})
#: After these a new clause starts, not content set apart.
_NO_COMMA = frozenset({":", ";", "(", "["})
#: Tags of 'who' and 'which': what stands before them is no content of their verb.
_RELATIVE = frozenset({"WP", "WDT"})
#: How many words of a title may stand before a name, in tokens.
_LONGEST_NAME = 9
#: Between a quotation and its verb, these are no part of the speaker's name and what describes him.
_STARTS_ANEW = frozenset({"CCONJ", "SCONJ", "VERB", "AUX"})
#: A sentence's first word, with a comma, that is the writer's.
_CONNECTIVES = frozenset(
    "however meanwhile still moreover also nevertheless nonetheless furthermore additionally".split()
)


def cluster(verb: Token, right: int | None) -> tuple[int, int]:
    """Return first and last token (not included) of the reporting clause: subject, verb, setting.

    ``right`` is the token where content on the verb's right starts, if any.
    """
    doc, first, last, own = verb.doc, verb.i, verb.i + 1, own_subject(verb)
    for child in verb.lefts:
        if child.dep_ in VERBAL or child == own or (child.dep_ == "advmod" and child.tag_ == "RB"):
            first = min(first, child.left_edge.i)
    for child in verb.rights:
        joined = child.i == last or child.dep_ == "nsubj" or not doc[child.left_edge.i - 1].is_punct
        if joined and child.dep_ in _SETTING and (right is None or child.right_edge.i < right):
            last = max(last, child.right_edge.i + 1)
    return first, last


def around(scene: Scene, verb: Token, right: int | None) -> list[Span]:
    """Return the content around a reporting clause that stands after it or in its middle; none if it does not."""
    doc, sentence = scene.doc, scene.sentence
    first, last = cluster(verb, right)
    own = own_subject(verb)
    if own is None or own.tag_ in _RELATIVE or _has_object(verb):
        return []
    first = _after_mark(scene, verb, first)
    if first <= sentence.first:
        return _just_before(scene, verb, last) if right is None else []
    before = doc[first - 1]
    if not before.is_punct or before.text in _NO_COMMA or not _is_reported(scene, verb, first, last, right):
        return []
    start = sentence.first
    if doc[start].lower_ in _CONNECTIVES and doc[start + 1].text == ",":
        start += 2
    if before.text == "," and doc[first - 2].tag_ in _RELATIVE and doc[first - 3].text == ",":
        start = first - 2
    before_it, after_it = scene.chars(start, first), _after(scene, verb, last, right)
    if after_it is not None and scene.mark_at(before.idx) is None:
        whole = _has_clause(scene, start, first) or _is_finite(doc[min(last + 1, sentence.last - 1)])
        before_it = before_it if whole else _setting_out(scene, start, first, last)
    return [span for span in (before_it, after_it) if span]


def _hangs_behind(scene: Scene, start: int, first: int, last: int) -> bool:
    """Say whether what stands before a reporting clause belongs to the clause behind it: 'Often, X said, they ...'."""
    heads = {scene.doc[i].head.i for i in range(start, first - 1)} - set(range(start, first))
    return bool(heads) and min(heads) >= last and scene.doc[first - 1].text == ","


def _setting_out(scene: Scene, start: int, first: int, last: int) -> Span | None:
    """Return what stands before a reporting clause if it belongs to a clause behind that is no quotation."""
    start += scene.doc[start].pos_ == "CCONJ"
    quoted = any(mark.start > scene.doc[first].idx for mark in scene.marks)
    return None if quoted or not _hangs_behind(scene, start, first, last) else scene.chars(start, first)


def _has_object(verb: Token) -> bool:
    """Say whether a verb has its content as an object, 'offered a way out', not only a listener, 'told them'."""
    return any(child.dep_ == "dobj" and not can_speak(child) and child.pos_ != "PRON" for child in verb.rights)


def _is_finite(token: Token) -> bool:
    """Say whether a token is a finite verb: what stands before the reporting clause is then its subject."""
    return token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN", "VB")


def _after_mark(scene: Scene, verb: Token, first: int) -> int:
    """Return ``first``, or the token right after a quotation where only a misread name lies between."""
    mark = next((mark for mark in reversed(scene.marks) if mark.end <= verb.idx), None)
    if mark is None or scene.document.text[mark.inner_end - 1] not in ",.?!…—":
        return first
    for i in range(first - 1, max(first - _LONGEST_NAME, scene.sentence.first - 1), -1):
        if scene.doc[i].idx < mark.end:
            return i + 1
        if scene.doc[i].pos_ in _STARTS_ANEW:
            return first
    return first


def _has_clause(scene: Scene, first: int, last: int) -> bool:
    """Say whether tokens hold a subject, or lead up to the verb after the reporting clause as its subject."""
    doc = scene.doc
    return any(doc[i].dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for i in range(first, last))


def beside_as(scene: Scene, verb: Token) -> list[Span]:
    """Return the clause an 'as' clause reports: 'As X noted, A', 'A, as X put it', 'A, as X noted, B'."""
    doc, sentence = scene.doc, scene.sentence
    opening = verb.left_edge
    if opening.lower_ != "as" or opening.dep_ not in ("mark", "advmod") or not can_speak(own_subject(verb)):
        return []
    end = verb.right_edge.i + (verb.right_edge.text != ",")
    if opening.i <= sentence.first + 1:
        span = scene.chars(end, sentence.last) if end < sentence.last and doc[end].text == "," else None
        return [span] if span else []
    before = scene.chars(sentence.first, opening.i) if doc[opening.i - 1].text == "," else None
    end = cluster(verb, None)[1]
    after = scene.chars(end, sentence.last) if end < sentence.last and doc[end].text == "," else None
    if before is None:
        return []
    alone = opening.i - sentence.first <= 2 and doc[sentence.first].pos_ in ("ADV", "CCONJ", "SCONJ")
    return [span for span in (None if alone else before, after) if span]


def _just_before(scene: Scene, verb: Token, last: int) -> list[Span]:
    """Return the quotation that ends right before a sentence that only reports: '"Why?" X asked.'"""
    doc, sentence = scene.doc, scene.sentence
    mark = scene.mark_before
    if mark is None or (last < sentence.last and not doc[last].is_punct):
        return []
    return [(mark.start, mark.end)]


def _is_reported(scene: Scene, verb: Token, first: int, last: int, right: int | None) -> bool:
    """Say whether what stands before a reporting clause is what it reports."""
    doc, sentence = scene.doc, scene.sentence
    mark = scene.mark_at(doc[first - 1].idx)
    if mark is not None and mark is not scene.mark_at(verb.idx):
        return right is None or mark.start <= sentence.start or _has_clause(scene, sentence.first, first)
    closed_by_comma = last < sentence.last and doc[last].is_punct and doc[last].text not in _NO_COMMA
    if right is not None:
        return closed_by_comma and right > last and doc[first - 1].text == "," and doc[last].text == ","
    if any(child.dep_ in _REPORTED and child.i < first for child in verb.lefts):
        return True
    if verb.dep_ in ("parataxis", "ccomp") and verb.head.i != verb.i:
        return closed_by_comma or last >= sentence.last or verb.head.i < first
    if closed_by_comma and last + 1 < sentence.last and _is_finite(doc[last + 1]):
        return True
    return last >= sentence.last - 1 and _has_clause(scene, sentence.first, first)


def _after(scene: Scene, verb: Token, last: int, right: int | None) -> Span | None:
    """Return content that goes on after a reporting clause in its middle."""
    doc, sentence = scene.doc, scene.sentence
    if last >= sentence.last or not doc[last].is_punct:
        return None
    place = last
    while place < sentence.last and doc[place].is_punct and scene.mark_at(doc[place].idx) is None:
        place += 1
    if place >= sentence.last:
        return None
    mark = scene.mark_at(doc[place].idx)
    if mark is not None and mark is not scene.mark_at(verb.idx):
        return mark.start, mark.end
    if right is not None and right >= place:
        return scene.chars(right, sentence.last) if _has_clause(scene, right, sentence.last) else None
    head = verb.head
    if doc[place].dep_ == "mark" and doc[place].head.lemma_ in of_part("verb") and own_subject(doc[place].head):
        return None
    participle = doc[place].tag_ == "VBG" and doc[place].dep_ != "csubj"
    if verb.dep_ in ("parataxis", "ccomp") and head.right_edge.i >= place and not participle:
        return scene.chars(place, head.right_edge.i + 1)
    goes_on = _is_finite(doc[place]) or _hangs_behind(scene, sentence.first, cluster(verb, right)[0], last)
    return scene.chars(place, sentence.last) if goes_on else None
