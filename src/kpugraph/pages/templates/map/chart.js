// The map itself: vis-network draws the lines and moves the view; the things are drawn by draw.js.

const DIM = 0.1;
const READABLE = 0.45; // the zoom below which labels are too small to read
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const curves = { vertical: "vertical", horizontal: "horizontal" };
let network = null;
let visNodes = null;
let visEdges = null;
let chosen = null; // {kind: "node" | "tie", index}
let pressed = null; // what the last press of the mouse was on
let lit = null; // the set of things in the light, null for all

function nodeStyle(index) {
  const thing = things[index];
  return ({ ctx, x, y }) => ({
    drawNode() {
      ctx.globalAlpha = lit && !lit.has(index) ? 0.28 : 1;
      const named = network === null || network.getScale() > (["organization", "province"].includes(thing.kind) ? 0.2 : 0.3);
      drawThing(ctx, x, y, index, named);
      ctx.globalAlpha = 1;
    },
    nodeDimensions: nodeSize(thing),
  });
}

function drawThing(ctx, x, y, index, named) {
  const state = { chosen: chosen?.kind === "node" && chosen.index === index, named };
  drawers[things[index].kind](ctx, x, y, things[index], state);
}

function nodeSize(thing) {
  if (thing.kind === "person") return { width: 34, height: 34 };
  if (thing.kind === "event") return { width: 28, height: 28 };
  return { width: thing.shape.left + thing.shape.right, height: thing.shape.up + thing.shape.down };
}

function lineStyle(index) {
  const line = lines[index];
  const kind = kindOfLine(line);
  const isChosen = chosen?.kind === "tie" && chosen.index === index;
  const ends = !lit || (lit.has(line.from) && lit.has(line.to));
  const near = chosen?.kind === "node" && (line.from === chosen.index || line.to === chosen.index);
  const strong = kind === "hierarchy" || line.part === "organizer";
  const rest = lines.length - hidden.ties.size > 400 ? 0.25 : 0.6; // how strong thin lines are when nothing is chosen
  const opacity = isChosen || near ? 1 : !ends ? DIM : lit ? 0.2 : kind === "hierarchy" ? 1 : strong ? 0.85 : rest;
  const width = isMeeting(index) ? Math.min(1 + 1.6 * Math.log2(line.weight + 1), 9) : strong ? 2.6 : 1.5;
  return {
    id: index,
    width: width + (isChosen ? 2 : near ? 0.6 : 0),
    color: { color: colours[`line-${isMeeting(index) ? "meeting" : kind}`], opacity },
    dashes: kind === "precedes" ? [6, 4] : false,
    hidden: hidden.ties.has(index) || beams.has(index),
    smooth: scene.flow in curves ? { enabled: true, type: "cubicBezier", forceDirection: curves[scene.flow], roundness: 0.5 } : false,
  };
}

function restyle() {
  visEdges.update(lines.map((_, index) => lineStyle(index)));
  network.redraw();
}

function startChart() {
  const nodes = things.map((_, index) => ({ ...data.vis.nodes[index], id: index, shape: "custom", ctxRenderer: nodeStyle(index), x: 0, y: 0 }));
  visNodes = new vis.DataSet(nodes);
  visEdges = new vis.DataSet(
    lines.map((line, index) => ({ ...data.vis.edges[index], id: index, from: line.from, to: line.to, ...lineStyle(index) })),
  );
  network = new vis.Network(byId("map"), { nodes: visNodes, edges: visEdges }, data.vis.options);
  network.on("beforeDrawing", (ctx) => drawGround(ctx, network.getScale(), viewNow()));
  network.on("afterDrawing", (ctx) => {
    drawCaptions(ctx);
    drawBandNames(ctx, network.getScale(), viewNow());
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    for (const index of moved) positions[index] = network.getPosition(index);
  });
  network.on("click", ({ pointer }) => choose(thingAt(pointer.DOM, pointer.canvas)));
  network.on("doubleClick", () => unfold(pressed));
  // What a double click meant: its first click may open the panel, and so move the map from under the second.
  byId("map").addEventListener("mousedown", (event) => event.detail < 2 && (pressed = thingUnder(event)), true);
  byId("map").addEventListener("mousemove", (event) => showHint(event));
  byId("map").addEventListener("mouseleave", () => (byId("hint").hidden = true));
  new ResizeObserver(() => {
    network.setSize("100%", "100%");
    network.redraw();
  }).observe(byId("stage"));
}

// What lies under the things: bands or frames, and the level lines of the hierarchy.
function drawGround(ctx, scale, view) {
  drawBands(ctx, scale, view);
  scene.frames.forEach((frame) => drawFrame(ctx, frame, scale));
  for (const index of beams.keys()) if (!hidden.ties.has(index)) drawBeam(ctx, index, lineStyle(index));
}

// Put everything where it stands on the scene, and hide what does not.
function placeAll() {
  const update = things.map((_, index) => ({ id: index, hidden: hidden.nodes.has(index), ...(positions[index] ?? {}) }));
  visNodes.update(update);
  restyle();
}

function drawCaptions(ctx) {
  if (scene.name === "path" && chosen === null) return drawPathWords(ctx);
  if (chosen?.kind !== "node") return;
  const words = new Map();
  for (const index of linesAt[chosen.index]) {
    const word = hidden.ties.has(index) ? null : tieWord(lines[index]);
    const kind = isMeeting(index) ? "meeting" : kindOfLine(lines[index]);
    if (word) words.set(otherEnd(index, chosen.index), { word, colour: colours[`line-${kind}`] });
  }
  for (const [index, { word, colour }] of words) {
    const { x, y } = positions[index];
    drawCaption(ctx, word, ...captionAt[things[index].kind](x, y, things[index].shape), colour);
  }
}

// Along a path each line says what it is, in the gap between its two ends.
function drawPathWords(ctx) {
  lines.forEach((line, index) => {
    const word = hidden.ties.has(index) ? null : tieWord(line);
    if (!word) return;
    const [one, other] = [line.from, line.to].sort((a, b) => positions[a].x - positions[b].x);
    const x = (positions[one].x + things[one].shape.right + positions[other].x - things[other].shape.left) / 2;
    drawCaption(ctx, word, x, (positions[one].y + positions[other].y) / 2, colours[`line-${kindOfLine(line)}`]);
  });
}

function viewNow() {
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: byId("map").clientWidth, y: byId("map").clientHeight });
  return { left: corner.x, top: corner.y, right: end.x, bottom: end.y };
}

// Labels belong to their thing; where boxes overlap, the one drawn last is on top.
function thingAt(dom, canvas) {
  for (let index = things.length - 1; index >= 0; index -= 1) {
    if (hidden.nodes.has(index)) continue;
    const { left, right, up, down } = things[index].shape;
    const dx = canvas.x - positions[index].x;
    const dy = canvas.y - positions[index].y;
    if (-left <= dx && dx <= right && -up <= dy && dy <= down) return { kind: "node", index };
  }
  const onLevel = [...beams.keys()].find((index) => !hidden.ties.has(index) && onBeam(index, canvas));
  const line = onLevel ?? network.getEdgeAt(dom);
  return line === undefined ? null : { kind: "tie", index: line };
}

function onBeam(index, { x, y }) {
  const near = 4 / network.getScale();
  const corners = beamCorners(index);
  return corners.slice(1).some(([x2, y2], segment) => {
    const [x1, y1] = corners[segment];
    const across = Math.min(x1, x2) - near <= x && x <= Math.max(x1, x2) + near;
    return across && Math.min(y1, y2) - near <= y && y <= Math.max(y1, y2) + near;
  });
}

function pointOf(event) {
  const box = byId("map").getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

const thingUnder = (event) => thingAt(pointOf(event), network.DOMtoCanvas(pointOf(event)));

function showHint(event) {
  const dom = pointOf(event);
  const thing = thingUnder(event);
  const hint = byId("hint");
  byId("map").style.cursor = thing ? "pointer" : "";
  hint.hidden = thing === null;
  if (thing === null) return;
  const node = thing.kind === "node" ? things[thing.index] : null;
  hint.textContent = node ? `${nameOfThing(node)} · ${kindWord(node)}` : plainPhrase(tiePhrase(lines[thing.index], label));
  hint.style.left = `${Math.max(4, Math.min(dom.x + 14, byId("map").clientWidth - hint.offsetWidth - 4))}px`;
  hint.style.top = `${Math.max(4, Math.min(dom.y + 16, byId("map").clientHeight - hint.offsetHeight - 4))}px`;
}
