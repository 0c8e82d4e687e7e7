"""A draft: what one cue attributes, before speakers are resolved and drafts are set in order."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

Span = tuple[int, int]


@dataclass
class Draft:
    """What a cue attributes.

    ``spans`` are characters of the content; ``cue`` those of the words that attribute; ``speaker`` the head word of
    the phrase that names the speaker, if there is one; ``carried``: the speaker is whoever spoke before; ``around``:
    the content stands around the cue, not after it; ``lead``: a colon or dash sets the speaker against it, if it is
    a name; ``told``: a clause or a quotation somebody is said to have uttered, not an object or what he may yet say.
    """

    spans: list[Span]
    cue: Span | None = None
    speaker: Token | None = None
    carried: bool = False
    around: bool = False
    lead: bool = False
    strength: str = "strong"
    told: bool = True

    @property
    def start(self) -> int:
        """First character of the content."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Character after the content's last."""
        return self.spans[-1][1]

    @property
    def reach(self) -> int:
        """Characters from the cue, or the content before it, to the end."""
        return self.end - min(self.start, self.cue[0] if self.cue else self.start)

    def covers(self, offset: int) -> bool:
        """Say whether a character stands inside the content."""
        return any(start <= offset < end for start, end in self.spans)

    def holds(self, other: Draft) -> bool:
        """Say whether the other's content and cue stand inside this one's content."""
        first, last = other.cue or (other.start, other.end)
        return any(start <= min(first, other.start) and max(last, other.end) <= end for start, end in self.spans)
