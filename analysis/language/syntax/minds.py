"""What somebody has in mind: words in a clause that a verb of knowing, thinking or feeling tells."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis.lexicons import builtin

#: In words: no word is further below the verb. Set by hand.
_DEPTH = 12
#: Of these the writer is one.
_WRITERS = frozenset(("i", "we", "you", "one", "us", "'s", "’s"))
#: Verbs that tell a deed, a lot or a duty more often than a thought, or are taken for nouns ('favors to governments').
_OTHERS = frozenset("favor favour find identify need plan watch".split())


def is_of_mind(word: Token) -> bool:
    """Say whether a word stands in what somebody but the writer knows, thinks or feels.

    'the voters saw that he might win', 'she is worried about how it could end'; not 'we know that it is grim'. Whose
    word it is the text does not tell.
    """
    for _ in range(_DEPTH):
        head = word.head
        if head is word:
            return False
        verb = head.head if word.dep_ == "pcomp" else head
        if word.dep_ in ("ccomp", "pcomp") and _is_somebodys(verb):
            return True
        word = head
    return False


def _is_somebodys(verb: Token) -> bool:
    """Say whether a verb tells what somebody but the writer has in mind."""
    return (
        verb.pos_ == "VERB"
        and verb.lemma_ in _mental_verbs()
        and _WRITERS.isdisjoint(child.lower_ for child in verb.children if child.dep_ == "nsubj")
    )


@cache
def _mental_verbs() -> frozenset[str]:
    return frozenset(builtin("verb_processes").words_by("process")["mental"]) - _OTHERS
