"""What stands after a place's name and changes what it names: things called after a people, shortened states."""

from __future__ import annotations

from sayso.languages import words

# A people or a language and no place: "African Americans", "English-language", „der englischen Sprache“.
PEOPLES = words("american americans language languages speaking sprache sprachen")
# Of a country, but of what is paid: "Swiss francs", „norwegische Kronen“.
CURRENCIES = words("""
    franc francs dollar dollars crown crowns krona kronor kroner pound pounds peso pesos rupee rupees dinar dinars lira
    yuan won rouble roubles ruble rubles real reais shekel shekels franken kronen pfund rupien schilling rubel
""")
SHORTENED_STATES = """
    AL Ala.|AZ Ariz.|AR Ark.|CA Calif.|CO Colo.|CT Conn.|DE Del.|DC D.C.|FL Fla.|GA Ga.|IL Ill.|IN Ind.|KS Kan.|KY Ky.
    |LA La.|ME Me.|MD Md.|MA Mass.|MI Mich.|MN Minn.|MS Miss.|MO Mo.|MT Mont.|NE Neb.|NV Nev.|NH N.H.|NJ N.J.|NM N.M.
    |NY N.Y.|NC N.C.|ND N.D.|OH O.|OK Okla.|OR Ore.|PA Pa.|RI R.I.|SC S.C.|SD S.D.|TN Tenn.|TX Tex.|VT Vt.|VA Va.
    |WA Wash.|WV W.Va.|WI Wis.|WY Wyo.
"""
# The code of an American state by how newspapers shorten it: "Manchester, N.H.".
STATES = {short: code for code, short in map(str.split, SHORTENED_STATES.split("|"))}
# "Turkish baths", "French fries": a thing, wherever it is; by the adjective, folded.
THINGS = {
    "turkish": words("bath baths delight"),
    "french": words("fries fry toast press horn horns kiss bulldog bulldogs window windows door doors"),
    "danish": words("pastry pastries"),
    "swiss": words("cheese army chard roll rolls"),
    "german": words("shepherd shepherds measles"),
    "russian": words("roulette doll dolls"),
    "dutch": words("oven ovens"),
    "irish": words("coffee setter setters stew"),
    "persian": words("rug rugs carpet carpets cat cats"),
    "english": words("breakfast muffin muffins horn ivy"),
    "belgian": words("waffle waffles"),
    "greek": words("yogurt yoghurt salad"),
    "chinese": words("checkers whispers cabbage lantern lanterns"),
    "indian": words("summer ink"),
    "mexican": words("wave standoff"),
    "spanish": words("flu"),
    "brazilian": words("wax"),
    "siamese": words("cat cats"),
    "venetian": words("blind blinds"),
    "roman": words("numeral numerals"),
    "arabic": words("numeral numerals"),
    "spanische": words("grippe wand"),
    "wiener": words("schnitzel würstchen walzer"),
    "berliner": words("weiße luft"),
    "schweizer": words("käse taschenmesser"),
    "deutsche": words("dogge"),
    "russisch": words("roulette"),
    "russisches": words("roulette"),
    "türkische": words("bäder"),
}
