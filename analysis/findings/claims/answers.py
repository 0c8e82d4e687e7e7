"""Drafts of claims about asking and answering: who did not answer, and whether an accused is heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.article import STORY
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.phrasing import listed, sentence
from analysis.language.document import Sentence
from analysis.tables import Accusation, NoAnswer

#: The kind of table accusations that is the accused's answer.
DENIED = "denied"
#: What of table no_answer is an answer that did not come; whether the others did is not told.
_NOT_ANSWERED = ("declined", "did not respond", "not reached")
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its"})
#: People and bodies named in one sentence.
MOST_ASKED = 4


def not_answered(evidence: Evidence) -> Iterator[Draft]:
    """Draft who was asked and did not answer, in the words of the story, those whom one verb tells of together."""
    rows = [row for row in _rows(evidence) if row.what in _NOT_ANSWERED and row.who]
    together: dict[str, list[NoAnswer]] = {}
    for row in {row.who: row for row in rows}.values():
        together.setdefault(_as_printed(evidence, row), []).append(row)
    if together:
        told = [f"{_listed(evidence, same)} (“{words}”)" for words, same in together.items()]
        told = [*told[:MOST_ASKED], *(["others"] if len(told) > MOST_ASKED else [])]
        one_each = all(len(same) == 1 for same in together.values())
        yield Draft(
            f"Asked, with no answer: {listed(told) if one_each else '; '.join(told)}.",
            about=rows[0].who if len(together) == 1 else None,
            rests_on=spans_of(rows),
            cases=len(together),
        )


def _listed(evidence: Evidence, rows: Sequence[NoAnswer]) -> str:
    """Return those whom one verb tells of: 'Roe and Doe', without 'the two' that sums them up."""
    actors = [row for row in rows if row.actor]
    told = [row for row in rows if not actors or row.actor or not _sums_up(row)]
    return listed(list(dict.fromkeys(_who(evidence, row) for row in told))[:MOST_ASKED])


def _sums_up(row: NoAnswer) -> bool:
    return (row.who or "").split(" ")[0].lower() in _ARTICLES


def not_verified(evidence: Evidence) -> Iterator[Draft]:
    """Draft what could not be verified, in the words of the story."""
    rows = [row for row in _rows(evidence) if row.what == "could not verify"]
    if rows:
        document = evidence.found.document
        told = dict.fromkeys(_printed(evidence, *_clause(document.sentence_at(row.start), row)) for row in rows)
        yield Draft(
            f"Not verified: {listed([f'“{words}”' for words in list(told)[:MOST_ASKED]])}.",
            rests_on=spans_of(rows),
            cases=len(rows),
        )


#: Characters of a sentence that is printed whole; of a longer one the words that say it.
LONGEST_SENTENCE = 140


def _clause(sentence_of: Sentence, row: NoAnswer) -> tuple[int, int]:
    """Return where the words stand that tell what could not be verified: a short sentence whole."""
    if sentence_of.end - sentence_of.start <= LONGEST_SENTENCE:
        return sentence_of.start, sentence_of.end
    ends = (row.end, row.who_end or row.end)
    return min(row.start, row.who_start or row.start), max(ends)


def _who(evidence: Evidence, row: NoAnswer) -> str:
    """Return who did not answer, as inside a sentence: 'the buyer'."""
    return evidence.with_article(row.actor) if row.actor else evidence.described(row.who or "")


def _rows(evidence: Evidence) -> list[NoAnswer]:
    """Return who did not answer in the story; who 'declined to comment further' has answered."""
    document = evidence.found.document
    rows = (row for row in evidence.found.rows.no_answer if document.block_at(row.start).kind in STORY)
    return [row for row in rows if not document.text[row.end :].lstrip().startswith("further")]


def _as_printed(evidence: Evidence, row: NoAnswer) -> str:
    """Return the words that say that no answer came, with what it was not given on: 'declined to comment on that'."""
    said, text = _printed(evidence, row.start, row.end), evidence.found.article.text
    about = row.about if row.about and text.startswith(row.about, row.end + 1) else ""
    return f"{said} {' '.join(about.split())}" if 0 < len(about) <= LONGEST_ACCUSATION else said


def _printed(evidence: Evidence, start: int, end: int) -> str:
    return " ".join(evidence.found.article.text[start:end].split()).rstrip(".")


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
    """Draft of each accused that it denies what it is accused of, and of who else denies something what that is."""
    denied: dict[str, list[Accusation]] = {}
    for row in evidence.found.rows.accusations:
        if row.kind == DENIED and evidence.found.document.block_at(row.start).kind in STORY:
            denied.setdefault(row.accused, []).append(row)
    accused = {first.accused: (first, rows) for first, rows in _accused(evidence)}
    for name, denials in denied.items():
        if name in accused:
            first, rows = accused[name]
            yield _about(evidence, first, "denies it", [*rows, *denials])
        elif what := next((row.what for row in denials if row.what and len(row.what) <= LONGEST_ACCUSATION), ""):
            text = f"{sentence(evidence.with_article(name))} denies {' '.join(what.split())}."
            yield Draft(text, about=name, rests_on=spans_of(denials), cases=len(denials))


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
    text = f"{sentence(evidence.with_article(first.accused))}, {how}, {verb}."
    return Draft(text, about=first.accused, rests_on=spans_of(rows), cases=len(rows), statements=tuple(evidence.body))
