"""Readers' comments in the forms that sites print them in are no part of a story; what only looks like them stays."""

import pytest

from analysis.reading.line_kinds import PageLine, classify
from analysis.reading.line_wrapping import Line
from analysis.reading.pasted import read_page
from analysis.reading.reader_comments import comments_start
from tests.reading.small_pages import LEAD, MORE

WORDS = (
    "It is about time they asked, because nobody on the quay believed a word of it.",
    "She should have said so three years ago, and we would have been spared the bill.",
    "I agree with the first speaker on the steel, though not on the ferries.",
)
NAMES = ("islander72", "Óscar Núñez", "ferryfan")
#: How an entry is printed: {name}, {words}.
ENTRIES = {
    "says": "{name} says:\n4 May 2023 at 9:12 am\n{words}",
    "says with reply": "{name} says:\nMay 4, 2023 at 9:12 am\n{words}\nReply",
    "on a date said": "{name} on May 4, 2023 at 9:12 am said:\n{words}",
    "name, time, buttons": "{name}\n3 days ago\n{words}\nReply\nShare\nReport",
    "time beside the name": "{name} • 3 days ago\n{words}\n2\n0\nReply",
    "buttons in a row": "{name}\n{words}\nLike · Reply · 3d",
    "report abuse": "{name}\n{words}\nReport abuse",
    "place and time": "{name}, Carrow, 2 hours ago\n{words}\nReply",
    "guardian": "{name}\n4 May 2023 12:42\n{words}\n3\nReply\nShare",
    "said, date below": "{name} said...\n{words}\n4 May 2023 at 9:12 AM",
    "buttons of a forum": "{name}\n4 May 2023\n{words}\nReply Quote Permalink",
    "hidden replies": "{name} • 3 days ago\n{words}\nShow 2 replies",
    "log in to reply": "{name}\nMay 4, 2023\n{words}\nLog in to Reply",
}
#: How a section of comments is headed where its entries alone are no sure sign.
HEADS = [
    "3 comments",
    "Comments (3)",
    "4 responses to “Inquiry hears from witnesses”",
    "Readers' comments",
    "Comments",
    "Discussion",
]


def kinds(*lines: str, above: tuple[str, ...] = (LEAD, MORE)) -> list[str]:
    text = "\n\n".join(("Inquiry hears from witnesses", "By Jane Roe", *above, *lines)) + "\n"
    return [block.kind for block in read_page(text, id="page").blocks]


def classified(*lines: str) -> list[PageLine]:
    return [classify(Line(0, len(line), True, line)) for line in lines]


def comments(form: str) -> list[str]:
    entries = zip(NAMES, WORDS, strict=True)
    return "\n".join(form.format(name=name, words=words) for name, words in entries).split("\n")


@pytest.mark.parametrize("form", ENTRIES.values(), ids=ENTRIES)
def test_entries_are_no_part_of_the_story(form: str):
    lines = comments(form)
    assert kinds(*lines) == ["title", "byline", "paragraph", "paragraph", *["other"] * len(lines)]


@pytest.mark.parametrize("head", HEADS)
def test_names_and_dates_below_a_head(head: str):
    lines = comments("{name}\n4 May 2023\n{words}")
    assert kinds(head, *lines)[4:] == ["other"] * (1 + len(lines))


def test_who_posted_is_named_below():
    lines = comments("{words}\nPosted by: {name} | 4 May 2023 at 9:12 AM")
    assert kinds("3 comments", *lines)[4:] == ["other"] * (1 + len(lines))


def test_one_entry_below_a_head():
    assert kinds("One thought on “Inquiry hears from witnesses”", *comments(ENTRIES["says"])[:3])[4:] == ["other"] * 4


def test_handles_and_dates():
    lines = [line for name in ("ferryfan", "islander72", "Roe1985") for line in (name, "4 May 2023", WORDS[0])]
    assert kinds(*lines)[4:] == ["other"] * 9


def test_names_and_times_alone_are_a_live_blog():
    lines = comments("{name}\n4 May 2023 at 9:12\n{words}")
    assert kinds(*lines).count("paragraph") == 2 + len(WORDS)


def test_a_post_with_buttons_inside_a_story_is_no_comment():
    post = ["Jane Roe", "@janeroe", "The hall was full.", "Reply"]
    starts = [comments_start(classified(LEAD, MORE, *one, LEAD, *one)) for one in (post, [post[0], *post[2:]])]
    assert starts == [None, 2]


def test_there_is_a_story_above_comments():
    assert kinds(*comments(ENTRIES["says"]), above=())[2:] != ["other"] * 9


def test_what_people_wrote_in_a_story_is_told():
    told = ["In a letter Jane Roe wrote:", WORDS[0], "To which the council replied:", WORDS[1]]
    assert kinds(*told)[4:] == ["paragraph"] * 4


@pytest.mark.parametrize(
    "head",
    ["3 thoughts on “Inquiry hears from witnesses”", "One response to “Inquiry hears”", '12 Comments on "Inquiry"'],
)
def test_names_alone_below_a_head_with_the_headline(head: str):
    lines = [line for entry in zip(("Jane Roe", "Óscar Núñez", "Bo"), WORDS, strict=True) for line in entry]
    assert kinds(head, *lines)[4:] == ["other"] * (1 + len(lines))
    assert kinds("Three comments were on the minister’s mind", *lines)[6] == "paragraph"
