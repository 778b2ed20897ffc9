"""The words of English dates and what they mean: tables for `dates_english`, lower-case."""

from __future__ import annotations

from sayso.anchor.dates_patterns import TENS, either, loud, rel, titled, words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
DAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri",
         "saturday sat",         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
NUMBERS = {
    word: number
    for number, word in enumerate(
        words(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty"
        ),
        start=1,
    )
} | {
    "a": 1,
    "an": 1,
    **{ten: 10 * number for number, ten in enumerate(TENS, start=2)},
    "sixty": 60,
    "a dozen": 12,
    "a hundred": 100,
    "one hundred": 100,
}
NUMBERS |= {
    f"{ten} {one}": value * 10 + NUMBERS[one]
    for value, ten in enumerate(TENS, start=2)
    for one in words("one two three four five six seven eight nine")
}
ORDINALS = (
    {
        word: number
        for number, word in enumerate(
            words(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
            ),
            start=1,
        )
    }
    | {
        f"{ten} {one}": value + number
        for ten, value, most in (("twenty", 20, 9), ("thirty", 30, 1))
        for number, one in enumerate(
            words("first second third fourth fifth sixth seventh eighth ninth")[:most], start=1
        )
    }
    | {"thirtieth": 30, "last": -1, "final": -1}
)
WHICH = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this past": -1, "the past": -1, "the last": -1,
    "this": 0, "the current": 0, "current": 0, "this very": 0,
    "next": 1, "coming": 1, "this coming": 1, "the coming": 1, "the next": 1, "the following": 1,
}  # fmt: skip
UNITS = {
    "day": "D", "days": "D", "week": "W", "weeks": "W", "fortnight": "F", "month": "M", "months": "M",
    "year": "Y", "years": "Y", "decade": "E", "decades": "E", "century": "C", "centuries": "C", "hour": "H",
    "hours": "H", "minute": "H", "minutes": "H", "weekend": "K", "quarter": "Q",
    "morning": "D", "afternoon": "D", "evening": "D", "night": "D",
}  # fmt: skip
FEASTS = {
    "christmas day": "12-25", "christmas": "12-25", "christmas eve": "12-24", "boxing day": "12-26",
    "new year's day": "01-01", "new year's eve": "12-31", "new year's": "01-01", "valentine's day": "02-14",
    "st. patrick's day": "03-17", "st patrick's day": "03-17", "april fools' day": "04-01", "may day": "05-01",
    "fourth of july": "07-04", "4th of july": "07-04", "bastille day": "07-14", "halloween": "10-31",
    "all saints' day": "11-01", "armistice day": "11-11", "veterans day": "11-11", "epiphany": "01-06",
    "easter": "easter", "easter sunday": "easter", "easter monday": "easter monday", "good friday": "good friday",
    "palm sunday": "palm sunday", "ash wednesday": "ash wednesday", "shrove tuesday": "shrove tuesday",
    "maundy thursday": "holy thursday", "ascension day": "ascension", "pentecost": "pentecost",
    "whit monday": "whit monday", "corpus christi": "corpus christi", "thanksgiving day": "thanksgiving",
    "thanksgiving": "thanksgiving", "black friday": "black friday", "labor day": "labor day",
    "memorial day": "memorial day", "xmas": "12-25", "xmas eve": "12-24", "christmastime": "12-25",
    "twelfth night": "01-05", "burns night": "01-25", "australia day": "01-26", "groundhog day": "02-02",
    "candlemas": "02-02", "valentine's": "02-14", "saint patrick's day": "03-17", "lady day": "03-25",
    "april fool's day": "04-01", "earth day": "04-22", "anzac day": "04-25", "walpurgis night": "04-30",
    "cinco de mayo": "05-05", "juneteenth": "06-19", "midsummer's day": "06-24", "midsummer day": "06-24",
    "canada day": "07-01", "michaelmas": "09-29", "hallowe'en": "10-31", "all hallows' eve": "10-31",
    "all souls' day": "11-02", "guy fawkes night": "11-05", "bonfire night": "11-05", "veterans' day": "11-11",
    "remembrance day": "11-11", "martinmas": "11-11", "st. nicholas' day": "12-06", "st nicholas' day": "12-06",
    "st. andrew's day": "11-30", "st andrew's day": "11-30", "st. george's day": "04-23", "st george's day": "04-23",
    "st. david's day": "03-01", "st david's day": "03-01", "st. stephen's day": "12-26", "st stephen's day": "12-26",
    "international women's day": "03-08", "mardi gras": "shrove tuesday", "holy thursday": "holy thursday",
    "holy saturday": "easter saturday", "easter saturday": "easter saturday", "whit sunday": "pentecost",
    "whitsun": "pentecost", "whitsuntide": "pentecost", "lammas": "08-01", "hogmanay": "12-31",
    "mother's day": "mother's day", "father's day": "father's day", "mothering sunday": "mothering sunday",
    "martin luther king jr. day": "king day", "martin luther king day": "king day", "mlk day": "king day",
    "presidents' day": "presidents day", "presidents day": "presidents day", "president's day": "presidents day",
    "columbus day": "columbus day", "cyber monday": "cyber monday", "trinity sunday": "trinity sunday",
}  # fmt: skip
DECADES = {
    word: number
    for number, word in enumerate(
        ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"], start=2
    )
}
DECADES |= {
    f"{hundred} {tens}": hundreds + 10 * number
    for hundred, hundreds in (("seventeen", 1700), ("eighteen", 1800), ("nineteen", 1900))
    for tens, number in list(DECADES.items())
}
DECADES |= {
    f"{hundred} hundreds": 100 * number
    for number, hundred in ((16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (19, "nineteen"))
}
DECADES |= {"roaring twenties": 1920, "noughties": 2000, "aughts": 2000, "oughts": 2000, "twenty tens": 2010}
ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00", "edt": "-04:00",
    "pst": "-08:00", "pdt": "-07:00", "mst": "-07:00", "mdt": "-06:00",
}  # fmt: skip
TOLD = {"that": 0, "the same": 0, "that same": 0, "the very same": 0, "the next": 1, "the following": 1,
        "the previous": -1, "the preceding": -1}  # fmt: skip


REL = {
    "today": rel(0, "D"),
    "yesterday": rel(-1, "D"),
    "tomorrow": rel(1, "D"),
    "tonight": rel(0, "D", daypart="night"),
    "the day before yesterday": rel(-2, "D"),
    "the day after tomorrow": rel(2, "D"),
    "last night": rel(-1, "D", daypart="night"),
    "this morning": rel(0, "D", daypart="morning"),
    "this day": rel(0, "D"),
    "this afternoon": rel(0, "D", daypart="afternoon"),
    "this evening": rel(0, "D", daypart="evening"),
    "the day before": rel(-1, "D", "told"),
    "the day after": rel(1, "D", "told"),
    "the night before": rel(-1, "D", "told"),
    "the morning after": rel(1, "D", "told"),
    "the weekend before": rel(-1, "K", "told"),
    "the weekend after": rel(1, "K", "told"),
    "the evening before": rel(-1, "D", "told"),
    "the morning before": rel(-1, "D", "told"),
    "the night after": rel(1, "D", "told"),
    "the evening after": rel(1, "D", "told"),
    "the week before": rel(-1, "W", "told"),
    "the week after": rel(1, "W", "told"),
    "the month before": rel(-1, "M", "told"),
    "the month after": rel(1, "M", "told"),
    "the year before": rel(-1, "Y", "told"),
    "the year after": rel(1, "Y", "told"),
    "the year before last": rel(-2, "Y"),
    "the week before last": rel(-2, "W"),
    "the month before last": rel(-2, "M"),
    "the weekend before last": rel(-2, "K"),
    "the night before last": rel(-2, "D", daypart="night"),
    "the evening before last": rel(-2, "D", daypart="evening"),
    "the week after next": rel(2, "W"),
    "the weekend after next": rel(2, "K"),
    "the month after next": rel(2, "M"),
    "the year after next": rel(2, "Y"),
    "tonite": rel(0, "D", daypart="night"),
    "tmrw": rel(1, "D"),
    "last nite": rel(-1, "D", daypart="night"),
}
# As they were written: "to-day".
HYPHENED = {"to day": REL["today"], "to morrow": REL["tomorrow"], "to night": REL["tonight"]}  # fmt: skip
PART = {
    "early": "early", "beginning": "early", "start": "early", "outset": "early", "turn": "early",
    "mid": "mid", "middle": "mid", "midpoint": "mid", "late": "late", "end": "late", "close": "late",
    "earlier": "earlier", "later": "later", "latter": "late", "dawn": "early", "first": "early", "opening": "early",
    "closing": "late", "final": "late", "last": "late",
}  # fmt: skip
NUMBERS |= {
    f"{one} thousand": NUMBERS[one] * 1000 for one in words("a one two three four five six seven eight nine ten")
}
MORE = ("about", "some", "around", "almost", "nearly", "more than", "over", "roughly", "just over")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
DAYPARTS = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "midday": "noon",
    "lunchtime": "noon", "nite": "night",
}  # fmt: skip
AGO = {
    "ago": (-1, "published"), "back": (-1, "published"), "earlier": (-1, "told"), "before": (-1, "told"),
    "previously": (-1, "told"), "prior": (-1, "told"), "later": (1, "told"), "after": (1, "told"), "on": (1, "told"),
    "from now": (1, "published"), "from today": (1, "published"), "in": (1, "published"),
}  # fmt: skip

YEAR = r"(?:1\d|20)\d\d"
MONTH = f"(?:{loud(titled(name for name in MONTHS if len(name) > 4 or name in ('may', 'june', 'july')))})"
SHORT_MONTH = f"(?:{titled(name for name in MONTHS if len(name) < 5)})"
WEEKDAY = loud(titled(name for name in DAYS if len(name) > 5))
ORDINAL = either(name for name in ORDINALS if name not in ("last", "final"))
NTH = rf"(?:{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))"
