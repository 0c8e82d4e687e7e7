"""Which lines of a page are the story: what teasers, boxes of links, and repeated lines do to it."""

from analysis.reading.line_kinds import PageLine
from analysis.reading.pasted import read_page
from analysis.reading.story_span import story_span
from tests.reading.small_pages import LEAD, MORE

TEASER = "A fire in the harbour was put out by the crew of a ferry."


def labels(*lines: str) -> list[str]:
    article = read_page("\n\n".join(("Inquiry hears from witnesses", *lines)) + "\n", id="page")
    return [block.kind for block in article.blocks][1:]


def test_a_teaser_between_links_is_no_part_of_the_story():
    menu = ("News", "Sport", "Weather", "Travel")
    assert labels(LEAD, MORE, *menu, TEASER, *menu) == ["paragraph"] * 2 + ["other"] * 9


def test_prose_among_links_is_worth_less_than_prose_beside_prose():
    links = ("Harbour closed again", "Storm on its way", "Ferry to stop")
    assert labels(LEAD, MORE, *links, TEASER)[-1] == "other"
    assert labels(LEAD, MORE, *links, TEASER, TEASER.replace("fire", "ship"))[-1] == "paragraph"


def test_the_story_goes_on_below_a_box_of_links_and_not_below_a_long_list():
    box = ("Related", "Harbour closed again", "Storm on its way")
    rest = "Nobody could say on Monday when he would be called to speak."
    assert labels(LEAD, MORE, *box, rest)[-1] == "paragraph"
    assert labels(LEAD, MORE, *box, rest.removesuffix("."))[-1] == "other"
    assert (
        labels(LEAD, MORE, "Related", *(f"Harbour closed {number} times" for number in range(2, 12)), rest)[-1]
        == "other"
    )


def test_the_last_words_of_a_story():
    assert labels(LEAD, MORE, "It was over.")[-1] == "paragraph"
    assert labels(LEAD, MORE, "Over.")[-1] == "other"
    assert labels(LEAD, MORE, "It was over")[-1] == "other"


def test_a_line_three_times_on_a_page_is_a_button():
    button = "Hear it"
    assert labels(LEAD, button, MORE) == ["paragraph", "heading", "paragraph"]
    assert (
        labels(LEAD, button, MORE, button, LEAD.replace("eleven", "nine"), button, MORE.replace("June", "May")).count(
            "other"
        )
        == 3
    )


def test_a_long_line_three_times_is_no_button():
    line = "The second day of the inquiry"
    assert (
        labels(LEAD, line, MORE, line, LEAD.replace("eleven", "nine"), line, MORE.replace("June", "May")).count(
            "heading"
        )
        == 3
    )


def test_a_caption_with_its_alternative_text_is_a_caption_twice():
    caption = "The hall was full on both days of the inquiry."
    days = [f"Day {number} of the inquiry was like the first, and nobody new was heard on it." for number in range(9)]
    assert labels(*days, caption, caption, LEAD, MORE)[9:11] == ["caption", "caption"]
    assert labels(*days, caption, "It was quiet", caption, LEAD, MORE)[9] == "paragraph"
    assert labels(*days, caption, caption, caption, LEAD, MORE)[9:12] == ["other"] * 3


def test_a_caption_right_below_its_alternative_text_is_one_however_short_the_story():
    caption = "The hall was full on both days of the inquiry."
    lines = (LEAD, caption, caption, MORE, MORE.replace("June", "May"), LEAD.replace("Monday", "Friday"))
    assert labels(*lines)[1:3] == ["caption"] * 2
    assert "caption" not in labels(LEAD, LEAD, MORE, MORE)


def test_a_page_copied_twice_has_no_captions():
    assert set(labels(LEAD, MORE, LEAD, MORE)) == {"paragraph"}


def test_one_line_of_a_mail_program_is_text():
    assert labels("From: that was the only word left on the envelope.", LEAD, MORE)[0] != "other"


def test_twins_far_apart_are_captions_whatever_is_between():
    caption = "The hall was full on both days of the inquiry."
    days = [f"Day {number} of the inquiry was like the first, and nobody new was heard on it." for number in range(9)]
    assert labels(*days[:4], caption, *days[4:8], "It was quiet", days[8], caption, LEAD)[4] == "caption"


def test_a_box_of_links_at_the_end_is_no_part_of_the_story():
    assert labels(LEAD, MORE, "Related", "It was over.") == ["paragraph", "paragraph", "other", "other"]


def test_the_last_words_of_a_story_of_one_line():
    article = read_page(f"{LEAD}\n\nIt was over.\n", id="page")
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_of_two_stretches_of_one_worth_the_story_is_the_first():
    def line(kind, words):
        return PageLine(0, 1, False, "", kind, words, False)

    story = [line("prose", 20), line("prose", 20)]
    assert story_span([*story, line("related", 4), line("prose", 10)]) == (0, 2)
    assert story_span([*story, line("related", 4), line("prose", 11)]) == (0, 4)


def teaser(number: int) -> tuple[str, ...]:
    sentence = f"A ferry stopped {number} times on Sunday, and nobody who was on board was hurt."
    return f"Ferry stops {number} times on its way", sentence, "Read more"


def test_headlines_with_a_sentence_and_a_link_each_below_a_story():
    teasers = [line for number in range(2, 6) for line in teaser(number)]
    assert labels(LEAD, MORE, *teasers) == ["paragraph"] * 2 + ["other"] * len(teasers)
    assert labels(LEAD, MORE, *teaser(2), LEAD.replace("inquiry", "other"))[-1] == "paragraph"
