"""Block quotations: words set apart as paragraphs behind 'Roe wrote:' or 'The letter in full:', without marks.

Nothing in the type says where one ends. It goes on through paragraphs that speak as 'I' or 'we' and those between
them; of a document given in full, through all until the narrator speaks again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from analysis.article import Block
from analysis.language.document import WORD, Document
from analysis.language.syntax.arguments import subject
from analysis.language.syntax.speaking_nouns import can_speak, is_document
from analysis.lexicons import words_of
from analysis.measures.attribution.candidates import Candidate, Span
from analysis.measures.attribution.cues import cues_of
from analysis.measures.attribution.signatures import CLOSING, name_line

_OPENING_MARKS = frozenset("“\"«„‘'")
#: 'The statement in full:', 'Read the full letter below.', 'Here is what the note says:'.
_IN_FULL = re.compile(
    r"\b(?:in full|full (?:text|statement|letter|speech|message|e-?mail|memo|remarks|apology|post)|(?:the )?text of)\b",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\b(?:below|follows|here)\b", re.IGNORECASE)
#: A document that is given follows: 'The letter reads:', 'This is what it said:'.
_READS = frozenset({"read", "go", "run"})
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Oo]urs|[Mm]ine|[Tt]hank you)\b(?![.]\w)")
_GREETING = re.compile(r"(?:Dear|To (?:the|my|our|all)|Hello|Hi|Friends|Colleagues)\b[^.!?]{0,60}[,:]$")
_BULLET = re.compile(r"[•●▪■◆*·–-]\s")
#: Words from which a quotation in a paragraph is the narrator's way to give somebody's words, not a term. By hand.
_LEAST_QUOTED = 4
#: Paragraphs without 'I' or 'we' between two that have it. By hand.
_MOST_BETWEEN = 2


def block_quotations(document: Document) -> Iterator[Candidate]:
    """Yield what each announcement at a paragraph's end attributes: the paragraphs that follow."""
    blocks = [block for block in document.article.blocks if block.kind in ("paragraph", "heading")]
    taken = 0
    for place, block in enumerate(blocks[:-1]):
        if place < taken or document.text[blocks[place + 1].start] in _OPENING_MARKS:
            continue
        announcement = _announcement(document, block)
        if announcement is None:
            continue
        cue, speaker, is_whole = announcement
        quoted = _quoted(document, blocks[place + 1 :], speaker, is_whole)
        if quoted:
            taken = place + 1 + len(quoted)
            yield _candidate(document, quoted, cue, speaker)


def _announcement(document: Document, block: Block) -> tuple[Span, Token, bool] | None:
    """Return the cue and the speaker of words that a block announces, and whether a document is given in full."""
    sentence = document.sentence_at(block.end - 1)
    told = document.text[sentence.start : block.end]
    is_open, in_full = told.endswith(":"), _IN_FULL.search(told) is not None
    if not is_open and not (in_full and _FOLLOWS.search(told)):
        return None
    words = document.doc[sentence.first : sentence.last]
    clause = _clause(words, in_full) if is_open and block.kind == "paragraph" else None
    return clause or (_document(words) if in_full else None)


def _clause(words: Tokens, in_full: bool) -> tuple[Span, Token, bool] | None:
    """Return the last verb of an announcement where it quotes: 'Roe wrote:', 'The letter reads:', 'She went on:'."""
    verb = next((word for word in reversed(words) if word.pos_ == "VERB"), None)
    noun = None if verb is None else subject(verb)
    if verb is None or noun is None or not can_speak(noun):
        return None
    cue = cues_of("verb").get(verb.lemma_)
    is_whole = in_full or (is_document(noun) and verb.lemma_ in _READS)
    quotes = cue is not None and "quote" in cue.takes
    goes_on = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "on"
    return ((verb.idx, verb.idx + len(verb)), noun, is_whole) if is_whole or quotes or goes_on else None


def _document(words: Tokens) -> tuple[Span, Token, bool] | None:
    """Return the document that an announcement names: 'Roe's letter in full:'."""
    noun = next((word for word in words if is_document(word)), None)
    return None if noun is None else ((noun.idx, noun.idx + len(noun)), _whose(noun), True)


def _whose(noun: Token) -> Token:
    """Return whose a document is: 'Roe' of 'Roe's letter in full', 'the full statement from Roe'; else itself."""
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ != "PRON":
            return child
        if child.lower_ in ("by", "from", "of"):
            return next((word for word in child.children if word.dep_ == "pobj"), noun)
    return noun


def _quoted(document: Document, blocks: Sequence[Block], speaker: Token, is_whole: bool) -> Sequence[Block]:
    """Return the paragraphs of a block quotation: the first, and those behind it that go on with it."""
    text, first = document.text, blocks[0]
    goes_on: list[Callable[[Block], bool]] = [lambda block: _own_words(document, block)]
    if is_whole or _GREETING.match(text, first.start, first.end):
        goes_on.append(lambda _: True)
    if _BULLET.match(text, first.start):
        goes_on.append(lambda block: _BULLET.match(text, block.start) is not None)
    last = 0
    for place, block in enumerate(blocks):
        if block.kind != "paragraph" or (place and _is_narrated(document, block, speaker)):
            break
        if not place or any(does(block) for does in goes_on):
            last = place + 1
        elif place - last >= _MOST_BETWEEN:
            break
        if place and _ends_letter(document, blocks, place):
            break
    return blocks[:last]


def _ends_letter(document: Document, blocks: Sequence[Block], place: int) -> bool:
    """Say whether a paragraph is the last line of a letter: its signature, or a closing without one."""
    if name_line(document, blocks[place]):
        return True
    following = blocks[place + 1] if place + 1 < len(blocks) else None
    is_closing = CLOSING.match(document.text, blocks[place].start) is not None
    return is_closing and (following is None or name_line(document, following) is None)


def _own_words(document: Document, block: Block) -> bool:
    """Say whether a paragraph says 'I' or 'we' outside quotation marks."""
    inside = (document.quotation_at(own.start()) for own in _OWN.finditer(document.text, block.start, block.end))
    return any(one is None for one in inside)


def _is_narrated(document: Document, block: Block, speaker: Token) -> bool:
    """Say whether a paragraph is the narrator's: it quotes, or names who spoke without speaking as 'I' or 'we'."""
    text = document.text
    if any(
        block.start <= one.start < block.end and len(WORD.findall(text, one.start, one.end)) >= _LEAST_QUOTED
        for one in document.quotations
    ):
        return True
    if _own_words(document, block):
        return False
    told = document.doc.char_span(block.start, block.end, alignment_mode="expand")
    return any(_is_reporting(token, speaker) for token in told or ())


def _is_reporting(token: Token, speaker: Token) -> bool:
    """Say whether a verb has who spoke, their document or a speaker named anew do something: 'Roe, 61, left'."""
    noun = subject(token) if token.pos_ in ("VERB", "AUX") else None
    if noun is None:
        return False
    if noun.lower_ == speaker.lower_ and noun.lower_ not in words_of("function_words"):
        return True
    cue = cues_of("verb").get(token.lemma_)
    return (
        token.tag_ == "VBD"
        and cue is not None
        and cue.strength == "strong"
        and "quote" in cue.takes
        and can_speak(noun)
    )


def _candidate(document: Document, quoted: Sequence[Block], cue: Span, speaker: Token) -> Candidate:
    """Return a block quotation as what its writer says: who signs it, else whom the announcement names."""
    signed = name_line(document, quoted[-1]) if len(quoted) > 1 else None
    if signed is not None:
        speaker, quoted = signed, quoted[:-1]
    if len(quoted) > 1 and CLOSING.match(document.text, quoted[-1].start):
        quoted = quoted[:-1]
    end = quoted[-1].end
    spans = [(block.start, block.end) for block in quoted]
    spans[-1] = (spans[-1][0], end - 1 if document.text[end - 1] == "." else end)
    return Candidate(tuple(spans), cue, speaker, layout="post")
