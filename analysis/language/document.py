"""Document: an article with its parse. Token offsets are offsets into the article's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import cast

import numpy as np
from spacy.tokens import Doc, Span
from thinc.types import Ints2d

from analysis.article import STORY, Article, Block
from analysis.language import model
from analysis.language.numbers import NUMBER
from analysis.language.quotation import QuotationSpan, quotation_spans
from analysis.language.title_case import words_as_parsed
from analysis.lexicons import words_of

#: A word, wherever words are counted: a number as printed, or a run of letters and digits, apostrophes inside.
WORD = re.compile(rf"(?<![\w.,])(?:{NUMBER})(?!\w)|\w+(?:[’']\w+)*")

#: After a title a sentence never ends; after another abbreviation it may ('in the U.S. He') or may not ('Dec. 12').
TITLES = words_of("sentence_words", "title")
ABBREVIATIONS = words_of("sentence_words", "abbreviation")
#: Words that start a sentence far more often than they follow an abbreviation inside one.
OPENERS = words_of("sentence_words", "opener")
#: '21C. She', '£4m. They': the full stop behind a number's unit ends a sentence before an opener.
_BEHIND_UNIT = re.compile(r"(?<=\d)\s?°?[A-Za-z]{1,2}\.\s+(?P<word>[A-Z]\w*)")
_BREAK = re.compile(r"[\n\r\t\f\v]")
#: Quotation marks that the English model knows badly, and what it gets in their place: one character, and a space on
#: the inner side of a mark of two, where it does not become a token of its own.
_FOREIGN_MARK = re.compile("[«»„‟‹›‚‛「」『』〝〞〟＂❝❞]|(?<!`)`(?!`)|‘‘|’’|,,|''|``")
_OPENING = {"double": "“", "single": "‘"}
_CLOSING = {"double": "”", "single": "’"}
#: A run without white space that no news text has, in characters (by hand): 25,000 quotation marks.
_ENDLESS = re.compile(r"\S{1000,}")
#: The tokenizer's work on such a run grows with its square; in pieces of so many characters (by hand) it is cheap.
_PIECE = 50
#: What ends a sentence, and after how many tokens without it one is ended all the same: no sentence of a news text is
#: so long (by hand), and rules that look along a sentence cost its square.
_ENDS = (".", "!", "?")
_LONGEST = 250
#: What the pipeline's components set.
_PARSED = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place in order, its block's place in order, characters, tokens."""

    index: int
    block: int
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True)
class Document:
    """An article with its parse.

    ``doc`` is one spaCy Doc over the whole text, so ``token.idx`` is an offset into
    ``article.text``. ``sentences`` are in text order, and none crosses a block. ``blanked`` is the text with blanks in
    place of words that may not be passed on, character by character; None where all may.
    """

    article: Article
    doc: Doc
    sentences: tuple[Sentence, ...]
    blanked: str | None = None

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def shown(self) -> str:
        """The text as a report prints it."""
        return self.text if self.blanked is None else self.blanked

    def span(self, sentence: Sentence) -> Span:
        """Return a sentence's tokens."""
        return self.doc[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> Sentence:
        """Return the sentence that holds this character, or the last one before it."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def block_at(self, offset: int) -> Block:
        """Return the block that holds this character, or the last one before it."""
        return self.article.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def block_of(self, sentence: Sentence) -> Block:
        """Return the block a sentence stands in."""
        return self.article.blocks[sentence.block]

    def in_story(self, offset: int) -> bool:
        """Say whether the character belongs to title, dek, headings or paragraphs."""
        block = self.block_at(offset)
        return block.kind in STORY and block.start <= offset < block.end

    @cached_property
    def quotations(self) -> tuple[QuotationSpan, ...]:
        """The quotation spans, in text order, outer before inner."""
        return quotation_spans(self.text, self.article.blocks)

    def quotation_at(self, offset: int) -> QuotationSpan | None:
        """Return the outermost quotation span that holds this character, if any does."""
        place = bisect_right(self._outermost, offset, key=lambda one: one.start) - 1
        return self._outermost[place] if place >= 0 and offset < self._outermost[place].end else None

    @cached_property
    def story_words(self) -> list[int]:
        """Where each word of the story starts, in text order: how many there are is how many words the story has."""
        blocks = self.article.blocks_of(*STORY)
        return [word.start() for block in blocks for word in WORD.finditer(self.text, block.start, block.end)]

    @cached_property
    def body_words(self) -> list[int]:
        """Where each word of the body starts, in text order: the paragraphs' words, those of a repeated one once."""
        blocks: dict[str, Block] = {}
        for block in self.article.blocks_of("paragraph"):
            blocks.setdefault(" ".join(self.article.of(block).split()), block)
        text = self.text
        return [word.start() for block in blocks.values() for word in WORD.finditer(text, block.start, block.end)]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The tokens of each word as printed, in text order."""
        found: dict[int, list[int]] = {}
        for place, form in enumerate(self.doc.to_array("ORTH").tolist()):
            found.setdefault(form, []).append(place)
        return {self.doc.vocab.strings[form]: tokens for form, tokens in found.items()}

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """All different words, in lower case."""
        return frozenset(self.doc.vocab.strings[word] for word in set(self.doc.to_array("LOWER").tolist()))

    @cached_property
    def _outermost(self) -> list[QuotationSpan]:
        return [quotation for quotation in self.quotations if quotation.depth == 1]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.article.blocks]


def parse(article: Article) -> Document:
    """Parse an article: tokens, tags, dependencies, names, and sentences that stay inside blocks."""
    printed = model.load().make_doc(_flat(article))
    words = words_as_parsed(printed, article)
    doc = Doc(printed.vocab, words, [bool(token.whitespace_) for token in printed]) if words else printed
    _set_sentence_starts(doc, article)
    doc = model.parsed(doc)
    if words:
        doc = printed.from_array([*_PARSED], cast(Ints2d, doc.to_array([*_PARSED])))
    return Document(article, doc, tuple(_sentences(doc, article)))


def _flat(article: Article) -> str:
    """Return the text as the model reads it, of the same length: line breaks inside a block are spaces.

    A hard-wrapped line is no boundary. Marks that an English model seldom sees are English ones, and a run of 1,000
    characters without a space is in pieces.
    """
    text, done = _with_english_marks(article), 0
    pieces: list[str] = []
    for block in article.blocks:
        pieces += (text[done : block.start], _BREAK.sub(" ", text[block.start : block.end]))
        done = block.end
    return _ENDLESS.sub(_in_pieces, "".join((*pieces, text[done:])))


def _in_pieces(run: re.Match[str]) -> str:
    """Return an endless run with a space in place of the last character of each piece."""
    return "".join(" " if place % _PIECE == _PIECE - 1 else one for place, one in enumerate(run[0]))


def _with_english_marks(article: Article) -> str:
    """Return the text with foreign quotation marks as English ones, each as wide as it was."""
    text = article.text
    if not _FOREIGN_MARK.search(text):
        return text
    characters = list(text)
    for one in quotation_spans(text, article.blocks):
        opening, closing = text[one.start : one.inner_start], text[one.inner_end : one.end]
        if _FOREIGN_MARK.search(opening):
            characters[one.start : one.inner_start] = _OPENING[one.style].ljust(len(opening))
        if _FOREIGN_MARK.search(closing):
            characters[one.inner_end : one.end] = _CLOSING[one.style].rjust(len(closing))
    return "".join(characters)


def _set_sentence_starts(doc: Doc, article: Article) -> None:
    """Tell the parser where a sentence must start (a block's first word) and where none may (after 'Dec.')."""
    if not len(doc):
        return
    offsets, forms = doc.to_array(["IDX", "ORTH"]).T
    starts = set(np.searchsorted(offsets, [block.start for block in article.blocks]).tolist()) - {len(doc)}
    openers = [one.start("word") for one in _BEHIND_UNIT.finditer(article.text) if one["word"].lower() in OPENERS]
    behind_units = set(np.searchsorted(offsets, openers).tolist()) - {len(doc)}
    told = np.zeros((len(doc), 1), dtype=np.int64)
    told[[*starts, *behind_units, *_forced_starts(doc, forms, starts)]] = 1
    shortened = [doc.vocab.strings[word] for word in sorted(TITLES | ABBREVIATIONS)]
    for place in (np.flatnonzero(np.isin(forms[:-1], np.array(shortened, dtype=forms.dtype))) + 1).tolist():
        if place not in starts and _goes_on(doc[place - 1].text, doc[place].text):
            told[place] = -1
    doc.from_array(["SENT_START"], cast(Ints2d, told.astype(np.uint64)))


def _forced_starts(doc: Doc, forms: np.ndarray, starts: set[int]) -> list[int]:
    """Return where a sentence starts because too many tokens before it have no end: 'said that' ten thousand times."""
    ends = np.flatnonzero(np.isin(forms, np.array([doc.vocab.strings[mark] for mark in _ENDS], dtype=forms.dtype)))
    known = sorted({0, len(doc), *starts, *(ends + 1).tolist()})
    return [place for start, end in pairwise(known) for place in range(start + _LONGEST, end, _LONGEST)]


def _goes_on(word: str, following: str) -> bool:
    """Say whether a full stop after this word is the abbreviation's and not the sentence's."""
    if word in ABBREVIATIONS:
        return following[0].isalnum() and not (following[0].isupper() and following.lower() in OPENERS)
    return word in TITLES


def _sentences(doc: Doc, article: Article) -> Iterator[Sentence]:
    """Yield the parser's sentences, without the white space around them."""
    spaces = doc.to_array("IS_SPACE").tolist()
    index, block = 0, 0
    for span in doc.sents:
        places = [place for place in range(span.start, span.end) if not spaces[place]]
        if not places:
            continue
        start, end = doc[places[0]].idx, doc[places[-1]].idx + len(doc[places[-1]])
        while article.blocks[block].end <= start:
            block += 1
        yield Sentence(index, block, start, end, places[0], places[-1] + 1)
        index += 1
