"""Plain text as people paste it: the layout says what each line is."""

from __future__ import annotations

from sayso.read.assemble import Draft, add_layout, identify
from sayso.read.decode import decode
from sayso.read.layout import lay_out
from sayso.read.options import ReadOptions


def draft(data: bytes, *, origin: str, options: ReadOptions, charset: str | None, url: str | None) -> Draft:
    """The draft of a pasted report; its text is the decoded text, whole."""
    decoded = decode(data, origin, charset)
    language = options.language or identify(decoded.text)
    layout = lay_out(decoded.text, language=language)
    made = Draft(decoded.text, layout.blocks, language=language, url=url, notices=list(decoded.notices))
    add_layout(made, layout)
    return made
