"""The main job, end to end: sources in, `Dataset` out. The only module that knows the whole writing wing."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from kpugraph.dataset import Dataset
from kpugraph.errors import SourceError
from kpugraph.extract import extract_all
from kpugraph.model import Facts
from kpugraph.read import read_articles
from kpugraph.resolve import resolve
from kpugraph.resolve.commissioners import link_commissioners
from kpugraph.resolve.correct import correct
from kpugraph.resolve.corrections import Correction, read_corrections
from kpugraph.resolve.decisions import Decision, read_decisions
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.resolve.prune import without_orphans
from kpugraph.resolve.public import public_facts
from kpugraph.resources import checkout_root
from kpugraph.state import State, opened
from kpugraph.triples import build_graph
from kpugraph.vocab import DEFAULT_BASE
from kpugraph.writing import Written, written

__all__ = ["Options", "build", "build_turtle", "default_corrections", "default_identities", "default_sources"]

_LOG = logging.getLogger(__name__)


def default_sources() -> tuple[Path, ...]:
    """The articles of the checkout, ``data/articles``. Raises `SourceError` outside a checkout."""
    root = checkout_root()
    if root is None:
        raise SourceError("no SOURCE given, and this is not a checkout with data/articles; name files or folders")
    return (root / "data" / "articles",)


def default_identities() -> Path | None:
    """The checkout's file of decisions on who is who, ``data/identities.tsv``; None outside a checkout."""
    root = checkout_root()
    return None if root is None else root / "data" / "identities.tsv"


def default_corrections() -> Path | None:
    """The checkout's file of corrections by hand, ``data/corrections.toml``; None outside a checkout."""
    root = checkout_root()
    return None if root is None else root / "data" / "corrections.toml"


@dataclass(frozen=True, slots=True)
class Options:
    """How articles become a dataset; see `build`."""

    base: str = DEFAULT_BASE
    skip_unreadable: bool = False
    min_confidence: Decimal | None = None
    public_only: bool = False
    identities: Path | None = None
    corrections: Path | None = None
    state: Path | None = None


def build(
    sources: Iterable[str | Path] = (),
    *,
    base: str = DEFAULT_BASE,
    skip_unreadable: bool = False,
    min_confidence: Decimal | None = None,
    public_only: bool = False,
    identities: str | Path | None = None,
    corrections: str | Path | None = None,
    state: str | Path | None = None,
) -> Dataset:
    """Read, extract, resolve and write as RDF the articles of files and folders; without sources, ``data/articles``.

    The order of the sources changes nothing. With ``skip_unreadable`` a bad file is named in a warning and left out;
    otherwise it raises `SourceError`. ``min_confidence`` (0 to 1) leaves out facts of rules below it, and
    ``public_only`` people who have no office and no part in an event (see `kpugraph.resolve.public`). ``identities`` is
    a file of decisions on who is who (see `kpugraph.resolve.decisions`), by default the checkout's
    ``data/identities.tsv``, and ``corrections`` one of corrections by hand (see `kpugraph.resolve.corrections`), by
    default its ``data/corrections.toml``. Raises `DecisionError` when one breaks its rules; a correction that finds
    nothing to correct is named in a warning, or, from the default file, in a message of level INFO.

    ``state`` is a folder, made where there is none, in which a build keeps what it extracted for the next, so that
    articles that did not change are not read again; the dataset is the same with it and without. Raises `StateError`
    when it is in use by another build, damaged, or holds other files (see `kpugraph.state`).
    """
    options = Options(
        base,
        skip_unreadable,
        min_confidence,
        public_only,
        None if identities is None else Path(identities),
        None if corrections is None else Path(corrections),
        None if state is None else Path(state),
    )
    with _state(options.state) as kept:
        knowledge = _known(map(Path, sources), options, kept)
        if kept is not None:
            kept.finish()
    return Dataset(build_graph(knowledge))


@contextmanager
def build_turtle(sources: Iterable[Path], options: Options) -> Iterator[Written]:
    """The dataset that `build` makes, as the bytes of its file, without the graph, which takes more room than all else.

    It lasts as long as the context. Raises what `build` raises, and `OutputError` for what Turtle cannot carry. What
    single articles say is kept in the state as text, too.
    """
    with _state(options.state) as state, written(_known(sources, options, state), state) as turtle:
        if state is not None:
            state.finish()
        yield turtle


@contextmanager
def _state(folder: Path | None) -> Iterator[State | None]:
    if folder is None:
        yield None
    else:
        with opened(folder) as state:
            yield state


def _known(sources: Iterable[Path], options: Options, state: State | None) -> Knowledge:
    """What the articles say, with everything decided."""
    decisions, corrected = _decided(options.identities), _corrected(options.corrections)
    # The facts are let go here: what they say is in the knowledge.
    knowledge = resolve(_facts(sources, options, state), options.base)
    if options.min_confidence is not None:
        knowledge = _confident(knowledge, options.min_confidence)
    knowledge, idle = correct(knowledge, corrected)
    for line in idle:
        _LOG.log(logging.INFO if options.corrections is None else logging.WARNING, line)
    # Last, so that who is who rests on facts that the dataset holds and shows.
    return link_commissioners(identify(knowledge, decisions), decisions)


def _facts(sources: Iterable[Path], options: Options, state: State | None) -> tuple[Facts, ...]:
    articles = read_articles(tuple(sources) or default_sources(), skip_unreadable=options.skip_unreadable)
    facts = extract_all(articles) if state is None else state.facts(articles)
    if options.public_only:
        return public_facts(facts, options.base, options.min_confidence or Decimal(0))
    return facts


def _decided(path: Path | None) -> tuple[Decision, ...]:
    if path is not None:
        return read_decisions(path)
    usual = default_identities()
    return read_decisions(usual) if usual is not None and usual.is_file() else ()


def _corrected(path: Path | None) -> tuple[Correction, ...]:
    if path is not None:
        return read_corrections(path)
    usual = default_corrections()
    return read_corrections(usual) if usual is not None and usual.is_file() else ()


def _confident(knowledge: Knowledge, floor: Decimal) -> Knowledge:
    """The knowledge without the facts whose best evidence is below the floor; events stay.

    What is left keeps the IRIs that it has in the whole, since it is taken away after everything was resolved.
    """
    sure = {each.iri for each in knowledge.evidence if each.evidence.confidence >= floor}
    memberships = tuple(each for each in knowledge.memberships if sure.intersection(each.evidence))
    participations = tuple(each for each in knowledge.participations if sure.intersection(each.evidence))
    statements = tuple(each for each in knowledge.statements if sure.intersection(each.evidence))
    changes = tuple(each for each in knowledge.office_changes if sure.intersection(each.evidence))
    return without_orphans(
        replace(
            knowledge,
            memberships=memberships,
            participations=participations,
            statements=statements,
            office_changes=changes,
        )
    )
