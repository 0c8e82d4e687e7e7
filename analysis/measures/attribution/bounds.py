"""Where content on a verb's right ends: at the verb's phrase, or where the reporter takes over again."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution import cues
from analysis.measures.attribution.candidates import Span
from analysis.measures.attribution.scene import Scene

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
#: Behind a quotation, these open when and where it was spoken.
_SETTINGS = frozenset({"during", "in", "on", "at"})
_DASHES = frozenset({"--", "—", "–", "―"})


def until(scene: Scene, verb: Token, start: int) -> Span | None:
    """Return content from a token on the verb's right to its end."""
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
    end = _quotation(scene, start, _dash(scene, start, _turn(scene, verb, start, end + 1)))
    end = _tail(scene, start, end, is_clause=is_clause)
    return scene.chars(start, end if is_clause else _setting(scene, start, end))


def _completes(child: Token, verb: Token) -> bool:
    """Say whether a verb's dependent belongs to its object: 'as a mess', 'for his silence', not 'on Monday'.

    So does whatever stands before a complement: 'called her vote on Monday a mistake'.
    """
    if child.dep_ in COMPLEMENTS or (child.dep_ == "prep" and child.lower_ in COMPLETING):
        return True
    return any(later.dep_ in COMPLEMENTS for later in verb.rights if later.i > child.i)


def _goes_on(child: Token, is_clause: bool) -> bool:
    """Say whether a verb's dependent goes on with a reported clause.

    So does a clause the parse joins to the verb of saying, if it has a modal, or a subject of its own and is no cue.
    """
    if child.dep_ != "conj":
        return child.dep_ in _GOES_ON
    if not is_clause:
        return False
    if child.tag_ == "VB" or any(word.tag_ == "MD" for word in child.lefts):
        return True
    return own_subject(child) is not None and child.lemma_ not in cues.of_part("verb")


def _tail(scene: Scene, start: int, end: int, *, is_clause: bool) -> int:
    """Return where the writer's background starts; else ``end``.

    It starts at ', who ...' or ', although ...', and after an object or infinitive at ', which ...' or ', leaving ...'.
    """
    doc = scene.doc
    for i in range(start + 3, end - 1):
        token = doc[i]
        if doc[i - 1].text != "," or scene.mark_at(token.idx) is not None:
            continue
        relatives = _OF_A_CLAUSE if is_clause else _RELATIVES
        opens = token.lower_ in relatives or (token.lower_ in _CONTRASTS and token.dep_ == "mark")
        verb = token.head if opens else token
        added = opens or (not is_clause and token.tag_ == "VBG" and token.dep_ in ("advcl", "acl"))
        if added and verb.right_edge.i >= end - 2:
            return i - 1
    return end


def _dash(scene: Scene, start: int, end: int) -> int:
    """Return where an afterthought behind a dash that no second dash closes starts; else ``end``."""
    dashes = [
        i for i in range(start + 3, end) if scene.doc[i].text in _DASHES and scene.mark_at(scene.doc[i].idx) is None
    ]
    return dashes[0] if len(dashes) == 1 else end


def _quotation(scene: Scene, start: int, end: int) -> int:
    """Return where a quotation that opens the content with its own full stop or comma ends, if it is the last."""
    doc, text = scene.doc, scene.document.text
    mark = scene.mark_at(doc[start].idx)
    if mark is None or mark is not scene.marks[-1] or doc[start].idx > mark.inner_start:
        return end
    if text[mark.inner_end - 1] not in ",.!?":
        return end
    return next((i for i in range(start, end) if doc[i].idx >= mark.end), end)


def _setting(scene: Scene, start: int, end: int) -> int:
    """Return where what stands behind an object's quotation says when or where it was spoken; else ``end``."""
    doc = scene.doc
    mark = next((mark for mark in reversed(scene.marks) if mark.end <= doc[end - 1].idx), None)
    behind = None if mark is None else next((doc[i] for i in range(start, end) if doc[i].idx >= mark.end), None)
    return end if behind is None or not (behind.lower_ in _SETTINGS or behind.ent_type_ == "DATE") else behind.i


def _turn(scene: Scene, verb: Token, start: int, end: int) -> int:
    """Return the token where another cue of the same speaker, or of another, ends the content; else ``end``."""
    doc, verbs = scene.doc, cues.of_part("verb")
    for i in range(start + 2, end):
        token = doc[i]
        if token.pos_ != "VERB" or token.lemma_ not in verbs or scene.mark_at(token.idx) is not None:
            continue
        cut = _cut(scene, verb, token, start)
        if cut is not None:
            if not any(child.lower_ in _CONTRASTS for child in token.head.lefts):
                scene.resumes[token.i] = verb
            return cut
    return end


def _cut(scene: Scene, verb: Token, other: Token, start: int) -> int | None:
    """Return where another cue's clause leaves the content: ', citing ...', 'and vowed ...', 'though she noted'."""
    doc = scene.doc
    own = own_subject(other)
    if other.tag_ == "VBG" and own is None:
        return _participle(other, start)
    if other.tag_ != verb.tag_ or not _attributes(scene, other):
        return None
    if other.dep_ == "conj" and own is None:
        before = other.i - 1
        while before > start and doc[before].pos_ in ("ADV", "AUX"):
            before -= 1
        if doc[before].pos_ == "CCONJ":
            return before
    elif own is not None and other.dep_ in ("conj", "advcl") and own.i < other.i:
        before = other.left_edge.i
        if doc[before].dep_ != "mark":
            before -= 1
        if doc[before].lower_ in ("and", "but", "while", "though", "although", "as"):
            return before if before > start else None
    return None


def _participle(other: Token, start: int) -> int | None:
    """Return where ', adding ...' leaves the content, the comma inside a quotation's marks or behind them."""
    doc, before = other.doc, other.i - 1
    if doc[before].pos_ == "ADV":
        before -= 1
    if before > start + 1 and doc[before].is_quote and doc[before - 1].text == ",":
        return before + 1
    return before if doc[before].text == "," and before > start else None


def _attributes(scene: Scene, verb: Token) -> bool:
    """Say whether a strong cue has content on its right."""
    cue = cues.of_part("verb")[verb.lemma_]
    return cue.strength == "strong" and any(
        child.dep_ in _CONTENTS or child.lower_ in cue.takes or scene.mark_at(child.idx) for child in verb.rights
    )
