"""Subject, agent, voice and the bounds of a noun phrase, asked of short sentences."""

from __future__ import annotations

import pytest
from spacy.tokens import Token

import analysis
from analysis.language import parse
from analysis.language.syntax.arguments import agent, own_subject, subject, verb_of_agent
from analysis.language.syntax.noun_phrases import governing_head, phrase_bounds
from analysis.language.syntax.verbs import is_bare_participle, is_passive


def word(text: str, form: str) -> Token:
    """Return the first token of this form in a text."""
    return next(token for token in parse(analysis.read_text(text)).doc if token.text == form)


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("Karl Roe spoke.", "spoke", "Roe"),
        ("Karl Roe came in and spoke.", "spoke", "Roe"),
        ("Karl Roe wants to speak.", "speak", "Roe"),
        ("Karl Roe urged Jane Lund to speak.", "speak", "Lund"),
        ("Karl Roe used the podium to speak.", "speak", "Roe"),
        ("Karl Roe, who spoke first, left.", "spoke", "Roe"),
        ("Karl Roe, a cleaner at Tarn General Hospital who left at two, spoke.", "left", "cleaner"),
        ("Karl Roe released a statement saying that the pier is shut.", "saying", "Roe"),
        ("Karl Roe read a sign saying that the pier is shut.", "saying", "sign"),
        ("Karl Roe ended the day by saying that the pier is shut.", "saying", "Roe"),
        ("It was Roe's habit of saying that the pier is shut.", "saying", "Roe"),
    ],
)
def test_who_does_what_a_verb_says(text, verb, doer):
    doing = subject(word(text, verb))
    assert doing is not None and doing.text == doer


@pytest.mark.parametrize("text", ["It is said that the pier is shut.", "Say that the pier is shut."])
def test_a_command_and_a_passive_without_agent_name_nobody(text):
    verb = word(text, "said" if "said" in text else "Say")
    own = own_subject(verb)
    assert agent(verb) is None
    assert own is None or own.lower_ == "it"


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("The pier was shut by Karl Roe.", "shut", "Roe"),
        ("Jane Lund was elected chairwoman by the union.", "elected", "union"),
        ("Jane Lund was described as a liar by Karl Roe.", "described", "Roe"),
        ("The pier, shut by Karl Roe, is old.", "shut", "Roe"),
    ],
)
def test_the_agent_of_a_passive_and_its_verb(text, verb, doer):
    passive = word(text, verb)
    doing = agent(passive)
    assert doing is not None and doing.text == doer
    assert verb_of_agent(doing.head) == passive


@pytest.mark.parametrize("text", ["Jane Lund was harmed by leaving.", "Karl Roe walked by the pier."])
def test_no_noun_after_by_or_no_passive_is_no_agent(text):
    by = word(text, "by")
    assert agent(by.head) is None or verb_of_agent(by) is None


@pytest.mark.parametrize(
    ("text", "verb", "passive", "bare"),
    [
        ("The pier was shut.", "shut", True, False),
        ("The plan offered by Roe failed.", "offered", True, True),
        ("Asked about the pier, Roe left.", "Asked", False, True),
        ("Roe has offered a plan.", "offered", False, False),
        ("Roe offered a plan.", "offered", False, False),
    ],
)
def test_voice(text, verb, passive, bare):
    assert (is_passive(word(text, verb)), is_bare_participle(word(text, verb))) == (passive, bare)


@pytest.mark.parametrize(
    ("text", "noun", "phrase"),
    [
        ("The mayor of Oslo, who left, spoke.", "mayor", "The mayor of Oslo"),
        ("And the old mayor spoke.", "mayor", "the old mayor"),
        ("The mayor, Karl Roe, spoke.", "mayor", "The mayor"),
        ("The mayor and the judge spoke.", "mayor", "The mayor"),
    ],
)
def test_where_a_noun_phrase_starts_and_ends(text, noun, phrase):
    token = word(text, noun)
    first, last = phrase_bounds(token)
    assert token.doc[first:last].text == phrase


@pytest.mark.parametrize(
    ("text", "name", "governing"),
    [
        ("Norway's army attacked.", "Norway", "army"),
        ("The army of Norway attacked.", "Norway", "army"),
        ("Norway's flag fell.", "Norway", "Norway"),
        ("The king of Norway left.", "Norway", "Norway"),
        ("The firm, Arcona, left.", "Arcona", "firm"),
        ("Norway attacked.", "Norway", "Norway"),
    ],
)
def test_the_head_that_governs_a_name(text, name, governing):
    assert governing_head(word(text, name)).text == governing
