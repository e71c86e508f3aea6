"""Bodies under their canonical names, settled by the article or left open, and never merged by likeness."""

from __future__ import annotations

import pytest

from kpugraph.model import Facts, Organization
from tests.extract.articles import bodies, read, roles


def _attending(written: str, *, title: str = "", url: str | None = None) -> Facts:
    return read(f"Rapat koordinasi itu dihadiri oleh {written} sejak pagi.", title, url=url)


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
    assert bodies(_attending(written)) == {canonical}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Bawaslu RI", "Bawaslu RI"),
        ("Bawaslu Jateng", "Bawaslu Provinsi Jawa Tengah"),
        ("Badan Pengawas Pemilu Kabupaten Pati", "Bawaslu Kabupaten Pati"),
        ("KIP Aceh", "KIP Aceh"),
        ("KIP Kabupaten Pidie", "KIP Kabupaten Pidie"),
        ("KIP Kota Langsa", "KIP Kota Langsa"),
        ("Panwaslih Kabupaten Pidie", "Panwaslih Kabupaten Pidie"),
        ("PPK Kecamatan Wonoasih", "PPK Kecamatan Wonoasih"),
        ("PPK Mayangan", "PPK Kecamatan Mayangan"),
        ("PPS Kelurahan Jati", "PPS Kelurahan Jati"),
        ("Inspektorat KPU RI", "Inspektorat KPU RI"),
        ("Sekretariat KPU Kota Salatiga", "Sekretariat KPU Kota Salatiga"),
        ("Sekretariat Jenderal KPU RI", "Sekretariat Jenderal KPU RI"),
        ("Komisi A DPRD Kota Cilegon", "Komisi A DPRD Kota Cilegon"),
        ("Pemkot Bontang", "Pemerintah Kota Bontang"),
        ("Pemerintah Daerah Kota Bontang", "Pemerintah Kota Bontang"),
        ("Pemkab Sleman", "Pemerintah Kabupaten Sleman"),
        ("Pemda Kabupaten Sleman", "Pemerintah Kabupaten Sleman"),
        ("Pemprov Lampung", "Pemerintah Provinsi Lampung"),
        ("DPRD Sleman", "DPRD Kabupaten Sleman"),
        ("DPRD Kota Bontang", "DPRD Kota Bontang"),
        ("Satpol PP Kota Bontang", "Satpol PP Kota Bontang"),
        ("Satuan Polisi Pamong Praja Kota Bontang", "Satpol PP Kota Bontang"),
        ("Polres Sleman", "Polres Sleman"),
        ("Kejari Klaten", "Kejaksaan Negeri Klaten"),
        ("Kejaksaan Negeri Klaten", "Kejaksaan Negeri Klaten"),
        ("Kodim 0734/Yogyakarta", "Kodim 0734/Yogyakarta"),
        ("Kementerian Dalam Negeri RI", "Kementerian Dalam Negeri"),
        ("Mahkamah Konstitusi (MK)", "Mahkamah Konstitusi"),
        ("Universitas Gadjah Mada", "Universitas Gadjah Mada"),
        ("UIN Walisongo", "UIN Walisongo"),
        ("SMA Negeri 2 Metro", "SMA Negeri 2 Metro"),
        ("PDI Perjuangan", "PDI Perjuangan"),
        ("Partai Gelora Kota Metro", "Partai Gelora Kota Metro"),
        ("Dinas Pendidikan Provinsi Bali", "Dinas Pendidikan Provinsi Bali"),
        ("Persatuan Wartawan Indonesia (PWI) Kota Metro", "Persatuan Wartawan Indonesia Kota Metro"),
    ],
)
def test_other_bodies_and_units(written: str, canonical: str) -> None:
    assert bodies(_attending(written)) == {canonical}


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
    found = _of(_attending(body), body)
    assert (found.kind, found.parent, found.unit_of) == (kind, parent, unit_of)
    assert region is None or found.region == region


def test_the_chain_of_parents_is_there_but_not_named_by_the_text() -> None:
    facts = _attending("Sekretariat KPU Kota Salatiga")
    chain = {"Sekretariat KPU Kota Salatiga", "KPU Kota Salatiga", "KPU Provinsi Jawa Tengah", "KPU RI"}
    assert {organization.name for organization in facts.organizations} == chain
    assert bodies(facts) == {"Sekretariat KPU Kota Salatiga"}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "KPU Kota Kediri, Kabupaten Blitar, dan Kota Madiun",
            {"KPU Kota Kediri", "KPU Kabupaten Blitar", "KPU Kota Madiun"},
        ),
        ("KPU Kota Kediri dan Kabupaten Kediri", {"KPU Kota Kediri", "KPU Kabupaten Kediri"}),
        (
            "KPU Kabupaten Kendal, Batang, dan Pemalang",
            {"KPU Kabupaten Kendal", "KPU Kabupaten Batang", "KPU Kabupaten Pemalang"},
        ),
        ("KPU dan Bawaslu Kota Kediri", {"KPU Kota Kediri", "Bawaslu Kota Kediri"}),
    ],
)
def test_a_shared_head_or_area_names_each_body(written: str, canonical: set[str]) -> None:
    assert bodies(_attending(written)) == canonical


SHARED = "KPU Bekasi mengikuti rapat koordinasi, Senin (4/3/2024)."


@pytest.mark.parametrize(
    ("body", "url", "canonical"),
    [
        (SHARED, "https://kota-bekasi.kpu.go.id/berita/baca/1", {"KPU Kota Bekasi"}),
        (SHARED, "https://kab-bekasi.kpu.go.id/berita/baca/1", {"KPU Kabupaten Bekasi"}),
        (f"KOTA BEKASI – {SHARED}", None, {"KPU Kota Bekasi"}),
        (f"KABUPATEN BEKASI – {SHARED}", None, {"KPU Kabupaten Bekasi"}),
        (f"Bekasi, kota-bekasi.kpu.go.id – {SHARED}", None, {"KPU Kota Bekasi"}),
        (f"{SHARED} Ketua KPU Kabupaten Bekasi, Adam Suryana, hadir.", None, {"KPU Kabupaten Bekasi"}),
        (SHARED, None, set()),
        (SHARED, "https://berita.example/1", set()),
        (f"BEKASI – {SHARED}", None, set()),
    ],
)
def test_a_name_of_two_regions_is_settled_by_site_dateline_or_text_or_left_open(
    body: str, url: str | None, canonical: set[str]
) -> None:
    assert bodies(read(body, url=url)) == canonical


@pytest.mark.parametrize(
    ("body", "url", "canonical"),
    [
        ("KPU mengikuti rapat koordinasi.", "https://kab-sikka.kpu.go.id/1", {"KPU Kabupaten Sikka"}),
        ("KPU mengikuti rapat koordinasi.", "https://jatim.kpu.go.id/1", {"KPU Provinsi Jawa Timur"}),
        ("KABUPATEN SIKKA – KPU mengikuti rapat koordinasi.", None, {"KPU Kabupaten Sikka"}),
        ("KPU mengikuti rapat koordinasi.", None, set()),
        ("KPU Kabupaten Sikka menggelar rapat. Menurut KPU, rapat itu penting.", None, {"KPU Kabupaten Sikka"}),
        ("KPU Kota Metro dan Bawaslu setempat hadir.", None, {"KPU Kota Metro", "Bawaslu Kota Metro"}),
    ],
)
def test_a_bare_commission_is_settled_by_the_article(body: str, url: str | None, canonical: set[str]) -> None:
    assert bodies(read(body, url=url)) == canonical


@pytest.mark.parametrize("url", ["https://kab-sikka.kpu.go.id/1", "https://www.kab-sikka.kpu.go.id/1"])
def test_the_publisher_is_known_by_the_site(url: str) -> None:
    facts = read("Apel pagi digelar di halaman kantor, Senin (4/3/2024).", url=url)
    assert facts.publisher == "KPU Kabupaten Sikka"
    assert facts.publisher in {organization.name for organization in facts.organizations}
    assert facts.organization_mentions == ()


def test_an_address_in_the_running_text_names_no_publisher() -> None:
    assert read("Hasil seleksi diumumkan. Warga dapat membuka situs kpu.go.id setiap hari.").publisher is None


@pytest.mark.parametrize(
    "written",
    [
        "KPU Kabupaten/Kota se-Jawa Tengah",
        "KPU Provinsi dan KPU Kabupaten/Kota se-Indonesia",
        "KPU kabupaten dan kota",
        "seluruh PPK dan PPS",
        "partai politik peserta pemilu",
        "Forkopimda",
        "jajaran Badan Adhoc",
        "warga Kota Salatiga",
        "perwakilan Kabupaten Sikka",
    ],
)
def test_collectives_and_regions_are_no_bodies(written: str) -> None:
    assert bodies(_attending(written)) == set()


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
    assert bodies(_attending(f"{one} dan {other}")) == {one, other}


def test_kabupaten_and_kota_are_never_taken_for_each_other() -> None:
    text = (
        "Ketua KPU Kota Blitar, Rangga Bisma, menerima Ketua KPU Kabupaten Blitar, Hadi Santoso. "
        "Turut hadir Bupati Blitar, Rini Asmara, dan Wali Kota Blitar, Santoso Wijaya."
    )
    assert roles(read(text)) == {
        ("Rangga Bisma", "ketua", "KPU Kota Blitar"),
        ("Hadi Santoso", "ketua", "KPU Kabupaten Blitar"),
        ("Rini Asmara", "bupati", "Pemerintah Kabupaten Blitar"),
        ("Santoso Wijaya", "wali kota", "Pemerintah Kota Blitar"),
    }


def test_surface_forms_are_kept_as_mentions() -> None:
    facts = read("KPU Jatim menggelar rapat. KPU Provinsi Jawa Timur berterima kasih.")
    assert [(mention.key, mention.text) for mention in facts.organization_mentions] == [
        ("KPU Provinsi Jawa Timur", "KPU Jatim"),
        ("KPU Provinsi Jawa Timur", "KPU Provinsi Jawa Timur"),
    ]
