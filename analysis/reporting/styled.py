"""DataFrames as tables to read in JupyterLab, by pandas' own Styler."""

from __future__ import annotations

from zlib import crc32

import numpy as np
import pandas as pd
from markupsafe import Markup
from pandas.api.types import is_numeric_dtype
from pandas.io.formats.style import Styler
from pandas.io.formats.style_render import CSSDict

from analysis.reporting.html import text


class Table(Styler):
    """pandas' Styler; where only text is shown it is the rows, and so the same text in every run."""

    data: pd.DataFrame

    def __repr__(self) -> str:
        return self.data.to_string(index=False)


def shown(frame: pd.DataFrame) -> Styler:
    """Return a DataFrame as a table: words to the left, numbers to the right, two decimals, a dash where nothing is.

    What comes back is pandas' Styler, for whoever wants to colour or to sort on. Its name in the page is made of what
    it shows, so that it is the same in every run.
    """
    frame = frame.reset_index() if frame.index.name else frame.reset_index(drop=True)
    words = [column for column in frame if not is_numeric_dtype(frame[column])]
    left: list[CSSDict] = [{"selector": "", "props": "text-align: left; vertical-align: top"}]
    return (
        Table(frame, uuid=f"{crc32(frame.to_csv().encode()):x}", cell_ids=False)
        .hide(axis="index")
        .format(precision=2, thousands=",", na_rep="–")
        .format(_words, subset=words, na_rep="–")
        .format_index(text, axis="columns")
        .set_table_styles(dict.fromkeys(words, left))
        .set_table_attributes('class="mathjax_ignore"')
    )


def _words(value: object) -> Markup:
    """Return a value escaped, several of them in a row."""
    return text(", ".join(map(str, value)) if isinstance(value, list | tuple | np.ndarray) else value)
