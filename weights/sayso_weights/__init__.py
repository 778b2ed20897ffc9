"""Directories of weights that `sayso` finds by the entry point group `sayso.weights`; nothing to import."""
