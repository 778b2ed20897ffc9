"""Forms of one given name: short, national, transliterated. "Bill" may be William, "Uladzimir" Vladimir.

Written by hand for the names that stand in English and German news; folded to `[a-z0-9]`. A name that is not here is
compared by its letters alone.
"""

from __future__ import annotations

from collections import defaultdict

from sayso.resolve.across_tables import lines

# One line a name that some people bear in several forms. What both a woman and a man may be called stands in two.
_GIVEN = """
alexander aleksandr alexandr aleksander alexandre oleksandr aliaksandr alyaksandr alex sasha sascha sander sandy olek
alexandra aleksandra oleksandra aliaksandra alyaksandra alex sasha sascha sandra sandy
alexei aleksei alexey aleksey alexej aleksej oleksii oleksiy aliaksei alyaksey alyosha alex
albert bert al
alfred fred alf
alfons alfonso alphonse
amanda mandy
andreas andrew andrei andrey andrej andrii andriy andrzej andy drew andre andres
angelika angelica geli
annemarie annmarie
anthony antony anton antoni antonio antonius tony toni
antonia antonina toni
arthur artur art
barbara babs barbra varvara
bartholomew bart bartolomeo
benjamin ben benny benji
bernhard bernard bernd bernie
bernadette bernie
brigitte birgit gitti brigit
caroline carolyn karoline carol lina
catherine katherine kathryn katharina catharina katarina ekaterina yekaterina jekaterina kateryna katsiaryna katya katja
    kate katie kathy cathy kathi kitty kathrin katrin catriona
charles karl carl charlie chuck carlos karol carlo
charlotte lotte charly
christian kristian chris
christina christine kristina kristine chris tina christiane
christopher christoph christof christophe kristof chris kit topher
cornelia conny nelly
cornelius kornelius conny
daniel dan danny danilo danylo
david dave davy dawid
deborah debbie deb debra
denis denys dennis dzianis
desmond des
dimitri dmitri dmitry dmitriy dmytro dmitro dzmitry dimitrij dmitrij dima mitya
dominik dominic dominique
donald don donnie
dorothy dorothea dot dolly
edward eduard edvard eddie ed ted teddy ned edmund
elena olena alena helena helen helene yelena jelena
eleni helena helen
elizabeth elisabeth elisabet elizaveta jelisaweta yelizaveta liz lizzie beth betty eliza bess lisa lisbeth sissi elsbeth
emanuel emmanuel manuel manny
eric erik erich
eugene evgeny evgeni evgeniy yevgeny yevgeni yevgeniy jewgeni jewgenij yevhen yevhenii evhen yauhen eugen gene zhenya
evgenia yevgenia yevheniia jewgenia eugenia zhenya
ferdinand ferdi fernando
florian flo
frances francesca franziska fran franzi frankie
francis francisco francesco franz frank francois frankie
frederick frederic friedrich fredrik frederik fritz fred freddy fredericus
fyodor fedor fjodor fiodor theodor theodore teodor ted teddy theo
gabriele gabriela gabi gaby
george georg giorgos yiorgos georgios yorgos jorge georgi georgiy georgy heorhii jiri juri georges jerzy
gennady gennadi gennadiy hennadii henadz
gerald gerard gerhard gerd gerry jerry gert
geraldine gerry
gertrud gertrude trude trudi gerti
giovanni gianni
giuseppe beppe
gottfried godfrey
gregory gregor grigory grigori grigoriy hryhorii hryhoriy ryhor greg grzegorz grigoris
hanna ganna anna hannah anne ann annie johanna
harald harold harry
heinrich henry henrik hendrik heinz harry hank henri enrique genrikh
helmut helmuth
herbert bert herb
hubert hubertus bert
hussein hussain husain husayn hossein hoseyn hussayn
hassan hasan
ibrahim abraham ebrahim abe avraham
ignaz ignatius ignacio nacho
igor ihor ihar
ilya illia ilja ilia
irina iryna irena irene ira
ivan iwan ivo vanya wanja
jacob jakob jake jacques jakub yakov yakiv jakow iakov
jacqueline jaqueline jackie
james jim jimmy jamie jaime diego
jan johann johannes john hans hannes jack johnny jon juan jean joao yann ian sean jens ivan
    ioannis giovanni johan janos hansi
jennifer jenny jen jenna
jeremy jeremiah jerry
jerome hieronymus jerry
joachim jochen achim jo
jonathan jon johnny jonny jonathon
joseph josef jozef giuseppe jose joe sepp joey beppo josip iosif yosef jupp pepe
judith judy judit jutta
julia yulia yuliia yuliya iuliia julija juliya jule
julian julien julius
jurgen jorg jorgen georg jurg
karen karin
kenneth ken kenny
klaus claus nikolaus nicolaus niklaus klas
konstantin constantin constantine kostiantyn kanstantsin kostya kostas
kurt curt konrad conrad conny
laurence lawrence lorenz lorenzo laurenz larry lars laurent
leonard leonhard leo len lenny leonid leonardo
leonid leonyd leanid lonya
lewis louis ludwig luis luigi lou louie lutz lajos
lucas lukas luke luca lukasz luc
ludmila liudmyla lyudmila ljudmila liudmila mila
magdalena magda lena madeleine leni
margaret margarete margarethe margareta margarita peggy maggie meg greta grete gretchen margit margot
    marge rita daisy marita
maria mary marie mariya mariia marija masha mascha maryia miriam mariam mitzi molly polly marija
mark marc marcus markus marek marco marcos marko
martin marty morten marcin martyn
matthew matthias mathias matt mateusz matteo mateo matej matvei matti matthaus
maximilian max maxim maksim maksym maxi
michael mike mick mickey mikhail mykhailo michail mikhael michel miguel michal mikael mischa misha mihail michele
mohammed muhammad mohamed mohammad mohamad muhammed mehmet mohd mahomed mukhammad
nathaniel nathanial nathan nat nate
nicholas nicolas nikolas nick nicky nicola niklas nico nils claus nikolaos miklos
nikolai nikolay nikolaj mykola mikola mikalai nicolai kolya
nadezhda nadeschda nadeshda nadiia nadiya nadzeya nadia nadja nadya
natalia natalya natalja nataliya nataliia natasha natascha natalie natali
oksana oxana aksana
oleg oleh aleh
oliver olivier ollie olli
patricia pat patty trish tricia patsy
patrick pat paddy patrik
paul pavel pavlo paval pawel pablo paolo pal pauls pavlos pasha
peter petr piotr petro pyotr pjotr pete pedro pierre pietro piet petros petar per peer petteri piatro
philip phillip philipp philippe filip phil felipe pip
rebecca rebekka becky
richard rick dick rich ricky riccardo ricardo ritchie
robert rob bob bobby robbie roberto bert rupert
roland rolf
ronald ron ronnie
rudolf rudolph rudi rolf rudy
samantha sam
samuel sam sammy shmuel
sebastian basti bastian seb sebastien
sergei sergey sergej serhii serhiy siarhei sergiy sergii serge sergio syarhey
sigmund siegmund sigismund zygmunt
simon szymon semyon semen simeon
stephen steven stefan stephan steve steffen stepan etienne esteban istvan stevie szczepan
susan suzanne susanne susanna sue susie suzie sanna
svetlana svitlana swetlana sviatlana sveta
tatiana tatyana tatjana tetiana tanya tanja tatsiana
theresa teresa therese terry tess resi
thomas tomas tom tommy tomasz tommaso toma foma
timothy timotheus tim timmy timo tymofii timofei
ulrich uli ulli ueli udo
ursula uschi ursel ulla
valentin valentyn
valery valeri valeriy valerii waleri valeryi
vasily vasili vasyl vasiliy wassili vasil basil wassyl
victor viktor wiktor vik vitya
victoria viktoria viktoriia viktoriya vicky vika
vitaly vitali vitalii vitaliy witali vitalij
vladimir volodymyr uladzimir wladimir wolodymyr vladimer volodya vova wolodja vlad
vladislav vladyslav uladzislau wladislaw vlad wladyslaw
vyacheslav viacheslav viachaslau wjatscheslaw slava
walter walther wat valter
wilhelm william willem guillermo guillaume bill billy will willy willi wim liam wilhelm
wilhelmina wilhelmine minna mina
wolfgang wolf
yakov yakiv jakow
youssef yusuf yousef yusef josef joseph youssouf jusuf
yuri yury yuriy yurii iurii juri jurij yuryi
zachary zach zack
siobhan chevonne shavonne
"""


def _groups() -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(lines(_GIVEN)):
        for name in line:
            found[name].add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


GIVEN = _groups()
"""Given name -> the numbers of the lines it stands in: two names that share one may be one person's."""
