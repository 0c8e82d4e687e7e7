"""Drafts of claims about whose words fill the story."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from analysis.findings.claims.draft import Draft, spans_of
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.findings.claims.phrasing import about, most, rounded, sentence
from analysis.measures.attribution import Share
from analysis.tables import Source

#: What tells a sector for sure, as `sector_by` has it, and the least share of the attributed words, 0 to 1, that one of
#: several sources of a sector has. By hand.
_TOLD = frozenset({"its words", "introduced so", "the body of their office"})
ONE_OF_SEVERAL = 0.1
#: The same of an office that every body has, which is the state's where it is the government's: 'President Roe'.
_OFFICE = "an office without its body"


def one_source(evidence: Evidence) -> Iterator[Draft]:
    """Draft that one source carries the story."""
    for lead in evidence.shares("source")[:1]:
        if lead.group not in NOBODY:
            text = f"{_has(evidence, lead)}: one source carries the story."
            if lead.share == 1:
                text = f"{_is(evidence, lead)} the only source."
            yield _of_group(evidence, lead, "source", text)


def one_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft that all sources speak for one side."""
    sides = evidence.shares("side")
    if len(sides) == 1 and _has_another_side(evidence, sides[0].group) and len(evidence.sources) > 1:
        side = sides[0].group
        yield _of_group(evidence, sides[0], "side", f"Every source of the story is of one side: {side}.")._replace(
            side=side
        )


def _has_another_side(evidence: Evidence, side: str) -> bool:
    """Say whether a story is of another side too: the news of one country has no sides."""
    return side not in NOBODY and any(actor.side not in (None, side) for actor in evidence.found.rows.actors)


def leading(evidence: Evidence) -> Iterator[Draft]:
    """Draft what share the source with the most attributed words has."""
    for row in _in_order(evidence)[:1]:
        yield _of_group(evidence, row, "source", f"{_has(evidence, row)}.")


def heard_most(evidence: Evidence) -> Iterator[Draft]:
    """Draft that a source has more words than any other; 'sources' alone tells nobody who."""
    for row in _in_order(evidence)[:1]:
        if evidence.sources[row.group].naming != "anonymous":
            yield _of_group(evidence, row, "source", f"{_is(evidence, row)} heard most.")


def further(evidence: Evidence) -> Iterator[Draft]:
    """Draft the shares of the sources that come next."""
    for row in _in_order(evidence)[1:]:
        if evidence.sources[row.group].naming == "named":
            yield _of_group(evidence, row, "source", f"{_has(evidence, row)}.")


def _in_order(evidence: Evidence) -> list[Share]:
    """Return the sources by their words, where the first is a source, and is so without doubtful statements, too."""
    every = [evidence.shares("source", variant) for variant in range(len(evidence.variants))]
    first = {rows[0].group if rows else "" for rows in every}
    if len(first) > 1 or first & NOBODY:
        return []
    return [row for row in every[0] if row.group in evidence.sources]


def _is(evidence: Evidence, row: Share) -> str:
    """Return a source with its verb, at the head of a sentence: 'Ana Quispe is', 'Residents are'."""
    return f"{sentence(evidence.in_a_row(row.group))} {'are' if evidence.is_plural(row.group) else 'is'}"


def _has(evidence: Evidence, row: Share) -> str:
    """Return who has what share of the words: 'Ana Quispe has about 60 % of the attributed words'."""
    have = "have" if evidence.is_plural(row.group) else "has"
    return f"{sentence(evidence.in_a_row(row.group))} {have} about {rounded(row.share)} of the attributed words"


def leading_side(evidence: Evidence) -> Iterator[Draft]:
    """Draft that several sources of one side together have most of the attributed words."""
    for lead in evidence.shares("side")[:1]:
        mine = [source for source in evidence.sources.values() if source.side == lead.group]
        if _has_another_side(evidence, lead.group) and len(mine) > 1:
            yield _most(evidence, lead, "side", f"come from one side: {lead.group}.")


def leading_sector(evidence: Evidence) -> Iterator[Draft]:
    """Draft that several sources of one sector together have most of the attributed words."""
    for lead in evidence.shares("sector")[:1]:
        firm = {
            source.source
            for source in evidence.sources.values()
            if source.sector == lead.group and source.form != "document" and _is_told(source)
        }
        heard = [row for row in evidence.shares("source") if row.group in firm and row.share >= ONE_OF_SEVERAL]
        if lead.group not in NOBODY and len(heard) > 1:
            told = _most(evidence, lead, "sector", f"come from {SECTOR_WORDS[lead.group]}.")
            yield told._replace(firm=_share_of_sources(evidence, firm))


def _is_told(source: Source) -> bool:
    """Say whether words of the story tell a source's sector: more than a person's name, and not for want of others."""
    reason, _, words = (source.sector_by or "").partition(": ")
    is_name = source.form == "person" and source.naming == "named" and words in source.source
    return (reason in _TOLD and not (words and is_name)) or (reason == _OFFICE and source.sector == "government")


def _share_of_sources(evidence: Evidence, names: Collection[str]) -> float:
    """Return what part of the attributed words is that of some sources, 0 to 1, with doubtful statements or without."""
    variants = range(len(evidence.variants))
    return min(sum(row.share for row in evidence.shares("source", v) if row.group in names) for v in variants)


#: How a sector reads behind 'words come from'.
SECTOR_WORDS = {
    "government": "government",
    "military or police": "the military or the police",
    "armed group": "armed groups",
    "party": "political parties",
    "international organisation": "international organisations",
    "business": "business",
    "civil society": "civil society",
    "expert": "experts",
    "media": "other media",
    "culture": "people in the arts and entertainment",
    "sport": "people in sport",
    "ordinary person": "ordinary people",
}


def with_names(evidence: Evidence) -> Iterator[Draft]:
    """Draft that most attributed words have a name to them; of one name it would tell of others that are none."""
    named = (source for source in evidence.sources.values() if source.naming == "named" and source.form != "document")
    names = [source.source for source in named]
    for row in evidence.shares("naming"):
        if row.group == "named" and len(names) > 1:
            told = _most(evidence, row, "naming", "come from named sources.")
            yield told._replace(about=None, firm=_share_of_sources(evidence, names))


def without_names(evidence: Evidence) -> Iterator[Draft]:
    """Draft that a good part of the attributed words comes from sources without a name.

    None where people who are only described have words, too: they have no name either.
    """
    described = {name for name, source in evidence.sources.items() if source.naming == "described"}
    people = {name for name in described if evidence.sources[name].form in ("person", "group")}
    others = sum(row.share for row in evidence.shares("source") if row.group in people)
    for row in evidence.shares("naming"):
        if row.group == "anonymous" and others <= ONE_OF_SEVERAL:
            text = f"Unnamed sources have about {rounded(row.share)} of the attributed words."
            yield _of_group(evidence, row, "naming", text)._replace(about=None)


def quoted_or_paraphrased(evidence: Evidence) -> Iterator[Draft]:
    """Draft that most attributed words are in quotation marks, or that most are paraphrased."""
    totals = [sum(words.values()) for _, words in evidence.variants]
    if not totals[0]:
        return
    quoted = tuple(evidence.quoted_words(variant) / total if total else 0.0 for variant, total in enumerate(totals))
    for how, shares in (("quoted", quoted), ("paraphrased", tuple(1 - share for share in quoted))):
        yield Draft(
            f"{most(min(shares))} of the attributed words are {how}.",
            numbers=(about(round(shares[0] * totals[0]), totals[0]),),
            rests_on=spans_of(row for row in evidence.body),
            cases=len(evidence.body),
            shares=shares,
            statements=tuple(evidence.body),
        )


def _most(evidence: Evidence, row: Share, by: str, rest: str) -> Draft:
    """Draft that most, or nearly all, attributed words are a group's."""
    draft = _of_group(evidence, row, by, "")
    return draft._replace(text=f"{most(min(draft.shares))} of the attributed words {rest}")


def _of_group(evidence: Evidence, row: Share, by: str, text: str) -> Draft:
    mine = evidence.of(row.group, by)
    return Draft(
        text,
        about=row.group,
        numbers=(about(row.words, evidence.words),),
        rests_on=spans_of(mine),
        cases=row.statements,
        shares=evidence.share_of(by, row.group),
        statements=tuple(mine),
    )
