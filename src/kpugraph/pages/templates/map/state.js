// What the page shows, as its address says it: links, the back button, undo and clicks are one and the same.

const blank = { view: data.start, show: "map", focus: "", hide: "", tier: "", province: "", type: "", topic: "", from: "", to: "" };
let state = { ...blank };
let followed = null; // the address that the page shows
let past = []; // the addresses before this one, for undo
let undoing = false;

const references = new Map();
things.forEach((thing, index) => references.set(thing.iri, { kind: "node", index }));
lines.forEach((_, index) => references.set(referenceOf({ kind: "tie", index }), { kind: "tie", index }));

// A line without an IRI of its own goes by those of its ends.
function referenceOf(thing) {
  if (thing.kind === "node") return things[thing.index].iri;
  const line = lines[thing.index];
  return line.iri ?? `${things[line.from].iri} ${line.kind} ${things[line.to].iri}`;
}

function addressOf(changes) {
  const next = { ...state, ...changes };
  const said = new URLSearchParams();
  for (const [key, value] of Object.entries(blank)) if (next[key] !== value) said.set(key, next[key]);
  return `#${said}`;
}

// Only what the page knows is taken from an address; a link may have been written by anyone.
function readAddress() {
  const said = new URLSearchParams(location.hash.slice(1));
  const next = { ...blank };
  for (const key of Object.keys(blank)) if (said.has(key)) next[key] = said.get(key);
  if (!scenes.has(next.view)) next.view = blank.view;
  if (!["map", "list"].includes(next.show)) next.show = blank.show;
  if (!references.has(next.focus)) next.focus = "";
  checkFilters(next);
  return next;
}

// The browser tells of a new address only later; by then the page has followed it.
function go(changes) {
  location.hash = addressOf(changes);
  followAddress();
}

function undo() {
  if (past.length === 0) return;
  undoing = true;
  location.hash = past.pop();
  followAddress();
}

const chosenOf = ({ focus }) => references.get(focus) ?? null;

// In another scene a thing may have no place; then the whole map shows it.
function choose(thing) {
  if (thing === null) return state.focus && go({ focus: "" });
  const shown = thing.kind === "tie" ? [lines[thing.index].from, lines[thing.index].to] : [thing.index];
  const here = shown.every((index) => scenes.get(state.view).at.has(index));
  const kept = here || state.show === "list" ? state.view : data.scenes.find(({ name }) => shown.every((index) => scenes.get(name).at.has(index))).name;
  return go({ focus: referenceOf(thing), view: kept });
}

const focusAddress = (thing) => addressOf({ focus: referenceOf(thing) });
