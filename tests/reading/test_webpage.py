"""Saved web pages: invented ones, in the shapes that publishers give theirs."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

import analysis
from analysis.errors import InputError

PARAGRAPHS = (
    "The ferry company will end its late sailings in May, its director said on Monday, after a winter of losses.",
    "“We would rather have kept them,” Susan Blythe told reporters at the harbour office, where forty people had come.",
    "Islanders say that the decision leaves them without a way home after work, and have asked the council for help.",
    "The council will vote on a subsidy next week, a spokesman said, and he would not say how much money there was.",
    "A petition against the change had been signed by two thousand people by Tuesday evening, its organisers said.",
)
TITLE = "Ferry company to scrap late sailings"
HEADING = "A vote next week"
CAPTION = "The evening boat at the quay in March. Photograph: Al Poe"
LD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2023-05-04T08:30:00Z",
    "dateModified": "2023-05-04T11:00:00Z",
    "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Lena Sun"}],
    "publisher": {"@type": "Organization", "name": "The Quay Times"},
    "description": "The last boat will leave at eight from May, and islanders are angry.",
}
META = """<meta property="og:title" content="Ferry company to scrap late sailings | The Quay Times">
<meta name="author" content="By Jane Roe and Lena Sun"><meta property="og:site_name" content="The Quay Times">
<meta property="article:published_time" content="2023-05-04T08:30:00Z">
<meta property="article:modified_time" content="2023-05-04T11:00:00Z">
<meta name="description" content="The last boat will leave at eight from May, and islanders are angry.">
<link rel="canonical" href="https://quay.example/ferry">"""
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/x'>Weather</a></li></ul></nav>"
BODY = f"""<main><article><h1>{TITLE}</h1>
<p class="dek">The last boat will leave at eight from May, and islanders are angry.</p>
<div class="by">By <a href="/roe">Jane Roe</a> and <a href="/sun">Lena Sun</a></div>
<time datetime="2023-05-04T08:30:00Z">4 May 2023, 09:30</time>
<figure><img src="quay.jpg"><figcaption>{CAPTION}</figcaption></figure>
<div class="text"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>
<h2>{HEADING}</h2><p>{PARAGRAPHS[3]}</p>
<p>{PARAGRAPHS[4]}</p></div></article></main>"""
FOOT = "<aside><h3>More stories</h3><ul><li><a href='/a'>Rain until Friday</a></li></ul></aside>"


def page(head: str = "", body: str = BODY) -> str:
    head = f"<title>{TITLE} | The Quay Times</title>{head}"
    return f"<!DOCTYPE html><html><head>{head}</head><body>{MENU}{body}{FOOT}</body></html>"


def script(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


PERSONS = [
    {"@id": "#roe", "@type": "Person", "name": "Jane Roe"},
    {"@id": "#sun", "@type": "Person", "name": "Lena Sun"},
]
QUAY = {"@id": "#quay", "@type": "NewsMediaOrganization", "name": "The Quay Times"}
GRAPH = {**LD, "author": [{"@id": "#roe"}, {"@id": "#sun"}], "publisher": {"@id": "#quay"}}
ITEMS = (
    "<article itemscope itemtype='https://schema.org/NewsArticle'>"
    "<meta itemprop='datePublished' content='2023-05-04T08:30:00Z'>"
    "<meta itemprop='dateModified' content='2023-05-04T11:00:00Z'><span itemprop='author'>Jane Roe</span>, "
    "<span itemprop='author'>Lena Sun</span></article>"
)
SHAPES = {
    "json-ld": script(LD),
    "graph": script({"@graph": [{"@type": "WebPage", "name": "Ferry"}, QUAY, *PERSONS, GRAPH]}),
    "a list": script(
        [{"@type": "BreadcrumbList", "itemListElement": [{"@type": "NewsArticle", "headline": "Rain"}]}, LD]
    ),
    "authors as strings": script({**LD, "author": ["Jane Roe", "Lena Sun"]}),
    "authors in one string": script({**LD, "author": "By Jane Roe and Lena Sun"}),
    "types as a list": script({**LD, "@type": ["Article", "ReportageNewsArticle"]}),
    "inside a page": script({"@type": "WebPage", "mainEntity": LD}),
    "in a comment": f'<script type="application/ld+json"><!--\n{json.dumps(LD)}\n--></script>',
    "bad json beside meta tags": '<script type="application/ld+json">{"@type": "NewsArticle", </script>' + META,
    "another story's json beside": script({**LD, "headline": "Rain until Friday", "author": "A. Poe"}) + script(LD),
    "meta tags": META,
}


def kinds(article):
    return [(block.kind, article.of(block)) for block in article.blocks]


@pytest.mark.parametrize("head", SHAPES.values(), ids=SHAPES)
def test_what_a_page_says_of_itself(head):
    article = analysis.read_page(page(head))
    assert article.title == TITLE
    assert article.authors == ("Jane Roe", "Lena Sun")
    assert article.published == datetime(2023, 5, 4, 8, 30, tzinfo=UTC)
    assert article.updated == datetime(2023, 5, 4, 11, tzinfo=UTC)
    assert article.outlet == "The Quay Times"
    assert article.dek == LD["description"]
    assert ("caption", CAPTION) in kinds(article)
    assert [text for kind, text in kinds(article) if kind in ("paragraph", "heading")] == [
        *PARAGRAPHS[:3],
        HEADING,
        *PARAGRAPHS[3:],
    ]


def test_marked_elements_alone():
    article = analysis.read_page(page(body=ITEMS + BODY.replace("<time ", "<i ").replace("</time>", "</i>")))
    assert article.authors == ("Jane Roe", "Lena Sun")
    assert article.published == datetime(2023, 5, 4, 8, 30, tzinfo=UTC)


def test_a_page_that_says_nothing_of_itself():
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    article = analysis.read_page(f"<html><body><h1>{TITLE}</h1>{body}</body></html>")
    assert article.title == TITLE
    assert (article.authors, article.published, article.url) == ((), None, None)
    assert [article.of(block) for block in article.blocks_of("paragraph")] == list(PARAGRAPHS)


def test_blocks_cover_the_text():
    article = analysis.read_page(page(META))
    between = [first.end for first in article.blocks], [second.start for second in article.blocks[1:]]
    assert article.blocks[0].start == 0 and article.blocks[-1].end == len(article.text)
    assert all(article.text[end:start].isspace() for end, start in zip(*between, strict=False))
    assert "More stories" not in article.text and "Weather" not in article.text


#: What a page tells programs, what it prints, and what is right: the printed zone where the clock is the same.
CLOCKS = [
    ("2023-05-04T08:30:00Z", "May 4, 2023 at 8:30 a.m. EDT", "2023-05-04T08:30:00-04:00"),
    (
        "2023-05-04T08:30:00+00:00",
        "Published: 4 May 2023</p><p>8:30 a.m. British Summer Time",
        "2023-05-04T08:30:00+01:00",
    ),
    ("2023-05-04T20:30:00.000Z", "Thu 4 May 2023 20.30 AEST", "2023-05-04T20:30:00+10:00"),
    ("2023-05-04T08:30:00", "May 4, 2023 08:30 GMT+2", "2023-05-04T08:30:00+02:00"),
    ("2023-05-04T08:30:00Z", "New Delhi | Updated: May 4, 2023 08:30 IST", "2023-05-04T08:30:00+05:30"),
    ("2023-05-04T08:30:00Z", "May 4, 2023 at 4:30 a.m. EDT", "2023-05-04T08:30:00+00:00"),
    ("2023-05-04T08:30:00Z", "May 4, 2023 08:30", "2023-05-04T08:30:00+00:00"),
    ("2023-05-04T08:30:00Z", "May 4, 2023 08:30 IST", "2023-05-04T08:30:00+00:00"),
    ("2023-05-04T08:30:00Z", "May 5, 2023 at 8:30 a.m. EDT", "2023-05-04T08:30:00+00:00"),
    ("2023-05-04T08:30:00Z", "May 4, 2023 08:30 GMT (May 4, 2023 08:30 EDT in New York)", "2023-05-04T08:30:00+00:00"),
]


@pytest.mark.parametrize(("told", "printed", "right"), CLOCKS)
def test_a_printed_zone_goes_before_that_of_the_same_clock_told_to_programs(told, printed, right):
    body = BODY.replace("<time datetime", "<p>" + printed + "</p><i title").replace("</time>", "</i>")
    article = analysis.read_page(page(script({**LD, "datePublished": told, "dateModified": told}), body))
    assert article.published == datetime.fromisoformat(right)


@pytest.mark.parametrize("zone", [None, "Asia/Kolkata", "Asia/Jerusalem"])
def test_what_ist_means_is_asked_of_the_reader(zone):
    body = BODY.replace("4 May 2023, 09:30", "4 May 2023, 08:30 IST")
    offset = analysis.read_page(page(script(LD), body), zone=zone).published.utcoffset()
    assert offset.total_seconds() / 3600 == {None: 0, "Asia/Kolkata": 5.5, "Asia/Jerusalem": 3}[zone]


def test_a_part_of_a_page_has_its_byline_and_date_apart():
    lines = (f"<b>{TITLE}</b>", "By M&aacute;rta Kov&aacute;cs", "May 4, 2023", *PARAGRAPHS)
    article = analysis.read_page("".join(f"<p>{line}</p>" for line in lines))
    assert (article.title, article.authors) == (TITLE, ("Márta Kovács",))
    assert [kind for kind, _ in kinds(article)][:3] == ["title", "byline", "dateline"]
    assert [article.of(block) for block in article.blocks_of("paragraph")] == list(PARAGRAPHS)


OFFERS = [
    "<div><h2>Want to read more?</h2><p>Subscribe for £1 a month and read all our stories on every device.</p>"
    "<ul><li>Unlimited access to our website and app</li><li>The daily puzzle and the magazine</li></ul></div>",
    "<p>Sign up to our free newsletter for updates on this story by email.</p><p><a href='/n'>Try it now</a></p>",
    "<p><a href='/b'>Read: how the ferries came to the island</a></p>",
]


@pytest.mark.parametrize("offer", OFFERS)
@pytest.mark.parametrize("place", [2, len(PARAGRAPHS)])
def test_what_a_page_offers_is_no_part_of_its_story(offer, place):
    found = texts(body_of(*STORY[:place], offer, *STORY[place:]))
    assert [text for kind, text in found if kind in ("paragraph", "heading")] == list(PARAGRAPHS)


def test_a_story_about_subscriptions_stays_whole():
    own = "Subscribe or be shut out: that is what the club told its members in a letter, Ann Poole said on Friday."
    found = texts(body_of(*STORY, f"<p>{own}</p>", "<p><a href='/poole'>Ann Poole</a> said she had paid.</p>"))
    assert [text for kind, text in found if kind == "paragraph"][-2:] == [own, "Ann Poole said she had paid."]


def test_a_players_words_above_the_headline_are_no_story():
    player = "<div><video></video><span>0:00 / 1:02</span> <span>Skip ad in 5</span></div>"
    article = analysis.read_page(page(META, f"<main>{player}<h1>{TITLE}</h1>{''.join(STORY[:2])}</main>"))
    assert [article.of(block) for block in article.blocks_of("paragraph")] == list(PARAGRAPHS[:2])


def test_the_address_is_kept():
    assert analysis.read_page(page(META)).url == "https://quay.example/ferry"
    assert analysis.read_page(page(META), "https://quay.example/1").url == "https://quay.example/1"
    assert (
        analysis.read_page("\n\n".join((TITLE, *PARAGRAPHS)), "https://quay.example/1").url == "https://quay.example/1"
    )


def test_copied_text_and_html_are_told_apart():
    copied = analysis.read_page("\n\n".join((TITLE, "By Jane Roe", *PARAGRAPHS)))
    assert copied.title == TITLE and copied.authors == ("Jane Roe",)
    part = analysis.read_page("<div>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</div>")
    assert [part.of(block) for block in part.blocks] == list(PARAGRAPHS)
    assert analysis.read_page("<sic> is what she wrote, and the paper printed it.").text.startswith("<sic>")


def test_a_foreign_page_is_refused():
    body = (
        "<p>Le conseil municipal a voté lundi la fermeture du pont, et les habitants ont protesté dans la rue.</p>" * 6
    )
    with pytest.raises(InputError, match="in French"):
        analysis.read_page(f"<html><body>{body}</body></html>")


def texts(body):
    """Return the kinds and texts of a page's story, title apart."""
    return [(kind, text) for kind, text in kinds(analysis.read_page(page(META, body))) if kind != "title"]


def body_of(*parts, place="div"):
    return f"<main><h1>{TITLE}</h1><{place}>" + "".join(parts) + f"</{place}></main>"


STORY = [f"<p>{text}</p>" for text in PARAGRAPHS]
BREAKS = {
    "two line ends": "<br><br>",
    "one line end": "<br/>",
    "line ends that are no br": "<span class='id br'></span><span class='id br'></span>",
}


@pytest.mark.parametrize("end", BREAKS.values(), ids=BREAKS)
def test_paragraphs_between_line_ends(end):
    found = texts(body_of(end.join((*PARAGRAPHS[:2], f"<b>{HEADING}</b>", *PARAGRAPHS[2:]))))
    assert found == [
        *(("paragraph", text) for text in PARAGRAPHS[:2]),
        ("heading", HEADING),
        *(("paragraph", text) for text in PARAGRAPHS[2:]),
    ]


def test_bold_questions_of_an_interview_are_no_headings():
    question = "What will islanders do after eight?"
    found = texts(body_of(STORY[0], f"<p><strong>{question}</strong></p>", *STORY[1:]))
    assert ("paragraph", question) in found and not [kind for kind, _ in found if kind == "heading"]


OTHER = "Trains to the coast were late on Monday as a signal had failed, the railway said in the evening news."


@pytest.mark.parametrize(
    "offer",
    [
        "<h2>Related stories</h2><ul><li><a href='/a'>Rain until Friday, and wind at the coast</a></li></ul>",
        f"<h3><a href='/a'>Trains late again</a></h3><aside><p>{OTHER}</p></aside>",
        "<form><p>Get our newsletter every morning, with all that you need to know.</p><button>Sign up</button></form>",
        "<figure><img src='a.jpg'><figcaption>A train at the coast on Monday. Photograph: Al Poe</figcaption></figure>",
        "<div class='image'><img src='a.jpg'><span class='photo-credit'>Photograph: Al Poe</span></div>",
    ],
    ids=["links", "teaser", "form", "figure", "credit"],
)
def test_what_interrupts_a_story_is_no_paragraph_or_heading(offer):
    found = texts(body_of(*STORY[:3], offer, *STORY[3:]))
    assert [text for kind, text in found if kind in ("paragraph", "heading")] == list(PARAGRAPHS)


def test_other_stories_end_a_story():
    more = f"<h2>More from The Quay Times</h2><div><h2><a href='/a'>Trains late again</a></h2><p>{OTHER}</p></div>" * 2
    assert OTHER not in str(texts(body_of(*STORY) + more))


def test_a_story_in_several_places_is_one():
    places = "".join(f"<div class='text'>{part}</div><div class='ad'></div>" for part in STORY)
    assert [text for kind, text in texts(body_of(places)) if kind == "paragraph"] == list(PARAGRAPHS)


def test_a_place_before_the_first_paragraph_is_a_dateline():
    found = texts(body_of(f"<p>LIMA (Reuters) — {PARAGRAPHS[0]}</p>", *STORY[1:]))
    assert found[:2] == [("dateline", "LIMA (Reuters) —"), ("paragraph", PARAGRAPHS[0])]


@pytest.mark.parametrize(
    "dek",
    [
        '<p class="dek">{}</p>',
        '<p class="article__standfirst">{}</p>',
        '<p class="story-subtitle">{}</p>',
        '<h2 class="subhead">{}</h2>',
        '<div class="sub-headline"><p>{}</p></div>',
        '<p itemprop="description">{}</p>',
    ],
)
def test_what_a_page_calls_a_dek_is_one_beside_the_paragraphs(dek):
    told = "The last boat will leave at eight from May, and islanders are angry."
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    article = analysis.read_page(page("", f"<article><h1>{TITLE}</h1>{dek.format(told)}{text}</article>"))
    assert article.dek == told
    assert [article.of(block) for block in article.blocks_of("paragraph")] == list(PARAGRAPHS)


def test_a_heading_called_a_subhead_stays_a_heading():
    text = [f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS]
    text.insert(3, f'<h2 class="subhead">{HEADING}</h2>')
    article = analysis.read_page(page("", f"<article><h1>{TITLE}</h1>{''.join(text)}</article>"))
    assert article.dek is None
    assert [article.of(block) for block in article.blocks_of("heading")] == [HEADING]


NOTICES = [
    ("Just a moment...", "Checking your browser before you go on to quay.example. This takes a few seconds."),
    ("404", "Sorry, the page you were looking for could not be found. It may have been moved."),
    ("Quay Times", "The article you requested is no longer available. Return to the home page."),
    ("Are you a robot?", "We have detected unusual traffic from your network. Please confirm to go on reading."),
    ("Quay Times", "Please enable JavaScript and cookies to continue reading our pages on this device."),
    ("Access denied", "You do not have permission to see this page on this server. Reference 18.2e0."),
]


@pytest.mark.parametrize(("heading", "words"), NOTICES)
def test_a_notice_in_place_of_a_story_is_no_story(heading, words):
    with pytest.raises(InputError, match=r"the page is no story, but says|no story is found"):
        analysis.read_page(page(body=f"<main><h1>{heading}</h1><p>{words}</p></main>").replace(FOOT, ""))


def test_a_short_story_about_such_a_page_is_one():
    words = "Access denied: that was the reply at the gate on Friday, and a guard said that he had his orders."
    article = analysis.read_page(page(body=f"<main><h1>{TITLE}</h1><p>{words}</p></main>").replace(FOOT, ""))
    assert words in article.text


def test_a_story_about_a_page_that_was_not_found_is_one():
    body = BODY.replace(
        PARAGRAPHS[3], "The company's own page on the boats could not be found on Monday, islanders said."
    )
    assert "could not be found on Monday" in analysis.read_page(page(script(LD), body)).text


@pytest.mark.parametrize("divide", ["\n\n", "\n", "</p><p>", "<br/>"])
def test_a_story_that_a_script_would_show_is_read_from_what_the_page_tells_programs(divide):
    told = {**LD, "articleBody": divide.join(PARAGRAPHS)}
    article = analysis.read_page(page(script(told), '<div id="root"></div><script>show()</script>'))
    assert [article.of(block) for block in article.blocks if block.kind == "paragraph"] == list(PARAGRAPHS)
    assert article.title == TITLE and article.authors == ("Jane Roe", "Lena Sun")


@pytest.mark.parametrize("shut", ["hidden", 'hidden=""', 'hidden="hidden"'])
def test_what_a_page_hides_is_no_story_but_a_story_hidden_until_a_script_runs_is(shut):
    secret = f"<div {shut}><p>Nobody sees these words on the page, said the man who had written them there.</p></div>"
    assert (
        "Nobody sees"
        not in analysis.read_page(page(script(LD), BODY.replace("</article>", f"{secret}</article>"))).text
    )
    whole = BODY.replace('class="text"', f'class="text" {shut}')
    assert PARAGRAPHS[2] in analysis.read_page(page(script(LD), whole)).text


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ("By Jane Roe, Courts reporter", ("Jane Roe",)),
        ("Jane Roe, Senior Political Correspondent", ("Jane Roe",)),
        ("Jane Roe, Staff Writer and Lena Sun, Health Editor", ("Jane Roe", "Lena Sun")),
        ("Jane Roe | Columnist", ("Jane Roe",)),
        ("Quay Staff", ("Quay Staff",)),
    ],
)
def test_what_an_author_is_is_no_author(told, right):
    author = {"@type": "Person", "name": told}
    assert analysis.read_page(page(script({**LD, "author": author}))).authors == right
