"""Lines between the headline and the body, and first lines of the body that are the head's."""

import pytest

from analysis.reading.page_head import LINE_RULES, STEPS
from analysis.reading.pasted import read_page
from tests.reading.small_pages import LEAD, MORE

HEADLINE = "Inquiry hears from eleven witnesses"


def labels(*lines: str, headline: str = HEADLINE, between: str = "\n\n") -> list[str]:
    article = read_page(between.join(filter(None, (headline, *lines, LEAD, MORE))) + "\n", id="page")
    return [block.kind for block in article.blocks][bool(headline) : -2]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["• Eleven witnesses spoke"], ["dek"]),
        (["12 comments"], ["other"]),
        (["21/06/2024 Books, Kit, Reviews, News, Style"], ["dateline"]),
        (["Books of 21/06/2024, of which many spoke"], ["dek"]),
        (["Senior Climate Fellow"], ["byline"]),
        (["Associated Press, Oslo"], ["byline"]),
        (["Jane Roe"], ["byline"]),
        (["12 comments", "Jane Roe", "12 shares"], ["other", "other", "other"]),
        (["12 comments", "Jane Roe", "4 May 2023"], ["other", "byline", "dateline"]),
        (["The hall on Monday\n(Image: AP)"], ["caption", "caption"]),
        (["Many of them had never spoken in public"], ["dek"]),
        (["Many of them had spoken"], ["dek"]),
        (["Many of them spoke"], ["other"]),
        (["By Jane Roe", "It was quiet."], ["byline", "paragraph"]),
        (["12 comments", "It was quiet."], ["other", "other"]),
        (["By Jane Roe", "It was quiet"], ["byline", "other"]),
        (["9:30", "10:15", "Hall full"], ["dateline", "dateline", "heading"]),
        (["10:15", "Hall full"], ["dateline", "other"]),
        (["ÉVA ÁGOSTON", "ØRJAN DAHL", "REUTERS", "4 May 2023"], ["byline", "byline", "byline", "dateline"]),
        (["LOCAL NEWS", "4 May 2023"], ["other", "dateline"]),
        (["ÉVA ÁGOSTON", "12 comments"], ["other", "other"]),
        (
            ["Many of them had never spoken in public", "By Jane Roe", "The hall was full on Monday"],
            ["dek", "byline", "caption"],
        ),
        (["Many of them had never spoken in public", "By Jane Roe", "Hear the story"], ["dek", "byline", "other"]),
    ],
)
def test_lines_below_the_headline(lines, expected):
    assert labels(*lines) == expected


def test_a_name_that_the_page_says_again_signs_an_unsigned_story():
    def authors(*above: str) -> tuple[str, ...]:
        lines = (HEADLINE, *above, LEAD, MORE, "Share", "Jane Roe", "Share", "Jane Roe")
        return read_page("\n\n".join(lines) + "\n", id="page").authors

    assert authors("Share", "Jane Roe", "Share") == ("Jane Roe",)
    assert authors("By Al Poe", "Jane Roe") == ("Al Poe",)


def test_a_line_about_the_writer_below_the_byline_is_no_story():
    about = "Jane Roe writes on courts and inquiries for the Quay Times."
    assert labels("By Jane Roe", about) == ["byline", "other"]
    assert labels("4 May 2023", about) == ["dateline", "paragraph"]


def test_agencies_in_capitals_sign_no_story_that_people_sign():
    page = f"{HEADLINE}\n\nÉVA ÁGOSTON\nTHE CANADIAN PRESS\n4 May 2023\n\n{LEAD}\n\n{MORE}\n"
    assert read_page(page, id="page").authors == ("ÉVA ÁGOSTON",)


def test_the_rules_of_lines_are_these():
    assert [rule.label for rule in LINE_RULES] == [
        *("dek", "byline", "other", "byline", "byline", "byline"),
        *("caption", "heading", "caption", "caption", "dateline", "dek", "paragraph"),
    ]


def test_the_steps_in_order():
    assert [step.__name__ for step in STEPS] == [
        *(
            "take_sentence_as_title",
            "label_lines",
            "label_summary",
            "skip_caption",
            "skip_writer",
            "take_deks",
            "keep_near",
        )
    ]


def test_a_dek_is_close_below_the_headline():
    buttons = ["Share", "Save", "Print", "Listen", "12 comments", "12 shares", "3 min read", "Share"]
    dek = "Nobody in the hall was surprised at all"
    assert labels(*buttons[:7], dek, between="\n")[-1] == "dek"
    assert labels(*buttons, dek, between="\n")[-1] == "other"


def test_a_sentence_above_the_byline_is_a_dek():
    dek = "Many people in the hall were hearing of it for the first time."
    assert labels(dek, "By Jane Roe") == ["dek", "byline"]
    assert labels("Share", "Law", dek, "By Jane Roe") == ["other", "other", "dek", "byline"]
    assert labels(dek, "Share")[0] == "paragraph"


def test_a_sentence_that_the_lead_says_again_is_a_dek():
    assert labels("Eleven witnesses spoke to the inquiry, most of them never heard in public before.") == ["dek"]
    assert labels("Nobody in the hall was surprised by the number of people.") == ["paragraph"]


def test_a_sentence_above_a_dateline_is_a_dek():
    page = (
        f"{HEADLINE}\n\nNobody in the hall was surprised by the number of people.\n\nLONDON (AP) — {LEAD}\n\n{MORE}\n"
    )
    assert [block.kind for block in read_page(page, id="page").blocks] == [
        *("title", "dek", "dateline", "paragraph", "paragraph")
    ]


def test_a_summary_with_sentences():
    points = ("Key points", "Eleven people spoke to the inquiry in the hall.", "A minister will speak to it in June.")
    assert labels(*points, "Share") == ["other", "dek", "dek", "other"]


def test_a_picture_at_the_body_s_start():
    sentence = "The hall was full on both days and people stood in the street to listen to what was said inside it."
    assert labels(sentence, "(Image: AP)") == ["caption", "caption"]
    assert labels(" ".join([sentence.removesuffix(".")] * 3) + ".", "(Image: AP)")[0] == "paragraph"


def test_a_headline_with_a_full_stop():
    sentence = "The inquiry heard from eleven witnesses on Monday."
    long = "The inquiry on Monday heard from eleven witnesses, most of whom had never before this day spoken in public."
    assert labels(sentence, headline="") == ["title"]
    assert labels(long, headline="") == ["paragraph"]
    assert labels("It was quiet in the hall. The inquiry heard from eleven witnesses.", headline="") == ["paragraph"]
    assert labels("Nobody in the hall was surprised by it at all.", headline="") == ["paragraph"]
