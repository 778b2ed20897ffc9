"""What a number counts: the noun after it with the words that belong to it, after "of", or before it.

There is no parser here: English takes the first plural among the next words, German the next capitalised
word after its adjectives. Where neither is there, nothing is counted rather than something guessed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.anchor.figure_words import figure_words
from sayso.languages import words

WORD = re.compile(r"(?:[^\W\d_]\.){2,}+(?:-\w++)*+|[^\W\d_]\w*+(?:[-‑’'&]\w++)*+")
GERMAN_NOUN = re.compile(
    r"[A-ZÄÖÜ][\w]*+(?:-\w++)*+(?:-\s(?:und|oder)\s[A-ZÄÖÜ]\w++)?(?:(?<=innen)\s(?:und|oder)\s[A-ZÄÖÜ]\w++)?"
)
GERMAN_ADJECTIVE = re.compile(r"(?:[a-zäöüß]\w+-)*[a-zäöüß]\w+(?:e|en|er|es|em)(?!\w)")
# „37 Ja- gegen 12 Nein-Stimmen“: the noun comes once.
SHARED_HEAD = re.compile(r"-\s(?:gegen|zu|bei|und|sowie)\s(?:\d+|[a-zäöüß]+)\s[A-ZÄÖÜ]\w*-([A-ZÄÖÜ]\w+)")
# Two capitals that are one name: „zwei Kölner Fans“, „acht Gelbe Karten“, „69 Creative Places“.
TWO_WORDS = re.compile(
    r"(?:(?:Berlin|Hamburg|Münchn|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Brem|Dresdn|Hannover"
    r"|Nürnberg|Wien|Graz|Salzburg|Zürch|Bern|Basl|Genf|Paris|London|Brüssel|Warschau|Moskau|Schweiz|Mainz|Kiel|Bonn|Trier)er"
    r"|(?:Gelb|Rot|Gelb-Rot|Golden|Silbern)e[nr]?)\s[A-ZÄÖÜ][\w-]*"
    r"|[A-Z][a-z]+(?:ive|ing|al|ic|ous|able|ed)\s[A-Z][a-z]+(?<!s)s(?!\w)"
)
OF = {
    "en": re.compile(
        r"\sof\s(?:(?:all|the|all\sthe|all\sof\sthe|its|their|his|her|our|my|these|those|a|an|any|that|this)\s)?"
    ),
    "de": re.compile(
        r"\s(?:de[rs]|aller|dieser|dieses|(?:ihre|seine|unsere|deutsche)[rs]|von|(?:von\s(?:den|allen)))\s(?:rund\s)?"
    ),
}
MODEL = re.compile(r"\d{1,3}[A-Z]?\d?(?=\s[a-z]{3})")
PAIRS = frozenset(["men and women", "women and children", "women and girls", "dead and wounded", "dead and injured"])
PAIR = re.compile(r"\sand\s(\w+)")

# Plurals without an s, and what is counted without one.
PLURAL = words("""
    people men women children police cattle sheep aircraft staff personnel troops dead injured wounded missing homeless
    deer fish feet teeth mice geese oxen lives knives wives halves media data bacteria criteria phenomena alumni
    policemen policewomen firemen fishermen businessmen businesswomen congressmen gunmen servicemen lawmen freshmen
    spokesmen chairmen salesmen craftsmen sportsmen grandchildren schoolchildren townspeople salespeople ads mps tvs
    pcs cds dvds ids kin crew clergy faithful elderly young unemployed spacecraft hovercraft offspring salmon
""")
NOT_PLURAL = words("""
    always perhaps besides towards afterwards says does goes was has yes plus minus across less unless this thus
    nonetheless nevertheless overseas sometimes means takes makes gives comes starts ends seems becomes remains
    besides business gas bus campus virus crisis analysis basis bonus census chaos corps news politics economics
    physics mathematics tennis christmas texas kansas arkansas illinois paris brussels massachusetts dallas
    wales series species
""")
INVARIANT_AS_PLURAL = words("series species corps")
# Adjectives that are counted by themselves, unless a noun follows: "200 young", "200 young people".
NOMINAL = words("young elderly unemployed homeless injured wounded missing dead faithful media")
MODIFIERS = words("sales sports arms news goods savings customs police human-rights women's men's series people")
ADJECTIVAL = re.compile(r"(?:al|ic|ive|ous|ary|ful|able|ible|less|an|ish|ese|ed|ing|ern|est)\Z")
TITLE, TITLED = re.compile(r"[A-Z][a-z]{1,4}"), re.compile(r"\.\s[A-Z]")  # "two dozen of Sen. Quill’s aides"
CLOSED = re.compile(r"[.,;:)]|\Z")
VERBAL = re.compile(r"(?:ed|ly|ing|en|s)\Z")
PLAIN_ADJECTIVES = words(
    "other former new single small big large young old main good senior major minor long short black white"
)
# What a plural stands before as part of one name: "the ferries committee".
BODIES = words("""
    committee commission department ministry team board union council association agency industry market bill budget
    fund force forces squad programme program caucus bureau panel watchdog regulator
""")
# "Face" is a verb before these, and a noun before "masks".
FACED = re.compile(
    r"\s(?:a|an|the|their|up|criminal|charges|trials?|prison|jail|deportation|eviction|fines|cuts|death|hunger"
    r"|allegations|sentences|penalties|delays|starvation|expulsion)(?!\w)"
)
# What looks like a plural and is the verb of something before it: "research by four economists suggests that".
THIRD_PERSON = words(
    "suggests shows involves indicates finds believes argues claims ages includes requires ranks totals"
)
AN_OBJECT = re.compile(r"\s(?:(?:that|the|an?|his|her|their|how|what|whether)(?!\w)|\d)")
OWNER = re.compile(r"[A-Z].*['’]s")
MOSTLY = re.compile(r"(?:meist|teils|zumeist|überwiegend|vorwiegend|mehrheitlich|größtenteils)\s(?=[a-zäöü])")
NO_HEAD = words("""
    total out any all some most one each either none because ahead instead maximum minimum average couple age speaking
    half part lot lots kind sort number tens hundreds thousands dozens millions scores think worth course front favor
    favour week end top hour hours city town village index gap loss profit target price level deficit surplus
""")
HEAD_EN = re.compile(r"(?<![\w-])((?:death\s|prison\s)?[a-z]+)\sof\s\Z")
HEAD_DE = re.compile(r"(?<![\w-])([A-ZÄÖÜ][a-zäöüß]+)\svon\s\Z")
TOLD_OF = {
    "en": re.compile(
        r"(?<!\w)[Nn]umbers?\sof\s((?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*)\s(?:(?:has|had|have|could|will|would|may)\s)?(?:since\s)?"
        r"(?:(?:rose|rise|risen|grew|grow|grown|climbed|jumped|increased|fell|fall|fallen|dropped|declined|shrank|swelled|swell|"
        r"went|gone)\s(?:up\s|down\s)?(?:(?:from\s\S+\s)?to|from)|(?:stood|stands)\sat|reached|was|is|were)\s\Z"
    ),
    "de": re.compile(
        r"(?<!\w)(?:Zahl|Anzahl)\sder\s((?:[a-zäöüß-]+en\s){0,2}[A-ZÄÖÜ][\w-]*)\s(?:(?:[^\s.,;:!?()„“]+(?<!\sund)(?<!\sdie)|\d[\d.,]*)\s){1,6}?"
        r"(?:auf|bei)\s\Z"
    ),
}
SCALE_HEAD = re.compile(r"(?<!\w)(Stärke|Magnitude)\s\Z")
NO_HEAD_DE = words(
    "anstieg plus minus zuwachs rückgang höhe schnitt alter durchschnitt ende anfang euro dollar"
    " verlust gewinn lücke defizit überschuss umsatz schaden index wert stadt kleinstadt großstadt marke niveau"
)


def counted(text: str, at: int, end: int, language: str, singular: bool = False) -> tuple[str, int] | None:
    """The noun that follows a number at `at` (where a space stands), with where it ends."""
    if at >= end or not text[at].isspace():
        return None
    at += 2 if text[at : at + 2] == "  " else 1
    return _german(text, at, end) if language == "de" else _english(text, at, end, singular)


def counted_of(text: str, at: int, end: int, language: str) -> tuple[str, int] | None:
    """The noun in "of the voters", "der Wähler" right after a share or a unit."""
    found = OF[language].match(text, at, end)
    if not found:
        return None
    if language == "de":
        return _german(text, found.end(), end)
    return _english(text, found.end(), end, singular=True, after_of=True)


def counted_before(text: str, start: int, at: int, language: str) -> tuple[str, int] | None:
    """The noun in "a population of 4 million", "Stärke 6,1", with where it begins."""
    begin = max(start, at - 40)
    before = text[begin:at]
    if language == "en":
        found = HEAD_EN.search(before)
        if not found or found[1] in NO_HEAD:
            return None
    else:
        found = SCALE_HEAD.search(before) or HEAD_DE.search(before)
        if not found or found[1].lower() in NO_HEAD_DE:
            return None
    return found[1], begin + found.start(1)


def counted_as(text: str, start: int, at: int, language: str) -> str | None:
    """The noun in "the number of dead rose to", „die Zahl der Toten stieg auf“, which end at `at`."""
    found = TOLD_OF[language].search(text[max(start, at - 90) : at])
    if not found or (language == "en" and not _is_plural(found[1].split()[-1])):
        return None
    return None if figure_words(language).function & set(found[1].lower().split()) else found[1]


def _german(text: str, at: int, end: int) -> tuple[str, int] | None:
    function = figure_words("de").function
    if mostly := MOSTLY.match(text, at, end):
        at = mostly.end()
    begin = at
    for _ in range(4):
        noun = GERMAN_NOUN.match(text, at, end)
        if noun:
            if noun.group().lower() in figure_words("de").months or noun.group() in ("Uhr", "Jahrhunderts"):
                return None
            if shared := SHARED_HEAD.match(text, noun.end(), end):
                return shared[1], begin - 1
            named = TWO_WORDS.match(text, at, end)
            stop = named.end() if named else noun.end()
            return text[begin:stop], stop
        adjective = GERMAN_ADJECTIVE.match(text, at, end)
        if not adjective or adjective.group() in function or not text[adjective.end() : adjective.end() + 1].isspace():
            return None
        at = adjective.end() + 1
    return None


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in PLURAL or lower in INVARIANT_AS_PLURAL:
        return True
    if lower in NOT_PLURAL or not lower.endswith("s") or lower.endswith(("ss", "us", "'s", "’s")):
        return False
    return len(word) > 3 or word[:-1].isupper()


def _english(text: str, at: int, end: int, singular: bool, after_of: bool = False) -> tuple[str, int] | None:
    known = figure_words("en")
    found: list[re.Match[str]] = []
    joined = 0
    for _ in range(8):
        word = WORD.match(text, at, end)
        if word and word.group() == "and" and found and _coordinates(text, found[-1], word, end):
            at, joined = word.end() + 1, len(found)
            continue
        if not word and found and found[-1].group()[0].isupper():
            word = MODEL.match(text, at, end)  # "five Leopard 2A6 tanks"
        if not word or word.group().lower() in known.function:
            break
        if not found and not after_of and OWNER.fullmatch(word.group()):
            break  # "the 400 Holm's clerks sent back"
        if not found and word.group() == "face" and FACED.match(text, word.end(), end):
            break
        if word.group().lower() in known.verbs and (found or not after_of):
            break  # "300 vote", but "12 per cent of the vote"
        found.append(word)
        at = word.end()
        if (
            at >= end
            or text[at] not in "  \n"
            or (_is_plural(word.group()) and not _goes_on(word.group()) and not _compound(text, at, end))
        ):
            break
        at += 1
    if joined and joined == len(found) - 1 and is_adjective(found[-1].group()):
        found.pop()  # "three days of mourning and ordered the army": a verb
    begin = found[0].start() if found else at
    plurals = [word for word in found if _is_plural(word.group())]
    if plurals:
        stop = plurals[-1].end()
        if after_of and plurals == found[-1:] and (body := WORD.match(text, stop + 1, end)) and body.group() in BODIES:
            stop = body.end()  # "a quarter of the ferries committee"
        pair = PAIR.match(text, stop, end)
        if pair and f"{plurals[-1].group()}{pair.group()}".lower() in PAIRS:
            stop = pair.end()
        return text[begin:stop], stop
    if found and found[-1].group().endswith(("'s", "’s")):
        return None  # "seven years of the mayor's very own rule"
    if not singular or not found:
        return None
    if found[0].group().lower().endswith("ed") and "-" in found[0].group() and len(found) == 1:
        return None
    last = found[-1]
    if TITLE.fullmatch(last.group()) and TITLED.match(text, last.end(), end):
        return None
    if len(found) <= 3 and CLOSED.match(text, last.end()) and not VERBAL.search(last.group()):
        return text[begin : last.end()], last.end()  # "of pine forest."
    stop = found[0].end()
    for here, following in pairwise(found):
        proper = here.group()[0].isupper() and following.group()[0].isupper()
        adjective = is_adjective(here.group()) and following.group().islower()
        if following.group().lower() in NOT_PLURAL or not (proper or adjective):
            break
        stop = following.end()
    return text[begin:stop], stop


def _compound(text: str, at: int, end: int) -> bool:
    """Whether another plural follows a plural, which no verb of it could be: "public records lawsuits"."""
    after = WORD.match(text, at + 1, end) if text.startswith(" ", at) else None
    if not after or not after.group().islower() or not after.group().endswith("s"):
        return False
    known = figure_words("en")
    if after.group() in known.function | known.verbs | THIRD_PERSON or AN_OBJECT.match(text, after.end(), end):
        return False
    return _is_plural(after.group())


def _coordinates(text: str, before: re.Match[str], conjunction: re.Match[str], end: int) -> bool:
    """Whether "and" joins two adjectives of one noun: "three current and former clerks"."""
    after = WORD.match(text, conjunction.end() + 1, end)
    return bool(after and not _is_plural(before.group()) and is_adjective(after.group()))


def is_adjective(word: str) -> bool:
    return bool(ADJECTIVAL.search(word)) or word.lower() in PLAIN_ADJECTIVES


def _goes_on(word: str) -> bool:
    return word.lower() in MODIFIERS or word.lower() in NOMINAL
