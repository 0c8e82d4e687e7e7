"""Who 'I' and 'we' are inside a quotation: its speaker."""

from __future__ import annotations

from bisect import bisect_right
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
    quotations = [quotation for quotation in document.quotations if quotation.depth == 1]
    starts = [quotation.start for quotation in quotations]
    for token in (document.doc[place] for place in tokens_with(document.doc, "LOWER", _FIRST_PERSON)):
        before = bisect_right(starts, token.idx) - 1
        is_quoted = before >= 0 and token.idx < quotations[before].end
        if is_quoted and token.text != "US" and voice(token.idx) in speakers:
            yield token, speakers[voice(token.idx)]
