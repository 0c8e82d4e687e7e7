"""Errors that a person can act on: each says what is wrong, where, and what to do."""

from __future__ import annotations

#: What a warning for the reader starts with.
WARNED = "warning: "


class AnalysisError(Exception):
    """The base of every error this package raises on purpose.

    ``str(error)`` is one sentence: *what* is wrong, *where*, and *what to do*.
    The command line prints it and exits with code 2.
    """

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        """Keep the three parts apart, and join them into one sentence."""
        self.what, self.where, self.do = what, where, do
        super().__init__(f"{where + ': ' if where else ''}{what}{'; ' + do if do else ''}.")


class InputError(AnalysisError):
    """A file or text that cannot be read as a news article."""


def check_type(value: object, kind: type | tuple[type, ...], *, do: str) -> None:
    """Raise `InputError`, naming the type that was given, for a value of another type than is read."""
    if not isinstance(value, kind):
        raise InputError(f"{type(value).__name__} is not what is read here", do=do)


class LexiconError(AnalysisError):
    """A word list with a line that cannot be used; ``where`` names the file and the line."""


class ModelError(AnalysisError):
    """The language model is missing."""


class ReportError(AnalysisError):
    """A notebook could not be run, or a page could not be made of it."""
