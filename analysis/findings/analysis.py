"""Analysis: all tables of one article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from analysis import tables
from analysis.entities import main_names, name_spans
from analysis.findings.article_tables import ArticleTables
from analysis.lexicons import Lexicon
from analysis.lexicons.source_columns import SourceColumns
from analysis.measures import (
    attribution,
    concordance,
    framing,
    headline,
    keywords,
    sentiment,
    unattributed,
)
from analysis.measures.concordance import Line, Order


@dataclass(frozen=True, repr=False)
class Analysis(ArticleTables):
    """One article, its parse and its tables.

    Each table of the codebook (data/README.md) is a DataFrame by its name; `analyse` makes an analysis.

    Attributes
    ----------
    article
        What was read; the offsets of all tables are into ``article.text``.
    document
        Its parse.
    rows
        The tables' rows as named tuples, for programs: ``found.rows.statements``.

    Raises
    ------
    AttributeError
        For a name that is no table; it names those that are.

    Examples
    --------
    >>> import analysis
    >>> story = "Mayor Ines Duarte said the pier may be unsafe. Fishers call it a scandal."
    >>> found = analysis.analyse(analysis.read_text(story))
    >>> found.statements[["speaker", "cue", "kind"]]
           speaker   cue      kind
    0  Ines Duarte  said  indirect
    1      Fishers  call  indirect
    >>> found.rows.actors[0].roles
    ('Mayor',)
    """

    def concordance(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 60) -> list[Line]:
        """Return every place of a term, or of an actor's mentions, with the words before and after it.

        Parameters
        ----------
        term
            A word or a run of words, in any case, except that 'US' is not 'us'; ``*`` matches any letters, ``?`` one.
        actor
            An actor's name as the table actors has it, in place of a term.
        order
            "text", or sorted by the words to the "left" or to the "right", nearest first.
        width
            Characters of context on each side, within the block.

        Returns
        -------
        list of Line
            Each with start, end, left, term, right, block and voice.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is shut. Ines Duarte said piers rot."))
        >>> [(line.left, line.term, line.voice) for line in found.concordance("pier*")]
        [('The ', 'pier', 'narrator'), ('The pier is shut. Ines Duarte said ', 'piers', 's1')]
        """
        if actor:
            spans = [(row.start, row.end) for row in self.rows.mentions if row.actor == actor]
            return concordance.in_context(self.document, spans, order=order, width=width, voice=self.voice)
        return concordance.concordance(self.document, term, order=order, width=width, voice=self.voice)

    def kwic(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 36) -> str:
        """Return the lines of `concordance` as text to print (KWIC, key word in context).

        Parameters are those of `concordance`. A line has the term's offset, whose words they are, and the term in
        brackets in a column of its own.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is shut. Ines Duarte said piers rot."))
        >>> print(found.kwic("pier*"))
             4  narrator                                    The [pier] is shut. Ines Duarte said piers rot
            35  Ines Duarte  The pier is shut. Ines Duarte said [piers] rot.
        """
        speakers = attribution.source_labels(row for row in self.rows.statements if row.joint)
        for row in self.rows.statements:
            speakers.setdefault(row.statement, row.speaker or row.speaker_text or "not named")
        return concordance.lined_up(self.concordance(term, actor=actor, order=order, width=width), speakers)

    def voice_shares(self, by: str = "source", *, own: SourceColumns | None = None) -> pd.DataFrame:
        """Return whose words the body's attributed words are.

        Only paragraphs count, and only what was said. Each word counts once, for the outermost statement it is in;
        what several say as one, for a group of their own ('Roe and Doe'), or for 'several' where ``by`` parts them.

        Parameters
        ----------
        by
            source, form, naming, sector, side, channel or kind; or a column of ``own``.
        own
            The user's file about sources, as `analysis.lexicons.source_columns.read_source_columns` gives it.

        Returns
        -------
        DataFrame
            One row a group, the largest first: its words by kind of statement, their sum, its share of all
            attributed words (0 to 1), and its statements.

        Raises
        ------
        LexiconError
            For any other ``by``.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text('Ines Duarte said the pier is shut. "It is," Al Roe said.'))
        >>> found.voice_shares()[["group", "words", "statements"]]
                 group  words  statements
        0  Ines Duarte      4           1
        1       Al Roe      2           1
        """
        statements = self.rows.said
        words = attribution.count_words(self.document, statements, self.rows.statement_spans)
        return pd.DataFrame(
            attribution.shares(statements, words, attribution.grouping(statements, by, own)),
            columns=attribution.Share._fields,
        )

    def tone_words(self) -> pd.DataFrame:
        """Return the words that VADER moved by, with its list's ``valence`` (-4 to 4) and what it ``counted`` for.

        A word of an actor's name ('Freedom Party') is none of them.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is not safe."))
        >>> found.tone_words()[["word", "valence", "counted"]]
           word  valence  counted
        0  safe      1.9   -1.406
        """
        return pd.DataFrame(sentiment.movers(self.document, names=self._names()), columns=sentiment.Mover._fields)

    def tone_without(self, *words: str) -> pd.DataFrame:
        """Return the sentences whose tone changes when some words are taken off VADER's list.

        Parameters
        ----------
        *words
            Words in lower case.

        Returns
        -------
        DataFrame
            The sentence, its text, and its tone (-1 to 1) with the words on the list and without them.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The talks were about security. It rained."))
        >>> found.tone_without("security")
           sentence                            text  tone  tone_without
        0         0  The talks were about security.  0.34           0.0
        """
        before = self.rows.sentences
        after = sentiment.sentences(self.document, names=self._names(), without=words)
        changed = [
            (old.sentence, self.article.text[old.start : old.end], old.tone, new.tone)
            for old, new in zip(before, after, strict=True)
            if old.tone != new.tone
        ]
        return pd.DataFrame(changed, columns=["sentence", "text", "tone", "tone_without"])

    def frame_words(self, lexicon: Lexicon) -> pd.DataFrame:
        """Return how many words of a list are in the narrator's voice and in sources', by frame, and which.

        For trying a list: one of ours with a word taken out or moved, or the user's own.

        Parameters
        ----------
        lexicon
            A list with the columns ``term`` and ``frame``: `analysis.lexicons.load` reads one from a CSV file,
            `analysis.lexicons.builtin` gives one of ours.

        Raises
        ------
        LexiconError
            Naming file and line, for a list that cannot be used.

        Examples
        --------
        >>> import analysis
        >>> from analysis.lexicons import builtin
        >>> found = analysis.analyse(analysis.read_text("The council attacked the plan. Al Roe said costs rose."))
        >>> found.frame_words(builtin("frames_narrative").without("cost")).loc["conflict"].to_dict()
        {'narrator': 1, 'sources': 0, 'terms': 'attack 1'}
        """
        cues = framing.find_frames(
            self.document, self.voice, people=self._names("person"), lexicon=framing.FrameLexicon(lexicon)
        )
        return (
            pd.DataFrame(cues, columns=tables.FrameCue._fields)
            .assign(narrator=lambda rows: rows["voice"] == tables.NARRATOR, sources=lambda rows: ~rows["narrator"])
            .groupby("frame")
            .agg(narrator=("narrator", "sum"), sources=("sources", "sum"), terms=("term", _each_once))
        )

    def frame_rates(self) -> pd.DataFrame:
        """Return how often each frame's words occur in the whole story, with the article's id.

        Put together for articles of your own and written as a CSV file, these rows are what one more article is
        compared with.

        Returns
        -------
        DataFrame
            article, scheme, frame, cues (words and phrases), and per_1000_words; frames that do not occur have 0.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The council attacked the plan.", id="plan"))
        >>> found.frame_rates().head(2)
          article     scheme     frame  cues  per_1000_words
        0    plan  narrative  conflict     1           200.0
        1    plan  narrative  economic     0             0.0
        """
        frame = pd.DataFrame(framing.rates(self.document, self.rows.frames), columns=framing.FrameRate._fields)
        frame.insert(0, "article", self.article.id)
        return frame

    def title_against_body(self) -> list[headline.TitlePart]:
        """Return the title's actors, verbs and quoted words, where the body has them, and who says the quoted words.

        Returns
        -------
        list of TitlePart
            In text order; none for an article without a title block.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read("data/articles/us-rejects-russias-demand.txt"))
        >>> [(part.text, part.speakers) for part in found.title_against_body() if part.kind == "quoted words"]
        [('diplomatic path forward', ('United States', 'the formal letter'))]
        """
        labels = attribution.source_labels(self.rows.said)
        return headline.compare_title(self.document, self.rows.mentions, lambda offset: labels.get(self.voice(offset)))

    def unattributed(self) -> pd.DataFrame:
        """Return the body's sentences in which nobody is told to have said anything.

        Common knowledge and what the reporter saw need no source: the list is for reading, not a count of faults.

        Returns
        -------
        DataFrame
            sentence, start, end and text.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is old. Ines Duarte said it is shut."))
        >>> found.unattributed()["text"].to_list()
        ['The pier is old.']
        """
        said = [(row.start, row.end) for row in self.rows.said_spans]
        sentences = unattributed.unattributed(self.document, [*said, *tables.cue_spans(self.rows.said)])
        rows = [(s.index, s.start, s.end, self.article.text[s.start : s.end]) for s in sentences]
        return pd.DataFrame(rows, columns=["sentence", "start", "end", "text"])

    def keyphrases(self, n: int = 10) -> list[str]:
        """Return the ``n`` terms that say best what the story is about, best first, the main name among them.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read("data/articles/us-rejects-russias-demand.txt"))
        >>> found.keyphrases(4)
        ['security', 'russia', 'ukraine', 'response']
        """
        return keywords.keyphrases(self.document, n, main=main_names(self.rows.actors, self.rows.mentions))

    def _names(self, kind: str = "") -> list[tuple[int, int]]:
        """Return the spans of the actors' names, all or those of one kind."""
        return name_spans(self.rows.actors, self.rows.mentions, kind)


def _each_once(terms: pd.Series) -> str:
    """Return terms in a row, each with how often it comes."""
    return ", ".join(f"{term} {count}" for term, count in Counter(terms).items())
