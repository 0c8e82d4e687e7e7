"""Words of a picture that somebody makes of somebody or something: 'grim' in 'the north is portrayed as grim'.

And pictures that nobody makes of words: a video shows, it does not say.
"""

from __future__ import annotations

from spacy.tokens import Token

from analysis.language.syntax.verb_classes import is_of

#: What makes a picture, beside the verbs of `verb_classes`, when "as" is behind it.
_SHOWING = frozenset("advertise bill herald imagine picture promote remember render sell show tout".split())
_OBJECTS = frozenset(("dobj", "dative", "obj", "nsubj"))
#: Verbs whose second object is what the first is called, where the first may be what the clause is about.
_CALLING_SO = frozenset("brand call consider deem dub label".split())
_CLAUSES_OF_NOUNS = frozenset(("acl", "relcl"))
#: What shows something without words of its own.
_PICTURES = frozenset("camera cctv clip footage image map photo photograph picture recording video x-ray".split())
#: In words: no word is further below the verb that makes the picture. Set by hand.
_DEPTH = 8


def is_picture(noun: Token) -> bool:
    """Say whether a noun names what shows something without words: 'a video', 'footage'."""
    return noun.lemma_.lower() in _PICTURES


def is_of_picture(word: Token) -> bool:
    """Say whether a word tells how somebody pictures something: behind "as", or what somebody is called.

    'shown as grim', 'painted as the brutal heir of a clan', 'deemed absurd', 'branded him a pathetic traitor'; not
    'considered the brutal raid', where the writer calls it so.
    """
    behind_as = False
    for _ in range(_DEPTH):
        head = word.head
        if head is word or (behind_as and word.pos_ == "VERB"):
            return False
        behind_as = behind_as or word.lower_ == "as"
        # Of 'described in guides as splendid' the parse may put "as" below 'guides'.
        if behind_as and (is_of(head, "naming") or head.lemma_ in _SHOWING):
            return True
        if is_of(head, "calling") and (word.dep_ == "oprd" or _is_second_object(word, head)):
            return True
        word = head
    return False


def _is_second_object(word: Token, verb: Token) -> bool:
    """Say whether a word is what the verb's object is called: 'a traitor' in 'branded him a traitor'."""
    objects = [child for child in verb.children if child.dep_ in _OBJECTS and child.i > verb.i]
    if not objects or word != objects[-1]:
        return False
    # In 'a raid that critics called a disgrace' the first object is the raid.
    return len(objects) > 1 or (verb.dep_ in _CLAUSES_OF_NOUNS and verb.lemma_ in _CALLING_SO)
