"""Where an article comes from, and the bodies that it leaves to be known by that."""

from __future__ import annotations

import pytest

from tests.extract.articles import bodies, read

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


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("kab-tobasamosir.kpu.go.id", "KPU Kabupaten Toba"),
        ("kpud-banyuwangikab.go.id", "KPU Kabupaten Banyuwangi"),
        ("kpu.bantulkab.go.id", "KPU Kabupaten Bantul"),
        ("kip-bireuenkab.go.id", "KIP Kabupaten Bireuen"),
        ("kpud-baritokuala.blogspot.com", "KPU Kabupaten Barito Kuala"),
        ("bantul.bawaslu.go.id", "Bawaslu Kabupaten Bantul"),
        ("sumut.bawaslu.go.id", "Bawaslu Provinsi Sumatera Utara"),
        ("kpu-diyprov.go.id", "KPU Provinsi Daerah Istimewa Yogyakarta"),
        ("kpu-barito.go.id", None),
        ("berita.example", None),
    ],
)
def test_old_hosts_and_other_shapes_name_their_body(host: str, publisher: str | None) -> None:
    assert read("Apel pagi digelar di halaman, Senin (4/3/2024).", url=f"https://{host}/1").publisher == publisher


def test_an_address_in_the_running_text_names_no_publisher() -> None:
    assert read("Hasil seleksi diumumkan. Warga dapat membuka situs kpu.go.id setiap hari.").publisher is None


def test_news_from_the_capital_on_the_national_body_is_not_drawn_away_by_a_region_it_names() -> None:
    text = (
        "Jakarta (ANTARA) - Ketua KPU RI Hasan Basuki menjawab wartawan, Senin. Anggota KPU Idham Fauzi menyurati KPU "
        "Kabupaten Nias Selatan. Bawaslu setuju."
    )
    assert bodies(read(text)) == {"KPU RI", "KPU Kabupaten Nias Selatan", "Bawaslu RI"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Denpasar, Badan Pengawas Pemilihan Umum - Anggota Bawaslu Rendra Wijaya hadir di Bali.", "Bawaslu RI"),
        ("Tual, Badan Pengawas Pemilihan Umum Kota Tual - Anggota Bawaslu Rendra Wijaya hadir.", "Bawaslu Kota Tual"),
        ("Ketua KPU RI Hasan Basuki dilaporkan warga. Anggota KPU Rendra Wijaya hadir.", "KPU RI"),
        (
            "Ketua KPU Tual Hasan Basuki hadir. Bawaslu RI menerima laporan. Anggota Bawaslu Rendra Wijaya hadir.",
            "Bawaslu RI",
        ),
        (
            "Ketua KPU Tual Hasan Basuki dan Bawaslu Tual hadir. Bawaslu RI pun. Anggota Bawaslu Rendra Wijaya hadir.",
            "Bawaslu Kota Tual",
        ),
    ],
)
def test_a_bare_head_is_the_national_body_where_dateline_or_article_say_so(text: str, role: str) -> None:
    assert [held.organization for held in read(text).memberships if held.person == "Rendra Wijaya"] == [role]


def test_on_a_bodys_own_site_a_bare_head_is_that_of_its_region() -> None:
    text = "Bawaslu RI menyurati daerah. Anggota Bawaslu Rendra Wijaya hadir."
    facts = read(text, url="https://kota-tual.kpu.go.id/1")
    assert [held.organization for held in facts.memberships] == ["Bawaslu Kota Tual"]


def test_news_whose_lead_names_the_capital_alone_is_of_the_national_bodies() -> None:
    facts = read("Rapat digelar di Senayan, Jakarta, Senin (4/3/2024). Ketua KPU Hasan Basuki hadir.")
    assert [held.organization for held in facts.memberships] == ["KPU RI"]
    facts = read(
        "Rapat digelar di Senayan, Jakarta, bersama warga Kupang, Senin (4/3/2024). Ketua KPU Hasan Basuki hadir."
    )
    assert facts.memberships == ()


@pytest.mark.parametrize(
    ("path", "publisher"),
    [
        ("lampung/metro/beritadetail-46645", "KPU Kota Metro"),
        ("jatim/batu/berita", "KPU Kota Batu"),
        ("lampung/berita", "KPU Provinsi Lampung"),
        ("berita/baca/7", "KPU RI"),
    ],
)
def test_the_pages_that_a_national_site_keeps_for_a_region_are_its_own(path: str, publisher: str) -> None:
    assert read("Rapat dibuka oleh Ketua KPU.", url=f"https://jdih.kpu.go.id/{path}").publisher == publisher
