"""data/README.md says where each article came from, and explains the kinds of blocks."""

from pathlib import Path

from analysis.article import BLOCK_KINDS

DATA = Path(__file__).parents[1] / "data"
README = (DATA / "README.md").read_text(encoding="utf-8")


def test_every_article_has_its_provenance():
    for article in sorted((DATA / "articles").iterdir()):
        assert f"`articles/{article.name}`" in README


def test_every_kind_of_block_is_explained():
    for kind in BLOCK_KINDS:
        assert f"\n| {kind} | " in README
