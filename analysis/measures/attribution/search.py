"""Finding the cues of a document and what each attributes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy import attrs
from spacy.tokens import Token

from analysis.article import STORY
from analysis.language.document import WORD, Document
from analysis.language.quotation import Marked
from analysis.measures.attribution import cues
from analysis.measures.attribution.candidates import Draft
from analysis.measures.attribution.name_first import set_against
from analysis.measures.attribution.other_cues import according_to, announced, hearsay, noun_draft, per
from analysis.measures.attribution.scene import Scene, snap, without_asides
from analysis.measures.attribution.uncued import free_indirect, joined, speech_marks, unclaimed
from analysis.measures.attribution.verb_cues import verb_draft

#: Blocks in which somebody may speak; bylines, datelines and what is no story are not read.
_READ = STORY | {"caption"}


def find_drafts(document: Document) -> list[Draft]:
    """Return the drafts of all cues, in text order."""
    outermost = [mark for mark in document.marked if mark.depth == 1]
    marks = speech_marks(document)
    drafts = [draft for block in document.article.blocks_of(*STORY) if (draft := set_against(document, block))]
    drafts += [draft for pair in pairwise(document.article.blocks) if (draft := announced(document, *pair))]
    for scene, token in _cue_tokens(document, marks):
        draft = _draft(scene, token)
        if draft is not None:
            draft.spans = without_asides(document.text, snap(draft.spans, outermost), outermost)
            drafts.append(draft)
    drafts += unclaimed(document, drafts, marks)
    drafts += free_indirect(document, drafts, marks)
    return joined(document, list(_distinct(document.text, drafts)), marks)


def _distinct(text: str, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts that hold a word, each content once: the first cue has it."""
    seen = set()
    for draft in drafts:
        draft.spans = [span for span in draft.spans if WORD.search(text, *span)]
        if draft.spans and (draft.start, draft.end) not in seen:
            seen.add((draft.start, draft.end))
            yield draft


def _cue_tokens(document: Document, marks: list[Marked]) -> Iterator[tuple[Scene, Token]]:
    """Yield each token whose lemma is on the cue list and that no mark encloses, with its sentence."""
    doc = document.doc
    known = cues.hashes()
    lemmas = doc.to_array([attrs.LEMMA]).tolist()
    for sentence in document.sentences:
        if document.block_of(sentence).kind not in _READ:
            continue
        places = [i for i in range(sentence.first, sentence.last) if lemmas[i] in known]
        if not places:
            continue
        scene = Scene(document, sentence, marks)
        for i in places:
            if scene.mark_at(doc[i].idx) is None:
                yield scene, doc[i]


def _draft(scene: Scene, token: Token) -> Draft | None:
    """Return what a token that may be a cue attributes."""
    lemma = token.lemma_
    if lemma == "accord" and token.lower_ == "according":
        return according_to(scene, token)
    if lemma == "per":
        return per(scene, token)
    if token.pos_ in ("VERB", "AUX") and lemma in cues.of_part("verb"):
        return verb_draft(scene, token, cues.of_part("verb")[lemma])
    if token.pos_ == "NOUN" and lemma in cues.of_part("noun"):
        return noun_draft(scene, token, cues.of_part("noun")[lemma])
    if lemma in cues.of_part("adverb"):
        return hearsay(scene, token)
    return None
