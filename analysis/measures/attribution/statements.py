"""Statements of a whole document: candidates in order, each with its speaker, kind, pieces, parent and turn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from spacy.tokens import Token

from analysis.entities.lookup import Names
from analysis.language.document import WORD, Document
from analysis.language.quotation import QuotationSpan
from analysis.language.syntax.verbs import is_passive
from analysis.measures.attribution.attributed import Attributed, Speaker
from analysis.measures.attribution.candidates import Candidate
from analysis.measures.attribution.characters import Characters
from analysis.measures.attribution.confidence import confidence, cue_key
from analysis.measures.attribution.search import find_candidates
from analysis.measures.attribution.speakers import Speakers
from analysis.measures.attribution.uncued_quotations import speech_quotations
from analysis.tables import NARRATOR, Piece, Statement

#: Share of a statement's words inside speech marks from which it is direct (the codebook's column kind).
_DIRECT = 0.9
_OPENING_MARKS = frozenset("“\"«„‘'")


def find_statements(names: Names) -> tuple[list[Statement], list[Piece]]:
    """Return the statements of a document in text order, and their pieces.

    ``names`` says who is who in the document: a speaker who is an actor carries the actor's name, another the words
    that describe them; a speaker who is not known is None.
    """
    document = names.document
    candidates = find_candidates(document)
    speakers = Speakers(names)
    quotations = speech_quotations(document)
    rows: list[Statement] = []
    pieces: list[Piece] = []
    for attributed, via, turn in _with_turns(_kept(speakers, candidates)):
        together = range(len(rows) + 1, len(rows) + 1 + len(attributed.speakers))
        own = [list(_pieces(f"s{number}", attributed.candidate, document, quotations)) for number in together]
        row = _row(document, attributed, _kind(document, own[0]), via)._replace(turn=turn)
        joint = f"j{together[0]}" if len(together) > 1 else None
        rows += [
            _said_by(document, row._replace(statement=f"s{number}", joint=joint), speaker)
            for number, speaker in zip(together, attributed.speakers, strict=True)
        ]
        pieces += chain.from_iterable(own)
    return _with_parents(rows), pieces


def _kept(speakers: Speakers, candidates: Sequence[Candidate]) -> Iterator[tuple[Attributed, str | None]]:
    """Yield each candidate that is a statement, with its speaker and the outlet that relays it.

    An outlet's own is left out where it relays another's; so is, inside another statement, an object, what somebody
    says of their own words or thoughts ('Roe said she believes ...'), and a quotation that a passive gives to nobody.
    """
    resolved = [speakers.resolve(candidate) for candidate in candidates if speakers.may_speak(candidate)]
    document, characters = speakers.document, Characters(speakers.names)
    resolved = [
        one for one in resolved if not (_is_imprint(speakers, one) or speakers.is_thing(one) or characters.speak(one))
    ]
    relays = dict(_relays(speakers, resolved))
    via = {id(one): relay.names[0] for relay, inside in relays.items() for one in inside}
    kept = [one for one in resolved if one not in relays]
    for one, around in zip(kept, _statements_around(kept), strict=True):
        is_own = _is_own(one) or (bool(one.names) and any(outer.names == one.names for outer in around))
        if not around or (one.candidate.uttered and not is_own):
            relay = one.candidate.relay
            if around and _is_unsaid_by_whom(document, one):
                continue
            yield one, via.get(id(one)) or (speakers.relaying(relay, one.candidate) if relay else None)


def _is_unsaid_by_whom(document: Document, one: Attributed) -> bool:
    """Say whether a passive without an agent gives a quotation to nobody: 'Roe said it was answered "in ten days"'."""
    if one.names or one.candidate.speaker is not None or document.text[one.candidate.start] not in _OPENING_MARKS:
        return False
    cue = _first_of_cue(document, one.candidate)
    return cue is not None and is_passive(cue)


def _is_own(one: Attributed) -> bool:
    """Say whether 'I' or 'we' speak: inside a statement, its speaker."""
    return one.candidate.speaker is not None and one.candidate.speaker.lower_ in ("i", "we")


def _is_imprint(speakers: Speakers, one: Attributed) -> bool:
    """Say whether a name behind a headline's dash is the outlet that printed it: 'Pier is shut – Harbour Post'."""
    candidate = one.candidate
    return candidate.set_against and candidate.parenthetical and speakers.kind_of(one.only) == "media"


def _relays(speakers: Speakers, resolved: Sequence[Attributed]) -> Iterator[tuple[Attributed, list[Attributed]]]:
    """Yield each outlet's parenthetical statement that is mostly another's, with those inside it.

    'Roe expressed hope, the agency reported' is Roe's statement via the agency: what an outlet relays fills at least
    half of its own.
    """
    starts = [one.candidate.start for one in resolved]
    for outlet in resolved:
        relay = outlet.candidate
        if not relay.parenthetical or not speakers.is_outlet(relay.speaker, outlet.only):
            continue
        near = resolved[bisect_left(starts, relay.start) : bisect_left(starts, relay.end)]
        others = [one for one in near if one is not outlet and one.names != outlet.names]
        inside = [one for one in others if relay.holds(one.candidate)]
        if sum(one.candidate.reach for one in inside) * 2 >= relay.end - relay.start:
            yield outlet, inside


def _statements_around(kept: Sequence[Attributed]) -> Iterator[list[Attributed]]:
    """Yield for each candidate, in text order, those whose content holds it."""
    near: list[Attributed] = []
    coming = 0
    for one in kept:
        while coming < len(kept) and kept[coming].candidate.start <= one.candidate.start:
            near.append(kept[coming])
            coming += 1
        near = [other for other in near if other.candidate.end > one.candidate.start]
        yield [other for other in near if other is not one and other.candidate.holds(one.candidate)]


def _row(document: Document, attributed: Attributed, kind: str, via: str | None) -> Statement:
    """Return a candidate as a row; its id, its speaker, parent and turn are not known yet."""
    candidate = attributed.candidate
    cue_start, cue_end = candidate.cue or (None, None)
    return Statement(
        statement="",
        block=document.block_at(candidate.start).kind,
        sentence=document.sentence_at(candidate.start).index,
        start=candidate.start,
        end=candidate.end,
        kind=kind,
        cue_start=cue_start,
        cue_end=cue_end,
        cue=document.text[cue_start:cue_end] if candidate.cue else None,
        via=via,
        confidence=confidence(kind, candidate.layout or cue_key(_first_of_cue(document, candidate))),
        status=candidate.status,
        layout=candidate.layout,
    )


def _said_by(document: Document, row: Statement, speaker: Speaker) -> Statement:
    """Return a row with its speaker."""
    return row._replace(
        speaker_start=speaker.start,
        speaker_end=speaker.end,
        speaker_text=None if speaker.start is None else document.text[speaker.start : speaker.end],
        speaker=speaker.name,
        speaker_how=speaker.how if speaker.name else None,
    )


def _first_of_cue(document: Document, candidate: Candidate) -> Token | None:
    """Return the first token of the words that attribute, if there are any."""
    words = document.doc.char_span(*candidate.cue, alignment_mode="expand") if candidate.cue else None
    return None if words is None else words[0]


def _kind(document: Document, pieces: Sequence[Piece]) -> str:
    """Return direct for at least nine tenths of the words inside marks, indirect for none, else mixed."""
    counts = [(sum(1 for _ in WORD.finditer(document.text, p.start, p.end)), p.quoted) for p in pieces]
    words, quoted = sum(n for n, _ in counts), sum(n for n, is_quoted in counts if is_quoted)
    if not quoted:
        return "indirect"
    return "direct" if quoted >= _DIRECT * words else "mixed"


def _with_parents(rows: Iterable[Statement]) -> list[Statement]:
    """Return the rows, each with the smallest statement around it."""
    out: list[Statement] = []
    around: list[Statement] = []
    for row in rows:
        while around and around[-1].end <= row.start:
            around.pop()
        outer = (one for one in reversed(around) if row.end <= one.end and (one.start, one.end) != (row.start, row.end))
        out.append(row._replace(parent=next((one.statement for one in outer), None)))
        if row.joint is None or all(one.joint != row.joint for one in around):
            around.append(row)
    return out


def _with_turns(kept: Iterable[tuple[Attributed, str | None]]) -> Iterator[tuple[Attributed, str | None, int]]:
    """Yield statements with their turns: consecutive ones of the same speakers share one."""
    turn, before = 0, tuple[str, ...]()
    for attributed, via in kept:
        turn += not attributed.names or attributed.names != before
        before = attributed.names
        yield attributed, via, turn


def _pieces(
    name: str, candidate: Candidate, document: Document, quotations: Sequence[QuotationSpan]
) -> Iterator[Piece]:
    """Yield the candidate's spans, cut where speech marks open and close; none overlaps another."""
    done = 0
    for start, end in sorted(candidate.spans):
        start = max(start, done)
        done = max(done, end)
        for one in quotations:
            if start < one.end and one.start < end:
                yield from _piece(document, name, start, one.start, quoted=False)
                yield from _piece(document, name, max(start, one.start), min(end, one.end), quoted=True)
                start = one.end
        yield from _piece(document, name, start, end, quoted=False)


def _piece(document: Document, name: str, start: int, end: int, *, quoted: bool) -> Iterator[Piece]:
    """Yield a piece without the white space around it, if it holds a word."""
    inner = document.text[start:end] if start < end else ""
    start += len(inner) - len(inner.lstrip())
    if WORD.search(inner):
        yield Piece(name, start, start + len(inner.strip()), quoted)


def once(statements: Iterable[Statement]) -> list[Statement]:
    """Return one row a statement: of a joint one the first of these."""
    first: dict[str, Statement] = {}
    for statement in statements:
        first.setdefault(statement.joint or statement.statement, statement)
    return list(first.values())


def tellers(statements: Iterable[Statement]) -> dict[int, set[str]]:
    """Return who makes the statements that a cue attributes, by the cue's first character, where that is known."""
    found: dict[int, set[str]] = {}
    for row in statements:
        if row.cue_start is not None and row.speaker is not None:
            found.setdefault(row.cue_start, set()).add(row.speaker)
    return found


def voices(statements: Iterable[Statement], pieces: Iterable[Piece]) -> Callable[[int], str]:
    """Return a function that gives the id of the innermost statement at an offset, or 'narrator'.

    A joint statement's id is its first row's; pieces of other statements are nobody's but the narrator's. Building it
    takes one sweep over the pieces; a call is one binary search.
    """
    size = {row.statement: row.end - row.start for row in once(statements)}
    pieces = [piece for piece in pieces if piece.statement in size]
    edges = sorted({edge for piece in pieces for edge in (piece.start, piece.end)})
    owner = [NARRATOR] * len(edges)
    place = {edge: index for index, edge in enumerate(edges)}
    for piece in sorted(pieces, key=lambda piece: -size[piece.statement]):
        owner[place[piece.start] : place[piece.end]] = [piece.statement] * (place[piece.end] - place[piece.start])

    def voice(offset: int) -> str:
        index = bisect_right(edges, offset) - 1
        return owner[index] if index >= 0 else NARRATOR

    return voice
