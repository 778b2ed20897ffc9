"""Draw the pictures of the documents from what the program really prints: python docs/make_pictures.py [FOLDER]."""

import contextlib
import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

import sayso
from sayso.export import terminal

ROOT = Path(__file__).parents[1]
LINES = 44
WIDTH = 96
THEME = TerminalTheme(
    (24, 26, 30),
    (226, 223, 216),
    [(24, 26, 30), *[(170, 170, 170)] * 7],
    [(120, 120, 120), *[(226, 223, 216)] * 7],
)


def reading_in_the_terminal(report: str) -> str:
    """The beginning of `sayso read` on a report, as SVG that asks for nothing from elsewhere."""
    console = Console(
        record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, color_system="truecolor", _environ={}
    )
    lines = list(terminal.render(console, sayso.extract(sayso.read(report))))
    for line in lines[:LINES]:
        console.print(line, soft_wrap=True)
    if len(lines) > LINES:
        console.print(Text().append("     …", "dim"))
    svg = console.export_svg(title=f"$ sayso read {report}", theme=THEME, unique_id="sayso")
    return re.sub(r"\s*@font-face \{.*?\}|\s*<!--.*?-->", "", svg, flags=re.DOTALL)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.chdir(ROOT):  # the picture shows the path as it was given
        picture = reading_in_the_terminal("examples/bridge.txt")
    (folder / "reading.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
