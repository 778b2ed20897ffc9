"""Small parts of a record as text columns, the same in every database: "0-5 9-12" for spans, JSON for lists."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sayso.records import Block, Notice, Span, Spans, StatedTime, packed


def unpack_spans(packed: str) -> Spans:
    if not packed:
        return ()
    return tuple([Span(int(start), int(end)) for start, end in [pair.split("-") for pair in packed.split()]])


pack = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def pack_times(times: Iterable[StatedTime]) -> str:
    return pack([[t.value, t.zone, t.found_in, list(t.span) if t.span else None] for t in times])


def unpack_times(packed: str) -> tuple[StatedTime, ...]:
    return tuple(
        StatedTime(value, zone, found_in, Span(*span) if span else None)
        for value, zone, found_in, span in json.loads(packed)
    )


def pack_blocks(blocks: Iterable[Block]) -> str:
    return pack([[*block.span, block.kind] for block in blocks])


def unpack_blocks(packed: str) -> tuple[Block, ...]:
    return tuple(Block(Span(start, end), kind) for start, end, kind in json.loads(packed))


def pack_notices(notices: Iterable[Notice]) -> str:
    return pack([[notice.kind, notice.text, packed(notice.spans)] for notice in notices])


def unpack_notices(packed: str) -> tuple[Notice, ...]:
    return tuple(Notice(kind, text, unpack_spans(spans)) for kind, text, spans in json.loads(packed))
