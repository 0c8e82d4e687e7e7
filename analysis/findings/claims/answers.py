"""Drafts of claims about asking and answering: who was asked and did not answer."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.article import STORY
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import listed
from analysis.tables import NoAnswer

#: What of table no_answer is an answer that did not come; whether the others did is not told.
_NOT_ANSWERED = ("declined", "did not respond", "not reached")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
#: People and bodies named in one sentence.
MOST_ASKED = 4


def not_answered(evidence: Evidence) -> Iterator[Draft]:
    """Draft who was asked and did not answer, in the words of the story."""
    rows = [row for row in _rows(evidence) if row.what in _NOT_ANSWERED and row.who]
    once = list({row.who: row for row in rows}.values())
    if once:
        told = [f"{_who(row)} (“{_as_printed(evidence, row)}”)" for row in once[:MOST_ASKED]]
        rest = len(once) - len(told)
        yield Draft(
            f"Asked, with no answer: {listed([*told, *([f'{rest} more'] if rest else [])])}.",
            about=once[0].who if len(once) == 1 else None,
            rests_on=spans_of(rows),
            cases=len(once),
        )


def not_verified(evidence: Evidence) -> Iterator[Draft]:
    """Draft what could not be verified, in the words of the story."""
    rows = [row for row in _rows(evidence) if row.what == "could not verify"]
    if rows:
        told = dict.fromkeys(f"“{_as_printed(evidence, row)}”" for row in rows)
        yield Draft(
            f"Told as not verified: {listed(list(told)[:MOST_ASKED])}.", rests_on=spans_of(rows), cases=len(rows)
        )


def _who(row: NoAnswer) -> str:
    """Return who did not answer, as inside a sentence: 'the buyer'."""
    who = row.who or ""
    return who if row.actor else who[:1].lower() + who[1:] if who.split(" ")[0].lower() in _ARTICLES else who


def _rows(evidence: Evidence) -> list[NoAnswer]:
    document = evidence.found.document
    return [row for row in evidence.found.rows.no_answer if document.block_at(row.start).kind in STORY]


def _as_printed(evidence: Evidence, row: NoAnswer) -> str:
    return " ".join(evidence.found.article.text[row.start : row.end].split())
