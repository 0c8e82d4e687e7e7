"""Many articles -> tables on disk, in parts that are whole or absent.

`run` reads a source in chunks, a worker analyses each and writes its `parts`, and the `manifest` lists what is done:
a run that was stopped goes on from there. `corpus` reads the parts back as tables.
"""

from analysis.corpus.corpus import Corpus, read_corpus
from analysis.corpus.run import Progress, Summary, run

__all__ = ["Corpus", "Progress", "Summary", "read_corpus", "run"]
