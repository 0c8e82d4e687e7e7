"""Second names of a source: 'the institute's report', 'the Norvik board', 'the company's spokeswoman', 'the authors'.

Each rule is a row: what the words are, an example, and which source they are a name of. Whose something is, is read
off the words ('the institute's report', 'a report by the institute', 'an institute report') and looked up among the
article's names. A document is its body's only where the body is heard itself; a state's stays a document. Where two
sources fit, none does: a wrong merge is worse than a second row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from analysis import lexicons
from analysis.entities.description_words import nouns_for
from analysis.entities.descriptors import ACCUSED
from analysis.entities.gazetteer import sounds_like_outlet
from analysis.entities.lookup import Names
from analysis.entities.people import gender_of, role_nouns
from analysis.entities.word_lists import name_words
from analysis.measures.attribution.called_next import called_next
from analysis.measures.attribution.named_behind import named_behind
from analysis.measures.attribution.one_source import of_source, told_once
from analysis.measures.attribution.same_document import document_of, of_statement, same_paper
from analysis.measures.attribution.source_owner import (
    Heard,
    less_article,
    less_owner,
)
from analysis.measures.attribution.speaking_for import (
    analysts,
    defender,
    government,
    named_with_owner,
    representative,
    run_by,
)
from analysis.tables import Statement

#: Who made a study, and what it is called.
_MAKERS = frozenset({"researchers", "scientists", "authors", "team", "investigators"})
#: Who gives a view of a study that others made, and so many characters behind the words: 'who were not involved'.
_NOT_OF_IT = re.compile(r"\bnot (?:been )?(?:involved|part of|connected)\b|\bno part in\b|\bunconnected\b")
_BEHIND = 30
#: What a body that looks into something looks into.
_ABOUT = re.compile(r" (?:into|of|on|over|by|in|at|for) ")
#: What an outlet is called again.
_OUTLETS = frozenset("newspaper paper magazine broadcaster station channel website site journal tabloid daily".split())
#: How many sentences behind a relative's first words their name comes. By hand.
_NEXT = 2
#: The end of the name of a police force; its state's bank.
_POLICE = re.compile(r" (?:Police(?: Department| Service| Force)?|Constabulary|Garda|Gendarmerie)$")
#: The same in more words, in lower case: 'spanish police', 'police in arden'.
_FORCE = re.compile(r"(?:[\w.-]+ ){1,2}police$|police (?:in|of) [\w. -]+$")
_STATE_BANK = re.compile(r"^(?:Central |National |Reserve |State )?Bank of |\b(?:Reserve|National|Central) Bank$")
#: Who speaks for a court or a poll, with the words for these and their form.
_BENCHES = {
    **dict.fromkeys(("judges", "justices"), (frozenset({"court", "tribunal"}), "organisation")),
    **dict.fromkeys(("pollsters", "pollster"), (frozenset({"poll", "survey"}), "document")),
}
_ACCUSED = re.compile(rf",? (?:who (?:is|was) )?{ACCUSED}")


class SecondName(NamedTuple):
    """A kind of second name: what it is called, an example, and the source it means, None for none."""

    name: str
    example: str
    meant: Callable[[Statement, Heard], str | None]


def with_second_names(names: Names, rows: Sequence[Statement]) -> list[Statement]:
    """Return statements with their sources, in text order, those of a second name with the source that it means."""
    rows = list(rows)
    for rule in SECOND_NAMES:
        sources: dict[str, list[Statement]] = {}
        for row in rows:
            if row.source is not None:
                sources.setdefault(row.source, []).append(row)
        heard = Heard(names, sources)
        meant = {statement: key for own in sources.values() for statement, key in _meant(rule, own, heard).items()}
        rows = [of_source(row, meant.get(row.statement), names.actors) for row in rows]
    return told_once(rows)


def _meant(rule: SecondName, own: Sequence[Statement], heard: Heard) -> dict[str, str | None]:
    """Return the source that each statement of one source is shown to be: all the one that any is, if none differs."""
    if any(row.source in heard.names.actors and row.form != "document" for row in own):
        return {row.statement: row.source for row in own}
    meant = {row.statement: rule.meant(row, heard) for row in own}
    told = {source for source in meant.values() if source is not None}
    only = told.pop() if len(told) == 1 else own[0].source
    return {statement: source or only for statement, source in meant.items()}


def _makers(row: Statement, heard: Heard) -> str | None:
    """Return the first group heard that made a study: 'the authors' for 'the researchers'; None where two did."""
    name = less_owner(row.source or "")
    if name not in _MAKERS or (row.form != "group" and name != "team"):
        return None
    text = heard.names.document.text
    akin = {key: rows for key, rows in heard.sources.items() if _is_group_of_makers(key, rows)}
    others = {key for key, rows in akin.items() if any(_are_others(text, one) for one in rows)}
    if row.source in others:
        return None
    groups = {key: rows[0].start for key, rows in akin.items() if key not in others}
    told_apart = [key for key in groups if less_owner(key) not in _MAKERS]
    first = min(groups, key=groups.__getitem__, default=None)
    return first if len(told_apart) < 2 else None


def _are_others(text: str, row: Statement) -> bool:
    """Say whether a group is told to have had no part in a study."""
    start = row.speaker_start
    return start is not None and _NOT_OF_IT.search(text, start, (row.speaker_end or start) + _BEHIND) is not None


def _is_group_of_makers(key: str, rows: Sequence[Statement]) -> bool:
    nouns = re.split(r" (?:at|of|from|in|who|behind) ", less_article(key).lower())[0].split()
    return bool(nouns) and nouns[-1] in _MAKERS and rows[0].form == "group"


def _accused(row: Statement, heard: Heard) -> str | None:
    """Return the only unnamed source that is accused of something: 'the defendant'."""
    if row.form != "person" or less_article(row.source or "") not in nouns_for("person")["accused"] | {"accused"}:
        return None
    text = heard.names.document.text
    accused = [
        key
        for key, rows in heard.sources.items()
        if any(one.start < row.start and one.speaker_end and _ACCUSED.match(text, one.speaker_end) for one in rows)
    ]
    return accused[0] if len(accused) == 1 else None


def _known_as(row: Statement, heard: Heard) -> str | None:
    """Return the first source heard by another name of the same body, as the world knows it: 'UNHCR'."""
    bodies = _bodies_by_name()
    body = bodies.get(_plain(row.source or ""))
    same = {key: rows[0].start for key, rows in heard.sources.items() if body and bodies.get(_plain(key)) == body}
    return min(same, key=same.__getitem__, default=None)


@cache
def _bodies_by_name() -> dict[str, str]:
    rows = lexicons.builtin("other_names").rows
    return {_plain(name): row["body"] for row in rows for name in (row["name"], row["body"])}


def _plain(name: str) -> str:
    return less_article(name).replace(".", "").replace("’", "'")


def _central_bank(row: Statement, heard: Heard) -> str | None:
    """Return the state bank heard by its name, where 'the central bank' says more, and no other is."""
    if not row.side or not re.search(r"\bcentral bank$", row.source or "") or row.form != "organisation":
        return None
    banks = [
        key for key, rows in heard.sources.items() if rows[0].side == row.side and _STATE_BANK.search(key) is not None
    ]
    return banks[0] if len(banks) == 1 else None


def _by_noun(row: Statement, heard: Heard) -> str | None:
    """Return the only body heard before in more words that hold a noun: 'the union' for 'the Danish union 3F'."""
    article, _, noun = (row.source or "").lower().partition(" ")
    if article != "the" or not noun or row.form not in ("organisation", None):
        return None
    is_listed = noun in nouns_for("body")
    named = [
        key
        for key, rows in heard.sources.items()
        if key != row.source
        and (noun in key.lower().split() if is_listed else less_article(_ABOUT.split(key)[0]) == noun)
        and rows[0].naming == "named"
        and rows[0].form == "organisation"
        and rows[0].start < row.start
    ]
    return named[0] if len(named) == 1 else None


def _outlet(row: Statement, heard: Heard) -> str | None:
    """Return the only outlet heard by name before, where 'the newspaper' says more."""
    if row.form != "media" or less_article(row.source or "") not in _OUTLETS:
        return None
    named = [
        key
        for key, rows in heard.sources.items()
        if rows[0].start < row.start and rows[0].naming == "named" and _is_outlet(key, rows[0])
    ]
    return named[0] if len(named) == 1 else None


def _is_outlet(key: str, row: Statement) -> bool:
    return row.form == "media" or sounds_like_outlet(f"The {key}")


def _relative(row: Statement, heard: Heard) -> str | None:
    """Return who is named by the same surname right behind: 'Mr Roe's widow said ... Ann Roe said'."""
    words = (row.speaker_text or "").replace("’", "'").split()
    if row.form != "person" or len(words) < 2 or words[-1].lower() not in name_words("relative"):
        return None
    owner, end = words[-2].removesuffix("'s"), heard.names.document.sentence_at(row.start).index + _NEXT
    named = [
        key
        for key, rows in heard.sources.items()
        if key.split()[1:]
        and key.split()[-1] == owner
        and row.start < rows[0].start
        and heard.names.document.sentence_at(rows[0].start).index <= end
    ]
    first = min(named, key=lambda key: heard.sources[key][0].start, default=None)
    mention = next((one for one in heard.names.mentions if one.actor == first), None)
    if first is None or mention is None or mention.start < row.start:
        return None
    is_other = {gender_of(first), role_nouns().get(words[-1].lower())} == {"f", "m"}
    return None if is_other or words[-2] == owner else first


def _police(row: Statement, heard: Heard) -> str | None:
    """Return the only police force heard by name, else in more words, where bare 'police' say more."""
    if less_article(row.source or "") not in ("police", "police force", "force"):
        return None
    others = [key for key in heard.sources if less_article(key) != less_article(row.source or "")]
    named = [key for key in others if heard.sources[key][0].naming == "named" and _POLICE.search(key)]
    told = named or [key for key in others if _FORCE.match(less_article(key))]
    return told[0] if len(told) == 1 else None


def _bench(row: Statement, heard: Heard) -> str | None:
    """Return the only court heard, where 'the judges' say more, or the only poll, where 'the pollsters' do."""
    akin = _BENCHES.get(less_article(row.source or ""))
    if akin is None or not (row.speaker_text or "").lower().startswith("the "):
        return None
    before = (key for key, rows in heard.sources.items() if rows[0].form == akin[1] and rows[0].start < row.start)
    same = [key for key in before if not akin[0].isdisjoint(re.split(r" by | for ", key)[0].lower().split())]
    return same[0] if len(same) == 1 else None


#: In the order in which they are tried, each on what the ones before left.
SECOND_NAMES = (
    SecondName("the only poll, study or filing", "the results", same_paper),
    SecondName("a document of a body that speaks", "the institute's report", document_of),
    SecondName("those who run a body", "the Norvik board", run_by),
    SecondName("those who give a body's view", "analysts at Norvik Research", analysts),
    SecondName("a state's government", "Peru's government", government),
    SecondName("an unnamed spokesperson or lawyer", "the firm's spokeswoman", representative),
    SecondName("whoever made a statement", "the statement", of_statement),
    SecondName("the accused without a name", "the defendant", _accused),
    SecondName("those who made a study", "the authors", _makers),
    SecondName("a name that the world knows a body by", "the U.N. refugee agency", _known_as),
    SecondName("a state's bank", "Peru's central bank", _central_bank),
    SecondName("a body told in more words before", "the union", _by_noun),
    SecondName("an outlet", "the newspaper", _outlet),
    SecondName("a relative, named right behind", "Mr Roe's widow", _relative),
    SecondName("who is named right behind", "One captain said ... Captain Jo Roe said", named_behind),
    SecondName("somebody withheld, called so next", "one member, who asked not to be named ... the man", called_next),
    SecondName("the police of the place", "police", _police),
    SecondName("who is named elsewhere, with whose they are", "a lawyer for the crew", named_with_owner),
    SecondName("the lawyer of whoever is tried", "his lawyer", defender),
    SecondName("the judges of a court, the makers of a poll", "the judges", _bench),
)
