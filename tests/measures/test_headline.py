"""Title against body."""

from __future__ import annotations

from typing import NamedTuple

from analysis.article import Article, Block
from analysis.language import parse
from analysis.measures import headline

TITLE = "Arcona rejects Belmor's offer, calls it a 'poor bargain'"
FIRST = 'Arcona rejected the offer on Monday. "This is a poor bargain for us all," the envoy said.'
SECOND = "Ships of Belmor lay off the coast. Nobody was hurt."
TEXT = "\n\n".join((TITLE, FIRST, SECOND))


class Mention(NamedTuple):
    start: int
    end: int
    actor: str


def story():
    blocks, start = [], 0
    for kind, text in (("title", TITLE), ("paragraph", FIRST), ("paragraph", SECOND)):
        blocks.append(Block(kind, start, start + len(text)))
        start += len(text) + 2
    return parse(Article("x", TEXT, tuple(blocks)))


def spans(word):
    starts = [i for i in range(len(TEXT)) if TEXT.startswith(word, i)]
    return [(start, start + len(word)) for start in starts]


def parts():
    mentions = [Mention(*span, name) for name in ("Arcona", "Belmor") for span in spans(name)]
    quotation = TEXT.index('"'), TEXT.rindex('"')
    found = headline.compare_title(
        story(), mentions, lambda offset: "the envoy" if quotation[0] <= offset <= quotation[1] else None
    )
    return {(part.kind, part.text): part for part in found}


def test_the_titles_actors_are_found_again():
    assert parts()["actor", "Arcona"].places == tuple(spans("Arcona")[1:])
    assert parts()["actor", "Belmor"].places == tuple(spans("Belmor")[1:])


def test_the_titles_verbs_are_found_again_in_other_forms():
    assert parts()["verb", "rejects"].places == tuple(spans("rejected"))
    assert parts()["verb", "calls"].places == ()


def test_quoted_words_lead_to_whoever_says_them_in_the_body():
    part = parts()["quoted words", "poor bargain"]
    assert part.places == tuple(spans("poor bargain")[1:])
    assert part.speakers == ("the envoy",)


def test_an_article_without_a_title_has_no_parts():
    document = parse(Article("x", FIRST, (Block("paragraph", 0, len(FIRST)),)))
    assert headline.compare_title(document, [], lambda _: None) == []
