// What the filters leave out: by kind, body tier, province, event type, topic and period.

const concepts = (of) => new Map(data.nodes.flatMap(of).filter(Boolean).map((concept) => [concept.notation, concept]));
const choices = {
  tier: () => [...new Set(data.nodes.map((node) => node.tier).filter((tier) => tier !== undefined && tier !== null))]
    .sort()
    .map((tier) => [String(tier), say(`tier.${tier}`)]),
  province: () => data.provinces.map((province) => [province.code || "-", nameOfThing(province)]),
  type: () => [...concepts((node) => [node.type])].map(([notation, concept]) => [notation, concept[language]]),
  topic: () => [...concepts((node) => node.topics ?? [])].map(([notation, concept]) => [notation, concept[language]]),
};
const known = Object.fromEntries(Object.keys(choices).map((name) => [name, new Set()]));
const kinds = () => [...document.querySelectorAll("[data-filter]")].map((box) => box.dataset.filter);
const provinceOf = (thing) => (thing.kind === "province" ? thing.code : thing.province?.code) || "-";

function startFilters() {
  for (const [name, of] of Object.entries(choices)) known[name] = new Set(of().map(([value]) => value));
}

// The lists of choices, in the chosen language, by name; tiers from the top.
function fillFilters() {
  for (const [name, of] of Object.entries(choices)) {
    const select = byId(`filter-${name}`);
    const rows = name === "tier" ? of() : of().sort(([, one], [, two]) => one.localeCompare(two, language));
    const every = make("option", { value: "" }, say("filter.all"));
    select.replaceChildren(every, ...rows.map(([value, text]) => make("option", { value }, text)));
    select.closest("label").hidden = rows.length < 2;
  }
  showFilters();
}

function showFilters() {
  for (const name of Object.keys(choices)) byId(`filter-${name}`).value = state[name];
  const off = new Set(state.hide.split(","));
  for (const box of document.querySelectorAll("[data-filter]")) box.checked = !off.has(box.dataset.filter);
  const count = [...Object.keys(choices), "hide", "from"].filter((name) => state[name]).length;
  byId("filtering").textContent = count ? say("filter.some", { count }) : say("filter.label");
  byId("clear").hidden = count === 0;
}

// Only values that the page offers are taken from an address.
function checkFilters(next) {
  for (const name of Object.keys(choices)) if (!known[name].has(next[name])) next[name] = "";
  const all = kinds();
  next.hide = next.hide.split(",").filter((kind) => all.includes(kind)).join();
  if (!buckets.includes(next.from) || !buckets.includes(next.to) || next.from > next.to) next.from = next.to = "";
}

const inPeriod = (first, last) => first && first.slice(0, state.to.length) <= state.to && (last || first).slice(0, state.from.length) >= state.from;

// An event stands for itself; who took part in none that is left, and was not seen then, goes with them.
function applyFilters() {
  const off = new Set(state.hide.split(","));
  const byEvent = state.type || state.topic || state.from;
  const staying = new Set();
  const there = new Set();
  data.nodes.forEach((node, index) => {
    if (node.kind !== "event") return;
    const fits =
      (!state.type || node.type?.notation === state.type) &&
      (!state.topic || node.topics.some((topic) => topic?.notation === state.topic)) &&
      (!state.from || inPeriod(node.start, node.end));
    if (fits) staying.add(index);
  });
  const ofKind = (...names) => data.ties.filter((tie) => names.includes(tie.kind));
  for (const tie of ofKind("participation")) if (staying.has(tie.to)) there.add(tie.from);
  for (const tie of ofKind("role", "affiliation")) {
    if (state.from && !state.type && !state.topic && inPeriod(tie.first, tie.last)) there.add(tie.from);
    if (there.has(tie.from) && (!state.from || !tie.first || inPeriod(tie.first, tie.last))) there.add(tie.to);
  }
  const inTier = state.tier ? tierMembers(Number(state.tier)) : null;
  leaveOut(
    (thing, index) =>
      off.has(signOf(thing)) ||
      (state.province && provinceOf(thing) !== state.province) ||
      (thing.kind !== "province" && inTier && !inTier.has(index)) ||
      (thing.kind === "event" && !staying.has(index)) ||
      (byEvent && ["person", "organization"].includes(thing.kind) && !there.has(index)),
    (line) =>
      off.has(line.events ? "meeting" : kindOfLine(line)) ||
      (line.events && !line.events.some(([event]) => staying.has(event))) ||
      (state.from && line.first && !inPeriod(line.first, line.last)),
  );
  for (const line of data.links) line.weight = line.events.filter(([event]) => staying.has(event)).length;
  byId("left").textContent = say("filter.left", { count: things.filter((_, index) => scene.at.has(index) && !left.nodes.has(index)).length });
}

// Bodies of a tier, their people, and the events where either was.
function tierMembers(tier) {
  const members = new Set([...data.nodes.keys()].filter((index) => data.nodes[index].tier === tier));
  for (const tie of data.ties) if (["role", "affiliation"].includes(tie.kind) && members.has(tie.to)) members.add(tie.from);
  for (const tie of data.ties) if (tie.kind === "participation" && members.has(tie.from)) members.add(tie.to);
  return members;
}

// Show what the filters say without a new step in the history.
function refilter() {
  applyFilters();
  placeAll();
  showPeriod();
  refreshTable();
}
