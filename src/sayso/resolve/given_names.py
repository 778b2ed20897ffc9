"""Given names that tell a pronoun: a small table for English and German news, and what endings suggest.

Names that both women and men bear are left out. No statistics stand behind it and none are needed: a name that is
not here has no gender, and a pronoun that leads to it is decided by everything else.
"""

from __future__ import annotations

from typing import Literal

from sayso.languages import words

Gender = Literal["f", "m"]

WOMEN = words("""
    ada adele agnes aida aisha alice alicia alina almut amanda amelia amina aminata amira amra amy ana andrea
    angela angelika anita anja anke ann anna annabel anne annegret anneke anneliese annette annika antje antonia
    asha ashley astrid ayse barbara beate beatrice bella bente berit beryl bettina bianca birgit birgitta
    bridget brigitte britta brittany bärbel camille carla carmen carol carola caroline catherine cathy cecilia
    celia charlotte christa christiane christina christine cindy clara clarissa claudia constanze cora corinna
    cornelia crystal dagmar daniela daphne daria deborah debra delia denise destiny diana diane dina donna dora
    doreen doris dorothea dorothy dunja edda edeltraud edith eleanor elena elfriede elin elisa elisabeth elise
    elizabeth elke ella ellen ellie elsa elvira emilia emily emine emma erika erin erna esra esther etta eva eve
    evelyn fanny farah fatima fatma fiona flora florence franziska frauke freya frida frieda gabriele gail gerda
    gerlinde gertrud gesine gillian gisela gloria grace greta gudrun hanna hannah hanne hannelore harriet
    heather hedwig heide heidi heidrun heike helen helena helene helga helma henrike hilda hilde hildegard hilke
    hillary ida ilona ilse imke imogen ina ines inga inge ingeborg ingrid inka irena irene irina iris irma
    irmgard isabel isabella isabelle isolde ivana ivy jacqueline jana jane janet janine jasmin jennifer jessica
    jill joan joanna joanne johanna josefine josephine joy joyce juana judith judy julia juliane julie juliet
    jutta karen karin karla karola karoline katarina kate katharina katherine kathleen kathrin kathy katie katja
    katrin kay kayla kerstin kiara kimberly kira kirsten klara kreszenz kristin kristina käthe lara laura lauren
    lea leah leila lejla lena leni leonie leyla liesbeth lieselotte lilian lilli lily lina linda lisa liv liz
    lore lorraine lotta lotte louise lucia lucie lucy luise lydia lynn mabel madeleine magda magdalena maggie
    maisie maja malin mandy manuela mara mareike margaret margarete margit maria marianne marie marina marion
    marit marlene marlies marta martha martina mary mathilda maud maureen maya mechthild meg megan meike melanie
    melissa merle meryem mette mia michaela michelle mila milena mina minna miriam mirjam moira molly mona
    monica monika nadia nadine nadja nancy naomi natalia natalie natascha nele nell nerea nesrin nia nicola
    nicole nilgün nina nora nuria oda odile olga olivia orla ottilie paige pamela patricia patty paula pauline
    peggy penny petra phoebe pia polly priya rachel rahel ramona rebecca regina renate resi rita roberta rosa
    rosalie rosemary rosi rosie roswitha ruby runa ruth sabine sabrina sally samira sandra sanja sanna sara
    sarah saskia selma semra shannon sharon sherry sibel sibylle signe sigrid sigrun silke silvia simone sina
    sinje sofia sofie solveig sonia sonja sophia sophie stacy stefanie stella stephanie stine sue sunniva susan
    susanna susanne suzanne svenja svetlana swantje sylvia sünje tabea tamara tanja tatiana teresa tess tessa
    thea theresa tiffany tilda tilde tilly tina tracy traute trine trish trude ulla ulrike undine ursula uta ute
    valentina valerie vanessa vera verena veronica veronika vicky victoria viktoria viola violet virginia vivian
    vreni waltraud wanda wencke wendy wiebke wilhelmine wilma winifred yasemin yasmin ylva yolanda yvonne zainab
    zeynep zita zoe zora
""")
MEN = words("""
    aage aaron abdul abel abraham achim adam adrian ahmed alan albert aleksandar aleksej alexander alfie alfred
    ali alistair allen andreas andrej andrew andy anselm ansgar anthony antoine anton antonio aram archie ari
    arkadi armin arne arno arnold arthur arturo austin axel barney bastian ben benedikt benjamin benno
    bernard bernd bernhard bert bertram bill björn bob bodo boris brad brandon branko brian bruce bruno burkhard
    caleb calvin carl carlos carsten caspar casper cem charles christian christoph christopher claude claus
    clemens clint clive cody colin connor conrad cornelius craig cyril cyrus damian daniel dario darren dave
    david dean denis dennis denys derek desmond detlef dexter didier diego dieter dietmar dietrich dimitri dirk
    dom dominic dominik don donald douglas duncan dwight dylan ed edgar eduard edward egon einar elias elijah
    elmar emil emmanuel emre enno enrique eric erich erik erkan ernst erwin ethan eugen evan ezra fabian felix
    ferdi ferdinand filip finn florian francis frank franz frederick fredrik fridolin friedrich fritz gabor
    gareth gary gavin gene geoffrey georg george georges gerald gerard gerd gerhard gernot gideon gilbert
    giorgio giovanni glenn goran gordon gottfried graham greg gregor gregory guido gunnar gus gustav günter
    günther hakan hal halvor hamish hans harald harold harro harry hartmut hartwig hasan hassan hector heiko
    heiner heinrich heinz helge helmut henning henrik henry herbert hermann hinnerk hinrich holger horst
    howard hubert hugh hugo ibrahim ignaz igor ilja ingo isaac isaiah ismail ivan ivo jack jacob jake jakob
    jakub james jamie jan jannik jannis jaroslav jason jasper javier jeff jeffrey jens jeremiah jeremy jerry
    jesper jim joachim jochen joe joel johan johann johannes john jon jonas jonathan jorge josef joseph josh
    josip jost jovan juan julian juri justin jörg jürgen kai kalle kamil karim karl karsten kaspar keith ken
    kenneth kevin kilian klaus knud knut kofi konrad konstantin kristian kuno kurt kyle larry lars lasse
    laurence leif lennart leo leon leonard leonid leopold les levin linus logan lorenz lothar lou louis luca
    lucas ludger ludwig luis luka lukas magnus malcolm malte manfred manuel marc marcel marco marcus marek
    marius mark marko markus marten martin marvin mason mathias mats matteo matthew matthias mattis maurice
    maurits max maximilian mehmet mesut michael michail miguel mike milan milo mirko mo mohamed mohammed moritz
    murat musa mustafa nasser nathan nathaniel ned neil nelson neville nicholas nick nico niels niklas nikola
    nikolai nikolaus nikos nils noah noel norbert norman norris nuri olaf olav ole oleg oliver omar omer oscar
    oskar osman oswald otis otmar otto owen pablo pascal patrick paul pavel pavo pedro percival percy peter petr
    phil philip philipp pierre piers piet piotr pirmin pál rafael rafiq ragnar rainer ralf ralph ramon raphael
    rasmus ray raymond reinhard rené reto rex richard rob robert robin roderick rodney rodrigo roger roland rolf
    roman ron ronald rory ruben rudolf rufus rupert russell ryan sami samuel santiago sascha scott sean
    sebastian selim sergej sergey sergio severin sid siegfried silas silvio simon stan stanislav stanley stefan
    stephan stephen steve steven stuart sven sylvester sönke søren tarek tariq ted teemu terence theo theodor
    thilo thomas till tilo tim timo timothy tjark tobias toby todd tom tomas tomasz tomás toni tony torben
    torsten travis trevor tristan tristram tyler udo ulf ulrich urs uwe valentin vasil veit viktor vince vincent
    vito vitor vladimir volker vítor walter warren wayne wendelin werner wes wilf wilfried wilhelm will willem
    willi william winston wolf wolfgang wolfram xaver yannick youssef yuri yusuf zach zoltan
""")
# Men's names that end as most women's names do.
MEN_IN_A = words("luka nikola joshua sasha sascha ilja ilya mischa misha musa mustafa elia jona ezra garcia costa")


def gender(name: str) -> Gender | None:
    """Whose given name it is, by the table alone."""
    low = name.lower()
    return "f" if low in WOMEN else "m" if low in MEN else None


def likely_gender(name: str) -> Gender | None:
    """As `gender`, and by its ending where the table has it not: "Ilona", "Nerea" and "Edo", "Matthäus"."""
    low = name.lower()
    if found := gender(low):
        return found
    if len(low) < 3 or low in MEN_IN_A:
        return None
    return "f" if low.endswith(("a", "ette", "ine")) else "m" if low.endswith(("o", "us", "slav", "bert")) else None
