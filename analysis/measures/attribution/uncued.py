"""Marked stretches that no cue holds: they go on with a speaker, or are signed, or follow a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.language.document import WORD, Document, Sentence
from analysis.language.quotation import Marked
from analysis.language.syntax.arguments import own_subject
from analysis.measures.attribution.candidates import Draft
from analysis.measures.attribution.other_cues import SIGNED
from analysis.measures.attribution.scene import is_capital, is_title

#: Words of the shortest fragment that tells whose the sentence is; a shorter one may be a term: 'the “new” pier'.
_FRAGMENT = 3
_SELF = frozenset({"i", "we", "you"})


def speech_marks(document: Document) -> list[Marked]:
    """Return the outermost marked stretches of a document that are no titles and no nicknames."""
    return [mark for mark in document.marked if mark.depth == 1 and not is_title(document.text, mark)]


def is_speech(document: Document, mark: Marked) -> bool:
    """Say whether a marked stretch is an utterance: it starts a sentence or follows a colon or comma."""
    text = document.text
    block = document.block_at(mark.start)
    before = text[block.start : mark.start].rpartition("\n")[2].rstrip()
    inner = text[mark.inner_start : mark.inner_end].strip()
    if not inner or " " not in inner:
        return False
    if mark.start == block.start and mark.end == block.end and all(map(is_capital, WORD.findall(inner))):
        return False
    return not before or before[-1] in '.!?:,”"’…—'


def unclaimed(document: Document, drafts: Sequence[Draft], marks: Sequence[Marked]) -> Iterator[Draft]:
    """Yield a draft for each utterance that no cue's content touches."""
    taken = sorted(span for draft in drafts for span in draft.spans)
    for mark in marks:
        if any(start < mark.end and mark.start < end for start, end in taken) or not is_speech(document, mark):
            continue
        yield _signed(document, mark) or Draft([(mark.start, mark.end)], carried=True)


def joined(document: Document, drafts: Sequence[Draft], marks: Sequence[Marked]) -> list[Draft]:
    """Return the drafts in text order, those of one quotation over several paragraphs made one.

    Such a quotation opens anew in each paragraph and closes in the last only; at most one of the drafts has a cue.
    """
    goes_on = {later.start: mark.end for mark, later in pairwise(marks) if _goes_on(document, mark, later)}
    ending: dict[int, int] = {}
    out: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start, -draft.end)):
        place = ending.get(goes_on.get(draft.start, -1), len(out))
        first = out[place] if place < len(out) else None
        if first is None or not (first.carried or draft.carried):
            place = len(out)
            out.append(draft)
        else:
            out[place] = replace(draft if first.carried else first, spans=[*first.spans, *draft.spans])
        ending[draft.end] = place
    return out


def _goes_on(document: Document, mark: Marked, later: Marked) -> bool:
    """Say whether a stretch is left open at its paragraph's end and the next paragraph opens with the same mark."""
    text = document.text
    if mark.closed or text[mark.start] != text[later.start] or text[mark.end : later.start].strip():
        return False
    return later.start == document.block_at(later.start).start


def free_indirect(document: Document, drafts: Sequence[Draft], marks: Sequence[Marked]) -> Iterator[Draft]:
    """Yield a draft for each sentence that goes on with a speaker: no cue, but a marked fragment of his words.

    It follows a sentence with a statement in its paragraph, and its subject is no name.
    """
    spoken = {index for draft in drafts for index in _sentences(document, draft)}
    for mark in marks:
        sentence = document.sentence_at(mark.start)
        before = sentence.index - 1
        if sentence.index in spoken or before not in spoken or document.sentences[before].block != sentence.block:
            continue
        words = WORD.findall(document.text, mark.inner_start, mark.inner_end)
        if len(words) < _FRAGMENT or not _subject_is_no_name(document, sentence):
            continue
        spoken.add(sentence.index)
        end = sentence.end - (document.text[sentence.end - 1] in ".!?")
        yield Draft([(sentence.start, max(end, mark.end))], carried=True)


def _sentences(document: Document, draft: Draft) -> range:
    """Return the places of the sentences a draft's content touches."""
    return range(document.sentence_at(draft.start).index, document.sentence_at(draft.end - 1).index + 1)


def _subject_is_no_name(document: Document, sentence: Sentence) -> bool:
    subject = own_subject(document.span(sentence).root)
    return subject is not None and not subject.ent_type_ and subject.pos_ != "PROPN" and subject.lower_ not in _SELF


def _signed(document: Document, mark: Marked) -> Draft | None:
    """Return a quotation with a dash and a name after it."""
    block = document.block_at(mark.start)
    found = SIGNED.match(document.text, mark.end, block.end)
    line = document.text[block.start : mark.start].rstrip(" ")
    if found is None or (line and not line.endswith("\n")):
        return None
    tokens = document.doc.char_span(found.start("name"), found.end("name"), alignment_mode="contract")
    if tokens is None or any(token.pos_ in ("VERB", "AUX") for token in tokens[:4]):
        return None
    return Draft([(mark.start, mark.end)], found.span("cue"), tokens.root)
