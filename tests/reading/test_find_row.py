"""One article of a table by its id: the same as reading all, without making articles of the other rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis import Article, read_rows, read_text
from analysis.reading import records, row_articles

STORY = "The bridge was shut on Monday, the council said. It will open again in May, a spokesman told reporters."
TWO = f"Pier sold\nBy Ola Lund\n4 May 2023\n\n{STORY}\n\nQuay shut\nBy Jane Roe\n5 May 2023\n\n{STORY}"
#: Ids that come twice, that are another's with a number, that are none, without a text, of two stories.
IDS = ("a", "b", "a-2", "a", "", "a", "c", "c", "b-2", "two", "")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rows = [f'{name},"{TWO if name == "two" else "" if name == "b" else STORY} {at}"' for at, name in enumerate(IDS)]
    path = tmp_path / "rows.csv"
    path.write_text("\n".join(["id,text", *rows]), encoding="utf-8")
    return path


def test_every_article_is_found_by_the_id_that_reading_all_gives_it(table: Path) -> None:
    every = [one for one in read_rows(table) if isinstance(one, Article)]
    assert len(every) > len(IDS) - 2 and len({one.id for one in every}) == len(every)
    for one in every:
        assert records.find_row(table, one.id) == one
    assert records.find_row(table, "none") is None
    assert records.find_row(table, "a-9") is None


def test_other_rows_are_not_made_articles(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(*given: Any, **named: Any) -> Article:
        made.append(named["id"])
        return read_text(*given, **named)

    monkeypatch.setattr(row_articles, "read_text", counted)
    assert records.find_row(table, "c") is not None
    assert made == ["c"]
