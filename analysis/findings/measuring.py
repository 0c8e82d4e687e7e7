"""From an article to its analysis: the parse, then every measure once, in their order."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from analysis import tables
from analysis.article import Article
from analysis.entities import Names, find_actors, name_spans
from analysis.entities.mended_names import mended_actors
from analysis.errors import check_type
from analysis.findings.analysis import Analysis
from analysis.findings.article_tables import ArticleTables
from analysis.findings.claims import find_claims
from analysis.language import parse
from analysis.lexicons import Lexicon
from analysis.lexicons.fitted_names import fitted
from analysis.lexicons.names_file import NamesFile, read_names
from analysis.measures import (
    accusations,
    attitudes,
    attribution,
    collocations,
    directions,
    framing,
    keywords,
    no_answer,
    portrayal,
    repetitions,
    sentiment,
    wording,
)
from analysis.tables import Actor, Piece, Statement


def analyse(
    article: Article,
    *,
    reference: Lexicon | None = None,
    minimum_count: int = 2,
    lexicons: Sequence[Lexicon] = (),
    cues: Lexicon | None = None,
    names: NamesFile | str | Path | None = None,
) -> Analysis:
    """Parse an article and take every measure of it.

    Parameters
    ----------
    article
        What `analysis.read` or `analysis.read_text` gives.
    reference
        The user's own counts for keywords (columns ``term`` and ``count``), in place of wordfreq.
    minimum_count
        Times in the story; rarer terms are no keywords.
    lexicons
        The user's own words in place of ours: of frames, or, in a list with the column ``category``, of wording.
    cues
        The user's own cues, added to ours or switching them off (columns ``cue`` and ``takes``, ``part``): see
        `analysis.measures.attribution.own_cues`.
    names
        The user's names file, or its path: who is the same, what they are, who is no actor or no source, whose words a
        statement is: see `analysis.lexicons.names_file`. It is heeded before anything is counted; a line that fits
        nothing in the article is warned of.

    Returns
    -------
    Analysis
        All tables of the article. The same article always gives the same.

    Raises
    ------
    LexiconError
        Naming file and line, for a list that cannot be used.
    ModelError
        Where the language model is not installed.

    Examples
    --------
    >>> import analysis
    >>> analysis.analyse(analysis.read_text("Ines Duarte said the pier is shut.", id="pier"))
    Analysis('pier', sentences=1, actors=1, mentions=1, statements=1, ...)
    """
    check_type(article, Article, do="give what analysis.read or analysis.read_text returns")
    document = parse(article)
    counts = keywords.own_reference(reference) if reference else keywords.WORDFREQ
    of_wording = [words for words in lexicons if "category" in words.columns]
    of_frames = [words for words in lexicons if words not in of_wording]
    file = names if isinstance(names, NamesFile) or names is None else read_names(names)
    found_actors, found_mentions = find_actors(document)
    actors, mentions = found_actors, found_mentions
    if file:
        file = fitted(file, attribution.called((), found_actors))
        actors, mentions = mended_actors(found_actors, found_mentions, file)
    known = Names(document, actors, mentions)
    statements, pieces, voice, speakers = _attributed(known, found_actors, cues, file)
    people = name_spans(actors, mentions, "person")
    quoted = [(piece.start, piece.end) for piece in pieces]
    portrayals = portrayal.find_portrayals(known, voice, speakers, attribution.tellers(tables.said(statements)))
    rows = tables.Rows(
        sentences=tuple(sentiment.sentences(document, names=name_spans(actors, mentions))),
        actors=actors,
        mentions=[mention._replace(voice=voice(mention.start)) for mention in mentions],
        statements=statements,
        statement_spans=pieces,
        sources=attribution.find_sources(document, tables.said(statements), pieces, actors),
        frames=framing.find_frames(
            document, voice, people=people, lexicon=framing.FrameLexicon(*of_frames) if of_frames else None
        ),
        portrayals=portrayals,
        wording=wording.find_wording(
            document,
            attribution.voices([row for row in tables.said(statements) if wording.is_worded(document, row)], pieces),
            quoted=quoted,
            cues=() if of_wording else tables.cue_spans(statements),
            people=people,
            lexicon=wording.WordingLexicon(*of_wording) if of_wording else None,
        ),
        no_answer=no_answer.find_no_answer(known, voice, speakers),
        accusations=accusations.find_accusations(known, voice),
        attitudes=attitudes.find_attitudes(
            document, mentions, statements, portrayals, attribution.voices(statements, pieces)
        ),
        directions=directions.find_directions(
            document, mentions, voice, attribution.source_labels(statements), known.coreference.resolved()
        ),
        repetitions=repetitions.find_repetitions(document),
        keywords=keywords.keywords(document, reference=counts, minimum=minimum_count),
        collocations=collocations.collocations(document),
    )
    claims = find_claims(ArticleTables(article, document, rows))
    return Analysis(article, document, rows._replace(claims=claims))


class _Attributed(NamedTuple):
    """The statements with their pieces, whose words are at an offset, and who makes each statement that was said."""

    statements: list[Statement]
    pieces: list[Piece]
    voice: Callable[[int], str]
    speakers: dict[str, str]


def _attributed(
    names: Names, found_actors: Sequence[Actor], cues: Lexicon | None, file: NamesFile | None
) -> _Attributed:
    """Return who says what, as the names file corrects it; warn of its lines that fit nothing.

    ``found_actors`` are the actors as they were before the file corrected them.
    """
    document, actors = names.document, tuple(names.actors.values())
    with attribution.cues_in_use(attribution.with_own(cues) if cues else None):
        attributed, pieces = attribution.find_statements(names)
    as_found = list(attributed)
    # who was renamed or struck is still whom a line about them means
    of_lines = (*actors, *found_actors)
    if file:
        file = fitted(file, attribution.called(as_found, of_lines))
        attributed, pieces = attribution.mended_speakers(document, attributed, pieces, actors, file)
    voice = attribution.voices(tables.said(attributed), pieces)
    statements = attribution.classify(names, attributed, voice=voice)
    if file:
        file = fitted(file, attribution.called(statements, of_lines))
        _warn_of(attribution.not_fitting(document.text, found_actors, [*as_found, *statements], file))
        statements = attribution.mended_sources(statements, actors, file)
    speakers = {row.statement: row.speaker for row in tables.said(attributed) if row.speaker is not None}
    return _Attributed(statements, pieces, voice, speakers)


def _warn_of(sentences: Iterable[str]) -> None:
    """Warn of what a names file says that does not fit the article."""
    for sentence in sentences:
        warnings.warn(sentence, stacklevel=4)
