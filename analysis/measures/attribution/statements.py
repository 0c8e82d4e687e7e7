"""Statements of a whole document: drafts in order, each with its speaker, kind, pieces, parent and turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from analysis.entities.lookup import Actor, Mention
from analysis.language.document import WORD, Document
from analysis.language.quotation import Marked
from analysis.measures.attribution.candidates import Draft
from analysis.measures.attribution.search import find_drafts
from analysis.measures.attribution.speakers import CONFIDENCE, Speaker, Speakers
from analysis.measures.attribution.uncued import speech_marks
from analysis.tables import Piece, Statement

#: How much a cue's strength takes from a statement's confidence.
_STRENGTHS = {"strong": 1.0, "weak": 0.8, "document": 0.8, "belief": 0.7}
_NOT_KNOWN = 0.5


def find_statements(
    document: Document, actors: Sequence[Actor], mentions: Sequence[Mention]
) -> tuple[list[Statement], list[Piece]]:
    """Return the statements of a document in text order, and their pieces.

    ``actors`` and ``mentions`` are the rows of those tables; a speaker who is one of them carries the actor's name,
    another the words that describe him; a speaker who is not known is None.
    """
    drafts = find_drafts(document)
    speakers = Speakers(document, actors, mentions, drafts)
    marks = speech_marks(document)
    rows: list[Statement] = []
    pieces: list[Piece] = []
    for number, (draft, speaker, via) in enumerate(_relayed(speakers, drafts), 1):
        found = list(_pieces(f"s{number}", draft, document, marks))
        rows.append(_row(document, f"s{number}", draft, speaker, _kind(document, found), via))
        pieces += found
    return _with_turns(_with_parents(rows)), pieces


def _relayed(speakers: Speakers, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Speaker, str | None]]:
    """Yield each draft with its speaker and the outlet that relays it.

    'X expressed hope, the agency reported' is X's statement via the agency: the outlet's own is left out where
    what it reports is little but another's statement. So is what somebody says of his own words or thoughts inside
    what he says: 'Roe said she believes ...'.
    """
    resolved = [(draft, speakers.resolve(draft)) for draft in drafts if speakers.known(draft)]
    resolved = [(draft, speaker) for draft, speaker in resolved if not _is_imprint(speakers, draft, speaker)]
    relays = [
        (draft, speaker) for draft, speaker in resolved if draft.around and speakers.kind_of(speaker.name) == "media"
    ]
    via: dict[int, str | None] = {}
    left_out = set()
    starts = [draft.start for draft, _ in resolved]
    for relay, outlet in relays:
        near = resolved[bisect_left(starts, relay.start) : bisect_left(starts, relay.end)]
        inside = [d for d, speaker in near if d is not relay and relay.holds(d) and speaker.name != outlet.name]
        if sum(d.reach for d in inside) * 2 >= relay.end - relay.start:
            left_out.add(id(relay))
            via |= {id(d): outlet.name for d in inside}
    kept = [(draft, speaker) for draft, speaker in resolved if id(draft) not in left_out]
    for (draft, speaker), around in zip(kept, _holders(kept), strict=True):
        own = speaker.name is not None and speaker.name in {outer.name for _, outer in around}
        if not around or (draft.told and not own):
            yield draft, speaker, via.get(id(draft))


def _holders(kept: Sequence[tuple[Draft, Speaker]]) -> Iterator[list[tuple[Draft, Speaker]]]:
    """Yield for each draft, in text order, those whose content holds it, with their speakers."""
    near: list[tuple[Draft, Speaker]] = []
    coming = 0
    for draft, _ in kept:
        while coming < len(kept) and kept[coming][0].start <= draft.start:
            near.append(kept[coming])
            coming += 1
        near = [pair for pair in near if pair[0].end > draft.start]
        yield [pair for pair in near if pair[0] is not draft and pair[0].holds(draft)]


def _is_imprint(speakers: Speakers, draft: Draft, speaker: Speaker) -> bool:
    """Say whether a name behind a headline's dash is the outlet that printed it: 'Pier is shut – Harbour Post'."""
    return draft.lead and draft.around and speakers.kind_of(speaker.name) == "media"


def _row(document: Document, name: str, draft: Draft, speaker: Speaker, kind: str, via: str | None) -> Statement:
    """Return a draft as a row; parent and turn are not known yet."""
    text = document.text
    cue_start, cue_end = draft.cue or (None, None)
    return Statement(
        statement=name,
        block=document.block_at(draft.start).kind,
        sentence=document.sentence_at(draft.start).index,
        start=draft.start,
        end=draft.end,
        kind=kind,
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        speaker_text=None if speaker.start is None else text[speaker.start : speaker.end],
        speaker=speaker.name,
        speaker_how=speaker.how if speaker.name else None,
        cue_start=cue_start,
        cue_end=cue_end,
        cue=text[cue_start:cue_end] if draft.cue else None,
        via=via,
        confidence=_confidence(draft, speaker),
    )


def _confidence(draft: Draft, speaker: Speaker) -> float:
    """Return how sure a statement is: by how its speaker is named, less where the cue is weak."""
    sure = CONFIDENCE[speaker.how] if speaker.name and speaker.how else _NOT_KNOWN
    return round(sure * _STRENGTHS[draft.strength], 2)


def _kind(document: Document, pieces: Sequence[Piece]) -> str:
    """Return direct for at least nine tenths of the words inside marks, indirect for none, else mixed."""
    counts = [(sum(1 for _ in WORD.finditer(document.text, p.start, p.end)), p.quoted) for p in pieces]
    words, quoted = sum(n for n, _ in counts), sum(n for n, inside in counts if inside)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.9 * words else "mixed"


def _with_parents(rows: list[Statement]) -> list[Statement]:
    """Return the rows, each with the smallest statement around it."""
    out: list[Statement] = []
    around: list[Statement] = []
    for row in rows:
        while around and around[-1].end <= row.start:
            around.pop()
        outer = (other for other in reversed(around) if row.end <= other.end and other[3:5] != row[3:5])
        out.append(row._replace(parent=next((other.statement for other in outer), None)))
        around.append(row)
    return out


def _with_turns(rows: list[Statement]) -> list[Statement]:
    """Return the rows, numbered by turns: consecutive statements of one speaker share one."""
    out: list[Statement] = []
    turn = 0
    for row in rows:
        before = out[-1] if out else None
        turn += before is None or row.speaker is None or before.speaker != row.speaker
        out.append(row._replace(turn=turn))
    return out


def _pieces(name: str, draft: Draft, document: Document, marks: Sequence[Marked]) -> Iterator[Piece]:
    """Yield the draft's spans, cut where speech marks open and close; none overlaps another."""
    done = 0
    for start, end in sorted(draft.spans):
        start = max(start, done)
        done = max(done, end)
        for mark in marks:
            if start < mark.end and mark.start < end:
                yield from _piece(document, name, start, mark.start, quoted=False)
                yield from _piece(document, name, max(start, mark.start), min(end, mark.end), quoted=True)
                start = mark.end
        yield from _piece(document, name, start, end, quoted=False)


def _piece(document: Document, name: str, start: int, end: int, *, quoted: bool) -> Iterator[Piece]:
    """Yield a piece without the white space around it, if it holds a word."""
    inner = document.text[start:end] if start < end else ""
    start += len(inner) - len(inner.lstrip())
    if WORD.search(inner):
        yield Piece(name, start, start + len(inner.strip()), quoted)
