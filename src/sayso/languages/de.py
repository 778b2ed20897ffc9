"""German: quotation marks, cues with their stance, and the closed classes that the rules look at.

A cue line reads "medium, stance of the source, stance of the reporter, complement: lemmas". A bar parts a
separable prefix ("mit|teilen": "teilte ... mit", "mitteilte"); strong verbs stand in `STRONG`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.languages._model import Cue, Language, Marks, Phrase, Shape, by_form, cue_table, words
from sayso.languages.de_addressed import ADDRESSING
from sayso.languages.de_meanings import meanings

CUES = """
speech asserts neutral clause: sagen, erklären, meinen, äußern, mit|teilen, an|geben, bekannt|geben
speech asserts neutral clause: an|kündigen, ergänzen, hinzu|fügen, fort|fahren, antworten, erwidern, entgegnen
speech asserts neutral clause: kontern, erzählen, schildern, erläutern, aus|führen, dar|legen, formulieren
speech asserts neutral clause: aus|sagen, bekunden, verkünden, verlauten, verlautbaren, kommentieren, bemerken
speech asserts neutral clause: an|merken, beteuern, versichern, versprechen, zu|sagen, zu|sichern, betonen
speech asserts neutral clause: unterstreichen, bekräftigen, hervor|heben, heraus|streichen, heraus|stellen
speech asserts neutral clause: argumentieren, behaupten, warnen, mahnen, drohen, prognostizieren, vorher|sagen
speech asserts neutral clause: voraus|sagen, schätzen, rechnen, beziffern, informieren, berichten, melden
speech asserts neutral clause: vermelden, vor|tragen, urteilen, begründen, beschreiben, beklagen, bedauern
speech asserts neutral clause: klagen, schimpfen, scherzen, witzeln, spotten, rufen, schreien, skandieren
speech asserts neutral clause: flüstern, jubeln, schwärmen, resümieren, bilanzieren, folgern, konstatieren
speech asserts neutral clause: attestieren, beschließen, entscheiden, an|ordnen, appellieren, plädieren
speech asserts neutral clause: werben, signalisieren, an|deuten, aus|richten, verraten, präzisieren
speech asserts neutral clause: ein|werfen, nach|legen, zusammen|fassen, sprechen, reden, zitieren, erinnern
speech asserts neutral clause: loben, danken, heißen, lauten, besagen, aus|schließen, fest|legen, vereinbaren
speech asserts neutral clause: wiederholen, empfehlen, raten
speech asserts endorsing clause: bestätigen, ein|räumen, zu|geben, gestehen, hin|weisen, verweisen
speech asserts endorsing clause: fest|stellen, klar|stellen, klar|machen, verdeutlichen, enthüllen, auf|decken
speech asserts endorsing clause: belegen, beweisen, nach|weisen, offenbaren
speech asserts distancing clause: vor|geben, unterstellen, vor|werfen, vor|halten, beschuldigen, bezichtigen
speech asserts distancing clause: suggerieren
speech denies neutral clause: dementieren, bestreiten, leugnen, ab|streiten, verneinen, zurück|weisen
speech denies neutral clause: widersprechen, dagegen|halten, entgegen|halten
speech asks neutral clause: fragen, nach|fragen, an|fragen, erkundigen
speech wants neutral clause: fordern, verlangen, bitten, auf|fordern, auf|rufen, drängen, ein|fordern
speech wants neutral clause: vor|schlagen
writing asserts neutral clause: schreiben, twittern, posten, veröffentlichen, texten, notieren, titeln, mailen
shown - neutral clause: zeigen
thought believes neutral clause: glauben, denken, vermuten, an|nehmen, finden, wissen, halten, sehen
thought believes neutral clause: ein|schätzen, befürchten, fürchten, aus|gehen, überzeugen, mutmaßen
thought believes neutral clause: spekulieren, erkennen, verstehen
thought doubts neutral clause: bezweifeln, zweifeln, an|zweifeln
thought expects neutral clause: erwarten, hoffen, erhoffen, rechnen
thought wants neutral clause: wünschen, beabsichtigen, streben
speech asserts neutral object: kritisieren, verurteilen, begrüßen, bezeichnen, nennen, würdigen, an|prangern
speech asserts neutral object: rügen, tadeln, verteidigen, ab|lehnen, beschimpfen, attackieren, verspotten
speech asserts neutral object: ehren, vergleichen, befürworten, billigen, bemängeln, monieren, beanstanden
speech asserts neutral object: thematisieren, verkünden, erwähnen, an|sprechen, an|klagen, verharmlosen
speech asserts neutral object: ein|stufen, beurteilen, bewerten, charakterisieren, diskutieren
"""

# Preterite, participle, third person present of strong and mixed verbs, without prefix.
STRONG = {
    "geben": "gab gegeben gibt", "sprechen": "sprach gesprochen spricht", "werfen": "warf geworfen wirft",
    "schreiben": "schrieb geschrieben schreibt", "rufen": "rief gerufen ruft", "heißen": "hieß geheißen heißt",
    "weisen": "wies gewiesen weist", "nennen": "nannte genannt nennt", "gehen": "ging gegangen geht",
    "nehmen": "nahm genommen nimmt", "denken": "dachte gedacht denkt", "finden": "fand gefunden findet",
    "wissen": "wusste gewusst weiß", "halten": "hielt gehalten hält", "sehen": "sah gesehen sieht",
    "bitten": "bat gebeten bittet", "schließen": "schloss geschlossen schließt", "raten": "riet geraten rät",
    "fahren": "fuhr gefahren fährt", "treffen": "traf getroffen trifft", "lassen": "ließ gelassen lässt",
    "gestehen": "gestand gestanden gesteht", "streiten": "stritt gestritten streitet",
    "schreien": "schrie geschrien schreit", "greifen": "griff gegriffen greift", "wollen": "wollte gewollt will",
    "stehen": "stand gestanden steht", "brechen": "brach gebrochen bricht", "werben": "warb geworben wirbt",
    "schlagen": "schlug geschlagen schlägt", "tragen": "trug getragen trägt", "kennen": "kannte gekannt kennt",
    "scheiden": "schied geschieden scheidet", "gleichen": "glich geglichen gleicht", "heben": "hob gehoben hebt",
    "empfehlen": "empfahl empfohlen empfiehlt", "streichen": "strich gestrichen streicht",
    "stellen": "stellte gestellt stellt", "führen": "führte geführt führt",
    "können": "konnte gekonnt kann", "schweigen": "schwieg geschwiegen schweigt", "gelten": "galt gegolten gilt",
    "schwören": "schwor geschworen schwört", "messen": "maß gemessen misst", "bringen": "brachte gebracht bringt",
    "kommen": "kam gekommen kommt", "bieten": "bot geboten bietet", "ziehen": "zog gezogen zieht",
    "befehlen": "befahl befohlen befiehlt", "treten": "trat getreten tritt", "tun": "tat getan tut",
    "wägen": "wog gewogen wägt", "schieben": "schob geschoben schiebt", "fallen": "fiel gefallen fällt",
    "bleiben": "blieb geblieben bleibt", "laden": "lud geladen lädt", "liegen": "lag gelegen liegt",
    "lesen": "las gelesen liest", "mögen": "mochte gemocht mag", "sein": "war gewesen ist",
}  # fmt: skip

INSEPARABLE = ("be", "emp", "ent", "er", "ge", "ver", "wider", "zer", "unter", "über", "wieder")


def inflect(lemma: str) -> Iterator[tuple[str, Shape, tuple[str, ...]]]:
    """Every third-person form of a German verb lemma, with the words that follow it („zweifeln an“).

    A prefix behind a bar is parted in main clauses.
    """
    lemma, *after = lemma.split()
    prefix, _, verb = lemma.rpartition("|")
    bare = next(
        (verb.removeprefix(p) for p in INSEPARABLE if verb.startswith(p) and verb.removeprefix(p) in STRONG), verb
    )
    inner = verb.removesuffix(bare) if bare != verb else ""
    stem = verb[:-2] if verb.endswith("en") else verb[:-1]
    if bare in STRONG:
        past, participle, present = STRONG[bare].split()
        past, present = inner + past, inner + present
        participle = inner + participle.removeprefix("ge") if inner else participle
        plural_past = past + ("n" if past.endswith("e") else "en")
    else:
        link = "e" if stem.endswith(("t", "d", "chn", "ffn", "gn", "dn", "tm")) else ""
        past, present = stem + link + "te", stem + link + "t"
        plural_past = past + "n"
        weak = stem + link + "t"
        participle = weak if verb.startswith(INSEPARABLE) or verb.endswith("ieren") else "ge" + weak
    subjunctive = verb[:-3] + "le" if verb.endswith("eln") else stem + "e"
    rest = (*([prefix] if prefix else []), *after)
    finite: tuple[tuple[str, Shape], ...] = (
        (present, "present"), (verb, "base"), (past, "past"), (plural_past, "past"), (subjunctive, "subjunctive"),
    )  # fmt: skip
    for word, shape in finite:
        yield word, shape, rest
        if prefix:
            yield prefix + word, shape, tuple(after)
    yield prefix + participle, "participle", tuple(after)


SAID = Cue("laut", "speech", "asserts", "neutral", "clause")
VIEW = Cue("nach Ansicht", "thought", "believes", "neutral", "clause")
REPORTED = Cue("nach Berichten", "writing", "asserts", "neutral", "clause")
FOUND = Cue("nach Erkenntnissen", "thought", "believes", "endorsing", "clause")
EXPECTED = Cue("nach Erwartung", "thought", "expects", "neutral", "clause")


def _phrases() -> Iterator[Phrase]:
    """„nach Angaben“ and its kin in singular and plural, then the prepositions that cite."""
    kinds = {
        SAID: "angaben angabe aussage aussagen auskunft auskünften darstellung worten mitteilung erklärung schilderung "
        "polizeiangaben behördenangaben militärangaben zeugenaussagen medienangaben unternehmensangaben",
        REPORTED: "bericht berichten informationen medienberichten presseberichten zeitungsberichten meldungen meldung "
        "augenzeugenberichten agenturberichten",
        VIEW: "ansicht meinung auffassung einschätzung überzeugung schätzung schätzungen ermittlungen "
        "annahme annahmen vermutung vermutungen",
        FOUND: "erkenntnissen erkenntnis feststellungen",
        EXPECTED: "erwartung erwartungen prognosen prognose",
    }
    for cue, nouns in kinds.items():
        for noun in nouns.split():
            yield Phrase(("nach", noun), cue)
    yield Phrase(("laut",), SAID)
    yield Phrase(("gemäß",), SAID)
    yield Phrase(("zufolge",), SAID, after_source=True)
    yield Phrase(("demnach",), SAID, has_source=False)
    yield Phrase(("demzufolge",), SAID, has_source=False)


FIRST_SINGULAR = words("ich mich mir mein meine meinem meinen meiner meines")

GERMAN = Language(
    code="de",
    marks=(
        Marks("„", "“”"),
        Marks("»", "«"),
        Marks("«", "»"),
        Marks("“", "”"),
        Marks("”", "”"),
        Marks('"', '"'),
        Marks("''", "''"),
        Marks("‚", "‘’'", inner=True),
        Marks("›", "‹", inner=True),
        Marks("‹", "›", inner=True),
        Marks("‘", "’", inner=True),
        Marks("'", "'", inner=True),
    ),
    cues=by_form(cue_table(CUES), inflect),
    meanings=meanings(inflect),
    addressing=ADDRESSING,
    phrases=tuple(_phrases()),
    abbreviations=words("""
        dr prof hr fr dipl ing st nr bzw ca evtl ggf usw etc inkl exkl vgl abs art str tel mio mrd std min max z.b z
        d.h d u.a u.ä u o.ä i.d.r v.a v s.o s.u n.chr v.chr geb gest verh ehem sog resp rd zzgl allg bzgl jan feb
        mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so a.d a.m
    """),
    ordinal_dot=True,
    compounds=True,
    verb_final=True,
    months=words("""
        januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb apr
        jun jul aug sep sept okt nov dez
    """),
    days=words("""
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen vorgestern
        montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
    """),
    indefinite=words("niemand keiner jemand alle jeder jede man viele manche einige andere mancher"),
    pronouns=words("""
        ich er sie es wir ihr man der die das dieser diese dieses jener jene beide einige viele andere
    """),
    first_person=FIRST_SINGULAR | words("wir uns unser unsere unserem unseren unserer unseres"),
    first_singular=FIRST_SINGULAR,
    third_person=words("er sie ihm ihn ihnen sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer"),
    articles=words("""
        der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jener jene sein
        seine seiner seines seinem seinen ihr ihre ihrer ihres ihrem ihren kein keine mehrere viele einige alle
        beide unser unsere jeder jede jedes manche zahlreiche
    """),
    prepositions=words("""
        in im ins an am auf aus bei beim mit nach seit von vom zu zum zur über unter vor vorm gegen für durch um
        ohne während wegen trotz zwischen hinter neben bis ab gegenüber angesichts aufgrund laut gemäß binnen
        anlässlich
    """),
    subordinators=words("""
        dass daß weil wenn obwohl als während nachdem bevor ob damit sodass indem falls da wie wer was wo warum
        weshalb wobei wodurch sofern solange sobald bis welche welcher welches deren dessen denen
    """),
    conjunctions=words("und aber oder sondern doch denn jedoch"),
    auxiliaries=words("""
        ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde wurden
        werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste
        müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe
        dürfte dürften mag mögen möchte möchten gibt gab gebe kommt kam kamen komme geht ging gehe steht stand liegt
        lag bleibt blieb bleibe handelt handelte handele
    """),
    negators=words("nicht nie niemals kein keine keinen keiner keinem weder"),
    adverbs=words("""
        auch noch schon bereits jetzt nun heute gestern dann danach später zuvor zudem außerdem ferner weiter
        weiterhin dagegen allerdings jedoch indes unterdessen ebenfalls gleichzeitig zugleich wiederum daraufhin
        dabei dazu damals erneut wörtlich abschließend lediglich nur sogar ebenso mehrfach wiederholt inzwischen
        mittlerweile derweil schließlich hingegen so hier dort daher deshalb offenbar offiziell telefonisch
        schriftlich öffentlich nicht nie
    """),
    subjunctives=words("""
        sei seien habe wäre wären hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle
        wolle dürfe dürfte dürften gebe komme gehe stehe liege bleibe handele handle führe nehme lasse sehe halte
        bestehe brauche mache zeige drohe spreche finde bringe wisse fehle gelte gehöre trage treffe käme kämen gäbe
        ginge möge bekomme erhalte leide ermögliche benötige
    """),
    titles=words("""
        herr herrn frau dr prof professor professorin präsident präsidentin bundespräsident bundespräsidentin
        kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin bundesminister bundesministerin
        außenminister innenminister finanzminister außenministerin innenministerin finanzministerin
        ministerpräsident ministerpräsidentin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
        sprecher sprecherin pressesprecher pressesprecherin senator senatorin staatssekretär staatssekretärin
        richter richterin general oberst direktor direktorin leiter leiterin chef chefin vorsitzender vorsitzende
        vorsitzenden papst kardinal bischof könig königin prinz prinzessin anwalt anwältin trainer trainerin
        staatsanwalt staatsanwältin kommissar kommissarin generalsekretär generalsekretärin premierminister
        premierministerin regierungssprecher experte expertin geschäftsführer geschäftsführerin abgeordneter
        abgeordnete abgeordneten landrat landrätin parteichef parteichefin fraktionschef fraktionschefin
        projektkoordinator autor autorin
    """),
    organisations=words("""
        gmbh ag kg verein verband bund partei ministerium amt behörde kommission gericht universität institut
        hochschule stiftung bank gruppe polizei armee regierung bundesregierung parlament bundestag bundesrat senat
        kirche gewerkschaft unternehmen konzern firma zeitung magazin sender agentur nachrichtenagentur feuerwehr
        staatsanwaltschaft bundesgerichtshof verfassungsgericht landgericht amtsgericht oberlandesgericht
        verwaltungsgericht spd cdu csu fdp grüne grünen afd linke eu nato uno un ard zdf dpa afp ap reuters spiegel
        organisation fraktion opposition vereinigung gesellschaft botschaft krankenhaus klinik schule stadt land
        jury polizeipräsidium umweltministerium innenministerium außenministerium
    """),
    groups=words("""
        demonstranten wissenschaftler forscher experten kritiker gegner anhänger ermittler bewohner anwohner
        studenten schüler arbeiter beschäftigte familien abgeordnete politiker ärzte lehrer bauern bürger menschen
        richter beobachter analysten ökonomen veranstalter verbände angehörige
    """),
    documents=words("""
        bericht berichte studie studien umfrage umfragen erklärung brief dokument dokumente vermerk daten zahlen
        statistik statistiken gutachten papier artikel buch urteil mitteilung pressemitteilung tweet aufnahmen video
        website klage analyse untersuchung protokoll entwurf medienberichte schreiben stellungnahme jahresbericht
        niederschrift begründung urteilsbegründung beschluss anklageschrift antwort
        flugblatt plakat plakate transparent transparente rundschreiben medienberichten presseberichten
        zeitungsberichten
    """),
    unnamed=words(
        "sprecher sprecherin vertreter behördenvertreter insider quellen quelle kreise kreisen augenzeugen zeugen"
    ),
    sayings=words("""
        angaben angabe aussage aussagen auskunft darstellung worten mitteilung ansicht meinung auffassung
        einschätzung überzeugung schätzung schätzungen berechnung berechnungen erkenntnissen informationen
        schilderung vernehmen
    """),
)
