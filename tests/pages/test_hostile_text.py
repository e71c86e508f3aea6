"""Text from articles stays text: forty payloads in every field, in a real browser; and each guard holds alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.pages.maps import map_data, render_map
from kpugraph.vocab import FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, SCHEME, SKOS, XSD
from tests.pages.conftest import Opened, Opener

pytestmark = pytest.mark.browser

RUN = "window.ran=1;document.title='ran'"
PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"</SCRIPT ><ScRiPt>{RUN}</sCrIpT>",
    f'<img src=x onerror="{RUN}">',
    f'"><img src=x onerror="{RUN}">',
    f'\'><img src=x onerror="{RUN}">',
    f'<a href="javascript:{RUN}">href</a>',
    f"javascript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f'<svg onload="{RUN}">',
    f'<svg><animate onbegin="{RUN}" attributeName=x dur=1s>',
    f'<body onload="{RUN}">',
    f'<iframe srcdoc="<script>parent.{RUN}</script>">',
    f'<iframe src="javascript:parent.{RUN}">',
    f'<object data="javascript:{RUN}">',
    f'<embed src="javascript:{RUN}">',
    f'<details open ontoggle="{RUN}">',
    f'<input autofocus onfocus="{RUN}">',
    f'<video><source onerror="{RUN}">',
    f'<math><mtext><table><mglyph><style><img src=x onerror="{RUN}">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    "<style>@import 'https://evil.example/x.css';*{background:url(https://evil.example/)}</style>",
    '<form action="https://evil.example/"><button>x</button></form>',
    f'{{{{constructor.constructor("{RUN}")()}}}}',
    f"${{{RUN}}} $data $program ${{style}}",
    f"`);{RUN};(`",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;img&#62;",
    f"baris\u2028{RUN}\u2029akhir",
    "__proto__ constructor toString {body} {person} {event}",
    "\u202egnihtemos\u202c \u2066x\u2069 \ufeff\u200b\x7f\x85",
    "%3Cscript%3E" + "A" * 4000,
)
assert len(PAYLOADS) == 40

B = "https://example.org/id/"
FOLLOW_ALL = """async (iris) => {
  const headings = [];
  for (const iri of iris) {
    const followed = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    location.hash = "#focus=" + encodeURIComponent(iri);
    await followed;
    headings.push(document.querySelector("#panel h2").textContent);
  }
  return headings;
}"""
"""Follows deep links one after the other and gives the headings of the panels."""


def hostile_graph() -> Graph:
    """Every text field of the contract that the map shows, each holding each payload once."""
    graph = Graph()

    def add(subject: URIRef, predicate: URIRef, text: str) -> None:
        graph.add((subject, predicate, Literal(text)))

    for number, payload in enumerate(PAYLOADS):
        body, unit, person, event, article, evidence, selector = (
            URIRef(f"{B}{name}/{number}")
            for name in ("org", "unit", "person", "event", "article", "evidence", "selector")
        )
        membership, participation, statement, place, series, role, kind, topic = (
            URIRef(f"{B}{name}/{number}")
            for name in ("membership", "participation", "statement", "place", "series", "role", "kind", "topic")
        )
        for thing, classes in (
            (body, (ORG.Organization, KPU.CityCommission)),
            (unit, (ORG.Organization, KPU.Unit)),
            (person, (FOAF.Person,)),
            (event, (KPU.Event,)),
            (membership, (ORG.Membership,)),
            (participation, (KPU.Participation,)),
            (statement, (KPU.Statement,)),
        ):
            for cls in classes:
                graph.add((thing, RDF.type, cls))
        for thing in (body, unit, person, place, series, role, kind, topic):
            add(thing, SKOS.prefLabel, payload)
            add(thing, SKOS.altLabel, "lain " + payload)
        for concept in (role, kind, topic):
            add(concept, SKOS.notation, payload)
            graph.add((concept, SKOS.prefLabel, Literal(payload, lang="en")))
        add(event, SCHEMA.name, payload)
        for predicate in (SCHEMA.startDate, SCHEMA.endDate, SCHEMA.position):
            add(event, predicate, payload)
        for predicate, thing in (
            (KPU.eventType, kind),
            (KPU.activity, kind),
            (SCHEMA.location, place),
            (SCHEMA.superEvent, series),
            (SCHEMA.about, topic),
        ):
            graph.add((event, predicate, thing))
        graph.add((event, KPU.precedes, URIRef(f"{B}event/{(number + 1) % len(PAYLOADS)}")))
        graph.add((unit, ORG.unitOf, body))
        graph.add((body, KPU.jurisdiction, place))
        add(place, KPU.regionCode, f"{number + 10}")
        graph.add((body, ORG.classification, kind))
        for predicate in (SCHEMA.honorificPrefix, SCHEMA.honorificSuffix):
            add(person, predicate, payload)
        graph.add((membership, ORG.member, person))
        graph.add((membership, ORG.organization, body))
        graph.add((membership, ORG.role, role))
        for predicate in (KPU.division, KPU.firstAttested, KPU.lastAttested):
            add(membership, predicate, payload)
        graph.add((participation, KPU.agent, person))
        graph.add((participation, KPU.event, event))
        graph.add((participation, KPU.participationRole, SCHEME["part/speaker"]))
        graph.add((statement, PROV.wasAttributedTo, person))
        graph.add((statement, KPU.madeAt, event))
        add(statement, KPU.statementKind, payload)
        add(statement, SCHEMA.text, payload)
        for fact in (membership, participation, event, *((statement,) if number % 2 else ())):
            graph.add((fact, PROV.wasDerivedFrom, evidence))
        graph.add((evidence, OA.hasSource, article))
        graph.add((evidence, OA.hasSelector, selector))
        add(evidence, KPU.rule, payload)
        graph.add((evidence, KPU.confidence, Literal("0.5", datatype=XSD.decimal)))
        for predicate in (OA.prefix, OA.exact, OA.suffix):
            add(selector, predicate, payload)
        for predicate in (SCHEMA.headline, SCHEMA.url, SCHEMA.datePublished):
            add(article, predicate, payload)
    return graph


@pytest.fixture(scope="module")
def graph() -> Graph:
    return hostile_graph()


@pytest.fixture(scope="module")
def html(graph: Graph) -> str:
    return render_map(graph)


def nothing_ran(opened: Opened) -> None:
    assert opened.page.evaluate("window.ran") is None
    assert opened.page.title() in {"Peta hubungan KPU", "KPU relationship map"}
    foreign = (
        "script:not([id]):nth-of-type(n+4), body img, body iframe, object, embed, form, base, video, math, body style"
    )
    assert opened.page.locator(foreign).count() == 0
    assert (
        opened.page.evaluate(
            "[...document.querySelectorAll('*')].some(one => [...one.attributes].some(each => /^on/.test(each.name)))"
        )
        is False
    )
    outside = opened.page.locator("a").evaluate_all("all => all.map(one => one.href.split('#')[0])")
    assert {address for address in outside if not address.startswith("file:")} == set()


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_payload_runs_wherever_it_stands(open_page: Opener, html: str, graph: Graph, language: str) -> None:
    opened = open_page(html)
    opened.page.click(f"[data-language={language}]")
    drawn = map_data(graph)
    assert opened.page.evaluate(FOLLOW_ALL, [node["iri"] for node in drawn["nodes"]]) == [
        node["label"] for node in drawn["nodes"]
    ]
    nothing_ran(opened)
    assert len(opened.page.evaluate(FOLLOW_ALL, [tie["iri"] for tie in drawn["ties"] if tie.get("iri")])) == 80
    nothing_ran(opened)
    opened.page.keyboard.press("Escape")
    opened.page.click("button[data-show=list]")
    nothing_ran(opened)
    for payload in PAYLOADS:
        opened.page.fill("#search", payload.replace("\u2028", "").replace("\u2029", "")[:60])
    nothing_ran(opened)
    opened.page.fill("#search", "")
    opened.page.click("#filtering")
    for name in ("province", "type", "topic"):
        assert set(PAYLOADS[:9]) <= set(opened.page.locator(f"#filter-{name} option").all_text_contents())
        opened.page.select_option(f"#filter-{name}", index=3)
        nothing_ran(opened)
        opened.page.click("#clear")
    for view in opened.page.locator(".views button:visible").all():
        view.click()
        opened.page.click("button[data-show=list]")
        nothing_ran(opened)
    assert len(opened.page.evaluate(FOLLOW_ALL, [province["iri"] for province in drawn["provinces"]])) == 40
    nothing_ran(opened)


def test_hovering_runs_nothing(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    box = opened.page.locator("#map").bounding_box()
    assert box is not None
    named = 0
    for row in range(6, 40):
        opened.page.mouse.move(box["x"] + box["width"] * (row % 7 + 0.5) / 7, box["y"] + box["height"] * row / 44)
        named += opened.page.locator("#hint").is_visible()
        assert opened.page.locator("#hint *").count() == 0
    assert named
    nothing_ran(opened)


def test_quotes_show_as_written(open_page: Opener, html: str) -> None:
    opened = open_page(html)
    for number in (0, 9, 31, 34, 35):
        opened.focus(f"{B}person/{number}")
        assert opened.page.locator("#panel mark").first.evaluate("one => one.textContent") == PAYLOADS[number]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_title_is_a_title(open_page: Opener, payload: str) -> None:
    opened = open_page(render_map(Graph(), title=payload))
    assert opened.page.locator("h1").evaluate("one => one.textContent") == payload
    assert opened.page.evaluate("window.ran") is None


def test_hostile_iris_are_followed_as_text(open_page: Opener) -> None:
    graph = Graph()
    iris = [
        "javascript:window.ran=1",
        "__proto__",
        "urn:x:constructor",
        f"{B}a'b(c)%3Cscript%3E&d=1#focus=x",
        f"{B}nama-dengan-é-\u202e",
    ]
    for number, iri in enumerate(iris):
        graph.add((URIRef(iri), RDF.type, FOAF.Person))
        graph.add((URIRef(iri), SKOS.prefLabel, Literal(f"Orang {number}")))
    opened = open_page(render_map(graph))
    for number, iri in enumerate(iris):
        opened.focus(iri)
        assert opened.page.locator("#panel h2").inner_text() == f"Orang {number}"
        assert opened.page.locator("#panel .iri").evaluate("one => one.textContent") == iri
    nothing_ran(opened)


@pytest.mark.parametrize(
    "smuggled",
    [
        f"<script>{RUN}</script>",
        f'<img src="data:," onerror="{RUN}">',
        f'<svg onload="{RUN}"></svg>',
        f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    ],
)
def test_the_policy_alone_stops_a_script_that_escaping_let_through(open_page: Opener, smuggled: str) -> None:
    page = render_map(Graph()).replace("<main>", f"<main>{smuggled}")
    guarded = open_page(page, well_behaved=False)
    guarded.page.wait_for_timeout(150)
    assert guarded.page.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in guarded.complaints)
    bare = open_page(without_policy(page), well_behaved=False)
    bare.page.wait_for_function("() => window.ran === 1")


@pytest.mark.parametrize(
    "smuggled",
    [
        '<script src="{address}"></script>',
        '<link rel="stylesheet" href="{address}">',
        '<img src="{address}">',
        '<iframe src="{address}"></iframe>',
    ],
)
def test_the_policy_alone_lets_nothing_be_fetched(open_page: Opener, smuggled: str) -> None:
    with listener() as (address, hits):
        page = render_map(Graph()).replace("<main>", f"<main>{smuggled.format(address=address)}")
        open_page(page, well_behaved=False, offline=False).page.wait_for_timeout(150)
        assert hits == []
        open_page(without_policy(page), well_behaved=False, offline=False).page.wait_for_timeout(150)
        assert hits


def without_policy(page: str) -> str:
    changed = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert changed != page
    return changed


@contextmanager
def listener() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine that notes what it is asked for."""
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/x", hits
        server.shutdown()


def test_the_policy_forbids_markup_from_the_page_s_own_scripts(open_page: Opener, html: str) -> None:
    opened = open_page(html, well_behaved=False)
    refused = "() => { try { document.body.innerHTML = '<b>x</b>'; return false } catch (error) { return error.name } }"
    assert opened.page.evaluate(refused) == "TypeError"


def test_the_scripts_never_make_markup_of_text() -> None:
    folder = Path(__file__).resolve().parents[2] / "src" / "kpugraph" / "pages" / "templates" / "map"
    for part in sorted(folder.glob("*.js")):
        text = part.read_text(encoding="utf-8")
        for sink in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "srcdoc",
        ):
            assert sink not in text, part.name
