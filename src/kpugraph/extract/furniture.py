"""What a page puts around an article's text: menus, headlines again, captions' marks, credits, links, tags, comments.

Article in, stretches of its text out that no rule reads. Nothing here looks at names or bodies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpugraph.model import Article

__all__ = ["DATELINE_DASH", "Furniture", "furniture_of"]

_LINE = (
    r"bagikan ?:?.{0,80}",
    r"selengkapnya",
    r"baca (?:juga|selengkapnya|artikel)\b.{0,200}",
    r"(?:lihat|simak) juga\b.{0,160}",
    r"simak (?:berita|informasi|artikel).{0,160}",
    r"loading\.*",
    r"advertisement|iklan|masukkan script iklan.{0,40}",
    r"(?:telah )?dilihat [0-9.,]+ kali\.?",
    r"[0-9.,]+ ?(?:views?|x|kali)? ?(?:views?|dibaca|dilihat|pembaca)",
    r"(?:post )?(?:views?|hits|dibaca)(?: berita)? ?:? ?[0-9.,]+(?: kali)?",
    r"share(?: this)?.{0,60}",
    r"(?:tags?|topik|label|kategori) ?:.{0,200}",
    r"(?:#\w+[ ,]{0,3}){1,40}",
    r"(?:foto|dok(?:umentasi)?|sumber(?: foto| berita)?|photo|caption|teks foto) ?[:/].{0,200}",
    r"(?:penulis|editor|reporter|pewarta|kontributor|fotografer|red(?:aksi|aktur)?|publikasi|teks|naskah|copyright|"
    r"laporan|uploader|admin|penyunting|pengunggah|jurnalis|oleh) ?[:/©].{0,160}",
    r"(?:humas|hupmas|tim humas|tim media|tim redaksi|media center)\b[^\n.,:;–-]{0,60}",
    r"kunjungi (?:situs|website|laman|kami|juga).{0,160}",
    r"ikuti (?:terus|kami|saluran|berita|channel|juga|dan simak).{0,160}",
    r"(?:dapatkan|temukan) (?:update|berita|informasi).{0,200}",
    r"(?:cek|ikuti) berita.{0,160}",
    r"gabung .{0,80}(?:whatsapp|telegram).{0,80}",
    r"artikel ini .{0,160}",
    r"lompat ke isi utama|skip to (?:main )?content",
    r"\[\[?[\w:]{1,16}\]?\]",
    r"(?:©|\(c\)|copyright|all rights? reserved).{0,160}",
    r"(?:ditulis|diposting|dipublikasikan|diunggah) oleh ?:.{0,120}",
    r"(?:@[\w.]+[ ,]{0,2}){1,6}",
    r"[a-z0-9.]{4,40}\.(?:com|co\.id|id|net|news)/[\w .]{2,40}",
    r"[*=_~.-]{2,40}",
)
_ANYWHERE = (
    r"(?:telah )?dilihat [0-9.,]+ kali\.?",
    r"bagikan ?: ?(?:facebook|twitter|wh?atsap+s?|telegram|email|line|[ ,|])+",
    r"baca juga ?:[^\n]{0,120}?(?=\n|$)",
    r"(?:#\w+[ ,]{0,3}){1,40}",
    r"\[\[[\w:]{1,16}\]\]",
    r"\((?:foto|dok(?:umentasi|\.)?|ist(?:imewa)?|sumber)(?:[ :./][^()\n]{0,80})?\)",
    r"(?:(?:penulis|editor|reporter|pewarta|foto|fotografer|red|teks) ?[:/] ?[^\n.:;|()]{1,50}[;|,/.]? ?){1,6}(?=\n|$)",
)
_BOILERPLATE = re.compile(f"(?im)^[ \\t]*(?:{'|'.join(_LINE)})[ \\t]*$|{'|'.join(_ANYWHERE)}")
_BEHIND = re.compile(
    r"(?im)^[ \t|]*(?:berita (?:terkait|populer|terpopuler)|artikel terkait|related (?:posts?|articles?|news)|"
    r"(?:tinggalkan|beri) (?:balasan|komentar).{0,40}|leave a (?:reply|comment).{0,40}|navigasi pos|post navigation|"
    r"cek berita dan artikel.{0,60}|ikuti kami(?: di)?|rekomendasi(?: berita| untuk anda)?|terpopuler|"
    r"most (?:read|viewed)|editor'?s picks?|lokasi bawaslu.{0,60}|you may also like|baca berita lain.{0,60})[ \t|:]*$"
)
_SHORTEST_TEXT = 300
"""Characters: what comes before a mark of the page's end is at least this long, else the mark stands in a menu."""
DATELINE_DASH = re.compile(r"\s?(?:[–—―]|-{1,2}|:|\|{1,2}|;|,\s?[-–])\s?")
"""What parts a dateline from the running text."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """Where the article's text begins and ends between the page's furniture, and what is left out inside."""

    start: int
    end: int
    left_out: tuple[tuple[int, int], ...]
    """In the order of the text, the stretches before ``start`` and behind ``end`` among them."""


def furniture_of(article: Article) -> Furniture:
    """The page's furniture around and inside the article."""
    text, body = article.text, article.body_start
    start = _start(article)
    end = _end(text, start)
    inside = [(m.start(), m.end()) for m in _BOILERPLATE.finditer(text, body, end) if m.end() > m.start()]
    end = _without_tags(text, start, _without_trailing(text, start, end, inside))
    end = _without_trailing(text, start, end, inside)
    around = [(body, start)] if start > body else []
    behind = [(end, len(text))] if end < len(text) else []
    return Furniture(start, end, tuple(sorted([*around, *inside, *behind])))


_SHORTEST_PARAGRAPH = 100
"""Characters: a page's menus, captions and repeated headlines before the text are shorter, and end without a mark."""


_DATELINE = re.compile(
    r"(?m)^[A-Z][A-Z .'/-]{2,40}, ?[\w.-]{3,30}\.(?:com|co\.id|id|net|co|news|my\.id)(?: ?[-–—|:]|,)"
    r"|^[A-Z][\w .'/-]{2,40} \((?:ANTARA|Antara|[\w.]{3,30}\.(?:com|co\.id|id|net))\) ?[-–—]"
)
"""A portal's dateline, behind which its text begins whatever stands above: ``TARAKAN, BERITA.COM -``."""
_LONGEST_HEAD = 700
"""Characters that may stand above a portal's dateline: kicker, headline again, names of writers, a caption."""


def _start(article: Article) -> int:
    """Where the text begins: at a portal's dateline, else behind the lines of the page."""
    dateline = _DATELINE.search(article.text, article.body_start, article.body_start + _LONGEST_HEAD)
    return dateline.start() if dateline is not None else _behind_menus(article)


_DAY = re.compile(r"(?i)\b(?:senin|selasa|rabu|kamis|jum.?at|sabtu|minggu|ahad)\b,? ?(?:tanggal )?\(?\d{1,2}\b")
_SHORTEST_DATED = 9
"""Words of a first paragraph that ends without a mark and tells the day; a page's own date stands almost alone."""
_SHORTEST_GOING_ON = 40
"""Characters: names of writers, one a line, end in commas too."""


def _behind_menus(article: Article) -> int:
    """Where the text begins: behind the lines of the page, such as menus, the headline again, a counter."""
    text, at = article.text, article.body_start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        plain = line.strip("|[]() \t")
        goes_on = line.endswith((",", ";")) and len(line) >= _SHORTEST_GOING_ON
        ended = goes_on or line.endswith((".", "”", '"', "!", "?", "–", "-", "—"))
        dated = len(line.split()) >= _SHORTEST_DATED and _DAY.search(line) is not None
        running = len(line) >= _SHORTEST_PARAGRAPH or ended or dated
        if (line and running and plain != article.title) or (DATELINE_DASH.search(line[:60]) and len(line) > 60):
            return at
        if end == len(text):
            return article.body_start
        at = end + 1
    return article.body_start


def _end(text: str, start: int) -> int:
    """Where the text ends: before the links, comments and recommendations that a portal puts behind it."""
    match = _BEHIND.search(text, min(start + _SHORTEST_TEXT, len(text)))
    return match.start() if match is not None else len(text)


def _without_trailing(text: str, start: int, end: int, inside: list[tuple[int, int]]) -> int:
    """The end moved before white space and stretches left out that close the text, so that a byline stands last."""
    for low, high in reversed(inside):
        end = _stripped(text, start, end)
        if high < end or low <= start:
            break
        end = min(end, low)
    return _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


_FEWEST_TAGS = 4


def _without_tags(text: str, start: int, end: int) -> int:
    """The end moved before a last line of tags: names between commas, without a verb or a mark, most said before."""
    line = text.rfind("\n", start, end) + 1
    if line <= start:
        return end
    parts = [part.strip() for part in text[line:end].split(",")]
    if len(parts) < _FEWEST_TAGS or any(not part or part[-1] in '.:;”"' for part in parts):
        return end
    words = [word for part in parts for word in part.split()]
    if any(word[0].islower() or word[0].isdigit() for word in words):
        return end
    before = text[start:line].lower()
    said = sum(part.lower() in before for part in parts)
    return _stripped(text, start, line) if said * 2 >= len(parts) else end
