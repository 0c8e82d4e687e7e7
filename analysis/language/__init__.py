"""Article -> Document: the parse, with sentences that stay inside their blocks."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from analysis.language.document import Document as Document
    from analysis.language.document import Sentence as Sentence
    from analysis.language.document import parse as parse

__all__ = ["Document", "Sentence", "parse"]


def __getattr__(name: str) -> Any:
    """Import spaCy, and what parses by it, when it is first asked for: a page is made without."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("analysis.language.document"), name)
