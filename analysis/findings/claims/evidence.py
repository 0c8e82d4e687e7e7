"""What the claims about one article are made from: its tables, read off once for all templates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from analysis.article import STORY
from analysis.entities.gazetteer import matches
from analysis.findings.article_tables import ArticleTables
from analysis.language.document import WORD
from analysis.language.intervals import Intervals
from analysis.language.quotation import QuotationSpan
from analysis.lexicons import words_of
from analysis.measures.attribution import (
    DOUBTFUL_BELOW,
    GROUPINGS,
    NOT_GIVEN,
    NOT_RESOLVED,
    SEVERAL,
    Share,
    by_source,
    count_words,
    in_full,
    once,
    shares,
    source_labels,
    story_shares,
    together,
)
from analysis.tables import Mention, Piece, Source, Statement

Key = TypeVar("Key")
Row = TypeVar("Row")

#: Words from which a quotation is more than a word in scare quotes or a title. Set by hand.
LEAST_QUOTED = 4
#: What tells a namesake apart, behind a name.
JUNIOR = re.compile(r",? (?:Jr|Sr)\b")
#: Groups of statements whose source is not known.
NOBODY = frozenset({NOT_GIVEN, NOT_RESOLVED, SEVERAL, "unknown", ""})


@dataclass(frozen=True)
class Evidence:
    """An article's tables, and what several templates or guards ask of them."""

    found: ArticleTables

    @cached_property
    def story(self) -> list[Statement]:
        """Every row of what was said in title, dek, headings and body."""
        return [row for row in self.found.rows.said if row.block in STORY]

    @cached_property
    def body(self) -> list[Statement]:
        """The body's statements, a joint one once."""
        return once(row for row in self.found.rows.said if row.block == "paragraph")

    @cached_property
    def story_of(self) -> dict[str | None, list[Statement]]:
        """The rows of the story by their source."""
        return grouped((row.source, row) for row in self.story)

    @cached_property
    def mentions_of(self) -> dict[str, list[Mention]]:
        """The mentions by their actor."""
        return grouped((row.actor, row) for row in self.found.rows.mentions)

    @cached_property
    def labels(self) -> dict[str, str]:
        """What each statement's source is called, by the statement's id."""
        return source_labels(self.found.rows.said)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The sources by name."""
        return {source.source: source for source in self.found.rows.sources}

    @cached_property
    def variants(self) -> list[tuple[list[Statement], dict[str, int]]]:
        """The statements and their word counts: all of them, and without the doubtful ones.

        A statement inside one that is left out counts for itself.
        """
        kept = ([s for s in self.found.rows.said if s.confidence >= least] for least in (0.0, DOUBTFUL_BELOW))
        return [(rows, count_words(self.found.document, rows, self.found.rows.statement_spans)) for rows in kept]

    @cached_property
    def doubtful(self) -> list[Statement]:
        """The body's statements that one variant leaves out."""
        return [row for row in self.body if row.confidence < DOUBTFUL_BELOW]

    @cached_property
    def words(self) -> int:
        """The body's attributed words."""
        return sum(self.variants[0][1].values())

    def shares(self, by: str, variant: int = 0) -> list[Share]:
        """Return the shares of the attributed words by ``source`` or by a column, the largest first."""
        if (by, variant) not in self._shares:
            statements, words = self.variants[variant]
            group = by_source(statements) if by == "source" else GROUPINGS[by]
            self._shares[by, variant] = shares(statements, words, group)
        return self._shares[by, variant]

    def share_of(self, by: str, group: str) -> tuple[float, ...]:
        """Return a group's share in each variant."""
        return tuple(
            sum(row.share for row in self.shares(by, variant) if row.group == group)
            for variant in range(len(self.variants))
        )

    def of(self, group: str, by: str = "source") -> list[Statement]:
        """Return the body's statements of a group."""
        if by == "source":
            return self._by_label.get(group, [])
        grouping = together(self.found.rows.said, GROUPINGS[by])
        return [row for row in self.body if grouping(row) == group]

    def words_of(self, statement: Statement) -> int:
        """Return how many of the body's words are a statement's, each word the outermost's."""
        return self._full[statement.statement]

    def quoted_words(self, variant: int = 0) -> int:
        """Return how many of the attributed words are quoted: inside quotation marks, or set apart by the layout."""
        statements, _ = self.variants[variant]
        return self._quoted({row.statement for row in statements if row.block == "paragraph"})

    def quoted_words_of(self, statement: Statement) -> int:
        """Return how many of a statement's words are quoted."""
        return self._quoted({statement.statement})

    def _quoted(self, statements: Collection[str]) -> int:
        pieces = (p for statement in statements for p in self._quoted_pieces.get(statement, ()))
        return len({word.start() for p in pieces for word in WORD.finditer(self.found.article.text, p.start, p.end)})

    @cached_property
    def bare_quotations(self) -> list[QuotationSpan]:
        """The quotations of the body of several words that are in no statement: nobody knows whose they are."""
        statements = Intervals((piece.start, piece.end) for piece in self.found.rows.statement_spans)
        return [
            quotation
            for quotation in self.found.document.quotations
            if self.found.document.block_at(quotation.start).kind == "paragraph"
            and len(WORD.findall(self.found.article.text, quotation.start, quotation.end)) >= LEAST_QUOTED
            and not statements.overlap(quotation.start, quotation.end)
        ]

    @cached_property
    def bare_words(self) -> int:
        """How many of the body's words are in bare quotations."""
        text = self.found.article.text
        return len({word.start() for one in self.bare_quotations for word in WORD.finditer(text, one.start, one.end)})

    @cached_property
    def body_words(self) -> int:
        """How many words the body has, a paragraph that comes twice once."""
        return sum(row.words for row in story_shares(self.found.document, *self.variants[0]))

    def in_a_row(self, group: str) -> str:
        """Return a source as it stands inside a sentence: 'the buyer', 'Roe', 'the United States'."""
        source = self.sources.get(group)
        if source and source.naming != "named":
            return self.described(group)
        return self._as_told(group) if source and source.form == "state" else self.with_article(group)

    def described(self, words: str) -> str:
        """Return a description as it stands inside a sentence: 'two officials', 'Russian officials'."""
        return words[:1].lower() + words[1:] if _is_common(self.found, words.split(" ")[0]) else words

    def _as_told(self, state: str) -> str:
        """Return what the story calls a state that speaks: its name if it does, else 'the White House'."""
        told = Counter(re.sub("^The ", "the ", row.speaker_text or state) for row in self.of(state))
        named = not told or any(words.removeprefix("the ") == state for words in told)
        return self.with_article(state) if named else told.most_common(1)[0][0]

    def with_article(self, name: str) -> str:
        """Return a name with 'the' where English, or this story at most places, puts it: 'the EU', 'the Dodgers'."""
        name = self._without_heading(name)
        words = name.split(" ")
        if name in _WITH_ARTICLE or words[0] == "United" or words[-1] in ("Islands", "Republic"):
            return f"the {name}"
        text, doc = self.found.article.text, self.found.document.doc
        before = [
            text.endswith(("the ", "The "), 0, row.start)
            for row in self.mentions_of.get(name, ())
            if name.endswith(row.text)
            if self.found.document.block_at(row.start).kind == "paragraph"
            if not text.endswith(("’s ", "'s ", "s’ "), 0, row.start)
            if (span := doc.char_span(row.start, row.end)) is not None and span.root.dep_ != "compound"
        ]
        is_body = (
            not before and not name.startswith("The ") and re.split(" (?:for|of) ", name)[0].split()[-1] in _BODIES
        )
        return f"the {name}" if is_body or 2 * sum(before) > len(before) else name

    def _without_heading(self, name: str) -> str:
        """Return a name without a heading in capitals that a page ran into it: 'INVESTORS Tarn' -> 'Tarn'."""
        rest = _HEADING.sub("", name)
        alone = rest != name and re.search(rf"(?<![A-Z] ){re.escape(rest)}\b", self.found.article.text)
        return rest if alone else name

    def is_plural(self, group: str) -> bool:
        """Say whether a source is several: 'police officials hold', 'the mayor holds'."""
        source = self.sources.get(group)
        is_many = source.form == "group" if source else " and " in group
        return is_many or group.split(" ")[-1].lower() == "police"

    @cached_property
    def _by_label(self) -> dict[str, list[Statement]]:
        """The body's statements by what their source is called."""
        return grouped((self.labels[row.statement], row) for row in self.body)

    @cached_property
    def _quoted_pieces(self) -> dict[str, list[Piece]]:
        """The pieces that are quoted, inside quotation marks or set apart by the layout, by their statement."""
        set_apart = {row.statement for row in self.found.rows.said if row.layout}
        pieces = self.found.rows.statement_spans
        return grouped((piece.statement, piece) for piece in pieces if piece.quoted or piece.statement in set_apart)

    @cached_property
    def juniors(self) -> list[int]:
        """Where the story's 'Jr.' and 'Sr.' start, with the comma or space before them."""
        return [match.start() for match in JUNIOR.finditer(self.found.article.text)]

    @cached_property
    def _shares(self) -> dict[tuple[str, int], list[Share]]:
        return {}

    @cached_property
    def _full(self) -> dict[str, int]:
        return in_full(*self.variants[0])


def grouped(pairs: Iterable[tuple[Key, Row]]) -> dict[Key, list[Row]]:
    """Return rows by key, in the order in which they come."""
    groups: dict[Key, list[Row]] = {}
    for key, row in pairs:
        groups.setdefault(key, []).append(row)
    return groups


#: States and blocs whose short name has an article inside a sentence, beside 'United ...', '... Islands'.
_WITH_ARTICLE = frozenset({"EU", "UN", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Seychelles"})

#: Capitals that are no short form, before a name: 'INVESTORS '.
_HEADING = re.compile(r"^(?:[A-Z]{6,} )+(?=[A-Z][a-z])")
#: What bodies are that have an article where the story shows none: 'Germany's Federal Office for Radiation'.
_BODIES = frozenset(
    "Office Agency Department Ministry Bureau Commission Committee Council Authority Court Institute".split()
)


_SMALL = words_of("function_words")
#: Kinds of names that the parser tells in a description: 'Two officials' holds a number, 'Dorian officials' a name.
_NUMBERS = frozenset({"", "CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "DATE"})


def _is_common(found: ArticleTables, word: str) -> bool:
    """Say whether a word has a capital for standing first only: 'Officials', 'Two', 'Some', not 'Russian'."""
    if word.lower() in _SMALL:
        return True
    tokens = [found.document.doc[place] for place in found.document.places.get(word, ())]
    common = all(token.pos_ != "PROPN" and token.ent_type_ in _NUMBERS for token in tokens)
    return bool(tokens) and common and not word.isupper() and not any(matches([word]))
