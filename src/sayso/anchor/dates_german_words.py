"""The words of German dates and what they mean: tables for `dates_german`, lower-case; and the tenses of verbs."""

from __future__ import annotations

from sayso.anchor.dates_calendar import WORLD_WARS
from sayso.anchor.dates_patterns import rel, titled, words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner jan", "februar feber feb", "märz mrz", "april apr", "mai", "juni jun", "juli jul",
            "august aug", "september sept sep", "oktober okt", "november nov", "dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        words(
            "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
            "achtzehn neunzehn zwanzig"
        ),
        start=2,
    )
} | {
    "ein": 1,
    "eine": 1,
    "einem": 1,
    "einen": 1,
    "einer": 1,
    "hundert": 100,
}
ONES = words("ein zwei drei vier fünf sechs sieben acht neun")
TENS = words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
for value, ten in enumerate(TENS, start=2):
    NUMBERS |= {ten: 10 * value} | {f"{one}und{ten}": 10 * value + n for n, one in enumerate(ONES, start=1)}
HOURS = words("eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
ORDINALS = {
    stem + ending: number
    for number, stem in enumerate(
        words("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft"), start=1
    )
    for ending in ("e", "en", "er", "es")
} | {f"letzt{ending}": -1 for ending in ("e", "en", "er", "es")}
STEMS = {"letzt": -1, "vergangen": -1, "vorig": -1, "dies": 0, "laufend": 0, "kommend": 1, "nächst": 1}
FURTHER = {f"{stem}e{ending}": n for stem, n in (("vorletzt", -2), ("übernächst", 2)) for ending in ("", *"nmrs")}
WHICH = {stem + ending: n for stem, n in STEMS.items() for ending in ("e", "en", "em", "er", "es")}
UNITS = {
    "tag": "D", "tage": "D", "tagen": "D", "tages": "D", "woche": "W", "wochen": "W", "monat": "M", "monate": "M",
    "monaten": "M", "monats": "M", "jahr": "Y", "jahre": "Y", "jahren": "Y", "jahres": "Y", "jahrzehnt": "E",
    "jahrzehnte": "E", "jahrzehnten": "E", "jahrhundert": "C", "jahrhunderten": "C", "stunde": "H", "stunden": "H",
    "minute": "H", "minuten": "H", "wochenende": "K", "wochenendes": "K", "quartal": "Q", "quartals": "Q",
}  # fmt: skip
FEASTS = {
    "weihnachten": "12-25", "heiligabend": "12-24", "heilig abend": "12-24", "silvester": "12-31", "neujahr": "01-01",
    "neujahrstag": "01-01", "nikolaustag": "12-06", "tag der arbeit": "05-01", "tag der deutschen einheit": "10-03",
    "valentinstag": "02-14", "reformationstag": "10-31", "allerheiligen": "11-01", "halloween": "10-31",
    "dreikönigstag": "01-06", "ostern": "easter", "ostersonntag": "easter", "ostersamstag": "easter saturday",
    "ostermontag": "easter monday", "karfreitag": "good friday", "gründonnerstag": "holy thursday",
    "palmsonntag": "palm sunday", "aschermittwoch": "ash wednesday", "rosenmontag": "shrove monday",
    "christi himmelfahrt": "ascension", "himmelfahrt": "ascension", "pfingsten": "pentecost",
    "pfingstsonntag": "pentecost", "pfingstmontag": "whit monday", "fronleichnam": "corpus christi",
    "buß- und bettag": "repentance day", "erster advent": "first advent", "ersten advent": "first advent",
}  # fmt: skip
DECADES = {f"{stem}er": number for number, stem in enumerate(TENS, start=2)}
SEASONS = {
    "frühling": 21, "frühjahr": 21, "sommer": 22, "herbst": 23, "winter": 24, "frühsommer": 22, "hochsommer": 22,
    "spätsommer": 22, "frühherbst": 23, "spätherbst": 23,
}  # fmt: skip
DAYPARTS = {
    "morgen": "morning", "früh": "morning", "vormittag": "morning", "mittag": "noon", "nachmittag": "afternoon",
    "abend": "evening", "nacht": "night", "morgens": "morning", "vormittags": "morning", "mittags": "noon",
    "nachmittags": "afternoon", "abends": "evening", "nachts": "night",
}  # fmt: skip
ZONES = {"mez": "+01:00", "mesz": "+02:00", "gmt": "+00:00", "utc": "+00:00", "cet": "+01:00", "cest": "+02:00"}
PART = {
    "anfang": "early", "beginn": "early", "frühen": "early", "frühe": "early", "mitte": "mid", "ende": "late",
    "späten": "late", "späte": "late",
}  # fmt: skip


REL = {
    "heute": rel(0, "D"), "gestern": rel(-1, "D"), "vorgestern": rel(-2, "D"), "morgen": rel(1, "D"),
    "übermorgen": rel(2, "D"), "heuer": rel(0, "Y"), "vorjahr": rel(-1, "Y", "either"),
    "vorjahres": rel(-1, "Y", "either"), "vormonat": rel(-1, "M", "either"), "vorwoche": rel(-1, "W", "either"),
    "folgejahr": rel(1, "Y", "told"), "vortag": rel(-1, "D", "told"),
    "vorabend": rel(-1, "D", "told", daypart="evening"),
    "folgetag": rel(1, "D", "told"), "tags darauf": rel(1, "D", "told"), "tags zuvor": rel(-1, "D", "told"),
    "tag zuvor": rel(-1, "D", "told"), "tag davor": rel(-1, "D", "told"), "tag darauf": rel(1, "D", "told"),
    "tag danach": rel(1, "D", "told"), "abend zuvor": rel(-1, "D", "told", daypart="evening"),
    "jahr zuvor": rel(-1, "Y", "told"), "jahr davor": rel(-1, "Y", "told"), "jahr darauf": rel(1, "Y", "told"),
    "jahr danach": rel(1, "Y", "told"), "woche zuvor": rel(-1, "W", "told"), "woche darauf": rel(1, "W", "told"),
    "monat zuvor": rel(-1, "M", "told"), "monat darauf": rel(1, "M", "told"),
}  # fmt: skip
NIGHTS = {
    f"{which}{ending} nacht": rel(n, "D", daypart="night")
    for which, n in (("letzte", -1), ("vergangene", -1), ("kommende", 0))
    for ending in ("", "n")
}
ADJECTIVES = {
    f"{stem}e{ending}": said
    for stem, said in (
        ("heutig", rel(0, "D")), ("gestrig", rel(-1, "D")), ("vorgestrig", rel(-2, "D")), ("morgig", rel(1, "D")),
        ("diesjährig", rel(0, "Y")), ("letztjährig", rel(-1, "Y")), ("vorjährig", rel(-1, "Y")),
    )
    for ending in ("", *"nmrs")
}  # fmt: skip
TOLD = {
    form + ending: n
    for form, n in (("selb", 0), ("gleich", 0), ("jen", 0), ("folgend", 1), ("darauffolgend", 1), ("vorangegangen", -1))
    for ending in ("e", "en", "em", "er", "es")
} | {"desselben": 0, "derselben": 0, "demselben": 0}
AGO = {
    "vor": (-1, "published"), "in": (1, "published"), "zuvor": (-1, "told"), "vorher": (-1, "told"),
    "davor": (-1, "told"), "später": (1, "told"), "danach": (1, "told"), "darauf": (1, "told"),
}  # fmt: skip
WARS = {
    f"{nth}{ending} weltkrieg{case}": WORLD_WARS[number]
    for number, nth in enumerate(("erste", "zweite"))
    for ending in ("", "n", "r")
    for case in ("", "e", "s", "es")
}
MORE = ("gut", "knapp", "rund", "etwa", "fast", "über", "mehr als", "ungefähr", "ca.")

YEAR = r"(?:1\d|20)\d\d"
FULL = ("mai", "juni", "juli", "märz")  # short names that are no abbreviations
MONTH = f"(?:{titled(name for name in MONTHS if len(name) > 4 or name in FULL)})"
SHORT_MONTH = f"(?:{titled(name for name in MONTHS if len(name) < 5 and name not in FULL)})"
WHICH_WORD = r"(?:[Ll]etzt|[Vv]ergangen|[Vv]orig|[Dd]ies|[Kk]ommend|[Nn]ächst|[Ll]aufend)e[nmrs]?"
YEAR_BESIDE = rf"(?:{YEAR}|dieses\sJahres|(?:letzt|vergangen|vorig|kommend|nächst)en\sJahres)\b"

MODAL = "soll|sollen|solle|will|wollen|wolle|muss|müssen|müsse|kann|können|könnten?|dürften?|mag|mögen"
# The perfect after a modal verb tells what is said to have been: „soll ... gestürzt sein“, „will ... gesehen haben“.
MOVED = (
    "gewesen|worden|gegangen|gekommen|gefahren|geflohen|geflogen|geflüchtet|gestorben|gestürzt|gefallen|gelaufen|gereist|"
    "geschehen|gesprungen|gestiegen|gesunken|getreten|gezogen|geblieben|gelandet|gerast|gerannt|geraten|gelangt|"
    "passiert|explodiert|kollidiert|verschwunden|entkommen|entstanden|erschienen|verstorben|eingetroffen|ertrunken|"
    "erkrankt|verunglückt|begegnet"
)
PERFECT = (
    r"(?:[^.,;:!?()\n]|(?<=\d)\.){0,120}?"
    rf"\b(?:(?!nicht|recht|satt)[a-zäöüß]+(?:t|en)\shaben|[a-zäöü]*(?:{MOVED})\ssein)\b"
)
PUT_OFF = r"\b(?:verlängert|vertagt|verschoben|ausgesetzt|befristet|aufgefordert|angesetzt)\b"
PAST = (
    rf"\b(?:{MODAL})\b(?={PERFECT})|"
    r"\b(?:hat|hatten?|war|waren|wurden?|worden|gewesen|habe|haben|hätten?|kam|kamen|ging|gingen|fiel|fielen|trat|traten|sprach|"
    r"sprachen|traf|trafen|brannten?|stieg|stiegen|sank|sanken|begann|begannen|fand|fanden|gab|gaben|(?:ver)?starb|(?:ver)?starben|floh|flohen|"
    r"nahm|nahmen|stand|standen|lag|lagen|ließ|ließen|rief|riefen|schrieb|schrieben|schloss|schlossen|zog|zogen|lief|liefen|"
    r"hielt|hielten|blieb|blieben|brach|brachen|erschien|erschienen|entstand|entstanden|gewann|gewannen|verlor|verloren|verließ|"
    r"schlug|schlugen|sah|sahen|half|stießen|stieß|warf|warfen|griff|griffen|schoss|schossen|riss|rissen|bot|boten|schwieg|schwiegen|verschwand|verschwanden|"
    r"erhielt|erhielten|unterlag|gelang|erlag|überfiel|überfielen|wusste|brachten?|bat|baten|trug|trugen|wuchs|wies|wiesen|entschied|entschieden|beschloss|unterschrieb|bekam|"
    r"(?<!\bdem\s)(?<!\bden\s)(?<!\bdes\s)(?<!\b[ai]m\s)(?<!\b[vz][ou]m\s)(?!heute\b|könnte|sollte|möchte|müsste|dürfte|wollte\b|bitte\b|rechte|letzte|erste|zweite|dritte|vierte|nächste|weite|breite|gute|"
    r"alte|harte|späte|leichte|schlechte|echte|bekannte|spätesten|meisten|besten|ersten|letzten|zweiten|dritten|nächsten|rechten|alten|guten|"
    r"könnten|sollten|möchten|müssten|dürften|unten|hinten|selten|mitten|gesamten|geplanten|halten|arbeiten|warten|(?:be)?streiten|(?:an|ver)?bieten|(?:an|auf|ein|be|ver)?treten|veranstalten|leiten|bitten)[a-zäöüß]{2,}ten?|"
    r"(?:[a-zäöü]{0,5})ge(?!plant|gen|rade|nau|mein|setz)[a-zäöüß]{2,}(?:t|en))\b"
)
FUTURE = (
    r"\b(?:ge[a-zäöüß]+(?:t|en)\s(?:wird|werden|werde)|wird|werden|werde|würden?|möchten?|plant|planen|geplant|"
    r"erwartet|vorgesehen|bevor|droh(?:en|t|te|ten)(?=[^.;:\n]{0,90}\b(?:zu\s[a-zäöü]+n|[a-zäöü]+zu[a-zäöü]+en)\b)|"
    rf"(?:{MODAL})\b(?!{PERFECT}))\b"
)
# „Am Freitag besucht der Kanzler Tarn“: a verb right after the date that opens its sentence is finite, and in the
# present unless it is one of these. What nobody plans and what is said are told in the present when they are over.
NOT_PLANNED = (
    r"(?:hat|ist|war|wird|hielt|trat|bat|riet|galt|litt|tat|bot|floht?|(?:er|be|ent|auf)hielt|beriet|ver(?:trat|riet|bot)|betrat"
    r"|geriet|gebot|schritt|ritt|nicht|erst|jetzt|zuletzt|dort|fast|meist|selbst|sonst|laut|statt|samt|seit|mit|acht|hat"
    r"|sagt|teilt|meldet|berichtet|erklärt|heißt|schreibt|bestätigt|betont|fordert|warnt|kritisiert|äußert|verkündet|lässt|weist"
    r"|erzählt|erinnert|stirbt|stürzt|brennt|kippt|fällt|explodiert|erschießt|tötet|passiert|geschieht|gelingt|ereignet"
    r"|verliert|gewinnt|bricht|erreicht|verletzt|getötet|ge[a-zäöüß]+t|steht|liegt|sitzt|gibt(?!\ses\b)|zuvor|bekannt|gut|weit)\b"
)
STRONG = (
    "kamen|gingen|fielen|traten|sprachen|trafen|stiegen|sanken|begannen|fanden|gaben|starben|flohen|nahmen|standen|lagen"
    "|ließen|riefen|schrieben|schlossen|zogen|liefen|hielten|blieben|brachen|erschienen|gewannen|verloren|schlugen|sahen"
)
SECOND = (
    rf"\s(?!{NOT_PLANNED})(?:[a-zäöüß]{{3,}}t|[a-zäöüß]+(?:ieren|eln)|spielen|beraten|wählen|feiern|streiken|empfangen"
    r"|bestreiten|zeigen|besuchen|reden|singen)(?=\s(?!haben?\b|hat|hatten?\b|wurden?\b|worden|war))"
)
# „Soll im Mai beraten und am 3. Juni verabschieden“
SHARED = (
    rf"(?:\s[^\s.,;:!?()]+){{0,8}}?\s(?!(?:worden|haben|sein|{STRONG})\b)[a-zäöüß]+(?<!t)(?:en|ern|eln)(?=[.,;!?]|\Z)"
)
PRESENT = (
    r"\b(?:beginnt|beginnen|startet|starten|tagt|tagen|trifft|treffen|findet|finden|endet|enden|öffnet|schließt|entscheidet|stimmt|stimmen|kommt|"
    r"kommen|reist|reisen|tritt|wählt|wählen|spricht|steht|stehen|gilt|gelten|bleibt|bleiben|läuft|"
    r"spielt|spielen|berät|streikt|streiken|gastiert|gastieren|fährt|fliegt|singt|steigt|empfängt|jährt|bestreitet|bestreiten"
    r"|demonstriert|demonstrieren|kandidiert|eröffnet(?=\s(?:am|de[rnm]|die|das|ein)\b)|verhandelt(?=\sa[mb]\b)|übernimmt)\b"
)
