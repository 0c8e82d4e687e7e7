"""What a sentence holds about a pair of actors, as names of features: words around them, and how the parse ties them.

A is the actor that comes first, B the other. A feature starts with its family: ``between accuse``, ``path A:nsubj
accuse dobj:B``. Words come in by their kind, too: ``between: against``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from analysis.measures.directions.masked_sentence import NAME, MaskedSentence, Span
from analysis.measures.directions.word_kinds import kinds_of, side_of

#: How many words are looked at: before the pair, between, behind. By hand.
_BEFORE, _BETWEEN, _BEHIND = 8, 25, 8
#: Words that a word on the path governs and that say more of it than its own lemma: 'take a swipe', 'turn on'.
_TELLING = frozenset("neg prt dobj acomp attr amod prep xcomp advmod oprd mark agent ccomp advcl".split())
#: Which of them a verb above an actor is looked at with.
_ARGUMENTS = frozenset("dobj acomp attr prt oprd xcomp ccomp prep agent advmod".split())
#: What the parse calls a verb.
VERBS = ("VERB", "AUX")
#: In steps: over longer paths the words alone are looked at. By hand.
_LONGEST = 6
A, B, ROOT = "A", "B", "^"


def features(sentence: MaskedSentence, first: Span, second: Span) -> dict[str, float]:
    """Return the features of a pair with their values: 1, and less for the sentence's words wherever they are."""
    around = _around(sentence, first, second)
    of_pair = chain(_of_words(*around), _of_order(*around), _of_parse(sentence, first, second))
    return sentence.together | dict.fromkeys(of_pair, 1.0)


def _around(sentence: MaskedSentence, first: Span, second: Span) -> tuple[list[str], list[str], list[str]]:
    """Return the words before a pair, between and behind, a name of several words as one."""
    return tuple(  # type: ignore[return-value]
        [
            word
            for place, word in enumerate(some)
            if not (word == NAME and place and some[place - 1] == NAME) and not word.isspace()
        ]
        for some in (
            sentence.words[: first.first],
            sentence.words[first.end : second.first],
            sentence.words[second.end :],
        )
    )


def _of_words(before: Sequence[str], between: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    """Yield the words by where they are, and how far the two are apart."""
    for where, words in (("before", before[-_BEFORE:]), ("between", between[:_BETWEEN]), ("behind", behind[:_BEHIND])):
        for word in words:
            yield f"{where} {word}"
            for kind in kinds_of(word):
                yield f"kind {where} {kind}"
    yield f"apart {min(len(between).bit_length(), 6)}"


def _of_order(before: Sequence[str], between: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    """Yield pairs and triples of neighbours, with A and B among them, and the same by side."""
    middle = [A, *between[:_BETWEEN], B]
    for some in (middle, [ROOT, *before[-3:], A][-4:], [B, *behind[:3], ROOT][:4]):
        sides = [side_of(word) or word for word in some]
        for place in range(len(some) - 1):
            yield f"next {some[place]} {some[place + 1]}"
            if sides[place : place + 2] != some[place : place + 2]:
                yield f"next* {sides[place]} {sides[place + 1]}"
    sides = [side_of(word) or word for word in middle]
    for place in range(len(middle) - 2):
        yield f"three {' '.join(middle[place : place + 3])}"
        if sides[place : place + 3] != middle[place : place + 3]:
            yield f"three* {' '.join(sides[place : place + 3])}"


def _of_parse(sentence: MaskedSentence, first: Span, second: Span) -> Iterator[str]:
    """Yield what the parse says: each one's place in its clause, and the path from one to the other."""
    for name, span in ((A, first), (B, second)):
        yield from _of_actor(name, sentence, sentence.way_up(span))
    tie = sentence.tie(first, second)
    if tie is None:
        yield "path none"
    else:
        yield from _of_path(sentence, *tie)


def _of_actor(name: str, sentence: MaskedSentence, way: Sequence[int]) -> Iterator[str]:
    """Yield an actor's relation to what governs it, and its nearest verb with what that governs."""
    words, relations = sentence.words, sentence.relations
    head = way[0]
    yield f"is {name} {relations[head]}"
    if len(way) > 1:
        yield f"of {name} {relations[head]} {words[way[1]]}"
    if len(way) > 2:
        yield f"of {name} {relations[head]} {words[way[1]]} {relations[way[1]]} {words[way[2]]}"
        yield f"of {name} {relations[head]} {relations[way[1]]} {words[way[2]]}"
    for below in sentence.children[head]:
        if relations[below] in ("amod", "appos", "compound", "relcl", "acl", "nmod"):
            yield f"has {name} {relations[below]} {words[below]}"
    place = next((place for place in range(1, len(way)) if sentence.parts[way[place]] in VERBS), None)
    if place is None:
        return
    verb, under = way[place], relations[way[place - 1]]
    yield f"verb {name} {under} {words[verb]}"
    yield f"verb {name} {words[verb]}"
    for kind in kinds_of(words[verb]):
        yield f"kind verb {name} {under} {kind}"
    for below in sentence.children[verb]:
        if below == way[place - 1]:
            continue
        if relations[below] == "neg":
            yield f"not {name}"
        elif relations[below] in _ARGUMENTS:
            yield f"verb {name} {words[verb]} {relations[below]} {words[below]}"
            for kind in kinds_of(words[below]):
                yield f"kind verb {name} {relations[below]} {kind}"


def _of_path(sentence: MaskedSentence, up: Sequence[int], top: int, down: Sequence[int]) -> Iterator[str]:
    """Yield the path from A up to the word that governs both, and down to B."""
    words, relations = sentence.words, sentence.relations
    ends = (relations[up[-1]] if up else "=", relations[down[-1]] if down else "=")
    yield f"top {words[top]}"
    yield f"top {ends[0]} {words[top]} {ends[1]}"
    yield f"top {ends[0]} {ends[1]}"
    for kind in kinds_of(words[top]):
        yield f"kind top {ends[0]} {ends[1]} {kind}"
        yield f"kind top {kind}"
    yield f"steps {len(up) + len(down)}"
    for name, some in ((A, up[1:]), (B, down[1:])):
        for word in some:
            yield f"way {name} {words[word]}"
            for kind in kinds_of(words[word]):
                yield f"kind way {name} {kind}"
    yield from _along(sentence, up, top, down)
    on_path = {*up, top, *down}
    for word in (*up[1:], top, *down[1:]):
        for below in sentence.children[word]:
            if below not in on_path and relations[below] in _TELLING:
                yield f"beside {relations[below]} {words[below]}"
                for kind in kinds_of(words[below]):
                    yield f"kind beside {relations[below]} {kind}"


def _along(sentence: MaskedSentence, up: Sequence[int], top: int, down: Sequence[int]) -> Iterator[str]:
    """Yield the path as a whole: its relations, its words, their sides."""
    words, relations = sentence.words, sentence.relations
    bare = [*(relations[word] for word in up), ROOT, *(relations[word] for word in reversed(down))]
    if len(bare) <= _LONGEST + 3:
        yield f"path {' '.join(bare)}"
    on = [*up[1:], top, *reversed(down[1:])]
    if len(bare) <= _LONGEST + 1:
        for name, called in (("path", words.__getitem__), ("path*", lambda word: side_of(words[word]) or "_")):
            steps = [f"{called(word)}:{relations[word]}" if word != top else f"{ROOT}{called(word)}" for word in on]
            first = relations[up[0]] if up else "="
            yield f"{name} {' '.join((first, *steps, relations[down[0]] if down else '='))}"
    chain = [A, *(words[word] for word in on), B]
    for place in range(len(chain) - 1):
        yield f"chain {chain[place]} {chain[place + 1]}"
    ends = (relations[up[0]] if up else "=", relations[down[0]] if down else "=")
    sides = " ".join([side for word in on if (side := side_of(words[word]))][:3]) or "_"
    denied = " not" if any(relations[below] == "neg" for word in on for below in sentence.children[word]) else ""
    yield f"sides {sides}{denied}"
    yield f"sides {ends[0]} {sides} {ends[1]}{denied}"
