"""The first screen: what article this is, and what stands out in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.findings.sentences import Finding, stand_out
from analysis.reporting.html import fold, joined, none, places, text
from analysis.reporting.piece import Piece, words_of

WORDS_A_MINUTE = 240


def card(found: Analysis) -> Piece:
    """Return the article's title, dek and facts: who, when, how long, how many sources."""
    article = found.article
    title = text(article.title or "An article without a title")
    dek = Markup('<p class="dek">{}</p>').format(text(article.dek)) if article.dek else ""
    facts = joined(Markup("<li>{}</li>").format(fact) for fact in _facts(found))
    return Piece(
        Markup('<p class="kick">Article report</p><h1>{}</h1>{}<ul class="card">{}</ul>').format(title, dek, facts)
    )


def _facts(found: Analysis) -> Iterator[Markup]:
    article = found.article
    if article.authors:
        yield Markup("<b>{}</b>").format(text(", ".join(article.authors)))
    if article.outlet:
        yield Markup("{}").format(text(article.outlet))
    if article.published or article.published_raw:
        yield Markup("published <b>{}</b>").format(_date(article.published, article.published_raw))
    if article.updated and article.updated != article.published:
        yield Markup("updated <b>{}</b>").format(_date(article.updated, article.updated_raw))
    words = len(found.document.story_words)
    yield Markup("<b>{:,}</b> words, {} min").format(words, max(1, round(words / WORDS_A_MINUTE)))
    sources = found.rows.sources
    people = sum(source.form == "person" and source.naming == "named" for source in sources)
    yield Markup('<a href="#sources"><b>{}</b> {}</a>, {} of them named {}').format(
        len(sources), "source" if len(sources) == 1 else "sources", people, "person" if people == 1 else "people"
    )


def _date(moment: datetime | None, raw: str | None) -> Markup:
    """Return a date as a person writes it; what the page printed, where it could not be read."""
    if moment is None:
        return text(raw or "")
    zone = (raw or "").split()[-1] if raw and raw.split()[-1].isupper() and raw.split()[-1].isalpha() else ""
    clock = f", {moment:%H:%M}" + (f" {zone}" if zone not in ("AM", "PM") else "")
    return text(f"{moment.day} {moment:%B %Y}" + (clock.rstrip() if moment.hour or moment.minute else ""))


def standing_out(found: Analysis) -> Piece:
    """Return none to five sentences, each opening onto the words it was counted from."""
    findings = stand_out(found)
    if not findings:
        return Piece(none("Nothing stands out by the rules of this report; the tables say what is there."))
    shown = Markup('<ol class="findings">{}</ol>').format(joined(_item(found, one) for one in findings))
    claims = ((finding.text, finding.spans) for finding in findings)
    return Piece(shown, rows=words_of(found, claims, "report.standing_out(found).data"))


def _item(found: Analysis, finding: Finding) -> Markup:
    said = Markup('<span class="claim">{}</span> {}').format(text(finding.text), text(finding.detail))
    return Markup("<li>{}</li>").format(fold(said, places(found.document, finding.spans), kind="finding"))
