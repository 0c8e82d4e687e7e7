"""Is the story in English? Asked of a sample, and refused only when sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from heapq import nlargest

import py3langid
from babel import Locale, UnknownLocaleError

from analysis.errors import InputError
from analysis.lexicons import words_of

#: Words that make up a fifth to a half of any English text, and that few other languages share.
_FUNCTION_WORDS = words_of("function_words")
_WORD = re.compile(r"[^\W\d_]+")
#: A fifth of the words of English prose are function words; headlines and lists have fewer.
_ENGLISH_SHARE = 0.15
_FOREIGN_SHARE = 0.08
#: The samples: from the middle of the first paragraphs, and of the longest lines, which mostly are paragraphs.
_PARAGRAPHS, _LINES, _STRETCH = 5, 6, 200
#: What English with few function words (scores, lists of names) is taken for; 'zxx' is no language at all.
_NEAR_ENGLISH = frozenset({"pcm", "zxx"})
#: Below this many words, a language identifier guesses.
_ENOUGH_WORDS = 15


def language(text: str) -> str:
    """Return the text's language as an ISO 639 code; 'en' too where the text is too short to tell."""
    words = _WORD.findall(text.lower())
    if not words:
        return "en"
    share = sum(word in _FUNCTION_WORDS for word in words) / len(words)
    if share >= _ENGLISH_SHARE:
        return "en"
    latin = sum(map(str.isascii, text)) > 0.6 * len(text)
    if latin and (len(words) < _ENOUGH_WORDS or share > _FOREIGN_SHARE):
        return "en"
    code = str(py3langid.classify(text)[0])
    return "en" if code in _NEAR_ENGLISH else code


def check(paragraphs: Sequence[str], lines: Iterable[str], where: str = "") -> None:
    """Raise `InputError`, naming the language, for a page whose longest lines are not in English.

    Enough ``paragraphs`` of English decide, whatever menu or list of links is longer.
    """
    story = _sample(paragraphs[:_PARAGRAPHS])
    if len(paragraphs) >= _PARAGRAPHS and language(story) == "en":
        return
    code = language(_sample(nlargest(_LINES, lines, key=len)))
    if code != "en":
        raise InputError(
            f"the story is in {_name(code)}, and only English is read", where=where, do="give an English text"
        )


def _sample(lines: Iterable[str]) -> str:
    """Return the middle of each line: a menu may be glued to its beginning."""
    middles = ((line, max(0, (len(line) - _STRETCH) // 2)) for line in lines)
    return " ".join(line[start : start + _STRETCH] for line, start in middles)


def _name(code: str) -> str:
    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return f"another language ({code})"
