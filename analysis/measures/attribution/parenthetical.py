"""Content beside a parenthetical reporting clause: before it, behind it, or on both sides."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from spacy.tokens import Token

from analysis.language.syntax.arguments import RELATIVES, own_subject
from analysis.measures.attribution.candidates import CueSentence, Span
from analysis.measures.attribution.cues import cues_of
from analysis.measures.attribution.reporting_clauses import (
    NO_COMMA,
    ReportingClause,
    bounds,
    is_finite_or_modal,
    reporting_clause,
)

#: A clause before the reporting clause that hangs on it so is what is reported.
_REPORTED = frozenset({"ccomp", "parataxis", "dep"})
#: What somebody does with or without a word: behind a full stop, without.
_GESTURES = frozenset("smile nod shrug grin laugh chuckle giggle sigh frown gasp sob weep beam".split())
#: A sentence's first word, with a comma, that is the narrator's.
_CONNECTIVES = frozenset(
    "however meanwhile still moreover also nevertheless nonetheless furthermore additionally".split()
)


class Before(NamedTuple):
    """What may come before a reporting clause: name, a story that shows it, when it applies, when it is content."""

    name: str
    example: str
    applies: Callable[[ReportingClause], bool]
    is_content: Callable[[ReportingClause], bool]


class After(NamedTuple):
    """What may come behind a reporting clause from token ``place`` on: name, example, when it applies, the content."""

    name: str
    example: str
    applies: Callable[[ReportingClause, int], bool]
    content: Callable[[ReportingClause, int], Span | None]


def beside_reporting_clause(sentence: CueSentence, verb: Token, right: int | None) -> tuple[Span, ...]:
    """Return the content around a reporting clause that comes after it or in its middle; none if it does not.

    ``right`` is the token where content on the verb's right starts, if any.
    """
    clause = reporting_clause(sentence, verb, right)
    if clause is None:
        return ()
    if clause.first <= sentence.first:
        return _quotation_before(clause)
    if not clause.before.is_punct or clause.before.text in NO_COMMA:
        return ()
    kind = next((one for one in BEFORE if one.applies(clause)), None)
    if kind is None or not kind.is_content(clause):
        return ()
    behind = _content_behind(clause)
    return tuple(span for span in (_content_before(clause, behind), behind) if span)


def _quotation_before(clause: ReportingClause) -> tuple[Span, ...]:
    """Return the quotation that ends right before a sentence that only reports: '"Why?" Roe asked.'"""
    quotation = clause.sentence.quotation_before
    if quotation is None or clause.right is not None or (clause.after is not None and not clause.after.is_punct):
        return ()
    is_whole = clause.sentence.document.text[quotation.inner_end - 1] == "."
    if is_whole and clause.verb.lemma_ in _GESTURES:  # '"We tried." Anna smiled. "Nobody came."'
        return ()
    return ((quotation.start, quotation.end),)


def _ends_in_other_quotation(clause: ReportingClause) -> bool:
    return clause.other_quotation(clause.before.idx) is not None


def _is_whole_quotation(clause: ReportingClause) -> bool:
    """Say whether the quotation before is content: always, or before more on the right where it holds a clause."""
    quotation = clause.other_quotation(clause.before.idx)
    opens = quotation is not None and quotation.start <= clause.sentence.start
    return clause.right is None or opens or clause.has_clause(clause.sentence.first, clause.first)


def _is_between_commas(clause: ReportingClause) -> bool:
    """Say whether commas set the clause off from both sides."""
    if not clause.is_closed or clause.right is None or clause.after is None:
        return False
    has_commas = clause.right > clause.last and clause.before.text == clause.after.text == ","
    return has_commas and not _opens_with_participle(clause)


def _opens_with_participle(clause: ReportingClause) -> bool:
    """Say whether what comes before is the speaker's circumstance: 'Asked what she wanted, Roe said, ...'."""
    before = (child for child in clause.verb.lefts if child.i < clause.first)
    return any(child.dep_ == "advcl" and child.i == child.left_edge.i and child.pos_ == "VERB" for child in before)


def _is_in_its_clause(clause: ReportingClause) -> bool:
    """Say whether the clause that the reporting clause hangs on comes before it or goes on behind it."""
    return clause.is_closed or clause.last >= clause.sentence.last or clause.verb.head.i < clause.first


def _goes_before_verb(clause: ReportingClause) -> bool:
    """Say whether a finite verb follows the clause's comma."""
    doc = clause.sentence.doc
    return clause.is_closed and clause.last + 1 < clause.sentence.last and is_finite_or_modal(doc[clause.last + 1])


def _ends_sentence_behind_clause(clause: ReportingClause) -> bool:
    """Say whether the reporting clause ends its sentence, and a clause before it is no 'if ...' or 'asked ...'.

    What 'which, according to the agency, the council criticised' hangs on is not what the council said.
    """
    if clause.last < clause.sentence.last - 1 or not clause.has_clause(clause.sentence.first, clause.first):
        return False
    before = [child for child in clause.verb.lefts if child.i < clause.first]
    return not any(child.dep_ == "advcl" or child.tag_ in RELATIVES for child in before)


#: What comes before a reporting clause, a comma or mark between; the first that applies decides.
BEFORE = (
    Before(
        "a quotation",
        '["The pier is shut,"] Peter Lund said, ["and it will stay shut."]',
        _ends_in_other_quotation,
        _is_whole_quotation,
    ),
    Before(
        "something before more content",
        'The mayor will make some news, Maria Novak said: ["They have a surprise."]',
        lambda clause: clause.right is not None,
        _is_between_commas,
    ),
    Before(
        "a clause that hangs on the verb",
        "[The pier was the subject of the whole debate], the council announced, gaining many followers.",
        lambda clause: any(child.dep_ in _REPORTED and child.i < clause.first for child in clause.verb.lefts),
        lambda clause: True,
    ),
    Before(
        "a clause that the verb hangs on",
        "[In the long run], Peter Lund said, [the pier will fall].",
        lambda clause: clause.hangs and clause.verb.head != clause.verb,
        _is_in_its_clause,
    ),
    Before(
        "the subject of the verb behind",
        "[The big hit of the evening], Maria Novak observed from the long line, [was the dance on the pier].",
        _goes_before_verb,
        lambda clause: True,
    ),
    Before(
        "a clause, and nothing behind",
        "[The town needs a new pier], Deputy Mayor Anna Berg told a crowd Monday.",
        _ends_sentence_behind_clause,
        lambda clause: True,
    ),
)


def _content_before(clause: ReportingClause, behind: Span | None) -> Span | None:
    """Return the content before a reporting clause, without the narrator's own first word."""
    sentence, doc = clause.sentence, clause.sentence.doc
    announced = _announced_quotation(clause)
    if announced is not None:
        return announced
    start = sentence.first
    if doc[start].lower_ in _CONNECTIVES and doc[start + 1].text == ",":
        start += 2
    # 'the pier, which, Roe said, is shut': only 'which' is reported
    if clause.before.text == "," and doc[clause.first - 2].tag_ in RELATIVES and doc[clause.first - 3].text == ",":
        start = clause.first - 2
    if behind is None or sentence.quotation_at(clause.before.idx) is not None:
        return sentence.span(start, clause.first)
    first_behind = doc[min(clause.last + 1, sentence.last - 1)]
    if clause.has_clause(start, clause.first) or is_finite_or_modal(first_behind):
        return sentence.span(start, clause.first)
    return _setting_of_clause_behind(clause, start)


def _announced_quotation(clause: ReportingClause) -> Span | None:
    """Return the quotation before a reporting clause that a colon announces: 'Roe scolded him: ["Why?"] she said.'"""
    quotation = clause.other_quotation(clause.before.idx)
    if quotation is None or not clause.sentence.document.text[: quotation.start].rstrip().endswith(":"):
        return None
    return quotation.start, quotation.end


def _setting_of_clause_behind(clause: ReportingClause, start: int) -> Span | None:
    """Return what comes before a reporting clause if it belongs to a clause behind that is no quotation."""
    sentence = clause.sentence
    if sentence.doc[start].pos_ == "CCONJ":
        start += 1
    if any(quotation.start > sentence.doc[clause.first].idx for quotation in sentence.quotations):
        return None
    belongs = _belongs_behind(clause, start, clause.first) or _is_between_commas(clause)
    return sentence.span(start, clause.first) if belongs else None


def _belongs_behind(clause: ReportingClause, start: int, first: int) -> bool:
    """Say whether what comes before a reporting clause hangs on a word behind it: 'Often, Roe said, they ...'."""
    doc = clause.sentence.doc
    inside = range(start, first)
    heads = {doc[i].head.i for i in range(start, first - 1)}.difference(inside)
    return bool(heads) and min(heads) >= clause.last and doc[first - 1].text == ","


def _content_behind(clause: ReportingClause) -> Span | None:
    """Return content that goes on after a reporting clause in its middle."""
    sentence, doc = clause.sentence, clause.sentence.doc
    if clause.after is None or not clause.after.is_punct:
        return None
    place = clause.last
    while place < sentence.last and doc[place].is_punct and sentence.quotation_at(doc[place].idx) is None:
        place += 1
    if place >= sentence.last:
        return None
    kind = next((one for one in AFTER if one.applies(clause, place)), None)
    return kind.content(clause, place) if kind else None


def _is_other_quotation(clause: ReportingClause, place: int) -> bool:
    return clause.other_quotation(clause.sentence.doc[place].idx) is not None


def _that_quotation(clause: ReportingClause, place: int) -> Span | None:
    quotation = clause.other_quotation(clause.sentence.doc[place].idx)
    return None if quotation is None else (quotation.start, quotation.end)


def _from_right(clause: ReportingClause, place: int) -> Span | None:
    """Return what the parse gives the verb on its right, if it is a clause or a finite verb."""
    start, end = clause.right or place, clause.sentence.last
    goes_on = clause.has_clause(start, end) or is_finite_or_modal(clause.sentence.doc[start])
    return clause.sentence.span(start, end) if goes_on else None


def _is_next_cue(clause: ReportingClause, place: int) -> bool:
    """Say whether a clause opens there that reports something itself."""
    opening = clause.sentence.doc[place]
    verb = opening.head
    return opening.dep_ == "mark" and verb.lemma_ in cues_of("verb") and own_subject(verb) is not None


def _goes_on_with_its_clause(clause: ReportingClause, place: int) -> bool:
    """Say whether the clause that the reporting clause hangs on goes on behind it; ', adding ...' does not."""
    opening = clause.sentence.doc[place]
    is_participle = opening.tag_ == "VBG" and opening.dep_ != "csubj"
    return clause.hangs and clause.verb.head.right_edge.i >= place and not is_participle


def _completes_what_is_before(clause: ReportingClause, place: int) -> bool:
    """Say whether a finite verb follows, whose subject comes before, or what comes before belongs to what follows."""
    sentence = clause.sentence
    first, _ = bounds(clause.verb, clause.right)
    return is_finite_or_modal(sentence.doc[place]) or _belongs_behind(clause, sentence.first, first)


#: What comes behind a reporting clause and its comma; the first that applies decides.
AFTER = (
    After("a quotation", '["The pier,"] Peter Lund said, ["is shut."]', _is_other_quotation, _that_quotation),
    After(
        "a clause on the verb's right",
        '[Many of the visitors were older], Maria Novak said, and ["I had to step back and think."]',
        lambda clause, place: (
            clause.right is not None and clause.right >= place and clause.sentence.doc[place].tag_ != "VBG"
        ),
        _from_right,
    ),
    After(
        "another reporting clause",
        "[The pier gave cause for hope], Anna Berg said, though she noted [that it was old].",
        _is_next_cue,
        lambda clause, place: None,
    ),
    After(
        "the rest of the clause that the verb hangs on",
        "[The pier was a wonder], Peter Lund said, [until it fell in 1999].",
        _goes_on_with_its_clause,
        lambda clause, place: clause.sentence.span(place, clause.verb.head.right_edge.i + 1),
    ),
    After(
        "the verb of what is before",
        "[The difference now], Peter Lund told me on Friday, [is that the pier is shut].",
        _completes_what_is_before,
        lambda clause, place: clause.sentence.span(place, clause.sentence.last),
    ),
)
