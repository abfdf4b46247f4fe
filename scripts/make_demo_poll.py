# /// script
# requires-python = ">=3.12"
# dependencies = ["fpdf2>=2.8"]
# ///
"""Write the demo's one PDF, the poll of the invented institute Sociometer.

Run once with `uv run --script scripts/make_demo_poll.py`; the PDF is committed.
"""

from datetime import UTC, datetime
from pathlib import Path

from fpdf import FPDF

TARGET = (
    Path(__file__).parent.parent
    / "src/khronika/cli/demo/world/sites/pages/sociometer-2026-11-11.pdf"
)
PARAGRAPHS = (
    (
        "Sociometer published this note on 11 November 2026. It reports how people in the towns "
        "of Vesnia see the road toll that was raised by the decree of 23 October."
    ),
    (
        "Of 1,012 respondents, 66 per cent called the new toll unfair, 21 per cent called it "
        "fair and 13 per cent gave no answer. Among respondents who drive for a living the "
        "share of those who called it unfair is 83 per cent."
    ),
    (
        "The institute questioned people online from 26 October to 4 November 2026. The margin "
        "of error is 3.1 percentage points at a confidence level of 95 per cent."
    ),
    (
        "All respondents live in towns of more than 20,000 inhabitants. The result does not "
        "describe the countryside, and should not be quoted as if it did."
    ),
)


def main() -> None:
    """Write the PDF, the same bytes every time."""
    pdf = FPDF(format="A4")
    pdf.set_creation_date(datetime(2026, 11, 11, 9, 0, tzinfo=UTC))
    pdf.set_title("The road toll as seen in the towns")
    pdf.set_author("Sociometer")
    pdf.set_lang("en")
    pdf.add_page()
    pdf.set_font("Times", "B", 18)
    pdf.multi_cell(0, 9, "The road toll as seen in the towns", new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Times", "I", 11)
    pdf.multi_cell(0, 7, "Sociometer, research note 19", new_x="LMARGIN", new_y="NEXT")
    pdf.ln(4)
    pdf.set_font("Times", "", 12)
    for paragraph in PARAGRAPHS:
        pdf.multi_cell(0, 6.5, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(3)
    pdf.output(str(TARGET))


if __name__ == "__main__":
    main()
