"""The headline: the line that is most like one, by its words, by where it is, and by the byline or date below it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.reading.bylines import form_of
from analysis.reading.line_kinds import PageLine
from analysis.reading.printed_names import is_body, is_names
from analysis.reading.title_score import (
    FEWEST,
    MOST,
    best_copy,
    content_words,
    is_link,
    is_statement,
    may_be_headline,
    scores,
    signature_below,
    stems,
)

#: In words: a headline above a dek has 3 at least, 5 where a label or count is between them. By hand.
_FEWEST_ABOVE, _FEWEST_ABOVE_LABEL = 3, 5
#: In words: a headline that shares less with the body than the dek below it has so many at least. By hand.
_FEWEST_HEADING = 4
#: In words: 'Editorial', 'New, 15 comments', between a headline and its dek.
_LONGEST_LABEL = 3
#: In words: a longer line below one that may be a headline is its dek, however much of the body it says. By hand.
_LONGEST_SURE = 16
#: In lines: a headline below a caption or a notice is so near to the start of what seemed to be the story.
_NEAR_START = 5
#: In lines: the longest summary between headline and body.
_SUMMARY = 20
#: The least score of a headline that is known by its words.
_LEAST = 0.1
#: Of the lines with this share of the best score, the last is chosen; a line above it needs this share of its score.
_NEARLY_BEST, _ABOVE = 0.75, 0.5
#: Kinds of lines that may be between a headline and the dek or body under it.
_BETWEEN = frozenset({"date", "byline", "credit", "caption"})


def title_line(lines: Sequence[PageLine], first: int, last: int) -> int | None:
    """Return the index of the line that is the headline, or None; the story is lines ``first`` to ``last``."""
    if first == last:
        return _title_alone(lines)
    body = stems(" ".join(line.text for line in lines[first:last] if line.kind == "prose"))
    scored = _scored(lines, first, last, body)
    best = max(scored.values(), default=0.0)
    if best < _LEAST:
        above = _above(lines, first, body_follows=True)
        return _signed_first_line(lines) if above is None else above
    nearly_best = max(index for index, score in scored.items() if score >= _NEARLY_BEST * best)
    chosen = _top_of_dek(lines, best_copy(lines, nearly_best, scored), scored, body)
    return chosen + 1 if _is_said_again(lines, chosen) else chosen


def _title_alone(lines: Sequence[PageLine]) -> int | None:
    """Return the first line of a page without a story where it is like a headline."""
    is_headline = bool(lines) and lines[0].kind == "short" and lines[0].words >= FEWEST and not lines[0].ends
    return 0 if is_headline else None


def _scored(lines: Sequence[PageLine], first: int, last: int, body: set[str]) -> dict[int, float]:
    """Return how much each line that may be the headline is like one: those above the story or its summary, and those
    with a byline close below them near its start, since a caption may be above all. ``body``: the story's stems."""
    near_start = range(first, min(first + _NEAR_START, last))
    below_caption = [index for index in near_start if _is_signed(lines, index, is_first=index == first)]
    return scores(lines, (*range(_summary(lines, first) or first), *below_caption), body)


def _is_signed(lines: Sequence[PageLine], index: int, *, is_first: bool) -> bool:
    """Say whether a byline is close below a line near the story's start; below its first sentence, right below."""
    signature = signature_below(lines, index)
    if lines[index].kind == "prose":
        return is_first and signature == index + 1 and lines[signature].kind == "byline"
    return lines[index].kind == "short" and signature is not None


def _top_of_dek(lines: Sequence[PageLine], chosen: int, scored: dict[int, float], body: set[str]) -> int:
    """Return the headline above the chosen line where that is a dek: it says more of the body than a headline does."""
    dek = chosen
    while (above := _above(lines, chosen)) is not None and lines[above].text != lines[chosen].text:
        is_sentence = lines[chosen].kind == "prose" and lines[chosen].ends
        is_better = scored[chosen] > scored.get(above, 0.0) and lines[chosen].words >= _FEWEST_ABOVE_LABEL
        if is_better and _is_signed_above_and_below(lines, above, chosen):
            return chosen
        is_dek = is_sentence or lines[chosen].words > _LONGEST_SURE
        if not is_dek and scored.get(above, 0.0) < _ABOVE * scored[chosen]:
            break
        chosen = above
    return _short_headline(lines, dek, body) if chosen == dek else chosen


def _short_headline(lines: Sequence[PageLine], dek: int, body: set[str]) -> int:
    """Return the headline of few words above a line that says more of the body, with buttons between them or none; that
    line itself where there is none.

    The headline is apart from menus, and most of its words are in small letters, as sections' names are not, or the
    body's too. One of them is the body's, or it is the page's first line, or has a byline below it.
    """
    above = dek - 1
    while above >= 0 and lines[above].kind in _BETWEEN | {"furniture"}:
        above -= 1
    above = dek if (found := _above(lines, above + 1)) is None else found
    line, is_listed = lines[above], above > 0 and lines[above - 1].text.endswith(":")
    is_apart = line.gap and not is_listed and line.text != lines[dek].text
    if not is_apart or not _FEWEST_HEADING <= line.words <= lines[dek].words:
        return dek
    words, shared = content_words(line.text), stems(line.text) & body
    in_small = sum(map(str.islower, words)) >= len(words) / 2 > 0
    is_sure = shared or not above or any(one.kind == "byline" for one in lines[above:dek])
    return above if (in_small and is_sure) or len(shared) > max(1, len(words) / 2) else dek


def _is_signed_above_and_below(lines: Sequence[PageLine], above: int, index: int) -> bool:
    """Say whether a byline or date is between two lines, and another close below the second: it is no dek then."""
    between = any(line.kind in ("date", "byline") for line in lines[above + 1 : index])
    return between and signature_below(lines, index) is not None


def _summary(lines: Sequence[PageLine], first: int) -> int:
    """Return the line above the body that opens a summary; 0 where none does or the headline may be below it."""
    near = range(max(0, first - _SUMMARY), first)
    mark = next((index for index in near if lines[index].kind == "summary"), 0)
    has_headline = any(line.kind in ("short", "prose") and line.words >= _FEWEST_ABOVE for line in lines[:mark])
    is_signed_below = any(line.kind == "byline" or line.kind == "date" for line in lines[mark:first])
    return mark if has_headline and not is_signed_below else 0


def _is_said_again(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether the next line is this one with more words, as a headline below a link that is its beginning, or its
    end, as a headline below a path that has it glued to it."""
    below = index + 1
    if below == len(lines) or lines[below].kind not in ("short", "prose") or lines[below].words > MOST:
        return False
    here, next_one = lines[index].text, lines[below].text
    is_end = here != next_one and here.endswith(next_one) and lines[below].words >= _FEWEST_ABOVE_LABEL
    return is_end or next_one.startswith(f"{here.rstrip(' .…')} ")


def _above(lines: Sequence[PageLine], index: int, *, body_follows: bool = False) -> int | None:
    """Return the line above that could be the headline of this one, skipping dates, bylines, credits and one label."""
    above, fewest = _above_label(lines, index, body_follows)
    if above < 0 or (above and lines[above - 1].kind == "byline"):
        return None
    may_end = body_follows or not is_statement(lines[above])
    is_headline = may_end and lines[above].words >= fewest and may_be_headline(lines[above])
    return above if is_headline and not _is_no_headline(lines, above) else None


def _above_label(lines: Sequence[PageLine], index: int, body_follows: bool) -> tuple[int, int]:
    """Return the line above those that may be between it and this one, and how many words it must have."""
    above = index - 1
    while above >= 0 and (lines[above].kind in _BETWEEN or is_body(lines[above].text)):
        above -= 1
    if body_follows:
        signed = lines[index - 1].kind in ("date", "byline") or is_body(lines[index - 1].text)
        return above, FEWEST if signed else _FEWEST_ABOVE
    is_label = above > 0 and lines[above].kind == "short" and lines[above].words <= _LONGEST_LABEL
    return (above - 1, _FEWEST_ABOVE_LABEL) if is_label else (above, _FEWEST_ABOVE)


def _is_no_headline(lines: Sequence[PageLine], index: int) -> bool:
    """Say whether a line is names, an agency with its place, or a link."""
    text = lines[index].text
    return is_names(text) or form_of(text, "the head") is not None or is_link(lines, index)


def _signed_first_line(lines: Sequence[PageLine]) -> int | None:
    """Return the page's first line where a byline or date is right under it."""
    is_headline = len(lines) > 1 and lines[0].kind == "short" and lines[0].words >= FEWEST
    return 0 if is_headline and (lines[1].kind in _BETWEEN or is_names(lines[1].text)) else None
