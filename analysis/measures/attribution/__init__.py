"""Who says what (statements), what kind of source each has, the table of sources, and their shares of the story.

A statement's way, in reading order:

1. `search` walks the sentences, finds what may attribute by the list of `cues` (`own_cues`: the user's), and makes
   `candidates`: candidate attributions, their speaker not yet resolved.
2. A verb of saying: `verb_cues` says who speaks and when nobody does. Its content is beside it (`reporting_clauses`,
   `parenthetical`: '[The pier is shut], Roe said') or on its right: `content_start` and, where the parse
   went astray, `content_further_on` say where it starts, `content_end` and `next_cue` where it ends, `factuality`
   whether it was said at all.
3. `quoting`: 'Radio One quoted Roe as saying'; `phrase_cues`: 'according to', the user's phrases;
   `other_cues`: 'the claim that', 'Roe: ...';
   `uncued_quotations`: the rest in marks, but for `naming_marks`; `signatures` and `headings` say whose some are.
   `turns`: interviews, transcripts, panels; `interviewees` says who answers there.
4. `speakers` resolves who speaks (`speaker_noun`: the bounds of its words, `whom_nouns_mean`: whom it names or
   describes), with `word_order` where the parse went astray, `earlier_speakers` for who goes on, and `handles`;
   `characters` says who only speaks in the plot of a film or a book.
5. `statements` makes the rows: what is left out or relayed, kind, pieces, parent, turn, and by `confidence` how sure
   they are.

A source's way: `source_phrase` reads the words that name it, `source_nouns` looks up what the noun says,
`source_kinds` classifies it (form, naming and side there, `sector` and `channel` in their own), `source_names` says
which statements are one source's, `source_table` makes the table of sources, `shares` what part of the words is whose.
"""

from analysis.measures.attribution.confidence import DOUBTFUL_BELOW
from analysis.measures.attribution.cues import cues_in_use
from analysis.measures.attribution.mended_statements import called, mended_sources, mended_speakers, not_fitting
from analysis.measures.attribution.own_cues import with_own
from analysis.measures.attribution.shares import (
    GROUPINGS,
    SEVERAL,
    Grouping,
    Share,
    StoryShare,
    by_own_column,
    by_source,
    count_words,
    grouping,
    in_full,
    shares,
    story_shares,
    together,
    unheard,
    variants,
)
from analysis.measures.attribution.source_kinds import classify
from analysis.measures.attribution.source_names import NOT_GIVEN, NOT_RESOLVED, source_labels, with_sources
from analysis.measures.attribution.source_table import find_sources
from analysis.measures.attribution.statements import find_statements, once, tellers, voices

__all__ = [
    "DOUBTFUL_BELOW",
    "GROUPINGS",
    "NOT_GIVEN",
    "NOT_RESOLVED",
    "SEVERAL",
    "Grouping",
    "Share",
    "StoryShare",
    "by_own_column",
    "by_source",
    "called",
    "classify",
    "count_words",
    "cues_in_use",
    "find_sources",
    "find_statements",
    "grouping",
    "in_full",
    "mended_sources",
    "mended_speakers",
    "not_fitting",
    "once",
    "shares",
    "source_labels",
    "story_shares",
    "tellers",
    "together",
    "unheard",
    "variants",
    "voices",
    "with_own",
    "with_sources",
]
