"""A story's file may be called anything that a disk takes: it is read, listed, told, and its report has a name."""

from __future__ import annotations

import io
import os
import sys
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import analysis
from analysis.article import visible
from analysis.errors import InputError
from analysis.reporting import batch, terminal
from analysis.reporting.outputs import ENDINGS, Outputs
from analysis.reporting.run_record import RunRecord
from analysis.reporting.story_files import addresses, read_story

TIMES = 10 if os.environ.get("EXAMPLES") == "new" else 1
STORY = "Pier shut\n\nBy Ines Duarte\n\nThe pier is shut, the council said on Monday, and it will be so until May.\n"
#: What names have that trip programs: marks of shells, patterns, lists and addresses, controls, halves of UTF-8.
PIECES = [
    *(b"story", b" ", b".", b"-", b"@", b"#", b"~", b"*", b"[a]", b"?", b"$(x)", b"`x`", b"%s", b"{}", b"'", b'"'),
    *(b"\\", b"\n", b"\r", b"\t", b"\x1b[31m", b"\x7f", b"\xff", b"\xe9", b"\xc3\xa9", b"e\xcc\x81", b"\xe2\x80\xae"),
    *(
        b"\xed\xa0\x80",
        b"\xf0\x9f\x9a\xa2",
        b"https:",
        b"_files",
        b".txt",
        b".html",
        b".csv",
        b".zip",
        b"C:",
        b"&",
        b";",
    ),
]
NAME = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(b"".join),
    st.binary(min_size=1, max_size=60),
    st.binary(min_size=200, max_size=255),
).filter(lambda name: not set(b"/\0") & set(name) and name not in (b".", b".."))


def is_said(words: str) -> bool:
    """Say whether a line reaches a terminal of ASCII as one line, with nothing in it that steers."""
    before, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    try:
        terminal.say(words)
        sys.stdout.seek(0)
        line = sys.stdout.read()
    finally:
        sys.stdout = before
    return line.endswith("\n") and line[:-1].isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
@given(NAME)
@settings(max_examples=60 * TIMES)
@example(b"\xff" * 255)
@example(b"~")
@example(b"-")
@example(b"@story")
@example(b"a#b.txt")
def test_a_file_of_any_name_is_a_story_with_a_report(name: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / os.fsdecode(name)
        path.write_text(STORY, encoding="utf-8")
        assert is_said(str(path))
        try:
            article = analysis.read(path)
        except InputError as error:
            assert "table of stories" in str(error) and is_said(str(error))
            return
        assert article.title == "Pier shut"
        stories = list(addresses(path))
        assert path.name.startswith(".") or stories == list(addresses(Path(folder)))
        for story in stories:
            if isinstance(story, InputError):
                assert path.suffix.lower() in {".zip", ".csv"}
                continue
            with batch._readable(story) as (readable, told):
                assert str(readable).encode() and read_story(str(readable)).text == article.text
            check_report(Path(folder) / "reports", told)


def check_report(folder: Path, story: str) -> None:
    """Check that a report on a story of a name is two files of the folder, of a name that can be told."""
    outputs = Outputs(folder)
    place = outputs.place(story, RunRecord("a", "b", "c"))
    outputs.write(place, "{}", "<p></p>")
    assert {one.parent for one in place[:2]} == {folder}
    assert {one.suffix for one in folder.iterdir()} == set(ENDINGS)
    for one in folder.iterdir():
        assert one.name.encode() and visible(one.name) == one.name
        assert "Cc" not in map(unicodedata.category, one.name)
