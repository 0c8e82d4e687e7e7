"""The tables of an analysis as typed attributes, for editors and type checkers; a test holds them to the codebook."""

from __future__ import annotations

import pandas as pd


class TablesByName:
    """One DataFrame a table; data/README.md says what a row of it is."""

    sentences: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    statements: pd.DataFrame
    statement_spans: pd.DataFrame
    sources: pd.DataFrame
    frames: pd.DataFrame
    portrayals: pd.DataFrame
    wording: pd.DataFrame
    no_answer: pd.DataFrame
    accusations: pd.DataFrame
    attitudes: pd.DataFrame
    directions: pd.DataFrame
    repetitions: pd.DataFrame
    keywords: pd.DataFrame
    collocations: pd.DataFrame
    claims: pd.DataFrame
