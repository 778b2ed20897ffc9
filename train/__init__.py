"""Training and measuring. This package imports sayso, never the reverse; only here may torch be needed."""

import os

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as `sayso.extract.graph` does
