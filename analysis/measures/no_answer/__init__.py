"""Who was asked and did not answer, and what could not be verified: the rows of table no_answer.

`asking_words` has the words of asking, `not_answering` and `not_reached` the forms of news English as rows; `forms`
finds them, `newsroom_asking` says which tell that a newsroom asked, `not_answered` makes the rows.
"""

from analysis.measures.no_answer.forms import CONSTRUCTIONS
from analysis.measures.no_answer.not_answered import find_no_answer

__all__ = ["CONSTRUCTIONS", "find_no_answer"]
