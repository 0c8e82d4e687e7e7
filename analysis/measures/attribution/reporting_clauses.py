"""Reporting clauses set into or after what they report: 'A, Roe said', 'A, as Roe put it', '"A," said Roe. "B."'."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.quotation import QuotationSpan
from analysis.language.syntax.arguments import RELATIVES, SUBJECTS, agent, own_subject
from analysis.language.syntax.speaking_nouns import can_speak
from analysis.language.syntax.verbs import VERBAL
from analysis.measures.attribution.candidates import CueSentence, Span
from analysis.measures.attribution.cues import cues_of

#: A verb's dependents that may come between it and the content: 'said in a statement on Monday that'.
_SETTING = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "agent", "nsubj", "nsubjpass"}) | VERBAL
#: After these a new clause starts, not content set apart.
NO_COMMA = frozenset({":", ";", "(", "["})
#: Tags of 'who' and 'which': what comes before them is no content of their verb.
#: Tokens of the longest name and title between a quotation and its verb; set by hand.
_LONGEST_NAME = 9
#: Between a quotation and its verb, these are no part of the speaker's name and what describes them.
_STARTS_ANEW = frozenset({"CCONJ", "SCONJ", "VERB", "AUX"})


class ReportingClause(NamedTuple):
    """A verb of saying with its subject and setting: tokens ``first`` to ``last`` (not included) of a sentence."""

    sentence: CueSentence
    verb: Token
    first: int
    last: int
    #: Where content on the verb's right starts, if there is any.
    right: int | None

    @property
    def before(self) -> Token:
        """The token before the clause."""
        return self.sentence.doc[self.first - 1]

    @property
    def after(self) -> Token | None:
        """The token after the clause, in its sentence."""
        return self.sentence.doc[self.last] if self.last < self.sentence.last else None

    @property
    def is_closed(self) -> bool:
        """Say whether a comma or the like comes behind the clause."""
        return self.after is not None and self.after.is_punct and self.after.text not in NO_COMMA

    @property
    def hangs(self) -> bool:
        """Say whether the parse hangs the clause on a verb of the content."""
        return self.verb.dep_ in ("parataxis", "ccomp")

    def other_quotation(self, offset: int) -> QuotationSpan | None:
        """Return the quotation span that holds a character, if the verb is not in the same one."""
        found = self.sentence.quotation_at(offset)
        return None if found is self.sentence.quotation_at(self.verb.idx) else found

    def has_clause(self, first: int, last: int) -> bool:
        """Say whether tokens first to last (not included) hold a subject."""
        return any(token.dep_ in SUBJECTS for token in self.sentence.doc[first:last])


def reporting_clause(sentence: CueSentence, verb: Token, right: int | None) -> ReportingClause | None:
    """Return the clause of a verb of saying that may be set off from its content.

    ``right`` is the token where content on the verb's right starts, if any. None where the verb has no subject, a
    relative one ('who said'), or its content as an object.
    """
    quoted = sentence.quotation_before is not None or any(one.end <= verb.idx for one in sentence.quotations)
    finite = _with_subject(verb) if quoted else verb
    own = own_subject(finite)
    if own is None or own.tag_ in RELATIVES or _has_object(verb) or _is_subordinate(finite):
        return None
    first, last = bounds(finite, right)[0], bounds(verb, right)[1]
    return ReportingClause(sentence, finite, _behind_quotation(sentence, finite, first), last, right)


def _with_subject(verb: Token) -> Token:
    """Return the verb that has the subject: 'expected' for 'say' in '"The pier is shut," Roe is expected to say'."""
    above = verb
    while above.dep_ in ("xcomp", "acomp") and own_subject(above) is None and above.head.i < above.i:
        above = above.head
    return above


def _is_subordinate(verb: Token) -> bool:
    """Say whether 'when', 'because' or the like opens a verb's clause: '..., when, in fact, Roe answered'."""
    return any(
        child.tag_ == "WRB" or (child.dep_ == "mark" and child.lower_ not in ("as", "that")) for child in verb.lefts
    )


def bounds(verb: Token, right: int | None) -> tuple[int, int]:
    """Return first and last token (not included) of the reporting clause: subject, verb, setting."""
    doc, first, last, own = verb.doc, verb.i, verb.i + 1, own_subject(verb)
    for child in verb.lefts:
        if child.dep_ in VERBAL or child == own or (child.dep_ == "advmod" and child.tag_ == "RB"):
            first = min(first, child.left_edge.i)
    for child in verb.rights:
        adjoins = child.i == last or child.dep_ == "nsubj" or not doc[child.left_edge.i - 1].is_punct
        if adjoins and child.dep_ in _SETTING and (right is None or child.right_edge.i < right):
            last = max(last, child.right_edge.i + 1)
    return first, last


def _behind_quotation(sentence: CueSentence, verb: Token, first: int) -> int:
    """Return ``first``, or the token right after a quotation where only a misread name lies between."""
    quotation = next((one for one in reversed(sentence.quotations) if one.end <= verb.idx), None)
    if quotation is None or sentence.document.text[quotation.inner_end - 1] not in ",.?!…—":
        return first
    for i in range(first - 1, max(first - _LONGEST_NAME, sentence.first - 1), -1):
        if sentence.doc[i].idx < quotation.end:
            return i + 1
        if sentence.doc[i].pos_ in _STARTS_ANEW:
            return first
    return first


def _has_object(verb: Token) -> bool:
    """Say whether a verb has its content as an object, 'offered a way out', not only a listener, 'told the inquest'.

    The object of a verb that is no cue alone belongs to a phrase: 'made it plain'.
    """
    cue = cues_of("verb").get(verb.lemma_)
    if cue is None or "listener" in cue.takes:
        return False
    return any(child.dep_ == "dobj" and not can_speak(child) and child.pos_ != "PRON" for child in verb.rights)


def is_finite_or_modal(token: Token) -> bool:
    """Say whether a token is a finite or modal verb: what comes before the reporting clause is then its subject."""
    return token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN", "VB")


def beside_as_clause(sentence: CueSentence, verb: Token) -> tuple[Span, ...]:
    """Return the clause an 'as' clause reports: 'As Roe noted, A', 'A, as Roe put it', 'A, as Roe noted, B'."""
    opening = verb.left_edge
    if (
        opening.lower_ != "as"
        or opening.dep_ not in ("mark", "advmod")
        or not can_speak(own_subject(verb) or agent(verb))
    ):
        return ()
    if opening.i <= sentence.first + 1:
        behind = _behind_comma(sentence, verb.right_edge.i + (verb.right_edge.text != ","))
        return (behind,) if behind else ()
    if sentence.doc[opening.i - 1].dep_ == "cc":
        behind = _behind_comma(sentence, verb.right_edge.i + (verb.right_edge.text != ","))
        return (behind,) if behind else ()
    before = sentence.span(sentence.first, opening.i) if sentence.doc[opening.i - 1].text == "," else None
    if before is None:
        return ()
    # 'And, as Roe noted, the pier is shut': one word before is no content
    is_word = opening.i - sentence.first <= 2 and sentence.doc[sentence.first].pos_ in ("ADV", "CCONJ", "SCONJ")
    after = _behind_comma(sentence, bounds(verb, None)[1])
    return tuple(span for span in (None if is_word else before, after) if span)


def _behind_comma(sentence: CueSentence, place: int) -> Span | None:
    """Return the rest of a sentence behind a comma at ``place``, or what is before another 'and as Roe noted'."""
    if place >= sentence.last or sentence.doc[place].text != ",":
        return None
    following = (token for token in sentence.doc[place + 2 : sentence.last] if _opens_as_clause(token))
    return sentence.span(place, next((token.i - 1 for token in following), sentence.last))


def _opens_as_clause(token: Token) -> bool:
    """Say whether 'as' opens a clause behind 'and'."""
    return token.lower_ == "as" and token.dep_ == "mark" and token.nbor(-1).dep_ == "cc"
