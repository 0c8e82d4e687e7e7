"""Finding the cues of a document and the quotations without one, and what each attributes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy import attrs
from spacy.tokens import Token

from analysis.article import STORY, Block
from analysis.language.document import WORD, Document
from analysis.language.quotation import QuotationSpan
from analysis.measures.attribution.block_quotes import block_quotations
from analysis.measures.attribution.candidates import Candidate, CueSentence, Span
from analysis.measures.attribution.cues import cues_of, hashes
from analysis.measures.attribution.headings import with_headings
from analysis.measures.attribution.other_cues import (
    hearsay,
    noun_candidate,
    posted,
    set_against,
)
from analysis.measures.attribution.phrase_cues import phrase_candidate
from analysis.measures.attribution.quoting import passed_on, quoted_candidate, quoted_person, quoting_in
from analysis.measures.attribution.signatures import letters
from analysis.measures.attribution.turns import ASKING, turns
from analysis.measures.attribution.uncued_quotations import free_indirect, joined, speech_quotations, unclaimed
from analysis.measures.attribution.verb_cues import verb_candidate

#: Blocks in which somebody may speak; bylines, datelines and what is no story are not read.
_READ = STORY | {"caption"}
_CLOSING_MARKS = frozenset("”\"’'»")
#: What is before a name that somebody gives themselves: 'calls herself “Moth”'.
_CALLED_SO = re.compile(r"(?:him|her|it|them)sel(?:f|ves)\s\W")
#: What opens a paragraph of the newsroom's own.
_NOTE = re.compile(r"\W*(?:editor|author|publisher)[’']?s?[’']? note\b", re.IGNORECASE)


def find_candidates(document: Document) -> list[Candidate]:
    """Return the candidate attributions of a document, in text order."""
    outermost = [quotation for quotation in document.quotations if quotation.depth == 1]
    quotations = speech_quotations(document)
    found, taken = turns(document)
    headed = (block for block in document.article.blocks_of(*STORY) if block not in taken)
    found += [one for block in headed if (one := set_against(document, block))]
    set_apart = list(block_quotations(document))
    found += set_apart
    posts = [one for block in document.article.blocks if (one := posted(document, block))]
    found += posts
    by_cue = [one for one in _by_cue(document, quotations) if not _asks(document, one, taken)]
    by_cue = [one for one in by_cue if all(one.cue != post.cue for post in posts)]
    found += [replace(one, spans=_with_whole_marks(one.spans, outermost)) for one in by_cue]
    spoken = set(quotations)
    naming = [one for one in outermost if one not in spoken]
    found = [one for one in found if not _only_names(document, one, naming)]
    found += [
        one
        for one in letters(document)
        if not any(other.start < one.end and one.start < other.end for other in set_apart)
    ]
    found += unclaimed(document, found, quotations)
    found = list(with_headings(document, found))
    found += free_indirect(document, found, quotations)
    found = [one for one in found if document.block_at(one.start).kind in _READ]
    return joined(document, list(_distinct(document.text, found)), quotations)


def _asks(document: Document, candidate: Candidate, taken: frozenset[Block]) -> bool:
    """Say whether the parse takes the label of a question for the speaker: 'Q: Did you tell them you would go?'"""
    noun = candidate.speaker
    if noun is None or noun.lower_ not in ASKING:
        return False
    block = document.block_at(noun.idx)
    return block in taken and document.text[block.start : noun.idx].strip("* ") == ""


def _by_cue(document: Document, quotations: Sequence[QuotationSpan]) -> Iterator[Candidate]:
    """Yield what each token attributes whose lemma is on the cue list and that is in no quotation."""
    doc, known = document.doc, hashes()
    lemmas = doc.to_array([attrs.LEMMA]).tolist()
    for sentence in document.sentences:
        block = document.block_of(sentence)
        if block.kind not in _READ or _NOTE.match(document.text, block.start, block.end):
            continue
        places = [i for i in range(sentence.first, sentence.last) if lemmas[i] in known]
        if places:
            yield from _of_sentence(CueSentence(document, sentence, quotations), [doc[i] for i in places])


def _of_sentence(sentence: CueSentence, tokens: Iterable[Token]) -> Iterator[Candidate]:
    """Yield what the tokens of a sentence attribute, each verb knowing whose speaker goes on in it."""
    same_speaker: dict[Token, Token] = {}
    for token in tokens:
        if sentence.quotation_at(token.idx) is not None:
            continue
        candidate = _candidate(sentence, token, same_speaker.get(token, token))
        if candidate is not None:
            if candidate.next_cue is not None:
                same_speaker[candidate.next_cue] = token
            yield candidate


def _candidate(sentence: CueSentence, token: Token, same_speaker_as: Token) -> Candidate | None:
    """Return what a token that may be a cue attributes."""
    lemma = token.lemma_
    phrase = phrase_candidate(sentence, token, same_speaker_as)
    if phrase is not None:
        return phrase
    if token.pos_ in ("VERB", "AUX") and lemma in cues_of("verb"):
        return _by_verb(sentence, token, same_speaker_as)
    if token.pos_ == "NOUN" and lemma in cues_of("noun"):
        return noun_candidate(sentence, token, cues_of("noun")[lemma])
    if lemma in cues_of("adverb"):
        return hearsay(sentence, token)
    return None


def _by_verb(sentence: CueSentence, verb: Token, same_speaker_as: Token) -> Candidate | None:
    """Return what a verb attributes: to whom it quotes, or to its subject, with who passes it on."""
    if _quotes_in_passing(sentence, verb):
        return None
    quoting = quoting_in(verb)
    if quoting is not None:
        return quoted_candidate(sentence, verb, quoting)
    found = verb_candidate(sentence, verb, cues_of("verb")[verb.lemma_], same_speaker_as)
    person = quoted_person(verb)
    if found is not None and person is not None and not found.covers(person.idx):
        return replace(found, speaker=person, relay=found.speaker)
    relay = passed_on(verb)
    return found if found is None or relay is None else replace(found, relay=relay)


def _quotes_in_passing(sentence: CueSentence, verb: Token) -> bool:
    """Say whether a verb is that of ', to quote Roe, "..."': `whose_quotation` says whose the quotation is."""
    if verb.lower_ != "quote" or verb.i == sentence.first or verb.nbor(-1).lower_ != "to":
        return False
    return verb.i == sentence.first + 1 or verb.nbor(-2).is_punct


def _only_names(document: Document, candidate: Candidate, naming: Sequence[QuotationSpan]) -> bool:
    """Say whether all of a candidate is words in marks that nobody says: 'wore a badge that read [“Stay out”]'.

    So is what the parse gives a verb behind a quotation: '“Go,” said [a man with a badge that read “Stay out”]'.
    """
    if not any(one.start < candidate.end <= one.end for one in naming):
        return False
    if all(any(one.start <= start and end <= one.end for one in naming) for start, end in candidate.spans):
        return True
    if len(candidate.spans) == 1 and _CALLED_SO.match(document.text, *candidate.spans[0]):
        return True
    cue = candidate.cue[0] if candidate.cue else 0
    return candidate.start > cue and document.text[max(0, cue - 2) : cue].rstrip()[-1:] in _CLOSING_MARKS


def _with_whole_marks(spans: Iterable[Span], quotations: Sequence[QuotationSpan]) -> tuple[Span, ...]:
    """Return spans widened to the quotation spans they cut: both marks or neither."""
    out = []
    for start, end in spans:
        first = bisect_left(quotations, start, key=lambda quotation: quotation.end)
        for quotation in quotations[first : bisect_left(quotations, end, first, key=lambda quotation: quotation.start)]:
            if quotation.start < start < quotation.end <= end or quotation.start < start <= quotation.inner_start:
                start = quotation.start
            if start <= quotation.start < end < quotation.end:
                end = quotation.end
        out.append((start, end))
    return tuple(out)


def _distinct(text: str, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates that hold a word, each content once: the first cue has it.

    Of a part and the whole, the whole's cue has it: 'wrote: "The path is shut," he noted, "and steep."' is noted.
    """
    seen = set()
    held = [tuple(span for span in candidate.spans if WORD.search(text, *span)) for candidate in candidates]
    parted = {span for spans in held if len(spans) > 1 for span in spans}
    for candidate, spans in zip(candidates, held, strict=True):
        if spans and (spans[0][0], spans[-1][1]) not in seen and not (len(spans) == 1 and spans[0] in parted):
            seen.add((spans[0][0], spans[-1][1]))
            yield replace(candidate, spans=spans)
