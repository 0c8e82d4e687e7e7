"""Document -> who and what is in it: names found, cleaned, classified, grouped into actors, and what refers to them.

Every measure takes actors and mentions from here, so that a name or a pronoun is one actor wherever it is asked about.
"""

from analysis.entities.actors import find_actors
from analysis.entities.lookup import Names, main_names, name_spans

__all__ = ["Names", "find_actors", "main_names", "name_spans"]
