"""Corpora: rows of JSON Lines as articles with gold statements, with or without their quotation marks.

A row has `id, lang, text, attributions` (and more, by corpus). The public corpora stay outside the repository;
the own one (`markup`) is a folder of marked reports inside it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast, get_args

from sayso.read import ReadOptions, jsonl
from sayso.records import Article, Medium, Span, Spans, Statement, StatementKind
from sayso.score import MARKS, Attribution, Quoted, quotation
from train import markup

CORPORA = Path(__file__).parents[2] / "shared" / "corpora"

UNIVOCAL = frozenset({"polnear"})
"""Corpora in which a character belongs to one statement: a nested one, however right, would count as wrong."""

GIVEN = ("id", "lang", "text", "title", "publisher", "date", "url")  # what a reader is told; layout is its own affair
ROLES = ("source", "cue", "content", "frame", "addressee")

KINDS: dict[str, StatementKind] = {
    "Direct": "direct",
    "Indirect": "indirect",
    "Reported": "reported",
    "FreeIndirect": "free_indirect",
    "IndirectFreeIndirect": "free_indirect",
}
MEDIA: dict[str, Medium] = {"S": "speech", "W": "writing", "T": "thought"}  # of a mixture, the first one named

# The commonest verbs of saying and writing in English. A list of its own, not the program's cues: which
# statements a figure counts must not move with the program.
SPEECH_CUE = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|according|wr(?:ite|ites|ote|iting)|tweet\w*|posted|statement|"
    r"ask(?:s|ed|ing)?|add(?:s|ed|ing)?|repl(?:y|ies|ied|ying)|answer\w*|explain\w*|announc\w+|argu\w+|assert\w*|"
    r"claim\w*|contend\w*|declar\w+|insist\w*|respond\w*|not(?:e|es|ed|ing)|report(?:s|ed|ing)?|stat(?:e|es|ed|ing)|"
    r"stress\w*|suggest\w*|testif\w+|warn\w*|call(?:s|ed|ing)?|acknowledg\w+|admit\w*|accus\w+|alleg\w+|concede\w*|"
    r"confirm\w*|continu\w+|den(?:y|ies|ied|ying)|describ\w+|emphasi[sz]\w+|maintain\w*|mention\w*|observ\w+|"
    r"point(?:s|ed|ing)? out|predict\w*|promis\w+|quot\w+|recall\w*|remark\w*|reveal\w*|sp(?:eak|eaks|oke|eaking)|"
    r"urg\w+|vow\w*|complain\w*|criticiz\w+|prais\w+|cit(?:e|es|ed|ing)|conclud\w+)\b|^[:―–—-]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gold:
    """One article of a corpus with what people marked in it.

    `quoted` says of each statement how its content stands in quotation marks in the corpus, also where the
    marks have been taken out of the text since; `apart`, whether it has lost its marks or stands without a frame,
    which only the own corpus tells.
    """

    key: str
    corpus: str
    article: Article
    statements: tuple[Statement, ...]
    quoted: tuple[Quoted, ...]
    apart: tuple[bool, ...]


def read(
    path: Path,
    *,
    marks: bool = True,
    limit: int | None = None,
    language: str | None = None,
    reports: Sequence[int] = (),
    changed: Callable[[Mapping[str, Any]], Mapping[str, Any]] = dict,
) -> Iterator[Gold]:
    """The articles of a corpus in order, at most `limit`; without `marks`, no quotation mark is left in them.

    `path` is a JSON Lines file, or the folder of the own corpus, of which the development split is read, and of that
    the reports from the first to the last number of `reports`, if they are given.
    Raises ValueError for a row that is not an article with attributions, naming its line.
    """
    rows = markup.rows(path, split="dev") if path.is_dir() else lines(path)
    wanted = (row for row in rows if language in (None, row["lang"]) and is_among(row, reports))
    return (gold(changed(row), marks=marks) for row in islice(wanted, limit))


def is_among(row: Mapping[str, Any], reports: Sequence[int]) -> bool:
    """Whether a report of the own corpus has a number from the first to the last of `reports`, or none are named."""
    return not reports or reports[0] <= markup.number(row) <= reports[1]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
            except ValueError as error:
                raise ValueError(f"{path.name}, line {number}: not JSON: {error}") from error
            missing = [name for name in ("id", "lang", "text", "attributions") if name not in row]
            if missing:
                raise ValueError(f"{path.name}, line {number}: no {', '.join(missing)}: not a corpus of attributions")
            yield row


def split(paths: Sequence[Path], hold_out: int, *, held: bool = False) -> list[dict[str, Any]]:
    """The articles of the corpora without those held out, or only those: the ones whose id's digest is lowest."""
    out: list[dict[str, Any]] = []
    for path in paths:
        found = list(lines(path))
        apart = {
            row["id"] for row in sorted(found, key=lambda row: hashlib.sha256(row["id"].encode()).digest())[:hold_out]
        }
        out += [row for row in found if (row["id"] in apart) == held]
    return out


def gold(row: Mapping[str, Any], *, marks: bool = True) -> Gold:
    """A corpus row as the records of sayso: the article as the JSON Lines reader gives it."""
    quoted = [quotation(row["text"], a["content"]) for a in row["attributions"]]
    shown = row if marks else strip_marks(row)
    given = {name: shown[name] for name in GIVEN if name in shown}
    article = jsonl.article(json.dumps(given).encode(), row["id"], ReadOptions())
    kept = [
        (attribution, kind)
        for attribution, kind in zip(shown["attributions"], quoted, strict=True)
        if attribution["content"]
    ]
    return Gold(
        row["id"],
        row.get("corpus", ""),
        article,
        tuple(statement(article.id, attribution) for attribution, _ in kept),
        tuple(kind for _, kind in kept),
        tuple(bool(attribution.get("lost") or attribution.get("frameless")) for attribution, _ in kept),
    )


def statement(article: str, attribution: Mapping[str, Any]) -> Statement:
    """A gold attribution as a statement; kind and medium only where the corpus gives them."""

    def role(name: str) -> Spans:
        return tuple(Span(begin, end) for begin, end in attribution.get(name) or ())

    return Statement(
        article,
        content=role("content"),
        source=role("source"),
        cue=role("cue"),
        addressee=role("addressee"),
        kind=attribution.get("kind") or KINDS.get(attribution.get("type", ""), "indirect"),
        medium=_medium(attribution.get("medium")),
    )


def _medium(marked: str | None) -> Medium | None:
    """Of the German corpus's mixtures ("SW", "ST") the first one named; its "none" is None."""
    if marked in get_args(Medium):
        return cast(Medium, marked)
    return MEDIA.get((marked or "")[:1])


def strip_marks(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row without any of “ ” " „ « » ‟ in text and title; attributions move along, emptied spans go."""
    text = row["text"]
    moved = [0]  # the new offset of each old one
    for character in text:
        moved.append(moved[-1] + (character not in MARKS))

    def move(spans: list[list[int]]) -> list[list[int]]:
        return [[moved[begin], moved[end]] for begin, end in spans if moved[begin] < moved[end]]

    stripped = {**row, "text": unmarked(text)}
    if row.get("title"):
        stripped["title"] = unmarked(row["title"])
    stripped["attributions"] = [
        {name: move(value) if name in ROLES else value for name, value in a.items()} for a in row["attributions"]
    ]
    return stripped


def unmarked(text: str) -> str:
    return "".join(character for character in text if character not in MARKS)


def countable(corpus: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Those statements that the corpus can judge: on a univocal one, none that is nested in another."""
    if corpus not in UNIVOCAL:
        return statements
    return tuple(statement for statement in statements if statement.nested_in is None)


def cue_group(text: str, attribution: Attribution) -> str:
    """By the words of an English cue, gold and found alike: "speech" or "other"; no cue at all is speech."""
    cue = cast(Statement, attribution).cue
    words = " ".join(text[begin:end] for begin, end in cue).strip()
    return "speech" if not words or SPEECH_CUE.search(words) else "other"


def digest(path: Path) -> str:
    """sha256 of the file, in hexadecimal; of a folder, over the names and digests of the files under it."""
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file())
        listed = "".join(f"{digest(file)}  {file.relative_to(path).as_posix()}\n" for file in files)
        return hashlib.sha256(listed.encode()).hexdigest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
