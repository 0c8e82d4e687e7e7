"""The reader's own lists, which parameters name by their files: loaded, and checked before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from analysis.lexicons import Lexicon, load
from analysis.lexicons.names_file import NamesFile, read_names
from analysis.lexicons.source_columns import read_source_columns


class OwnLists(NamedTuple):
    """What `analysis.analyse` takes of the reader's lists."""

    reference: Lexicon | None
    lexicons: list[Lexicon]
    cues: Lexicon | None
    names: NamesFile | None


def load_lists(values: Mapping[str, Any]) -> OwnLists:
    """Load the lists that checked parameters name; raise `LexiconError` for one that cannot be loaded."""
    reference, cues, names = (values.get(name) for name in ("reference", "cues", "names"))
    return OwnLists(
        reference=load(reference, ("term", "count"), spreadsheet=True) if reference else None,
        lexicons=[load(file, ("term",), spreadsheet=True) for file in values.get("lexicons") or ()],
        cues=load(cues, spreadsheet=True) if cues else None,
        names=read_names(names) if names else None,
    )


def check_lists(values: Mapping[str, Any]) -> None:
    """Raise `LexiconError`, naming file and line, for any list of checked parameters that no report could use."""
    lists = load_lists(values)
    if any(lists) or values.get("corpus"):
        _check_measured(lists, values.get("corpus"))
    if values.get("about_sources"):
        read_source_columns(values["about_sources"])


def _check_measured(lists: OwnLists, corpus: str | None) -> None:
    """Check what measures take, which are imported only where a reader has a list."""
    from analysis.measures.attribution import own_cues
    from analysis.measures.framing import RATE_COLUMNS, Corpus, FrameLexicon
    from analysis.measures.keywords import own_reference
    from analysis.measures.wording import WordingLexicon

    if lists.reference:
        own_reference(lists.reference)
    for words in lists.lexicons:
        (WordingLexicon if "category" in words.columns else FrameLexicon)(words)
    if lists.cues:
        own_cues.with_own(lists.cues)
    if corpus:
        Corpus(load(corpus, RATE_COLUMNS, spreadsheet=True))
