"""Many articles -> tables on disk, in parts that are whole or absent.

`running` reads a source in `chunks`, workers make the `parts` of each, on this machine (`pool`, `workers`) or on a
`cluster`; the `manifest` lists what is done: a run that was stopped goes on from there. `counting` says how many
rows there are; `read_back` reads the parts.
"""

from analysis.corpus.counting import Count
from analysis.corpus.read_back import Corpus, read_corpus
from analysis.corpus.running import Progress, Summary, run

__all__ = ["Corpus", "Count", "Progress", "Summary", "read_corpus", "run"]
