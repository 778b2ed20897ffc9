"""The API of review: judgements of statements under /api/judgements, what is left to judge under /api/review.

Spans count code points of the article's text. What changes something needs what every such request needs.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Body
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import JSONResponse

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.ledger.as_json import as_json
from sayso.ledger.reviewing import Changes
from sayso.ledger.rows import Hit, StatementJudgement
from sayso.records import Medium, ReporterStance, SourceStance, Span, StatementKind
from sayso.web.access import needs
from sayso.web.api import Search, as_objects
from sayso.web.ids import LAST, AnId, ArticleId, Id, Number
from sayso.web.lists import ALL, COUNT, DOUBTFUL, HIT, NUMBER, Part, counted, part
from sayso.web.who import LONGEST, judge

Offset = Annotated[int, Field(ge=0, le=LAST)]
SpanIn = Annotated[tuple[Offset, Offset], Field(description="[start, end) in code points.")]
SpansIn = Annotated[list[SpanIn], Field(max_length=100)]
Who = Annotated[str | None, Field(max_length=LONGEST, description="Who judges; else who runs the server.")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class StanceIn(_Strict):
    """Either half; the one that is not there stays."""

    source: SourceStance | None = None
    reporter: ReporterStance | None = None


class SpeakerIn(_Strict):
    """By name: a source of the article, or somebody new, whose mention is found in the text unless it is given."""

    name: str = Field(max_length=300)
    mention: SpanIn | None = None


class ValuesIn(_Strict):
    """What is set of a statement; what is not there stays."""

    source: SpansIn = []
    cue: SpansIn = []
    content: SpansIn = []
    addressee: SpansIn = []
    kind: StatementKind = "indirect"
    medium: Medium | None = None
    stance: StanceIn = StanceIn()
    speakers: Annotated[list[SpeakerIn], Field(max_length=50)] = []

    def changes(self) -> Changes:
        """Raises UsageError for a span that ends before it begins."""
        given, made = self.model_fields_set, Changes()
        for role in ("source", "cue", "content", "addressee"):
            if role in given:
                made[role] = [_span(role, *each) for each in getattr(self, role)]
        if "kind" in given:
            made["kind"] = self.kind
        if "medium" in given:
            made["medium"] = self.medium
        if "source" in self.stance.model_fields_set:
            made["stance"] = self.stance.source
        if "reporter" in self.stance.model_fields_set:
            made["reporter"] = self.stance.reporter
        if "speakers" in given:
            made["speakers"] = [
                (each.name, _span("speakers", *each.mention) if each.mention else None) for each in self.speakers
            ]
        return made


def _span(role: str, start: int, end: int) -> Span:
    if start >= end:
        raise UsageError(f"{role}: [{start}, {end}) is no span; its start is before its end")
    return Span(start, end)


class Plain(_Strict):
    """It is right as it is shown; or there is no such statement."""

    verdict: Literal["accept", "reject"]
    statement: Id
    article: Id | None = None
    by: Who = None


class Change(_Strict):
    """It is otherwise."""

    verdict: Literal["change"]
    statement: Id
    values: ValuesIn
    article: Id | None = None
    by: Who = None


class Add(_Strict):
    """It was missed."""

    verdict: Literal["add"]
    article: Id
    values: ValuesIn
    by: Who = None


class Reviewed(_Strict):
    """The article is done: what nobody judged is right, and nothing is missing."""

    verdict: Literal["reviewed"]
    article: Id
    by: Who = None


class Undo(_Strict):
    by: Who = None


Judgements = Annotated[Part, part(StatementJudgement, NUMBER)]
Queue = Annotated[Part, part(HIT, DOUBTFUL)]
Lost = Annotated[Part, part(StatementJudgement, COUNT)]
Judging = Annotated[Plain | Change | Add | Reviewed, Field(discriminator="verdict")]
EXAMPLES = [
    {"verdict": "accept", "statement": "4f1c09"},
    {
        "verdict": "change",
        "statement": "4f1c09",
        "values": {"content": [[15, 40]], "speakers": [{"name": "Mara Lind"}]},
    },
    {"verdict": "add", "article": "77ab12", "values": {"content": [[120, 151]], "kind": "direct"}},
]


def router(ledger: Ledger) -> APIRouter:
    api = APIRouter(prefix="/api", tags=["review"], dependencies=[needs("read")])
    review = ledger.review

    @api.get("/judgements", summary="What was judged, the newest first")
    def judgements(asked: Judgements, article: AnId = "", statement: AnId = "") -> Any:
        """Of all articles, of one, or of one statement, under any id that it has had."""

        def page(limit: int, after: str | None) -> tuple[tuple[StatementJudgement, ...], str | None]:
            found = review.history(statement or article or None, limit, after)
            return found.judgements, found.after

        return asked.answer("judgements", as_objects(page))

    @api.get("/judgements/{number}", summary="A judgement")
    def judgement(number: Number) -> dict[str, Any]:
        return as_json(review.judgement(number))

    @api.post(
        "/judgements",
        status_code=201,
        summary="Judge a statement, or that an article is done",
        dependencies=[needs("review")],
    )
    def judge_statement(judging: Annotated[Judging, Body(examples=EXAMPLES)]) -> JSONResponse:
        by = judge(judging.by)
        match judging:
            case Plain(verdict="accept"):
                number = review.accept(judging.statement, by=by, article=judging.article)
            case Plain():
                number = review.reject(judging.statement, by=by, article=judging.article)
            case Change():
                number = review.change(judging.statement, judging.values.changes(), by=by, article=judging.article)
            case Add():
                number = review.add(judging.article, judging.values.changes(), by=by)
            case Reviewed():
                number = review.finish(judging.article, by=by)
        return _made(number)

    @api.post(
        "/judgements/{number}/undo",
        status_code=201,
        summary="Make a judgement void; this can be undone as well",
        dependencies=[needs("review")],
    )
    def undo(number: Number, undoing: Undo | None = None) -> JSONResponse:
        return _made(review.undo(number, by=judge(undoing.by if undoing else None)))

    def _made(number: int) -> JSONResponse:
        made = as_json(review.judgement(number))
        return JSONResponse({"judgement": made}, 201, headers={"location": f"/api/judgements/{number}"})

    @api.get("/review/queue", summary="Statements that nobody judged, the most doubtful first, then the newest")
    def queue(search: Search, asked: Queue, article: AnId = "") -> Any:
        """With words or a filter, of the newest 5,000 that fit."""

        def page(limit: int, after: str | None) -> tuple[tuple[Hit, ...], str | None]:
            found = review.queue(search.q, search.where(), limit, after, article=article or None)
            return found.hits, found.after

        return asked.answer("statements", as_objects(page))

    @api.get("/review/lost", summary="What was judged and finds no statement in the newest reading")
    def lost(asked: Lost) -> Any:
        return asked.answer("judgements", as_objects(counted(review.lost)), at_once=ALL)

    @api.get("/articles/{article_id}/review", summary="How far people have come with an article")
    def state(article_id: ArticleId) -> dict[str, Any]:
        return as_json(review.state(article_id))

    return api
