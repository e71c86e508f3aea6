// The maps of the page: which things stand on each and where, and which lines are drawn there.

const things = [...data.nodes, ...data.provinces];
const lines = [...data.ties, ...data.links];
const scenes = new Map(data.scenes.map((scene) => [scene.name, openScene(scene)]));
let scene = scenes.get(data.start);
let positions = []; // by thing; null for what does not stand on this map
let beams = new Map(); // number of a tie to the height of its level line
let linesAt = []; // by thing: the lines that end there on this map
let left = { nodes: new Set(), ties: new Set() }; // what the filters leave out, on whatever map
let hidden = { nodes: new Set(), ties: new Set() }; // that, and what does not stand on this map

function openScene(scene) {
  return {
    ...scene,
    at: new Map(scene.places.map(([index, x, y]) => [index, { x, y }])),
    level: new Map(scene.beams),
    standing: new Map(scene.standings.map(([index, met, events, articles, between]) => [index, { met, events, articles, between }])),
  };
}

const isOn = (line) => scene.kinds.includes(line.kind) && scene.at.has(line.from) && scene.at.has(line.to);

function setScene(name) {
  scene = scenes.get(name);
  positions = things.map((_, index) => (scene.at.has(index) ? { ...scene.at.get(index) } : null));
  beams = new Map([...scene.level].filter(([index]) => isOn(lines[index])));
  linesAt = things.map(() => []);
  lines.forEach((line, index) => {
    if (!isOn(line)) return;
    linesAt[line.from].push(index);
    if (line.to !== line.from) linesAt[line.to].push(index);
  });
}

const signOf = (thing) => (thing.kind === "organization" ? (thing.election_body ? "election" : "other") : thing.kind);
const kindOfLine = (line) => ({ unit: "hierarchy", affiliation: "role" })[line.kind] ?? line.kind;
const isMeeting = (index) => index >= data.ties.length;
const otherEnd = (line, index) => (lines[line].from === index ? lines[line].to : lines[line].from);
const nameOfThing = (thing) => thing.label ?? say("province.none");

// A line is left out with either of its ends.
function leaveOut(leavesOut, leavesOutLine) {
  left = { nodes: new Set(), ties: new Set() };
  things.forEach((thing, index) => leavesOut(thing, index) && left.nodes.add(index));
  lines.forEach((line, index) => {
    if (left.nodes.has(line.from) || left.nodes.has(line.to) || leavesOutLine(line)) left.ties.add(index);
  });
  hidden = {
    nodes: new Set([...things.keys()].filter((index) => left.nodes.has(index) || !scene.at.has(index))),
    ties: new Set([...lines.keys()].filter((index) => left.ties.has(index) || !isOn(lines[index]))),
  };
}

const articlesOf = (indexes) => new Set(indexes.flatMap((index) => data.ties[index].evidence.map(({ article }) => article)));
