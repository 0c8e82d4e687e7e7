"""A description that names nobody known is a source by its words."""

import pytest

from analysis import analyse, read_text

CASES = [
    ("Rain fell in Arden. “I walked home,” the 29-year-old said.", "the 29-year-old"),
    ("Karl Lund was furious. “I was gobsmacked,” said the dinner lady.", "the dinner lady"),
    ("The examiner, Prof. Ivo Danlad, dean of the Federal University, Lokoja, said the stage was wet.", "Ivo Danlad"),
    (
        "Declaring the result at about 3:17am in Ado-Ekiti, the Returning Officer, Prof. Ibrahim Danlad, "
        "Vice-Chancellor of the Federal University, Lokoja, said Adebayo-Ojo scored 178,340 votes.",
        "Ibrahim Danlad",
    ),
    ("Jo Bell, a teacher at St Mary's School, Wigan, said the stage was wet.", "Jo Bell"),
    ("The mayor of Arden, Lula, said the stage was wet.", "Lula"),
    ("Karl Lund led the work. The physiologist said that the work was done indoors.", "the physiologist"),
    ("A puppeteer said that the stage was wet.", "a puppeteer"),
    ("A nurse at Ward 5, Ido-Ekiti, who has left, confirmed that the stage was wet.", "a nurse at Ward 5"),
    ("A clerk at Pier 4, Lower Tarn, said the stage was wet.", "a clerk at Pier 4, Lower Tarn"),
    ("A farmer in Oughterard, Co Galway, said the stage was wet.", "a farmer in Oughterard, Co Galway"),
    ("The dean of Federal College, Lokoja, said the stage was wet.", "the dean of Federal College, Lokoja"),
    ("Their dogsbody said that the stage was wet.", "Their dogsbody"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source"), CASES, ids=[text for text, _ in CASES])
def test_a_description_is_a_source_by_its_words(text: str, source: str) -> None:
    assert [row.source for row in analyse(read_text(text)).statements.itertuples()] == [source]


def test_a_pronoun_that_means_nobody_is_no_source() -> None:
    text = "Rain fell in Arden. “I walked home,” she said."
    assert analyse(read_text(text)).statements.source.isna().all()
