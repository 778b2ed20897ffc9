"""English: to whom something is said ("told reporters", "in an interview with the paper")."""

from __future__ import annotations

from sayso.languages._model import Addressing, words

ADDRESSING = Addressing(
    verbs=words("""
        tell tells told telling ask asks asked asking inform informs informed informing remind reminds reminded
        reminding warn warns warned warning assure assures assured assuring reassure reassures reassured reassuring
        advise advises advised advising urge urges urged urging beg begs begged begging implore implores implored
        imploring instruct instructs instructed instructing notify notifies notified notifying persuade persuades
        persuaded persuading convince convinces convinced convincing promise promises promised promising order orders
        ordered ordering brief briefs briefed briefing invite invites invited inviting teach teaches taught teaching
        text texts texted texting email emails emailed emailing question questions questioned questioning quiz quizzes
        quizzed quizzing forbid forbids forbade forbidden command commands commanded commanding entreat entreated
        entreats caution cautions cautioned cautioning answer answers answered answering
    """),
    towards=words("to"),
    behind={
        "with": words("interview interviews conversation talk call meeting speaking spoke talking exchange briefing"),
        "to": words("""
            speaking spoke speak speaks talking letter letters email e-mail message statement note memo appeal appealed
            appeals speech remarks remark address report wrote written writing replied reply evidence submission
            testimony addressed post
        """),
        "before": words("speaking testifying testified testimony evidence"),
        "on": words("call calls called calling"),
        "from": words("question questions"),
    },
    pronouns=words("me you him her us them myself himself herself ourselves themselves"),
    passive=words("am is are was were be been being 'm 're get got gets"),
    nobody=words("""
        question questions permission forgiveness time money help leave nothing something anything everything
        morning afternoon evening night day week month year spring summer autumn winter time words
    """),
)
