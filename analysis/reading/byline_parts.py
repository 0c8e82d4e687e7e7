"""A line of a byline -> its parts, without the dates and addresses that are printed beside names."""

from __future__ import annotations

import re

from analysis.lexicons import builtin, words_of
from analysis.patterns import compile_pattern
from analysis.reading.dates import DATE, DAY, MONTH, RELATIVE, TIME
from analysis.reading.printed_names import BYLINE_WORDS, any_of, without_remarks

_ASIDE = rf"(?:{any_of(*BYLINE_WORDS['aside'])}|{any_of(*BYLINE_WORDS['picture'])}\w*)"
#: What opens the names in a byline: 'By', 'Reported by:', 'Author:', 'Author of the article:', 'Words by'.
LEAD = compile_pattern(
    r"(?:\w+\s){0,3}by\b\s*:?\s*|from\s+|(?-i:[Bb]y(?=[[:upper:]]))"
    rf"|{any_of(*BYLINE_WORDS['author'], *BYLINE_WORDS['made'])}(?:\sof\s(?:the|this)\s\w+)?\s*:\s*",
    re.I,
)
#: 'edited by', 'Translation:', 'edited and translated by': those named behind it are no authors.
NO_AUTHORS = re.compile(
    rf"{_ASIDE}(?:\s*:|\s+(?:\w+\s+){{0,4}}by\b)|(?=\w+(?:ed|ing)$){_ASIDE}$",
    re.I,
)
#: Places of two words look like names: 'New Delhi'.
PLACES = frozenset(row["name"] for row in builtin("gazetteer").rows if row["use"] in ("capital", "region", "name"))
#: '7 hours', '2 days ago': how long ago a story came out, beside its byline.
AGO = r"\d{1,2}\s?(?:min(?:ute)?|hour|hr|day|week|month)s?(?:\sago)?"
_AGO_AT_END = re.compile(rf"{AGO}$")
#: 'Nov 18', 'Mon 18 November': a day without its year.
_DAY_ALONE = re.compile(rf"\b(?:{DAY}\s+{MONTH}|{MONTH}\s+{DAY}\b)", re.I)
#: A button's or a count's words behind a name: 'Follow', '12 comments'.
_BUTTON = re.compile(r"\s+(?:follow|leave a|add a|no comments|\d+\s+(?:comments?|min))\b.*$", re.I)
#: Where the part of those who are no authors begins: 'By Jane Roe Edited by Al Poe'.
_ASIDE_BEGINS = re.compile(rf"(?<!\band)(?<!&)\s+(?={_ASIDE}(?:\s*:|\s+(?:from\s+(?:the\s+)?\w+\s+)?by\b))", re.I)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_BAR = re.compile(r"\s*[|/•·][\s–—-]*|\s+[–—-]+(?:\s+|$)|^[–—-]+\s*")
#: '@janeroe', 'jroe@paper.example', 'paper.example/jroe'.
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|@\w+|\b(?:https?:|www\.)\S+|\b\w+\.\w{2,}/\S*")
#: What may be left around a name once a date is taken out of its line: 'Published', 'on', 'Friday'.
_BESIDE_DATE = re.compile(
    r"(?:\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    rf"|{any_of(*words_of('date_words') - {'the'})})\b[\s,:.]*)+$",
    re.I,
)
#: 'Jane RoeTwitter': what is printed right behind a name on a page is glued to it in its copy.
_GLUED = compile_pattern(
    r"(?<=[[:lower:]])(?=[[:upper:]])(?i:"
    + "|".join(
        re.escape(word).replace(r"\ ", r"\s?")
        for use in ("platform", "outlet", "agency")
        for word in sorted(words_of("outlets", use), key=len, reverse=True)
        if len(word) > 2
    )
    + r")\b.*$"
)


def parts_of(line: str) -> list[str]:
    """Return the parts of a line that bars, dashes, brackets, dates and addresses keep apart."""
    line = _BRACKETS.sub(r" | \1 | ", without_remarks(_GLUED.sub("", line)))
    line = _ASIDE_BEGINS.sub(" | ", _ADDRESS.sub(" | ", line))
    undated = _AGO_AT_END.sub("", line)
    for pattern in (DATE, RELATIVE, _DAY_ALONE, TIME) if any(map(str.isdigit, line)) else (RELATIVE,):
        undated = pattern.sub(" | ", undated)
    parts = [_BUTTON.sub("", part) for part in _BAR.split(undated)]
    if undated != line:
        parts = [_BESIDE_DATE.sub("", part) for part in parts]
    return [part for part in (part.strip(" ,:;") for part in parts) if part]
