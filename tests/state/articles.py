"""Four short articles, and two states that a build may meet: none, and one of other articles."""

from __future__ import annotations

from datetime import date

from kpugraph.model import Article
from kpugraph.read.decode import article_of

ARTICLES: tuple[Article, ...] = tuple(
    article_of(title, body, f"{number}.md", url=url, published=published, publisher=publisher)
    for number, (title, body, url, published, publisher) in enumerate(
        (
            (
                "KPU Kota Tual Gelar Rapat Koordinasi",
                "KOTA TUAL – KPU Kota Tual menggelar Rapat Koordinasi Logistik di Aula KPU Kota Tual, Senin "
                "(4/3/2024). Acara dibuka Ketua KPU Kota Tual, Ibrahim Faqih. “Kita semua harus jujur,” ujar Ibrahim.",
                None,
                None,
                None,
            ),
            (
                "Bawaslu Hadiri Rakor",
                "Ketua Bawaslu Kota Tual, Karim Renwarin, S.H., menghadiri Rapat Koordinasi Logistik yang digelar "
                "KPU Kota Tual, Senin (4/3).",
                "https://kota-tual.kpu.go.id/berita/2",
                date(2024, 3, 5),
                "KPU Kota Tual",
            ),
            (
                "KPU Sikka Lantik PPS",
                "KPU Kabupaten Sikka melantik anggota PPS, Selasa (5/3/2024). Pelantikan dihadiri Anggota KPU Provinsi "
                "Nusa Tenggara Timur, Yosefina Parera. Plt. Ketua KPU Kabupaten Sikka, Ibrahim Faqih, bersyukur.",
                None,
                date(2024, 3, 6),
                None,
            ),
            (
                "Podcast KPU Kota Tual",
                "KPU Kota Tual menyiarkan podcast “Rumah Pemilih”, Rabu (6/3). Acara dipandu oleh Hanafi Tamher.",
                "https://kota-tual.kpu.go.id/berita/4",
                date(2024, 3, 7),
                None,
            ),
        )
    )
)
