"""The package's own word lists, each checked when it is first loaded: closed values, keys, and what a cell may be.

A list without an entry in `CONTENTS` needs none: its first column tells its rows apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from analysis.errors import LexiconError
from analysis.lexicons.loader import Lexicon, load, one_of, unique
from analysis.lexicons.terms import USES
from analysis.tables.lists import (
    CHANNELS,
    CUE_CLASSES,
    CUE_STANCES,
    FORMS,
    KINDS,
    PROCESSES,
    SECTORS,
    WORDING_CATEGORIES,
)

FOLDER = Path(__file__).parent

#: What holds a cue's content; see the header of cues.csv.
TAKES = (
    *("quote", "clause", "infinitive", "object", "marked", "claim", "listener", "name", "as", "source"),
    *("about", "against", "at", "for", "of", "on", "out", "over", "to", "up", "with"),
)
#: What a cue is.
CUE_PARTS = ("verb", "noun", "adverb", "phrase")
#: Whose words a cue attributes; see the header of cues.csv.
STRENGTHS = ("strong", "weak", "document", "belief")
#: How a verb shares out the parts of its clause; see the header of verb_classes.csv.
VERB_CLASSES = (
    *("linking", "raising", "light", "giving", "naming", "wishing", "letting", "subject control", "leaning"),
    *("not doing", "keeping", "coming", "urging", "calling", "accusing", "alleging"),
    *("bringing about", "clearing"),
)
#: How a word tells that one actor stands for or against another; see the header of stance_words.csv.
STANCE_GROUPS = tuple(
    "accuse agree attack compete criticise feel harm help praise punish reject reward support threaten".split()
)
#: What a column of a table of articles may hold.
ROW_FIELDS = ("text", "title", "dek", "published", "authors", "outlet", "url", "id")
_PERCENT = re.compile(r"(\d{1,2}(\.\d+)?)?")


class Contents(NamedTuple):
    """What the rows of a list may say.

    ``key`` are the columns that tell rows apart, the first column if none are given. ``closed`` gives a column's
    values; ``several`` are the columns whose cells hold any number of them, with spaces between. ``shaped`` gives a
    pattern that each cell of a column fits. ``known`` are columns whose cells are a row's of another list, unless the
    last of them is empty. ``also`` is a check of the list's own.
    """

    key: tuple[str, ...] = ()
    closed: Mapping[str, tuple[str, ...]] = {}
    several: tuple[str, ...] = ()
    shaped: Mapping[str, re.Pattern[str]] = {}
    known: Mapping[str, tuple[str, ...]] = {}
    also: Callable[[Lexicon], None] | None = None


def _states_and_blocs(gazetteer: Lexicon) -> None:
    """Check that each entry is a state's, by a code that babel knows, or a bloc's that has a row as such."""
    from babel import Locale

    known = {*Locale("en").territories, *(row["actor"] for row in gazetteer.rows if row["use"] == "bloc")}
    for row, where in gazetteer.placed():
        if row["actor"] not in known:
            raise LexiconError(
                f"unknown actor {row['actor']!r}", where=where, do="write a state's code, or add the bloc"
            )


_FRAME_TERMS = Contents(
    key=("term", "frame", "use"), closed={"use": USES}, known={"frame_schemes": ("scheme", "frame")}
)
CONTENTS: dict[str, Contents] = {
    "column_names": Contents(closed={"field": ROW_FIELDS}),
    "acts": Contents(closed={"group": ("said", "done", "felt")}),
    "byline_words": Contents(
        key=("word", "use"),
        closed={"use": ("role", "beat", "desk", "author", "made", "aside", "picture", "opener", "particle", "outlet")},
    ),
    "channels": Contents(
        key=("term", "where"), closed={"where": ("place", "listener", "cue", "document"), "channel": CHANNELS}
    ),
    "cue_meanings": Contents(closed={"cue_class": ("", *CUE_CLASSES), "cue_stance": CUE_STANCES}),
    "cues": Contents(
        key=("lemma", "part"),
        closed={
            "part": CUE_PARTS,
            "strength": STRENGTHS,
            "takes": TAKES,
        },
        several=("takes",),
        known={"cue_meanings": ("lemma",)},
    ),
    "descriptions": Contents(key=("description", "fits", "kind"), closed={"kind": ("person", "body", "document")}),
    "first_names": Contents(closed={"gender": ("f", "m", "u")}),
    "frame_schemes": Contents(key=("scheme", "frame"), shaped={"threshold": _PERCENT}),
    "frames_lee_maslog": _FRAME_TERMS,
    "frames_narrative": _FRAME_TERMS,
    "frames_pfc2014": _FRAME_TERMS,
    "frames_sv2000": _FRAME_TERMS,
    "furniture": Contents(
        key=("phrase", "match"),
        closed={
            "match": ("whole", "start", "sentence", "inside", "address"),
            "look": ("furniture", "end", "related", "summary"),
        },
    ),
    "gazetteer": Contents(
        key=("name", "use", "actor"),
        closed={"use": ("name", "adjective", "people", "capital", "seat", "body", "region", "bloc", "nominal")},
        also=_states_and_blocs,
    ),
    "direction_words": Contents(key=("word", "use"), closed={"use": ("unsure", "withholding")}),
    "judging_words": Contents(
        key=("word", "use"),
        closed={
            "use": (
                "quality",
                "judging",
                "deed",
                "matter",
                "speech",
                "having",
                "voicing",
                "argued",
                "toward",
                "doing",
                "honour",
                "counting",
            ),
            "sign": ("", "neg", "pos"),
            "needs": ("", "about", "against", "at", "object", "subject", "with"),
        },
    ),
    "keyphrase_words": Contents(closed={"use": ("saying", "listing", "number", "time")}),
    "name_words": Contents(
        key=("word", "use"),
        closed={
            "use": (
                *"body corporate fame family letters maker members".split(),
                *"opener particle plain private relative scene staff surname thing".split(),
            )
        },
    ),
    "button_words": Contents(closed={"use": ("answer", "beside")}),
    "offer_words": Contents(closed={"use": ("thing", "verb")}, key=("word", "use")),
    "newsroom_labels": Contents(closed={"use": ("label", "part"), "line": ("", "furniture")}),
    "outlets": Contents(key=("name", "use"), closed={"use": ("agency", "outlet", "platform", "word")}),
    "picture_words": Contents(closed={"use": ("picture", "agency", "staff", "given", "archive", "nobody", "scene")}),
    "place_words": Contents(
        key=("word", "use"),
        closed={"use": ("arrival", "compass", "dealing", "ground", "land", "motion", "site", "trip", "where")},
    ),
    "sentence_words": Contents(
        key=("word", "use"), closed={"use": ("title", "abbreviation", "opener", "no noun", "speaker", "norm")}
    ),
    "side_words": Contents(
        key=("word", "use"),
        closed={
            "use": (
                "academic",
                "ally",
                "body",
                "field",
                "from",
                "knows",
                "office",
                "opponent",
                "public",
                "section",
                "sent",
                "workplace",
            )
        },
    ),
    "known_bodies": Contents(closed={"sector": SECTORS}),
    "sector_evidence": Contents(
        key=("word", "use", "sector"),
        closed={"use": ("body", "by", "deed", "its", "my", "our", "story", "undergone"), "sector": SECTORS},
    ),
    "sector_words": Contents(
        key=("word", "use", "sector"),
        closed={
            "use": (
                *(
                    "called",
                    "ending",
                    "errand",
                    "generic",
                    "heading",
                    "home",
                    "living",
                    "office",
                    "part",
                    "portfolio",
                    "rank",
                    "region",
                ),
                *("scholarly", "suffix", "trading"),
            ),
            "sector": ("", *SECTORS),
        },
    ),
    "sense_words": Contents(key=("word", "group")),
    "source_nouns": Contents(
        closed={"form": ("", *FORMS), "sector": SECTORS, "naming": ("", "anonymous"), "by_body": ("", "yes")}
    ),
    "speaker_words": Contents(
        key=("word", "use"), closed={"use": ("carrier", "counter", "nobody", "note", "representative", "thing")}
    ),
    "stance_words": Contents(
        key=("word", "side", "group"), closed={"side": ("for", "against"), "group": STANCE_GROUPS}
    ),
    "statement_confidence": Contents(
        key=("kind", "cue"),
        closed={"kind": KINDS},
        shaped={"right": re.compile(r"\d+"), "seen": re.compile(r"[1-9]\d*")},
    ),
    "telling_words": Contents(
        key=("word", "use"),
        closed={"use": ("befalling", "disputed", "held", "kind", "verifiable", "weighing", "which one")},
    ),
    "titles": Contents(closed={"use": ("honorific", "title", "role"), "gender": ("", "f", "m")}),
    "verb_processes": Contents(closed={"process": PROCESSES}),
    "verb_classes": Contents(key=("verb", "use"), closed={"use": VERB_CLASSES}),
    "wording": Contents(key=("term", "category", "use"), closed={"category": ("", *WORDING_CATEGORIES), "use": USES}),
    "zones": Contents(shaped={"means": re.compile(r"UTC|[+-]\d{1,2}(:[0-5]\d)?|[A-Z]\w+/\w+")}),
}


@cache
def builtin(name: str) -> Lexicon:
    """Return one of the package's own lists, by its file's name without ``.csv``.

    Raises `LexiconError`, naming file and line, for a row that is not as `CONTENTS` says.
    """
    lexicon = load(FOLDER / f"{name}.csv")
    check(lexicon, CONTENTS.get(name, Contents()))
    return lexicon


@cache
def words_of(name: str, use: str | None = None) -> frozenset[str]:
    """Return the words of one of the package's own lists, its first column: those of a use, or all."""
    lexicon = builtin(name)
    return frozenset(row[lexicon.columns[0]] for row in lexicon.rows if use is None or row["use"] == use)


def check(lexicon: Lexicon, contents: Contents) -> None:
    """Raise `LexiconError`, naming file and line, for a row that is not as ``contents`` says, or comes twice."""
    for key in ("origin", "licence"):
        if not lexicon.about.get(key):
            raise LexiconError(
                f"the word list does not say its {key}", where=str(lexicon.path), do=f"add '# {key}: ...'"
            )
    first = lexicon.columns[0]
    for row, where in lexicon.placed():
        if not row[first]:
            raise LexiconError(f"the row has no {first}", where=where, do="write it, or strike the row")
        for column, values in contents.closed.items():
            cells = row[column].split() if column in contents.several else [row[column]]
            for cell in cells:
                one_of(cell, column, values, where)
        for column, pattern in contents.shaped.items():
            if not pattern.fullmatch(row[column]):
                raise LexiconError(f"the cell {row[column]!r} is no {column}", where=where, do="see the list's header")
    unique(lexicon, contents.key or (first,))
    for other, columns in contents.known.items():
        _refers(lexicon, other, columns)
    if contents.also:
        contents.also(lexicon)


def _refers(lexicon: Lexicon, other: str, columns: tuple[str, ...]) -> None:
    """Check that each row's cells in these columns are those of a row of the other list."""
    known = {tuple(row[column] for column in columns) for row in builtin(other).rows}
    for row, where in lexicon.placed():
        cells = tuple(row[column] for column in columns)
        if cells[-1] and cells not in known:
            raise LexiconError(f"{other}.csv has no row for {' '.join(cells)!r}", where=where, do="add one there")
