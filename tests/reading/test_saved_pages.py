"""Files of saved pages: encodings, MHTML, folders, and pages that were made to break a reader."""

from __future__ import annotations

import email.policy
import socket
import subprocess
import sys
import time
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis.errors import InputError
from analysis.reading import pasted
from analysis.reading.saved_pages import decoded, is_markup
from tests.reading.test_webpage import BODY, META, PARAGRAPHS, STORY, TITLE, page

NAMED = page(META).replace("Jane Roe", "Zoë Roé")


def save(tmp_path, data, name="ferry.html"):
    path = tmp_path / name
    path.write_bytes(data)
    return path


def charset(name):
    return NAMED.replace("<head>", f'<head><meta http-equiv="Content-Type" content="text/html; charset={name}">')


ENCODED = {
    "utf-8, said": charset("utf-8").encode(),
    "utf-8, not said": NAMED.encode(),
    "utf-8, mark": b"\xef\xbb\xbf" + NAMED.encode(),
    "utf-16, mark": NAMED.encode("utf-16"),
    "utf-16, no mark": NAMED.encode("utf-16-le"),
    "cp1252, not said": NAMED.encode("cp1252"),
    "cp1252, said to be Latin 1": charset("iso-8859-1").encode("cp1252"),
    "cp1252, said to be UTF-8": charset("utf-8").encode("cp1252"),
    "Windows of Central Europe": charset("windows-1250").encode("cp1250"),
    "an encoding that is none": charset("klingon").encode(),
}


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_encodings(tmp_path, data):
    article = analysis.read(save(tmp_path, data))
    assert article.authors == ("Zoë Roé", "Lena Sun")
    assert PARAGRAPHS[1] in article.text
    assert (article.id, article.source) == ("ferry", "ferry.html")


def mhtml(markup, charset="utf-8"):
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["Snapshot-Content-Location"] = "<Saved by a browser>", "https://quay.example/ferry"
    message["Subject"] = TITLE
    message.make_related()
    for address, text in (
        ("https://ads.example/frame", "<html><body><p>Buy a boat.</p></body></html>"),
        ("https://quay.example/ferry", markup),
    ):
        part = EmailMessage(policy=email.policy.SMTP)
        part.set_content(text, subtype="html", cte="quoted-printable", charset=charset)
        part["Content-Location"] = address
        message.attach(part)
    return bytes(message)


@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_mhtml(tmp_path, charset):
    article = analysis.read(save(tmp_path, mhtml(NAMED, charset), "ferry.mhtml"))
    assert article.title == TITLE and article.authors == ("Zoë Roé", "Lena Sun")
    assert article.url == "https://quay.example/ferry"


def test_mhtml_without_a_page(tmp_path):
    data = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\nfoo\r\n--x--\r\n"
    with pytest.raises(InputError, match="no web page in the MHTML"):
        analysis.read(save(tmp_path, data, "ferry.mhtml"))


def test_a_complete_page(tmp_path):
    comment = "<!-- saved from url=(0027)https://quay.example/saved -->"
    path = save(tmp_path, page().replace("<html>", f"{comment}<html>").encode())
    files = tmp_path / "ferry_files"
    files.mkdir()
    save(files, b"<html><body><p>Buy a boat.</p></body></html>", "frame.htm")
    article = analysis.read(path)
    assert article.url == "https://quay.example/saved"
    assert analysis.read(files) == analysis.read(tmp_path) == article


def test_a_folder_of_two_pages_is_refused(tmp_path):
    save(tmp_path, page().encode())
    save(tmp_path, page().encode(), "other.html")
    with pytest.raises(InputError, match="folder"):
        analysis.read(tmp_path)


def test_without_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    for name in [name for name in sys.modules if name.startswith(("analysis.reading.web", "trafilatura."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("analysis.reading.webpage", raising=False)
    with pytest.raises(InputError, match=r"ferry.html.*not installed.*pip install 'news-analysis\[web\]'"):
        analysis.read(save(tmp_path, page().encode()))


def test_what_reads_pages_is_imported_for_a_page_only():
    code = "import sys, analysis; analysis.read_text; print({'trafilatura', 'lxml'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_nothing_is_fetched(monkeypatch):
    def refused(*_args, **_named):
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    head = META + "<link rel='stylesheet' href='https://quay.example/a.css'><base href='https://quay.example/'>"
    frame = "<iframe src='https://ads.example/'></iframe><img src='https://quay.example/a.jpg'>"
    assert analysis.read_page(page(head, frame + BODY)).title == TITLE


def hostile(inner):
    return f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{inner}{''.join(STORY)}</body></html>"


HARMLESS = {
    "script": "<script>var a = '<p>Buy a boat.</p>';</script><style>p { color: red }</style>",
    "handler": "<p onclick=\"alert('Buy a boat.')\"><a href=\"javascript:alert('Buy a boat.')\">Read it</a></p>",
    "data": f"<img src='data:image/png;base64,{'A' * 100_000}'><object data='data:text/html,Buy a boat.'></object>",
    "nulls": "<p>The pier\0 is \0\0shut.</p>",
    "entities": "<!DOCTYPE x [<!ENTITY a 'Buy a boat.'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;&b;&b;</p>",
    "template": "<template><p>Buy a boat.</p></template><noscript><p>Buy a boat.</p></noscript>",
    "frame": "<iframe srcdoc='<p>Buy a boat.</p>'></iframe>",
    "a stray frame set": "<frameset></frameset>",
    "odd numbers": "<p>&#0; &#xD800; &#x10FFFF; &#99999999;</p>",
    "half a comment": "<p>&lt;!-- <!-- Buy a boat. --></p>",
}


@pytest.mark.parametrize("inner", HARMLESS.values(), ids=HARMLESS)
def test_a_hostile_page_is_read(inner):
    article = analysis.read_page(hostile(inner))
    assert article.title == TITLE
    assert all(text in article.text for text in PARAGRAPHS)
    assert "Buy a boat" not in article.text


@pytest.mark.parametrize(
    ("markup", "says"),
    [
        ("<html></html>", "no words|no story"),
        ("<html><body></body></html>", "no words|no story"),
        ("<!DOCTYPE html>", "no words|no story"),
        ("<html><frameset><frame src='a.html'></frameset></html>", "in frames"),
        ("<html><body>" + "<div>" * 10_000 + "<p>It rained.</p>", "nested too deep"),
        ("<html><body>" + "<p>It rained.</p>" * 1_000_000, "characters of markup"),
    ],
    ids=["empty", "no text", "no body", "frames", "deep", "long"],
)
def test_a_page_that_cannot_be_read_is_refused(markup, says):
    with pytest.raises(InputError, match=says) as caught:
        analysis.read_page(markup)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "script",
    [
        "[" * 20_000,
        '{"@type": "NewsArticle", "author": ' + '{"author": ' * 500 + "1" + "}" * 501,
        '{"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#a"}, "headline": {"a": [1]}, "datePublished": 5}',
        '{"@type": ["NewsArticle", null, {}], "author": [null, 3, [], {"name": []}], "publisher": [[]]}',
        '[null, 1, "NewsArticle", {"@type": null}, {"@type": "NewsArticle", "datePublished": "0000-99-99"}]',
    ],
)
def test_odd_json(script):
    markup = hostile("").replace("<head>", f'<head><script type="application/ld+json">{script}</script>')
    article = analysis.read_page(markup)
    assert (article.title, article.authors, article.published) == (TITLE, (), None)


def test_a_page_of_ten_megabytes_is_read():
    filler = "<ul>" + "<li><a href='/a' class='teaser'>Rain until Friday</a></li>" * 20_000 + "</ul>"
    pictures = "".join(f"<img src='data:image/png;base64,{'A' * 1_000_000}'>" for _ in range(9))
    assert PARAGRAPHS[4] in analysis.read_page(hostile(pictures) + filler).text


def test_a_limit_for_the_story():
    with pytest.raises(InputError, match="over the limit of 100"):
        analysis.read_page(page(META), max_chars=100)


PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div",
        ">",
        "<br>",
        "</body>",
        "<figure>",
        "<h2>",
        "<b>",
        "\0",
        "&",
        "&amp;",
        "<!--",
        "-->",
        "<![CDATA[",
        "<script>",
        "</script>",
        "<table><tr><td>",
        "\ud800",
        "\ufffe",
        "“",
        "<article>",
        "</html>",
        "<title>",
        "{",
        '"',
        "<frameset>",
    ]
)


@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 60), PIECES | st.text(max_size=5)), max_size=12))
@settings(max_examples=60, deadline=None)
def test_a_damaged_page_is_read_or_refused(changes):
    markup = page(META)
    for at, length, piece in changes:
        markup = markup[:at] + piece + markup[at + length :]
    try:
        article = pasted.read_page(markup, id="page")
    except InputError as error:
        assert "\n" not in str(error)
        return
    ends = [0, *(end for block in article.blocks for end in (block.start, block.end)), len(article.text)]
    assert ends == sorted(ends)
    assert all(not article.text[a:b].strip() for a, b in zip(ends[::2], ends[1::2], strict=True))
    assert pasted.read_page(markup, id="page") == article


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_markup(data):
    text = decoded(data)
    assert isinstance(text, str) and is_markup(f"<html>{text}")


SLOW = {
    "comments": "<!---->" * 20_000,
    "white space in json": '<script type="application/ld+json">' + " " * 500_000 + "x</script>",
    "captions in captions": "<div class='caption'>" * 800 + "x" * 1_000_000,
    "unclosed": "<p><b><i><font>rain " * 400,
    "one word": "<p>" + "a" * 2_000_000,
    "separators": f"<title>{' | a' * 20_000}</title>",
    "many headlines": "<h1>Rain</h1>" * 5_000,
}


@pytest.mark.parametrize("inner", SLOW.values(), ids=SLOW)
def test_no_page_takes_long(inner):
    begun = time.process_time()
    with suppress(InputError):
        analysis.read_page(hostile(inner))
    assert time.process_time() - begun < 20
