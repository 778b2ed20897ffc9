"""What speaks for a candidate: plain features of a mention and somebody whom it may mean.

Distance, number, gender, role, who spoke and who is the subject, all from the words. `rank` weighs them.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sayso.records import Span
from sayso.resolve.entity import Entity
from sayso.resolve.firms import Firms
from sayso.resolve.found import Found
from sayso.resolve.rank import Kind
from sayso.resolve.role_words import DEPARTMENTS, GENERIC
from sayso.resolve.roles import body_noun, body_sort, company_noun, nationality, origin_noun, person_noun, tells_trade

TELLS_MORE = re.compile(r" (?:from|of|at|who|with|in|aus|von|vom|mit|im) ")
LESSER = frozenset(["shadow", "vice"])
"""What makes another office of one that is called the same."""
NEARNESS = ("subject of the last", "last sentence", "same sentence", "spoke last here", "says this")
"""What tells of a body together with its noun; in an order, since sums of floats have one."""
TOLD_OF_BODIES = ("any body", "firm noun", "institution", "one sort", "role", "kindred role", "no role")
FAR = frozenset(["far", "near", "not yet", "other likely"])

STEM = 4
"""Letters that a word of a name and one beside a noun share: "food" and "Foods"."""
LATELY, LONG_AGO = 3, 9
"""Within how many sentences somebody was named lately, and from how many on long ago."""


@dataclass(slots=True)
class Item:
    """A mention that is being led, and what stands around it.

    `asked` says that it is the source of a statement; `sayer` is who makes the statement that it is part of, `spoke`
    who made the last one, in which paragraph; `own_words`, whether the sayer's own words stand there; `code` is the
    language. `own` is what the mention is the source of, `cited` what that repeats of others' words, `own_quoted`
    whether it is in marks, `question` the clause before a "he" that tells what he was asked, `holders` are the named
    ones who go by its noun, `firms` are those that the report may be about, `speaks_of` is whom
    a body without a name speaks of first.
    """

    found: Found
    kind: Kind
    quoted: bool = False
    asked: bool = False
    sayer: tuple[Entity, ...] = ()
    spoke: tuple[Entity, ...] = ()
    spoke_paragraph: int = -1
    code: str = "en"
    own: Sequence[Span] = ()
    cited: Sequence[Span] = ()
    own_quoted: bool = False
    own_words: bool = False
    holders: Sequence[Entity] = ()
    firms: Firms = field(default_factory=Firms)
    kin: Sequence[Entity] = ()
    speaks_of: Sequence[Entity] = ()
    beside: Found | None = None
    question: Span | None = None

    @property
    def head(self) -> str:
        """The noun of a description."""
        return self.found.roles[-1] if self.found.roles else ""

    @property
    def is_body(self) -> bool:
        """Whether it is a description by a noun for a body: "the union", „der Konzern“."""
        return self.kind == "description" and _noun(self.head, self.code) == "body"


def features(item: Item, entity: Entity) -> dict[str, float]:
    """What the report tells of a candidate, seen from the mention: features that are not 0, by name."""
    found, last = item.found, entity.last
    one: dict[str, float] = {}
    if last is None:
        one["not yet"] = 1.0
    else:
        apart = found.sentence - last.sentence
        one[_distance(apart)] = 1.0
        if found.paragraph == last.paragraph:
            one["same paragraph"] = 1.0
        if last.subject:
            one["subject"] = 1.0
            if apart == 1:
                one["subject of the last"] = 1.0
        if last.form == "pronoun":
            one["same word" if last.words == found.words else "pronoun"] = 1.0
        if last.possessive:
            one["possessive"] = 1.0
        if last.outside:
            one["outside"] = 1.0
        if last.quoted != found.quoted:
            one["quoted apart"] = 1.0
    if entity in item.spoke:
        one["spoke last"] = 1.0
        if found.paragraph == item.spoke_paragraph:
            one["spoke last here"] = 1.0
    elif entity.spoke:
        one["spoke"] = 1.0
    if entity in item.sayer:
        one["says this in marks" if item.quoted else "says this"] = 1.0
    if _inside(entity, item):
        one["own content"] = 1.0
    one["often"] = math.log1p(entity.mentions)
    if entity.spoke:
        one["spoke often"] = math.log(entity.spoke)
    if len(entity.names) > 3:
        one["topic"] = 1.0
    _nature(item, entity, one)
    if item.kind == "description":
        _office(item, entity, one)
    elif item.kind in ("he", "his"):
        _names(item, entity, one)
    return one


def _names(item: Item, entity: Entity, one: dict[str, float]) -> None:
    """How lately and often the report has named a candidate: pronouns alone may follow a wrong lead for long."""
    if entity.last is not None and entity.last is item.beside:
        one["next to"] = 1.0
        if entity.last.form == "name":
            one["name next to"] = 1.0
    if entity.named is not None:
        apart = item.found.sentence - entity.named.sentence
        one["named lately" if apart < LATELY else "named before" if apart < LONG_AGO else "named long ago"] = 1.0
        one["named often"] = math.log1p(entity.named_times)


def _nature(item: Item, entity: Entity, one: dict[str, float]) -> None:
    found = item.found
    one.update(entity.looks())
    if entity.members:
        one["pair"] = 1.0
    elif entity.number == "many":
        one["group"] = 1.0
    elif entity.kind in ("organisation", "document"):
        one["body"] = 1.0
    elif entity.is_person:
        one["person"] = 1.0
    elif item.kind in ("he", "his") and entity.may_be_person:
        one["full name"] = 1.0
    else:
        one["no person"] = float(max(1, min(3, 1 - entity.person)))
    if entity.impersonal and entity.kind != "person":
        one["impersonal"] = 1.0
    if entity.naming is None:
        one["unnamed"] = 1.0
        if entity.mentions == 1:
            one["unnamed once"] = 1.0
    if found.gender and entity.gender:
        if entity.gender == found.gender:
            one["gender"] = 1.0
        elif not _goes_by_nouns(item, entity):
            one["other gender"] = one["misfit"] = 1.0
    elif found.gender and entity.likely:
        one["gender" if entity.likely == found.gender else "other likely"] = 1.0
    many = bool(entity.members) or entity.number == "many"
    if found.number == "one" and many:
        one["number"] = one["misfit"] = 1.0
    elif found.number == "many" and not many:
        one["one"] = 1.0
    if item.kind in ("he", "his", "they") and entity.person < 1 and not many and entity.kind is None:
        one["misfit"] = 1.0


def _office(item: Item, entity: Entity, one: dict[str, float]) -> None:
    """What the description says of who it is, against what is known of the candidate."""
    found, code, head = item.found, item.code, item.head
    if not found.definite:
        one["indefinite"] = 1.0
    if found.owned:
        one["owned"] = 1.0
    told_apart = _is_told_apart(found, entity)
    apart = ", told apart" * told_apart
    of_firms = company_noun(head, code) and not (told_apart and tells_trade(entity.words, code))
    if head and head in entity.called:
        one["called so"] = 1.0
    if entity in item.holders or (entity.naming is None and head and entity.goes_by(head, code)):
        known = "role"
        one["word"] = 1.0
        if len(item.holders) == 1 and found.definite:
            one["sole"] = 1.0
    elif entity is item.firms.main and of_firms:
        known = f"the firm{apart}"
    elif head and entity.holds(head, code):
        known = "kindred role"
        if len(item.kin) == 1 and not item.holders and found.definite:
            one["sole kin"] = 1.0
    elif entity.roles:
        known = "other role"
    else:
        known = "no role"
    one[known] = 1.0
    like = item.firms.like(entity) if of_firms else 0.0
    if like:
        one[f"like the firm{apart}"] = like
    if entity in item.speaks_of:
        one["speaks of it"] = 1.0
        one[f"speaks of it, {known}"] = 1.0
    if item.holders and entity not in item.holders:
        one["others hold it"] = 1.0
    noun = _noun(head, code)
    one[f"{noun} noun"] = 1.0
    if noun == "body":
        sort = body_sort(head, code)
        one[sort] = one[f"{sort}, {known}"] = 1.0
        for how in filter(one.__contains__, NEARNESS):
            one[f"{sort}, {how}"] = one[f"{how}, {known}"] = 1.0
    if noun == "body" and known not in ("role", "kindred role") and entity.is_other_body(head, code):
        one["other body"] = 1.0
    if found.definite and not found.owned and entity.naming is not None and entity.last is not None:
        near = found.sentence - entity.last.sentence
        if entity in item.spoke and found.paragraph == item.spoke_paragraph:
            one[f"spoke last here, {known}"] = 1.0
            one[f"spoke last here, {noun} noun"] = 1.0
        if near <= 1 and found.paragraph == entity.last.paragraph:
            one[f"beside, {known}"] = 1.0
            one[f"beside, {noun} noun"] = 1.0
            if like:
                one[f"beside, like the firm{apart}"] = like


def _is_told_apart(found: Found, entity: Entity) -> bool:
    """Whether another word says which body it is, and may be of another one: "the ferry company" but not "the Danish
    company", nor "the food producer" of Tarn Foods."""
    before = (found.called or "").lower().split()[:-1]
    stems = {word[:STEM].lower() for word in entity.words} if before else frozenset()
    return any(not ("-" in word or nationality(word) or word[:STEM] in stems) for word in before)


def _noun(head: str, code: str) -> str:
    """What sort of noun it is: where somebody is from, how old, what somebody does, a body, or none that is known."""
    if origin_noun(head, code):
        return "origin"
    if head in GENERIC or head.endswith(("jährige", "jähriger", "jährigen", "year-old", "something")):
        return "plain"
    if body_noun(head, code) or (company_noun(head, code) and person_noun(head, code) is None):
        return "body"
    return "known" if person_noun(head, code) else "unknown"


def set_beside(
    candidates: Sequence[Entity], features: Sequence[dict[str, float]], together: Callable[[Entity, Entity], bool]
) -> None:
    """How many that would fit were mentioned more lately than each, and whether one is the only one near.

    Two who were last named `together` are as near.
    """
    before, last = 0, None
    near = [one for entity, one in zip(candidates, features, strict=True) if entity.is_person and not FAR & one.keys()]
    if len(near) == 1:
        near[0]["only"] = 1.0
    fitting = [
        one
        for entity, one in zip(candidates, features, strict=True)
        if entity.is_person and not {"misfit", "other likely", "other role", "far"} & one.keys()
    ]
    if len(fitting) == 1:
        fitting[0]["fits alone"] = 1.0
        if "spoke last" in fitting[0]:
            fitting[0]["fits alone, spoke last"] = 1.0
        if "gender" in fitting[0]:
            fitting[0]["fits alone, gender"] = 1.0
            if "spoke last" in fitting[0] and not FAR & fitting[0].keys():
                fitting[0]["fits alone, spoke last, gender"] = 1.0
    bodies = [
        one
        for entity, one in zip(candidates, features, strict=True)
        if entity.kind == "organisation" and entity.naming and not {"misfit", "other body"} & one.keys()
    ]
    if bodies and "body noun" in bodies[0]:
        how = ["nearest body"] + ["only body"] * (len(bodies) == 1)
        told = [*how, *(f"{one}, {two}" for one in TOLD_OF_BODIES if one in bodies[0] for two in how)]
        bodies[0].update(dict.fromkeys(told, 1.0))
    for entity, one in zip(candidates, features, strict=True):
        if "misfit" in one:
            continue
        if last is not None and together(entity, last):
            before -= 1
        if before < 2 and entity.last is not None:
            one["nearest" if before == 0 else "second"] = 1.0
        before, last = before + 1, entity


def excluded(item: Item, entity: Entity) -> bool:
    """Whether grammar alone rules the candidate out."""
    found = item.found
    if found.gender and entity.gender and found.gender != entity.gender and not _goes_by_nouns(item, entity):
        return True
    if entity.thing and item.kind != "it":
        return True
    described = item.code == "en" and item.asked and found.form == "description" and not item.own_quoted
    described = described and not company_noun(item.head, "en")
    if described and entity.is_person and entity not in item.holders and _named_by(entity, item):
        return True  # "The boy said that Mr Quill had shoved him"
    if item.kind == "description":
        return _unfit(item, entity)
    if item.own_words and item.kind in ("he", "his") and entity in item.sayer:
        return True  # nobody is "he" in his own words
    if item.own_quoted and _named_by(entity, item):
        return True  # hardly anyone says the own name
    if item.question is not None and any(item.question.contains(span) for span in entity.names):
        return True  # "Asked whether Quill would stay, he said"
    if item.kind == "they" and entity.is_person and entity.gender in ("f", "m") and not entity.members:
        return True
    if item.kind == "it" and entity.is_person and not entity.impersonal:
        return True
    return item.kind in ("he", "his") and (bool(entity.members) or entity.number == "many")


def _goes_by_nouns(item: Item, entity: Entity) -> bool:
    """Whether grammatical gender tells nothing: a firm may be „der Konzern“, „die Firma“ and „das Unternehmen“, an Amt
    „die Behörde“."""
    if item.kind != "description" or item.code != "de" or entity.kind != "organisation":
        return False
    return company_noun(item.head, "de") or entity in item.holders or entity in item.kin


def _unfit(item: Item, entity: Entity) -> bool:
    """Whether a description is of a person and the candidate is none, or of a body; or the speaker of its own words."""
    body = body_noun(item.head, item.code) or company_noun(item.head, item.code)
    person = person_noun(item.head, item.code) is not None
    fits = entity in item.holders or entity is item.firms.main or entity in item.speaks_of
    if _named_by(entity, item) if item.own_quoted else _inside(entity, item) and not fits:
        return True
    if item.found.called and entity.name[:1].islower() and entity.name != item.found.called:
        return True  # "the county audit office" is not the county roads office
    told, known = DEPARTMENTS.intersection(item.found.words), DEPARTMENTS & entity.roles
    if told and known and told.isdisjoint(known):
        return True  # "the prime minister" is not the agriculture minister
    if item.head in entity.roles and (LESSER & entity.roles) != LESSER.intersection(item.found.words):
        return True  # "the chancellor" is not the shadow chancellor
    if entity.naming is None or entity.members or body == person:
        return False
    if body:
        return not (fits or entity.may_be_body)
    return entity.kind in ("organisation", "document") or (
        entity.kind is None and entity.number == "one" and entity.person < 1
    )


def _inside(entity: Entity, item: Item) -> bool:
    """Whether the candidate has been named only in what the mention is the source of."""
    earlier = entity.names[: bisect_left(entity.names, item.found.span)]
    return bool(earlier) and all(any(own.contains(span) for own in item.own) for span in earlier)


def _named_by(entity: Entity, item: Item) -> bool:
    """Whether the mention's own words name the candidate, and not as what somebody else said."""
    named = [span for own in item.own for span in entity.names if own.contains(span)]
    return any(not any(cited.contains(span) for cited in item.cited) for span in named)


def tells_more(found: Found, text: str) -> bool:
    """Whether a description goes on to say which one it is: "the man from the water board"."""
    return bool(TELLS_MORE.search(text, *found.span) or TELLS_MORE.match(text, found.span.end))


def is_generic(found: Found, text: str) -> bool:
    """ "the man", "the 27-year-old": a description that tells no more than "he" or "she" would."""
    head = found.roles[-1] if found.roles else ""
    if tells_more(found, text):
        return False
    return not found.owned and (head in GENERIC or head.endswith(("-something", "year-old", "jährige", "jähriger")))


def _distance(sentences: int) -> str:
    if sentences <= 0:
        return "same sentence"
    return "last sentence" if sentences == 1 else "two back" if sentences == 2 else "near" if sentences < 6 else "far"
