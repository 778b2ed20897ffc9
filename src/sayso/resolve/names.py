"""Names as an article writes them: what in a mention names someone, and the fullest form in the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from sayso.languages import Language
from sayso.records import SourceKind, Span
from sayso.resolve import bodies
from sayso.resolve.apposition import affiliation, belongs, role, without_article
from sayso.resolve.fields import fields_end
from sayso.resolve.german_names import who_says
from sayso.resolve.given_names import is_given
from sayso.resolve.mention_words import POSSESSIVES
from sayso.resolve.role_words import COUNTRIES, GERMAN_ADJECTIVAL, GERMAN_BODIES
from sayso.resolve.roles import body_noun, goes_on, is_weak, may_be_many, names_body, person_noun
from sayso.resolve.titles import (
    FELLOW,
    PARTICLES,
    SURNAMES,
    before_name,
    honours,
    is_capital,
    is_particle,
    is_somebody,
    is_title,
    leading,
    role_before,
)

WORD = re.compile(r"[^\W\d_][\w’'&.-]*[\w]|[^\W\d_]")
APPOSED = re.compile(r",(?!\d)| --? | [–—] ?")
"""What divides a name and what is told of its bearer."""
ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,}(?:-[A-ZÄÖÜ]{2,})?")
"""What is a German name behind an article: „die WHO“."""
AGED = re.compile(r"^jährige[nrms]? ?")
"""What an age leaves before a role: „64-jährige Kanzlerin“."""
ADDRESS = re.compile(r"[, ]+(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Cllr|PC)\.?$")
"""How somebody is addressed, between what they are and their name: "co-author Prof Ada Quill"."""
GENITIVES = ("der", "des", "von", "vom", "aus")
DOTTED = re.compile(r"(?:\w\.)+\w")
ONE_OF = re.compile(r"(?:one|two|three|another|some|both) of ", re.IGNORECASE)
FIRM = " & "
"""Between the names in a firm's name."""
GIVEN = re.compile(r"^(?:mr|mrs|ms|miss|dr|herr|herrn|frau|prof)$")
CITING = ("von", "vom", "mehrerer", "vieler", "zahlreicher", "zweier", "dreier")
"""What stands between „Angaben“ and whose they are, besides an article in the genitive."""
QUOTED = re.compile(r"[„»«“\"]([^„“”»«\"]+)[“”«»\"]")
NUMBERS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
GERMAN_NUMBERS = frozenset(
    ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "mehrere", "einige"]
)
LONGEST_NAME = 5
OWNED = re.compile(r"(?:[MmDd]ein|[Uu]nser)(?:e|er|en|em|es)?")
"""German words that stand where an article does: „Mein Bruder“ is no name."""
SELF = (["selbst"], ["selber"], ["himself"], ["herself"], ["itself"], ["themselves"])


@dataclass(frozen=True, slots=True)
class Named:
    """What a mention says: the span of the name (None for a description), its words, and what it tells beside."""

    span: Span
    name: str
    kind: SourceKind | None = None
    role: str | None = None
    affiliation: str | None = None


def named(text: str, span: Span, language: Language) -> Named | None:
    """Whom a mention names, or None for a pronoun or a description ("the minister", "a spokesman for X")."""
    if of_fields := _of_fields(text, span, language):
        return of_fields
    head, *behind = APPOSED.split(text[span.start : span.end], maxsplit=1)
    comma, apposition = bool(behind), "".join(behind)
    found = _named(text, Span(span.start, span.start + len(head)), language) if head.strip() else None
    beside = apposition.strip(" ,")
    if comma and beside and language.code != "und" and (holder := _behind_comma(text, span, head, found, language)):
        return holder
    if found is None:
        return None
    if found.affiliation is None and (found.role or " " in found.name) and found.kind in (None, "person"):
        found = replace(found, affiliation=belongs(text[found.span.end : span.end], language))
    if beside and found.kind in (None, "person"):
        told = role(beside, language)
        kind = "person" if _is_role(beside, language) and not re.match(r"[A-ZÄÖÜ]|.*,", beside) else found.kind
        if told and kind is None and language.code == "en" and bodies.is_body(_head_noun(told, language), language):
            return Named(found.span, found.name, "organisation", told)  # "Tarn Gold, a Norwegian firm"
        if told:
            return Named(found.span, found.name, kind, told, affiliation(told) or found.affiliation)
        return replace(found, kind=kind)
    return found


def _behind_comma(text: str, span: Span, head: str, found: Named | None, language: Language) -> Named | None:
    """Whom the apposition names, where the head tells only the role: "the party's leader, Anna Smith,", or names whose
    it is: „der Präsident Tarniens, Ada Quill“."""
    if found is not None and not _only_whose(head, found, language):
        return None
    comma = APPOSED.search(text, span.start + len(head), span.end)
    begins = comma.end() if comma else span.end
    stop = APPOSED.search(text, begins, span.end)
    inner = _named(text, Span(begins, stop.start() if stop else span.end), language) if begins < span.end else None
    if inner is None or "," in inner.name:
        return None
    noun = _head_noun(head, language)
    holds = language.code == "en" and found is None and noun.rstrip("s") in bodies.HOLDERS
    if holds and (inner.kind == "organisation" or names_body(inner.name.lower().split(), "en")):
        return replace(inner, kind="organisation", role=None)  # "the club's owners, the Tarn Sports Group,"
    if inner.kind not in (None, "person") or not (" " in inner.name or _is_somebody_s(text, begins, inner, noun)):
        return None
    if found is None and (body_noun(noun, language.code) or (language.code == "en" and bodies.is_body(noun, language))):
        return Named(inner.span, inner.name, "organisation")  # "the insurer, Tarn Mutual,"
    given = is_given(inner.name.split()[0].lower())
    if found is not None and not given:
        return None
    whose = cited(text, Span(span.start, span.start + len(head)), language)  # „Angaben des Direktors, Peter Quill“
    told: str | None = without_article(text[whose.start : whose.end].strip(), language)
    if language.code == "en" and ONE_OF.match(told or ""):
        told = inner.role  # "one of them, baker Ada Quill"
    kind: SourceKind | None = None if holds and not given else "person"  # "the mine's owner, Tarn Gold,"
    of = affiliation(told or "") or belongs(text[inner.span.end : span.end], language)
    return Named(inner.span, inner.name, kind, told, of)


def _of_fields(text: str, span: Span, language: Language) -> Named | None:
    """A body whose commas and "and" divide no names: "the Ministry of Housing, Communities and Local Government"."""
    words = list(WORD.finditer(text, *span))
    if words and words[0].group().lower() in language.articles:
        words = words[1:]
    for word in words:
        if language.code != "en" or not is_capital(word.group()):
            return None
        if end := fields_end(text, word.group(), word.end()):
            following = WORD.match(text, min(end + 1, span.end), span.end)
            somebody = following and text[end] == " " and is_somebody(following.group(), language)
            name = Span(words[0].start(), end)
            return None if somebody or end > span.end else Named(name, text[name.start : end], "organisation")
        if text[word.end() : word.end() + 1] == ",":
            return None
    return None


def _is_body_s(words: Sequence[re.Match[str]]) -> bool:
    """Whether a name follows that does not begin as somebody's."""
    return bool(words) and is_capital(words[0].group()) and not is_given(words[0].group().lower())


def _are_people(word: str) -> bool:
    told = None if word.isupper() else person_noun(word.lower(), "en")
    return (told is not None and told[0] == "many") or word.lower() in bodies.GROUPS


def _are_several(words: Sequence[re.Match[str]], low: Sequence[str]) -> bool:
    """Whether German words count people and name none of them."""
    nouns = [word.group().lower() for word in words[1:] if is_capital(word.group())]
    return low[0] in GERMAN_NUMBERS and len(low) > 1 and low[1].endswith("e") and low[1] not in nouns and bool(nouns)


def _may_be_many(text: str, name: Span) -> bool:
    """Whether a German noun that no table has ends as those for several do and is nobody's surname: „Datenschützer“."""
    word = text[name.start : name.end]
    behind = re.findall(rf"\b([A-ZÄÖÜ][\w-]+) {re.escape(word)}\b", text)
    return may_be_many(word.lower()) and all(one in ("Die", "Der", "Den") for one in behind)


def _is_one_person(low: Sequence[str]) -> bool:
    return len(low) == 2 and low[0] == "one" and person_noun(low[1], "en") is not None


def _is_somebody_s(text: str, begins: int, name: Named, noun: str) -> bool:
    """Whether a single word behind a comma is the name of whom a noun tells of: "his sister, Danica", "the judge, Mr
    Justice Quill"."""
    told = person_noun(noun.removesuffix("-in-law"), "en")
    if told is None or told[0] == "many":
        return False
    titled = name.kind == "person" and bool(text[begins : name.span.start].strip())
    return titled or is_given(name.name.lower())


def _only_whose(head: str, found: Named, language: Language) -> bool:
    """Whether what a head names may be whom somebody belongs to: it has an article, no given name and is of one."""
    if language.code == "en" and re.search(r"[^s]s$", _head_noun(head, language)):
        return False  # "the top Republicans"
    return head.split()[0].lower() in language.articles and not is_given(found.name.split()[0].lower())


def _named(text: str, span: Span, language: Language) -> Named | None:
    words = list(WORD.finditer(text, span.start, span.end))
    words = _cited(words, language)
    article = words[0].group().lower() if words else ""
    articled = article in language.articles or (language.code == "de" and OWNED.fullmatch(article) is not None)
    if articled:
        words = words[1:]
    if language.code == "de" and len(words) > 1 and words[-1].group() in ("selbst", "selber"):
        words = words[:-1]  # „das Unternehmen selbst“
    if not words:
        return None
    low = [word.group().lower().rstrip(".") for word in words]
    if language.code == "de" and len(words) == 1 and (says := who_says(words[0].group())):
        return Named(Span(words[0].start(), words[0].start() + len(says[0])), *says)
    if language.code == "en" and article in ("a", "an") and (surname := _moved(text, words)):
        return surname
    if language.code == "en" and (bracket := _bracketed(text, words)):
        words = words[:bracket]  # "the Tide Data Authority (TDA)"
        low = low[:bracket]
    if language.code == "en" and low[0] in FELLOW and _is_body_s(words[1:]):
        words, low = words[1:], low[1:]  # "Neighbouring Tarn", "rival Tarn Ferries"
    if language.code == "de" and articled and len(words) == 1 and is_weak(low[0], article):
        return None  # „dem Präsidenten“
    if low[-1] in language.sayings - language.documents:
        return None  # „ersten Angaben“ are nobody's
    alone = len(words) == 1 or low[1:] in SELF  # "she herself"
    if not articled and alone and low[0] in language.pronouns:
        return None
    if not articled and low[0] in language.indefinite and (len(low) == 1 or not words[1].group()[0].isupper()):
        return None  # "everyone who was there"; "One Nation" may be a name
    if language.code == "de" and not articled and _are_several(words, low):
        return None  # „Zwei frühere Soldaten“
    if language.code == "en" and low[0] in NUMBERS and (low[1:2] == ["of"] or _is_one_person(low)):
        return None  # "Two of the pilots", "One MP"
    if language.code == "en" and len(low) == 1 and low[0] in NUMBERS | bodies.CROWDS:
        return None  # "Half say no"
    capitals = [word.group() for word in words]
    end = titles = before_name(capitals, low, language)
    bearer = role_before(capitals, low, language) > 0
    behind = 0 if titles else bodies.name_begins(capitals, low, language)
    end = titles = titles or behind
    # A head in lower case describes, unless it is a class of its own: officials, experts, a report.
    collective = None if _names_body(words, low, language) else _collective(low, language)
    described = not words[0].group()[0].isupper() or (collective and (articled or len(words) == 1))
    if not (bearer or behind) and described:
        if collective is None or (collective == "unnamed" and articled and not low[-1].endswith(("s", "n"))):
            return None  # "the spokesman" is somebody of whom the report spoke before
        if language.code == "de" and articled and _is_one(article, low[-1], text[: span.start]):
            return None  # and so are „die Sprecherin“ and „der Abgeordnete“
        begins = words[0].start()
        while begins > span.start and not text[begins - 1].isspace():
            begins -= 1  # "94-page report"
        begins = begins if text[begins : begins + 1].isdigit() else words[0].start()
        end = words[-1].end()
        if language.code == "de" and (bracket := text.find(" (", begins, end)) > 0:
            end = bracket  # „das Bundesamt für Fähren (BFF)“
        if text[:end].endswith("Jahr") and (year := re.compile(r" \d{4}\b").match(text, end, span.end)):
            end = year.end()  # „Gutachten aus dem Jahr 2024“
        return Named(Span(begins, end), text[begins:end], collective)
    if language.code == "de" and articled and len(words) == 1 and ACRONYM.fullmatch(capitals[0]):
        return Named(Span(*words[0].span()), capitals[0], None if low[0] in COUNTRIES else "organisation")
    belongs = end + 1 < len(low) and low[end + 1] in PARTICLES
    if language.code == "de" and articled and belongs and person_noun(low[end], "de"):
        return None
    while (
        end < len(words)
        and end - titles < LONGEST_NAME
        and (end == titles or "(" not in text[words[end - 1].end() : words[end].start()])
        and not (language.code == "de" and low[end] == "von" and end - titles > 1)  # „Jan Giesel von der IG Bau“
        and (
            is_capital(words[end].group())
            or (low[end] in PARTICLES and not (bearer and not is_particle(low, end, language)))
            or (end > titles and goes_on(words[end - 1].group(), low[end], language))
            or (language.code == "de" and end > titles + 1 and low[end] == "und" and body_noun(low[titles], "de"))
            or (behind and end > titles and bodies.goes_on(low, end, capitals))
            or (behind and end - titles > 1 and low[end] == "the" and low[end - 1] in bodies.OF)
        )
    ):
        end += 1
    while end > titles and not is_capital(words[end - 1].group()):
        end -= 1
    if language.code == "en" and (letters := honours(capitals[titles:end])):
        end -= letters
        words, low = words[:end], low[:end]
    if end == titles:
        return None
    kind = "organisation" if behind else _kind(low[titles:end], language, titled=titles > 0)
    if low[end : end + 1] == ["plc"]:  # the one form of a firm that is written small: "Tarn Ferries plc"
        words, low, kind = words[:end], low[:end], "organisation"
    modified = end < len(words) and _modifies(text, words[end - 1], words[end])
    if language.code == "en" and modified and low[end] not in language.prepositions:
        # "the Kiev police": the head is in lower case, the name before it tells which.
        kind = _kind(low[end : end + 1], language, titled=False)
        if kind is None or (low[end + 1 : end + 2] and is_somebody(low[end + 1], language)):
            return None  # "the Kiev police chief", "the White House press secretary"
        end += 1
        following = list(takewhile(lambda word: is_capital(word.group()), words[end:]))
        if kind == "organisation" and following:  # "News agency NPV": a sentence begins with what the body is
            titles, end = end, end + len(following)
    if language.code == "de" and articled and titles == 0 and kind is None:
        if len(words) < 4 and QUOTED.fullmatch(text[words[0].start() - 1 : words[-1].end() + 1]):
            return Named(
                Span(words[0].start(), words[-1].end()), text[words[0].start() : words[-1].end()], "organisation"
            )
        if end < 2 or end < len(words) or person_noun(low[0], "de") or not _apart(text, words):
            return None  # every German noun is a capital: „der Minister“ is no name, „die Bergwacht Quill“ is one
        kind = "organisation"
    office = low[titles] not in SURNAMES if language.code == "en" and titles else articled
    if office and end - titles == 1 and is_title(low[titles], language):
        return None  # "the Minister", "Vice President"
    if len(low) == 1 and not articled and is_title(low[0], language):
        return None
    if articled and titles and end - titles == 1 and is_genitive(text, words[titles].group(), language):
        return None  # „die Anwältin Quills“
    name = _unowned(text, Span(words[titles].start(), words[end - 1].end()), language)
    whole = text[name.start : name.end]
    if FIRM in whole or (language.code == "en" and bodies.is_called(whole)):
        kind = "organisation"
    alone = language.code == "de" and not articled and kind is None and len(words) == 1
    if alone and (person_noun(low[0], "de") or _may_be_many(text, name)) and do_something(text, span, language):
        kind = "group"
    many = language.code == "en" and not articled and kind is None and end == 1 and _are_people(capitals[0])
    if many and (len(words) == 1 or low[1] in language.prepositions):
        kind = "group"  # "Campaigners", "Authorities in Tarn"
    if not titles or GIVEN.match(low[0]):
        return Named(name, text[name.start : name.end], kind)
    before, told = text[words[0].start() : words[titles - 1].end()], low[titles - 1]
    before = AGED.sub("", before)
    if not before:
        return Named(name, text[name.start : name.end], kind)
    if bearer and (told.endswith(POSSESSIVES) or told in language.organisations):  # "Tarn News's Ada Quill"
        return Named(name, text[name.start : name.end], kind, affiliation=re.sub(r"['’]s?$", "", before))
    before += "." * text.startswith(".", words[titles - 1].end())  # "Sen."
    before = ADDRESS.sub("", before)
    return Named(name, text[name.start : name.end], kind, before)


def do_something(text: str, span: Span, language: Language) -> bool:
    """Whether a German noun without an article is of many, by the verb beside it: „Forscher warnen“, „sagten
    Sanitäter“."""
    if language.code != "de":
        return False
    return re.match(r" [a-zäöü]+(?<!d)en\b", text[span.end : span.end + 20]) is not None or (
        re.search(r"\b[a-zäöü]+ten $", text[max(0, span.start - 20) : span.start]) is not None
    )


def _modifies(text: str, word: re.Match[str], head: re.Match[str]) -> bool:
    """Whether a name goes on to a noun that it tells apart: "the Tarn police", "Quills' aides", "U.S. officials"."""
    gap = text[word.end() : head.start()]
    return gap in (" ", "' ", "’ ") or (gap == ". " and DOTTED.fullmatch(word.group()) is not None)


def is_genitive(text: str, name: str, language: Language) -> bool:
    """Whether a German name says whose somebody is: a country's, or of someone whom the report names without "s"."""
    bare = name.removesuffix("s")
    if language.code != "de" or bare == name or is_given(name.lower()) or is_given(bare.lower()):
        return False
    return bare.lower() in COUNTRIES or re.search(rf"\b{re.escape(bare)}\b", text) is not None


def _unowned(text: str, name: Span, language: Language) -> Span:
    """A name without the "'s" of what is its bearer's, where the report has it without, or a given name begins it:
    "Quill's", "Ada Quill's", but not "Lowell's" of a shop that is always called so."""
    words = text[name.start : name.end].split()
    if language.code != "en" or not words[-1].endswith(POSSESSIVES):
        return name
    bare = re.search(rf"\b{re.escape(words[-1][:-2])}\b(?!['’]s\b)", text)
    person = len(words) > 1 and "&" not in words and is_given(words[0].lower())
    return Span(name.start, name.end - 2) if bare or person else name


def _is_one(article: str, noun: str, before: str) -> bool:
    """Whether a German article and its noun tell of one person: „der Forscher“, but not „nach Angaben der Forscher“."""
    told = person_noun(noun, "de")
    if told is None or told[0] == "many" or body_noun(noun, "de"):
        return False
    if article == "die":
        return told[1] == "f" or noun.endswith(GERMAN_ADJECTIVAL)
    return article == "der" and not (before.split() or [""])[-1][:1].isupper()


def _cited(words: list[re.Match[str]], language: Language) -> list[re.Match[str]]:
    """Without the „Angaben“ of „Angaben der Polizei“ or „seiner Vorsitzenden“, whose say-so is cited."""
    for at, word in enumerate(words[:-1]):
        whose = words[at + 1].group()
        if word.group().lower() in language.sayings:
            if whose in CITING:
                return words[at + 2 :]
            if whose in language.articles and whose.endswith(("er", "es")):
                return words[at + 1 :]
        if word.group()[0].isupper():
            break
    return words


def _names_body(words: list[re.Match[str]], low: list[str], language: Language) -> bool:
    """Whether a run of capitals ends in a noun for a body: the "Transport Workers' Union" is no group of workers."""
    stop = leading([word.group() for word in words])
    return language.code == "en" and stop > 1 and body_noun(low[stop - 1], "en")


def _bracketed(text: str, words: list[re.Match[str]]) -> int:
    """Which of the words are the letters of the name before them, in brackets at the end; 0 where none are."""
    last = words[-1]
    letters = len(words) > 1 and last.group().isupper() and text[last.end() : last.end() + 1] == ")"
    return len(words) - 1 if letters and text[words[-2].end() : last.start()] == " (" else 0


def _moved(text: str, words: list[re.Match[str]]) -> Named | None:
    """Somebody whom adjectives stand before: "a tearful Quill", of whom the report has a full name."""
    *before, last = words
    if (
        not before
        or len(before) > 2
        or not all(word.group().islower() for word in before)
        or not is_capital(last.group())
    ):
        return None
    if any(person_noun(word.group(), "en") or body_noun(word.group(), "en") for word in before):
        return None
    full = re.finditer(rf"\b([A-Z][\w-]+) {re.escape(last.group())}\b", text)
    known = any(is_given(one[1].lower()) for one in full)
    return Named(Span(*last.span()), last.group(), "person") if known else None


def _apart(text: str, words: list[re.Match[str]]) -> bool:
    """Whether nothing but spaces stands between the words of a mention."""
    return all(text[one.end() : other.start()] == " " for one, other in pairwise(words))


def _head_noun(phrase: str, language: Language) -> str:
    """The noun that a phrase is about, in lower case: "insurer" of "the biggest insurer of Tarn"."""
    nouns = without_article(phrase.strip(), language).lower().split()
    stop = next((at for at, word in enumerate(nouns) if word in language.prepositions | language.articles), len(nouns))
    return nouns[stop - 1] if stop else ""


def cited(text: str, span: Span, language: Language) -> Span:
    """Whose say-so is cited: „des Verbands“ of „einer Mitteilung des Verbands“; else the whole mention."""
    words = list(WORD.finditer(text, span.start, span.end))
    whose = _cited(words, language)
    return span if not whose or len(whose) == len(words) else Span(whose[0].start(), span.end)


def _collective(low: list[str], language: Language) -> SourceKind | None:
    """The class that a mention's head noun belongs to, where it is one that speaks without a name."""
    heads = low if language.code == "de" else low[:4]
    for at, word in enumerate(heads):
        if word in language.prepositions or (at and language.code == "de" and word in language.articles):
            break  # „die Sprecherin der Stadt“ is not the town
        if language.code == "de" and at + 1 < len(low) and is_given(low[at + 1]):
            break  # „der Forscher Jan Quill“
        if word in language.documents:
            return "document"
        if word in language.unnamed and (word.endswith(("s", "n")) or len(low) == 1):
            return "unnamed"
        if word in language.groups:
            return "group"
        if language.code == "de" and _is_body(word, language):
            return "organisation"
    return None


def _kind(low: list[str], language: Language, *, titled: bool) -> SourceKind | None:
    if titled:
        return "person"
    told = person_noun(low[0], "de") if language.code == "de" else None
    if told and ((low[1:2] and low[1] in GENITIVES) or (low[1:] == [] and told[0] == "many")):
        return "group" if told[0] == "many" else "unnamed"  # „Gutachter der Gesellschaft“
    if any(_is_body(word, language) for word in low):
        return "organisation"
    if any(word in language.documents for word in low):
        return "document"
    if low[-1] in language.groups:
        return "group"
    return None


def _is_body(word: str, language: Language) -> bool:
    """A noun that names a body; German compounds it („Kartellbehörde“, where „die Behörde“ alone only describes)."""
    if word in language.organisations:
        return True
    return language.code == "de" and body_noun(word, "de") and word not in GERMAN_BODIES


def _is_role(beside: str, language: Language) -> bool:
    return any(is_title(word, language) for word in re.findall(r"[^\W\d_-]+", beside.lower()))


CLAUSE = re.compile(
    r", (?:(?:about|against|at|by|for|from|in|of|on|to|with|an|auf|aus|bei|für|gegen|in|mit|nach|über|von|zu) )?"
    r"(?:who|whom|whose|which|when|where|der|die|das|den|dem|deren|denen|dessen|welche[rsmn]?)\b.*",
    re.DOTALL,
)


BESIDE = re.compile(
    r", (?:an?|the|from|of|at|in|with|speaking|citing|including|among|aged|all|both|most|\d\d?)\b.*", re.DOTALL
)
"""What else is told of an English source without a name: "Another witness, a midwife whose name was withheld"."""


def without_clause(phrase: str, language: Language) -> str:
    """What a nameless source goes by: "ministry" of "ministry, which pays,", but „einer, der nie flog“ whole."""
    short = CLAUSE.sub("", phrase).strip(" ,")
    short = BESIDE.sub("", short) if language.code == "en" else short
    nobody = short.lower() in language.indefinite or (language.code == "de" and short.islower())
    return phrase if nobody else short


BORN = ("Jr", "Sr")
"""What stands behind a surname and is none."""


UNCLOSED = re.compile(r"„[^“”]+$|»[^«]+$")
CLOSING = ("“", "”", "«")


def written(text: str, naming: Span, name: str) -> str:
    """A name with its full stops, as the text has it: "Ada J. Quill", and the last one of "U.S."."""
    words = text[naming.start : naming.end]
    if UNCLOSED.search(name) and text[naming.end : naming.end + 1] in CLOSING and words == name:
        return name + text[naming.end]  # „Initiative „Hafen für alle““
    last = words.split()[-1]
    initial = len(last) == 1 and last.isupper()  # whose name a court keeps: „Ada Q.“
    if text.startswith(".", naming.end) and (initial or DOTTED.fullmatch(last) or last in BORN):
        words += "."
    letters = re.sub(r"[\W_]", "", words)
    told = re.sub(r"[\W_]", "", name)
    return words if letters == told or (last in BORN and letters.removesuffix(last) == told) else name
