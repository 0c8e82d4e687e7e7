"""The headline: where it is, and what it is not."""

import pytest

from analysis.reading.pasted import read_page
from tests.reading.small_pages import BODY, LEAD, MORE

MENU = ("Home", "News", "Sport", "Opinion", "Travel", "Weather", "Jobs", "Sign in")
HEADLINE = "Inquiry hears from eleven witnesses"


def title(*above: str, body: tuple[str, ...] = (LEAD, MORE)) -> str | None:
    return read_page("\n\n".join((*above, *body)) + "\n", id="page").title


@pytest.mark.parametrize(
    "above",
    [
        ("Quay Times", HEADLINE, "By Jane Roe"),
        ("Home > News > Inquiry of witnesses", HEADLINE),
        ("Inquiry of the witnesses:", HEADLINE),
        (HEADLINE, "Eleven people who had never spoken in public before were witnesses on Monday.", "By Jane Roe"),
        (HEADLINE, "By Jane Roe", "Witnesses who had never spoken in public are heard at the inquiry"),
        ("Inquiry hears from …", HEADLINE),
        (HEADLINE, "Key points", "Eleven witnesses heard on Monday at the inquiry", "Former minister due in June"),
        (HEADLINE, "Jane Roe Monday"),
        (HEADLINE, "By Jane Roe", "4 May 2023", "Video", "Inquiry hears eleven witnesses in the former hall on Monday"),
        (HEADLINE, "By Jane Roe", "Share", "Print", "Witnesses who had never spoken in public before Monday"),
        (HEADLINE, "By Jane Roe", "More on:", "Inquiry hears witnesses who had never spoken in public"),
        (HEADLINE, "New, 15 comments", "Eleven people who had never spoken in public on Monday", "By Jane Roe"),
        (HEADLINE, "Editorial", "Eleven people who had never spoken in public on Monday", "4 May 2023"),
        (f"NewsLaw{HEADLINE}", HEADLINE, "By Jane Roe"),
        (HEADLINE, "Share", HEADLINE, "By Jane Roe", "4 May 2023"),
        (HEADLINE, "By Jane Roe", "4 May 2023", "1 / 5", HEADLINE),
        ("Eleven witnesses at the hall (Quay Times/Al Poe)", "Law", HEADLINE, "By Jane Roe"),
        ("Trending", "Storm closes the public hall", HEADLINE, "By Jane Roe"),
        ("Latest news", "Inquiry asks for witnesses", "5 May 2023", *MENU, HEADLINE, "By Jane Roe", "4 May 2023"),
        (*MENU, "More", HEADLINE, "Witnesses who had never spoken in public before Monday", "By Jane Roe"),
        ("Summary", *MENU, *MENU, *MENU, HEADLINE, "By Jane Roe"),
        ("Inquiry hears from a former minister today", "4 May 2023", HEADLINE, "By Jane Roe"),
        ("In brief:", "Storm closes the public hall", "Home", HEADLINE, "By Jane Roe", "4 May 2023"),
        ("Up next:", HEADLINE, HEADLINE, "Witnesses who had never spoken in public before Monday", "By Jane Roe"),
        (HEADLINE, "Share", "Print", "Reuters, Oslo", "4 May 2023"),
        (HEADLINE, "10:18", "Former minister is due to give evidence to the inquiry", "5:56"),
    ],
    ids=[
        *("masthead", "path", "colon", "sentence as dek", "byline between", "link cut short", "summary", "names"),
        *("video", "link below the byline", "list of links", "comments between", "label between", "path glued"),
        *("said twice", "gallery", "credit", "ticker", "other stories with dates"),
        *(
            "menu",
            "menu's summary",
            "date between",
            "stories in brief",
            "video of the same name",
            "agency",
            "videos' lengths",
        ),
    ],
)
def test_the_headline_among_other_lines(above):
    assert title(*above) == HEADLINE


def test_a_headline_that_shares_no_word_is_known_by_its_place():
    assert title("Eleven voices in a hall", "By Jane Roe", body=(MORE, MORE + " Twice.")) == "Eleven voices in a hall"
    assert title("Two words", body=(MORE, MORE + " Twice.")) is None
    assert title("Silence", "By Jane Roe", body=(MORE, MORE + " Twice.")) is None


def test_a_headline_of_two_words_or_two_sentences_is_known_by_the_byline_below_it():
    for headline in ("Troubled waters", "The former minister is heard again. Here is what to know."):
        assert title(*MENU, headline, "By Jane Roe", "4 May 2023", body=(MORE, LEAD)) == headline


def test_a_title_alone():
    assert title(HEADLINE, body=()) == HEADLINE
    assert title("It was over.", body=()) is None
    assert title("Inquiry", body=()) is None


def test_the_entry_of_a_live_blog_is_not_the_headline():
    entry = ("10:15", "Former minister is due to give evidence in June")
    assert title("Live: inquiry hears witnesses", "9:30", *entry) == "Live: inquiry hears witnesses"


def test_a_question_may_be_the_headline():
    assert title("Who were the eleven witnesses of the inquiry on Monday?") == (
        "Who were the eleven witnesses of the inquiry on Monday?"
    )


def test_a_headline_below_a_picture_s_caption():
    caption = (
        "The hall was full on Monday, when the inquiry heard from eleven witnesses who had never spoken in public."
    )
    assert (
        title(caption, "Inquiry hears from its eleven witnesses", "By Jane Roe")
        == "Inquiry hears from its eleven witnesses"
    )


def test_a_sentence_above_the_headline_is_not_it():
    assert (
        title("Eleven witnesses who had never spoken in public before were heard.", "Share", "Save", HEADLINE)
        == HEADLINE
    )


def test_a_name_of_four_words_is_a_byline_though_the_body_says_it_too():
    name = "Maria Angeles Ruiz Lopez"
    assert (
        title(HEADLINE, name, body=(f"{name}, who had never spoken in public, was heard on Monday.", MORE)) == HEADLINE
    )


@pytest.mark.parametrize("headline", ["A bridge too far", "The lorry, and who will pay", "Mayor: ‘We had no choice’"])
@pytest.mark.parametrize(
    "dek",
    [
        "A notice says the bridge will stay closed until the spring, and nobody at the harbour had been told of it",
        "Those who work at the harbour and cross the bridge on each working day had not been told, they say",
    ],
)
@pytest.mark.parametrize("signature", ["By Ines Duarte\nMay 4, 2023", "May 4, 2023", "By Éva Ágoston"])
def test_a_dek_longer_than_a_headline_says_more_of_the_story(headline, dek, signature):
    article = read_page(f"Home\nNews\nSport\n\n{headline}\n\n{dek}\n\n{signature}\n\n{BODY}", id="page")
    assert (article.title, article.dek) == (headline, dek)


#: Headlines above deks without a full stop that say more of the story than they do, and the story's first paragraph.
SHORT_DEKS = [
    (
        "The long wait is over",
        "Old harbour bridge will close for a year while ferries run free",
        "The old bridge over Carrow harbour will close in March for a year, and ferries run free, the council said.",
    ),
    (
        "Minister resigns over leaked letters",
        "Prime minister loses third colleague in a month",
        "The minister for trade resigned on Sunday, the third colleague whom the prime minister has lost in a month.",
    ),
    (
        "Two killed as crane falls in port",
        "Inspectors had warned of worn cables in March",
        "Two dockers died on Saturday under a crane, of whose worn cables inspectors had warned in a report in March.",
    ),
    (
        "Film About Silence Wins Top Prize",
        "Jury is unanimous as first-time director takes the Golden Heron",
        "A film about silence won the Golden Heron, its top prize, on Saturday; the jury was unanimous, it said.",
    ),
]


@pytest.mark.parametrize(("headline", "dek", "lead"), SHORT_DEKS, ids=[headline for headline, _, _ in SHORT_DEKS])
@pytest.mark.parametrize("above", ["", "Home\nNews\nSport\n\n"], ids=["alone", "menu"])
@pytest.mark.parametrize("between", ["", "Share\n\n", "12 comments\n\n"], ids=["close", "button", "count"])
@pytest.mark.parametrize("below", ["", "By Jane Roe\n\n", "May 4, 2023\n\n"], ids=["unsigned", "byline", "date"])
def test_a_short_dek_is_not_the_headline(headline, dek, lead, above, between, below):
    article = read_page(f"{above}{headline}\n\n{between}{dek}\n\n{below}{lead}\n\n{MORE}\n", id="page")
    assert (article.title, article.dek) == (headline, dek)


@pytest.mark.parametrize("line", ["Read today’s paper online", "Annals of Housekeeping", "Our Best Stories This Week"])
def test_a_line_of_the_page_s_own_above_the_headline_is_not_it(line):
    for headline, _, lead in SHORT_DEKS:
        assert title("Home\nNews\nSport", line, headline, "By Jane Roe", body=(lead, MORE)) == headline
