"""Words associated with frames: how many, in whose mouth, in which place of the story, and which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from markupsafe import Markup

from analysis import lexicons
from analysis.findings import Analysis
from analysis.measures.attribution import together
from analysis.measures.framing import RATE_COLUMNS, Corpus, count_frames, measured, place_of, rates
from analysis.reporting import figures
from analysis.reporting.colours import key, sides
from analysis.reporting.figures import Bar, Part
from analysis.reporting.html import Span, amount, anchor, counted, fold, joined, none, table, terms, text
from analysis.reporting.piece import Figure, Piece, rows_of
from analysis.reporting.sections.tellers import THE_NARRATOR, teller
from analysis.tables import NARRATOR, FrameCue

MOST_SIDES = 3
SCHEMES = {
    "narrative": "Narrative frames (Frermann et al. 2023)",
    "sv2000": "News frames (Semetko & Valkenburg 2000)",
    "pfc2014": "Policy frames (Boydstun, Card et al. 2014)",
    "lee_maslog": "Language of war reporting (Lee & Maslog 2005)",
}
PLACES = ("title", "dek", "lead", "heading", "body")


def frame_words(found: Analysis) -> Piece:
    """Return the words of the measured frames by voice, as a figure."""
    cues = [cue for cue in found.rows.frames if (cue.scheme, cue.frame) in measured()]
    if not cues:
        return Piece(none("No word of this story is on a list of words associated with a frame that was measured."))
    frames = Counter(cue.frame for cue in cues)
    ranked = sorted(frames, key=lambda frame: (-frames[frame], frame))
    shown = [_bar(found, frame, [cue for cue in cues if cue.frame == frame]) for frame in ranked]
    drawing = figures.bars(shown, "Words associated with frames, by voice")
    drawn = {part.side for bar in shown for part in bar.parts if part.amount}
    places = {side: place for side, place in sides(found).items() if place in drawn}
    others = {"sources of no side" if places else "sources": 0} if 0 in drawn else {}
    legend = key({**places, **others}, narrator=True)
    return Piece(
        Figure(
            Markup("Words associated with frames"),
            "in the story, by frame and voice",
            drawing,
            legend,
        ),
        rows=rows_of(found, "with_text", "frames"),
    )


def _bar(found: Analysis, frame: str, cues: Sequence[FrameCue]) -> Bar:
    """Return a frame's bar: the narrator's words first, then each side's."""
    places, side_of = sides(found), together(found.rows.said, lambda statement: statement.side or "")
    side = {statement.statement: side_of(statement) for statement in found.rows.said}
    own = sum(cue.voice == NARRATOR for cue in cues)
    others = Counter(places.get(side.get(cue.voice, ""), 0) for cue in cues if cue.voice != NARRATOR)
    href = f"#{anchor('frame', frame)}"
    parts = [Part(own, None, 0.9, href), *(Part(others[place], place, 0.75, href) for place in (*range(1, 7), 0))]
    note = f"{len(cues)} · {own} by the narrator"
    return Bar(named(frame), parts, note, href)


def named(frame: str) -> str:
    """Return a frame's name as a person writes it."""
    return frame.replace("_", " ")


def frame_tables(found: Analysis, corpus: str | None = None) -> Piece:
    """Return every scheme's frames by voice, by place and near each side, each count opening onto its words.

    Schemes are never added together. ``corpus`` names a CSV with the rates of the reader's own articles
    (`Analysis.frame_rates`); with it, and only with it, the tables say where this article stands among them.
    """
    own = Corpus(lexicons.load(corpus, RATE_COLUMNS, spreadsheet=True)) if corpus else None
    by_scheme: dict[str, list[FrameCue]] = {}
    for cue in found.rows.frames:
        by_scheme.setdefault(cue.scheme, []).append(cue)
    tested = {scheme for scheme, _ in measured()}
    order = sorted(
        by_scheme, key=lambda scheme: (scheme not in tested, list(SCHEMES).index(scheme) if scheme in SCHEMES else 99)
    )
    shown = joined(_scheme(found, scheme, by_scheme[scheme], own, tested=scheme in tested) for scheme in order)
    return Piece(shown, rows=rows_of(found, "with_text", "frames"))


def _scheme(found: Analysis, scheme: str, cues: Sequence[FrameCue], corpus: Corpus | None, *, tested: bool) -> Markup:
    name = SCHEMES.get(scheme, scheme)
    shown = _by_voice(found, name, cues, anchors=tested) + _by_place(found, name, cues) + _by_side(found, name, cues)
    if corpus:
        shown += _among(found, name, cues, corpus)
    return fold(f"{name}: {amount(len(cues), 'word')}{'' if tested else ', not measured'}", shown)


def _by_voice(found: Analysis, name: str, cues: Sequence[FrameCue], *, anchors: bool) -> Markup:
    voice, heard = teller(found), lambda offset: NARRATOR if found.voice(offset) == NARRATOR else "sources"
    per_1000 = {(row.frame, row.within): row.per_1000_words for row in count_frames(found.document, cues, heard)}
    rows = []
    for frame, own in _grouped(cues, lambda cue: cue.frame).items():
        said = _grouped(own, lambda cue: voice(cue.start))
        narrators = said.pop(THE_NARRATOR, [])
        own_id = Markup(' id="{}"').format(anchor("frame", frame)) if anchors else Markup("")
        rows.append(
            (
                Markup("<span{}>{}</span>").format(own_id, text(named(frame))),
                counted(len(own), found.document, _spans(own)),
                terms(len(narrators), found.document, _spans(narrators)) + _rate(per_1000.get((frame, NARRATOR), 0)),
                Markup(len(own) - len(narrators)) + _rate(per_1000.get((frame, "sources"), 0)),
                _listed(found, said),
                ", ".join(term for term, _ in Counter(cue.term for cue in own).most_common()),
            )
        )
    columns = ("frame", "words", "the narrator’s", "sources’", "by source", "entries of the list")
    return table(f"{name}, by voice; small: in 1,000 words of that voice", columns, rows, numbers=(1, 2, 3))


def _listed(found: Analysis, said: Mapping[str, Sequence[FrameCue]]) -> Markup:
    """Return each voice with its number of words, opening onto them."""
    return joined(terms(f"{who} {len(own)}", found.document, _spans(own)) for who, own in said.items())


def _rate(per_1000_words: float) -> Markup:
    return Markup('<span class="role">{:.0f}</span>').format(per_1000_words) if per_1000_words else Markup("")


def _by_place(found: Analysis, name: str, cues: Sequence[FrameCue]) -> Markup:
    place = place_of(found.document)
    per_1000 = {(row.frame, row.within): row.per_1000_words for row in count_frames(found.document, cues, place)}
    rows = []
    for frame, own in _grouped(cues, lambda cue: cue.frame).items():
        there = _grouped(own, lambda cue: place(cue.start))
        cells = (
            terms(len(there[where]), found.document, _spans(there[where])) + _rate(per_1000[frame, where])
            if where in there
            else 0
            for where in PLACES
        )
        rows.append((text(named(frame)), *cells))
    columns = ("frame", *PLACES)
    return table(f"{name}, by place; small: in 1,000 words there", columns, rows, numbers=range(1, len(columns)))


def _among(found: Analysis, name: str, cues: Sequence[FrameCue], corpus: Corpus) -> Markup:
    """Return in how many of the reader's own articles a frame's words are rarer than here."""
    rows = [
        (text(named(row.frame)), f"{row.per_1000_words:.1f}", corpus.below(row.scheme, row.frame, row.per_1000_words))
        for row in rates(found.document, cues)
        if row.cues
    ]
    columns = ("frame", "per 1,000 words here", f"of your {len(corpus.articles)} articles, so many have fewer")
    return table(f"{name}, among your own articles", columns, rows, numbers=(1, 2))


def _by_side(found: Analysis, name: str, cues: Sequence[FrameCue]) -> Markup:
    """Return which words stand in sentences that name a side, and whose words they are."""
    columns, voice = list(sides(found))[:MOST_SIDES], teller(found)
    named_in = _sides_named(found)
    if not columns:
        return Markup("")
    near = [(cue, named_in.get(found.document.sentence_at(cue.start).index, set())) for cue in cues]
    rows = []
    for frame in _grouped(cues, lambda cue: cue.frame):
        cells = (
            _grouped((cue for cue, there in near if cue.frame == frame and side in there), lambda cue: voice(cue.start))
            for side in columns
        )
        rows.append((text(named(frame)), *(_listed(found, cell) for cell in cells)))
    return table(f"{name}, in sentences that name a side, by voice", ("frame", *columns), rows)


def _sides_named(found: Analysis) -> dict[int, set[str]]:
    """Return the sides that each sentence names, by the sentence's number."""
    side_of = {actor.actor: actor.side for actor in found.rows.actors}
    named_in: dict[int, set[str]] = {}
    for mention in found.rows.mentions:
        side = side_of.get(mention.actor)
        if side:
            named_in.setdefault(found.document.sentence_at(mention.start).index, set()).add(side)
    return named_in


def _grouped(cues: Iterable[FrameCue], group: Callable[[FrameCue], str]) -> dict[str, list[FrameCue]]:
    """Return the cues by group, the largest group first."""
    groups: dict[str, list[FrameCue]] = {}
    for cue in cues:
        groups.setdefault(group(cue), []).append(cue)
    return dict(sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])))


def _spans(cues: Iterable[FrameCue]) -> list[Span]:
    return [(cue.start, cue.end) for cue in cues]
