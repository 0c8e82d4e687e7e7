"""A copy editor passes each sentence: every template is drafted over many invented rows, and its English is checked."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest

import analysis
from analysis.findings.article_tables import ArticleTables
from analysis.findings.claims import TEMPLATES, closed
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.measures.attribution.source_table import find_sources
from analysis.tables import SECTORS, STANCES, Accusation, Actor, Direction, NoAnswer, Portrayal, Rows, Statement, said
from analysis.tables.lists import ACCUSATION_KINDS, NO_ANSWERS
from analysis.tables.rows import SentenceTone

#: Names, and descriptions as they stand at the head of a sentence, with their form and naming.
NAMES = (
    ("Ana Quispe", "person", "named"),
    ("J.D. Harlow Jr.", "person", "named"),
    ("ursula von der Leyen", "person", "named"),
    ("Élodie Ng’ang’a", "person", "named"),
    ("@HillRanger", "person", "named"),
    ("Detective T.J. Moore", "person", "named"),
    ("Siemens Corp.", "organisation", "named"),
    ("eBay", "organisation", "named"),
    ("The Hague Institute", "organisation", "named"),
    ("Marks & Spencer", "organisation", "named"),
    ("United States", "state", "named"),
    ("Chile", "state", "named"),
    ("Daily Harbour", "media", "named"),
    ("the formal letter", "document", "named"),
    ("the buyer", "person", "described"),
    ("Residents", "group", "described"),
    ("Two officials", "group", "described"),
    ("An aide", "person", "described"),
    ("Some mothers", "group", "described"),
    ("Recent research", "document", "described"),
    ("Russian officials", "group", "described"),
    ("An anonymous lawmaker", "person", "anonymous"),
    ("an unnamed official", "person", "anonymous"),
    ("Sources", "group", "anonymous"),
)
SIDES = (None, "Peru", "Chile", "United States")
WHY = (None, "because the talks are not public")
WHAT = (None, "hiding a report", "the charges")
#: Statements of a story: none, one, two, many.
COUNTS = (0, 1, 2, 5, 12)
STORY = "\n\n".join(
    (
        "Peru “shall do it”",
        *(
            f'Peru met the mayor on day {day}. "We shall do it before the snow comes, and so will they," she said.'
            for day in range(12)
        ),
    )
)
#: The same, mostly in the narrator's own words.
NARRATED = STORY + "\n\n" + "The road to the lake was shut by snow again. " * 40


def headed(text: str) -> analysis.Analysis:
    """Analyse a story whose first paragraph is its title."""
    article = analysis.read_text(text)
    return analysis.analyse(replace(article, blocks=(replace(article.blocks[0], kind="title"), *article.blocks[1:])))


BASES = headed(STORY), headed(NARRATED)
DRAWS = 150


def invented(seed: int) -> ArticleTables:
    """Return the story's tables with invented rows in them: other speakers, sides, sectors, deeds and answers."""
    draw = random.Random(seed)
    base = draw.choice(BASES)
    rows = base.rows
    count = draw.choice(COUNTS)
    people = draw.sample(NAMES, draw.choice((1, 2, len(NAMES))))
    statements = [_spoken(row, draw, people) for row in rows.statements[:count]]
    kept = {row.statement for row in statements}
    pieces = [piece for piece in rows.statement_spans if piece.statement in kept]
    actors = [
        Actor(actor=name, actor_kind=form, side=draw.choice(SIDES), roles=(), mentions=draw.choice((1, 2, 7)))
        for name, form, naming in people
        if naming == "named" and form in ("person", "organisation", "state")
    ]
    sources = [
        source._replace(why_unnamed=draw.choice(WHY) if source.naming == "anonymous" else None)
        for source in find_sources(base.document, said(statements), pieces, actors)
    ]
    changed: Rows = rows._replace(
        statements=statements,
        statement_spans=pieces,
        sources=sources,
        actors=actors,
        no_answer=[_asked(draw, people) for _ in range(draw.choice((0, 1, 2, 7)))],
        accusations=[_accused(draw, actor) for actor in actors for _ in range(draw.choice((0, 1, 3)))],
        portrayals=[_deed(draw, actor, at) for actor in actors for at in range(draw.choice((0, 1, 2, 9)))],
        directions=[_stance(draw, *draw.sample(actors, 2), row) for row in rows.sentences if len(actors) > 1],
    )
    return ArticleTables(base.article, base.document, changed)


def _spoken(row: Statement, draw: random.Random, people: list[tuple[str, str, str]]) -> Statement:
    name, form, naming = draw.choice(people)
    return row._replace(
        speaker=name if naming == "named" else None,
        speaker_text=name,
        speaker_start=None,
        speaker_end=None,
        source=name,
        form=form,
        naming=naming,
        side=draw.choice(SIDES),
        sector=draw.choice(SECTORS),
        sector_by="its words: minister",
        kind=draw.choice(("direct", "mixed", "indirect")),
        speaker_how=draw.choice(("named", "surname", "pronoun")),
        confidence=draw.choice((0.5, 0.9)),
    )


def _asked(draw: random.Random, people: list[tuple[str, str, str]]) -> NoAnswer:
    name, _, naming = draw.choice(people)
    start = STORY.index("shall do")
    return NoAnswer(
        start=start,
        end=start + len("shall do it"),
        who=name,
        actor=name if naming == "named" else None,
        what=draw.choice(NO_ANSWERS),
        about=draw.choice((None, "before the snow comes")),
        by=None,
        who_start=None,
        who_end=None,
        voice="narrator",
    )


def _accused(draw: random.Random, actor: Actor) -> Accusation:
    start = draw.randrange(60)
    return Accusation(
        start=start,
        end=start + 5,
        accuser=None,
        accused=actor.actor,
        what=draw.choice(WHAT),
        kind=draw.choice(ACCUSATION_KINDS),
        accuser_start=None,
        accuser_end=None,
        accused_start=None,
        accused_end=None,
        voice="narrator",
    )


def _stance(draw: random.Random, one: Actor, other: Actor, told: SentenceTone) -> Direction:
    return Direction(
        start=told.start,
        end=told.start + 5,
        from_actor=one.actor,
        to_actor=other.actor,
        stance=draw.choice(STANCES),
        predicate=draw.choice(("Mocked", "accused", "is critical")),
        confidence=0.8,
        from_start=told.start,
        from_end=told.start + 5,
        to_start=told.start,
        to_end=told.start + 5,
        holder=draw.choice(("narrator", "Ana Quispe")),
        sentence=told.sentence,
    )


def _deed(draw: random.Random, actor: Actor, at: int) -> Portrayal:
    template = next(row for row in BASES[0].rows.portrayals)
    return template._replace(
        start=STORY.index("Peru met") + 100 * at,
        actor=actor.actor,
        relation=draw.choice(("agent", "patient")),
        speech=False,
        status="asserted",
        process="material",
        voice="narrator",
    )


def drafts() -> Iterator[tuple[str, Draft]]:
    """Yield what each template drafts of each invented story, whether its guards would hold or not."""
    for seed in range(DRAWS):
        evidence = Evidence(invented(seed))
        for template in TEMPLATES:
            for draft in template.drafts(evidence):
                yield template.name, draft


MADE = list(drafts())
#: What no sentence may have, as printed, with what is wrong about it.
FAULTS = {
    "one of several": r"(?i)\b(?:1|one) (?!words in all)(?:words|statements|sources|verbs|times|doubtful statements)\b",
    "nothing counted": r"\b0 ",
    "a doubled word": r"(?i)\b(\w+) \1\b",
    "a doubled article": r"(?i)\b(?:the|an?) (?:the|an?)\b",
    "the wrong article": r"(?i)(?<![’\w])(?:a (?=[aeio])|an (?=[bcdfgjklmnpqrstvwxz]))",
    "a space too many": r"  | [,.;:)”]|[(“] |^\s|\s$",
    "a doubled mark": r"\.\.|[,;:]{2}|,\.|\.,(?! )",
    "a value of the program": r"\b(?:None|nan|unknown|several)\b|[{}\[\]_]",
    "a stop inside brackets": r"\.”?\)\.",
}
#: Names that are written without a capital wherever they stand.
SMALL_NAMES = ("eBay", "ursula von der Leyen", "@HillRanger")


def outside_names(text: str) -> str:
    """Return a sentence without names, sides and quoted words."""
    text = re.sub(r"“[^”]*”", "", text)
    for name in sorted({*(name for name, *_ in NAMES), *filter(None, SIDES)}, key=len, reverse=True):
        text = text.replace(name[:1].upper() + name[1:] if text.startswith(name[:1].upper()) else name, "~").replace(
            name, "~"
        )
    return text


@pytest.mark.parametrize("fault", FAULTS)
def test_no_sentence_has(fault: str) -> None:
    for template, draft in MADE:
        text = closed(draft.text)
        for line in (text, *draft.numbers):
            assert not re.search(FAULTS[fault], line), (template, line)


def test_every_sentence_begins_with_a_capital_and_ends_with_a_stop() -> None:
    for template, draft in MADE:
        if template != "fact":
            text = closed(draft.text)
            assert text[0].isupper() or text[0] == "@", (template, text)
            assert text.endswith(".") and text.count("“") == text.count("”") and text.count("(") == text.count(")")


def test_a_capital_stands_at_the_start_and_in_names_only() -> None:
    for template, draft in MADE:
        if template != "fact":
            inside = outside_names(closed(draft.text))[1:]
            assert not any(letter.isupper() for letter in inside), (template, draft.text)


def test_the_verb_agrees_with_who_is_several() -> None:
    several = re.compile(r"^(?:Residents|Two officials|Some mothers|Russian officials|Sources) (?:is|has)\b")
    one = re.compile(r"^(?:Ana Quispe|Chile|EBay|Siemens Corp\.|The buyer|The United States) (?:are|have)\b")
    for template, draft in MADE:
        assert not several.search(draft.text) and not one.search(draft.text), (template, draft.text)


def test_every_template_was_drafted() -> None:
    drafted = Counter(name for name, _ in MADE)
    assert {template.name for template in TEMPLATES} == set(drafted)
