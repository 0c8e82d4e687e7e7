"""Rows of the tables `actors` and `mentions`, see the codebook."""

from __future__ import annotations

from typing import NamedTuple

from analysis.tables import NARRATOR


class Actor(NamedTuple):
    """A row of `actors`: see the codebook."""

    actor: str
    actor_kind: str
    side: str | None
    roles: tuple[str, ...]
    mentions: int
    origin: str = "machine"


class Mention(NamedTuple):
    """A row of `mentions`: see the codebook."""

    start: int
    end: int
    text: str
    actor: str
    place_use: bool
    voice: str = NARRATOR
    origin: str = "machine"
