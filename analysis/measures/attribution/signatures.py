"""Words that are signed: '"The bus never comes." — Jo Barlow, Millfield', letters to the editor."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from spacy.tokens import Token

from analysis.article import Block
from analysis.language.document import Document
from analysis.language.quotation import QuotationSpan
from analysis.measures.attribution.candidates import Candidate, Span

_WORD = r"[^\W\d_a-z][\w.’'-]*"
_FULL_NAME = rf"(?:{_WORD}\s){{1,3}}{_WORD}"
#: '- Jo Barlow, Millfield', '(Jo Barlow, Millfield)', 'Jo Barlow, 34, teacher': a line of its own.
_LINES = (
    re.compile(rf"\s*(?P<cue>[-–—―~]{{1,2}})\s?(?P<name>{_FULL_NAME})(?:,\s[^\n]{{1,60}})?$"),
    re.compile(rf"\s*(?P<cue>\()(?P<name>{_FULL_NAME})(?:,\s[^()\n]{{1,60}})?\)$"),
    re.compile(rf"\s*(?P<name>{_FULL_NAME})(?:,\s|[ ]?\n)[^\n.]{{1,40}}$"),
)
#: '"Quotation" — Jane Roe, teacher' to the line's end.
_BESIDE = re.compile(r"\s*(?P<cue>[-–—―~]{1,2})\s*(?P<name>[A-Z][^\n]{1,80}?)\s*(?:\n|$)")
#: How a letter begins, and what is before its writer's name.
_LETTER = re.compile(r"(?:sir|madam|dear (?:sir|madam|editor)s?|(?:letters? )?to the editor|editor)\b", re.IGNORECASE)
CLOSING = re.compile(
    r"(?:yours(?: (?:faithfully|sincerely|truly))?|(?:yours )?sincerely|(?:kind |best )?regards|respectfully)\b,?",
    re.IGNORECASE,
)
_NAME_LINE = re.compile(rf"\s*(?P<name>(?:{_WORD}\s(?:and|&)\s)?{_FULL_NAME})\s*(?:,[^\n]{{1,60}})?(?:\n|$)")
#: What is before a letter's own words: the mark that parts it from the one above, whom it is to.
_BEFORE_WORDS = re.compile(r"(?:[•●▪■◆*]\s*)?(?:(?:Dear )?(?:Sir|Madam|Editor)s?(?: or Madam)?\s?[,:—–-]\s?)?")
#: What a page says that is one of letters, in its title or first blocks.
_OF_LETTERS = re.compile(r"(?:\w+['’]? )?letters\b(?! (?:patent|of ))", re.IGNORECASE)
#: What a reader says of themselves, and to the paper; what the newsroom says above letters.
_OWN = re.compile(r"\b(?:I|my|me|[Yy]our|[Ww]e|our|us)\b")
_PRESENTS = re.compile(r"\b(?:readers?|letters?|(?:we|you) (?:asked|told|wrote|said))\b|:$", re.IGNORECASE)
#: How many blocks from a story's start its letter is opened in, and behind its body signed in. By hand.
_OPENING_BLOCKS, _SIGNING_BLOCKS = 2, 3
#: Signatures with a dash that make a page one of letters. By hand.
_FEWEST_LETTERS = 2


def signed_quotation(document: Document, quotation: QuotationSpan) -> Candidate | None:
    """Return a quotation with a signature beside it, or in the line or block below it."""
    text, block = document.text, document.block_at(quotation.start)
    line = text[block.start : quotation.start].rstrip(" ")
    if line and not line.endswith("\n"):
        return None
    content = ((quotation.start, quotation.end),)
    beside = _BESIDE.match(text, quotation.end, block.end)
    if beside is not None:
        return _signed(document, content, beside)
    blocks = document.article.blocks[document.sentence_at(quotation.start).block :][:2]
    below = blocks[0] if text[quotation.end : block.end].strip() else blocks[-1]
    start = max(quotation.end, below.start)
    matches = (pattern.match(text, start, below.end) for pattern in _LINES)
    return next((one for match in matches if match and (one := _signed(document, content, match))), None)


def name_line(document: Document, block: Block) -> Token | None:
    """Return the head of the name of a block that holds nothing else: 'Jo Barlow', '— Jo Barlow, mayor'."""
    text = document.text
    if text[block.end - 1] in ".:?!":
        return None
    matches = (pattern.match(text, block.start, block.end) for pattern in (*_LINES, _NAME_LINE))
    return next((name for match in matches if match and (name := _name(document, match.span("name")))), None)


def _signed(document: Document, content: tuple[Span, ...], signature: re.Match[str]) -> Candidate | None:
    """Return a candidate for words and their signature; None where its name holds a verb."""
    name = _name(document, signature.span("name"))
    cue = signature.span("cue") if signature.groupdict().get("cue") else None
    return None if name is None else Candidate(content, cue, name)


def _name(document: Document, span: Span) -> Token | None:
    """Return the head of the name at these characters; None where a verb is in it: 'Jo Barlow contributed'."""
    name = document.doc.char_span(*span, alignment_mode="contract")
    if name is None or any(token.pos_ in ("VERB", "AUX") for token in name[:4]):
        return None
    return name.root


def letters(document: Document) -> Iterator[Candidate]:
    """Yield a candidate for each letter of a page of letters, or for the one that a story is: its paragraphs."""
    blocks = [block for block in document.article.blocks if block.kind != "title"]
    of_letters = _says_letters(document)
    names = (_signature(document, blocks, place, of_letters) for place in range(len(blocks)))
    signatures = {place: name for place, name in enumerate(names) if name}
    is_letter = any(_LETTER.match(document.text, block.start) for block in document.article.blocks[:_OPENING_BLOCKS])
    is_letter = is_letter or of_letters or any(CLOSING.match(document.text, block.start) for block in blocks)
    if not is_letter and sum(1 for _ in _set_apart(document, blocks, signatures, of_letters)) < _FEWEST_LETTERS:
        return
    first = 0
    for place, name in signatures.items():
        since = first if is_letter or first else _first_of_letter(document, blocks, place)
        body = [block for block in blocks[since:place] if _is_body(document, block)]
        if body and _is_body(document, blocks[max(0, place - 1)]) | is_letter:
            yield Candidate(tuple((_start(document, block), block.end) for block in body), None, name, layout="letter")
        first = place + 1


def _set_apart(document: Document, blocks: Sequence[Block], places: Container[int], of_letters: bool) -> Iterator[int]:
    """Yield the places of signatures that their layout shows as such: a dash, a line for the place, right below."""
    for place in range(1, len(blocks)):
        is_first = place in places and place - 1 not in places
        if is_first and (_is_dashed(document, blocks[place]) or _is_below(document, blocks, place, of_letters)):
            yield place


def _says_letters(document: Document) -> bool:
    """Say whether an article is a page of letters by its title, or by what its first blocks are called."""
    texts = [document.text[block.start : block.end] for block in document.article.blocks[:_OPENING_BLOCKS]]
    titles = (text for text in (document.article.title or "", *texts) if not text.endswith("."))
    return any(_OF_LETTERS.match(title) for title in titles)


def _first_of_letter(document: Document, blocks: Sequence[Block], place: int) -> int:
    """Return where a page's first letter starts: the block above its signature, and those above it that say 'I'."""
    place = max(0, place - 1)
    while place and _is_body(document, blocks[place - 1]) and _is_own(document, blocks[place - 1]):
        place -= 1
    return place


def _is_own(document: Document, block: Block) -> bool:
    """Say whether a block is a reader's words, and not the newsroom's about readers."""
    text = document.text
    return bool(_OWN.search(text, block.start, block.end)) and not _PRESENTS.search(text, block.start, block.end)


def _start(document: Document, block: Block) -> int:
    """Return where a letter's words start, behind the mark that parts it from the one above, and the salutation."""
    before = _BEFORE_WORDS.match(document.text, block.start, block.end)
    return before.end() if before else block.start


def _is_dashed(document: Document, block: Block) -> bool:
    """Say whether a block opens with a dash or a bracket, or has its place on a second line."""
    text = document.text[block.start : block.end]
    return text[0] in "-–—―~(" or "\n" in text


def _is_below(document: Document, blocks: Sequence[Block], place: int, of_letters: bool) -> bool:
    """Say whether a block is below the text of a letter; right below it, but on a page that says it is of letters."""
    above = blocks[place - 1] if place else None
    return (
        above is not None
        and (of_letters or document.text[above.end : blocks[place].start].count("\n") == 1)
        and _is_body(document, above)
    )


def _signature(document: Document, blocks: Sequence[Block], place: int, of_letters: bool) -> Token | None:
    """Return the name that a block signs with; a block that is more than a signature has none."""
    block = blocks[place]
    text, start = document.text, block.start
    closing = CLOSING.match(text, start, block.end)
    patterns: Sequence[re.Pattern[str]] = _LINES
    if closing is not None:
        start, patterns = closing.end(), (_NAME_LINE,)
    elif block in document.article.blocks[-_SIGNING_BLOCKS:] or _is_below(document, blocks, place, of_letters):
        patterns = (*_LINES, _NAME_LINE)
    matches = (pattern.match(text, start, block.end) for pattern in patterns)
    return next((name for match in matches if match and (name := _name(document, match.span("name")))), None)


def _is_body(document: Document, block: Block) -> bool:
    """Say whether a block is a letter's text: no salutation, heading or closing, and no quotation of somebody's."""
    text = document.text[block.start : block.end]
    return block.kind == "paragraph" and text[-1] in ".?!" and text[0] not in "“\"«„‘'" and not CLOSING.fullmatch(text)
