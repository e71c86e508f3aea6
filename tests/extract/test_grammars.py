"""Units with their bodies, and what begins like a body and is none."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Inspektorat KPU RI", "Inspektorat KPU RI"),
        ("Sekretariat KPU Kota Salatiga", "Sekretariat KPU Kota Salatiga"),
        ("Sekretariat Jenderal KPU RI", "Sekretariat Jenderal KPU RI"),
        ("Komisi A DPRD Kota Cilegon", "Komisi A DPRD Kota Cilegon"),
    ],
)
def test_a_unit_with_its_body(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


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
    assert bodies(attending(written)) == set()
