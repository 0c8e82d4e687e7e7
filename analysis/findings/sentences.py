"""What stands out: none to five plain sentences, each a template over the tables with its condition.

A template is a function that returns a `Finding`, or None where its condition does not hold; its docstring is the
condition, and a test has a story for each. One about shares is made only where it holds with documents counted and
not, and with doubtful statements counted and not. The thresholds below were set by hand, so that on a hundred articles
of the public gold no template speaks of most of them (tests/findings/test_on_gold.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from analysis.findings.analysis import Analysis
from analysis.findings.finding import LEAST_CASES, Finding, listed, spans_of
from analysis.findings.how_told import acted_upon, doer_not_named, frame_voice, title_words
from analysis.measures.attribution import (
    GROUPINGS,
    NOT_GIVEN,
    NOT_RESOLVED,
    Share,
    by_source,
    count_words,
    once,
    shares,
    story_shares,
    unheard,
    variants,
)
from analysis.tables import Statement

__all__ = ["MOST_FINDINGS", "TEMPLATES", "Finding", "stand_out"]

#: Attributed words in the body; of fewer no share is told.
LEAST_WORDS = 60
#: Share of the attributed words, 0 to 1, from which one source leads.
LEADING_SHARE = 0.5
#: Share of the attributed words, 0 to 1, from which sources without a name are worth saying.
UNNAMED_SHARE = 0.2
#: Share of the attributed words, 0 to 1, from which a story is called handed out.
HANDED_OUT_SHARE = 0.5
#: Mentions in the story from which an actor is missed when it never speaks.
OFTEN_NAMED = 5
#: Share of all statements, 0 to 1: where more of the speakers are not resolved, nobody is said to be silent.
MOST_UNRESOLVED = 0.2
#: Sentences shown of one article.
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
    statements = found.rows.said
    rows = _shares(found, statements)
    group, lead = by_source(statements), rows[0]
    total = sum(row.words for row in rows)
    if lead.group not in leaders or lead.statements < LEAST_CASES or total < LEAST_WORDS or len(rows) < LEAST_CASES:
        return None
    return Finding(
        "leading voice",
        f"{lead.group} holds {lead.share:.0%} of the attributed words.",
        f"{lead.words} of {total} words, in {lead.statements} of {sum(row.statements for row in rows)} statements.",
        spans_of(once(s for s in _of_body(statements) if group(s) == lead.group)),
    )


def _leaders(found: Analysis) -> Iterator[Share]:
    """Yield the source that holds half of the words in each variant; one without a name where there is none."""
    nobody = Share("", 0, 0, 0, 0, 0.0, 0)
    for statements, words in variants(found.document, found.rows.said, found.rows.statement_spans):
        rows = shares(statements, words, by_source(statements))
        named = rows and rows[0].group not in (NOT_GIVEN, NOT_RESOLVED)
        yield rows[0] if named and rows[0].share >= LEADING_SHARE else nobody


def _shares(found: Analysis, statements: list[Statement]) -> list[Share]:
    words = count_words(found.document, statements, found.rows.statement_spans)
    return shares(statements, words, by_source(statements))


def reported_never_quoted(found: Analysis) -> Finding | None:
    """One side is only paraphrased while another is quoted."""
    variant_kinds = [
        _kinds_by_side(statements)
        for statements, _ in variants(found.document, found.rows.said, found.rows.statement_spans)
    ]
    sides = dict.fromkeys(side for kinds in variant_kinds for side in kinds)
    if not any(all(kinds[side]["direct"] for kinds in variant_kinds if side in kinds) for side in sides):
        return None
    for side in sides:
        mine = once(s for s in _of_body(found.rows.said) if s.side == side)
        if len(mine) >= LEAST_CASES and all(set(kinds.get(side, ())) == {"indirect"} for kinds in variant_kinds):
            return Finding(
                "reported, never quoted",
                f"{side} is reported, never quoted.",
                f"Its {len(mine)} statements are paraphrase{_silent_people(found, side)}.",
                spans_of(mine),
            )
    return None


def _kinds_by_side(statements: Iterable[Statement]) -> dict[str, Counter[str]]:
    """Return how many of the body's statements of each side are direct, indirect and mixed."""
    kinds: dict[str, Counter[str]] = {}
    for side in {statement.side for statement in statements if statement.side}:
        for statement in once(s for s in _of_body(statements) if s.side == side):
            kinds.setdefault(side, Counter())[statement.kind] += 1
    return kinds


def _silent_people(found: Analysis, side: str) -> str:
    """Return '; NAME is named and says nothing' for the people of a side that never speak."""
    people = [a.actor for a in unheard(found.rows.actors, found.rows.said) if a.side == side]
    people = [name for name in people if name != side]
    verb = "is named and says" if len(people) == 1 else "are named and say"
    return f"; {listed(people)} {verb} nothing" if people else ""


def named_no_source(found: Analysis) -> Finding | None:
    """An actor is named often, and neither it nor anyone of its side speaks; most speakers are resolved."""
    statements = found.rows.said
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
    """Three statements or more, with a fifth of the attributed words, come from sources without a name."""
    variant_shares = []
    for statements, words in variants(found.document, found.rows.said, found.rows.statement_spans):
        rows = {row.group: row for row in shares(statements, words, GROUPINGS["naming"])}
        variant_shares.append(rows["anonymous"].share if "anonymous" in rows else 0.0)
    mine = once(s for s in _of_body(found.rows.said) if s.naming == "anonymous")
    if len(mine) < LEAST_CASES or min(variant_shares, default=0.0) < UNNAMED_SHARE:
        return None
    return Finding(
        "unnamed sources",
        f"{variant_shares[0]:.0%} of the attributed words come from sources without a name.",
        f"{len(mine)} statements.",
        spans_of(mine),
    )


def handed_out(found: Analysis) -> Finding | None:
    """Most attributed words come by statement, press conference, document or other media, none from an interview."""
    least = 1.0
    for statements, words in variants(found.document, found.rows.said, found.rows.statement_spans):
        parts = {part.group: part.words for part in story_shares(found.document, statements, words)}
        attributed = sum(words.values())
        if attributed < LEAST_WORDS or parts["gathered"]:
            return None
        least = min(least, parts["handed out"] / attributed)
    if least < HANDED_OUT_SHARE:
        return None
    mine = once(s for s in _of_body(found.rows.said) if s.channel != "unstated")
    if len(mine) < LEAST_CASES:
        return None
    channels = Counter(s.channel for s in mine)
    return Finding(
        "handed out",
        "No interview is mentioned: most words came by statement, press conference, document or other media.",
        f"Statements by channel: {listed([f'{name} {count}' for name, count in channels.most_common()])}.",
        spans_of(mine),
    )


def _of_body(statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.block == "paragraph"]


def _mentions(found: Analysis, actor: str) -> tuple[tuple[int, int], ...]:
    """Return an actor's mentions in the story, names used as a place apart."""
    counted = (m for m in found.rows.mentions if m.actor == actor and not m.place_use)
    return spans_of(m for m in counted if found.document.in_story(m.start))


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
