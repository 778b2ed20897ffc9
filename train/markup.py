"""The own corpus: reports with their statements marked inline (`train/written/README.md`) -> corpus rows.

`parse` reads one report; `rows` reads a folder. What the marks contradict is an error that names file, line
and statement, so that whoever corrects a report by hand learns of a slip at once.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

from sayso.records import Block, BlockKind, Medium, MentionForm, ReporterStance, SourceKind, SourceStance, Span
from sayso.records import StatementKind as Kind

BLOCKS: dict[str, BlockKind] = {
    "# ": "headline", "## ": "subheading", "^ ": "caption", "> ": "quote", "@ ": "masthead", "~ ": "boilerplate",
}  # fmt: skip
ROLES = {"": "content", "s": "source", "c": "cue", "a": "addressee"}
FORMS = {form[0]: form for form in get_args(MentionForm)}
TAG = re.compile(r"\[(\d+[sca]?(?:,\d+[sca]?)*) |\{(\w+(?:\+\w+)*):([ndp]) |([\]}])|\\(.)", re.DOTALL)
LABEL = re.compile(r"(\d+)([sca]?)")
WRITTEN = Path(__file__).parent / "written"
CORPUS = WRITTEN.name
FOR_CONSTANTS = range(277, 629)
"""All reports before were learnt from by weights that later ones begin with, those after are wanted to learn from."""


class MarkupError(ValueError):
    """A report whose marks contradict each other or the table of values; the message begins with its place."""


def rows(folder: Path = WRITTEN, language: str | None = None, split: str | None = None) -> Iterator[dict[str, Any]]:
    """The marked reports as corpus rows (`id`, `lang`, `text`, `attributions` ... ; offsets are code points)."""
    for path in sorted(folder.glob(f"{language or '*'}/*.txt")):
        row = parse(path.read_text(encoding="utf-8"), path.name)
        if split in (None, row["split"]):
            yield row


def number(row: Mapping[str, Any]) -> int:
    """Of a report, in its language: later ones are harder, and figures of the earlier ones can be compared."""
    return int(row["id"].split("-")[-1])


def for_constants(row: Mapping[str, Any]) -> bool:
    """Whether a report of the training part is one of those that constants are chosen on, as articles held out are."""
    return number(row) in FOR_CONSTANTS and number(row) % 4 == 1


def parse(marked: str, name: str = "report") -> dict[str, Any]:
    """One marked report as a corpus row. Raises MarkupError."""
    head, ruled, body = marked.partition("\n---\n")
    if not ruled:
        raise MarkupError(f"{name}: no line '---' between the head and the report")
    meta, entities = _head(head, name)
    text, blocks, spans, mentions, notes = _body(body, name, head.count("\n") + 3)
    unknown = sorted({who for m in mentions for who in m["entities"]} - entities.keys())
    if unknown:
        raise MarkupError(f"{name}: mentions of {', '.join(unknown)}, who stand in no 'who' line")
    if spans.keys() != notes.keys():
        odd = sorted(spans.keys() ^ notes.keys())
        raise MarkupError(f"{name}: statements {odd} need both marks in the text and a % line")
    attributions = []
    for number in sorted(spans):
        roles = spans[number]
        note, line = notes[number]
        said = {"n": number, **{role: roles.get(role, []) for role in ROLES.values()}, **_note(note, f"{name}:{line}")}
        if not said["content"] and not said["cue"]:
            raise MarkupError(f"{name}:{line}: statement {number} has neither content nor cue")
        if said["by"] is None:
            said["by"] = _spoken_by(said["source"], mentions)
        elif strangers := set(said["by"]) - entities.keys():
            raise MarkupError(f"{name}:{line}: by={'+'.join(sorted(strangers))} stands in no 'who' line")
        if said["frameless"] and (said["source"] or said["cue"]):
            raise MarkupError(f"{name}:{line}: statement {number} is frameless, yet a source or cue is marked")
        attributions.append(said)
    for said in attributions:
        said["nested_in"] = _innermost(said, attributions)
        said["nested"] = said["nested_in"] is not None
    return {
        **meta,
        "corpus": CORPUS,
        "text": text,
        "blocks": [[*block.span, block.kind] for block in blocks],
        "attributions": attributions,
        "mentions": mentions,
        "entities": entities,
    }


def _head(head: str, name: str) -> tuple[dict[str, Any], dict[str, dict[str, str | None]]]:
    meta: dict[str, Any] = {}
    entities: dict[str, dict[str, str | None]] = {}
    for number, line in enumerate(head.splitlines(), 1):
        field, colon, value = line.partition(": ")
        if not colon:
            raise MarkupError(f"{name}:{number}: {line!r} is not 'field: value'")
        if field.startswith("who "):
            kind, *rest = (part.strip() or None for part in value.split(";"))
            if kind not in get_args(SourceKind):
                raise MarkupError(f"{name}:{number}: {kind!r} is none of {', '.join(get_args(SourceKind))}")
            full, role, affiliation = (*rest, None, None, None)[:3]
            entities[field[4:]] = {"kind": kind, "name": full, "role": role, "affiliation": affiliation}
        else:
            meta[field] = value
    if missing := {"id", "lang", "split"} - meta.keys():
        raise MarkupError(f"{name}: the head lacks {', '.join(sorted(missing))}")
    return meta, entities


Spans = dict[int, dict[str, list[list[int]]]]


def _body(
    body: str, name: str, first_line: int
) -> tuple[str, list[Block], Spans, list[dict[str, Any]], dict[int, tuple[list[str], int]]]:
    """-> text, blocks, {statement: {role: spans}}, mentions, {statement: (words of its % line, line)}."""
    text = ""
    blocks: list[Block] = []
    spans: Spans = {}
    mentions: list[dict[str, Any]] = []
    notes: dict[int, tuple[list[str], int]] = {}
    for number, line in enumerate(body.splitlines(), first_line):
        if not line.strip():
            continue
        if line.startswith("% "):
            label, *words = line[2:].split()
            if not label.isdigit() or int(label) in notes:
                raise MarkupError(f"{name}:{number}: {line!r} should begin with a new statement's number")
            notes[int(label)] = (words, number)
            continue
        kind: BlockKind = "paragraph"
        for prefix, named in BLOCKS.items():
            if line.startswith(prefix):
                kind, line = named, line.removeprefix(prefix)
        start = len(text) + 2 * bool(text)
        plain = _unmark(line.strip(), start, spans, mentions, f"{name}:{number}")
        text += "\n\n" * bool(text) + plain
        blocks.append(Block(Span(start, len(text)), kind))
    for roles in spans.values():
        for places in roles.values():
            places.sort()
    mentions.sort(key=lambda mention: (mention["start"], -mention["end"]))
    return text, blocks, spans, mentions, notes


def _unmark(line: str, offset: int, spans: Spans, mentions: list[dict[str, Any]], place: str) -> str:
    """The line without its marks; what they say is added to `spans` and `mentions`."""
    plain = ""
    at = 0
    opened: list[tuple[str, int, list[tuple[int, str]], dict[str, Any] | None]] = []
    for tag in TAG.finditer(line):
        plain += line[at : tag.start()]
        at = tag.end()
        labels, who, form, closing, escaped = tag.groups()
        here = offset + len(plain)
        if escaped:
            plain += escaped
        elif labels:
            opened.append(("]", here, [(int(n), ROLES[role]) for n, role in LABEL.findall(labels)], None))
        elif who:
            opened.append(("}", here, [], {"entities": who.split("+"), "form": FORMS[form]}))
        else:
            if not opened or opened[-1][0] != closing:
                raise MarkupError(
                    f"{place}: {closing!r} closes nothing that is open, at {line[max(0, at - 30) : at]!r}"
                )
            _, start, roles, mention = opened.pop()
            if start == here or plain[start - offset].isspace() or plain[-1].isspace():
                raise MarkupError(f"{place}: a mark is empty or ends in space, at {line[max(0, at - 30) : at]!r}")
            for number, role in roles:
                spans.setdefault(number, {}).setdefault(role, []).append([start, here])
            if mention:
                mentions.append({"start": start, "end": here, **mention})
    if opened:
        raise MarkupError(f"{place}: {len(opened)} marks are never closed")
    return plain + line[at:]


def _note(words: list[str], place: str) -> dict[str, Any]:
    """`kind medium stance reporter [by=who+who] [lost] [frameless]` -> a dict of these."""
    if len(words) < 4:
        raise MarkupError(f"{place}: needs kind, medium, stance of the source, stance of the reporter")
    kind, medium, source, reporter, *rest = words
    for value, known in ((kind, Kind), (medium, Medium), (source, SourceStance), (reporter, ReporterStance)):
        if value not in get_args(known):
            raise MarkupError(f"{place}: {value!r} is none of {', '.join(get_args(known))}")
    by: list[str] | None = None
    for word in rest:
        if word.startswith("by="):
            by = [who for who in word[3:].split("+") if who != "?"]
        elif word not in ("lost", "frameless"):
            raise MarkupError(f"{place}: {word!r} is none of by=, lost, frameless")
    stance = {"source": source, "reporter": reporter}
    flags = {flag: flag in rest for flag in ("lost", "frameless")}
    return {"kind": kind, "medium": medium, "stance": stance, "by": by, **flags}


def _spoken_by(source: list[list[int]], mentions: list[dict[str, Any]]) -> list[str]:
    """The entities of the outermost mentions inside the source, or around it."""
    inside = [m for m in mentions if any(b <= m["start"] and m["end"] <= e for b, e in source)]
    outer = [m for m in inside if not any(o is not m and _within(m, o) for o in inside)]
    around = [m for m in mentions if any(m["start"] <= b and e <= m["end"] for b, e in source)]
    return list(dict.fromkeys(who for m in (outer or around[-1:]) for who in m["entities"]))


def _within(inner: dict[str, Any], outer: dict[str, Any]) -> bool:
    return bool(outer["start"] <= inner["start"] and inner["end"] <= outer["end"])


def _innermost(said: dict[str, Any], all_of_them: list[dict[str, Any]]) -> int | None:
    """The number of the shortest other statement whose content covers all of this one's."""

    def covers(outer: dict[str, Any]) -> bool:
        return all(any(b <= start and end <= e for b, e in outer["content"]) for start, end in said["content"])

    def size(other: dict[str, Any]) -> int:
        return sum(end - start for start, end in other["content"])

    outer = [o for o in all_of_them if o is not said and o["content"] and size(o) > size(said) and covers(o)]
    return min(outer, key=size)["n"] if outer and said["content"] else None


if __name__ == "__main__":
    failed = 0
    for path in sorted(WRITTEN.glob("*/*.txt")):
        try:
            report = parse(path.read_text(encoding="utf-8"), f"{path.parent.name}/{path.name}")
        except MarkupError as error:
            failed += 1
            print(error, file=sys.stderr)
        else:
            words = len(report["text"].split())
            print(f"{path.parent.name}/{path.name}: {words} words, {len(report['attributions'])} statements")
    sys.exit(bool(failed))
