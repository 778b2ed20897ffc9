"""How English dates are written: one pattern a kind of piece, for `dates_english`."""

from __future__ import annotations

from sayso.anchor.dates_english_eras import PATTERN as ERA
from sayso.anchor.dates_english_numbers import PATTERN as SPELLED_YEAR
from sayso.anchor.dates_english_words import (
    DAYPARTS,
    DAYS,
    DECADES,
    FEASTS,
    MONTH,
    MORE,
    NTH,
    NUMBERS,
    ORDINAL,
    REL,
    SHORT_MONTH,
    TOLD,
    WEEKDAY,
    WHICH,
    YEAR,
)
from sayso.anchor.dates_english_years import COUNTED
from sayso.anchor.dates_patterns import either, titled

SHORT_DAY = "(?P<weekday>Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)"
ANY_MONTH = rf"(?:{MONTH}\b|{SHORT_MONTH}(?:\.(?=[\s,\d])|\b))"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
JOINT = r"(?P<joint>\s?[-–—‑]\s?|\s(?:to|through|until|till)\s(?:the\s)?|\s?(?:and|&)\s(?:the\s)?)"
NUMBER = rf"(?:{either(NUMBERS)}|\d{{1,3}}(?:,\d00)?)"
UNIT = r"hours?|minutes?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|fortnight"
LONG = "week|month|year|decade|century"

WHICH_WORDS = either(
    name for name in WHICH if name not in ("the past", "the last", "this very", "the next", "the following")
)
SEASON_WHICH = either(("last", "this", "next", "this past", "this coming", "the past", "the coming"))
UNIT_WHICH = either(("last", "this", "next", "this past", "this coming", "the coming", "the current", "past"))
# A year of three digits, where nothing follows that it could count: "30 September 420), …".
EARLY_YEAR = r"\s(?P<year>[1-9]\d\d)(?=[),;]|\.(?:\s|$)|\s(?:was|and|in|to|until|he|she|the)\b|\s[-–—])"
FIRST_TO_LAST = either(("first", "second", "third", "fourth", "last"))
DAY_BESIDE = either(name for name, said in REL.items() if said["base"] == "told")
BEFORE_LAST = either(name for name in REL if name.endswith(("before last", "after next")))
DAY_WORD = either(
    name
    for name, said in REL.items()
    if said["base"] == "published"
    and name.split()[2:] not in (["before", "last"], ["after", "next"])
    and name != "this day"
)

SPELLED_DECADE = either(DECADES).replace(r"teen\s", r"teen[\s-]")
THE = r"(?:[Tt]he\s)?"
EARLY = (
    r"(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?:-?\s?(?:to|or)-?\s?(?P<part2>mid|late)(?=[\s-]))?"
    r"[\s-](?:in\s|to\s)?(?:the\s)?"
)
END = (
    r"(?:(?:very\s|tail\s)?(?P<part>[Bb]eginning|[Ss]tart|[Dd]awn|[Mm]iddle|[Ee]nd|[Cc]lose)"
    rf"|(?P<part>{either(('early', 'first', 'opening', 'closing', 'final', 'last', 'later', 'latter'))})"
    r"\s(?:days|weeks|months|years|decades|part|stages))"
)
OF_PART = rf"{THE}{END}\sof\s"
IN_PART = rf"(?:{EARLY}|{OF_PART}(?:the\s)?)?"

SEASON = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
# A season that no noun follows: "in summer they", not "in summer camps".
ALONE = (
    r"(?=\s*[.,;:!?)]|\s(?:and|or|in|of|on|at|when|is|was|can|will|to|but|it|the|he|she|they|we|has|had|for|as|because|"
    r"ends|their|its|his|her|our|my|your|this|these|there|you|many|most|some|all|a|an|from|until|with|after|before)\b)"
)
# What a week or month is a part of, "the first week of May", as far as it can be seen from its beginning.
PART_OF = rf"{ANY_MONTH}|{YEAR}\b|(?:last|this|next)\s(?:month|year)\b"
BC = r"\s?(?:BCE?\b|B\.C\.(?:E\.)?)"
AD = r"\s?(?:CE\b|AD\b|A\.D\.|C\.E\.)"
ZONE_NAME = "GMT|UTC|CES?T|E[SD]T|P[SD]T|M[SD]T"
ZONE = rf"(?:\s(?P<zone>(?:{ZONE_NAME})\b)|\s\((?P<zone>{ZONE_NAME})\)|\slocal\stime)?"
HOUR = either(list(NUMBERS)[:12])
MINUTES = either(("half", "quarter", "five", "ten", "twenty", "twenty five"))
MORE_NUMBERS = "million|billion|thousand|hundred|per|quarters|and|years|times"
CLOCK = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<meridiem>[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\b\.?)"
    rf"|(?P<hour>{HOUR})\s(?P<meridiem>[ap]\.m\.|[ap]m\b|[AP]M\b|[AP]\.M\b\.?)"
    r"|(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d|:\d|\.\d|\s?%)"
    r"|(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?:\shours\b|(?=\s(?:GMT|UTC|CES?T|E[SD]T)\b))"
    rf"|(?P<hour>\d\d?|{HOUR})\so['’]?clock"
    rf"|(?:(?P<minutes>{MINUTES})\s(?P<past>past)|(?:[Aa]\s)?(?P<minutes>[Qq]uarter)\s(?P<past>past|after|to))\s(?P<hour>{HOUR})\b(?!\s(?:{MORE_NUMBERS})|-)"
    rf"|(?:(?<=\b[Aa]t\s)|(?<=fter\s)|(?<=fore\s)|(?<=\b[Bb]y\s)|(?<=ound\s)|(?<=bout\s)|(?<=ntil\s))(?P<hour>1[0-2]|[1-9]|{HOUR})"
    rf"(?=\son\s(?:{WEEKDAY})\s(?:morning|afternoon|evening|night)\b)"
    rf"|(?P<hour>1?\d|{HOUR})(?=\sin\sthe\s(?:morning|afternoon|evening)\b|\sat\snight\b|\stonight\b)"
    rf"|(?<=\b[Aa]t\s)(?P<hour>1[0-2]|[1-9]|{HOUR})(?=[.;:!?](?:\s|\Z)|,\s|\)|\Z|\s(?:and|every|each|to|when|but|he|she|they|we|it|I|sharp|so|or)\b)"
    r"|(?P<hour>[Nn]oon|[Mm]idnight)(?!\s(?:train|bus|blue|sun|mass|oil))"
)
ONWARD = (
    r"\s?[-–—]\s?(?:[Pp]resent|[Nn]ow|[Tt]oday)\b"
    r"|\s(?:to|until|till|through)\s(?:the\spresent(?:\sday)?|now|today|this\sday)\b"
)

PATTERNS = {
    "iso": (
        r"(?P<year>\d{4})-(?P<month>0\d|1[0-2])-(?P<day>[0-3]\d)"
        r"(?:T(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::\d\d)?Z?)?(?![\w-])"
        r"|(?P<month>0[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?![\d/])"
        r"|(?P<year>(?:19|20)(?:1[3-9]|[2-9]\d))-(?P<month>0[1-9]|1[0-2])(?![\d-])\b"
        rf"|(?P<year>{YEAR})(?:/(?P<month>0\d|1[0-2])/(?P<day>[0-3]\d)|\.(?P<month>0\d|1[0-2])\.(?P<day>[0-3]\d))(?![\w/-]|\.\d)"
    ),
    "numeric": (
        r"(?P<first>\d\d?)/(?P<second>\d\d?)/(?P<year>\d{4}|\d\d)(?![\d/])"
        rf"|(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<year>{YEAR})(?![\d-])"
        r"|(?:(?<=\b[Oo]n\s)|(?<=dated\s))(?P<first>\d\d?)-(?P<second>\d\d?)-(?P<year>\d\d)(?![\d-])"
        rf"|(?P<day>\d\d?)\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>{YEAR})(?![\d.]\d)"
    ),
    "feast": rf"(?:(?P<which>{WHICH_WORDS})\s)?(?:[Tt]he\s(?=[F4]))?(?P<feast>{titled(FEASTS)})|(?P<feast>9/11)",
    "monthday": (
        rf"(?P<day>\d\d?)-(?P<month>{ANY_MONTH})-(?P<year>\d{{4}}|\d\d)(?!\d)"
        rf"|(?P<month>{ANY_MONTH})(?:\s(?:the\s)?|(?<=\.))(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY})(?!\s?(?:of\s)?(?:{ANY_MONTH})))?"
        rf"(?!\d|[:.,/]\d|\s?%|-year|\s{COUNTED})(?:,?{EARLY_YEAR})?"
        rf"|{THE}(?P<day>{DAY})(?:{JOINT}(?P<day2>{DAY}))?\s(?:day\s)?(?:of\s)?(?P<month>{ANY_MONTH})(?:{EARLY_YEAR})?"
        rf"|{THE}(?P<day>{ORDINAL})(?:{JOINT}(?P<day2>{ORDINAL}))?\s(?:day\s)?of\s(?P<month>{MONTH})"
        rf"|(?P<month>{MONTH})\s(?:the\s)?(?P<day>{ORDINAL})(?=[.,;:!?)]|\Z|\s(?:and|at|of|in|this|to|he|she|they|we|it|was|is|when"
        rf"|as|for|on|that|{SPELLED_YEAR})\b)"
    ),
    "nth": rf"[Tt]he\s(?P<nth>{FIRST_TO_LAST})\s(?P<weekday>{WEEKDAY})(?=\s(?:in|of))",
    "slice": (
        rf"{THE}(?P<edge>{FIRST_TO_LAST}|final)\s(?P<slice>week|weekend)(?=\s(?:of|in)\s(?:the\s(?:month|year)\s(?:of\s)?)?(?:{PART_OF}))"
        rf"|{THE}(?P<edge>[Ff]irst|[Ll]ast|[Ff]inal)\s(?P<many>{NUMBER})\s(?P<slice>days|weeks|months|years)"
        rf"(?=\s(?:of|in)\s(?:the\s(?:month|year)\s(?:of\s)?)?(?:{PART_OF}))"
        rf"|{THE}(?P<edge>{FIRST_TO_LAST}|final)\s(?P<slice>decade)(?=\s(?:of|in)\s(?:the\s)?(?:{NTH}[\s-]century|century))"
        rf"|{THE}(?P<edge>{FIRST_TO_LAST}|final)\s(?:(?P<many>{NUMBER})\s)?(?P<slice>weekend|weeks?|months)\sof\s(?P<wholly>the|this|last|next)"
        r"\s(?P<unit>month|year|century|decade)"
    ),
    "weekof": (
        rf"{THE}(?P<weekof>week\s(?:of|beginning|starting|commencing|ending)|weekend\sof)"
        rf"(?=\s(?:on\s)?(?:the\s)?(?:(?:{WEEKDAY}),?\s)?(?:{ANY_MONTH}\s\d|\d\d?(?:st|nd|rd|th)?\s(?:of\s)?{ANY_MONTH}))"
    ),
    "weekday": (
        rf"(?:(?P<which>{WHICH_WORDS})\s)?(?P<weekday>{WEEKDAY}),?\s(?:the\s)?(?P<dom>\d\d?(?:st|nd|rd|th)|(?<=the\s){ORDINAL})(?=[.,;:!?)]|\Z|\s(?!of\b|{ANY_MONTH}|\w+ury|[Cc]ir|[Dd]is)[a-z])|"
        rf"(?P<beyond>{either(('a', 'one', 'two', 'three'))})\sweeks?\sfrom\s(?:next\s)?(?P<weekday>{WEEKDAY})"
        rf"|[Tt]he\s(?P<weekday>{WEEKDAY})\s(?P<secondlast>before\slast)"
        rf"|(?:(?P<weekday>{WEEKDAY})|(?P<weekday>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)\s(?P<which>last|next)"
        r"(?=[.,;:!?)]|\Z|\s(?:and|at|in|we|he|she|they|to|for|with|on)\b)|"
        rf"(?:(?:[Ll]ate|[Ee]arly)\s(?:on\s)?|[Tt]he\searly\shours\sof\s)?(?:(?P<which>{WHICH_WORDS})\s)?(?P<weekday>{WEEKDAY})"
        rf"|(?P<weekday>{titled(name for name in DAYS if len(name) < 6)})"
        rf"(?=\.?,?\s(?:the\s)?(?:{ANY_MONTH}\s\d|\d\d?(?:st|nd|rd|th)?\s{ANY_MONTH}))\.?"
        rf"|(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext)\s|(?<=[Oo]n\s)|(?<=ince\s)|(?<=ntil\s)|(?<=\b[Bb]y\s)){SHORT_DAY}(?:\.(?=[\s,;)]|$)|(?=[\s,;.!?)]|$))"
        r"|(?<=[a-z,]\s)(?<!\bthe\s)(?P<weekday>Mon|Tues|Weds?|Thurs?|Fri|Sat|Sun)(?:\.(?=[\s,;)]|$)|(?=\s(?:morning|afternoon|evening|night|nite)\b))"
    ),
    "dom": (
        r"(?:(?<=\b[Oo]n\s)|(?<=\b[Bb]y\s)|(?<=ntil\s)|(?<=ince\s)|(?<=tter\sof\s)|(?<=ours\sof\s)|(?<=card\sof\s)|(?<=note\sof\s)|(?<=ning\sof\s)|(?<=ight\sof\s)|(?<=noon\sof\s)|(?<=\btill\s))"
        rf"(?:the\s(?P<dom>\d\d?(?:st|nd|rd|th))|(?<=n\s)the\s(?P<dom>{ORDINAL}))"
        r"(?=[.;:!?)]|,\s|\Z|\s(?:and|at|in|he|she|they|we|it|I|was|were|when|but|that|to|for|with|as|is|has|had|the|my|his|her|our|their)\b)"
    ),
    "span": (
        rf"{THE}(?P<over>{either(('past', 'last', 'next', 'coming', 'previous'))})\s(?P<n>{NUMBER}|hundred)"
        r"(?P<ahalf>\sand\sa\shalf|\s?½|\s1/2)?[\s-](?P<unit>days|weeks|months|years|decades)(?!\s(?:later|ago|earlier|before))"
        r"|[Tt]he\s(?P<over>past|last)\s(?P<unit>year|decade)\s(?P<ahalf>and\sa\shalf)"
        rf"|(?:(?<=[Oo]ver\s)|(?<=[Ww]ithin\s)|(?<=[Dd]uring\s))the\s(?P<over>next|coming)\s(?P<unit>week|month|year)\b"
        rf"|[Tt]he\s(?P<over>past|last)\s(?P<unit>day|{LONG})(?=\s*[.,;)]|\s(?:and|or|has|have|had)\b)"
    ),
    "earlier": rf"(?P<part>{either(('earlier', 'later'))})\s(?:on\s)?(?P<wholly>this)\s(?P<unit>{LONG})",
    "unit": (
        r"(?<!\b[Ii]n\s)(?<!ver\s)(?<!\bfor\s)(?<!thin\s)(?<!ring\s)(?<!\bof\s)(?P<nextone>[Tt]he\snext)\s(?P<unit>week|month|year|weekend)\b|"
        r"(?:(?<=over\s)|(?<=Over\s)|(?<=[Aa]t\s)|(?<=[Oo]n\s)|(?<=hout\s))the\s(?P<unit>weekend)"
        rf"|this\scoming\s(?P<rel>weekend)|(?:{EARLY})?{THE}(?P<wholly>{UNIT_WHICH})\s(?P<unit>{LONG}|weekend|quarter(?!\s(?:of|in)\sthe\s))"
        r"|(?P<unit>year|month)(?:['’]s)?[\s-](?P<part>end)(?=\s*[.,;:)]|\s(?:and|but|if|as|or)\b|\Z)"
        rf"|{THE}{END}\sof\s(?P<wholly>the)\s(?P<unit>{LONG}|quarter)"
    ),
    "told": (
        rf"[Tt]he\s(?P<weekday>{WEEKDAY})\s(?P<told>after|before)(?=\s*[.,;:!?)])|"
        rf"(?P<told>{either(name for name in TOLD if name != 'that')})\s(?:(?P<season>{SEASON})"
        rf"|(?P<month>{MONTH})(?!\s\d)|(?P<weekday>{WEEKDAY}))\b"
        rf"|(?P<told>[Tt]hat)\s(?P<month>{MONTH})(?=[.,;]|\s(?:he|she|they|it|we|I|the|his|her|a|an|in|at|when)\b)"
        rf"|(?P<told>[Tt]hat)\s(?P<season>[Ss]ummer|[Aa]utumn|[Ww]inter|(?:[Ss]pring|[Ff]all)(?=[.,;]|\s(?:of|the|he|she|they|we|it)\b))|"
        rf"(?P<told>{either(TOLD)})\s(?P<unit>day|week|month|year|morning|afternoon|evening|night)"
        r"(?!\s(?:and|of|long|before|after)\b)"
        rf"|(?P<rel>{DAY_BESIDE})(?:\sthat\b)?(?=\s*[.,;:!?)]|\s(?:and|but|had|was|were|in|at)\b|$)"
    ),
    "before": rf"(?P<rel>{BEFORE_LAST})",
    "dayword": (
        rf"(?<!-)(?P<rel>[Tt]o-(?:day|morrow|night))\b|(?P<rel>{DAY_WORD}|(?<!to\s)[Tt]his\sday(?!\s(?:in|and)\b))"
    ),
    "ago": (
        rf"(?P<n>{NUMBER})\s(?:(?P<weekday>{WEEKDAY})s|(?P<feast>Christmas)es)\s(?P<ago>ago|from\snow)"
        rf"|(?:(?P<approx>{either(MORE)})\s)?(?P<n>{NUMBER})\s(?:short\s|long\s)?(?P<unit>{UNIT})\s"
        rf"(?P<ago>ago(?:\s(?P<exactly>today|tomorrow|yesterday|tonight|this\s(?:week|month|year|weekend|morning|evening|{SEASON}))\b(?:\s(?:morning|afternoon|evening|night)\b)?)?|earlier|before(?=\s*[.,;:)])|previously|prior|later|after(?=\s*[.,;:)])|from\snow|from\stoday|on(?=,)|back)"
        r"(?!\sthan\b)"
        rf"|(?P<n>{NUMBER})\s(?:(?P<unit>year|month|week)\s(?P<ahalf>and\sa\shalf)|(?P<ahalf>and\sa\shalf)\s(?P<unit>years|months|weeks))\s"
        r"(?P<ago>ago|earlier|later|from\snow)"
        r"|(?P<ahalf>[Hh]alf\sa)\s(?P<unit>year|decade|century)\s(?P<ago>ago|earlier|later)"
        rf"|(?P<ago>[Ii]n)\s(?P<n>{NUMBER})\s(?P<unit>days?|weeks?|months?|years?)(?:['’]s?\stime)?(?!\s(?:of|or)\b|-)"
    ),
    "quarter": (
        r"Q(?P<quarter>[1-4])|(?P<year>20\d\d|19\d\d)[\s-]?Q(?P<quarter>[1-4])"
        r"|(?P<quarter>[1-4])Q\s?(?P<year>20\d\d|['’]?\d\d)\b"
        rf"|{THE}(?P<quarter>{FIRST_TO_LAST}|[1-4](?:st|nd|rd|th))[\s-]quarter"
    ),
    "half": rf"H(?P<half>[12])|{THE}(?P<half>{either(('first', 'second', 'latter'))})\shalf(?:\sof)?(?:\sthe)?",
    "decade": (
        rf"{THE}(?:{EARLY}|{OF_PART}the\s)?(?:(?P<decade>(?:1\d|20)\d0)s"
        r"|(?<=the\s|rly\s|ate\s|mid-)(?P<decade>(?:1\d|20)\d0)['’]s"
        r"|['’‘](?P<decade>[2-9]0)['’]?s|(?P<decade>[2-9]0)s"
        rf"|(?P<decade>{SPELLED_DECADE}|[Rr]oaring\s[Tt]wenties))"
    ),
    "century": (
        rf"{THE}{IN_PART}(?P<century>{NTH})(?:-?{JOINT}(?P<century2>{NTH}))?[\s-](?:[Cc]entur(?:y|ies)|[Cc](?:ent)?\.)"
        rf"(?:(?P<bc>{BC})|{AD})?"
        rf"|{THE}{IN_PART}(?P<millennium>{NTH})[\s-][Mm]illennium(?:(?P<bc>{BC})|{AD})?"
        rf"|{THE}turn\sof\s(?:the\s(?P<turn>{NTH})[\s-]century|the\s(?P<turn>millennium))"
    ),
    "season": (
        rf"(?:{EARLY})?(?P<which>{SEASON_WHICH})\s(?P<season>{SEASON})"
        rf"|{IN_PART}{THE}(?P<season>{SEASON})(?=,?\s(?:of\s)?(?:{YEAR}|(?:last|this|next)\syear))"
        rf"|(?:{EARLY}|(?<=[Ii]n\s)the\s|(?<=ing\s)the\s|(?<=it\sis\s)|(?<=[Ii]n\s))(?P<season>{SEASON}){ALONE}"
        rf"|{THE}(?P<season>summer|autumn|winter)(?P<repeats>s)?{ALONE}"
        r"|(?P<season>Summer|Autumn|Winter)(?=\s(?:is|was|can|has)\b)"
        r"|(?P<season>(?:Summ|Wint)er)(?P<repeats>s)(?=\s(?:are|were|can)\b)"
    ),
    "war": ERA,
    "years": (
        rf"(?:(?P<literal>\d{{1,4}})\s?[-–—]\s?|(?P<literal>[3-9]\d{{3}})\s(?:to|and)\s)(?P<literal2>\d{{1,4}})(?P<bc>{BC})|"
        r"(?:(?<=\bc\.\s)|(?<=\bca\.\s)|(?<=circa\s)|(?<=[a-z]\s\())(?P<year>[1-9]\d\d)\s?[-–—]\s?(?P<year2>[1-9]\d\d\d?)(?![\d-])"
        rf"|(?P<year>{YEAR})(?:[-–—/](?P<year2>{YEAR}|\d\d?)|\s[-–—]\s(?P<year2>{YEAR}|\d\d(?=\))))(?![\d-])"
    ),
    "year": (
        rf"[Tt]he\syear\s(?P<year>\d{{3,4}})(?!\d|[.,:]\d)|[Tt]he\syear\s(?P<literal>\d\d)(?=[.,;)]|\Z|\s(?:by|when|the|in|and)\b)"
        rf"|(?P<literal>\d{{1,4}})(?P<bc>{BC})|(?P<spelled>{SPELLED_YEAR})"
        r"|(?:(?<=\bc\.\s)|(?<=\bca\.\s)|(?<=circa\s))(?P<year>[1-9]\d\d)(?!\d|[.,]\d|\s[a-z])"
        rf"|(?P<year>{YEAR})(?P<onward>{ONWARD})"
        rf"|(?P<year>{YEAR})-?(?P<approx>ish)\b"
        rf"|(?P<year>{YEAR})(?!\d|[.,:]\d|s\b|-\d|\s?%|\s?[*×]\s?\d|\s(?:GMT|UTC)\b)|['’‘](?P<year>\d\d)(?=[\s.,;:!?)]|\Z)"
        rf"|(?<=In\s)(?P<year>[2-9]\d\d)(?=,\s[a-z]+\s|,?\s(?:[A-Z][a-z]+\s(?:[a-z]+ed|was|had|died|became|left|took|and|of)"
        r"|he|she|they|the|it|his|her|a)\b)"
        rf"|(?:AD|A\.D\.)\s?(?P<literal>\d{{1,4}})|(?P<literal>\d{{1,4}}){AD}|FY\s?(?P<year>20\d\d|\d\d)"
    ),
    "month": (
        rf"(?P<month>{MONTH})\s(?P<which>last|next)(?=[.,;:!?)]|\Z|\s(?:and|at|in|we|he|she|they|to|for|with|on)\b)|"
        rf"(?:{EARLY}|{OF_PART})?(?:(?P<which>{WHICH_WORDS})\s)?(?P<month>{MONTH})(?:\sof{EARLY_YEAR})?"
        rf"|(?:{EARLY}|{OF_PART})?(?P<month>{SHORT_MONTH}\b\.?)(?=,?\s(?:of\s)?{YEAR})"
        rf"|(?:{EARLY}|{OF_PART}|(?<=\b[Ii]n\s)|(?<=ince\s)|(?<=ntil\s)|(?<=\b[Bb]y\s)|(?<=\bof\s))(?P<month>Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)"
        r"\b(?:\.(?=[\s,;)]|$)|(?=[\s,;.!?)](?!\d)|$))"
    ),
    "clock": rf"(?:{CLOCK}){ZONE}",
    "daypart": rf"(?:late\s|early\s)?(?P<daypart>{'|'.join(DAYPARTS)})",
    "part": rf"(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Ee]nd(?=-))(?=[\s-])|{THE}{END}(?=\sof\s)",
}
