// The words of the page in the chosen language, and the facts of the graph as sentences.

const data = JSON.parse(byId("map-data").textContent);
let language = data.language;

// A brace is filled in; one with two forms behind bars takes the first for one thing, the second for several.
function say(key, values = {}) {
  const fill = (_, name, one, many) => (one === undefined ? values[name] : values[name] === 1 ? one : many);
  return data.words[key][language].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, fill);
}

// Like say, but the values may be elements.
function phrase(key, values) {
  return data.words[key][language].split(/\{(\w+)\}/).map((part, index) => (index % 2 ? values[part] : part));
}

// A day, a month or a year.
function showDate(iso) {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(iso);
  if (!parts) return iso;
  const month = `${say("months.short").split(" ")[Number(parts[2]) - 1]} ${parts[1]}`;
  return parts[3] ? `${Number(parts[3])} ${month}` : month;
}

function showDates(first, last) {
  if (!first) return last ? showDate(last) : null;
  return !last || last === first ? showDate(first) : `${showDate(first)} – ${showDate(last)}`;
}

const showConcept = (concept) => (concept ? concept[language] : null);

// Titles are lower case within a sentence; in English the Indonesian title follows.
function showRole(role) {
  if (language === "id") return role.notation;
  const title = /^.\p{Lu}/u.test(role.en) ? role.en : role.en.charAt(0).toLowerCase() + role.en.slice(1);
  return title === role.notation ? title : `${title} (${role.notation})`;
}

function kindWord(node) {
  if (node.kind === "event" && node.type) return showConcept(node.type);
  if (node.kind === "organization" && node.body_kind) return showConcept(node.body_kind);
  return say(`kind.${node.kind}`);
}

const sign = (name) => make("span", { class: `sign ${name}`, "aria-hidden": "true" });

// The sentence of a tie: an array of strings and of what `name` makes of a node.
function tiePhrase(tie, name) {
  const from = name(tie.from);
  const to = name(tie.to);
  if (tie.kind === "role") {
    const key = `fact.role${tie.former ? "_former" : ""}${tie.division ? "_division" : ""}`;
    return phrase(key, { person: from, role: showRole(tie.role), division: tie.division, body: to });
  }
  if (tie.kind === "affiliation") {
    return phrase(tie.former ? "fact.affiliation_former" : "fact.affiliation", { person: from, body: to });
  }
  if (tie.kind === "participation") return phrase(`fact.${tie.part}`, { agent: from, event: to });
  if (tie.events) return phrase(`meeting.${tie.kind}`, { one: from, other: to });
  if (tie.kind === "precedes") return phrase("fact.precedes", { earlier: from, later: to });
  return phrase(`fact.${tie.kind}`, { body: from, above: to });
}

function statementPhrase(statement, name) {
  const key = `fact.${statement.kind}${statement.event === null ? "" : "_at"}`;
  const event = statement.event === null ? null : name(statement.event);
  return phrase(key, { speaker: name(statement.speaker), event });
}

// What a tie makes of the one at its end, in a word or two: the role, the part, how often they met; null for the others.
function tieWord(tie) {
  if (tie.events) return say("meeting.times", { count: tie.weight });
  if (tie.kind === "participation") return say(`part.${tie.part}`);
  return tie.kind === "role" ? (language === "id" ? tie.role.notation : showRole(tie.role).replace(/ \(.*\)$/, "")) : null;
}

const plainPhrase = (parts) => parts.join("");
const label = (index) => nameOfThing(things[index]);

// The days that a fact speaks for: sightings of a role, the day of an event.
function tieDates(tie) {
  if (tie.kind === "role" || tie.kind === "affiliation") return showDates(tie.first, tie.last);
  if (tie.kind === "participation") return showDates(data.nodes[tie.to].start, data.nodes[tie.to].end);
  if (tie.events) {
    const days = tie.events.map(([event]) => data.nodes[event].start).filter(Boolean).sort();
    return showDates(days[0], days[days.length - 1]);
  }
  return null;
}

const eventDates = (index) => (index === null ? null : showDates(data.nodes[index].start, data.nodes[index].end));
