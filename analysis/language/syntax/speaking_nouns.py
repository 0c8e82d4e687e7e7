"""Nouns that name somebody or something with words of its own."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis import lexicons
from analysis.lexicons import words_of

_SPEAKING = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def can_speak(noun: Token | None) -> bool:
    """Say whether a noun names somebody or something with words of its own: a person, a handle, a document."""
    if noun is None:
        return False
    if noun.text.startswith("@"):
        return True
    if noun.ent_type_ in _SPEAKING or noun.lower_ in words_of("sentence_words", "speaker") or noun.pos_ == "PROPN":
        return True
    return is_source(noun)


def is_source(noun: Token) -> bool:
    """Say whether a noun says what a source is: 'officials', 'poll'."""
    return noun.lemma_.lower() in _source_nouns() or noun.lower_ in _source_nouns()


def is_document(noun: Token) -> bool:
    """Say whether a noun names a document: 'the report', 'Article 5'."""
    return _source_nouns().get(noun.lemma_.lower()) == "document"


def is_outlet(noun: Token) -> bool:
    """Say whether a noun, or a word of its name, is what a news outlet is called: 'the paper', 'the Kanto Times'."""
    words = [word.lemma_.lower() for word in (noun, *noun.lefts)]
    return any(_source_nouns().get(word) == "media" for word in words) or {"news", "agency"} <= set(words)


def is_person(noun: Token) -> bool:
    """Say whether a noun names a person or what a person is: 'Roe', 'him', 'the students'."""
    return noun.ent_type_ == "PERSON" or noun.pos_ == "PRON" or (is_source(noun) and not is_document(noun))


def is_thing(noun: Token | None) -> bool:
    """Say whether a noun has no words of its own: 'the trend', 'her eyes', 'all of the trends'."""
    if noun is None:
        return False
    if noun.lower_ in words_of("speaker_words", "counter"):
        counted = (word for of in noun.rights if of.lower_ == "of" for word in of.rights if word.dep_ == "pobj")
        noun = next(counted, noun)
        if noun.lower_ in ("this", "that"):
            return True
    is_one_number = noun.lower_ in ("figure", "number") and all(word.dep_ == "det" for word in noun.children)
    return is_one_number or noun.lemma_.lower() in words_of("speaker_words", "thing")


@cache
def _source_nouns() -> dict[str, str]:
    """Return the last words of all nouns that are a source, 'minister', 'report', and what each is."""
    rows = lexicons.builtin("source_nouns").rows
    return {row["term"].split()[-1]: row["form"] for row in reversed(rows) if row["form"]}
