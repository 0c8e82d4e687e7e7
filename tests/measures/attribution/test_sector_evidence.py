"""The sector of a source that no role and no name tells: by what the story says of it, and the reason that is kept."""

from __future__ import annotations

import pytest

from analysis import analyse, read_text

#: A text, the sectors of its sources, what tells the last one.
TOLD = [
    ("Usdaw said it was clear.", ["civil society"], "known by name: Usdaw"),
    ("Shares in Marlow fell. Marlow said it was clear.", ["business"], "what is its: Shares in Marlow"),
    ("The Insurance Bureau of Norland said it was clear.", ["business"], "its words"),
    ("The Perth-based miner said it was clear.", ["business"], "its words: The Perth-based miner"),
    ("“It was clear,” said Ida Bell TD.", ["government"], "letters behind the name: TD"),
    ("“It was clear,” said Rupert Lang at Peel Hunt.", ["business"], "the body behind the name: Peel Hunt"),
    ("Ida Bell led the study. “It was clear,” she said.", ["expert"], "what they do: led the study"),
    ("Ida Bell scored late. “It was clear,” she said.", ["sport"], "what they do: scored"),
    ("“My daughter is 11,” said Leanne Hobbs.", ["ordinary person"], "what they call their own: My daughter"),
    ("“Our customers can wait,” said Leanne Hobbs.", ["business"], "what they call their own: Our customers"),
    ("Mitigating, Asif Khan said they were young.", ["expert"], "their part: Mitigating"),
    ("It is a play by Theo Lasky. “It was clear,” Lasky said.", ["culture"], "their work: play by Theo Lasky"),
    (
        "Usdaw was angry. Its national officer, Ida Bell, said it was clear.",
        ["civil society"],
        "its words: national officer",
    ),
]


@pytest.mark.parametrize(("text", "sectors", "reason"), TOLD, ids=[text[:50] for text, *_ in TOLD])
def test_the_story_tells_a_sector_and_the_reason_is_kept(text: str, sectors: list[str], reason: str) -> None:
    sources = analyse(read_text(text)).sources
    assert [*sources["sector"]] == sectors
    assert sources["sector_by"].iloc[-1].lower().startswith(reason.lower())


@pytest.mark.parametrize(
    "text",
    [
        "Ida Bell said it was clear.",  # a name alone, in a text that introduces nobody
        "Ida Bell accused them of lying.",  # only the accused are told by it
        "“My view is clear,” said Ida Bell.",
    ],
)
def test_a_name_alone_tells_nothing(text: str) -> None:
    sources = analyse(read_text(text)).sources
    assert [*sources["sector"]] == ["unknown"]
    assert sources["sector_by"].isna().all()


def test_a_spokeswoman_has_the_side_of_the_ministry_where_it_speaks() -> None:
    text = "In Paris, the foreign ministry said it was clear. “They are safe,” spokeswoman Claire Mondot said."
    assert [*analyse(read_text(text)).sources["side"]] == ["France", "France"]
