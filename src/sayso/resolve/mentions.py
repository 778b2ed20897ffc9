"""The mentions of an article: names, descriptions and pronouns of people and bodies, each where it stands.

One pass over the words, without a parse: capitals make names, nouns for people make descriptions, and what stands
beside them tells number, gender, role and whether they begin their sentence. Whom they mean is for `people` and `rank`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.languages import Language
from sayso.records import Block, Span
from sayso.resolve import bodies
from sayso.resolve.capitals import Capitals, Token
from sayso.resolve.found import Found, Scene
from sayso.resolve.given_names import gender, is_given
from sayso.resolve.mention_words import (
    APPOSED,
    APPOSITION,
    BEFORE_VERB,
    CLITIC,
    CREDIT,
    DEFINITE,
    ENGLISH_ARTICLES,
    ENGLISH_PRONOUNS,
    FAR,
    GENDERED,
    GERMAN_ARTICLES,
    GERMAN_PRONOUNS,
    HEADS,
    INDEFINITE,
    NEXT,
    PAPERS,
    PAST,
    POSSESSIVE,
    POSSESSIVES,
    WORD,
    closed_words,
)
from sayso.resolve.names import BORN, FIRM
from sayso.resolve.roles import Number, body_noun, company_noun, is_weak, person_noun
from sayso.resolve.titles import OF, of_office
from sayso.segment import sentences

ADVERBS = frozenset(["forward"])
"""Nouns for people that are something else unless an article stands right before: "to bring a bill forward"."""
PLACES = frozenset(["in", "at", "near", "from", "to"])
"""Behind which a name is a place's more often than a body's."""
IS = frozenset(["ist", "war", "wird", "wurde", "bleibt"])
PHRASES = frozenset(["to", "for", "by", "from", "with", "at", "on", "about", "against", "among"])
WHO_IS = re.compile(r", who (?:is|was) ")
DOTTED = re.compile(r"\b\w\.\w\b")


def scan(text: str, blocks: Sequence[Block], language: Language) -> Scene:
    """Every mention outside mastheads and what the page left around the report."""
    scene = Scene()
    reader = _Reader(text, language)
    for block in blocks:
        if block.kind in ("masthead", "boilerplate"):
            continue
        for sentence in sentences(text, block.span, language):
            found = reader.sentence(sentence, len(scene.sentences), len(scene.blocks))
            if block.kind == "caption":
                found = [one for one in found if not CREDIT.search(text, sentence.start, one.span.start)]
            for mention in found:
                mention.outside = block.kind not in ("paragraph", "quote")
            scene.mentions += found
            scene.sentences.append(sentence)
        scene.blocks.append(block)
    return scene


def _heads(text: str, description: Found, inner: Found, name: Found) -> bool:
    """Whether "the head of Tarn Rail, Ada Quill," is one mention: a description, a name inside it, then who it is."""
    return (
        description.form == "description"
        and description.definite
        and inner.form == "name"
        and inner.before in ("of", "for", "at", "der", "des", "von", "vom", "beim")
        and inner.span.start - description.span.end < NEXT
        and text[inner.span.end : name.span.start] == ", "
        and text[name.span.end : name.span.end + 1] in (",", ".", ":")
    )


class _Reader:
    """Reads sentence after sentence: the closed words of the language are looked up once."""

    def __init__(self, text: str, language: Language) -> None:
        self.text, self.code, self.language = text, language.code, language
        self.german = language.code == "de"
        self.pronouns = GERMAN_PRONOUNS if self.german else ENGLISH_PRONOUNS if language.code == "en" else {}
        self.articles = frozenset(GERMAN_ARTICLES) if self.german else ENGLISH_ARTICLES
        self.closed = closed_words(language.code) | frozenset(self.pronouns)
        self.told = frozenset(word for word, forms in language.cues.items() if any(not form.rest for form in forms))
        self.verbs = language.auxiliaries | self.told
        self.capitals = Capitals(text, language, self.closed)

    def sentence(self, span: Span, number: int, paragraph: int) -> list[Found]:
        """The mentions of one sentence, in order."""
        tokens = [(*found.span(), found.group(), found.group().lower()) for found in WORD.finditer(self.text, *span)]
        found: list[Found] = []
        at, verb = 0, False
        while at < len(tokens):
            word, low = tokens[at][2:]
            stop = at + 1
            made: Found | None = None
            if low in self.pronouns:
                made = self._pronoun(tokens, at)
            elif (
                word[0].isupper()
                and (not self._is_closed(low) or (at and gender(low)))
                and not self._begins(tokens, at)
            ):
                stop = self.capitals.run(tokens, at)
                made = self._name(tokens, at, stop, found)
            elif noun := person_noun(low, self.code):
                verbal = noun[0] == "one" and at and tokens[at - 1][3] in BEFORE_VERB
                verbal = verbal or (low in ADVERBS and not (at and tokens[at - 1][3] in self.articles))
                made = None if verbal else self._description(tokens, at, at + 1, noun, (low,), found)
            elif body_noun(low, self.code) and at and tokens[at - 1][3] in DEFINITE and not self._is_own(tokens, at):
                made = self._description(tokens, at, at + 1, ("one", "n"), (low,), found)
            elif low in self.verbs:
                verb = True
            if made is not None:
                made.sentence, made.paragraph = number, paragraph
                made.subject = not verb and made.before not in self.language.prepositions and not made.possessive
                found.append(made)
            at = stop
        return found

    def _is_own(self, tokens: list[Token], at: int) -> bool:
        """Whether the reporter's paper is meant: "a reply to this newspaper"."""
        return tokens[at - 1][3] == "this" and tokens[at][3] in PAPERS

    def _begins(self, tokens: list[Token], at: int) -> bool:
        """Whether a German adverb that is a given name, too, begins a sentence: „Anders sieht das die Stadt“."""
        alone = at + 1 < len(tokens) and tokens[at + 1][2][0].islower()
        return self.german and at == 0 and tokens[at][3] == "anders" and alone

    def _names(self, low: str) -> bool:
        """Whether a word before a name tells what body it is: "Lender Tarn Bank", „Gewerkschaft Metall Nord“."""
        if self.german:
            return company_noun(low, "de") or body_noun(low, "de")
        return self.capitals.leads(low)

    def _is_closed(self, low: str) -> bool:
        """Whether nobody is called so; "We're" is "we"."""
        return low in self.closed or CLITIC.sub("", low) in self.closed

    def _pronoun(self, tokens: list[Token], at: int) -> Found:
        start, end, word, low = tokens[at]
        number, sex, person = self.pronouns[low]
        if self.german and low == "sie":
            number, sex = self._of_sie(tokens, at)
            if word[0].isupper() and at and not self.text.endswith(": ", 0, start):
                person = 2
        return Found(
            Span(start, end), "pronoun", (low,), number=number, gender=sex, person=person, possessive=low in POSSESSIVE,
            before=tokens[at - 1][3] if at else "",
        )  # fmt: skip

    def _of_sie(self, tokens: list[Token], at: int) -> tuple[Number, str]:
        """„sie“ is she or they by the verb beside it."""
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        before = tokens[at - 1] if at else None
        for beside in (before, after):
            if beside is not None and (beside[3] in self.verbs or beside[3].endswith(("te", "ten"))):
                many = beside[3].endswith(("en", "ern", "eln")) or beside[3] in ("sind", "seien", "waren", "wären")
                return ("many", "") if many else ("one", "f")
        last = tokens[-1][3]  # of a subordinate clause
        return ("many", "") if last.endswith("en") and last in self.verbs else ("one", "f")

    def _name(self, tokens: list[Token], at: int, stop: int, found: list[Found]) -> Found | None:
        """A run of capitals as a name with its titles; as a description where it is titles alone."""
        begin, end = self.capitals.name(tokens, at, stop)
        office = self._office(tokens, at, stop, found)
        if office > at:
            begin, end = office, stop
        titles = tuple(
            token[3]
            for token in tokens[at:begin]
            if self.capitals.is_title(token[3]) or (begin < stop and self._names(token[3]))
        )
        if self.german and begin < stop - 1 and at < begin and not titles and is_given(tokens[begin][3]):
            titles = (tokens[begin - 1][3],)  # „Goalie Max Unger“: a noun right before a given name
        if begin == stop:
            noun = person_noun(tokens[stop - 1][3], self.code) or ("one", "")
            return self._description(tokens, at, stop, noun, titles, found)
        stop = end
        if self.german and stop - begin == 2 and self._apart(tokens, begin):
            stop = begin + 1
        words = tuple(self.capitals.calm(token[2]) for token in tokens[begin:stop])
        if not all(words):
            return None
        whole = self.text[tokens[begin][0] : tokens[stop - 1][1]]
        if FIRM in whole or DOTTED.search(whole) or any(self.text[t[1]] in "'’" for t in tokens[begin : stop - 1]):
            words = tuple(whole.split())  # "Quill & Sons", "F.B.I.", "Transport Workers' Union"
        if words[-1] in BORN and len(words) > 2 and not self._father(words):
            words = words[:-1]
        before = tokens[begin - 1][3] if begin else ""
        end = tokens[stop - 1][1]
        sex = next((GENDERED[title] for title in titles if title in GENDERED), "")
        sex = "n" if FIRM in whole else sex
        nouns = filter(None, (person_noun(title, self.code) for title in titles))
        sex = sex or next((told for _, told in nouns if told), "")
        made = Found(
            Span(tokens[begin][0], end), "name", words, gender=sex, roles=titles, before=before, initial=at == 0,
            possessive=self.text[end : end + 2] in POSSESSIVES,
        )  # fmt: skip
        after = stop < len(tokens) and self.text[end : tokens[stop][0]] in (" ", ", ") and tokens[stop][3] in self.told
        if office > at:
            held = found.pop()
            made.roles, made.gender, made.before = held.roles + made.roles, made.gender or held.gender, held.before
        made.apposed = APPOSITION.match(self.text, end) is not None
        body = "" if before in PLACES else bodies.apposed(self.text, end, self.language)
        made.roles += (body,) * bool(body)
        if HEADS.match(self.text, end):
            made.roles += ("leader",)
        made.acts = not self.german and stop < len(tokens) and self._acts(end, tokens[stop])
        body, before_it = bodies.called(self.text, made.span.start, self.language)
        if not (body or titles) and begin > 1 and self._modifies(tokens[begin - 1][1], tokens[begin][0]):
            body = bodies.noun_before(tokens[begin - 1][2], tokens[begin - 2][3], tokens[begin][2], self.language)
            before_it = made.before
        founded = made.acts and not after  # "the firm Quill left" is not Quill
        if body and body not in made.roles and not founded:
            made.roles, made.before = (*made.roles, body), before_it
        made.told = (after and before not in self.language.prepositions) or before in self.told
        # "the baker Amra Solis" and "the mayor, Ada Quill," are one mention: what describes is the name's role.
        if found and found[-1].form == "description" and found[-1].number == "one":
            gap = self.text[found[-1].span.end : made.span.start]
            firm = founded and body_noun(found[-1].words[-1], self.code)
            if (gap == " " and not self.german and not firm) or (
                gap == ", " and self.text[end : end + 1] in (",", ".", ":") and found[-1].definite
            ):
                described = found.pop()
                made.roles += described.words
                made.gender = made.gender or described.gender
                made.before = described.before
        if len(found) > 1 and _heads(self.text, found[-2], found[-1], made):
            made.roles += found.pop(-2).words
        return made

    def _father(self, words: tuple[str, ...]) -> bool:
        """Whether the text has the name of a "Jr." without it, too: his father's, maybe."""
        first, surname = re.escape(words[0]), re.escape(words[-2])
        return re.search(rf"\b{first}(?: \w\.)? {surname}\b(?! (?:Jr|Sr)\b)", self.text) is not None

    def _apart(self, tokens: list[Token], at: int) -> bool:
        """Whether a given name, which the report has had alone, stands before what he is: „ist Milan Sanitäter“."""
        first, second = tokens[at], tokens[at + 1]
        if not (at and tokens[at - 1][3] in IS and is_given(first[3])):
            return False
        alone = re.compile(rf"\b{re.escape(first[2])}\b(?! {re.escape(second[2])})")
        return alone.search(self.text, 0, first[0]) is not None

    def _office(self, tokens: list[Token], at: int, stop: int, found: list[Found]) -> int:
        """Where the name begins behind an office: "Secretary of State Ada Quill"; `at`, where none stands before it."""
        if self.german or not found or found[-1].form != "description" or not found[-1].roles:
            return at
        role, end = found[-1].roles[-1], found[-1].span.end
        if self.text[max(0, end - len(role)) : end].lower() != role:
            return at
        gap = self.text[found[-1].span.end : tokens[at][0]].split()
        if not gap or gap[0] not in OF or gap[1:] not in ([], ["the"]):
            return at
        return at + of_office([token[2] for token in tokens[at:stop]])

    def _says(self, tokens: list[Token], stop: int) -> bool:
        """Whether a verb of saying follows at once, so that what ends at `stop` is its subject."""
        if self.german or stop == len(tokens) or tokens[stop][3] not in self.told:
            return False
        passive = stop + 1 < len(tokens) and tokens[stop + 1][3] in ("by", "of")  # "the man accused of it"
        return not passive and self.text[tokens[stop - 1][1] : tokens[stop][0]] == " "

    def _acts(self, end: int, token: Token) -> bool:
        """Whether what follows a name that ends at `end` is a verb in the past: "Quill moved", "Quill has left"."""
        verb = token[3] in self.language.auxiliaries or token[3] in PAST or token[3].endswith("ed")
        return verb and self.text[end : token[0]] == " "

    def _modifies(self, end: int, start: int) -> bool:
        """Whether a noun follows a name at once: "Tarn officials", "U.S. officials"."""
        dotted = DOTTED.fullmatch(self.text, end - 3, end) is not None
        return self.text[end:start] == " " or (dotted and self.text[end:start] == ". ")

    def _article(self, tokens: list[Token], at: int) -> tuple[int, str]:
        """Where a description began that is at `at`, and with which article: "a" of "a senior Tarn official"."""
        for back in range(at - 1, max(-1, at - FAR), -1):
            if self.text[tokens[back][1] : tokens[back + 1][0]].strip() or (back and tokens[back][2][0].isupper()):
                break
            if tokens[back][3] in self.articles or tokens[back][3] in POSSESSIVE:
                return back, tokens[back][3]
        return at, ""

    def _governs(self, tokens: list[Token], at: int) -> bool:
        """Whether an article or a possessive follows at once, as behind a verb."""
        follows = at < len(tokens) and self.text[tokens[at - 1][1] : tokens[at][0]] == " "
        return follows and (tokens[at][3] in self.articles or tokens[at][3] in POSSESSIVE)

    def _description(
        self,
        tokens: list[Token],
        at: int,
        stop: int,
        noun: tuple[Number, str],
        roles: tuple[str, ...],
        found: list[Found],
    ) -> Found | None:
        """A description from its article to its noun; what stands beside a name is told of that name instead."""
        number, sex = noun
        first, beside = at, False
        for back in range(at - 1, max(-1, at - 1 - FAR), -1):
            gap = self.text[tokens[back][1] : tokens[back + 1][0]]
            beside = beside or (not self.german and tokens[back][3] in PHRASES)
            if beside and tokens[back][3] in self.articles:
                break  # "a surprise to many critics"
            if gap.strip() not in ("", *POSSESSIVES) or (
                found and tokens[back][0] < found[-1].span.end and found[-1].form != "pronoun"
            ):
                break
            if tokens[back][3] in self.articles or tokens[back][3] in POSSESSIVE:
                first = back
                break
        article = tokens[first][3] if first < at else ""
        if self.german and number == "many" and is_weak(roles[-1] if roles else "", article):
            number, sex = "one", "m"  # „dem Präsidenten“
        if number == "many" and article == "that":  # "said that people came"
            first, article = at, ""
        if self.german and article in GERMAN_ARTICLES and not sex and number == "one":
            sex = GERMAN_ARTICLES[article]
        if first < at and found and found[-1].span.start >= tokens[first][0]:
            found.pop()  # the "his" of "his lawyer"
        if len(found) > 1 and self.text[found[-1].span.end : tokens[at][0]] in ("'s ", "’s "):
            begins = found[-1].span.start  # "Ada Quill, the museum's director": her role, and no other mention
            if found[-2].form == "name" and APPOSED.fullmatch(self.text, found[-2].span.end, begins):
                found.pop()
                first = next(back for back in range(at) if tokens[back][0] == begins)
        if found and found[-1].form == "description" and found[-1].span.end + 1 == tokens[at][0]:
            begun = found.pop()  # "chief" of "the chief physician"
            begun.span = Span(begun.span.start, tokens[stop - 1][1])
            begun.roles = (*begun.roles, *roles)
            begun.number, begun.gender = number, sex or begun.gender
            return begun
        if not self.german and found and found[-1].form == "name" and self._modifies(found[-1].span.end, tokens[at][0]):
            if number == "many" and len(found[-1].words) > 1 and self._governs(tokens, stop):
                found[-1].acts = True
                return None  # "Ada Quill heads the hospital"
            modifier = found.pop()  # "Tarn" of "Tarn police chief" is no name of a person
            begins = next(back for back in range(at) if tokens[back][0] >= modifier.span.start)
            first, article = self._article(tokens, begins)
            return Found(
                Span(tokens[first][0], tokens[stop - 1][1]), "description", roles, number=number, gender=sex,
                roles=roles, before=tokens[first - 1][3] if first else "",
                definite=article not in INDEFINITE and (bool(article) or number == "one"), owned=article in POSSESSIVE,
            )  # fmt: skip
        span = Span(tokens[first][0], tokens[stop - 1][1])
        adjectives = tuple(token[3] for token in tokens[first + 1 : at])
        if found and found[-1].form == "description" and WHO_IS.fullmatch(self.text, found[-1].span.end, span.start):
            return None  # "my doctor, who is a dry woman"
        apposed = found and found[-1].form == "name" and APPOSED.fullmatch(self.text, found[-1].span.end, span.start)
        if self.text[span.end : span.end + 2] in POSSESSIVES or self._says(tokens, stop):
            apposed = None  # "Mess is the president's word for it", "In Tarn, the mayor said"
        if apposed and self.german and len(found[-1].words) == 1 and not gender(found[-1].words[0]):
            apposed = None  # „Gelächter im Saal, die Richterin“: a noun like any other
        if apposed and number == "one" and sex != "n":
            found[-1].roles += (*roles, *adjectives)
            found[-1].gender = found[-1].gender or sex
            return None
        return Found(
            span, "description", roles + adjectives, number=number, gender=sex, roles=roles,
            definite=article not in INDEFINITE and bool(article), before=tokens[first - 1][3] if first else "",
            owned=article in POSSESSIVE,
        )  # fmt: skip
