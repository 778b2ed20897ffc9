"""Given names that tell a pronoun: a small table for English and German news, and what endings suggest.

Names that both women and men bear are left out. No statistics stand behind it and none are needed: a name that is
not here has no gender, and a pronoun that leads to it is decided by everything else.
"""

from __future__ import annotations

from typing import Literal

from sayso.languages import words

Gender = Literal["f", "m"]

WOMEN = words("""
    ada adele agnes aisha alice alicia alina amanda amelia amina amra amy angela angelika anita anja anke ann
    anna anne anneke annette annika antje antonia astrid barbara beate beatrice bella bente berit bettina birgit
    birgitta brigitte britta carla carmen carol carola caroline catherine cathy cecilia charlotte christa
    christiane christina christine clara claudia constanze cora corinna cornelia dagmar daniela daria deborah
    debra delia denise diana diane dina donna dora doris dorothea dorothy dunja edith elena eleanor elisa
    elisabeth elise elizabeth elke ella ellen elsa elvira emily emma erika esther eva eve evelyn fatima fatma
    fiona flora florence franziska frauke frieda gabriele gerda gertrud gisela gloria grace greta gudrun hanna
    hannah heather heide heidi heike helen helena helene helga henrike hilde hillary ida ilse imke ina ines inga
    inge ingrid irena irene iris irina irma isabel isabella isabelle ivana jacqueline jana jane janet janine
    jennifer jessica jill joan joanna johanna josefine josephine joyce juana judith julia juliane julie juliet
    jutta karen karin karla karoline katarina katharina katherine kathleen kathrin kathy katja katrin kayla
    kerstin kirsten klara kristin kristina lara laura lea leah leila lena leni leonie leyla lilian lily linda
    lisa liv lorraine lotte louise lucia lucie lucy luise lydia madeleine magda magdalena maja malin manuela
    mara mareike margaret margarete margit maria marianne marie marina marion marlene marta martha martina mary
    mathilda maya megan melanie melissa mia michaela michelle milena miriam mona monica monika nadia nadine
    nadja nancy naomi natalia natalie natascha nele nicole nina nora olga olivia pamela patricia paula pauline
    petra pia rachel ramona rebecca regina renate rita roberta rosa rosalie rosemary ruth sabine sabrina sally
    samira sandra sanja sara sarah selma sharon sibylle signe sigrid silke silvia simone sina sofia sofie sonia
    sonja sophia aida almut amira aminata ana andrea anneliese annegret antje asha ayse bärbel bianca bridget
    camille celia clarissa daphne doreen edda edeltraud elfriede elke elin ellie emilia emine erna esra etta
    fanny farah freya frida gerlinde gesine gillian hanne hannelore harriet hedwig heidrun helma hilda hildegard
    hilke ilona imke imogen ingeborg inka irmgard isolde ivy jasmin joy judy karola käthe kira leila lejla
    lieselotte lilli liesbeth lore lotta mabel maisie mandy marit marlies maureen mechthild meike meryem merle
    mette mila minna mirjam moira nadja nerea nesrin nia nicola nilgün nuria odile orla paige phoebe priya rahel
    roswitha rosi rosie ruby runa sanna saskia semra sibel sigrun sinje solveig stine sunniva sünje swantje
    tabea tilda tilly traute trine undine vreni waltraud wencke wilhelmine wilma winifred ylva yasemin zainab
    zeynep zita sophie stefanie stella stephanie susan susanna susanne suzanne svenja svetlana sylvia tamara
    tanja tatiana teresa tess thea theresa tina trude ulla ulrike ursula uta ute valentina valerie vanessa vera
    verena veronica veronika victoria viktoria viola violet virginia vivian wanda wendy wiebke yasmin yolanda
    yvonne zoe zora
""")
MEN = words("""
    aaron abdul abraham achim adam adrian ahmed alan albert aleksandar aleksej alexander alfred ali allen
    andreas andrej andrew anthony anton antonio armin arne arnold arthur august axel ben benedikt benjamin
    bernard bernd bernhard bill björn bob boris brad brian bruce bruno burkhard carl carlos carsten charles
    christian christoph christopher claude claus clemens clive colin craig damian daniel darren dave david dean
    denis dennis denys derek detlef dieter dietmar dietrich dimitri dirk dominic dominik donald douglas edgar
    eduard edward emil emmanuel enno eric erich erik ernst erwin eugen fabian felix ferdinand filip florian
    frank frederick fredrik friedrich fritz gareth gary geoffrey georg george gerald gerard gerd gerhard gernot
    gordon graham greg gregor gregory guido gunnar gustav günter günther hans harald harold harry hartmut hassan
    heiko heiner heinrich heinz helmut henning henrik henry herbert hermann holger horst howard hubert hugh hugo
    ibrahim igor ingo isaac ivan ivo jack jacob jakob jakub james jamie jan jason jeff jeffrey jens jeremy jerry
    jim jochen joel johan johann johannes john jon jonas jonathan jorge joseph josef juan julian jörg jürgen kai
    karl karsten keith ken kenneth kevin klaus knut konrad konstantin kurt larry lars laurence leo leon leonard
    leonid leopold lorenz louis luca lucas ludwig lukas luka luis magnus malcolm malte manfred manuel marc
    marcel marco marcus mark marko markus martin marvin mathias matteo matthew matthias maurice max maximilian
    mehmet michael michail miguel mike milan mohamed mohammed moritz murat mustafa nathan neil niels nicholas
    nick nico nikolai nikolaus niklas nils noah norbert norman oleg olaf ole oliver omar oscar oskar oswald otto
    owen pascal patrick paul pavel pedro peter petr phil philip philipp pierre piotr rainer ralf ralph ramon
    raphael ray raymond reinhard rené richard rob robert robin rodney roger roland rolf roman ronald rudolf
    rupert russell ryan samuel sascha scott sean sebastian sergej sergey sergio siegfried simon stanley stefan
    stephan stephen steve steven stuart sven sylvester tariq ted thilo thomas tilo tim timo timothy tobias toby
    todd tom tomas tomasz toni tony torsten tristan udo ulf ulrich uwe valentin veit viktor vincent vladimir
    volker walter warren werner wilfried wilhelm will willi william wolf wolfgang aage abel alistair ansgar
    anselm antoine aram ari arkadi arno arturo bastian benno bertram björn bodo branko calvin casper caspar cem
    conrad cornelius cyril dario desmond dexter didier diego duncan egon einar elias elmar emre enrique erkan
    ethan evan ezra ferdi finn francis franz fridolin gabor gavin georges gideon gilbert giorgio giovanni goran
    gottfried gregor hakan halvor hamish harro hartwig hasan hassan hector helge hinnerk hinrich holm ignaz ilja
    ismail jannis jannik jaroslav jasper javier jesper joachim jost josip jovan juri kalle kamil karim kaspar
    kilian knud kofi kristian kuno lasse leif lennart leopold levin linus lothar ludger marek marius marten
    matteo mats mattis maurits mesut milo mirko moritz musa nasser nelson nikola nikos nuri olav omer osman
    otmar otis pablo pál pavo percy piet piers pirmin rafael rafiq ragnar rasmus reto roderick rodrigo rory
    ruben rufus rupert sami santiago selim severin silas silvio sönke søren stanislav stan sven tarek teemu theo
    theodor till tjark tomás torben travis urs vasil vitor vítor vito wendelin willem winston wolfram yannick
    youssef zoltan xaver yusuf yuri
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
