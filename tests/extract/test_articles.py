"""Whole articles of the genre, invented: everything that each says, and nothing else."""

from __future__ import annotations

from datetime import date

from kpugraph.model import Facts
from tests.extract.articles import bodies, main_event, parts, persons, read, roles, statements


def _kind_day_mode_place(facts: Facts) -> tuple[str, date | None, str | None, str | None]:
    event = main_event(facts)
    return (event.type, event.date, event.mode, event.place)


def test_a_training_online() -> None:
    facts = read(
        "Sukamara, kab-sukamara.kpu.go.id – Pada hari Jum’at tanggal 12 Agustus 2022, Sekretaris KPU Kabupaten "
        "Sukamara Hendra Gunawan, S.STP, M.Si beserta Kasubbag Hukum dan SDM Rusdi Yanto, SH mengikuti kegiatan "
        "Bimbingan Teknis Pengelolaan JDIH yang diselenggarakan oleh KPU Provinsi Kalimantan Tengah secara "
        "daring melalui aplikasi Zoom Meeting. Bimtek tersebut dibuka oleh Ketua KPU Provinsi Kalimantan Tengah, "
        "Harmain Ibrahim. Kegiatan ini diikuti KPU Kabupaten/Kota se-Kalimantan Tengah. (adm)"
    )
    assert facts.publisher == "KPU Kabupaten Sukamara"
    assert facts.byline == "adm"
    assert roles(facts) == {
        ("Hendra Gunawan", "sekretaris", "KPU Kabupaten Sukamara"),
        ("Rusdi Yanto", "kasubbag", "KPU Kabupaten Sukamara"),
        ("Harmain Ibrahim", "ketua", "KPU Provinsi Kalimantan Tengah"),
    }
    assert _kind_day_mode_place(facts) == ("bimbingan-teknis", date(2022, 8, 12), "online", None)
    assert main_event(facts).name == "Bimbingan Teknis Pengelolaan JDIH"
    assert parts(facts) == {
        ("organizer", "KPU Provinsi Kalimantan Tengah"),
        ("opener", "Harmain Ibrahim"),
        ("participant", "Hendra Gunawan"),
        ("participant", "Rusdi Yanto"),
    }
    assert [topic.notation for topic in facts.topics] == ["jdih"]


def test_a_working_visit() -> None:
    facts = read(
        "KPU Provinsi Sumatera Barat melakukan kunjungan kerja ke KPU Kabupaten Agam, Kamis (21/9). Rombongan "
        "yang dipimpin Ketua KPU Sumbar, Yanuar Efendi, bersama Anggota Ory Sativa dan Gebril Daulay itu "
        "disambut Ketua KPU Agam, Riko Antoni, dan jajaran sekretariat di ruang rapat. “Kunjungan ini untuk "
        "memastikan kesiapan logistik,” ujar Yanuar. Riko Antoni menyampaikan bahwa gudang siap.",
        published=date(2023, 9, 22),
    )
    assert roles(facts) == {
        ("Yanuar Efendi", "ketua", "KPU Provinsi Sumatera Barat"),
        ("Ory Sativa", "anggota", "KPU Provinsi Sumatera Barat"),
        ("Gebril Daulay", "anggota", "KPU Provinsi Sumatera Barat"),
        ("Riko Antoni", "ketua", "KPU Kabupaten Agam"),
    }
    assert bodies(facts) == {"KPU Provinsi Sumatera Barat", "KPU Kabupaten Agam"}
    assert _kind_day_mode_place(facts)[:3] == ("kunjungan", date(2023, 9, 21), "onsite")
    assert parts(facts) == {
        ("organizer", "KPU Kabupaten Agam"),
        ("participant", "KPU Provinsi Sumatera Barat"),
        ("participant", "Yanuar Efendi"),
        ("participant", "Ory Sativa"),
        ("participant", "Gebril Daulay"),
        ("participant", "Riko Antoni"),
    }
    assert statements(facts) == [("quote", "Yanuar Efendi"), ("paraphrase", "Riko Antoni")]


def test_an_oath_of_a_committee() -> None:
    facts = read(
        "PPK Kecamatan Lowokwaru bersama PPS Kelurahan Dinoyo melaksanakan pelantikan dan bimtek KPPS, Kamis "
        "(25/1/2024), bertempat di Gedung Serbaguna Universitas Islam Malang. Pelantikan dipimpin Ketua PPK "
        "Lowokwaru, Rizal Maulana, S.Pd, dan disaksikan Anggota KPU Kota Malang Divisi Sosdiklih, Parmas dan "
        "SDM, Deny Bachtiar. “Semoga Bapak/Ibu KPPS dapat bertugas dengan baik,” pesan Rizal. Acara juga "
        "dihadiri Camat Lowokwaru, Heru Sungkono, dan Kapolsek Lowokwaru, Kompol Anton Widodo."
    )
    assert roles(facts) == {
        ("Rizal Maulana", "ketua", "PPK Kecamatan Lowokwaru"),
        ("Deny Bachtiar", "anggota", "KPU Kota Malang"),
        ("Heru Sungkono", "camat", "Kecamatan Lowokwaru"),
        ("Anton Widodo", "kapolsek", "Polsek Lowokwaru"),
    }
    assert _kind_day_mode_place(facts) == (
        "pelantikan",
        date(2024, 1, 25),
        "onsite",
        "Gedung Serbaguna Universitas Islam Malang",
    )
    assert parts(facts) == {
        ("organizer", "PPK Kecamatan Lowokwaru"),
        ("organizer", "PPS Kelurahan Dinoyo"),
        ("speaker", "Rizal Maulana"),
        ("participant", "Deny Bachtiar"),
        ("participant", "Heru Sungkono"),
        ("participant", "Anton Widodo"),
    }
    assert statements(facts) == [("quote", "Rizal Maulana")]


def test_a_local_government_as_the_host() -> None:
    facts = read(
        "Bupati Lamongan Yusron Efendi membuka secara resmi Sosialisasi Pendidikan Politik yang digelar "
        "Bakesbangpol Kabupaten Lamongan di Pendopo Lokatantra, Kamis (3/8/2023). Hadir pula Ketua DPRD Lamongan "
        "Abdul Ghofur, Kepala Bakesbangpol Dianto Hariwibowo, perwakilan partai politik, dan tokoh masyarakat. "
        'Bupati Yusron menyampaikan, pendidikan politik penting bagi pemilih pemula. "Jangan golput," tandasnya.'
    )
    assert roles(facts) == {
        ("Yusron Efendi", "bupati", "Pemerintah Kabupaten Lamongan"),
        ("Abdul Ghofur", "ketua", "DPRD Kabupaten Lamongan"),
        ("Dianto Hariwibowo", "kepala", "Bakesbangpol Kabupaten Lamongan"),
    }
    assert _kind_day_mode_place(facts) == ("sosialisasi", date(2023, 8, 3), "onsite", "Pendopo Lokatantra")
    assert parts(facts) == {
        ("organizer", "Bakesbangpol Kabupaten Lamongan"),
        ("opener", "Yusron Efendi"),
        ("participant", "Abdul Ghofur"),
        ("participant", "Dianto Hariwibowo"),
    }
    assert statements(facts) == [("paraphrase", "Yusron Efendi"), ("quote", "Yusron Efendi")]


def test_an_agency_s_report() -> None:
    facts = read(
        "Ambon (ANTARA) - Badan Pengawas Pemilu (Bawaslu) Provinsi Maluku meminta peserta pemilu mematuhi "
        'aturan. "Pelanggaran akan kami tindak sesuai ketentuan," kata Ketua Bawaslu Maluku Subair Latuconsina '
        "di Ambon, Selasa. Ia mengatakan, pihaknya telah menerima 12 laporan. Anggota Bawaslu Maluku Astuti "
        "Usman menambahkan bahwa warga boleh melapor.",
        published=date(2024, 1, 10),
    )
    assert bodies(facts) == {"Bawaslu Provinsi Maluku"}
    assert roles(facts) == {
        ("Subair Latuconsina", "ketua", "Bawaslu Provinsi Maluku"),
        ("Astuti Usman", "anggota", "Bawaslu Provinsi Maluku"),
    }
    assert statements(facts) == [
        ("quote", "Subair Latuconsina"),
        ("paraphrase", "Subair Latuconsina"),
        ("paraphrase", "Astuti Usman"),
    ]


def test_a_plenary_meeting_of_the_national_commission() -> None:
    facts = read(
        "KPU RI menetapkan pasangan calon Prabu Wiryawan dan Lintang Rahayu sebagai peserta Pemilu, Senin "
        "(13/11/2023). Penetapan dibacakan Ketua KPU RI Hendri Sastro dalam rapat pleno terbuka di Kantor KPU "
        "RI, Jalan Imam Bonjol, Jakarta Pusat. Turut hadir Anggota KPU RI Ida Rosalia, Parlindungan Sitanggang, "
        "Sekretaris Jenderal KPU Bernadus Dermawan, serta Ketua Bawaslu RI Rahman Bagaskara."
    )
    assert persons(facts) == {
        "Prabu Wiryawan",
        "Lintang Rahayu",
        "Hendri Sastro",
        "Ida Rosalia",
        "Parlindungan Sitanggang",
        "Bernadus Dermawan",
        "Rahman Bagaskara",
    }
    assert roles(facts) == {
        ("Hendri Sastro", "ketua", "KPU RI"),
        ("Ida Rosalia", "anggota", "KPU RI"),
        ("Parlindungan Sitanggang", "anggota", "KPU RI"),
        ("Bernadus Dermawan", "sekretaris jenderal", "KPU RI"),
        ("Rahman Bagaskara", "ketua", "Bawaslu RI"),
    }
    assert _kind_day_mode_place(facts)[:2] == ("rapat-pleno", date(2023, 11, 13))
    guests = {"Ida Rosalia", "Parlindungan Sitanggang", "Bernadus Dermawan", "Rahman Bagaskara"}
    assert {("participant", name) for name in guests} <= parts(facts)
