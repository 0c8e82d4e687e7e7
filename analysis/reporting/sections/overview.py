"""The first screen: what article this is, what stands out in it, and who is heard."""

from __future__ import annotations

import re

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.findings.sentences import stand_out
from analysis.reporting import index_entry
from analysis.reporting.claimed import claims_at, items
from analysis.reporting.html import joined, text
from analysis.reporting.piece import Piece, rows_of


def card(found: Analysis) -> Piece:
    """Return the article's title, dek and facts."""
    article = found.article
    title = text(article.title or "An article without a title")
    dek = Markup('<p class="dek">{}</p>').format(text(article.dek)) if article.dek else ""
    facts = joined(Markup("<li>{}</li>").format(_fact(fact.text)) for fact in claims_at(found, "card"))
    kind = "Article report" if found.document.blanked is None else "Article report, without the article’s own words"
    return Piece(
        Markup('<p class="kick">{}</p><h1>{}</h1>{}<ul class="card">{}</ul>').format(kind, title, dek, facts),
        carried=index_entry.carried(found),
    )


#: What of a fact is told plainly: 'published [27 January 2022]', '[535] words, 2 min'.
_PLAIN = re.compile(r"(?P<before>(?:published|updated) )?(?P<fact>.+?)(?P<behind> words?, [\d,]+ min)?")


def _fact(fact: str) -> Markup:
    """Return a fact of the card with its names, days and numbers in bold."""
    parts = _PLAIN.fullmatch(fact)
    if parts is None:
        return text(fact)
    return Markup("{}<b>{}</b>{}").format(*(text(part or "") for part in parts.groups()))


def standing_out(found: Analysis) -> Piece:
    """Return what stands out and who is heard, a sentence each, opening onto the words it was counted from."""
    return Piece(
        items(found, stand_out(found)),
        items(found, claims_at(found, "who is heard")),
        rows=rows_of(found, "claims"),
    )
