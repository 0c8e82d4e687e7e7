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
