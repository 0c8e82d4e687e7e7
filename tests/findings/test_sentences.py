"""What stands out is said where its rule holds, and not where it does not."""

import pytest

import analysis
from analysis.findings.sentences import MOST_FINDINGS, TEMPLATES, Finding, stand_out

ONE_VOICE = """The harbour tunnel will open a year late, port director Ines Duarte said on Monday.

"We found cracks in two of the walls, and we will not let anybody drive through before they are mended," Duarte said.

She added that the repair would cost four million euros and that the builder would pay most of it.

"Nobody was ever in danger, and nobody will be, for the tunnel stays closed until the last wall is dry," Duarte said.

Mayor Paul Okafor said the delay was a disgrace.

Shopkeeper Lena Brandt said trade had fallen by half.
"""
PARAPHRASED = """Norway and Chile met in Lima on Tuesday to talk about fish.

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
