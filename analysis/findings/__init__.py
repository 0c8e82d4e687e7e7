"""All tables of one article, and the sentences that sum them up."""

from analysis.findings.analysis import Analysis, analyse

__all__ = ["Analysis", "analyse"]
