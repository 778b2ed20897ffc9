"""The ledger in a browser, and an API over it: what `sayso serve` runs. It speaks to this machine alone."""
