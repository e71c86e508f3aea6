// The map itself: vis-network draws the lines and moves the view; the nodes are drawn by draw.js.

const DIM = 0.1;
const REST = data.ties.length > 400 ? 0.25 : 0.6; // how strong the thin lines are when nothing is chosen
const READABLE = 0.45; // the zoom below which labels are too small to read
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const positions = data.nodes.map((node) => ({ x: node.x, y: node.y }));
const beams = data.ties.map((_, index) => index).filter((index) => data.ties[index].beam !== null);
let network = null;
let visNodes = null;
let visEdges = null;
let chosen = null; // {kind: "node" | "tie", index}
let lit = null; // the set of nodes in the light, null for all
let hidden = { nodes: new Set(), ties: new Set() };

const filterOfNode = (node) => signOf(node);
const filterOfTie = (tie) => ({ unit: "hierarchy", affiliation: "role" })[tie.kind] ?? tie.kind;

function nodeStyle(index) {
  const node = data.nodes[index];
  return ({ ctx, x, y }) => ({
    drawNode() {
      ctx.globalAlpha = lit && !lit.has(index) ? 0.28 : 1;
      const state = {
        chosen: chosen?.kind === "node" && chosen.index === index,
        named: network === null || network.getScale() > (node.kind === "organization" ? 0.2 : 0.3),
      };
      drawers[node.kind](ctx, x, y, node, state);
      ctx.globalAlpha = 1;
    },
    nodeDimensions: nodeSize(node),
  });
}

function nodeSize(node) {
  if (node.kind === "person") return { width: 34, height: 34 };
  if (node.kind === "event") return { width: 28, height: 28 };
  return { width: node.shape.left + node.shape.right, height: node.shape.up + node.shape.down };
}

function tieStyle(index) {
  const tie = data.ties[index];
  const kind = filterOfTie(tie);
  const colour = colours[`line-${kind}`];
  const isChosen = chosen?.kind === "tie" && chosen.index === index;
  const ends = !lit || (lit.has(tie.from) && lit.has(tie.to));
  const near = chosen?.kind === "node" && (tie.from === chosen.index || tie.to === chosen.index);
  const strong = kind === "hierarchy" || tie.part === "organizer";
  const opacity = isChosen || near ? 1 : !ends ? DIM : lit ? 0.2 : kind === "hierarchy" ? 1 : strong ? 0.85 : REST;
  return {
    id: index,
    width: (strong ? 2.6 : 1.5) + (isChosen ? 2 : near ? 0.6 : 0),
    color: { color: colour, opacity },
    dashes: kind === "precedes" ? [6, 4] : false,
    hidden: hidden.ties.has(index) || tie.beam !== null,
  };
}

function restyle() {
  visEdges.update(data.ties.map((_, index) => tieStyle(index)));
  network.redraw();
}

function startChart() {
  readColours();
  const nodes = data.vis.nodes.map((node) => ({ ...node, shape: "custom", ctxRenderer: nodeStyle(node.id) }));
  visNodes = new vis.DataSet(nodes);
  visEdges = new vis.DataSet(data.vis.edges.map((edge) => ({ ...edge, ...tieStyle(edge.id) })));
  network = new vis.Network(byId("map"), { nodes: visNodes, edges: visEdges }, data.vis.options);
  network.on("beforeDrawing", (ctx) => {
    drawBands(ctx, network.getScale(), viewNow());
    for (const index of beams) if (!hidden.ties.has(index)) drawBeam(ctx, data.ties[index], tieStyle(index));
  });
  network.on("afterDrawing", (ctx) => {
    drawCaptions(ctx);
    drawBandNames(ctx, network.getScale(), viewNow());
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    for (const index of moved) positions[index] = network.getPosition(index);
  });
  network.on("click", ({ pointer }) => choose(thingAt(pointer.DOM, pointer.canvas)));
  byId("map").addEventListener("mousemove", (event) => showHint(event));
  byId("map").addEventListener("mouseleave", () => (byId("hint").hidden = true));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readColours();
    restyle();
  });
  new ResizeObserver(() => {
    network.setSize("100%", "100%");
    network.redraw();
  }).observe(byId("stage"));
  showStart(false);
}

function drawCaptions(ctx) {
  if (chosen?.kind !== "node") return;
  const words = new Map();
  for (const tie of data.nodes[chosen.index].ties) {
    const word = hidden.ties.has(tie) ? null : tieWord(data.ties[tie]);
    if (word) words.set(otherEnd(tie, chosen.index), { word, colour: colours[`line-${filterOfTie(data.ties[tie])}`] });
  }
  for (const [index, { word, colour }] of words) {
    const { x, y } = positions[index];
    drawCaption(ctx, word, ...captionAt[data.nodes[index].kind](x, y, data.nodes[index].shape), colour);
  }
}

function viewNow() {
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: byId("map").clientWidth, y: byId("map").clientHeight });
  return { left: corner.x, top: corner.y, right: end.x, bottom: end.y };
}

// Labels belong to their node; where boxes overlap, the one drawn last is on top.
function thingAt(dom, canvas) {
  for (let index = data.nodes.length - 1; index >= 0; index -= 1) {
    const { left, right, up, down } = data.nodes[index].shape;
    const dx = canvas.x - positions[index].x;
    const dy = canvas.y - positions[index].y;
    const inside = -left <= dx && dx <= right && -up <= dy && dy <= down;
    if (inside && !hidden.nodes.has(index)) return { kind: "node", index };
  }
  const tie = beams.find((index) => !hidden.ties.has(index) && onBeam(index, canvas)) ?? network.getEdgeAt(dom);
  return tie === undefined ? null : { kind: "tie", index: tie };
}

function onBeam(index, { x, y }) {
  const near = 4 / network.getScale();
  const corners = beamCorners(data.ties[index]);
  return corners.slice(1).some(([x2, y2], segment) => {
    const [x1, y1] = corners[segment];
    const across = Math.min(x1, x2) - near <= x && x <= Math.max(x1, x2) + near;
    return across && Math.min(y1, y2) - near <= y && y <= Math.max(y1, y2) + near;
  });
}

function showHint(event) {
  const box = byId("map").getBoundingClientRect();
  const dom = { x: event.clientX - box.left, y: event.clientY - box.top };
  const thing = thingAt(dom, network.DOMtoCanvas(dom));
  const hint = byId("hint");
  byId("map").style.cursor = thing ? "pointer" : "";
  hint.hidden = thing === null;
  if (thing === null) return;
  const node = thing.kind === "node" ? data.nodes[thing.index] : null;
  hint.textContent = node ? `${node.label} · ${kindWord(node)}` : plainPhrase(tiePhrase(data.ties[thing.index], label));
  hint.style.left = `${Math.max(4, Math.min(dom.x + 14, box.width - hint.offsetWidth - 4))}px`;
  hint.style.top = `${Math.max(4, Math.min(dom.y + 16, box.height - hint.offsetHeight - 4))}px`;
}

function boundsOf(indexes) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const index of indexes) {
    const { shape } = data.nodes[index];
    const { x, y } = positions[index];
    bounds.left = Math.min(bounds.left, x - shape.left);
    bounds.right = Math.max(bounds.right, x + shape.right);
    bounds.top = Math.min(bounds.top, y - shape.up);
    bounds.bottom = Math.max(bounds.bottom, y + shape.down);
  }
  return bounds;
}

function wholeView() {
  const { left, right, top, bottom } = data;
  return data.nodes.length ? { left, right, top, bottom } : { left: -100, right: 100, top: -100, bottom: 100 };
}

// What the page opens with: all of it, or on a small screen the highest body, large enough to read.
function showStart(animate) {
  const whole = wholeView();
  const { clientWidth: width, clientHeight: height } = byId("map");
  if (width / (whole.right - whole.left) > READABLE) return frame(whole, animate);
  const scale = 0.65;
  const bodies = data.nodes.map((node, index) => ({ node, index })).filter(({ node }) => node.kind === "organization");
  bodies.sort((one, two) => (one.node.tier ?? 9) - (two.node.tier ?? 9) || two.node.ties.length - one.node.ties.length);
  const x = bodies.length ? positions[bodies[0].index].x : (whole.left + whole.right) / 2;
  return moveTo({ x, y: whole.top + height / scale / 2 }, scale, animate);
}

function moveTo(position, scale, animate) {
  const animation = animate && !calm.matches ? { duration: 420, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position, scale, animation });
}

function frame(bounds, animate, margin = 0, most = 1.35) {
  const { clientWidth: width, clientHeight: height } = byId("map");
  const fitting = Math.min((width - 2 * margin) / (bounds.right - bounds.left), (height - 2 * margin) / (bounds.bottom - bounds.top));
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  moveTo(middle, Math.max(0.05, Math.min(fitting, most)), animate);
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.max(0.05, Math.min(4, network.getScale() * factor)) });
}

// Light up a thing and what it is tied to, and bring it into view.
function showChosen(thing, animate) {
  chosen = thing;
  if (thing === null) lit = null;
  else if (thing.kind === "tie") lit = new Set([data.ties[thing.index].from, data.ties[thing.index].to]);
  else lit = new Set([thing.index, ...data.nodes[thing.index].ties.map((tie) => otherEnd(tie, thing.index))]);
  restyle();
  network.setSize("100%", "100%");
  if (!lit || animate === null) return;
  const { clientWidth: width, clientHeight: height } = byId("map");
  const { left, right, top, bottom } = boundsOf(lit);
  const legible = Math.min(width / (right - left), height / (bottom - top)) > READABLE;
  if (legible || thing.kind === "tie") frame({ left, right, top, bottom }, animate, 60, 1.1);
  else moveTo(positions[thing.index], 0.7, animate);
}

const otherEnd = (tie, index) => (data.ties[tie].from === index ? data.ties[tie].to : data.ties[tie].from);

function applyFilters(off) {
  hidden = { nodes: new Set(), ties: new Set() };
  data.nodes.forEach((node, index) => off.has(filterOfNode(node)) && hidden.nodes.add(index));
  data.ties.forEach((tie, index) => {
    const bare = hidden.nodes.has(tie.from) || hidden.nodes.has(tie.to);
    if (bare || off.has(filterOfTie(tie))) hidden.ties.add(index);
  });
  visNodes.update(data.nodes.map((_, index) => ({ id: index, hidden: hidden.nodes.has(index) })));
  restyle();
}
