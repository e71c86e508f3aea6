"""Bodies where the text names them: each of an enumeration, each surface form."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies, read, roles


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
    assert bodies(attending(written)) == canonical


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


def test_a_secretariat_in_its_heads_title_is_not_named_itself() -> None:
    head = "Kepala Sekretariat KPU Kota Tual, Karim Renwarin, hadir."
    assert bodies(read(head)) == {"KPU Kota Tual"}
    assert bodies(read("Sekretariat KPU Kota Tual menggelar rapat.")) == {"Sekretariat KPU Kota Tual"}


def test_a_theme_names_no_body() -> None:
    theme = "KPU Kota Tual menggelar diskusi bertajuk Membangun Persatuan Nasional Demi Pemilu Damai."
    assert bodies(read(theme)) == {"KPU Kota Tual"}
    assert "Persatuan Wartawan Indonesia" in bodies(read("KPU Kota Tual mengundang Persatuan Wartawan Indonesia."))


def test_a_numbered_school_ends_before_who_speaks_there() -> None:
    text = "KPU Kota Tual menggelar sosialisasi di hadapan pelajar SMP N 1 Tual Aswin menyampaikan beberapa hal."
    assert bodies(read(text)) == {"KPU Kota Tual", "SMP N 1 Tual"}


def test_universities_of_a_kind_are_no_university() -> None:
    text = "Peserta berasal dari berbagai Universitas Negeri maupun Swasta, seperti Universitas Pattimura."
    assert bodies(read(text)) == {"Universitas Pattimura"}
    assert bodies(read("Kegiatan itu digelar Universitas Negeri Manado.")) == {"Universitas Negeri Manado"}


def test_an_acronym_among_kinds_of_schools_is_no_court() -> None:
    assert bodies(read("Semua SMA/SMK/MA di Tual didatangi KPU Kota Tual.")) == {"KPU Kota Tual"}
    assert "MA" in bodies(read("KPU Kota Tual mematuhi putusan MA."))


def test_a_headline_names_no_party_that_is_not_known() -> None:
    assert bodies(read("KPU Kota Tual menerima berkas.", "Baru Satu Partai Antarkan Daftar")) == {"KPU Kota Tual"}
    assert "Partai Gelora" in bodies(read("KPU Kota Tual menerima berkas.", "Partai Gelora Antarkan Daftar"))


def test_a_rank_is_no_body() -> None:
    assert bodies(read("Hadir Wadir Sabhara AKBP Herman Sitorus.")) == set()


def test_the_ethics_council_goes_by_its_acronym() -> None:
    assert bodies(read("Dewan Kehormatan Penyelenggara Pemilu (DKPP) menggelar sidang.")) == {"DKPP"}
