"""Words in context: keywords with their lines, and tone, folded, with the words that moved it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from markupsafe import Markup

from analysis.entities import name_spans
from analysis.findings import Analysis
from analysis.measures import sentiment
from analysis.measures.collocations import MANY_WORDS
from analysis.measures.keywords import warning
from analysis.reporting.html import Span, counted, excerpt, fold, joined, none, table, text
from analysis.reporting.piece import Piece, rows_of
from analysis.tables import Keyword

MOST_KEYWORDS = 20
MOST_PAIRS = 20
KEYPHRASES = 10


def keywords(found: Analysis) -> Piece:
    """Return the terms that name the story best, by how often they come, how early, and how long they are.

    Each opens onto the lines it was counted from.
    """
    terms = found.keyphrases(KEYPHRASES)
    if not terms:
        return Piece(none("No word occurs often enough to be a keyword."))
    shown = joined(Markup("<li>{}</li>").format(_term(found, term)) for term in terms)
    return Piece(_warning(found) + Markup('<ul class="terms">{}</ul>').format(shown), rows=rows_of(found, "keywords"))


def _term(found: Analysis, term: str) -> Markup:
    """Return a term as it is mostly printed, with how often, opening onto its lines."""
    spans = _spans(found, term)
    printed = Counter(found.document.shown[start:end] for start, end in spans)
    label = max(printed, key=lambda form: printed[form], default=term)
    return counted(Markup('{} <span class="missing">{}</span>').format(text(label), len(spans)), found.document, spans)


def more_keywords(found: Analysis) -> Piece:
    """Return what is far more frequent than in English at large: words, terms, and in a long story pairs of words."""
    singles = [row for row in found.rows.keywords if row.words == 1 and row.log_ratio is not None][:MOST_KEYWORDS]
    phrases = [row for row in found.rows.keywords if row.words > 1 or row.log_ratio is None][:MOST_KEYWORDS]
    shown = _singles(found, singles) + _phrases(found, phrases) + _pairs(found)
    return Piece(shown, rows=rows_of(found, "keywords")) if shown else Piece()


def _singles(found: Analysis, rows: Sequence[Keyword]) -> Markup:
    cells = [
        (text(row.term), _lines(found, row.term, row.count), f"{row.per_million / 1000:.1f}", _usual(row))
        for row in rows
    ]
    columns = ("word", "times here", "per 1,000 words", "per 1,000 words of English")
    return (
        table("Words far more frequent here than in English at large", columns, cells, numbers=(1, 2, 3))
        if rows
        else Markup("")
    )


def _usual(row: Keyword) -> str:
    rate = row.reference_per_million
    return "–" if rate is None or rate != rate else ("under 0.001" if rate < 1 else f"{rate / 1000:.3f}")


def _phrases(found: Analysis, rows: Sequence[Keyword]) -> Markup:
    cells = [(text(row.term), _lines(found, row.term, row.count)) for row in rows]
    return (
        table("Terms of several words or with a mark inside", ("term", "times here"), cells, numbers=(1,))
        if rows
        else Markup("")
    )


def _pairs(found: Analysis) -> Markup:
    """Return the collocations of a long story; in a short one they are accidents."""
    rows = found.rows.collocations[:MOST_PAIRS]
    if not rows or len(found.document.story_words) <= MANY_WORDS:
        return Markup("")
    cells = [
        (text(f"{row.left} {row.right}"), _lines(found, f"{row.left} {row.right}", row.count), f"{row.logdice:.1f}")
        for row in rows
    ]
    columns = ("pair", "times here", "how firmly tied, at most 14")
    return table("Words that keep company", columns, cells, numbers=(1, 2))


def _lines(found: Analysis, term: str, count: int) -> Markup:
    return counted(count, found.document, _spans(found, term))


def _spans(found: Analysis, term: str) -> list[Span]:
    return [(line.start, line.end) for line in found.concordance(term) if found.document.in_story(line.start)]


def _warning(found: Analysis) -> Markup:
    caution = warning(found.document)
    return Markup('<p class="warn">{}</p>').format(caution) if caution else Markup("")


def tone(found: Analysis) -> Piece:
    """Return, folded, each sentence that VADER moves and the words that moved it; no chart and no finding."""
    movers: dict[int, list[str]] = {}
    names = name_spans(found.rows.actors, found.rows.mentions)
    for mover in sentiment.movers(found.document, names=names):
        movers.setdefault(mover.sentence, []).append(f"{mover.word} {mover.valence:+.1f}")
    rows = [
        (
            excerpt(found.document, row.start, row.end, width=0),
            text(", ".join(movers.get(row.sentence, ()))),
            f"{row.tone:+.2f}",
        )
        for row in found.rows.sentences
        if movers.get(row.sentence) and found.document.in_story(row.start)
    ]
    note = Markup(
        "<p>VADER adds up the values of listed words. It does not know what a sentence says: a worry about security "
        "counts as positive, since the word <i>security</i> is listed as +1.4. So this is a lesson, not a finding.</p>"
    )
    shown = table(
        "Sentences with listed words", ("sentence", "words that moved it", "sum, -1 to 1"), rows, numbers=(2,)
    )
    shown = fold("What a tone list counts, and why it is no finding", note + shown)
    return Piece(shown, rows=rows_of(found, "with_text", "sentences"))
