"""Lists that come in parts: what each of them takes (`limit`, `after`, `fields`, `format`), and how it answers.

Annotations are not deferred here: FastAPI could not read those of a function that is made in another one.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Depends, Query

from sayso.errors import UsageError
from sayso.web import exports

Row = TypeVar("Row")
Page = Callable[[int, str | None], tuple[Iterable[Row], str | None]]
"""At most so many rows from a place on, and the place that asks for those that follow, None where there are none."""

Limit = Annotated[int, Query(ge=1, le=1000, description="At most so many.")]

COUNT = "[0-9a-f]{1,6}"  # how many came before
ALL = 16**6
NUMBER = "[0-9]{1,15}"  # of the last one
ROW = "[0-7]?[0-9a-f]{1,15}"  # numbers of 63 bits
RANKED = f"{ROW}-[0-9a-f]{{24}}"
DOUBTFUL = f"{ROW}-{ROW}"
HIT = ("article", "statement", "anchors")


@dataclass(frozen=True)
class Part:
    """Which part of a list is asked for, and what of each item; `after` is None at its beginning."""

    limit: int
    after: str | None
    fields: tuple[str, ...]
    format: str

    def answer(self, name: str, page: Page[dict[str, Any]], *, at_once: int = exports.PAGE) -> Any:
        """The part under `name`, with `after`; or all from there on, a line each, looked up so many `at_once`."""
        if self.format == "jsonl":
            return exports.stream(map(self._line, every(page, self.after, at_once)), name, "jsonl")
        rows, after = page(self.limit, self.after)
        return {name: [self._only(row) for row in rows], "after": after}

    def _only(self, row: dict[str, Any]) -> dict[str, Any]:
        return {name: row[name] for name in self.fields} if self.fields else row

    def _line(self, row: dict[str, Any]) -> str:
        return json.dumps(self._only(row), ensure_ascii=False, allow_nan=False) + "\n"


def place(after: str, form: str) -> str | None:
    """Where a part begins, None for the beginning. Raises UsageError for what is not of the form."""
    if after and not re.fullmatch(form, after):
        raise UsageError(f"after={after!r}: is no place in a list; take it from the answer before")
    return after or None


def part(row: type | Sequence[str], form: str, *, also: tuple[str, ...] = ()) -> Any:
    """The dependency that reads them. Items have the fields of `row`, a place in the list has this `form`, and
    it comes in the formats of `also` as well."""
    names = [each.name for each in fields(row)] if isinstance(row, type) else row
    name, formats = f"({'|'.join(names)})", ("json", "jsonl", *also)

    def asked(
        limit: Limit = 50,
        after: Annotated[
            str,
            Query(
                max_length=64,
                description="From where the answer before ended: its `after`.",
                json_schema_extra={"pattern": f"^({form})?$"},
            ),
        ] = "",
        fields: Annotated[
            str,
            Query(
                max_length=200,
                description="Only these fields of each item, with commas between.",
                json_schema_extra={"pattern": f"^({name}(,{name})*)?$"},
            ),
        ] = "",
        format: Annotated[  # noqa: A002
            Literal[formats],  # type: ignore[valid-type]
            Query(description="json: a part. Others: all from there on, whatever `limit` says."),
        ] = "json",
    ) -> Part:
        begin = place(after, form)
        chosen = tuple(each.strip() for each in fields.split(",") if each.strip())
        for each in chosen:
            if each not in names:
                raise UsageError(f"fields={each!r}: is none of {', '.join(names)}")
        return Part(limit, begin, chosen, format)

    return Depends(asked)


def counted(rows: Callable[[int], Sequence[Row]]) -> Page[Row]:
    """Parts of a list that has no order of its own in which a place could be named: `rows` gives its first so many."""

    def page(limit: int, after: str | None) -> tuple[Sequence[Row], str | None]:
        begin = int(after or "0", 16)
        found = rows(begin + limit + 1)[begin:]
        return found[:limit], f"{begin + limit:x}" if len(found) > limit else None

    return page


def every(page: Page[Row], after: str | None, at_once: int = exports.PAGE) -> Iterator[Row]:
    """All rows from a place on, of which the first page is there when this returns: what was asked wrongly is
    raised before an answer begins."""
    first = page(at_once, after)

    def following() -> Iterator[Row]:
        rows, more = first
        yield from rows
        while more is not None:
            rows, more = page(at_once, more)
            yield from rows

    return following()
