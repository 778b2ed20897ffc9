"""What GeoNames has not: how English and German speak of countries and regions, with their adjectives.

Each line is "code: English names / English adjectives / German names / German adjectives", where nothing is an
empty part; "_" is a space in a name. Regions have their GeoNames id and the code of their first administrative level.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

COUNTRIES = """
AF: / Afghan / Afghanistan / afghanisch
AL: / Albanian / Albanien / albanisch
DZ: / Algerian / Algerien / algerisch
AD: / Andorran / Andorra / andorranisch
AO: / Angolan / Angola / angolanisch
AR: / Argentine Argentinian / Argentinien / argentinisch
AM: / Armenian / Armenien / armenisch
AU: / Australian / Australien / australisch
AT: / Austrian / Österreich / österreichisch
AZ: / Azerbaijani Azeri / Aserbaidschan / aserbaidschanisch
BH: / Bahraini / Bahrain / bahrainisch
BD: / Bangladeshi / Bangladesch / bangladeschisch
BY: / Belarusian Belarussian Byelorussian / Belarus Weißrussland Weissrussland / belarussisch belarusisch weißrussisch
BE: / Belgian / Belgien / belgisch
BJ: / Beninese / Benin / beninisch
BO: / Bolivian / Bolivien / bolivianisch
BA: Bosnia Bosnia-Herzegovina / Bosnian / Bosnien Bosnien-Herzegowina Bosnien_und_Herzegowina / bosnisch
BW: / Botswanan / Botswana / botsuanisch
BR: / Brazilian / Brasilien / brasilianisch
BG: / Bulgarian / Bulgarien / bulgarisch
BF: / Burkinabe / Burkina_Faso / burkinisch
BI: / Burundian / Burundi / burundisch
KH: / Cambodian / Kambodscha / kambodschanisch
CM: / Cameroonian / Kamerun / kamerunisch
CA: / Canadian / Kanada / kanadisch
CF: / Central_African / Zentralafrikanische_Republik / zentralafrikanisch
TD: / Chadian / Tschad / tschadisch
CL: / Chilean / Chile / chilenisch
CN: / Chinese / China Volksrepublik_China / chinesisch
CO: / Colombian / Kolumbien / kolumbianisch
CD: Congo DR_Congo DRC / Congolese / Kongo DR_Kongo Demokratische_Republik_Kongo / kongolesisch
CR: / Costa_Rican / Costa_Rica / costa-ricanisch
HR: / Croatian / Kroatien / kroatisch
CU: / Cuban / Kuba / kubanisch
CY: / Cypriot / Zypern / zyprisch zypriotisch
CZ: Czech_Republic / Czech / Tschechien Tschechische_Republik / tschechisch
DK: / Danish / Dänemark / dänisch
DJ: / Djiboutian / Dschibuti / dschibutisch
DO: / / Dominikanische_Republik / dominikanisch
EC: / Ecuadorian Ecuadorean / Ecuador / ecuadorianisch
EG: / Egyptian / Ägypten / ägyptisch
SV: / Salvadoran / / salvadorianisch
ER: / Eritrean / Eritrea / eritreisch
EE: / Estonian / Estland / estnisch
ET: / Ethiopian / Äthiopien / äthiopisch
FI: / Finnish / Finnland / finnisch
FR: / French / Frankreich / französisch
GM: Gambia / Gambian / Gambia / gambisch
GE: / Georgian / Georgien / georgisch
DE: / German / Deutschland Bundesrepublik Bundesrepublik_Deutschland / deutsch
GH: / Ghanaian / Ghana / ghanaisch
GR: / Greek / Griechenland / griechisch
GL: / Greenlandic / Grönland / grönländisch
GT: / Guatemalan / Guatemala / guatemaltekisch
GN: / Guinean / Guinea / guineisch
HT: / Haitian / Haiti / haitianisch
HN: / Honduran / Honduras / honduranisch
HK: / / Hongkong /
HU: / Hungarian / Ungarn / ungarisch
IS: / Icelandic / Island / isländisch
IN: / Indian / Indien / indisch
ID: / Indonesian / Indonesien / indonesisch
IR: / Iranian / Iran / iranisch
IQ: / Iraqi / Irak / irakisch
IE: / Irish / Irland / irisch
IL: / Israeli / Israel / israelisch
IT: / Italian / Italien / italienisch
CI: Côte_d'Ivoire Cote_d'Ivoire / Ivorian / Elfenbeinküste / ivorisch
JM: / Jamaican / Jamaika / jamaikanisch
JP: / Japanese / Japan / japanisch
JO: / Jordanian / Jordanien / jordanisch
KZ: / Kazakh Kazakhstani / Kasachstan / kasachisch
KE: / Kenyan / Kenia / kenianisch
XK: / Kosovan Kosovar / Kosovo / kosovarisch
KW: / Kuwaiti / Kuwait / kuwaitisch
KG: / Kyrgyz / Kirgistan Kirgisistan / kirgisisch
LA: / Laotian / Laos / laotisch
LV: / Latvian / Lettland / lettisch
LB: / Lebanese / Libanon / libanesisch
LR: / Liberian / Liberia / liberianisch
LY: / Libyan / Libyen / libysch
LT: / Lithuanian / Litauen / litauisch
LU: / Luxembourgish / Luxemburg / luxemburgisch
MG: / Malagasy / Madagaskar / madagassisch
MW: / Malawian / Malawi / malawisch
MY: / Malaysian / Malaysia / malaysisch
ML: / Malian / Mali / malisch
MT: / Maltese / Malta / maltesisch
MR: / Mauritanian / Mauretanien / mauretanisch
MX: / Mexican / Mexiko / mexikanisch
MD: / Moldovan / Moldau Republik_Moldau Moldawien / moldauisch moldawisch
MN: / Mongolian / Mongolei / mongolisch
ME: / Montenegrin / Montenegro / montenegrinisch
MA: / Moroccan / Marokko / marokkanisch
MZ: / Mozambican / Mosambik / mosambikanisch
MM: Burma / Burmese / Myanmar Birma / birmanisch myanmarisch
NA: / Namibian / Namibia / namibisch
NP: / Nepalese Nepali / Nepal / nepalesisch
NL: Netherlands Holland / Dutch / Niederlande Niederlanden Holland / niederländisch holländisch
NZ: / / Neuseeland / neuseeländisch
NI: / Nicaraguan / Nicaragua / nicaraguanisch
NE: / Nigerien / Niger / nigrisch
NG: / Nigerian / Nigeria / nigerianisch
KP: North_Korea / North_Korean / Nordkorea / nordkoreanisch
MK: Macedonia / Macedonian / Nordmazedonien Mazedonien / nordmazedonisch mazedonisch
NO: / Norwegian / Norwegen / norwegisch
OM: / Omani / Oman / omanisch
PK: / Pakistani / Pakistan / pakistanisch
PS: Palestine / Palestinian / Palästina / palästinensisch
PA: / Panamanian / Panama / panamaisch
PY: / Paraguayan / Paraguay / paraguayisch
PE: / Peruvian / Peru / peruanisch
PH: / Philippine Filipino / Philippinen / philippinisch
PL: / Polish / Polen / polnisch
PR: / Puerto_Rican / Puerto_Rico / puertoricanisch
PT: / Portuguese / Portugal / portugiesisch
QA: / Qatari / Katar / katarisch
RO: / Romanian / Rumänien / rumänisch
RU: Russian_Federation / Russian / Russland Rußland / russisch
RW: / Rwandan / Ruanda / ruandisch
SA: / Saudi Saudi_Arabian / Saudi-Arabien / saudi-arabisch saudisch
SN: / Senegalese / Senegal / senegalesisch
RS: / Serbian / Serbien / serbisch
SL: / / Sierra_Leone /
SG: / Singaporean / Singapur / singapurisch
SK: / Slovak / Slowakei / slowakisch
SI: / Slovenian Slovene / Slowenien / slowenisch
SO: / Somali / Somalia / somalisch
ZA: / South_African / Südafrika / südafrikanisch
KR: South_Korea / South_Korean / Südkorea / südkoreanisch
SS: / South_Sudanese / Südsudan / südsudanesisch
ES: / Spanish / Spanien / spanisch
LK: / Sri_Lankan / Sri_Lanka / sri-lankisch
SD: / Sudanese / Sudan / sudanesisch
SE: / Swedish / Schweden / schwedisch
CH: / Swiss / Schweiz / schweizerisch schweizer
SY: / Syrian / Syrien / syrisch
TW: / Taiwanese / Taiwan / taiwanisch taiwanesisch
TJ: / Tajik / Tadschikistan / tadschikisch
TZ: / Tanzanian / Tansania / tansanisch
TH: / Thai / Thailand / thailändisch
TG: / Togolese / Togo / togoisch
TN: / Tunisian / Tunesien / tunesisch
TR: Türkiye / Turkish / Türkei / türkisch
TM: / Turkmen / Turkmenistan / turkmenisch
UG: / Ugandan / Uganda / ugandisch
UA: / Ukrainian / Ukraine / ukrainisch
AE: UAE U.A.E. Emirates / Emirati / Vereinigte_Arabische_Emirate VAE / emiratisch
GB: UK U.K. Britain Great_Britain / British / Großbritannien Grossbritannien Vereinigtes_Königreich / britisch
US: US U.S. USA U.S.A. America / American / USA US Vereinigte_Staaten / amerikanisch US-amerikanisch
UY: / Uruguayan / Uruguay / uruguayisch
UZ: / Uzbek / Usbekistan / usbekisch
VA: Vatican / / Vatikan / vatikanisch
VE: / Venezuelan / Venezuela / venezolanisch
VN: / Vietnamese / Vietnam / vietnamesisch
YE: / Yemeni / Jemen / jemenitisch
ZM: / Zambian / Sambia / sambisch
ZW: / Zimbabwean / Simbabwe / simbabwisch
"""

CONTINENTS = """
AF: Africa / African / Afrika / afrikanisch
AS: Asia / Asian / Asien / asiatisch
EU: Europe / European / Europa / europäisch
NA: North_America / North_American / Nordamerika / nordamerikanisch
SA: South_America / South_American / Südamerika / südamerikanisch
AN: Antarctica / Antarctic / Antarktis / antarktisch
"""

REGIONS = """
AT.01 2781194: Burgenland / / Burgenland / burgenländisch
AT.02 2774686: Carinthia / Carinthian / Kärnten / kärntnerisch
AT.03 2770542: Lower_Austria / / Niederösterreich / niederösterreichisch
AT.04 2769848: Upper_Austria / / Oberösterreich / oberösterreichisch
AT.06 2764581: Styria / Styrian / Steiermark / steirisch
AT.07 2763586: Tyrol / Tyrolean / Tirol / tirolerisch
AT.08 2762300: Vorarlberg / / Vorarlberg /
AU.02 2155400: New_South_Wales / / /
AU.04 2152274: Queensland / / Queensland /
AU.06 2147291: Tasmania / Tasmanian / Tasmanien / tasmanisch
AU.07 2145234: Victoria / / /
BE.VLG 3337388: Flanders / Flemish / Flandern / flämisch
BE.WAL 3337387: Wallonia / Walloon / Wallonien / wallonisch
CA.01 5883102: Alberta / Albertan / /
CA.02 5909050: British_Columbia / / /
CA.08 6093943: Ontario / / Ontario /
CA.10 6115047: Quebec Québec / / Quebec /
DE.01 2953481: Baden-Württemberg / / Baden-Württemberg / baden-württembergisch
DE.02 2951839: Bavaria / Bavarian / Bayern / bayerisch bayrisch
DE.04 2945356: Brandenburg / / Brandenburg / brandenburgisch
DE.05 2905330: Hesse / Hessian / Hessen / hessisch
DE.06 2862926: Lower_Saxony / / Niedersachsen / niedersächsisch
DE.07 2861876: North_Rhine-Westphalia / / Nordrhein-Westfalen NRW / nordrhein-westfälisch
DE.08 2847618: Rhineland-Palatinate / / Rheinland-Pfalz / rheinland-pfälzisch
DE.09 2842635: Saarland / / Saarland / saarländisch
DE.10 2838632: Schleswig-Holstein / / Schleswig-Holstein / schleswig-holsteinisch
DE.12 2872567: Mecklenburg-Vorpommern / / Mecklenburg-Vorpommern /
DE.13 2842566: Saxony / Saxon / Sachsen / sächsisch
DE.14 2842565: Saxony-Anhalt / / Sachsen-Anhalt / sachsen-anhaltisch
DE.15 2822542: Thuringia / Thuringian / Thüringen / thüringisch
ES.51 2593109: Andalusia / Andalusian / Andalusien / andalusisch
ES.56 3336901: Catalonia / Catalan / Katalonien / katalanisch
ES.58 3336902: Galicia / Galician / Galicien /
ES.59 3336903: Basque_Country / Basque / Baskenland / baskisch
FR.28 11071621: Normandy / / Normandie /
FR.53 3030293: Brittany / Breton / Bretagne / bretonisch
FR.94 3023519: Corsica / Corsican / Korsika / korsisch
GB.ENG 6269131: England / English / England / englisch
GB.NIR 2641364: Northern_Ireland / Northern_Irish / Nordirland / nordirisch
GB.SCT 2638360: Scotland / Scottish / Schottland / schottisch
GB.WLS 2634895: Wales / Welsh / Wales / walisisch
GE.02 6643410: Abkhazia / Abkhaz Abkhazian / Abchasien / abchasisch
GR.ESYE43 6697802: Crete / Cretan / Kreta / kretisch
ET.53 444187: Tigray / Tigrayan / Tigray /
UA.11 703883: Crimea / Crimean / Krim /
"""


@dataclass(frozen=True, slots=True)
class Spoken:
    """How a country, continent or region is called; `code` as in its table, `geonames` only of regions."""

    code: str
    names_en: tuple[str, ...]
    names_de: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    adjectives_de: tuple[str, ...]
    geonames: int | None = None

    @property
    def name(self) -> str:
        return (*self.names_en, *self.names_de)[0]


def lines(table: str) -> Iterator[Spoken]:
    for line in table.strip().splitlines():
        head, _, rest = line.partition(":")
        code, _, geonames = head.partition(" ")
        parts = [[name.replace("_", " ") for name in part.split()] for part in rest.split("/")]
        english, adjectives, german, stems = (parts + [[]] * 4)[:4]
        own = int(geonames) if geonames else None
        yield Spoken(code, tuple(english), tuple(german), tuple(adjectives), tuple(stems), own)
