"""Medium and stance of a statement, from the words of its roles: what its cue means, who or what speaks, and how.

The words are looked up in the language's `Meanings`, then in the table of cues that the rules look for.
Where no cue is known, people are taken to speak, documents to write and data to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.languages import Cue, Form, Language, words
from sayso.records import Medium, ReporterStance, SourceStance, Stance

Words = Sequence[str]
SAID = Cue("", "speech", "asserts", "neutral", "clause")
# What is left of a source's stance when its cue is negated: not to believe is to doubt, not to say is to say nothing.
DENIED: Mapping[SourceStance | None, SourceStance] = {
    "asserts": "denies", "believes": "doubts", "wants": "denies", "denies": "asserts", "expects": "expects",
    "doubts": "doubts", "asks": "asks",
}  # fmt: skip
BEARERS = words("""
    expert experts analyst analysts operative operatives host hosts carrier carriers checker checkers firm firms
    director manager official officials worker workers scientist scientists researcher researchers consultant
    specialist producer narrator strategist adviser advisor
""")
"""Who stands behind a word for a text or for data and is neither: "a polling expert". Journalists write."""
AIRED = frozenset(["programme", "program", "regierungserklärung"])
"""What is a text where it speaks itself, and mostly on the air where somebody speaks in it."""
FEWEST_LETTERS = 4
# A content's beginning, which tells its mood.
NEAR = 3
CLAUSE = 12
PARTICIPLE = re.compile(r"(?:\w*ge|be|emp|ent|er|miss|ver|zer)\w+(?:t|en)|\w+iert")
"""German: „gesehen“, „abgeholt“, „bestellt“, „notiert“."""


@dataclass(frozen=True, slots=True)
class Roles:
    """The words of a statement, in lower case. `asks`: the content ends in a question mark; `quoted`: it is all in
    quotation marks; `scare`: the cue is; `aside`: what else the frame's sentence says ("in a statement")."""

    source: Words
    cue: Words
    content: Words
    aside: Words
    asks: bool
    quoted: bool
    scare: bool


def cue_of(language: Language, words: Words, source: Words = ()) -> Cue | None:
    """The cue among the words of a cue, as the language knows it: the one with most words, then the last.

    The noun of a phrase may be marked as the source's („nach“, „Ansicht der Polizei“).
    """
    whole = [*words, *source[:1]] if words else []
    for phrase in language.phrases:
        if tuple(whole[: len(phrase.words)]) == phrase.words:
            return phrase.cue
    held = frozenset(words)
    fitting = [
        (len(form.rest), rank, at, form.cue)
        for rank, table in enumerate((language.cues, language.meanings.cues))
        for at, form in _forms(table, words)
        if held.issuperset(form.rest)
    ]
    return max(fitting, key=lambda item: item[:3])[3] if fitting else None


def _forms(table: Mapping[str, tuple[Form, ...]], words: Words) -> Iterator[tuple[int, Form]]:
    for at, word in enumerate(words):
        for form in table.get(word, ()):
            yield at, form


def medium_and_stance(language: Language, said: Roles) -> tuple[Medium, Stance]:
    """How a statement was uttered, and both halves of its stance."""
    known = language.meanings
    cue = [*said.cue, *_perfect(language, said)]
    meant = cue_of(language, cue, said.source) or SAID
    negated = not language.negators.isdisjoint(cue) or not known.nobody.isdisjoint(said.source[:2])
    attitude = meant.source
    reporter: ReporterStance = meant.reporter
    if negated and language.negators.isdisjoint(meant.lemma.split()):
        unable = attitude == "asserts" and not known.able.isdisjoint(said.cue)
        attitude = "doubts" if unable else DENIED.get(attitude)
        reporter = "neutral" if reporter == "endorsing" else reporter
    if said.scare or not known.hearsay.isdisjoint(said.cue):
        reporter = "distancing"
    return _medium(language, meant, said), Stance(_by_content(language, attitude, meant, said), reporter)


def _perfect(language: Language, said: Roles) -> Words:
    """What makes a claim of „will“ where the infinitive stands in the content: „will [nichts gehört haben]“."""
    *before, last = said.content or [""]
    if not said.cue or last not in language.meanings.perfect or not before or not PARTICIPLE.fullmatch(before[-1]):
        return ()
    return (last, *(word for word in before if word in language.negators))


def _medium(language: Language, meant: Cue, said: Roles) -> Medium:
    display = speaks_as(language, said.source)
    if display is not None and meant.medium != "shown":
        return display
    if meant.medium == "thought" and said.quoted:
        return "speech"  # what stands in marks was uttered: „Opitz sieht das anders: ...“
    if meant.medium == "speech" and _in_writing(language, said.aside):
        return "writing"
    return meant.medium


def _in_writing(language: Language, aside: Words) -> bool:
    """ "in a letter", "auf ihrer Website": a text behind a preposition, beside the frame."""
    known = language.meanings
    for at, word in enumerate(aside):
        before = aside[max(0, at - 3) : at]
        if word in known.written or (
            not known.through.isdisjoint(before)
            and word not in AIRED
            and (word in known.writings or (language.compounds and _ends_in(word, known.writings)))
        ):
            return True
    return False


def _by_content(language: Language, attitude: SourceStance | None, meant: Cue, said: Roles) -> SourceStance | None:
    """The stance that a neutral cue leaves to its content: a question asks, "should" and "told them to" want."""
    known, content = language.meanings, said.content
    first = content[0].split("'")[0] if content else ""
    if attitude == "asks" and not said.asks and first not in known.questions:
        return "wants" if first in language.subordinators or not known.infinitive.isdisjoint(content) else attitude
    if attitude == "believes" and not known.doubtful.isdisjoint(content):
        return "doubts"
    start = content[1:] if content and content[0] in known.denials else content
    told = bool(start) and start[0] in known.infinitive and meant.medium in ("speech", "writing")
    if told and attitude in ("asserts", "expects") and meant.reporter == "neutral":
        return "wants"
    if attitude not in ("asserts", None):
        return attitude
    if said.asks:
        return "asks"
    if (own := own_attitude(language, content)) is not None:
        return own
    if (said_so := _says(language, content)) is not None:
        return said_so
    if not known.demands.isdisjoint(content[:CLAUSE]):
        return "wants"
    if _is_command(language, content) or _is_intention(language, content):
        return "wants"
    near = {"neutral": NEAR, "distancing": CLAUSE, "endorsing": 0}[meant.reporter]
    if not known.denials.isdisjoint(content[:near]):
        return "denies"
    return attitude


def _says(language: Language, content: Words) -> SourceStance | None:
    """ "That remains to be seen", „davon könne keine Rede sein“: words that say it together."""
    begin = content[:CLAUSE]
    held = frozenset(content[: CLAUSE + NEAR])
    found = [form for _, form in _forms(language.meanings.contents, begin) if held.issuperset(form.rest)]
    return found[0].cue.source if found else None


def _is_command(language: Language, content: Words) -> bool:
    """ "Let it go", „Dann kommen Sie wieder“: an imperative comes first."""
    orders = language.meanings.imperatives
    opened = bool(content) and content[0] in language.meanings.openers
    first, *after = content[opened:] or [""]
    if language.verb_final and after[:1] == ["sie"] and first.endswith("en"):
        return first not in language.auxiliaries
    return first in orders and not (opened and first.removesuffix("t") in orders and first.endswith("t"))


def _is_intention(language: Language, content: Words) -> bool:
    """ "We will appeal", "that it would appeal": a pronoun, and what it is going to do."""
    begin = content[1:] if content[:1] and content[0] in language.subordinators else content
    if len(begin) < 3 or not (begin[0] in language.first_person or begin[0].split("'")[0] in language.pronouns):
        return False
    shortened = begin[0].endswith(("'ll", "'d"))
    verb = begin[1] if shortened else begin[2]
    helper = shortened or begin[1] in language.meanings.intending
    return helper and verb not in ("be", "have", "like") and verb not in language.negators


def own_attitude(language: Language, content: Words) -> SourceStance | None:
    """ "I doubt it", „er rechne damit“: a thought that the speaker names first sets the stance."""
    opens = content[0] if content and language.verb_final else ""
    that = opens in language.subordinators and opens not in language.meanings.questions  # „dass er hoffe“
    begin = content[that : CLAUSE // 2]
    if not begin or not (begin[0] in language.first_person or begin[0] in language.third_person):
        return None
    for at, word in enumerate(begin[1:4], 1):
        forms = [form for form in language.meanings.cues.get(word, ()) if form.cue.medium == "thought"]
        fitting = [form for form in forms if set(form.rest) <= set(begin)]
        if fitting and (begin[0] in language.first_person or fitting[0].shapes == {"subjunctive"}):
            cue = max(fitting, key=lambda form: len(form.rest)).cue
            negated = not language.negators.isdisjoint(begin[at - 1 : at + 3])
            if cue.source in ("asserts", None) or cue.reporter == "endorsing":
                return None
            return DENIED[cue.source] if negated and language.negators.isdisjoint(cue.lemma.split()) else cue.source
    return None


def speaks_as(language: Language, source: Words) -> Medium | None:
    """ "writing" for a source that is a text, "shown" for one that is data or a picture, None for anyone else."""
    known = language.meanings
    head = [word.removesuffix("'s") for word in source]
    if language.verb_final and len(head) > 1 and head[0] in language.articles and head[1] in language.prepositions:
        head = head[2:]  # „dem in letzter Minute eingereichten Eilantrag“
    for at, word in enumerate(head):
        if at and (word in language.prepositions or word in language.subordinators):
            head = head[:at]
            break
    for at, word in reversed([*enumerate(head)]):
        if head[at + 1 : at + 2] and head[at + 1] in BEARERS:
            return None  # "a polling expert"
        if word in known.writings or (language.compounds and _ends_in(word, known.writings)):
            return "writing"
        if word in known.displays or (language.compounds and _ends_in(word, known.displays)):
            return "shown"
        if word in language.titles or word in language.organisations or word in language.groups:
            return None
    return None


def _ends_in(word: str, nouns: frozenset[str]) -> bool:
    """Whether a compound ends in one of `nouns`: „Halbjahresbericht“."""
    return any(word[at:] in nouns for at in range(2, len(word) - FEWEST_LETTERS + 1))
