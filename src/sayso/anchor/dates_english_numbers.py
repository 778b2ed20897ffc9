"""Years that are spelled out, as they are said: "twenty sixteen", "nineteen oh five", "two thousand and nine"."""

from __future__ import annotations

from sayso.anchor.dates_patterns import either

HUNDREDS = (
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", *HUNDREDS[:-1])
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _tails() -> dict[str, int]:
    """What can follow the hundreds: "oh five", "sixteen", "ninety eight"."""
    tails = {f"{oh} {one}": number for oh in ("oh", "o") for number, one in enumerate(ONES, start=1)}
    tails |= {teen: number for number, teen in enumerate(TEENS, start=10)}
    for number, ten in enumerate(TENS, start=2):
        tails |= {ten: 10 * number} | {f"{ten} {one}": 10 * number + last for last, one in enumerate(ONES, start=1)}
    return tails


def _years() -> dict[str, int]:
    years: dict[str, int] = {}
    tails = _tails()
    counted = {**{one: number for number, one in enumerate(ONES, start=1)}, **tails}
    for number, hundred in enumerate(HUNDREDS, start=11):
        years |= {f"{hundred} {tail}": 100 * number + said for tail, said in tails.items()}
        years[f"{hundred} hundred"] = 100 * number
        years |= {f"{hundred} hundred and {tail}": 100 * number + said for tail, said in counted.items()}
    years["two thousand"] = 2000
    for tail, said in counted.items():
        if (said < 100 and tail[:1] != "o") or tail == "one":
            years |= {f"two thousand {tail}": 2000 + said, f"two thousand and {tail}": 2000 + said}
    return years


SPELLED = _years()
_GAP = r"[\s-]"
_ONE = "|".join(ONES)
_TAIL = rf"(?:oh?{_GAP}(?:{_ONE})|{'|'.join(TEENS)}|(?:{'|'.join(TENS)})(?:{_GAP}(?:{_ONE}))?)\b"
PATTERN = (
    rf"(?:(?:{either(HUNDREDS)}){_GAP}(?:hundred(?:\sand\s(?:(?:{_ONE})\b|{_TAIL}))?\b|{_TAIL})"
    rf"|[Tt]wo\sthousand(?:\s(?:and\s)?(?:(?:{_ONE})\b|{_TAIL}))?\b)"
)
