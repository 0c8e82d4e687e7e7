"""All tables of one article, and the sentences that sum them up."""

from analysis.findings.analysis import Analysis
from analysis.findings.measuring import analyse

__all__ = ["Analysis", "analyse"]
