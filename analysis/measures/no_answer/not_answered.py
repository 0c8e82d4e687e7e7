"""From a form of not answering to the one who was asked; what is supposed, or is no newsroom's asking, is no row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from analysis.entities.agreement import PRONOUNS
from analysis.entities.lookup import Names
from analysis.entities.parties import Party, parties
from analysis.language.syntax.arguments import agent
from analysis.language.syntax.speaking_nouns import is_document
from analysis.measures.no_answer.forms import TAKES, Form, forms_in, subject_of
from analysis.measures.no_answer.newsroom_asking import NEEDS, PRESS, is_newsroom
from analysis.tables import ASKED, NARRATOR, NoAnswer

_FIRST_PERSON = frozenset("i we".split())
_TIMES = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|condition|the\s+record|camera|behalf|deadline"
_ABOUT = re.compile(rf"(?:\s+further)?(?P<about>\s+(?:on|about|regarding|over|as\s+to)\s+(?!{_TIMES})\S.*)", re.DOTALL)
_CLAUSE_ENDS = re.compile(
    r"[,;:—–“”\"()]|\.(?:\s|$)|\s(?:but|citing|because|when|while|through|after|before|until|saying|as|referring|and\s+\w+ed)\s"
    rf"|\s(?:on\s+)?(?:{_TIMES})\b"
)


def find_no_answer(names: Names, voice: Callable[[int], str], speakers: Mapping[str, str]) -> list[NoAnswer]:
    """Return who was asked and did not answer, and what could not be verified, in text order.

    ``names`` says who is who; ``voice`` whose words stand at an offset; ``speakers`` who makes each statement, by its
    id. What a source tells of others ('Roe said the bank had not answered her letters') is no row.
    """
    rows: dict[tuple[int, str | None], NoAnswer] = {}
    taken: list[tuple[int, int]] = []
    for found in forms_in(names):
        start, end = found.match.span()
        if any(start < other and one < end for one, other in taken):
            continue
        whole = list(_rows(names, found, voice, speakers))
        if whole:
            taken.append((start, end))
        for row in whole:
            rows[row.start, row.who] = row
    return _less_asked(names, sorted(rows.values(), key=lambda row: row[:2]))


def _less_asked(names: Names, rows: list[NoAnswer]) -> list[NoAnswer]:
    """Leave out that somebody was asked where the same sentence or the next says what came of it."""
    answered = [
        (names.document.sentence_at(row.start).index, row.actor or row.who) for row in rows if row.what != ASKED
    ]
    return [
        row
        for row in rows
        if row.what != ASKED
        or not any(
            0 <= sentence - names.document.sentence_at(row.start).index <= 1 and who == (row.actor or row.who)
            for sentence, who in answered
        )
    ]


def _rows(names: Names, found: Form, voice: Callable[[int], str], speakers: Mapping[str, str]) -> Iterator[NoAnswer]:
    """Yield a row for each of those who were asked; none where it is supposed, or some other kind of asking."""
    construction, match, _ = found
    whose = voice(match.start())
    speaker = speakers.get(whose)
    who = _who(names, found, speaker) if NEEDS[construction.needs](names, found) else None
    for party in [] if who is None else who or [Party(None, None)]:
        own = speaker is not None and speaker in (party.actor, party.name)
        if (
            whose == NARRATOR
            or own
            or _of_themselves(found)
            or PRESS.search(match.group())
            or is_newsroom(names, speaker)
        ):
            yield NoAnswer(
                start=match.start(),
                end=match.end(),
                who=party.name,
                actor=party.actor if construction.what != "could not verify" else None,
                what=construction.what,
                about=_about(names.document.text, match),
                by=_by(names, found),
                who_start=party.start,
                who_end=party.end,
                voice=whose,
            )


def _of_themselves(found: Form) -> bool:
    """Say whether somebody tells of themselves: 'Roe said she would not discuss it', where no name is between."""
    noun = subject_of(found) if found.construction.what == "declined" else None
    return noun is not None and noun.lower_ in PRONOUNS


def _who(names: Names, found: Form, speaker: str | None) -> list[Party] | None:
    """Return those who did not answer: none where the text does not say, None where it is nobody who could."""
    noun = TAKES[found.construction.takes](found)
    if found.construction.takes == "speaker" or (noun is not None and noun.lower_ in _FIRST_PERSON):
        return [Party(speaker, speaker if speaker in names.actors else None)] if speaker else None
    if found.construction.what == "could not verify":
        return parties(names, noun) if noun is not None else [_clause(names.document.text, found.match.end())]
    if noun is None:
        return [] if found.construction.takes == "between" else None
    is_paper = found.construction.takes == "subject" and is_document(noun) and noun.ent_type_ == ""
    if noun.dep_ == "expl" or is_paper:
        return None
    return parties(names, noun) or None


def _clause(text: str, start: int) -> Party:
    """Return what could not be verified where it is a clause: 'where the video was filmed'."""
    words = _up_to_clause_end(text[start:])
    return Party(words.strip(), None, start + len(words) - len(words.lstrip()), start + len(words))


def _about(text: str, match: re.Match[str]) -> str | None:
    """Return the words of what was not answered, if the text says: 'to say who paid', 'on the sale'."""
    tell = match.groupdict().get("tell")
    if tell is None or re.match(r"(?:publicly |immediately |further )?(?:comment|elaborate|weigh)", tell):
        behind = _ABOUT.match(text, match.end())
        start = behind.start("about") if behind else match.end()
    else:
        start = match.start("tell") - 3 * text.endswith("to ", 0, match.start("tell"))
        behind = match
    words = " ".join(_up_to_clause_end(text[start:]).split()) if behind else ""
    return words or None


def _up_to_clause_end(text: str) -> str:
    end = _CLAUSE_ENDS.search(text)
    return text[: end.start()] if end else text


def _by(names: Names, found: Form) -> str | None:
    """Return who asked or could not verify, as printed."""
    noun = None
    if found.construction.takes == "object" and found.construction.name != "attempts to reach":
        noun = subject_of(found)
    elif found.construction.what == "could not verify":
        noun = agent(found.at)
    if noun is None or noun.pos_ == "PRON" or noun.dep_ == "expl":
        return None
    return parties(names, noun)[0].name
