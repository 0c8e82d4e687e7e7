"""Frames: words and phrases that dictionaries associate with a frame, by place and by voice.

The dictionaries are counted apart, scheme by scheme. A word of a dictionary is not the frame itself:
published frames are people's answers to questions about a story. How well the words of a frame agree
with such answers is in the registry (`registry`), frame by frame; most are not measured.

That frames should be told apart by whose words they are: van Atteveldt, Sheafer, Shenhav and
Fogel-Dror (2017), "Clause Analysis", Political Analysis 25(2).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.language import Document
from analysis.language.listed_terms import find_terms
from analysis.language.phrases import Phrases, negated_tokens
from analysis.lexicons import Lexicon, builtin, unique
from analysis.lexicons.terms import Term, read_number, read_terms
from analysis.tables import FrameCue

#: The schemes that ship, each in ``frames_NAME.csv``.
SCHEMES = ("sv2000", "narrative", "pfc2014", "lee_maslog")
#: Articles of the user's own; among fewer a position says nothing. Set by hand.
LEAST_ARTICLES = 10
#: Columns of a file with the rates of frames in the user's own articles.
RATE_COLUMNS = ("article", "scheme", "frame", "per_1000_words")


class FrameCount(NamedTuple):
    """How often a frame's words occur in a place, or in a voice."""

    scheme: str
    frame: str
    within: str
    cues: int
    words: int
    per_1000_words: float


class FrameRate(NamedTuple):
    """How often a frame's words occur in a whole story."""

    scheme: str
    frame: str
    cues: int
    per_1000_words: float


class Corpus:
    """The rates of frames in the user's own articles, to say in how many of them a frame is rarer than in one more."""

    def __init__(self, rates: Lexicon) -> None:
        """Read rows of article, scheme, frame and per_1000_words; a frame an article has no row of has the rate 0.

        Raises `LexiconError`, with the line's number, for a rate that is no number of at least 0 or comes twice,
        and for fewer than `LEAST_ARTICLES` articles.
        """
        unique(rates, ("article", "scheme", "frame"))
        self.articles = frozenset(row["article"] for row in rates.rows)
        if len(self.articles) < LEAST_ARTICLES:
            raise LexiconError(
                f"{len(self.articles)} articles are too few to compare with",
                where=str(rates.path),
                do=f"give the rates of at least {LEAST_ARTICLES}",
            )
        self._rates: dict[tuple[str, str], dict[str, float]] = {}
        for row, where in rates.placed():
            of_frame = self._rates.setdefault((row["scheme"], row["frame"]), {})
            of_frame[row["article"]] = read_number(row["per_1000_words"], "the rate", where)

    def below(self, scheme: str, frame: str, rate: float) -> int:
        """Return in how many of the articles a frame's words are rarer than at this rate per 1,000 words."""
        of_frame = self._rates.get((scheme, frame), {})
        rarer = sum(own < rate for own in of_frame.values())
        return rarer + (len(self.articles) - len(of_frame) if rate > 0 else 0)


class FrameLexicon:
    """Dictionaries made ready for finding; a user's own is made the same way as ours."""

    def __init__(self, *lists: Lexicon) -> None:
        """Read the terms of one or more lists; `LexiconError` names a bad line by its number."""
        self.terms: tuple[Term, ...] = tuple(term for each in lists for term in read_terms(each, "frame"))
        self.phrases = Phrases(self.terms)
        self.weights = {(t.scheme, t.category, t.term): t.weight for t in self.terms}


@cache
def shipped(*schemes: str) -> FrameLexicon:
    """Return our own dictionaries: the schemes named, or all."""
    return FrameLexicon(*(builtin(f"frames_{scheme}") for scheme in schemes or SCHEMES))


@cache
def registry() -> dict[tuple[str, str], str]:
    """Return the frames of the schemes that ship, as (scheme, frame), each with the gold that measured its words.

    The gold is empty where none did: the frame's words are shown as not measured, and never enter what stands out.
    """
    return {(row["scheme"], row["frame"]): row["measured_on"] for row in builtin("frame_schemes").rows}


def measured() -> frozenset[tuple[str, str]]:
    """Return the frames, as (scheme, frame), that public gold measured; no others may stand out."""
    return frozenset(frame for frame, gold in registry().items() if gold)


def find_frames(
    document: Document,
    voice: Callable[[int], str],
    *,
    people: Iterable[tuple[int, int]] = (),
    lexicon: FrameLexicon | None = None,
) -> list[FrameCue]:
    """Return the words associated with frames, in text order: the rows of table frames.

    Counts are limited to the story (title, dek, headings, paragraphs). A term under a negation ("no
    threat"), in a name ("Department of Justice"; ``people`` are the spans of people's names) or in a date
    is passed over, as is a term inside a longer one of its scheme. ``lexicon`` is `shipped()` unless given.
    """
    taken_back = negated_tokens(document.doc)
    return [
        FrameCue(
            found.start,
            found.end,
            found.term.term,
            found.term.scheme,
            found.term.category,
            found.block,
            voice(found.start),
        )
        for found in find_terms(document, (lexicon or shipped()).phrases, people)
        if found.first not in taken_back
    ]


def count_frames(document: Document, cues: Iterable[FrameCue], within: Callable[[int], str]) -> list[FrameCount]:
    """Return how often each frame's words occur in each place or voice, in absolute numbers and per 1,000 of its words.

    ``within`` says for an offset where it belongs: `place_of` for places, the ``voice`` of a
    document for voices, or the speaker of that voice. Sorted by scheme, frame, then falling count.
    """
    words = Counter(map(within, document.story_words))
    counted = Counter((cue.scheme, cue.frame, within(cue.start)) for cue in cues)
    rows = [
        FrameCount(*key, count, words[key[2]], 1000 * count / max(1, words[key[2]])) for key, count in counted.items()
    ]
    return sorted(rows, key=lambda row: (row.scheme, row.frame, -row.cues, row.within))


def rates(document: Document, cues: Iterable[FrameCue]) -> list[FrameRate]:
    """Return the rate of each frame in the whole story: those of our schemes, found or not, and any other found."""
    counted = Counter(dict.fromkeys(registry(), 0))
    counted.update((cue.scheme, cue.frame) for cue in cues)
    words = max(1, len(document.story_words))
    return [FrameRate(*key, count, 1000 * count / words) for key, count in counted.items()]


def place_of(document: Document) -> Callable[[int], str]:
    """Return a function from an offset to its place: title, dek, lead (the first paragraph), heading, or body."""
    lead = next(iter(document.article.blocks_of("paragraph")), None)

    def place(offset: int) -> str:
        block = document.block_at(offset)
        if block.kind != "paragraph":
            return block.kind
        return "lead" if block is lead else "body"

    return place


def score_frames(
    document: Document, cues: Iterable[FrameCue], lexicon: FrameLexicon, *, weighted: bool = True
) -> dict[tuple[str, str], float]:
    """Return, for each frame of a lexicon, how strongly its words mark the document: 0 or more.

    The score adds up over the frame's terms: the term's weight (1 unless ``weighted``) times the
    square root of its rate per 1,000 words, so that one word often repeated does not carry a story.
    """
    words = max(1, len(document.story_words))
    scores = {(term.scheme, term.category): 0.0 for term in lexicon.terms if term.category}
    for (scheme, frame, term), count in Counter((cue.scheme, cue.frame, cue.term) for cue in cues).items():
        weight = lexicon.weights[scheme, frame, term] if weighted else 1.0
        scores[scheme, frame] += weight * math.sqrt(1000 * count / words)
    return scores
