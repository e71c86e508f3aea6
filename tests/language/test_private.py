"""What is private is marked out, and nothing else: numbers, e-mail and home addresses, and what looks like them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.errors import LexiconError
from kpugraph.language.addresses import home_addresses
from kpugraph.language.numbers import mail_addresses, private_numbers
from kpugraph.language.private import MARK, mask, mask_spans
from kpugraph.language.private_words import alternation, private_words
from kpugraph.read import read_articles
from kpugraph.resources import checkout_root

ROOT = checkout_root() or Path()

NUMBERS = (
    "Hubungi {0812-3456-7890} atau {081234567890}/{0813 4567 8901}.",
    "HP.{0812345678}, WA: {+62 812-3456-7890}",
    "Telp. {(0321) 331234}, {331235} dan {331236}",
    "Telp {(021) 31937223} Fax {(021) 3157759}",
    "telepon kantor di 0321: {0321-331234}",
    "layanan call center {1500-123} buka",
    "nomor {62 812 3456 789}, {6281234567890}, {0062 812 3456 7890}, {+60 12-345 6789}",
    "ditelepon lewat nomor {085712345678} oleh Budi",
    "Surat {0857 1234 5678}.",
    "https://wa.me/{6281234567890} dan https://api.whatsapp.com/send?phone={6281234567890}",
    "NIK {3576011203870001}, NKK: {3576.0112.0387.0001}",
    "tertera {3576015203870001} dan {3576 0152 0387 0001} pada {357601-520387-0001}",
    "KTP nomor {35760112038}",
    "https://contoh.example/cek?nik={3576011203870001}",
    "NIP {19800112 200501 1 001} dan {198001122005011001}",
    "16 angka {1234567890123456} di layar",
)
MAILS = (
    "surel {kpu.kota@contoh.go.id}, {budi_99+lapor@contoh.co.id}.",
    "kirim ke {budi [at] contoh.id} atau {budi(at)contoh.co.id}",
    "kirim ke {budi @gmail.com}",
    "mailto:{Lapor@Contoh.ID}",
)
HOMES = (
    "Budi (45), warga {Jalan Mawar No. 3 RT 03/RW 02, Kelurahan Meri}, Kota Metro, hadir",
    "pelapor yang beralamat di {Jl. Mawar No. 12A, Desa Sukamaju}, Kecamatan Puri.",
    "Ia bertempat tinggal di {Perumahan Griya Indah Blok C3 No. 5}, Kota Metro.",
    "Ia tinggal di {Dusun Krajan RT.02/RW.01 Desa Sukamaju}, Kabupaten Lamongan.",
    "Budi, warga {RT 03/RW 02 Desa Sukamaju}, melapor",
    "tinggal di sebuah rumah di {Jalan Dr. Sutomo Gang IV No 7} bersama ibunya",
    "tinggal di {jalan mawar nomor 3 rt 03/rw 02} kota metro",
    "Siti, staf KPU Kota Metro, beralamat di {Jalan Melati 4}.",
    "Anggota KPU Kota Metro beralamat di {Jalan Melati 4}.",
    "Usai dari kantor KPU, Budi yang beralamat di {Jalan Melati 4} pulang.",
    "Nama: Budi\nAlamat: {Jl. Anggrek No. 3}, Kota Metro",
    "Sdr. Budi, {Jl. Kenanga Gg. 2 RT 05 RW 06}",
    "beralamat di {Griya Permata Blok C3 No 5}",
    "pulang ke rumahnya di {Jl. KH. Ahmad Dahlan No. 5}",
)
PUBLIC = (
    "nomor 1017/PL.02.1-SD/01/KPU/XI/2020, SK 237/HK.03.1-Kpt/3576/Kota/X/2021, PKPU 10/2019",
    "08-10-2021, 08/10/2021, 08.10.2021 10.30 WIB, 2021-10-14, (14/10), 17–20 November 2025, 2021.10.14",
    "1.234.567 suara, Rp 1.000.000, Rp1.000.000.000,00, 12.345.678.901 rupiah, 62.812.345 pemilih, 0,25 persen",
    "Pemilu 2004 2009 2014 2019, 1999 2004 2009 2014, periode 2019-2024, tahun 2019 - 2024",
    "https://kota-batu.kpu.go.id/berita/baca/7865/0812345678901 kota-batu.kpu.go.id/2021/10/3576011203870001",
    "www.kpu.go.id, jdih.kpu.go.id/jatim dan @kpu.kotamojokerto, https://www.threads.net/@kpu.id/post/1",
    "TPS 021, 022, 023, TPS 001-025, TPS 021 022 023, RT 03/RW 02 Kelurahan Meri, kode 62, 628 TPS",
    "pukul 08.00-16.00 WIB, 0800-1600, jam 09.00 s.d. 10.00, Pasal 12 ayat (3) UU 7 Tahun 2017",
    "hubungi 10.000 warga; kontak 2019-2024; sms 14-02-2024; fax 2021.10.14; telepon pada 14/10/2021",
    "KTP 1.234.567 pemilih, e-KTP 2024, KK 12",
    "Kantor KPU Kota Mojokerto di Jalan Raya Benteng Pancasila No. 1",
    "Kantor KPU Kota Mojokerto yang beralamat di Jalan Raya Benteng Pancasila No. 1, Kota Mojokerto.",
    "KPU Kota Metro, Lampung, yang beralamat di Jalan AR Prawiranegara No. 1",
    "Ketua KPU menyambangi kantor PPK yang beralamat di Jalan Mawar No. 3 RT 02/RW 01 Desa Meri.",
    "Sosialisasi di Hotel Aston, Jalan Raya Darmo No. 12, Kota Surabaya",
    "KPU Kota Metro\nAlamat: Jl. Raya No. 1",
    "TPS 05 di Jalan Mawar RT 02/RW 01 dan posko di Jl. Melati RT 01/RW 01",
    "warga Desa Sukamaju, warga Kelurahan Meri, warga asal Papua, penduduk yang berdomisili di Desa Sukamaju",
    "calon anggota PPS berdomisili di wilayah kerja PPS dan tinggal di Kota Metro",
    "jalan sehat di Jalan Pahlawan, Jalan Veteran No. 5 dan Gang Buntu; di tengah jalan Ketua berhenti",
)


def _bare(marked: str) -> str:
    return marked.replace("{", "").replace("}", "")


def _expected(marked: str) -> str:
    """The sentence with marks for what stands in braces."""
    outside = True
    result = []
    for character in marked:
        if character in "{}":
            outside = character == "}"
        else:
            result.append(character if outside or character.isspace() else MARK)
    return "".join(result)


@pytest.mark.parametrize("marked", [*NUMBERS, *MAILS, *HOMES])
def test_what_is_private_is_marked_out(marked: str) -> None:
    assert mask(_bare(marked)) == _expected(marked)


@pytest.mark.parametrize("text", PUBLIC)
def test_what_is_public_stays(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("examples", "find"), [(NUMBERS, private_numbers), (MAILS, mail_addresses), (HOMES, home_addresses)]
)
def test_each_kind_is_found_by_its_own_rules(examples: tuple[str, ...], find: object) -> None:
    assert callable(find)
    for marked in examples:
        assert mask_spans(_bare(marked), list(find(_bare(marked)))) == _expected(marked)


def test_the_shipped_articles_hold_nothing_private() -> None:
    for path in [*(ROOT / "data" / "articles").iterdir(), *(ROOT / "data" / "gold" / "benchmark").glob("*.md")]:
        text = path.read_text(encoding="utf-8")
        assert mask(text) == text, path.name
    assert all(MARK not in article.text for article in read_articles([ROOT / "data" / "articles"]))


WORDS = " ".join([*NUMBERS, *MAILS, *HOMES, *PUBLIC]).split(" ")


@given(st.lists(st.sampled_from(WORDS), max_size=40), st.sampled_from([" ", "\n", ", ", ""]))
def test_a_marked_text_is_as_long_and_differs_by_marks_alone(words: list[str], glue: str) -> None:
    text = glue.join(words)
    marked = mask(text)
    assert len(marked) == len(text)
    assert all(new in (old, MARK) and (new == old or not old.isspace()) for old, new in zip(text, marked, strict=True))


def test_spans_may_overlap() -> None:
    assert mask_spans("satu dua tiga", [(0, 7), (5, 8)]) == "████ ███ tiga"
    assert mask_spans("satu", []) == "satu"


def test_a_kind_without_words_is_a_fault_of_the_lexicon() -> None:
    with pytest.raises(LexiconError, match=r"private\.tsv: no row of the kind telex"):
        private_words("telex")


def test_longer_surfaces_are_tried_first() -> None:
    words = alternation("call").split("|")
    assert words.index(r"kontak[ \u00a0]{1,2}person") < words.index("kontak")
