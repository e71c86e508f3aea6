"""Questions in words: every wording asks the same question, with exact answers, and what is out of reach is refused."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.ask import ask, patterns
from kpugraph.graph.query import answer, find_question, questions
from kpugraph.graph.wording import Language
from kpugraph.vocab import FOAF, ORG, RDF, SKOS
from tests.queries.years import years


class Case(NamedTuple):
    """A question with what its words set, three wordings a language, and columns of the answer."""

    question: str
    values: dict[str, str]
    indonesian: tuple[str, str, str]
    english: tuple[str, str, str]
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]]


CASES = (
    Case(
        "latest-holders",
        {"body": "KPU Kota Batu", "role": "ketua"},
        (
            "Siapa ketua KPU Kota Batu?",
            "Siapakah yang menjadi Ketua KPU Batu",
            "Siapa ketua terakhir di KPU Kota Batu?",
        ),
        (
            "Who is the chair of KPU Kota Batu?",
            "Who was the last known chairman of KPU Batu?",
            "Who was the latest chairperson at KPU Kota Batu?",
        ),
        ("name", "lastSeen", "sentence"),
        [
            ("Tono Hadi", "2021-09-06", "Tono Hadi adalah ketua KPU Kota Batu."),
        ],
    ),
    Case(
        "latest-holders",
        {"body": "KPU Kabupaten Malang", "role": "ketua"},
        (
            "Siapa yang mengetuai KPU Kabupaten Malang?",
            "KPU Kab. Malang diketuai oleh siapa?",
            "Oleh siapa KPU Kabupaten Malang diketuai?",
        ),
        (
            "Who chairs KPU Kabupaten Malang?",
            "By whom is KPU Kab. Malang chaired?",
            "Whom is KPU Kabupaten Malang chaired by?",
        ),
        ("name", "lastSeen"),
        [
            ("Agus Salim", "2021-08-02"),
        ],
    ),
    Case(
        "holders-over-time",
        {"body": "KPU Kota Batu", "role": "ketua", "since": "2021-01-01", "until": "2021-12-31"},
        (
            "Siapa ketua KPU Kota Batu pada 2021?",
            "Pada tahun 2021 siapa saja ketua KPU Batu?",
            "Siapa saja yang pernah menjadi ketua di KPU Kota Batu antara 1 Januari 2021 dan 31/12/2021?",
        ),
        (
            "Who was the chair of KPU Kota Batu in 2021?",
            "In 2021, who was chair at KPU Batu?",
            "Who has been chairperson of KPU Kota Batu from January 2021 to December 2021?",
        ),
        ("day", "name", "holding"),
        [
            ("2021-01-11", "Sari Wulan", "regular"),
            ("2021-03-15", "Sari Wulan", "regular"),
            ("2021-05-03", "Tono Hadi", "acting"),
            ("2021-06-07", "Sari Wulan", "former"),
            ("2021-06-07", "Tono Hadi", "regular"),
            ("2021-09-06", "Tono Hadi", "regular"),
        ],
    ),
    Case(
        "roster-on",
        {"body": "KPU Kota Batu", "role": "ketua", "on": "2021-03-15"},
        (
            "Siapa ketua KPU Kota Batu pada 15 Maret 2021?",
            "Per 15/3/2021 siapakah ketua KPU Batu?",
            "Siapa yang menjabat sebagai ketua di KPU Kota Batu pada tanggal 2021-03-15",
        ),
        (
            "Who was the chair of KPU Kota Batu on 15 March 2021?",
            "On March 15th, 2021 who was chairman of KPU Batu?",
            "Who was the chair at KPU Kota Batu as of 2021-03-15?",
        ),
        ("name", "status"),
        [
            ("Sari Wulan", "confirmed"),
            ("Tono Hadi", "unknown"),
        ],
    ),
    Case(
        "roster",
        {"body": "KPU Provinsi Jawa Timur"},
        (
            "Siapa saja yang pernah bertugas di KPU Jatim?",
            "Jajaran KPU Provinsi Jawa Timur",
            "Siapa yang bernaung di KPU Jawa Timur?",
        ),
        ("Who belongs to KPU Jatim?", "Roster of KPU Provinsi Jawa Timur", "Who has served in KPU Jawa Timur?"),
        ("name", "role"),
        [
            ("Rina Dewi", "anggota"),
        ],
    ),
    Case(
        "acting-holders",
        {"body": "KPU Kota Batu"},
        (
            "Siapa saja pelaksana tugas di KPU Kota Batu?",
            "Siapa yang pernah menjadi Plt. di KPU Batu",
            "Pelaksana tugas di KPU Kota Batu",
        ),
        ("Who were the acting holders at KPU Kota Batu?", "Who acted at KPU Batu?", "Acting holders of KPU Kota Batu"),
        ("name", "post", "day"),
        [
            ("Tono Hadi", "plt. ketua", "2021-05-03"),
        ],
    ),
    Case(
        "holders-by-standing",
        {"body": "KPU Kota Batu", "standing": "former"},
        (
            "Siapa saja mantan pejabat KPU Kota Batu?",
            "Siapa yang sudah tidak menjabat di KPU Batu?",
            "Mantan pejabat KPU Kota Batu",
        ),
        (
            "Who are the former officials of KPU Kota Batu?",
            "Who left office at KPU Batu?",
            "Former officers of KPU Kota Batu",
        ),
        ("holder", "role"),
        [
            ("Sari Wulan", "ketua"),
        ],
    ),
    Case(
        "two-holders-at-once",
        {"role": "ketua"},
        (
            "Badan mana yang punya dua ketua sekaligus?",
            "KPU mana saja yang pernah memiliki dua ketua pada waktu yang sama",
            "Lembaga mana mempunyai dua ketua sekaligus?",
        ),
        (
            "Which body had two chairs at once?",
            "Which bodies have two chairs at the same time?",
            "Which bodies had two chairs at once",
        ),
        ("organization", "name", "otherName"),
        [
            ("KPU Kabupaten Malang", "Agus Salim", "Budi Karya"),
        ],
    ),
    Case(
        "predecessors-and-successors",
        {"person": "Sari Wulan", "role": "ketua", "side": "predecessor"},
        (
            "Siapa pengganti Sari Wulan sebagai ketua?",
            "Siapa yang menggantikan Sari Wulan sebagai Ketua",
            "Siapakah penerus dari Sari Wulan sebagai ketua?",
        ),
        (
            "Who succeeded Sari Wulan as chair?",
            "Who is the successor of Sari Wulan as the chair?",
            "Who replaced Sari Wulan as chairwoman",
        ),
        ("predecessor", "successor", "firstSeen"),
        [
            ("Sari Wulan", "Tono Hadi", "2021-06-07"),
        ],
    ),
    Case(
        "predecessors-and-successors",
        {"person": "Tono Hadi", "role": "ketua", "side": "successor"},
        (
            "Siapa pendahulu Tono Hadi sebagai ketua?",
            "Siapa yang digantikan oleh Tono Hadi sebagai ketua?",
            "Siapakah pendahulu dari Tono Hadi sebagai ketua",
        ),
        (
            "Who preceded Tono Hadi as chair?",
            "Whom did Tono Hadi succeed as chair?",
            "Who was the predecessor of Tono Hadi as chair?",
        ),
        ("predecessor", "successor", "lastSeen"),
        [
            ("Sari Wulan", "Tono Hadi", "2021-03-15"),
        ],
    ),
    Case(
        "career",
        {"person": "Tono Hadi"},
        (
            "Jabatan apa saja yang pernah dipegang Tono Hadi?",
            "Apa jabatan Tono Hadi?",
            "Di badan mana saja Tono Hadi pernah bertugas?",
        ),
        ("Which posts has Tono Hadi held?", "Where did Tono Hadi serve?", "Career of Tono Hadi"),
        ("day", "role", "organization"),
        [
            ("2021-01-11", "anggota", "KPU Kota Batu"),
            ("2021-05-03", "plt. ketua", "KPU Kota Batu"),
            ("2021-06-07", "ketua", "KPU Kota Batu"),
            ("2021-09-06", "ketua", "KPU Kota Batu"),
        ],
    ),
    Case(
        "events-of-body",
        {"body": "KPU Kota Batu", "since": "2021-01-01", "until": "2021-03-31"},
        (
            "Apa saja kegiatan KPU Kota Batu antara Januari 2021 dan Maret 2021?",
            "Kegiatan apa saja yang digelar atau diikuti KPU Batu dari Januari 2021 sampai Maret 2021?",
            "Dalam acara apa saja KPU Kota Batu terlibat sejak 1 Januari 2021 hingga 31 Maret 2021?",
        ),
        (
            "What events did KPU Kota Batu take part in from January 2021 to March 2021?",
            "Which events was KPU Batu involved in between January 2021 and March 2021?",
            "Events of KPU Kota Batu from 1 January 2021 until 31 March 2021",
        ),
        ("date", "eventName", "part"),
        [
            ("2021-01-11", "Pleno Daftar Pemilih", "organizer"),
            ("2021-03-15", "Monitoring Coklit", "participant"),
        ],
    ),
    Case(
        "events-in-province",
        {"province": "Jawa Timur", "since": "2021-01-01", "until": "2021-12-31"},
        (
            "Kegiatan apa saja yang berlangsung di Jawa Timur pada 2021?",
            "Apa saja kegiatan di Jatim selama tahun 2021?",
            "Acara apa yang digelar di Provinsi Jawa Timur sepanjang 2021?",
        ),
        (
            "Which events took place in Jawa Timur in 2021?",
            "What events were held in Jatim during 2021?",
            "Events in Provinsi Jawa Timur in 2021",
        ),
        ("kind", "date", "knownBy"),
        [
            ("apel", "2021-05-03", "organizer"),
            ("kunjungan", "2021-09-06", "organizer"),
            ("rapat-pleno", "2021-01-11", "location"),
        ],
    ),
    Case(
        "events-in-province",
        {"province": "Bali", "type": "webinar"},
        (
            "Webinar apa saja yang digelar di Bali?",
            "Webinar apa yang ada di Provinsi Bali",
            "Apa saja webinar di Bali?",
        ),
        ("Which webinars took place in Bali?", "Webinars in Bali", "List the webinars held in Bali"),
        ("date", "eventName"),
        [
            ("2021-06-21", "Webinar Kampanye Damai"),
        ],
    ),
    Case(
        "event-participants",
        {"event": "Webinar Kampanye Damai"},
        (
            "Siapa saja yang mengambil bagian dalam Webinar Kampanye Damai?",
            "Siapa yang terlibat dalam “Webinar Kampanye Damai”",
            "Siapa ikut serta pada Webinar Kampanye Damai?",
        ),
        (
            "Who took part in Webinar Kampanye Damai?",
            'Who was involved in "Webinar Kampanye Damai"?',
            "Who organised or attended Webinar Kampanye Damai",
        ),
        ("name", "part"),
        [
            ("KPU Provinsi Bali", "organizer"),
            ("KPU Kabupaten Tabanan", "participant"),
            ("KPU Kota Batu", "participant"),
            ("Made Arta", "speaker"),
        ],
    ),
    Case(
        "supervision-visits",
        {"body": "KPU Kota Batu"},
        (
            "Siapa yang mengunjungi atau memonitor KPU Kota Batu?",
            "Kapan KPU Batu dimonitor oleh badan di atasnya?",
            "Kunjungan dan monitoring ke KPU Kota Batu",
        ),
        (
            "Who visited or supervised KPU Kota Batu?",
            "When was KPU Batu visited or supervised by a body above it?",
            "Supervision visits to KPU Kota Batu",
        ),
        ("date", "higher", "visitor"),
        [
            ("2021-03-15", "KPU Provinsi Jawa Timur", "Rina Dewi"),
        ],
    ),
    Case(
        "statements-on-topic",
        {"topic": "data-pemilih"},
        (
            "Siapa mengatakan apa tentang data pemilih?",
            "Siapa saja yang menyampaikan apa soal daftar pemilih?",
            "Pernyataan mengenai data pemilih",
        ),
        ("Who said what about voter data?", "What was said about voter data?", "Statements on voter data"),
        ("speaker", "role", "said"),
        [
            ("Rina Dewi", "anggota", "coklit harus tuntas"),
            ("Sari Wulan", "ketua", "Daftar pemilih sudah bersih."),
        ],
    ),
    Case(
        "statements-on-topic",
        {"person": "Sari Wulan", "topic": "dpt"},
        (
            "Apa yang dikatakan Sari Wulan tentang DPT?",
            "Apa kata Sari Wulan soal daftar pemilih tetap?",
            "Pernyataan Sari Wulan mengenai DPT",
        ),
        (
            "What did Sari Wulan say about DPT?",
            "Statements by Sari Wulan about the final voter list",
            "What has Sari Wulan said regarding DPT?",
        ),
        ("speaker", "said"),
        [
            ("Sari Wulan", "Daftar pemilih sudah bersih."),
        ],
    ),
    Case(
        "statements-with-post",
        {"person": "Made Arta"},
        ("Apa yang dikatakan Made Arta?", "Pernyataan Made Arta", "Made Arta mengatakan apa saja?"),
        ("What did Made Arta say?", "Statements of Made Arta", "Which statements did Made Arta make?"),
        ("role", "organization", "said"),
        [
            ("ketua", "KPU Provinsi Bali", "kampanye harus damai"),
        ],
    ),
    Case(
        "quotations",
        {"person": "Sari Wulan"},
        (
            "Kutipan Sari Wulan kata demi kata",
            "Apa kata Sari Wulan, kata demi kata?",
            "Apa yang disampaikan oleh Sari Wulan kata demi kata",
        ),
        ("Quotations of Sari Wulan, word for word", "What did Sari Wulan say word for word?", "Quotes by Sari Wulan"),
        ("speaker", "words"),
        [
            ("Sari Wulan", "Daftar pemilih sudah bersih."),
        ],
    ),
    Case(
        "coverage-gaps",
        {"body": "KPU Provinsi Bali", "since": "2021-05-01", "until": "2021-06-30"},
        (
            "Pada bulan apa KPU Provinsi Bali tidak menerbitkan berita dari Mei 2021 sampai Juni 2021?",
            "Kapan saja KPU Bali tidak menerbitkan artikel antara Mei 2021 dan Juni 2021?",
            "Bulan tanpa berita dari KPU Bali sejak 1 Mei 2021 sampai dengan 30 Juni 2021",
        ),
        (
            "In which months did KPU Provinsi Bali publish nothing between May 2021 and June 2021?",
            "When did KPU Bali publish no news from May 2021 to June 2021?",
            "Months without news from KPU Bali from 1 May 2021 to 30 June 2021",
        ),
        ("month", "byOthers"),
        [
            ("2021-05", "1"),
        ],
    ),
    Case(
        "activities-per-stage",
        {"stage": "kampanye"},
        (
            "Kegiatan apa saja untuk tahapan kampanye?",
            "Apa saja kegiatan pada tahapan kampanye?",
            "Kegiatan tahapan kampanye",
        ),
        (
            "Which activities were held for the stage of campaign?",
            "Which events took place in the campaign stage?",
            "Activities of the stage campaign",
        ),
        ("date", "activity", "eventName"),
        [
            ("2021-06-21", "webinar", "Webinar Kampanye Damai"),
        ],
    ),
    Case(
        "bridges-between-provinces",
        {},
        (
            "Siapa penghubung antarprovinsi?",
            "Siapa saja yang mengambil bagian dalam kegiatan beberapa provinsi?",
            "Penghubung antar provinsi",
        ),
        ("Who bridges provinces?", "Who takes part in events of several provinces?", "Bridges between provinces"),
        ("name", "provinces"),
        [
            ("KPU Kota Batu", "2"),
        ],
    ),
    Case(
        "outside-bodies",
        {"body": "KPU Kota Batu"},
        (
            "Badan luar mana saja yang bekerja dengan KPU Kota Batu?",
            "Lembaga luar mana yang bekerja sama dengan KPU Batu?",
            "Badan luar KPU Kota Batu",
        ),
        (
            "Which outside bodies work with KPU Kota Batu?",
            "With which outside bodies does KPU Batu work?",
            "Outside bodies that work with KPU Kota Batu",
        ),
        ("outside", "events"),
        [
            ("Bawaslu Kota Batu", "1"),
        ],
    ),
    Case(
        "bodies-below",
        {"body": "KPU Provinsi Jawa Timur"},
        (
            "Badan apa saja yang ada di bawah KPU Jatim?",
            "Apa saja badan di bawah KPU Provinsi Jawa Timur?",
            "Badan mana yang berada di bawah KPU Jawa Timur",
        ),
        ("Which bodies are below KPU Jatim?", "What is under KPU Provinsi Jawa Timur?", "Bodies below KPU Jawa Timur"),
        ("organization",),
        [
            ("Sekretariat KPU Kota Batu",),
            ("KPU Kabupaten Malang",),
            ("KPU Kota Batu",),
        ],
    ),
    Case(
        "ever-served-under",
        {"body": "KPU Provinsi Bali"},
        (
            "Siapa saja yang pernah bertugas di bawah KPU Provinsi Bali?",
            "Siapa pernah menjabat di badan di bawah KPU Bali?",
            "Orang yang pernah menjabat di bawah KPU Bali",
        ),
        (
            "Who ever served under KPU Provinsi Bali?",
            "Who has ever served below KPU Bali?",
            "People who ever served under KPU Bali",
        ),
        ("name", "organization"),
        [
            ("Wayan Suta", "KPU Kabupaten Tabanan"),
        ],
    ),
    Case(
        "articles-mentioning-both",
        {"one": "KPU Kota Batu", "other": "Rina Dewi"},
        (
            "Artikel mana yang menyebut KPU Kota Batu dan Rina Dewi?",
            "Berita apa saja yang menyebut KPU Kota Batu dan Rina Dewi?",
            "Di artikel mana KPU Kota Batu dan Rina Dewi disebut?",
        ),
        (
            "Which articles mention both KPU Kota Batu and Rina Dewi?",
            "Articles that mention KPU Kota Batu and Rina Dewi",
            "Where are KPU Kota Batu and Rina Dewi mentioned together?",
        ),
        ("published", "article"),
        [
            ("2021-03-15", "Jatim Pantau Coklit"),
        ],
    ),
    Case(
        "topics",
        {"topic": "data-pemilih"},
        (
            "Kegiatan apa saja yang membahas data pemilih?",
            "Apa saja kegiatan yang membahas daftar pemilih",
            "Acara tentang data pemilih",
        ),
        ("Which events dealt with voter data?", "What events were about voter data?", "Events on voter data"),
        ("about", "eventName"),
        [
            ("coklit", "Monitoring Coklit"),
            ("dpt", "Pleno Daftar Pemilih"),
        ],
    ),
    Case(
        "timeline",
        {"since": "2021-06-01", "until": "2021-06-30"},
        (
            "Apa yang terjadi pada Juni 2021?",
            "Selama bulan Juni 2021 apa saja yang terjadi?",
            "Linimasa dari 1 Juni 2021 sampai 30 Juni 2021",
        ),
        (
            "What happened in June 2021?",
            "During June 2021, what happened?",
            "Timeline from 1 June 2021 to 30 June 2021",
        ),
        ("date", "eventName"),
        [
            ("2021-06-21", "Webinar Kampanye Damai"),
        ],
    ),
    Case(
        "appearances",
        {"person": "Rina Dewi"},
        (
            "Di mana saja Rina Dewi berbicara?",
            "Di kegiatan apa saja Rina Dewi pernah berbicara?",
            "Penampilan Rina Dewi",
        ),
        ("Where did Rina Dewi speak?", "At which events has Rina Dewi spoken?", "Appearances of Rina Dewi"),
        ("part", "date", "eventName"),
        [
            ("speaker", "2021-03-15", "Monitoring Coklit"),
        ],
    ),
    Case(
        "single-article-facts",
        {"kind": "statement"},
        (
            "Pernyataan mana yang berdasar pada satu artikel saja?",
            "Pernyataan apa saja yang hanya berdasar pada satu artikel",
            "Pernyataan dari satu artikel saja",
        ),
        (
            "Which statements rest on one article only?",
            "Which statements rest on only one article?",
            "Statements that rest on one article alone",
        ),
        ("what",),
        [
            ("Made Arta: kampanye harus damai",),
            ("Rina Dewi: coklit harus tuntas",),
            ("Sari Wulan: Daftar pemilih sudah bersih.",),
        ],
    ),
    Case(
        "encounters",
        {"person": "Sari Wulan"},
        (
            "Siapa saja yang bertemu Sari Wulan?",
            "Dengan siapa Sari Wulan pernah bertemu?",
            "Sari Wulan bertemu siapa saja",
        ),
        ("Who met Sari Wulan?", "Whom did Sari Wulan meet?", "With whom did Sari Wulan meet?"),
        ("otherName",),
        [],
    ),
)

WORDINGS = [
    (case, language, wording)
    for case in CASES
    for language, wordings in (("id", case.indonesian), ("en", case.english))
    for wording in wordings
]

REFUSED = (
    # what is to come, what is now, and what is denied
    "Siapa yang akan menjadi ketua KPU Kota Batu?",
    "Siapa calon ketua KPU Kota Batu?",
    "Siapa ketua KPU Kota Batu sekarang?",
    "Siapa ketua KPU Kota Batu nanti?",
    "Siapa bukan ketua KPU Kota Batu?",
    "Who will be the chair of KPU Kota Batu?",
    "Who is going to be chair of KPU Kota Batu?",
    "Who is now the chair of KPU Kota Batu?",
    "Who is not the chair of KPU Kota Batu?",
    "Who should be the chair of KPU Kota Batu?",
    # results of elections
    "Siapa pemenang pemilu 2024?",
    "Siapa yang menang di Jawa Timur pada 2024?",
    "Berapa suara di Kota Batu?",
    "Berapa pemilih di Jawa Timur pada 2021?",
    "Who won the election in 2024?",
    "How many votes were counted in Jawa Timur?",
    "How many voters are there in Kota Batu?",
    # private life
    "Nomor telepon Sari Wulan",
    "Di mana Sari Wulan tinggal?",
    "Apa alamat rumah Sari Wulan?",
    "Berapa umur Tono Hadi?",
    "Apa agama Tono Hadi?",
    "What is the phone number of Sari Wulan?",
    "Where does Sari Wulan live?",
    "How old is Tono Hadi?",
    # reasons, judgements
    "Mengapa Sari Wulan diganti sebagai ketua?",
    "Apakah Sari Wulan korupsi?",
    "Why did Tono Hadi succeed Sari Wulan as chair?",
    "Is Sari Wulan corrupt?",
    # near what could be asked
    "Siapa ketua?",
    "Siapa ketua KPU?",
    "Siapa ketua KPU Kota Surabaya?",
    "Siapa ketua KPU Kota Batu dan KPU Kabupaten Malang?",
    "Siapa ketua KPU Kota Batu pada 31 Februari 2021?",
    "Siapa ketua muda KPU Kota Batu?",
    "Siapa chair of KPU Kota Batu?",
    "Siapa pengganti Sari Wulan?",
    "Siapa yang bertemu Sari Wulan diam-diam?",
    "Apa yang dikatakan Sari Wulan tentang gaji?",
    "Apa yang dikatakan Sri Wulan?",
    "Webinar apa saja yang batal di Bali?",
    "Kegiatan apa saja yang berlangsung di Atlantis?",
    "Who was the first chair of KPU Kota Batu?",
    "Who was the chair of the KPU Kota Batu branch?",
    "What did Sari Wulan say about salaries?",
    "Which events were cancelled in Bali?",
    "Who took part in the party?",
    "KPU Kota Batu",
    "",
    "?!",
)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return years()


@pytest.mark.parametrize(("case", "language", "wording"), WORDINGS, ids=[wording for *_, wording in WORDINGS])
def test_every_wording_asks_its_question(graph: Graph, case: Case, language: Language, wording: str) -> None:
    asked = ask(graph, wording)
    assert (asked.question.name, asked.language) == (case.question, language)
    assert {name: value for name, value in asked.values.items() if value} == case.values


@pytest.mark.parametrize("case", CASES, ids=[f"{case.question}-{case.values}" for case in CASES])
def test_the_answer_is_exact(graph: Graph, case: Case) -> None:
    asked = ask(graph, case.indonesian[0])
    found = answer(graph, asked.question, asked.values)
    columns = [found.variables.index(name) for name in case.columns]
    rows = [tuple(str(row[column] or "") for column in columns) for row in found.rows]
    assert list(dict.fromkeys(rows)) == case.rows


def test_twenty_questions_and_more_can_be_asked() -> None:
    assert len({case.question for case in CASES}) >= 20
    assert len({wording for *_, wording in WORDINGS}) == len(WORDINGS) == 6 * len(CASES)


@pytest.mark.parametrize("words", REFUSED)
def test_what_is_out_of_reach_is_refused_with_the_nearest_questions(graph: Graph, words: str) -> None:
    with pytest.raises(QueryError, match="nearest questions: ") as refused:
        ask(graph, words)
    assert str(refused.value).isprintable()
    assert any(pattern.example in str(refused.value) for pattern in patterns())


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Siapa ketua KPU Kota Batu sekarang?", "sekarang"),
        ("Who was the chair of KPU Kota Atlantis?", "kpu kota atlantis"),
        ("Apa yang dikatakan Sari Wulan tentang gaji?", "gaji"),
    ],
)
def test_the_words_that_are_not_understood_are_said(graph: Graph, words: str, left: str) -> None:
    with pytest.raises(QueryError, match=f'not understood from "{left}" on'):
        ask(graph, words)


def test_examples_ask_their_own_question(graph: Graph) -> None:
    for pattern in patterns():
        asked = ask(graph, pattern.example)
        assert (asked.question.name, asked.language) == (pattern.question, pattern.language)
        assert set(pattern.fixed) <= set(asked.values.items())


def test_patterns_set_every_parameter_that_a_question_needs(graph: Graph) -> None:
    """A parameter that is not said must not be answered by the default of the file."""
    left = {"supervision-visits": {"type"}, "conflicts": {"post"}, "bridges-between-provinces": {"least"}}
    known = {question.name for question in questions()}
    for name in {pattern.question for pattern in patterns()}:
        assert name in known
    for pattern in patterns():
        asked = ask(graph, pattern.example)
        needed = {parameter.name for parameter in asked.question.parameters if not parameter.optional}
        assert needed - set(asked.values) == left.get(pattern.question, set()), pattern.example


def test_the_query_is_the_question_with_its_values(graph: Graph) -> None:
    asked = ask(graph, "Siapa ketua KPU Kota Batu?")
    assert 'VALUES ?body { "KPU Kota Batu" }' in asked.sparql
    assert asked.sparql.count("\n") == find_question("latest-holders").sparql.count("\n")


@pytest.mark.parametrize(
    ("kind", "words", "several"),
    [
        (FOAF.Person, "Apa jabatan Sari Wulan?", "career"),
        (ORG.Organization, "Siapa ketua KPU Kota Batu?", "latest-holders"),
    ],
)
def test_a_name_of_two_is_not_decided(graph: Graph, kind: URIRef, words: str, several: str) -> None:
    other = URIRef("https://w3id.org/kpugraph/id/other")
    name = "Sari Wulan" if kind == FOAF.Person else "KPU Kota Batu"
    doubled = graph + Graph().add((other, RDF.type, kind)).add((other, SKOS.prefLabel, Literal(name)))
    with pytest.raises(QueryError, match=f"has several meanings: {several}") as refused:
        ask(doubled, words)
    assert "https://w3id.org/kpugraph/id/other" in str(refused.value)


def test_words_of_courtesy_and_punctuation_do_not_count(graph: Graph) -> None:
    plain = ask(graph, "siapa ketua kpu kota batu")
    assert ask(graph, "Tolong, siapa Ketua KPU Kota Batu ya?!") == plain
