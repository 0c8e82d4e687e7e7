"""Imports without what a library would take along, if it is installed, for parts of it that nothing here calls."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """Have libraries that are imported inside find these modules not installed, unless they are imported already.

    NLTK takes SciPy and scikit-learn along for classifiers and one test of Fisher's; jsonschema builds a grammar of
    addresses in any script. Each takes as long as a whole analysis.
    """
    out = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(out))  # type: ignore[arg-type]  # None says: there is no such module
    try:
        yield
    finally:
        for name in out:
            del sys.modules[name]
