"""What an article reports: type, name, mode, place, series, and what was over before."""

from __future__ import annotations

from datetime import date

import pytest

from kpugraph.model import Facts
from tests.extract.articles import main_event, read

DAY = "Senin (4/3/2024)"


def _places(facts: Facts) -> set[str]:
    return {mention.key for mention in facts.place_mentions}


@pytest.mark.parametrize(
    ("happening", "kind"),
    [
        ("menggelar sosialisasi pemilih pemula", "sosialisasi"),
        ("mengikuti Rapat Koordinasi Persiapan Logistik", "rapat-koordinasi"),
        ("mengikuti rakor persiapan logistik", "rapat-koordinasi"),
        ("menggelar rapat pleno rutin", "rapat-pleno"),
        ("menggelar rapat kerja bersama PPK", "rapat-kerja"),
        ("menggelar rapat internal", "rapat"),
        ("mengikuti webinar literasi digital", "webinar"),
        ("menyiarkan podcast “Rumah Pemilih”", "podcast"),
        ("melaksanakan apel pagi", "apel"),
        ("melaksanakan upacara bendera", "upacara"),
        ("melantik anggota PPS", "pelantikan"),
        ("mengukuhkan relawan demokrasi", "pengukuhan"),
        ("memberi pembekalan kepada KPPS", "pembekalan"),
        ("menggelar bimbingan teknis Sidalih", "bimbingan-teknis"),
        ("menggelar bimtek Sidalih", "bimbingan-teknis"),
        ("menggelar pelatihan operator", "bimbingan-teknis"),
        ("menggelar workshop penulisan berita", "bimbingan-teknis"),
        ("menerima audiensi pengurus karang taruna", "audiensi"),
        ("menerima kunjungan kerja tamu dari Ambon", "kunjungan"),
        ("menggelar focus group discussion", "fgd"),
        ("menggelar simulasi pemungutan suara", "simulasi"),
        ("menandatangani perjanjian kerja sama", "penandatanganan"),
        ("menggelar evaluasi tahapan kampanye", "evaluasi"),
        ("melakukan monitoring gudang logistik", "monitoring"),
        ("mengikuti sidang pemeriksaan DKPP", "sidang"),
        ("menerima pendaftaran pasangan calon", "pendaftaran"),
        ("menggelar debat publik", "debat"),
        ("menggelar lomba maskot", "lainnya"),
    ],
)
def test_type(happening: str, kind: str) -> None:
    assert main_event(read(f"KPU Kota Tual {happening}, {DAY}.")).type == kind


@pytest.mark.parametrize(
    ("title", "lead", "kind"),
    [
        ("KPU Tual Lantik dan Bimtek PPS", "KPU Kota Tual melantik PPS dilanjutkan bimbingan teknis", "pelantikan"),
        ("Ketua KPU Tual Tinjau Pelantikan PPS", "Ketua KPU Kota Tual meninjau pelantikan PPS", "monitoring"),
        ("Tual Goes to School", "Ratusan siswa mengikuti KPU Goes to School di aula SMA Negeri 1 Tual", "sosialisasi"),
        ("KPU Tual Gelar FGD", "KPU Kota Tual menggelar Focus Grub Discussion penataan dapil", "fgd"),
        ("Kenalkan Pemilu", "KPU Kota Tual mengisi Masa Pengenalan Lingkungan Sekolah di SMK 1 Tual", "sosialisasi"),
        (
            "Berbincang Logistik",
            "Salah satu program pendidikan pemilih KPU Kota Tual berformat talkshow disiarkan",
            "podcast",
        ),
        ("KPU Tual Tetapkan DPS", "KPU Kota Tual menetapkan DPS dalam Rapat Pleno Terbuka", "rapat-pleno"),
        ("Distribusi Dimulai", "KPU Kota Tual mulai mendistribusikan logistik ke lima kecamatan", "lainnya"),
        ("Berbagi Takjil", "KPU Kota Tual membagikan 200 paket takjil kepada warga", "lainnya"),
        ("Kirab Tiba di Tual", "Kirab pemilu diterima KPU Kota Tual di pelabuhan", "lainnya"),
        ("Sengketa di Tual", "Bawaslu Kota Tual menggelar sidang adjudikasi sengketa proses pemilu", "sidang"),
        ("Paslon Pertama", "Pasangan bakal calon wali kota Tual mendaftar ke KPU Kota Tual", "pendaftaran"),
        ("Dua TPS Ulang", "Pemungutan suara ulang digelar di dua TPS di Kota Tual", "pemungutan-suara"),
        ("Evaluasi PPK", "KPU Kota Tual melaksanakan evaluasi kinerja PPK", "evaluasi"),
        ("Rakor Evaluasi", "KPU Kota Tual mengikuti rakor evaluasi tahapan", "rapat-koordinasi"),
    ],
)
def test_type_by_headline_and_lead(title: str, lead: str, kind: str) -> None:
    assert main_event(read(f"{lead}, {DAY}.", title)).type == kind


PUBLISHED = date(2024, 5, 17)
"""A Friday."""


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("hari ini di aula", date(2024, 5, 17)),
        ("kemarin di aula", date(2024, 5, 16)),
        ("di aula, Kamis kemarin", date(2024, 5, 16)),
        ("di aula, Kamis pekan lalu", date(2024, 5, 9)),
        ("di aula pada hari Jumat tanggal 17 bulan Mei tahun 2024", date(2024, 5, 17)),
        ("di aula (16 / 05 / 2024)", date(2024, 5, 16)),
        ("jelang pemungutan suara Rabu, 27 November 2024, pada Kamis (16/5)", date(2024, 5, 16)),
        ("bulan lalu di aula", None),
    ],
)
def test_the_day_is_told_by_the_report_or_by_a_date_that_is_none_of_a_stage(when: str, day: date | None) -> None:
    event = main_event(read(f"KPU Kota Tual menggelar rapat koordinasi {when}.", published=PUBLISHED))
    assert event.date == day


def test_a_day_that_somebody_speaks_of_is_not_the_reports() -> None:
    text = (
        "KPU Kota Tual menggelar rapat koordinasi. “Hari ini kita mulai bekerja,” ujar Ketua KPU Kota Tual Budi Rumaf."
    )
    assert main_event(read(text, published=PUBLISHED)).date is None


def test_a_date_of_the_headline_is_the_last_resort() -> None:
    title = "Rapat Koordinasi KPU Tual, 16 Mei 2024"
    assert main_event(read("KPU Kota Tual menggelar rapat koordinasi.", title)).date == date(2024, 5, 16)


def test_a_bare_kegiatan_is_an_event_of_no_type_where_it_was_held() -> None:
    text = "Taman kota ramai, Senin (4/3/2024). Kegiatan dibuka oleh Ketua KPU Kota Tual, Ibrahim Faqih."
    assert main_event(read(text)).type == "lainnya"
    assert read("Taman kota ramai. Kegiatan warga beragam.").events == ()


def test_an_event_behind_the_lead_where_the_lead_names_none() -> None:
    text = "Cuaca cerah. Warga datang. Semua senang. Semua siap. KPU Kota Tual menggelar rapat pleno, Senin (4/3/2024)."
    assert main_event(read(text)).type == "rapat-pleno"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "KPU Kota Tual mengikuti Rapat Koordinasi Persiapan Logistik yang diselenggarakan KPU Provinsi Maluku.",
            "Rapat Koordinasi Persiapan Logistik",
        ),
        (
            f"KPU Kota Tual menggelar Sosialisasi Tahapan Pencalonan, {DAY}.",
            "Sosialisasi Tahapan Pencalonan",
        ),
        (
            f"Dalam rangka persiapan pemilu KPU Kota Tual menggelar Bimbingan Teknis Aplikasi Sidalih pada {DAY}.",
            "Bimbingan Teknis Aplikasi Sidalih",
        ),
        (
            f"KPU Kota Tual menggelar Webinar “Suara Anak Muda”, {DAY}.",
            "Webinar Suara Anak Muda",
        ),
        (
            f"KPU Kota Tual menggelar Sosialisasi Pemilih Pemula di SMA Negeri 1 Tual, {DAY}.",
            "Sosialisasi Pemilih Pemula",
        ),
        (f"KPU Kota Tual menggelar rapat kerja pada {DAY}.", "Rapat kerja"),
    ],
)
def test_name(text: str, name: str) -> None:
    assert main_event(read(text)).name == name


@pytest.mark.parametrize(
    ("how", "mode"),
    [
        ("secara daring", "online"),
        ("melalui Zoom Meeting", "online"),
        ("secara virtual", "online"),
        ("di Aula KPU Kota Tual", "onsite"),
        ("secara tatap muka", "onsite"),
        ("di SMA Negeri 1 Tual", "onsite"),
        ("secara luring dan daring", "hybrid"),
        ("secara hybrid", "hybrid"),
        ("", None),
    ],
)
def test_mode(how: str, mode: str | None) -> None:
    assert main_event(read(f"KPU Kota Tual menggelar rapat koordinasi {how}, {DAY}.")).mode == mode


def test_a_committee_named_after_the_vote_is_no_vote() -> None:
    assert not read("KPU Kota Tual mengimbau warga melapor ke panitia pemungutan suara (PPS) di desa.").events


def test_a_live_stream_alone_is_not_online() -> None:
    text = f"KPU Kota Tual menggelar rapat koordinasi, {DAY}. Rapat disiarkan langsung lewat YouTube."
    assert main_event(read(text)).mode is None


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("di Aula KPU Kota Tual", "Aula KPU Kota Tual"),
        ("di Hotel Suita", "Hotel Suita"),
        ("bertempat di Gedung Serbaguna", "Gedung Serbaguna"),
        ("di halaman kantor", "halaman kantor"),
        (
            "di Balai Kelurahan Ketsoblak, Kecamatan Dullah Selatan, Kota Tual",
            "Balai Kelurahan Ketsoblak, Kecamatan Dullah Selatan, Kota Tual",
        ),
    ],
)
def test_place(where: str, place: str) -> None:
    facts = read(f"KPU Kota Tual menggelar rapat koordinasi {where}, {DAY}.")
    event = main_event(facts)
    assert event.place == place
    (venue,) = [found for found in facts.places if found.key == event.place]
    assert venue.level == "venue"


def test_places_reach_from_the_village_to_the_country() -> None:
    facts = read(f"KPU Kota Tual menggelar rapat di Kelurahan Ketsoblak, Kecamatan Dullah, Kota Tual, {DAY}.")
    within = {place.key: place.within for place in facts.places}
    chain = [key for key in within if key.startswith("Kelurahan Ketsoblak")]
    while (above := within[chain[-1]]) is not None:
        chain.append(above)
    assert chain[1:] == ["Kecamatan Dullah, Kota Tual", "Kota Tual", "Provinsi Maluku", "Indonesia"]
    assert {place.level for place in facts.places} >= {"village", "district", "city", "province", "country"}


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("Kota Blitar dan Kabupaten Blitar", {"Kota Blitar", "Kabupaten Blitar"}),
        ("Provinsi Jawa Timur", {"Provinsi Jawa Timur"}),
        ("Jawa Timur", {"Provinsi Jawa Timur"}),
        ("Kecamatan Wonoasih, Kota Probolinggo", {"Kecamatan Wonoasih, Kota Probolinggo"}),
    ],
)
def test_regions_named_in_the_text(written: str, places: set[str]) -> None:
    assert places <= _places(read(f"Rapat itu diikuti warga dari {written} sejak pagi."))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ketua KPU Kabupaten Belu menjadi narasumber di SMAN 1 Atambua, Kamis (16/5/2024).", "sosialisasi"),
        ("KPU Kabupaten Belu mengajar di SMAN 1 Atambua, Kamis (16/5/2024).", "sosialisasi"),
        ("Ketua KPU Kabupaten Belu menjadi narasumber pada FGD Kesbangpol Belu, Kamis (16/5/2024).", "fgd"),
        ("KPU Kabupaten Belu bersilaturahmi ke Polres Belu, Kamis (16/5/2024).", "kunjungan"),
        ("KPU Kabupaten Belu bertemu Kapolres Belu, Kamis (16/5/2024).", "audiensi"),
        ("KPU Kabupaten Belu mengikuti entry meeting BPK, Kamis (16/5/2024).", "rapat"),
        ("KPU Kabupaten Belu meresmikan Rumah Pintar Pemilu, Kamis (16/5/2024).", "lainnya"),
        ("Warga Desa Silawan mencoblos ulang di TPS 3, Kamis (16/5/2024).", "pemungutan-suara"),
    ],
)
def test_a_verb_alone_tells_the_type(text: str, kind: str) -> None:
    assert main_event(read(text)).type == kind


def test_an_oath_is_one_whatever_the_headline_calls_it() -> None:
    text = "KPU Kabupaten Belu melantik 60 anggota PPK, Kamis (16/5/2024)."
    assert main_event(read(text, "KPU Belu Kukuhkan 60 Anggota PPK")).type == "pelantikan"
    text = "KPU Kabupaten Belu mengukuhkan relawan demokrasi, Kamis (16/5/2024)."
    assert main_event(read(text, "KPU Belu Kukuhkan Relawan Demokrasi")).type == "pengukuhan"


def test_a_list_of_districts_is_no_chain() -> None:
    facts = read("Daerah pemilihan itu meliputi Kecamatan Batu, Kecamatan Bumiaji, dan Kecamatan Junrejo.")
    assert _places(facts) == {"Kecamatan Batu", "Kecamatan Bumiaji", "Kecamatan Junrejo"}


@pytest.mark.parametrize(
    ("written", "name", "position"),
    [
        ("Webinar Literasi Digital Seri ke-4", "Webinar Literasi Digital", 4),
        ("Webinar Literasi Digital (Seri IV)", "Webinar Literasi Digital", 4),
        ("Webinar Literasi Digital Seri 12", "Webinar Literasi Digital", 12),
        ("Webinar Literasi Digital Series 2", "Webinar Literasi Digital", 2),
    ],
)
def test_series(written: str, name: str, position: int) -> None:
    series = main_event(read(f"KPU Kota Tual mengikuti {written} yang digelar KPU RI, {DAY}.")).series
    assert series is not None
    assert (series.name, series.position) == (name, position)


def test_an_event_alone_has_no_series() -> None:
    assert main_event(read(f"KPU Kota Tual mengikuti Webinar Literasi Digital, {DAY}.")).series is None


@pytest.mark.parametrize(
    ("text", "earlier", "later"),
    [
        (
            "Lepas mengikuti Rapat Pleno Rekapitulasi yang digelar KPU Provinsi Maluku, KPU Kota Tual pada Rabu "
            "(6/3/2024) melanjutkan kegiatan dengan mengikuti Bimbingan Teknis Sidalih yang digelar KPU RI.",
            "rapat-pleno",
            "bimbingan-teknis",
        ),
        (f"Usai apel pagi, KPU Kota Tual menggelar rapat pleno rutin, {DAY}.", "apel", "rapat-pleno"),
        (
            f"Setelah mengikuti upacara bendera, KPU Kota Tual menggelar rapat kerja, {DAY}.",
            "upacara",
            "rapat-kerja",
        ),
    ],
)
def test_one_event_after_another(text: str, earlier: str, later: str) -> None:
    facts = read(text)
    kinds = {event.key: event.type for event in facts.events}
    (order,) = facts.orderings
    assert (kinds[order.earlier], kinds[order.later]) == (earlier, later)
    assert main_event(facts).key == order.later


def test_what_melanjutkan_joins_is_of_the_same_day() -> None:
    facts = read(
        "Lepas mengikuti Rapat Pleno Rekapitulasi yang digelar KPU Provinsi Maluku, KPU Kota Tual pada Rabu (6/3/2024) "
        "melanjutkan kegiatan dengan mengikuti Bimbingan Teknis Sidalih yang digelar KPU RI."
    )
    assert len({event.date for event in facts.events}) == 1


def test_an_earlier_event_without_a_date_has_none() -> None:
    facts = read(f"Usai apel pagi, KPU Kota Tual menggelar rapat pleno rutin, {DAY}.")
    (apel,) = [event for event in facts.events if event.type == "apel"]
    assert apel.date is None


@pytest.mark.parametrize(
    "text",
    [
        f"KPU Kota Tual menggelar rapat koordinasi, {DAY}. Debat publik akan digelar bulan depan.",
        f"KPU Kota Tual menggelar rapat koordinasi terkait persiapan debat publik, {DAY}.",
        f"Persiapan debat publik terus dimatangkan. KPU Kota Tual menggelar rapat koordinasi, {DAY}.",
        f"KPU Kota Tual menggelar rapat koordinasi, {DAY}. Sosialisasi rencananya digelar pekan depan.",
        f"KPU Kota Tual menggelar rapat koordinasi, {DAY}. Tahun lalu pelatihan digelar tiga kali.",
    ],
)
def test_plans_and_background_are_no_events(text: str) -> None:
    (event,) = read(text).events
    assert event.type == "rapat-koordinasi"


@pytest.mark.parametrize(
    "text",
    [
        "Logistik telah siap.",
        "Selamat Hari Raya bagi seluruh warga.",
        "Ketua KPU Kota Tual, Amin Rahayaan, sehat.",
        "KPU Kota Tual akan menggelar debat publik pada 20 Oktober 2024.",
        "KPU Kota Tual berencana menggelar debat publik.",
    ],
)
def test_an_article_may_report_no_event(text: str) -> None:
    assert read(text).events == ()


def test_the_title_helps_to_tell_what_is_reported() -> None:
    facts = read(
        f"Guna menutup tahun, KPU Kota Tual menggelar evaluasi kinerja lewat rapat pleno, {DAY}.",
        "KPU Kota Tual Gelar Rapat Pleno",
    )
    assert main_event(facts).type == "rapat-pleno"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("KPU Kota Tual menggelar bimbingan teknis Sirekap.", "sirekap"),
        ("KPU Kota Tual menggelar sosialisasi pemilih pemula.", "pemilih-pemula"),
        ("KPU Kota Tual menggelar Rapat Kerja Pembangunan Zona Integritas.", "zona-integritas"),
        ("KPU Kota Tual menggelar rapat koordinasi Sistem Informasi Pencalonan.", "silon"),
    ],
)
def test_topics(text: str, topic: str) -> None:
    facts = read(text)
    assert topic in {found.notation for found in facts.topics}
    assert topic in main_event(facts).topics
    assert topic in {mention.key for mention in facts.topic_mentions}


def test_the_evidence_of_an_event_is_its_sentence() -> None:
    facts = read(f"Cuaca cerah. KPU Kota Tual menggelar rapat pleno rutin, {DAY}. Rapat usai siang.")
    (evidence,) = main_event(facts).evidence
    assert evidence.exact == f"KPU Kota Tual menggelar rapat pleno rutin, {DAY}."


@pytest.mark.parametrize(
    "text",
    [
        "Warga menolak hasilnya. “Komisi melakukan sidang sengketa yang tidak adil,” kata Budi Hartono, Senin (4/3).",
        "Komisioner KPU RI Budi Hartono mengatakan petugas coklit sudah bekerja, Senin (4/3/2024).",
        "Menurut Ketua KPU Kota Tual Budi Hartono, anggaran belum cair. Verifikasi tidak terganggu, katanya.",
    ],
)
def test_what_is_only_said_is_no_happening(text: str) -> None:
    assert read(text).events == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Ajakan itu disampaikan KPU Kota Tual saat Deklarasi Damai yang digelar berbarengan dengan peringatan hari "
            "jadi, Senin (4/3/2024).",
            "lainnya",
        ),
        (
            "KPU Kota Tual menggelar rapat pleno, Senin (4/3/2024). Tes kesehatan akan dilaksanakan besok.",
            "rapat-pleno",
        ),
    ],
)
def test_a_happening_that_is_said_to_be_held_comes_before_what_it_coincides_with(text: str, kind: str) -> None:
    assert [event.type for event in read(text).events] == [kind]


def test_a_date_behind_the_report_is_that_of_a_plan() -> None:
    body = (
        "KPU Kabupaten Probolinggo menggelar sosialisasi pendidikan pemilih. Pemilu digelar pada Rabu (17/4/2019) dan "
        "coklit berlangsung sampai tuntas."
    )
    assert main_event(read(body, published=date(2018, 11, 20))).date is None
    assert main_event(read(body, published=date(2019, 4, 18))).date == date(2019, 4, 17)


def test_an_event_behind_the_lead_is_known_by_its_day() -> None:
    lead = "Bupati Buru memuji kerja panitia. Ia senang. Ia tersenyum. Ia pulang."
    facts = read(f"{lead} Penetapan dilakukan dalam rapat paripurna DPRD Buru pada Selasa, 4 Juli 2023.")
    assert (main_event(facts).type, main_event(facts).date) == ("rapat", date(2023, 7, 4))
    assert not read(f"{lead} Penetapan dilakukan dalam rapat paripurna DPRD Buru.").events


def test_sentences_that_tell_the_place_or_the_day_are_evidence_too() -> None:
    lead = "KPU Kota Batu menggelar rapat pleno."
    held = "Rapat tersebut berlangsung di Aula Balai Kota pada Senin (4/3/2024)."
    event = main_event(read(f"{lead} {held}"))
    assert (event.date, event.place is not None) == (date(2024, 3, 4), True)
    assert {(each.rule, each.exact) for each in event.evidence} == {
        ("event-in-lead", lead),
        ("event-place", held),
        ("event-day", held),
    }
    together = main_event(read("KPU Kota Batu menggelar rapat pleno di Aula Balai Kota, Senin (4/3/2024)."))
    assert [each.rule for each in together.evidence] == ["event-in-lead"]
