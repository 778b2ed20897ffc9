"""What sayso knows about each language, as data: marks, cues with their stance, pronouns, abbreviations.

`profile("de")` gives a `Language`; a language without its own module gets the neutral profile, whose
quotation marks are those in general use and whose word lists are empty.
"""
