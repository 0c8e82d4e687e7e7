"""Headlines in title case are parsed as running text would print them; their tokens stay as printed."""

import json
from pathlib import Path

import pytest

from analysis.language import parse
from analysis.language.title_case import words_as_parsed
from analysis.reading import read_text

QUAY = "The town waited for months, and nobody at the port was told when the work on the quay would end."
#: A headline, the story below it, and the headline as the parser gets it; the second half holds names of common words.
CASES = [json.loads(line) for line in (Path(__file__).parent / "title_case.jsonl").read_text("utf-8").splitlines()]


def as_parsed(text: str) -> list[str] | None:
    article = read_text(text)
    return words_as_parsed(parse(article).doc, article)


@pytest.mark.parametrize("case", CASES, ids=[case["headline"] for case in CASES])
def test_a_headlines_words_are_in_lower_case_unless_they_are_names(case: dict[str, str]) -> None:
    text = f"{case['headline']}\n\n{case['story']}\n\n{QUAY}"
    words = as_parsed(text)
    assert words is not None
    assert " ".join(words[: len(case["parsed"].split())]) == case["parsed"]
    document = parse(read_text(text))
    assert document.doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in document.doc)


@pytest.mark.parametrize(
    "text",
    [
        f"Mayor slams council over bins\n\n{QUAY}",  # in sentence case
        f"MAYOR SLAMS COUNCIL OVER BINS\n\n{QUAY}",  # in capitals
        f"Ann Poole of Seaton Harbour Board left.\n\n{QUAY}",  # a sentence
        f"Jo Berg spoke. From Reuters:\n\n{QUAY}",  # what announces a quotation
        "Mayor Slams Council Over Bins",  # no story that tells which words are names
    ],
)
def test_other_lines_are_parsed_as_printed(text: str) -> None:
    assert as_parsed(text) is None


def test_a_headlines_verb_is_a_verb_and_its_sentence_one() -> None:
    document = parse(read_text(f"Mayor Slams Council Over Bins\n\nThe mayor attacked the council.\n\n{QUAY}"))
    headline = document.span(document.sentences[0])
    assert (headline.text, headline[1].tag_, headline[1].lemma_) == ("Mayor Slams Council Over Bins", "VBZ", "slam")
