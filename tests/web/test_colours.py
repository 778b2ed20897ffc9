"""The colours of the style sheets: legible on their paper, and apart for eyes that tell some colours badly."""

import re
from itertools import combinations
from pathlib import Path

import pytest

import sayso

PACKAGE = Path(sayso.__file__).parent
SHEETS = (PACKAGE / "export" / "page.css", PACKAGE / "web" / "static" / "site.css")
DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{(.*?\n)\}", re.DOTALL)
SHOWN = [f"c{place}" for place in range(7)]
STANCES = ["distancing", "neutral", "endorsing", "unframed"]

# Machado, Oliveira & Fernandes 2009, severity 1: linear RGB as it is seen.
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
LEAST_APART = 0.1  # in OKLab, where 0.02 is just seen


def colours(scheme):
    """The variables of both sheets, by name: linear RGB."""
    text = "".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS)
    dark = "".join(DARK.findall(text))
    sources = [DARK.sub("", text), dark] if scheme == "dark" else [DARK.sub("", text)]
    found = [pair for source in sources for pair in re.findall(r"--([\w-]+): #([0-9a-f]{6})\b", source)]
    return {name: linear(value) for name, value in found}


def linear(value):
    parts = (int(value[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def contrast(one, other):
    light, dark = sorted((0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def times(rows, column):
    return tuple(sum(a * b for a, b in zip(row, column, strict=True)) for row in rows)


def oklab(rgb):
    to_cone = ((0.412221, 0.536333, 0.051446), (0.211903, 0.6807, 0.107397), (0.088302, 0.281719, 0.629979))
    to_lab = ((0.210454, 0.793618, -0.004072), (1.977998, -2.428592, 0.450594), (0.025904, 0.782772, -0.808676))
    return times(to_lab, tuple(max(part, 0) ** (1 / 3) for part in times(to_cone, rgb)))


def apart(one, other, eye):
    seen = (oklab(tuple(min(max(part, 0), 1) for part in times(EYES[eye], colour))) for colour in (one, other))
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_legible(scheme):
    found = colours(scheme)
    for text, behind in (
        *(
            ("ink", "paper"),
            ("soft", "paper"),
            ("soft", "side"),
            ("ink", "side"),
            ("alarm", "paper"),
            ("accent", "paper"),
        ),
        *(("on-accent", "accent"), ("on-hit", "hit")),
    ):
        assert contrast(found[text], found[behind]) >= 4.5, f"{text} on {behind}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_drawn_is_seen(scheme):
    found = colours(scheme)
    for name in (*SHOWN, *STANCES[:3], "edge"):
        assert contrast(found[name], found["paper"]) >= 3, name


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("together", [SHOWN, STANCES], ids=["voices", "stances"])
def test_colours_of_one_chart_stay_apart(scheme, eye, together):
    found = colours(scheme)
    for one, other in combinations(together, 2):
        assert apart(found[one], found[other], eye) >= LEAST_APART, f"{one} and {other}"
