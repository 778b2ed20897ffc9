"""The API over judgements of sources: what is proposed, what was judged, and merge, split and undo."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Query
from pydantic import BaseModel, ConfigDict, Field

from sayso.errors import UsageError
from sayso.ledger import Ledger
from sayso.ledger.rows import SourceJudgement
from sayso.resolve import across
from sayso.web.access import needs
from sayso.web.api import as_objects
from sayso.web.ids import LAST
from sayso.web.lists import NUMBER, Part, part
from sayso.web.proposed import LEAST, PLACE, Proposals
from sayso.web.who import LONGEST, judge

Name = Annotated[str, Field(min_length=1, max_length=400, description="A source, or words that only its name has.")]
By = Annotated[str | None, Field(max_length=LONGEST, description="Who judges; else who runs the server.")]
Of = Annotated[str, Query(max_length=400, description="Only those of this source.")]


Proposed = Annotated[Part, part(("score", "reason", "one", "other"), PLACE)]
History = Annotated[Part, part(SourceJudgement, NUMBER)]


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid")

    by: By = None


class Merge(_Asked):
    """Names that are one source's, which is shown by the first."""

    names: list[Name] = Field(min_length=2, max_length=100)


# What `check_split` refuses, as the specification has it.
EVERYWHERE: dict[str, Any] = {"properties": {"articles": {"maxItems": 0}, "called": {"enum": [None, ""]}}}
IN_ARTICLES: dict[str, Any] = {
    "properties": {
        "articles": {"minItems": 1},
        "names": {"maxItems": 1},
        "apart_from": {"type": "null"},
    },
    "required": ["articles"],
}


class Split(_Asked):
    """Names that are not the source that they are merged into; or not `apart_from`; or somebody else in `articles`."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [EVERYWHERE, IN_ARTICLES]})

    names: list[Name] = Field(min_length=1, max_length=100)
    apart_from: Name | None = None
    articles: list[Annotated[str, Field(max_length=24)]] = Field(default=[], max_length=1000)
    called: Annotated[str | None, Field(max_length=400, description="With `articles`: what to call the other.")] = None


class Undo(_Asked):
    """The number of a judgement that is void."""

    judgement: int = Field(ge=1, le=LAST)


class Judged(BaseModel):
    """The number of the judgement that was made; null where nothing was left to judge."""

    judgement: int | None


def router(ledger: Ledger, proposals: Proposals) -> APIRouter:
    api = APIRouter(prefix="/api/sources", tags=["ledger"], dependencies=[needs("read")])

    @api.get("/proposals", summary="Names that may be one source's, the surest first, with score and reason")
    def proposed(asked: Proposed, source: Of = "", least: Annotated[float, Query(ge=LEAST, le=1)] = LEAST) -> Any:
        """What is judged between two parts loses none of those that follow."""
        name = ledger.source(source).name if source.strip() else None

        def page(limit: int, after: str | None) -> tuple[list[dict[str, Any]], str | None]:
            found, more = proposals.page(name, least, limit, after)
            return [across.as_json(each) for each in found], more

        return asked.answer("proposals", page)

    @api.get("/history", summary="What was judged of sources, the newest first")
    def history(asked: History, source: Of = "") -> Any:
        judged = ledger.source_history(source.strip() or None)

        def page(limit: int, after: str | None) -> tuple[list[SourceJudgement], str | None]:
            found = [each for each in judged if after is None or each.n < int(after)]
            return found[:limit], str(found[limit - 1].n) if len(found) > limit else None

        return asked.answer("judgements", as_objects(page))

    @api.post("/merge", summary="Judge that names are one source's", dependencies=[needs("review")])
    def merge(asked: Annotated[Merge, Body(examples=[{"names": ["Mara Lind", "M. Lind"]}])]) -> Judged:
        return Judged(judgement=ledger.merge_sources(*asked.names, by=judge(asked.by)))

    @api.post("/split", summary="Judge that names are not one source's", dependencies=[needs("review")])
    def split(asked: Annotated[Split, Body(examples=[{"names": ["M. Lind"]}])]) -> Judged:
        check_split(asked.names, asked.apart_from, asked.articles, asked.called)
        number = ledger.split_source(
            *asked.names,
            by=judge(asked.by),
            apart_from=asked.apart_from,
            articles=asked.articles,
            called=asked.called,
        )
        return Judged(judgement=number)

    @api.post("/undo", summary="Judge that a judgement is void", dependencies=[needs("review")])
    def undo(asked: Annotated[Undo, Body(examples=[{"judgement": 1}])]) -> Judged:
        return Judged(judgement=ledger.undo_source_judgement(asked.judgement, by=judge(asked.by)))

    return api


def check_split(names: list[str], apart_from: str | None, articles: list[str], called: str | None) -> None:
    """Raises UsageError for what cannot be asked for together."""
    if articles and (apart_from or len(names) > 1):
        raise UsageError("articles: tell one name apart in some articles; give one name, and no apart_from")
    if called and not articles:
        raise UsageError("called: names who is meant in some articles; give articles")
