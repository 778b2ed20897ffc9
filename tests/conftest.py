"""What the whole suite shares: it reads by rules, whether or not weights are installed beside it."""

import os

os.environ["SAYSO_EXTRACTOR"] = "rules"
