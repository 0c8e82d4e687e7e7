"""Looking up words in one article: a term or an actor in its context, tone, and the words of a list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from analysis import tables
from analysis.entities import name_spans
from analysis.findings.article_tables import ArticleTables
from analysis.lexicons import Lexicon
from analysis.measures import attribution, concordance, framing, sentiment
from analysis.measures.concordance import Line, Order, WordIndex


@dataclass(frozen=True, repr=False)
class LookingUp(ArticleTables):
    """An article's tables, and what a reader looks up in them."""

    def concordance(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 60) -> list[Line]:
        """Return every place of a term, or of an actor's mentions, with the words before and after it.

        Parameters
        ----------
        term
            A word or a run of words, in any case, except that 'US' is not 'us'; ``*`` matches any letters, ``?`` one.
        actor
            An actor's name as the table actors has it, or one that the article prints for this actor only, in place of
            a term.
        order
            "text", or sorted by the words to the "left" or to the "right", nearest first.
        width
            Characters of context on each side, within the block.

        Returns
        -------
        list of Line
            Each with start, end, left, term, right, block and voice.

        Raises
        ------
        InputError
            For another order.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is shut. Ines Duarte said piers rot."))
        >>> [(line.left, line.term, line.voice) for line in found.concordance("pier*")]
        [('The ', 'pier', 'narrator'), ('The pier is shut. Ines Duarte said ', 'piers', 's1')]
        """
        if actor:
            called = self._actor_called(actor)
            spans = [(row.start, row.end) for row in self.rows.mentions if row.actor == called]
            return concordance.in_context(self.document, spans, order=order, width=width, voice=self.voice)
        return concordance.concordance(
            self.document, term, order=order, width=width, voice=self.voice, index=self._word_index
        )

    def _actor_called(self, name: str) -> str:
        """Return the actor of a name: of the key itself, else of what is printed for one actor only."""
        if any(row.actor == name for row in self.rows.mentions):
            return name
        printed = {row.actor for row in self.rows.mentions if self.document.text[row.start : row.end] == name}
        return printed.pop() if len(printed) == 1 else name

    @cached_property
    def _word_index(self) -> WordIndex:
        return WordIndex(self.document)

    def kwic(self, term: str = "", *, actor: str = "", order: Order = "text", width: int = 36) -> str:
        """Return the lines of `concordance` as text to print (KWIC, key word in context).

        Parameters are those of `concordance`, and so is the error. A line has the term's offset, whose words they are,
        and the term in brackets in a column of its own. Where there is none, one sentence says so.

        Examples
        --------
        >>> import analysis
        >>> found = analysis.analyse(analysis.read_text("The pier is shut. Ines Duarte said piers rot."))
        >>> print(found.kwic("pier*"))
             4  narrator                                    The [pier] is shut. Ines Duarte said piers rot
            35  Ines Duarte  The pier is shut. Ines Duarte said [piers] rot.
        """
        lines = self.concordance(term, actor=actor, order=order, width=width)
        if not lines:
            return _nowhere(term, actor)
        speakers = attribution.source_labels(row for row in self.rows.statements if row.joint)
        for row in self.rows.statements:
            speakers.setdefault(row.statement, row.speaker or row.speaker_text or "not named")
        return concordance.lined_up(lines, speakers)

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

    def _names(self, kind: str = "") -> list[tuple[int, int]]:
        """Return the spans of the actors' names, all or those of one kind."""
        return name_spans(self.rows.actors, self.rows.mentions, kind)


def _each_once(terms: pd.Series) -> str:
    """Return terms in a row, each with how often it comes."""
    return ", ".join(f"{term} {count}" for term, count in Counter(terms).items())


def _nowhere(term: str, actor: str) -> str:
    """Return what is printed in place of no lines, so that a slip of the pen is not taken for a finding."""
    if actor:
        return f"No one actor of the article is called {actor!r}; the table actors has their names."
    return f"{term!r} does not stand in the article."
