"""What the lines beside a picture look like: captions, which say what it shows, and credits, which say who made it."""

from __future__ import annotations

import re
from typing import Literal

#: A credit alone is short; longer lines are no captions.
_LONGEST_CREDIT, _LONGEST_FORM_CREDIT, _LONGEST_NAMED, _LONGEST_CAPTION = 8, 6, 35, 70
#: How much of a line's end is searched for a credit.
_EDGE = 90

_PICTURE = (
    r"(?:images?|photos?|photographs?|photography|pictures?|pics?|illustration|graphic|video|credits?|source"
    r"|file\ photo|file\ image)"
)
#: 'Photo: Jane Roe', '(Image credit: AP)', 'Photograph by Jane Roe'. Inside a line it opens with a capital or a
#: bracket, since 'said one source: ...' credits nobody.
CREDIT = re.compile(
    rf"""(?:(?:^|[(\[|]\s*)|\b(?-i:(?=[A-Z])))(?:{_PICTURE}\s+)?{_PICTURE}
        (?:\s+(?:by|courtesy(?:\s+of)?|source))?\s*(?:[:|©]|\.\.\.|…)\s*(?P<who>[^|;()\[\]\n]+)
    |\bimage\ source,\s*(?P<source>[^|;()\[\]\n]+)
    |\b(?:photo|photograph|picture|image|illustration|pic)s?\s+(?:by|courtesy(?:\s+of)?)\s+
        (?P<by>(?:the\ )?(?-i:[A-Z])[^|;()\[\]\n]+)""",
    re.I | re.X,
)
#: What no credit is without; it spares most lines the longer search.
_CREDIT_HINT = re.compile(r"[:|©,…]|\.\.\.|\bby\b|courtesy", re.I)
#: A credit by its form: 'AP Photo/Jane Roe', 'Jane Roe/AFP via Getty Images', '(Jane Roe / Staff)', '[Jane Roe/News]'.
_FORM_CREDIT = re.compile(
    r"""\b(?:AP|PTI|Express|Staff)\ [Pp]hoto\b
    |\b(?:REUTERS|Reuters|AFP|AP|EPA|PA|AAP|ANI|Getty)\s?/\s?[A-Z]
    |[/|]\s?(?:AP|AFP|Getty|Reuters|REUTERS|EPA|PA|AAP|PTI|Bloomberg|STAFF|Staff|Handout|Supplied)\b
    |\b[A-Z][\w’'-]+\ [A-Z][\w’'-]+/[A-Z][\w\ -]+[\])]?$
    |\((?:[Rr]epresentati(?:ve|onal)|[Ff]ile)\)?$
    |\bvia\ (?:AP|REUTERS|Reuters|AFP)\b
    |\((?:Supplied|Submitted|Handout|Courtesy)\b
    |©\s?[A-Z][a-z]
    |\b(?:hide|toggle)\ caption$
    |\([A-Z][\w\ ]{1,40}:\ [A-Z][\w’'.-]+(?:\ [A-Z][\w’'.-]+){1,3}\)?$
    |\b(?:Getty\ Images|Shutterstock|Alamy|File\ [Pp]hoto|iStock)\b""",
    re.X,
)
_FORM_HINT = re.compile(r"[/|(©]|hoto|caption|Getty|Shutterstock|Alamy|iStock|via ")
_CAPTION_START = re.compile(
    r"""\d+/\d+\]|caption\s*:|pictured\b|image\ caption|image\ source
    |from\ left\b|left\ to\ right\b|clockwise\ from\b
    |in\ this\ (?:file\ |undated\ )?(?:photo|image|picture|handout|photograph)
        (?=,|\ (?:taken|provided|released|made|from|shows?|by|on|dated|posted)\b)
    |(?:a\ )?(?:file|undated|handout)\ (?:photo|image|picture)
    |FILE\s*[-–—]
    |(?:photo|image|picture|representative\ image|representational\ image)s?\s*[:|(]""",
    re.I | re.X,
)
_POSITION = re.compile(r"\((?:left|right|cent(?:re|er)|pictured|L|R)\)|\bfrom left:|\(from left\)")
#: '... in the harbour. (Nine)', '... in the harbour. Jane Roe for Example News': a name behind the last sentence.
_NAME_BEHIND = re.compile(
    r"""(?<=[a-z0-9]{3})[.?!]["'”’]?\s+
    (?:\((?!(?:ANI|PTI|IANS|UNI|TNN)\))[A-Z][\w’'&.\ -]{1,40}\)
    |[A-Z][\w’'-]+(?:\s(?:for|via|of|the|[A-Z/][\w’'-]*)){0,6})$""",
    re.X,
)
#: The last part of a caption: in brackets, behind a bar or ©, or behind the last sentence.
_LAST_PART = re.compile(r"(?:[(\[|©]\s*|(?<=[a-z0-9]{3})[.!?]\s+)(?P<who>[^()\[\]|©]{2,60}?)[)\]]?$")


def caption(text: str, words: int) -> Literal["credit", "caption"] | None:
    """Say whether a line of so many words is a picture's credit, a caption (with or without a credit), or neither."""
    if words > _LONGEST_CAPTION:
        return None
    bare = text.strip("()[] ")
    if _CAPTION_START.match(bare):
        return "credit" if words <= _LONGEST_CREDIT and CREDIT.match(bare) else "caption"
    edge = max(0, len(bare) - _EDGE)
    found = CREDIT.match(bare) or (_CREDIT_HINT.search(bare, edge) and CREDIT.search(bare, edge))
    if found and (found.end() == len(bare) or found.start() > 0 or words <= _LONGEST_CREDIT):
        return "credit" if found.start() == 0 and words <= _LONGEST_CREDIT else "caption"
    if _FORM_HINT.search(bare, edge) and _FORM_CREDIT.search(bare, edge):
        return "credit" if words <= _LONGEST_FORM_CREDIT else "caption"
    if (
        text.startswith("(")
        and text.endswith(")")
        and words <= _LONGEST_CREDIT
        and bare.strip()[:1].isalpha()
        and bare[-1:].isalpha()
    ):
        return "credit"
    if words > _LONGEST_NAMED:
        return None
    named_behind = not text.endswith((".", "”", '"')) and _NAME_BEHIND.search(text)
    return "caption" if named_behind or _POSITION.search(text) else None


def credits(text: str) -> list[str]:
    """Return whom a caption or credit names as the maker of its picture, as printed."""
    named = [next(filter(None, found.groups())) for found in CREDIT.finditer(text)]
    if not named and (form := _FORM_CREDIT.search(text)) and not form.group().endswith("caption"):
        last = _LAST_PART.search(text)
        named = [last["who"]] if last and last.start() <= form.start() else [text] if _is_short(text) else []
    elif not named and (behind := _NAME_BEHIND.search(text)):
        named = [behind.group()[1:]]
    return [who for one in named if (who := one.strip(' .,()[]"”’©'))]


def _is_short(text: str) -> bool:
    return text.count(" ") < _LONGEST_FORM_CREDIT
