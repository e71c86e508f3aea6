"""Facts for tests: small builders, and the six real articles annotated by hand after ``data/gold``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from kpugraph.model import (
    Agent,
    Article,
    Event,
    Evidence,
    Facts,
    Membership,
    Mention,
    OfficeChange,
    OfficeChangeKind,
    Ordering,
    Organization,
    Part,
    Participation,
    Person,
    Place,
    Series,
    Span,
    Statement,
    Topic,
)
from kpugraph.read import read_file
from kpugraph.resolve.iris import slug

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "data" / "articles" / "000_c1f2ea90d9c7286b.txt"
GOLD = ROOT / "data" / "gold"
CONFIDENCE = Decimal("0.95")


def make_article(body: str, title: str = "Judul berita", **fields: Any) -> Article:
    """An article of that title and body; any other field of `Article` by name."""
    text = f"{title}\n\n{body}"
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    made = Article(
        identifier=f"{slug(title)}-{digest[:8]}",
        text=text,
        title=title,
        body_start=len(title) + 2,
        sha256=digest,
        source="berita.txt",
    )
    return replace(made, **fields)


def make_evidence(
    article: Article, exact: str, rule: str = "by-hand", on: date | None = None, **fields: Any
) -> Evidence:
    """The first passage of the article with exactly that text."""
    start = article.text.find(exact)
    if start < 0:
        raise ValueError(f"{article.identifier} does not say {exact!r}")
    made = Evidence(article.identifier, start, start + len(exact), exact, rule, CONFIDENCE, on)
    return replace(made, **fields)


# --- small facts -----------------------------------------------------------------------------------------------------


def make_body(name: str, **fields: Any) -> Organization:
    """A body of that name, a city's commission unless a field says otherwise."""
    return replace(Organization(name, "city-commission"), **fields)


def make_event(key: str = "e1", of_type: str = "rapat", name: str | None = None, **fields: Any) -> Event:
    """An event that waits for `make_facts` to give it evidence."""
    return replace(Event(key, of_type, name, ()), **fields)


def make_change(
    kind: OfficeChangeKind, person: str, role: str, body: str, day: str | None = None, **fields: Any
) -> OfficeChange:
    """A change of office that waits for `make_facts` to give it evidence; the day as ISO text."""
    made = OfficeChange(kind, person, body, role, (), date=None if day is None else date.fromisoformat(day))
    return replace(made, **fields)


def make_facts(
    *,
    roles: Iterable[tuple[str, str | None, str]] = (),
    changes: Iterable[OfficeChange] = (),
    events: Iterable[Event] = (),
    parts: Iterable[tuple[str, Part, str]] = (),
    bodies: Iterable[Organization] = (),
    places: Iterable[Place] = (),
    publisher: str | None = None,
    title: str = "Judul berita",
    on: date | None = None,
) -> Facts:
    """Facts of an article that is made up to say them.

    ``roles`` are person, role and body; ``changes`` are told in sentences of their own; ``parts`` are event key, part
    and agent: a body where one has that name, else a person. Bodies that are only named are commissions of cities,
    without an area.
    """
    roles, events, parts, known = tuple(roles), tuple(events), tuple(parts), {body.name: body for body in bodies}
    changes = tuple(changes)
    named = (*(body for _, _, body in roles), *(change.organization for change in changes))
    for name in (*named, *((publisher,) if publisher else ())):
        known.setdefault(name, make_body(name))
    changed = {name for change in changes for name in (change.person, change.predecessor) if name is not None}
    persons = sorted({name for name, _, _ in roles} | {agent for _, _, agent in parts if agent not in known} | changed)
    turned = [
        f"{change.person} {change.kind} {change.role} {change.organization} {change.date} {change.predecessor}."
        for change in changes
    ]
    said = [f"{name} adalah {role or 'dari'} {body}." for name, role, body in roles]
    held = [f"Acara {event.key}: {event.name or event.type}." for event in events]
    came = [f"Pada {key}, {agent} menjadi {part}." for key, part, agent in parts]
    article = make_article(" ".join([*said, *turned, *held, *came, "Demikian."]), title)
    return Facts(
        article=article,
        publisher=publisher,
        organizations=tuple(known[name] for name in sorted(known)),
        organization_mentions=tuple(
            Mention(span, name, name) for name in sorted(known) for span in _spans(article, name)
        ),
        persons=tuple(Person(name) for name in persons),
        memberships=tuple(
            Membership(name, body, role, (make_evidence(article, sentence, on=on),))
            for (name, role, body), sentence in zip(roles, said, strict=True)
        ),
        events=tuple(
            replace(event, evidence=(make_evidence(article, sentence, on=on),))
            for event, sentence in zip(events, held, strict=True)
        ),
        participations=tuple(
            Participation(
                key,
                Agent("organization" if agent in known else "person", agent),
                part,
                (make_evidence(article, sentence),),
            )
            for (key, part, agent), sentence in zip(parts, came, strict=True)
        ),
        office_changes=tuple(
            replace(change, evidence=(make_evidence(article, sentence, on=on),))
            for change, sentence in zip(changes, turned, strict=True)
        ),
        places=tuple(places),
    )


REGIONS: tuple[Place, ...] = (
    Place("Indonesia", "Indonesia", "country"),
    Place("Provinsi Jawa Timur", "Provinsi Jawa Timur", "province", "Indonesia", "35"),
    Place("Kota Batu", "Kota Batu", "city", "Provinsi Jawa Timur", "35.79"),
    Place("Kabupaten Malang", "Kabupaten Malang", "regency", "Provinsi Jawa Timur", "35.07"),
    Place("Provinsi Bali", "Provinsi Bali", "province", "Indonesia", "51"),
    Place("Kabupaten Tabanan", "Kabupaten Tabanan", "regency", "Provinsi Bali", "51.02"),
)
"""A few regions, each after those that contain it."""

BODIES: tuple[Organization, ...] = (
    Organization("KPU RI", "national-commission", region="Indonesia"),
    Organization("KPU Provinsi Jawa Timur", "provincial-commission", "KPU RI", region="Provinsi Jawa Timur"),
    Organization("KPU Kota Batu", "city-commission", "KPU Provinsi Jawa Timur", region="Kota Batu"),
    Organization("Bawaslu Kota Batu", "city-supervisor", region="Kota Batu"),
    Organization("Sekretariat KPU Kota Batu", "unit", unit_of="KPU Kota Batu"),
    Organization("KPU Kabupaten Malang", "regency-commission", "KPU Provinsi Jawa Timur", region="Kabupaten Malang"),
    Organization("KPU Provinsi Bali", "provincial-commission", "KPU RI", region="Provinsi Bali"),
    Organization("KPU Kabupaten Tabanan", "regency-commission", "KPU Provinsi Bali", region="Kabupaten Tabanan"),
)
"""Bodies of those regions."""


def placed_facts(**given: Any) -> Facts:
    """Facts as `make_facts` makes them, in which the bodies of `BODIES` have their areas."""
    return make_facts(**given, bodies=BODIES, places=REGIONS)


_NAMES = ("Arief Budiman", "Arif Budiman", "Suparno", "Siti Rahayu", "siti  rahayu", "M. Rizal", "Ж")
_BODY_NAMES = ("KPU Kota Batu", "KPU KOTA BATU", *(body.name for body in BODIES[1:6]))
_EVENT_NAMES = (None, "Rapat", "Rapat Evaluasi Logistik", "rapat “Evaluasi & Logistik”", "Kelas Pemilih")


@st.composite
def _made_facts(draw: st.DrawFn, title: str) -> Facts:
    """One article from few names, so that articles share things and nearly share others."""
    body = st.sampled_from(_BODY_NAMES)
    roles = draw(
        st.lists(
            st.tuples(st.sampled_from(_NAMES), st.sampled_from((None, "ketua", "plt. ketua", "anggota")), body),
            max_size=3,
            unique=True,
        )
    )
    day = st.sampled_from((None, date(2024, 2, 14), date(2024, 2, 15)))
    events = [
        make_event(
            f"e{number}",
            draw(st.sampled_from(("rapat", "webinar"))),
            draw(st.sampled_from(_EVENT_NAMES)),
            date=draw(day),
            mode=draw(st.sampled_from((None, "online", "onsite"))),
            main=draw(st.booleans()),
            series=draw(st.sampled_from((None, None, Series("Kelas Pemilu", 1), Series("kelas pemilu", 2)))),
        )
        for number in range(1, draw(st.integers(0, 2)) + 1)
    ]
    agents = sorted({name for name, _, _ in roles} | {name for _, _, name in roles})
    part: st.SearchStrategy[Part] = st.sampled_from(("organizer", "speaker", "participant"))
    parts = [
        (event.key, draw(part), agent)
        for event in events
        for agent in (draw(st.lists(st.sampled_from(agents), unique=True, max_size=2)) if agents else ())
    ]
    direct: st.SearchStrategy[OfficeChangeKind] = st.sampled_from(("appointment", "replacement", "resignation"))
    changes = [
        replace(
            make_change(draw(direct), draw(st.sampled_from(_NAMES)), draw(st.sampled_from(("ketua", "anggota"))), at),
            date=draw(day),
            predecessor=draw(st.sampled_from((None, *_NAMES))),
        )
        for at in draw(st.lists(body, max_size=2, unique=True))
    ]
    given: dict[str, Any] = {} if draw(st.booleans()) else {"bodies": BODIES, "places": REGIONS}
    facts = make_facts(
        roles=roles,
        changes=changes,
        events=events,
        parts=parts,
        publisher=draw(st.sampled_from((None, *_BODY_NAMES))),
        title=title,
        on=draw(day),
        **given,
    )
    ties = draw(st.lists(st.sampled_from(("present", "former", "none")), min_size=3, max_size=3))
    return replace(
        facts,
        memberships=tuple(
            replace(membership, former=tie == "former")
            for membership, tie in zip(facts.memberships, ties, strict=False)
            if tie != "none"
        ),
    )


@st.composite
def collections(draw: st.DrawFn) -> tuple[Facts, ...]:
    """Up to four articles that speak of the same few persons, bodies and events."""
    return tuple(draw(_made_facts(f"Berita {number}")) for number in range(draw(st.integers(0, 4))))


# --- the six articles ------------------------------------------------------------------------------------------------

_BODIES: tuple[Organization, ...] = (
    Organization("KPU RI", "national-commission", region="Indonesia"),
    Organization("KPU Provinsi Jawa Timur", "provincial-commission", parent="KPU RI", region="Provinsi Jawa Timur"),
    Organization("KPU Provinsi Jawa Tengah", "provincial-commission", parent="KPU RI", region="Provinsi Jawa Tengah"),
    Organization(
        "KPU Provinsi Sumatera Selatan", "provincial-commission", parent="KPU RI", region="Provinsi Sumatera Selatan"
    ),
    Organization("KPU Provinsi Maluku Utara", "provincial-commission", parent="KPU RI", region="Provinsi Maluku Utara"),
    Organization("KPU Kota Mojokerto", "city-commission", parent="KPU Provinsi Jawa Timur", region="Kota Mojokerto"),
    Organization("KPU Kota Surabaya", "city-commission", parent="KPU Provinsi Jawa Timur", region="Kota Surabaya"),
    Organization(
        "KPU Kabupaten Kendal", "regency-commission", parent="KPU Provinsi Jawa Tengah", region="Kabupaten Kendal"
    ),
    Organization(
        "KPU Kabupaten Ogan Ilir",
        "regency-commission",
        parent="KPU Provinsi Sumatera Selatan",
        region="Kabupaten Ogan Ilir",
    ),
    Organization(
        "KPU Kota Tidore Kepulauan",
        "city-commission",
        parent="KPU Provinsi Maluku Utara",
        region="Kota Tidore Kepulauan",
    ),
    Organization("Inspektorat KPU RI", "unit", unit_of="KPU RI"),
    Organization("KPK", "state-body"),
    Organization("Pemerintah Kota Surabaya", "local-government", region="Kota Surabaya"),
    Organization("Forkopimda Kota Surabaya", "forum", region="Kota Surabaya"),
    Organization("Satpol PP Kota Mojokerto", "local-agency", region="Kota Mojokerto"),
    Organization("Universitas Indonesia", "university"),
    Organization("Universitas Airlangga", "university"),
    Organization("Kemenkominfo", "ministry"),
)

_PLACES: tuple[Place, ...] = (
    Place("Indonesia", "Indonesia", "country"),
    Place("Provinsi Jawa Timur", "Provinsi Jawa Timur", "province", "Indonesia", "35"),
    Place("Provinsi Jawa Tengah", "Provinsi Jawa Tengah", "province", "Indonesia", "33"),
    Place("Provinsi Sumatera Selatan", "Provinsi Sumatera Selatan", "province", "Indonesia", "16"),
    Place("Provinsi Maluku Utara", "Provinsi Maluku Utara", "province", "Indonesia", "82"),
    Place("Kota Mojokerto", "Kota Mojokerto", "city", "Provinsi Jawa Timur", "35.76"),
    Place("Kota Surabaya", "Kota Surabaya", "city", "Provinsi Jawa Timur", "35.78"),
    Place("Kabupaten Kendal", "Kabupaten Kendal", "regency", "Provinsi Jawa Tengah", "33.24"),
    Place("Kabupaten Ogan Ilir", "Kabupaten Ogan Ilir", "regency", "Provinsi Sumatera Selatan", "16.10"),
    Place("Kota Tidore Kepulauan", "Kota Tidore Kepulauan", "city", "Provinsi Maluku Utara", "82.72"),
    Place("Kecamatan Sukolilo, Kota Surabaya", "Kecamatan Sukolilo", "district", "Kota Surabaya"),
    Place(
        "Kelurahan Semolowaru, Kecamatan Sukolilo, Kota Surabaya",
        "Kelurahan Semolowaru",
        "village",
        "Kecamatan Sukolilo, Kota Surabaya",
    ),
    Place(
        "Pendopo Kantor Kelurahan Semolowaru, Kecamatan Sukolilo, Kota Surabaya",
        "Pendopo Kantor Kelurahan Semolowaru",
        "venue",
        "Kelurahan Semolowaru, Kecamatan Sukolilo, Kota Surabaya",
    ),
)

_SURFACES: dict[str, tuple[str, ...]] = {
    "KPU Provinsi Jawa Timur": ("KPU Provinsi Jawa Timur", "KPU Jatim"),
    "KPU RI": ("KPU RI", "KPU Republik Indonesia"),
    "KPU Kota Tidore Kepulauan": ("KPU Kepulauan Tidore",),
    "KPU Kota Surabaya": ("KPU Surabaya",),
    "Pemerintah Kota Surabaya": ("Pemerintah Kota Surabaya",),
    "Satpol PP Kota Mojokerto": ("Satuan Polisi Pamong Praja (Satpol PP) Kota Mojokerto", "Satpol PP"),
    "Inspektorat KPU RI": ("Inspektorat KPU RI", "inspektorat"),
}
"""Forms of bodies in the articles, where they are not the canonical name alone."""

_ROLE_PASSAGES: dict[tuple[str, str], str] = {
    ("01", "Choirul Anam"): "Ketua KPU Provinsi Jawa Timur, Choirul Anam",
    ("01", "Yuliyanto Saptoprasetyo"): "KPK, Yuliyanto Saptoprasetyo",
    ("01", "Nur Wakit Ali Yusrom"): "Inspektorat KPU RI, Nur Wakit Ali Yusrom",
    ("02", "Arief Budiman"): "Anggota KPU RI, Arief Budiman",
    ("02", "Evi Novida Ginting"): "Evi Novida Ginting, Anggota KPU RI",
    ("03", "Arief Budiman"): "Komisioner KPU RI, Arief Budiman",
    ("03", "Eri Cahyadi"): "Wali Kota Surabaya, Eri Cahyadi",
    ("04", "Muhammad Awaludin Zahroni"): "Muhammad Awaludin Zahroni (Anggota KPU Kota Mojokerto)",
    ("04", "Heryana Dedik Murtono"): (
        "Heryana Dedik Murtono, SSTP, M.Si, \xa0Kepala Satuan Polisi Pamong Praja (Satpol PP) Kota Mojokerto"
    ),
    ("05", "Valina Singka Subekti"): "Valina Singka Subekti (Universitas Indonesia)",
    ("05", "Kris Nugroho"): "Kris Nugroho (Universitas Airlangga)",
    ("05", "Bambang Gunawan"): "Bambang Gunawan (Kemenkominfo)",
    ("05", "Ilham Saputra"): "Ketua KPU RI, Ilham Saputra",
    ("06", "Feri Setiawan"): "Feri Setiawan selaku Sekretaris KPU Kota Mojokerto",
}

_STATEMENTS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "01": (
        ("Choirul Anam", "paraphrase", "mengajak seluruh jajaran"),
        ("Choirul Anam", "paraphrase", "Ia menyebut"),
        ("Choirul Anam", "paraphrase", "Anam mengaku"),
        ("KPK", "paraphrase", "sama-sama mengingatkan"),
        ("Inspektorat KPU RI", "paraphrase", "sama-sama mengingatkan"),
    ),
    "02": (
        ("Arief Budiman", "paraphrase", "menyampaikan bahwa teknologi"),
        ("Arief Budiman", "paraphrase", "Lebih lanjut ia mengharapkan"),
        ("Arief Budiman", "quote", "Silahkan kawan-kawan"),
        ("Evi Novida Ginting", "paraphrase", "Pada sesi penutup"),
    ),
    "03": (
        ("Eri Cahyadi", "paraphrase", "berterima kasih kepada KPU RI"),
        ("Eri Cahyadi", "paraphrase", "Selain itu pihaknya"),
        ("Arief Budiman", "paraphrase", "dalam sambutannya menyampaikan"),
        ("Arief Budiman", "paraphrase", "Disisi lain"),
        ("Arief Budiman", "paraphrase", "Arif menjelaskan"),
        ("Arief Budiman", "quote", "Sebelum terjun"),
    ),
    "04": (
        ("Muhammad Awaludin Zahroni", "paraphrase", "Pada awal dialog"),
        ("Heryana Dedik Murtono", "paraphrase", "Dedik menuturkan"),
        ("Heryana Dedik Murtono", "paraphrase", "Berkaca dari"),
        ("Heryana Dedik Murtono", "quote", "Tugas Linmas"),
        ("Heryana Dedik Murtono", "paraphrase", "Terkait dengan 2024"),
        ("Heryana Dedik Murtono", "quote", "Secara ideal"),
        ("Heryana Dedik Murtono", "quote", "Nantinya ada"),
        ("Heryana Dedik Murtono", "paraphrase", "Mengenai adanya"),
    ),
    "05": (
        ("Ilham Saputra", "paraphrase", "Pada sambutannya"),
        ("Ilham Saputra", "paraphrase", "Pada saat yang bersamaan"),
        ("Kris Nugroho", "paraphrase", "mengawali dengan"),
        ("Valina Singka Subekti", "paraphrase", "Senada dengan"),
        ("Valina Singka Subekti", "paraphrase", "ia menekankan"),
        ("Valina Singka Subekti", "paraphrase", "Valina mendorong"),
        ("Bambang Gunawan", "paraphrase", "Sedangkan pada"),
        ("Bambang Gunawan", "quote", "Seluruh pihak yang"),
        ("Bambang Gunawan", "paraphrase", "Bambang juga mengingatkan"),
    ),
    "06": (
        ("Feri Setiawan", "paraphrase", "Ia menghimbau"),
        ("Feri Setiawan", "paraphrase", "Lebih lanjut Ia"),
        ("Feri Setiawan", "quote", "bagi yang punya"),
    ),
}
"""Speaker, kind and the words by which the reporting sentence is found."""

_TOPICS: dict[str, tuple[tuple[str, str], ...]] = {
    "01": (
        ("gratifikasi", "Gratifikasi"),
        ("benturan-kepentingan", "Benturan Kepentingan"),
        ("zona-integritas", "Zona Integritas"),
    ),
    "02": (("sirekap", "Sirekap"),),
    "03": (("dp3", "DP3"),),
    "04": (("pengamanan-tps", "Ketertiban TPS"),),
    "05": (("kampanye-sara", "Kampanye SARA"), ("dp3", "Desa Peduli Pemilu dan Pemilihan")),
    "06": (),
}

_SERIES: dict[tuple[str, str], Series] = {
    ("02", "e1"): Series("Berbagi Pengalaman Penggunaan Sirekap", 2),
    ("05", "e1"): Series("Webinar Desa Peduli Pemilu dan Pemilihan", 6),
}
_ACTIVITIES = {("02", "e1"): "berbagi-pengalaman", ("03", "e1"): "pengukuhan-kader", ("06", "e1"): "apel-rutin"}
_EVENT_PASSAGES: dict[tuple[str, str], str] = {
    ("01", "e1"): "mengikuti Sosialisasi Pengendalian Gratifikasi dan Benturan Kepentingan yang digelar KPU Jatim",
    ("02", "e1"): "Rapat Koordinasi Berbagi Pengalaman Seri ke-2 Penggunaan Sirekap pada Pemilihan Tahun 2020",
    (
        "02",
        "e2",
    ): "Lepas mengikuti Sosialisasi “Pengendalian Gratifikasi dan Benturan Kepentingan” yang digelar KPU Jatim",
    ("03", "e1"): "acara pengukuhan dan pembekalan para kader Desa Peduli Pemilu dan Pemilihan (DP3)",
    ("04", "e1"): 'menggelar dialog khusus melalui "Pahlawan Demokrasi Podcast"',
    ("05", "e1"): "Webinar Desa Peduli Pemilu dan Pemilihan, pada seri membahas tema",
    ("06", "e1"): "melaksanakan apel pagi rutin",
}
_PARTS: tuple[tuple[str, Part], ...] = (
    ("organizers", "organizer"),
    ("participants", "participant"),
    ("speakers", "speaker"),
    ("moderators", "moderator"),
    ("openers", "opener"),
)
_SUFFIXES = {"Heryana Dedik Murtono": ("M.Si", "SSTP")}


@cache
def six_facts() -> tuple[Facts, ...]:
    """What the gold says of the six articles, with places, topics, orderings and evidence added by hand."""
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("0*.json"))]
    articles = {article.title: article for article in read_file(ARTICLES)}
    return tuple(_gold_facts(annotated, articles[annotated["title"]]) for annotated in gold)


def _gold_facts(gold: dict[str, Any], article: Article) -> Facts:
    number = gold["id"][:2]
    day = next(date.fromisoformat(event["date"]) for event in gold["events"] if event["main"])
    bodies = _bodies({*gold["organizations"], "KPU Kota Mojokerto"})
    places = _places(
        {body.region for body in bodies if body.region} | {event["place"] for event in gold["events"]} - {None}
    )
    persons = {person["name"] for person in gold["persons"]}
    return Facts(
        article=article,
        publisher="KPU Kota Mojokerto",
        byline=re.findall(r"\((\w+)\)", article.text)[-1],
        organizations=bodies,
        organization_mentions=tuple(
            Mention(span, name, article.text[span.start : span.end])
            for name in gold["organizations"]
            for form in _SURFACES.get(name, (name,))
            for span in _spans(article, form)
        ),
        persons=tuple(
            Person(
                name=person["name"],
                aliases=tuple(sorted(person["variants"])),
                honorific_suffixes=_SUFFIXES.get(person["name"], ()),
                mentions=_spans(article, person["name"]),
            )
            for person in gold["persons"]
        ),
        memberships=tuple(_memberships(gold, article, number, day)),
        events=tuple(_event(event, article, number) for event in gold["events"]),
        participations=tuple(
            Participation(
                event=event["key"],
                agent=_agent(name, persons),
                part=part,
                evidence=(_naming(article, name, f"{part}-of-event", date.fromisoformat(event["date"])),),
            )
            for event in gold["events"]
            for field, part in _PARTS
            for name in event[field]
        ),
        statements=tuple(_statement(row, article, gold, day) for row in _STATEMENTS[number]),
        orderings=(
            (Ordering("e2", "e1", (make_evidence(article, "Lepas mengikuti", "event-order", day),)),)
            if number == "02"
            else ()
        ),
        places=places,
        place_mentions=tuple(
            Mention(span, place.key, place.name)
            for place in places
            if place.key not in {body.region for body in bodies} or place.key == "Kota Surabaya"
            for span in _spans(article, place.name)
        ),
        topics=tuple(Topic(notation) for notation, _ in _TOPICS[number]),
        topic_mentions=tuple(
            Mention(span, notation, form) for notation, form in _TOPICS[number] for span in _spans(article, form)
        ),
    )


def _bodies(names: Iterable[str | None]) -> tuple[Organization, ...]:
    known = {body.name: body for body in _BODIES}
    wanted = {name for name in names if name is not None}
    while above := {up for name in wanted for up in (known[name].parent, known[name].unit_of) if up} - wanted:
        wanted |= above
    return tuple(known[name] for name in sorted(wanted))


def _places(keys: Iterable[str | None]) -> tuple[Place, ...]:
    known = {place.key: place for place in _PLACES}
    wanted = {key for key in keys if key is not None}
    while above := {up for key in wanted if (up := known[key].within)} - wanted:
        wanted |= above
    return tuple(known[key] for key in sorted(wanted))


def _spans(article: Article, form: str) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in re.finditer(re.escape(form), article.text))


def _agent(name: str, persons: set[str]) -> Agent:
    return Agent("person" if name in persons else "organization", name)


def _naming(article: Article, name: str, rule: str, day: date) -> Evidence:
    """The sentence of the body that first names the person or body."""
    form = next(form for form in _SURFACES.get(name, (name,)) if form in article.body)
    return _sentence(article, article.text.index(form, article.body_start), rule, day)


def _sentence(article: Article, at: int, rule: str, day: date) -> Evidence:
    """The sentence around an offset, its closing stop and quotation mark included."""
    ends = [found.end() for found in re.finditer(r"[.]”?(?=\s|\Z|[A-Z])(?<!M\.)", article.text)]
    start = max([end for end in ends if end <= at], default=article.body_start)
    end = min([end for end in ends if end > at], default=len(article.text))
    start = max(start, article.body_start)
    exact = article.text[start:end]
    start += len(exact) - len(exact.lstrip())
    return Evidence(article.identifier, start, end, exact.strip(), rule, Decimal("0.9"), day)


def _memberships(gold: dict[str, Any], article: Article, number: str, day: date) -> Iterable[Membership]:
    for person in gold["persons"]:
        for role in person["roles"]:
            passage = _ROLE_PASSAGES[number, person["name"]]
            yield Membership(
                person["name"],
                role["org"],
                role["role"],
                (make_evidence(article, passage, "role-before-name", day),),
                role["division"],
            )
    for name, body in gold["affiliations"]:
        yield Membership(name, body, None, (make_evidence(article, _ROLE_PASSAGES[number, name], "affiliation", day),))


def _event(gold: dict[str, Any], article: Article, number: str) -> Event:
    at = (number, gold["key"])
    day = date.fromisoformat(gold["date"])
    return Event(
        key=gold["key"],
        type=gold["type"],
        name=gold["name"],
        evidence=(make_evidence(article, _EVENT_PASSAGES[at], "event-name", day),),
        activity=_ACTIVITIES.get(at),
        date=day,
        mode=gold["mode"],
        place=gold["place"],
        main=gold["main"],
        series=_SERIES.get(at),
        topics=tuple(notation for notation, _ in _TOPICS[number]) if gold["main"] else (),
    )


def _statement(row: tuple[str, str, str], article: Article, gold: dict[str, Any], day: date) -> Statement:
    speaker, kind, anchor = row
    evidence = _sentence(article, article.text.index(anchor, article.body_start), f"reported-{kind}", day)
    quoted = re.search(r"[“\"]([^”\"]+)[”\"]", evidence.exact[evidence.exact.index(anchor) - 1 :])
    text = quoted.group(1) if kind == "quote" and quoted else evidence.exact
    roles = [role for person in gold["persons"] if person["name"] == speaker for role in person["roles"]]
    return Statement(
        speaker=_agent(speaker, {person["name"] for person in gold["persons"]}),
        kind="quote" if kind == "quote" else "paraphrase",
        text=text,
        evidence=(evidence,),
        event="e1",
        speaking_as=(roles[0]["org"], roles[0]["role"]) if roles else None,
    )
