"""What stands out: none to five plain sentences, each a template over the tables with its condition.

A template returns a `Finding` or None. One about shares is only made where it holds with documents in and out
and with doubtful statements in and out; below three cases nothing is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from analysis.findings.analysis import Analysis
from analysis.findings.finding import LEAST_CASES, Finding, listed
from analysis.findings.telling import acted_upon, doer_not_named, frame_voice, title_words
from analysis.measures.attribution import (
    GROUPINGS,
    NOT_GIVEN,
    NOT_RESOLVED,
    Share,
    Statement,
    by_source,
    count_words,
    shares,
    story_shares,
    unheard,
    variants,
)

__all__ = ["MOST_FINDINGS", "TEMPLATES", "Finding", "stand_out"]

#: Below this many attributed words a share is an accident.
LEAST_WORDS = 60
#: Named this often, an actor is missed when it never speaks.
OFTEN_NAMED = 5
#: Where more of the speakers than this are not resolved, nobody is said to be silent.
MOST_UNRESOLVED = 0.2
MOST_FINDINGS = 5


def stand_out(found: Analysis) -> list[Finding]:
    """Return the findings that an article's tables allow, at most five, the most telling template first."""
    made = (template(found) for template in TEMPLATES)
    return [finding for finding in made if finding][:MOST_FINDINGS]


def leading_voice(found: Analysis) -> Finding | None:
    """One source holds half of the attributed words or more."""
    leaders = {share.group for share in _leaders(found)}
    if len(leaders) != 1 or "" in leaders:
        return None
    statements: list[Statement] = list(found.rows.statements)
    rows = _shares(found, statements)
    group, lead = by_source(statements), rows[0]
    total = sum(row.words for row in rows)
    if lead.group not in leaders or lead.statements < LEAST_CASES or total < LEAST_WORDS or len(rows) < LEAST_CASES:
        return None
    return Finding(
        "leading voice",
        f"{lead.group} holds {lead.share:.0%} of the attributed words.",
        f"{lead.words} of {total} words, in {lead.statements} of {sum(row.statements for row in rows)} statements.",
        _spans(s for s in statements if group(s) == lead.group and s.block == "paragraph"),
    )


def _leaders(found: Analysis) -> Iterator[Share]:
    """Yield the source that holds half of the words in each variant; one without a name where there is none."""
    nobody = Share("", 0, 0, 0, 0, 0.0, 0)
    for statements, words in variants(found.document, found.rows.statements, found.rows.statement_spans):
        rows = shares(statements, words, by_source(statements))
        named = rows and rows[0].group not in (NOT_GIVEN, NOT_RESOLVED)
        yield rows[0] if named and rows[0].share >= 0.5 else nobody


def _shares(found: Analysis, statements: list[Statement]) -> list[Share]:
    words = count_words(found.document, statements, found.rows.statement_spans)
    return shares(statements, words, by_source(statements))


def reported_never_quoted(found: Analysis) -> Finding | None:
    """One side is only paraphrased while another is quoted."""
    kinds: dict[str, list[Counter[str]]] = {}
    for statements, _ in variants(found.document, found.rows.statements, found.rows.statement_spans):
        of_side: dict[str, Counter[str]] = {}
        for statement in _of_body(statements):
            if statement.side:
                of_side.setdefault(statement.side, Counter())[statement.kind] += 1
        for side, counts in of_side.items():
            kinds.setdefault(side, []).append(counts)
    quoted = [side for side, counts in kinds.items() if all(c["direct"] for c in counts)]
    for side, variant in kinds.items():
        if quoted and len(variant) == 4 and all(set(counts) == {"indirect"} for counts in variant):
            mine = [s for s in _of_body(found.rows.statements) if s.side == side]
            if len(mine) >= LEAST_CASES:
                return Finding(
                    "reported, never quoted",
                    f"{side} is reported, never quoted.",
                    f"Its {len(mine)} statements are paraphrase{_silent_people(found, side)}.",
                    _spans(mine),
                )
    return None


def _silent_people(found: Analysis, side: str) -> str:
    """Return '; NAME is named and says nothing' for the people of a side that never speak."""
    people = [a.actor for a in unheard(found.rows.actors, found.rows.statements) if a.side == side]
    people = [name for name in people if name != side]
    verb = "is named and says" if len(people) == 1 else "are named and say"
    return f"; {listed(people)} {verb} nothing" if people else ""


def named_no_source(found: Analysis) -> Finding | None:
    """An actor is named often and neither it nor anyone of its side speaks, nor perhaps behind a speaker unresolved."""
    statements: list[Statement] = list(found.rows.statements)
    unresolved = sum(s.speaker is None and s.speaker_text is not None for s in statements)
    if len(_of_body(statements)) < LEAST_CASES or unresolved > len(statements) * MOST_UNRESOLVED:
        return None
    sides = {statement.side for statement in statements}
    for actor in unheard(found.rows.actors, statements):
        if actor.mentions >= OFTEN_NAMED and actor.actor_kind != "media" and actor.side not in sides - {None}:
            return Finding(
                "named, no source",
                f"{actor.actor} is named and is no source.",
                f"{actor.mentions} mentions, 0 statements.",
                _mentions(found, actor.actor),
            )
    return None


def unnamed_sources(found: Analysis) -> Finding | None:
    """Three statements or more, and a fifth of the attributed words, come from sources without a name."""
    variant_shares = []
    for statements, words in variants(found.document, found.rows.statements, found.rows.statement_spans):
        rows = {row.group: row for row in shares(statements, words, GROUPINGS["naming"])}
        variant_shares.append(rows["anonymous"].share if "anonymous" in rows else 0.0)
    mine = [s for s in _of_body(found.rows.statements) if s.naming == "anonymous"]
    if len(mine) < LEAST_CASES or min(variant_shares, default=0.0) < 0.2:
        return None
    return Finding(
        "unnamed sources",
        f"{variant_shares[0]:.0%} of the attributed words come from sources without a name.",
        f"{len(mine)} statements.",
        _spans(mine),
    )


def handed_out(found: Analysis) -> Finding | None:
    """Most attributed words come by statement, press conference, document or other media, none from an interview."""
    least = 1.0
    for statements, words in variants(found.document, found.rows.statements, found.rows.statement_spans):
        parts = {part.group: part.words for part in story_shares(found.document, statements, words)}
        attributed = sum(words.values())
        if attributed < LEAST_WORDS or parts["gathered"]:
            return None
        least = min(least, parts["handed out"] / attributed)
    if least < 0.5:
        return None
    mine = [s for s in _of_body(found.rows.statements) if s.channel != "unstated"]
    if len(mine) < LEAST_CASES:
        return None
    channels = Counter(s.channel for s in mine)
    return Finding(
        "handed out",
        "No interview is mentioned: most words came by statement, press conference, document or other media.",
        f"Statements by channel: {listed([f'{name} {count}' for name, count in channels.most_common()])}.",
        _spans(mine),
    )


def _of_body(statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.block == "paragraph"]


def _spans(rows: Iterable[Statement]) -> tuple[tuple[int, int], ...]:
    return tuple((row.start, row.end) for row in rows)


def _mentions(found: Analysis, actor: str) -> tuple[tuple[int, int], ...]:
    counted = (m for m in found.rows.mentions if m.actor == actor and not m.place_use)
    return tuple((m.start, m.end) for m in counted if found.document.in_story(m.start))


#: In the order in which they are shown; the first five that hold are.
TEMPLATES: tuple[Callable[[Analysis], Finding | None], ...] = (
    leading_voice,
    reported_never_quoted,
    named_no_source,
    title_words,
    unnamed_sources,
    frame_voice,
    acted_upon,
    doer_not_named,
    handed_out,
)
