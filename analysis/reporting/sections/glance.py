"""How it is told, at a glance: one line a question, each opening onto the words it was counted from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from analysis.findings import Analysis
from analysis.measures.framing import measured, place_of
from analysis.measures.portrayal import Acting, column_of, told_by, who_acts
from analysis.reporting.html import Span, fold, joined, places
from analysis.reporting.piece import Piece, words_of
from analysis.reporting.sections.marked_words import without_attribution
from analysis.tables import NARRATOR

#: The marked words that show a stand rather than what was said or held possible.
STANDS = frozenset(("subjective", "booster"))
MOST_ACTORS = 2

Line = tuple[str, list[Span]]


def glance(found: Analysis) -> Piece:
    """Return who acts, whose the words of frames and the judging words are, what has no source, what stands twice."""
    lines = [line for question in (_acts, _frames, _stands, _sourceless, _twice) for line in question(found)]
    if not lines:
        return Piece()
    shown = joined(
        Markup("<li>{}</li>").format(
            fold(Markup('<span class="claim">{}</span>').format(said), places(found.document, spans), kind="finding")
        )
        for said, spans in lines
    )
    return Piece(
        Markup('<ul class="findings">{}</ul>').format(shown), rows=words_of(found, lines, "report.glance(found).data")
    )


def _acts(found: Analysis) -> Iterator[Line]:
    rows = [row for row in who_acts(found.rows.portrayals, found.rows.actors) if row.told_by == "narrator"]
    most = sorted((row for row in rows if row.acts), key=lambda row: (-row.acts, row.actor))[:MOST_ACTORS]
    if most:
        names = {row.actor for row in most}
        said = "; ".join(
            f"{row.actor} acts {_times(row.acts)} and is acted upon {_times(_undergone(row))}" for row in most
        )
        yield f"In the writer’s words {said}.", _verbs(found, names)


def _undergone(row: Acting) -> int:
    return row.undergoes + row.agentless


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _verbs(found: Analysis, names: Iterable[str]) -> list[Span]:
    """Return where the verbs stand that the writer ties to these actors, as `who_acts` counts them."""
    return [
        (row.start, row.end)
        for row in found.rows.portrayals
        if row.actor in names and told_by(row) == "narrator" and column_of(row) in ("acts", "undergoes", "agentless")
    ]


def _frames(found: Analysis) -> Iterator[Line]:
    cues = [cue for cue in found.rows.frames if (cue.scheme, cue.frame) in measured()]
    own = [(cue.start, cue.end) for cue in cues if cue.voice == NARRATOR]
    if own:
        yield f"{len(own)} of {len(cues)} words associated with frames are the writer’s own.", own


def _stands(found: Analysis) -> Iterator[Line]:
    rows = [row for row in found.rows.wording if row.category in STANDS]
    own = [(row.start, row.end) for row in rows if row.voice == NARRATOR]
    if own:
        yield f"{len(own)} of {len(rows)} words that judge or insist are the writer’s own.", own


def _sourceless(found: Analysis) -> Iterator[Line]:
    spans, of = without_attribution(found)
    if spans:
        yield f"{len(spans)} of {of} sentences of the body carry no attribution.", spans


def _twice(found: Analysis) -> Iterator[Line]:
    place = place_of(found.document)
    for row in found.rows.repetitions:
        if place(row.other_start) == "dek" and place(row.start) == "lead":
            both = [(row.other_start, row.other_end), (row.start, row.end)]
            yield f"The lead says {row.words} words of the dek again.", both
            return
