"""The rows of the two tables that only many articles have: which they are, and what could not be read."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from analysis.tables.columns import Meaning


class ArticleRow(NamedTuple):
    """An article of a corpus."""

    title: Annotated[str | None, Meaning("its headline")]
    authors: Annotated[tuple[str, ...], Meaning("who wrote it, as printed or as the row says")]
    outlet: Annotated[str | None, Meaning("who published it")]
    published: Annotated[str | None, Meaning("when, ISO 8601, with its zone where that is known")]
    words: Annotated[int, Meaning("words of the story: title, dek, headings and paragraphs")]
    source: Annotated[str | None, Meaning("the file it was read from, or its address")]
    sha256: Annotated[str, Meaning("SHA-256 of its text in UTF-8")]
    text: Annotated[
        str | None, Meaning("its text, which all offsets are into; missing where a run was asked to leave words out")
    ]
    failed: Annotated[
        str | None, Meaning("why it could not be analysed; it then has no rows elsewhere; missing where all went well")
    ]


class RejectRow(NamedTuple):
    """A row or a file that could not be read, and so became no article."""

    file: Annotated[str, Meaning("the file")]
    row: Annotated[int | None, Meaning("the row in it, as a spreadsheet or an editor counts; missing for a whole file")]
    reason: Annotated[str, Meaning("why")]


class CorpusRows(NamedTuple):
    """The rows of the tables of a corpus."""

    articles: list[ArticleRow]
    rejects: list[RejectRow]
