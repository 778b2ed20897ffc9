"""German: what cues, sources and contents say of medium and stance, also where no rule looks for them.

The lines are those of `de.CUES`; here the first word may be a noun or an adjective, and further words may
stand anywhere in the cue („halten für unwahrscheinlich“). Of two that fit, the one with more words is taken.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.languages._model import Inflected, Meanings, by_form, cue_table, words

CUES = """
speech asserts distancing clause: behaupten, angeblich, vor|geben, unterstellen, wollen haben, wollen sein
speech asserts distancing clause: suggerieren, weismachen, vermeintlich, wollen gehört haben, behauptung
speech asserts distancing clause: wollen gesehen haben, wollen bemerkt haben, wollen erkannt haben
speech asserts neutral clause: meinen, heißen es, heissen es, halten dagegen, vor|werfen, beschuldigen
speech asserts neutral clause: bezichtigen, bekräftigen, versichern, beteuern, sich erklären, zeigen sich
speech asserts neutral clause: sich äußern, sich äussern, äussern, rede, bedanken sich, geben zu protokoll
speech asserts neutral clause: geben zu verstehen, zeigen verständnis, geben sich aus
speech asserts endorsing clause: freuen sich, bedauern, bekennen, bescheinigen, lassen durchblicken, zählen
speech asserts endorsing clause: machen keinen hehl, heraus|finden, aufmerksam machen, machen aufmerksam
speech asserts neutral clause: vor|halten, vor|rechnen, aus|rechnen, entgegen|halten, nach|schieben, hinzu|setzen
speech asserts neutral clause: entschuldigen sich, lassen wissen, lassen mitteilen
speech asserts neutral clause: aus|plaudern, schwören, verteidigen, begründen, worten, lassen ausrichten, brummen
speech asserts neutral clause: geben bekannt, bekannt gegeben, beschweren sich, protestieren, ärgern sich, ausdruck
speech asserts endorsing clause: bestätigen, ein|räumen, zu|geben, gestehen, hin|weisen, verweisen
speech asserts endorsing clause: weisen darauf hin, klar|stellen, klar|machen, verdeutlichen, enthüllen, auf|decken
speech asserts endorsing clause: offenbaren, verraten, erinnern daran, erinnern an, fest|stellen, bestätigung
speech asserts endorsing clause: eingeständnis
speech denies neutral clause: dementieren, bestreiten, leugnen, ab|streiten, verneinen, zurück|weisen, widersprechen
speech denies neutral clause: ab|lehnen, aus|schließen, weisen zurück, weisen von sich, stellen in abrede, dementi
speech denies neutral clause: schweigen, ablehnung, verweigern, weigern, sich weigern, sagen nein, nicht schuldig
speech denies neutral clause: nicht äußern, nicht äussern, keinen kommentar, keine angaben, keine auskunft
speech denies neutral clause: kein wort, nicht kommentieren, nicht beantworten, unbeantwortet, nicht nennen
speech denies neutral clause: nannte nicht, wehren, wollen nicht sagen, wollen nicht kommentieren
speech denies neutral clause: wollen nicht urteilen, nichts sagen, nicht bestätigen wollte, wollen nicht äußern
speech denies neutral clause: wollen nicht nennen, wollen nicht bestätigen, keine stellungnahme, widerrufen
speech denies neutral clause: zurück|nehmen, nicht reagieren, sieht anders, sehen anders, beteuern unschuld
speech denies neutral clause: sich verwahren, verwahren sich, sich verbitten, verbitten sich, distanzieren sich
speech denies neutral clause: entkräften, ab|wiegeln, herunter|spielen, ab|tun, tun ab, sich sperren, sperren sich
speech denies neutral clause: ab|winken, winken ab, widerlegen, unschuld, streiten ab, lehnen ab, schließen aus
speech denies neutral clause: verwehren, kein kommentar, keine antwort, keine aussage, nicht erreichbar
speech denies neutral clause: zu keiner stellungnahme, nicht sagen, nicht antworten, absage, erteilen absage
speech denies neutral clause: nicht nachvollziehen, kein verständnis, verwerfen, nannte keine, nennen keine
speech denies neutral clause: nennen nicht, machen keine angaben, geben keine auskunft, nicht preis, einspruch
speech denies neutral clause: weist zurück, protestieren gegen, lassen nicht gelten, bestätigen weder noch
speech denies neutral clause: lassen gelten nicht
speech denies distancing clause: wollen nicht haben, wollen nichts haben, wollen nichts gewusst haben
speech denies distancing clause: wollen nicht gesehen haben
speech doubts neutral clause: in frage stellen, infrage stellen, können nicht sagen, konnte nicht sagen, zweifel
speech doubts neutral clause: vermochte nicht, können nicht bestätigen, konnte nicht bestätigen, nicht beurteilen
speech doubts neutral clause: offen lassen, ließ offen, lässt offen, lassen offen, nicht ausschließen, unklar
speech doubts neutral clause: relativieren, können nicht beurteilen, konnte nicht beurteilen, an|zweifeln
speech doubts neutral clause: äußern zweifel, skeptisch, hinterfragen, in zweifel ziehen, ziehen zweifel
speech doubts neutral clause: stellen in frage, stellen infrage, melden zweifel, bedenken, vorbehalte
speech doubts neutral clause: können nichts sagen, wissen wir nicht, zeigen sich skeptisch, mahnen vorsicht
speech doubts neutral clause: schließen nicht aus, aus|schließen nicht, vermögen nicht sagen, skepsis, dämpfen
speech doubts neutral clause: nicht festlegen, festlegen nicht, legen nicht fest, können nicht erinnern
speech asks neutral clause: fragen, nach|fragen, an|fragen, erkundigen, wollen wissen, möchte wissen, möchten wissen
speech asks neutral clause: wollte wissen, anfrage, fragen nach, nach|haken, haken nach, rätseln, stellen frage
speech asks neutral clause: wirft frage, werfen frage, befragen
speech wants neutral clause: fordern, verlangen, bitten, auf|fordern, auf|rufen, drängen, ein|fordern, vor|schlagen
speech wants neutral clause: appellieren, mahnen, raten, ab|raten, raten ab, empfehlen, plädieren, werben für, bitte
speech wants neutral clause: fordern auf, rufen auf, forderung, ankündigung, appell, aufruf, vorschlag, träumen
speech wants neutral clause: drohen, an|ordnen, verfügen, warnen davor, wünschen, pochen, pochen auf, an|mahnen
speech wants neutral clause: versprechen, zu|sagen, zu|sichern, an|bieten, bestehen auf, zu|raten, an|regen
speech wants neutral clause: versprechen dass, dringen auf, aus|sprechen für, sprechen sich für aus, ersuchen
speech wants neutral clause: beantragen, machen sich stark, ermahnen, verbieten, untersagen, werben dafür
speech wants neutral clause: ein|treten, treten ein, raten zu, an|weisen, verlangen nach, drängen auf, pochen darauf
speech wants neutral clause: bitten um, bitten darum, fordern ein, mahnen an, einladen, schlagen vor, befehlen
speech wants neutral clause: gebieten, plädieren für, fordern mehr, rufen dazu auf, bestehen darauf, legen wert
speech wants neutral clause: an|kündigen, in aussicht stellen, stellen in aussicht, in aussicht, ein|reichen
speech wants neutral clause: halten fest an, vor|behalten, rufen nach, aus|loben, an|drohen, aus|bitten
speech wants neutral clause: verordnen, beanspruchen, an|fordern, sich verpflichten, verpflichten sich
speech wants neutral clause: ultimatum, machen zur bedingung, aufforderung, beschluss, mahnung
speech expects neutral clause: warnen, prognostizieren, vorher|sagen, voraus|sagen, prophezeien, warnung
speech expects neutral clause: sagen voraus, voraussage, warnen vor, malen
speech expects neutral clause: zeichnen bild, zeichnen düsteres bild, prophezeiung, vorhersage, alarm
speech expects neutral clause: schlagen alarm, sehen voraus, warnungen, sagen vorher, sehen kommen
writing asserts neutral clause: schreiben, twittern, posten, veröffentlichen, texten, notieren, titeln, mailen
writing asserts neutral clause: mit|teilen, teilen mit, stehen, aufschrift, wonach, demnach
writing asserts endorsing clause: vermerken, aus|weisen, fest|halten, festgehalten, ist vermerkt, verzeichnen
writing asserts endorsing clause: auf|zeichnen, hervor|gehen
writing asserts neutral clause: an|geben in, lauten, geht hervor, belasten, nach|lesen, melden
writing asserts neutral clause: überschrift, verlautbaren, gemäß, steht es in, schriftlich
writing wants neutral clause: vor|sehen, vor|schreiben
writing asserts neutral clause: ist angegeben, war angegeben, stehen in
shown asserts endorsing clause: zeigen, belegen, beweisen, nach|weisen, dokumentieren, ergeben, bezeugen
shown asserts endorsing clause: erkennen lassen, lassen erkennen, lässt erkennen, untermauern, nach|zeichnen
shown asserts neutral clause: hin|deuten, deuten auf hin, deuten darauf hin, legen nahe, nahe|legen, ist zu sehen
shown asserts neutral clause: sind zu sehen, sprechen für, sprechen dafür, an|zeigen, messen, registrieren
thought believes neutral clause: glauben, denken, vermuten, an|nehmen, finden, halten, halten für, sehen
thought believes neutral clause: ein|schätzen, aus|gehen, gehen davon aus, gehen von aus, überzeugt, überzeugen
thought believes neutral clause: gelten, mutmaßen, spekulieren, erkennen, verstehen, zu|trauen, ansicht, meinung
thought believes neutral clause: auffassung, gelten als, einschätzung, überzeugung, schätzen, halten für möglich
thought believes neutral clause: zurück|führen, führen zurück, führen darauf zurück, zu dem schluss kommen
thought believes neutral clause: kommen schluss, eindruck, sich sicher, sicher, ahnen, erachten, wähnen
thought believes neutral clause: zeigen sich überzeugt, betrachten, werten, der ansicht, der meinung, der auffassung
thought believes neutral clause: der überzeugung, zutrauen, trauen zu, nehmen an, schätzen ein
thought believes neutral clause: sehen in, vermutung, verdacht, verdächtigen, gehen aus, stufen ein, für möglich
thought believes neutral clause: für wahrscheinlich, für richtig, überzeugt davon, sicher dass, annahme, these
thought believes neutral clause: vertreten these, schluss, schlussfolgerung, fazit, ergebnis
thought asserts neutral clause: erinnern sich, sich erinnern
thought doubts neutral clause: bezweifeln, zweifeln, zweifeln an, nicht glauben, glauben nicht
thought doubts neutral clause: hält unwahrscheinlich, halten für wenig wahrscheinlich, halten für unwahrscheinlich
thought doubts neutral clause: halten für unglaubwürdig, wissen nicht, weiß nicht, wisse nicht, kaum glauben
thought doubts neutral clause: glauben kaum, misstrauen, glauben kein, halten nicht für, hält nicht für
thought doubts neutral clause: halten kaum für, wissen noch nicht, mag nicht glauben, zweifeln daran, unsicher
thought doubts neutral clause: nicht sicher, nicht überzeugt, misstrauisch, nicht wissen, haben zweifel
thought doubts neutral clause: nicht recht glauben, ungewiss, nicht für möglich, glauben nicht daran
thought doubts neutral clause: kaum vorstellen, nehmen nicht ab, trauen nicht, glauben kein wort, traut nicht
thought asks neutral clause: fragen sich, sich fragen, überlegen ob, prüfen, prüfen lassen, wird geprüft, grübeln
thought expects neutral clause: erwarten, rechnen, rechnen mit, rechnen damit, befürchten, fürchten, erwartung
thought expects neutral clause: angst, befürchtung, sorge, nicht erwarten, prognose, rechnen nicht mit
thought expects neutral clause: gehen von aus werde, sich einstellen, gefasst, bangen, befürchten dass, sich sorgen
thought expects neutral clause: sorgen sich, sorgen, ab|sehen, absehbar, kommen sehen, besorgt, in sorge, aus angst
thought expects neutral clause: ängste, befürchtungen, stellen sich ein, stellen sich darauf ein, erwartungen
thought wants neutral clause: wollen, möchten, möge, wünschen sich, hoffen, hoffen auf, erhoffen, planen
thought wants neutral clause: beabsichtigen, streben, an|streben, vor|nehmen, sich vornehmen, vorgenommen, erwägen
thought wants neutral clause: beschließen, sich entscheiden, vor|haben, bereit, überlegen, wollen lassen
thought wants neutral clause: träumen von, hoffnung, wunsch, plan, absicht, sehnen, setzen sich ein, liebäugeln
thought wants neutral clause: gedenken, an|peilen, peilen an, streben an, haben vor, nehmen sich vor, wünschten
thought wants neutral clause: sinnen auf, hoffnungen, pläne, sich erhoffen, erhoffen sich, ziel, entschlossen
thought wants neutral clause: gewillt, liebäugeln mit, brauchen, anstreben, spielen mit, lieber, sehnen sich
thought wants neutral clause: setzen auf, suchen nach, sich bemühen, bemühen sich, warten auf, hegen hoffnung, erwägung
thought wants neutral clause: entschluss
thought denies neutral clause: nicht wollen, wollen kein, wollen keine, wollen keinen, keine lust
thought denies neutral clause: denken nicht daran, denken nicht an, nicht bereit, wollen nicht, will nicht, möchte nicht
thought denies neutral clause: dagegen sein
speech denies neutral clause: wollen nichts wissen, wollen nichts mehr wissen, ab|leugnen, ab|blocken
speech denies neutral clause: ab|schmettern, ab|rücken, rücken ab, entgegen|treten, treten entgegen
speech denies neutral clause: äußern sich nicht, äußern nicht, nehmen keine stellung, nehmen nicht stellung
speech denies neutral clause: ohne kommentar, nicht kommentieren, stellen quer, quer|stellen, widerspruch
speech denies neutral clause: gegendarstellung, richtigstellung, veto, schütteln kopf, verweisen reich
speech denies neutral clause: sprechen gegen aus, aus|sprechen gegen, sprechen sich gegen aus, aus|schweigen
speech denies neutral clause: geben nicht bekannt, nichts abgewinnen
thought denies neutral clause: halten nichts von, halten wenig von, halten nicht viel von, halten nichts davon
thought denies neutral clause: halten wenig davon, sehen keinen, sehen keine, sehen kein, sein dagegen
thought denies neutral clause: ablehnend, denken anders, sehen das anders, kein interesse, keine absicht
thought denies neutral clause: kein bedarf
speech doubts neutral clause: unschlüssig, unentschieden, ratlos, uneins, unentschlossen, zurückhaltend
speech doubts neutral clause: reserviert, abwartend, fraglich, fragezeichen, dahingestellt, zögern
speech doubts neutral clause: keine gewissheit, im unklaren, können nicht erkennen, erkennen nicht
speech doubts neutral clause: vermögen nicht, vermögen nicht erkennen, zweifelhaft, wenig abgewinnen
thought doubts neutral clause: nicht vorstellen, können sich nicht vorstellen, kaufen nicht ab, zweifel, nicht geheuer
thought doubts neutral clause: nicht einig, ahnen nicht
speech expects neutral clause: orakeln, unken, weissagen, hoch|rechnen, veranschlagen, kalkulieren, prognosen
speech expects neutral clause: vorhersagen, ausblick, schwarz|sehen
thought expects neutral clause: versprechen sich davon, versprechen sich von, schwanen, bangen um, fürchten um
thought expects neutral clause: vorhersehen, voraus|sehen, voraus|ahnen, entgegen|sehen, zuversichtlich
thought expects neutral clause: optimistisch, pessimistisch, freuen sich auf, machen sich gefasst, kommen sehen
thought expects neutral clause: wetten, gespannt, zuversicht, beunruhigt
speech wants neutral clause: flehen, an|flehen, beschwören, betteln, werben um, überreden, zu|reden
speech wants neutral clause: bringen ins gespräch, bringen ins spiel, ins gespräch bringen, ins spiel bringen
speech wants neutral clause: zur diskussion stellen, geloben, auf|erlegen, auf|tragen, beauftragen, ein|schärfen
speech wants neutral clause: ein|bläuen, ein|bestellen, vor|laden, antrag, petition, plädoyer, empfehlung
speech wants neutral clause: gelübde, drohung, zusage, erlauben, gestatten, bewilligen, ein|klagen, auf|brummen
speech wants neutral clause: ab|verlangen
thought wants neutral clause: ziehen in erwägung, ziehen in betracht, in betracht, tragen gedanken
thought wants neutral clause: fassen ins auge, ins auge gefasst, schweben vor, bestrebt, trachten
thought wants neutral clause: drauf und dran, können sich vorstellen, könnte sich vorstellen, kämpfen für
thought wants neutral clause: kämpfen um, eintreten
speech asks neutral clause: bohren nach, nach|bohren, aus|fragen, verhören, frage, wundern sich, wundern
thought asks neutral clause: zerbrechen kopf, zerbrechen sich kopf
thought denies neutral clause: anderer meinung, anderer ansicht, anderer auffassung
thought believes neutral clause: stehen verdacht, wittern, argwöhnen, tippen, tippen auf, auf|fassen, deuten als
thought believes neutral clause: verstehen als
thought believes neutral clause: empfinden, empfinden als, schließen auf, glauben an, vertrauen, schwören auf
thought believes neutral clause: gewiss, dünken, ein|ordnen, zu|schreiben
thought believes endorsing clause: wissen
"""

CONTENTS = """
speech denies neutral clause: frei erfunden, jeder grundlage, keine rede sein, nie die rede, nicht die rede, keinerlei
speech denies neutral clause: nichts zu tun, zu keinem zeitpunkt, zu keiner zeit, keinesfalls, mitnichten, unwahr
speech denies neutral clause: haltlos, unsinn, nicht geplant, kommen nicht infrage, kommen nicht in frage
speech denies neutral clause: zu|treffen nicht, vor|liegen nicht, vor|liegen keine, aus der luft
speech denies neutral clause: nicht zur debatte, nicht zur verfügung, kein wort wahr, nicht der fall, nicht mit mir
speech denies neutral clause: nicht mit uns, nicht im traum, jeglicher grundlage, treffen nicht zu
speech denies neutral clause: nicht der wahrheit, nicht den tatsachen, weisen zurück, lassen nicht gelten
speech denies neutral clause: nicht vorgesehen, keinen spielraum, denken nicht daran, kein kommentar
speech doubts neutral clause: fraglich, ungewiss, unklar, ungeklärt, zweifelhaft, keineswegs sicher, zweifel bestehen
speech doubts neutral clause: können nicht vorstellen, können nicht beschwören, lassen nicht sagen, lassen nicht klären
speech doubts neutral clause: lassen nicht ausschließen, lassen nicht feststellen, erschließen nicht, bestehen zweifel
speech doubts neutral clause: wissen nicht ob, fest|stehen nicht, werden sehen ob, bleiben abzuwarten, würde wundern
speech doubts neutral clause: bezweifle, schwer zu sagen, noch nicht entschieden ob, können nicht erklären
speech expects neutral clause: rechnen mit, zu rechnen, zu erwarten, zu befürchten, ist absehbar, sei absehbar
"""


def meanings(inflect: Callable[[str], Inflected]) -> Meanings:
    return Meanings(
        cues=by_form(cue_table(CUES), inflect),
        contents=by_form(cue_table(CONTENTS), inflect),
        clausal=words("""
            sagen behaupten halten gelten mitteilen laut nach demnach tun meinen brummen fragen denken rufen brüllen
            antworten heißen stehen
        """),
        writings=words("""
            bericht berichte berichten studie studien erklärung brief dokument dokumente vermerk gutachten papier
            artikel buch urteil mitteilung pressemitteilung tweet website klage protokoll entwurf medienberichte
            anklage anklageschrift schreiben vorhersage prognose programmheft transparent plakat schild aushang inserat
            magazin zeitung zeitschrift blatt testament kladde tagebuch chronik vertrag
            gesetz grundgesetz verordnung richtlinie richtlinien homepage webseite internetseite e-mail e-mails mail
            mails brief briefe bescheid antwort beitrag broschüre heft fassung version zettel antrag vorlage petition
            agentur newsletter blog eintrag dort darin darunter register satzung zeugnis
        """),
        displays=words("""
            umfrage umfragen befragung daten zahlen statistik statistiken analyse untersuchung aufnahmen aufnahme video
            videos bilder bild fotos foto messungen messung protokolle modellrechnungen modellrechnung rechnungen
            kamera zeitlupe wärmebild probe proben auswertung karte grafik kurve pegel mitschnitt werte hochrechnung
            hochrechnungen satellitenbilder test tests radar aufzeichnung aufzeichnungen
        """),
        nobody=words("niemand keiner keine kein kaum wenige"),
        able=words("kann können konnte konnten könne könnte könnten vermag vermochte vermochten"),
        infinitive=words("zu"),
        questions=words("wer was wann wo warum weshalb wieso wie welche welcher welches wem wen wessen ob wohin woher"),
        demands=words("muss müssen müsse müssten müsste sollte sollten bitte"),
        denials=words("nicht nie niemals kein keine keinen keiner keinem keines nichts niemand niemanden weder"),
        imperatives=words("""
            lasst lass bleib bleibt komm kommt geh geht hört hör gebt gib stoppt macht mach nehmt nimm bring bringt halt
            haltet rettet schützt stimmt helft hilf wacht passt pass seid sei lest lies schreibt finger hände weg raus
            nieder bitte warte wartet schaut schau esst trinkt spart baut zahlt schluss sag sagt schreib geh fahr fahrt
            sing lauf lauft frag fragt zieh zieht häng lehn wirf behalt behalte fass iss stich denk denkt red rede trink
            schlaf schlaft zeig ruf ruft such sucht setz leg stell hol holt kauf nenn sieh guck pack räum lern fang
            vergiss verzeih glaub glaubt probier halte passt macht spiel sorg kümmer
        """),
        openers=words("dann na also aber und nun jetzt komm nein ja doch so gut los ach"),
        perfect=words("haben sein"),
        intending=words("werde werden wolle wollen"),
        doubtful=words("""
            unwahrscheinlich unglaubwürdig unglaubhaft zweifelhaft fraglich wenig übertrieben unplausibel unrealistisch
            illusorisch überzogen überhöht verfrüht voreilig fragwürdig
        """),
        reported=words("soll sollen"),
        through=words("in im per auf mit via durch"),
        written=words("schriftlich facebook twitter instagram mastodon telegram whatsapp"),
        hearsay=words("angeblich vermeintlich mutmaßlich"),
        addressed=words("du dich dir dein deine euch"),
        past=words("war waren hatte hatten wurde wurden konnte konnten musste mussten ging gab kam soll sollen"),
        present=words("""
            ist sind bin bist hat haben habe wird werden werde kann können muss müssen will wollen darf
            geht gibt kommt
        """),
    )
