"""``python -m kpugraph`` is the command ``kpugraph``."""

from __future__ import annotations

from kpugraph.cli import main

main()
