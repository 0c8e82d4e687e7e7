"""The report's sections: each function answers one question with a piece of a page."""
