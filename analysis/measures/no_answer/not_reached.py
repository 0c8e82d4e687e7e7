"""How news English tells that somebody could not be reached, or something not verified: each form a row."""

from __future__ import annotations

from analysis.measures.no_answer.asking_words import (
    ADVERBS,
    CONFIRM,
    FAILED,
    INTERVIEWS,
)
from analysis.measures.no_answer.construction import Construction, row

NOT_REACHED: tuple[Construction, ...] = (
    row(
        "could not be reached",
        "The buyer could not be reached for comment.",
        "not reached",
        "subject",
        rf"""(?:(?P<not>(?:could|can)(?:n['’]t|\s*not)){ADVERBS}\s+be|could\s+be){ADVERBS}\s+
        (?P<at>reached|contacted|located){ADVERBS}(?P<comment>\s+(?:{ADVERBS}\s*)for\s+(?:an?\s+|further\s+)?{INTERVIEWS}
        \b|\s+to\s+comment)?""",
        "reachable",
    ),
    row(
        "could not reach",
        "The Gazette was unable to reach the buyer for comment.",
        "not reached",
        "object",
        rf"""(?:could(?:n['’]t|\s+not)|(?:was|were|has\s+been)\s+(?:unable|not\s+able)\s+to){ADVERBS}\s+
        (?P<at>reach|contact)\b""",
        "a newsroom",
    ),
    row(
        "attempts to reach",
        "Attempts to reach the buyer were unsuccessful.",
        "not reached",
        "object",
        rf"""(?:[Aa]ttempts|[Ee]fforts|[Aa]ttempt)\s+(?:\w+\s+)?to\s+(?P<at>reach|contact)\b[^.;“”"]{{2,120}}?\b
        (?:failed|(?:was|were|proved)\s+(?:unsuccessful|not\s+successful|fruitless|futile|in\s+vain)|{FAILED})""",
        "no condition",
    ),
    row(
        "not available for comment",
        "The buyer was not available for comment.",
        "not reached",
        "subject",
        rf"""(?:(?P<not>(?:was|were|is|are)(?:n['’]t|\s+not)){ADVERBS}|(?P<at>was|were|is|are){ADVERBS})\s+(?:made\s+)?
        (?P<available>available|unavailable)\s+(?:to\s+(?:comment|respond|be\s+interviewed|discuss|answer)\b|for\s+(?:an?\s+|further\s+|immediate\s+)?{INTERVIEWS})\b""",
        "unavailable",
    ),
    row(
        "was unavailable",
        "Chief executive Ana Ruiz was unavailable on Monday.",
        "not reached",
        "subject",
        rf"""(?P<at>was|were){ADVERBS}\s+(?:un|not\s+(?:immediately\s+)?)available(?=\s*[.;]|,\s+(?:but|and|a\s+)|\s+
        (?:on\s+\w+day|when\s+(?:asked|contacted|approached|the|we))\b)""",
        "a person",
    ),
    row(
        "nobody answered the phone",
        "Nobody answered the phone at the bank.",
        "did not respond",
        "behind",
        r"""(?:[Nn]o\s+one|[Nn]obody)\s+(?:answered|picked\s+up)\s+(?:the\s+)?(?:phones?|telephone|door)\s+(?P<at>at)\b""",
        "no condition",
    ),
    row(
        "hung up",
        "Roe hung up on a reporter.",
        "declined",
        "subject",
        r"(?P<at>hung)\s+up\s+(?:the\s+phone\s+)?(?:on\s+(?:an?|the)\s+reporter|when\s+(?:asked|contacted|reached|\w+\s+reporter))",
        "no condition",
    ),
    row(
        "could not verify",
        "Reuters could not independently verify the report.",
        "could not verify",
        "object",
        rf"""(?:(?:could|can|has|have|had|did)(?:n['’]t|\s*not)|(?:was|were|has\s+been|have\s+been|is)\s+
        (?:unable|not\s+able)\s+to){ADVERBS}\s+(?P<at>{CONFIRM})\b""",
        "a check",
    ),
    row(
        "could not be verified",
        "The report could not be independently verified.",
        "could not verify",
        "subject",
        rf"""(?:could|can|has|have|had)(?:n['’]t|\s*not){ADVERBS}\s+(?:be|been){ADVERBS}\s+(?P<at>{CONFIRM})
        (?:\s+independently)?\b""",
        "a check",
    ),
    row(
        "not possible to verify",
        "It was not possible to verify the report.",
        "could not verify",
        "object",
        rf"(?:was|is)(?:n['’]t|\s+not){ADVERBS}\s+possible\s+to{ADVERBS}\s+(?P<at>{CONFIRM})\b",
        "no condition",
    ),
    row(
        "no independent confirmation",
        "There was no independent confirmation of the report.",
        "could not verify",
        "behind",
        r"[Nn]o\s+independent\s+(?:confirmation|verification|corroboration)\s+(?P<at>of)\b",
        "no condition",
    ),
    row(
        "has been approached for comment",
        "The bank has been approached for comment.",
        "asked",
        "subject",
        rf"""(?:has|have|had|was|were){ADVERBS}(?:\s+been)?\s+(?P<at>approached|contacted|asked){ADVERBS}\s+
        (?:for\s+(?:an?\s+|further\s+)?{INTERVIEWS}|to\s+comment)\b""",
        "done",
    ),
    row(
        "has approached for comment",
        "The Gazette has contacted the bank for comment.",
        "asked",
        "object",
        rf"""(?:has|have|had)?{ADVERBS}\s*(?P<at>approached|contacted|asked|reached\s+out\s+to)\s+(?P<mid>[^.;,“”"]{{2,80}}?)
        \s+(?:for\s+(?:an?\s+|further\s+)?{INTERVIEWS}|to\s+comment)\b""",
        "a newsroom",
    ),
    row(
        "has sought comment",
        "The Gazette has sought comment from the bank.",
        "asked",
        "behind",
        r"(?:has|have|had)\s+(?:also\s+)?(?:sought|requested|asked\s+for)\s+(?:an?\s+)?(?:comment|response)\s+(?P<at>from)\b",
        "no condition",
    ),
)
