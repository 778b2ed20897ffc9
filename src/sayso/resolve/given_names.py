"""Given names that tell a pronoun: a small table for English and German news, and what endings suggest.

Names that both women and men bear are left out. No statistics stand behind it and none are needed: a name that is
not here has no gender, and a pronoun that leads to it is decided by everything else. `first_name` knows many more
(`given_names.txt`, `more_given_names.txt`): too many to tell by them whether a word on its own is a name.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

from sayso.languages import words

Gender = Literal["f", "m"]

WOMEN = words("""
    abena ada adaeze adele adwoa agata agnes agnieszka aida aino aisha akiko akosua alice alicia alina almut
    amanda amara amelia amelie amina aminata amira amra amy ana anastasia andrea angela angelika anita anja
    anjali anke ann anna annabel anne annegret anneke annelie anneliese annette annika antje antonia aoife asha
    ashley astrid aylin ayse barbara beate beatrice beatrix beatriz bella bente berit beryl bettina bianca
    biljana birgit birgitta bodil bozena bridget brigitte britta brittany bronwen bärbel camille carla carmen
    carol carola caroline carys catalina catherine cathy cecilia celia charlotte chiara chioma chloe christa
    christiane christina christine ciara cindy clara clarissa claudia clemence concepcion constanze cora corinna
    cornelia crystal dagmar dagny daniela danuta daphne daria darya deborah debra deepa delia denise destiny
    diana diane dina dolores donna dora doreen doris dorota dorothea dorothy dorthe dragana dunja edda edeltraud
    edith eevi ekaterina eleanor elena elfriede elif elin elisa elisabeth elise elizabeth elke ella ellen ellie
    elodie elsa elvira emilia emily emine emma erika erin erna esra esther ethel etta eva eve evelyn ewa fanny
    farah fatima fatma federica femke fernanda fiona flora florence folake francesca franziska frauke freya
    frida frieda gabriele gail galina gerda gerlinde gertrud gesine gillian gisela giulia glenys gloria grace
    grainne greta guadalupe gudrun gunhild gunilla gwen gwyneth gülay halina hanna hannah hanne hannelore
    harriet hatice heather hedda hedwig heide heidi heidrun heike helen helena helene helga helma henrike hilda
    hilde hildegard hilke hillary ida ifeoma ildiko ilona ilse imke imogen ina ines inga inge ingeborg ingrid
    inka ioana irena irene irina iris irma irmgard isabel isabella isabelle isolde ivana ivy jacqueline jana
    jane janet janine janneke jasmin jelena jennifer jessica jill joan joanna joanne johanna jolanta josefine
    josephine jovana joy joyce juana judit judith judy julia juliane julie juliet jutta jytte kaisa karen kari
    karin karla karola karoline katalin katarina katarzyna kate katharina katherine kathleen kathrin kathy katie
    katja katrin kavita kay kayla keiko kerstin khadija kiara kimberly kinga kira kirsten klara kreszenz kristin
    kristina käthe laila lakshmi lara larisa laura lauren layla lea leah leila lejla lena leni leonie leticia
    leyla liesbeth lieselotte lilian lilli lily lina linda lisa liv liz lore lorraine lotta lotte louise lucia
    lucie lucienne lucy ludmila luise lydia lynn lyudmila mabel madeleine magda magdalena maggie maisie maja
    malgorzata malin mandy manon manuela mara mareike margaret margarete margaux margit maria marianne marie
    marijke marina marion marit marjatta marlene marlies marta martha martina mary mathilda mathilde maud
    maureen mavis maya mechthild meera meg megan meike melanie melissa merle meryem mette mia michaela michelle
    mihaela mila milena milica mina minna miriam mirjam moira molly mona monica monika morag muriel nadezhda
    nadia nadine nadja nancy naomi nasrin natalia natalie natascha nele nell nerea nesrin ngozi nia niamh nicola
    nicole nilgün nilüfer nina nisha nomsa noor nora nuria oda odile oksana olga olivia orla orlaith ottilie
    paige paivi paloma pamela parisa patricia patty paula pauline peggy penny pernille petra philippa phoebe pia
    piroska polina polly priya priyanka rachel ragnhild rahel raluca ramona rebecca regina renate resi rhiannon
    riitta rita roberta roisin rosa rosalie rosalind rosemary rosi rosie roswitha ruby runa ruth sabine sabrina
    sally samira sandra sanja sanna sara sarah saskia selma semra shannon sharon sherry shirin shreya sibel
    sibylle signe sigrid sigrun silke silvia simona simone sina sinead sinje siobhan sirpa snezana sofia sofie
    solange soledad solveig sonia sonja sophia sophie stacy stefanie stella stephanie stine sue sunita sunniva
    susan susanna susanne suzanne svenja svetlana swantje sybil sylvia sünje tabea tamara tanja tatiana tatiane
    teresa tess tessa thandi thea theresa tiffany tilda tilde tilly tina tracy traute trine trish trude turid
    tuuli ulla ulrike undine ursula uta ute valentina valerie vanessa vera verena veronica veronika vesna vicky
    victoria viktoria viola violet virginia vivian vreni waltraud wanda wencke wendy wiebke wilhelmina
    wilhelmine wilma winifred ximena yasemin yasmin ylva yoko yolanda yuki yulia yvonne zainab zanele zeynep
    zhanna zita zoe zofia zora zsuzsa
""")
MEN = words("""
    aage aaron abdul abel abraham achim adam adrian ahmed ahmet alan alasdair albert aleksandar aleksej
    alexander alfie alfred ali alistair allen ambrose amit anatoly anders andreas andrej andrew andriy andrzej
    andy angus anil anselm ansgar anthony antoine anton antonio antti aram archie ari arjun arkadi arkady armin
    arne arno arnold arsen arthur arturo arvid ashok austin axel babatunde balazs barnaby barney bartholomew
    bastian behrouz ben benedikt benjamin benno bernard bernd bernhard bert bertram bilal bill bjorn björn bob
    bodo bogdan bohumil boris brad bram brandon branko brian bruce bruno burkhard caleb callum calvin carl
    carlos carsten caspar casper cedric cem charles chidi christian christoph christopher chukwuma cillian
    claude claus clemens clement clint clive cody colin connor conrad cormac cornelis cornelius craig crispin
    cuthbert cyril cyrus damian daniel dario dariusz darren dave david dean declan deepak dejan denis dennis
    denys derek dermot desmond detlef dexter diarmuid didier diego dieter dietmar dietrich dimitri dirk dmitri
    dmitry dom dominic dominik don donald douglas dragan duncan dusan dwight dylan ebenezer eberhard ed edgar
    edmund eduard edward egbert egil egon einar ekkehard eldar elias elijah elmar emeka emil emmanuel emre enno
    enrique eoin ephraim eric erich erik erkan ernest ernst erwin esben eskil esko ethan etienne euan eugen evan
    ewan ezekiel ezra fabian farhad felix ferdi ferdinand ferenc fergus filip finn florian florin francis frank
    frantisek franz frederick fredrik fridolin friedrich fritz fulvio gabor gareth gary gavin geir gene gennady
    geoffrey georg george georges gerald gerard gerd gerhard gernot gerrit gheorghe gideon gilbert giorgi
    giorgio giovanni giuseppe glenn goran gordon gottfried graham greg gregor gregory grzegorz guido guillaume
    gunnar gus gustav gyorgy günter günther hakan hal halvor hamid hamish hans harald harold harro harry hartmut
    hartwig hasan hassan hector heikki heiko heiner heinrich heinz helge helmut hendrik henning henrik henry
    herbert hermann hinnerk hinrich hiroshi holger horace horst hovhannes howard hubert hugh hugo humphrey
    hussein ibrahim ignatius ignaz igor ilja ingo ingolf isaac isaiah ismail istvan ivan ivo jabez jacek jack
    jacob jacques jake jakob jakub jamal james jamie jan jannik jannis janos jaroslav jason jasper javad javier
    jeff jeffrey jens jeremiah jeremy jeroen jerry jesper jethro jim jiri joachim joaquin jochen joe joel johan
    johann johannes john jon jonas jonathan joost jorge jose josef joseph josh josiah josip jost jovan juan
    juhani jukka julian juri justin jörg jürgen kai kalle kamil karim karl karsten kaspar kazuo keith kemal ken
    kenji kenneth kevin khalid kilian kjell klaus knud knut kofi konrad konstantin kristian krzysztof kuno kurt
    kwabena kwame kyle lachlan ladislav larry lars lasse laszlo laurence laurent leif lennart leo leon leonard
    leonid leopold les leszek levan levin linus lionel logan lorenz lorenzo lothar lou louis luca lucas lucius
    ludger ludwig luigi luis luka lukas maarten magnus malcolm malte manfred manuel marc marcel marcin marco
    marcus marek marius mark marko markus marten martin marvin mason mathias mats matteo matthew matthias matti
    mattis maurice maurits max maximilian mehmet mesut michael michail miguel mihai mike miklos milan milo milos
    mirko miroslav mo mogens mohamed mohammed moritz mortimer murat musa mustafa mykola nabil nasser nathan
    nathaniel ned neil nelson nenad neville nicholas nick nico niels nigel niklas nikola nikolai nikolaus nikos
    nils noah noel norbert norman norris nuri obadiah obinna olaf olav ole oleg oleksandr oliver oluwaseun omar
    omer orhan ortwin oscar oskar osman oswald otis otmar ottar otto ottokar owen pablo padraig pascal patrick
    paul pavel pavo pedro pekka percival percy peter petr phil philip philipp phineas pierre piers piet pieter
    piotr pirmin preben pál radu rafael rafiq ragnar rainer rajesh ralf ralph ramesh ramon raphael rashid rasmus
    ravi ray raymond reginald reinhard reinhold rené reto rex reza richard risto rob robert robin roderick
    rodney rodrigo roger rohan roland rolf roman ron ronald rory ruairi ruben rudolf rufus rupert ruslan russell
    ryan rüdiger salvatore sami samir samuel sander sanjay santiago sascha satoshi scott seamus sean sebastian
    selim seppo sergej sergey sergio serhiy serkan severin sid siegfried sigurd silas silvio simon sipho
    slobodan solomon soren stan stanislav stanislaw stanley stefan stephan stephen steve steven stuart sunil
    suresh sven sylvester sönke søren takeshi taras tarek tariq ted teemu terence terje thabo thaddeus theo
    theodor thierry thilo thomas tigran till tilo tim timo timothy timur tjark tobias toby todd toivo tom tomas
    tomasz tomás toni tony torben torsten torvald travis trevor tristan tristram tunde tyler udo ulf ulrich
    ulysses urs uwe vaclav vadim vakhtang valentin valery vasil vasile vasyl veit vijay vikram viktor vince
    vincent vincenzo vito vitor vladimir vojislav volker volodymyr vyacheslav vítor walid walter warren wayne
    wendelin werner wes wieland wilbur wilf wilfried wilhelm will willem willi william winston wojciech wolf
    wolfgang wolfram xaver yannick yaw yevgeny youssef yuri yusuf yves zach zachariah zbigniew zdenek zoltan
    zoran zurab
""")
# Men's names that end as most women's names do.
MEN_IN_A = words("luka nikola joshua sasha sascha ilja ilya mischa misha musa mustafa elia jona ezra garcia costa")


def gender(name: str) -> Gender | None:
    """Whose given name it is, by the table alone."""
    low = name.lower()
    return "f" if low in WOMEN else "m" if low in MEN else None


@cache
def _more() -> dict[str, Gender | None]:
    genders: dict[str, Gender | None] = {}
    told: Gender | None = None
    for table in ("more_given_names.txt", "given_names.txt"):
        for line in files("sayso.resolve").joinpath(table).read_text(encoding="utf-8").splitlines():
            if line in ("women", "men", "both"):
                told = "f" if line == "women" else "m" if line == "men" else None
            elif not line.startswith("#"):
                genders |= dict.fromkeys(line.split(), told)
    return genders


def is_given(name: str) -> bool:
    """Whether it is a given name before a surname, whoever bears it: "Kim" tells of a person and no gender."""
    first, _, second = name.partition("-")
    if second and not (gender(name) or name.lower() in _more()):
        return is_given(first) and "-" not in second and is_given(second)  # „Ralf-Peter“
    return gender(name) is not None or name.lower() in _more()


def first_name(name: str) -> Gender | None:
    """As `gender`, with all given names that are known: for the first of several words of a name."""
    known = gender(name) or _more().get(name.lower())
    return known or (first_name(name.partition("-")[0]) if "-" in name and is_given(name) else None)


def likely_gender(name: str) -> Gender | None:
    """As `gender`, and by its ending where the table has it not: "Ilona", "Nerea" and "Edo", "Matthäus"."""
    low = name.lower()
    if found := first_name(low):
        return found
    if len(low) < 3 or low in MEN_IN_A:
        return None
    return "f" if low.endswith(("a", "ette", "ine")) else "m" if low.endswith(("o", "us", "slav", "bert")) else None
