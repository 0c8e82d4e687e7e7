"""Each template of the page's sentences is made where its guards hold, and silent where one of them fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import analysis
from analysis.findings.article_tables import ArticleTables
from analysis.findings.claims import TEMPLATES, find_claims
from analysis.findings.claims.draft import Draft
from analysis.findings.claims.evidence import Evidence
from analysis.findings.claims.guards import CHECKS, Guards
from analysis.findings.claims.phrasing import about
from analysis.findings.claims.templates import Template
from analysis.findings.sentences import stand_out
from analysis.measures.attribution import with_sources
from analysis.measures.attribution.source_table import find_sources
from analysis.tables import CLAIM_KINDS, CLAIM_PLACES, Claim, Statement, said

LEADING = """The harbour tunnel will open a year late, port director Ines Duarte said on Monday.

"We found cracks in two of the walls, and we will not let anybody drive through before they are mended," Duarte said.

Duarte said that the repair would cost four million euros and that the builder, who has built nine tunnels in the north
of the country and has not paid for one of them in twenty years, would pay most of it before the end of the winter.

"Nobody was ever in danger, and nobody will be, for the tunnel stays closed until the last wall is dry, and until
each of the lamps has been tried, each of the fans has run for a week, and I have walked all of it myself," Duarte said.

Mayor Paul Okafor said the delay was a disgrace. Okafor said that the town had asked for a date for three years.

Shopkeeper Lena Brandt said trade had fallen by half. "I have sold four pairs of shoes since the spring," Brandt said.
"""
SHARED = """The harbour tunnel will open a year late, port director Ines Duarte said on Monday.

"We found cracks in two of the walls, and we will not let anybody drive through before they are mended," Duarte said.

Duarte said that the repair would cost four million euros and that the builder would pay most of it before the
spring, or else the port would see him in court, where he had been twice before.

Mayor Paul Okafor said the delay was a disgrace. "We asked for a date for three years, and each autumn we were told
that it would be the next one, until nobody in the town believed a word of it any more," Okafor said.

Shopkeeper Lena Brandt said trade had fallen by half. "I have sold four pairs of shoes since the spring, and two of
them to my own sister, who has a car and could have gone to any other town," Brandt said.

"The builder has built nine tunnels in the north of the country and has not paid for one of them in twenty years, so
why should it begin with ours," said Marek Nowak, who drives a lorry. Nowak said that he now took the ferry.

"Each of the lamps must be tried, each of the fans must run for a week, and somebody must walk all of it," said Asta
Lind, an engineer. Lind said that a year was not long for such work, and that no tunnel of that age had opened
sooner.
"""
ALONE = """"We counted the trout every spring for eleven years, and we have never seen so few of them below the weir,"
said Linnea Falk, who wrote the study. "It is the warm water. They leave, and they do not come back to spawn."

Falk said the count was done at night, by torch, along nine miles of the river. Falk said it would go on until June.
"""
PARAPHRASED = """Norway and Chile met in Lima on Tuesday because of fish.

"We have shown them every number that we have, and we expect the same of them," Norwegian minister Kari Dahl said.

Chilean President Pedro Rojas said that the quota was too low. Chile demanded a new count of the stocks.
Chile said that its boats would stay at sea until the count was done.

"This is a good day for the sea and for everyone who lives from it," Dahl said.
"""
SILENT = """Hector Quill sold the same field five times. Quill left the village in June. Quill took the deeds along.
A widow gave Quill her savings. Nobody has seen Quill since. Quill once ran the bowls club.

"I cooked for him," said Edna Moss, the widow. "He praised my pies." Moss said the money was for her roof. "He could not
bowl," said Stan Rudd, a member of the club.
"""
UNNAMED = """The minister will resign on Friday, three people familiar with the matter said.

A source close to him said the decision was made over the weekend after a long talk with the prime minister.

Sources said that his deputy would take over until the party meets in the autumn.

"He has had enough of it, and he has told us so more than once," one aide said on condition of anonymity.
"""
ACTING = """General Yara Haddad crossed the river. Haddad burned the depot. Haddad took the bridge. Haddad bombed the
airfield. Haddad captured two towns. Haddad freed the prisoners.
"""
UPON = """The council fined Arden Steel on Monday. Two banks sued Arden Steel in May.
A judge punished Arden Steel in June.

Arden Steel was raided in March. Arden Steel was searched again in April. Arden Steel was closed in July.
"""
AGAINST = """Ines Duarte mocked Al Roe on Monday, at the opening of the pool. The hall was full, and it rained.

Duarte later accused Roe of fraud. Roe left the town by the first train, and nobody has seen him there since.
"""
FLAT = "The pool will close on Monday. It was built in 1960. The town will build a park there."


def claims(text: str, title: str | None = None) -> dict[str, Claim]:
    """Return a story's claims by template."""
    found = analysis.analyse(analysis.read_text(text, title=title))
    return {claim.template: claim for claim in found.rows.claims}


def changed(text: str, change: Callable[[Statement], Statement | None]) -> set[str]:
    """Return the templates made of a story with each of its statements changed, or left out for None."""
    found = analysis.analyse(analysis.read_text(text))
    statements = with_sources([other for s in found.rows.statements if (other := change(s))])
    kept = {s.statement for s in statements}
    pieces = [piece for piece in found.rows.statement_spans if piece.statement in kept]
    sources = find_sources(found.document, said(statements), pieces, found.rows.actors)
    rows = found.rows._replace(statements=statements, statement_spans=pieces, sources=sources)
    return {claim.template for claim in find_claims(ArticleTables(found.article, found.document, rows))}


def of(who: str, **columns: object) -> Callable[[Statement], Statement]:
    """Return a change of one speaker's statements."""
    return lambda s: s._replace(**columns) if s.speaker == who else s  # type: ignore[arg-type]


def as_is(statement: Statement) -> Statement:
    return statement


MADE = [
    (LEADING, "heard most", "Ines Duarte is heard most.", "Ines Duarte"),
    (SHARED, "leading source", "Ines Duarte has about 30 % of the attributed words.", "Ines Duarte"),
    (ALONE, "one source", "Linnea Falk is the only source.", "Linnea Falk"),
    (PARAPHRASED, "side never quoted", "Chile’s side is paraphrased, never quoted.", "Chile"),
    (SILENT, "not heard", "Hector Quill is named 6 times and is not heard.", "Hector Quill"),
    (UNNAMED, "unnamed sources", "Unnamed sources have about ", None),
    (ACTING, "acts most", "In the narrator’s own words Yara Haddad acts most.", "Yara Haddad"),
    (UPON, "acted upon", "In the narrator’s own words Arden Steel is more often acted upon", "Arden Steel"),
    (AGAINST, "stands", "Ines Duarte speaks or acts against Al Roe (“mocked” and “accused”).", "Ines Duarte"),
    (FLAT, "nobody", "No words of this story were found to be attributed to anybody.", None),
]


@pytest.mark.parametrize(("text", "template", "sentence", "about"), MADE, ids=[name for _, name, *_ in MADE])
def test_a_template_is_made_where_its_guards_hold(text: str, template: str, sentence: str, about: str | None) -> None:
    claim = claims(text)[template]
    assert claim.text.startswith(sentence)
    assert claim.about in (about, None)


@pytest.mark.parametrize(
    "told",
    [
        AGAINST.replace("accused Roe of fraud", "went to see Roe"),
        AGAINST.replace("accused Roe of fraud", "praised Roe"),
        AGAINST.replace("Duarte later accused", "Duarte may have accused"),
        AGAINST.replace("Duarte later accused", "Lena Duarte later accused"),
        AGAINST.replace("Ines", "Mona Farag said Ines").replace(
            "Duarte later accused Roe", "Duarte had mocked Roe, Farag said"
        ),
    ],
    ids=["one sentence", "the other stance, too", "only possible", "a namesake", "told by a source only"],
)
def test_a_stance_is_claimed_only_of_what_several_sentences_tell(told: str) -> None:
    assert "stands" not in claims(told)


FAILS = [
    (SHARED, "leading source", of("Ines Duarte", speaker=None, naming="none"), "the speaker is not resolved"),
    (SHARED, "leading source", of("Ines Duarte", confidence=0.4), "its statements are doubtful"),
    (SHARED, "leading source", of("Ines Duarte", speaker_how="pronoun"), "pronouns alone name it"),
    (SHARED, "leading source", lambda s: s if s.kind == "direct" else None, "one statement, and fewer words"),
    (LEADING, "heard most", of("Ines Duarte", speaker=None, naming="none"), "the speaker is not resolved"),
    (
        ALONE,
        "one source",
        lambda s: s._replace(speaker=None, naming="none") if s.start > 250 else s,
        "a speaker is not resolved",
    ),
    (ALONE, "one source", of("Linnea Falk", speaker_how="pronoun"), "pronouns alone name it"),
    (PARAPHRASED, "side never quoted", of("Kari Dahl", kind="mixed"), "nobody is quoted"),
    (PARAPHRASED, "side never quoted", of("Kari Dahl", side=None), "who is quoted has no side"),
    (PARAPHRASED, "side never quoted", of("Pedro Rojas", kind="mixed"), "the side is quoted once"),
    (PARAPHRASED, "side never quoted", lambda s: s if s.speaker != "Pedro Rojas" else None, "two statements"),
    (SILENT, "not heard", of("Stan Rudd", speaker=None, naming="none"), "a speaker is not resolved"),
    (SILENT, "not heard", of("Stan Rudd", speaker_text="Quill’s lawyer"), "who speaks for them"),
    (SILENT, "not heard", of("Edna Moss", naming="described", speaker=None, speaker_text="a man"), "described only"),
    (UNNAMED, "unnamed sources", lambda s: s._replace(naming="described"), "described"),
    (UNNAMED, "unnamed sources", lambda s: s._replace(confidence=0.4), "doubtful"),
]


@pytest.mark.parametrize(("text", "template", "change", "why"), FAILS, ids=[f"{n}: {why}" for _, n, _, why in FAILS])
def test_a_template_is_silent_where_a_guard_fails(
    text: str, template: str, change: Callable[[Statement], Statement | None], why: str
) -> None:
    assert template in changed(text, as_is), why
    assert template not in changed(text, change), why


@pytest.mark.parametrize(
    "more",
    [
        "Quill’s lawyer said that his client was abroad.",
        "A man of his age told the paper that he would come back.",
        "Nobody saw Quill go. He told the paper that he would come back.",
        "Quill denied it.",
        'It read, "I will be back before the snow is gone." That was all.',
    ],
)
def test_nobody_is_not_heard_where_they_may_be_heard_after_all(more: str) -> None:
    assert "not heard" not in claims(f"{SILENT}\n{more}\n")


@pytest.mark.parametrize(
    "more",
    [
        '"Our boats stay where they are," the officer said.',
        'Pedro Rojas sat beside her. "Our boats stay where they are," he said.',
        '"Our boats stay where they are," Chile’s navy said.',
    ],
)
def test_a_side_is_not_called_unquoted_where_a_quotation_may_be_its(more: str) -> None:
    assert "side never quoted" not in claims(f"{PARAPHRASED}\n{more}\n")


def test_a_share_says_what_it_is_without_doubtful_statements() -> None:
    found = analysis.analyse(analysis.read_text(UNNAMED))
    doubtful = [s._replace(confidence=0.5) if s.kind == "direct" else s for s in found.rows.statements]
    more = "\n".join(f'"We know nothing of it," {name} Mehta said. ' for name in ("Asha", "Ravi"))
    found = analysis.analyse(analysis.read_text(UNNAMED + "\n" + more))
    doubtful = [s._replace(confidence=0.5) if s.speaker == "Asha Mehta" else s for s in found.rows.statements]
    rows = found.rows._replace(statements=doubtful)
    made = {c.template: c for c in find_claims(ArticleTables(found.article, found.document, rows))}
    claim = made["unnamed sources"]
    assert claim.against == (claim.against[0],) and claim.against[0].endswith(
        " of the words without the one doubtful statement"
    )
    assert claim.against[0].split()[0] != f"{round(100 * (claim.value or 0))}"


def test_the_first_screen_is_never_empty() -> None:
    for text in (LEADING, SHARED, ALONE, PARAPHRASED, SILENT, UNNAMED, ACTING, UPON, FLAT, "", "???"):
        found = analysis.analyse(analysis.read_text(text))
        assert any(claim.place == "who is heard" for claim in found.rows.claims), text


def test_where_one_source_is_told_its_share_is_not_told_again() -> None:
    assert {"one source", "leading source", "heard most"} & set(claims(ALONE)) == {"one source"}


def test_what_stands_out_is_of_the_claims() -> None:
    found = analysis.analyse(analysis.read_text(PARAPHRASED))
    assert stand_out(found) == [claim for claim in found.rows.claims if claim.place == "what stands out"]


@pytest.mark.parametrize("text", [LEADING, SHARED, ALONE, PARAPHRASED, SILENT, UNNAMED, ACTING, UPON, FLAT])
def test_every_claim_rests_on_words_of_the_text_and_none_is_made_twice(text: str) -> None:
    found = analysis.analyse(analysis.read_text(text))
    sentences = [claim.text for claim in found.rows.claims]
    assert len(set(sentences)) == len(sentences)
    for claim in found.rows.claims:
        assert claim.kind in CLAIM_KINDS and claim.place in CLAIM_PLACES and 0 <= claim.sure <= 1
        assert claim.rests_on or claim.kind == "count"
        assert all(0 <= start < end <= len(text) for start, end in claim.rests_on)


def test_every_guard_of_a_template_is_asked() -> None:
    assert set(CHECKS) == set(Guards._fields)
    assert len({template.name for template in TEMPLATES}) == len(TEMPLATES)
    for template in TEMPLATES:
        assert template.kind in CLAIM_KINDS and template.place in CLAIM_PLACES


def test_claims_are_a_table() -> None:
    frame = analysis.analyse(analysis.read_text(PARAPHRASED)).claims
    assert list(frame["article_id"].unique()) == ["text"] or len(frame["article_id"].unique()) == 1
    assert [list(span) for span in frame["rests_on"].iloc[-1]] == [] or len(frame["rests_on"].iloc[-1][0]) == 2


ASKED = """The council voted on Monday to move the market. "Nobody asked us," said Grete Holm, who sells cheese.

Council leader Piet Maas did not respond to requests for comment. The market company could not be reached.

The paper could not verify the figures. Two people briefed on the vote said that it was close. They asked not to be
named because the talks are not public.
"""


def test_who_did_not_answer_is_told_in_the_words_of_the_story() -> None:
    made = claims(ASKED)
    assert made["not answered"].text == (
        "Asked, with no answer: Piet Maas (“did not respond to requests for comment”) and the market company "
        "(“could not be reached”)."
    )
    assert "could not verify" in made["not verified"].text
    assert not {"not answered", "not verified"} & set(claims(SILENT))


def test_an_unnamed_source_is_told_with_why_it_is_not_named() -> None:
    assert claims(ASKED)["unnamed"].text == (
        "Not named: two people briefed on the vote (“because the talks are not public”)."
    )
    assert "unnamed" not in claims(SILENT)


def test_who_is_heard_is_told_with_words_and_by_side() -> None:
    made = claims(PARAPHRASED)
    assert made["heard"].text == "Heard: Kari Dahl, Chile and Pedro Rojas."
    assert made["heard"].numbers == ("about 60 of the body’s 80 words are attributed, 31 of them quoted",)
    assert made["by side"].text == "By side: Norway 31 words, all quoted; Chile 24 words."


ACCUSED = """The council accused Arden Steel of hiding a report on the bridge. "We asked twice," Mayor Ada Blum said.

Blum said that the bridge would be closed on Monday. "It was their duty," said Ben Ito, an engineer.
"""


@pytest.mark.parametrize(
    ("more", "template", "sentence"),
    [
        ("", "accused not heard", "Arden Steel, accused of hiding a report on the bridge, is not heard."),
        ("Arden Steel denied the accusation.", "accused denies", "denies it."),
        ('Arden Steel said the bridge was safe. "It is safe," Arden Steel said.', "accused heard", "is heard."),
        ("Arden Steel did not respond to a request for comment.", "not answered", "Asked, with no answer: Arden Steel"),
    ],
)
def test_it_is_told_whether_an_accused_is_heard(more: str, template: str, sentence: str) -> None:
    made = claims(f"{ACCUSED}\n{more}\n")
    assert sentence in made[template].text
    others = {"accused not heard", "accused denies", "accused heard"} - {template}
    assert not others & set(made)


@pytest.mark.parametrize(
    "more",
    [
        "A spokesman for Arden Steel said that the report was not ready.",
        "The company said that the report was not ready.",
        "Its lawyer said that the report was not ready.",
    ],
)
def test_an_accused_is_not_called_unheard_where_it_may_be_heard(more: str) -> None:
    assert "accused not heard" not in claims(f"{ACCUSED}\n{more}\n")


def test_claims_follow_the_names_file(tmp_path: Path) -> None:
    """A correction changes what is claimed: who is the same is heard, and a side that is set is counted."""
    names = tmp_path / "names.csv"
    names.write_text("name,same_as\nStan Rudd,Hector Quill\n", encoding="utf-8")
    found = analysis.analyse(analysis.read_text(SILENT), names=names)
    assert "not heard" in claims(SILENT)
    assert "not heard" not in {claim.template for claim in found.rows.claims}
    names.write_text("name,side\nEdna Moss,Norway\nStan Rudd,Chile\n", encoding="utf-8")
    found = analysis.analyse(analysis.read_text(SILENT), names=names)
    [balance] = [claim.text for claim in found.rows.claims if claim.template == "by side"]
    assert "by side" not in claims(SILENT) and "Norway" in balance and "Chile" in balance


@pytest.mark.parametrize("words", ["declined to comment further", "declined further comment"])
def test_who_declined_to_say_more_has_answered(words: str) -> None:
    more = ASKED.replace("did not respond to requests for comment", words)
    assert "Maas" not in claims(more)["not answered"].text


def test_who_tells_of_itself_that_it_does_not_comment_is_who_was_asked() -> None:
    more = "The government could still stop it; the housing department said it did not comment on live plans."
    told = claims(f"{ALONE}\n{more}\n")["not answered"].text
    assert told == "Asked, with no answer: the housing department (“did not comment on live plans”)."


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "The four, Senators Hill, Ortega, Baines and Sloan, did not return calls.",
            "Hill, Ortega, Baines and Sloan (“did not return calls”)",
        ),
        ("Arden Steel declined to comment on the fire.", "Arden Steel (“declined to comment on the fire”)"),
        ("An aide to Ada Blum declined to comment.", "an aide to Ada Blum (“declined to comment”)"),
        (
            "Police questioned Cem Uzun. Ada Blum praised them. His lawyer could not be reached.",
            "a lawyer (“could not be",
        ),
    ],
)
def test_who_did_not_answer_is_told_as_the_story_has_it(more: str, told: str) -> None:
    assert told in claims(f"{ALONE}\n{more}\n")["not answered"].text


def test_nobody_is_asked_by_a_pronoun_that_may_mean_another() -> None:
    story = (
        "Cem Uzun runs the port. The clerk, Ben Ito, has left the country. Reached by phone, he declined to comment."
    )
    made = claims(f"{ALONE}\n{story}\n")
    assert "not answered" not in made or "Uzun" not in made["not answered"].text


def test_who_denies_is_told_without_an_accuser() -> None:
    assert claims(f"{ALONE}\nAda Blum denied the charges.\n")["accused denies"].text == "Ada Blum denies the charges."


def test_a_lead_must_hold_if_all_that_is_not_clear_were_the_next_ones() -> None:
    """'The 40-year-old engineer' may be Brandt: then Duarte does not lead for sure."""
    assert "heard most" in claims(LEADING)
    engineer = (
        "The 40-year-old engineer said that "
        + "the wall had been wet since it was built and that " * 10
        + "he knew it."
    )
    assert "heard most" not in claims(f"{LEADING}\n{engineer}\n")


def test_a_government_that_does_not_answer_is_named_as_it_is_printed() -> None:
    text = (
        "The plan was told on Monday. The White House did not respond to requests for comment. The United States left."
    )
    assert claims(text)["not answered"].text.startswith("Asked, with no answer: the White House (")


def test_a_report_is_cited_by_name_and_what_it_tells_is_not_called_the_narrators() -> None:
    report = """Fewer children were born, according to a new report by the Tarn Institute for Statistics.

Key findings from the report: births fell by four percent. The report counted women over forty apart. The survey behind
it goes back to 1990. Births among teenagers fell by a fifth. The fall was largest in the south.
"""
    made = claims(report)
    assert made["heard"].text.endswith("Cited: a new report by the Tarn Institute for Statistics.")
    assert "attributed words" not in made


def test_quotations_of_nobody_are_not_the_narrators_words() -> None:
    """Wedding guests, each quoted behind a name and a trade: as long as no one says whose words they are."""
    told = "The bridge was opened in May after years of work. " * 8 + "It cost too much, the council said.\n\n"
    memories = "".join(
        f'{who} "We stood in the rain for hours and nobody went home. The crowd sang on the bridge until dark."\n\n'
        for who in ("Ada Roe, designer", "Peter Lund, a guest", "Mona Farag, the cook")
    )
    assert "attributed words" in claims(told)
    assert "attributed words" not in claims(told + memories)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("The builder is accused of fraud.", ""),
        ("A suit was filed against Ada Blum. She was accused. Blum denied any wrongdoing.", "denies any wrongdoing."),
    ],
)
def test_a_denial_tells_what_is_denied(what: str, sentence: str) -> None:
    told = claims(f"{ALONE}\n{what}\n").get("accused denies")
    assert (told.text if told else "").endswith(sentence)


def test_who_declined_is_told_apart_from_who_did_not_answer() -> None:
    more = "Arden Steel declined to comment. Mayor Ada Blum did not return calls."
    assert claims(f"{ALONE}\n{more}\n")["not answered"].text == (
        "Asked, with no answer: Ada Blum (“did not return calls”); "
        "with no comment: Arden Steel (“declined to comment”)."
    )


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [
        (190, 322, "about 190 of 320 words"),
        (44, 68, "44 of 68 words"),
        (2, 13, "2 of 13 words"),
        (19, 20, "19 of 20 words"),
        (20, 20, "20 words in all"),
        (318, 322, "about 320 words in all"),
        (66, 71, "66 of 71 words"),
        (0, 13, "none of 13 words"),
    ],
)
def test_large_counts_are_in_tens_and_small_ones_as_they_are(part: int, whole: int, told: str) -> None:
    assert about(part, whole) == told


def test_of_a_short_story_no_more_words_are_told_than_it_has() -> None:
    [heard] = claims("The storm hit at noon. It will pass, Ana Ruiz said.\n")["heard"].numbers
    assert heard == "3 of the body’s 11 words are attributed"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "Norvik has not commented on the report.",
            "Silent, as the story tells: Norvik (“has not commented on the report”).",
        ),
        ("Norvik has yet to comment.", "Silent, as the story tells: Norvik (“has yet to comment”)."),
        ("Asked on Monday, Norvik has not commented.", "Asked, with no answer: Norvik (“has not commented”)."),
        ("Norvik had no immediate comment.", "Asked, with no comment: Norvik (“had no immediate comment”)."),
    ],
)
def test_who_is_silent_was_asked_only_where_the_story_tells_it(more: str, told: str) -> None:
    assert claims(f"{ALONE}\n{more}\n")["not answered"].text == told


@pytest.mark.parametrize(
    "more",
    [
        "Norvik has not commented. “We are looking into it,” said Norvik spokeswoman Ana Berg.",
        "Norvik had no comment on Friday. The bank’s spokeswoman, Ana Berg, said later that it had paid.",
        "Peru has not commented on the strike. Its foreign minister, Ana Quispe, said it would wait.",
        "Norvik did not respond to a request for comment. On Tuesday a Norvik spokesman said it had paid.",
        "“It is old,” Ana Berg said, declining to give any details. The ships are old. Ana Berg said it was late.",
        "“We paid,” Norvik said in May. The port is old. The ships are old. The quay is old. Norvik has not commented.",
    ],
)
def test_nobody_is_called_silent_who_is_heard(more: str) -> None:
    assert "not answered" not in claims(f"{ALONE}\n{more}\n")


def test_the_news_of_one_country_has_no_sides() -> None:
    heard = " ".join(
        f"US {office} {name} said on {day} that the old pier at the harbour was safe and would open again in May."
        for office, name, day in (
            ("Senator", "Ada Roe", "Monday"),
            ("Secretary of State", "Bo Lind", "Tuesday"),
            ("President", "Cy Dorn", "Wednesday"),
            ("Senator", "Dot Lunn", "Thursday"),
        )
    )
    sides = {"one side", "leading side"}
    assert sides & set(claims(f"{heard} Peru opened a pier of its own.\n"))
    assert not sides & set(claims(f"{heard} Norvik opened a pier of its own.\n"))


def of_sector(reason: str) -> str:
    """Return a story of two sources of one sector."""
    return f"""{reason}

"We asked for the plans of the weir in March, and nobody has sent them to us, nor told us why," Ines Duarte said.

"The weir has stood for a hundred years, and it will stand for a hundred more if it is left alone," Paul Okafor said.

Duarte said that the town would ask again in the spring. Okafor said that he would wait for nobody any longer now."""


def test_a_leading_sector_is_told_only_where_words_say_it_of_each() -> None:
    told = of_sector("Mayor Ines Duarte and Senator Paul Okafor met at the weir on Monday.")
    assert claims(told)["leading sector"].text == "Nearly all of the attributed words come from government."
    assert "leading sector" not in claims(of_sector("It rained at the weir on Monday."))


def test_one_voice_is_no_sector() -> None:
    told = "Mayor Ines Duarte and Senator Paul Okafor met on Monday. Okafor said no.\n\n"
    told += "\n\n".join('"We asked for the plans of the weir, and nobody sent them," Duarte said.' for _ in range(4))
    assert "leading sector" not in claims(told)


def test_a_document_is_not_heard_most() -> None:
    text = LEADING.replace("Duarte said", "a report said").replace("port director Ines Duarte", "a report")
    assert "heard most" not in claims(text)


def test_a_long_paraphrase_alone_makes_nobody_heard_most() -> None:
    more = ", and ".join(
        f"that gate {number} of the old weir had to be shut before the flood came" for number in range(16)
    )
    text = f"Ines Duarte said {more}.\n\nDuarte said it again.\n\nMayor Paul Okafor said no."
    assert "heard most" not in claims(text)


@pytest.mark.parametrize("other", ["The port director", "A director", "His daughter"])
def test_a_share_is_not_told_of_whom_another_row_may_be(other: str) -> None:
    more = f'"We have seen each of the lamps, and each of the fans has run for a week and more," {other.lower()} said.'
    assert "leading source" in claims(SHARED)
    assert "leading source" not in claims(f"{SHARED}\n{more}\n")


def test_words_of_nobody_in_somebodys_paragraph_leave_their_share_open() -> None:
    more = (
        '"It will dry before the winter, and then we shall open it to all who have waited for so long," Kim Ode said.'
    )
    text = SHARED.replace("on Monday.\n", f"on Monday. {more}\n")
    assert "leading source" in changed(text, as_is)
    assert "leading source" not in changed(text, of("Kim Ode", speaker=None, naming="none"))


def test_a_name_that_others_wear_in_their_roles_is_not_called_unheard() -> None:
    assert "not heard" in claims(SILENT)
    assert "not heard" not in claims(SILENT.replace("Stan Rudd, a member of the club", "Stan Rudd, the Quill captain"))


@pytest.mark.parametrize(
    "more",
    [
        "Quill argued with the vicar.",
        "The Quill camp warned of a storm.",
        "Quill’s claim stood.",
        "Quill’s lawyers argued with the vicar.",
        "Friends of Quill argued with the vicar.",
    ],
)
def test_who_is_beside_a_word_of_saying_is_not_called_unheard(more: str) -> None:
    assert "not heard" not in claims(
        SILENT.replace("Quill once ran the bowls club.", f"{more} Quill once ran the club.")
    )


@pytest.mark.parametrize(
    "template", [template for template in TEMPLATES if template.silences], ids=lambda one: one.name
)
def test_where_a_template_is_made_those_it_silences_are_not(
    template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is made alone, and of both only the one that silences."""

    def drafts(text: str) -> Callable[[Evidence], Iterator[Draft]]:
        return lambda _: iter([Draft(text)])

    rows = [
        one._replace(drafts=drafts(f"{one.name}."), guards=Guards())
        for one in TEMPLATES
        if one.name in (template.name, *template.silences)
    ]
    found = ArticleTables(
        *(getattr(analysis.analyse(analysis.read_text(FLAT)), part) for part in ("article", "document", "rows"))
    )
    monkeypatch.setattr("analysis.findings.claims.TEMPLATES", tuple(rows))
    assert [claim.template for claim in find_claims(found)] == [template.name]
    monkeypatch.setattr("analysis.findings.claims.TEMPLATES", tuple(row for row in rows if row is not rows[0]))
    assert {claim.template for claim in find_claims(found)} <= set(template.silences)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("Neither officer returned phone calls.", "Asked, with no answer: “Neither officer returned phone calls”."),
        (
            "Neither Piet Maas nor Ada Blum responded to requests for comment.",
            "Asked, with no answer: “Neither Piet Maas nor Ada Blum responded to requests for comment”.",
        ),
        (
            "Piet Maas left the hall. His office did not respond to a request for comment.",
            "Asked, with no answer: Piet Maas’s office (“did not respond to a request for comment”).",
        ),
        (
            "The bank sold the hall. Its chairwoman, Ada Blum, did not return a call seeking comment.",
            "Asked, with no answer: Ada Blum (“did not return a call seeking comment”).",
        ),
    ],
)
def test_who_did_not_answer_is_told_whole(told: str, sentence: str) -> None:
    assert claims(f"The council voted on Monday to move the market. {told}")["not answered"].text == sentence


def test_of_accused_who_are_only_described_nothing_is_told() -> None:
    found = analysis.analyse(analysis.read_text(ACCUSED.replace("Arden Steel", "the deputies")))
    assert [row.accused for row in found.rows.accusations] == ["the deputies"]
    assert not {"accused denies", "accused heard", "accused not heard"} & {c.template for c in found.rows.claims}
