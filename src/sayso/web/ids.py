"""Ids as requests give them. One that is of another form is one that nothing has: 404, like any that is not there."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query
from pydantic import Field

_ID = {"pattern": "^[0-9a-f]{4,24}$"}
_OR_NONE = {"pattern": "^([0-9a-f]{4,24})?$"}
LAST = 2**53 - 1  # what every JSON parser counts to

ArticleId = Annotated[str, Path(description="An id, or a unique beginning of it.", json_schema_extra=_ID)]
AnId = Annotated[str, Query(max_length=64, json_schema_extra=_OR_NONE)]
Id = Annotated[str, Field(max_length=64, description="An id, or a unique beginning of it.", json_schema_extra=_ID)]
Number = Annotated[int, Field(ge=1, le=LAST)]
