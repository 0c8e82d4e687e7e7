"""Exports of news databases, several of each kind, as the databases print them; all stories are invented."""

import pytest

from analysis.article import Article
from analysis.reading import Reject, read_rows
from analysis.reading.exports import export_of

FIRST = "The harbour bridge is closed until May, the council said.\n\n“We had no choice,” said Ann Poole, its leader."
SECOND = "Ferry fares will rise in April, the operator said.\n\nLeo Tanner, a fisherman, said that he would row."


def body(article):
    """Return the text without the headline, which is appended."""
    return article.text[: article.blocks_of("paragraph")[-1].end]


def lexisnexis(number, of, title, body, byline="BYLINE: Ines Duarte, Staff Writer\n\n", headline="", above=""):
    return f"""
                               {above}{number} of {of} DOCUMENTS


                             The Quay Times (London)

                              May {number}, 2012 Friday
                                 Final Edition

{headline or title}

{byline}SECTION: NEWS; Pg. 4

LENGTH: 512 words

DATELINE: QUAYTOWN

{body}

LOAD-DATE: May 5, 2012

LANGUAGE: ENGLISH

GRAPHIC: PHOTO, The bridge, Omar Haddad
   for The Quay Times

PUBLICATION-TYPE: Newspaper

                        Copyright 2012 Quay Media Ltd
                              All Rights Reserved

"""


def labelled(number, of, title, body):
    return f"""
Document {number} of {of}

Copyright 2015 Quay Media Ltd
All Rights Reserved
The Quay Times

May {number}, 2015 Monday

SECTION: Local; A1
LENGTH: 512 words
HEADLINE: {title}
BYLINE: By Ines Duarte
BODY:
{body}

LOAD-DATE: May 6, 2015
"""


def nexis_uni(number, title, body, byline="Byline: Ines Duarte\n"):
    return f"""Page 1 of 2
{title}

{title}
The Quay Times (London)
May {number}, 2019 Friday
Final Edition

Copyright 2019 Quay Media Ltd All Rights Reserved

Section: NEWS; Pg. 4
Length: 512 words
{byline}Dateline: QUAYTOWN
Body


{body}

Graphic

Picture 1, The bridge

Classification


Language: ENGLISH

Publication-Type: Newspaper

Subject: BRIDGES (90%); HARBOURS (78%)

Load-Date: May 5, 2019


End of Document


"""


COVER = """User Name: Ines Duarte
Date and Time: Monday, May 6, 2019 10:51:00 AM BST
Job Number: 12345678
Documents (2)
Client/Matter: -None-
Search Terms: bridge

"""


def nexis_plain(number, title, body):
    return nexis_uni(number, title, body).split("\n", 3)[3]


def factiva_coded(number, title, body, gap="\n"):
    lead, _, rest = body.partition("\n\n")
    return f"""HD{gap}{title}
BY{gap}By Ines Duarte
WC{gap}512 words
PD{gap}{number} May 2019
SN{gap}The Quay Times
SC{gap}QUAYT
PG{gap}4
LA{gap}English
CY{gap}Copyright 2019. Quay Media Ltd. All rights reserved.

LP

{lead}

TD

{rest}

CO{gap}quaymd : Quay Media Ltd
NS{gap}gtrans : Transport
RE{gap}uk : United Kingdom
PUB{gap}Quay Media Ltd
AN{gap}Document QUAYT0002019050{number}ef540000a

"""


def factiva_plain(number, title, body):
    return f"""News
{title}
By Ines Duarte
512 words
{number} May 2019
10:51
The Quay Times
QUAYT
4
English
Copyright 2019. Quay Media Ltd. All rights reserved.

{body}

Document QUAYT0002019050{number}ef540000a

"""


TITLES = ("Bridge closed after lorry strike", "Ferry fares to rise in April")


def both(make, *more, between="", **given):
    return between.join(
        make(number, *more, title, body, **given)
        for number, title, body in ((4, TITLES[0], FIRST), (5, TITLES[1], SECOND))
    )


EXPORTS = {
    "lexisnexis": ("LexisNexis", both(lexisnexis, 20)),
    "lexisnexis, headline labelled": ("LexisNexis", both(labelled, 2)),
    "lexisnexis, focus": ("LexisNexis", both(lexisnexis, 2, above="Document ")),
    "nexis uni": ("Nexis Uni", COVER + both(nexis_uni)),
    "nexis uni, no pages": ("Nexis Uni", both(nexis_plain)),
    "factiva, codes": ("Factiva", both(factiva_coded)),
    "factiva, codes beside": ("Factiva", both(factiva_coded, gap="  ")),
    "factiva, codes and tabs": ("Factiva", both(factiva_coded, gap="\t")),
    "factiva": ("Factiva", both(factiva_plain)),
}


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export_is_split(tmp_path, name):
    database, text = EXPORTS[name]
    path = tmp_path / "export.txt"
    path.write_text(text, encoding="utf-8")
    told = []
    first, second = read_rows(path, tell=told.append)
    assert (first.title, second.title) == TITLES
    assert (body(first), body(second)) == (FIRST, SECOND)
    for one, day in ((first, 4), (second, 5)):
        assert one.authors == ("Ines Duarte",)
        assert one.outlet.startswith("The Quay Times")
        assert (one.published.day, one.published.month) == (day, 5)
    assert first.id == "export-1"
    assert told[0].startswith(f"export.txt: 2 stories, an export of {database}")
    assert ("it says to hold 20" in told[0]) == (name == "lexisnexis")


def test_windows_line_ends_and_code_pages(tmp_path):
    path = tmp_path / "export.txt"
    for database, text in EXPORTS.values():
        path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
        assert [body(one) for one in read_rows(path)] == [FIRST, SECOND], database


def test_a_document_without_a_body_is_rejected_by_its_number(tmp_path):
    path = tmp_path / "export.txt"
    path.write_text(both(nexis_uni) + nexis_uni(6, "A picture", ""), encoding="utf-8")
    assert [one.row if isinstance(one, Reject) else one.title for one in read_rows(path)] == [*TITLES, 3]


NO_EXPORTS = [
    FIRST,
    "Story 1 of 20\n\nIt is the end of document checks at the border, she said.\n",
    "End of Document\n\nThat was the title of her play.\n",
    "Bridge closed\n\nBy Ines Duarte\n\n512 words\n\nThe bridge is closed.\n",
    "Chapter\n\n3 of 4\n\nHe had LENGTH: no words.\n",
]


@pytest.mark.parametrize("text", NO_EXPORTS)
def test_what_is_no_export(text):
    assert export_of(text) is None


def test_one_document_is_an_article(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(nexis_uni(4, TITLES[0], FIRST), encoding="utf-8")
    (article,) = read_rows(path)
    assert isinstance(article, Article) and body(article) == FIRST


def test_a_highlight_is_the_dek(tmp_path):
    document = lexisnexis(1, 1, "Bridge closed", FIRST).replace(
        "DATELINE:", "HIGHLIGHT: The crossing is shut\nuntil May.\n\nDATELINE:"
    )
    (tmp_path / "nexis.txt").write_text(document)
    (article,) = read_rows(tmp_path / "nexis.txt")
    assert article.dek == "The crossing is shut until May."
    assert body(article) == FIRST


#: As the databases print them: Nexis Uni below its cover sheet, Factiva without codes and without a 'By'.
NEXIS_COVER = f"""User Name: = j.roe@uni.example
Date and Time: = Thursday, April 18, 2024 3:01 PM EDT
Job Number: = 221234567

Documents (1)
1. Bridge shut until May
Client/Matter: -None-
Search Terms: bridge
Search Type: NAND
Narrowed by:
Content Type
Narrowed by
News
Timeline: Apr 01, 2024 to Apr 18, 2024

Page 1 of 2

Bridge shut until May
The Quay Times (London)
April 16, 2024 Tuesday
Final Edition

Copyright 2024 Quay Media Ltd All Rights Reserved
Section: NEWS; Pg. A1
Length: 412 words
Byline: Jane Roe
Body

{FIRST}

Classification

Language: ENGLISH
Load-Date: April 17, 2024

End of Document
"""
FACTIVA_BARE = f"""Bridge shut until May
Jane Roe in Quaytown and Al Poe in London
412 words
16 April 2024
The Quay Times
QUAYT
English
(c) 2024 Quay Media Ltd.

{FIRST}

Quay Media Co.

Document QUAYT00020240416ek4g0001x
"""


@pytest.mark.parametrize(
    ("text", "outlet", "authors"),
    [
        (NEXIS_COVER, "The Quay Times (London)", ("Jane Roe",)),
        (FACTIVA_BARE, "The Quay Times", ("Jane Roe", "Al Poe")),
    ],
    ids=["Nexis Uni below its cover", "Factiva without 'By'"],
)
def test_an_export_as_it_is_printed(text, outlet, authors, tmp_path):
    (tmp_path / "export.txt").write_text(text, encoding="utf-8")
    (article,) = read_rows(tmp_path / "export.txt")
    assert isinstance(article, Article)
    assert (article.title, article.outlet, article.authors) == ("Bridge shut until May", outlet, authors)
    assert str(article.published)[:10] == "2024-04-16"
    assert body(article) == FIRST


def proquest(number, of, title, body, told):
    return f"""{"_" * 60}

Document {number} of {of}

{title}

{told}
ProQuest document link

Abstract: A bridge, and a ferry.

Full text: {body}

Subject: Bridges; Councils

Location: Quaytown

Publication title: The Quay Times; Quaytown

First page: A.3

Publication date: May {number}, 2019

Publisher: Quay Media Ltd

ProQuest document ID: 22334455{number}

Database: ProQuest Central
"""


PROQUEST_LISTED = f"""Table of contents
1. Bridge shut until May.................. 1
2. Ferry fares rise....................... 2

Document 1 of 2

Bridge shut until May
Publication info: The Quay Times ; Quaytown [Quaytown]01 May 2019: A.3.
ProQuest document link

FULL TEXT
{FIRST}

Credit: By Ines Duarte

DETAILS
Subject: Bridges
ProQuest document ID: 223344551

Document 2 of 2

Title: Ferry fares rise
Author: Kaya, Ömer; Roe, Jane
Publication info: The Quay Times , Late Edition; Quaytown [Quaytown]02 May 2019: A.5.

FULL TEXT
{SECOND}

Credit: By Ömer Kaya

DETAILS
ProQuest document ID: 223344552
"""


@pytest.mark.parametrize(
    "text",
    [
        proquest(1, 2, "Bridge shut until May", FIRST, "Author: Duarte, Ines\n")
        + proquest(2, 2, "Ferry fares rise", SECOND, "Author: Kaya, Ömer; Roe, Jane\n")
        + f"{'_' * 60}\n\nContact ProQuest\n\nCopyright © 2024 ProQuest LLC. All rights reserved.\n",
        PROQUEST_LISTED,
    ],
    ids=["ruled", "listed"],
)
def test_proquest(text, tmp_path):
    (tmp_path / "export.txt").write_text(text, encoding="utf-8")
    told = []
    first, second = read_rows(tmp_path / "export.txt", tell=told.append)
    assert "2 stories, an export of ProQuest" in told[0]
    assert (body(first), body(second)) == (FIRST, SECOND)
    assert (first.title, second.title) == ("Bridge shut until May", "Ferry fares rise")
    assert (first.authors, second.authors) == (("Ines Duarte",), ("Ömer Kaya", "Jane Roe"))
    assert [str(one.published)[:10] for one in (first, second)] == ["2019-05-01", "2019-05-02"]
    assert first.outlet == second.outlet == "The Quay Times"
