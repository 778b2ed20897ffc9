"""English: what cues, sources and contents say of medium and stance, also where no rule looks for them.

The lines are those of `en.CUES`; here the first word may be a noun or an adjective, and further words may
stand anywhere in the cue ("is said", "no comment"). Of two that fit, the one with more words is taken.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.languages._model import Inflected, Meanings, by_form, cue_table, words

CUES = """
speech asserts neutral clause: is said, are said, was said, were said, been said, is reported, are reported, reportedly
speech asserts distancing clause: is alleged, are alleged, was alleged, is rumoured, is rumored, is claimed
speech asserts distancing clause: allegedly, supposedly, purportedly, would have us believe, claim
speech asserts distancing clause: allege, profess, pretend, allegation, insinuate
speech asserts neutral clause: maintain, insist, swear, volunteer, boast of, boast, brag, protest, assertion, contend
speech asserts neutral clause: agree, stress, emphasize, emphasise, underline, underscore
speech asserts neutral clause: call, brand, label, is understood, accuse, charge, put, put it, like to say, have say
speech asserts neutral clause: hit back, was called, give warning, words, statement, announcement, remark
speech asserts neutral clause: say nothing but, suggest, indicate, imply, hint, hint at, reaffirm, lash out
speech asserts neutral clause: take issue, complaint, criticism, comment, mention, observe, add
speech asserts endorsing clause: confirm, acknowledge, admit, concede, confess, point out, note
speech asserts endorsing clause: remind, recall, make clear, make it clear, admission
speech asserts endorsing clause: confirmation, disclose, observe rightly, reveal, be right, let slip, accept, count
speech asserts endorsing clause: not conceal, not hide, make no secret
speech asserts neutral clause: let know, let be known, serve notice, known as, claim credit
speech asserts endorsing clause: rightly, find, establish
speech denies neutral clause: deny, reject, dispute, rule out, contradict, refuse, decline, dismiss, dismiss as
speech denies neutral clause: rebut, refute, disavow, disclaim, repudiate, denial, refusal, rejection, plead not
speech denies neutral clause: decline to, refuse to, decline to say, refuse to say, decline to comment
speech denies neutral clause: refuse to comment, decline to confirm, refuse to confirm, decline to discuss
speech denies neutral clause: decline to give, refuse to give, decline to answer, refuse to answer
speech denies neutral clause: refuse to discuss, decline to name, refuse to name, decline to identify
speech denies neutral clause: decline to elaborate, no comment, not comment, not respond, not reply, not return
speech denies neutral clause: not answer, not available, unavailable, say nothing, keep silent, rebuff
speech denies neutral clause: remain silent, silent, withdraw, retract, scotch, brush aside, wave away, shrug off
speech denies neutral clause: protest innocence, plead not guilty, rubbish, knock down, hit out, push back
speech denies neutral clause: push back on, play down, shoot down, laugh off, brush off, wave aside, veto, balk at
speech denies neutral clause: baulk at, decry, turn down, stop short of, distance from, deflect, sidestep, dodge
speech denies neutral clause: evade, would not be drawn, demur, disagree, object to, take issue with, debunk
speech denies neutral clause: nothing to do with, reject as
speech doubts neutral clause: question, cast doubt, dispute whether, remain disputed, not sure, unsure
speech doubts neutral clause: express doubt, express doubts, sceptical, skeptical, not certain, uncertain, unclear
speech doubts neutral clause: unable to say, unable to confirm, call into question, scepticism, has not said
speech doubts neutral clause: have not said, had not said, does not say, yet to say, hedge, query whether
speech doubts neutral clause: not say whether, cannot say, not able to say, raise doubts, express scepticism
speech doubts neutral clause: challenge, dispute how, express reservations, sound sceptical, unconvinced, cautious
speech asks neutral clause: ask, ask about, ask whether, wish to know, inquire, enquire, quiz, query, wonder
speech asks neutral clause: want to know
speech asks neutral clause: demand to know, question whether, raise question, pose question, asked, press on
speech asks neutral clause: put question, interrogate, ask why, ask how, question mark
speech wants neutral clause: ask for, ask to, demand, request, urge, insist on, call for, call on, call upon, appeal
speech wants neutral clause: plead, beg, implore, press for, argue for, push for, lobby, advocate, encourage, plea
speech wants neutral clause: instruct, order, command, give instructions, recommend, advise, propose, suggest to
speech wants neutral clause: promise, pledge, vow, threaten, threat, warn off, counsel, exhort, invite, seek
speech wants neutral clause: request for, petition, stipulate, require, forbid, ban, warn against, warn not to
speech wants neutral clause: offer, apply for, volunteer to, undertake, prescribe, rule that, insist that must
speech wants neutral clause: campaign for, press, pressure, lobby for, bid for, make the case for, hold out for
speech wants neutral clause: call to, appeal for, appeal to, beseech, entreat, implore to, tell to, warn not, direct
speech wants neutral clause: petition for, summon, urge to, back, bargain for, negotiate for, suggest that should
speech wants neutral clause: proposal, nominate, co-sponsor, vote to, vote for, issue call, order to, make case
speech wants neutral clause: bid to
speech expects neutral clause: predict, forecast, foresee, warn, warn that, warning, prediction, prophesy, caution
speech expects neutral clause: warn of, signal, will complain, prepare for, is due, are due, project, envisage
speech expects neutral clause: forewarn, sound the alarm, raise alarm, paint picture, foretell, outlook, fears
speech expects neutral clause: alarm, prognosis, warnings, predictions, forecasts, is likely, are likely
writing asserts neutral clause: write, tweet, post, email, e-mail, blog, report, read, publish, text, message
writing asserts neutral clause: letter, announce, caption, headline, inscription, file, stand on, retweet
writing asserts neutral clause: editorialise, rate, compare, report that, tally, state, note in, table, log, minute
writing asserts neutral clause: scribble, pen, sign, chalk, tag, spray, paint, print, reply by, put out, circulate
writing asserts neutral clause: press release, bulletin
shown asserts endorsing clause: show, demonstrate, prove, document, can be seen, testify to, bear out, make plain
shown asserts endorsing clause: corroborate
shown asserts neutral clause: appear to show, seem to show, point to, names, appear to suggest, list, depict, detail
shown asserts neutral clause: register, measure, record, footage
shown asserts distancing clause: purport to show, purport, claim to show
thought believes neutral clause: believe, think, feel, suspect, assume, presume, reckon, guess, suppose, judge
thought believes neutral clause: consider, deem, view, see, regard, interpret, convinced, sure, certain, belief
thought believes neutral clause: in view, in opinion, opinion, conviction, suspicion, assumption, impression
thought believes neutral clause: imagine, perceive, conclude, learn, understand, is believed, is thought
thought believes neutral clause: are believed, are thought, no reason to doubt, not doubt, trust, confident, hold
thought believes neutral clause: rate as, persuaded, sense, fancy, hunch, theory, estimate, speculate, credit
thought believes neutral clause: agree with, take for, put faith in, of the view, of the opinion
thought believes neutral clause: under the impression, believer, opinions, beliefs, have faith, surmise
thought believes neutral clause: adamant, tend to think
thought believes endorsing clause: know, realize, realise, discover, aware, recognise, recognize, notice
thought denies neutral clause: know nothing
thought asserts endorsing clause: remember
thought doubts neutral clause: doubt, not rule out, hardly take, distrust, mistrust, not convinced, not know
thought doubts neutral clause: never know, not believe, not think, hardly believe, not assume, no longer believe
thought doubts neutral clause: disbelieve, not trust, lose faith, have doubts, doubts, misgivings, wary, uneasy
thought doubts neutral clause: have reservations, question mark over, it is not clear, unclear to, torn
thought asks neutral clause: wonder whether, wonder if, ask himself, ask herself, ask themselves, ponder
thought expects neutral clause: expect, anticipate, await, count on, fear, worry, dread, is expected, price in
thought expects neutral clause: brace for, expectation, not expect, bet on, bank on, look forward to, suspect will
thought expects neutral clause: apprehension, afraid, think likely, brace, look ahead, see coming, concerned
thought expects neutral clause: concern, concerns, nervous, worried, worry about, expectations, fearful, anxious
thought expects neutral clause: hold breath
thought expects neutral clause: reckon with, sure to come, are preparing for, is preparing for, optimistic
thought expects neutral clause: pessimistic, upbeat, hopeful, envision
thought wants neutral clause: want, wish, plan, intend, desire, prefer, aim, hope, hope for, would like, would love
thought wants neutral clause: would rather, intention, want to, resolve, think of, think about, mean to, long for
thought wants neutral clause: decide, decide to, decide on, opt, strive, pray, ready, willing, consider whether
thought wants neutral clause: is considering, are considering, was considering, were considering, determined, keen
thought wants neutral clause: yearn for, ambition, not intend, plan for, dream of, crave, aspire, in favour
thought wants neutral clause: in favor, eye, mull, weigh, contemplate, toy with, set out to, look to, hopes, plans
thought wants neutral clause: intentions, eager, hanker after, insist upon, need, demand for, set sights on
thought wants neutral clause: have set heart on, dreams of
thought denies neutral clause: object, resist, against, no intention, no plans, not plan, not hope, never want
thought denies neutral clause: never wanted, no wish, no desire, unwilling, reluctant, not prepared, not ready
thought denies neutral clause: not like, not willing, oppose, opposed, not want, not wish, not think of
thought denies neutral clause: not think about, never mean, not consider, disapprove, disapprove of
speech asserts neutral clause: appear from
speech denies neutral clause: keep mum
speech denies neutral clause: take back, not accept, not hear of, laugh at, opposition to, neither confirm nor deny
thought denies neutral clause: opposition, reluctance, unwillingness, resent, averse
speech doubts neutral clause: in two minds, at a loss, keep open mind, keep an open mind, unable to name
speech doubts neutral clause: hesitate to say
thought doubts neutral clause: yet to be convinced, less certain, see little chance, no idea, not see how, not see why
thought believes neutral clause: seem, appear, ascribe, take as, rank, rank as, trace to, incline to, figure
thought expects neutral clause: pencil in, resigned to, cling to, scheduled, poised to
thought wants neutral clause: eagerness, intent on, bent on, look for, vie for, dedicated to, set on
speech wants neutral clause: endorse, endorsement, supporter of, supporters of, vouch for, stump for
thought asserts neutral clause: glad, happy, angry, angered, shocked, outraged, surprised, upset, unhappy, delighted
thought asserts neutral clause: grateful, not against, regret, thankful, proud, relieved, sorry
"""

CONTENTS = """
speech denies neutral clause: nothing of the kind, nothing of the sort, all lies, no truth, nothing to do with, is false
speech denies neutral clause: was false, is untrue, was untrue, no such, not true, nonsense, no question of, no way
speech denies neutral clause: out of the question, without foundation, no comment, not the case
speech doubts neutral clause: remain to be seen, not know whether, not know if, anyone's guess, open question
speech doubts neutral clause: not sure whether, not sure if, hard to say, too early to say, too soon to say, doubtful
speech doubts neutral clause: no telling, is unclear, was unclear, not clear whether, not be certain, could not be sure
"""


def meanings(inflect: Callable[[str], Inflected]) -> Meanings:
    return Meanings(
        cues=by_form(cue_table(CUES), inflect),
        contents=by_form(cue_table(CONTENTS), inflect),
        clausal=words("""
            say tell add continue argue insist claim believe think feel assume reckon suspect suggest indicate show
            remember hold consider see view put learn discover imply hint maintain reply contend conclude note point
            report swear purport is are was were according in can appear seem have
        """),
        writings=words("""
            report reports study studies statement statements letter letters document documents memo memos filing
            review paper papers article articles book books tweet tweets email emails e-mail e-mails website transcript
            lawsuit complaint indictment ruling bulletin communique sign poster leaflet placard banner sticker note
            brochure programme program contract handbook handbooks manual diary chronicle notice page blog post posts
            entry receipt headline label magazine newspaper daily weekly journal agency verdict petition charter audit
            application ad ads advert advertisement testament will column editorial guide plaque inscription leaflets
            text
        """),
        displays=words("""
            survey surveys poll polls polling data records record figures statistics video videos footage census
            analysis research photograph photographs photo photos picture pictures image images recording recordings
            clip log logs model models gauge satellite cctv replay replays measurements readings results numbers test
            tests map maps camera cameras webcam screenshot screenshots scan scans list index x-rays
            evidence tape tapes count radar chart charts sample samples
        """),
        nobody=words("nobody none neither no hardly few"),
        able=words("can could able cannot can't couldn't"),
        infinitive=words("to"),
        questions=words("who what when where why how which whether if whose whom"),
        demands=words("should must ought shouldn't mustn't please let's"),
        imperatives=words("""
            let hold stop give keep come go take bring make leave get put tell wait listen save close open pay end build
            look ask sack stay help show send turn do don't be never please write read call try think cut fix pull
            watch vote join remember forget start drop bring spare shut sit stand lower raise
        """),
        openers=words("then well so and but now no yes oh just right okay all"),
        intending=words("will would shall"),
        doubtful=words("unlikely implausible improbable doubtful dubious invented alarmist exaggerated"),
        through=words("in on by via through"),
        written=words("facebook twitter instagram mastodon telegram whatsapp online"),
        hearsay=words("allegedly supposedly purportedly"),
        denials=words("""
            not never no not none nobody nothing neither nor isn't aren't wasn't weren't hasn't haven't hadn't won't
            wouldn't don't doesn't didn't
        """),
        addressed=words("you your yours yourself you're you've you'd you'll"),
        past=words("was were had did wasn't weren't hadn't didn't would wouldn't could couldn't might"),
        present=words("""
            is are am has have do does isn't aren't hasn't haven't don't doesn't will won't can can't it's that's
            there's he's she's they're
        """),
    )
