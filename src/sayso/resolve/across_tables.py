"""Words that mean the same beside and in names: offices, legal forms, places, titles.

Written by hand for English and German news; all folded to `[a-z0-9]`. What is not here is compared by its letters.
"""

from __future__ import annotations

from sayso.resolve import titles
from sayso.resolve.across_letters import plain


def lines(table: str) -> list[list[str]]:
    """The plain words of each line; an indented line goes on with the one before."""
    return [list(map(plain, line.split())) for line in table.replace("\n    ", " ").strip().splitlines()]


def words(table: str) -> frozenset[str]:
    return frozenset(map(plain, table.split()))


def _first(table: str) -> dict[str, str]:
    return {word: line[0] for line in lines(table) for word in line}


# What leads or speaks for something, in every form: the first word stands for all. Folded and without endings.
_ROLES = """
mayor burgermeister burgermeisterin oberburgermeister oberburgermeisterin mer burmistr burgomaster
spokesperson spokesman spokeswoman sprecher sprecherin pressesprecher pressesprecherin
governor gouverneur gouverneurin gubernator gov
president prasident prasidentin prezident pres
minister ministerin ministr
chancellor kanzler kanzlerin bundeskanzler bundeskanzlerin
head chief chef chefin leiter leiterin leader boss vorsitzender vorsitzende chair chairman chairwoman chairperson
    director direktor direktorin
deputy vice stellvertretender stellvertretende stellvertreter stellvertreterin acting
coach trainer trainerin
judge richter richterin justice
lawyer attorney anwalt anwaltin rechtsanwalt rechtsanwaltin
prosecutor staatsanwalt staatsanwaltin
police polizei
fire feuerwehr
teacher lehrer lehrerin
doctor arzt arztin physician
bishop bischof bischofin
priest pfarrer pfarrerin pastor father rev reverend
professor prof professorin
senator sen senatorin
general gen
colonel col oberst polkovnik
officer offizier offizierin
soldier soldat soldatin
economist okonom okonomin
scientist forscher forscherin wissenschaftler wissenschaftlerin researcher
historian historiker historikerin
ambassador botschafter botschafterin
union gewerkschaft gewerkschaften
foreign aussen auswartige
interior innen
finance finanz finanzen
defence defense verteidigung verteidigungs
health gesundheit gesundheits
headteacher headmaster headmistress schulleiter schulleiterin
expert experte expertin
commander kommandeur kommandeurin kommandant
"""

# Second halves of German compounds: „Polizeisprecherin“, „Außenministerin“.
ROLE_HEADS = (
    *("sprecherin", "sprecher", "ministerin", "minister", "prasidentin", "prasident", "chefin", "chef", "leiterin"),
    *("leiter", "trainerin", "trainer", "direktorin", "direktor", "anwaltin", "anwalt", "expertin", "experte"),
)

_LEGAL = """
ltd limited
gmbh
ag aktiengesellschaft
kg
ohg
inc incorporated
corp corporation
llc ooo too tov
llp
plc
co company cie
sa societe anonyme
spa
srl
sarl
bv
nv
ab
as
oy oyj
aps
ev
eg
ggmbh
se
spzoo
pty
pvt
zao pao oao ao pjsc jsc
kgaa
mbh
gbr
ug
"""

LEADING = words("ooo too tov zao oao pao ao")  # legal forms that stand before the name

# Names of places that news writes in two ways; the first stands for all. As adjectives, too: „Münchner Polizei“.
_PLACES = """
kyiv kiev kiew kyjiw kiewer kyiver
kharkiv kharkov charkiw charkow
lviv lvov lemberg lwiw lemberger
odesa odessa
dnipro dnepr dnjepr dnipropetrovsk dnepropetrovsk
mykolaiv nikolaev nikolayev mykolajiw
zaporizhzhia zaporozhye zaporizhia saporischschja
chernihiv chernigov tschernihiw
chornobyl chernobyl tschernobyl
minsk mensk minsker
homel gomel
hrodna grodno
moscow moskau moskva moskwa moskauer
munich munchen munchner munchener
cologne koln kolner
vienna wien wiener
nuremberg nurnberg nurnberger
hanover hannover
brunswick braunschweig
zurich zurcher
geneva genf geneve genfer
basel basle basler
brussels brussel bruxelles brusseler
antwerp antwerpen
prague prag praha prager
warsaw warschau warszawa warschauer
cracow krakow krakau
gdansk danzig
wroclaw breslau
copenhagen kopenhagen kobenhavn kopenhagener
gothenburg goteborg
lisbon lissabon lisboa
rome rom roma
milan mailand milano mailander
venice venedig venezia
florence florenz firenze
turin torino
naples neapel napoli
athens athen athina
belgrade belgrad beograd
bucharest bukarest bucuresti
beijing peking
mumbai bombay
kolkata calcutta
chennai madras
yangon rangoon
myanmar burma
tehran teheran
baghdad bagdad
cairo kairo
jerusalem
mecca mekka
germany deutschland german deutsche deutscher deutsches
austria osterreich austrian osterreichische osterreichischer osterreichisches
switzerland schweiz swiss schweizer schweizerische
ukraine ukrainian ukrainische ukrainischer ukrainisches
russia russland russian russische russischer russisches
belarus byelorussia belorussia weissrussland belarusian belarussian
poland polen polish polnische polnischer polnisches
france frankreich french franzosische
bavaria bayern bavarian bayerische bayerischer bayerisches bayrische
saxony sachsen
hamburg hamburger
berlin berliner
bremen bremer
frankfurt frankfurter
leipzig leipziger
dresden dresdner dresdener
stuttgart stuttgarter
"""

# Words of names of bodies that are written in two ways.
_BODY_WORDS = """
ministry ministerium department dept ministerstvo
defence defense verteidigung verteidigungs oborony
health gesundheit gesundheits
interior innere innen
foreign aussen auswartiges
finance finanzen finanz
university univ universitat uni
saint st sankt
international intl
association assn assoc
organisation organization organisations organizations org
centre center centres centers
labour labor
harbour harbor harbours harbors
mechanised mechanized
programme program
police polizei
office buro
brothers bros gebruder
and und
government govt regierung
national natl
north nord northern
south sud southern
east ost eastern
west western
"""

# Words that tell nothing in the name of a body.
BODY_NOISE = words("the of for in on at a an der die das des den dem fur von vom im am zu to s affairs")

# Where one of two names has such a word and the other has not, they are two.
BODY_TELLING = words("deputy vice former higher senior junior regional upper lower new old foundation")

SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
POSTNOMINALS = words("mp mdb mdl phd md esq obe mbe cbe kc qc msc bsc ma mba")
PARTICLES = titles.PARTICLES | words("ibn zum das af av freiherr")
TITLES = words("""
    freiherr graf grafin baron baroness sheikh scheich sultan emir ayatollah hajj msgr monsignor canon dean vicar pastor
    pfarrer pfarrerin obersturmfuhrer hauptmann major leutnant kapitan commander kommandeur marshal brigadier corporal
    private inspector superintendent constable ingenieur ing mag dipl med hc gubernator prezident polkovnik
    polizeisprecher polizeisprecherin
    """)
WOMAN = words("mrs ms miss frau dame lady queen sister")
MAN = words("mr herr herrn sir lord king")

ROLES = _first(_ROLES)
LEGAL = _first(_LEGAL)
PLACES = _first(_PLACES)
BODY_WORDS = _first(_BODY_WORDS)
