"""The subject of a verb of saying: who of those before it speaks."""

from __future__ import annotations

import pytest

from tests.extract.articles import read

CHAIR = "Ibrahim Faqih"
MEMBER = "Karim Renwarin"
HERE = f"Hadir Ketua KPU Kota Tual, {CHAIR} dan Ketua Bawaslu Kota Tual, {MEMBER}."
TOLD = f"{CHAIR} menyampaikan bahwa gudang aman."


def _speakers(text: str) -> list[str]:
    return [said.speaker.name for said in read(text).statements]


@pytest.mark.parametrize(
    "clause",
    [
        f"Acara dibuka oleh {MEMBER} yang dalam sambutannya menyampaikan bahwa gudang aman.",
        f"Acara dibuka oleh {MEMBER} (Ketua Bawaslu Kota Tual) yang kemudian menegaskan gudang aman.",
        f"Acara dibuka oleh {MEMBER}, dalam sambutannya menyampaikan bahwa gudang aman.",
        f"Menyambung {CHAIR}, {MEMBER} mengusulkan patroli.",
        f"Dalam sesi yang dipandu {CHAIR}, Ketua Bawaslu Kota Tual {MEMBER} mengeluhkan jumlah bilik.",
        f"Menanggapi hal itu, {MEMBER}, Ketua Bawaslu Kota Tual, mengaku siap.",
    ],
)
def test_who_is_taken_up_or_stands_next_to_the_verb_speaks_alone(clause: str) -> None:
    assert _speakers(f"{HERE} {clause}")[-1:] == [MEMBER]
    assert len(_speakers(f"{HERE} {clause}")) == 1


@pytest.mark.parametrize(
    "clause",
    [
        f"{CHAIR} berharap gudang aman, sedangkan pengamat dari Langgur, {MEMBER} mengkritik jumlah bilik.",
        f"{CHAIR} berharap gudang aman, dan {MEMBER} menimpali bahwa pihaknya siap.",
        f"{CHAIR} dan {MEMBER} menyampaikan bahwa gudang aman.",
    ],
)
def test_two_clauses_or_a_list_have_two_speakers(clause: str) -> None:
    assert _speakers(f"{HERE} {clause}") == [CHAIR, MEMBER]


@pytest.mark.parametrize(
    "again",
    [
        "Alumnus Universitas Pattimura tersebut juga menyoroti jumlah bilik.",
        "Pria yang pernah menjadi guru di Langgur itu juga mengingatkan, petugas harus jujur.",
        "Komisioner yang baru sebulan dilantik itu berharap gudang aman.",
        "Oyang-sapaan akrabnya- menegaskan kotak suara lengkap.",
        "Oyang, sapaan akrabnya, menegaskan kotak suara lengkap.",
    ],
)
def test_a_description_or_a_nickname_means_who_spoke_last(again: str) -> None:
    assert _speakers(f"{TOLD} {again}") == [CHAIR, CHAIR]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rapat yang digelar di gudang itu menegaskan pentingnya arsip.",
        "Buku panduan tersebut menjelaskan tata cara pemungutan suara.",
    ],
)
def test_a_thing_does_not_speak(sentence: str) -> None:
    assert _speakers(f"{TOLD} {sentence}") == [CHAIR]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lewat uji publik, KPU Kota Tual mengharapkan catatan dari peserta.",
        "Sementara itu Bawaslu Kota Tual menilai bahwa gudang aman.",
        "Pada kesempatan yang sama Bawaslu Kota Tual mengingatkan agar petugas jujur.",
    ],
)
def test_a_body_that_opens_its_clause_speaks(sentence: str) -> None:
    assert len(_speakers(sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Divisi teknis penyelenggaraan KPU Kota Tual mengatakan bahwa gudang aman.",
        "Petugas gudang KPU Kota Tual mengharapkan cuaca cerah.",
        "Peraturan KPU menyebutkan bahwa gudang harus aman.",
        "KPU Kota Tual akan mengingatkan bahwa gudang harus aman.",
    ],
)
def test_a_body_in_another_s_name_or_with_a_plan_does_not(sentence: str) -> None:
    assert _speakers(sentence) == []


def test_who_sent_another_has_his_own_words_all_the_same() -> None:
    text = (
        f"{HERE} Karim membacakan sambutan Wali Kota Tual Adam Rahayaan. Dalam sambutan itu, Adam berpesan agar kita "
        "jujur."
    )
    assert _speakers(text) == ["Adam Rahayaan"]


@pytest.mark.parametrize("verb", ["meneruskan", "menggarisbawahi", "membayangkan", "bertestimoni"])
def test_any_verb_with_its_content_behind_it_is_one_of_saying(verb: str) -> None:
    assert _speakers(f"{HERE} Karim {verb} bahwa kotak suara lengkap.") == [MEMBER]


@pytest.mark.parametrize("verb", ["mengetahui bahwa", "memahami bahwa", "enggan berkomentar bahwa", "membawa"])
def test_a_verb_of_knowing_or_doing_is_none(verb: str) -> None:
    assert _speakers(f"{HERE} Karim {verb} kotak suara lengkap.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ketua KPU Kota Tual, Ibrahim Faqih, yang didampingi Kapolres Tual, AKBP Budi Rumaf, dan Dandim 1503/Tual, "
        "Letkol Inf Agus Patta melaporkan bahwa gudang aman.",
        "Hadir Ketua KPU Kota Tual Ibrahim Faqih. "
        "Ibrahim, yang didampingi oleh Sekretaris KPU Kota Tual, Andi Elis Renwarin mengatakan gudang aman.",
        "Ketua KPU Kota Tual Ibrahim Faqih didampingi Sekretaris, Andi Elis Renwarin menegaskan bahwa gudang aman.",
    ],
)
def test_who_is_accompanied_speaks_not_who_accompanies(text: str) -> None:
    assert _speakers(text) == [CHAIR]


def test_who_accompanies_speaks_in_a_sentence_of_his_own() -> None:
    text = "Ketua KPU Kota Tual, Ibrahim Faqih didampingi Budi Rumaf datang. Sementara itu Budi mengatakan gudang aman."
    assert _speakers(text) == ["Budi Rumaf"]
