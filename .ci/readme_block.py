"""Print the one ```sh block under a heading of a Markdown file: python .ci/readme_block.py README.md "Try it"."""

import re
import sys
from pathlib import Path

FENCED = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)


def block(markdown: str, heading: str) -> str:
    """The commands under `## heading`, up to the next heading of that level. Exits with a message if not just one."""
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", markdown, re.MULTILINE | re.DOTALL)
    if not section:
        sys.exit(f"no heading '## {heading}'")
    blocks = FENCED.findall(section[1])
    if len(blocks) != 1:
        sys.exit(f"{len(blocks)} ```sh blocks under '## {heading}', expected one")
    return str(blocks[0])


if __name__ == "__main__":
    sys.stdout.write(block(Path(sys.argv[1]).read_text(encoding="utf-8"), sys.argv[2]))
