"""Who is meant, within one article: every source of a statement is led to the fullest name that the article has.

Names lead by their words (`names`, `people`), pronouns and descriptions by what stands before them (`walk`, `rank`),
statements without a source by what surrounds them (`unframed`). Where two stay equal both are candidates and
nobody is the speaker; who cannot be told gets none. Sources of several articles are for `across`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.extract import NAMED, Extraction
from sayso.languages import Language
from sayso.records import Article, Source, SourceKind, Span, Speaker, Statement
from sayso.resolve import german_roles, left_out
from sayso.resolve.answers import Answers, answer
from sayso.resolve.apposition import without_article
from sayso.resolve.entity import Entity
from sayso.resolve.german_names import nameless, without_genitive
from sayso.resolve.introduced import introduced
from sayso.resolve.lead import Lead
from sayso.resolve.names import Named, cited, without_clause, written
from sayso.resolve.rank import Ranker, shipped

BODY = NAMED.index("body")
SEEN_BODY = 0.5
"""Log-odds from which on a name that no word tells of is a body's: of 25 in own reports for learning all were."""


def resolve(
    article: Article, extraction: Extraction, ranker: Ranker | None = None
) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """The statements with their speakers, and the sources in order of their first mention.

    `ranker` is the one that is shipped, unless another is being trained or compared.
    """
    answers = answer(article, extraction, ranker or shipped())
    left_out.settle(answers.walk, answers.leads)
    sources = _known(answers, article)
    return (
        tuple(
            _with_speakers(statement, leads, sources)
            for statement, leads in zip(extraction.statements, answers.leads, strict=True)
        ),
        tuple(sources.values()),
    )


@dataclass(slots=True)
class _Told:
    """What the sources of statements tell of somebody, beside the name."""

    mentions: set[Span] = field(default_factory=set)
    kind: SourceKind | None = None
    role: str | None = None
    affiliation: str | None = None

    def learn(self, told: Named) -> None:
        self.kind = self.kind or told.kind
        self.role = self.role or told.role
        self.affiliation = self.affiliation or told.affiliation


def _known(answers: Answers, article: Article) -> dict[int, Source]:
    """The sources by the entity that they are."""
    kept: dict[int, tuple[Entity, _Told]] = {}
    german = answers.language.code == "de"
    several = Counter(id(entity) for leads in answers.leads for lead in leads for entity in lead.people)
    for leads in answers.leads:
        for lead in leads:
            for entity in lead.people:
                if not _shown(entity, several[id(entity)]):
                    continue
                _, told = kept.setdefault(id(entity), (entity, _Told()))
                if lead.mention is not None and not lead.tied and len(lead.people) == 1:
                    told.mentions.add(lead.mention)
                    if what := answers.told(lead.mention):
                        what = replace(what, kind=None) if _is_author(entity, what) else what
                        told.learn(_in_german(article.text, lead.mention, what) if german else what)
    made: dict[Span, tuple[int, Source]] = {}
    for key, (entity, told) in kept.items():
        naming = entity.naming or entity.names[0]
        if german and told.role is None and entity.naming and entity.is_person and " " in entity.name:
            _introduce(article.text, entity.naming, told, answers.language)
        covered = any(mention.contains(naming) for mention in told.mentions)
        mentions = tuple(sorted(told.mentions if covered else told.mentions | {naming}))
        kind = told.kind or _kind(entity, answers.language)
        whole = next((mention for mention in mentions if mention.overlaps(naming)), naming)
        name = _name(entity, whole, naming, article, answers.language)
        made.setdefault(mentions[0], (key, Source(article.id, name, mentions, kind, told.role, told.affiliation)))
    return dict(sorted(made.values(), key=lambda item: (item[1].mentions[0], item[1].name)))


def _introduce(text: str, naming: Span, told: _Told, language: Language) -> None:
    """Learn what the report tells somebody to be where it names them in full."""
    if (found := introduced(text, naming, language)) is not None:
        what, whole = found
        told.learn(replace(_in_german(text, whole, what), kind=None))


def _is_author(entity: Entity, what: Named) -> bool:
    """Whether somebody goes by the name of a document's author: „Kanzlei“ of „einem Schreiben der Kanzlei“."""
    return what.kind == "document" and what.name.endswith(f" {entity.name}")


def _in_german(text: str, mention: Span, what: Named) -> Named:
    """What German words tell beside a name, in the nominative."""
    role = german_roles.role(text, mention, what.role) if what.role else None
    affiliation = german_roles.affiliation(what.affiliation, what.role) if what.affiliation and role else None
    if affiliation is None and what.kind in (None, "person") and " " in what.name:
        affiliation = german_roles.behind(text, what.span, mention)
    return replace(what, role=role, affiliation=affiliation)


def _name(entity: Entity, mention: Span, naming: Span, article: Article, language: Language) -> str:
    """What somebody goes by: the fullest name, or all words of the first mention ("Tarn campaign official")."""
    inflected = language.code == "de" and entity.kind == "document" and entity.name[:1].islower()
    if entity.naming and not inflected:  # „einem internen Bericht“
        name = written(article.text, naming, entity.name)
        name = without_genitive(article.text, naming, name) if language.code == "de" else name
        return " ".join(name.split())
    if language.code == "de":
        return without_clause(nameless(article.text, cited(article.text, mention, language), language), language)
    name = " ".join(article.quote((mention,)).split())
    return without_clause(without_article(name, language), language)


def _shown(entity: Entity, times: int) -> bool:
    """Whether it is worth a source: it has a name, or is one of several unnamed, or others lead to it."""
    return entity.naming is not None or entity.number == "many" or not entity.definite or times > 1


def _kind(entity: Entity, language: Language) -> SourceKind | None:
    if entity.naming is None and language.code == "de" and entity.roles & language.documents:
        return "document"
    if entity.naming is None:
        return entity.kind or ("group" if entity.number == "many" else "unnamed")
    if entity.kind or entity.is_person:
        return entity.kind or "person"
    return "organisation" if entity.seen and entity.seen[BODY] > SEEN_BODY else None


def _with_speakers(statement: Statement, leads: Sequence[Lead], sources: dict[int, Source]) -> Statement:
    tied: dict[str, Speaker] = {}
    known: dict[str, Speaker] = {}
    for lead in leads:
        for entity in lead.people:
            if id(entity) in sources:
                source = sources[id(entity)].id
                (tied if lead.tied else known).setdefault(source, Speaker(source, lead.way(entity), lead.score))
    if tied:
        return replace(statement, candidates=tuple(tied.values()))
    return replace(statement, speakers=tuple(known.values()))
