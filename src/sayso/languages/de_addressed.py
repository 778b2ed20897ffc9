"""German: to whom something is said („sagte der Zeitung“, „warf der Stadt vor“, „gegenüber Reportern“)."""

from __future__ import annotations

from sayso.languages._model import Addressing, words

ADDRESSING = Addressing(
    verbs=words("""
        sagt sagte sagten gesagt sagen erklärt erklärte erklärten erzählt erzählte erzählten erzählen berichtet
        berichtete berichteten versichert versicherte versicherten verspricht versprach versprachen versprochen
        rät riet rieten geraten empfiehlt empfahl empfahlen empfohlen antwortet antwortete antworteten schreibt
        schrieb schrieben geschrieben teilt teilte teilten mitgeteilt mitteilt mitteilte mitteilten wirft warf
        warfen werfen vorgeworfen vorwarf vorwerfen vorwirft droht drohte drohten gedroht bestätigt bestätigte
        bestätigten gesteht gestand gestanden verriet verrät verraten unterstellt unterstellte unterstellten
        nachgesagt bescheinigt bescheinigte bescheinigten attestiert attestierte attestierten sichert sicherte
        sicherten zugesichert fordert forderte forderten fordern aufgefordert auffordert aufforderte
        aufforderten aufzufordern bittet bat baten bitten gebeten warnt warnte warnten gewarnt fragt fragte
        fragten gefragt mahnt mahnte mahnten ermahnt ermahnte ermahnten informiert informierte informierten
        beschuldigt beschuldigte beschuldigten beschuldigen erinnert erinnerte erinnerten ersucht ersuchte
        ersuchten ruft rief riefen aufgerufen aufrief aufriefen drängt drängte drängten beauftragt beauftragte
        beauftragten angewiesen wies bezichtigt bezichtigte anvertraut vertraute verlangt zugesagt zusagte
        zusichert zusicherte antworte geantwortet erwidert erwiderte erwiderten entgegnet entgegnete entgegneten
        entgegen hielt gemeldet meldete meldeten gratuliert gratulierte gratulierten dankt dankte dankten
        gedankt verboten verbietet verbot befohlen befahl befiehlt prophezeit prophezeite prophezeiten
        versichern versprechen zugeraunt raunte zugeflüstert flüsterte signalisiert signalisierte signalisierten
        gewünscht erzähle berichte frage frug erlaubt erlaubte angekündigt angeboten bot boten zugebilligt
        zugesprochen anvertraute fragen erinnern antworten empfehlen raten
    """),
    datives=words("mir dir ihm uns euch ihnen"),
    towards=words("gegenüber"),
    behind={
        "mit": words("interview gespräch telefonat gespräche"),
        "an": words("""
            brief briefe schreiben mail e-mail appell appelliert appellierte appellierten mahnung wandte wandten wendet
            wende gewandt aufforderung forderung botschaft nachricht ultimatum richtete richteten gerichtet antrag
            rief
        """),
        "zu": words("sagte sagt sagten meinte sprach"),
        "von": words("fordert forderte forderten fordern verlangt verlangte verlangten gefordert"),
        "bei": words("beschwerte beschwerten entschuldigte entschuldigten entschuldigt bedankte bedankten"),
    },
    pronouns=words("mir dir ihm ihr uns euch ihnen mich dich ihn sie"),
    before=words("vor"),
    audiences=words("""
        journalisten journalistinnen reportern reporterinnen medienvertretern presse medien pressevertretern anhängern
        abgeordneten publikum zuhörern zuschauern delegierten mitgliedern unternehmern studenten mitarbeitern schülern
    """),
    passive=words("wird werden wurde wurden werde würden worden"),
    nobody=words("""
        es dies das etwas nichts sich hilfe dabei gestern heute morgen wort worten
        morgen abend mittag tag tage woche monat jahr jahre mal augen
    """),
)
