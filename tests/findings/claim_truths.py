"""What must be true of an article's claims whatever it tells: each truth a row, with what breaks it in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis import Analysis
from analysis.article import STORY
from analysis.findings.claims.phrasing import roughly, rounded
from analysis.tables import Claim

#: Words below which a share made of rounded counts may be off by ten percent.
SHORT = 150
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_SHARE = re.compile(r"about (\d+ %)")
_PART = re.compile(r"([\d,]+) of (?:about )?([\d,]+) words")
_QUOTED = re.compile(r"(\d+) words, (?:about )?(\d+) quoted")
_HEARD = re.compile(
    r"^Heard(?:, (?:among others|at least))?: (?P<names>.+?)\.(?: Cited|$)|^(?P<one>.+) (?:is|are) heard\."
)
#: Two of these of one article would say different things of the same.
_EXCLUDE = (
    ("one source", "further source"),
    ("one source", "heard most"),
    ("one source", "leading source"),
    ("nobody", "heard"),
    ("nobody", "one source"),
    ("nobody", "heard most"),
    ("nobody", "leading source"),
    ("nobody", "unnamed"),
    ("nobody", "by side"),
    ("one side", "by side"),
)
#: Two of these about one actor would.
_EXCLUDE_OF_ONE = (
    ("accused denies", "accused not heard"),
    ("accused heard", "accused not heard"),
    ("accused heard", "not heard"),
    ("accused denies", "not heard"),
    ("heard most", "not heard"),
    ("leading source", "not heard"),
    ("further source", "not heard"),
    ("further source", "leading source"),
    ("acts most", "acted upon"),
)


class Truth(NamedTuple):
    """A truth: its name, and what yields the sentences that break it."""

    name: str
    broken: Callable[[Analysis, list[Claim]], Iterator[str]]


def _twice(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    texts = [claim.text for claim in claims]
    yield from (text for text in set(texts) if texts.count(text) > 1)


def _not_of_the_story(found: Analysis, claims: list[Claim]) -> Iterator[str]:
    text, block_at = found.article.text, found.document.block_at
    for claim in claims:
        for start, end in claim.rests_on:
            in_story = 0 <= start < end <= len(text) and block_at(start).kind in STORY
            if not in_story or not any(map(str.isalnum, text[start:end])):
                yield f"{claim.text} rests on {text[start:end]!r}"


def _number_from_nowhere(found: Analysis, claims: list[Claim]) -> Iterator[str]:
    """Yield a claim with a number that the story does not print and its columns do not tell."""
    printed = set(_NUMBER.findall(found.article.text))
    for claim in claims:
        told = {number for words in claim.numbers for number in _NUMBER.findall(words)}
        told |= {str(len(claim.rests_on)), *_NUMBER.findall(rounded(claim.value or 0))}
        if claim.template in ("not heard",):
            told |= {str(row.mentions) for row in found.rows.actors if row.actor == claim.about}
        if claim.template == "by side":
            told |= {roughly(row.words).removeprefix("about ") for row in found.voice_shares("side").itertuples()}
            told |= {quoted for words, quoted in _QUOTED.findall(claim.text) if int(quoted) <= int(words)}
        yield from (f"{claim.text}: {n}" for n in _NUMBER.findall(claim.text) if n not in printed | told)


def _share_off(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    """Yield a claim whose percent is not its value, or whose value is not what its numbers make."""
    for claim in claims:
        share = _SHARE.search(claim.text)
        if share and claim.value is not None and share[1] != rounded(claim.value):
            yield f"{claim.text}: {claim.value}"
        part = _PART.search(" ".join(claim.numbers))
        if share and part and claim.value is not None:
            few, many = (int(n.replace(",", "")) for n in part.groups())
            if abs(few / many - claim.value) > (0.1 if many < SHORT else 0.05):
                yield f"{claim.text}: {claim.value} against {part[0]}"


def _opposed(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    made = {claim.template for claim in claims}
    yield from (f"{one} beside {other}" for one, other in _EXCLUDE if one in made and other in made)
    about = {(claim.template, claim.about) for claim in claims}
    for one, other in _EXCLUDE_OF_ONE:
        yield from (
            f"{name}: {one} and {other}" for template, name in about if template == one and (other, name) in about
        )


def _heard_and_not(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    """Yield who is listed among the heard, and elsewhere told to be silent or unheard."""
    lines = [match for claim in claims if claim.template == "heard" for match in [_HEARD.match(claim.text)] if match]
    names = {name for line in lines for name in re.split(r", | and ", line["names"] or line["one"])}
    for claim in claims:
        silent = claim.text.partition("Silent, as the story tells:")[2] if claim.template == "not answered" else ""
        unheard = {claim.about} if claim.kind == "absence" else set(re.split(r", | and | \(“", silent.strip()))
        yield from (f"{name} is heard, and: {claim.text}" for name in names & unheard)


def _two_leaders(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    leading = {claim.about for claim in claims if claim.template in ("one source", "leading source", "heard most")}
    if len(leading) > 1:
        yield f"two lead: {leading}"


def _more_than_all(_: Analysis, claims: list[Claim]) -> Iterator[str]:
    shares = [c.value or 0 for c in claims if c.template in ("one source", "leading source", "further source")]
    if sum(shares) > 1.001:
        yield f"shares of {sum(shares)}"


TRUTHS = (
    Truth("none is made twice", _twice),
    Truth("what a claim rests on is words of the story", _not_of_the_story),
    Truth("a number is printed in the story or told in its columns", _number_from_nowhere),
    Truth("a share is its value", _share_off),
    Truth("no two say different things", _opposed),
    Truth("nobody is heard and silent", _heard_and_not),
    Truth("one leads", _two_leaders),
    Truth("shares are of one whole", _more_than_all),
)


def broken(found: Analysis) -> list[str]:
    """Return what an article's claims break, each with its truth; the card's facts are only asked for their spans."""
    claims = [claim for claim in found.rows.claims if claim.place != "card"]
    return [f"{truth.name}: {what}" for truth in TRUTHS for what in truth.broken(found, claims)]
