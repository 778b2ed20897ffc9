"""Who has died, by what stands beside a mention: "Ada Quill, who died in May", "Quill's funeral", „der verstorbene
Quill“. The dead are spoken of in a report more than they speak."""

from __future__ import annotations

import re

from sayso.records import Span

ASIDE = r"(?:, [^.;:,]{1,60},| \([^)]{1,20}\))?"
DIED = re.compile(
    rf"{ASIDE} (?:(?:had|has|have) )?(?:died|dies|passed away|(?:was|were) (?:killed|buried|murdered|shot dead))\b|"
    r", who (?:(?:has|had) )?(?:died|was killed)\b|['’]s? (?:death|funeral|coffin|burial|grave)\b|"
    rf"{ASIDE} (?:starb|verstarb)\b|{ASIDE} (?:ist|war) [^.,;]{{0,40}}(?:gestorben|verstorben)\b"
)
LATE = re.compile(
    r"\b(?:[Tt]he late|[Dd](?:er|ie|es|em|en) verstorbenen?|(?:[Dd]eath|[Ff]uneral) of|Tod(?:es)? (?:von|der|des)) $"
)
REACH = 24
"""Characters before a mention that tell."""


def has_died(text: str, mention: Span) -> bool:
    before = LATE.search(text, max(0, mention.start - REACH), mention.start)
    return before is not None or DIED.match(text, mention.end) is not None
