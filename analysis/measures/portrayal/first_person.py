"""Who 'I' and 'we' are inside a quotation: its speaker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Token

from analysis.entities.antecedents import tokens_with
from analysis.language.document import Document

_FIRST_PERSON = ("i", "me", "my", "we", "us", "our")


def first_person(
    document: Document, voice: Callable[[int], str], speakers: Mapping[str, str]
) -> Iterator[tuple[Token, str]]:
    """Yield each 'I' or 'we' inside a quotation with its speaker, in text order.

    ``voice`` says whose words are at an offset, ``speakers`` who makes each statement. The narrator's own 'I' is
    nobody's, nor is that of a quotation whose speaker is not told.
    """
    for token in (document.doc[place] for place in tokens_with(document.doc, "LOWER", _FIRST_PERSON)):
        if token.text != "US" and voice(token.idx) in speakers and document.quotation_at(token.idx):
            yield token, speakers[voice(token.idx)]
