"""The rules that are rows: each one's example comes out right, and does not without the rule."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span

from analysis import read_text
from analysis.entities import cut_off, find_actors, places
from analysis.entities.bounds import mended
from analysis.entities.burdens import unburdened
from analysis.entities.cut_off import CUT_OFF, CutOff
from analysis.entities.gazetteer import Reading
from analysis.entities.places import PLACE_USES, PlaceUse
from analysis.entities.spans import NameSpan
from analysis.language import parse


def parsed(example: str, label: str = "PERSON") -> tuple[Doc, Span]:
    """Return a parsed example without its brackets, and the tokens that stand between them."""
    start, end = example.index("["), example.index("]") - 1
    doc = parse(read_text(example.replace("[", "").replace("]", ""))).doc
    span = doc.char_span(start, end, label=label)
    assert span is not None
    return doc, span


def is_place(example: str) -> bool:
    """Say whether the name between the brackets is used as a place; one that does nothing else is no actor."""
    _, name = parsed(example)
    _, mentions = find_actors(parse(read_text(name.doc.text)))
    return next((mention.place_use for mention in mentions if mention.start == name.start_char), True)


@pytest.mark.parametrize("use", PLACE_USES, ids=lambda use: use.name)
def test_a_name_is_used_as_a_place(use: PlaceUse, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_place(use.example)
    monkeypatch.setattr(places, "PLACE_USES", [other for other in PLACE_USES if other is not use])
    assert not is_place(use.example)


def whole_name(name: str) -> str:
    """Return the name found where the parser sees only what stands between the brackets."""
    doc, seen = parsed(f"Reporters met {name} on Monday.")
    doc.ents = [seen]
    return " ".join(doc[found.first : found.last].text for found in mended(doc, seen))


@pytest.mark.parametrize("part", CUT_OFF, ids=lambda part: part.name)
def test_what_the_parser_cuts_off_a_name_is_taken_in(part: CutOff, monkeypatch: pytest.MonkeyPatch) -> None:
    name = part.example.replace("[", "").replace("]", "")
    assert whole_name(part.example) == name
    monkeypatch.setattr(cut_off, "CUT_OFF", [other for other in CUT_OFF if other is not part])
    assert whole_name(part.example) != name


@pytest.mark.parametrize(
    ("seen", "label", "names"),
    [
        ("Viewers saw [ABC News's Rich Novak] there.", "ORG", ["ABC News", "Rich Novak"]),
        ("[Where Harker] went, nobody knew.", "PERSON", ["Harker"]),
        ("The debate starts at 9 [ET] on Sunday.", "ORG", []),
        ("The paper wrote that [Rules Will Kill Jobs].", "ORG", []),
        ("Rep. Ann Tilley, [D]-Ohio, left.", "ORG", []),
        ("The story is on [A6] today.", "ORG", []),
        ("[!]", "ORG", []),
    ],
)
def test_what_the_parser_takes_in_too_much_is_no_name(seen: str, label: str, names: list[str]) -> None:
    doc, span = parsed(seen, label)
    assert [doc[name.first : name.last].text for name in mended(doc, span)] == names


@pytest.mark.parametrize(
    ("seen", "name"),
    [("Envoy to [Russia Jo Kim] left.", "Jo Kim"), ("To [Russia Jo Kim] came as envoy", "Russia Jo Kim")],
)
def test_a_state_inside_a_post_is_taken_off_the_name_behind_it(seen: str, name: str) -> None:
    doc, span = parsed(seen)
    reading = Reading([token.text for token in doc])
    ((found,), _) = unburdened(doc, reading, [NameSpan(span.start, span.end, "PERSON")], [])
    assert doc[found.first : found.last].text == name
