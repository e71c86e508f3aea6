"""The forms that Indonesian makes of a verb of saying, so that the lexicon lists each verb once.

Surfaces of one kind in, the surfaces of all their forms with what each of them leaves open out: pure string work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

__all__ = ["passives", "tags"]

_PRONOUNS = ("nya", "dia", "ia", "beliau")


def tags(roots: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every form of a root that follows speech, each ``named`` (the speaker follows) or ``nya`` (he is meant already).

    >>> list(tags(["ujar"]))[:3]
    [('ujar', 'named'), ('ujarnya', 'nya'), ('ujar nya', 'nya')]
    """
    for root in roots:
        yield root, "named"
        yield root + "nya", "nya"
        for pronoun in _PRONOUNS:
            yield f"{root} {pronoun}", "nya"


def passives(verbs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Every form of a passive verb, likewise: with ``di`` written apart, with ``-nya``.

    >>> list(passives(["dikatakan"]))
    [('dikatakan', 'named'), ('di katakan', 'named'), ('dikatakannya', 'nya'), ('di katakannya', 'nya')]
    """
    for verb in verbs:
        for suffix, who in (("", "named"), ("nya", "nya")):
            yield verb + suffix, who
            yield f"di {verb.removeprefix('di')}{suffix}", who
