"""The tables of `roles`: nouns of people and bodies, places and things, words for one office, in English and German.

Data alone; what they tell is looked up in `roles`.
"""

from __future__ import annotations

from sayso.languages import words


def endings(table: str) -> tuple[str, ...]:
    """The words of a table, for `str.endswith`."""
    return tuple(dict.fromkeys(table.split()))


ENGLISH_WOMEN = words("""
    woman girl mother daughter sister wife widow lady queen princess actress spokeswoman chairwoman
    congresswoman policewoman businesswoman aunt niece grandmother granddaughter girlfriend waitress nun bride
    mum mom fisherwoman
""")
ENGLISH_MEN = words("""
    man boy father son brother husband widower gentleman king prince actor spokesman chairman congressman
    policeman businessman uncle nephew grandfather grandson boyfriend fisherman fireman pope monk groom dad
    milkman ferryman
""")
ENGLISH_PERSONS = (
    ENGLISH_WOMEN
    | ENGLISH_MEN
    | words("""
    cllr mp msp accountant activist administrator adviser advisor aide ambassador analyst anthropologist
    archaeologist architect archivist artist astronomer athlete attorney author baker banker barrister beekeeper
    biologist bishop boss botanist brewer brigadier broadcaster broker builder butcher campaigner candidate
    captain caretaker carpenter cashier celebrity chair chairperson champion chancellor chef chemist chief child
    choreographer clerk climber coach colleague colonel columnist comedian commander commissioner composer
    conductor consultant contractor cook coordinator coroner correspondent councillor councilor counsel
    counsellor critic curator dancer dealer defendant delegate democrat dentist deputy designer detective
    developer diplomat director doctor driver ecologist economist editor electrician employee engineer
    entrepreneur epidemiologist executive expert farmer firefighter fisher footballer founder friend gardener
    general geographer geologist goalkeeper governor guard guide guitarist harbourmaster head historian
    homeowner host hunter hydrologist immunologist infectiologist inmate inspector instructor interpreter
    inventor investigator investor journalist judge keeper lawmaker lawyer leader lecturer legislator lender
    librarian lieutenant linguist magistrate maker major manager mathematician mayor mechanic member
    meteorologist midwife miller miner minister musician native negotiator neighbor neighbour novelist nurse
    nutritionist officer official operator organiser organizer owner painter paramedic parent participant
    partner passenger pastor patient pensioner person pharmacist philosopher photographer physician physicist
    pianist pilot plaintiff planner player playwright plumber poet politician postman poster premier president
    priest principal producer professor programmer prosecutor psychiatrist psychologist publisher ranger
    receptionist rector referee refugee reporter representative republican researcher resident retiree reviewer
    rider sailor scholar scientist scout sculptor secretary seller senator sergeant sheriff shepherd shopkeeper
    singer skipper socialist sociologist soldier solicitor speaker specialist spokesperson staffer striker
    student supervisor surgeon surveyor suspect tailor teacher technician teenager tenant therapist trader
    trainer translator treasurer tutor tycoon undersecretary vet veteran veterinarian vicar victim villager
    superintendent corporal constable canon abbé deacon dean archdeacon imam rabbi marshal cardinal commodore count
    countess duke duchess baron baroness earl emperor sultan sheikh emir prefect headteacher headmaster headmistress
    bailiff usher ombudsman publican landlady housekeeper cyclist baronet hairdresser barber chauffeur porter
    welder plasterer thatcher crofter chemist goalie forward gaffer
    violinist virologist visitor volunteer waiter warden witness worker writer youngster zoologist
""")
)
ENGLISH_HEADS = endings("""
    teacher master mistress keeper worker woman player writer ologist ographer watcher scientist veteran
""")
ENGLISH_MANY = words("""
    people men women children police parents family couple crew staff twins brothers sisters authorities
    officials neighbours neighbors voters locals ones spouses siblings relatives colleagues team pair duo trio
    crowd inhabitants demonstrators protesters islanders fishermen scientists
""")
ENGLISH_BODIES = words("""
    agency airline alliance army association authority bank board brewery broadcaster bureau carrier cathedral
    chain channel chamber charity church city clinic club coalition college commission committee company concern
    confederation consortium cooperative corporation council court department district embassy federation
    festival firm forum foundation fund government group hospital initiative institute institution joint-venture
    laboratory league magazine ministry movement municipality museum navy network newspaper nonprofit office operator
    orchestra organisation organization panel paper parliament party plant police port publisher regulator
    school service shipyard society startup station supplier syndicate team theatre theater town tribunal trust
    union university utility venture zoo club's watchdog insurer retailer manufacturer shipbuilder carmaker automaker
    drugmaker chipmaker resort maker lender housebuilder homebuilder conglomerate multinational start-up
""")

GERMAN_WOMEN = words("""
    frau mutter tochter schwester ehefrau witwe dame königin oma großmutter tante nichte freundin hebamme
""")
GERMAN_MEN = words("""
    mann vater sohn bruder ehemann witwer herr könig opa großvater onkel neffe freund bub junge bürgermeister
    papst
""")
# Ends of compounds: „Regierungssprecher“, „Hafenmeister“. The feminine adds „in“.
GERMAN_HEADS = endings("""
    sprecher minister chef präsident koordinator kanzler anwalt richter direktor leiter forscher experte meister
    lehrer trainer händler bauer wirt pfarrer bischof general führer fahrer arbeiter ingenieur ärztin arzt
    sekretär senator kommissar inspektor kandidat politiker wissenschaftler professor dozent autor journalist
    reporter redakteur schriftsteller künstler musiker sänger schauspieler regisseur produzent spieler kapitän
    manager gründer unternehmer inhaber besitzer betreiber berater gutachter sachverständiger ökonom biologe
    geologe soziologe psychologe meteorologe archäologe historiker physiker chemiker virologe hydrologe ökologe
    bäcker müller förster jäger fischer winzer imker gärtner koch pilot soldat offizier major oberst polizist
    beamter bewohner anwohner nachbar mieter rentner student schüler besucher kunde zeuge aktivist
    gewerkschafter verteidiger kläger bürger botschafter diplomat vertreter rat rätin wärter pfleger vorsteher
    verwalter architekt planer techniker mechaniker elektriker schreiner tischler optiker schäfer kurator
    intendant dirigent torwart stürmer coach linguist jurist analyst statiker vermieter hausmeister lotse
    matrose reeder schiffer fährmann kollege augenzeuge erfinder entwickler verleger übersetzer dolmetscher
    bergmann therapeut beauftragter abgeordneter vorsitzender angestellter verwandter verletzter ermittler
    käufer verkäufer landwirt demokrat republikaner rektor dekan prinz tierarzt notar geologin expertin kundin
    zeugin kollegin biologin virologin ökologin soziologin psychologin meteorologin archäologin hydrologin
    köchin bäuerin anwältin prinzessin lotsin mediziner torhüter keeper schütze winner sieger verfasser gast
    moderator theologe pädagoge chirurg fotograf funktionär aktionär investor apotheker sanitäter hotelier organisator
    initiator gastronom urlauber tourist randalierer
""")
GERMAN_ADJECTIVAL = endings("""
    abgeordnete vorsitzende beauftragte angestellte verwandte verletzte jährige angeklagte überlebende
    betroffene bedienstete reisende studierende beamte gefangene sachverständige beschuldigte angeschuldigte
    verdächtige geschädigte delegierte verstorbene vertraute hinterbliebene
""")
GERMAN_MANY = words("""
    leute menschen eltern geschwister familie paar ehepaar kinder frauen männer behörden beamten bewohner
    anwohner polizisten demonstranten fans anhänger mitglieder beiden zwei helfer angehörigen einsatzkräfte
    rettungskräfte
""")
GERMAN_BODIES = endings("""
    unternehmen verein verband ministerium behörde partei stadt gemeinde gericht konzern firma hersteller
    betreiber sender zeitung kommission regierung verwaltung institut stiftung universität hochschule
    gewerkschaft klinik bank amt fraktion bündnis festival initiative gesellschaft genossenschaft organisation
    rat polizei feuerwehr reederei werft brauerei theater museum werk gruppe kammer agentur blatt klub club
    gremium airline molkerei spedition fabrik druckerei bäckerei krankenkasse sparkasse archiv akademie orchester
    union liga armee militär senat parlament landtag bundestag kunsthalle reisebüro baufirma krankenhaus klinikum
    medienaufsicht bankenaufsicht finanzaufsicht schulaufsicht anstalt kommissariat miliz lobby fluglinie
""")

# Countries and continents, in English and German: names that nobody is called by.
COUNTRIES = words("""
    africa america argentina asia australia austria belarus belgium brazil britain bulgaria canada chile china
    colombia croatia cuba denmark egypt england estonia europe finland france germany greece hungary iceland
    india indonesia iran iraq ireland israel italy japan kenya korea latvia lebanon libya lithuania malaysia
    mexico moldova morocco myanmar netherlands zealand nigeria norway pakistan palestine peru philippines poland
    portugal romania russia scotland serbia singapore slovakia slovenia spain sudan sweden switzerland syria
    taiwan thailand tunisia turkey ukraine venezuela vietnam wales yemen zimbabwe afrika amerika argentinien
    asien australien belgien brasilien bulgarien dänemark deutschland estland europa finnland frankreich
    griechenland großbritannien indien indonesien irak irland island italien kanada kroatien lettland litauen
    marokko mexiko moldau neuseeland niederlande norwegen österreich polen rumänien russland schottland schweden
    schweiz serbien slowakei slowenien spanien syrien tschechien tunesien türkei ungarn london paris berlin kyiv
    kiev moscow washington brussels beijing rome madrid vienna wien moskau brüssel peking rom
""")

NATIONALITIES = words("""
    american british english french german greek turkish polish czech dutch swiss swedish danish finnish irish scottish
    welsh spanish israeli iraqi pakistani afghan thai european
""")
"""Those that do not begin as their country does."""

TRADES = words("bank brewery chain laboratory plant shipyard store stores")
GERMAN_TRADES = endings("""
    molkerei spedition fabrik druckerei bäckerei brauerei werft bank sparkasse werk reisebüro gesellschaft
""")
"""What firms may be besides."""

TOWN_BODIES = words("""
    academy airport authority board cathedral church clinic college committee council court district fire harbour
    hospital infirmary library municipality museum parish playhouse police port school station theatre university
""")
GERMAN_TOWN_BODIES = endings("""
    gericht polizei universität hochschule stadt gemeinde klinik klinikum krankenhaus staatsanwaltschaft museum
    theater feuerwehr flughafen rathaus schule gymnasium stadtrat gemeinderat handelskammer handwerkskammer bistum
""")
"""What bodies are that have their names from a place."""

COMPANIES = words("""
    company firm business concern corporation manufacturer shipbuilder carrier airline insurer retailer operator
    supplier publisher lender brewery startup utility resort producer chain group brewer builder housebuilder
    homebuilder grocer wholesaler exporter importer distiller developer provider vendor conglomerate multinational
    start-up
""")
MAKERS = words("""
    lawmaker policymaker filmmaker film-maker peacemaker troublemaker kingmaker playmaker homemaker dressmaker shoemaker
    watchmaker cabinetmaker winemaker cheesemaker pacemaker matchmaker merrymaker
""")
"""Words that end as makers of things do, and are of people."""
GERMAN_COMPANIES = endings("""
    unternehmen konzern firma hersteller betreiber anbieter reederei airline maschinenbauer anlagenbauer autobauer
    flugzeugbauer schiffbauer motorenbauer getriebebauer turbinenbauer zulieferer versicherer discounter dienstleister
    ausrüster versorger fluggesellschaft bahngesellschaft billigflieger ferienflieger handelskette
    supermarktkette modekette drogeriekette hotelkette kaufhauskette baumarktkette bäckereikette onlinehändler
    modehändler möbelhändler einzelhändler produzent chemieriese energieriese stahlkocher start-up startup
""")
"""Nouns that the one firm a report is about goes by."""

ANY_BODIES = words("group organisation organization body agency institution")
GERMAN_ANY_BODIES = endings("organisation gruppe institution einrichtung")
"""Nouns that bodies of any sort go by."""
INSTITUTIONS = words("""
    police army navy military government parliament court council ministry church town city port school board hospital
    party team museum university municipality commission committee panel department tribunal
""")
GERMAN_INSTITUTIONS = endings("""
    polizei armee militär regierung parlament gericht rat ministerium kirche stadt gemeinde schule klinik partei
    museum universität kommission ausschuss senat landtag bundestag verwaltung feuerwehr staatsanwaltschaft
""")
"""Nouns for bodies that need no name where there is but one."""

GERMAN_COMMON_ENDS = endings("""
    organisation sendeanstalt rundfunkanstalt lobby arbeitnehmervertretung partei gewerkschaft medienaufsicht
    finanzaufsicht bankenaufsicht
""")
"""And what they end with: „die Bauernlobby“."""
GERMAN_BODY_ENDS = (
    "krankenhaus",
    "gericht",
    "kommissariat",
    "institut",
    "klinik",
    "aufsicht",
    "ministerium",
    "behörde",
    "polizei",
    "hilfswerk",
    "verband",
    "bündnis",
    "bund",
    "amt",
)
"""Last parts of German compounds by which their families are known."""

ENGLISH_BODY_NAMES = words("""
    academy air airlines airways athletic auditors bakeries breweries capital coaches dairies developments electric
    energy enterprises fc ferries foods gas glass grid hall holdings homes industries insurance labs laboratories
    light limited lines llc logistics mills motors mutual networks observatory partners pharma pharmaceuticals plc
    power primary properties pumps rail railways records rescue rovers securities shipping solutions stores studio
    studios supermarkets systems technologies telecom united water works archive archives survey pac gop caucus
    films pictures front mission
    herald gazette courier tribune chronicle times post journal telegraph observer broadcasting
""")
"""What names of firms and other bodies end with, unless a given name begins them: "Brio Foods", not "Ada Glass"."""

CLUBS = words("fc afc sc sv fsv tsv vfb vfl tsg spvgg bsc fk nk borussia eintracht")
"""And what clubs' names begin with, in any language: "FC Tarn"."""

BODY_FAMILIES = (
    "carrier airline air airlines airways",
    "label records music",
    "insurer insurance mutual assurance",
    "club fc united rovers athletic verein klub afc sc sv fsv tsv vfb vfl tsg spvgg bsc fk nk borussia eintracht",
    "newspaper paper courier times herald gazette tribune chronicle post journal telegraph observer zeitung blatt",
    "zeitung blatt bote boten kurier anzeiger nachrichten rundschau tageblatt tagblatt volksblatt presse allgemeine",
    "broadcaster station channel network radio tv television broadcasting sender rundfunk fernsehen",
    "theatre theater playhouse",
    "gallery museum",
    "union guild workers gewerkschaft",
    "charity trust foundation relief aid",
    "organisation organization watchdog group nonprofit ngo charity international watch rights aid relief action",
    "brewery breweries brauerei",
    "utility power water gas energy electric light grid",
    "operator rail railways ferries lines grid bus coaches",
    "developer developments homes properties",
    "retailer chain stores supermarkets",
    "military army armee militär streitkräfte",
    "ministry department treasury ministerium ressort",
    "laboratory lab labs labor",
    "behörde amt ministerium polizei",
    "verband bund bündnis vereinigung",
    "organisation hilfswerk stiftung verein verband bund bündnis",
    "authority agency office department inspectorate administration",
    "regulator watchdog authority agency commission office inspectorate ombudsman",
    "institution university college school academy institute",
    "broker securities",
    "shipyard shipbuilder marine",
    "association circle forum league federation alliance",
    "aufsicht behörde amt kommission rat",
    "klinik krankenhaus klinikum hospital spital",
    "gewerkschaft verband bund genossenschaft vereinigung",
    "diözese bistum kirche",
    "gericht kammer senat",
    "organisation kommissariat rotes",
    "institut meinungsforscher institute",
    "miliz rebellen front",
    "einrichtung hochschule universität institut akademie",
    "werft schiffbau marine",
    "fluggesellschaft airline air airways",
    "versicherer versicherung",
    "hersteller werke fabrik systeme",
    "police polizei force",
    "rebels front",
    "auditors auditor",
    "developers developer developments",
    "supplier pumps systems",
)
"""Nouns and ends of names by which one body goes: "the carrier" is Borealis Air."""

GERMAN_COMMON = words("""
    unternehmen unternehmens firma konzern konzerns hersteller herstellers betreiber betreibers behörde amt amts
    ministerium ministeriums verein vereins verband verbands verbandes gewerkschaft partei fraktion stiftung bank
    sender senders klinik gericht gerichts institut instituts universität veranstalter veranstalters anbieter
    anbieters initiative bündnis bündnisses gruppe gesellschaft agentur molkerei spedition fabrik werk werks archiv
    archivs airline fluggesellschaft reederei klub klubs club clubs organisation hilfsorganisation hilfswerk hilfswerks
    menschenrechtsorganisation umweltorganisation nichtregierungsorganisation vereinigung zeitung wirtschaftszeitung
    blatt magazin familienunternehmen traditionsunternehmen startup start-up mutterkonzern minengesellschaft
    rebellengruppe
""")
"""German nouns that any body goes by; „die Polizei“ and „die Stadt“ are called so."""

THINGS = words("""
    prize award trophy medal
    bridge street road avenue square river lake mountain mount valley island bay tower castle building
    highway motorway tunnel canal dam stadium quay pier cup olympics county convention debate war act train plaza hotel
    airport wall
""")
GERMAN_THINGS = endings("""
    brücke straße strasse gasse platz allee fluss see insel turm schloss autobahn tunnel kanal
    talsperre stadion damm
""")
"""Names that end so are of things and places, which say nothing: a bridge, a street. Hill, Lane, Berg and Bach are
surnames too often."""

# Words for one office, so that "the head of the museum" is its director.
FAMILIES = (
    "spokesperson spokesman spokeswoman speaker",
    "leader head boss chief chair chairman chairwoman chairperson director ceo manager executive president principal",
    "politician lawmaker legislator mp senator representative councillor councilor congressman congresswoman",
    "lawyer attorney counsel barrister solicitor advocate prosecutor defence",
    "priest father reverend vicar pastor clergyman parson rector",
    "nun sister mother",
    "judge justice magistrate",
    "captain skipper sailor mariner seaman",
    "economist analyst researcher",
    "farmer grower shepherd",
    "defendant accused suspect",
    "owner founder entrepreneur businessman businesswoman boss chief tycoon proprietor",
    "player striker midfielder defender goalkeeper footballer forward winger star ace",
    "singer musician star artist songwriter",
    "actor actress star",
    "volcanologist geologist seismologist engineer scientist",
    "fisherman fisherwoman fisher skipper",
    "doctor physician surgeon medic gp",
    "scientist researcher scholar academic expert professor specialist",
    "writer author novelist poet playwright",
    "police policeman policewoman officer inspector sergeant superintendent constable detective",
    "teacher headteacher instructor",
    "coach trainer manager",
    "soldier fighter major colonel general captain lieutenant commander",
    "journalist reporter correspondent editor",
    "minister politician",
    "mayor politician",
    "premier minister",
    "goalie goalkeeper keeper",
    "gaffer boss manager coach trainer",
    "pupil student schoolgirl schoolboy",
    "sen senator",
    "rep representative",
    "gov governor",
    "gen general",
    "capt captain",
    "prof professor",
    "rev vicar priest pastor",
    "cllr councillor",
    "dr doctor physician surgeon",
    "mother mum mom",
    "father dad",
    "widow wife",
    "pensioner retiree",
    "soprano singer",
    "tenor singer",
    "violinist musician",
    "pianist musician",
    "guitarist musician",
    "cyclist rider",
    "driver trucker",
    "nurse sister midwife",
    "historian scholar researcher",
    "physicist scientist researcher",
    "chemist scientist researcher",
    "barrister counsel",
    "shopkeeper owner",
    "publican landlord landlady innkeeper",
    "leiter chef vorsitzender vorsitzende direktor präsident führer obmann geschäftsführer",
    "anwalt verteidiger jurist",
    "arzt mediziner doktor",
    "forscher wissenschaftler experte professor fachmann gelehrter",
    "politiker abgeordneter abgeordnete",
    "politiker minister senator",
    "trainer coach teamchef",
    "autor schriftsteller verfasser forscher",
    "wirt hotelier gastwirt hotelière gastronom",
    "landrat kreischef",
    "oberbürgermeister bürgermeister rathauschef stadtoberhaupt ob gemeindepräsident",
    "regisseur filmemacher intendant",
    "pfarrer pastor geistlicher priester",
    "angeklagter angeklagte beschuldigter",
    "spieler stürmer torwart profi kapitän",
    "unternehmer gründer inhaber chef firmenchef gesellschafter",
    "polizist kommissar beamter ermittler",
    "landwirt bauer winzer",
    "präsident staatschef staatsoberhaupt",
    "ministerpräsident kanzler premier premierminister regierungschef landeschef",
    "staatsanwalt ankläger",
    "minister ressortchef",
    "senator ressortchef",
    "bürgermeister politiker",
    "sänger sopranistin",
    "sänger tenor",
    "pianist musiker",
    "geiger musiker",
    "wirt hüttenwirt kneipier",
    "radprofi radfahrer fahrer",
    "rentner pensionär ruheständler",
    "schriftsteller dichter lyriker poet",
    "historiker forscher wissenschaftler",
    "physiker forscher wissenschaftler",
    "chemiker forscher wissenschaftler",
    "lehrer pädagoge",
    "vorstandschef konzernchef firmenchef unternehmenschef vorstandsvorsitzende vorstandsvorsitzender geschäftsführer",
    "parteichef parteivorsitzende parteivorsitzender",
    "fraktionschef fraktionsvorsitzende fraktionsvorsitzender",
    "mutter mama",
    "vater papa",
    "witwe ehefrau",
    "seemann matrose kapitän",
)

DEPARTMENTS = words("""
    prime first foreign interior home finance defence defense health education environment agriculture transport justice
    energy culture economy labour trade
""")
"""What tells one minister or secretary from another."""

GENERIC = words("""
    man woman lady gentleman person boy girl youngster thirty-something twenty-something forty-something
    fifty-something native
    mann frau dame junge jährige jähriger
""")
"""Heads that fit anyone of their gender, whatever is known of the person."""

ENGLISH_ORIGINS = endings("""
    ian ish ese iard swede dane briton scot frenchman frenchwoman irishman dutchman dutchwoman englishman englishwoman
""")
GERMAN_ORIGINS = words("""
    norweger norwegerin franzose französin schwede schwedin däne dänin finne finnin russe russin pole polin brite
    britin schotte schottin italiener italienerin spanier spanierin schweizer schweizerin österreicher
    österreicherin amerikaner amerikanerin deutsche engländer engländerin türke türkin grieche griechin tscheche
    tschechin ukrainer ukrainerin niederländer niederländerin belgier belgierin ire irin isländer isländerin
    kanadier kanadierin portugiese ungar ungarin malier malierin senegalese nigerianer nigerianerin ghanaer ivorer
    kameruner kamerunerin marokkaner marokkanerin algerier algerierin tunesier tunesierin ägypter ägypterin brasilianer
    brasilianerin argentinier argentinierin kolumbianer kolumbianerin chilene chilenin mexikaner mexikanerin japaner
    japanerin chinese chinesin australier australierin neuseeländer neuseeländerin kroate kroatin serbe serbin bosnier
    bosnierin slowene slowenin slowake slowakin rumäne rumänin bulgare bulgarin albaner albanerin georgier georgierin
    iraner iranerin iraker irakerin syrer syrerin afghane afghanin luxemburger luxemburgerin este estin lette lettin
    litauer litauerin waliser waliserin
""")
"""Nouns that tell no more than where somebody is from."""

FEMININE = endings("""
    ung schaft heit keit ität ion ei behörde stadt klinik schule firma bank kammer agentur zeitung gemeinde
    gruppe union initiative reederei werft polizei
""")
MASCULINE = endings("""
    verband verein rat konzern bund betreiber hersteller sender klub club ausschuss stab hof tag dienst betrieb
    vorstand rechnungshof anbieter
""")
NEUTER = endings("""
    amt werk ministerium unternehmen institut gericht museum theater festival blatt bündnis gremium haus labor
    zentrum parlament komitee team krankenhaus präsidium
""")
