"""Nine months of invented articles on bodies of two provinces, as a build writes them.

Chairs come and go, an acting one stands in, two are seen at once, a higher tier visits, and one event joins provinces.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rdflib import Graph

from kpugraph.model import Agent, Event, Facts, Part, Statement, StatementKind
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from tests.factories import make_event, placed_facts

RI, JATIM, BALI = "KPU RI", "KPU Provinsi Jawa Timur", "KPU Provinsi Bali"
BATU, MALANG, TABANAN = "KPU Kota Batu", "KPU Kabupaten Malang", "KPU Kabupaten Tabanan"
BAWASLU, SEKRETARIAT = "Bawaslu Kota Batu", "Sekretariat KPU Kota Batu"

Said = tuple[str, StatementKind, str, str | None, str]
"""Person, kind, words, role at the first body of the article's roles (None for none), topic."""


def article(
    title: str,
    day: str,
    publisher: str,
    *,
    roles: Iterable[tuple[str, str | None, str]] = (),
    event: Event | None = None,
    parts: Iterable[tuple[str, Part]] = (),
    said: Iterable[Said] = (),
) -> Facts:
    """An article of that day; a role that begins with ``former`` is one that is over, the event is held on the day."""
    on, roles = date.fromisoformat(day), tuple(roles)
    made = placed_facts(
        roles=[(person, role and role.removeprefix("former "), body) for person, role, body in roles],
        events=[] if event is None else [replace(event, date=event.date or on, main=True)],
        parts=[("e1", part, agent) for agent, part in parts],
        publisher=publisher,
        title=title,
        on=on,
    )
    former = [(role or "").startswith("former ") for _, role, _ in roles]
    memberships = zip(made.memberships, former, strict=True)
    return replace(
        made,
        article=replace(made.article, published=on, url=f"https://berita.example/{day}"),
        memberships=tuple(replace(membership, former=over) for membership, over in memberships),
        statements=tuple(
            Statement(
                Agent("person", speaker),
                kind,
                words,
                made.memberships[0].evidence,
                event=None if event is None else "e1",
                speaking_as=None if role is None else (roles[0][2], role),
                topics=(topic,),
            )
            for speaker, kind, words, role, topic in said
        ),
    )


ARTICLES = (
    article(
        "Pleno di Batu",
        "2021-01-11",
        BATU,
        roles=[("Sari Wulan", "ketua", BATU), ("Tono Hadi", "anggota", BATU)],
        event=make_event(of_type="rapat-pleno", name="Pleno Daftar Pemilih", topics=("dpt",), place="Kota Batu"),
        parts=[(BATU, "organizer"), (BAWASLU, "participant"), ("Sari Wulan", "opener")],
        said=[("Sari Wulan", "quote", "Daftar pemilih sudah bersih.", "ketua", "dpt")],
    ),
    article("Malang Siap", "2021-02-01", MALANG, roles=[("Agus Salim", "ketua", MALANG)]),
    article(
        "Jatim Pantau Coklit",
        "2021-03-15",
        JATIM,
        roles=[("Rina Dewi", "anggota", JATIM), ("Sari Wulan", "ketua", BATU)],
        event=make_event(of_type="monitoring", name="Monitoring Coklit", topics=("coklit",), activity="supervisi"),
        parts=[("Rina Dewi", "speaker"), (BATU, "participant")],
        said=[("Rina Dewi", "paraphrase", "coklit harus tuntas", "anggota", "coklit")],
    ),
    article("Malang Rapat", "2021-04-05", MALANG, roles=[("Budi Karya", "ketua", MALANG)]),
    article(
        "Apel Batu",
        "2021-05-03",
        BATU,
        roles=[("Tono Hadi", "plt. ketua", BATU)],
        event=make_event(of_type="apel"),
        parts=[(SEKRETARIAT, "organizer"), ("Tono Hadi", "speaker")],
    ),
    article(
        "Ketua Baru di Batu",
        "2021-06-07",
        BATU,
        roles=[("Tono Hadi", "ketua", BATU), ("Sari Wulan", "former ketua", BATU)],
    ),
    article(
        "Webinar Kampanye",
        "2021-06-21",
        BALI,
        roles=[("Made Arta", "ketua", BALI), ("Wayan Suta", "ketua", TABANAN)],
        event=make_event(of_type="webinar", name="Webinar Kampanye Damai", topics=("kampanye",), mode="online"),
        parts=[(BALI, "organizer"), (BATU, "participant"), (TABANAN, "participant"), ("Made Arta", "speaker")],
        said=[("Made Arta", "paraphrase", "kampanye harus damai", "ketua", "kampanye")],
    ),
    article("Malang Lagi", "2021-08-02", MALANG, roles=[("Agus Salim", "ketua", MALANG)]),
    article(
        "KPU RI Kunjungi Jatim",
        "2021-09-06",
        JATIM,
        roles=[("Arya Putra", "anggota", RI), ("Tono Hadi", "ketua", BATU)],
        event=make_event(of_type="kunjungan", name="Kunjungan Kerja Logistik", topics=("logistik",)),
        parts=[(RI, "speaker"), (JATIM, "organizer")],
    ),
)


def years() -> Graph:
    """The dataset of these articles."""
    return build_graph(resolve(ARTICLES))
