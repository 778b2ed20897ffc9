"""Who is meant: within one article now, across articles later."""
