"""Bytes -> Article: the lines of a page, each labelled, and what they say about the story.

In reading order: a page goes through these modules from above.

1. `files`: a path -> its text, and a sentence for what is no text file (`mixed_bytes`: UTF-8 with bytes of cp1252 in
   it); `documents`: Word and Markdown (`markdown_marks`) as their text; `mending`: damage that can only mean one thing
   is undone; `normalisation`: odd spaces are spaces; `two_stories`: a second story, which a file may not hold.
2. `line_wrapping`: text -> lines, with hard-wrapped paragraphs in one piece.
3. `line_kinds`: what kind of line each is by itself. Its rules rest on `bylines`, `captions` and `dates`, and
   these on `byline_parts` and `printed_names`. `repeated_lines`, `picture_sources`, `interruptions`,
   `reader_comments` and `list_items`: lines that their neighbours or their repetition show to be another kind.
4. `story_span`: which lines are the story; `title_line`, `title_score`: which line is its headline; `page`: both, and
   labels so far.
5. `page_head`: labels from the headline to the first paragraph, in steps; `near_headline`: which bylines and dates are
   near enough to be the story's; `datelines` open the first paragraph.
6. `labels`: labels of the body.
7. `metadata` and `signed_names`: what the labelled lines say; `english`: whether the story is in English.
8. `pasted`: all of this for a file (`read`) or for a page held as a string (`read_page`), after a look at the
   parameters that both share (`asked`); `body_text`: an article of paragraphs alone (`read_text`).
9. `records`: many articles at once (`read_rows`), from what `row_sources` finds and opens, and `row_formats` and
   `row_columns` read as tables, or `exports` splits into stories.

Saved web pages go another way: `saved_pages` knows them, HTML or MHTML; `web_markup` makes a tree of one, `json_ld` and
`web_metadata` read what it says of itself, `web_printed` what it prints, `web_zones` in which zone, `web_blocks` its
blocks of text, `web_story` which of them are the story, `notices` that it is none, and `webpage` makes the article (the
extra ``web``, imported for a page only).
"""

from analysis.reading.body_text import read_text
from analysis.reading.pasted import read, read_page
from analysis.reading.records import Reject, read_rows

__all__ = ["Reject", "read", "read_page", "read_rows", "read_text"]
