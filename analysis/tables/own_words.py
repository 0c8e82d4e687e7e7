"""Which columns hold the article's own words: what a licence may forbid to pass on."""

from __future__ import annotations

#: Columns that hold the article's own words beyond names and single terms: left out where words may not be passed on.
OWN_WORDS = {
    "articles": ("text",),
    "mentions": ("text",),
    "statements": ("speaker_text", "cue"),
    "actors": ("roles",),
    "sources": ("roles", "why_unnamed"),
    "portrayals": ("counterpart",),
    "wording": ("term",),
    "no_answer": ("who", "about", "by"),
    "accusations": ("accuser", "what"),
    "attitudes": ("words", "tied"),
    "directions": ("predicate",),
    "claims": ("text", "numbers", "against"),
}
