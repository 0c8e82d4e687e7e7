"""Analysis: all tables of one article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from analysis import tables
from analysis.article import Article
from analysis.entities import find_actors
from analysis.findings.by_name import TablesByName
from analysis.findings.card import card
from analysis.language import Document, parse
from analysis.lexicons import Lexicon
from analysis.lexicons.source_columns import SourceColumns
from analysis.measures import (
    attribution,
    collocations,
    concordance,
    framing,
    headline,
    keywords,
    portrayal,
    repetitions,
    sentiment,
    wording,
)
from analysis.measures.concordance import Line, Order


@dataclass(frozen=True, repr=False)
class Analysis(TablesByName):
    """One article, its parse and its tables.

    ``rows`` holds the tables' rows as named tuples (``found.rows.sentences``); asking for a table by name
    (``found.sentences``) gives a typed DataFrame, made when first asked for.
    """

    article: Article
    document: Document
    rows: tables.Rows
    _frames: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False, compare=False)

    def __getattr__(self, name: str) -> pd.DataFrame:
        """Return the table of this name."""
        if name not in tables.TABLES:
            raise AttributeError(f"no table {name!r}; there are {', '.join(tables.TABLES)}")
        if name not in self._frames:
            self._frames[name] = tables.frame(name, {self.article.id: getattr(self.rows, name)})
        return self._frames[name]

    def __dir__(self) -> list[str]:
        """Name the tables, too, so that the Tab key offers them."""
        return [*super().__dir__(), *tables.TABLES]

    def __repr__(self) -> str:
        """Name the article and count the rows: the tables would fill pages."""
        counts = ", ".join(f"{name}={len(rows)}" for name, rows in self.rows._asdict().items())
        return f"Analysis({self.article.id!r}, {counts})"

    def _repr_html_(self) -> str:
        """Show in a notebook what was read, which tables there are, and how to get one."""
        return card(self.document, self.rows)

    @cached_property
    def voice(self) -> Callable[[int], str]:
        """Whose words are at an offset: the id of the innermost statement there, or 'narrator'."""
        return attribution.voices(self.rows.statements, self.rows.statement_spans)

    def with_text(self, name: str) -> pd.DataFrame:
        """Return a table with a column ``text``: the words that each row was counted from."""
        table = getattr(self, name)
        text = [self.article.text[start:end] for start, end in zip(table["start"], table["end"], strict=True)]
        return table.assign(text=text)

    def concordance(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 60) -> list[Line]:
        """Return every place of a term, or of an actor's mentions, with its context.

        See `analysis.measures.concordance`: ``order`` is "text", "left" or "right", ``width`` is in characters.
        """
        if actor:
            spans = [(row.start, row.end) for row in self.rows.mentions if row.actor == actor]
            return concordance.in_context(self.document, spans, order=order, width=width, voice=self.voice)
        return concordance.concordance(self.document, term, order=order, width=width, voice=self.voice)

    def kwic(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 36) -> str:
        """Return the same lines as text to print: place, whose words they are, and the term in a column of its own."""
        speakers = {row.statement: row.speaker or row.speaker_text or "not named" for row in self.rows.statements}
        return concordance.lined_up(self.concordance(term, actor=actor, order=order, width=width), speakers)

    def voice_shares(self, by: str = "source", *, own: SourceColumns | None = None) -> pd.DataFrame:
        """Return whose words the body's attributed words are, one row a group: words by kind, share, statements.

        ``by`` is source, form, naming, sector, side, channel or kind, or a column of ``own``, the user's file about
        sources (`analysis.lexicons.source_columns.read_source_columns`). Raises `LexiconError` for any other.
        """
        statements = self.rows.statements
        words = attribution.count_words(self.document, statements, self.rows.statement_spans)
        return pd.DataFrame(
            attribution.shares(statements, words, attribution.grouping(statements, by, own)),
            columns=attribution.Share._fields,
        )

    def tone_words(self) -> pd.DataFrame:
        """Return the words that VADER moved by, each with its ``valence`` in the list and as it ``counted``."""
        return pd.DataFrame(sentiment.movers(self.document), columns=sentiment.Mover._fields)

    def tone_without(self, *words: str) -> pd.DataFrame:
        """Return the sentences whose tone changes when these words are taken off VADER's list."""
        before, after = self.rows.sentences, sentiment.sentences(self.document, without=words)
        changed = [
            (old.sentence, self.article.text[old.start : old.end], old.tone, new.tone)
            for old, new in zip(before, after, strict=True)
            if old.tone != new.tone
        ]
        return pd.DataFrame(changed, columns=["sentence", "text", "tone", "tone_without"])

    def frame_words(self, lexicon: Lexicon) -> pd.DataFrame:
        """Return how many words of a list are in the narrator's voice and in sources', by frame, and which.

        For trying a list: one of ours with a word taken out or moved, or the user's own.
        """
        cues = framing.find_frames(self.document, self.voice, lexicon=framing.FrameLexicon(lexicon))
        return (
            pd.DataFrame(cues, columns=tables.FrameCue._fields)
            .assign(narrator=lambda rows: rows["voice"] == tables.NARRATOR, sources=lambda rows: ~rows["narrator"])
            .groupby("frame")
            .agg(narrator=("narrator", "sum"), sources=("sources", "sum"), terms=("term", _each_once))
        )

    def frame_rates(self) -> pd.DataFrame:
        """Return each frame's words in the whole story and per 1,000 words, with the article's id.

        Put together for your own articles and written as a CSV, they are what another article is compared with.
        """
        frame = pd.DataFrame(framing.rates(self.document, self.rows.frames), columns=framing.FrameRate._fields)
        frame.insert(0, "article", self.article.id)
        return frame

    def title_against_body(self) -> list[headline.TitlePart]:
        """Return the title's actors, verbs and quoted words, where the body has them, and who says the quoted words."""
        names = attribution.source_names(self.rows.statements)
        return headline.compare_title(self.document, self.rows.mentions, lambda offset: names.get(self.voice(offset)))

    def unattributed(self) -> pd.DataFrame:
        """Return the body's sentences that hold no part of a statement: common knowledge needs no source."""
        pieces = [(row.start, row.end) for row in self.rows.statement_spans]
        sentences = headline.unattributed(self.document, pieces)
        rows = [(s.index, s.start, s.end, self.article.text[s.start : s.end]) for s in sentences]
        return pd.DataFrame(rows, columns=["sentence", "start", "end", "text"])

    def keyphrases(self, n: int = 10) -> list[str]:
        """Return the ``n`` terms that name best what the story is about, best first."""
        return keywords.keyphrases(self.document, n)


def _each_once(terms: pd.Series) -> str:
    """Return terms in a row, each with how often it comes."""
    return ", ".join(f"{term} {count}" for term, count in Counter(terms).items())


def analyse(
    article: Article,
    *,
    reference: Lexicon | None = None,
    minimum_count: int = 2,
    frames: framing.FrameLexicon | None = None,
    wordings: wording.WordingLexicon | None = None,
) -> Analysis:
    """Parse an article and take every measure of it.

    ``reference`` holds the user's own counts (columns ``term`` and ``count``) for keywords, in place of wordfreq;
    terms rarer than ``minimum_count`` are no keywords. ``frames`` and ``wordings`` hold the user's own dictionaries
    in place of ours.
    """
    document = parse(article)
    counts = keywords.own_reference(reference) if reference else keywords.WORDFREQ
    named, mentions = find_actors(document)
    attributions, pieces = attribution.find_statements(document, named, mentions)
    voice = attribution.voices(attributions, pieces)
    statements = attribution.classify(document, named, mentions, attributions, voice=voice)
    quoted = [(piece.start, piece.end) for piece in pieces]
    rows = tables.Rows(
        sentences=tuple(sentiment.sentences(document)),
        actors=named,
        mentions=[mention._replace(voice=voice(mention.start)) for mention in mentions],
        statements=statements,
        statement_spans=pieces,
        sources=attribution.find_sources(document, statements, pieces, named),
        frames=framing.find_frames(document, voice, lexicon=frames),
        portrayals=portrayal.find_portrayals(document, named, mentions, voice=voice),
        wording=wording.find_wording(document, voice, quoted=quoted, lexicon=wordings),
        repetitions=repetitions.find_repetitions(document),
        keywords=keywords.keywords(document, reference=counts, minimum=minimum_count),
        collocations=collocations.collocations(document),
    )
    return Analysis(article, document, rows)
