"""The people and bodies of one article: which names are one, and what the text tells of each.

A short name belongs to the one fuller form that ends or begins with it; where two fit, to both, undecided. What is
known of each (gender, roles, whether it is a person at all) is gathered before anyone asks who "she" is.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.extract import NAMED
from sayso.languages import Language
from sayso.records import Span
from sayso.resolve.bodies import MORE
from sayso.resolve.called import interviews, is_called, shortened
from sayso.resolve.entity import LIKELY, Entity
from sayso.resolve.found import Found
from sayso.resolve.german_proper import proper_words
from sayso.resolve.given_names import first_name, gender, is_given, likely_gender
from sayso.resolve.mention_words import LOWER, counts
from sayso.resolve.role_words import COUNTRIES
from sayso.resolve.roles import (
    body_noun,
    common_body,
    company_noun,
    german_gender,
    kindred_body,
    names_body,
    nationality,
    of_a_town,
    person_noun,
    thing_noun,
)
from sayso.resolve.titles import ROLES

if TYPE_CHECKING:
    from sayso.extract.naming import Naming


class People:
    """The entities of an article by their names."""

    def __init__(
        self,
        text: str,
        found: Iterable[Found],
        language: Language,
        spoken: Sequence[Span],
        naming: Naming | None = None,
        firms: Collection[Span] = (),
    ) -> None:
        self.text, self.language, self._naming, self._firms = text, language, naming, firms
        self._proper = proper_words(text) if language.code == "de" else {}
        self.all: list[Entity] = []
        self._by_words: dict[tuple[str, ...], Entity] = {}
        self._by_part: dict[str, list[Entity]] = defaultdict(list)
        self._of: dict[Span, tuple[Entity, ...]] = {}
        self._common = frozenset(LOWER.findall(text)) if language.code == "en" else frozenset()
        self._clues: dict[Entity, Counter[str]] = defaultdict(Counter)
        names = [mention for mention in found if mention.form == "name"]
        inside = {mention.words[0] for mention in names if not mention.initial}
        within = {mention.words for mention in names if not mention.outside}
        self._alone: dict[str, int] = {}
        self._placed = {mention.words[0] for mention in names if mention.before in PLACES and len(mention.words) == 1}
        alone = [mention for mention in names if len(mention.words) == 1]
        doing = {mention.words[0] for mention in alone if mention.told or mention.acts}
        self._located = {mention.words[0] for mention in alone if mention.before in LOCATING} - doing
        for mention in names:
            if len(mention.words) == 1 and not mention.outside:
                self._alone.setdefault(mention.words[0], mention.span.start)
        for mention in names:
            if len(mention.words) > 1 and self._is_full(mention, within, spoken):
                self._full(mention)
        self._fold()
        self._index()
        for mention in names:
            if len(mention.words) > 1 and (known := self._by_words.get(mention.words)):
                self._shorten(known, mention.span)
        for mention in names:
            self._add(mention, inside, spoken)
        self._weigh()

    def of(self, span: Span) -> tuple[Entity, ...]:
        """Whom the name at this place means; several where that is open."""
        return self._of.get(span, ())

    def spoken_of(self) -> set[Entity]:
        """Of whom firms without a name speak first."""
        return {entity for span in self._firms for entity in self.of(span)}

    def named(self, name: str) -> tuple[Entity, ...]:
        """Whom a name means, wherever it stands."""
        words = tuple(name.split())
        if len(words) > 1:
            fuller = self._by_words.get(words) or self._fuller(words)
            return (fuller,) if fuller else ()
        known = self._by_part.get(name, ())
        last = tuple(entity for entity in known if entity.words[-1] == name)
        return last or tuple(known) or tuple(filter(None, [self._by_words.get(words)]))

    def mean(self, span: Span, entities: tuple[Entity, ...]) -> None:
        """Note whom a mention means that the pass over the text has not seen as a name."""
        if len(entities) == 1 and span not in self._of and span != entities[0].naming:
            insort(entities[0].names, span)
        self._of[span] = entities

    def make(self, span: Span, name: str) -> Entity:
        """A name that no pass over the text has seen as one."""
        entity = Entity(span, name, tuple(name.split()), names=[span])
        entity.gender = _given(entity.words) or ""
        self.all.append(entity)
        self._by_words[entity.words] = entity
        self._shorten(entity, span)
        if len(entity.words) > 1:
            self._by_part[entity.words[-1]].append(entity)
        return entity

    def _shorten(self, entity: Entity, span: Span) -> None:
        """Call a body by the letters in brackets behind its name, too: „Hafenverband Nordsee (HVN)“."""
        short = shortened(self.text, span.start, span.end)
        if short is None:
            return
        other = self._by_words.get((short,))
        if other is entity:
            return
        if other is not None:
            entity.names = sorted({*entity.names, *other.names})
            self._of.update((span, (entity,)) for span in other.names)
            self.all.remove(other)
        self._by_words[short,] = entity

    def _is_full(self, mention: Found, within: Collection[tuple[str, ...]], spoken: Sequence[Span]) -> bool:
        if self.language.code == "de":
            return self._is_german(mention, spoken)
        if self.language.code != "en":
            return True
        return not (self._in_capitals(mention, within) or self._is_begun(mention, within))

    def _is_german(self, mention: Found, spoken: Sequence[Span]) -> bool:
        """Whether two capitals are a name and no nouns: by a given name, a title, or that a source goes by it."""
        if (
            is_given(mention.words[0])
            or mention.roles
            or self._spoken(mention, spoken)
            or mention.span in self._firms
            or self._looks_like_body(mention)
            or is_called(self.text, mention)
            or self._looks_like_somebody(mention)
        ):
            return True
        first = mention.words[0].lower()
        if body_noun(first, "de"):
            return True  # „Molkerei Quillgold“, „Bündnis Dünenland“
        if GOING_ON & set(mention.words) or mention.words[-1].lower() in LEGAL:
            return True
        counted = counts(first) or counts(mention.words[-1].lower())  # „Letztes Jahr“
        return mention.initial and not (counted or german_gender(first))

    def _is_told(self, mention: Found) -> bool:
        """Whether a single word is somebody's name by what stands beside: an age; behind a given name a verb."""
        if is_called(self.text, mention):
            return True
        word = mention.words[0]
        given = is_given(word) and word not in self._placed and word.lower() not in self._common
        return given and TELLS.match(self.text, mention.span.end) is not None

    def _odds(self, span: Span) -> tuple[float, ...] | None:
        """What the graph sees in a name, where one has looked."""
        return self._naming.of(span) if self._naming is not None else None

    def _looks_like_somebody(self, mention: Found) -> bool:
        """Whether a graph clearly sees a person's name in what words alone would not take for one."""
        odds = self._odds(mention.span)
        return odds is not None and odds[PERSON] > CLEARLY

    def _looks_like_body(self, mention: Found) -> bool:
        """And a body's, where nothing before says that it is a noun like any other: „Harvane ruft zurück“."""
        odds = self._odds(mention.span)
        return odds is not None and odds[BODY] > CLEARLY and mention.before not in ARTICLES

    def _is_proper(self, mention: Found) -> bool:
        """Whether a German word is a name by how it stands in the report: „Harvane streicht Stellen“."""
        word = mention.words[0]
        if word not in self._proper or word.lower() in self.language.months | self.language.days:
            return False
        odds = self._odds(mention.span)
        return self._proper[word] or (odds is not None and max(odds) > UNLIKELY)

    def _spoken(self, mention: Found, spoken: Sequence[Span]) -> bool:
        place = bisect_right(spoken, mention.span.start, key=lambda span: span.start) - 1
        return place >= 0 and spoken[place].contains(mention.span)

    def _full(self, mention: Found) -> None:
        known = self._by_words.get(mention.words)
        if known is None:
            known = Entity(mention.span, " ".join(mention.words), mention.words)
            self._by_words[mention.words] = known
            self.all.append(known)

    def _in_capitals(self, mention: Found, within: Collection[tuple[str, ...]]) -> bool:
        """Whether a headline's capitals go on behind a name of the report or before it: "Quill Moves", "Using Ada
        Quill"."""
        if not mention.outside or mention.words in within:
            return False
        if len(mention.words) > 2:
            return True
        return (mention.words[0],) in within and not is_given(mention.words[0])

    def _is_begun(self, mention: Found, within: Collection[tuple[str, ...]]) -> bool:
        """Whether what begins a sentence stands before a surname that stands alone elsewhere: "Winning Quill over"."""
        first, *others = mention.words
        begun = PARTICIPLE.fullmatch(first) or first.lower() in ROLES | BEGUN
        return mention.initial and begun and len(others) == 1 and tuple(others) in within and not is_given(first)

    def _fold(self) -> None:
        """Lead a full name that a capital stands before to the name alone: "Crooked Ada Quill", where both stand."""
        for words, entity in list(self._by_words.items()):
            short = self._by_words.get(words[-2:])
            if len(words) > 2 and short is not None and is_given(words[-2]) and not all(map(_is_given, words[:-1])):
                self._by_words[words] = short
                self.all.remove(entity)

    def _index(self) -> None:
        """One entity for all forms of a name: "Anna Berg" goes with "Anna Maria Berg" and "Forscherin Anna Berg"."""
        kept: dict[tuple[str, str], Entity] = {}
        for entity in sorted(self.all, key=lambda one: (-len(one.words), one.naming or Span(0, 1))):
            words = entity.words
            fuller = kept.get((words[0], words[-1]))
            if fuller is None and len(words) == 2:
                fuller = kept.get(("*" + words[0], words[-1]))
            if fuller is not None:
                self._by_words[words] = fuller
                continue
            kept[words[0], words[-1]] = entity
            if len(words) > 2:
                kept.setdefault(("*" + words[-2], words[-1]), entity)
            if words[-2:] == ("White", "House"):
                continue  # neither the House nor, as "Quill White House", Quill
            for part in dict.fromkeys(_short_forms(words)):
                if part == words[0] and (self._is_part(entity) or self._is_thing(entity)):
                    continue
                if part == words[-1] or gender(part) or not part.lower().endswith(DEMONYMS):
                    self._by_part[part].append(entity)
        self.all = sorted(kept_once(kept.values()), key=lambda one: one.naming or Span(0, 1))

    def _is_thing(self, entity: Entity) -> bool:
        """Whether a thing goes by its last word: "Quill" is not "Quill Tower", but whom that is called after."""
        return thing_noun(entity.words[-1].lower(), self.language.code) and not is_given(entity.words[0])

    def _is_part(self, entity: Entity) -> bool:
        """Whether a thing of a body that the report has named before carries its name: "Lumo", then "Lumo Plus"."""
        last, code = entity.words[-1].lower(), self.language.code
        told = body_noun(last, code) or names_body([last], code) or last in self.language.organisations | LEGAL
        if told or len(entity.words) != 2 or is_given(entity.words[0]) or entity.naming is None:
            return False
        return self._alone.get(entity.words[0], entity.naming.start) < entity.naming.start

    def _fuller(self, words: tuple[str, ...]) -> Entity | None:
        for entity in self._by_part.get(words[-1], ()):
            if (
                (entity.words[0] == words[0] and words[0][0].isupper())  # no body: "the county audit office"
                or (entity.words[-2:] == words[-2:] and not self._names_body(entity.words[:-2]))
                or words[-len(entity.words) :] == entity.words
            ):
                return entity
        return None

    def _names_body(self, words: Iterable[str]) -> bool:
        """Whether one of the words is of a body: "Tarn Golf Club North Quill" is not North Quill."""
        low = [word.lower() for word in words]
        return any(word in self.language.organisations or body_noun(word, self.language.code) for word in low)

    def _add(self, mention: Found, inside: Collection[str], spoken: Sequence[Span]) -> None:
        words = mention.words
        known = [self._by_words[words]] if words in self._by_words else []
        if not known and len(words) == 1:
            known = self._short(mention)
        if not known and self.language.code == "de" and words[-1].endswith("s"):
            bare = (*words[:-1], words[-1][:-1])
            known = [self._by_words[bare]] if bare in self._by_words else list(self._by_part.get(bare[-1], ()))
        in_source = self._spoken(mention, spoken)
        if not known:
            if len(words) > 1 or not self._is_name(mention, inside, in_source):
                return
            entity = Entity(mention.span, " ".join(words), words)
            self._by_words[words] = entity
            self.all.append(entity)
            known = [entity]
        self._of[mention.span] = tuple(known)
        if len(known) > 1:
            return
        self._learn(known[0], mention, in_source)

    def _short(self, mention: Found) -> list[Entity]:
        fitting = [entity for entity in self._by_part.get(mention.words[0], ()) if _fits(entity, mention)]
        if any(company_noun(role, self.language.code) for role in mention.roles):
            fitting = [entity for entity in fitting if not _given(entity.words)]  # „die Reederei Quill“ is no Ada
        fitting = [entity for entity in fitting if not self._is_its_place(entity, mention.words[0])]
        last = [entity for entity in fitting if entity.words[-1] == mention.words[0]]
        return last or fitting

    def _is_its_place(self, entity: Entity, word: str) -> bool:
        """Whether a word of a body's name is the place that it is called after: Tarn is neither the "Tarn Courier" nor
        the „Landgericht Tarn“."""
        first, last, code = entity.words[0].lower(), entity.words[-1].lower(), self.language.code
        if len(entity.words) < 2 or (is_given(entity.words[0]) and not kindred_body("newspaper", last)):
            return False
        if entity.words[0] == word:
            return of_a_town(last, code) or word in self._located
        return of_a_town(first, code) and word in self._located

    def _is_name(self, mention: Found, inside: Collection[str], in_source: bool) -> bool:
        word = mention.words[0]
        if self.language.code == "de" and counts(word.lower()):
            return False  # „Zwei Stunden“
        if common_body(word.lower(), self.language.code) or (nationality(word.lower()) and not mention.gender):
            return False
        if gender(word) or mention.roles or mention.span in self._firms or self._is_told(mention):
            return True
        if self.language.code == "de":
            return in_source or self._looks_like_body(mention) or self._is_proper(mention)
        if TELLING_APART.fullmatch(word):
            return False
        if not mention.initial or word in inside or self._looks_like_somebody(mention):
            return True
        return in_source and not (word.lower() in self._common or PARTICIPLE.fullmatch(word))

    def _learn(self, entity: Entity, mention: Found, in_source: bool) -> None:
        language = self.language
        entity.names.append(mention.span)
        low = [word.lower() for word in mention.words]
        first = low[0]
        given = _given(mention.words)
        sex = mention.gender if mention.gender in ("f", "m") else given or ""
        entity.gender = entity.gender or sex
        if len(entity.words) > 1:
            entity.likely = likely_gender(entity.words[0]) or ""
        entity.roles.update(mention.roles)
        clues = self._clues[entity]
        clues["all"] += 1
        clues["given"] |= bool(given) or (is_given(first) if len(low) > 1 else self._is_told(mention))
        clues["surname"] |= len(entity.words) > 1 and mention.words == entity.words[-1:]
        bodies = [role for role in mention.roles if _is_body_role(role, language.code)]
        clues["titled"] |= len(bodies) < len(mention.roles)
        named = len(entity.words) > 1 and is_given(entity.words[0])  # "team Quill" of Ada Quill
        firm = language.code == "en" and len(entity.words) == 1 and bool(bodies)
        firm = firm and bool(before := self._before(mention)) and before[-1] in bodies
        if bodies and len(bodies) == len(mention.roles) and not ((given and not firm) or named):
            entity.kind = entity.kind or "organisation"
            entity.gender = entity.gender or (german_gender(bodies[-1]) if language.code == "de" else "n")
        plural = len(low) == 1 and first.endswith("s") and mention.initial and not given
        noun = language.code == "de" and len(entity.words) == 1 and not given  # „Luftaufnahmen zeigen“
        clues["speaks"] |= (mention.told or in_source) and not plural and not noun
        clues["apposed"] |= mention.apposed
        clues["acts"] += mention.acts and mention.subject
        clues["full"] |= 1 < len(low) < 4
        towards = mention.before in TOWARDS and bool(entity.likely)  # "the chair belongs to Deandra Coles"
        clues["asks"] |= language.code == "en" and interviews(self.text, mention.span.start, mention.span.end)
        clues["home"] |= language.code == "en" and not mention.possessive and self._is_home(mention)
        clues["placed"] += mention.before in PLACES and not (mention.told or mention.roles or towards)
        clues["articled"] += mention.before in ARTICLES and not mention.roles
        clues["letters"] |= mention.words[0].isupper() and len(first) > 1
        clues["people"] |= len(low) == 1 and first.endswith(DEMONYMS) and not given
        clues["thing"] |= thing_noun(low[-1], language.code) and not (given or mention.roles)
        named_so = len(low) > 1 and names_body(low, language.code) and not mention.roles
        clues["named as a body"] |= named_so
        legal = len(low) > 1 and low[-1] in LEGAL
        told = any(word in language.organisations or body_noun(word, language.code) for word in low)
        if legal or told or (named_so and not (given and mention.before not in ARTICLES)):
            clues["body"] = 1
            entity.kind = entity.kind or "organisation"
            entity.gender = self._of_body(low[-1], mention)

    def _is_home(self, mention: Found) -> bool:
        """Whether a name tells where somebody is from: "a teacher from Old Tarn"."""
        before = self._before(mention)
        return before[-1:] == ["from"] and len(before) > 1 and person_noun(before[-2], "en") is not None

    def _before(self, mention: Found) -> list[str]:
        """The last words before a mention."""
        return self.text[max(0, mention.span.start - BEFORE) : mention.span.start].split()

    def _of_body(self, word: str, mention: Found) -> str:
        """In English no "he" or "she"; in German by its noun, else its article."""
        if self.language.code != "de":
            return "n"
        return german_gender(word) or {"das": "n", "die": "f"}.get(mention.before, "")

    def _seen(self, entity: Entity) -> tuple[float, ...]:
        """What the graph sees in its names, on the whole; nothing where no graph has looked."""
        told = [odds for span in entity.names if (odds := self._odds(span)) is not None]
        return tuple(sum(kind) / len(told) for kind in zip(*told, strict=True))

    def _weigh(self) -> None:
        """How much speaks for each being a person."""
        for entity, clues in self._clues.items():
            entity.person = 3 * clues["given"] + 3 * clues["titled"] + 2 * clues["speaks"]
            entity.person += clues["full"] + clues["apposed"] + clues["surname"]
            country = entity.words[-1].lower() in COUNTRIES
            entity.person -= 4 * country
            entity.person -= 6 * clues["body"] + 2 * clues["letters"] + 3 * clues["people"]
            if 2 * (clues["placed"] + clues["articled"]) > clues["all"] and not clues["given"]:
                entity.person -= 3
            entity.person -= 6 * (clues["home"] and not clues["given"] and not clues["titled"])
            apart = clues["letters"] or clues["people"] or clues["body"] or clues["thing"]
            if len(entity.words) == 1 and clues["acts"] >= ACTS + clues["placed"] + clues["articled"] and not apart:
                entity.person = max(entity.person, LIKELY)
            entity.thing = bool(clues["thing"]) and not clues["body"]
            entity.person -= 6 * entity.thing
            entity.seen = self._seen(entity)
            if entity.seen:
                if clues["named as a body"] and entity.kind is None and entity.seen[PERSON] < 0:
                    entity.kind, entity.gender, clues["given"] = "organisation", "n", 0  # "Clara Ferries"
                entity.person += max(-SEEN_TO, min(SEEN_TO, SEEN * entity.seen[PERSON] + SEEN_FROM))
            if clues["asks"]:
                entity.person, entity.thing = min(entity.person, 0), True  # whoever asks says nothing
            placed = country or entity.thing or 2 * clues["placed"] > clues["all"]
            seen = bool(entity.seen) and entity.seen[PERSON] > CLEARLY
            entity.impersonal = not (clues["given"] or clues["titled"] or clues["people"] or placed or seen)


PERSON, BODY = NAMED.index("person"), NAMED.index("body")
SEEN, SEEN_FROM, SEEN_TO = 2.0, 1.0, 8.0
"""What the log-odds that a name is a person's count beside the evidence of words, what 0 counts, and all at most: of a
logistic regression over both, on names of GUM and the own corpus (evidence .4, log-odds .8)."""
UNLIKELY = -2.0
"""And from which on it may be one: „Mehr“ and „Betroffen“ lie far below."""
CLEARLY = 2.0
"""Log-odds from which on a name that words do not tell of is one: of German ones 14 of 19 were people's."""
TELLING_APART = re.compile(r"\w+-(?:[a-z]+ed|born|led|run|style|era|wide)")
"""What tells where something is from or whose it is, and is no name: "Tarn-listed"."""
PARTICIPLE = re.compile(r"[A-Z][a-z]{2,}(?:ing|ed|ly)")
"""How a sentence begins that no name begins: "Speaking to", "Asked why", "Recently"."""
BEGUN = frozenset(["absent", "besides", "said", "says"])
"""Words that begin a sentence before a name."""
ACTS = 2
"""How often a single word does something from which on it may be somebody's name."""
GOING_ON = frozenset(["of", "for", "für"])
"""Behind which nobody is called by the last word of a name: "Board of Education"."""
LEGAL = frozenset(["plc", "ltd", "inc", "llc", "corp", "se", "gmbh", "ag", "kg", "co", "sa", "bv", "oy", "ab"])
"""What firms are by law, at the end of their names."""
ARTICLES = frozenset(["the", "der", "die", "das", "den", "dem", "des"])
PLACES = frozenset(["in", "at", "near", "from", "into", "across", "to", "aus", "nach", "bei", "im", "am"])
LOCATING = frozenset(["in", "near", "into", "across", "nach", "im", "am"])
"""Behind which a name is a place's, unless it does or says something elsewhere."""
TOWARDS = frozenset(["to", "from", "aus"])
BEFORE = 30
"""Characters before a name in which these stand."""
TELLS = re.compile(r", (?:who|whose|the|an?|der|die|dessen|deren|ihr|sein) |[’']s | [a-zäöü]+(?:ed|es|s|t|te)\b")
"""What stands behind a given name that is somebody's: who that is, what is theirs, a verb."""
DEMONYMS = ("ian", "ians", "ish", "ese", "ische", "ischen", "ischer")


def kept_once(entities: Iterable[Entity]) -> list[Entity]:
    return list(dict.fromkeys(entities))


def _given(words: Sequence[str]) -> str | None:
    """Whom the given name of a name tells: on its own a word must be a very common one."""
    return first_name(words[0]) if len(words) > 1 else gender(words[0])


def _short_forms(words: Sequence[str]) -> tuple[str, ...]:
    """By which words a name may be called: "Tarn Board of Education" is the Board, and never Education."""
    behind = next((at for at, word in enumerate(words) if at and word in (*GOING_ON, "on")), 0)
    return (words[0], words[behind - 1]) if behind else (words[-1], words[0])


def _is_given(word: str) -> bool:
    return is_given(word) or len(word) == 1


def _is_body_role(role: str, code: str) -> bool:
    return body_noun(role, code) or company_noun(role, code) or (code == "en" and role in MORE)


def _fits(entity: Entity, mention: Found) -> bool:
    """Whether a title beside a short name allows for the gender of the full one: "Mr Quill" is not Ada."""
    known = entity.gender or _given(entity.words)
    return not (mention.gender in ("f", "m") and known in ("f", "m") and mention.gender != known)
