"""Happenings: which the article reports, of what type, when, how and where; and which it mentions as done before.

Reading and dates in, `EventDraft` values out, the main one first. A type comes from ``event_types.tsv``; plans,
background and stages of an election are no happenings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.dates import SettledDate, weekday_before
from kpugraph.extract.quotations import quotations
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.calendar import weekday_number
from kpugraph.language.concepts import concept
from kpugraph.language.lexicon import EventWord, word_set
from kpugraph.language.text import squeeze, tokens_in
from kpugraph.model import Mode, Series, Span

__all__ = ["EventDraft", "event_mode", "find_events", "lead_of"]


@dataclass(frozen=True, slots=True)
class EventHit:
    """A word that names a happening, where it stands."""

    first: int
    last: int
    word: EventWord
    sentence: Sentence
    predicate: str
    """The kind of predicate right before it (``attends``, ``hosts`` …), or nothing."""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event of the article before its parts are given out."""

    key: str
    word: EventWord
    span: Span
    name: str
    sentence: Sentence
    main: bool
    day: SettledDate | None
    mode: Mode | None
    series: Series | None
    hit: EventHit


_ONLINE = re.compile(
    r"\b(?:daring|zoom|virtual|secara online|video ?conference|video ?confrence|vicon|google meet|teleconference|"
    r"telekonferensi|telekonference|dalam jaringan|via online|cloud meeting|meeting online|secara on ?line)\b",
    re.IGNORECASE,
)
_ONSITE = re.compile(r"\b(?:luring|tatap muka|luar jaringan|offline)\b", re.IGNORECASE)
_HYBRID = re.compile(r"\bhybrid\b|\bhibrid[ae]?\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:hadir|dihadiri|bertempat|berlangsung di|digelar di|dilaksanakan di|bertandang|berkunjung|mengunjungi|"
    r"menyambangi|mendatangi|di (?:aula|ruang|hotel|gedung|halaman|kantor|pendopo|lapangan|ballroom|balai))\b",
    re.IGNORECASE,
)
_SERIES = re.compile(r"\bseri(?:es)?[\s-]{0,2}(?:ke[\s-]?)?([0-9]{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
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
_LEAD_SENTENCES = 4
_OF_SOMETHING = word_set("events-of-something")
"""Nouns that a weak word behind them only describes: ``petugas coklit``, ``anggaran pengawasan``."""
_FAINTEST = -0.5
"""Score below which a weak word alone is no happening (``Seleksi panwascam dikritik``)."""


def lead_of(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that say what the article reports: the first few of the body."""
    return reading.body[:_LEAD_SENTENCES]


def find_events(reading: Reading, taken: Sequence[bool], dates: Sequence[SettledDate]) -> tuple[EventDraft, ...]:
    """The main event, where there is one, and events that the lead says were over before it."""
    hits = _hits(reading, taken)
    main = _main_hit(reading, hits)
    if main is None:
        main = _later_hit(hits)
    if main is None or main.predicate == "planned":
        return ()
    day = _day_of_main(reading, main, dates)
    draft = _draft(reading, "e1", main, day, True)
    drafts = [replace(draft, name=_fuller_name(reading, draft, hits))]
    earlier = _earlier_hit(reading, hits, main)
    if earlier is not None:
        drafts.append(_draft(reading, "e2", earlier, _day_of_earlier(reading, earlier, main, day, dates), False))
    return tuple(drafts)


def _hits(reading: Reading, taken: Sequence[bool]) -> list[EventHit]:
    found = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        said = set() if sentence is reading.title else set(_said(reading, sentence))
        while at < sentence.last:
            match = reading.lexicon.events.match(reading.tokens, at, sentence.last)
            if match is None or taken[at] or at in said:
                at += 1
                continue
            found.append(EventHit(at, match[0], match[1], sentence, _predicate_before(reading, at, sentence)))
            at = match[0]
    return found


def _predicate_before(reading: Reading, at: int, sentence: Sentence) -> str:
    """The kind of the predicate whose object the word is: nearest before it, with few words between."""
    for start in range(at - 1, max(sentence.first, at - 9) - 1, -1):
        token = reading.tokens[start]
        if token.text in {".", ";", "?"}:
            break
        nearer = reading.lexicon.events.match(reading.tokens, start, at)
        if nearer is not None and not nearer[1].weak and start < at - 1 and nearer[0] <= at:
            return ""
        match = reading.lexicon.predicates.match(reading.tokens, start, at)
        if match is not None and match[1] in _DOING:
            return "planned" if _planned_before(reading, start, sentence) else match[1]
        if match is not None and match[1] in {"planned", "after"}:
            return match[1]
    return ""


def _planned_before(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word of planning stands right before the predicate: ``akan menggelar``."""
    for start in range(max(sentence.first, at - 3), at):
        match = reading.lexicon.predicates.match(reading.tokens, start, at)
        if match is not None and match[1] == "planned":
            return True
    return False


def _main_hit(reading: Reading, hits: Sequence[EventHit]) -> EventHit | None:
    """The word that names what the article reports: a strong one with a predicate in the lead, the title agreeing."""
    lead = {sentence.index for sentence in lead_of(reading)}
    headline = [hit for hit in hits if hit.sentence.index == -1 and not hit.word.weak]
    title_types = {hit.word.type for hit in hits if hit.sentence.index == -1 and not hit.word.weak}
    best: tuple[float, int] | None = None
    chosen = None
    for order, hit in enumerate(hits):
        index = hit.sentence.index
        if index != -1 and index not in lead:
            continue
        if hit.predicate == "after" or _before_is_after(reading, hit):
            continue
        score = 0.0
        score += {-1: 2.5, 0: 4.0, 1: 2.0, 2: 1.0, 3: 0.5}.get(index, 0.0)
        score += 2.5 if hit.predicate in _DOING else 0.0
        if hit.word.weak:
            told = hit.predicate in _DOING and _adjacent(reading, hit)
            score -= 1.5 if told or _said_to_be_held(reading, hit) else 4.0
            if score < _FAINTEST or reading.low(hit.first - 1) in _OF_SOMETHING:
                continue
        score -= 3.0 if _aside(reading, hit) else 0.0
        score -= 3.0 if hit.predicate == "planned" else 0.0
        narrower = hit.word.type.startswith("rapat-") and "rapat" in title_types
        score += 2.5 if hit.word.type in title_types or narrower else 0.0
        score += 1.0 if headline and hit.word.type == headline[0].word.type else 0.0
        score += 0.5 if reading.tokens[hit.first].is_capitalized else 0.0
        rank = (score, -order)
        if best is None or rank > best:
            best, chosen = rank, hit
    return chosen


def _later_hit(hits: Sequence[EventHit]) -> EventHit | None:
    """The first word behind the lead that names something held or attended, where title and lead name nothing."""
    return next((hit for hit in hits if not hit.word.weak and hit.predicate in _DOING), None)


def _adjacent(reading: Reading, hit: EventHit) -> bool:
    """Whether the predicate stands right before the word, at most one token between."""
    for start in range(hit.first - 4, hit.first):
        match = reading.lexicon.predicates.match(reading.tokens, max(start, hit.sentence.first), hit.first)
        if match is not None and hit.first - match[0] <= 1 and match[1] in _DOING:
            return True
    return False


_DOING = frozenset({"attends", "hosts", "invites", "joins", "present"})
"""Predicates whose object is the event that somebody holds or is at."""


def _said_to_be_held(reading: Reading, hit: EventHit) -> bool:
    """Whether the clause goes on to say that it was held: ``Deklarasi Damai yang digelar di GOR``."""
    for at in range(hit.last, min(hit.last + 8, hit.sentence.last)):
        if reading.tokens[at].text in {".", ";", ","}:
            return False
        match = reading.lexicon.predicates.match(reading.tokens, at, hit.sentence.last)
        if match is not None and match[1] in {"hosted-by", "planned"}:
            return match[1] == "hosted-by"
    return False


def _said(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """The tokens of the sentence inside quotations: what is said there is not what the article reports."""
    for quote in quotations(reading, sentence):
        first, last = tokens_in(reading.tokens, quote)
        yield from range(first, last)


_ASIDE = word_set("events-aside")


def _aside(reading: Reading, hit: EventHit) -> bool:
    """Whether the word only says what something else was about: ``terkait persiapan rapat pleno``."""
    low = max(hit.sentence.first, hit.first - 3)
    return any(reading.tokens[at].low in _ASIDE for at in range(low, hit.first))


def _before_is_after(reading: Reading, hit: EventHit) -> bool:
    """Whether the word stands in a clause of something over before: ``Lepas mengikuti …, ``."""
    at = hit.first - 1
    floor = max(hit.sentence.first, hit.first - 8)
    while at >= floor and reading.tokens[at].text not in {",", ".", ";"}:
        match = reading.lexicon.predicates.match(reading.tokens, at, hit.first)
        if match is not None and match[1] == "after":
            return True
        at -= 1
    return False


def _earlier_hit(reading: Reading, hits: Sequence[EventHit], main: EventHit) -> EventHit | None:
    for hit in hits:
        if hit.sentence.index in {0, 1} and hit is not main and not hit.word.weak and _before_is_after(reading, hit):
            return hit
    return None


def _draft(reading: Reading, key: str, hit: EventHit, day: SettledDate | None, main: bool) -> EventDraft:
    first, last = _name_range(reading, hit)
    span = reading.span_of(first, last)
    name = squeeze(reading.text(span))
    return EventDraft(
        key=key,
        word=hit.word,
        span=span,
        name=_capital(_noun_name(reading, hit, _tidy(name))),
        sentence=hit.sentence,
        main=main,
        day=day,
        mode=event_mode(reading) if main else None,
        series=_series(reading, name, main),
        hit=hit,
    )


def _fuller_name(reading: Reading, draft: EventDraft, hits: Sequence[EventHit]) -> str:
    """The event's name, or that of the headline or the lead where the one found is a bare word (``Podcast``)."""
    if len(draft.name.split()) > 2:
        return draft.name
    same = [
        hit
        for hit in hits
        if hit.word.type == draft.word.type and hit.sentence.index < _LEAD_SENTENCES and hit != draft.hit
    ]
    names = [_tidy(squeeze(reading.text(reading.span_of(*_name_range(reading, hit))))) for hit in same]
    longer = [name for name in names if len(name.split()) > 2]
    return _capital(longer[0]) if longer else draft.name


def _noun_name(reading: Reading, hit: EventHit, name: str) -> str:
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


def _capital(name: str) -> str:
    """The name with a capital at its beginning; names in capitals throughout in ordinary case."""
    if name.isupper():
        name = name.capitalize()
    return name[:1].upper() + name[1:]


def _name_range(reading: Reading, hit: EventHit) -> tuple[int, int]:
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


def _tidy(name: str) -> str:
    name = re.sub(r"[“”\"]", "", name).strip(" ,.;:-–")
    return squeeze(re.sub(r"^(?:menerima|menerima |terima |gelar |ikuti )+", "", name))


def _series(reading: Reading, name: str, main: bool) -> Series | None:
    match = _SERIES.search(name)
    if match is None and main and reading.title is not None:
        match = _SERIES.search(reading.article.title)
    if match is None:
        return None
    number = match.group(1).lower()
    position = int(number) if number.isdigit() else _ROMAN.get(number)
    rest = squeeze(_SERIES.sub(" ", name).replace("()", " ").replace("( )", " "))
    return Series(_tidy(rest), position)


def event_mode(reading: Reading) -> Mode | None:
    """``online``, ``hybrid``, ``onsite`` or None, by what the article says of how people took part."""
    text = reading.article.text
    online, onsite = bool(_ONLINE.search(text)), bool(_ONSITE.search(text))
    if _HYBRID.search(text) or (online and onsite):
        return "hybrid"
    if online:
        return "online"
    return "onsite" if onsite or _PRESENT.search(text) else None


def _day_of_main(reading: Reading, hit: EventHit, dates: Sequence[SettledDate]) -> SettledDate | None:
    """The date of what is reported: one with weekday or brackets in the lead, else the dateline's, else another."""
    lead = lead_of(reading)
    if not lead:
        return None
    start, end = lead[0].span.start, lead[-1].span.end
    body = reading.article.body_start
    in_lead = [day for day in dates if start <= day.span.start < end and not _planned(reading, day)]
    dateline = [day for day in dates if reading.dateline_start <= day.span.start < reading.dateline_end]
    same = [day for day in in_lead if day not in dateline]
    marked = [day for day in same if day.weekday] or [day for day in same if day.bracketed]
    near = [day for day in marked if hit.sentence.span.start <= day.span.start < hit.sentence.span.end]
    held = [day for day in same if day.first is not None and _held(reading, day)]
    for group in (near, marked, held, dateline, [day for day in same if day.first is not None]):
        if group:
            return group[0]
    rest = [day for day in dates if day.span.start >= body and day.weekday and not _planned(reading, day)]
    return rest[0] if rest else weekday_before(reading, lead)


_AHEAD = re.compile(
    r"\b(?:(?:akan|rencana(?:nya)?|direncanakan|bakal|dijadwalkan|diagendakan)\b[^.;,]{0,60}|(?:hingga|sampai|"
    r"paling lambat|mulai|sejak|per)\b[^.;,]{0,16}|(?:nomor|tertanggal|berakhir|undang-undang|peraturan|keputusan|"
    r"surat)\b[^.;,]{0,40}|dan selesai\b.{0,12})$",
    re.IGNORECASE,
)


_HELD = re.compile(
    r"\b(?:di ?)?(?:l?laksanakan|gelar|selenggarakan|adakan|langsungkan|langsung|berlangsung)\b[^.;]{0,90}$",
    re.IGNORECASE,
)


_TO_COME = re.compile(r"\b(?:akan|bakal|segera|rencana|direncanakan|dijadwalkan|nanti|mendatang)\b", re.IGNORECASE)


def _held(reading: Reading, day: SettledDate) -> bool:
    """Whether the words before the date say that the event was held then: ``dilaksanakan … tanggal 5-6 Juli 2024``."""
    sentence = reading.sentence_of(day.span.start)
    start = sentence.span.start if sentence is not None else day.span.start
    before = reading.article.text[start : day.span.start]
    return _HELD.search(before[-110:]) is not None and _TO_COME.search(before) is None


_LASTED = re.compile(
    r"\b(?:dilaksanakan|digelar|diselenggarakan|diadakan|berlangsung)\b[^.;]{0,40}\bselama\b[^.;,]{0,24}\bhari\b[^.;]{0,12}"
    r"\b(?:mulai|sejak)\b[^.;,]{0,16}$",
    re.IGNORECASE,
)
"""How long the event itself lasted, which its first day follows: ``dilaksanakan selama 3 hari mulai Kamis (…)``."""


def _planned(reading: Reading, day: SettledDate) -> bool:
    """Whether the date is that of a plan, a letter, a rule or a stage: said by the words right before it."""
    sentence = reading.sentence_of(day.span.start)
    start = sentence.span.start if sentence is not None else max(0, day.span.start - 60)
    before = reading.article.text[max(start, day.span.start - 110) : day.span.start]
    return _AHEAD.search(before[-70:]) is not None and _LASTED.search(before) is None


def _day_of_earlier(
    reading: Reading, earlier: EventHit, main: EventHit, day: SettledDate | None, dates: Sequence[SettledDate]
) -> SettledDate | None:
    """The day of an event over before: its own date in the clause, else the main one's behind ``melanjutkan``."""
    low, high = reading.tokens[earlier.first].start, reading.tokens[main.first].start
    inside = [d for d in dates if low <= d.span.start < high]
    if earlier.sentence == main.sentence:
        between = reading.article.text[low:high].lower()
        if "melanjutkan" in between or "dilanjutkan" in between:
            return day
    return inside[0] if inside and inside[0] is not day else None
