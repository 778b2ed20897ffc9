"""Extractors by name, and which one reads when none is named."""

import pytest

from sayso import plugins
from sayso.errors import PluginError


def test_an_extractor_that_is_not_installed_is_an_error_that_names_those_that_are():
    with pytest.raises(PluginError, match="no extractor 'oracle'; installed: model, rules"):
        plugins.extractor("oracle")


def test_the_model_reads_where_weights_are_installed_and_the_rules_elsewhere(monkeypatch):
    monkeypatch.delenv("SAYSO_EXTRACTOR")
    monkeypatch.setattr(plugins, "entry_points", lambda group: ("weights",))
    assert plugins.default() == "model"
    monkeypatch.setattr(plugins, "find_spec", lambda module: None)
    assert plugins.default() == "rules"
    monkeypatch.setattr(plugins, "entry_points", lambda group: ())
    assert plugins.default() == "rules"


def test_the_environment_can_name_another(monkeypatch):
    monkeypatch.setenv("SAYSO_EXTRACTOR", "oracle")
    with pytest.raises(PluginError, match="no extractor 'oracle'"):
        plugins.extractor()
