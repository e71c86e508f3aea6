"""Bodies under one canonical name each, with kind, parent and area, and never merged by likeness."""

from __future__ import annotations

import pytest

from kpugraph.model import Facts, Organization
from tests.extract.articles import attending, bodies


def _of(facts: Facts, name: str) -> Organization:
    (found,) = [organization for organization in facts.organizations if organization.name == name]
    return found


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("KPU Jatim", "KPU Provinsi Jawa Timur"),
        ("KPU Provinsi Jawa Timur", "KPU Provinsi Jawa Timur"),
        ("KPU Jawa Timur", "KPU Provinsi Jawa Timur"),
        ("Komisi Pemilihan Umum (KPU) Provinsi Jawa Timur", "KPU Provinsi Jawa Timur"),
        ("KPU Prov. NTT", "KPU Provinsi Nusa Tenggara Timur"),
        ("KPU NTB", "KPU Provinsi Nusa Tenggara Barat"),
        ("KPU Kepri", "KPU Provinsi Kepulauan Riau"),
        ("KPU Bangka Belitung", "KPU Provinsi Kepulauan Bangka Belitung"),
        ("KPU DKI Jakarta", "KPU Provinsi DKI Jakarta"),
        ("KPU Surabaya", "KPU Kota Surabaya"),
        ("KPU Kota Surabaya", "KPU Kota Surabaya"),
        ("KPU Sumbawa Barat", "KPU Kabupaten Sumbawa Barat"),
        ("KPU Kab. Sikka", "KPU Kabupaten Sikka"),
        ("KPU Kab Ende", "KPU Kabupaten Ende"),
        ("KPUD Ngada", "KPU Kabupaten Ngada"),
        ("Komisi Pemilihan Umum Kota Kupang", "KPU Kota Kupang"),
        ("KOMISI PEMILIHAN UMUM KOTA KUPANG", "KPU Kota Kupang"),
        ("KPU Kepulauan Tidore", "KPU Kota Tidore Kepulauan"),
        ("KPU Tidore Kepulauan", "KPU Kota Tidore Kepulauan"),
        ("KPU Kepulauan Sula", "KPU Kabupaten Kepulauan Sula"),
        ("KPU Tanjungpinang", "KPU Kota Tanjung Pinang"),
        ("KPU RI", "KPU RI"),
        ("KPU Republik Indonesia", "KPU RI"),
        ("KPU Pusat", "KPU RI"),
    ],
)
def test_one_commission_has_one_name(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


@pytest.mark.parametrize(
    ("body", "kind", "parent", "unit_of", "region"),
    [
        ("KPU Kota Surabaya", "city-commission", "KPU Provinsi Jawa Timur", None, "Kota Surabaya"),
        ("KPU Kabupaten Sikka", "regency-commission", "KPU Provinsi Nusa Tenggara Timur", None, "Kabupaten Sikka"),
        ("KPU Provinsi Lampung", "provincial-commission", "KPU RI", None, "Provinsi Lampung"),
        ("KIP Kota Langsa", "city-commission", "KIP Aceh", None, "Kota Langsa"),
        ("KIP Aceh", "provincial-commission", "KPU RI", None, "Provinsi Aceh"),
        ("KPU RI", "national-commission", None, None, "Indonesia"),
        ("Bawaslu Kabupaten Pati", "regency-supervisor", "Bawaslu Provinsi Jawa Tengah", None, "Kabupaten Pati"),
        ("Inspektorat KPU RI", "unit", None, "KPU RI", None),
        ("Sekretariat KPU Kota Salatiga", "unit", None, "KPU Kota Salatiga", None),
        ("Pemerintah Kota Bontang", "local-government", None, None, "Kota Bontang"),
        ("DPRD Kabupaten Sleman", "legislature", None, None, "Kabupaten Sleman"),
    ],
)
def test_kind_parent_owner_and_area(
    body: str, kind: str, parent: str | None, unit_of: str | None, region: str | None
) -> None:
    found = _of(attending(body), body)
    assert (found.kind, found.parent, found.unit_of) == (kind, parent, unit_of)
    assert region is None or found.region == region


def test_the_chain_of_parents_is_there_but_not_named_by_the_text() -> None:
    facts = attending("Sekretariat KPU Kota Salatiga")
    chain = {"Sekretariat KPU Kota Salatiga", "KPU Kota Salatiga", "KPU Provinsi Jawa Tengah", "KPU RI"}
    assert {organization.name for organization in facts.organizations} == chain
    assert bodies(facts) == {"Sekretariat KPU Kota Salatiga"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KPU Kota Mojokerto", "KPU Kabupaten Mojokerto"),
        ("KPU Kabupaten Bangka Barat", "KPU Kabupaten Bangka Tengah"),
        ("KPU Kabupaten Solok", "KPU Kabupaten Solok Selatan"),
        ("KPU Kabupaten Halmahera Utara", "KPU Kabupaten Halmahera Barat"),
        ("KPU Provinsi Papua", "KPU Provinsi Papua Barat"),
        ("KPU Provinsi Riau", "KPU Provinsi Kepulauan Riau"),
        ("KPU Kabupaten Kutai Barat", "KPU Kabupaten Kutai Kartanegara"),
        ("Bawaslu Kota Batu", "Bawaslu Kabupaten Batu Bara"),
        ("Universitas Negeri Malang", "Universitas Negeri Medan"),
    ],
)
def test_bodies_with_like_names_stay_apart(one: str, other: str) -> None:
    assert bodies(attending(f"{one} dan {other}")) == {one, other}
