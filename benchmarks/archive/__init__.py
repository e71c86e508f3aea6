"""Synthetic archives of press releases with their true graph, and how well kpugraph finds it."""
