"""Who is quoted, and who quotes: "Interfax quoted Zorn as saying that ..." tells of both.

A reader of frames finds one of them, and more often the paper. Wikinews marks a statement for each (9 of the 17
contents that are „zitiert“ in its training split); the forms are few and fixed, so that patterns find the other one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.extract.common import alike, shared
from sayso.extract.kinds import Places
from sayso.records import Span

LONGEST = 12
"""Words of a name with title and apposition at most."""
VERBS = "say|tell|stat|warn|add|claim|declar|insist|argu|call|describ|explain|writ"
CITES = re.compile(
    r"(?P<is>\b(?:is|are|was|were|been|being)\s+(?:\w+ly\s+|also\s+|later\s+)?)?"
    r"(?P<cue>\b(?:quot|cit)(?:e|ed|es|ing)\b)(?P<who>(?:[^.!?;:\n“”\"]|(?<=\b[A-Z])\.){0,110}?)\s"
    rf"(?P<say>as\s+(?:having\s+)?(?:{VERBS})(?:ing|ed)\b|as\s+having\s+(?:said|told)\b)"
)
OTHERS = re.compile(r"\s*,?\s*(?:by|in|on)\b")
"""What stands behind "quoted" where whom it tells of stands before it."""
BEGINS = re.compile(r"(?:[.!?;:\n“”\"]|, (?:but|and|while))\s+|^")
FIRST = re.compile(
    r"(?:(?:but|and|while|later|then)\s+|(?:on|in|at|earlier|later|last|this|meanwhile)\b[^,]*,\s+)*", re.IGNORECASE
)
"""What a clause may begin with before its subject."""
LITTLE = re.compile(r"\W*(?:(?:(?:on|in|at|to|last|this|by)\W+(?:\w+\W*){1,4}|yesterday|today)\W*)?")
"""What may follow "as saying" where the words stand before it."""

NOUN = r"(?:\w+\.(?:de|at|ch|com|net|org)\b|[A-ZÄÖÜ„»][^\s,;:.!?]*)"
PHRASE = (
    rf"(?:ihn|sie|(?:(?:de[nmrs]|die|das|eine[nmrs]?|ein)\s+)?(?:[a-zäöüß]+e[nmrs]?\s+){{0,3}}{NOUN}"
    rf"(?:(?<![“«])(?<!\.\w\w)(?<!\.\w\w\w)\s+(?:(?:der|des|von|vom|für|und)\s+)?{NOUN})*)(?![\w-])"
)
ZITIERT = re.compile(r"\bzitier(?:t|te|ten|en)\b")
PASSIVE = re.compile(r"\b(?:wird|werden|wurden?)\b")
OBJECT = re.compile(rf"\s+({PHRASE})")
SUBJECT = re.compile(rf"(?:(?:[Dd]abei|[Ww]ie|[Dd]azu|[Ss]o)\s+)?({PHRASE}(?:, {PHRASE},?)?)\s*")
BY = re.compile(rf"\b(?:[Vv]o[nm]|[Ii][nm]|[Bb]eim?|[Aa]uf)\s+({PHRASE})")
WORDS_BEFORE, WORDS_BEHIND = re.compile(r"[“\"»«,]*\s*"), re.compile(r"[^.!?;:\n“”„\"]{0,80}[:,]\s*[„“\"»«]?")
"""What stands between what is said and „zitiert“."""
SENTENCE = re.compile(r"(?:[.!?;:\n]|[“«],)\s+|^")
SENTENCE_END = re.compile(r"[.!?;:\n](?:\s|$)")


def cited(text: str, language: str, told: Sequence[Places]) -> tuple[list[tuple[int, Places]], set[int]]:
    """For what is told with a verb that cites, the statement of whoever else has the words, each with the number of the
    one that it stands beside; and the numbers of those that fall away: whose content is no more than who is cited,
    where the words stand elsewhere ("Zorn as saying on Tuesday"), or whose source is who cites and who is cited in one.
    """
    finder, fallen = {"en": (_english, _only_names), "de": (_german, _both_in_one)}.get(language, (None, None))
    if finder is None or fallen is None:
        return [], set()
    gone = fallen(text, told)
    found: list[tuple[int, Places]] = []
    for at, places in finder(text, told):
        known = [*(one for number, one in enumerate(told) if number not in gone), *(other for _, other in found)]
        if not any(shared(places.source, one.source) and alike(places.content, one.content) for one in known):
            found.append((at, places))
    return found, gone


def _only_names(text: str, told: Sequence[Places]) -> set[int]:
    names: set[int] = set()
    for cue, say, who in _citings(text):
        here = _cited_by(told, Span(cue.start, say.end))
        empty = {at for at in here if _holds_words(text, told[at].content, say, who) is False}
        names |= empty if len(empty) < len(here) else set()
    return names


def _english(text: str, told: Sequence[Places]) -> Iterator[tuple[int, Places]]:
    for cue, say, who in _citings(text):
        for at in _cited_by(told, Span(cue.start, say.end)):
            content = told[at].content
            holds = _holds_words(text, content, say, who)
            if holds:
                rest = _trimmed(text, Span(say.end, content[-1].end))
                yield at, Places([who], [say], [rest])
            elif holds is None and not shared(told[at].source, [who]):
                yield at, Places([who], [cue, say], list(content))


def _citings(text: str) -> Iterator[tuple[Span, Span, Span]]:
    """The verb that cites, "as saying", and who is cited."""
    for match in CITES.finditer(text):
        cue, say = Span(match.start("is" if match["is"] else "cue"), match.end("cue")), Span(*match.span("say"))
        if match["is"]:
            begin = max(found.end() for found in BEGINS.finditer(text, max(0, cue.start - 200), cue.start))
            who = _trimmed(text, Span(FIRST.match(text, begin, cue.start).end(), cue.start))  # type: ignore[union-attr]
        elif OTHERS.match(text, match.start("who")):
            continue  # "Zorn, quoted by Interfax as saying"
        else:
            who = _trimmed(text, Span(*match.span("who")))
        if 0 < len(text[who.start : who.end].split()) <= LONGEST:
            yield cue, say, who


def _cited_by(told: Sequence[Places], cue: Span) -> list[int]:
    return [at for at, one in enumerate(told) if one.content and any(span.overlaps(cue) for span in one.cue)]


def _holds_words(text: str, content: Sequence[Span], say: Span, who: Span) -> bool | None:
    """Whether a content that holds "as saying", or who is cited, goes on behind it; None for one that holds neither."""
    if any(span.overlaps(say) for span in content):
        return content[-1].end > say.end and not LITTLE.fullmatch(text, say.end, content[-1].end)
    return False if shared(content, [who]) else None


def _german(text: str, told: Sequence[Places]) -> Iterator[tuple[int, Places]]:
    for two, cue, here in _zitiert(text, told):
        for at in here:
            one = told[at]
            both = all(shared(one.source, [who]) for who in two)
            for who in two:
                if both or (not shared(one.source, [who]) and any(shared(one.source, [other]) for other in two)):
                    yield at, Places([who], list(one.cue) or cue, list(one.content))


def _both_in_one(text: str, told: Sequence[Places]) -> set[int]:
    return {
        at for two, _, here in _zitiert(text, told) for at in here if all(shared(told[at].source, [who]) for who in two)
    }


def _zitiert(text: str, told: Sequence[Places]) -> Iterator[tuple[list[Span], list[Span], list[int]]]:
    """Who cites and who is cited, the verb, and the numbers of what is told by it. The frame is read without the cue
    that was found: where two have the words, it is often left out."""
    for verb in ZITIERT.finditer(text):
        begin, end = _sentence(text, verb.start()), SENTENCE_END.search(text, verb.end())
        passive = _passive(text, verb, begin, end.start() if end else len(text))
        two = _both_passive(text, verb, passive, begin) if passive else _both_active(text, verb)
        cue = sorted([Span(*verb.span()), Span(*passive.span())] if passive else [Span(*verb.span())])
        if len(two) == 2:
            yield two, cue, [at for at, one in enumerate(told) if _has_the_words_of(text, one, verb, cue)]


def _has_the_words_of(text: str, one: Places, verb: re.Match[str], cue: Sequence[Span]) -> bool:
    """Whether a statement is told by a verb, or has no cue and stands right beside it."""
    if one.cue or not one.content:
        return shared(one.cue, [Span(*verb.span())]) > 0
    before = text[one.content[-1].end : cue[0].start]
    behind = text[verb.end() : one.content[0].start]
    return bool((before and WORDS_BEFORE.fullmatch(before)) or (behind and WORDS_BEHIND.fullmatch(behind)))


def _passive(text: str, verb: re.Match[str], begin: int, end: int) -> re.Match[str] | None:
    """The „wird“ of „wird ... zitiert“ or „zitiert wird“: right behind the verb, else the last before it."""
    behind = PASSIVE.match(text, verb.end() + 1, end)
    return behind or _last(PASSIVE, text, begin, verb.start())


def _both_active(text: str, verb: re.Match[str]) -> list[Span]:
    """Who cites and whom: „Interfax zitierte Zorn“, „..., zitierte Interfax den Minister“, „zitierte ihn Interfax“."""
    subject = _subject(text, verb.start())
    after = OBJECT.match(text, verb.end())
    if subject and after:
        return [subject, Span(*after.span(1))]
    other = OBJECT.match(text, after.end()) if after else None
    return [Span(*after.span(1)), Span(*other.span(1))] if after and other else []


def _both_passive(text: str, verb: re.Match[str], passive: re.Match[str], begin: int) -> list[Span]:
    """Who is cited, and by whom or where: „Zorn wird von Interfax zitiert“, „wie Zorn im Boten zitiert wird“,
    „Im Boten wird Zorn zitiert“, „„Ja“, wird Zorn im Boten zitiert“."""
    if passive.start() > verb.start():
        by = _last(BY, text, begin, verb.start())
        who = _subject(text, by.start()) if by else None
    else:
        by = _last(BY, text, passive.end(), verb.start())
        after = OBJECT.match(text, passive.end(), by.start() if by else verb.start())
        who = Span(*after.span(1)) if after else _subject(text, passive.start())
        by = by or BY.match(text, begin, passive.start())
    return [who, Span(*by.span(1))] if who and by else []


def _last(pattern: re.Pattern[str], text: str, start: int, end: int) -> re.Match[str] | None:
    return next(reversed(list(pattern.finditer(text, start, end))), None)


def _subject(text: str, end: int) -> Span | None:
    """The noun phrase that is all of a sentence before a place, but for a word such as „wie“."""
    found = SUBJECT.fullmatch(text, _sentence(text, end), end)
    return _trimmed(text, Span(*found.span(1))) if found else None


def _sentence(text: str, end: int) -> int:
    return max(found.end() for found in SENTENCE.finditer(text, max(0, end - 300), end))


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip(" ,:\n")), span.end - len(words) + len(words.rstrip(" ,\n")))
