// What is chosen, in which language and view, and how the parts of the page follow it.

let view = "map";
let opener = null; // what had the focus when the panel opened, to give it back

const references = new Map();
data.nodes.forEach((node, index) => references.set(node.iri, { kind: "node", index }));
data.ties.forEach((tie, index) => references.set(referenceOf({ kind: "tie", index }), { kind: "tie", index }));

// A tie without an IRI of its own goes by those of its ends.
function referenceOf(thing) {
  if (thing.kind === "node") return data.nodes[thing.index].iri;
  const tie = data.ties[thing.index];
  return tie.iri ?? `${data.nodes[tie.from].iri} ${tie.kind} ${data.nodes[tie.to].iri}`;
}

const addressOf = (thing) => `#focus=${encodeURIComponent(referenceOf(thing))}`;

// Every choice goes through the address, so that links, the back button and clicks are one and the same.
function choose(thing) {
  const address = thing === null ? "#" : addressOf(thing);
  if (thing === null && !location.hash.startsWith("#focus=")) return;
  if (location.hash === address) followAddress();
  else location.hash = address;
}

function followAddress() {
  let thing = null;
  try {
    const named = /^#focus=(.+)$/.exec(location.hash);
    thing = named ? references.get(decodeURIComponent(named[1])) ?? null : null;
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
  }
  if (chosen === null && thing !== null) opener = document.activeElement;
  fillPanel(thing);
  showChosen(thing, true);
  if (view === "list") refreshTable();
  if (thing !== null) byId("panel").focus({ preventScroll: true });
  else {
    showStart(true);
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }
}

function refreshTable() {
  if (view !== "list") return;
  fillIndex(byId("search").value);
  fillTable(byId("search").value);
}

function setView(next) {
  view = next;
  byId("stage").hidden = view !== "map";
  byId("list").hidden = view !== "list";
  for (const button of document.querySelectorAll("button[data-view]")) {
    button.setAttribute("aria-pressed", String(button.dataset.view === view));
  }
  shownRows = BATCH;
  refreshTable();
  if (view === "map") showChosen(chosen, null);
}

function setLanguage(next) {
  language = next;
  document.documentElement.lang = language;
  document.title = data.title[language];
  byId("title").textContent = data.title[language];
  const summary = say("page.summary", data.counts);
  const dates = showDates(data.counts.first, data.counts.last);
  byId("summary").textContent = dates ? say("page.summary_dated", { summary, dates }) : summary;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = say(element.dataset.hint);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
  fillPanel(chosen);
  refreshTable();
  network.redraw();
}

function readFilters() {
  const off = [...document.querySelectorAll("[data-filter]")].filter((box) => !box.checked);
  applyFilters(new Set(off.map((box) => box.dataset.filter)));
  refreshTable();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
  if (event.key === "Escape") choose(null);
  else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
  }
});
document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target.closest("[data-view], [data-language], [data-zoom]") : null;
  if (!target) return;
  if (target.dataset.language) setLanguage(target.dataset.language);
  else if (target.dataset.zoom === "whole") frame(wholeView(), true);
  else if (target.dataset.zoom) zoomBy(target.dataset.zoom === "larger" ? 1.25 : 0.8);
  else {
    event.preventDefault();
    setView(target.dataset.view);
    if (target.classList.contains("skip")) byId("list").focus();
  }
});
document.addEventListener("change", (event) => {
  if (event.target.dataset.filter) readFilters();
});
window.addEventListener("hashchange", followAddress);

startChart();
startSearch();
setView("map");
setLanguage(language);
followAddress();
