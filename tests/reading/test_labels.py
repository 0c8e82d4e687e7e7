"""Rules of the body that the invented pages lean on lightly, one small page each."""

from analysis.reading.pasted import read_page
from tests.reading.small_pages import LEAD, MORE


def kinds(*lines: str, between: str = "\n\n") -> list[str]:
    article = read_page(between.join(("Inquiry hears from witnesses", LEAD, *lines)) + "\n", id="page")
    return [block.kind for block in article.blocks][2:]


def test_a_long_line_without_full_stop_is_the_body():
    long = "Among the papers shown on the second day were letters, bills, two maps and a list of the names of all"
    assert kinds(long, MORE) == ["paragraph", "paragraph"]


def test_what_introduces_a_list_and_the_list_are_the_body():
    assert (
        kinds("It was shown these papers:", "• Two maps of the coast", "• A list of names", MORE) == ["paragraph"] * 4
    )


def test_few_words_and_a_colon_head_what_is_below():
    assert kinds("Also shown then:", MORE) == ["heading", "paragraph"]


def test_a_question_heads_prose_and_is_speech_in_an_interview():
    assert kinds("What comes next?", MORE) == ["heading", "paragraph"]
    assert kinds("What did you see?", MORE, "What comes next?", LEAD) == ["paragraph"] * 4


def test_a_question_at_the_end_is_the_body():
    assert kinds(MORE, "And then what?") == ["paragraph", "paragraph"]


def test_headlines_under_related_lead_elsewhere_and_a_sentence_ends_them():
    assert kinds("Related", "Why the harbour was closed", "Who pays for the wall?", MORE) == [
        *("other", "other", "other"),
        "paragraph",
    ]


def test_two_short_lines_in_a_row_are_links():
    rest = (LEAD + " Twice.", MORE + " Once.")
    assert kinds(MORE, "Harbour closed again", "Storm on its way", *rest)[2:] == ["other", "paragraph", "paragraph"]


def test_a_heading_stands_above_a_picture_too():
    assert kinds("The second day", "(Image: AP)", MORE) == ["heading", "caption", "paragraph"]


def test_a_sentence_right_above_a_credit_shows_a_picture():
    page = f"Inquiry hears from witnesses\n\n{LEAD}\n\nThe hall was full on both days.\nCredit: Jane Roe\n\n{MORE}\n"
    assert [block.kind for block in read_page(page, id="page").blocks][2:] == ["caption", "caption", "paragraph"]


def test_a_paragraph_with_a_credit_after_a_blank_line_stays_one():
    assert kinds(MORE, "(Image: AP)") == ["paragraph", "caption"]


def test_an_embedded_post_is_not_the_story():
    post = "So proud of everybody who came to the hall today and spoke."
    assert kinds(post, "— Jane Roe (@janeroe) June 4, 2023", MORE) == ["other", "other", "paragraph"]


def test_who_wrote_it_is_told_at_the_end_only():
    bio = "Jane Roe is a reporter who covers the courts."
    assert kinds(MORE, LEAD + " Twice.", bio)[-1] == "other"
    assert kinds(bio, MORE, LEAD + " Twice.", MORE + " Once.")[0] == "paragraph"


def test_who_wrote_it_is_told_further_up_where_the_byline_names_them():
    bio = "Jane Roe is a reporter who covers the courts."
    page = f"Inquiry hears from witnesses\n\nBy {{}}\n\n{LEAD}\n\n{bio}\n\n{MORE}\n\n{LEAD} Twice.\n\n{MORE} Once.\n"
    for author, kind in (("Jane Roe", "other"), ("Al Poe", "paragraph")):
        blocks = read_page(page.format(author), id="page").blocks
        assert blocks[3].kind == kind


def test_longer_foreign_lines_do_not_make_an_english_story_foreign():
    links = "Les travaux commenceront au printemps et dureront deux ans selon la mairie de la ville " * 4
    story = "\n\n".join((LEAD, MORE, LEAD + " Twice.", MORE + " Once.", LEAD + " Again."))
    assert read_page(f"{story}\n\n" + f"{links}\n\n" * 6, id="page").blocks


def test_a_mail_program_s_lines_are_not_the_story():
    head = "From: Jane Roe <jroe@mail.example>\nDate: Wed, 4 Nov 2020 at 07:55\nSubject: Fwd: the inquiry\n\n"
    page = f"{head}Inquiry hears from witnesses\n3 November 2020\n\n{LEAD}\n\n{MORE}\n"
    article = read_page(page, id="page")
    assert [block.kind for block in article.blocks][:5] == ["other", "other", "other", "title", "dateline"]
    assert article.published_raw == "3 November 2020"


def test_a_link_cut_short_above_the_headline_is_not_it():
    page = f"Inquiry hears from\nInquiry hears from witnesses\nBy Jane Roe\n\n{LEAD}\n\n{MORE}\n"
    assert read_page(page, id="page").title == "Inquiry hears from witnesses"


def test_points_of_a_summary_without_full_stops_are_deks():
    points = "Summary\nCompanies\nWitnesses had never spoken in public\nFormer minister to give evidence in June"
    buttons = "Aa\nShare\nSave\nPrint\nListen\nFacebook\nTwitter"
    page = f"Inquiry hears from witnesses\nBy Jane Roe\nMay 4, 2023\n{buttons}\n{points}\n{LEAD}\n{MORE}\n"
    article = read_page(page, id="page")
    assert article.title == "Inquiry hears from witnesses"
    assert [block.kind for block in article.blocks][-5:] == ["other", "dek", "dek", "paragraph", "paragraph"]


def test_the_story_goes_on_below_a_list_of_links():
    links = ("Recommended reading:", *(f"Harbour closed {number} times" for number in range(2, 8)))
    rest = ("He has not been called to speak so far.", "Nobody could say on Monday when he would be.")
    assert kinds(MORE, *links, *rest)[-2:] == ["paragraph", "paragraph"]


def test_a_picture_above_the_body_is_not_its_beginning():
    page = (
        f"Inquiry hears from witnesses\nThe hall was full on both days.\nCredit: Jane Roe\n"
        f"• Eleven witnesses spoke on Monday.\n• More will speak in June.\n{LEAD}\n{MORE}\n"
    )
    found = [block.kind for block in read_page(page, id="page").blocks]
    assert found == ["title", "caption", "caption", "dek", "dek", "paragraph", "paragraph"]


def test_an_offer_speaks_to_the_reader():
    assert kinds("For the best of the week, try our weekly newsletter and tell us what you like.", MORE)[0] == "other"


def test_a_long_question_is_no_heading():
    question = "Who was it that told the eleven witnesses never to speak of it in public?"
    assert [kinds(text, MORE)[0] for text in (question, question.replace("told", "had told"))] == [
        "heading",
        "paragraph",
    ]


def test_a_list_of_links_ends_after_twenty():
    links = ["Related", *(f"Harbour closed {number} times" for number in range(20))]
    days = [f"Day {number} of the inquiry was like the first, and nobody new was heard on it." for number in range(9)]
    more = [
        f"Witness {number} said that the harbour had been closed on that day as it was on any other."
        for number in range(20)
    ]
    assert [kinds(*days, *some, "Who pays?", *more)[-21] for some in (links[:20], links)] == ["other", "heading"]
