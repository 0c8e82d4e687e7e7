"""side: the state or bloc it belongs to, by the first rule that fits:
1. the side of the actor the words resolve to ('the ministry' of Norland; 'officials' of Norland too); private people
   are on no side ('a Norlandish farmer')
2. a name in the phrase that owns or made the source: "Norland's list", 'the list forwarded by Norland',
   'a Norlandish diplomat'. A name the source is about or addressed to does not count ('the letter to Norland')
3. a document: the side an earlier document so called has, by its owner, by who sent it ('Norland
   sent a letter'), or by what it stands on ('the clause is based on Norland's constitution')
4. the side of a body that was told before: 'the ministry' after "Norland's interior ministry"
5. a state's body, and who speaks for it, by where it speaks: 'the ministry in Paris', 'In Paris, the ministry said';
   a commander by what they command
6. a spokesperson of whom nothing else is told is of the side of the body heard last.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from analysis.entities import gazetteer
from analysis.entities.lookup import Names
from analysis.entities.sides import is_private, side_told_before
from analysis.measures.attribution.sector_by_others import BARE_SPOKES
from analysis.measures.attribution.source_phrase import SourcePhrase, owned
from analysis.measures.attribution.told_beside import whole_of
from analysis.tables import Statement

_SIDES = frozenset({"state", "bloc"})
#: The bodies that only a state has.
_NATIONAL = frozenset({"ministry", "government", "parliament", "cabinet", "presidency"})
#: What officers and ministers do to a body of their state.
_COMMANDING = frozenset({"command", "lead", "head"})
#: How many statements before a spokesperson's are read for the body. By hand.
_BACK = 4


def side_of(source: SourcePhrase) -> str | None:
    """Return a source's side, or None."""
    if source.actor and (source.actor.side or source.actor.actor_kind == "person"):
        return source.actor.side or _by_seat(source) or _by_command(source)
    if source.person_like and source.head is not None and is_private(source.head.lower_):
        return None
    phrases = [[token.text for token in owned(noun)] for noun in source.nouns_telling_whose()]
    silent = {side for words in phrases for side in gazetteer.silent_sides(words)}
    owned_by = (owner.side for owner in source.owners if owner.actor_kind not in _SIDES or owner.side not in silent)
    said = (gazetteer.side_of(words) for words in phrases)
    told_before = (side_told_before(token) for token in source.around if not _is_any(token))
    if source.head is not None and source.head.lower_ == "counterpart":  # 'her Peruvian counterpart'
        return next(filter(None, said), None)
    return next(filter(None, (*owned_by, *said, *told_before)), None) or _by_seat(source)


def _by_seat(source: SourcePhrase) -> str | None:
    """Return the side of the capital where a state's body speaks: 'the ministry in Paris', 'In Paris, the ministry'."""
    head = source.head
    if head is None or _NATIONAL.isdisjoint(token.lower_ for token in source.around):
        return None
    opening = head.sent[0] if head.sent[0].lower_ == "in" else None
    links = (opening, *(child for child in head.children if child.lower_ == "in"))
    places = (child for link in links if link is not None for child in link.children if child.dep_ == "pobj")
    words = ([token.text for token in place.subtree] for place in places)
    return next(filter(None, map(gazetteer.side_of, words)), None)


def _by_command(source: SourcePhrase) -> str | None:
    """Return the side of what somebody commands: 'Adm. Roe, who commands the U.S. Pacific Fleet'."""
    clauses = (child for child in source.span.root.children if child.dep_ == "relcl") if source.span is not None else ()
    led = (word for verb in clauses if verb.lemma_ in _COMMANDING for word in verb.children if word.dep_ == "dobj")
    return next(
        filter(None, (gazetteer.side_of([token.text for token in owned(whole_of(word))]) for word in led)), None
    )


def with_spokes_sides(names: Names, rows: Sequence[Statement]) -> list[Statement]:
    """Return the rows, spokespeople of whom only that is told with the side of the body heard last (rule 6)."""
    filled: list[Statement] = []
    for row in rows:
        actor = names.actors.get(row.speaker or "")
        words = actor.roles if actor is not None else (row.speaker_text or "",)
        if row.side is None and any(BARE_SPOKES.fullmatch(word) for word in words):
            near = (one for one in reversed(filled[-_BACK:]) if one.form in ("organisation", "state"))
            row = row._replace(side=next((one.side for one in near), None))
        filled.append(row)
    return filled


def _is_any(noun: Token) -> bool:
    """Say whether a noun is introduced here: 'an army'."""
    return any(word.lower_ in ("a", "an", "another") for word in noun.lefts)
