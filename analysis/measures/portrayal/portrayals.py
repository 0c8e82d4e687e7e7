"""Portrayals of one article: every verb and description in its relation to an actor."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from spacy.tokens import Doc, Token

from analysis.entities.lookup import Names
from analysis.language.syntax.noun_phrases import description
from analysis.language.syntax.status import modality
from analysis.measures.portrayal.constructions import relations_of
from analysis.measures.portrayal.counterparts import counterpart
from analysis.measures.portrayal.deed_status import alleged_by, status_of
from analysis.measures.portrayal.first_person import FIRST_PERSON, first_person
from analysis.measures.portrayal.named_relation import Place
from analysis.measures.portrayal.nothing_told import tells_nothing
from analysis.measures.portrayal.predicate_relation import PredicateRelation
from analysis.measures.portrayal.predicate_words import verb_words
from analysis.measures.portrayal.processes import process_of
from analysis.tables import NARRATOR, RELATIONAL, VERBAL, Mention, Portrayal

NOBODY: Mapping[str, str] = MappingProxyType({})
#: Who says something by a verb, by the verb's first character.
Tellers = Mapping[int, Collection[str]]
UNTOLD: Tellers = MappingProxyType({})


class _Name(NamedTuple):
    """An actor's name or pronoun: its actor, head word, last word's index, and characters."""

    actor: str
    head: Token
    last: int
    start: int
    end: int


def find_portrayals(
    names: Names, voice: Callable[[int], str], speakers: Mapping[str, str] = NOBODY, tellers: Tellers = UNTOLD
) -> list[Portrayal]:
    """Return what each actor does (agent), undergoes (patient) and is called (attribute), in text order.

    ``names`` says who is who in the document, pronouns included; ``voice`` whose words stand at an offset;
    ``speakers`` who makes each statement, by its id: 'I' in a quotation of theirs is they; ``tellers`` who makes the
    one that a verb attributes, so that nobody else is told to say it. Names used as places take no part. Only the
    story's blocks are searched.
    """
    document = names.document
    named = [name for name in _names(document.doc, names.mentions) if name.actor in names.actors]
    rows: dict[tuple[int, int, str], Portrayal] = {}
    for name, relation in _related(names, named, first_person(names, voice, speakers)):
        if not any(map(str.isalpha, relation.word.text)) or relation.word.text[0] in "'’":
            continue
        in_prose = document.block_at(relation.word.idx).kind == "paragraph"
        is_other = name.head.pos_ == "PROPN" and name.head.text not in name.actor
        if tells_nothing(Place(name.head, relation, in_prose, is_other)):
            continue
        row = _portrayal(names, name, relation, voice)
        if (
            row.process == VERBAL
            and row.relation == "agent"
            and _says_another(names, name.actor, relation.word, tellers)
        ):
            continue
        if _is_cue_of(name, relation, row, speakers):
            row = row._replace(voice=NARRATOR)
        if document.in_story(row.start):
            rows.setdefault((row.start, row.end, row.actor), row)
    return sorted(rows.values(), key=lambda row: row[:4])


def _names(doc: Doc, mentions: Iterable[Mention]) -> Iterator[_Name]:
    """Yield the names that are no places; a name's head is its first word governed from outside."""
    starts = doc.to_array("IDX")
    for row in mentions:
        first, end = np.searchsorted(starts, (row.start, row.end)).tolist()
        if not row.place_use and first < end:
            head = next(token for token in doc[first:end] if token.head == token or not first <= token.head.i < end)
            yield _Name(row.actor, head, end - 1, row.start, row.end)


def _related(
    lookup: Names, named: list[_Name], of_speakers: Iterable[tuple[Token, str]]
) -> Iterator[tuple[_Name, PredicateRelation]]:
    """Yield each name with its relations, then each pronoun with its own."""
    for name in named:
        for relation in relations_of(name.head):
            if not name.start <= relation.word.idx < name.end:
                yield name, relation
    for token, actor in chain(lookup.coreference.resolved(sure=True), of_speakers):
        for relation in relations_of(token):
            yield _Name(actor, token, token.i, token.idx, token.idx + len(token)), relation


def _portrayal(names: Names, name: _Name, relation: PredicateRelation, voice: Callable[[int], str]) -> Portrayal:
    """Return the row of a relation."""
    doc = names.document.doc
    first, last, predicate = _predicate(doc, name, relation)
    start, status = doc[first].idx, status_of(relation)
    process = RELATIONAL if relation.role == "attribute" else process_of(relation.word)
    return Portrayal(
        start=start,
        end=doc[last].idx + len(doc[last]),
        actor=name.actor,
        relation=relation.role,
        predicate=predicate,
        counterpart=counterpart(relation.role, relation.word, relation.passive),
        passive=relation.passive,
        agentless=relation.agentless,
        modal=modality(relation.word),
        under=relation.under,
        speech=process == VERBAL,
        actor_start=name.start,
        actor_end=name.end,
        voice=voice(voice_offset(relation, start)),
        status=status,
        alleged_by=alleged_by(relation, name.actor, names) if status == "alleged" else None,
        process=process,
    )


def _says_another(names: Names, actor: str, verb: Token, tellers: Tellers) -> bool:
    """Say whether the statement that a verb attributes is another actor's: 'the union's secretary, Jo Roe, says'."""
    saying = [name for name in tellers.get(verb.idx, ()) if name in names.actors]
    return bool(saying) and actor not in saying


def _is_cue_of(name: _Name, relation: PredicateRelation, row: Portrayal, speakers: Mapping[str, str]) -> bool:
    """Say whether a row is the saying of the words it stands in: 'No mill, Roe said, will close' tells of her.

    Whoever speaks of themselves says 'I', and 'she had told them' hangs below the saying.
    """
    is_saying = relation.role == "agent" and row.process == VERBAL and relation.word.dep_ in ("ROOT", "parataxis")
    return is_saying and name.head.lower_ not in FIRST_PERSON and speakers.get(row.voice) == name.actor


def _predicate(doc: Doc, name: _Name, relation: PredicateRelation) -> tuple[int, int, str]:
    """Return the first and last token of a relation's predicate, and how the row prints it."""
    if not relation.is_noun:
        return verb_words(relation.word, relation.preposition, relation.negated)
    first, last = description(relation.word, after=name.last if name.last < relation.word.i else -1)
    text = " ".join(doc[first : last + 1].text.split())
    return first, last, f"not {text}" if relation.negated else text


def voice_offset(relation: PredicateRelation, start: int) -> int:
    """Return the offset whose voice a predicate has: its own, or its verb's where a noun of action is the object.

    In "Norway rejects Kenya's demand" what Norway rejects is a statement of Norway's, yet 'demand' is the word of the
    one who tells of the rejecting. Words in quotation marks stay the speaker's.
    """
    word, verb = relation.word, relation.word.head
    if not relation.is_noun or word.dep_ != "dobj":
        return start
    between = word.doc[min(verb.i, word.i) : max(verb.i, word.i) + 1]
    return start if any(token.is_quote for token in between) else verb.idx
