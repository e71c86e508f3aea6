"""The finished graph, kept and asked: files, reasoning, validation, queries, explanation, figures."""
