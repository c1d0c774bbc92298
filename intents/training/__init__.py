"""Offline training of the embedded engine: the only place that imports torch. Never imported at run time."""
