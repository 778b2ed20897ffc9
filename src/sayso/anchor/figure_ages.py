"""Ages, and spans of time in a form of their own: "the 27-year-old", „dreitägig“, "an hour and a half"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from sayso.anchor.figure_amount import bounds_after, upper_end
from sayso.anchor.figure_counts import WORD, counted
from sayso.anchor.figure_numeral import Numeral
from sayso.anchor.figure_passage import Bounds, Figure, Kind, Passage

OLDEST = 115

OLD_EN = re.compile(r"[\s-]years?[\s-]olds?(?!\w)|[\s-](?P<unit>month|week|day)s?[\s-]olds?(?!\w)")
ADJECTIVE_DE = re.compile(r"-?jährige?[nmrs]?(?!\w)")
OLD_DE = re.compile(r"-Jährige[nmrs]?(?!\w)|\s(?P<unit>Jahr|Monat|Woche|Tag)e?n?(?=\salt(?:e[nmrs]?)?(?!\w))")
SOMETHING = re.compile(r"-somethings?(?!\w)")
AGED_EN = re.compile(
    r"(?<!\w)(?:aged|age\sof|age|ages|age\s(?:is|was|of)(?:\s(?:now|still|about|around|only|just|over|under))?)\s\(?(?:between\s)?\Z"
)
PERSONS = (
    r"(?:man|woman|boy|girl|baby|widow|widower|youth|pensioner|teenager|son|daughter|"
    r"student|farmer|veteran|brother|sister|lad|lady)"
)
OF_AGE = re.compile(rf"(?<!\w){PERSONS}\sof\s(?:about\s|only\s|just\s|nearly\s|almost\s)?\Z")
"""Before an age: "a woman of 41"."""
LIMIT = re.compile(
    r"(?<!\w)(?:children|kids|pupils|boys|girls|babies|adults|women|men|people|patients|voters|anyone|everyone|those)\s"
    r"(?:under|over|below|above)\s\Z",
    re.IGNORECASE,
)
"""Before the age up to or from which somebody counts: "children under seven"."""
AGED_DE = re.compile(
    r"(?<!\w)(?:Alter\s(?:von|ab)|(?:Durchschnittsa|Eintrittsa|Rentena)lter\s(?:von|bei|auf|lag\sbei|liegt\sbei|beträgt))\s(?:nur\s|erst\s|rund\s|etwa\s)?\Z"
    r"|(?<!\w)Alter\szwischen\s\Z"
)
# Who is so old: „Kinder unter fünf Jahren“, „ein Mann mit 68 Jahren“, „mit seinen 34 Jahren“.
AT_AGE_DE = re.compile(
    r"(?:(?<!\w)(?:[Kk]ind(?:ern?)?|Jugendlichen?|[\w-]*[Mm]ädchen|[\w-]*[Jj]ungen|Frauen|Männern?|Menschen|Personen"
    r"|Erwachsenen?|Patient(?:inn)?en|Wählern?|Schülern?|Studierenden?|Senioren|Rentnern?|Minderjährigen?|Bürgern?|[Aa]lle|[Jj]eder|wer)\s"
    r"(?:unter|über|ab|bis(?:\szu)?|von|zwischen|älter\sals|jünger\sals)"
    r"|(?<!\w)[Mm]it\s(?:seinen|ihren|meinen|unseren)(?:\s(?:erst|bald|fast|gerade\seinmal))?"
    r"|(?:[Vv]erstarb|[Ss]t[ai]rb(?:t|en)?|[Gg]estorben)\smit(?:\s(?:nur|gerade|erst))?)\s\Z"
)
FROM_AGE_DE = re.compile(
    r"(?<!\w)(?:Menschen|Personen|Frauen|Männer|Erwachsenen?|Patienten|Versicherten?|[Aa]lle)\s(?:ab|über|unter)\s\Z"
)
NO_UNIT = re.compile(r"\s[a-zäöüß]|[.,;)]")
ALIVE_DE = re.compile(
    r"(?:(?<=[.!?:“”«»\",]\s)|(?<=[\n„“\"»])|\A|(?<=(?:und|als)\s))(?:[Ee]r|[Ss]ie|[Ii]ch|[Mm]ein\sMann|[Mm]eine\sFrau)"
    r"\s(?:ist|war|bin|wird|wurde)\s(?:(?:erst|schon|jetzt|gerade|damals|da)\s)?\Z"
)
CLOSES = re.compile(
    r"\s(?:next|this|last|on)(?!\w)|[.,;:!?]?[\"“”»«]|[.,;:!?](?=\s|\Z)|\s(?:und|als|and|when|at\sthe\stime|but)(?!\w)"
)
YEARS = {"en": re.compile(r"\syears(?:\sof\sage)?(?!\w)"), "de": re.compile(r"\sJahren?(?!\w)")}
TO_YEARS_DE = re.compile(r"\s(?:bis|und|oder)\s[\wäöüß]+\sJahren?(?!\w)")
MONTHS_DE = re.compile(r"\s(?P<unit>Monat|Woche|Tag)e?n?(?!\w)")
AND_OLDER = re.compile(r"\s(?:(?:or|and)\s(?:older|younger)|(?:und|oder)\s(?:älter|jünger))(?!\w)")
EITHER = re.compile(r"\s(?:or|oder)\s")
TURNED = re.compile(
    r"(?<!\w)(?:turn(?:s|ed|ing)?|(?:(?:who|he|she)\s(?:is|was|will\sbe|would\sbe)|(?:he|she)['’]s)(?:\snow|\sonly|\sjust)?)\s\Z",
    re.IGNORECASE,
)
KIN = (
    r"(?:grand(?:mother|father|son|daughter)|mother|father|mum|dad|mom|wife|husband|partner|son|daughter|brother|sister|uncle|aunt"
    r"|widow|widower|girlfriend|boyfriend|fianc[ée]e?|nephew|niece|cousin|baby|twin)"
)
"""Whose age may follow without a name: "her grandmother, 71, and"."""
ALIVE = re.compile(
    rf"(?<!\w)(?:(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)\s{KIN}\s(?:is|was)|(?:[Oo]ld|[Yy]oung|[Ee]ld)est(?:\s(?:one|of\s(?:them|whom)))?\s(?:is|was)|I\s(?:was|am)|I[’']m|[Yy]ou(?:[’']re|\sare|\swere)|(?:[Hh]e|[Ss]he|I)[’']d\s(?:be|turn))(?:\snow|\sonly|\sjust)?\s\Z"
)
ASIDE = re.compile(rf"(?:[A-ZÄÖÜ][\w'’-]*|(?<=\s){KIN})\s?(?P<open>,\s|\()\Z")
SAID_BY = re.compile(
    r"(?<!\w)(?:said|says|according\sto|recalled|told|sagt|sagte|erklärt|erklärte|erzählt|erzählte|meint|meinte|berichtet|berichtete|so)\s"
    r"(?:[A-ZÄÖÜ][\w'’.-]*\s){0,3}[A-ZÄÖÜ][\w'’-]*,\s\Z"
)
LISTED = re.compile(r"[A-ZÄÖÜ][\w-]*\s?\(\d+\)")
HEADED = re.compile(rf"(?<!\w)(?:{PERSONS}|{KIN}|nurse|teacher|driver|cyclist|soldier|teen),\s\Z")
LINE_ENDS = re.compile(r"\s*(?:\n|\Z)")
CHILD = re.compile(r"(?<!\w)(?:when|since|until)\s(?:he|she|I)\s(?:was|turned)\s(?:only\s|just\s)?\Z")
STOPS = re.compile(r"\.(?=\s|\Z|[\"”“«»])")
THEN = re.compile(r"[A-Z][\w'’-]*,\s(?:then|now)\s\Z")
# What lasts so many years and is not so many years old.
LASTING_YEARS = re.compile(
    r"\s(?:Haft|Freiheits|Gefängnis|Amtszeit|Bestehen|Jubil|Pause|Vertrag|Frist|Laufzeit|Studium|Ausbildung|Bewährung"
    r"|Sperre|Herrschaft|Regierung|Geschichte|Krieg|Verhandlung|Bauzeit|Dienst|Ehe|Mitglied|Tätigkeit|Erfahrung|Arbeit"
    r"|(?:Bundes|Staats)?[Aa]nleihe|Zinsbindung|Papiere|Planung|Studie|Untersuchung|Projekt|Forschung|Suche|Ermittl|Programm|Zusammenarbeit|Streit|Prozess|Karriere)"
)
LASTING_DE = re.compile(r"-?(tägig|stündig|minütig|wöchig|monatig)(?:e[nmrs]?)?(?!\w)")
LASTS = {"tägig": "day", "stündig": "hour", "minütig": "minute", "wöchig": "week", "monatig": "month"}
LASTS_DE = {"Tag": "day", "Woche": "week", "Monat": "month"}
AND_A_HALF = re.compile(r"(?<![\w-])an?\s(hour|day|week|month|year|mile)\sand\sa\shalf(?!\w)", re.IGNORECASE)


def age(passage: Passage, number: Numeral, following: Numeral | None = None) -> Figure | None:
    """The age, or ages from one to another, that a number gives; None where it is none."""
    if not 0 < number.value < 1000 or number.scaled:
        return None
    decade = passage.match(SOMETHING, number.end)
    if decade and number.value % 10 == 0:
        bounds = replace(passage.bounds(number.start), near=True)
        return bounds.figure(decade.end(), number.value, number.value + 9, unit="year", kind="age")
    if passage.language == "de":
        old = passage.match(OLD_DE, number.end)
        unit, stop = (LASTS_DE.get(old["unit"], "year") if old else "year"), _stop_german(passage, number)
        months = passage.match(MONTHS_DE, number.end) if stop == number.end else None
        if months:  # „im Alter von acht Monaten“
            unit, stop = LASTS_DE[months["unit"]], months.end()
    else:
        old = passage.match(OLD_EN, number.end)
        unit, stop = ((old["unit"] or "year"), old.end()) if old else ("year", _stop_english(passage, number))
    if stop is None or (unit != "year" and number.form == "one"):
        return None  # „das Jahr ist einen Monat alt“
    kind: Kind = "measure" if passage.match(LASTING_YEARS, stop) else "age"
    bounds = _bounds(passage, number)
    high = number.value
    if stop == number.end or YEARS[passage.language].fullmatch(passage.text, number.end, stop):
        second = upper_end(passage, number, number.end, following, bounds, False)
        if second and second[0].value < OLDEST:
            high, stop = second[0].value, _years(passage, second[0].end)
            bounds = replace(bounds, near=bounds.near or bool(EITHER.search(passage.text, number.end, second[0].start)))
        bounds, stop = bounds_after(passage, bounds, stop)
    return bounds.figure(stop, number.value, high, unit=unit, kind=kind)


def _years(passage: Passage, at: int) -> int:
    """Where "years" ends that may follow an age."""
    years = passage.match(YEARS[passage.language], at)
    return years.end() if years else at


def _bounds(passage: Passage, number: Numeral) -> Bounds:
    """The bounds before an age or span; „der Streit um die siebenjährige Pacht“ has none."""
    bounds = passage.bounds(number.start)
    pointing = passage.text[bounds.start : number.start].lower().split() in (["an", "die"], ["um", "die"])
    return Bounds(number.start) if pointing else bounds


def _stop_german(passage: Passage, number: Numeral) -> int | None:
    old = passage.match(ADJECTIVE_DE, number.end) or passage.match(OLD_DE, number.end)
    if old:
        return old.end()
    left = passage.before(number.start)
    if AGED_DE.search(left):
        return _years(passage, number.end)
    years = _years(passage, number.end)
    told = years > number.end or TO_YEARS_DE.match(passage.text, number.end)
    if told and number.value < OLDEST and AT_AGE_DE.search(left):
        return years
    if number.bare and 9 < number.value < OLDEST and passage.match(CLOSES, number.end) and ALIVE_DE.search(left):
        return number.end
    if number.bare and passage.match(AND_OLDER, years):
        return years
    if number.bare and 9 < number.value < OLDEST and FROM_AGE_DE.search(left) and passage.match(NO_UNIT, number.end):
        return number.end
    return _aside(passage, number)


def _stop_english(passage: Passage, number: Numeral) -> int | None:
    left = passage.before(number.start)
    if AGED_EN.search(left):
        return _years(passage, number.end)
    if not 1 < number.value < OLDEST:
        return None
    if (OF_AGE.search(left) or LIMIT.search(left)) and not passage.unit(number):
        return None if counted(passage.text, number.end, passage.end, "en") else number.end
    if number.form == "words" and CHILD.search(left) and passage.match(CLOSES, number.end):
        return number.end  # "when she was four"
    if not number.bare or number.letters:
        return None
    if TURNED.search(left) and not passage.unit(number):
        word = passage.match(WORD, number.end + 1)
        return number.end if not word or word.group().lower() in passage.words.function else None
    if passage.match(AND_OLDER, number.end):
        return number.end
    if passage.match(CLOSES, number.end) and ALIVE.search(left):
        return number.end
    if HEADED.search(left) and passage.match(LINE_ENDS, number.end):
        return number.end  # "shooting of student, 19"
    if THEN.search(left) and passage.text.startswith((",", ".", " and "), number.end):
        return number.end
    return _aside(passage, number)


def _aside(passage: Passage, number: Numeral) -> int | None:
    """The end of the age in "Anna Berwick, 34, ..." and „Jana Brettkow (34)“."""
    if not number.bare or number.letters or not 1 < number.value < OLDEST or not isinstance(number.value, int):
        return None
    found = ASIDE.search(passage.before(number.start))
    closing = ")" if found and found["open"] == "(" else ","
    beside = passage.text[max(passage.start, number.start - 60) : min(passage.end, number.end + 60)]
    if closing == ")" and len(LISTED.findall(beside)) > 3:
        return None  # how many of each: "Iran (27), Mexico (10), Sudan (4), Syria (11)"
    if (
        found
        and closing == ","
        and passage.match(STOPS, number.end)
        and SAID_BY.search(passage.before(number.start, 80))
    ):
        return number.end  # "said Ada Quill, 36."
    return number.end if found and passage.text.startswith(closing, number.end) else None


def together(passage: Passage, found: list[Figure]) -> list[Figure]:
    """Ages in a row: "aged 12, 14 and 16", „im Alter von 62 und 64 Jahren“."""
    aged = AGED_DE if passage.language == "de" else AGED_EN
    for index, (here, following) in enumerate(pairwise(found)):
        chained = index > 0 and found[index] is not here
        here = found[index]
        gap = passage.text[here.span.end : following.span.start]
        plain = following.unit in (None, "year") and not following.counts
        if here.kind != "age" or not plain or not passage.words.joins.fullmatch(gap):
            continue
        if chained or aged.search(passage.before(here.span.start)):
            found[index + 1] = replace(following, unit="year", kind="age")
    return found


def lasting(passage: Passage, number: Numeral) -> Figure | None:
    """„dreitägig“, „30-minütig“."""
    found = passage.match(LASTING_DE, number.end) if passage.language == "de" else None
    if not found:
        return None
    bounds = _bounds(passage, number)
    return bounds.figure(found.end(), number.value, number.value, unit=LASTS[found[1]], kind="measure")


def and_a_half(passage: Passage) -> Iterator[Figure]:
    """ "An hour and a half"."""
    if passage.language != "en":
        return
    for found in AND_A_HALF.finditer(passage.text, passage.start, passage.end):
        if not passage.is_when(found.start(), found.end()):
            bounds = passage.bounds(found.start())
            yield bounds.figure(found.end(), 1.5, 1.5, unit=found[1].lower(), kind="measure")
