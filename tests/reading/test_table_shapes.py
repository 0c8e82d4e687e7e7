"""Tables as programs, interfaces and people leave them: each holds the same two stories, and the days they are of."""

import csv
import io
import json

import pandas as pd
import pytest

from analysis.reading import Reject, read_rows

FIRST = "The bridge is closed, Jane Roe said on Monday.\n\nIt will open in May, she said."
SECOND = "The ferry is late again, its crew told the harbour master.\n\nNobody knows why."
STORIES = [("Bridge closed", "2023-05-04", FIRST), ("Ferry late", "2023-05-25", SECOND)]
ROWS = [dict(zip(("title", "date", "text"), story, strict=True)) for story in STORIES]


def as_csv(header, rows=STORIES, encoding="utf-8", above="", **form):
    text = io.StringIO(newline="")
    text.write(above)
    csv.writer(text, **form).writerows([header, *rows])
    return text.getvalue().encode(encoding)


def as_excel(**sheets):
    book = io.BytesIO()
    with pd.ExcelWriter(book) as writer:
        for name, rows in sheets.items():
            pd.DataFrame(rows).to_excel(writer, sheet_name=name, header=False, index=False)
    return book.getvalue()


def as_json(what):
    return json.dumps(what).encode()


HEADER = ("Title", "Date", "Text")
SHAPES = {
    "a title above the header.xlsx": as_excel(a=[("The bridge, 2023",), (), HEADER, *STORIES]),
    "a title right above the header.xlsx": as_excel(a=[("Export of Monday", None, "all rows"), HEADER, *STORIES]),
    "notes on the first sheet.xlsx": as_excel(Notes=[("Made by hand",)], Articles=[HEADER, *STORIES]),
    "a title above the header.csv": as_csv(HEADER, above="The bridge, 2023\r\n\r\n", delimiter=";"),
    "a unit in the header.csv": as_csv(("Title", "Date (YYYY-MM-DD)", "Full text")),
    "other names.csv": as_csv(("News Heading", "Published On", "Full Article")),
    "Unicode Text of Excel.txt": as_csv(HEADER, encoding="utf-16", delimiter="\t"),
    "days first.csv": as_csv(HEADER, [("Bridge closed", "04/05/2023", FIRST), ("Ferry late", "25/05/2023", SECOND)]),
    "months first.csv": as_csv(HEADER, [("Bridge closed", "05/04/2023", FIRST), ("Ferry late", "05/25/2023", SECOND)]),
    "breaks as letters.csv": as_csv(HEADER, [(*story[:2], story[2].replace("\n", r"\n")) for story in STORIES]),
    "marks behind a backslash.csv": as_csv(
        ("Said", *HEADER),
        [('The "bridge, closed" sign, and "more"', *story) for story in STORIES],
        doublequote=False,
        escapechar="\\",
        quoting=csv.QUOTE_ALL,
    ),
    "by columns.json": pd.DataFrame(ROWS).to_json().encode(),
    "lists.json": pd.DataFrame(ROWS).to_json(orient="split").encode(),
    "lists by name.json": as_json(pd.DataFrame(ROWS).to_dict(orient="list")),
    "by id.json": as_json({"q1": ROWS[0], "q2": ROWS[1]}),
    "within.json": as_json({"response": {"tags": [{"a": 1}], "results": ROWS}}),
    "fields within.json": as_json(
        {
            "response": {
                "results": [{"webTitle": one, "fields": {"date": at, "body": text}} for one, at, text in STORIES]
            }
        }
    ),
    "objects in cells.json": as_json(
        [{"title": {"rendered": one}, "date": at, "content": {"rendered": text}} for one, at, text in STORIES]
    ),
    "fields within.jsonl": b"\n".join(as_json({"_index": "a", "_source": row}) for row in ROWS),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_table_as_it_is_left(tmp_path, name):
    (tmp_path / name).write_bytes(SHAPES[name])
    found = list(read_rows(tmp_path / name))
    assert [(one.title, str(one.published)[:10]) for one in found] == [story[:2] for story in STORIES]
    for one, (_, _, text) in zip(found, STORIES, strict=True):
        assert one.text.startswith(text)


def test_where_a_table_was_found_and_how_its_days_are_read_is_told(tmp_path):
    told = []
    rows = [("Bridge closed", "04/05/2023", FIRST), ("Ferry late", "25/05/2023", SECOND), ("Quay", "", "")]
    (tmp_path / "a.xlsx").write_bytes(as_excel(Notes=[("Made by hand",)], Articles=[("All",), HEADER, *rows]))
    *_, reject = read_rows(tmp_path / "a.xlsx", tell=told.append)
    assert "day first" in told[0] and "a.xlsx: sheet 'Articles', header in row 2, text is column 'Text'" in told[1]
    assert isinstance(reject, Reject) and reject.row == 5


@pytest.mark.parametrize("other", ["05/25/2023", "2023-05-25", "25 May 2023"])
def test_dates_that_do_not_agree_settle_no_order(tmp_path, other):
    days = ["04/05/2023", "25/05/2023" if other.startswith("05/") else "", other]
    (tmp_path / "a.csv").write_bytes(as_csv(HEADER, [(str(at), day, FIRST) for at, day in enumerate(days)]))
    first, *_ = read_rows(tmp_path / "a.csv")
    assert first.published is None


def test_a_path_in_a_text_is_no_break(tmp_path):
    text = r"The file lay in C:\news\next. The mayor said so."
    (tmp_path / "a.csv").write_bytes(as_csv(("title", "text"), [("A file", text)]))
    (article,) = read_rows(tmp_path / "a.csv")
    assert article.text.startswith(text)


def test_a_table_of_one_column_with_commas_in_its_text_has_its_header(tmp_path):
    (tmp_path / "a.csv").write_text('text\n"The pier, it is said, is shut."\n')
    (article,) = read_rows(tmp_path / "a.csv")
    assert article.text == "The pier, it is said, is shut."


@pytest.mark.parametrize(
    ("cell", "authors"),
    [
        ("['Jane Roe', 'Al Poe']", ("Jane Roe", "Al Poe")),
        ('["Jane O\'Roe"]', ("Jane O'Roe",)),
        ("By Jane Roe; Al Poe", ("Jane Roe", "Al Poe")),
        ("Roe, Jane", ("Jane Roe",)),
        ("Roe, Jane; Poe, Al", ("Jane Roe", "Al Poe")),
        ("Jane Roe, Al Poe", ("Jane Roe", "Al Poe")),
        ("Reuters, London", ("Reuters",)),
    ],
)
def test_authors_as_catalogues_and_programs_write_them(tmp_path, cell, authors):
    (tmp_path / "a.csv").write_bytes(as_csv(("text", "author"), [(FIRST, cell)]))
    (article,) = read_rows(tmp_path / "a.csv")
    assert article.authors == authors
