"""Bodies named by their head alone or by the words behind it."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
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
def test_a_body_by_its_words(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}
