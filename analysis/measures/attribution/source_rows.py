"""What this measure takes from the measures before it, and the rows it gives."""

# ruff: noqa: D102

from __future__ import annotations

from typing import Any, NamedTuple, Protocol


class Piece(Protocol):
    """A row of the table statement_spans, as far as it is used here."""

    @property
    def statement(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Attribution(Protocol):
    """A found statement: the columns of statements that are known before it is classified."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def speaker_start(self) -> int | None: ...
    @property
    def speaker_end(self) -> int | None: ...
    @property
    def speaker_text(self) -> str | None: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def speaker_how(self) -> str | None: ...
    @property
    def cue_start(self) -> int | None: ...
    @property
    def cue_end(self) -> int | None: ...
    @property
    def via(self) -> str | None: ...
    @property
    def parent(self) -> str | None: ...
    @property
    def turn(self) -> int | None: ...
    def _asdict(self) -> dict[str, Any]: ...


class Statement(NamedTuple):
    """A row of the table statements."""

    statement: str
    block: str
    sentence: int
    start: int
    end: int
    kind: str
    speaker_start: int | None
    speaker_end: int | None
    speaker_text: str | None
    speaker: str | None
    speaker_how: str | None
    cue_start: int | None
    cue_end: int | None
    cue: str | None
    cue_class: str
    cue_stance: str | None
    form: str | None
    naming: str
    sector: str
    channel: str
    side: str | None
    via: str | None
    parent: str | None
    turn: int
    confidence: float
    origin: str = "machine"


class Source(NamedTuple):
    """A row of the table sources."""

    source: str
    roles: tuple[str, ...]
    form: str | None
    naming: str
    sector: str
    side: str | None
    statements: int
    direct_words: int
    mixed_words: int
    indirect_words: int
    voice_share: float
    first_position: float
    origin: str = "machine"
