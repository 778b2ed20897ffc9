"""Articles that were made to do harm: as markup, as a link, by signs that turn or hide words, by size.

Each is an object as POST /api/articles takes it. What they try to run would call `owned()`.
"""

from __future__ import annotations

from typing import Any

SCRIPT = "<script>owned()</script>"
HANDLER = '"><img src=x onerror=owned()><svg/onload=owned()>'
TEMPLATE = "{{ 7 * 7 }} {% raw %} ${7*7}"
CLOSING = "</mark></span></bdi></p></article></title></style></textarea><iframe src=javascript:owned()>"
RUN = "javascript:owned()"

MARKUP: dict[str, dict[str, Any]] = {
    "script": {
        "title": SCRIPT,
        "publisher": SCRIPT,
        "authors": [SCRIPT],
        "text": f"{SCRIPT} said {SCRIPT}.\n\n“{SCRIPT}” said Mara {SCRIPT} Lind.",
    },
    "handlers": {
        "title": HANDLER,
        "publisher": HANDLER,
        "text": f"Jon Aas said {HANDLER} was lost. “It is {HANDLER},” said Mara Lind{HANDLER}.",
    },
    "closing": {"title": CLOSING, "text": f"Jon Aas said that {CLOSING} was lost. “{CLOSING}” said Mara Lind."},
    "template": {"title": TEMPLATE, "text": f"“It was lost, {TEMPLATE},” said Jon Aas {TEMPLATE}."},
    "link": {
        "title": "A link",
        "url": RUN,
        "id": RUN,
        "language": '"><script>owned()</script>',
        "text": f"“It was lost, [this]({RUN}) {RUN} data:text/html,{SCRIPT},” said Jon Aas.",
    },
    "formula": {
        "title": "=cmd|'/c calc'!A1",
        "text": "“=HYPERLINK(1) was lost,” said Jon Aas. “@SUM(1+1),” said Mara Lind.",
    },
}
SIGNS: dict[str, dict[str, Any]] = {
    "bidi": {
        "title": "Turned \u202egnihtemos",
        "publisher": "Post\u202e\u2066",
        "text": "Jon Aas said \u202ethe pier will hold\u202c and \u2067not\u2069 \u202dfall. "
        "“No\u202e!” said Mara\u202e Lind.",
    },
    "controls": {
        "title": "Bell\x07 and \x1b[31m red",
        "text": "Jon Aas said the \x1b]0;owned\x07bell \x08\x7f\x9b was lost.\r\x0b\x0c"
        "“No\ufffe\uffff!” said Mara Lind.",
    },
    "unseen": {
        "title": "\u200b\u200d\ufeff",
        "text": "Jon\u200b Aas said the \ufeffbell\u00ad was \u2028lost\u2029 \U000e0041.",
    },
}
LARGE: dict[str, dict[str, Any]] = {
    "one quotation": {"title": "Long", "text": "“" + "word " * 2_000_000 + "”, said Mara Lind."},
    "many statements": {"title": "Many", "text": " ".join(f"“No {n},” said Mara Lind." for n in range(4_000))},
    "many sources": {"title": "Many", "text": "\n\n".join(f"Jon Aas{n} said it was {n}." for n in range(4_000))},
    "many marks": {"title": "Marks", "text": "“" * 100_000 + "„«»" * 10_000},
}
