"""The sector of somebody without a role that tells one: what the story says of them, and they of themselves.

`RULES` are tried in order; the name of the one that fits is kept as the reason. Whom a story introduces by a full name
and nothing else is an ordinary person (Gans 1979: the unknowns need no office to be in the news); who is called by
one name from the start is a known one, and stays unknown.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.entities.gazetteer import matches
from analysis.measures.attribution.sector_clues import A_STORY, DOCTORS, Clues, Evidence, clauses, deed, owned_by, works
from analysis.measures.attribution.sector_of_bodies import body_evidence
from analysis.measures.attribution.sector_text import UNKNOWN, known_bodies, told_by
from analysis.measures.attribution.source_nouns import noun_at
from analysis.patterns import compile_pattern
from analysis.rules import Rule
from analysis.tables import Statement

#: Members of a parliament or council, by the letters behind their name or the party and district in brackets.
_LETTERS = re.compile(r"\s*,?\s*\(?(?:TD|MSP|MLA|MEP|MP|MPP|MHA|MNA|MHK|MLC|MK)\b|\s*\((?:D|R|I|DFL|GOP)[-–][A-Z]")
_IN_BRACKETS = re.compile(r"\s*\(([^),;]+)")
_PARTIES = {"Lab", "Con", "Lib Dem", "LD", "SNP", "Green", "Ind", "Labour", "Conservative", "Lib", "ALP", "LNP", "Nat"}
BODY_BEHIND = compile_pattern(
    r",? (at|of|from|for|with) (?:the )?([[:upper:]][\w.&’'-]*(?: (?:(?:of|for|and|the|&) )*[[:upper:]][\w.&’'-]*)*)"
)
_COLLEAGUES = re.compile(r" and (?:(?:her|his|their) )?(?:colleagues|team|co-?authors|collaborators)\b")
_WITH_COLLEAGUES = re.compile(
    r"(?:Together )?[Ww]ith (?:(?:her|his|their|\w+) )?(?:colleagues|co-?authors|collaborators)\b"
)
_IN_COURT = re.compile(r"\b(?:[Mm]itigating|[Dd]efending|[Pp]rosecuting|[Aa]cting for [\w ]+),? $")
_PART_BEHIND = re.compile(r",? (mitigating|prosecuting|defending)\b|, (?:for|from) the ([a-z]+(?: [a-z]+)?),")
_AGE = re.compile(r"(?:, | \()(\d\d?)\b[,.)]")
#: 'Pingo spokesman', 'Halvorsen & Berg director'.
_BODY_BEFORE = compile_pattern(r"([[:upper:]][\w.&’'-]*(?: (?:& )?[[:upper:]][\w.&’'-]*)*) [[:lower:]]")
_OF_STATE = frozenset(
    {"President", "Vice President", "King", "Queen", "Prince", "Princess", "Emperor", "Superintendent"}
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


class Person(NamedTuple):
    """A statement of somebody, and the story."""

    clues: Clues
    row: Statement

    @property
    def text(self) -> str:
        """The words that name or describe them in this statement."""
        return self.row.speaker_text or ""

    def knows(self, body: str) -> bool:
        """Say whether a name is of several words or an actor's: no 'Defensive coordinator'."""
        return " " in body or body in known_bodies() or any(one.text == body for one in self.clues.names.mentions)

    @property
    def in_story(self) -> bool:
        """Say whether the text is long enough to introduce somebody."""
        return len(self.clues.names.document.story_words) >= A_STORY

    @property
    def roles(self) -> tuple[str, ...]:
        """Their offices as printed, without titles of courtesy and learning."""
        actor = self.clues.names.actors.get(self.name)
        return tuple(role for role in actor.roles if role not in DOCTORS) if actor is not None else ()

    @property
    def name(self) -> str:
        """The actor, or the words that name them."""
        return self.row.speaker or ""


def evidence_of_person(clues: Clues, row: Statement) -> tuple[str, Evidence] | None:
    """Return the first rule that tells the sector of the speaker of a row, and what it tells."""
    person = Person(clues, row)
    return next(((rule.name, told) for rule in RULES if (told := rule.decide(person)) is not None), None)


def _known(person: Person) -> Evidence | None:
    return Evidence(known_bodies()[person.name], person.name) if person.name in known_bodies() else None


def _by_letters(person: Person) -> Evidence | None:
    text = person.clues.names.document.text
    for span in person.clues.mentions(person.name):
        found = _LETTERS.match(text, span.end_char) or _LETTERS.search(span.text)
        if found is not None:
            return Evidence("government", found[0].strip(" (,"))
        party = _IN_BRACKETS.match(text, span.end_char)
        if party is not None and (party[1] in _PARTIES or known_bodies().get(party[1]) == "party"):
            return Evidence("party", party[1])
    return None


def _by_office(person: Person) -> Evidence | None:
    """Return the sector of the body that somebody's office is of: 'president of Halvorsen', 'Pingo spokesman'."""
    for role in person.roles:
        behind = BODY_BEHIND.search(f" {role}")
        before = _BODY_BEFORE.match(role)
        name = behind[2] if behind is not None else before[1] if before is not None else None
        listed = noun_at([name.lower()], 1) if name is not None and behind is None else None
        if listed is not None and listed[1].sector not in (UNKNOWN, "ordinary person"):
            return Evidence(listed[1].sector, role)
        if name is not None and name not in _OF_STATE and (behind is not None or person.knows(name)):
            if listed is not None:  # 'Board chairperson': of which body is not told
                continue
            called = of_body_called(person.clues, name)
            return called or Evidence("government" if _is_state(name) else "business", role)
        if role.removeprefix("Former ").removeprefix("former ") in _OF_STATE:
            return Evidence("government", role)
    return None


def _by_body_behind(person: Person) -> Evidence | None:
    text = person.clues.names.document.text
    for span in person.clues.mentions(person.name):
        behind = BODY_BEHIND.match(text, span.end_char)
        if behind is None:
            continue
        body = behind[2].rstrip(".")
        called = f"{behind[1]} {body}"
        name = person.clues.doc.char_span(behind.start(2), behind.end(2), alignment_mode="expand")
        if name is not None and (name.root.ent_type_ in _PLACES or _is_state(body)):
            return Evidence("ordinary person", called) if behind[1] in ("of", "from") else None
        return of_body_called(person.clues, body) or Evidence("business", called)
    return None


def _is_state(name: str) -> bool:
    words = name.split()
    return any(match.last - match.first == len(words) for match in matches(words))


def of_body_called(clues: Clues, name: str) -> Evidence | None:
    """Return the sector of the body that is called so: by what is known of its name, its words, the story."""
    words = name.split()
    for end in range(len(words), 0, -1):
        if (sector := known_bodies().get(" ".join(words[:end]))) is not None:
            return Evidence(sector, " ".join(words[:end]))
    told = told_by(name)
    if told.firm and told.sector and told.sector not in (UNKNOWN, "ordinary person"):
        return Evidence(told.sector, name)
    if (sector := clues.sector_told(name)) not in (None, UNKNOWN):
        return Evidence(sector or UNKNOWN, name)
    evidence = body_evidence(clues, name)
    return evidence[1] if evidence is not None else None


def _by_work(person: Person) -> Evidence | None:
    """Return what somebody's work tells: 'a play by Jo Roe', 'Jo Roe and her colleagues'."""
    for span in person.clues.mentions(person.name):
        by = span.root.head
        if by.lower_ == "by" and (sector := works().get(by.head.lower_)):
            return Evidence(sector, span.doc[by.head.i : span.end].text)
    for subject in person.clues.subjects(person.name):
        with_them = _WITH_COLLEAGUES.match(subject.sent.text)
        if with_them is not None:
            return Evidence("expert", with_them[0])
        if (found := _COLLEAGUES.match(person.clues.names.document.text, subject.idx + len(subject))) is not None:
            return Evidence("expert", found[0].strip())
    return None


def _by_part(person: Person) -> Evidence | None:
    """Return what somebody's part in court or for a body tells: 'Mitigating, Jo Roe', 'Jo Roe, for the union,'."""
    text = person.clues.names.document.text
    for span in person.clues.mentions(person.name):
        before, behind = _IN_COURT.search(text[: span.start_char][-30:]), _PART_BEHIND.match(text, span.end_char)
        if before is not None or (behind is not None and behind[1]):
            return Evidence(
                "expert", (before[0] if before is not None else behind[0] if behind is not None else "").strip(" ,")
            )
        told = told_by(behind[2]) if behind is not None else None
        if told is not None and told.firm and told.sector not in (None, UNKNOWN, "ordinary person"):
            return Evidence(told.sector or UNKNOWN, behind[2] if behind is not None else "")
    return None


def _by_age(person: Person) -> Evidence | None:
    text = person.clues.names.document.text
    found = next((_AGE.match(text, span.end_char) for span in person.clues.mentions(person.name)), None)
    is_player = person.clues.world in ("sport", "culture")
    return Evidence("ordinary person", found[1]) if found is not None and not is_player and person.in_story else None


def _by_clause(person: Person) -> Evidence | None:
    return next((told for span in person.clues.mentions(person.name) for told in clauses(span.root)), None)


def _by_deed(person: Person) -> Evidence | None:
    return deed(person.clues.subjects(person.name), private=False)


def _by_private_deed(person: Person) -> Evidence | None:
    return deed(person.clues.subjects(person.name), private=True)


def _by_own_words(person: Person) -> Evidence | None:
    text = person.clues.names.document.text
    rows = (one for one in person.clues.own_words(person.row) if one.kind in ("direct", "mixed"))
    return next(filter(None, (owned_by(text[one.start : one.end], ("my", "our")) for one in rows)), None)


def _by_doctorate(person: Person) -> Evidence | None:
    actor = person.clues.names.actors.get(person.name)
    found = next((role for role in actor.roles if role in DOCTORS), None) if actor is not None else None
    text = person.clues.names.document.text
    for span in person.clues.mentions(person.name):
        before = text[max(0, span.start_char - 6) : span.start_char].split()
        if before and before[-1] in DOCTORS:
            found = found or before[-1]
    return Evidence("expert", found) if found else None


def _by_story(person: Person) -> Evidence | None:
    world = person.clues.world
    if world == "culture" and any(role.endswith("critic") for role in person.roles):
        return Evidence("media", person.roles[0])
    return Evidence(world, "") if world is not None else None


def _by_full_name(person: Person) -> Evidence | None:
    is_bare = " " in person.name and not person.roles
    return Evidence("ordinary person", "") if is_bare and person.in_story else None


#: The rules that tell more of somebody than how they live.
BY_DEED = frozenset({"known by name", "letters behind the name", "what they do", "their work", "their part"})
#: What tells the sector of somebody.
RULES: tuple[Rule[Person, Evidence], ...] = (
    Rule("known by name", "Usdaw", _known),
    Rule("letters behind the name", "Ciarán Duffy TD; Tod Hallam (D-Ohio)", _by_letters),
    Rule("the body of their office", "president of Halvorsen; Pingo spokesman", _by_office),
    Rule("what they do", "Jo Roe led the study", _by_deed),
    Rule("their work", "a play by Jo Roe; Jo Roe and her colleagues", _by_work),
    Rule("their part", "Mitigating, Jo Roe said; Jo Roe, for the union, said", _by_part),
    Rule("a clause about them", "Jo Roe, who treats patients", _by_clause),
    Rule("the body behind the name", "Rupert Lang at Peel Hunt", _by_body_behind),
    Rule("a doctor's title", "Dr Helen Iwu", _by_doctorate),
    Rule("what they call their own", "'My daughter is 11,' said Jo Roe", _by_own_words),
    Rule("how they live", "Jo Roe had queued since dawn", _by_private_deed),
    Rule("an age and no office", "Jo Roe, 61, said", _by_age),
    Rule("a story of sport, culture or science", "Jo Roe said the goal ...", _by_story),
    Rule("a full name and nothing else", "'It was loud,' said Jo Roe", _by_full_name),
)
