"""When, where and how many: dates, places and figures pinned to the words that state them."""

VERSION = "1"
"""Part of a reading's version: raise it with any change after which articles have other anchors, or `said`."""
