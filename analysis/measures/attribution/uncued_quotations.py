"""Quotations that no cue holds: they go on with a speaker, are signed, or the words beside them say whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.language.document import WORD, Document, Sentence
from analysis.language.intervals import Intervals
from analysis.language.quotation import QuotationSpan, is_set_as_title
from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution.candidates import Candidate
from analysis.measures.attribution.naming_marks import is_naming
from analysis.measures.attribution.signatures import signed_quotation
from analysis.measures.attribution.whose_quotation import quotation_of

#: Words of the shortest fragment that tells whose a sentence is; a shorter one may be a term: 'the "new" pier'.
_FRAGMENT = 3
_SELF = frozenset({"i", "we", "you"})


def speech_quotations(document: Document) -> list[QuotationSpan]:
    """Return the outermost quotation spans of a document that somebody may say."""
    return [one for one in document.quotations if one.depth == 1 and not is_naming(document, one)]


def unclaimed(
    document: Document, candidates: Sequence[Candidate], quotations: Sequence[QuotationSpan]
) -> Iterator[Candidate]:
    """Yield a candidate for each utterance that no cue's content touches."""
    taken = Intervals(span for candidate in candidates for span in candidate.spans)
    for one in quotations:
        if taken.overlap(one.start, one.end):
            continue
        whose = quotation_of(document, one)
        if whose is not None:
            yield whose
        elif _is_utterance(document, one):
            yield signed_quotation(document, one) or Candidate(((one.start, one.end),), continued=True)


def joined(document: Document, candidates: Sequence[Candidate], quotations: Sequence[QuotationSpan]) -> list[Candidate]:
    """Return the candidates in text order, those of one quotation over several paragraphs made one.

    Such a quotation opens anew in each paragraph and closes in the last only; at most one of the candidates has a cue.
    """
    goes_on = {later.start: one.end for one, later in pairwise(quotations) if _goes_on(document, one, later)}
    ending: dict[int, int] = {}
    out: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda candidate: (candidate.start, -candidate.end)):
        place = ending.get(goes_on.get(candidate.start, -1), len(out))
        first = out[place] if place < len(out) else None
        if first is None or not (first.continued or candidate.continued):
            place = len(out)
            out.append(candidate)
        else:
            out[place] = replace(candidate if first.continued else first, spans=(*first.spans, *candidate.spans))
        ending[candidate.end] = place
    return out


def _goes_on(document: Document, one: QuotationSpan, later: QuotationSpan) -> bool:
    """Say whether a quotation is left open at its paragraph's end and the next paragraph opens with the same mark."""
    text = document.text
    if one.closed or text[one.start] != text[later.start] or text[one.end : later.start].strip():
        return False
    return later.start == document.block_at(later.start).start


def free_indirect(
    document: Document, candidates: Sequence[Candidate], quotations: Sequence[QuotationSpan]
) -> Iterator[Candidate]:
    """Yield a candidate for each sentence that goes on with a speaker: no cue, but a quoted fragment of their words.

    'Roe called the plan fair. [It marks "a new beginning" for the town].' It follows a sentence with a statement in
    its paragraph, and its subject is a pronoun: a noun mostly brings in somebody or something else.
    """
    spoken = {index for candidate in candidates for index in _sentences(document, candidate)}
    for one in quotations:
        sentence = document.sentence_at(one.start)
        before = sentence.index - 1
        if sentence.index in spoken or before not in spoken or document.sentences[before].block != sentence.block:
            continue
        words = WORD.findall(document.text, one.inner_start, one.inner_end)
        if len(words) < _FRAGMENT or not _subject_is_pronoun(document, sentence):
            continue
        spoken.add(sentence.index)
        end = sentence.end - 1 if document.text[sentence.end - 1] in ".!?" else sentence.end
        yield Candidate(((sentence.start, max(end, one.end)),), continued=True)


def _sentences(document: Document, candidate: Candidate) -> range:
    """Return the places of the sentences a candidate's content touches."""
    return range(document.sentence_at(candidate.start).index, document.sentence_at(candidate.end - 1).index + 1)


def _subject_is_pronoun(document: Document, sentence: Sentence) -> bool:
    """Say whether a sentence has a pronoun as its subject, and not 'I', 'we' or 'you'."""
    subject = own_subject(document.span(sentence).root)
    return subject is not None and subject.pos_ == "PRON" and subject.lower_ not in _SELF


def _is_utterance(document: Document, quotation: QuotationSpan) -> bool:
    """Say whether a quotation is an utterance: it starts a sentence or follows a colon or comma, and is no title."""
    text = document.text
    block = document.block_at(quotation.start)
    before = text[block.start : quotation.start].rpartition("\n")[2].rstrip()
    inner = text[quotation.inner_start : quotation.inner_end].strip()
    if not inner or " " not in inner:
        return False
    is_block = quotation.start == block.start and quotation.end == block.end
    if is_block and is_set_as_title(WORD.findall(inner)):
        return False
    return not before or before[-1] in '.!?:,”"’…—'
