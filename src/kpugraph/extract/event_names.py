"""What an event is called: its word and what goes on with it, tidied, or a fuller name of headline and lead.

Reading and hits in, names and token ranges out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpugraph.extract.event_hits import EventHit, lead_of
from kpugraph.extract.reading import Reading
from kpugraph.language.calendar import weekday_number
from kpugraph.language.concepts import concept
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import squeeze

__all__ = ["fuller_name", "name_range", "noun_name", "tidy", "with_capital"]

_LINKS = word_set("events-links")
_TRAILING = word_set("events-trailing")
_CLOSED = {"hari", "tanggal", "pukul"}
_SHORT_VERBS = {"lantik", "kunjungi", "sambangi", "teken", "kukuhkan", "tandatangani", "sosialisasikan"}
_TRIPLETS = {"triwulan", "semester", "pemilu", "pemilihan", "pilkada", "gelombang", "angkatan", "periode"}
_VENUES = word_set("venues-venue")
_PLAIN_STOPS = word_set("events-plain-stops")
_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{4,}")
_LONGEST_PLAIN = 6
"""Words: how far a name in lower case goes on."""


def fuller_name(reading: Reading, name: str, main: EventHit, hits: Sequence[EventHit]) -> str:
    """The event's name, or that of the headline or the lead where the one found is a bare word (``Podcast``)."""
    if len(name.split()) > 2:
        return name
    lead = len(lead_of(reading))
    same = [hit for hit in hits if hit.word.type == main.word.type and hit.sentence.index < lead and hit != main]
    names = [tidy(squeeze(reading.text(reading.span_of(*name_range(reading, hit))))) for hit in same]
    longer = [name for name in names if len(name.split()) > 2]
    return with_capital(longer[0]) if longer else name


def noun_name(reading: Reading, hit: EventHit, name: str) -> str:
    """The name with the noun of its type where a verb stands for it: ``Pelantikan anggota PPS`` for ``melantik …``."""
    verb = reading.tokens[hit.first].low
    if hit.last - hit.first != 1 or (_VERB.match(verb) is None and verb not in _SHORT_VERBS):
        return name
    known = concept("event-type", hit.word.type)
    noun = known.label_id if known is not None and hit.word.type != "lainnya" else None
    if noun is None:
        return name
    rest = name[len(reading.tokens[hit.first].text) :].strip()
    return f"{noun} {rest}".strip()


def with_capital(name: str) -> str:
    """The name with a capital at its beginning; names in capitals throughout in ordinary case."""
    if name.isupper():
        name = name.capitalize()
    return name[:1].upper() + name[1:]


def name_range(reading: Reading, hit: EventHit) -> tuple[int, int]:
    """The tokens of the event's name: the word and the capitalised words, numbers and links behind it."""
    tokens = reading.tokens
    last = hit.last
    quote = False
    while last < hit.sentence.last and last - hit.first < 40:
        token = tokens[last]
        if token.text in {"“", '"'}:
            quote = not quote if token.text == '"' else True
        elif token.text == "”":
            quote = False
        elif not quote:
            dated = token.text.isdigit() and last + 1 < hit.sentence.last and tokens[last + 1].text == "/"
            if dated or (token.text == "(" and last + 1 < hit.sentence.last and tokens[last + 1].text.isdigit()):
                break
            if weekday_number(token.low) is not None or token.low in _CLOSED or _venue_begins(reading, last, hit):
                break
            event_word = reading.lexicon.events.match(tokens, last, hit.sentence.last) is not None
            plain = _plain_noun(reading, last, hit)
            if not (token.is_capitalized or token.text.isdigit() or token.low in _LINKS or event_word or plain):
                break
            if reading.lexicon.predicates.match(tokens, last, hit.sentence.last) and not token.is_capitalized:
                break
        last += 1
    while last > hit.last and (tokens[last - 1].low in _TRAILING or tokens[last - 1].text.isdigit()):
        if (
            tokens[last - 1].text.isdigit()
            and tokens[last - 2].low in {"tahun", "seri", "series", "ke", "-", "–"} | _TRIPLETS
        ):
            break
        last -= 1
    return hit.first, last


def _venue_begins(reading: Reading, at: int, hit: EventHit) -> bool:
    """Whether ``di`` with a place behind it ends the name: ``Sosialisasi Pemilih Pemula di SMA Negeri 1``."""
    tokens = reading.tokens
    if tokens[at].low not in {"di", "ke"} or at + 1 >= hit.sentence.last:
        return False
    following = tokens[at + 1]
    return following.low in _VENUES or reading.lexicon.bodies.match(tokens, at + 1, hit.sentence.last) is not None


def _plain_noun(reading: Reading, at: int, hit: EventHit) -> bool:
    """Whether a word in lower case goes on with a name in lower case: ``sosialisasi pemilih pemula``."""
    token = reading.tokens[at]
    if reading.tokens[hit.first].is_capitalized or not token.is_word or at - hit.last >= _LONGEST_PLAIN:
        return False
    return token.low not in _PLAIN_STOPS and _VERB.match(token.low) is None


def tidy(name: str) -> str:
    """The name without quotation marks, outer marks and a verb of holding at its beginning."""
    name = re.sub(r"[“”\"]", "", name).strip(" ,.;:-–")
    return squeeze(re.sub(r"^(?:menerima|menerima |terima |gelar |ikuti )+", "", name))
