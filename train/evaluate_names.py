"""Whose name a source is led to, measured without marking by hand: `python -m train.evaluate_names CORPUS.jsonl`.

Of gold sources, as the words say: one that has a full name in it is led to that name and to a person ("full"), one
that has several to all of them ("several"), a surname that the article has in one full name only to that name
("short"). Of "he", "she" and "they" it is told how many are led to anybody ("pronoun"), whoever that is.

What a full name is, and who heads a source, is decided by a pattern and a list of given names of its own: which items
there are must not move with the program. The list is short, so the figure counts the commonest names alone.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.extract import Extraction
from sayso.languages import words
from sayso.records import Source, Statement
from sayso.resolve.within import resolve
from train import corpora
from train.parts import naming_of
from train.who_figures import Figure, Outcome, figure

GIVEN = words("""
    Adam Alan Albert Alex Alexander Alice Allen Amanda Amy Andrea Andreas Andrew Andy Angela Ann Anna Anne Annette
    Anthony Anton Antonio Arthur Barbara Barry Beate Ben Benjamin Bernard Bernd Bernhard Bernie Beth Bettina Bill
    Birgit Bob Bobby Boris Brad Brian Bruce Carl Carla Carlos Carol Caroline Catherine Charles Charlie Cheryl Chris
    Christa Christina Christine Christoph Christopher Chuck Claudia Claus Craig Cynthia Dan Daniel Daniela Dave
    David Debbie Deborah Dennis Diana Diane Dieter Dirk Don Donald Donna Doris Dorothy Doug Douglas Ed Edward Elena
    Elisabeth Elizabeth Ellen Emily Emma Eric Erich Erik Erika Ernst Eva Evan Frank Franz Fred Friedrich Gabriele
    Gary Georg George Gerald Gerd Gerhard Greg Gregory Gudrun Hans Harald Harry Heather Heidi Heike Heiko Heinrich
    Heinz Helen Helga Helmut Henry Herbert Hermann Hillary Holger Horst Howard Hubert Ian Ilse Ingo Ingrid Irene
    Jack Jacob Jake James Jan Jane Janet Jason Jeff Jeffrey Jen Jennifer Jens Jeremy Jerry Jessica Jill Jim Jimmy
    Joachim Joan Jochen Joe Joel Johann Johannes John Johnny Jon Jonathan Jose Josef Joseph Josh Joshua Juan Judith
    Judy Julia Julian Julie Jürgen Karen Karin Karl Kate Katharina Katherine Kathleen Kathy Katja Katrin Keith Kelly
    Ken Kenneth Kerstin Kevin Kim Klaus Kristen Kurt Larry Laura Lauren Laurie Lawrence Leonard Linda Lisa Louis
    Lucas Luis Lukas Lutz Manfred Marc Marco Marcus Margaret Maria Marie Marilyn Mario Marion Mark Markus Martha
    Martin Mary Mathias Matt Matthew Matthias Max Megan Melissa Michael Michelle Miguel Mike Mitch Monica Monika
    Nancy Natalie Nathan Neil Nicholas Nick Nicole Nina Norbert Olaf Oliver Oscar Otto Pamela Pat Patricia Patrick
    Paul Paula Peter Petra Phil Philip Philipp Rachel Rainer Ralf Ralph Ray Raymond Rebecca Reiner Reinhard Renate
    Richard Rick Rob Robert Robin Roger Roland Rolf Ron Ronald Roy Rudolf Russell Ruth Ryan Sabine Sally Sam Samuel
    Sandra Sara Sarah Scott Sean Sebastian Sharon Sigmar Silvia Simon Simone Sophie Stefan Stefanie Stephan
    Stephanie Stephen Steve Steven Sue Susan Susanne Ted Teresa Terry Theodor Theresa Thomas Thorsten Tim Timothy
    Tina Tobias Todd Tom Tony Torsten Tracy Udo Ulrich Ursula Ute Uwe Vera Victor Victoria Vincent Volker Walter
    Wayne Wendy Werner Wilhelm William Winfried Wolfgang Zachary
""")
PARTICLE = r"(?:von|van|de|der|den|di|del|la|zu|ter)"
CAPITAL = r"[A-ZÄÖÜ]"
SECOND = rf"(?!The\b){CAPITAL}(?:\.|[\w-]*\w)?"
FULL = re.compile(
    rf"(?<![\w-])(?<!St\. )(?P<given>{'|'.join(sorted(GIVEN))})(?: {SECOND})? (?:{PARTICLE} ){{0,2}}"
    rf"(?P<surname>{CAPITAL}(?:['’]{CAPITAL})?[\w-]*[a-zäöüß])(?!\w|-\w|['’]\w\w| {CAPITAL}|\.{CAPITAL})"
)
"""A given name, an initial or second name, particles and a surname, behind which no capital stands."""
NO_SURNAMES = words(
    "Campaign Foundation University School College Center Institute Hospital House Street Park County Jr"
)
BELONGS = re.compile(
    r"\b(?:of|for|to|from|with|by|under|at|against|about|behind|than|like|as|including|between|over|in|on|von|vom|des|"
    r"der|für|bei|mit|aus|zu|zum|zur|im|unter|gegen|über|um|wie|seines?|seiner|ihres?|ihrer|who|that|which|whose|\w+ing)\b"
)
"""What makes a name behind it somebody else than whom a source is about."""
GOES_ON = re.compile(r"['’]| (?!(?:of|at|from|in|on|with|who|himself|herself|von|vom|der|die|aus|selbst)\b)[a-zäöü]")
"""What makes it so before it: "Ada Quill's aide", "Ada Quill supporters"."""
ANOTHER = re.compile(r",? (?:and|und|as well as|sowie) ")
CLAUSE = re.compile(r", (?!Jr)| -- | ?— ?| – ")
ONE = re.compile(r"(?:The|An?|D(?:er|ie)|Eine?) ", re.IGNORECASE)
TITLE = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Prof)\.?|Senator|Governor|President|Secretary|Herr|Frau|Präsident|Ministerin?) "
)
PRONOUNS = frozenset(["he", "she", "they", "er", "sie"])


@dataclass(frozen=True, slots=True)
class Item:
    """A source that asks whose name it is led to: its form, and the given names and surnames that are right."""

    form: str
    who: frozenset[tuple[str, str]] = frozenset()


def full_names(text: str) -> Iterator[re.Match[str]]:
    """The full names of a text that begin with a given name of the list."""
    for found in FULL.finditer(text):
        if found["surname"] not in GIVEN | NO_SURNAMES:
            yield found


def bearers(text: str, surname: str) -> set[str]:
    """What stands in capitals before a surname in a text: given names, initials, titles left out."""
    before = re.findall(rf"({CAPITAL}[\w-]*)(?: {SECOND})?[ \xa0]+{re.escape(surname)}\b", text)
    return {word for word in before if not TITLE.match(f"{word} ")}


def _ends(name: re.Match[str]) -> tuple[str, str]:
    return name["given"], name["surname"]


def item(source: str, text: str) -> Item | None:
    """What a source asks, of an article's text; None, where its words do not tell."""
    source = " ".join(source.split())
    if source.lower() in PRONOUNS:
        return Item("pronoun")
    if heads := _heads(source):
        return Item("full" if len(heads) == 1 else "several", frozenset(heads))
    short = TITLE.sub("", source, count=1)
    if re.fullmatch(rf"{CAPITAL}[\w-]*[a-zäöüß]", short) and short not in GIVEN:
        called = bearers(text, short)
        if len(called) == 1 and called <= GIVEN:
            return Item("short", frozenset((given, short) for given in called))
    return None


def _heads(words: str) -> list[tuple[str, str]]:
    """Whom a source is: full names that belong to nobody, in the first part of it, or in the second, where the first
    names nobody ("the head of the council, Ada Quill"); nothing, where one of several is no full name."""
    if listed := _listed(words):
        return listed
    first, *others = CLAUSE.split(words)
    if any(other[:1].isupper() and ANOTHER.search(other) for other in others):
        return []  # a list with a name that is not known
    conjuncts = [_names(conjunct) for conjunct in ANOTHER.split(first)]
    if any(conjuncts):
        whole = (len(conjuncts) == 1 or not others) and all(len(one) == 1 for one in conjuncts)
        return [one[0] for one in conjuncts] if whole else []
    if not others or len(conjuncts) > 1 or not ONE.match(first) or any(map(ANOTHER.search, others)):
        return []
    apposed = _names(others[0])
    return apposed if len(apposed) == 1 else []


def _listed(words: str) -> list[tuple[str, str]]:
    """The full names of "Ada Quill, Omar Tann and Rolf Ebb", where there are three at least and nothing else."""
    listed = [_names(one) for one in re.split(r",? and |,? und |, ", words.strip(" ,"))]
    return [one[0] for one in listed] if len(listed) > 2 and all(len(one) == 1 for one in listed) else []


def _names(words: str) -> list[tuple[str, str]]:
    """The full names in some words that are nobody's else: neither "of Ada Quill" nor "Ada Quill's"."""
    return [
        _ends(name)
        for name in full_names(words)
        if not (BELONGS.search(words, 0, name.start()) or GOES_ON.match(words, name.end()))
    ]


def outcome(asked: Item, answer: Statement, names: dict[str, Source]) -> Outcome:
    """Right, where exactly those who are meant are the speakers, by a name from given name to surname."""
    if not answer.speakers:
        return "none"
    if asked.form == "pronoun":
        return "right"
    found = [names[speaker.source] for speaker in answer.speakers]
    called = {_called(one.name) for one in found}
    return "right" if called == set(asked.who) and all(one.kind == "person" for one in found) else "wrong"


def _called(name: str) -> tuple[str, str]:
    """The first given name of the list and the surname, where nothing but initials stands before and "Jr." behind."""
    words = [word.strip(".") for word in name.split() if word not in ("Jr.", "Jr")]
    given = next((word for word in words if len(word) > 1), "")
    return given, words[-1] if words else ""


def outcomes(golds: Iterable[corpora.Gold], missed: bool = False) -> dict[str, list[list[Outcome]]]:
    """The outcomes of each article by the form of the items."""
    told: dict[str, list[list[Outcome]]] = {form: [] for form in ("full", "several", "short", "pronoun")}
    for gold in golds:
        article = gold.article
        answers, sources = resolve(article, Extraction(gold.statements, naming_of(article)))
        names = {source.id: source for source in sources}
        report: dict[str, list[Outcome]] = {}
        for answer in answers:
            if len(answer.source) != 1:
                continue
            words = article.quote(answer.source)
            if asked := item(words, article.text):
                report.setdefault(asked.form, []).append(one := outcome(asked, answer, names))
                if missed and one != "right" and asked.form != "pronoun":
                    found = [names[speaker.source] for speaker in answer.speakers]
                    print(f"   {asked.form} {one}: {words!r} {[(one.name, one.kind) for one in found]}")
        for form, some in report.items():
            told[form].append(some)
    return told


def figures(golds: Iterable[corpora.Gold], missed: bool = False) -> dict[str, Figure]:
    return {form: figure(some) for form, some in outcomes(golds, missed).items()}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m train.evaluate_names", description=__doc__.split("\n\n")[0])
    parser.add_argument("corpora", type=Path, nargs="+", metavar="CORPUS.jsonl")
    parser.add_argument("--missed", action="store_true", help="print what was not right: for training splits alone")
    options = parser.parse_args(arguments)
    print("|                                    |    n | right, % (95 %) | wrong, % (95 %) |\n|---|---|---|---|")
    for path in options.corpora:
        for form, told in figures(corpora.read(path), options.missed).items():
            print(told.line(f"{path.name.removesuffix('.jsonl')}, {form}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
