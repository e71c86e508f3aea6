// The parts of the page follow its state: the scene, what is chosen, the language.

const dark = matchMedia("(prefers-color-scheme: dark)");
let opener = null; // what had the focus when the panel opened, to give it back

function followAddress() {
  const before = followed;
  state = readAddress();
  followed = location.hash || "#";
  if (!undoing && before !== null && before !== followed) past.push(before);
  undoing = false;
  byId("undo").disabled = past.length === 0;
  const thing = chosenOf(state);
  const moved = state.view !== scene.name;
  const turned = moved || thing?.kind !== chosen?.kind || thing?.index !== chosen?.index;
  if (chosen === null && thing !== null) opener = document.activeElement;
  if (moved) enterScene();
  showFilters();
  refilter();
  showViews();
  if (turned) fillPanel(thing);
  showChosen(thing, turned ? !moved : null);
  refreshTable();
  catchUp();
  if (!turned) return;
  if (thing !== null) byId("panel").focus({ preventScroll: true });
  else {
    showStart(!moved);
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }
}

function enterScene() {
  setScene(state.view);
  chosen = lit = null;
}

// A province unfolds into its own map.
function unfold(thing) {
  if (thing?.kind !== "node" || things[thing.index].kind !== "province") return;
  go({ view: things[thing.index].iri, focus: "" });
}

function refreshTable() {
  if (state.show !== "list") return;
  fillIndex(byId("search").value);
  fillTable(byId("search").value);
}

function showViews() {
  const opened = byId("list").hidden && state.show === "list";
  byId("stage").hidden = state.show !== "map";
  byId("list").hidden = state.show !== "list";
  if (opened) shownRows = BATCH;
  for (const button of document.querySelectorAll("button[data-show]")) {
    button.setAttribute("aria-pressed", String(button.dataset.show === state.show));
  }
  const province = state.view.startsWith("province:");
  for (const button of document.querySelectorAll("button[data-view]")) {
    const on = button.dataset.view === state.view || (province && button.dataset.view === "provinces");
    button.setAttribute("aria-pressed", String(on));
  }
  byId("about").textContent = say(`about.${province ? "province" : scene.name}`, { name: province ? label(references.get(state.view).index) : "" });
  byId("fold").hidden = !province;
  const drawn = lines.filter(isOn).map((line) => (line.events ? "meeting" : kindOfLine(line)));
  const kinds = new Set([...[...scene.at.keys()].map((index) => signOf(things[index])), ...drawn]);
  for (const chip of document.querySelectorAll(".chip")) chip.hidden = !kinds.has(chip.firstElementChild.dataset.filter);
  for (const title of document.querySelectorAll(".legend-title")) {
    let next = title.nextElementSibling;
    while (next?.hidden) next = next.nextElementSibling;
    title.hidden = !next?.classList.contains("chip");
  }
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
  fillFilters();
  showPeriod();
  showViews();
  fillPanel(chosen);
  refreshTable();
  network.redraw();
}

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  byId("theme").setAttribute("aria-pressed", String(name === "dark"));
  readColours();
  restyle();
}

const otherTheme = () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");

function toggleFilters() {
  const box = byId("filters");
  box.hidden = !box.hidden;
  byId("filtering").setAttribute("aria-expanded", String(!box.hidden));
}

const noFilters = { hide: "", tier: "", province: "", type: "", topic: "", from: "", to: "" };

const actions = {
  language: (name) => setLanguage(name),
  zoom: (way) => (way === "whole" ? showAll() : zoomBy(way === "larger" ? 1.25 : 0.8)),
  view: (name) => go({ view: name, show: "map", focus: scenes.get(name).at.has(chosen?.kind === "node" ? chosen.index : -1) ? state.focus : "" }),
  show: (name) => go({ show: name }),
  act: (name) => acts[name](),
};

const acts = {
  undo,
  play,
  fold: () => go({ view: "provinces", focus: "" }),
  filters: toggleFilters,
  clear: () => go(noFilters),
  theme: otherTheme,
  png: savePng,
  svg: saveSvg,
  print: () => print(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLInputElement && event.target.type === "search";
  const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.shiftKey && event.key.startsWith("Arrow") && !inField && state.show === "map") {
    event.preventDefault();
    event.stopPropagation();
    const index = neighbourToward(event.key);
    if (index !== null) choose({ kind: "node", index });
  } else if (event.key === "Escape") choose(null);
  else if (event.key === "z" && (event.ctrlKey || event.metaKey) && !typing) {
    event.preventDefault();
    undo();
  } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    byId("search").focus();
  }
}, true);
document.addEventListener("click", (event) => {
  const names = Object.keys(actions);
  const target = event.target instanceof Element ? event.target.closest(names.map((name) => `[data-${name}]`).join()) : null;
  if (!target) return;
  event.preventDefault();
  const name = names.find((each) => each in target.dataset);
  actions[name](target.dataset[name]);
  for (const menu of document.querySelectorAll("details.menu")) menu.open = false;
  if (target.classList.contains("skip")) byId("list").focus();
});
document.addEventListener("change", ({ target }) => {
  const off = [...document.querySelectorAll("[data-filter]")].filter((box) => !box.checked).map((box) => box.dataset.filter);
  if (target.dataset.filter) go({ hide: off.join() });
  else if (target.dataset.choice) go({ [target.dataset.choice]: target.value });
});
window.addEventListener("hashchange", () => (location.hash || "#") !== followed && followAddress());
window.addEventListener("beforeprint", beforePrint);
window.addEventListener("afterprint", afterPrint);
dark.addEventListener("change", () => setTheme(dark.matches ? "dark" : "light"));

for (const button of document.querySelectorAll("button[data-view]")) button.hidden = !scenes.has(button.dataset.view);
document.querySelector(".views").hidden = data.scenes.length < 2;
setScene(data.start);
startFilters();
applyFilters();
startChart();
setTheme(dark.matches ? "dark" : "light");
placeAll();
startPeriod();
startSearch();
showStart(false);
setLanguage(language);
followAddress();
