"""Invented stories, a run over them that nothing disturbed, and what is in a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis.article import Article
from analysis.corpus import run
from analysis.reading import Reject, read_text

PLACES = ("pier", "ferry", "harbour", "market", "school", "bridge")
NAMES = ("Ada Roe", "Peter Lund", "Jo Barlow", "Ines Duarte", "Ole Brandt")


def story(number: int) -> str:
    place, name = PLACES[number % 6], NAMES[number % 5]
    return (
        f'The {place} is shut, Mayor {name} said. "It may sink," {name} said on day {number}. Kenya attacked the plan.'
    )


def stories(count: int) -> Iterator[Article | Reject]:
    for number in range(count):
        if number % 17 == 5:
            yield Reject("stories.csv", number + 2, "the row has no text")
        yield read_text(story(number), f"Story {number}", id=f"s{number}")


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.corpus.running.CHUNK", 10)


def content(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runs") / "undisturbed"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.corpus.running.CHUNK", 10)
        assert run(stories(45), folder).complete
    return folder
