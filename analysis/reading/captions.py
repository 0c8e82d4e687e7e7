"""The lines beside a picture: captions, which say what it shows, and credits, which say who made it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from analysis.lexicons import builtin
from analysis.patterns import compile_pattern, holds_any
from analysis.reading.printed_names import any_of
from analysis.rules import Rule, first_decision

PictureLine = Literal["credit", "caption"]

#: In words, by hand: a credit that opens with its word, one known by its form, a caption whose last part is a name,
#: one with a date, and any caption.
_LONGEST_CREDIT, _LONGEST_FORM_CREDIT, _LONGEST_NAMED, _LONGEST_DATED, _LONGEST_CAPTION = 8, 6, 35, 45, 70
#: In characters: so much of a line's end is searched for a credit. Longer credits are rare, a longer search slow.
_EDGE = 90

_WORDS = builtin("picture_words").words_by("use")
_PICTURE = any_of(*_WORDS["picture"])
_AGENCY = any_of(*_WORDS["agency"])
#: 'Photo: Jane Roe', '(Image credit: AP)', 'Photograph by Jane Roe'. Inside a line it opens with a capital or a
#: bracket, since 'said one source: ...' credits nobody.
CREDIT = compile_pattern(
    rf"""(?:(?:^|[(\[|]\s*)|\b(?-i:(?=[[:upper:]])))(?:{_PICTURE}\s+)?{_PICTURE}
        (?:\s+(?:by|courtesy(?:\s+of)?|source))?\s*(?:[:|©]|\.\.\.|…)\s*(?P<who>[^|;()\[\]\n]+)
    |\bimage\ source,\s*(?P<source>[^|;()\[\]\n]+)
    |\b(?:photo|photograph|picture|image|illustration|pic)s?\s+(?:by|courtesy(?:\s+of)?)\s+
        (?P<by>(?:the\ )?(?-i:[[:upper:]])[^|;()\[\]\n]+)""",
    re.I | re.X,
)
#: A line without any of these has no credit; asked first, since `CREDIT` is slow.
_CREDIT_HINTS = (":", "|", "©", "…", "...", "ource,", "OURCE,", "by ", "By ", "BY ", "ourtesy", "OURTESY")
#: A credit by its form, a line a form: 'AP Photo', 'AFP/Jane Roe', 'Jane Roe / Staff', 'Jane Roe/Quay News]',
#: '(Representational)', 'via AP', '(Supplied)', '© Jane Roe', 'toggle caption', '(ABC North Quay: Jane Roe)', 'Alamy'.
_FORM_CREDIT = compile_pattern(
    rf"""\b(?:{_AGENCY}|Express|Staff)\ [Pp]hoto\b
    |\b{_AGENCY}\s?/\s?[[:upper:]]
    |[/|]\s?{any_of(*_WORDS["agency"], *_WORDS["staff"], *_WORDS["given"])}\b
    |\b[[:upper:]][\w’'-]+\ [[:upper:]][\w’'-]+/[[:upper:]][\w\ -]+[\])]?$
    |\((?:[Rr]epresentati(?:ve|onal)|[Ff]ile)\)?$
    |\bvia\ {_AGENCY}\b
    |\([[:upper:]][\w.-]*(?:/[[:upper:]][\w.-]*)+\)?$
    |\({any_of(*_WORDS["given"])}\b
    |©\s?[[:upper:]][[:lower:]]
    |\b(?:hide|toggle)\ caption$
    |\([[:upper:]][\w\ ]{{1,40}}:\ [[:upper:]][\w’'.-]+(?:\ [[:upper:]][\w’'.-]+){{1,3}}\)?$
    |\([^()]{{3,60}}\b[Pp]hotographer\)?$
    |\b{any_of(*_WORDS["archive"])}\b""",
    re.X,
)
#: A line without any of these has no credit by its form.
_FORM_HINTS = ("/", "|", "(", "©", "hoto", "caption", "Getty", "Shutterstock", "Alamy", "iStock", "via ")
#: 'Pictured: ...', 'In this photo provided by ...', 'FILE - ...', 'Clockwise from left: ...'.
_CAPTION_START = re.compile(
    r"""\d+/\d+\]|caption\s*:|pictured\b|image\ caption|image\ source
    |from\ left\b|left\ to\ right\b|clockwise\ from\b
    |(?:image|photo|picture)\ copyright\b|media\ caption
    |this\ (?:[\w.,-]+\ ){0,6}(?:file\ |undated\ |handout\ )?(?:photo|image|picture|photograph),?
        \ (?:taken|provided|released|made|shows?|shot|supplied)\b
    |in\ this\ (?:file\ |undated\ )?(?:photo|image|picture|handout|photograph)
        (?=,|\ (?:taken|provided|released|made|from|shows?|by|on|dated|posted)\b)
    |(?:a\ )?(?:file|undated|handout)\ (?:photo|image|picture)
    |FILE\s*[-–—]
    |(?:photo|image|picture|representative\ image|representational\ image)s?\s*[:|(]""",
    re.I | re.X,
)
_POSITION = compile_pattern(
    r"\((?:left|right|cent(?:re|er)|pictured|L|R)\)|\bfrom left:|\(from left\)"
    r"|[[:upper:]][\w’'-]+, (?:far |second from )?(?:left|right|cent(?:re|er)), "
)
#: '... in the harbour. (Nine)', '... in the harbour. Jane Roe for Example News', '... in the harbour.—Quay Star': a
#: name behind the last sentence.
_NAME_BEHIND = compile_pattern(
    rf"""(?<=[[:lower:]0-9]{{3}})[.?!]["'”’]?\s+
    (?:\((?!(?:ANI|PTI|IANS|UNI|TNN)\))[[:upper:]][\w’'&.\ -]{{1,40}}\)
    |(?!(?:ANI|PTI|IANS|UNI|TNN)\b|(?!{_AGENCY}\b)[[:upper:]]{{1,3}}$)[[:upper:]][\w’'-]+(?:\s(?:for|via|of|the|[[:upper:]/][\w’'-]*)){{0,6}})$
    |(?<=[[:lower:]0-9]{{3}})\.\s?[—–]\s?[[:upper:]][\w’'-]+(?:\s[[:upper:]][\w’'-]*){{0,3}}$""",
    re.X,
)
#: The last part of a caption: in brackets, behind a bar or ©, or behind the last sentence.
_LAST_PART = compile_pattern(r"(?:[(\[|©]\s*|(?<=[[:lower:]0-9]{3})[.!?]\s+)(?P<who>[^()\[\]|©]{2,60}?)[)\]]?$")
_NOBODY = re.compile(rf"{any_of(*_WORDS['nobody'])}\b.*", re.I)


#: 'Jane Roe, left, helps her son Al April 14, 2024, in Quay': a verb in the present, and a whole date.
_SHOWS = compile_pattern(rf"(?:[\w’'.,()-]+ ){{1,15}}?{any_of(*_WORDS['scene'])}\b(?:(?!\. [[:upper:]]).)*$")
_FULL_DATE = compile_pattern(
    r"\b(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[[:lower:]]*\.? \d{1,2}, (?:19|20)\d\d\b"
)


class Candidate(NamedTuple):
    """A line, its words, the line without brackets around it, and where the last characters of that begin."""

    text: str
    words: int
    bare: str
    edge: int


def _opens_as_caption(line: Candidate) -> PictureLine | None:
    if not _CAPTION_START.match(line.bare):
        return None
    return "credit" if line.words <= _LONGEST_CREDIT and CREDIT.match(line.bare) else "caption"


def _names_maker(line: Candidate) -> PictureLine | None:
    if not holds_any(line.bare, _CREDIT_HINTS):
        return None
    credit = CREDIT.match(line.bare)
    if not credit and holds_any(line.bare[line.edge :], _CREDIT_HINTS):
        credit = CREDIT.search(line.bare, line.edge)
    if not credit:
        return None
    if credit.start() == 0 and line.words <= _LONGEST_CREDIT:
        return "credit"
    is_last = credit.end() == len(line.bare) or credit.start() > 0
    return "caption" if is_last else None


def _has_credit_form(line: Candidate) -> PictureLine | None:
    if not (holds_any(line.bare[line.edge :], _FORM_HINTS) and _FORM_CREDIT.search(line.bare, line.edge)):
        return None
    return "credit" if line.words <= _LONGEST_FORM_CREDIT else "caption"


def _shows_on_a_date(line: Candidate) -> PictureLine | None:
    """A story in the present tense gives no whole date; a picture's caption does, in one sentence."""
    if line.words > _LONGEST_DATED or not (holds_any(line.text, (", 19", ", 20")) and _FULL_DATE.search(line.text)):
        return None
    return "caption" if _SHOWS.match(line.text) else None


def _is_bracketed(line: Candidate) -> PictureLine | None:
    in_brackets = line.text.startswith("(") and line.text.endswith(")") and line.words <= _LONGEST_CREDIT
    return "credit" if in_brackets and line.bare[:1].isalpha() and line.bare[-1:].isalpha() else None


def _ends_in_name(line: Candidate) -> PictureLine | None:
    if line.words > _LONGEST_NAMED or line.text.endswith((".", "”", '"')) or not holds_any(line.text, ".?!"):
        return None
    return "caption" if _NAME_BEHIND.search(line.text) else None


def _says_who_is_where(line: Candidate) -> PictureLine | None:
    is_short = line.words <= _LONGEST_NAMED and holds_any(
        line.text, ("(", ":", "left,", "right,", "centre,", "center,")
    )
    return "caption" if is_short and _POSITION.search(line.text) else None


#: The first rule that says what a line is decides.
RULES: tuple[Rule[Candidate, PictureLine], ...] = (
    Rule("caption's opening", "In this photo provided by the port, a crane lifts a boat.", _opens_as_caption),
    Rule("maker named", "The bridge on Monday. Photograph: Jane Roe", _names_maker),
    Rule("credit's form", "The bridge on Monday (Jane Roe/AFP)", _has_credit_form),
    Rule("scene on a date", "Jane Roe helps her son with his sums April 4, 2024, in Quay.", _shows_on_a_date),
    Rule("brackets", "(Nine)", _is_bracketed),
    Rule("name at the end", "The bridge was closed in July. Jane Roe for Example News", _ends_in_name),
    Rule("who is where", "Jane Roe (left) and Al Poe in 1998", _says_who_is_where),
)


def caption(text: str, words: int) -> PictureLine | None:
    """Say whether a line of so many words is a picture's credit, a caption (with or without a credit), or neither."""
    if words > _LONGEST_CAPTION:
        return None
    return first_decision(RULES, candidate(text, words))


def candidate(text: str, words: int) -> Candidate:
    """Return a line of so many words as the rules take it."""
    bare = text.strip("()[] ")
    return Candidate(text, words, bare, max(0, len(bare) - _EDGE))


def credits(text: str) -> list[str]:
    """Return whom a caption or credit names as the maker of its picture, as printed; 'self' and the like are nobody."""
    makers = (maker.strip(' .,()[]"”’©—–') for maker in _makers(text))
    return [maker for maker in makers if maker and not _NOBODY.fullmatch(maker)]


def _makers(text: str) -> list[str]:
    if named := [next(filter(None, credit.groups())) for credit in CREDIT.finditer(text)]:
        return named
    form = _FORM_CREDIT.search(text)
    if form and not form.group().endswith("caption"):
        last = _LAST_PART.search(text)
        if last and last.start() <= form.start():
            return [last["who"]]
        return [text] if text.count(" ") < _LONGEST_FORM_CREDIT else []
    behind = _NAME_BEHIND.search(text)
    return [behind.group()[1:]] if behind else []
