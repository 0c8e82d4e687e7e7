"""Analysis: all tables of one article."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis import tables
from analysis.entities import main_names
from analysis.findings.looking_up import LookingUp
from analysis.lexicons.source_columns import SourceColumns
from analysis.measures import attribution, framing, headline, keywords, unattributed


@dataclass(frozen=True, repr=False)
class Analysis(LookingUp):
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
