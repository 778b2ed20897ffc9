"""Training and measuring. This package imports sayso, never the reverse; only here may torch be needed."""
