"""sector: the part of society a source speaks from.

The list joins those of Sigal (1973: officials by level of government, foreign governments, private
persons), Gans (1979: knowns and unknowns) and Berkowitz (1987: also experts, interest groups, business,
media); armed groups, sport and culture are classes of the Global Media Monitoring Project (Gallagher 2005). Rules:
  1. a state speaks for its government, a bloc for an international organisation, an outlet for the media
  2. otherwise the words decide (`sector_text`): the actor's roles as printed, a body's name, the phrase that names
     the source. What is told firmly counts before an office that every body has ("Its president": the union's)
  3. such an office has the sector of the person or body that owns it ("the candidate's spokesman"), if no word says
     one. Critics and rivals are not of their target's sector
  4. an official of a bloc is of an international organisation; somebody of several sectors of that which is no ordinary
     person's ('chief executive and father of two')
  5. a former office counts as the office: the article presents its holder so
  6. a document speaks from its owner's or maker's sector where its own noun says nothing
  7. where no role says anything, what stands beside a name does: a trade, a clause with 'who' (`told_beside`)
  8. a body is a party where it is called the opposition or the ruling one, a business by what it makes or runs ('the
     country's largest producer'); a state's bank is of its government; what it is called right before its name counts
     first ('the ruling party, the Harvest Movement,').
What other statements, the story and its paragraphs tell is in `sector_filled` and `sector_by_others`.
Nothing is inferred from a person's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token

from analysis.entities import gazetteer
from analysis.entities.word_lists import name_words
from analysis.measures.attribution.sector_armed import is_of_armed_group
from analysis.measures.attribution.sector_text import NOTHING, UNKNOWN, Told, firmly, sector_of_name, told_by
from analysis.measures.attribution.source_nouns import noun_at, words_of
from analysis.measures.attribution.source_phrase import SourcePhrase
from analysis.measures.attribution.told_beside import is_victim, sector_beside
from analysis.tables import Actor

_OF_ACTOR = {"state": "government", "bloc": "international organisation", "media": "media"}
#: The sectors of those who are in the news for their homes as anybody is: no minister is.
_TRADES = frozenset({"expert", "business", "culture"})
#: What a party is called by its power.
_POWER = frozenset({"opposition", "ruling", "governing"})
_STATE_BANK = re.compile(r"(?:Central |National |Reserve |State )?Bank of (?:the )?[A-Z]")
_NO_STATE_BANKS = frozenset({"Bank of America", "Bank of China", "Bank of Ireland", "Bank of India"})
_JOINED = frozenset("coalition alliance network federation association".split())


def sector_of(source: SourcePhrase) -> Told:
    """Return a source's sector, one of ``tables.SECTORS``, and whether its words say it firmly."""
    told = _told_of(source)
    if told.sector in _TRADES and is_victim(source):
        return Told("ordinary person", firm=True)
    is_armed = told.sector == "military or police" and is_of_armed_group(source)
    return Told("armed group", firm=True) if is_armed else told


def _told_of(source: SourcePhrase) -> Told:
    if source.is_document:
        own = [Told(source.noun.sector if source.noun else UNKNOWN, firm=True), told_by(_beside_head(source))]
    else:
        words = told_by(_around(source))
        own = [
            firmly(_of_named_body(source) if _is_body(source) else None),
            _told_of_actor(source.actor) if source.actor else NOTHING,
            _of_members(words) if source.is_body_name or _is_joined(source) else words,
        ]
    told = _first(own)
    if told.sector == "government" and _is_of_bloc(source):
        return Told("international organisation", firm=True)
    if told.firm and told.sector:
        return told
    if Told(UNKNOWN, firm=True) in own and not source.is_document:
        return Told(UNKNOWN, firm=True)
    beside = sector_beside(source) or _of_owners(source)
    return Told(beside, firm=True) if beside else Told(told.sector or UNKNOWN, firm=False)


def _of_owners(source: SourcePhrase) -> str | None:
    """Return the sector of who owns a source; 'Peru's Norvik' is not of its government."""
    is_person = source.person_like or (source.actor is not None and source.actor.actor_kind == "person")
    is_name = source.head is not None and source.head.pos_ == "PROPN" and not is_person
    owners = (owner for owner in source.owners if not (is_name and owner.actor_kind in _OF_ACTOR))
    return _first(map(_told_of_actor, owners)).sector


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


def _first(told: Iterable[Told]) -> Told:
    """Return the first sector told that is no ordinary person's, firmly told before others, else an ordinary person's.

    A chief executive is a father too. An office is not told at all beside a body that no list knows.
    """
    given = list(told)
    known = [one for one in given if one.sector and one.sector != UNKNOWN]
    if Told(None, firm=True) in given:
        known = [one for one in known if one.firm]
    known.sort(key=lambda one: (not one.firm, one.sector == "ordinary person"))
    return known[0] if known else NOTHING


def _is_of_bloc(source: SourcePhrase) -> bool:
    """Say whether an official is a bloc's: 'the UN special envoy'; its members' ministers are of their governments."""
    if source.head is None or not (source.person_like or source.actor):
        return False
    actor = source.actor
    words = " ".join((*actor.roles, *(token.text for token in source.around))) if actor else _around(source)
    is_person = actor is None or actor.actor_kind == "person" or _has_office(source)
    if "minister" in words.lower() or not is_person:
        return False
    side = actor.side if actor else gazetteer.side_of([token.text for token in source.around])
    return side in gazetteer.bloc_names()


def _has_office(source: SourcePhrase) -> bool:
    """Say whether a name that is taken for a body's has an office behind it: 'Choi Yun, the top UN envoy'."""
    behind = (child for child in source.span.root.children if child.dep_ == "appos") if source.span is not None else ()
    found = (noun_at([word.lower_], 1) for word in behind)
    return any(one is not None and one[1].form == "person" for one in found)


def _told_of_actor(actor: Actor) -> Told:
    """Return the sector an actor's kind says, else its roles, else a body's name."""
    if actor.actor_kind in _OF_ACTOR:
        return Told(_OF_ACTOR[actor.actor_kind], firm=True)
    if actor.actor_kind == "person":
        roles = [told_by(role) for role in actor.roles]
        told = _first(roles)
        return told if told.sector or Told(UNKNOWN, firm=True) not in roles else Told(UNKNOWN, firm=True)
    told = _of_members(told_by(actor.actor))
    return told if told.sector else firmly(sector_of_name(actor.actor))


def _is_joined(source: SourcePhrase) -> bool:
    """Say whether people have joined: 'a coalition of local monitors'."""
    return source.head is not None and source.head.lower_ in _JOINED


def _of_members(told: Told) -> Told:
    """Return a body's sector by its name: a body of ordinary people ('Citizens for Clean Air') is civil society."""
    return Told("civil society", firm=True) if told.sector == "ordinary person" else told


def _beside_head(source: SourcePhrase) -> str:
    """Return the words that say whose a document is: 'company report', 'a report by the consultancy Norlin'."""
    head = source.head
    if head is None:
        return ""
    before = [token for token in source.around if token.i < head.i]
    if before and before[-1].lower_ in ("news", "press"):  # 'a White House [press release]'
        before.pop()
    made = next((child for child in head.children if child.lower_ in ("by", "from")), None)
    behind = [token for token in made.subtree if token.i != made.i] if made is not None else []
    return " ".join(token.text for token in (behind or before))


def _around(source: SourcePhrase) -> str:
    return " ".join(_cased(token) for token in source.around if token.ent_type_ != "PERSON")


def _cased(token: Token) -> str:
    """Return a word as it is inside a sentence: 'Election officials' opens one."""
    is_opening = token.is_sent_start and token.pos_ != "PROPN" and token.i + 1 < len(token.doc)
    is_common = is_opening and token.nbor().is_lower and token.nbor().pos_ != "ADP"
    return token.lower_ if is_common else token.text
