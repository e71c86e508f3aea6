"""Who said what: quotations and reported speech, with the speaker wherever he stands."""

from __future__ import annotations

import pytest

from tests.extract.articles import read, roles, statements

CHAIR = "Ibrahim Faqih"
SAID = "Kita semua harus bekerja jujur dan teliti"
HERE = f"Ketua KPU Kota Tual, {CHAIR}, hadir."
TOLD = f"Ketua KPU Kota Tual, {CHAIR}, menyampaikan bahwa gudang aman."


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAID},” ujar {CHAIR}.",
        f"“{SAID},” urai {CHAIR}.",
        f"“{SAID},” kata Ketua KPU Kota Tual, {CHAIR}.",
        f"“{SAID}”, tegas {CHAIR} menutup rapat.",
        f"“{SAID}.” Ujar {CHAIR}.",
        f'"{SAID}," ujar {CHAIR}.',
        f"''{SAID},'' ujar {CHAIR}.",
        f"“{SAID}, ujar {CHAIR}.",
        f"{SAID},” ujar {CHAIR}.",
        f"Ketua KPU Kota Tual, {CHAIR} mengatakan, “{SAID}.”",
        f"{CHAIR} menegaskan: “{SAID}”.",
        f"{HERE} “{SAID},” ujarnya.",
        f"{HERE} “{SAID},” pungkasnya.",
        f"{HERE} “{SAID},” imbuhnya.",
        f"{HERE} “{SAID},” pungkas Ibrahim.",
        f"{HERE} “{SAID},” jelas Ketua KPU.",
        f"{HERE} Ibrahim menjelaskan, “{SAID},” ujarnya.",
    ],
)
def test_a_quotation_has_its_speaker_and_its_words(text: str) -> None:
    (said,) = read(text).statements
    assert (said.kind, said.speaker.kind, said.speaker.name) == ("quote", "person", CHAIR)
    assert said.text.rstrip(".") == SAID


@pytest.mark.parametrize(
    "text",
    [
        f"{HERE} “Kita harus jujur,” ujarnya.",
        f"“Kita harus jujur!” tegas {CHAIR}.",
        f"“Kita Harus Jujur,” tegas {CHAIR}.",
        f"{CHAIR} mengatakan, “Kita harus jujur.”",
    ],
)
def test_a_short_quotation_is_one_too(text: str) -> None:
    (said,) = read(text).statements
    assert (said.kind, said.speaker.name) == ("quote", CHAIR)
    assert said.text.rstrip(".!").lower() == "kita harus jujur"


def test_a_quotation_of_two_sentences_is_one() -> None:
    facts = read(f"“{SAID}. Jangan lelah menjaga kotak suara itu,” tutur {CHAIR}.")
    (said,) = facts.statements
    assert said.text == f"{SAID}. Jangan lelah menjaga kotak suara itu"


def test_a_quotation_that_goes_on_alone_is_the_last_speaker_s() -> None:
    facts = read(f"“{SAID},” kata {CHAIR}. “Jangan lelah menjaga kotak suara itu.”")
    assert statements(facts) == [("quote", CHAIR), ("quote", CHAIR)]


def test_marks_inside_a_quotation_do_not_end_it() -> None:
    facts = read(f"“Ada dua hal: ‘jujur’ dan ‘adil’ yang selalu utama,” ujar {CHAIR}.")
    (said,) = facts.statements
    assert said.text == "Ada dua hal: ‘jujur’ dan ‘adil’ yang selalu utama"


@pytest.mark.parametrize(
    "text",
    [
        f"Ketua KPU Kota Tual, {CHAIR}, menyampaikan bahwa gudang aman.",
        f"{CHAIR} menegaskan bahwa gudang itu aman.",
        f"{CHAIR} juga berharap gudang itu aman.",
        f"Menurut {CHAIR}, gudang itu aman.",
        f"Gudang itu aman, kata {CHAIR}.",
        f"Hal itu disampaikan oleh Ketua KPU Kota Tual, {CHAIR}.",
    ],
)
def test_reported_speech_has_its_speaker(text: str) -> None:
    assert statements(read(text)) == [("paraphrase", CHAIR)]


@pytest.mark.parametrize(
    "follows",
    [
        "Ia menambahkan bahwa kotak suara lengkap.",
        "Beliau berharap petugas berjaga.",
        "Dirinya mengingatkan agar petugas jujur.",
        "Pihaknya juga memastikan bahwa kotak suara lengkap.",
        "Lebih lanjut, ia meminta petugas berjaga.",
        "Lebih lanjut Ibrahim menjelaskan bahwa kotak suara lengkap.",
        "Menurutnya, kotak suara lengkap.",
        "Lebih lanjut disampaikan bahwa kotak suara lengkap.",
        "Selain itu, pihaknya mengaku siap.",
    ],
)
def test_speech_goes_on_over_sentences(follows: str) -> None:
    assert statements(read(f"{TOLD} {follows}")) == [("paraphrase", CHAIR), ("paraphrase", CHAIR)]


def test_somebody_without_an_office_may_speak() -> None:
    text = f"Salah seorang peserta, Dewi Anjani, mengaku senang. “{SAID},” ungkapnya."
    assert statements(read(text)) == [("paraphrase", "Dewi Anjani"), ("quote", "Dewi Anjani")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"“{SAID},” sampai Ketua KPU Kota Tual, {CHAIR}, SSos.", [("quote", CHAIR)]),
        ("Ketua KPU Kota Tual, Ibrahim Faqih. SH, menyampaikan, bahwa gudang aman.", [("paraphrase", CHAIR)]),
        (
            "Selanjutnya, Kapolres Tual, AKBP Ibrahim Faqih. S.I.K., MH, dalam sambutannya menyampaikan apresiasi.",
            [("paraphrase", CHAIR)],
        ),
        (f"{HERE} Sekretaris Saleh Renuat ikut. “{SAID},” jelas Ketua KPU Kota Tual itu.", [("quote", CHAIR)]),
    ],
)
def test_degrees_and_offices_said_again_keep_the_speaker(text: str, found: list[tuple[str, str]]) -> None:
    assert statements(read(text)) == found


def test_a_pronoun_means_who_spoke_last() -> None:
    text = (
        "Hadir Ketua KPU Kota Tual, Ibrahim Faqih dan Ketua Bawaslu Kota Tual, Karim Renwarin. "
        "Karim menegaskan bahwa pengawasan berjalan baik. Sementara itu, Ibrahim mengaku siap. Ia berjanji rajin. "
        f"“{SAID},” pungkasnya."
    )
    assert statements(read(text)) == [
        ("paraphrase", "Karim Renwarin"),
        ("paraphrase", CHAIR),
        ("paraphrase", CHAIR),
        ("quote", CHAIR),
    ]


def test_the_subject_of_the_sentence_speaks_not_who_is_spoken_to() -> None:
    text = f"{CHAIR} menyampaikan kepada Karim Renwarin bahwa gudang itu aman."
    assert statements(read(text)) == [("paraphrase", CHAIR)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("KPU Kota Tual menyatakan bahwa gudang itu aman.", "KPU Kota Tual"),
        ("Bawaslu Kota Tual mengingatkan agar semua pihak jujur.", "Bawaslu Kota Tual"),
    ],
)
def test_a_body_may_speak(text: str, body: str) -> None:
    (said,) = read(text).statements
    assert (said.speaker.kind, said.speaker.name, said.kind) == ("organization", body, "paraphrase")


@pytest.mark.parametrize(
    "text",
    [
        "KPU Kota Tual menggelar webinar bertema “Suara Anak Muda di Tengah Arus Digital Kita”.",
        "KPU Kota Tual mengusung tagline “Jujur dan Adil” dalam apel pagi.",
        "Aplikasi “Sirekap” diuji KPU Kota Tual.",
        f"Buku “Jejak Pemilu di Kepulauan Kei” karya {CHAIR} dibagikan.",
        f"{HERE} Rapat ditutup dengan doa.",
        "Kata sambutan dan ucapan terima kasih telah disiapkan panitia.",
    ],
)
def test_themes_and_plain_sentences_are_no_statements(text: str) -> None:
    assert read(text).statements == ()


def test_a_statement_belongs_to_the_event_and_to_the_speaker_s_office() -> None:
    facts = read(f"KPU Kota Tual menggelar rapat kerja, Senin (4/3/2024). {TOLD}")
    (said,) = facts.statements
    assert said.event == "e1"
    assert said.speaking_as == ("KPU Kota Tual", "ketua")


def test_a_former_office_is_not_spoken_for() -> None:
    facts = read(f"Mantan Ketua KPU Kota Tual, {CHAIR}, menyampaikan bahwa gudang aman.")
    (said,) = facts.statements
    assert said.speaking_as is None


def test_the_evidence_of_a_statement_is_its_sentence() -> None:
    facts = read(f"Cuaca cerah. “{SAID},” ujar {CHAIR}. Rapat usai.")
    (said,) = facts.statements
    assert said.evidence[0].exact == f"“{SAID},” ujar {CHAIR}."


def test_the_topics_of_a_statement_are_those_of_its_sentence() -> None:
    facts = read(f"Sidalih dipakai. {CHAIR} menegaskan bahwa Sirekap siap dipakai.")
    (said,) = facts.statements
    assert said.topics == ("sirekap",)


def _speakers(text: str) -> list[str]:
    return [said.speaker.name for said in read(text).statements]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{TOLD} Bila gudang penuh, sisanya wajib dikirim ke kantor.", 2),
        (f"{TOLD} Bila gudang penuh, Sekretaris KPU Kota Tual wajib mengirim sisanya.", 1),
        (f"{TOLD}\n\nBila gudang penuh, sisanya wajib dikirim ke kantor.", 1),
        (f"{TOLD} Acara ditutup dengan foto bersama.", 1),
        (f"{HERE} Bila gudang penuh, sisanya wajib dikirim ke kantor.", 0),
    ],
)
def test_who_spoke_reasons_on_in_the_same_paragraph(text: str, count: int) -> None:
    assert statements(read(text)) == [("paraphrase", CHAIR)] * count


def test_two_clauses_of_one_sentence_may_have_two_speakers() -> None:
    text = (
        f"{HERE} Hadir pula Anggota KPU Kota Tual, Karim Renwarin. Ibrahim menjelaskan bahwa gudang aman, sedangkan "
        "Karim Renwarin menyoroti jumlah bilik yang kurang."
    )
    assert _speakers(text) == [CHAIR, "Karim Renwarin"]


def test_a_quotation_cut_in_two_by_its_verb_has_the_words_alone() -> None:
    (said,) = read(
        f"“Kita semua harus bekerja jujur,” ujar {CHAIR}, “dan jangan lelah menjaga kotak suara.”"
    ).statements
    assert said.text == "Kita semua harus bekerja jujur dan jangan lelah menjaga kotak suara."


@pytest.mark.parametrize(
    "sentence",
    [
        "Materi disampaikan oleh Karim Renwarin selaku Anggota KPU Kota Tual.",
        "Karim Renwarin, Anggota KPU Kota Tual, menyampaikan sambutan.",
        "Karim Renwarin, Anggota KPU Kota Tual, memberikan materi tentang pemutakhiran data.",
        "Hasil uji petik disampaikan kepada KPU Kota Tual.",
    ],
)
def test_that_a_speech_was_given_says_nothing_yet(sentence: str) -> None:
    assert _speakers(f"KPU Kota Tual menggelar rapat kerja. {sentence}") == []


def test_the_content_of_a_speech_is_a_statement() -> None:
    sentence = "Karim Renwarin, Anggota KPU Kota Tual, menyampaikan sambutan bahwa gudang sudah aman."
    assert _speakers(sentence) == ["Karim Renwarin"]


def test_who_stands_beside_the_speaker_does_not_speak() -> None:
    text = f"{HERE} “{SAID},” katanya didampingi Anggota KPU Kota Tual, Karim Renwarin."
    assert _speakers(text) == [CHAIR]


def test_a_speaker_may_be_said_again_by_what_he_is() -> None:
    assert _speakers(f"{TOLD} “{SAID},” ujar pria kelahiran Langgur ini.") == [CHAIR, CHAIR]


def test_a_hope_goes_on_with_what_was_said() -> None:
    assert _speakers(f"{TOLD} Harapannya, pemilih datang ke TPS.") == [CHAIR, CHAIR]


def test_a_long_title_may_stand_between_the_verb_and_the_name() -> None:
    text = (
        "Tahapan harus segera disosialisasikan, demikian disampaikan oleh Anggota KPU Provinsi Maluku Divisi Teknis "
        "Penyelenggaraan, Karim Renwarin, dalam rapat koordinasi."
    )
    assert _speakers(text) == ["Karim Renwarin"]


def test_a_body_inside_a_longer_name_does_not_speak() -> None:
    assert _speakers("Tim 1 KPU Kota Tual menanyakan tentang kendala petugas.") == []


def test_an_answer_given_is_a_statement() -> None:
    text = f"{HERE} Seorang siswa bertanya. Dijawab oleh Ibrahim bahwa pindah memilih diurus di kantor desa."
    assert _speakers(text) == [CHAIR]


@pytest.mark.parametrize(
    "again",
    [
        "Mantan wartawan itu juga menambahkan, gudang aman.",
        "Lelaki asal Langgur tersebut meminta petugas berhati-hati.",
        "Pengajar Universitas Pattimura itu mengatakan, petugas siap.",
        "“Semua petugas sudah siap,” tegas Koordinator Divisi Hukum tersebut.",
        "Koordinator Divisi Hukum tersebut menambahkan, gudang aman.",
    ],
)
def test_who_spoke_last_may_be_said_again_by_an_office_or_a_noun(again: str) -> None:
    assert _speakers(f"{TOLD} {again}") == [CHAIR, CHAIR]


def test_another_person_of_the_sentence_is_not_passed_over_for_who_spoke_last() -> None:
    assert _speakers(f"{TOLD} Mantan wartawan itu disusul Karim Renwarin yang menegaskan gudang aman.")[1:] != [CHAIR]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"Rapat dibuka oleh Ketua KPU, {CHAIR}, yang dalam sambutannya menekankan pentingnya ketelitian.", [CHAIR]),
        (f"Rapat dibuka oleh Ketua KPU, {CHAIR}, yang menyampaikan harapan agar gudang aman.", [CHAIR]),
        (f"Rapat dibuka oleh Ketua KPU, {CHAIR}, yang menjelaskan materi.", []),
    ],
)
def test_a_relative_clause_may_tell_what_was_said(text: str, speakers: list[str]) -> None:
    assert _speakers(text) == speakers


def test_both_behind_a_passive_verb_speak() -> None:
    text = f"Hal senada ditegaskan oleh {CHAIR} dan Karim Renwarin dalam rapat."
    assert _speakers(text) == [CHAIR, "Karim Renwarin"]
    assert _speakers(f"Hal senada ditegaskan oleh {CHAIR} didampingi Karim Renwarin.") == [CHAIR]


def test_a_body_behind_bahwa_is_spoken_of() -> None:
    assert _speakers(f"{TOLD} Disampaikan pula bahwa, KPU Kota Tual menyediakan posko.") == [CHAIR, CHAIR]


def test_an_office_may_say_again_who_spoke() -> None:
    here = f"Komisioner KPU Kota Tual, {CHAIR}, menjadi pembina upacara."
    assert _speakers(f"{here} Dalam amanatnya, Divisi Data KPU Kota Tual ini, menjelaskan tentang DPT.") == [CHAIR]


@pytest.mark.parametrize("tag", ["Hal ini disampaikan", "Hal tersebut diungkapkan oleh", "Demikian dikatakan"])
def test_the_next_sentence_may_say_whose_the_quotation_was(tag: str) -> None:
    text = f"Hadir Karim Renwarin. “{SAID}.” {tag} Ketua KPU Kota Tual {CHAIR}, dalam sambutannya."
    assert [(said.kind, said.speaker.name) for said in read(text).statements] == [("quote", CHAIR)]


def test_what_another_says_alike_is_a_statement_of_its_own() -> None:
    text = f"“{SAID},” ujar {CHAIR}. “{SAID}.” Hal senada disampaikan Karim Renwarin."
    assert _speakers(text) == [CHAIR, CHAIR, "Karim Renwarin"]


def test_a_quotation_may_be_closed_by_thus_and_a_name() -> None:
    assert statements(read(f"{HERE} “{SAID},” demikian Ibrahim.")) == [("quote", CHAIR)]
    assert statements(read(f"{HERE} “Sudah siap,” demikian Ibrahim menambahkan.")) == [("quote", CHAIR)]
    assert _speakers(f"{HERE} Gudang sudah aman, demikian pula Bawaslu Kota Tual.") == []


def test_a_politician_said_again_is_no_person_of_that_name() -> None:
    facts = read(f"{TOLD} Politisi dari Partai Demokrat ini menambahkan, gudang aman.")
    assert [said.speaker.name for said in facts.statements] == [CHAIR, CHAIR]
    assert [person.name for person in facts.persons] == [CHAIR]


@pytest.mark.parametrize(
    "tag",
    [
        "ujar nya",
        "ungkap dia lagi",
        "tandas beliau",
        "di katakannya",
        "tutur mantan dosen di Langgur itu",
        "tegas Ketua KPU Kota Tual tersebut",
        "kata Oyang, sapaan akrabnya",
        "kata Oyang, panggilan Ibrahim Faqih",
    ],
)
def test_a_tag_may_take_any_form(tag: str) -> None:
    assert _speakers(f"{TOLD} “{SAID},” {tag}.") == [CHAIR, CHAIR]


def test_words_of_somebody_without_a_name_are_nobody_s() -> None:
    text = f"{TOLD} “{SAID},” kata salah seorang warga. “Kami ikut senang dengan rapat ini,” ujarnya."
    assert _speakers(text) == [CHAIR]


def test_a_list_of_guests_does_not_take_the_word_from_the_speaker() -> None:
    guests = "Hadir pula Karim Renwarin, Ida Rumaf, dan Piet Letsoin."
    assert _speakers(f"{TOLD} {guests} “{SAID},” pungkasnya.") == [CHAIR, CHAIR]


def test_who_said_it_may_be_told_afterwards_without_saying_it_again() -> None:
    assert _speakers(f"{TOLD} Hal itu dikatakan Ibrahim saat apel pagi.") == [CHAIR]
    assert _speakers(f"{HERE} Gudang aman. Hal itu dikatakan Ibrahim saat apel pagi.") == [CHAIR]


def test_a_speaker_announced_for_his_quotation_has_one_statement() -> None:
    text = f"{TOLD} Hal senada diungkapkan Ketua Bawaslu Kota Tual, Karim Renwarin. “{SAID},” ujarnya."
    assert _speakers(text) == [CHAIR, "Karim Renwarin"]


def test_what_goes_on_with_bahwa_is_said_by_the_same() -> None:
    assert _speakers(f"{TOLD} Bahwa kotak suara pun lengkap.") == [CHAIR, CHAIR]
    assert _speakers(f"{HERE} Bahwa kotak suara pun lengkap.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Semua pegawai ikut apel di halaman kantor jelas Ibrahim Faqih.",
        "Gudang itu, menurut Ibrahim, aman sampai hari pemungutan suara.",
        "Dijawab Ibrahim, gudang itu aman.",
        "Gudang itu di katakan oleh Ibrahim sudah aman.",
    ],
)
def test_the_speaker_may_stand_behind_or_inside_his_words(sentence: str) -> None:
    assert _speakers(f"{HERE} {sentence}") == [CHAIR]


def test_who_opened_the_sentence_is_described_behind_the_quotation() -> None:
    text = f"{TOLD} Anggota KPU Kota Tual Saleh Renuat meminta staf cermat, “{SAID},” kata pria asal Langgur itu."
    assert statements(read(text))[-1] == ("quote", "Saleh Renuat")


def test_what_a_chair_told_through_a_member_is_the_members() -> None:
    text = "Begitu disampaikan Ketua KPU Kota Tual Ibrahim Faqih melalui Kadiv Teknis, Saleh Renuat kepada wartawan."
    assert statements(read(text)) == [("paraphrase", "Saleh Renuat")]


def test_results_told_are_no_speech() -> None:
    assert _speakers(f"{HERE} Dalam acara tersebut dipaparkan hasil pemantauan di gudang.") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Ketua KONI Maluku, Karim Renwarin, yang juga Anggota KPU Kota Tual, hadir. KPU Kota Tual menggelar rapat "
            "kerja, Senin (4/3/2024). Karim menegaskan bahwa gudang aman.",
            ("KPU Kota Tual", "anggota"),
        ),
        (
            "KPU Kota Tual menggelar rapat kerja, Senin (4/3/2024). Hadir Anggota KPU Kota Tual, Karim Renwarin. "
            "Rektor Universitas Pattimura, Karim Renwarin, menegaskan bahwa gudang aman.",
            ("Universitas Pattimura", "rektor"),
        ),
    ],
)
def test_the_office_spoken_for_is_the_sentence_s_or_the_host_s(text: str, office: tuple[str, str]) -> None:
    assert [said.speaking_as for said in read(text).statements] == [office]


def test_a_list_of_titles_before_the_speaker_leaves_him_the_subject() -> None:
    assert _speakers(f"Kepada wartawan, Ketua KPU Kota Tual {CHAIR} menambahkan, gudang aman.") == [CHAIR]
    assert _speakers(f"{HERE} Ia didampingi Anggota KPU Kota Tual Karim Renwarin mengatakan, gudang aman.") == [CHAIR]


def test_a_verb_may_stand_among_the_words_said() -> None:
    assert _speakers(f"{TOLD} Karena itu kata dia, petugas tidak perlu khawatir.") == [CHAIR, CHAIR]
    assert _speakers(f"{TOLD} Kata pengantar, daftar isi dan peta dicetak.") == [CHAIR]


def test_nobody_goes_on_after_somebody_without_a_name() -> None:
    assert _speakers(f"{TOLD} Salah seorang warga mengaku senang. “{SAID},” ujarnya.") == [CHAIR]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"“{SAID},” Ketua KPU Kota Tual {CHAIR} kepada wartawan, Jumat.", CHAIR),
        (
            f"“{SAID},” Ketua KPU Kota Tual {CHAIR} melalui Divisi Teknis Sahala Renuat kepada wartawan.",
            "Sahala Renuat",
        ),
    ],
)
def test_a_quotation_is_whose_who_is_named_behind_it_telling_the_press(text: str, speaker: str) -> None:
    assert statements(read(text)) == [("quote", speaker)]


def test_a_degree_glued_to_a_name_ends_no_sentence() -> None:
    text = f"Sementara itu ketua KPU Kota Tual, {CHAIR}.SH menyampaikan bahwa gudang aman. Rapat selesai."
    assert statements(read(text)) == [("paraphrase", CHAIR)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (f"{HERE} Pesan serupa datang dari Sekretaris KPU Kota Tual Saleh Renuat.", ["Saleh Renuat"]),
        (
            f"{HERE} Dalam sambutan Wali Kota Tual Adam Rahayaan yang dibacakan Sekretaris KPU Kota Tual Saleh Renuat "
            "disebutkan bahwa gudang aman.",
            ["Adam Rahayaan"],
        ),
        (f"{HERE} Kepada wartawan, Ibrahim mengaku senang melihat gudang itu.", [CHAIR]),
        (f"{TOLD} Ketua Divisi Teknis, Saleh Renuat, tahapan dimulai besok.", [CHAIR, "Saleh Renuat"]),
        (f"{TOLD} Ketua Divisi Teknis, Saleh Renuat, turut hadir di gudang.", [CHAIR]),
        (f"{TOLD} Ketua Divisi Teknis, Saleh Renuat, membuka gudang itu.", [CHAIR]),
    ],
)
def test_who_is_only_pointed_at_speaks_too(text: str, speakers: list[str]) -> None:
    assert [speaker for _, speaker in statements(read(text))] == speakers


def test_what_is_told_before_a_quotation_with_a_verb_of_its_own_is_another_statement() -> None:
    text = f"{HERE} Ibrahim menerangkan berkas apa saja yang dibawa pemilih pindahan, “{SAID},” ujarnya."
    assert statements(read(text)) == [("paraphrase", CHAIR), ("quote", CHAIR)]
    text = f"{HERE} Ibrahim mengimbau kepada seluruh staf di kantor itu “{SAID},” pungkasnya."
    assert statements(read(text)) == [("quote", CHAIR)]


def test_a_verb_behind_a_quotation_and_its_stop_belongs_to_it() -> None:
    assert statements(read(f"{HERE} Ibrahim juga mengatakan “{SAID}”. Ungkapnya. Rapat selesai.")) == [("quote", CHAIR)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Data sudah siap semua,” ungkapnya Sedangkan Rosnani Difinubun mengatakan gudang aman.", 2),
        ("“Data sudah siap semua,” kata Rosnani Difinubun Lebih jauh, menurut Rosnani, gudang aman.", 2),
        ("“Data sudah siap semua,” kata Rosnani Difinubun Ketua panitia di gudang.", 1),
    ],
)
def test_a_sentence_may_begin_without_a_stop_before_it(text: str, speakers: int) -> None:
    assert len(_speakers(f"{HERE} Anggota KPU Kota Tual Rosnani Difinubun hadir. {text}")) == speakers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kata Rosnani, surat suara aman.", True),
        ("Sambung mantan guru itu, surat suara aman.", True),
        ("Jelasnya, surat suara aman.", True),
        ("Dan menurutnya, surat suara aman.", True),
        ("Tutup pintu gudang, surat suara aman.", False),
        ("Jelas surat suara aman.", False),
    ],
)
def test_a_reporting_clause_that_begins_the_sentence(text: str, said: bool) -> None:
    found = _speakers(f"{HERE} Anggota KPU Kota Tual Rosnani Difinubun hadir. {text}")
    assert found == (["Rosnani Difinubun"] if said else [])


def test_a_body_before_a_name_is_not_who_said_it() -> None:
    text = (
        "Anggota KPU Kota Tual Rosnani Difinubun hadir. “Data sudah siap semua,” ujar KPU Kota Tual Rosnani Difinubun."
    )
    assert _speakers(text) == ["Rosnani Difinubun"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        # who speaks for another speaks
        (f"“{SAID},” terang Ketua KPU Kota Tual, {CHAIR} melalui Divisi Teknis, Saleh Renuat.", ["Saleh Renuat"]),
        # a pronoun inside the quotation is no subject outside it
        (
            f"Hadir Sekretaris KPU Kota Tual Saleh Renuat. {TOLD} “Pak Saleh bilang beliau mendukung,” tambahnya.",
            [CHAIR, CHAIR],
        ),
        # an office without a name
        (f"{TOLD} Sementara itu, Kadis PMD mengatakan bahwa dana siap. Lanjutnya, gudang aman.", [CHAIR]),
        # who came too is not who goes on
        (
            f"{TOLD} Acara itu juga dihadiri Komisioner KPU Kota Tual Saleh Renuat. “{SAID},” ungkapnya.",
            [CHAIR, CHAIR],
        ),
    ],
)
def test_the_one_who_is_meant_speaks(text: str, speakers: list[str]) -> None:
    assert [speaker for _, speaker in statements(read(text))] == speakers


def test_who_stands_in_for_a_regent_is_of_the_same_government() -> None:
    facts = read(
        "Bupati Bolaang Mongondow Selatan Iskandar Kamali hadir di Manado bersama KPU Sulawesi Utara. Bupati Iskandar "
        "Kamali yang diwakili Sekda Marzan Ohi membuka rapat. Sekda memaparkan bahwa dana siap."
    )
    assert ("Marzan Ohi", "sekretaris daerah", "Pemerintah Kabupaten Bolaang Mongondow Selatan") in roles(facts)
    assert statements(facts) == [("paraphrase", "Marzan Ohi")]
