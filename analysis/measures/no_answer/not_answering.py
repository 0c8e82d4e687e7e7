"""The forms in which news English tells that somebody did not answer, each a row with its example.

They are those that agencies and papers write. In a pattern the group ``at`` is the word whose subject, object or noun
behind it is the one who was asked, ``not`` is the denial, ``ask`` what was sent, ``comment`` shows that a newsroom did,
and ``tell`` is what was not told. The first row that takes some words has them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.measures.no_answer.asking_words import (
    ADVERBS,
    ASKING,
    BEFORE_SENT,
    COMMENTED,
    CONFIRM,
    DENIED,
    FAILED,
    FOR_COMMENT,
    INTERVIEWS,
    REFUSED,
    SENT,
    TELL,
)


class Construction(NamedTuple):
    """A way of telling it.

    ``takes`` says where who it is stands: 'subject' of the word ``at``, its 'object', the noun 'behind' it, in the
    words 'between', or the 'speaker' of the words themselves. ``needs`` names what else must hold.
    """

    name: str
    example: str
    what: str
    takes: str
    pattern: re.Pattern[str]
    needs: str = ""


def _row(name: str, example: str, what: str, takes: str, pattern: str, needs: str = "") -> Construction:
    return Construction(name, example, what, takes, re.compile(rf"\b(?:{pattern})", re.VERBOSE), needs)


CONSTRUCTIONS = (
    _row(
        "calls went unanswered",
        "Calls to the bank were not returned.",
        "did not respond",
        "between",
        rf"(?P<ask>{SENT})(?P<mid>[^.;“”\"]{{0,140}}?)\b(?P<at>{FAILED})",
        "a newsroom's request",
    ),
    _row(
        "a request was declined",
        "A request for an interview with the minister was declined.",
        "declined",
        "between",
        rf"""(?P<ask>{SENT}){FOR_COMMENT}(?P<mid>[^.;“”\"]{{0,80}}?)\s+(?:was|were)\s+
        (?P<at>declined|refused|rejected|denied|turned\s+down)\b""",
        "a newsroom's request",
    ),
    _row(
        "did not respond to a request",
        "The bank did not respond to a request for comment.",
        "did not respond",
        "subject",
        rf"""{DENIED}?(?P<at>respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?|acknowledged?|get\s+back|got\s+back
        ){ADVERBS}(?:\s+to)?\s+{ASKING}""",
        "a denied request",
    ),
    _row(
        "ignored a request",
        "The bank ignored requests for comment.",
        "did not respond",
        "subject",
        rf"(?P<at>ignor(?:ed|es|ing))\s+{ASKING}",
        "a request",
    ),
    _row(
        "did not respond",
        "The bank did not immediately respond.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)
        (?=\s*(?:[.;,)—–]|$)|\s+(?:and|or|but|when|by|before|in\s+time|prior|to\s+(?:the\s+)?[A-Z])\b)""",
        "a question near",
    ),
    _row(
        "declined to say",
        "The bank declined to say who paid.",
        "declined",
        "subject",
        rf"(?P<at>declin(?:ed|es|e|ing)){ADVERBS}\s+to\s+(?P<tell>{TELL})",
        "done",
    ),
    _row(
        "declined a request",
        "The bank declined several interview requests.",
        "declined",
        "subject",
        rf"""(?P<at>(?:declin|refus|reject|turn)(?:ed|es|ing)){ADVERBS}(?:\s+down)?\s+(?:{BEFORE_SENT}interview\s+
        (?:requests?|invitations?)|{BEFORE_SENT}requests?{FOR_COMMENT}|(?:an?\s+|all\s+|any\s+)?interviews?\b)""",
        "done",
    ),
    _row(
        "declined comment",
        "The bank declined further comment.",
        "declined",
        "subject",
        rf"(?P<at>declin(?:ed|es|ing)|refus(?:ed|es|ing)){ADVERBS}\s+{COMMENTED}\b",
        "done",
    ),
    _row(
        "would not say",
        "The bank would not say who paid.",
        "declined",
        "subject",
        rf"{REFUSED}{ADVERBS}\s+(?P<tell>{TELL})",
        "no condition",
    ),
    _row(
        "chose not to comment",
        "The bank chose not to comment.",
        "declined",
        "subject",
        rf"""(?P<at>(?:chose|opted|prefer(?:red|s))\s+not\s+to|(?:was|were|is|are)\s+(?:not\s+willing|unwilling|reluctant)
        \s+to){ADVERBS}\s+(?P<tell>comment|discuss|elaborate|say)\b""",
        "no condition",
    ),
    _row(
        "could not comment",
        "The bank said it could not comment on the case.",
        "declined",
        "subject",
        rf"""(?P<at>can(?:['’]t|not)|can\s+not|could(?:n['’]t|\s+not)|(?:was|were|is|are|am)\s+(?:unable|not\s+able)\s+to
        |(?:do|does)(?:n['’]t|\s+not)|(?:am|are|['’]m|['’]re|is)\s+not\s+going\s+to){ADVERBS}\s+(?P<tell>comment|discuss|elaborate)\b""",
        "no condition",
    ),
    _row(
        "neither confirm nor deny",
        "The bank would neither confirm nor deny the sale.",
        "declined",
        "subject",
        r"(?:would|could|can)\s+neither\s+(?P<at>confirm)\s+n?or\s+deny\b",
        "told",
    ),
    _row(
        "did not respond to claims",
        "Jane Roe has not responded to the allegations.",
        "did not respond",
        "subject",
        rf"{DENIED}(?P<at>respond(?:ed)?|repl(?:y|ied))\s+to\s+(?:the\s+|these\s+|those\s+)?(?:claims?|allegations?|accusations?)\b",
        "told",
    ),
    _row(
        "made nobody available",
        "City Hall did not make anyone available for an interview.",
        "declined",
        "subject",
        rf"{DENIED}(?P<at>make|made)\s+[^.,;]{{2,40}}?\s+available\s+(?:to\s+comment|for\s+(?:an?\s+)?{INTERVIEWS})\b",
        "told",
    ),
    _row(
        "did not comment",
        "The bank did not immediately comment.",
        "did not respond",
        "subject",
        rf"{DENIED}(?P<at>comment(?:ed)?)\b",
        "no condition",
    ),
    _row(
        "nobody would comment",
        "Neither Jane Roe nor Alan Doe would comment.",
        "declined",
        "subject",
        r"would\s+(?P<at>comment|elaborate|discuss|be\s+interviewed)\b",
        "denied",
    ),
    _row(
        "did not want to comment",
        "Jane Roe did not wish to comment.",
        "declined",
        "subject",
        rf"{DENIED}(?P<at>want|wish|agree)\s+to\s+(?P<tell>{TELL})",
        "no condition",
    ),
    _row(
        "did not provide a comment",
        "The bank did not provide a comment.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>provide|offer|give|issue|make|send|return)d?\s+(?:an?\s+|any\s+|further\s+|immediate\s+)*
        (?:comments?|response|statement|reply)\b""",
        "no condition",
    ),
    _row(
        "had no comment",
        "The bank had no comment.",
        "declined",
        "subject",
        rf"(?P<at>had|has|have|having|offered|offers|gave|made|makes|provided|issued)\s+no\s+{COMMENTED}\b",
        "no condition",
    ),
    _row(
        "no comment",
        "“No comment,” Roe said.",
        "declined",
        "speaker",
        r"(?<=[“\"'‘])(?P<at>No)\s+comments?(?=(?:\s+at\s+this\s+\w+)?[,.!”\"'’])",
    ),
    _row(
        "gave no answer",
        "The bank gave no answer when asked.",
        "did not respond",
        "subject",
        r"(?P<at>gave|gives|offered|provided|sent|made)\s+no\s+(?:immediate\s+)?(?:answer|reply|response)\b",
        "no condition",
    ),
    _row(
        "there was no comment",
        "There was no immediate comment from the bank.",
        "did not respond",
        "behind",
        rf"""(?:(?:[Tt]here\s+(?:was|were|has\s+been|is)|[Rr]eceived|[Gg]ot|[Hh]ad)\s+no\s+
        (?:(?:immediate|official|public|further)\s+)*(?:comments?|response|reply|reaction|answer)
        |[Nn]o\s+(?:(?:immediate|further)\s+)?(?:comments?|response|reply|answer)\s+(?:was|were|had\s+been|has\s+been)
        {ADVERBS}\s+(?:available|received|forthcoming))(?:\s+\w+ly)?\s+(?P<at>from)\b""",
        "no condition",
    ),
    _row(
        "could not be reached",
        "The buyer could not be reached for comment.",
        "not reached",
        "subject",
        rf"""(?:(?P<not>(?:could|can)(?:n['’]t|\s*not)){ADVERBS}\s+be|could\s+be){ADVERBS}\s+
        (?P<at>reached|contacted|located){ADVERBS}(?P<comment>\s+(?:{ADVERBS}\s*)for\s+(?:an?\s+|further\s+)?{INTERVIEWS}
        \b|\s+to\s+comment)?""",
        "reachable",
    ),
    _row(
        "could not reach",
        "The Gazette was unable to reach the buyer for comment.",
        "not reached",
        "object",
        rf"""(?:could(?:n['’]t|\s+not)|(?:was|were|has\s+been)\s+(?:unable|not\s+able)\s+to){ADVERBS}\s+
        (?P<at>reach|contact)\b""",
        "a newsroom",
    ),
    _row(
        "attempts to reach",
        "Attempts to reach the buyer were unsuccessful.",
        "not reached",
        "object",
        rf"""(?:[Aa]ttempts|[Ee]fforts|[Aa]ttempt)\s+(?:\w+\s+)?to\s+(?P<at>reach|contact)\b[^.;“”"]{{2,120}}?\b
        (?:failed|(?:was|were)\s+(?:unsuccessful|not\s+successful|fruitless)|{FAILED})""",
        "no condition",
    ),
    _row(
        "not available for comment",
        "The buyer was not available for comment.",
        "not reached",
        "subject",
        rf"""(?:(?P<not>(?:was|were|is|are)(?:n['’]t|\s+not)){ADVERBS}|(?P<at>was|were|is|are){ADVERBS})\s+(?:made\s+)?
        (?P<available>available|unavailable)\s+(?:to\s+comment|for\s+(?:an?\s+|further\s+|immediate\s+)?{INTERVIEWS})\b""",
        "unavailable",
    ),
    _row(
        "nobody answered the phone",
        "Nobody answered the phone at the bank.",
        "did not respond",
        "behind",
        r"""(?:[Nn]o\s+one|[Nn]obody)\s+(?:answered|picked\s+up)\s+(?:the\s+)?(?:phones?|telephone|door)\s+(?P<at>at)\b""",
        "no condition",
    ),
    _row(
        "hung up",
        "Roe hung up on a reporter.",
        "declined",
        "subject",
        r"(?P<at>hung)\s+up\s+(?:the\s+phone\s+)?(?:on\s+(?:an?|the)\s+reporter|when\s+(?:asked|contacted|reached|\w+\s+reporter))",
        "no condition",
    ),
    _row(
        "could not verify",
        "Reuters could not independently verify the report.",
        "could not verify",
        "object",
        rf"""(?:(?:could|can|has|have|had|did)(?:n['’]t|\s*not)|(?:was|were|has\s+been|have\s+been|is)\s+
        (?:unable|not\s+able)\s+to){ADVERBS}\s+(?P<at>{CONFIRM})\b""",
        "a check",
    ),
    _row(
        "could not be verified",
        "The report could not be independently verified.",
        "could not verify",
        "subject",
        rf"""(?:could|can|has|have|had)(?:n['’]t|\s*not){ADVERBS}\s+(?:be|been){ADVERBS}\s+(?P<at>{CONFIRM})
        (?:\s+independently)?\b""",
        "a check",
    ),
    _row(
        "not possible to verify",
        "It was not possible to verify the report.",
        "could not verify",
        "object",
        rf"(?:was|is)(?:n['’]t|\s+not){ADVERBS}\s+possible\s+to{ADVERBS}\s+(?P<at>{CONFIRM})\b",
        "no condition",
    ),
    _row(
        "no independent confirmation",
        "There was no independent confirmation of the report.",
        "could not verify",
        "behind",
        r"[Nn]o\s+independent\s+(?:confirmation|verification|corroboration)\s+(?P<at>of)\b",
        "no condition",
    ),
    _row(
        "has been approached for comment",
        "The bank has been approached for comment.",
        "asked",
        "subject",
        rf"""(?:has|have|had|was|were){ADVERBS}(?:\s+been)?\s+(?P<at>approached|contacted|asked){ADVERBS}\s+
        (?:for\s+(?:an?\s+|further\s+)?{INTERVIEWS}|to\s+comment)\b""",
        "done",
    ),
    _row(
        "has approached for comment",
        "The Gazette has contacted the bank for comment.",
        "asked",
        "object",
        rf"""(?:has|have|had)?{ADVERBS}\s*(?P<at>approached|contacted|asked|reached\s+out\s+to)\s+(?P<mid>[^.;,“”"]{{2,80}}?)
        \s+(?:for\s+(?:an?\s+|further\s+)?{INTERVIEWS}|to\s+comment)\b""",
        "a newsroom",
    ),
    _row(
        "has sought comment",
        "The Gazette has sought comment from the bank.",
        "asked",
        "behind",
        r"(?:has|have|had)\s+(?:also\s+)?(?:sought|requested|asked\s+for)\s+(?:an?\s+)?(?:comment|response)\s+(?P<at>from)\b",
        "no condition",
    ),
)
