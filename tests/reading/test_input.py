"""Files that people give: every encoding that holds a story is read, and everything else gets one clear sentence."""

import os
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import analysis
from analysis.errors import InputError
from analysis.reading.files import decode
from analysis.reading.pasted import read_page

STORY = (
    "Ferry company to scrap late sailings\n\nBy Susan Blythe\n\n"
    "The island’s only ferry company will scrap its last two sailings of the day from October, its manager said.\n\n"
    "“We would rather run fewer boats and run them on time,” said Alan Pryce – café owners were not pleased.\n"
)
HINDI = "समस्तीपुर में पुलिस ने दो लोगों को गिरफ्तार किया है। पुलिस ने बताया कि चोरी की घटना के बाद जाँच शुरू की गई थी।\n" * 3
FRENCH = (
    "Le gouvernement a annoncé mardi que les travaux commenceraient au printemps, après des mois de discussions avec "
    "les habitants du quartier.\n\nLa maire a dit que la ville ne pouvait plus attendre et que les crédits\n"
    "étaient votés.\n"
)


def save(folder: Path, data: bytes, name: str = "story.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8"),
        STORY.encode("utf-8-sig"),
        STORY.encode("utf-16"),
        STORY.encode("utf-16-le"),
        STORY.encode("utf-16-be"),
        STORY.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16 with mark", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_encodings(tmp_path, data):
    article = analysis.read(save(tmp_path, data))
    assert article.text == STORY
    assert article.title == "Ferry company to scrap late sailings"
    assert article.authors == ("Susan Blythe",)
    assert len(article.blocks_of("paragraph")) == 2


#: One byte of the UTF-8 is damaged: what it becomes, and whether that is sure.
DAMAGED = [
    ("café", b"caf\xe9", True),
    ("–", b"\x96", True),
    ("“", b"\x93", True),
    ("café", b"caf\xff", False),
    ("café", b"caf\xc3", False),
    ("“", b"\xe2\x80", False),
    ("’", b"\xe2", False),
]


@pytest.mark.parametrize(("whole", "damaged", "sure"), DAMAGED)
def test_one_bad_byte_does_not_turn_the_file_into_another_encoding(tmp_path, whole, damaged, sure):
    path = save(tmp_path, STORY.encode().replace(whole.encode(), damaged, 1))
    if sure:
        assert analysis.read(path).text == STORY
        return
    line = STORY[: STORY.index(whole)].count("\n") + 1
    with pytest.raises(InputError, match=rf"line {line} has a byte that is no character of UTF-8.*write the letter"):
        analysis.read(path)


MAC = [
    ("“Sit down,” said Joan Pell, who didn’t.", True),
    ("He couldn’t come.", True),
    ("(“Never,” she said.)", True),
    ("Joan Pell’s boat – the last – sank…", True),
    ("“Who’s there?” asked Joan Pell.", True),
]


@pytest.mark.parametrize(("words", "is_mac"), MAC)
def test_quotation_marks_of_an_old_mac(tmp_path, words, is_mac):
    text = (
        STORY.replace("“", '"').replace("”", '"').replace("’", "'").encode("ascii", "ignore").decode() + f"\n{words}\n"
    )
    assert words in analysis.read(save(tmp_path, text.encode("mac-roman"))).text
    assert words in analysis.read(save(tmp_path, text.encode("cp1252"))).text


@pytest.mark.parametrize("name", ["Òscar Puig", "RAMÓN", "Óscar and Õie Saar", "SÃO TOMÉ, ÓBIDOS"])
def test_capitals_of_cp1252_are_no_marks_of_a_mac(tmp_path, name):
    text = f"A pier closed\n\nThe pier at Lund was closed on Monday, the town said. It was {name} who asked for it.\n"
    assert name in analysis.read(save(tmp_path, text.encode("cp1252"))).text


@pytest.mark.parametrize("end", [b"\x1a", b"\x1a" + b"\0" * 200, b"\0" * 90])
def test_what_old_systems_fill_a_file_up_with_is_no_text(tmp_path, end):
    assert analysis.read(save(tmp_path, STORY.encode() + end)).text == STORY


def test_a_null_byte_in_a_short_story_is_mended_and_said(tmp_path):
    article = analysis.read(save(tmp_path, STORY.encode()[:400].replace(b" ", b"\0 ", 1)))
    assert "\0" not in article.text and "null characters: 1" in " ".join(article.mended)


def test_capitals_before_a_mark_are_no_utf_8(tmp_path):
    text = STORY + "\nIt was signed “CAFÉ”, “NAÏVE”, “Ä”.\n"
    assert analysis.read(save(tmp_path, text.encode("cp1252"))).text == text


def test_offsets_stay_with_windows_line_ends(tmp_path):
    text = STORY.replace("\n", "\r\n")
    article = analysis.read(save(tmp_path, text.encode("utf-8-sig")))
    assert len(article.text) == len(text)
    block = article.blocks_of("paragraph")[1]
    assert text[block.start : block.end].startswith("“We would rather")


def test_a_relative_path_is_tried_from_the_project_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert analysis.read("data/articles/us-rejects-russias-demand.txt").authors == ("Dipaneeta Das",)
    save(tmp_path, STORY.encode())
    assert analysis.read("story.txt").authors == ("Susan Blythe",)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\n\t", "empty"),
        ("\ufeff \u00a0\n".encode(), "no words"),
        (bytes(range(256)) * 20, "binary|not text"),
        (b"%PDF-1.7\n...", "a PDF.*plain text"),
        (b"PK\x03\x04....", "Word document.*plain text"),
        (b"\x89PNG\r\n\x1a\n....", "an image"),
        (b"7z\xbc\xaf\x27\x1c....", "a packed archive.*unpack it and name the folder"),
        (b"a.txt".ljust(257, b"\0") + b"ustar\x0000".ljust(255, b"\0"), "a packed archive.*unpack it"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "before 2007.*save it as .docx, .xlsx or plain text"),
        (HINDI.encode(), "in Hindi"),
        (FRENCH.encode(), "in French"),
    ],
    ids=["empty", "blank", "odd blanks", "binary", "pdf", "docx", "png", "7z", "tar", "xls", "hindi", "french"],
)
def test_refused(tmp_path, data, says):
    path = save(tmp_path, data)
    with pytest.raises(InputError, match=says) as caught:
        analysis.read(path)
    message = str(caught.value)
    assert path.name in message
    assert message.endswith(".") and "\n" not in message


def test_a_path_that_leads_nowhere_says_why(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link.txt").symlink_to("gone/story.txt")
    os.mkfifo(tmp_path / "pipe")
    for name, words in (
        ("sub/none.txt", f"sub/none.txt, looked for in {tmp_path}: there is no such file; check the name and"),
        (str(tmp_path / "none.txt"), f"^{tmp_path}/none.txt: there is no such file; check the name and"),
        ("link.txt", "link.txt: this is a link to 'gone/story.txt', which is not there; mend the link"),
        ("pipe", "pipe: this is a pipe or a device, not a file; save what comes from it"),
    ):
        with pytest.raises(InputError, match=words):
            analysis.read(name)


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        analysis.read(tmp_path / "nothing.txt")
    with pytest.raises(InputError, match="folder"):
        analysis.read(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="permissions do not bind this user")
def test_a_file_that_may_not_be_read(tmp_path):
    path = save(tmp_path, STORY.encode())
    path.chmod(0)
    with pytest.raises(InputError, match="permissions"):
        analysis.read(path)


def test_too_long_names_the_option(tmp_path):
    paragraph = "The council said on Monday that the bridge would stay closed until the end of the year.\n\n"
    path = save(tmp_path, (paragraph * 30).encode())
    with pytest.raises(InputError, match=r"over the limit of 1,000.*-p max_chars"):
        analysis.read(path, max_chars=1000)
    length = len(paragraph.strip()) * 30
    assert analysis.read(path, max_chars=length).blocks
    with pytest.raises(InputError, match="over the limit"):
        analysis.read(path, max_chars=length - 1)


def test_a_page_with_a_small_story_may_not_be_long_either(tmp_path):
    def page(lines: int) -> Path:
        return save(tmp_path, (STORY + "Sport and travel\n" * lines).encode())

    assert analysis.read(page(6000)).title == "Ferry company to scrap late sailings"
    with pytest.raises(InputError, match=r"over the limit of 100,000; copy the story alone"):
        analysis.read(page(7000))
    started = time.process_time()
    with pytest.raises(InputError, match=r"the page has .* over the limit of 100,500"):
        analysis.read(page(600_000), max_chars=500)
    assert time.process_time() - started < 4  # 1 on an idle machine; reading all of it takes far longer


def test_a_text_that_is_held_as_a_string_has_the_same_limit():
    paragraph = "The council said on Monday that the bridge would stay closed until the end of the year.\n\n"
    for take in (analysis.read_text, analysis.read_page):
        with pytest.raises(InputError) as refused:
            take(paragraph * 6000)
        assert "over the limit of 500,000; raise max_chars" in str(refused.value)
        assert str(refused.value).endswith(".") and "\n" not in str(refused.value)
        assert take(paragraph * 6000, max_chars=600_000).blocks
        with pytest.raises(InputError, match="'many' is no value of 'max_chars'"):
            take(paragraph, max_chars="many")


@pytest.mark.parametrize(
    "line",
    [
        "A bridge has been closed after a lorry hit it, police said.",
        "A bridge has been closed after a lorry hit it, police said",
        "Ouagadougou: Sankara, Zongo, Compaoré!",
    ],
)
def test_one_line_is_a_small_article(tmp_path, line):
    article = analysis.read(save(tmp_path, line.encode()))
    assert [article.of(block) for block in article.blocks] == [line]


@pytest.mark.parametrize(
    "text", ["Word", "Bridge closed", "12 34 56", "Sport\nTravel\nWeather\n", "Quay Times\n\nJane Roe"]
)
def test_without_a_sentence_there_is_no_story(tmp_path, text):
    with pytest.raises(InputError, match="there is no story in it, not one sentence; paste the story"):
        analysis.read(save(tmp_path, text.encode()))


@pytest.mark.parametrize("given", [None, b"The bridge is shut.", 7, ["The bridge is shut."]])
@pytest.mark.parametrize("take", [analysis.read, analysis.read_page, analysis.read_text, analysis.analyse])
def test_another_type_than_is_read_is_one_sentence(take, given):
    with pytest.raises(InputError, match=rf"^{type(given).__name__} is not what is read here; give .*\.$"):
        take(given)


def test_a_text_in_place_of_an_article_is_one_sentence():
    with pytest.raises(InputError, match=r"^str is not what is read here; give what analysis\.read"):
        analysis.analyse("The bridge is shut.")


@pytest.mark.parametrize(
    ("name", "value", "do"),
    [
        ("zone", 3, "give a text, or None"),
        ("outlet", 5, "give a text, or None"),
        ("day_first", "no", "give True, False or None"),
        ("day_first", 1, "give True, False or None"),
        ("max_chars", "1000", "give a whole number of at least 1"),
        ("max_chars", True, "give a whole number of at least 1"),
        ("max_chars", -1, "give a whole number of at least 1"),
    ],
)
def test_a_parameter_of_another_type_is_one_sentence(name: str, value: object, do: str, tmp_path: Path) -> None:
    given, file = {name: value}, save(tmp_path, STORY.encode())
    for read in (
        lambda: analysis.read(file, **given),
        lambda: analysis.read_page(STORY, **given),
        lambda: list(analysis.read_rows(file, **given)),
    ):
        with pytest.raises(InputError) as refused:
            read()
        assert str(refused.value) == f"{value!r} is no value of {name!r}; {do}."


def test_a_title_that_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match=r"^int is not what is read here; give the title as a string\.$"):
        analysis.read_text("The bridge is shut, she said.", title=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("address", ["https://example.org/a/story.html", "HTTP://example.org/x"])
@pytest.mark.parametrize("kind", [str, Path])
def test_an_address_is_named_as_it_was_typed(address, kind):
    with pytest.raises(InputError) as refused:
        analysis.read(kind(address))
    assert refused.value.where.lower() == address.lower()


def test_one_sentence_is_a_paragraph(tmp_path):
    article = analysis.read(save(tmp_path, b"A bridge has been closed after a lorry hit it, police said."))
    assert [block.kind for block in article.blocks] == ["paragraph"]


def test_short_english_with_foreign_names_is_not_refused(tmp_path):
    text = "Ngozi Okonjo und Götz Schäuble: Vive la différence!\n\nKyiv, Zaporizhzhia, Przemyśl, Łódź, Dnipro.\n"
    assert analysis.read(save(tmp_path, text.encode())).blocks


@pytest.mark.parametrize(
    "text",
    [
        "Leeds 2, Hull 1; York 0, Derby 0; Luton 3, Stoke 1; Fulham 2, Brentford 2; Arsenal 1, Everton 0; Burnley 0.\n"
        * 3,
        "Smith, Jones, Brown, Taylor, Wilson, Davies, Evans, Thomas, Johnson, Roberts, Walker, Wright, Robinson, Hall, "
        "Thompson, White, Hughes, Edwards, Green, Hall, Lewis, Harris, Clarke, Patel, Jackson, Wood, Turner, Martin.",
    ],
    ids=["scores", "names"],
)
def test_english_with_few_small_words_is_not_refused(tmp_path, text):
    assert analysis.read(save(tmp_path, text.encode())).blocks


def test_a_foreign_menu_does_not_make_a_story_foreign(tmp_path):
    text = "Accueil\nPolitique\nMonde\nÉconomie\nCulture\nSanté\nSe connecter\n\n" + STORY
    assert analysis.read(save(tmp_path, text.encode())).title == "Ferry company to scrap late sailings"


def test_an_unknown_zone_is_refused(tmp_path):
    with pytest.raises(InputError, match="time zone"):
        analysis.read(save(tmp_path, STORY.encode()), zone="India")


def test_the_callers_outlet_wins(tmp_path):
    path = save(tmp_path, (STORY + "\n© 2023 The Quay Times. All rights reserved.\n").encode())
    assert analysis.read(path).outlet == "The Quay Times"
    assert analysis.read(path, outlet="Quay").outlet == "Quay"


@given(st.binary(max_size=300))
@settings(max_examples=300, deadline=None)
@example(b"\xff\xfe\x00")
@example(b"\xfe\xff\xd8\x00")
@example(b"\x81\x8d")
def test_any_bytes_are_text_or_refused(data):
    try:
        text = decode(data)
    except InputError:
        return
    assert isinstance(text, str)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe and " * 20_000,
        "a@" * 100_000,
        "Home\n" * 50_000,
        "What is it?\n" * 20_000,
        "Related\nA link\nThe council said on Monday that it rained.\n" * 3_000,
        "1:00 Jan 1, 2023 " * 10_000,
        "." * 200_000,
        " ".join(["(Image: AP)"] * 20_000),
    ],
    ids=["names", "handles", "links", "questions", "lists", "dates", "dots", "credits"],
)
def test_hostile_pages_take_no_longer_than_their_length_asks(text):
    started = time.process_time()
    with suppress(InputError):
        read_page(text, id="hostile")
    assert time.process_time() - started < 3
