"""What must hold before a sentence is printed: limits that stand beside each template, and how they are asked.

A sentence that infers an absence is the easiest to get wrong: whoever is 'not heard' may be heard under another
name, through a spokesperson, or in words whose speaker was not found. So it is made only where nothing is left open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.entities.people import fold
from analysis.findings.claims.clear_sources import clear_sources, is_clear, is_short_for
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import NOBODY, Evidence
from analysis.findings.claims.may_be_told import may_be_told
from analysis.findings.claims.open_words import open_words
from analysis.findings.claims.phrasing import percent, spelled
from analysis.findings.claims.whole_names import is_whole
from analysis.lexicons import words_of
from analysis.tables import Actor, Source, Statement

#: Share of the words, 0 to 1, by which a claim must move without doubtful statements before it says so.
MOVED = 0.03


class Guards(NamedTuple):
    """The limits of a template; a limit that is not given is not asked.

    ``cases``: least statements, deeds or mentions. ``words``: least attributed words of the body. ``share`` and
    ``at_most``: least and largest share, 0 to 1, with doubtful statements and without. ``moves``: most that it may
    move without them. ``pronouns``: most of all attributed words, 0 to 1, that may be its by a pronoun alone.
    ``named``: least of its own words, 0 to 1, that a name attributes. ``namesakes``: whether the story may name others
    with its last word. ``sure``: least mean confidence. ``margin``: least lead over the next source, 0 to 1, with
    doubtful statements and without. ``ahead``: the same if all that is not clear were the next one's, see `lead_of`.
    ``open``: most of all attributed words, 0 to 1, that may be its, too, though another row or nobody has them, see
    `open_words`. ``firm``: least share, 0 to 1, of words that are surely the group's. ``clear``: the source is surely
    somebody, and no document, see `clear_sources`. ``longest``: most words of one of its statements that is not in
    quotation marks: a longer one has mostly lost its end. ``sources``: least sources heard. ``kinds``: kinds of actor
    that can be missed as a source. ``resolved``: no statement's source is unclear. ``unheard``: the actor is heard in
    no way at all, see `is_unheard`. ``unquoted``: every quotation is known to be somebody else's. Set by hand, but
    ``margin`` and ``ahead``: of those tried, the least with which 19 of 20 sources that lead do so in the coded news
    of PolNeAR's dev and b1 stories.
    """

    cases: int = 0
    words: int = 0
    share: float = 0.0
    at_most: float = 1.0
    moves: float = 1.0
    pronouns: float = 1.0
    namesakes: bool = True
    named: float = 0.0
    sure: float = 0.0
    margin: float = 0.0
    ahead: float = -1.0
    open: float = 1.0
    firm: float = 0.0
    clear: bool = False
    longest: int = 0
    sources: int = 0
    kinds: tuple[str, ...] = ()
    resolved: bool = False
    unheard: bool = False
    unquoted: bool = False


#: How each limit is asked: whether a draft keeps it.
CHECKS: dict[str, Callable[[Evidence, Draft, Guards], bool]] = {
    "cases": lambda _, draft, guards: draft.cases >= guards.cases,
    "words": lambda evidence, _, guards: evidence.words >= guards.words,
    "share": lambda _, draft, guards: all(share >= guards.share for share in draft.shares),
    "at_most": lambda _, draft, guards: all(share <= guards.at_most for share in draft.shares),
    "moves": lambda _, draft, guards: all(abs(share - draft.shares[0]) <= guards.moves for share in draft.shares),
    "pronouns": lambda evidence, draft, guards: (
        _words_by(evidence, draft, "pronoun") <= guards.pronouns * evidence.words
    ),
    "namesakes": lambda evidence, draft, guards: guards.namesakes or not _has_namesake(evidence, draft.about or ""),
    "named": lambda evidence, draft, guards: (
        _words_by(evidence, draft, "named", "surname") >= guards.named * _words_by(evidence, draft)
    ),
    "sure": lambda evidence, draft, guards: sureness(evidence, draft) >= guards.sure,
    "margin": lambda evidence, draft, guards: not guards.margin or margin_of(evidence, draft) >= guards.margin,
    "ahead": lambda evidence, draft, guards: guards.ahead < 0 or lead_of(evidence, draft.about or "") >= guards.ahead,
    "open": lambda evidence, draft, guards: (
        guards.open >= 1 or open_words(evidence, draft.about or "") <= guards.open * evidence.words
    ),
    "firm": lambda _, draft, guards: draft.firm >= guards.firm,
    "clear": lambda evidence, draft, guards: not guards.clear or is_clear(evidence, draft.about or ""),
    "longest": lambda evidence, draft, guards: (
        not guards.longest
        or all(
            (row.kind == "direct" and not row.layout) or evidence.words_of(row) <= guards.longest
            for row in draft.statements
        )
    ),
    "sources": lambda evidence, _, guards: len(evidence.sources) >= guards.sources,
    "kinds": lambda _, draft, guards: not guards.kinds or (draft.actor and draft.actor.actor_kind) in guards.kinds,
    "resolved": lambda evidence, _, guards: not guards.resolved or not any(unresolved(evidence)),
    "unheard": lambda evidence, draft, guards: not guards.unheard or is_unheard(evidence, draft),
    "unquoted": lambda evidence, draft, guards: not guards.unquoted or is_unquoted(evidence, draft),
}


def holds(evidence: Evidence, draft: Draft, guards: Guards) -> bool:
    """Say whether a draft keeps every limit of its template, and is about no half of a name."""
    kept = all(check(evidence, draft, guards) for check in CHECKS.values())
    return kept and (draft.about is None or is_whole(evidence, draft.about))


def doubts(evidence: Evidence, draft: Draft) -> tuple[str, ...]:
    """Return what speaks against a claim of share: what it is without the doubtful statements, if that differs."""
    number = len(evidence.doubtful) if draft.shares and draft.numbers else 0
    if not number or abs(draft.shares[-1] - draft.shares[0]) < MOVED:
        return ()
    return (f"{percent(draft.shares[-1])} of the words without the {spelled(number, 'doubtful statement')}",)


def margin_of(evidence: Evidence, draft: Draft) -> float:
    """Return by how much a source is ahead of the next, with doubtful statements or without, whichever is less."""
    variants = range(len(draft.shares))
    next_ones = (
        max((r.share for r in evidence.shares("source", v) if r.group != draft.about), default=0.0) for v in variants
    )
    return min(own - other for own, other in zip(draft.shares, next_ones, strict=True))


def lead_of(evidence: Evidence, name: str) -> float:
    """Return by how much a source is ahead of any other, 0 to 1, if all that is not clear were the other's.

    Names that may be one source's count together; the words of sources that are not clear go to the next.
    """
    clear = {source.source for source in clear_sources(evidence)}
    words: Counter[str] = Counter()
    for row in evidence.body:
        words[evidence.labels[row.statement]] += evidence.words_of(row)
    others = [label for label in words if label != name and not is_short_for(label, name)]
    open_words = sum(words[label] for label in others if label not in clear)
    rivals = [
        sum(words[o] for o in others if o in clear and (o == label or is_short_for(o, label))) for label in others
    ]
    return (words[name] - max(rivals, default=0) - open_words) / evidence.words if evidence.words else 0.0


def _has_namesake(evidence: Evidence, name: str) -> bool:
    """Say whether the story names another person, or has another named source, with the same last word."""
    people = {actor.actor for actor in evidence.found.rows.actors if actor.actor_kind == "person"}
    sources = {s.source for s in evidence.sources.values() if s.naming == "named" and s.form != "document"}
    last = [fold(other.split()[-1]) for other in (people | sources) - {name} if other.split()]
    return bool(name.split()) and fold(name.split()[-1]) in last


def sureness(evidence: Evidence, draft: Draft) -> float:
    """Return the mean confidence of the statements that a draft rests on, by their words; 1 without any."""
    total = _words_by(evidence, draft)
    weighted = sum(row.confidence * evidence.words_of(row) for row in draft.statements)
    return round(weighted / total, 3) if total else 1.0


def _words_by(evidence: Evidence, draft: Draft, *how: str) -> int:
    """Return how many words of a draft's statements are attributed in one of these ways; without any, in all."""
    return sum(evidence.words_of(row) for row in draft.statements if not how or row.speaker_how in how)


def unresolved(evidence: Evidence) -> Iterator[Statement]:
    """Yield the statements whose source is not known: a pronoun that resolves to nobody, or words in marks alone."""
    return (row for row in evidence.story if evidence.labels[row.statement] in NOBODY)


def is_unheard(evidence: Evidence, draft: Draft) -> bool:
    """Say whether an actor is surely heard nowhere.

    It neither speaks nor is told to, and no pronoun speaks that might be it; no source shares a word with its name or
    its roles, or has it in its own; no verb or noun of saying stands beside its name, see `may_be_told`; and no source
    might be it or speak for it, see `_might_be`.
    """
    actor, rows = draft.actor, evidence.found.rows
    if actor is None or any(unresolved(evidence)) or evidence.bare_quotations:
        return False
    speaks = any(row.actor == actor.actor and row.relation == "agent" and row.speech for row in rows.portrayals)
    if speaks or any(_may_mean(evidence, row, {actor.actor}) for row in evidence.story):
        return False
    if may_be_told(evidence, actor.actor):
        return False
    words = _words(actor.actor, *actor.roles, actor.side or "")
    if any(_words(actor.actor) & _words(*source.roles, source.side or "") for source in rows.sources):
        return False
    if any(words & _words(*_names_of(row)) for row in rows.statements):
        return False
    return not any(_might_be(actor, source) for source in rows.sources if source.source not in draft.others)


def _names_of(row: Statement) -> list[str]:
    """Return every name that a statement's source goes by."""
    return [name for name in (row.speaker, row.speaker_text, row.source, row.via) if name]


def _might_be(actor: Actor, source: Source) -> bool:
    """Say whether a source that the story only describes might be an actor, or speak for it.

    A person may be any described person; a body may be behind any description; a state or bloc behind every source of
    its side, or of no side.
    """
    if actor.actor_kind == "person":
        return source.naming != "named" and source.form in ("person", "group", None)
    if actor.actor_kind == "organisation":
        return source.naming != "named"
    return source.side in (None, actor.side)


def is_unquoted(evidence: Evidence, draft: Draft) -> bool:
    """Say whether every statement with words in quotation marks is surely somebody else's than the draft's."""
    own = {row.statement for row in draft.statements}
    quoted = [row for row in evidence.found.rows.statements if row.kind != "indirect" or row.layout]
    if evidence.bare_quotations or any(row.statement in own for row in quoted):
        return False
    if any(evidence.labels.get(row.statement, "") in NOBODY for row in quoted):
        return False
    people = {actor.actor for actor in evidence.found.rows.actors if actor.side == draft.side}
    return not any(row.side in (None, draft.side) or _may_mean(evidence, row, people) for row in quoted)


def _may_mean(evidence: Evidence, row: Statement, names: set[str]) -> bool:
    """Say whether a pronoun that speaks might mean one of these people: they are named in its paragraph or the last."""
    if row.speaker_how != "pronoun":
        return False
    blocks = evidence.found.article.blocks
    place = blocks.index(evidence.found.document.block_at(row.start))
    first, last = blocks[max(0, place - 1)].start, blocks[place].end
    mentions = evidence.found.rows.mentions
    kinds = {actor.actor: actor.actor_kind for actor in evidence.found.rows.actors}
    return any(m.actor in names and kinds[m.actor] == "person" and first <= m.start < last for m in mentions)


#: Words of a name or a description that many have.
_SMALL = words_of("function_words") | {"mr", "mrs", "ms", "dr", "sir", "new", "former", "senior"}


def _words(*texts: str) -> frozenset[str]:
    """Return the words of names and descriptions that can tell who somebody is, without case and number."""
    words = (fold(word).strip(".,'’s") for text in texts for word in text.replace("’", "'").split())
    return frozenset(word.rstrip("s") for word in words if word and word not in _SMALL)
