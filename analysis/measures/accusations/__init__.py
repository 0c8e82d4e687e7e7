"""Who accuses whom of what, and who denies it: the rows of table accusations.

`accusing` and `denying` have the constructions of English as rows, `found_charge` what they share, `charges` makes
the rows of what they find.
"""

from analysis.measures.accusations.accusing import ACCUSING, VERBS
from analysis.measures.accusations.charges import find_accusations
from analysis.measures.accusations.denying import DENYING

__all__ = ["ACCUSING", "DENYING", "VERBS", "find_accusations"]
