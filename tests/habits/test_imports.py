"""Imports point down, `import sayso` is light, and every exported name is there."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "sayso"

LAYERS = (
    {"records", "errors"},
    {"languages", "score", "evidence", "nesting"},
    {"segment", "marks"},
    {"passages"},
    {"read", "extract", "resolve", "anchor", "ledger", "compare", "export"},
    {"plugins", "pipeline"},
    {"batch", "web"},
    {"cli"},
)
"""From the bottom up. A part imports from lower layers; what it may import from beside it stands in BESIDE."""

BESIDE = {
    ("resolve", "extract"): "what was extracted is what is resolved",
    ("ledger", "anchor"): "what was anchored is looked up by its days, units and places",
    ("pipeline", "plugins"): "the flow asks for its parts by name",
}

HEAVY = (
    "alembic", "anyascii", "charset_normalizer", "fastapi", "httpx", "jinja2", "lxml", "numpy", "onnxruntime",
    "psycopg", "py3langid", "rapidfuzz", "requests", "rich", "scipy", "sqlalchemy", "starlette", "tokenizers",
    "trafilatura", "typer", "urllib3", "uvicorn",
)  # fmt: skip
HEAVY_FOR_HELP = tuple(name for name in HEAVY if name not in ("rich", "typer"))  # those print the help


def part(module: str) -> str:
    """The part of sayso that a module belongs to: sayso.read.html -> read."""
    return module.split(".")[1] if "." in module else "sayso"


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


def imports(module: str, path: Path) -> Iterator[tuple[str, int]]:
    """Every absolute or relative import, inside functions and under TYPE_CHECKING too, with its line."""
    is_package = path.name == "__init__.py"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                home = module.split(".")[: None if is_package and node.level == 1 else -(node.level - is_package)]
                base = ".".join([*home, *([base] if base else [])])
            yield from ((f"{base}.{alias.name}", node.lineno) for alias in node.names)


def layer(part: str) -> int:
    found = [number for number, parts in enumerate(LAYERS) if part in parts]
    assert found, f"sayso.{part} stands in no layer: add it to LAYERS, where docs/design.md draws it"
    return found[0]


def wrong_way(importer: str, imported: str) -> bool:
    if importer == imported:
        return False
    if layer(importer) == layer(imported):
        return (importer, imported) not in BESIDE
    return layer(importer) < layer(imported)


def test_imports_point_down():
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: sayso.{part(module)} imports {imported}"
        for module, path in modules()
        for imported, line in imports(module, path)
        if module != "sayso" and imported.startswith("sayso.")
        if imported != "sayso.__version__" and wrong_way(part(module), part(imported))
    ]
    assert not wrong, "\n".join(wrong)


def test_nothing_is_allowed_that_nobody_needs():
    used = {(part(module), part(imported)) for module, path in modules() for imported, _ in imports(module, path)}
    assert BESIDE.keys() <= used


def test_a_wrong_direction_would_be_seen():
    assert wrong_way("records", "ledger")
    assert wrong_way("read", "ledger")
    assert not wrong_way("ledger", "records")
    assert wrong_way("ledger", "export")
    assert not wrong_way("pipeline", "plugins")


def test_the_program_never_imports_what_trains_it():
    strangers = ("train", "tests", "benchmarks", "torch")
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {imported}"
        for module, path in modules()
        for imported, line in imports(module, path)
        if imported.split(".")[0] in strangers
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", sayso.__all__)
def test_every_exported_name_is_there_and_says_what_it_is(name):
    value = getattr(sayso, name)
    if not isinstance(value, str):
        assert inspect.getdoc(value), f"sayso.{name} has no docstring"


def test_a_name_that_is_not_exported_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'sayso' has no attribute 'gossip'"):
        _ = sayso.gossip


def loaded_by(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after running `code`."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    run = subprocess.run([sys.executable, "-c", f"{code}\n{report}"], capture_output=True, text=True, check=True)
    return set(run.stdout.splitlines()[-1].split())


def test_importing_sayso_loads_no_heavy_module():
    assert loaded_by("import sayso, sayso.records, sayso.errors, sayso.plugins").isdisjoint(HEAVY)


def test_the_scorer_loads_its_extra_only_when_it_scores():
    assert loaded_by("import sayso.score").isdisjoint(HEAVY)


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["read", "--help"]])
def test_asking_for_help_loads_nothing_that_reads_or_stores(command):
    code = f"""
import sys
from sayso.cli import main
sys.argv = ["sayso", *{command!r}]
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
"""
    assert loaded_by(code).isdisjoint(HEAVY_FOR_HELP)
