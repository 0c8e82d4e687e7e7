"""Who stands for or against whom in a sentence that names both: the rows of table directions.

`masked_sentence` reads a sentence off the parse without its names, `pair_features` says what it holds about a pair,
`deciding` applies the trained weights, and `directions` makes the rows. After Park et al. (2021).
"""

from analysis.measures.directions.directions import find_directions

__all__ = ["find_directions"]
