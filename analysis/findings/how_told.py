"""Templates on how a story is told: the title against the body, who acts and who is acted upon, words of frames.

The thresholds were set by hand, as those of `sentences`.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.findings.analysis import Analysis
from analysis.findings.finding import LEAST_CASES, Finding, listed, spans_of
from analysis.measures.attribution import source_labels
from analysis.measures.framing import count_frames, measured
from analysis.measures.portrayal import column_of, told_by
from analysis.tables import NARRATOR, FrameCue, Portrayal, Statement

#: Words of a frame in the story, below which nothing is said of whose they are.
LEAST_CUES = 6
#: Share of a frame's words, 0 to 1, from which they are called one voice's.
ONE_VOICE = 0.8
#: Times as many words of the frame per 1,000 words in that voice as in the others.
DENSER = 2.0
#: Verbs that an actor undergoes for each verb that it does, from which it is called acted upon.
UNDERGONE_A_DEED = 2


def title_words(found: Analysis) -> Finding | None:
    """The words that the title quotes come back in the body, each time in a statement whose speaker is known."""
    statements = {row.statement: row for row in found.rows.said}
    labels = source_labels(found.rows.said)
    for part in found.title_against_body():
        if part.kind != "quoted words" or 1 + len(part.places) < LEAST_CASES:
            continue
        said = [statements.get(found.voice(start)) for start, _ in part.places]
        known = [row for row in said if row and row.source]
        if len(known) == len(said):
            who = dict.fromkeys(_introduced(row, labels[row.statement]) for row in known)
            return Finding(
                "the title’s quoted words",
                f"The title’s quoted words are attributed in the body to {listed(list(who))}.",
                f"They occur once in the title and {len(said)} times in the body.",
                ((part.start, part.end), *part.places),
            )
    return None


def _introduced(row: Statement, name: str) -> str:
    """Return a named source's name; a document or a source described with its side, too: 'the letter (Peru)'."""
    told = row.naming == "named" and row.form != "document"
    return name if told or not row.side or row.side in name else f"{name} ({row.side})"


def acted_upon(found: Analysis) -> Finding | None:
    """In the writer's words an actor is acted upon at least twice as often as it acts."""
    for actor in found.rows.actors:
        rows = [row for row in _narrated(found) if row.actor == actor.actor]
        undergone = [row for row in rows if column_of(row) in ("undergoes", "agentless")]
        acts = sum(column_of(row) == "acts" for row in rows)
        if len(undergone) >= LEAST_CASES and len(undergone) >= UNDERGONE_A_DEED * acts:
            return Finding(
                "acted upon",
                f"{actor.actor} is more often acted upon than shown acting.",
                f"In the writer’s words: {len(undergone)} verbs against {acts}.",
                spans_of(undergone),
            )
    return None


def doer_not_named(found: Analysis) -> Finding | None:
    """Most of what the writer says is done to an actor is told in passives that name no doer."""
    for actor in found.rows.actors:
        rows = [row for row in _narrated(found) if row.actor == actor.actor]
        undergone = [row for row in rows if column_of(row) in ("undergoes", "agentless")]
        silent = [row for row in undergone if row.agentless]
        if len(silent) >= LEAST_CASES and 2 * len(silent) > len(undergone):
            return Finding(
                "doer not named",
                f"Who acts upon {actor.actor} is mostly not said.",
                f"{len(silent)} of {len(undergone)} verbs name no doer.",
                spans_of(silent),
            )
    return None


def _narrated(found: Analysis) -> Iterator[Portrayal]:
    return (row for row in found.rows.portrayals if told_by(row) == "narrator")


def frame_voice(found: Analysis) -> Finding | None:
    """Nearly all words of a measured frame are the sources', or the writer's, and denser there than elsewhere."""

    def whose(offset: int) -> str:
        return NARRATOR if found.voice(offset) == NARRATOR else "sources"

    cues = [cue for cue in found.rows.frames if (cue.scheme, cue.frame) in measured()]
    rates = {(row.frame, row.within): row.per_1000_words for row in count_frames(found.document, cues, whose)}
    by_frame: dict[str, list[FrameCue]] = {}
    for cue in cues:
        by_frame.setdefault(cue.frame, []).append(cue)
    for frame, rows in sorted(by_frame.items(), key=lambda item: (-len(item[1]), item[0])):
        for voice, other, owner in ((NARRATOR, "sources", "the writer’s own"), ("sources", NARRATOR, "the sources’")):
            own = [cue for cue in rows if whose(cue.start) == voice]
            dense = rates.get((frame, voice), 0.0) >= DENSER * rates.get((frame, other), 0.0)
            if len(rows) >= LEAST_CUES and len(own) >= ONE_VOICE * len(rows) and dense:
                return Finding(
                    "a frame in one voice",
                    f"Words associated with the {frame.replace('_', ' ')} frame are mostly {owner}.",
                    f"{len(own)} of {len(rows)} words.",
                    spans_of(own),
                )
    return None
