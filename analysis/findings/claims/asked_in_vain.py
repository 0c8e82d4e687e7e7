"""Drafts of claims about asking: who did not answer, and what could not be verified."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from analysis.article import STORY
from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.findings.claims.phrasing import listed
from analysis.findings.claims.speaking_next import holds_word, is_source, speaks_next
from analysis.language.document import Sentence
from analysis.tables import NoAnswer

#: What of table no_answer is an answer that did not come; whether the others did is not told.
_NOT_ANSWERED = ("declined", "did not respond", "not reached")
_ARTICLES = frozenset({"the", "a", "an"})
#: Whoever is asked by a pronoun of a person is told only where nobody else was named since.
_PERSONAL = frozenset({"he", "she", "him", "her"})
_PRONOUNS = _PERSONAL | {"it", "they", "them"}
_OWNERS = re.compile(r"(?:his|her|their|its) (?P<noun>.*)", re.IGNORECASE | re.DOTALL)
_OWN = frozenset({"his", "her"})
_BODIES = frozenset({"office", "campaign", "team", "company", "foundation"})
#: What denies in the words of a form; and before its subject.
_DENIES = re.compile(r"n['’]t\b|\b(?:not?|never|neither|yet|declin|refus|fail|neglect|ignor|un|without)", re.IGNORECASE)
_NONE = re.compile(r"\b(?:neither|none|no|nobody)\b", re.IGNORECASE)
_UNANSWERED, _DECLINED, _SILENT = "with no answer", "with no comment", "Silent, as the story tells"
#: 'has not commented' says nothing of a question, unless the sentence does.
_UNASKED = re.compile(
    r"(?:(?:has|have|had)(?:n['’]t| not| never| yet to)|(?:has|have|made) (?:made )?no\b|there (?:has|have) been no)",
    re.I,
)
#: People and bodies named in one sentence.
MOST_ASKED = 4
#: Characters of what was not answered that are printed, and of a sentence that is printed whole. By hand.
LONGEST_TOPIC, LONGEST_SENTENCE = 90, 140


def not_answered(evidence: Evidence) -> Iterator[Draft]:
    """Draft who was asked and did not answer, in the words of the story, those whom one verb tells of together."""
    rows = [row for row in _rows(evidence) if row.what in _NOT_ANSWERED and row.who and _is_sure(evidence, row)]
    together: dict[str, list[NoAnswer]] = {}
    for row in {row.who: row for row in rows if not speaks_next(evidence, row)}.values():
        together.setdefault(_as_printed(evidence, row), []).append(row)
    groups: dict[str, dict[str, list[NoAnswer]]] = {}
    for words, same in together.items():
        if not any(is_source(evidence, row) for row in same):  # who is heard has declined a part only
            groups.setdefault(_group(evidence, same[0]), {})[words] = same
    told = [f"{group}: {_told(evidence, groups[group])}" for group in (_UNANSWERED, _DECLINED) if group in groups]
    sentences = [f"Asked, {'; '.join(told)}."] if told else []
    if _SILENT in groups:
        sentences.append(f"{_SILENT}: {_told(evidence, groups[_SILENT])}.")
    if groups:
        together = {words: same for of in groups.values() for words, same in of.items()}
        rows = [row for same in together.values() for row in same]
        yield Draft(
            " ".join(sentences),
            about=rows[0].who if len(together) == 1 else None,
            rests_on=spans_of(rows),
            cases=len(together),
        )


def _group(evidence: Evidence, row: NoAnswer) -> str:
    """Return what is said of somebody who did not answer: that they were asked, only where the story tells it."""
    words = evidence.found.article.text[row.start : row.end]
    sentence_of = evidence.found.document.sentence_at(row.start)
    told = evidence.found.article.text[sentence_of.start : sentence_of.end]
    if _UNASKED.match(words) and not holds_word("asking", told):
        return _SILENT
    return _DECLINED if row.what == "declined" else _UNANSWERED


def _told(evidence: Evidence, together: Mapping[str, Sequence[NoAnswer]]) -> str:
    """Return those who were asked, each with the words of the story: 'Roe (“declined to comment”)'."""
    told = [_answering(evidence, words, same) for words, same in together.items()]
    told = [*told[:MOST_ASKED], *(["others"] if len(told) > MOST_ASKED else [])]
    one_each = all(len(same) == 1 for same in together.values())
    return listed(told) if one_each else "; ".join(told)


def _answering(evidence: Evidence, words: str, rows: Sequence[NoAnswer]) -> str:
    """Return who was asked with the story's words: those words alone where they tell it with their denial before them.

    'Neither deputy returned calls' is no answer; 'returned calls' alone would be one.
    """
    denied = _denied_before(evidence, rows[0])
    if denied is None:
        return f"{_listed(evidence, rows)} (“{words}”)"
    return f"“{_printed(evidence, denied, rows[0].end)}”"


def _denied_before(evidence: Evidence, row: NoAnswer) -> int | None:
    """Return where 'neither' or 'none' stands before who was asked, in the sentence of a verb that denies nothing."""
    text, document = evidence.found.article.text, evidence.found.document
    if row.who_start is None or _DENIES.search(text, row.start, row.end):
        return None
    before = list(_NONE.finditer(text, document.sentence_at(row.start).start, row.start))
    return before[-1].start() if before else None


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


def _clause(sentence_of: Sentence, row: NoAnswer) -> tuple[int, int]:
    """Return where the words stand that tell what could not be verified: a short sentence whole."""
    if sentence_of.end - sentence_of.start <= LONGEST_SENTENCE:
        return sentence_of.start, sentence_of.end
    ends = (row.end, row.who_end or row.end)
    return min(row.start, row.who_start or row.start), max(ends)


def _who(evidence: Evidence, row: NoAnswer) -> str:
    """Return who did not answer, as inside a sentence: 'the buyer'; 'a lawyer' for 'his lawyer', whosever it is."""
    if teller := _teller(evidence, row):
        return evidence.in_a_row(teller)
    owned = _OWNERS.fullmatch(_words(evidence, row))
    if owned and _is_named_behind(evidence, row):
        return evidence.with_article(row.actor or "")
    if owned and _is_office_of(evidence, row, owned["noun"]):
        return f"{row.actor}’s {owned['noun']}"
    if owned:
        noun = " ".join(owned["noun"].split())
        return noun if noun.endswith("s") else f"{'an' if noun[0].lower() in 'aeiou' else 'a'} {noun}"
    if row.actor and row.who == row.actor:
        return _seat(evidence, row) or evidence.with_article(row.actor)
    return evidence.described((row.who or "").split(",")[0])


def _is_named_behind(evidence: Evidence, row: NoAnswer) -> bool:
    """Say whether a name stands right behind the words: 'Its chairwoman, Ellen Vos'."""
    behind = evidence.found.article.text[row.who_end or 0 :].lstrip(", ")
    return row.actor is not None and row.who == row.actor and behind.startswith(row.actor)


def _is_office_of(evidence: Evidence, row: NoAnswer, noun: str) -> bool:
    """Say whether it is 'his office', which alone tells nothing, of the last person named."""
    words = _words(evidence, row).split()
    return words[0].lower() in _OWN and noun in _BODIES and _is_last_named(evidence, row)


def _seat(evidence: Evidence, row: NoAnswer) -> str | None:
    """Return a state's government as it is printed, where that is not the state's name: 'the White House'."""
    words = _words(evidence, row)
    is_state = any(one.actor == row.actor and one.actor_kind == "state" for one in evidence.found.rows.actors)
    if not is_state or (row.actor or "").lower() in words.lower() or words.lower() in ("", *_PRONOUNS):
        return None
    return evidence.described(words.split(",")[0])


def _teller(evidence: Evidence, row: NoAnswer) -> str | None:
    """Return the source that tells of itself that it gives no answer: 'the ministry said it did not comment'."""
    label = evidence.labels.get(row.voice, "")
    return label if label not in NOBODY and _words(evidence, row).lower() in _PRONOUNS else None


def _is_sure(evidence: Evidence, row: NoAnswer) -> bool:
    """Say whether it is sure who was asked: by name, or by a pronoun where the last person named is meant."""
    if row.who_start is None or _words(evidence, row).lower() not in _PERSONAL or _teller(evidence, row):
        return True
    return _is_last_named(evidence, row)


def _is_last_named(evidence: Evidence, row: NoAnswer) -> bool:
    people = {actor.actor for actor in evidence.found.rows.actors if actor.actor_kind == "person"}
    before = [m for m in evidence.found.rows.mentions if m.actor in people and m.end <= (row.who_start or 0)]
    return bool(before) and max(before, key=lambda m: m.start).actor == row.actor


def _words(evidence: Evidence, row: NoAnswer) -> str:
    """Return the words that name who was asked."""
    start, end = row.who_start, row.who_end
    return "" if start is None or end is None else evidence.found.article.text[start:end]


def _rows(evidence: Evidence) -> list[NoAnswer]:
    """Return who did not answer in the story; who 'declined further comment', or 'to comment further', has answered."""
    document = evidence.found.document
    rows = (row for row in evidence.found.rows.no_answer if document.block_at(row.start).kind in STORY)
    return [row for row in rows if "further" not in document.text[row.start : row.end + len(" further")]]


def _as_printed(evidence: Evidence, row: NoAnswer) -> str:
    """Return the words that say that no answer came, with what it was not given on: 'declined to comment on that'."""
    topic = row.about if row.about and len(row.about) <= LONGEST_TOPIC else ""
    reach = row.end + len(topic) + 1
    at = evidence.found.article.text.find(topic, row.start, reach) if topic else -1
    return _printed(evidence, row.start, row.end if at < 0 else max(row.end, at + len(topic)))


def _printed(evidence: Evidence, start: int, end: int) -> str:
    return (
        " ".join(evidence.found.article.text[start:end].split()).rstrip(".").removesuffix(" at").removesuffix(" from")
    )
