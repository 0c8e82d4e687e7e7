"""Document -> rows, a module a question.

The order is fixed: attribution (statements, then sources), then the rest.
Earlier rows come in as arguments, not as imports.
"""
