"""Units of measure and money as they stand in reports, with Pint's names and ISO 4217 codes.

A unit that could be several ("dollars" of which country aside) keeps the more common reading of news;
one that has none ("degrees" without a scale) keeps its own word. Nothing here looks at numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.anchor.figure_money import CODES, MONEY_DE, MONEY_EN, POUNDS, SIGNS

POINTS = frozenset(["percentage_point", "basis_point"])  # which tell a change, or a distance of two shares
TIMES = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])


UnitKind = Literal["measure", "money", "share", "change"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit after (or a sign before) a number: its name and what a number of it is worth in that name."""

    name: str
    kind: UnitKind
    factor: float = 1


# "name: words": each word is matched whole, in any case; words of several parts are joined by "_".
MEASURES_EN = """
kilometer: kilometer kilometers kilometre kilometres
meter: meter meters metre metres
centimeter: centimeter centimeters centimetre centimetres
millimeter: millimeter millimeters millimetre millimetres
mile: mile miles
foot: foot feet
inch: inch inches
yard: yard yards
nautical_mile: nautical_mile nautical_miles
kilometer ** 2: square_kilometer square_kilometers square_kilometre square_kilometres
meter ** 2: square_meter square_meters square_metre square_metres
foot ** 2: square_foot square_feet
mile ** 2: square_mile square_miles
meter ** 3: cubic_meter cubic_meters cubic_metre cubic_metres
hectare: hectare hectares
acre: acre acres
metric_ton: tonne tonnes metric_ton metric_tons
ton: ton tons
kilogram: kilogram kilograms kilogramme kilogrammes kilo kilos
gram: gram grams gramme grammes
milligram: milligram milligrams
pound: lb lbs
ounce: ounce ounces
liter: liter liters litre litres
milliliter: milliliter milliliters millilitre millilitres
gallon: gallon gallons
oil_barrel: barrel barrels
watt: watt watts
kilowatt: kilowatt kilowatts
megawatt: megawatt megawatts
gigawatt: gigawatt gigawatts
kilowatt_hour: kilowatt_hour kilowatt_hours kilowatt-hours
megawatt_hour: megawatt_hour megawatt_hours megawatt-hours
gigawatt_hour: gigawatt_hour gigawatt_hours gigawatt-hours
terawatt_hour: terawatt_hour terawatt_hours terawatt-hours
terawatt: terawatt terawatts
kilocalorie: kilocalories calories
volt: volt volts
horsepower: horsepower
gigabyte: gigabyte gigabytes
megabyte: megabyte megabytes
terabyte: terabyte terabytes
decibel: decibel decibels
kilometer / hour: kilometers_per_hour kilometres_per_hour kilometers_an_hour kilometres_an_hour kph
mile / hour: miles_per_hour miles_an_hour mph
degC: degrees_celsius degree_celsius degrees_centigrade celsius
degF: degrees_fahrenheit degree_fahrenheit fahrenheit
degree: degrees degree
second: second seconds
minute: minute minutes
hour: hour hours
day: day days
week: week weeks
month: month months
year: year years
decade: decade decades
century: century centuries
light_year: light-year light-years light_years
percentage_point: percentage_point percentage_points
percent: percent per_cent pct
basis_point: basis_point basis_points
"""
MEASURES_DE = """
kilometer: kilometer kilometern
meter: meter metern
centimeter: zentimeter zentimetern
millimeter: millimeter millimetern
mile: meile meilen
nautical_mile: seemeile seemeilen
kilometer ** 2: quadratkilometer quadratkilometern
meter ** 2: quadratmeter quadratmetern
meter ** 3: kubikmeter kubikmetern
hectare: hektar
metric_ton: tonne tonnen
kilogram: kilogramm kilo kilos
gram: gramm
milligram: milligramm
liter: liter litern
milliliter: milliliter millilitern
oil_barrel: barrel
watt: watt
kilowatt: kilowatt
megawatt: megawatt
gigawatt: gigawatt
kilowatt_hour: kilowattstunde kilowattstunden
megawatt_hour: megawattstunde megawattstunden
gigawatt_hour: gigawattstunde gigawattstunden
terawatt_hour: terawattstunde terawattstunden
terawatt: terawatt
kilocalorie: kilokalorie kilokalorien kalorien
volt: volt
metric_horsepower: ps
gigabyte: gigabyte
megabyte: megabyte
terabyte: terabyte
decibel: dezibel
kilometer / hour: stundenkilometer stundenkilometern kilometer_pro_stunde kilometern_pro_stunde
degC: grad_celsius
degF: grad_fahrenheit
degree: grad
second: sekunde sekunden
minute: minute minuten
hour: stunde stunden
day: tag tage tagen
week: woche wochen
month: monat monate monaten
year: jahr jahre jahren
decade: jahrzehnt jahrzehnte jahrzehnten
century: jahrhundert jahrhunderte jahrhunderten
light_year: lichtjahr lichtjahre lichtjahren
percentage_point: prozentpunkt prozentpunkte prozentpunkten
percent: prozent
permille: promille
basis_point: basispunkt basispunkte basispunkten
"""
# Symbols are matched in this case only.
SYMBOLS = """
kilometer: km
meter: m
centimeter: cm
millimeter: mm
foot: ft
kilometer ** 2: km² km2 sq_km
meter ** 2: m² m2 qm
meter ** 3: m³ m3
hectare: ha
metric_ton: t
kilogram: kg
gram: g
milligram: mg
liter: l
milliliter: ml
watt: W
kilowatt: kW
megawatt: MW
gigawatt: GW
kilowatt_hour: kWh
megawatt_hour: MWh
gigawatt_hour: GWh
terawatt_hour: TWh
kilocalorie: kcal
mmHg: mmHg mm_Hg
millimole / liter: mmol/l mmol/L
milligram / deciliter: mg/dl mg/dL
microgram / meter ** 3: µg/m³ μg/m³
microgram: µg μg
permille: ‰
volt: V
gigabyte: GB
megabyte: MB
terabyte: TB
decibel: dB
kilometer / hour: km/h
degC: °C °_C C
degF: °F °_F F
degree: °
hour: h Std.
minute: min Min.
percent: % %ige %igen %iger
"""
Table = dict[str, Unit]


def _lines(table: str) -> list[tuple[str, list[str]]]:
    rows = (line.partition(": ") for line in table.strip().splitlines())
    return [(name, [form.replace("_", " ") for form in forms.split()]) for name, _, forms in rows]


def _kind(name: str) -> UnitKind:
    return "share" if name in ("percent", "permille") else "change" if name in POINTS else "measure"


@cache
def unit_table(language: str) -> tuple[re.Pattern[str], Table, Table]:
    """A pattern that matches any unit of the language at a position, its words folded, and its symbols as written."""
    measures, money = (MEASURES_DE, MONEY_DE) if language == "de" else (MEASURES_EN, MONEY_EN)
    folded: Table = {word: Unit(name, _kind(name)) for name, forms in _lines(measures) for word in forms}
    folded |= {word: Unit(name, "money") for name, forms in _lines(money) for word in forms}
    if language == "en":
        folded |= {"pence": Unit("GBP", "money", 0.01)}
    folded |= {word: Unit("pound", "measure") for word in POUNDS[language]}
    symbols: Table = {word: Unit(name, _kind(name)) for name, forms in _lines(SYMBOLS) for word in forms}
    symbols |= {sign: Unit(code, "money") for sign, code in SIGNS.items()}
    symbols |= {code: Unit(code, "money") for code in CODES}
    alternatives = sorted([*folded, *symbols], key=len, reverse=True)
    joined = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in alternatives)
    # A unit ends where its word does; a hyphen may join it to what it measures ("10-Kilometer-Lauf").
    return re.compile(rf"(?:{joined})(?!\w)", re.IGNORECASE), folded, symbols


def unit_at(text: str, at: int, end: int, language: str) -> tuple[Unit, int] | None:
    """The unit that is written at `at`, with where it ends; None where there is none."""
    pattern, folded, symbols = unit_table(language)
    found = pattern.match(text, at, end)
    if not found:
        return None
    written = " ".join(found.group().split())
    unit = symbols.get(written) or folded.get(written.lower()) or folded.get(written.lower().replace("-", " "))
    return (unit, found.end()) if unit else None


SIGN_BEFORE = re.compile(rf"(?:US\$|C\$|A\$|[€$£¥₽₴]|\b(?:{'|'.join(CODES)}))[\s\u2009\u202f]?\Z")


def sign_before(text: str, start: int, at: int) -> tuple[Unit, int] | None:
    """The currency sign or code that ends at `at`, with where it begins."""
    begin = max(start, at - 5)
    found = SIGN_BEFORE.search(text[begin:at])
    if not found:
        return None
    written = found.group().strip()
    return Unit(SIGNS.get(written, written), "money"), begin + found.start()
