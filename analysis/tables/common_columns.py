"""Columns that several tables have, each with its one meaning."""

from __future__ import annotations

from typing import Annotated

from analysis.article import BLOCK_KINDS
from analysis.tables.columns import Meaning
from analysis.tables.lists import ORIGINS

Start = Annotated[int, Meaning("first character, an offset into article.text")]
End = Annotated[int, Meaning("character after the last")]
Voice = Annotated[
    str, Meaning("whose words these are: a statement's id (of a joint one its first row's), or 'narrator'")
]
InBlock = Annotated[str, Meaning("kind of the block it is in", BLOCK_KINDS)]
Origin = Annotated[
    str, Meaning("machine, or person where a line of the reader's names file made or changed the row", ORIGINS)
]
