"""An analysis as a notebook shows it: what was read, which tables there are, and how to get one."""

from __future__ import annotations

from html import escape

from analysis import tables
from analysis.article import visible
from analysis.language import Document


def card(document: Document, rows: tables.Rows) -> str:
    """Return an article's title and facts, and its tables with their number of rows, as HTML.

    ``mathjax_ignore`` keeps JupyterLab from reading two amounts in dollars as a formula.
    """
    article, words = document.article, len(document.story_words)
    published = str(article.published.date()) if article.published else article.published_raw
    number = {name: len(of_table) for name, of_table in rows._asdict().items()}
    counted = {"statement": rows.said, "source": rows.sources, "actor": rows.actors}
    counts = (_counted(len(of_table), name) for name, of_table in counted.items())
    facts = ", ".join(fact for fact in (article.outlet, published, _counted(words, "word"), *counts) if fact)
    listed = "".join(
        f"<tr><th scope='row' style='text-align:left'>{name}</th><td>{count:,}</td>"
        f"<td style='text-align:left'>{escape(tables.TABLES[name].row_is)}</td></tr>"
        for name, count in number.items()
    )
    return visible(
        f"<section class='mathjax_ignore'><h3>{escape(article.title or article.id)}</h3><p>{escape(facts)}</p>"
        "<p>Each table is a DataFrame by its name: <code>found.statements</code>, or, with the words of each row, "
        "<code>found.with_text('statements')</code>.</p>"
        "<table><thead><tr><th scope='col' style='text-align:left'>table</th><th scope='col'>rows</th>"
        "<th scope='col' style='text-align:left'>one row is</th></tr></thead>"
        f"<tbody>{listed}</tbody></table></section>"
    )


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}{'' if number == 1 else 's'}"
