"""Wars and eras that tell when: "during the Cold War", "in the Victorian era"; each with its first and last EDTF date.

Years are the usual ones of handbooks, approximate where historians draw no line. Only names that mean one time: no
"the Revolution", "the Depression", "the pandemic"; "the Civil War" without another word is the American one.
"""

from __future__ import annotations

from sayso.anchor.dates_calendar import WORLD_WARS
from sayso.anchor.dates_patterns import capitalised

Interval = tuple[str, str]

FIRST_WAR, SECOND_WAR = WORLD_WARS
# Names that may go without an article.
BARE: dict[str, Interval] = {
    **dict.fromkeys(("world war i", "world war one", "world war 1", "wwi", "ww1", "ww i", "ww 1"), FIRST_WAR),
    **dict.fromkeys(("world war ii", "world war two", "world war 2", "wwii", "ww2", "ww ii", "ww 2"), SECOND_WAR),
    "prohibition": ("1920-01-17", "1933-12-05"),
}
WITH_ARTICLE: dict[str, Interval] = {
    "first world war": FIRST_WAR, "great war": FIRST_WAR, "second world war": SECOND_WAR,
    "crusades": ("1095", "1291"), "hundred years' war": ("1337", "1453"), "wars of the roses": ("1455", "1487"),
    "thirty years' war": ("1618-05-23", "1648-10-24"), "english civil war": ("1642", "1651"),
    "seven years' war": ("1756", "1763"), "american revolution": ("1775", "1783"),
    "american revolutionary war": ("1775", "1783"), "revolutionary war": ("1775", "1783"),
    "american war of independence": ("1775", "1783"), "french revolution": ("1789", "1799"),
    "napoleonic wars": ("1803", "1815"), "war of 1812": ("1812-06-18", "1815-02-17"),
    "mexican american war": ("1846", "1848"), "crimean war": ("1853", "1856"),
    "civil war": ("1861-04-12", "1865-04-09"), "american civil war": ("1861-04-12", "1865-04-09"),
    "franco prussian war": ("1870", "1871"), "spanish american war": ("1898", "1898"), "boer war": ("1899", "1902"),
    "russo japanese war": ("1904", "1905"), "russian revolution": ("1917", "1917"),
    "october revolution": ("1917", "1917"), "russian civil war": ("1917", "1922"),
    "great depression": ("1929", "1939"), "dust bowl": ("1930", "1936"), "spanish civil war": ("1936", "1939"),
    "cold war": ("1947", "1991"), "korean war": ("1950-06-25", "1953-07-27"),
    "cuban missile crisis": ("1962-10-16", "1962-10-28"), "vietnam war": ("1955", "1975"),
    "cultural revolution": ("1966", "1976"), "six day war": ("1967-06-05", "1967-06-10"),
    "yom kippur war": ("1973-10-06", "1973-10-25"), "iran iraq war": ("1980", "1988"),
    "falklands war": ("1982-04-02", "1982-06-14"), "gulf war": ("1990-08-02", "1991-02-28"),
    "iraq war": ("2003-03-20", "2011-12-18"),
    "great recession": ("2007-12", "2009-06"), "weimar republic": ("1918", "1933"), "third reich": ("1933", "1945"),
    "middle ages": ("0500~", "1500~"), "early middle ages": ("0500~", "1000~"),
    "high middle ages": ("1000~", "1300~"), "late middle ages": ("1300~", "1500~"), "renaissance": ("1400~", "1600~"),
    "reformation": ("1517", "1648~"), "enlightenment": ("1685~", "1815~"), "industrial revolution": ("1760~", "1840~"),
}  # fmt: skip
REIGNS: dict[str, Interval] = {
    "elizabethan": ("1558", "1603"), "jacobean": ("1603", "1625"), "tudor": ("1485", "1603"),
    "georgian": ("1714", "1837"), "regency": ("1811", "1820"), "napoleonic": ("1799", "1815"),
    "victorian": ("1837", "1901"), "edwardian": ("1901", "1910"), "reconstruction": ("1865", "1877"),
    "prohibition": ("1920-01-17", "1933-12-05"), "weimar": ("1918", "1933"), "nazi": ("1933", "1945"),
    "soviet": ("1922", "1991"), "edo": ("1603", "1868"), "meiji": ("1868", "1912"), "heian": ("0794", "1185"),
    "showa": ("1926", "1989"), "tang": ("0618", "0907"), "song": ("0960", "1279"), "yuan": ("1271", "1368"),
    "ming": ("1368", "1644"), "qing": ("1644", "1912"),
}  # fmt: skip
OF_REIGN = ("era", "period", "age", "years", "times")
DYNASTIES = ("tudor", "tang", "song", "yuan", "ming", "qing")

ERAS: dict[str, Interval] = {
    **BARE,
    **{f"{the}{name}": years for the in ("", "the ") for name, years in WITH_ARTICLE.items()},
    **{f"{the}{name} {of}": years for the in ("", "the ") for name, years in REIGNS.items() for of in OF_REIGN},
    **{f"{the}{name} dynasty": REIGNS[name] for the in ("", "the ") for name in DYNASTIES},
}


def _named(names: list[str]) -> str:
    """An alternation of names in capitals, their hyphens and apostrophes as they may be written."""
    ordered = sorted(names, key=len, reverse=True)
    capitals = [
        " ".join(word if word in ("of", "the") else word.capitalize() for word in name.split()) for name in ordered
    ]
    written = "|".join(name.replace("'", "['’]").replace(" ", r"[\s–-]") for name in capitals)
    return written.replace("War", "[Ww]ar")


PATTERN = (
    rf"(?P<war>World\sWar\s(?:II|Two|2|I|One|1)\b|WW\s?(?:II|2|I|1)\b|Prohibition\b"
    rf"|[Tt]he\s(?:{_named(list(WITH_ARTICLE))})\b"
    rf"|(?:[Tt]he\s)?(?:{_named(list(REIGNS))})\s(?:{'|'.join((*OF_REIGN, 'Era', 'Period', 'Age', '[Dd]ynasty'))})\b)"
)


def _begun(name: str) -> str:
    """How a name begins: its first word and the letter after it."""
    first, _, rest = capitalised(name).partition(" ")
    return f"{first} {rest[0]}" if rest else first


STARTS = (
    "Prohibition",
    *(f"{the}{name.capitalize()}" for the in ("", "the ") for name in REIGNS),
    *(f"the {_begun(name)}" for name in WITH_ARTICLE),
    *(f"the {_begun(name).replace(' W', ' w')}" for name in WITH_ARTICLE if name.endswith(" war")),
)
