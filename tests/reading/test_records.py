"""Many articles at once: tables in every form they are saved in, archives, folders, lists; bad rows are named."""

import csv
import gzip
import io
import json
import re
import sys
import tracemalloc
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis
from analysis.article import Article
from analysis.errors import InputError
from analysis.reading import Reject, read_rows
from analysis.reporting.story_files import addresses

BODY = (
    "The bridge is closed, Jane Roe said on Monday.\n\n"
    "It will open in May, “if all goes well”, said Márta Kovács, the mayor."
)
FRENCH = (
    "Le gouvernement a annoncé mardi que les travaux commenceraient au printemps après des mois de discussions avec "
    "les habitants. La maire a dit que la ville ne pouvait plus attendre et que les crédits étaient votés."
)
ROWS = [
    {
        "ID": "a1",
        "Headline": "Bridge closed",
        "Byline": "By Ann Poole and Ömer Kaya",
        "Date": "2023-05-04",
        "Text": BODY,
    },
    {"ID": "a2", "Headline": "Ferry; late", "Byline": "Ann Poole; Leo Tanner", "Date": "6 May 2023", "Text": BODY * 2},
    {"ID": "a3", "Headline": "Nothing", "Byline": "", "Date": "", "Text": ""},
]


def as_csv(encoding="utf-8", delimiter=",", above=""):
    text = io.StringIO(newline="")
    text.write(above)
    writer = csv.DictWriter(text, list(ROWS[0]), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return text.getvalue().encode(encoding)


def as_bytes(save):
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def as_zip(**members):
    def save(stream):
        with zipfile.ZipFile(stream, "w") as archive:
            for name, data in members.items():
                archive.writestr(name.replace("_", "."), data)

    return as_bytes(save)


FRAME = pd.DataFrame(ROWS)
TABLES = {
    "comma.csv": as_csv(),
    "excel.csv": as_csv("cp1252", ";"),
    "excel-utf8.csv": as_csv("utf-8-sig", ";"),
    "unicode-text.txt.csv": as_csv("utf-16", "\t"),
    "tabs.tsv": as_csv(delimiter="\t"),
    "said.csv": as_csv(delimiter=";", above="sep=;\r\n"),
    "bars.csv": as_csv(delimiter="|"),
    "lines.jsonl": "\n".join(map(json.dumps, ROWS)).encode(),
    "list.json": json.dumps(ROWS).encode(),
    "interface.json": json.dumps({"status": "ok", "articles": ROWS}).encode(),
    "columns.parquet": as_bytes(FRAME.to_parquet),
    "book.xlsx": as_bytes(lambda stream: FRAME.to_excel(stream, index=False)),
    "comma.csv.gz": gzip.compress(as_csv()),
    "archive.zip": as_zip(inner_csv=as_csv()),
    "twice.zip.gz": gzip.compress(as_zip(inner_csv=as_csv())),
}


def save(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", TABLES)
def test_a_table_in_every_form(tmp_path, name):
    told = []
    first, second, reject = read_rows(save(tmp_path, name, TABLES[name]), outlet="The Quay Times", tell=told.append)
    assert (first.id, first.title, first.outlet) == ("a1", "Bridge closed", "The Quay Times")
    assert first.text == f"{BODY}\n\nBridge closed" and first.authors == ("Ann Poole", "Ömer Kaya")
    assert second.authors == ("Ann Poole", "Leo Tanner")
    assert [str(one.published.date()) for one in (first, second)] == ["2023-05-04", "2023-05-06"]
    assert reject.reason == "the row has no text" and reject.row in (3, 4)
    assert "text is column 'Text', title is column 'Headline'" in told[0]


def test_rows_are_the_articles_that_read_text_makes(tmp_path):
    first = next(read_rows(save(tmp_path, "a.csv", as_csv())))
    assert first.blocks == analysis.read_text(BODY, "Bridge closed").blocks


HEADERS = [
    ("Article Text,Publication,Load-Date", {"text": "Article Text", "outlet": "Publication", "published": "Load-Date"}),
    ("maintext,title,authors,date_publish,url", {"text": "maintext", "published": "date_publish", "url": "url"}),
    ("content,publishedAt,author,source", {"text": "content", "published": "publishedAt", "outlet": "source"}),
    ("id,text,body", {"text": "text", "id": "id"}),
    ("BODY,HEADLINE,BYLINE", {"text": "BODY", "title": "HEADLINE", "authors": "BYLINE"}),
]


@pytest.mark.parametrize(("header", "columns"), HEADERS)
def test_columns_are_guessed_and_told(tmp_path, header, columns):
    told = []
    row = ",".join(["The bridge is closed."] * len(header.split(",")))
    list(read_rows(save(tmp_path, "a.csv", f"{header}\n{row}\n".encode()), tell=told.append))
    for field, column in columns.items():
        assert f"{field} is column {column!r}" in told[0]


def test_the_callers_columns_win(tmp_path):
    path = save(tmp_path, "a.csv", b"text,story,who\nNo.,The pier is shut.,Ann Poole\n")
    (article,) = read_rows(path, {"text": "story", "authors": "who"})
    assert (article.text, article.authors) == ("The pier is shut.", ("Ann Poole",))


@pytest.mark.parametrize(
    ("columns", "says"),
    [
        (None, "no column is known to hold the text; its columns are 'a', 'b'"),
        ({"text": "c"}, "there is no column 'c'"),
        ({"words": "a"}, "there is no field 'words'"),
    ],
)
def test_columns_that_cannot_be_used_reject_the_file(tmp_path, columns, says):
    (reject,) = read_rows(save(tmp_path, "a.csv", b"a,b\n1,2\n"), columns)
    assert reject.row is None and says in reject.reason


def test_a_bad_row_does_not_stop_the_rest(tmp_path):
    lines = [
        "text,title",
        "The pier is shut.,One",
        "The pier,is,shut.,Two",
        "only",
        '"A ""pier"" is, in all,\nshut.",Four',
        "#MeToo is what the march was about.,Five",
        f"{FRENCH},Six",
        "The pier is open.,Seven",
    ]
    found = list(read_rows(save(tmp_path, "a.csv", "\n".join(lines).encode())))
    assert [one.title if isinstance(one, Article) else one.row for one in found] == [
        *("One", 3, 4, "Four", "Five", 7, "Seven")
    ]
    reasons = [one.reason for one in found if isinstance(one, Reject)]
    assert reasons[0] == "the row has 4 cells and the header 2" and "in French" in reasons[2]


def test_a_cell_may_be_longer_than_csv_itself_allows(tmp_path):
    text = "The pier is shut, she said. " * 10_000
    (article,) = read_rows(save(tmp_path, "a.csv", f'title,text\nOne,"{text}"\n'.encode()))
    assert article.text.startswith(text) and len(text) > 131_072


def test_each_cell_has_its_own_encoding(tmp_path):
    path = save(
        tmp_path,
        "a.csv",
        "title,text\nÉmile,“Yes”, she said.\n".replace(",“", ',"“').replace("d.", 'd."').encode()
        + "Ömer,He – Ömer – said so.\n".encode("cp1252"),
    )
    assert [(one.title, one.text) for one in read_rows(path)] == [
        ("Émile", "“Yes”, she said.\n\nÉmile"),
        ("Ömer", "He – Ömer – said so.\n\nÖmer"),
    ]


def test_folders_patterns_lists_and_standard_input(tmp_path, monkeypatch):
    page = b"Ferry to scrap late sailings\n\nBy Ann Poole\n\nThe ferry will stop at nine, its manager said on Monday.\n"
    save(tmp_path, "mon/story.txt", page)
    save(tmp_path, "tue/story.txt", page)
    save(tmp_path, "tue/.hidden.txt", page)
    save(tmp_path, "tue/rows, all.csv", as_csv())
    save(tmp_path, "tue/picture.png", b"\x89PNG\r\n\x1a\n....")
    found = list(read_rows(tmp_path))
    assert [one.id for one in found if isinstance(one, Article)] == ["story", "a1", "a2", "story-2"]
    assert [one.file for one in found if isinstance(one, Reject)] == ["tue/picture.png", "tue/rows, all.csv"]
    assert len([one for one in read_rows(f"{tmp_path}/*/story.txt") if isinstance(one, Article)]) == 2
    listed = save(tmp_path, "list.txt", b"mon/story.txt\n\ntue/rows, all.csv\nnowhere.txt\n")
    found = list(read_rows(f"@{listed}"))
    assert [one.id if isinstance(one, Article) else one.file for one in found] == [
        *("story", "a1", "a2", "rows, all.csv", "nowhere.txt")
    ]
    for data in (page, as_csv(), TABLES["lines.jsonl"], TABLES["columns.parquet"], TABLES["comma.csv.gz"]):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert isinstance(next(read_rows("-")), Article)


@pytest.mark.parametrize("source", ["nowhere.csv", "nowhere/*.csv", "https://example.org/story.html", "@nowhere.txt"])
def test_a_source_that_is_not_there_is_refused(source):
    with pytest.raises(InputError, match=r"no such file|no file fits|nothing is fetched"):
        list(read_rows(source))


def test_damaged_archives_are_rejected(tmp_path):
    for name, data in {**TABLES, "story.txt.gz": gzip.compress(BODY.encode() * 100)}.items():
        if name.endswith((".gz", ".zip", ".xlsx", ".parquet")):
            rejects = [one for one in read_rows(save(tmp_path, name, data[:-20])) if isinstance(one, Reject)]
            assert rejects and rejects[-1].row is None, name


def test_memory_does_not_grow_with_the_table(tmp_path):
    def peak(rows: int) -> int:
        with (path := tmp_path / f"{rows}.csv").open("w") as file:
            file.write("title,text\n")
            file.writelines(f'"Pier {number}","The pier is shut."\n' for number in range(rows))
        tracemalloc.start()
        assert sum(isinstance(one, Article) for one in read_rows(path)) == rows
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(10)
    assert peak(4000) < peak(400) + 400_000


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30)


@given(st.lists(st.tuples(CELL, CELL), max_size=5), st.sampled_from(",;\t|"), st.sampled_from(["utf-8-sig", "utf-16"]))
@settings(max_examples=60, deadline=None)
def test_any_cells_are_rows_or_rejects(tmp_path_factory, rows, delimiter, encoding):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([("title", "text"), *rows])
    path = save(tmp_path_factory.getbasetemp(), "any.csv", text.getvalue().encode(encoding))
    found = list(read_rows(path))
    assert len(found) <= max(1, len(rows))  # a table without rows is said
    for one in found:
        assert isinstance(one, (Article, Reject))


@given(st.binary(max_size=400), st.sampled_from([".csv", ".jsonl", ".json", ".parquet", ".xlsx", ".zip", ".txt", ""]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_rejected(tmp_path_factory, data, suffix):
    path = save(tmp_path_factory.getbasetemp(), f"any{suffix}", data)
    for one in read_rows(path, {"text": "title"}):
        assert isinstance(one, (Article, Reject))


def test_a_folder_beside_a_saved_page_is_the_page_and_another_one_of_that_ending_is_a_folder(tmp_path):
    save(tmp_path, "pier_files/menu.html", b"<html><body><p>Buy a boat.</p></body></html>")
    save(tmp_path, "pier.html", b"<html><body><h1>Pier shut</h1>" + b"<p>The pier is shut, she said.</p>" * 9)
    save(tmp_path, "my_files/quay.txt", b"Quay shut\n\nThe quay is shut, she said, and it will not open.\n")
    assert [one.title for one in read_rows(tmp_path / "pier_files")] == ["Pier shut"]
    assert [one.title for one in read_rows(tmp_path / "my_files")] == ["Quay shut"]
    assert list(addresses(tmp_path / "pier_files")) == [tmp_path / "pier.html"]
    assert list(addresses(tmp_path / "my_files")) == [tmp_path / "my_files" / "quay.txt"]


@pytest.mark.parametrize("name", ["a.odt", "a.epub", "a.ods", "a.pages", "a.xls", "a.doc", "a.bz2", "a.xz", "a.zst"])
def test_what_is_no_text_is_one_reject_that_says_what_it_is(tmp_path, name):
    start = {"xls": b"\xd0\xcf\x11\xe0", "doc": b"\xd0\xcf\x11\xe0", "bz2": b"BZh9", "xz": b"\xfd7zXZ\0"}
    start["zst"] = b"\x28\xb5\x2f\xfd"
    data = start.get(name[2:], as_zip(content_xml=b"<p>The pier is shut.</p>")) + b"\0\1" * 50
    (reject,) = read_rows(save(tmp_path, name, data))
    assert re.match(
        r"this is a .*(?:zipped|before 2007|compressed).*, not text; (?:copy the story out|save it as)", reject.reason
    )


@pytest.mark.parametrize(
    ("cell", "day"),
    [("1683158400000", "2023-05-04"), ("1683158400", "2023-05-04"), ("20230504", "2023-05-04"), ("45050", "None")],
)
def test_a_moment_that_a_program_counts_from_1970(tmp_path, cell, day):
    (article,) = read_rows(save(tmp_path, "a.csv", f"text,published\nThe pier is shut.,{cell}\n".encode()))
    assert str(article.published)[:10] == day


@pytest.mark.parametrize("name", TABLES)
def test_a_table_or_an_archive_is_no_story_for_read(tmp_path, name):
    with pytest.raises(InputError, match=r"this is (?:a table|an archive) of stories, not a story; read it with"):
        analysis.read(save(tmp_path, name, TABLES[name]))


def test_a_name_that_leads_out_of_an_archive_is_said(tmp_path):
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("../x.txt", BODY)
        archive.writestr("in.txt", BODY)
    out, inside = read_rows(tmp_path / "all.zip")
    assert out == Reject("all.zip/../x.txt", None, "its name leads out of the archive; pack the archive again")
    assert inside.id == "in"


def test_a_table_without_a_header_is_not_printed_whole(tmp_path):
    (tmp_path / "bare.csv").write_text(f'1,"{"A story. " * 500}"\n' + ",".join(map(str, range(50))))
    (rejected,) = read_rows(tmp_path / "bare.csv")
    assert "no column is known to hold the text" in rejected.reason
    assert len(rejected.reason) < 200


@pytest.mark.parametrize("nothing", ["NaN", "nan", "N/A", "None", "null", "#N/A", " null "])
def test_a_cell_that_programs_write_for_nothing_is_empty(tmp_path, nothing):
    rows = [{"title": nothing, "text": BODY, "authors": nothing}, {"title": "x", "text": nothing}]
    one, reject = read_rows(save(tmp_path, "a.json", json.dumps(rows).encode()))
    assert one.title is None and one.authors == () and reject.row == 2 and reject.reason == "the row has no text"


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.tsv"])
def test_a_table_without_rows_is_said(tmp_path, name):
    data = b"[]" if name == "a.json" else b"title,text\n" if name == "a.csv" else b"title\ttext\r\n"
    (reject,) = read_rows(save(tmp_path, name, data), {"text": "text"} if name != "a.json" else None)
    assert "no column is known" in reject.reason or reject.reason.startswith("the table has columns and no rows;")


def test_a_web_page_that_is_called_a_spreadsheet_is_no_story(tmp_path):
    page = f"<html><table><tr><th>Title</th><th>Text</th></tr><tr><td>x</td><td>{BODY}</td></tr></table></html>"
    (reject,) = read_rows(save(tmp_path, "a.xls", page.encode()))
    assert "a web page that is called a spreadsheet; open it and save it as .xlsx" in reject.reason


@pytest.mark.parametrize("data", [b"\0", "title,text\nx,He said so.\n".encode("utf-16")[:-1]])
def test_half_a_character_at_a_files_end_is_no_traceback(tmp_path, data):
    assert all(isinstance(one, (Article, Reject)) for one in read_rows(save(tmp_path, "a.csv", data)))
