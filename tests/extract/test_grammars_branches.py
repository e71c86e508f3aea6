"""Bodies that are one everywhere, with a branch or without, and their boards."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies, read, roles


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Kemenag Kota Metro", {"Kemenag Kota Metro"}),
        ("Kanwil Kemenkumham Jatim", {"Kanwil Kemenkumham Jawa Timur"}),
        ("Aliansi Jurnalis Independen (AJI) Balikpapan", {"Aliansi Jurnalis Independen Balikpapan"}),
        ("PMKRI Cabang Atambua", {"PMKRI Cabang Atambua"}),
        ("GMKI Cabang Balige Jonner Sitorus", {"GMKI Cabang Balige"}),
        ("Persit KCK Cabang XX Kodim 0207", {"Persit KCK Cabang XX Kodim 0207"}),
        ("Telkom Palu", {"Telkom Palu"}),
        ("KIPP dan Perludem", {"KIPP", "Perludem"}),
        ("Ombudsman RI Perwakilan Kalsel", {"Ombudsman RI Perwakilan Kalimantan Selatan"}),
        ("pengurus Walhi", {"Walhi"}),
    ],
)
def test_a_branch_keeps_its_area_as_written(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written)) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("DPC PDI Perjuangan Kabupaten Toba", {"DPC PDI Perjuangan Kabupaten Toba"}),
        ("Dewan Pimpinan Cabang (DPC) Partai Demokrat Metro", {"Dewan Pimpinan Cabang Partai Demokrat Metro"}),
        ("Pengurus Daerah Muhammadiyah", {"Pengurus Daerah Muhammadiyah"}),
        ("PC PMII Metro", {"PC PMII Metro"}),
        ("Pimpinan Daerah yang baru", set()),
    ],
)
def test_a_board_is_named_with_its_party_or_association(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written)) == canonical


def test_the_title_at_a_board_is_held_there() -> None:
    facts = read("Ketua DPC PDI Perjuangan Kota Metro, Hadi Santoso, menyerahkan berkas.")
    assert roles(facts) == {("Hadi Santoso", "ketua", "DPC PDI Perjuangan Kota Metro")}
    assert bodies(facts) == {"DPC PDI Perjuangan Kota Metro"}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("hakim MK dan MA", {"MK", "MA"}),
        ("Ketua KPU Kota Metro, Hadi Santoso, MA, dan tamu", {"KPU Kota Metro"}),
        ("Hadi Santoso, S.Th.I., MA.Pol.", set()),
        ("MA Budi Santoso", set()),
    ],
)
def test_two_letters_are_a_court_only_where_they_are_no_degree(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written)) == canonical
