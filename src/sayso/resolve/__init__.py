"""Who is meant: within one article now, across articles later."""

VERSION = "8"
"""Part of a reading's version: raise it with any change after which articles are resolved otherwise."""
