"""Where an area that no gazetteer has ends and its officer's name begins."""

from __future__ import annotations

import pytest

from tests.extract.articles import held_by, persons, read, roles


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # a word of names behind it
        ("Hadir Camat Kerambitan Putu Adnyani.", "Putu Adnyani | camat | Kecamatan Kerambitan"),
        ("Hadir Lurah Ngeposari, Sri Rejeki.", "Sri Rejeki | lurah | Kelurahan Ngeposari"),
        # the clan name last
        (
            "Hadir Camat Siborongborong Mangihut Sianturi.",
            "Mangihut Sianturi | camat | Kecamatan Siborongborong",
        ),
        # a second word of areas
        ("Hadir Camat Pahae Julu Rikson Nababan.", "Rikson Nababan | camat | Kecamatan Pahae Julu"),
        # a rank
        ("Hadir Kapolsek Muara Iptu Tumpal Silaban.", "Tumpal Silaban | kapolsek | Polsek Muara"),
        # towns that give courts and prosecutors their names
        (
            "Hadir Kajari Balige Robinson Sitorus SH MH.",
            "Robinson Sitorus | kepala | Kejaksaan Negeri Balige",
        ),
        ("Hadir Dandim 0812 Letkol Arm Ketut Wira.", "Ketut Wira | dandim | Kodim 0812"),
        ("Hadir Kalapas Kelas II B Luwuk Effendi Wahyono.", "Effendi Wahyono | kepala | Lapas Kelas II B Luwuk"),
    ],
)
def test_the_area_ends_where_a_name_begins(text: str, held: str) -> None:
    assert roles(read(text)) == held_by(held)


def test_a_name_alone_is_no_area() -> None:
    facts = read("Rapat dihadiri Camat Budi Santoso.", url="https://kab-boyolali.kpu.go.id/berita")
    assert persons(facts) == {"Budi Santoso"}


def test_universities_end_before_their_people_not_before_their_patrons() -> None:
    facts = read(
        "Narasumbernya Dosen UIN Syarif Hidayatullah Jakarta Rahmat Fauzi dan Rektor UIN Sunan Ampel Surabaya."
    )
    assert persons(facts) == {"Rahmat Fauzi"}
