"""N-Triples and N-Quads: a statement a line, sorted, so that equal datasets give equal bytes.

https://www.w3.org/TR/n-triples/, https://www.w3.org/TR/n-quads/. In N-Quads and TriG every article has a graph of its
own (see ``exchange.articles``).
"""

from __future__ import annotations

from collections.abc import Iterable

from kpugraph.exchange.articles import article_graphs
from kpugraph.exchange.content import Content
from kpugraph.graph.answers import term_text
from kpugraph.graph.turtle import BlockWriter
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["nquads", "ntriples", "trig"]


def ntriples(content: Content) -> bytes:
    """Every triple as a line of N-Triples."""
    return _joined(f"{' '.join(map(term_text, triple))} .\n" for triple in content.triples())


def nquads(content: Content) -> bytes:
    """Every triple as a line of N-Quads, once for each graph that has it."""
    return _joined(
        f"{' '.join(map(term_text, triple))} {'' if name is None else f'<{name}> '}.\n"
        for name, triples in article_graphs(content).items()
        for triple in triples
    )


def _joined(lines: Iterable[str]) -> bytes:
    return "".join(sorted(lines)).encode("utf-8")


def trig(content: Content) -> bytes:
    """The same as TriG: prefixes, the default graph, then a block for each named one, each sorted as the dataset is.

    https://www.w3.org/TR/trig/.
    """
    writer = BlockWriter(content.base or DEFAULT_BASE)
    parts = [writer.header()]
    for name, triples in article_graphs(content).items():
        blocks = [block for _, block in writer.sorted_blocks(triples)]
        parts += blocks if name is None else [f"<{name}> {{\n", *blocks, "}\n"]
    return "\n".join(parts).encode("utf-8")
