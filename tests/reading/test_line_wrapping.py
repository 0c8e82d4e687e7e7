"""Lines that are one sentence in pieces, as where a link was copied as a line of its own."""

import pytest

from analysis.reading.line_wrapping import split_lines

FORTY = "According to what is said on the harbour"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"{FORTY}\nand by all, it is closed.", 1),
        (f"{FORTY[1:]}\nand by all, it is closed.", 2),
        (f"{FORTY}.\nand by all, it is closed.", 2),
        (f"{FORTY}\n\nand by all, it is closed.", 2),
        (f"{FORTY} by the\nQuay Times\n, it is closed.", 1),
        (f"{FORTY} by the\nQuay Times\nIt is closed.", 3),
        (f"{FORTY} by the\nQuay Times\n\n, it is closed.", 3),
        (f"• {FORTY} by the\nQuay Times\n, it is closed.", 3),
        (f"{FORTY}\nupdated on Monday", 2),
        (f"{FORTY}\nby Jane Roe", 2),
        (f"{FORTY} and by all the\nfishermen it will be closed for all of this winter, as\nAnna Berg said.", 1),
    ],
)
def test_pieces(text, lines):
    assert len(split_lines(text)) == lines
