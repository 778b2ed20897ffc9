"""What the whole suite shares: it reads by rules, whether or not weights are installed beside it."""

import os

os.environ["SAYSO_EXTRACTOR"] = "rules"
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # some tests load onnxruntime by themselves
