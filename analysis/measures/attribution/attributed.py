"""A candidate attribution with its speakers: what the search for speakers gives to the statements."""

from __future__ import annotations

from typing import NamedTuple

from analysis.measures.attribution.candidates import Candidate


class Speaker(NamedTuple):
    """Who speaks: the mention's characters, the name it resolves to, and how the mention names them."""

    start: int | None = None
    end: int | None = None
    name: str | None = None
    how: str | None = None


class Attributed(NamedTuple):
    """A candidate attribution with who speaks: one, or several as one ('Roe and Doe said')."""

    candidate: Candidate
    speakers: tuple[Speaker, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names the speakers resolve to."""
        return tuple(speaker.name for speaker in self.speakers if speaker.name is not None)

    @property
    def only(self) -> str | None:
        """The name of the one who speaks alone."""
        return self.speakers[0].name if len(self.speakers) == 1 else None
