"""What a program writes is today's: the picture of the rooms, and the typed names of the tables."""

from __future__ import annotations

from tests import generated

HINT = "out of date: run `make picture`"


def test_the_picture_of_the_rooms_is_drawn_from_todays_imports() -> None:
    page = generated.CONTRIBUTING.read_text(encoding="utf-8")
    assert generated.picture() in page, HINT
    assert generated.with_picture(page) == page


def test_an_analysis_names_todays_tables() -> None:
    source = generated.BY_NAME.read_text(encoding="utf-8")
    assert generated.by_name(source) == source, HINT


def test_an_arrow_goes_to_each_room_that_is_imported_and_no_further() -> None:
    imports = generated.imported_rooms()
    arrows = [line.split(" --> ") for line in generated.picture().splitlines() if "-->" in line]
    drawn = {room: {to for of, to in arrows if of.strip() == room} for room in imports}
    assert drawn["measures"] == {"entities", "light_imports", "reading"}, (
        "what entities imports is shown by its own arrows"
    )
    assert all(generated.reached(drawn, room) == generated.reached(imports, room) for room in imports)
