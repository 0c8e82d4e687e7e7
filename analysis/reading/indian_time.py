"""What 'IST' means on a page: India's time where the story shows that it is from India, else nothing that is sure.

The letters are used for India, Israel and Ireland alike.
"""

from __future__ import annotations

import re

from analysis.lexicons import builtin
from analysis.reading.printed_names import any_of

INDIA = "Asia/Kolkata"
#: Cities that the gazetteer lacks, since no government is called by their names.
_CITIES = (
    *("Mumbai", "Kolkata", "Chennai", "Bengaluru", "Bangalore", "Hyderabad", "Ahmedabad"),
    *("Pune", "Jaipur", "Lucknow", "Patna", "Noida", "Gurugram", "Kashmir"),
)
_PLACES = [
    row["name"]
    for row in builtin("gazetteer").rows
    if row["actor"] == "IN" and row["use"] in ("capital", "region", "seat", "body")
]
#: Agencies of India that sign stories there.
_AGENCIES = ("PTI", "ANI", "IANS", "TNN", "Press Trust of India", "Asian News International")
#: Places, agencies, money ('Rs 500', '₹', 'lakh', 'crore') and numbers in groups of two digits ('1,00,000').
_SURE = re.compile(
    rf"\b{any_of(*_PLACES, *_CITIES, *_AGENCIES)}\b|\bRs\.?\s?\d|₹|\b(?:lakh|crore)s?\b|\b\d{{1,2}}(?:,\d\d)+,\d{{3}}\b"
)
_INDIA = re.compile(r"\bIndian?s?\b")
_OTHERS = re.compile(r"\b(?:Israelis?|Israel|Jerusalem|Tel Aviv|Ireland|Irish|Dublin)\b")


def zone_of_ist(page: str, story: str) -> str | None:
    """Return the zone that 'IST' means on a page: India's, or None where neither page nor story shows it."""
    is_indian = _SURE.search(page) or (_INDIA.search(story) and not _OTHERS.search(story))
    return INDIA if is_indian else None
