"""How news English tells that somebody was asked and gave no answer, each form a row with its example.

They are those that agencies and papers write. The first row that takes some words has them.
"""

from __future__ import annotations

from analysis.measures.no_answer.asking_words import (
    ADVERBS,
    ASKING,
    BEFORE_SENT,
    COMMENTED,
    DENIED,
    FAILED,
    FOR_COMMENT,
    INTERVIEWS,
    REFUSED,
    SENT,
    TELL,
)
from analysis.measures.no_answer.construction import Construction, row

NOT_ANSWERING: tuple[Construction, ...] = (
    row(
        "calls went unanswered",
        "Calls to the bank were not returned.",
        "did not respond",
        "between",
        rf"(?P<ask>{SENT})(?P<mid>[^.;“”\"]{{0,140}}?)\b(?P<at>{FAILED})",
        "a newsroom's request",
    ),
    row(
        "a request was declined",
        "A request for an interview with the minister was declined.",
        "declined",
        "between",
        rf"""(?P<ask>{SENT}){FOR_COMMENT}(?P<mid>[^.;“”\"]{{0,80}}?)\s+(?:was|were)\s+
        (?P<at>declined|refused|rejected|denied|turned\s+down)\b""",
        "a newsroom's request",
    ),
    row(
        "did not respond to a request",
        "The bank did not respond to a request for comment.",
        "did not respond",
        "subject",
        rf"""{DENIED}?(?P<at>respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?|return(?:ed)?|acknowledged?|get\s+back|got\s+back
        ){ADVERBS}(?:\s+to)?\s+{ASKING}""",
        "a denied request",
    ),
    row(
        "ignored a request",
        "The bank ignored requests for comment.",
        "did not respond",
        "subject",
        rf"(?P<at>ignor(?:ed|es|ing))\s+{ASKING}",
        "a request",
    ),
    row(
        "left a message unanswered",
        "The bank left two messages unanswered.",
        "did not respond",
        "subject",
        rf"(?P<at>left|leaves|leaving)\s+{ASKING}\s+(?:unanswered|unreturned|without\s+(?:an?\s+)?(?:reply|response|answer))\b",
        "a request",
    ),
    row(
        "did not respond",
        "The bank did not immediately respond.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>respond(?:ed)?|repl(?:y|ied)|answer(?:ed)?)
        (?=\s*(?:[.;,)—–]|$)|\s+(?:and|or|but|when|by|before|in\s+time|prior|to\s+(?:the\s+)?[A-Z])\b)""",
        "a question near",
    ),
    row(
        "did not respond to attempts to reach",
        "The buyer did not respond to repeated attempts to reach him.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>respond(?:ed)?|repl(?:y|ied)){ADVERBS}\s+to\s+(?:\w+\s+){{0,3}}(?:attempts?|efforts?)\s+to\s+
        (?:reach|contact|interview|speak)\b""",
        "told",
    ),
    row(
        "did not get back to a reporter",
        "The bank did not get back to a reporter.",
        "did not respond",
        "subject",
        rf"{DENIED}(?P<at>get|got)\s+back\s+to\s+(?:us\b|(?:the\s+|a\s+|this\s+)?(?:reporters?|journalists?|paper|newspaper|[A-Z]\w+))",
        "a newsroom asks",
    ),
    row(
        "did not give figures when asked",
        "The bank did not provide data when asked.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>provide|give|share|offer|supply|release)d?\s+[^.;,“”]{{2,50}}?\s+(?:when|after\s+being)\s+
        (?:asked|contacted|approached)\b""",
        "told",
    ),
    row(
        "had nothing to say",
        "The bank said it had nothing to add.",
        "declined",
        "subject",
        r"(?P<at>had|has|have)\s+nothing\s+(?:(?:more|else|further)\s+)?to\s+(?:say|add)\b(?!\s+(?:for|to\s+(?:him|her|them|each)))",
        "no condition",
    ),
    row(
        "will not be commenting",
        "The bank said it would not be commenting.",
        "declined",
        "subject",
        rf"""(?:(?:will|would)(?:n['’]t|\s+not)\s+be|wo(?:n['’]t)\s+be|(?:is|are|was|were)(?:n['’]t|\s+not)){ADVERBS}\s+
        (?P<at>commenting|(?:making|giving|doing|granting)\s+(?:any\s+)?(?:further\s+)?(?:comments?|interviews?|statements?))\b""",
        "no condition",
    ),
    row(
        "declined to say",
        "The bank declined to say who paid.",
        "declined",
        "subject",
        rf"""(?P<at>declin(?:ed|es|e|ing)){ADVERBS}(?:,?\s+(?:through|via)\s+[^,.;“”]{{2,40}}?,?|,\s+[^,.;“”]{{2,40}},)?\s+to\s+
        (?P<tell>{TELL})""",
        "done",
    ),
    row(
        "declined a request",
        "The bank declined several interview requests.",
        "declined",
        "subject",
        rf"""(?P<at>(?:declin|refus|reject|turn)(?:ed|es|ing)){ADVERBS}(?:\s+down)?\s+(?:{BEFORE_SENT}interview\s+
        (?:requests?|invitations?)|{BEFORE_SENT}requests?{FOR_COMMENT}|(?:an?\s+|all\s+|any\s+)?interviews?\b)""",
        "done",
    ),
    row(
        "declined comment",
        "The bank declined further comment.",
        "declined",
        "subject",
        rf"(?P<at>declin(?:ed|es|ing)|refus(?:ed|es|ing)){ADVERBS}\s+{COMMENTED}\b",
        "done",
    ),
    row(
        "would not say",
        "The bank would not say who paid.",
        "declined",
        "subject",
        rf"{REFUSED}{ADVERBS}\s+(?P<tell>{TELL})",
        "no condition",
    ),
    row(
        "chose not to comment",
        "The bank chose not to comment.",
        "declined",
        "subject",
        rf"""(?P<at>(?:chose|choosing|chosen|opted|opting|prefer(?:red|s))\s+not\s+to|(?:was|were|is|are)\s+(?:not\s+willing|unwilling|reluctant)
        \s+to){ADVERBS}\s+(?P<tell>comment|discuss|elaborate|say)\b""",
        "no condition",
    ),
    row(
        "could not comment",
        "The bank said it could not comment on the case.",
        "declined",
        "subject",
        rf"""(?P<at>can(?:['’]t|not)|can\s+not|could(?:n['’]t|\s+not)|(?:was|were|is|are|am)\s+(?:unable|not\s+able)\s+to
        |(?:do|does)(?:n['’]t|\s+not)|(?:am|are|['’]m|['’]re|is)\s+not\s+going\s+to){ADVERBS}\s+(?P<tell>comment|discuss|elaborate)\b""",
        "no condition",
    ),
    row(
        "neither confirm nor deny",
        "The bank would neither confirm nor deny the sale.",
        "declined",
        "subject",
        r"(?:would|could|can)\s+neither\s+(?P<at>confirm)\s+n?or\s+deny\b",
        "told",
    ),
    row(
        "did not respond to claims",
        "Jane Roe has not responded to the allegations.",
        "did not respond",
        "subject",
        rf"{DENIED}(?P<at>respond(?:ed)?|repl(?:y|ied))\s+to\s+(?:the\s+|these\s+|those\s+)?(?:claims?|allegations?|accusations?)\b",
        "told",
    ),
    row(
        "made nobody available",
        "City Hall did not make anyone available for an interview.",
        "declined",
        "subject",
        rf"{DENIED}(?P<at>make|made)\s+[^.,;]{{2,40}}?\s+available\s+(?:to\s+comment|for\s+(?:an?\s+)?{INTERVIEWS})\b",
        "told",
    ),
    row(
        "did not comment",
        "The bank did not immediately comment.",
        "did not respond",
        "subject",
        rf"{DENIED}(?P<at>comment(?:ed)?)\b",
        "no condition",
    ),
    row(
        "nobody would comment",
        "Neither Jane Roe nor Alan Doe would comment.",
        "declined",
        "subject",
        r"would\s+(?P<at>comment|elaborate|discuss|be\s+interviewed)\b",
        "denied",
    ),
    row(
        "did not want to comment",
        "Jane Roe did not wish to comment.",
        "declined",
        "subject",
        rf"{DENIED}(?P<at>want|wish|agree)\s+to\s+(?P<tell>{TELL})",
        "once",
    ),
    row(
        "did not provide a comment",
        "The bank did not provide a comment.",
        "did not respond",
        "subject",
        rf"""{DENIED}(?P<at>provide|offer|give|issue|make|send|return)d?\s+(?:an?\s+|any\s+|further\s+|immediate\s+)*
        (?:comments?|response|statement|reply)\b""",
        "no condition",
    ),
    row(
        "had no comment",
        "The bank had no comment.",
        "declined",
        "subject",
        rf"(?P<at>had|has|have|having|offered|offers|gave|made|makes|provided|issued)\s+no\s+{COMMENTED}\b",
        "no condition",
    ),
    row(
        "no comment",
        "“No comment,” Roe said.",
        "declined",
        "speaker",
        r"(?<=[“\"'‘])(?P<at>No)\s+comments?(?=(?:\s+at\s+this\s+\w+)?[,.!”\"'’])",
    ),
    row(
        "gave no answer",
        "The bank gave no answer when asked.",
        "did not respond",
        "subject",
        r"(?P<at>gave|gives|offered|provided|sent|made)\s+no\s+(?:immediate\s+)?(?:answer|reply|response)\b",
        "no condition",
    ),
    row(
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
)
