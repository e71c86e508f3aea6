"""The words of the vocabulary's classes and properties, Indonesian and English, in the order of showing.

Rows alone; ``wording`` puts the nodes of a graph into phrases with them.
"""

from __future__ import annotations

from kpugraph.vocab import DCTERMS, FOAF, KPU, OA, ORG, OWL, PROV, SCHEMA, SKOS, VOID

__all__ = [
    "ATTENDANCE",
    "BY_IRI",
    "CAPTIONS",
    "CHANGES",
    "CORRECTIONS",
    "DETAILS",
    "KINDS",
    "MODES",
    "PARTS",
    "VERDICTS",
]

KINDS = (
    (FOAF.Person, "orang", "person"),
    (ORG.Organization, "badan", "body"),
    (KPU.Event, "kegiatan", "event"),
    (ORG.Membership, "jabatan yang dipegang atau afiliasi", "role held, or affiliation"),
    (KPU.Participation, "peran dalam kegiatan", "part in an event"),
    (KPU.OfficeChange, "perubahan jabatan", "change of office"),
    (KPU.Statement, "pernyataan", "statement"),
    (KPU.Claim, "keterangan yang bertentangan", "contradicted claim"),
    (KPU.IdentityDecision, "keputusan identitas", "identity decision"),
    (KPU.Correction, "koreksi", "correction"),
    (SCHEMA.NewsArticle, "artikel", "article"),
    (ORG.Post, "jabatan", "post"),
    (SCHEMA.EventSeries, "rangkaian kegiatan", "series of events"),
    (SCHEMA.Place, "tempat", "place"),
    (SCHEMA.AdministrativeArea, "wilayah", "area"),
    (SKOS.Concept, "konsep", "concept"),
)

DETAILS = (
    (SKOS.altLabel, "nama lain", "also written"),
    (OWL.sameAs, "sama dengan", "same as"),
    (OWL.differentFrom, "bukan orang yang sama dengan", "not the same person as"),
    (SCHEMA.honorificPrefix, "gelar di depan nama", "title before the name"),
    (SCHEMA.honorificSuffix, "gelar di belakang nama", "title after the name"),
    (ORG.classification, "jenis", "kind"),
    (ORG.subOrganizationOf, "di bawah", "below"),
    (ORG.unitOf, "unit dari", "unit of"),
    (KPU.jurisdiction, "wilayah kerja", "jurisdiction"),
    (ORG.postIn, "pada badan", "in the body"),
    (ORG.role, "jabatan", "role"),
    (KPU.eventType, "jenis kegiatan", "type of event"),
    (KPU.activity, "bentuk kegiatan", "activity"),
    (SCHEMA.startDate, "mulai", "starts"),
    (SCHEMA.endDate, "selesai", "ends"),
    (SCHEMA.eventAttendanceMode, "cara hadir", "attendance"),
    (SCHEMA.location, "tempat", "place"),
    (SCHEMA.containedInPlace, "terletak di", "lies in"),
    (KPU.regionCode, "kode wilayah", "region code"),
    (SCHEMA.superEvent, "bagian dari rangkaian", "part of the series"),
    (SCHEMA.position, "nomor dalam rangkaian", "number in the series"),
    (KPU.precedes, "mendahului", "came before"),
    (SCHEMA.about, "tentang", "about"),
    (SKOS.broader, "lebih luas", "broader"),
    (SCHEMA.url, "alamat", "address"),
    (SCHEMA.datePublished, "terbit", "published"),
    (SCHEMA.publisher, "penerbit", "publisher"),
    (KPU.byline, "penulis", "byline"),
)
"""What is said of a thing without a passage of its own, in the order of showing."""

BY_IRI = frozenset({OWL.sameAs, OWL.differentFrom})
"""Properties whose value bears the same name, so that its IRI tells more."""

CAPTIONS = (
    *((term, words[0], words[1]) for term, *words in DETAILS),
    (SKOS.prefLabel, "nama", "name"),
    (FOAF.name, "nama lengkap", "full name"),
    (SCHEMA.name, "nama", "name"),
    (SCHEMA.headline, "judul", "headline"),
    (SCHEMA.text, "isi", "text"),
    (SCHEMA.mentions, "menyebut", "mentions"),
    (SCHEMA.inLanguage, "bahasa", "language"),
    (KPU.dateText, "tanggal tertulis", "date as written"),
    (KPU.division, "divisi", "division"),
    (KPU.former, "sudah tidak menjabat", "no longer in office"),
    (KPU.firstAttested, "pertama terlihat", "first seen"),
    (KPU.lastAttested, "terakhir terlihat", "last seen"),
    (KPU.changeKind, "jenis perubahan", "kind of change"),
    (KPU.officeHolder, "pemegang jabatan", "office holder"),
    (KPU.office, "jabatan", "post"),
    (KPU.officeAt, "pada badan", "in the body"),
    (KPU.officeRole, "jabatan", "role"),
    (KPU.officeDivision, "divisi", "division"),
    (KPU.predecessor, "menggantikan", "replacing"),
    (KPU.statedStart, "mulai menjabat", "came into office"),
    (KPU.statedEnd, "berakhir menjabat", "left office"),
    (KPU.termStart, "awal periode", "term starts"),
    (KPU.termEnd, "akhir periode", "term ends"),
    (KPU.decree, "nomor keputusan", "decree"),
    (KPU.changedAt, "terjadi pada", "happened at"),
    (KPU.statementKind, "jenis pernyataan", "kind of statement"),
    (KPU.madeAt, "disampaikan pada", "made at"),
    (KPU.speakingAs, "berbicara sebagai", "speaking as"),
    (KPU.claimAbout, "keterangan tentang", "claim about"),
    (KPU.claimedProperty, "sifat yang diterangkan", "claimed property"),
    (KPU.claimedValue, "nilai menurut artikel", "claimed value"),
    (KPU.contradicts, "bertentangan dengan", "contradicts"),
    (KPU.compares, "membandingkan", "compares"),
    (KPU.verdict, "putusan", "verdict"),
    (KPU.ground, "dasar", "ground"),
    (KPU.score, "skor", "score"),
    (KPU.decidedBy, "diputuskan oleh", "decided by"),
    (KPU.decidedOn, "diputuskan pada", "decided on"),
    (KPU.reason, "alasan", "reason"),
    (KPU.corrects, "mengoreksi", "corrects"),
    (KPU.correctionKind, "cara koreksi", "kind of correction"),
    (KPU.correctedProperty, "sifat yang dikoreksi", "corrected property"),
    (KPU.oldValue, "nilai lama", "old value"),
    (KPU.newValue, "nilai baru", "new value"),
    (DCTERMS.source, "sumber", "source"),
    (KPU.retrieved, "diambil", "retrieved"),
    (KPU.sha256, "SHA-256", "SHA-256"),
    (KPU.sourceFile, "berkas sumber", "source file"),
    (KPU.confidence, "keyakinan", "confidence"),
    (KPU.rule, "aturan", "rule"),
    (KPU.attestedOn, "tanggal yang disaksikan", "day attested"),
    (OA.start, "karakter pertama", "first character"),
    (OA.end, "sesudah karakter terakhir", "behind the last character"),
    (OA.exact, "kutipan", "passage"),
    (PROV.wasDerivedFrom, "bukti", "evidence"),
    (VOID.triples, "jumlah tripel", "triples"),
    (KPU.softwareVersion, "versi perangkat lunak", "software version"),
    (KPU.ontologyVersion, "versi ontologi", "ontology version"),
)
"""Names of properties; other properties go by their own names."""

ATTENDANCE = {"online": ("daring", "online"), "onsite": ("luring", "on site")}
MODES = {
    SCHEMA.OnlineEventAttendanceMode: ("daring", "online"),
    SCHEMA.OfflineEventAttendanceMode: ("luring", "on site"),
    SCHEMA.MixedEventAttendanceMode: ("daring dan luring", "online and on site"),
}

PARTS = {
    "organizer": ("menyelenggarakan", "organised"),
    "speaker": ("menjadi pembicara pada", "spoke at"),
    "moderator": ("memandu", "moderated"),
    "opener": ("membuka atau memberi sambutan pada", "opened or gave an address at"),
    "closer": ("menutup", "closed"),
    "participant": ("mengikuti", "took part in"),
}

CHANGES = {
    "appointment": ("diangkat menjadi", "was appointed"),
    "acting-appointment": ("ditunjuk sebagai", "was appointed"),
    "replacement": ("diangkat sebagai pengganti menjadi", "came in as"),
    "handover": ("menerima jabatan", "took over as"),
    "dismissal": ("diberhentikan sebagai", "was dismissed as"),
    "resignation": ("mengundurkan diri sebagai", "resigned as"),
    "death": ("meninggal dunia semasa menjabat", "died in office as"),
    "end-of-term": ("mengakhiri tugas sebagai", "ended the term as"),
    "transfer": ("dipindahkan dari jabatan", "was moved from the office of"),
}

VERDICTS = {
    "same": ("satu orang", "one person"),
    "different": ("dua orang", "two persons"),
    "undecided": ("belum diputuskan", "undecided"),
}

CORRECTIONS = {
    "suppress": ("ditarik dengan tangan", "withdrawn by hand"),
    "replace": ("diganti dengan tangan", "replaced by hand"),
    "add": ("ditambahkan dengan tangan", "added by hand"),
}
