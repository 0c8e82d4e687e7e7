"""What stands out is said where its rule holds, and not where it does not."""

from dataclasses import replace

import pytest

import analysis
from analysis.findings.sentences import MOST_FINDINGS, TEMPLATES, Finding, stand_out
from analysis.measures.attribution import with_sources

ONE_VOICE = """The harbour tunnel will open a year late, port director Ines Duarte said on Monday.

"We found cracks in two of the walls, and we will not let anybody drive through before they are mended," Duarte said.

She added that the repair would cost four million euros and that the builder would pay most of it.

"Nobody was ever in danger, and nobody will be, for the tunnel stays closed until the last wall is dry," Duarte said.

Mayor Paul Okafor said the delay was a disgrace.

Shopkeeper Lena Brandt said trade had fallen by half.
"""
PARAPHRASED = """Norway and Chile met in Lima on Tuesday because of fish.

"We have shown them every number that we have, and we expect the same of them," Norwegian minister Kari Dahl said.

Chilean President Pedro Rojas said that the quota was too low. Chile demanded a new count of the stocks.
Chile said that its boats would stay at sea until the count was done. Chilean officials declined to comment.

"This is a good day for the sea and for everyone who lives from it," Dahl said.
"""
SILENT = """The council voted on Monday to close the pool. Arcona Group owns the pool.

Mayor Paul Okafor said that Arcona Group had been warned. Arcona Group has run the pool since 2010, and Arcona Group
raised the entrance fee twice.

"We asked for the books of Arcona Group, and we got a single page," Okafor said.

Councillor Lena Brandt said that the town would sue Arcona Group.
"""
UNNAMED = """The minister will resign on Friday, three people familiar with the matter said.

A senior official said the decision was made over the weekend after a long talk with the prime minister.

Sources said that his deputy would take over until the party meets in the autumn.

"He has had enough of it, and he has told us so more than once," one aide said on condition of anonymity.
"""
FLAT = "The pool will close on Monday. It was built in 1960. The town will build a park there."


def findings(text: str) -> dict[str, Finding]:
    return {finding.name: finding for finding in stand_out(analysis.analyse(analysis.read_text(text)))}


def test_one_source_with_most_of_the_words():
    finding = findings(ONE_VOICE)["leading voice"]
    assert finding.text.startswith("Ines Duarte holds ")
    assert finding.detail.endswith(" statements.")
    assert len(finding.spans) >= 3


@pytest.mark.parametrize(("place", "says"), [("in walls", True), ("there", False)])
def test_a_leading_voice_leads_among_sixty_words(place, says):
    """The text attributes sixty words, or fifty-nine."""
    long = "in two of the walls, and we will not let anybody drive through before they are mended"
    assert ("leading voice" in findings(ONE_VOICE.replace(long, place))) is says


def test_no_leading_voice_where_two_speak_alike():
    text = ONE_VOICE.replace("director Ines Duarte", "director Ines Duarte").replace(
        'in," Duarte said', 'in," Okafor said'
    )
    even = text.replace('dry," Duarte said', 'dry," Brandt said').replace(
        'mended," Duarte said', 'mended," Okafor said'
    )
    assert "leading voice" not in findings(even)


def test_a_side_that_is_reported_and_never_quoted():
    finding = findings(PARAPHRASED)["reported, never quoted"]
    assert finding.text == "Chile is reported, never quoted."


def test_a_side_with_one_quotation_is_quoted():
    quoted = PARAPHRASED.replace("said that the quota was too low.", 'said, "The quota is too low, and you know it."')
    assert "reported, never quoted" not in findings(quoted)


def test_an_actor_named_often_that_never_speaks():
    finding = findings(SILENT)["named, no source"]
    assert finding.text == "Arcona Group is named and is no source."
    assert len(finding.spans) == int(finding.detail.split()[0])


def test_an_actor_that_speaks_once_is_a_source():
    heard = SILENT + "\nArcona Group said in a statement that it had done nothing wrong.\n"
    assert "named, no source" not in findings(heard)


def test_sources_without_a_name():
    finding = findings(UNNAMED)["unnamed sources"]
    assert finding.text.endswith("of the attributed words come from sources without a name.")


def test_nothing_is_said_of_a_story_without_statements():
    assert findings(FLAT) == {}
    assert findings("") == {}


@pytest.mark.parametrize("text", [ONE_VOICE, PARAPHRASED, SILENT, UNNAMED])
def test_the_words_behind_a_finding_lie_in_the_text(text):
    found = analysis.analyse(analysis.read_text(text))
    assert len(stand_out(found)) <= min(MOST_FINDINGS, len(TEMPLATES))
    for finding in stand_out(found):
        assert finding.spans
        assert all(0 <= start < end <= len(text) for start, end in finding.spans)


HANDED_OUT = """The harbour of Lindmere will be closed to steel ships from June, the port council
said in a statement on Monday.

The council said in the statement that the channel had silted up over the winter, and that no pilot would take a loaded
ship through it before it was dredged to the depth that the steel works had been promised ten years ago.

At a press conference on Tuesday, harbour master Paul Okafor said that dredging would take eight weeks and that the town
would pay for most of it.

Mayor Ines Duarte said in a statement that the town had saved for such a year and that nobody would lose work over it.
"""


def with_statements(text: str, change) -> analysis.Analysis:
    """Return a story's analysis, each of its statements changed, or left out for None."""
    found = analysis.analyse(analysis.read_text(text))
    changed = with_sources([other for s in found.rows.statements if (other := change(s))])
    kept = {s.statement for s in changed}
    pieces = [piece for piece in found.rows.statement_spans if piece.statement in kept]
    return replace(found, rows=found.rows._replace(statements=changed, statement_spans=pieces))


def names(found: analysis.Analysis) -> set[str]:
    return {finding.name for finding in stand_out(found)}


def of(who: str, **columns):
    """Return a change of one speaker's statements."""
    return lambda s: s._replace(**columns) if s.speaker == who else s


def test_words_that_came_by_statement_and_press_conference_and_none_from_an_interview():
    finding = findings(HANDED_OUT)["handed out"]
    assert finding.text.startswith("No interview is mentioned")
    assert finding.detail == "Statements by channel: statement 3 and press conference 1."
    assert len(finding.spans) == 4


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(of("Paul Okafor", channel="interview"), id="one interview"),
        pytest.param(of("Paul Okafor", channel="own observation"), id="the writer was there"),
        pytest.param(
            lambda s: s._replace(channel="unstated") if s.speaker != "Paul Okafor" else s, id="mostly unstated"
        ),
        pytest.param(lambda s: s if s.speaker == "Paul Okafor" else None, id="few words"),
        pytest.param(lambda s: s._replace(block="dek") if s.start < 200 else s, id="two statements in the body"),
    ],
)
def test_a_story_that_says_where_words_were_gathered_or_little_is_not_handed_out(change):
    assert "handed out" in names(with_statements(HANDED_OUT, lambda s: s))
    assert "handed out" not in names(with_statements(HANDED_OUT, change))


@pytest.mark.parametrize(
    ("text", "name", "change"),
    [
        pytest.param(ONE_VOICE, "leading voice", of("Ines Duarte", speaker=None), id="not resolved"),
        pytest.param(ONE_VOICE, "leading voice", of("Ines Duarte", confidence=0.4), id="doubtful statements"),
        pytest.param(ONE_VOICE, "leading voice", of("Ines Duarte", form="document"), id="a document"),
        pytest.param(ONE_VOICE, "leading voice", of("Lena Brandt", speaker="Paul Okafor"), id="two sources"),
        pytest.param(
            ONE_VOICE,
            "leading voice",
            lambda s: None if s.speaker == "Ines Duarte" and s.kind == "indirect" else s,
            id="two statements of the source",
        ),
        pytest.param(PARAPHRASED, "reported, never quoted", of("Kari Dahl", kind="mixed"), id="nobody quoted"),
        pytest.param(PARAPHRASED, "reported, never quoted", of("Kari Dahl", side=None), id="quoted, without a side"),
        pytest.param(
            PARAPHRASED,
            "reported, never quoted",
            lambda s: s._replace(confidence=0.4) if s.side == "Chile" else s,
            id="all doubtful",
        ),
        pytest.param(
            PARAPHRASED,
            "reported, never quoted",
            lambda s: s._replace(block="heading") if s.speaker == "Pedro Rojas" else s,
            id="two in the body",
        ),
        pytest.param(SILENT, "named, no source", of("Lena Brandt", speaker=None), id="a speaker not resolved"),
        pytest.param(SILENT, "named, no source", lambda s: s._replace(block="dek"), id="no statements in the body"),
        pytest.param(UNNAMED, "unnamed sources", lambda s: s._replace(naming="described"), id="described"),
        pytest.param(UNNAMED, "unnamed sources", lambda s: s._replace(confidence=0.4), id="doubtful"),
        pytest.param(
            UNNAMED,
            "unnamed sources",
            lambda s: s._replace(naming="named") if s.kind == "indirect" and s.start > 99 else s,
            id="two",
        ),
    ],
)
def test_a_template_is_silent_where_one_of_its_conditions_fails(text, name, change):
    assert name in names(with_statements(text, lambda s: s))
    assert name not in names(with_statements(text, change))


def test_an_outlet_or_one_whose_side_speaks_is_not_missed():
    found = analysis.analyse(analysis.read_text(SILENT))
    for change in ({"actor_kind": "media"}, {"side": "Chile"}, {"mentions": 4}):
        actors = [a._replace(**change) if a.actor == "Arcona Group" else a for a in found.rows.actors]
        statements = [s._replace(side="Chile") for s in found.rows.statements]
        changed = replace(found, rows=found.rows._replace(actors=actors, statements=statements))
        assert "named, no source" not in names(changed), change


def test_who_of_a_reported_side_is_named_and_silent_is_said():
    found = analysis.analyse(analysis.read_text(PARAPHRASED))
    silent = found.rows.actors[0]._replace(actor="Eva Soto", actor_kind="person", side="Chile", mentions=1)
    for also, said in (([silent], "; Eva Soto is named and says nothing"), ([], "")):
        changed = replace(found, rows=found.rows._replace(actors=[*found.rows.actors, *also]))
        (finding,) = (f for f in stand_out(changed) if f.name == "reported, never quoted")
        assert finding.detail == f"Its {len(finding.spans)} statements are paraphrase{said}."


def test_five_mentions_are_often():
    found = analysis.analyse(analysis.read_text(SILENT))
    actors = [a._replace(mentions=5) if a.actor == "Arcona Group" else a for a in found.rows.actors]
    assert "named, no source" in names(replace(found, rows=found.rows._replace(actors=actors)))
