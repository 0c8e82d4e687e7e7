"""Sentences that small pages in tests are made of."""

LEAD = "The inquiry heard from eleven witnesses on Monday, most of whom had never spoken in public before."
MORE = "It will sit again in the first week of June, when the former minister is due to give evidence."
#: Two paragraphs that a byline, a date or a picture may be above.
BODY = (
    "A notice says that the bridge will stay closed until the spring, the council said on Monday after a debate.\n\n"
    "Nobody at the harbour had been told of it, said those who work there and cross the bridge on every working day.\n"
)
