"""Loads the lexicons into frozen look-ups, checks them, and compiles them to token tries.

TSV files in, one `Lexicon` out; a fault in a file is a `LexiconError` with file and line. Every surface form is keyed
by its folded tokens, so matching is longest first, linear in the text, and blind to case unless the caller looks at it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kpugraph.errors import LexiconError
from kpugraph.language.spelling import Speller
from kpugraph.language.text import fold, tokens
from kpugraph.language.tries import LooseTrie, Trie, phrases
from kpugraph.language.verbs import passives, tags
from kpugraph.resources import lexicon_path

__all__ = [
    "BodyHead",
    "EventWord",
    "Honorific",
    "Lexicon",
    "OfficeVerb",
    "Region",
    "RoleTitle",
    "lexicon",
    "read_table",
    "word_set",
]


@dataclass(frozen=True, slots=True)
class Region:
    """A province, regency or city."""

    code: str
    kind: str
    """``provinsi``, ``kabupaten`` or ``kota``."""
    name: str
    """With its kind: ``Kota Mojokerto``; provinces without: ``Jawa Timur``."""
    base: str
    province: str
    """Code of the province; its own code for a province."""
    commission: str
    """Canonical name of its election commission."""
    host: str
    """The name that the commission's site begins with: ``kota-mojokerto``, ``jatim``."""
    wikidata: str | None
    """Its item, ``Q11447``; None where it is not certain which one it is (see the head of ``regions.tsv``)."""


@dataclass(frozen=True, slots=True)
class BodyHead:
    """The head of a body's name and how the name goes on."""

    surface: str
    canonical: str
    full: str | None
    """The full name that replaces the surface where the article spells it out."""
    grammar: str
    kind: str


@dataclass(frozen=True, slots=True)
class RoleTitle:
    """A title, its role notation, where its body comes from, and its flags."""

    surface: str
    role: str
    body: str
    flags: frozenset[str]

    def flag_value(self, name: str) -> str | None:
        """The value of a flag ``name:value``, or None."""
        for flag in self.flags:
            if flag.startswith(name + ":"):
                return flag.partition(":")[2]
        return None


@dataclass(frozen=True, slots=True)
class EventWord:
    """A word or phrase that names a happening."""

    surface: str
    type: str
    activity: str | None
    weak: bool


@dataclass(frozen=True, slots=True)
class Honorific:
    """A form of address, a rank or a degree."""

    surface: str
    position: str
    kind: str


@dataclass(frozen=True, slots=True)
class NationalOfficer:
    """A member of a national election body, and the years of national office."""

    name: str
    head: str
    """``KPU`` or ``Bawaslu``."""
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class OfficeVerb:
    """What a word says of a change of office, and where person and office stand beside it."""

    kind: str
    """``appointment``, ``handover``, ``dismissal``, ``resignation``, ``death``, ``end-of-term`` or ``transfer``."""
    frame: str
    """As ``office_changes.tsv`` explains; ``none`` says no change."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything known of the language and the domain, ready to match."""

    regions: tuple[Region, ...]
    region_by_code: dict[str, Region]
    region_trie: Trie[tuple[Region, ...]]
    """Base names and full names, without aliases: several regions where a name is shared."""
    region_alias_trie: Trie[tuple[Region, ...]]
    """Base names, full names and aliases: for use behind a body or a kind."""
    region_word_sets: dict[frozenset[str], tuple[Region, ...]]
    region_by_host: dict[str, Region]
    regions_by_letters: dict[str, tuple[Region, ...]]
    """Names and aliases without all but their letters, as hosts have them: ``tobasamosir``."""
    bodies: Trie[BodyHead]
    body_canonical: dict[str, BodyHead]
    body_forms: dict[str, tuple[str, ...]]
    """Every form of a body that has a full name, by that name: longest first."""
    roles: Trie[RoleTitle]
    division_words: Trie[str]
    honorifics: Trie[Honorific]
    degrees: frozenset[str]
    """Degrees in lower case, letters only: ``sh``, ``ssos``, ``mh``."""
    abbreviations: frozenset[str]
    events: Trie[EventWord]
    speech_before: Trie[str]
    """Verbs with the speaker before them: ``strong``, or ``weak`` (only with ``bahwa`` or the like behind it)."""
    speech_after: Trie[str]
    """Roots behind speech: ``named`` (the speaker follows), or ``nya`` (who is meant already: ``ujarnya``)."""
    speech_passive: Trie[str]
    """Passive verbs of saying, likewise."""
    not_names: frozenset[str]
    """Words in lower case that are no part of a person's name."""
    topics: Trie[str]
    predicates: LooseTrie[str]
    """What part the words beside it have in a happening: ``hosts``, ``attended-by`` …"""
    office_verbs: LooseTrie[OfficeVerb]
    """Words that say that somebody came into or left an office."""
    name_particles: dict[str, str]
    """Small words of names in lower case: ``inner`` or ``first``."""
    name_cues: Trie[str]
    """Words before names: ``strong`` or ``weak``."""
    name_words: frozenset[str]
    """Words that people's names are often made of."""
    spelling: Speller
    """What misspelt long words of titles, divisions, bodies and verbs are read as."""
    national_officers: Trie[NationalOfficer]
    """Members of the national election bodies, under every spelling of their names."""
    place_words: frozenset[str]
    """Words in lower case behind which a name is that of a place, a street or a building."""


def read_table(
    name: str, columns: Sequence[str], *, optional: Iterable[str] = (), key: int = 1
) -> Iterator[tuple[str, ...]]:
    """The rows of a TSV lexicon, in order, after checking header, width, emptiness and duplicates.

    Raises `LexiconError` with file and line. ``optional`` names columns that may be empty; the first ``key`` cells
    together tell a row from every other.
    """
    path = lexicon_path(name)
    may_be_empty = frozenset(optional)
    seen: dict[tuple[str, ...], int] = {}
    header: list[str] | None = None
    for number, line in _lines(path):
        cells = line.split("\t")
        if header is None:
            header = cells
            if header != list(columns):
                raise LexiconError(f"{path}:{number}: columns {header}, not {list(columns)}; put the header right")
            continue
        if len(cells) != len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells, not {len(columns)}; put a tab between cells")
        for column, cell in zip(columns, cells, strict=True):
            if cell != cell.strip() or (not cell and column not in may_be_empty):
                raise LexiconError(f'{path}:{number}: "{column}" is empty or has outer blanks; fill or trim it')
        named = tuple(cells[:key])
        if named in seen:
            raise LexiconError(f'{path}:{number}: "{", ".join(named)}" stands at line {seen[named]} too; keep one')
        seen[named] = number
        yield tuple(cells)
    if not seen:
        raise LexiconError(f"{path}: no rows; a lexicon may not be empty")


@lru_cache(maxsize=1)
def _word_sets() -> dict[str, frozenset[str]]:
    path = lexicon_path("words.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}; put the file right or install kpugraph again") from error
    sets: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        if not words or any(not isinstance(word, str) or word != fold(word) for word in words):
            raise LexiconError(f"{path}: {name} is empty or has a word that is not in lower case; put it right")
        if len(set(words)) != len(words):
            raise LexiconError(f"{path}: {name} has a word twice; keep one")
        sets[name] = frozenset(words)
    return sets


def word_set(name: str) -> frozenset[str]:
    """A set of small words of ``words.toml``. Raises `LexiconError` where the file lacks it."""
    found = _word_sets().get(name)
    if found is None:
        raise LexiconError(f"{lexicon_path('words.toml')}: no set {name}; add it")
    return found


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{path}: {error.strerror}; install kpugraph again") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line and not line.startswith("# "):
            yield number, line


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicons that kpugraph ships, loaded once."""
    regions, aliases = _regions()
    bodies = tuple(
        BodyHead(
            surface,
            surface if canonical[0] == "=" else canonical,
            canonical[1:] or None if canonical[0] == "=" else None,
            grammar,
            kind,
        )
        for surface, canonical, grammar, kind in read_table("bodies.tsv", ("surface", "canonical", "grammar", "kind"))
    )
    roles = tuple(
        RoleTitle(surface, role, body, frozenset(flags.split()))
        for surface, role, body, flags in read_table(
            "roles.tsv", ("surface", "role", "body", "flags"), optional=("body", "flags")
        )
    )
    honorifics = tuple(Honorific(*row) for row in read_table("honorifics.tsv", ("surface", "position", "kind")))
    events = tuple(
        EventWord(surface, kind, activity or None, "weak" in flags.split())
        for surface, kind, activity, flags in read_table(
            "event_types.tsv", ("surface", "type", "activity", "flags"), optional=("activity", "flags")
        )
    )
    speech = tuple(read_table("speech_verbs.tsv", ("surface", "position")))
    speech_tags = dict(tags(word for word, position in speech if position in {"after", "either"}))
    speech_passives = dict(passives(word for word, position in speech if position == "passive"))
    said = [*(word for word, _ in speech), *speech_tags, *speech_passives]
    predicates = _predicates()
    named: dict[str, list[Region]] = {}
    aliased: dict[str, list[Region]] = {}
    sets: dict[frozenset[str], list[Region]] = {}
    for region in regions:
        for form in {region.base, region.name}:
            named.setdefault(fold(form), []).append(region)
        # Two-word names are also written as one: Tanjungpinang.
        glued = {region.base.replace(" ", "")} if region.base.count(" ") == 1 and region.kind != "provinsi" else set()
        for form in {region.base, region.name, *aliases[region.code], *glued}:
            aliased.setdefault(fold(form), []).append(region)
        words = frozenset(fold(region.base).split())
        if len(words) > 1:
            sets.setdefault(words, []).append(region)
    canonical: dict[str, BodyHead] = {}
    for head in bodies:
        canonical.setdefault(head.canonical, head)
    divisions = tuple(surface for (surface,) in read_table("divisions.tsv", ("surface",)))
    name_words = frozenset(word for (word,) in read_table("name_words.tsv", ("surface",)))
    particles = {row[0]: row[1] for row in read_table("name_particles.tsv", ("surface", "position"))}
    not_names = _not_names(said, predicates, [word.surface for word in events], name_words)
    nouns = _words([*divisions, *(title.surface for title in roles), *(head.surface for head in bodies)])
    verbs = _words([*said, *(word for word, _ in predicates)])
    places = _words(form for form in aliased)
    return Lexicon(
        regions=regions,
        region_by_code={region.code: region for region in regions},
        region_trie=Trie((form, tuple(found)) for form, found in named.items()),
        region_alias_trie=Trie((form, tuple(found)) for form, found in aliased.items()),
        region_word_sets={words: tuple(found) for words, found in sets.items()},
        region_by_host={region.host: region for region in regions},
        regions_by_letters=_by_letters(aliased),
        bodies=Trie((head.surface, head) for head in bodies),
        body_canonical=canonical,
        body_forms=_forms_of(bodies),
        roles=Trie((title.surface, title) for title in roles),
        division_words=Trie((surface, surface) for surface in divisions),
        honorifics=Trie((word.surface, word) for word in honorifics if word.position == "before"),
        degrees=frozenset(
            "".join(ch for ch in word.surface.lower() if ch.isalpha()) for word in honorifics if word.kind == "degree"
        ),
        abbreviations=_abbreviations(honorifics) | {word for word, place in particles.items() if place == "first"},
        events=Trie((word.surface, word) for word in events),
        speech_before=Trie(
            (word, "weak" if position == "before-weak" else "strong")
            for word, position in speech
            if position.startswith("before") or position == "either"
        ),
        speech_after=Trie(speech_tags.items()),
        speech_passive=Trie(speech_passives.items()),
        not_names=not_names,
        topics=Trie((surface, topic) for surface, topic in read_table("topic_words.tsv", ("surface", "topic"))),
        predicates=LooseTrie(predicates, word_set("predicates-between")),
        office_verbs=LooseTrie(_office_verbs(), word_set("predicates-between")),
        name_particles=particles,
        name_cues=Trie((cue, strength) for cue, strength in read_table("name_cues.tsv", ("surface", "strength"))),
        name_words=name_words,
        spelling=Speller(
            nouns,
            verbs,
            known=not_names | name_words | places | _words(word.surface for word in events),
            listed={row[0]: row[1] for row in read_table("misspellings.tsv", ("written", "meant"))},
        ),
        national_officers=Trie(_national_officers()),
        place_words=frozenset(word for (word,) in read_table("place_words.tsv", ("surface",))),
    )


def _national_officers() -> Iterator[tuple[str, NationalOfficer]]:
    columns = ("name", "head", "first", "last", "aliases")
    for name, head, first, last, aliases in read_table("national_officers.tsv", columns, optional=("aliases",)):
        officer = NationalOfficer(name, head, int(first), int(last))
        for form in [name, *(alias for alias in aliases.split("|") if alias)]:
            yield form, officer


def _words(surfaces: Iterable[str]) -> frozenset[str]:
    """The folded words of the surfaces."""
    return frozenset(token.low for surface in surfaces for token in tokens(surface) if token.is_word)


def _by_letters(named: dict[str, list[Region]]) -> dict[str, tuple[Region, ...]]:
    found: dict[str, dict[str, Region]] = {}
    for form, regions in named.items():
        for region in regions:
            found.setdefault("".join(ch for ch in form if ch.isalpha()), {})[region.code] = region
    return {letters: tuple(regions[code] for code in sorted(regions)) for letters, regions in found.items()}


def _forms_of(bodies: Iterable[BodyHead]) -> dict[str, tuple[str, ...]]:
    forms: dict[str, set[str]] = {}
    for head in bodies:
        if head.full is not None:
            forms.setdefault(head.full, {head.full}).add(head.surface)
    return {full: tuple(sorted(found, key=lambda form: (-len(form), form))) for full, found in forms.items()}


def _predicates() -> tuple[tuple[str, str], ...]:
    """The phrases of ``predicates.tsv``, its patterns written out, each with its kind."""
    kinds: dict[str, str] = {}
    for pattern, kind in read_table("predicates.tsv", ("surface", "kind")):
        for phrase in phrases(pattern):
            if kinds.setdefault(phrase, kind) != kind:
                path = lexicon_path("predicates.tsv")
                raise LexiconError(f'{path}: "{phrase}" of "{pattern}" is {kinds[phrase]} elsewhere; keep one')
    return tuple(kinds.items())


def _office_verbs() -> Iterator[tuple[str, OfficeVerb]]:
    """The phrases of ``office_changes.tsv``, its patterns written out; of two of one wording the first counts."""
    for pattern, kind, frame in read_table("office_changes.tsv", ("surface", "kind", "frame")):
        for phrase in phrases(pattern):
            yield phrase, OfficeVerb(kind, frame)


def _regions() -> tuple[tuple[Region, ...], dict[str, tuple[str, ...]]]:
    columns = ("code", "kind", "name", "base_name", "province", "body", "aliases", "wikidata", "geonames")
    rows = list(read_table("regions.tsv", columns, optional=("province", "aliases", "wikidata", "geonames")))
    regions, aliases = [], {}
    for code, kind, name, base, province, body, other, wikidata, _geonames in rows:
        plain_kind = kind.split()[0]
        forms = tuple(form for form in other.split("|") if form)
        if plain_kind == "provinsi":
            # A province's site goes by its short name (jatim), else by its name without blanks.
            short = next((form for form in forms if form.isalpha() and form.lower() not in base.lower()), base)
            host = "".join(ch for ch in short.lower() if ch.isalpha())
        else:
            host = ("kab-" if plain_kind == "kabupaten" else "kota-") + "".join(
                ch for ch in base.lower() if ch.isalpha()
            )
        plain_name = name.replace(" Administrasi", "")
        regions.append(Region(code, plain_kind, plain_name, base, province or code, body, host, wikidata or None))
        aliases[code] = forms
    return tuple(regions), aliases


_ABBREVIATIONS = (
    "kab prov prop kec kel ds jl jln no nomor tgl hal dll dsb dst dkk yth tsb a.n an u.p pukul no rt rw gg lt ruko "
    "bapak ibu komp bag sub ops st br moh moch mokh moech much mochd mohd muh muhd ust uztd abd abdl ach akh ahm sy "
    "rts mgr sdr plt plh pj pjs ps cq dr ir drs dra prof hj kh pdt bpk sdri univ tgk nn ketum sekjen s.d sd red vol "
    "ed tel telp fax rp div divisi bid subbag kadiv wakadiv kordiv koordiv kabag kasubbag kasubag kasub kabid kasi "
    "korwil dt dtk rr"
)


def _abbreviations(honorifics: tuple[Honorific, ...]) -> frozenset[str]:
    """Words whose full stop ends no sentence: forms of address, parts of degrees, and the usual ones."""
    found = set(_ABBREVIATIONS.split())
    for word in honorifics:
        if (word.kind == "honorific" and len(word.surface) <= 4) or (word.kind == "rank" and " " not in word.surface):
            found.add(word.surface.lower())
        if word.kind == "degree" and "." in word.surface:
            found.update(part.lower() for part in word.surface.split(".") if part)
    # Words that do end sentences although they are also parts of degrees.
    return frozenset(found - {"ma", "mas", "bang", "pak", "bu", "si"}) | {"si"}


def _not_names(
    speech: Iterable[str], predicates: Iterable[tuple[str, str]], events: Iterable[str], names: frozenset[str]
) -> frozenset[str]:
    """Words that are part of no name: the list's own; verbs of saying and single words of parts and events.

    A verb of headlines that is a name too (``puji``) is left to the names.
    """
    found = {word for word in [*speech, *events] if " " not in word}
    found.update(word for word, _ in predicates if " " not in word)
    return frozenset(found - names) | {word for (word,) in read_table("not_names.tsv", ("surface",))}
