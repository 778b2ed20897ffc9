"""How long it takes to propose which sources are one: `python -m benchmarks.across [--sources 10000]`.

The sources are invented: people with given names as news has them and surnames some of which many share, each under
one name or several (initials, slips, German spelling, short forms, titles), and firms with and without their legal
form. Since it is known who is who, precision and recall at the automatic threshold are printed as well: of every pair
among so many sources, not of pairs chosen to be hard.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.records import Profile, SourceKind
from sayso.resolve.across import AUTOMATIC, Proposal, automatic, proposals
from sayso.resolve.across_given import GIVEN
from sayso.resolve.given_names import MEN, WOMEN

SYLLABLES = (
    *("bar", "ken", "lov", "mir", "sten", "tor", "vel", "hag", "dorn", "lund", "grim", "pol", "ras", "shev", "zhu"),
    *("kal", "wen", "brand", "fer", "hol", "quar", "mont", "ser", "tar", "ulm", "vik", "yar", "ched", "ost", "nim"),
)
ENDINGS = ("", "er", "son", "mann", "ov", "enko", "ski", "ley", "berg", "ini", "ez", "sen", "ic", "stad")
ROLES = (
    *("mayor", "police spokesman", "economist", "union leader", "farmer", "judge", "Sprecherin", "coach", "teacher"),
    *("Bürgermeister", "minister", "analyst", "doctor", "fisherman", "chief engineer", "historian"),
)
TRADES = ("Ferries", "Shipping", "Kliniken", "Energie", "Foods", "Motors", "Verlag", "Insurance", "Werft", "Dairy")
LEGAL = ("GmbH", "Ltd", "AG", "Inc", "plc", "LLC")
PEOPLE_SHARE = 0.85


def sources(count: int, seed: int = 1) -> tuple[list[Profile], list[int]]:
    """So many sources, and for each the number of whom it is."""
    draw = random.Random(seed)
    surnames = sorted({_surname(draw) for _ in range(count // 2)})
    weights = [1 / (place + 8) for place in range(len(surnames))]
    given = sorted(WOMEN | MEN)
    made: list[Profile] = []
    who: list[int] = []
    names: set[str] = set()
    kind: SourceKind
    number = 0
    while len(made) < count:
        number += 1
        if draw.random() < PEOPLE_SHARE:
            full = f"{draw.choice(given).title()} {draw.choices(surnames, weights)[0]}"
            role = (draw.choice(ROLES),) if draw.random() < 0.5 else ()
            written, kind = [full, *_variants(draw, full)], "person"
        else:
            full = f"{draw.choice(surnames)} {draw.choice(TRADES)}"
            role, kind = (), "organisation"
            written = [full, *([f"{full} {draw.choice(LEGAL)}"] if draw.random() < 0.4 else [])]
        if full in names:
            continue  # a namesake: a ledger has one line a name
        for name in written:
            if name not in names:
                names.add(name)
                made.append(Profile(name, (name,), kind, role))
                who.append(number)
    return made[:count], who[:count]


def _surname(draw: random.Random) -> str:
    return "".join(draw.choices(SYLLABLES, k=draw.choice((1, 2, 2)))).title() + draw.choice(ENDINGS)


def _variants(draw: random.Random, full: str) -> Iterator[str]:
    """Other names that the same person is written by; most people have none."""
    given, surname = full.split()
    if draw.random() < 0.1:
        yield f"{given[0]}. {surname}"
    if draw.random() < 0.1:
        yield surname
    if draw.random() < 0.06 and len(surname) > 6:
        at = draw.randrange(2, len(surname) - 2)
        yield f"{given} {surname[:at]}{surname[at + 1]}{surname[at]}{surname[at + 2 :]}"
    if draw.random() < 0.06:
        yield f"{given} {surname.replace('sh', 'sch').replace('v', 'w').replace('ch', 'tsch')}"
    if draw.random() < 0.06:
        forms = sorted(form for form in GIVEN if GIVEN[form] & GIVEN.get(given.lower(), frozenset()))
        yield f"{draw.choice(forms or [given]).title()} {surname}"
    if draw.random() < 0.06:
        yield f"Dr. {full}"


def measured(taken: Sequence[Proposal], made: Sequence[Profile], who: Sequence[int]) -> tuple[float, float]:
    """Precision and recall over pairs; of one person's three names, two merges make three pairs."""
    person = {profile.key: number for profile, number in zip(made, who, strict=True)}
    group = {profile.key: [profile.key] for profile in made}
    for proposal in taken:
        one, other = group[proposal.one.key], group[proposal.other.key]
        one.extend(other)
        group.update(dict.fromkeys(other, one))
    merged = [keys for keys in {id(keys): keys for keys in group.values()}.values() if len(keys) > 1]
    pairs = [person[a] == person[b] for keys in merged for a, b in combinations(keys, 2)]
    one_person = sum(number * (number - 1) // 2 for number in Counter(who).values())
    return sum(pairs) / max(1, len(pairs)), sum(pairs) / max(1, one_person)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.across", description=__doc__.split("\n\n")[0])
    parser.add_argument("--sources", type=int, default=10_000)
    options = parser.parse_args(arguments)
    made, who = sources(options.sources)
    before, cpu_before = time.perf_counter(), time.process_time()
    found = proposals(made)
    wall_s, cpu_s = time.perf_counter() - before, time.process_time() - cpu_before
    taken = automatic(found)
    precision, recall = measured(taken, made, who)
    print("| sources | wall s | CPU s | proposals | automatic | precision | recall |")
    print("|---------|--------|-------|-----------|-----------|-----------|--------|")
    print(
        f"| {len(made):7,} | {wall_s:6.1f} | {cpu_s:5.1f} | {len(found):9,} | {len(taken):9,} "
        f"| {100 * precision:9.1f} | {100 * recall:6.1f} |"
    )
    print(f"\nOne thread; automatic from {AUTOMATIC}.")


if __name__ == "__main__":
    main()
