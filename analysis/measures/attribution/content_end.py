"""Where content on a verb's right ends: at the verb's phrase, or where the reporter takes over again."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import agent, own_subject
from analysis.language.syntax.speaking_nouns import is_document
from analysis.language.syntax.verbs import is_passive
from analysis.measures.attribution.candidates import CueSentence, Span
from analysis.measures.attribution.cues import cues_of
from analysis.rules import Rule

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
#: These open the condition of a promise and the reason for blame: 'threatened to leave unless she is paid'.
_REASONS = frozenset({"if", "unless", "because"})
_DASHES = frozenset({"--", "—", "–", "―"})


class Content(NamedTuple):
    """Content on a verb's right, and the later cue of the same speaker that ends it, if one does."""

    span: Span | None
    next_cue: Token | None


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


def content_from(sentence: CueSentence, verb: Token, start: int) -> Content:
    """Return content from a token on the verb's right to its end."""
    end, is_clause = _end_of_phrase(verb, start)
    if is_clause and end < sentence.last and sentence.doc[end].text == ":":
        end = sentence.last  # 'Roe said there was one reason: nobody had paid'
    part, next_cue = _up_to_next_cue(Part(sentence, verb, start, end, is_clause))
    for ending in ENDINGS:
        left_out = ending.decide(part)
        if left_out is not None:
            part = part._replace(end=left_out)
    return Content(sentence.span(start, part.end), next_cue)


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
        elif _is_asked_of(child, start):
            pass
        elif not child.is_punct and not (_completes(child, verb) if is_object else _goes_on(child, is_clause)):
            break
        end = child.right_edge.i
    return end + 1, is_clause


def _is_asked_of(child: Token, start: int) -> bool:
    """Say whether an infinitive is what somebody is to do: 'called for the mayor to resign'."""
    is_infinitive = child.tag_ == "VB" and child.left_edge.lower_ == "to"
    return is_infinitive and child.doc[start - 1].lower_ in ("for", "on")


def _completes(child: Token, verb: Token) -> bool:
    """Say whether a verb's dependent belongs to its object: 'as a mess', 'for their silence', not 'on Monday'.

    So does whatever comes before a complement: 'called her vote on Monday a mistake'.
    """
    if child.dep_ in COMPLEMENTS or (child.dep_ == "prep" and child.lower_ in COMPLETING):
        return True
    if child.dep_ == "advcl" and child.left_edge.lower_ in _REASONS:
        return True
    return any(later.dep_ in COMPLEMENTS for later in verb.rights if later.i > child.i)


def _goes_on(child: Token, is_clause: bool) -> bool:
    """Say whether a verb's dependent goes on with a reported clause.

    So does a clause the parse joins to the verb of saying, if it is an infinitive, or has a subject of its own and is
    no cue: 'Roe said the pier was shut and the town mourned'.
    """
    if child.dep_ != "conj":
        return child.dep_ in _GOES_ON
    if not is_clause:
        return False
    if child.tag_ == "VB":
        return True
    return own_subject(child) is not None and child.lemma_ not in cues_of("verb")


def _up_to_next_cue(part: Part) -> tuple[Part, Token | None]:
    """Return the part before another cue, if that ends it, and that cue where the same speaker goes on in it."""
    sentence, verbs = part.sentence, cues_of("verb")
    for other in sentence.doc[part.start + 2 : part.end]:
        if other.pos_ != "VERB" or other.lemma_ not in verbs or sentence.quotation_at(other.idx) is not None:
            continue
        places = (cut.before(part, other) for cut in CUTS)
        end = next((place for place in places if place is not None), None)
        if end is not None:
            is_contrast = any(child.lower_ in _CONTRASTS for child in other.head.lefts)
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


def _after_open_dash(part: Part) -> int | None:
    """Return the dash that no second one closes."""
    sentence = part.sentence
    tokens = sentence.doc[part.start + 3 : part.end]
    dashes = [token.i for token in tokens if token.text in _DASHES and sentence.quotation_at(token.idx) is None]
    return dashes[0] if len(dashes) == 1 else None


def _announced_quotation(part: Part) -> int | None:
    """Return the colon before a quotation that ends in a comma: a reporting clause of its own follows."""
    sentence, doc = part.sentence, part.sentence.doc
    for token in doc[part.start + 1 : part.end - 1]:
        quotation = sentence.quotation_at(doc[token.i + 1].idx) if token.text == ":" else None
        if quotation is not None and sentence.document.text[quotation.inner_end - 1] == ",":
            return token.i
    return None


def _behind_whole_quotation(part: Part) -> int | None:
    """Return the token behind a quotation that opens the content with its own full stop or comma, if it is the last."""
    sentence, first = part.sentence, part.sentence.doc[part.start].idx
    quotation = sentence.quotation_at(first)
    if quotation is None or quotation is not sentence.quotations[-1] or first > quotation.inner_start:
        return None
    if sentence.document.text[quotation.inner_end - 1] not in ",.!?":
        return None
    return next((token.i for token in sentence.doc[part.start : part.end] if token.idx >= quotation.end), None)


def _background(part: Part) -> int | None:
    """Return the comma before ', who ...', ', a ...', ', although ...'; after an object, ', leaving ...' too."""
    doc = part.sentence.doc
    for token in doc[part.start + 3 : part.end - 1]:
        if doc[token.i - 1].text != "," or part.sentence.quotation_at(token.idx) is not None:
            continue
        head = _head_of_background(token, part.is_clause)
        if head is not None and head.right_edge.i >= part.end - 2:
            return token.i - 1
    return None


def _head_of_background(token: Token, is_clause: bool) -> Token | None:
    """Return the head of the clause or apposition that a token opens, if it is the writer's."""
    if token.lower_ in (_OF_A_CLAUSE if is_clause else _RELATIVES):
        return token.head
    if token.dep_ == "det" and token.head.dep_ == "appos":
        return token.head
    if token.lower_ in _CONTRASTS and token.dep_ == "mark":
        return token.head
    return token if not is_clause and token.tag_ == "VBG" and token.dep_ in ("advcl", "acl") else None


def _setting(part: Part) -> int | None:
    """Return the words behind an object's last quotation that say when it was spoken; not an infinitive's."""
    if part.is_clause or part.sentence.doc[part.start].tag_ == "TO":
        return None
    tokens = part.sentence.doc[part.start : part.end]
    last = part.sentence.doc[part.end - 1].idx
    quotation = next((one for one in reversed(part.sentence.quotations) if one.end <= last), None)
    if quotation is None:
        return None
    behind = next((token for token in tokens if token.idx >= quotation.end), None)
    if behind is None:
        return None
    is_day = "DATE" in (behind.ent_type_, behind.nbor(1).ent_type_ if behind.lower_ == "on" else "")
    return behind.i if is_day or behind.lower_ == "during" else None


def _agent(part: Part) -> int | None:
    """Return the 'by' of a passive's agent, who speaks."""
    by = agent(part.verb) if is_passive(part.verb) else None
    if by is None or not part.start < by.head.i < part.end:
        return None
    behind = part.sentence.doc[by.right_edge.i + 1 : part.end]
    return by.head.i if all(token.is_punct for token in behind) else None


#: What is left out at the end, in this order, each of what the one before has left: a rule gives the token where it
#: starts. Brackets show the content, what is in quotation marks by itself.
ENDINGS: tuple[Rule[Part, int], ...] = (
    Rule("who speaks, behind a passive", "The mayor was called [a liar] by Peter Lund.", _agent),
    Rule(
        "an afterthought behind a dash",
        "Peter Lund said [that the new pier would cost too much] -- a third of the budget.",
        _after_open_dash,
    ),
    Rule(
        "a quotation that is reported by itself",
        "Peter Lund said [that the pier had lost its name]: [“It is only a number,”] he added.",
        _announced_quotation,
    ),
    Rule(
        "what is behind a whole quotation",
        'Peter Lund said, ["The pier is shut,"] to the crowd.',
        _behind_whole_quotation,
    ),
    Rule(
        "the writer's background",
        "Peter Lund criticised [the plan for the harbour], which was drawn up in May.",
        _background,
    ),
    Rule(
        "when a quotation was spoken",
        'Peter Lund criticised [the plan as a] ["disgrace"] Wednesday at a rally.',
        _setting,
    ),
)
