"""Analysis -> what a person reads: figures, marked text, notebooks, HTML pages."""
