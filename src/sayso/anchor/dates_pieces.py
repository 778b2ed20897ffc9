"""Scan a text for the pieces that dates are made of, and join those that belong together.

A language's `Grammar` is data: one pattern a kind of piece, the words in it, and which kinds join over which
gap ("Tuesday" + ", " + "May 7"). All patterns are compiled into one, which passes over the text once.
Named groups mean the same in every pattern and language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from itertools import count
from typing import Any, Literal

from sayso.anchor.dates_patterns import trie

Base = Literal["published", "told", "either", "next"]


@dataclass(slots=True)
class Piece:
    """What a phrase says, unresolved: only the fields that it names are set.

    `n` counts `unit`s from `base`: as a "whole" (last week: -1), "ago" (two weeks ago) or a "span" (the past
    two weeks). `which` is last (-1), this (0) or next (1) of the thing named. `clock` is "HH:MM".
    """

    start: int
    end: int
    first: str  # the kinds of its first and last pieces
    last: str
    year: int | None = None
    year2: int | None = None
    month: int | None = None
    day: int | None = None
    day2: int | None = None
    joint: str | None = None
    weekday: int | None = None
    dom: int | None = None  # of the month that is not named: "Saturday the 14th"
    nth: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    century2: int | None = None
    millennium: int | None = None
    turn: int | None = None  # the century that begins
    feast: str | None = None
    war: tuple[str, str] | None = None  # from when to when
    n: int | None = None
    unit: str | None = None
    mode: Literal["whole", "ago", "span"] | None = None
    base: Base | None = None
    which: int | None = None
    part: str | None = None
    part2: Literal["mid", "late"] | None = None  # "mid to late"
    edge: int | None = None  # "the first two weeks of May": which ones (1, -1), how many, of what
    many: int | None = None
    slice: str | None = None
    weekof: str | None = None  # "week of 15 April"
    exactly: tuple[int, str] | None = None  # "thirty years ago today"
    clock: str | None = None
    zone: str | None = None
    daypart: str | None = None
    nightto: bool | None = None
    approx: bool | None = None
    onward: bool | None = None  # "2013 to the present"
    repeats: bool | None = None  # "the winters"
    numbers: tuple[int, int] | None = None  # of a slashed date, in the order written
    order: Literal["day first", "month first"] | None = None


NAMED = re.compile(r"\(\?P<\w+>")
FIELDS = tuple(each.name for each in fields(Piece) if each.name not in ("start", "end", "first", "last"))


@dataclass(frozen=True, eq=False)
class Grammar:
    """One language. `words` maps lower-case words to meanings, a table for each kind of group.

    `guards` look at the text around a match and may refuse it; `alone` are the kinds that can stand alone.
    """

    patterns: Mapping[str, str]
    starts: frozenset[str]  # how a piece can begin: what else begins a word is passed over at once
    words: Mapping[str, Mapping[str, Any]]
    joins: tuple[tuple[str, str, str], ...]
    alone: frozenset[str]
    guards: Mapping[str, Callable[[str, re.Match[str]], bool]]
    since: str
    until: str
    onward: str  # "ab": from then on
    forth: str  # "from 2015 onwards": what makes the same of a span
    span: str  # "from"
    between: str
    about: str  # "circa"
    to: str
    conjunctions: frozenset[str]  # which join two dates to one only after "between"
    past: str
    future: str
    present: str  # verbs whose present tells of what is planned
    over_before: str  # what stands right before a date that is over: "earlier"
    over_after: str  # and right after it: "Monday's decision"
    ahead: str  # prepositions of what is planned: "for Monday"
    was: str  # auxiliaries of the past
    of_the_day: str  # what counts from the day of a report: "yesterday", "on Tuesday"
    not_before: str  # what makes "until" the day itself: "did not answer", up to the date
    is_today: str  # what says that a date is the day of telling: "Today is", right before it
    second: str  # a verb of what is planned, right after the date that opens its sentence
    shared: str  # an infinitive that ends the clause of a date, which a verb before "and" may rule
    put_off: str  # verbs in the past of what lies ahead: "was extended until Friday"
    scan: re.Pattern[str] = field(init=False)
    gaps: Mapping[tuple[str, str], re.Pattern[str]] = field(init=False)

    def __post_init__(self) -> None:
        serial = count()
        whole = "|".join(
            f"(?P<{kind}>{NAMED.sub(lambda name: f'{name.group()[:-1]}_{next(serial)}>', pattern)})"
            for kind, pattern in self.patterns.items()
        )
        object.__setattr__(
            self, "scan", re.compile(rf"(?<!\w)(?<!\d[.,])(?=[\d'’‘]|{trie(self.starts)})(?:{whole})(?!\w)")
        )
        gaps = {
            (left, right): re.compile(gap)
            for lefts, rights, gap in self.joins
            for left in lefts.split()
            for right in rights.split()
        }
        object.__setattr__(self, "gaps", gaps)

    def means(self, group: str, text: str) -> Any:
        """The meaning of a group's text: by the language's table, else a number."""
        table = self.words.get(group)
        key = " ".join(re.sub("[-–‑]", " ", text.lower()).replace("’", "'").split()).rstrip(".")
        if table is not None and key in table:
            return table[key]
        return int(re.sub(r"\D", "", text))


def pieces(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Piece]:
    """The joined pieces of `text[start:end]` that can stand as dates, in order."""
    open_piece: Piece | None = None
    for found in grammar.scan.finditer(text, start, end):
        piece = _piece(text, found, grammar)
        if piece is None:
            continue
        if open_piece is not None:
            if joined := _join(text, open_piece, piece, grammar):
                open_piece = joined
                continue
            if _stands(open_piece, grammar):
                yield open_piece
        open_piece = piece
    if open_piece is not None and _stands(open_piece, grammar):
        yield open_piece


def _stands(piece: Piece, grammar: Grammar) -> bool:
    whole = piece.many is not None and piece.unit is not None  # "the first three months of the year"
    return piece.first != piece.last or piece.first in grammar.alone or whole


def _join(text: str, left: Piece, right: Piece, grammar: Grammar) -> Piece | None:
    gap = grammar.gaps.get((left.last, right.first))
    if gap is None or not gap.fullmatch(text, left.end, right.start):
        return None
    if any(getattr(left, name) is not None and getattr(right, name) is not None for name in FIELDS):
        return None
    values = {name: getattr(left, name) if getattr(left, name) is not None else getattr(right, name) for name in FIELDS}
    return Piece(left.start, right.end, left.first, right.last, **values)


def _piece(text: str, found: re.Match[str], grammar: Grammar) -> Piece | None:
    kind = found.lastgroup
    assert kind is not None
    guard = grammar.guards.get(kind)
    if guard and not guard(text, found):
        return None
    named = {name.rpartition("_")[0]: said for name, said in found.groupdict().items() if said and name != kind}
    piece = Piece(found.start(), found.end(), kind, kind)
    try:
        _fill(piece, named, grammar)
    except ValueError:
        return None
    return piece


def _fill(piece: Piece, named: Mapping[str, str], grammar: Grammar) -> None:
    """Set the fields of `piece` from its named groups. Raises ValueError for what no calendar has."""
    for name in sorted(named, key=lambda name: name not in ("n", "unit", "year")):
        said = named[name]
        match name:
            case "hour":
                piece.clock, piece.zone = _clock(named, grammar)
            case "minute" | "minutes" | "past" | "meridiem" | "zone" | "first" | "second" | "bc" | "ahalf":
                pass
            case "nextone":  # of the date told, where the verb says that it is over
                piece.n, piece.mode, piece.base = 1, "whole", "next"
            case "literal":
                piece.year = int(said)
            case "literal2":
                piece.year2 = int(said)
            case "spelled":
                piece.year = grammar.means("spelled", said)
            case "weekof":
                piece.weekof = " ".join(said.lower().split())
            case "beyond":  # "a week from Tuesday"
                piece.n, piece.unit, piece.mode, piece.base, piece.which = (
                    grammar.means("n", said),
                    "W",
                    "ago",
                    "published",
                    1,
                )
            case "secondlast":  # "the Tuesday before last"
                piece.n, piece.mode, piece.base = -2, "ago", "published"
            case "nightto" | "approx" | "onward" | "repeats":
                setattr(piece, name, True)
            case "rel":  # a word that means a count of units: yesterday, three days ago, that year
                for key, value in grammar.means("rel", said).items():
                    setattr(piece, key, value)
            case "ago":
                sign, piece.base = grammar.means("ago", said.split()[0] if "exactly" in named else said)
                piece.n, piece.mode = sign * (piece.n if piece.n is not None else 1), "ago"
                if said.lower().endswith(" today") and "exactly" not in named:  # "a week from today"
                    piece.exactly = (0, "D")
            case "over":
                piece.n, piece.mode = grammar.means("which", said) * (piece.n or 1), "span"
                piece.base = "published"
            case "wholly":
                piece.n, piece.mode, piece.base = grammar.means("wholly", said), "whole", "published"
            case "told":
                piece.n, piece.mode, piece.base = grammar.means("told", said), "whole", "told"
            case "year":
                piece.year = _year(said)
            case "year2":
                piece.year2 = _second_year(piece, said)
            case "joint":
                piece.joint = grammar.words["joint"].get(said.strip(), "to")
            case _:
                setattr(piece, name, grammar.means(name, said))
    if piece.unit is not None and piece.mode is None:  # "Jahresende", "am Wochenende"
        piece.mode, piece.base = "whole", "published"
    if "ahalf" in named and piece.n is not None:  # "a year and a half ago", "half a year ago"
        many, sign = abs(piece.n), 1 if piece.n > 0 else -1
        match piece.unit:
            case "M":
                piece.n, piece.unit = sign * (30 * many + 15), "D"
            case "W":
                piece.n, piece.unit = sign * (7 * many + 3), "D"
            case "Y":
                piece.n, piece.unit = sign * (12 * (many - 1) + (18 if "n" in named or "over" in named else 6)), "M"
            case "E" if "over" in named:
                piece.n, piece.unit = sign * 15, "Y"
            case "E" | "C" as unit:
                piece.n, piece.unit, piece.approx = sign * (5 if unit == "E" else 50), "Y", True
    if "first" in named:
        piece.numbers = int(named["first"]), int(named["second"])
    if "bc" in named:
        if piece.century is not None:
            piece.century = -piece.century
            piece.century2 = -piece.century2 if piece.century2 is not None else None
        elif piece.millennium is not None:
            piece.millennium = -piece.millennium
        elif piece.year is not None:
            piece.year = 1 - piece.year
            if piece.year2 is not None:
                piece.year2 = 1 - piece.year2
                if piece.year2 <= piece.year:
                    raise ValueError("years before our era count down")


def _year(said: str) -> int:
    """A year as written; of two digits ('71, 21) the one nearest to now that is not far ahead."""
    digits = re.sub(r"\D", "", said)
    if len(digits) > 2:
        return int(digits)
    return int(digits) + (1900 if int(digits) > 40 else 2000)


def _second_year(piece: Piece, said: str) -> int:
    """The end of "1914-18", which must come after its beginning."""
    assert piece.year is not None
    if len(said) == 1:  # "the winter of 2004-5"
        year = piece.year + 1
        if year % 10 != int(said):
            raise ValueError(f"{piece.year}-{said}: no two years in a row")
        return year
    year = int(said) if len(said) > 2 else piece.year // 100 * 100 + int(said)
    if year < piece.year and len(said) == 2 and piece.year % 100 == 99:
        year += 100
    if not 0 < year - piece.year < 200:
        raise ValueError(f"{piece.year}-{said}: no span of years")
    return year


def _clock(named: Mapping[str, str], grammar: Grammar) -> tuple[str, str | None]:
    hour, minute = named["hour"], int(named.get("minute", "0"))
    at = int(grammar.words["hour"].get(hour.lower(), hour))
    if "minutes" in named:  # "half past nine", "a quarter to nine"
        minute = grammar.means("minutes", named["minutes"])
        past = named.get("past", "vor")  # „halb zehn“
        if minute == 30 and past in ("to", "after"):
            raise ValueError("half to nine: no time")
        if past in ("to", "vor"):
            at, minute = (at - 1) or 12, 60 - minute
    if half := named.get("meridiem"):
        if not 1 <= at <= 12:
            raise ValueError(f"{hour} {half}: no hour")
        at = at % 12 + (12 if half.lower().startswith("p") else 0)
    if at > 24 or minute > 59:
        raise ValueError(f"{hour}:{minute}: no time")
    zone = grammar.words["zone"].get(named["zone"].lower()) if "zone" in named else None
    return f"{at % 24:02}:{minute:02}", zone
