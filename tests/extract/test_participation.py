"""Who organised, attended, spoke at, moderated, opened and closed what an article reports."""

from __future__ import annotations

import pytest

from tests.extract.articles import parts, read

DAY = "Senin (4/3/2024)"
HOST = ("organizer", "KPU Kota Tual")


def _beside(lead: str, sentence: str) -> set[tuple[str, str]]:
    """The parts that a sentence adds to those of the lead, in which KPU Kota Tual is the host."""
    found = parts(read(f"KPU Kota Tual menggelar {lead}, {DAY}. {sentence}"))
    assert HOST in found
    return found - {HOST}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"KPU Kota Tual menggelar rapat kerja, {DAY}.",
            {HOST},
        ),
        (
            f"KPU Kota Tual mengikuti Rapat Koordinasi yang diselenggarakan oleh KPU Provinsi Maluku, {DAY}.",
            {("organizer", "KPU Provinsi Maluku"), ("participant", "KPU Kota Tual")},
        ),
        (
            f"KPU Kota Tual mengikuti rakor yang digelar KPU RI secara daring, {DAY}.",
            {("organizer", "KPU RI"), ("participant", "KPU Kota Tual")},
        ),
        (
            f"KPU Kota Tual bersama KPU Kabupaten Buru mengikuti Rapat Koordinasi yang dilaksanakan KPU RI, {DAY}.",
            {("organizer", "KPU RI"), ("participant", "KPU Kota Tual"), ("participant", "KPU Kabupaten Buru")},
        ),
        (
            f"KPU Kota Tual bekerja sama dengan Universitas Pattimura menggelar seminar demokrasi, {DAY}.",
            {HOST, ("organizer", "Universitas Pattimura")},
        ),
        (
            f"KPU Kota Tual menerima kunjungan kerja KPU Kabupaten Buru, {DAY}.",
            {HOST, ("participant", "KPU Kabupaten Buru")},
        ),
        (
            f"KPU Kota Tual menerima audiensi Bawaslu Kota Tual, {DAY}.",
            {HOST, ("participant", "Bawaslu Kota Tual")},
        ),
        (
            f"Rapat Koordinasi Kehumasan digelar KPU Provinsi Maluku, {DAY}. Kegiatan diikuti oleh KPU Kota Tual.",
            {("organizer", "KPU Provinsi Maluku"), ("participant", "KPU Kota Tual")},
        ),
        (
            f"KPU Kota Tual memenuhi undangan Bawaslu Kota Tual dalam rapat koordinasi pengawasan, {DAY}.",
            {("organizer", "Bawaslu Kota Tual"), ("participant", "KPU Kota Tual")},
        ),
        (
            f"Ketua KPU Kota Tual, Ibrahim Faqih, mengikuti rapat koordinasi yang digelar KPU Provinsi Maluku, {DAY}.",
            {("organizer", "KPU Provinsi Maluku"), ("participant", "Ibrahim Faqih")},
        ),
    ],
)
def test_host_and_guest_in_the_lead(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(text)) == expected


def test_the_publisher_is_the_host_where_nobody_else_is() -> None:
    text = f"Apel pagi dilaksanakan dengan tertib, {DAY}. Jajaran KPU Kota Tual berbaris rapi."
    assert HOST in parts(read(text, url="https://kota-tual.kpu.go.id/1"))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Hadir dalam kegiatan tersebut Ketua Bawaslu Kota Tual, Karim Renwarin, Kapolres Tual, AKBP Jefri Sirait, "
            "serta Dandim 1503/Tual, Letkol Inf Anton Rumahorbo.",
            {"Karim Renwarin", "Jefri Sirait", "Anton Rumahorbo"},
        ),
        ("Turut hadir Ketua Bawaslu Kota Tual, Karim Renwarin.", {"Karim Renwarin"}),
        (
            "Ketua KPU Kota Tual, Ibrahim Faqih, didampingi Sekretaris, Rosnani Difinubun, menyambut peserta.",
            {"Ibrahim Faqih", "Rosnani Difinubun"},
        ),
        ("Ketua Bawaslu Kota Tual, Karim Renwarin, turut hadir.", {"Karim Renwarin"}),
        ("Rapat dihadiri oleh Bawaslu Kota Tual, Polres Tual, dan Kejaksaan Negeri Tual.",
         {"Bawaslu Kota Tual", "Polres Tual", "Kejaksaan Negeri Tual"}),
        ("Kegiatan itu diikuti Bawaslu Kota Tual dan PPK Kecamatan Dullah.",
         {"Bawaslu Kota Tual", "PPK Kecamatan Dullah"}),
        ("“Kami siap,” kata Ketua Bawaslu Kota Tual, Karim Renwarin.", {"Karim Renwarin"}),
    ],
)  # fmt: skip
def test_participants(sentence: str, names: set[str]) -> None:
    assert _beside("rapat koordinasi", sentence) == {("participant", name) for name in names}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Kegiatan ini menghadirkan narasumber Prof. Lusia Peilouw (Universitas Pattimura) dan Yongky Sahusilawane "
            "dari Komnas HAM.",
            {"Lusia Peilouw", "Yongky Sahusilawane"},
        ),
        ("Bertindak sebagai narasumber yakni Lusia Peilouw, dosen Universitas Pattimura.", {"Lusia Peilouw"}),
        ("Ketua Bawaslu Kota Tual, Karim Renwarin, hadir sebagai narasumber.", {"Karim Renwarin"}),
        ("Lusia Peilouw hadir sebagai narasumber dalam kegiatan itu.", {"Lusia Peilouw"}),
        (
            "Direktur Perludem, Khairunnisa Putri, Peneliti BRIN, Firman Noorsalim, dan Guru Besar FH UI, Topo "
            "Susanto, menjadi narasumber.",
            {"Khairunnisa Putri", "Firman Noorsalim", "Topo Susanto"},
        ),
        ("Ketua Bawaslu Kota Tual, Karim Renwarin, memberi arahan.", {"Karim Renwarin"}),
        ("Narasumber kegiatan itu adalah Ketua Bawaslu Kota Tual, Karim Renwarin.", {"Karim Renwarin"}),
        (
            "Acara dihadiri beberapa narasumber antara lain Lusia Peilouw (Universitas Pattimura) dan Yongky "
            "Sahusilawane (Komnas HAM) hingga sore.",
            {"Lusia Peilouw", "Yongky Sahusilawane"},
        ),
    ],
)
def test_speakers_without_the_bodies_they_come_from(sentence: str, names: set[str]) -> None:
    assert _beside("sosialisasi", sentence) == {("speaker", name) for name in names}


@pytest.mark.parametrize(
    ("lead", "sentence", "name"),
    [
        (
            "apel pagi",
            "Bertindak sebagai pembina apel Sekretaris KPU Kota Tual, Rosnani Difinubun.",
            "Rosnani Difinubun",
        ),
        ("apel pagi", "Apel dipimpin oleh Rosnani Difinubun, Sekretaris KPU Kota Tual.", "Rosnani Difinubun"),
        (
            "apel pagi",
            "Rosnani Difinubun selaku Sekretaris KPU Kota Tual bertindak sebagai penerima apel.",
            "Rosnani Difinubun",
        ),
        ("upacara bendera", "Ibrahim Faqih selaku inspektur upacara membacakan amanat.", "Ibrahim Faqih"),
    ],
)
def test_who_leads_a_ceremony_is_its_speaker(lead: str, sentence: str, name: str) -> None:
    assert ("speaker", name) in _beside(lead, sentence)


@pytest.mark.parametrize(
    ("lead", "sentence", "expected"),
    [
        ("sosialisasi", "Acara dipandu oleh Hanafi Tamher selaku moderator.", ("moderator", "Hanafi Tamher")),
        ("sosialisasi", "Diskusi dipandu Hanafi Tamher.", ("moderator", "Hanafi Tamher")),
        ("sosialisasi", "Hanafi Tamher bertindak sebagai moderator.", ("moderator", "Hanafi Tamher")),
        ("sosialisasi", "Diskusi dimoderatori oleh Hanafi Tamher.", ("moderator", "Hanafi Tamher")),
        (
            "rapat pleno",
            "Rapat dipimpin oleh Ketua KPU Kota Tual, Ibrahim Faqih.",
            ("moderator", "Ibrahim Faqih"),
        ),
        (
            "rapat kerja",
            "Acara dibuka secara resmi oleh Ketua KPU Kota Tual, Ibrahim Faqih.",
            ("opener", "Ibrahim Faqih"),
        ),
        ("rapat kerja", "Ketua KPU Kota Tual, Ibrahim Faqih, membuka acara tersebut.", ("opener", "Ibrahim Faqih")),
        (
            "rapat kerja",
            "Dalam sambutannya, Ketua KPU Kota Tual, Ibrahim Faqih, menekankan ketelitian.",
            ("opener", "Ibrahim Faqih"),
        ),
        (
            "rapat kerja",
            "Ketua KPU Kota Tual, Ibrahim Faqih, dalam sambutannya menekankan ketelitian.",
            ("opener", "Ibrahim Faqih"),
        ),
        (
            "rapat kerja",
            "Acara ditutup oleh Sekretaris KPU Kota Tual, Rosnani Difinubun.",
            ("closer", "Rosnani Difinubun"),
        ),
    ],
)
def test_moderators_openers_and_closers(lead: str, sentence: str, expected: tuple[str, str]) -> None:
    assert _beside(lead, sentence) == {expected}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua Bawaslu Kota Tual, Karim Renwarin, berhalangan hadir.",
        "Ketua Bawaslu Kota Tual, Karim Renwarin, tidak hadir.",
        "Ketua Bawaslu Kota Tual, Karim Renwarin, dan dua staf belum hadir.",
        "Rapat dihadiri seluruh PPK dan PPS se-Kota Tual.",
        "Logistik disimpan di gudang milik Pemerintah Kota Tual.",
        "“Rapat itu kelak dihadiri Bawaslu Kota Tual,” bunyi surat itu.",
    ],
)
def test_who_is_absent_many_or_only_mentioned_has_no_part(sentence: str) -> None:
    assert _beside("rapat koordinasi", sentence) == set()


def test_everybody_stands_once_in_the_first_part_that_fits() -> None:
    sentence = (
        "Acara dibuka oleh Ketua KPU Kota Tual, Ibrahim Faqih. Turut hadir Ketua KPU Kota Tual, Ibrahim Faqih. "
        "“Mari teliti,” kata Ibrahim."
    )
    assert _beside("rapat kerja", sentence) == {("opener", "Ibrahim Faqih")}


def test_a_body_takes_no_part_through_its_officers() -> None:
    found = _beside("rapat koordinasi", "Turut hadir Ketua Bawaslu Kota Tual, Karim Renwarin.")
    assert not any(name == "Bawaslu Kota Tual" for _, name in found)


def test_who_administers_an_oath_is_a_speaker() -> None:
    found = _beside("pelantikan anggota PPS", "Pelantikan dilakukan oleh Ketua KPU Kota Tual, Ibrahim Faqih.")
    assert found == {("speaker", "Ibrahim Faqih")}


def test_an_agent_s_part_in_each_of_two_events() -> None:
    facts = read(
        "Lepas mengikuti Rapat Pleno Rekapitulasi yang digelar KPU Provinsi Maluku, KPU Kota Tual pada Rabu (6/3/2024) "
        "melanjutkan kegiatan dengan mengikuti Bimbingan Teknis Sidalih yang digelar KPU RI."
    )
    kinds = {event.key: event.type for event in facts.events}
    assert {(kinds[found.event], found.part, found.agent.name) for found in facts.participations} == {
        ("rapat-pleno", "organizer", "KPU Provinsi Maluku"),
        ("rapat-pleno", "participant", "KPU Kota Tual"),
        ("bimbingan-teknis", "organizer", "KPU RI"),
        ("bimbingan-teknis", "participant", "KPU Kota Tual"),
    }


def test_the_evidence_of_a_part_holds_predicate_and_agent() -> None:
    facts = read(f"KPU Kota Tual menggelar rapat kerja, {DAY}. Acara dibuka oleh Ketua KPU Kota Tual, Ibrahim Faqih.")
    (opener,) = [found for found in facts.participations if found.part == "opener"]
    (evidence,) = opener.evidence
    assert evidence.exact.startswith("dibuka oleh")
    assert evidence.exact.endswith("Ibrahim Faqih")
    assert evidence.rule == "part-opened-by"


@pytest.mark.parametrize(
    "wording",
    [
        "dihadiri langsung oleh",
        "juga dihadiri pula oleh",
        "di hadiri oleh",
        "diikuti secara langsung oleh",
        "dihadiri beberapa instansi terkait seperti",
    ],
)
def test_small_words_in_a_predicate_do_not_hide_it(wording: str) -> None:
    found = _beside("rapat koordinasi", f"Rapat {wording} Polres Tual dan Kodim 1503/Tual.")
    assert found == {("participant", "Polres Tual"), ("participant", "Kodim 1503/Tual")}


@pytest.mark.parametrize(
    "guests",
    [
        "Rapat berjalan lancar. Hadir antara lain:\n1. Ketua Bawaslu Kota Tual, Karim Renwarin, S.H.;\n"
        "2. Kapolres Tual, Jefri Sirait.",
        "Rapat berlangsung hangat. Hadir dalam rapat itu:\n- Ketua Bawaslu Kota Tual, Karim Renwarin\n"
        "- Kapolres Tual, Jefri Sirait",
        "Sejumlah pihak hadir. Mereka adalah Ketua Bawaslu Kota Tual, Karim Renwarin, dan Kapolres Tual, Jefri Sirait.",
        "Dua tamu ikut hadir dan menyetujui hasil itu, yakni Ketua Bawaslu Kota Tual Karim Renwarin dan Kapolres Tual "
        "Jefri Sirait.",
    ],
)
def test_lists_in_lines_in_the_next_sentence_and_behind_yakni(guests: str) -> None:
    found = _beside("rapat koordinasi", guests)
    assert found == {("participant", "Karim Renwarin"), ("participant", "Jefri Sirait")}


def test_a_title_alone_means_the_one_who_holds_it_in_the_article() -> None:
    sentence = (
        "Rapat dihadiri Ketua Bawaslu Kota Tual. Tahun lalu Ketua Bawaslu Kota Tual, Karim Renwarin, sedang sakit."
    )
    assert _beside("rapat koordinasi", sentence) == {("participant", "Karim Renwarin")}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Sekretaris KPU Kota Tual, Rosnani Difinubun, melaporkan jumlah peserta.", {"Rosnani Difinubun"}),
        ("Piagam diserahkan oleh Sekretaris KPU Kota Tual, Rosnani Difinubun.", {"Rosnani Difinubun"}),
        ("Sekretaris KPU Kota Tual, Rosnani Difinubun, merupakan pegawai senior.", set()),
        ("Sekretaris KPU Kota Tual saat itu Rosnani Difinubun.", set()),
    ],
)
def test_who_does_something_there_takes_part(sentence: str, names: set[str]) -> None:
    assert _beside("rapat kerja", sentence) == {("participant", name) for name in names}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Materi tentang kampanye disampaikan oleh Karim Renwarin, Ketua Bawaslu Kota Tual.", "speaker"),
        ("Sambutan mewakili panitia dibacakan Ketua Bawaslu Kota Tual, Karim Renwarin.", "opener"),
        ("Doa dipimpin oleh Ketua Bawaslu Kota Tual, Karim Renwarin.", "participant"),
        ("Diskusi dipimpin oleh Ketua Bawaslu Kota Tual, Karim Renwarin.", "moderator"),
    ],
)
def test_the_part_by_what_was_given_or_led(sentence: str, part: str) -> None:
    assert _beside("sosialisasi", sentence) == {(part, "Karim Renwarin")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua Bawaslu Kota Tual, Karim Renwarin, membacakan sambutan Wali Kota Tual, Yunus Rahawarin. "
        "Yunus Rahawarin menitip pesan.",
        "Ketua Bawaslu Kota Tual, Karim Renwarin, hadir mewakili Wali Kota Tual, Yunus Rahawarin.",
        "Ketua Bawaslu Kota Tual, Karim Renwarin, hadir atas nama Wali Kota Tual, Yunus Rahawarin.",
    ],
)
def test_who_is_spoken_for_was_not_there(sentence: str) -> None:
    assert {name for _, name in _beside("rapat kerja", sentence)} == {"Karim Renwarin"}


def test_who_is_asked_elsewhere_was_not_there() -> None:
    sentence = "Ketua Bawaslu Kota Tual, Karim Renwarin, saat dihubungi terpisah mengatakan bahwa berkas sudah lengkap."
    assert _beside("rapat kerja", sentence) == set()


def test_bodies_that_only_say_whose_people_came_take_no_part() -> None:
    assert _beside("sosialisasi", "Acara dihadiri mahasiswa Universitas Pattimura.") == set()


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Rakor melibatkan berbagai pihak, termasuk perwakilan calon, Polres Tual, Kodim 1503/Tual dan tokoh warga.",
            {"Polres Tual", "Kodim 1503/Tual"},
        ),
        (
            "Rapat dihadiri Karim Renwarin (Staf Ahli PT. Telkom Indonesia), dan Kapolres Tual, Jefri Sirait.",
            {"Karim Renwarin", "Jefri Sirait"},
        ),
        ("Dalam kegiatan itu Bawaslu Kota Tual ikut meramaikan.", {"Bawaslu Kota Tual"}),
    ],
)
def test_lists_behind_any_words_with_brackets_and_in_the_end(sentence: str, names: set[str]) -> None:
    assert _beside("rapat koordinasi", sentence) == {("participant", name) for name in names}


def test_a_body_that_it_was_held_with_takes_part() -> None:
    text = f"DPRD Kota Tual menggelar Rapat Dengar Pendapat (RDP) dengan KPU Kota Tual untuk membahas anggaran, {DAY}."
    assert parts(read(text)) == {("organizer", "DPRD Kota Tual"), ("participant", "KPU Kota Tual")}


def test_who_leads_the_guards_does_not_lead_the_meeting() -> None:
    sentence = "Rapat dijaga ratusan personel Polres Tual yang dipimpin Kabag Ops Polres Tual, Jefri Sirait."
    assert _beside("rapat pleno", sentence) == {("participant", "Jefri Sirait")}


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Kegiatan itu dihadiri jajaran Bawaslu Kota Tual yang dipimpin oleh Bapak Jefri Sirait.", "participant"),
        ("Petugas bekerja bersama Bawaslu Kota Tual yang diketuai oleh Jefri Sirait.", "participant"),
        ("Rapat pleno KPU Kota Tual yang dipimpin oleh Jefri Sirait itu berlangsung tertib.", "moderator"),
    ],
)
def test_who_leads_a_body_that_came_does_not_lead_the_meeting(sentence: str, part: str) -> None:
    assert (part, "Jefri Sirait") in _beside("rapat pleno", sentence)


def test_a_title_of_many_means_nobody_alone() -> None:
    sentence = "Rapat dihadiri Anggota KPU Kota Tual. Tahun lalu Anggota KPU Kota Tual, Karim Renwarin, sedang sakit."
    assert _beside("rapat koordinasi", sentence) == set()


def test_who_leads_the_ranks_beside_a_pembina_guides_them() -> None:
    found = _beside(
        "apel pagi",
        "Apel dipimpin oleh Kasubbag Hukum KPU Kota Tual, Rosnani Difinubun, sedangkan Ibrahim Faqih menjadi pembina "
        "apel.",
    )
    assert ("moderator", "Rosnani Difinubun") in found
    assert ("speaker", "Ibrahim Faqih") in found


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            f"KPU Kota Tual menandatangani nota kesepahaman dengan Kejaksaan Negeri Tual, {DAY}.",
            {HOST, ("organizer", "Kejaksaan Negeri Tual")},
        ),
        (
            f"KPU Kota Tual menggandeng Universitas Pattimura dalam sosialisasi pemilih pemula, {DAY}.",
            {HOST, ("organizer", "Universitas Pattimura")},
        ),
        (
            f"KPU Kota Tual mengundang Bawaslu Kota Tual dalam rapat koordinasi, {DAY}.",
            {HOST, ("participant", "Bawaslu Kota Tual")},
        ),
        (
            f"KPU Kota Tual bersilaturahmi ke Polres Tual, {DAY}.",
            {("organizer", "Polres Tual"), ("participant", "KPU Kota Tual")},
        ),
        (
            f"KPU Kota Tual mendatangi Rutan Tual untuk sosialisasi pemilih, {DAY}.",
            {HOST},
        ),
    ],
)
def test_partners_invited_and_visited(lead: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(lead)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Sidang dipimpin Ratna Mulyadi selaku Ketua Majelis, dengan Anggota Majelis Budi Hartono dan Siti Aminah.",
        "Selaku ketua majelis Ratna Mulyadi dan anggota majelis, Budi Hartono, Siti Aminah.",
        "Majelis diketuai Ratna Mulyadi didampingi Budi Hartono dan Siti Aminah selaku anggota majelis.",
        "Bertindak sebagai Ketua Majelis, Ratna Mulyadi, bersama Anggota Majelis, Budi Hartono (unsur masyarakat) dan "
        "Siti Aminah (unsur Bawaslu).",
    ],
)
def test_a_panel_has_its_chair_and_its_members(sentence: str) -> None:
    found = parts(read(f"DKPP menggelar sidang kode etik di Tual, {DAY}. {sentence}"))
    assert found == {
        ("organizer", "DKPP"),
        ("moderator", "Ratna Mulyadi"),
        ("participant", "Budi Hartono"),
        ("participant", "Siti Aminah"),
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Acara dilanjutkan dengan penjelasan tata cara pemusnahan arsip oleh Ketua Bawaslu Kota Tual, Karim "
            "Renwarin.",
            {("speaker", "Karim Renwarin")},
        ),
        (
            "Acara menghadirkan Karim Renwarin (Ketua Bawaslu Kota Tual) didampingi Lisna Fadirubun (Staf Bawaslu Kota "
            "Tual), sedangkan host yang memandu acara adalah Hanafi Tamher dari Gema FM.",
            {("speaker", "Karim Renwarin"), ("participant", "Lisna Fadirubun"), ("moderator", "Hanafi Tamher")},
        ),
        (
            "Diskusi dipandu oleh moderator dari Bawaslu Kota Tual, Karim Renwarin.",
            {("moderator", "Karim Renwarin")},
        ),
        (
            "Ketua Bawaslu Kota Tual, Karim Renwarin, melalui Sekretaris Bawaslu Kota Tual, Lisna Fadirubun, saat "
            "membuka acara berpesan agar teliti.",
            {("opener", "Lisna Fadirubun")},
        ),
        (
            "Penjelasan yang disampaikan kemarin dibantah warga.",
            set(),
        ),
    ],
)
def test_talks_hosts_of_shows_and_those_who_stand_in(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _beside("sosialisasi", sentence) == expected


def test_a_bench_of_judges_chairs_together() -> None:
    sentence = "Sidang dipimpin Ketua Bawaslu Kota Tual, Karim Renwarin, Anggota Bawaslu Kota Tual, Lisna Fadirubun."
    found = _beside("sidang adjudikasi", sentence)
    assert found == {("moderator", "Karim Renwarin"), ("moderator", "Lisna Fadirubun")}


def test_who_sends_a_guest_by_name_takes_no_part_itself() -> None:
    sentence = "Hadir Kapolres Tual, Jefri Sirait, dan perwakilan Kodim 1503/Tual Letkol Anton Rumahorbo."
    assert _beside("rapat koordinasi", sentence) == {
        ("participant", "Jefri Sirait"),
        ("participant", "Anton Rumahorbo"),
    }


def test_a_body_that_a_supervision_went_to_takes_part() -> None:
    text = f"KPU Provinsi Maluku melakukan kunjungan ke KPU Kota Tual dalam rangka monitoring data pemilih, {DAY}."
    assert parts(read(text, "KPU Maluku Lakukan Monitoring di Tual")) == {
        ("organizer", "KPU Provinsi Maluku"),
        ("participant", "KPU Kota Tual"),
    }


def test_who_attends_by_its_headline_or_its_officers_is_no_host() -> None:
    text = f"Ketua KPU Kota Tual, Ibrahim Faqih, mengikuti rapat pembahasan hibah di kantor gubernur, {DAY}."
    found = parts(read(text, "KPU Kota Tual Ikuti Rapat Hibah", url="https://kota-tual.kpu.go.id/1"))
    assert found == {("participant", "KPU Kota Tual"), ("participant", "Ibrahim Faqih")}


def test_the_training_after_an_oath_has_its_own_speakers() -> None:
    sentence = "Usai pelantikan, digelar pembekalan dengan narasumber dari Polres Tual."
    assert _beside("pelantikan anggota PPS", sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Rapat dibuka oleh Ketua KPU Kota Tual, Ibrahim Faqih yang didampingi Sekretaris Karim Renwarin.",
            {("opener", "Ibrahim Faqih"), ("participant", "Karim Renwarin")},
        ),
        (
            "Rapat dibuka oleh Ketua KPU Kota Tual, Ibrahim Faqih, hadir Sekretaris KPU Kota Tual Karim Renwarin.",
            {("opener", "Ibrahim Faqih"), ("participant", "Karim Renwarin")},
        ),
        (
            "Rapat dibuka oleh Ibrahim Faqih, Ketua KPU Kota Tual, dan Wali Kota Tual Karim Renwarin.",
            {("opener", "Ibrahim Faqih"), ("opener", "Karim Renwarin")},
        ),
        (
            "Rapat dipandu Karim Renwarin, hadir sebagai pemateri Kapolres Tual Ibrahim Faqih dan Bawaslu Kota Tual.",
            {("moderator", "Karim Renwarin"), ("speaker", "Ibrahim Faqih"), ("speaker", "Bawaslu Kota Tual")},
        ),
    ],
)
def test_an_opener_or_moderator_and_those_beside_him(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _beside("rapat kerja", sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Bertindak selaku inspektur upacara Ketua KPU Kota Tual Ibrahim Faqih, komandan upacara Karim Renwarin.",
        "Pembina upacara adalah Ibrahim Faqih, sedangkan pemimpin upacara Karim Renwarin.",
        "Inspektur upacara Ibrahim Faqih, pembaca doa Karim Renwarin.",
    ],
)
def test_whoever_has_a_duty_at_a_ceremony_took_part(sentence: str) -> None:
    assert _beside("upacara", sentence) == {("speaker", "Ibrahim Faqih"), ("participant", "Karim Renwarin")}


@pytest.mark.parametrize("feast", ["hari ulang tahun KORPRI", "HUT KORPRI", "hari jadi Korpri"])
def test_the_body_whose_birthday_is_kept_is_no_host(feast: str) -> None:
    text = f"KPU Kota Tual memperingati {feast} ke-50 dengan menyelenggarakan upacara, {DAY}."
    assert parts(read(text)) == {HOST}


def test_a_body_of_the_dateline_is_no_host() -> None:
    text = "KPU Provinsi Maluku melakukan rapat koordinasi di aula. Rakor diikuti KPU Kota Tual."
    found = parts(read(f"Ambon, KPU Kota Tual - Senin, 4 Maret 2024. {text}", "KPU Maluku Gelar Rakor Data"))
    assert found == {("organizer", "KPU Provinsi Maluku"), ("participant", "KPU Kota Tual")}


@pytest.mark.parametrize(
    ("lead", "sentence", "guests"),
    [
        (
            "doa bersama",
            "Doa dipimpin secara bergantian oleh Ustaz Ibrahim Faqih, Pendeta Karim Renwarin dan Pandita Wayan Suarta.",
            {"Ibrahim Faqih", "Karim Renwarin", "Wayan Suarta"},
        ),
        (
            "vaksinasi",
            "Ketua KPU Kota Tual Ibrahim Faqih disuntik lebih dulu, disusul Sekretaris KPU Kota Tual Karim Renwarin.",
            {"Ibrahim Faqih", "Karim Renwarin"},
        ),
        (
            "upacara",
            "Komandan Upacara: Ibrahim Faqih, Pembaca UUD 1945: Karim Renwarin, Pembaca Doa: Wayan Suarta.",
            {"Ibrahim Faqih", "Karim Renwarin", "Wayan Suarta"},
        ),
    ],
)
def test_prayers_vaccinations_and_duties_have_their_people(lead: str, sentence: str, guests: set[str]) -> None:
    assert _beside(lead, sentence) == {("participant", name) for name in guests}


def test_those_installed_do_not_hold_their_installation() -> None:
    text = f"KPU Kota Tual menggelar pelantikan Anggota PPS Desa Taar, {DAY}."
    assert parts(read(text, "Pelantikan Anggota PPS Desa Taar")) == {HOST}


def test_a_short_form_in_brackets_does_not_end_the_list_of_hosts() -> None:
    lead = f"Pemerintah Provinsi Maluku Utara (Malut) dan KPU Kota Tual menggelar seminar demokrasi, {DAY}."
    assert parts(read(lead)) == {HOST, ("organizer", "Pemerintah Provinsi Maluku Utara")}


def test_who_takes_the_oath_is_there() -> None:
    text = "Bawaslu RI melantik Purnomo Sidi, Rinto Haryono, dan Siti Solikhah di Jakarta, Senin (4/3/2024)."
    assert parts(read(text)) == {
        ("organizer", "Bawaslu RI"),
        ("participant", "Purnomo Sidi"),
        ("participant", "Rinto Haryono"),
        ("participant", "Siti Solikhah"),
    }


def test_who_is_invited_besides_is_a_guest_and_nobody_s_host() -> None:
    sentence = (
        "Kegiatan dihadiri Anggota Bawaslu Kota Tual Karim Renwarin, serta mengundang Ketua dan Anggota KPU Kabupaten "
        "Buru, Anton Rumahorbo dan Jefri Sirait."
    )
    assert _beside("rapat koordinasi", sentence) == {
        ("participant", "Karim Renwarin"),
        ("participant", "Anton Rumahorbo"),
        ("participant", "Jefri Sirait"),
    }


def test_who_accompanies_as_moderator_moderates() -> None:
    sentence = "Narasumber Karim Renwarin didampingi Sekretaris KPU Kota Tual, Jefri Sirait, selaku moderator."
    assert ("moderator", "Jefri Sirait") in _beside("rapat koordinasi", sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Acara ditutup doa oleh Ustaz Hamid Difinubun, S.Ag.", ("participant", "Hamid Difinubun")),
        ("Dilanjutkan pembacaan berita acara oleh Ketua Bawaslu Kota Tual, Karim Renwarin.",
         ("participant", "Karim Renwarin")),
        ("Rombongan dari Ambon dipimpin Ketua Bawaslu Kota Tual, Karim Renwarin.", ("participant", "Karim Renwarin")),
        ("Ketua Bawaslu Kota Tual, Karim Renwarin, mengatur jalannya acara.", ("participant", "Karim Renwarin")),
        ("Berita acara secara simbolis diwakili oleh Ketua Bawaslu Kota Tual, Karim Renwarin.",
         ("participant", "Karim Renwarin")),
    ],
)  # fmt: skip
def test_prayers_reports_delegations_and_helpers(sentence: str, expected: tuple[str, str]) -> None:
    assert _beside("rapat kerja", sentence) == {expected}


def test_what_is_planned_tells_of_no_part() -> None:
    assert _beside("rapat kerja", "Debat besok akan dihadiri Polres Tual.") == set()


def test_the_host_where_the_headline_names_the_event_first() -> None:
    text = f"KPU Kota Tual mengadakan rapat pleno terbuka di aula, {DAY}. Hadir Bawaslu Kota Tual."
    assert parts(read(text, "Rapat Pleno DPT Sempat Memanas")) == {HOST, ("participant", "Bawaslu Kota Tual")}


def test_a_hall_s_owner_is_no_host_and_staff_no_body() -> None:
    text = f"Bertempat di Wantilan DPRD Kota Tual dilaksanakan sosialisasi pemilih, {DAY}."
    assert parts(read(f"{text} Hadir dosen Universitas Pattimura.")) == set()


def test_a_station_is_the_host_of_its_show() -> None:
    text = f"Ketua KPU Kota Tual, Ibrahim Faqih, menjadi narasumber talkshow di Radio Gema Maluku FM, {DAY}."
    found = parts(read(text))
    assert ("speaker", "Ibrahim Faqih") in found
    assert any(part == "organizer" and name.startswith("Radio") for part, name in found)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (
            "Bawaslu Kota Tual gelar audiensi dengan Polres Tual, {day}. Ia diterima Kapolres Tual, Jefri Sirait.",
            {("organizer", "Polres Tual"), ("participant", "Bawaslu Kota Tual"), ("participant", "Jefri Sirait")},
        ),
        (
            "KPU Kota Tual melaksanakan audiensi dengan Wali Kota Tual di ruang rapat, {day}.",
            {HOST},
        ),
        (
            "Komisi I DPRD Kabupaten Buru melakukan Kunjungan Kerja Spesifik dengan KPU Kota Tual, {day}.",
            {HOST, ("participant", "Komisi I DPRD Kabupaten Buru")},
        ),
    ],
)
def test_who_receives_a_call_is_its_host(lead: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(lead.format(day=DAY))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Acara menghadirkan narasumber kompeten, di antaranya Hanafi Rahayaan, S.H., dan Umar Renleuw, M.H.",
            {("speaker", "Hanafi Rahayaan"), ("speaker", "Umar Renleuw")},
        ),
        (
            "Narasumber yang ahli di bidangnya turut diundang, yaitu Hanafi Rahayaan.",
            {("speaker", "Hanafi Rahayaan")},
        ),
        ("Rapat itu dilanjutkan dengan apel yang dipimpin Hanafi Rahayaan.", set()),
        ("Acara dilanjutkan diskusi yang dipimpin Hanafi Rahayaan.", {("moderator", "Hanafi Rahayaan")}),
        ("Semua perlu bekerja sama dengan Polres Tual.", set()),
        ("Rapat ini bekerja sama dengan Polres Tual.", {("organizer", "Polres Tual")}),
    ],
)
def test_speakers_chairs_and_partners_of_this_event_alone(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _beside("rapat koordinasi", sentence) == expected


def test_the_last_word_of_a_headline_says_nothing_of_the_first_body() -> None:
    assert parts(read(f"KPU Kota Tual menggelar sosialisasi, {DAY}.", "KPU Tual Sosialisasi di SMA")) == {HOST}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Rapat dihadiri Kesbangpol Kota Tual yang diwakili Hanafi Rahayaan.",
            {("participant", "Kesbangpol Kota Tual"), ("participant", "Hanafi Rahayaan")},
        ),
        (
            "Perwakilan dari Polres Tual, BPJS Kesehatan, dan Baznas ikut menyampaikan masukan.",
            {("participant", "Polres Tual"), ("participant", "BPJS Kesehatan"), ("participant", "Baznas")},
        ),
        ("Rapat berlangsung lancar. Polres Tual ikut menjaga pemilu sejak dulu.", set()),
        ("Rapat dihadiri pejabat utama Polres Tual dan pejabat KPU RI.", set()),
        (
            "Dilanjutkan materi yang kedua oleh Hanafi Rahayaan.",
            {("speaker", "Hanafi Rahayaan")},
        ),
    ],
)
def test_bodies_are_there_by_those_who_represent_them_and_not_by_their_staff(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert _beside("rapat koordinasi", sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"KPU Kota Tual melalui Divisi Hukum mengadakan rapat kerja, {DAY}.", {HOST}),
        (
            f"Polres Tual melaksanakan pengamanan rapat pleno di kantor KPU Kota Tual, {DAY}.",
            {("participant", "Polres Tual")},
        ),
    ],
)
def test_a_body_acts_through_its_divisions_and_does_not_hold_what_it_guards(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert parts(read(text)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sejumlah organisasi turut serta, antara lain KMHDI, Pemuda Pancasila, dan Pimpinan Daerah Muhammadiyah.",
            {
                ("participant", "KMHDI"),
                ("participant", "Pemuda Pancasila"),
                ("participant", "Pimpinan Daerah Muhammadiyah"),
            },
        ),
        (
            "Pelepasan dilakukan oleh Hanafi Rahayaan bersama Polres Tual.",
            {("participant", "Hanafi Rahayaan"), ("participant", "Polres Tual")},
        ),
    ],
)
def test_lists_introduced_further_on_and_those_who_did_it_together(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert _beside("rapat koordinasi", sentence) == expected


def test_who_is_installed_takes_part() -> None:
    text = (
        f"KPU RI menggelar pelantikan pejabat, {DAY}. Pelantikan itu untuk Hanafi Rahayaan, S.H. sebagai Kepala Bagian "
        "Hukum. Kemarin Umar Renleuw, S.H. sebagai Kepala Bagian Umum sakit."
    )
    assert parts(read(text)) == {("organizer", "KPU RI"), ("participant", "Hanafi Rahayaan")}


def test_an_office_where_it_was_held_is_a_place() -> None:
    facts = read(f"KPU Kota Tual menggelar rapat kerja di Sekretariat Bawaslu Kota Tual, {DAY}.")
    assert {found.name for found in facts.organizations if found.kind == "unit"} == set()


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Sementara itu Ketua KPU Kota Ambon, Jefri Sirait, terlihat gembira di barisan depan.", True),
        ("Ketua KPU Kota Ambon, Jefri Sirait, tidak ikut karena sakit.", False),
        ("Kursi itu dulu milik mantan Ketua KPU Kota Ambon, Jefri Sirait.", False),
        ("Pasangan calon Bupati Buru, Jefri Sirait, disebut dalam daftar.", False),
        ("“Saya belajar dari Ketua KPU Kota Ambon, Jefri Sirait, soal arsip,” ujar seorang warga.", False),
        ("Nama Jefri Sirait ada dalam daftar.", False),
    ],
)
def test_who_is_named_with_an_office_was_there(sentence: str, there: bool) -> None:
    assert (("participant", "Jefri Sirait") in _beside("rapat koordinasi", sentence)) is there


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"KPU Kota Tual bersama Dinas Kominfo Kota Tual, GenPI Tual, dan PWI menggelar sosialisasi, {DAY}.",
            {HOST, ("organizer", "Dinas Kominfo Kota Tual"), ("organizer", "PWI")},
        ),
        (f"KPU Kota Tual yang diawasi Kejaksaan menggelar sosialisasi, {DAY}.", {HOST}),
        (
            f"KPU Kota Tual menyerahkan santunan. Penyerahan dilakukan Ketua KPU Kota Tual, Umar Renleuw, {DAY}.",
            {HOST, ("participant", "Umar Renleuw")},
        ),
    ],
)
def test_hosts_with_unknown_partners_and_before_a_clause(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(text)) == expected


def test_who_came_for_another_took_part() -> None:
    found = _beside("rapat koordinasi", "Wali Kota Tual, Hanafi Rahayaan, diwakili oleh Sekda Kota Tual, Umar Renleuw.")
    assert found == {("participant", "Umar Renleuw")}


def test_a_roll_call_of_all_is_the_publisher_s_own() -> None:
    facts = read(
        "Apel bersama KPU Kota Tual di halaman kantor, Kamis (14/3/2024).", url="https://kota-tual.kpu.go.id/1"
    )
    assert parts(facts) == {("organizer", "KPU Kota Tual")}


def test_whose_speech_is_read_out_was_not_there() -> None:
    sentence = (
        "Dalam sambutan Bupati Buru, Jefri Sirait, yang dibacakan Kepala Kesbangpol, Karim Renwarin, disebutkan itu."
    )
    assert ("Jefri Sirait" in {name for _, name in _beside("rapat koordinasi", sentence)}) is False


def test_who_welcomes_a_visit_holds_it() -> None:
    text = f"KPU Kota Tual menyambut kunjungan belajar mahasiswa Universitas Pattimura di aula, {DAY}."
    assert ("organizer", "KPU Kota Tual") in parts(read(text))


def test_a_body_may_be_the_speaker() -> None:
    assert ("speaker", "Bawaslu Kota Tual") in _beside("sosialisasi", "Bawaslu Kota Tual menjadi pemateri acara itu.")


def test_guests_who_came_to_it() -> None:
    sentence = "Acara ini juga didatangi sejumlah pejabat, antara lain Kapolres Tual Jefri Sirait serta perwakilan TNI."
    assert _beside("rapat pleno", sentence) == {("participant", "Jefri Sirait"), ("participant", "TNI")}
