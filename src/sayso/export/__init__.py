"""Readings in other forms, one module a format: json, csv, page (HTML), terminal."""
