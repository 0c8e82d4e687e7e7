"""Drafts of claims about whose words fill the story."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.findings.claims.phrasing import counted, listed, part, percent, sentence
from analysis.measures.attribution import Share
from analysis.tables import Source, Statement

#: Share of the attributed words, 0 to 1, from which a source has as many as all others.
HALF = 0.5
#: Share of the attributed words, 0 to 1, by which a source is far ahead of the next. Set by hand.
FAR = 0.15


def one_source(evidence: Evidence) -> Iterator[Draft]:
    """Draft that one source carries the story."""
    for lead in evidence.shares("source")[:1]:
        if lead.group not in NOBODY:
            name, held = sentence(lead.group), percent(lead.share)
            text = f"{name} {_hold(evidence, lead)} {held} of the attributed words: one source carries the story."
            if lead.share == 1:
                text = f"{name} {'are' if evidence.is_plural(lead.group) else 'is'} the only source."
            yield _of_group(evidence, lead, "source", text)


def one_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft that all sources speak for one side."""
    sides = evidence.shares("side")
    if len(sides) == 1 and sides[0].group not in NOBODY and len(evidence.sources) > 1:
        side = sides[0].group
        yield _of_group(evidence, sides[0], "side", f"Every source of the story is of one side: {side}.")._replace(
            side=side
        )


def leading(evidence: Evidence) -> Iterator[Draft]:
    """Draft what share the source with the most attributed words has."""
    for row in _in_order(evidence)[:1]:
        text = f"{sentence(row.group)} {_hold(evidence, row)} {percent(row.share)} of the attributed words."
        if row.share < HALF:
            text = f"Heard most is {row.group}, with {percent(row.share)} of the attributed words."
        yield _of_group(evidence, row, "source", text)


def heard_most(evidence: Evidence) -> Iterator[Draft]:
    """Draft that a source has more words than all others together, or far more than the next."""
    for row in _in_order(evidence)[:1]:
        draft = _of_group(evidence, row, "source", "")
        be = "are" if evidence.is_plural(row.group) else "is"
        if min(draft.shares) > HALF:
            yield draft._replace(text=f"{sentence(row.group)} {be} heard more than all others together.")
        elif all(_lead(evidence, variant) >= FAR for variant in range(len(evidence.variants))):
            yield draft._replace(text=f"{sentence(row.group)} {be} heard most.")


def further(evidence: Evidence) -> Iterator[Draft]:
    """Draft the shares of the sources that come next."""
    for row in _in_order(evidence)[1:]:
        if evidence.sources[row.group].naming == "named":
            text = f"{sentence(row.group)} {_hold(evidence, row)} {percent(row.share)} of the attributed words."
            yield _of_group(evidence, row, "source", text)


def _in_order(evidence: Evidence) -> list[Share]:
    """Return the sources by their words, where the first is a source, and is so without doubtful statements, too."""
    every = [evidence.shares("source", variant) for variant in range(len(evidence.variants))]
    first = {rows[0].group if rows else "" for rows in every}
    if len(first) > 1 or first & NOBODY:
        return []
    return [row for row in every[0] if row.group in evidence.sources]


def _lead(evidence: Evidence, variant: int) -> float:
    """Return by how much the first share is ahead of the second."""
    first, second, *_ = (*(row.share for row in evidence.shares("source", variant)), 0.0, 0.0)
    return first - second


def _hold(evidence: Evidence, row: Share) -> str:
    return "hold" if evidence.is_plural(row.group) else "holds"


def leading_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft that several sources of one side together have most of the attributed words."""
    for lead in evidence.shares("side")[:1]:
        mine = [source for source in evidence.sources.values() if source.side == lead.group]
        if lead.group not in NOBODY and len(mine) > 1:
            text = f"{len(mine)} sources of one side, {lead.group}, hold {percent(lead.share)} of the attributed words."
            yield _of_group(evidence, lead, "side", sentence(text))


def leading_sector(evidence: Evidence) -> Iterator[Draft]:
    """Draft that several sources of one sector together have most of the attributed words."""
    for lead in evidence.shares("sector")[:1]:
        mine = [source for source in evidence.sources.values() if source.sector == lead.group]
        if lead.group not in NOBODY and len(mine) > 1:
            text = f"Sources from {SECTOR_WORDS[lead.group]} hold {percent(lead.share)} of the attributed words."
            yield _of_group(evidence, lead, "sector", text)


#: How a sector reads behind 'sources from'.
SECTOR_WORDS = {
    "government": "government",
    "military or police": "the military or the police",
    "party": "parties",
    "international organisation": "international organisations",
    "business": "business",
    "civil society": "civil society",
    "expert": "science and expertise",
    "media": "other media",
    "ordinary person": "among ordinary people",
}


def unnamed(evidence: Evidence) -> Iterator[Draft]:
    """Draft that a good part of the attributed words comes from sources without a name."""
    for row in evidence.shares("naming"):
        if row.group == "anonymous":
            text = f"Unnamed sources hold {percent(row.share)} of the attributed words."
            yield _of_group(evidence, row, "naming", text)._replace(about=None)


def quoted_or_paraphrased(evidence: Evidence) -> Iterator[Draft]:
    """Draft that most attributed words are in quotation marks, or that most are paraphrased."""
    totals = [sum(words.values()) for _, words in evidence.variants]
    quoted = tuple(evidence.quoted_words(variant) / total if total else 0.0 for variant, total in enumerate(totals))
    for how, shares in (("quoted", quoted), ("paraphrased", tuple(1 - share for share in quoted))):
        yield Draft(
            f"{sentence(part(shares[0]))} attributed words are {how}.",
            numbers=(f"{round(shares[0] * totals[0]):,} of {counted(totals[0], 'word')}",),
            rests_on=spans_of(row for row in evidence.body),
            cases=len(evidence.body),
            shares=shares,
            statements=tuple(evidence.body),
        )


def _of_group(evidence: Evidence, row: Share, by: str, text: str) -> Draft:
    mine = evidence.of(row.group, by)
    return Draft(
        text,
        about=row.group,
        numbers=(
            f"{row.words:,} of {counted(evidence.words, 'word')}",
            f"{row.statements} of {counted(len(evidence.body), 'statement')}",
        ),
        rests_on=spans_of(mine),
        cases=row.statements,
        shares=evidence.share_of(by, row.group),
        statements=tuple(mine),
    )


def who_is_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft the line on who is heard, in how many words: always there where anybody is."""
    rows = [row for row in evidence.shares("source") if row.words and row.group not in NOBODY]
    if not rows:
        return
    first, *others = rows[:MOST_NAMED]
    told = [f"{evidence.in_a_row(first.group)} ({counted(first.words, 'word')})"]
    told += [f"{evidence.in_a_row(row.group)} ({row.words})" for row in others]
    rest = len(rows) - len(told)
    more = [f"{rest} more"] if rest else []
    yield Draft(
        f"Heard: {listed([*told, *more])}.",
        numbers=(f"{evidence.words:,} of {counted(evidence.body_words, 'word')} of the body are attributed",),
        rests_on=spans_of(evidence.body),
        statements=tuple(evidence.body),
    )


#: Characters behind a noun that still describe it.
LONGEST_MODIFIER = 60
#: Sources, and unnamed sources, named in a line of the first screen.
MOST_NAMED = 5


def by_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft the balance of the sides: each one's words, and how many of them are quoted."""
    rows = [row for row in evidence.shares("side") if row.group not in NOBODY and row.words]
    if len(rows) < 2:
        return
    told = [f"{row.group} {counted(row.words, 'word')}, {_quoted(evidence, row)}" for row in rows]
    yield Draft(
        f"By side: {'; '.join(told)}.",
        rests_on=spans_of(s for row in rows for s in evidence.of(row.group, "side")),
        statements=tuple(s for row in rows for s in evidence.of(row.group, "side")),
    )


def _quoted(evidence: Evidence, row: Share) -> str:
    """Return how many of a group's words are in quotation marks: 'none quoted', '12 quoted', 'all quoted'."""
    quoted = sum(evidence.quoted_words_of(statement) for statement in evidence.of(row.group, "side"))
    return "none quoted" if not quoted else "all quoted" if quoted >= row.words else f"{quoted} quoted"


def named_or_not(evidence: Evidence) -> Iterator[Draft]:
    """Draft how many sources have a name, and how the unnamed ones are described."""
    sources = list(evidence.sources.values())
    if not sources:
        return
    nameless = [source for source in sources if source.naming == "anonymous"]
    parts = [
        counted(sum(s.naming == "named" and s.form == "person" for s in sources), "named person", "named people"),
        counted(
            sum(s.naming == "named" and s.form in ("organisation", "state", "media") for s in sources),
            "named body",
            "named bodies",
        ),
        counted(sum(s.form == "document" for s in sources), "document"),
        counted(
            sum(s.naming == "described" and s.form != "document" for s in sources), "described only", "described only"
        ),
        counted(len(nameless), "unnamed", "unnamed"),
    ]
    kept = [part for part in parts if not part.startswith("0 ")]
    yield Draft(
        f"{counted(len(sources), 'source')}: {listed(kept)}.",
        rests_on=_first_of(evidence),
        statements=tuple(evidence.body),
    )


def how_unnamed(evidence: Evidence) -> Iterator[Draft]:
    """Draft how each unnamed source is described, and why it is not named where the story says so."""
    sources = [source for source in evidence.sources.values() if source.naming == "anonymous"]
    if sources:
        told = [_unnamed(evidence, source) for source in sources[:MOST_NAMED]]
        rest = len(sources) - len(told)
        rows = [row for row in evidence.story if row.source in {source.source for source in sources}]
        yield Draft(
            f"Unnamed: {'; '.join([*told, *([f'{rest} more'] if rest else [])])}.",
            rests_on=spans_of(rows),
            statements=tuple(rows),
        )


def _unnamed(evidence: Evidence, source: Source) -> str:
    """Return how an unnamed source is described, with why: 'a senior official (“as the report is not public”)'."""
    words = (_description(evidence, row) for row in evidence.story if row.source == source.source)
    described = max(words, key=len, default=source.source)
    name = evidence.in_a_row(source.source)[:1] + described[1:]
    why = " ".join((source.why_unnamed or "").split())
    return f"{name} (“{why}”)" if why else name


def _description(evidence: Evidence, row: Statement) -> str:
    """Return the words that name a speaker, up to the verb of saying: 'two people [briefed on the talks] said'."""
    start, end, cue = row.speaker_start, row.speaker_end, row.cue_start
    if start is None or end is None:
        return row.source or ""
    text, sentence_end = evidence.found.article.text, evidence.found.document.sentence_at(start).end
    to = cue if cue is not None and end < cue < min(sentence_end, end + LONGEST_MODIFIER) else end
    return " ".join(text[start:to].split()).strip(" ,")


def _first_of(evidence: Evidence) -> tuple[tuple[int, int], ...]:
    """Return where each source is first heard."""
    first: dict[str, Statement] = {}
    for row in evidence.story:
        if row.source:
            first.setdefault(row.source, row)
    return spans_of(first.values())


def nobody_heard(evidence: Evidence) -> Iterator[Draft]:
    """Draft that no words of the story are anybody's."""
    if not evidence.sources:
        yield Draft("No words of this story were found to be attributed to anybody.")
