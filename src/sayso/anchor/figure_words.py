"""The words around numbers, as data per language: bounds, approximators, change, and what numbers name.

Phrases are lower-case with single spaces. What is counted is read in `figure_counts`, units in `figure_units`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from sayso.languages import profile, words


@dataclass(frozen=True)
class FigureWords:
    """What stands before and after the numbers of one language."""

    at_least: frozenset[str]
    at_most: frozenset[str]
    near: frozenset[str]
    little_over: frozenset[str]
    between: str
    change: frozenset[str]
    changed_by: frozenset[str]
    change_nouns: frozenset[str]
    by: str
    more: re.Pattern[str]
    to: re.Pattern[str]
    either: re.Pattern[str]
    joins: re.Pattern[str]
    after: tuple[tuple[re.Pattern[str], str], ...]
    names: frozenset[str]
    years: frozenset[str]
    ordinal: frozenset[str]
    time: re.Pattern[str]
    past: re.Pattern[str]
    months: frozenset[str]
    people: frozenset[str]
    function: frozenset[str]
    verbs: frozenset[str]

    @cached_property
    def bounding(self) -> frozenset[str]:
        """Every phrase that bounds a number, whichever way."""
        return self.at_least | self.at_most | self.near | self.little_over | {self.between}

    @cached_property
    def moving(self) -> frozenset[str]:
        """Every verb of change before "by"."""
        return self.change | self.changed_by


def _phrases(table: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in table.replace("\n", " ").split(","))


def _function(code: str, more: str) -> frozenset[str]:
    """Words that no counted noun holds: the closed classes of the language, and `more`."""
    known = profile(code)
    pronouns = (known.pronouns - {"others"}) | known.first_person | known.third_person
    joining = known.prepositions | known.subordinators | known.conjunctions
    pronouns -= words("andere anderen anderer anderes anderem")
    return pronouns | joining | known.articles | known.auxiliaries | known.negators | known.days | words(more)


@cache
def figure_words(language: str) -> FigureWords:
    return _german() if language == "de" else _english()


def _english() -> FigureWords:
    return FigureWords(
        at_least=_phrases("""
            more than, over, at least, no fewer than, not fewer than, no less than, not less than, above, in
            excess of, upwards of, upward of, a minimum of, minimum of, well over, well above, exceeding,
            greater than, higher than, >, ≥, +, far more than, longer than, older than, at the very least,
            not least
        """),
        at_most=_phrases("""
            up to, fewer than, less than, under, below, at most, no more than, not more than, a maximum of,
            maximum of, as many as, as much as, as high as, well under, well below, <, ≤, lower than, at the
            most, shorter than, younger than, as little as
        """),
        near=_phrases("""
            about, around, roughly, approximately, nearly, almost, some, an estimated, estimated, close to,
            circa, ca., c., approx., just under, just below, a little under, slightly less than, slightly
            under, ~, ≈, more or less, in the region of, virtually, just shy of, nearing, approaching,
            perhaps, maybe, probably, an average of, on average, somewhere around
        """),
        little_over=_phrases(
            "just over, just above, a little over, slightly more than, slightly over, a little more than"
        ),
        between="between",
        change=_phrases("""
            rose, rise, rises, risen, rising, grew, grow, grows, grown, growing, fell, fall, falls, fallen,
            falling, dropped, drop, drops, dropping, increased, increase, increases, increasing, decreased,
            decrease, decreases, decreasing, declined, decline, declines, declining, climbed, climb, climbs,
            climbing, jumped, jump, jumps, jumping, soared, soar, surged, surge, slumped, slump, plunged,
            plunge, plummeted, shrank, shrink, shrunk, shrinking, slid, slipped, slip, sank, dipped,
            tumbled, up, down, gained, expanded, contracted, rebounded, edged up, edged down, went up, went
            down, cut, reduced, advanced, rallied, crept up, inched up, inched down
        """),
        changed_by=words("raised lowered trimmed slashed hiked widened narrowed improved weakened strengthened slowed"),
        change_nouns=words("""
            increase rise drop decline fall growth jump surge reduction cut decrease slump gain gains hike
            loss slide dip plunge spike raise boost discount increases cuts pay-rise
        """),
        by="by",
        more=re.compile(
            r"\s(?:more|fewer|less|higher|lower|cheaper|larger|smaller|bigger|faster|slower|longer|shorter"
            r"|(?:pay\s|wage\s|price\s|rate\s|annual\s|sharp\s)?"
            r"(?:increase|rise|drop|decline|fall|growth|jump|surge|reduction|cut|decrease|slump|hike|raise)s?)(?!\w)"
        ),
        to=re.compile(r"\s?[–—-]\s?|\sto\s"),
        either=re.compile(r"\sor\s"),
        joins=re.compile(r",?\s(?:and|or)\s|,\s"),
        after=(
            (
                re.compile(
                    r"\s(?:or|and)\s(?:more|over|above|older|up|upwards?|greater|higher|larger)(?!\w)|\+|-plus(?!\w)|\splus(?!\w)"
                    r"(?!\s(?:an?|the|his|her|its|their|some|tax|expenses|bonuses|interest|fees|costs|VAT|\d)\b|\s[$€£])"
                ),
                "low",
            ),
            (
                re.compile(
                    r"\s(?:(?:or|and)\s(?:fewer|less|under|below|younger|lower|smaller)|at\s(?:the\s)?most)(?!\w)"
                ),
                "high",
            ),
            (re.compile(r"\sat\s(?:the\s(?:very\s)?)?least(?!\w)"), "low"),
            (re.compile(r"\sor\sso(?!\w)|-odd(?!\w)|\sor\sthereabouts"), "near"),
        ),
        names=words("""
            no nos number numbers room route highway interstate channel flight article section chapter phase minute
            version psalm page pages line lane gate platform track level tier stage grade type formula day
            week year act scene volume vol issue bus code category class district ward precinct unit block
            episode season part item question step rule title clause paragraph apollo boeing airbus top
            figure table box group ranked rank amendment proposition resolution
        """),
        years=words("""
            in since by from until till before after during year late early mid spring summer autumn fall
            winter of for and through
        """),
        ordinal=frozenset(),
        time=re.compile(
            r"\s?(?:[ap]\.?m\.?(?!\w)|o[’']clock|hrs(?!\w)|GMT|(?:CE|E|C|P|B|U)[SD]?T(?!\w))|-?(?:st|nd|rd|th)(?!\w)"
        ),
        past=re.compile(
            r"[’']?\s(?:ago|earlier|later|before|after|previously|prior|hence|from\snow|afterwards|away"
            r"|on(?!\s(?:(?:the|an?|his|her|its|their|our|my)\s|[\d$€£])))(?!\w)"
        ),
        months=profile("en").months,
        people=words("""
            people men women children soldiers troops workers civilians residents voters members students
            police officers refugees migrants protesters demonstrators visitors patients passengers fans
            guests prisoners employees jobs homes houses families households victims deaths cases copies
        """),
        function=_function(
            "en",
            """
            a an the no next last only even not both also just so than then there here now ago later earlier
            each every all more most less least such own same too very per plus minus via apiece together
            alone respectively overall annually left right out up down off back was were is are has had have
            per-cent percent versus vs thanks including involving using according amid despite away
            yesterday today tomorrow tonight pm am times'
            """,
        ),
        verbs=words("""
            said says died voted signed joined came went took made got gave lost won fled escaped remain
            remained survived attended turned walked stood waited gathered lived moved agreed wanted followed
            arrived began started stopped ended opened closed failed passed broke ran fell rose grew stayed
            called asked told need needs want live work die vote think feel believe oppose favor support
            approve disapprove go come stand make take get put see know reported recorded compared used found arrested
        """),
    )


def _german() -> FigureWords:
    return FigureWords(
        at_least=_phrases("""
            mehr als, über, mindestens, wenigstens, zumindest, nicht weniger als, ab, größer als, >, ≥, weit
            über, deutlich über, weit mehr als, deutlich mehr als, länger als, älter als, oberhalb von,
            minimal, nicht unter, schon über, bereits über, bereits mehr als
        """),
        at_most=_phrases("""
            bis zu, weniger als, unter, höchstens, maximal, nicht mehr als, allenfalls, <, ≤, weit unter,
            deutlich unter, deutlich weniger als, kürzer als, jünger als, unterhalb von, bis maximal
        """),
        near=_phrases("""
            etwa, rund, ungefähr, circa, zirka, ca., ca, knapp, fast, beinahe, nahezu, an die, um die,
            annähernd, schätzungsweise, geschätzt, geschätzte, geschätzten, in etwa, ~, ≈, durchschnittlich,
            im schnitt, vielleicht, wohl, gerundet, nicht ganz, rd., so um die
        """),
        little_over=_phrases("gut, etwas mehr als, etwas über, knapp über, kaum mehr als, leicht über, ein wenig über"),
        between="zwischen",
        change=_phrases(
            "plus, minus, ein plus von, ein minus von, anstieg von, zuwachs von, rückgang von, steigerung von"
        ),
        changed_by=frozenset(),
        change_nouns=words("""
            anstieg plus minus zuwachs rückgang steigerung wachstum senkung erhöhung kürzung zunahme abnahme
            einbruch verlust lohnplus preisanstieg erhöhungen rückgänge aufschlag rabatt
        """),
        by="um",
        more=re.compile(
            r"\s(?:mehr|weniger|höher\w*|niedriger\w*|teurer\w*|billiger\w*|größer\w*|kleiner\w*|länger\w*|kürzer\w*"
            r"|schneller\w*|langsamer\w*|schlechter\w*|besser\w*|stärker\w*|schwächer\w*)(?!\w)"
        ),
        to=re.compile(r"\s?[–—-]\s?|\sbis\s(?:zu\s)?"),
        either=re.compile(r"\soder\s"),
        joins=re.compile(r",?\s(?:und|oder|sowie|bzw\.|beziehungsweise)\s|,\s"),
        after=(
            (
                re.compile(
                    r"\s(?:oder|und)\s(?:mehr|älter|darüber|höher)(?!\w)|\+|\splus(?!\w)(?!\s(?:[A-ZÄÖÜ]\w|\d))"
                ),
                "low",
            ),
            (re.compile(r"\s(?:oder|und)\s(?:weniger|jünger|darunter)(?!\w)"), "high"),
        ),
        names=words("""
            az aktenzeichen nr nummer zimmer gleis platz rang haus hausnummer artikel paragraf paragraph
            kapitel phase seite seiten absatz abs satz art linie bus tor kanal flug version code stufe teil
            band folge staffel klasse gruppe typ formel boeing airbus apollo top ziffer halle block
            bahnsteig raum saal ausgabe heft bundesstraße landesstraße autobahn plz position startnummer
            channel route level
        """),
        years=words("""
            in im seit bis von ab vor nach jahr jahre jahres jahren ende anfang mitte frühjahr sommer herbst
            winter frühling und um während anno wahl saison haushalt wurde war
        """),
        ordinal=words("""
            der die das den dem des am im zum zur vom beim ein eine einen ihr ihre seine seinen seinem ihrem
            ihren bis jeder jede jedes
        """),
        time=re.compile(r"\s(?:Uhr)(?!\w)|er(?!\w)(?=\sJahre)|(?:er|ern)(?!\w)"),
        past=re.compile(
            r"\s(?:später|zuvor|danach|früher|vorher|darauf|nach(?=\s)|vor(?=\s(?:de[rmn]|ihre|seine|einem)))(?!\w)"
        ),
        months=profile("de").months,
        people=words("""
            menschen soldaten personen mitglieder mitarbeiter beschäftigte zuschauer besucher teilnehmer
            einwohner demonstranten polizisten kinder frauen männer schüler studenten studierende
            flüchtlinge tote verletzte stellen arbeitsplätze wohnungen haushalte fälle stimmen exemplare
            arbeiter beamte helfer bewohner gäste bürger wähler patienten euro anhänger gläubige fans opfer
        """),
        function=_function(
            "de",
            """
            werden wurden worden sind waren haben hatten seien hätten müssen mussten können konnten sollen
            sollten wollen wollten dürfen durften starben kamen gingen standen saßen leben lebten arbeiten
            arbeiteten blieben stimmten flohen nahmen machten gaben fanden sahen lagen kosten kosteten
            fielen stiegen wären würden bleiben kommen gehen stehen liegen fehlen fehlten gelten galten
            meinen finden glauben gegen aber oder sowie ohne wegen trotz während immer wieder jeweils weiter
            später früher über unter außer zwischen hinter neben etliche diese dieser dieses jene ihre seine
            unsere keine meine eine einer einen einem der die das den dem des bisher morgen heute gestern
            sogar lange ferner eher denen deren dessen alle wenige viele beide nur noch etwa inzwischen
            bereits erhielten bekamen sprachen verloren gewannen erreichten wurde war ist hat wird aus bei
            mit nach seit von vor zu auf an in um für
        """,
        ),
        verbs=frozenset(),
    )
