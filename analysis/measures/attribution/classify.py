"""Statements with what kind of source each has: the found ones, classified."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from analysis.entities.lookup import Actor, Mention
from analysis.language import Document
from analysis.measures.attribution.channel import UNSTATED, channel_of
from analysis.measures.attribution.cue_meanings import meaning_of
from analysis.measures.attribution.form import form_of, naming_of
from analysis.measures.attribution.sector import UNKNOWN, sector_of
from analysis.measures.attribution.side import side_of
from analysis.measures.attribution.source_words import speaker_of
from analysis.tables import Statement


def classify(
    document: Document,
    actors: Iterable[Actor],
    mentions: Iterable[Mention],
    attributions: Iterable[Statement],
    *,
    voice: Callable[[int], str],
) -> list[Statement]:
    """Return an article's statements: each attribution with its source's form, naming, sector, channel and side,
    and with what its cue means. ``voice`` gives the innermost statement at an offset, or the narrator.

    The rules of each column, and their source, stand at the head of the module named after it: form (with
    naming), sector, channel, side, cues.
    """
    by_name = {actor.actor: actor for actor in actors}
    by_start = {mention.start: by_name[mention.actor] for mention in mentions if mention.actor in by_name}
    outlets = {start: actor.actor for start, actor in by_start.items() if actor.actor_kind == "media"}
    rows: list[Statement] = []
    for attribution in attributions:
        speaker = speaker_of(document, attribution, by_name, by_start)
        form, meaning = form_of(speaker), meaning_of(document, attribution)
        row = attribution._replace(
            cue_class=meaning.cue_class,
            cue_stance=meaning.cue_stance,
            form=form,
            naming=naming_of(speaker),
            sector=sector_of(speaker),
            channel=channel_of(document, attribution, speaker, form, outlets=outlets, voice=voice),
            side=side_of(speaker),
        )
        rows.append(row)
    return list(_carry_channels(document, _fill_sectors(rows)))


def _carry_channels(document: Document, rows: Iterable[Statement]) -> Iterator[Statement]:
    """Give a statement without a channel the one its source had before in the same paragraph."""
    heard: dict[tuple[int, str], str] = {}
    for row in rows:
        place = (document.block_at(row.start).start, row.speaker or "")
        if row.channel == UNSTATED and row.speaker:
            row = row._replace(channel=heard.get(place, UNSTATED))
        heard[place] = row.channel
        yield row


def _fill_sectors(rows: Sequence[Statement]) -> Iterator[Statement]:
    """Give a source whose sector one mention does not say the sector that another mention of it says."""
    known: dict[str, str] = {}
    for row in rows:
        if row.speaker and row.naming == "named" and row.sector != UNKNOWN:
            known.setdefault(row.speaker, row.sector)
    for row in rows:
        fits = row.sector == UNKNOWN and row.naming == "named" and row.speaker in known
        yield row._replace(sector=known[row.speaker or ""]) if fits else row
