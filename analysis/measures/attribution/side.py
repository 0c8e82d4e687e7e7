"""side: the state or bloc a source belongs to, with the words that say so.

Rules, the first that fits:
  1. the side of the actor the words resolve to ('the ministry' of Norland; 'officials' of Norland too)
  2. a name in the phrase that owns or made the source: "Norland's list", 'the list forwarded by Norland',
     'a Norlandish diplomat'. A name the source is about or addressed to does not count ('the letter to Norland')
  3. a document: the side an earlier document so called has, by its owner, by who sent it ('Norland
     sent a letter'), or by what it stands on ('the clause is based on Norland's constitution').
"""

from __future__ import annotations

from analysis.entities import gazetteer
from analysis.measures.attribution.source_words import Speaker, owned


def side_of(speaker: Speaker) -> str | None:
    """Return a source's side, or None."""
    if speaker.actor and speaker.actor.side:
        return speaker.actor.side
    owned_by = next((owner.side for owner in speaker.owners if owner.side), None)
    said = (gazetteer.side_of([token.text for token in owned(noun)]) for noun in speaker.kin())
    return owned_by or next(filter(None, said), None)
