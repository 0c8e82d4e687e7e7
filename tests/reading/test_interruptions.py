"""What interrupts a story is no part of it, and a story about the same things is."""

import pytest

from tests.reading.small_pages import LEAD, MORE
from tests.reading.test_story_span import labels

REST = "Nobody could say on Monday when the former minister would be called to speak to the inquiry."
#: Offers, a line that any page would know first, then sentences and names that are offers by their place.
OFFERS = [
    ["Subscribe now", "Enjoy unlimited access to all articles for one dollar.", "Cancel online whenever you like."],
    ["Sign up for our newsletter", "The Harbour Letter", "Stories that matter, delivered weekday mornings."],
    [
        "Already a subscriber? Log in.",
        "Exclusive reporting by Dana Okafor and others.",
        "Daily puzzles and a crossword.",
    ],
    ["Get the app", "Follow the latest headlines and alerts on your phone."],
    ["Sign up", "Our weekly digest of the best stories goes out on Fridays."],
    ["This video has failed to load.", "Try another browser, or watch our other videos."],
    ["Become a member", "Support independent journalism.", "Members keep our newsroom going."],
    ["Create an account", "Receive updates and offers from us."],
]
#: Sentences of stories about what sites offer.
TOLD = [
    "The paper said that its subscribers would get unlimited access to the crossword from May.",
    "Subscribers to the newsletter were told of the sale by email on Monday, two days after the vote.",
    "“Sign up for our newsletter and you will get the latest news,” the mayor told the hall.",
    "He asked readers of the digest to register online before the hearing.",
]


@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer[0])
def test_an_offer_between_paragraphs(offer: list[str]):
    assert labels(LEAD, MORE, *offer, REST, LEAD + " Twice.")[2:] == [*["other"] * len(offer), "paragraph", "paragraph"]


@pytest.mark.parametrize("sentence", TOLD)
def test_a_story_about_offers_beside_one(sentence: str):
    assert labels(LEAD, sentence, "Sign up for our newsletter", MORE, REST).count("paragraph") == 4
    assert labels(LEAD, MORE, "Sign up for our newsletter", sentence, REST).count("paragraph") == 4


FORMS = [
    ["The Quay Letter", "The week at the harbour, every Friday.", "Your email", "Sign up"],
    ["Morning Post", "All politics of the day before breakfast.", "Email address", "Employer", "Submit"],
    ["Ferry Watch", "What sails and what does not", "Enter your e-mail", "Postcode", "Job title", "Subscribe now"],
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0])
def test_the_story_goes_on_behind_a_form(form: list[str]):
    found = labels(LEAD, MORE, *form, "By signing up, you agree to our Terms of Use and Privacy Policy.", REST)
    assert found == ["paragraph"] * 2 + ["other"] * (len(form) + 1) + ["paragraph"]


def test_a_paragraph_above_a_form_stays_in_the_story():
    short = "Nobody at the harbour has an answer."
    assert labels(LEAD, MORE, short, "Your email", "Sign up", REST)[2] == "paragraph"


@pytest.mark.parametrize("what", ["newsletter promotion", "advert", "podcast box"])
def test_the_story_goes_on_behind_a_box_that_the_page_skips(what: str):
    box = ["The most pressing stories", "Jane Roe", "Enter your email address", "Privacy policy", "Al Poe"]
    skipped = [f"skip past {what}", *box, f"after {what}"]
    assert labels(LEAD, MORE, *skipped, REST) == ["paragraph"] * 2 + ["other"] * len(skipped) + ["paragraph"]
    assert labels(LEAD, MORE, *skipped[:-1], REST)[-1] == "other"


def test_a_button_between_all_paragraphs():
    lines = [line for number in range(7) for line in (f"On day {number}, {LEAD}", "Article content")]
    assert labels(REST, *lines)[1:] == ["paragraph", "other"] * 7


def test_a_heading_above_a_button():
    lines = [
        line for number in range(7) for line in (f"Day {number} of it", "Article content", f"On day {number}, {LEAD}")
    ]
    assert labels(REST, *lines)[1:] == ["heading", "other", "paragraph"] * 7


def test_teasers_below_the_pages_own_lines():
    teasers = ["The school that teaches welding", MORE, "Why the market moved indoors", LEAD]
    assert labels(LEAD, MORE, REST, "Share this article", *teasers)[3:] == ["other"] * 5
    assert labels(LEAD, MORE, REST, *teasers)[3:] == ["heading", "paragraph"] * 2


def test_the_first_paragraph_is_above_an_offer():
    first = "The inquiry into the bridge will go on for a year, since none of its eleven witnesses knew who had paid."
    offer = ["Sign in or create an account", "Email address", "Continue", "View more offers", "Play video", "Share"]
    assert labels("By Jane Roe", first, *offer, LEAD, MORE, REST)[1:8] == ["paragraph", *["other"] * 6]
    assert labels("By Jane Roe", "The inquiry will go on for a year.", *offer, LEAD, MORE, REST)[1] != "paragraph"


def test_a_line_in_capitals_is_another_storys_headline_if_the_headline_is_in_none():
    assert labels(LEAD, "MAYOR CLEARED OVER FERRY CONTRACT", MORE)[1] == "other"
    assert labels(LEAD, "MAYOR CLEARED", MORE)[1] == "heading"


def test_the_headline_again_in_the_story():
    assert labels(LEAD, "Inquiry hears from witnesses", MORE)[1] == "other"
    assert labels(LEAD, "Inquiry hears from one witness", MORE)[1] == "heading"


@pytest.mark.parametrize("pulled", ["Nobody on the quay had been asked", "“Nobody on the quay had been asked”"])
def test_a_quotation_pulled_out_of_its_paragraph(pulled: str):
    whole = "“Nobody on the quay had been asked, and nobody will be,” she told the inquiry on Monday."
    beside = pulled if pulled[0] == "“" else f"{pulled}, and nobody will be."
    assert labels(LEAD, whole, beside, MORE) == ["paragraph", "paragraph", "other", "paragraph"]
    assert labels(LEAD, whole, "“We were asked twice”", MORE)[2] == "heading"
