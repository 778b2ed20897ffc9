"""Walking a JSON document with the path in hand, so that what is wrong can be named where it stands."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, get_args

from sayso.errors import InputError
from sayso.records import Span


class Field:
    """A value of a document and its path ("statements[3].cue"). Every method raises InputError that names it."""

    __slots__ = ("path", "value")

    def __init__(self, value: object, path: str = "") -> None:
        self.value = value
        self.path = path

    def wrong(self, needs: str) -> InputError:
        shown = repr(self.value)
        shown = shown if len(shown) <= 60 else shown[:57] + "..."
        return InputError(f"{self.path or 'document'}: needs {needs}, has {shown}")

    def get(self, name: str) -> Field:
        path = f"{self.path}.{name}" if self.path else name
        if not isinstance(self.value, dict):
            raise self.wrong("an object")
        if name not in self.value:
            raise InputError(f"{path}: is missing; unknown is written as null")
        return Field(self.value[name], path)

    def only(self, *names: str) -> Field:
        """This field, if it is an object that has nothing else than `names`."""
        if not isinstance(self.value, dict):
            raise self.wrong("an object")
        for name in self.value:
            if name not in names:
                path = f"{self.path}.{name}" if self.path else str(name)
                raise InputError(f"{path}: is no field of schema 1")
        return self

    def items(self) -> Iterator[Field]:
        if not isinstance(self.value, list):
            raise self.wrong("a list")
        return (Field(item, f"{self.path}[{number}]") for number, item in enumerate(self.value))

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.wrong("a text")
        try:
            self.value.encode("utf-8")
        except UnicodeEncodeError as error:
            raise InputError(f"{self.path}: has half a surrogate pair at {error.start}") from None
        return self.value

    def text_or_none(self) -> str | None:
        return None if self.value is None else self.text()

    def number_or_none(self) -> float | None:
        if self.value is None:
            return None
        if isinstance(self.value, bool) or not isinstance(self.value, int | float) or not math.isfinite(self.value):
            raise self.wrong("a number or null")
        return self.value

    def one_of(self, literal: Any) -> Any:
        """The value, if it is one that the `Literal` type lists."""
        if self.value not in (known := get_args(literal)):
            raise self.wrong("one of " + ", ".join(known))
        return self.value

    def one_of_or_none(self, literal: Any) -> Any:
        return None if self.value is None else self.one_of(literal)

    def span(self) -> Span:
        match self.value:
            case [int(start), int(end)] if 0 <= start < end and type(start) is type(end) is int:
                return Span(start, end)
        raise self.wrong("a span [start, end] with 0 <= start < end")

    def spans(self, at_least: int = 0) -> tuple[Span, ...]:
        spans = tuple(item.span() for item in self.items())
        if len(spans) < at_least:
            raise self.wrong(f"at least {at_least} span")
        return spans

    def must_be(self, derived: str) -> None:
        if self.value != derived:
            raise self.wrong(f"{derived!r}, which the rest of the document gives")
