"""Who accuses whom of what, and who denies it: the rows of table accusations.

`accusing` has the constructions of English as rows, `charges` makes the rows of what they find.
"""

from analysis.measures.accusations.accusing import CONSTRUCTIONS, VERBS
from analysis.measures.accusations.charges import find_accusations

__all__ = ["CONSTRUCTIONS", "VERBS", "find_accusations"]
