"""Who 'I' and 'we' are inside a quotation: its speaker; whom a person's 'we' takes in, the text does not say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Token

from analysis.entities.antecedents import tokens_with
from analysis.entities.lookup import Names

_OWN = ("i", "me", "my")
FIRST_PERSON = (*_OWN, "we", "us", "our")


def first_person(names: Names, voice: Callable[[int], str], speakers: Mapping[str, str]) -> Iterator[tuple[Token, str]]:
    """Yield each 'I' inside a quotation with the actor who says it, and each 'we' of a body, in text order.

    ``voice`` says whose words are at an offset, ``speakers`` who makes each statement. The narrator's own 'I' is
    nobody's, nor is that of a quotation whose speaker is not told; a person's 'we' may be their party or all mankind.
    """
    document = names.document
    for token in (document.doc[place] for place in tokens_with(document.doc, "LOWER", FIRST_PERSON)):
        lets = token.lower_ == "us" and token.i > 0 and token.nbor(-1).lower_ == "let"
        if token.text == "US" or lets or not document.quotation_at(token.idx):
            continue
        speaker = names.actors.get(speakers.get(voice(token.idx), ""))
        if speaker is not None and (token.lower_ in _OWN or speaker.actor_kind != "person"):
            yield token, speaker.actor
