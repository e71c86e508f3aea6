"""Captions of photos in the running text."""

from __future__ import annotations

import pytest

from kpugraph.extract.reading import open_article
from kpugraph.language.lexicon import lexicon
from kpugraph.read.decode import article_of


def _sentences(body: str) -> list[str]:
    reading = open_article(article_of("", body, "berita.txt"), lexicon())
    return [reading.text(sentence.span) for sentence in reading.body]


LEAD = "KPU Kota Metro hadir di rapat itu."


@pytest.mark.parametrize(
    ("running", "read_as"),
    [
        (
            "dok. foto Suasana rapat bersama warga binaan KPU Kota Metro terus berupaya melayani.",
            ["Suasana rapat bersama warga binaan", "KPU Kota Metro terus berupaya melayani."],
        ),
        (
            "dok.foto Peserta sosialisasi Kegiatan yang digelar di aula itu ramai.",
            ["Peserta sosialisasi", "Kegiatan yang digelar di aula itu ramai."],
        ),
        ("dok. foto Ketua KPU Kota Metro memberi materi.", ["Ketua KPU Kota Metro memberi materi."]),
        ("dok. foto Suasana apel di Kantor KPU Kota Metro.", ["Suasana apel di Kantor KPU Kota Metro."]),
    ],
)
def test_the_text_goes_on_behind_a_caption(running: str, read_as: list[str]) -> None:
    assert _sentences(f"{LEAD} {running}") == [LEAD, *read_as]
