"""What stands beside a name makes a person of it, and what does not."""

from __future__ import annotations

import pytest

from tests.extract.articles import persons, read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Diskusi itu dipandu oleh Ratna Puspitasari dan berlangsung hangat.", "Ratna Puspitasari"),
        ("“Semua harus jujur,” kata Hendrikus Naisoko di gudang.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko menegaskan bahwa semua harus jujur.", "Hendrikus Naisoko"),
        ("Menurut Hendrikus Naisoko, semua harus jujur.", "Hendrikus Naisoko"),
        ("Hal itu disampaikan oleh Hendrikus Naisoko di gudang.", "Hendrikus Naisoko"),
        ("Bertindak sebagai moderator adalah Hendrikus Naisoko.", "Hendrikus Naisoko"),
        ("Rapat itu menghadirkan narasumber Hendrikus Naisoko.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko hadir sebagai narasumber kegiatan itu.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko bertindak sebagai moderator.", "Hendrikus Naisoko"),
        ("Ketua Kelompok Kerja Logistik, Hendrikus Naisoko, melaporkan bahwa gudang siap.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko, yang sebelumnya menjabat sebagai Ketua KPU Kota Tual, hadir.", "Hendrikus Naisoko"),
        ("“Semua siap,” kata Ketua Pokja Kampanye dan Logistik KPU Kota Tual, Hendrikus Naisoko.", "Hendrikus Naisoko"),
        ("Ada satu wajah baru, Hendrikus Naisoko, di gudang.", "Hendrikus Naisoko"),
        ("Anggota KPU Kota Tual April Naisoko menutup acara.", "April Naisoko"),
        ("Kadiv Teknis KPU Kota Tual, Amin Naisoko menutup acara.", "Amin Naisoko"),
        ("Pada April Lestari alam dirayakan Hendrikus Naisoko, Ketua KPU Kota Tual.", "Hendrikus Naisoko"),
        ("Rapat digelar di Pendapa Arya Wiraraja bersama Hendrikus Naisoko, Ketua KPU Kota Tual.", "Hendrikus Naisoko"),
    ],
)
def test_a_name_without_a_title_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert persons(read(text)) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Seluruh Jajaran Sekretariat mengikuti Apel Pagi di Halaman Kantor dengan tertib.",
        "Kegiatan ini bertujuan mewujudkan Pemilu Serentak yang Jujur dan Adil.",
        "Tahapan Pencalonan, Masa Kampanye, dan Hari Tenang telah dijadwalkan.",
        "Panitia menyiapkan Daftar Pemilih Tetap dan Surat Suara sejak awal.",
        "Peserta memaparkan Rencana Kerja, Kerangka Acuan, dan Hasil Evaluasi.",
        "Selamat Hari Kemerdekaan kepada seluruh Rakyat Indonesia.",
        "Aplikasi Sirekap dan Sidalih diuji bersama Operator Kecamatan.",
        "Bulan Suci Ramadhan disambut dengan Doa Bersama.",
        "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2022 dibahas tuntas.",
        "Peserta menerima Modul Bimtek, Buku Kerja Pantarlih, dan Tanda Pengenal.",
        "“Mari Kita Sukseskan Pemilu Serentak Tahun 2024,” demikian bunyi spanduk itu.",
        "Lagu Indonesia Raya dan Mars Jingle Pemilu berkumandang.",
        "Pelamar wajib membawa Kartu Tanda Penduduk, Surat Keterangan Sehat, dan Daftar Riwayat Hidup.",
        "Formulir Model C Hasil dan Model D Hasil Kecamatan dibagikan kepada Saksi Partai Garuda.",
        "Pemilih Pemula, Pemilih Disabilitas, dan Pemilih Perempuan menjadi sasaran Sosialisasi.",
        "Assalamu'alaikum Warahmatullahi Wabarakatuh, sapa petugas KPU Kota Batu.",
        "Maskot Si Jalih dan Sura Sulu diperkenalkan KPU Kota Batu.",
        "Hari Lahir Pancasila diperingati KPU Kota Batu.",
    ],
)
def test_common_words_in_capitals_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Wakil Bupati Jember dan Ketua KPU Kota Surabaya hadir bersama warga Sidoarjo, Gresik, dan Lamongan.",
        "Kotak suara dikirim ke Pulau Sapudi, Pulau Raas, dan Kepulauan Kangean.",
        "Dapil Batu 1 meliputi Kecamatan Batu, Kecamatan Bumiaji, dan Kecamatan Junrejo.",
        "Rombongan dari Kabupaten Bangka Tengah, Belitung Timur, serta Kota Pangkalpinang telah tiba.",
        "Ketua KPU Kabupaten Maluku Barat Daya menegaskan bahwa logistik untuk Kepulauan Babar telah dikirim.",
    ],
)
def test_regions_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Apel digelar di kantor KPU Kota Metro, Jalan Ahmad Yani Nomor 5.",
        "Apel digelar di Jl. Jenderal Sudirman No. 12.",
        "Rapat berlangsung di Gedung Juang, Jln. Teuku Umar.",
        "Lomba digelar di Stadion Gelora Bung Tomo.",
        "Petugas mendatangi SMA Negeri 1 Cut Nyak Dhien.",
        "Rombongan mendarat di Bandara Sultan Hasanuddin.",
        "Pasien dirawat di RSUD Dr. Soetomo.",
        "Warga Jalan Diponegoro dan Gang Melati antre di Balai RW Mawar Melati.",
    ],
)
def test_names_of_streets_and_buildings_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()
