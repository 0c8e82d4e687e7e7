"""The word lists about sources say only what the codebook knows, and leave no cue without a meaning."""

from __future__ import annotations

import pytest

from analysis import lexicons, tables


@pytest.mark.parametrize(
    ("name", "column", "values"),
    [
        ("source_nouns", "form", (*tables.FORMS, "")),
        ("source_nouns", "sector", tables.SECTORS),
        ("source_nouns", "naming", ("anonymous", "")),
        ("source_nouns", "by_body", ("yes", "")),
        ("channels", "where", ("place", "listener", "cue", "document")),
        ("channels", "channel", tables.CHANNELS),
        ("cue_meanings", "cue_class", (*tables.CUE_CLASSES, "")),
        ("cue_meanings", "cue_stance", tables.CUE_STANCES),
    ],
)
def test_values_are_the_codebook_s(name: str, column: str, values: tuple[str, ...]) -> None:
    assert {row[column] for row in lexicons.builtin(name).rows} <= set(values)


@pytest.mark.parametrize(("name", "keys"), [("source_nouns", ["term"]), ("channels", ["term", "where"])])
def test_no_entry_stands_twice(name: str, keys: list[str]) -> None:
    entries = [tuple(row[key] for key in keys) for row in lexicons.builtin(name).rows]
    assert len(entries) == len(set(entries))


def test_every_cue_has_a_meaning() -> None:
    meant = {row["lemma"] for row in lexicons.builtin("cue_meanings").rows}
    assert {row["lemma"] for row in lexicons.builtin("cues").rows} - meant == set()
