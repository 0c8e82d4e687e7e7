"""side: the state or bloc it belongs to, by the first rule that fits:
1. the side of the actor the words resolve to ('the ministry' of Norland; 'officials' of Norland too); private people
   are on no side ('a Norlandish farmer')
2. a name in the phrase that owns or made the source: "Norland's list", 'the list forwarded by Norland',
   'a Norlandish diplomat'. A name the source is about or addressed to does not count ('the letter to Norland')
3. a document: the side an earlier document so called has, by its owner, by who sent it ('Norland
   sent a letter'), or by what it stands on ('the clause is based on Norland's constitution')
4. the side of a body that was told before: 'the ministry' after "Norland's interior ministry".
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.entities import gazetteer
from analysis.entities.sides import is_private, side_told_before
from analysis.measures.attribution.source_phrase import SourcePhrase, owned

_SIDES = frozenset({"state", "bloc"})


def side_of(source: SourcePhrase) -> str | None:
    """Return a source's side, or None."""
    if source.actor and (source.actor.side or source.actor.actor_kind == "person"):
        return source.actor.side
    if source.person_like and source.head is not None and is_private(source.head.lower_):
        return None
    phrases = [[token.text for token in owned(noun)] for noun in source.nouns_telling_whose()]
    silent = {side for words in phrases for side in gazetteer.silent_sides(words)}
    owned_by = (owner.side for owner in source.owners if owner.actor_kind not in _SIDES or owner.side not in silent)
    said = (gazetteer.side_of(words) for words in phrases)
    told_before = (side_told_before(token) for token in source.around if not _is_any(token))
    if source.head is not None and source.head.lower_ == "counterpart":  # 'her Peruvian counterpart'
        return next(filter(None, said), None)
    return next(filter(None, (*owned_by, *said, *told_before)), None)


def _is_any(noun: Token) -> bool:
    """Say whether a noun is introduced here: 'an army'."""
    return any(word.lower_ in ("a", "an", "another") for word in noun.lefts)
