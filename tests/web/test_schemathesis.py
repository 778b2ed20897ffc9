"""The API and its OpenAPI document, compared by schemathesis over every operation: crashes, shapes, refusals.

What is of the form that the document describes must be accepted. Some things a schema cannot say, and `HONEST` names
them; anything else that is refused is a fault of the document or of the API.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from reports import read_by_rules

from sayso import open_ledger
from sayso.ledger import Filter, Ledger
from sayso.ledger.values import ROLES
from sayso.web.app import application
from sayso.web.signin import Sharing

TEXT = "Mara Lind said the ferry was late. “The pier will close,” said Jon Aas. M. Lind denied that."
REPORTS = (
    {"text": TEXT, "publisher": "Coast Radio"},
    {"text": "M. Lind said 300 passengers had waited on 12 May 2031. She denied that.", "published": "2031-05-13"},
)
HONEST = (
    (404, "an id, a number or a name that the ledger has not", "begins so|has this number|is called so"),
    (404, "a name that several sources have", "several sources are called so"),
    (404, "a source that does not speak in that article", "nobody is called"),
    (409, "what was done before, or is in its way", ""),
    (400, "the end before the beginning", r"is no span|later than|about date '\S+(\.\.|/)\S+': is no date"),
    (400, "a day that its year has not", r"'\d{4}-02-29': is no date"),
    (400, "a place that no gazetteer has", "no place of that name is known"),
    (400, "a cursor of another order of the same list", "is no place in a list"),
    (400, "one dimension twice", "are the same; name two"),
)
SPANS = (
    (400, "spans that the text has not, or out of order", "ends after the text|nothing but space|begins before"),
    (400, "a change that changes nothing", "is so already"),
    (400, "a statement of nothing", "no content, no source and no cue"),
    (400, "a name of nothing but signs", "is no name|does not stand"),
)


def honest(answer: Any, also: tuple[tuple[int, str, str], ...] = ()) -> bool:
    """Whether an answer is a refusal that no schema could have told before."""
    if answer.status_code < 400:
        return False
    detail = answer.json().get("detail", "")
    return any(answer.status_code == status and re.search(said, detail) for status, _, said in (*HONEST, *also))


def fill(ledger: Ledger) -> None:
    """Two reports, and a judgement of a statement and of sources; nothing else."""
    for row in ledger.articles(limit=None):
        ledger.forget(row.id)
    for report in REPORTS:
        ledger.add(read_by_rules(report | {"language": "en"}))
    ledger.review.accept(ledger.search("ferry")[0].statement.id, by="eve")
    ledger.merge_sources("Mara Lind", "M. Lind", by="eve")


@pytest.fixture
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("compared") / "ledger.sqlite") as opened:
        fill(opened)
        yield opened


@pytest.fixture
def app(ledger: Ledger) -> FastAPI:
    return application(ledger, "rules", Sharing())


@pytest.fixture
def headers(ledger: Ledger) -> dict[str, str]:
    return {"authorization": f"Bearer {ledger.new_token('schemathesis', 'admin')}", "host": "127.0.0.1"}


def over_all_operations(
    app: FastAPI, headers: dict[str, str], check: Callable[[Any], None], each: int, **how: Any
) -> None:
    """`check` on the same cases each time, so many of `each` operation. All that is found wrong is told together."""
    import schemathesis
    from hypothesis import HealthCheck, Phase, given, settings

    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app, headers=headers)
    bounded = settings(
        max_examples=each,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    problems, count = [], 0
    for found in schema.get_all_operations():
        operation = found.ok()
        count += 1
        try:
            bounded(given(case=operation.as_strategy(**how))(lambda case: check(case)))()
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            problems.append(f"{operation.label}: {error}")
    assert count == sum(map(len, app.openapi()["paths"].values()))
    assert not problems, "\n\n".join(problems)


@pytest.mark.filterwarnings("default")  # of schemathesis and what it brings along
def test_every_answer_is_described_and_what_is_refused_was_wrong(app: FastAPI, headers: dict[str, str]) -> None:
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    def check(case: Any) -> None:
        answer = case.call(headers=headers)
        case.validate_response(answer, excluded_checks=[positive_data_acceptance] if honest(answer) else [])

    over_all_operations(app, headers, check, 20)


@pytest.mark.filterwarnings("default")
def test_what_is_well_formed_and_names_what_is_there_is_accepted(
    app: FastAPI, headers: dict[str, str], ledger: Ledger
) -> None:
    from schemathesis import GenerationMode

    accepted: Counter[str] = Counter()

    def check(case: Any) -> None:
        if len(ledger.sources()) < 2 or not ledger.review.queue().hits:
            fill(ledger)
        name_what_is_there(case, ledger)
        answer = case.call(headers=headers)
        accepted[case.operation.label] += answer.status_code < 400
        assert answer.status_code < 400 or honest(answer, SPANS), answer.text
        assert answer.status_code != 404 or "nobody is called" in answer.text, answer.text

    over_all_operations(app, headers, check, 12, generation_mode=GenerationMode.POSITIVE)
    assert all(accepted.values()), accepted


def name_what_is_there(case: Any, ledger: Ledger) -> None:
    """Put what the ledger has in the place of ids, names, numbers and spans that were made up."""
    hit = ledger.review.queue().hits[0]
    sources = [row.name for row in ledger.sources()]
    known = {
        "article_id": hit.article.id,
        "article": hit.article.id,
        "statement": hit.statement.id,
        "source": sources[0],
        "apart_from": sources[1],
        "number": ledger.review.history().judgements[0].n,
        "judgement": ledger.source_history()[0].n,
    }
    for place in (case.path_parameters, case.query, case.body):
        if isinstance(place, dict):
            place.update({name: value for name, value in known.items() if place.get(name)})
            if place.get("names"):
                place["names"] = sources[: len(place["names"])]
            if place.get("articles"):
                place["articles"] = [row.id for row in ledger.articles(Filter(source=sources[0]))]
            for role in ROLES:
                if role in place.get("values", ()):
                    place["values"][role] = [[2 * n, 2 * n + 1] for n, _ in enumerate(place["values"][role][:9])]
            for speaker in place.get("values", {}).get("speakers", ()):
                speaker["mention"] = None if speaker.get("mention") is None else [0, 9]
