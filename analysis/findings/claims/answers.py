"""Drafts of claims about asking and answering: who did not answer, and whether an accused is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.article import STORY
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import listed, sentence
from analysis.tables import Accusation, NoAnswer

#: The kind of table accusations that is the accused's answer.
DENIED = "denied"
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
    return who[:1].lower() + who[1:] if who.split(" ")[0].lower() in _ARTICLES else who


def _rows(evidence: Evidence) -> list[NoAnswer]:
    """Return who did not answer in the story; who 'declined to comment further' has answered."""
    document = evidence.found.document
    rows = (row for row in evidence.found.rows.no_answer if document.block_at(row.start).kind in STORY)
    return [row for row in rows if not document.text[row.end :].lstrip().startswith("further")]


def _as_printed(evidence: Evidence, row: NoAnswer) -> str:
    return " ".join(evidence.found.article.text[row.start : row.end].split())


#: How an accusation reads behind the accused, with what they are accused of and without.
_ACCUSED = {
    "accused": ("accused of {}", "accused"),
    "blamed": ("blamed for {}", "blamed"),
    "charged": ("charged with {}", "charged"),
    "suspected": ("suspected of {}", "suspected"),
    "sued": ("sued", "sued"),
}
#: Characters of an accusation that are printed; of a longer one only that there is one.
LONGEST_ACCUSATION = 90


def accused_denies(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it denies what it is accused of."""
    for first, rows in _accused(evidence):
        denials = [
            row for row in evidence.found.rows.accusations if row.accused == first.accused and row.kind == DENIED
        ]
        if denials:
            yield _about(evidence, first, "denies it", [*rows, *denials])


def accused_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it is a source of the story."""
    for first, rows in _accused(evidence):
        own = tuple(row for row in evidence.story if row.speaker == first.accused)
        if own:
            draft = _about(evidence, first, "is heard", rows)
            yield draft._replace(rests_on=(*draft.rests_on, *spans_of(own)), statements=own, cases=len(own))


def accused_not_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft of each accused that it is heard nowhere, nor asked in vain."""
    rows = evidence.found.rows
    asked = {row.actor for row in rows.no_answer}
    denying = {row.accused for row in rows.accusations if row.kind == DENIED}
    actors = {actor.actor: actor for actor in rows.actors}
    for first, accusations in _accused(evidence):
        if first.accused in actors and first.accused not in asked | denying:
            accusers = {
                row.source for row in evidence.story if row.speaker_start in {a.accuser_start for a in accusations}
            }
            draft = _about(evidence, first, "is not heard", accusations)
            yield draft._replace(actor=actors[first.accused], others=tuple(filter(None, accusers)))


def _accused(evidence: Evidence) -> list[tuple[Accusation, list[Accusation]]]:
    """Return each accused of the story: the accusation that says of what, else the first, and all of them."""
    by_name: dict[str, list[Accusation]] = {}
    for row in evidence.found.rows.accusations:
        if row.kind in _ACCUSED and evidence.found.document.block_at(row.start).kind in STORY:
            by_name.setdefault(row.accused, []).append(row)
    return [(next((row for row in rows if row.what), rows[0]), rows) for rows in by_name.values()]


def _about(evidence: Evidence, first: Accusation, verb: str, rows: Sequence[Accusation]) -> Draft:
    what = " ".join((first.what or "").split())
    with_what, alone = _ACCUSED[first.kind]
    how = with_what.format(what) if what and len(what) <= LONGEST_ACCUSATION else alone
    text = f"{sentence(first.accused)}, {how}, {verb}."
    return Draft(text, about=first.accused, rests_on=spans_of(rows), cases=len(rows), statements=tuple(evidence.body))
