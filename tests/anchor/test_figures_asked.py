"""What someone asks of figures: a noun or a unit, a comparison and a number."""

import pytest

from sayso.anchor.figures_asked import Asked, parse
from sayso.errors import UsageError


@pytest.mark.parametrize(
    ("asked", "what", "unit", "comparison", "number"),
    [
        ("soldiers>5000", "soldiers", None, ">", 5000),
        ("Russian soldiers >= 5,000", "Russian soldiers", None, ">=", 5000),
        ("km<2.5", "km", "kilometer", "<", 2.5),
        ("Kilometer ≤ 3", "Kilometer", "kilometer", "<=", 3),
        ("EUR=1_000_000", "EUR", "EUR", "=", 1_000_000),
        ("€ > 5", "€", "EUR", ">", 5),
        ("Prozent==12", "Prozent", "percent", "=", 12),
        ("%<50", "%", "percent", "<", 50),
        ("kilometer ** 2>9", "kilometer ** 2", "kilometer ** 2", ">", 9),
        ("degC<-5", "degC", "degC", "<", -5),
        ("pence=50", "pence", "GBP", "=", 0.5),
    ],
)
def test_a_comparison_has_three_parts(asked: str, what: str, unit: str | None, comparison: str, number: float) -> None:
    assert parse(asked) == Asked(what, unit, comparison, number)


@pytest.mark.parametrize("asked", ["", "soldiers", ">5000", "soldiers>", "soldiers>many", "5000", "a>5>6", "men>1,00"])
def test_what_has_not_all_of_them_is_refused(asked: str) -> None:
    with pytest.raises(UsageError, match=r"is no comparison; give a counted noun or a unit"):
        parse(asked)
