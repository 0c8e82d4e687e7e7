"""Who holds a rank in a group that fights a state: 'General Roe of the Dawn, a rebel group', 'a fighter of the group'.

A rank alone says an army's or the police's; so where the group is told, it decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.entities.word_lists import side_words
from analysis.measures.attribution.sector_text import known_bodies
from analysis.measures.attribution.source_phrase import SourcePhrase

#: Behind these stands what somebody is of: 'a commander of the rebels', 'a fighter from the militia'.
_OF = frozenset({"of", "from", "with", "for", "in"})
_LEADS = frozenset("lead command head run join".split())
#: These turn the word behind them round: 'the anti-rebel squad', 'counter-insurgency'.
_AGAINST = frozenset({"anti", "counter"})
#: What an armed group is called again by.
_GROUPS = frozenset("group movement faction organisation organization army front force".split())


def is_of_armed_group(source: SourcePhrase) -> bool:
    """Say whether a source's words tell that they are of a group that fights a state."""
    head = source.span.root if source.span is not None else None
    return head is not None and any(_is_armed(noun) for noun in _described(head))


def _described(noun: Token) -> Iterator[Token]:
    """Yield the nouns that say who or of what somebody is: 'the Dawn', 'group'; 'commander', 'insurgents'."""
    yield noun
    for child in noun.rights:
        if child.dep_ == "appos":
            yield from _described(child)
        elif child.dep_ == "prep" and child.lower_ in _OF:
            yield from (one for of in child.rights if of.dep_ == "pobj" for one in _described(of))
        elif child.dep_ == "relcl" and child.lemma_ in _LEADS:
            yield from (of for of in child.rights if of.dep_ == "dobj")


def _is_armed(noun: Token) -> bool:
    """Say whether a noun or a word right before it is what a state's armed opponent is called, here or earlier."""
    words = (noun, *(word for word in noun.lefts if word.dep_ in ("compound", "amod", "nmod")))
    if any(word.lower_ in _AGAINST for one in words for word in (one, *one.lefts)):
        return False
    if any(word.lower_ in side_words("opponent") or known_bodies().get(word.text) == "armed group" for word in words):
        return True
    is_again = noun.lower_ in _GROUPS and any(word.lower_ == "the" for word in noun.lefts)
    return is_again and any(_is_armed(one) for one in noun.doc[: noun.i] if one.lower_ == noun.lower_ and _is_new(one))


def _is_new(noun: Token) -> bool:
    """Say whether a noun is the first of its thing: 'a rebel group'."""
    return any(word.lower_ in ("a", "an") for word in noun.lefts)
