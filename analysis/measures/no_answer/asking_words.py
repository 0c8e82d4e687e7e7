"""The words in which a newsroom asks and somebody does not answer, as parts of verbose patterns."""

from __future__ import annotations

ADVERBS = r"""(?:\s+(?:immediately|yet|again|also|even|ever|either|\w+ly|so\s+far
    |(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?))*"""
DENIED = rf"""(?P<not>(?:(?:did|does|do|has|have|had|was|were|is|are)(?:n['’]t|\s+not|\s+never)|never
    |(?:has|have|had|is|are|was|were)\s+yet\s+to|failed\s+to|neglected\s+to){ADVERBS}\s+)"""
SENT = r"""(?i:requests?|calls?|e-?mails?|(?:text\s+)?messages?|questions?|quer(?:y|ies)|[ie]nquir(?:y|ies)|letters?
    |texts?|voicemails?|invitations?|approaches)"""
BEFORE_SENT = r"""(?:(?:an?|the|my|any|several|multiple|repeated|numerous|many|two|three|four|five|all|more|our|further
    |additional|phone|telephone|written|shouted|e-?mailed|detailed|follow-?up|media|press|interview|initial|previous|subsequent
    |dozens\s+of|a\s+list\s+of|a\s+series\s+of|(?:reporter|journalist)s?['’]s?|[A-Z][\w.&-]*(?:['’]s?)?)\s+){0,6}"""
INTERVIEWS = r"(?:comments?|interviews?|respon[sc]e|reply|statement|reaction|clarification|information|explanation)"
FOR_COMMENT = rf"""(?P<comment>\s+(?:for|seeking|requesting|asking\s+for)\s+(?:an?\s+|further\s+|additional\s+|more\s+
    |any\s+)*{INTERVIEWS}\b|\s+to\s+(?:comment|be\s+interviewed)\b)"""
ASKING = rf"""(?P<ask>{BEFORE_SENT}{SENT}(?:(?:,|\s+and|\s+or)\s+{BEFORE_SENT}{SENT})*){FOR_COMMENT}?"""

#: What somebody declines to do who keeps an answer back; other things are declined, too ('to press charges').
DETAILS = r"""(?:(?:an?|any|the|more|further|additional|specific|exact)\s+)*(?:details?|information|specifics|figures?
    |names|numbers|reasons?|explanation|interviews?|comments?|statement|timeline|response|answers?)\b"""
TO_PRESS = r"""(?:(?:to|with)\s+(?:the\s+)?(?:reporters?|journalists?|media|press|news)\b|about\b|publicly\b|further\b
    |on\b|(?=\s*[.,;—–]|\s+when\b|\s*$))"""
TELL = rf"""(?:(?:publicly\s+|immediately\s+|further\s+)?(?:comment|elaborate|say|explain|specify|disclose|reveal
    |divulge|speculate|discuss|clarify|expand|detail|describe|estimate|weigh\s+in|take\s+questions)\b
    |be\s+(?:interviewed|quoted|drawn|specific)\b|go\s+(?:into|on\s+the\s+record)\b
    |confirm\s+(?:or\s+deny|whether|if|that|how|the|reports?|any|details|it|this|his|her|their|its)\b(?!\s+(?:\w+\s+)?nomin)
    |(?:give|provide|offer|release|share|make|grant)\s+{DETAILS}|(?:speak|talk)\s*{TO_PRESS}
    |(?:answer|respond|reply)(?=\s*[.,;—–]|\s+when\b|\s*$)|(?:answer|(?:respond|reply)\s+to|address)\s+(?:\w+['’]?\s+)?
    (?:\w+(?:['’]s)?\s+)?(?:questions?|quer(?:y|ies)|requests?|allegations?|accusations?|claims?|criticisms?|remarks?)\b
    |(?:participate|take\s+part)\s+in\s+this\b|make\s+[^.,;]{{2,40}}?\s+available\b|(?:name|identify)\s+(?!an?\b|(?:him|her|them)self|themselves))"""
REFUSED = r"(?P<at>refus(?:ed|es|ing)\s+to|would(?:n['’]t|\s+not)|will\s+not|won['’]t)"
COMMENTED = r"(?:(?:immediate|further|additional|public|any)\s+)?(?:comments?)"
FAILED = rf"""(?:went\s+(?:unanswered|unreturned|to\s+voicemail|without\s+(?:an?\s+)?(?:reply|response|answer))
    |remain(?:s|ed)\s+(?:unanswered|unreturned)|met\s+with\s+silence|rang\s+(?:out|unanswered)|bounced(?:\s+back)?
    |(?:got|received|drew|brought|yielded|elicited)\s+no\s+(?:reply|response|answer)
    |(?:was|were|has\s+been|have\s+been|had\s+been)(?:n['’]t|\s+not){ADVERBS}\s+(?:returned|answered|responded\s+to)
    |(?:was|were)\s+(?:ignored|unsuccessful|unanswered|unreturned))"""
CONFIRM = r"(?:verif(?:y|ied)|establish(?:ed)?|confirm(?:ed)?|corroborated?|authenticated?)"
