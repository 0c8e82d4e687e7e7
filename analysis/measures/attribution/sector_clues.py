"""What a story tells of its people and bodies beside their roles: what they do, whose they are, how they speak.

`sector_of_people` and `sector_of_bodies` ask these clues for the sector of a source that no role or name tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import NamedTuple

from spacy.tokens import Span, Token

from analysis import lexicons
from analysis.entities.lookup import Names
from analysis.language.document import WORD
from analysis.measures.attribution.sector_text import UNKNOWN
from analysis.tables import Mention, Statement

#: In words: a shorter text introduces nobody, so that a bare name tells nothing there. By hand.
A_STORY = 80
#: What somebody of learning is called before the name.
DOCTORS = frozenset({"Dr", "Dr.", "Prof", "Prof.", "Professor"})
#: How many mentions of an actor, and how many times it is a verb's subject, are read. By hand.
_READ = 8
#: How many tokens behind a verb are read for what it is done to: 'leads a [large new study]'. By hand.
_REACH = 7
#: How many different words of a world make a story one of it; a source of it counts as two. By hand.
_OF_A_WORLD = 5
_ORDINARY = "ordinary person"


class Evidence(NamedTuple):
    """A sector, and the words that tell it; no words where it is what is mostly so."""

    sector: str
    words: str


class Clues:
    """A story as the rules of evidence ask about it. ``of_body`` gives the sector that a body's introduction tells."""

    def __init__(self, names: Names, rows: Sequence[Statement], of_body: Callable[[str], str | None]) -> None:
        self.names, self.rows, self._of_body = names, rows, of_body
        self.doc = names.document.doc

    def sector_told(self, body: str) -> str | None:
        """Return the sector that statements or its introduction tell of a body."""
        return self._told.get(body) or self._of_body(body)

    def mentions(self, actor: str) -> Iterator[Span]:
        """Yield the first mentions of an actor, or of a name that no actor has."""
        for start, end in self._places(actor):
            span = self.doc.char_span(start, end, alignment_mode="expand")
            if span is not None:
                yield span

    def _places(self, name: str) -> Iterator[tuple[int, int]]:
        if name in self.names.actors:
            yield from ((mention.start, mention.end) for mention in self._mentions.get(name, ()))
        elif name[:1].isupper():
            found = re.finditer(rf"\b{re.escape(name)}\b", self.names.document.text)
            yield from (match.span() for match in islice(found, _READ))

    def subjects(self, actor: str) -> Iterator[Token]:
        """Yield the words that mean an actor and are a verb's subject, names first."""
        yield from (span.root for span in self.mentions(actor) if span.root.dep_ in ("nsubj", "nsubjpass"))
        yield from (token for token in self._pronouns.get(actor, ()) if token.dep_ in ("nsubj", "nsubjpass"))

    def own_words(self, row: Statement) -> Iterator[Statement]:
        """Yield the statements of the source of a row."""
        return (one for one in self.rows if one.speaker == row.speaker and one.speaker_text is not None)

    @cached_property
    def world(self) -> str | None:
        """The world the story is of by its words: 'sport', 'culture', 'expert' (science); None for any other."""
        words, heard = self.names.document.lower_words, Counter(self._told.values())
        number = {sector: len(words & of_it) + 2 * heard[sector] for sector, of_it in _worlds().items()}
        *_, second, most = sorted(number, key=lambda sector: number[sector])
        return most if number[most] >= max(_OF_A_WORLD, number[second] + 1) else None

    @cached_property
    def _told(self) -> dict[str, str]:
        told: dict[str, str] = {}
        for row in self.rows:
            if row.speaker and row.sector != UNKNOWN:
                told.setdefault(row.speaker, row.sector)
        return told

    @cached_property
    def _mentions(self) -> Mapping[str, Sequence[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.names.mentions:
            own = found.setdefault(mention.actor, [])
            if len(own) < _READ and not mention.place_use:
                own.append(mention)
        return found

    @cached_property
    def _pronouns(self) -> Mapping[str, Sequence[Token]]:
        found: dict[str, list[Token]] = {}
        for token, actor in self.names.coreference.resolved():
            own = found.setdefault(actor, [])
            if len(own) < _READ:
                own.append(token)
        return found


def deed(subjects: Iterator[Token], *, private: bool) -> Evidence | None:
    """Return what the deeds of somebody tell: 'leads the study'; those of private people ('queued') if asked."""
    for subject in subjects:
        for verb in _verbs(subject.head):
            told = of_verb(verb, private=private)
            if told is not None:
                return told
    return None


def clauses(name: Token) -> Iterator[Evidence]:
    """Yield what the clauses with 'who' behind a name tell, offices before private life."""
    verbs = [verb for child in name.children if child.dep_ == "relcl" for verb in _verbs(child)]
    for private in (False, True):
        yield from filter(None, (of_verb(verb, private=private) for verb in verbs))


def _verbs(verb: Token) -> Iterator[Token]:
    yield verb
    yield from (word for word in verb.children if word.dep_ in ("xcomp", "conj") and word.pos_ == "VERB")


def of_verb(verb: Token, *, private: bool, is_agent: bool = False) -> Evidence | None:
    """Return what a verb tells of its subject or agent ('called by Roe'): a trade, or a private life if asked."""
    behind = [*verb.doc[verb.i + 1 : min(verb.i + 1 + _REACH, verb.sent.end)]]
    behind += [child for child in verb.children if child.dep_ == "nsubjpass"]
    is_passive = not is_agent and any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    for sector, needed in deeds("undergone" if is_passive else "deed").get(verb.lemma_.lower(), ()):
        if (sector == _ORDINARY) != private or any(child.dep_ == "neg" for child in verb.children):
            continue
        word = next((word for word in behind if word.lower_ in needed), None)
        if word is not None or not needed:
            first, last = sorted((verb.i, word.i if word is not None else verb.i))
            return Evidence(sector, verb.doc[first : last + 1].text)
    return None


def owned_by(text: str, owners: Sequence[str]) -> Evidence | None:
    """Return what somebody calls their own in their words: 'our customers', 'my daughter'."""
    words = [word.lower() for word in WORD.findall(text)]
    for i, word in enumerate(words):
        if word in owners:
            for j in (i + 1, i + 2):
                if j < len(words) and (sector := _own().get((words[j], word))):
                    return Evidence(sector, " ".join(words[i : j + 1]))
    return None


@cache
def deeds(use: str) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Return the sectors of who does something, or undergoes it, by the verb, with words of which one must follow."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in _rows(use):
        found.setdefault(row["word"], []).append((row["sector"], frozenset(row["with"].split())))
    return found


@cache
def of_body() -> Mapping[str, str]:
    """Return the sectors of bodies by what news tell of them."""
    return {row["word"]: row["sector"] for row in _rows("body")}


@cache
def works() -> Mapping[str, str]:
    """Return the sectors of those whose work something is: 'a play by'."""
    return {row["word"]: row["sector"] for row in _rows("by")}


@cache
def _own() -> Mapping[tuple[str, str], str]:
    return {(row["word"], use): row["sector"] for use in ("my", "our", "its") for row in _rows(use)}


@cache
def _worlds() -> Mapping[str, frozenset[str]]:
    worlds = sorted({row["sector"] for row in _rows("story")})
    return {world: frozenset(row["word"] for row in _rows("story") if row["sector"] == world) for world in worlds}


def _rows(use: str) -> list[dict[str, str]]:
    return [row for row in lexicons.builtin("sector_evidence").rows if row["use"] == use]
