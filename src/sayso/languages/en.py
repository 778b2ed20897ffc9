"""English: quotation marks, cues with their stance, and the closed classes that the rules look at.

A cue line reads "medium, stance of the source, stance of the reporter, complement: lemmas"; words after
a lemma's verb belong to the cue ("point out").
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.languages._model import Cue, Language, Marks, Phrase, Shape, by_form, cue_table, words
from sayso.languages.en_addressed import ADDRESSING
from sayso.languages.en_meanings import meanings

CUES = """
speech asserts neutral clause: say, tell, add, state, remark, continue, explain, respond, reply, answer
speech asserts neutral clause: comment, go on to say, announce, mention, observe, recall, recount, elaborate
speech asserts neutral clause: conclude, describe, disclose, inform, testify, repeat, reiterate, counter
speech asserts neutral clause: retort, interject, quip, joke, declare, vent, muse, opine, reason, report back
speech asserts neutral clause: put it, chime in, call out, go on, shoot back, fire back, hit back, weigh in
speech asserts neutral clause: spell out, lay out, sum up, clarify, specify, confide, whisper, mutter, murmur
speech asserts neutral clause: shout, yell, scream, chant, exclaim, holler, bellow, thunder, sing, pray
speech asserts neutral clause: preach, proclaim, pronounce, recite, assure, reassure, promise, pledge, vow
speech asserts neutral clause: swear, threaten, warn, caution, advise, predict, forecast, project, estimate
speech asserts neutral clause: calculate, theorize, speculate, hypothesize, argue, contend, insist, assert
speech asserts neutral clause: affirm, emphasize, stress, underscore, underline, suggest, propose, recommend
speech asserts neutral clause: hint, imply, signal, indicate, lament, bemoan, complain, protest, object
speech asserts neutral clause: concur, agree, decide, determine, order, attest, certify, boast, brag, gush
speech asserts neutral clause: enthuse, rave, crow, gloat, apologize, marvel, deadpan, snap, scoff, sneer
speech asserts neutral clause: growl, grumble, fume, rant, riff, ad-lib, intone, stammer, sigh, chuckle
speech asserts endorsing clause: note, point out, reveal, confirm, acknowledge, admit, concede, confess
speech asserts endorsing clause: remind, recognize, make clear, make it clear, recognise, attest
speech asserts distancing clause: claim, allege, profess, pretend, accuse, charge
speech asserts neutral that: maintain, rule, mean, begin, imagine, figure
speech denies neutral clause: deny, dispute, rebut, refute, disavow, disclaim
speech asks neutral clause: ask, inquire, question, wonder aloud, quiz, query, demand to know
speech wants neutral clause: demand, request, urge, insist on, call for, call on, appeal, plead, beg, implore
speech wants neutral clause: press for, argue for, push for, lobby, clamor for, advocate, encourage, instruct
writing asserts neutral clause: write, tweet, post, retweet, email, e-mail, blog, report, read, publish, cable
writing asserts neutral clause: text, write in, caption, editorialize, scrawl, comment on
shown - distancing clause: purport
shown - neutral that: prove
shown - neutral clause: demonstrate, show, establish, find, suggest, detail, depict, list
thought believes neutral clause: believe, think, feel, suspect, assume, presume, know, realize, reckon
thought believes neutral clause: conclude, understand, remember, learn, discover, see, view, consider, deem
thought believes neutral clause: perceive, imagine, guess, wonder, ponder, fear, worry, judge, interpret
thought doubts neutral clause: doubt, distrust, mistrust, wonder whether, wonder if
thought expects neutral clause: expect, anticipate, foresee, hope, await, count on
thought wants neutral infinitive: want, wish, plan, intend, seek, desire, prefer, aim, hope
thought wants neutral infinitive: strive, decline, refuse, agree, offer, vow, promise, pledge, threaten
thought wants neutral infinitive: propose, decide, swear, resolve, opt, push
speech asserts neutral object: call, describe, criticize, criticise, praise, blast, slam, mock, ridicule
speech asserts neutral object: denounce, condemn, attack, blame, cite, quote, discuss, talk about, speak about
speech asserts neutral object: speak of, refer to, allude to, reference, mention, tout, hail, applaud, thank
speech asserts neutral object: congratulate, welcome, salute, dismiss, reject, decry, deride, disparage
speech asserts neutral object: belittle, lambaste, lambast, bash, rip, assail, defend, endorse, support
speech asserts neutral object: oppose, question, challenge, label, brand, dub, characterize, characterise
speech asserts neutral object: portray, depict, compare, liken, invoke, echo, highlight, point to, warn of
speech asserts neutral object: warn against, complain about, joke about, boast about, boast of, brag about
speech asserts neutral object: accuse, chastise, chide, rebuke, scold, castigate, excoriate, berate, admonish
speech asserts neutral object: reprimand, repudiate, disavow, deplore, trash, pan, ding, hammer, skewer
speech asserts neutral object: rail against, rattle off, outline, unveil, reveal, identify, single out
speech asserts neutral object: recount, promote, trumpet, urge, implore, invite, encourage, express, voice
speech asserts neutral object: offer, recommend, repeat, reiterate, propose, downplay, play down, extol, laud
speech asserts neutral object: commend, credit, honor
speech wants neutral object: request, demand, seek, solicit
writing asserts neutral object: publish, post
thought believes neutral object: favor, favour, prefer, admire, dislike, resent, fear, regret, appreciate
thought believes neutral object: value, embrace, support, approve of, disapprove of, side with, agree with
thought believes neutral object: disagree with, accept, care about, worry about, focus on, vote for
thought believes neutral object: vote against
shown - neutral object: reveal
"""

# Verbs whose past and participle are no "-ed" forms, and those that double a consonant: past, participle, gerund.
IRREGULAR = {
    "say": "said said saying", "tell": "told told telling", "go": "went gone going", "put": "put put putting",
    "begin": "began begun beginning", "shoot": "shot shot shooting",
    "hit": "hit hit hitting", "lay": "laid laid laying",
    "spell": "spelled spelled spelling", "sing": "sang sung singing", "swear": "swore sworn swearing",
    "forecast": "forecast forecast forecasting", "write": "wrote written writing", "read": "read read reading",
    "find": "found found finding", "think": "thought thought thinking", "feel": "felt felt feeling",
    "know": "knew known knowing", "understand": "understood understood understanding", "see": "saw seen seeing",
    "learn": "learned learned learning", "mean": "meant meant meaning", "foresee": "foresaw foreseen foreseeing",
    "seek": "sought sought seeking", "make": "made made making", "show": "showed shown showing",
    "speak": "spoke spoken speaking", "cast": "cast cast casting",
    "be": "was been being", "choose": "chose chosen choosing",
    "slam": "slammed slammed slamming", "admit": "admitted admitted admitting", "quip": "quipped quipped quipping",
    "snap": "snapped snapped snapping", "prefer": "preferred preferred preferring", "plan": "planned planned planning",
    "refer": "referred referred referring", "brag": "bragged bragged bragging", "chat": "chatted chatted chatting",
    "sum": "summed summed summing", "pan": "panned panned panning", "rip": "ripped ripped ripping",
    "dub": "dubbed dubbed dubbing", "rebut": "rebutted rebutted rebutting", "beg": "begged begged begging",
    "strive": "strove striven striving", "opt": "opted opted opting", "blog": "blogged blogged blogging",
    "hear": "heard heard hearing", "infer": "inferred inferred inferring", "quiz": "quizzed quizzed quizzing",
    "ad-lib": "ad-libbed ad-libbed ad-libbing", "rattle": "rattled rattled rattling",
    "compel": "compelled compelled compelling", "signal": "signaled signaled signaling",
    "label": "labeled labeled labeling", "take": "took taken taking", "give": "gave given giving",
    "hold": "held held holding", "keep": "kept kept keeping", "lose": "lost lost losing", "set": "set set setting",
    "stand": "stood stood standing", "let": "let let letting", "withdraw": "withdrew withdrawn withdrawing",
    "bear": "bore borne bearing",
    "undertake": "undertook undertaken undertaking", "foretell": "foretold foretold foretelling",
    "forbid": "forbade forbidden forbidding", "beseech": "besought besought beseeching", "bet": "bet bet betting",
    "bid": "bid bid bidding", "ban": "banned banned banning", "concur": "concurred concurred concurring",
    "demur": "demurred demurred demurring", "pen": "penned penned penning", "log": "logged logged logging",
    "tag": "tagged tagged tagging", "regret": "regretted regretted regretting", "stop": "stopped stopped stopping",
    "shrug": "shrugged shrugged shrugging", "sidestep": "sidestepped sidestepped sidestepping",
    "extol": "extolled extolled extolling", "deadpan": "deadpanned deadpanned deadpanning",
}  # fmt: skip


def inflect(lemma: str) -> Iterator[tuple[str, Shape, tuple[str, ...]]]:
    """Every form of an English verb lemma, with the words that follow it ("point out")."""
    verb, *rest = lemma.split()
    after = tuple(rest)
    sibilant = verb.endswith(("s", "sh", "ch", "x", "z", "o"))
    consonant_y = verb.endswith("y") and verb[-2] not in "aeiou"
    third = verb[:-1] + "ies" if consonant_y else verb + ("es" if sibilant else "s")
    if verb in IRREGULAR:
        past, participle, gerund = IRREGULAR[verb].split()
    else:
        stem = verb[:-1] if verb.endswith("e") else verb
        past = participle = verb[:-1] + "ied" if consonant_y else stem + "ed"
        gerund = (verb if verb.endswith("ee") else stem) + "ing"
    yield verb, "base", after
    yield third, "present", after
    yield past, "past", after
    yield participle, "participle", after
    yield gerund, "gerund", after


SAID = Cue("according to", "speech", "asserts", "neutral", "clause")
VIEW = Cue("in the view of", "thought", "believes", "neutral", "clause")

FIRST_SINGULAR = words("i me my mine myself")

ENGLISH = Language(
    code="en",
    marks=(
        Marks("“", "”"),
        Marks('"', '"'),
        Marks("''", "''"),
        Marks("``", "''"),
        Marks("„", "“”"),
        Marks("«", "»"),
        Marks("‘", "’", inner=True),
        Marks("'", "'", inner=True),
        Marks("‹", "›", inner=True),
    ),
    cues=by_form(cue_table(CUES), inflect),
    meanings=meanings(inflect),
    addressing=ADDRESSING,
    phrases=(
        Phrase(("according", "to"), SAID),
        Phrase(("in", "the", "words", "of"), SAID),
        Phrase(("in", "the", "view", "of"), VIEW),
        Phrase(("in", "the", "opinion", "of"), VIEW),
    ),
    abbreviations=words("""
        mr mrs ms messrs dr prof rev hon sen sens rep reps gov gen col lt maj capt cmdr sgt cpl adm st sr jr esq
        pres supt det insp amb sec dept inc corp co ltd bros assn no nos vol vs etc fig approx est ft mt ave blvd rd
        jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ala ariz ark calif
        colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt
        wash wis wyo u.s u.k u.n e.u d.c a.m p.m e.g i.e ph.d m.d b.a m.a
    """),
    months=words("""
        january february march april may june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec
    """),
    days=words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight"),
    indefinite=words("nobody none someone somebody anyone anybody everyone everybody one people many some others"),
    pronouns=words(
        "i he she it we they you who which that this these those one someone everyone many some others both"
    ),
    first_person=FIRST_SINGULAR | words("i'm i've i'd i'll we we're we've we'd we'll us our ours ourselves"),
    first_singular=FIRST_SINGULAR,
    third_person=words("he she they him her them his hers their theirs"),
    relatives=words("who which"),
    articles=words(
        "the a an this that these those his her its their our my your some any several many both each every"
    ),
    prepositions=words("""
        in on at of to for from with by about after before during since until over under through against among
        between into near off via despite amid at outside inside across around along behind beside without within
        upon as like
    """),
    subordinators=words("""
        that who whom whose which because when while if although though as after before until unless whether since
        where why how what once so than whereas
    """),
    conjunctions=words("and but or nor yet"),
    auxiliaries=words("""
        has have had is are was were be been being will would can could may might must shall should do does did
        isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't don't doesn't didn't
        shouldn't cannot ought
    """),
    negators=words("""
        not never no n't neither nor hardly isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't
        couldn't don't doesn't didn't shouldn't cannot
    """),
    adverbs=words("""
        also not never ever always often sometimes later then once again still even just now already recently
        repeatedly since soon long first only too however further publicly privately previously reportedly allegedly
        simply clearly quickly initially eventually finally instead rather separately specifically merely famously
        consistently widely largely generally apparently currently flatly openly bluntly falsely wrongly rightly
        well almost nearly both all
    """),
    nouns=words("""
        plan plans report reports claim claims support show shows call calls vote votes demand demands request
        requests question questions charge charges offer offers hope hopes fear fears worry estimate estimates
        project projects view views back mean means figure figures favor post posts note notes promise promises
        order orders list lists look rule rules reason reasons document documents file files comment comments answer
        answers detail details brand brands label text texts email emails feature features love hate value values
        trust address issue issues attack attacks challenge challenges release releases sign signs name names threat
        pledge pledges doubt doubts cast hammer pitch state states project focus forecast forecasts signal signals
        wish wishes desire desires interest address like group blame credit honor respect reference quote quotes
        cheer cry laugh sigh crow direct counter object objects press long read rip pan ding blog blogs tweet tweets
        type feel brief record
    """),
    titles=words("""
        mr mrs ms miss dr prof professor sir dame lord lady president pres vice vice-president chancellor premier
        minister senator sen rep representative congressman congresswoman governor gov mayor secretary ambassador
        judge justice general gen colonel col captain capt lieutenant lt sergeant sgt admiral chief director
        chairman chairwoman chair ceo spokesman spokeswoman spokesperson attorney lawyer detective sheriff officer
        coach pope king queen prince princess bishop archbishop cardinal rabbi imam reverend rev father sister
        adm maj brig cmdr cpl sens reps govs whip alderman cllr cllrs pc dci inspector superintendent constable
        professor commissioner councillor deputy former acting foreign prime defence defense finance interior health
        speaker leader author
    """),
    organisations=words("""
        company corporation inc corp ltd party ministry department agency office bureau committee commission council
        court university institute association union federation foundation bank group police army government
        parliament senate house congress administration campaign team club league times post news reuters press cnn
        bbc nbc cbs abc newspaper magazine network hospital school college church service authority board
        organization organisation fund center centre firm embassy society alliance coalition nato un eu tribunal
        charity ngo think-tank
    """),
    groups=words("""
        democrats republicans voters protesters critics supporters opponents experts scientists researchers
        residents students workers families economists lawmakers analysts activists lawyers doctors teachers farmers
        neighbours neighbors prosecutors investigators members allies rivals candidates people americans men women
        leaders mps meps msps
    """),
    documents=words("""
        report reports study studies survey surveys poll polls statement letter document documents memo filing
        filings data records figures statistics review paper article book tweet email emails website video footage
        transcript lawsuit complaint indictment ruling census analysis research bulletin communique minutes
    """),
    unnamed=words("""
        officials official sources source insiders insider aides aide diplomats someone witnesses witness
    """),
)
