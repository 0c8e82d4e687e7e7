"""sector: the part of society a source speaks from.

The list joins those of Sigal (1973: officials by level of government, foreign governments, private
persons), Gans (1979: knowns and unknowns) and Berkowitz (1987: also experts, interest groups, business,
media); armed groups, sport and culture are classes of the Global Media Monitoring Project (Gallagher 2005). Rules:
  1. a state speaks for its government, a bloc for an international organisation, an outlet for the media
  2. otherwise the words decide, in this order: the actor's roles as printed, a body's name, the phrase that
     names the source. The last noun before 'of', 'for' or 'at' comes first ('army doctor': expert), then the
     words before it, then those after it
  3. an office that every body has ('spokesman', 'chief') passes on to the body beside it. Where none is named,
     it says what it mostly is ('president': government) or the sector of the person or body that owns it ("the
     candidate's spokesman"); of a body that the list does not know ('president of Halvorsen & Berg') it
     says nothing. Critics and rivals are not of their target's sector
  4. an official of a bloc is of an international organisation; somebody of several sectors of that which is no ordinary
     person's ('chief executive and father of two')
  5. a former office counts as the office: the article presents its holder so
  6. a document speaks from its owner's sector where its own noun says nothing
  7. where no role says anything, what stands beside a name does: a trade, a clause with 'who' (`told_beside`)
  8. a body is a party where it is called the opposition or the ruling one, a union by the number of its local, a
     business by what it makes or runs ('the country's largest producer'); a state's bank is of its government; what
     it is called right before its name counts first ('the ruling party, the Harvest Movement,').
Nothing is inferred from a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from analysis.entities import gazetteer
from analysis.entities.word_lists import name_words
from analysis.language.document import WORD
from analysis.measures.attribution.source_phrase import Noun, SourcePhrase, noun_at, words_of
from analysis.measures.attribution.told_beside import sector_beside
from analysis.tables import Actor

UNKNOWN = "unknown"
_OF_ACTOR = {"state": "government", "bloc": "international organisation", "media": "media"}
_EMPTY = frozenset("the a an former his her their its acting vice deputy".split())
#: Who speaks for a side in court is a lawyer: 'Jo Berg, for the defence'.
_IN_COURT = re.compile(r"\bfor the (?:defen[cs]e|prosecution|claimants?|plaintiffs?)\b(?! (?:ministry|department))")
#: The number of a union's branch: 'Local 88'.
_LOCAL = re.compile(r"\bLocal \d+")
#: What a party is called by its power.
_POWER = frozenset({"opposition", "ruling", "governing"})
_STATE_BANK = re.compile(r"(?:Central |National |Reserve |State )?Bank of (?:the )?[A-Z]")
_NO_STATE_BANKS = frozenset({"Bank of America", "Bank of China", "Bank of Ireland", "Bank of India"})
_JOINED = frozenset("coalition alliance network federation association".split())
_LINKS = frozenset("of for at in from with to on by under who whose that".split())


def sector_of(source: SourcePhrase) -> str:
    """Return a source's sector, one of ``tables.SECTORS``."""
    if source.is_document:
        own = [source.noun.sector if source.noun else UNKNOWN, _before_head(source)]
    else:
        words, called = sector_of_text(_around(source)), _of_named_body(source) if _is_body(source) else None
        own = [
            called,
            sector_of_actor(source.actor) if source.actor else None,
            _of_body(words) if source.is_body_name or _is_joined(source) else words,
        ]
    told = _first(own)
    if told == "government" and _is_of_bloc(source):
        return "international organisation"
    if told or (UNKNOWN in own and not source.is_document):
        return told or UNKNOWN
    return sector_beside(source) or _first(map(sector_of_actor, source.owners)) or UNKNOWN


def _is_body(source: SourcePhrase) -> bool:
    return source.is_body_name or (source.actor is not None and source.actor.actor_kind == "organisation")


def _of_named_body(source: SourcePhrase) -> str | None:
    """Return what rule 8 says of a body that is named; None where the words say nothing of the kind."""
    head, actor = source.span.root if source.span is not None else None, source.actor
    if head is None or (actor is not None and actor.actor in gazetteer.bloc_names()):
        return None
    if not _POWER.isdisjoint(token.lower_ for token in source.around):
        return "party"
    if actor is not None and actor.side and _is_state_bank(actor.actor):
        return "government"
    called = head.head if head.dep_ == "appos" and head.head.pos_ == "NOUN" else None
    told = _of_what_it_is_called(called) if called is not None else None
    if told is not None:
        return told
    trades = [called, *(child for child in head.children if child.dep_ == "appos")]
    return "business" if any(noun.lower_ in name_words("maker") for noun in trades if noun is not None) else None


def _of_what_it_is_called(noun: Token) -> str | None:
    """Return the sector of what a body is called before its name: 'the ruling party, the Harvest Movement'."""
    words = words_of(" ".join(word.text for word in (*noun.lefts, noun) if word.dep_ != "poss"))
    if not _POWER.isdisjoint(words):
        return "party"
    found = noun_at(words, len(words))
    is_body = found is not None and found[1].form in ("organisation", "media") and not found[1].by_body
    return found[1].sector if found is not None and is_body and found[1].sector != UNKNOWN else None


def _is_state_bank(name: str) -> bool:
    """Say whether a name is that of a state's central bank: 'Bank of Zambia', not 'Bank of America'."""
    return bool(_STATE_BANK.match(name)) and name not in _NO_STATE_BANKS


def _first(sectors: Iterable[str | None]) -> str | None:
    """Return the first sector told that is no ordinary person's, else that: a chief executive is a father too."""
    told = [sector for sector in sectors if sector and sector != UNKNOWN]
    return next((sector for sector in told if sector != "ordinary person"), told[0] if told else None)


def _is_of_bloc(source: SourcePhrase) -> bool:
    """Say whether an official is a bloc's: 'the UN special envoy'; its members' ministers are of their governments."""
    if source.head is None or not (source.person_like or source.actor):
        return False
    actor = source.actor
    words = " ".join((*actor.roles, *(token.text for token in source.around))) if actor else _around(source)
    if "minister" in words.lower() or (actor and actor.actor_kind != "person"):
        return False
    side = actor.side if actor else gazetteer.side_of([token.text for token in source.around])
    return side in gazetteer.bloc_names()


def sector_of_actor(actor: Actor) -> str | None:
    """Return the sector an actor's kind says, else its roles, else a body's name; None where they say nothing."""
    if actor.actor_kind in _OF_ACTOR:
        return _OF_ACTOR[actor.actor_kind]
    if actor.actor_kind == "person":
        roles = [sector_of_text(role) for role in actor.roles]
        return _first(roles) or (UNKNOWN if UNKNOWN in roles else None)
    return _of_body(sector_of_text(actor.actor))


def _is_joined(source: SourcePhrase) -> bool:
    """Say whether people have joined: 'a coalition of local monitors'."""
    return source.head is not None and source.head.lower_ in _JOINED


def _of_body(sector: str | None) -> str | None:
    """Return a body's sector by its name: a body of ordinary people ('Citizens for Clean Air') is civil society."""
    return "civil society" if sector == "ordinary person" else sector


def _before_head(source: SourcePhrase) -> str | None:
    """Return what the words before a document's noun say: 'company' in 'the company report'."""
    head = source.head
    return sector_of_text(" ".join(t.text for t in source.around if head and t.i < head.i))


def _around(source: SourcePhrase) -> str:
    return " ".join(token.text for token in source.around if token.ent_type_ != "PERSON")


def sector_of_text(text: str) -> str | None:
    """Return the sector that a role, a body's name or a description says.

    None where the words say nothing, or name an office that every body has and no body that is known;
    'unknown' where they say that it cannot be told ('critics').
    """
    if _IN_COURT.search(text):
        return "expert"
    if _LOCAL.search(text):
        return "civil society"
    fallback = None
    for noun in _nouns(words_of(text)):
        if not noun.by_body:
            return _second_role(text) or noun.sector if noun.sector == "ordinary person" else noun.sector
        fallback = fallback or (noun.sector if noun.sector != UNKNOWN else None)
    return None if fallback and _has_other_name(text) else fallback


def _second_role(text: str) -> str | None:
    """Return what the office says that a private person has too: 'father of three and chief executive of Arden'."""
    for part in text.split(" and ")[1:]:
        noun = next(_nouns(words_of(part)), None)
        if noun and noun.form == "person" and noun.sector != UNKNOWN and part.split()[0] not in _EMPTY:
            return noun.sector
    return None


def _has_other_name(text: str) -> bool:
    """Say whether the words hold a name that is no state's and no listed noun: 'president of Halvorsen & Berg'."""
    words = WORD.findall(text)
    states = {i for match in gazetteer.matches(words) for i in range(match.first, match.last)}
    names = [word for i, word in enumerate(words) if word[0].isupper() and i not in states]
    return any(noun_at([word.lower()], 1) is None for word in names if word.lower() not in _EMPTY)


def _nouns(words: Sequence[str]) -> Iterator[Noun]:
    """Yield the listed nouns, the last one before 'of', 'for' or 'at' first, then back; then the next stretch."""
    stretch: list[str] = []
    for word in (*words, "of"):
        if word not in _LINKS:
            stretch.append(word)
            continue
        end = len(stretch)
        while end:
            found = noun_at(stretch, end)
            if found and found[1].form != "document":
                yield found[1]
            end = found[0] if found else end - 1
        stretch = []
