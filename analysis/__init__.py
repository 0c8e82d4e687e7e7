"""Who speaks in a news article, and how the story is told.

import analysis
article = analysis.read("story.txt")
found = analysis.analyse(article)
found.statements        # a DataFrame; so are all tables of the codebook
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.article import Article as Article
    from analysis.findings import Analysis as Analysis
    from analysis.findings import analyse as analyse
    from analysis.reading import Reject as Reject
    from analysis.reading import read as read
    from analysis.reading import read_page as read_page
    from analysis.reading import read_rows as read_rows
    from analysis.reading import read_text as read_text
    from analysis.tables.csv_files import read_csv as read_csv
    from analysis.tables.csv_files import write_csv as write_csv

__version__ = "0.2.0"

#: Where each public name lives; imported when first asked for, so that `--help` needs no model.
_MODULE_OF = {
    "Article": "analysis.article",
    "Analysis": "analysis.findings",
    "analyse": "analysis.findings",
    "Reject": "analysis.reading",
    "read": "analysis.reading",
    "read_csv": "analysis.tables.csv_files",
    "write_csv": "analysis.tables.csv_files",
    "read_page": "analysis.reading",
    "read_rows": "analysis.reading",
    "read_text": "analysis.reading",
}
__all__ = sorted(_MODULE_OF)


def __getattr__(name: str) -> Any:
    """Import a public name on first use."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'analysis' has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(import_module(_MODULE_OF[name]), name)


def __dir__() -> list[str]:
    return __all__
