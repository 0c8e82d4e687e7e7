"""The benchmark of many articles: invented texts, what is told of a run, and where it is written."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks import corpus_speed
from tests.benchmarks.corpus_speed import Look
from tests.benchmarks.written import store

PARAGRAPHS = [f"The mayor of Arden, Peter Lund, opened pier {number} on Monday." for number in range(9)]
LOOKS = [Look(0, 0, 300), Look(20, 100, 400), Look(100, 1_000, 410), Look(200, 2_000, 420), Look(500, 5_000, 441)]


def test_the_same_number_gives_the_same_article_and_new_names_keep_coming() -> None:
    texts = [corpus_speed.article(number, PARAGRAPHS) for number in range(60)]
    assert texts == [corpus_speed.article(number, PARAGRAPHS) for number in range(60)]
    assert len(set(texts)) == 60
    words = set(" ".join(texts).split()) - set(" ".join(PARAGRAPHS).split())
    assert len(words) > 10


def test_rates_and_memory_are_told_as_far_as_a_run_came() -> None:
    assert corpus_speed.rates(LOOKS) == {
        "100 articles, articles a second": 5.0,
        "200 articles, articles a second": 10.0,
        "500 articles, articles a second": 10.0,
        "1,000 articles, articles a second": 10.0,
        "2,000 articles, articles a second": 10.0,
        "5,000 articles, articles a second": 10.0,
    }
    assert corpus_speed.memory(LOOKS)["its growth, percent"] == 5.0


def test_a_chart_is_the_same_bytes_and_a_section_replaces_its_own(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        corpus_speed.draw(LOOKS, tmp_path / name)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    readme = tmp_path / "README.md"
    store("# One\n\nfirst\n", readme)
    store(corpus_speed.written({"rate": 9.5}, articles=200, rounds=1, few=50), readme)
    store("# One\n\nagain\n", readme)
    text = readme.read_text(encoding="utf-8")
    assert text.startswith("# One\n\nagain\n\n# How fast tables are\n")
    assert "| rate | 9.5 |" in text
    assert "--articles 200 --rounds 1 --few 50" in text
    assert "first" not in text
