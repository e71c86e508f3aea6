// What part of the map is in view.

function boundsOf(indexes) {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const index of indexes) {
    if (positions[index] === null) continue;
    const { shape } = things[index];
    const { x, y } = positions[index];
    bounds.left = Math.min(bounds.left, x - shape.left);
    bounds.right = Math.max(bounds.right, x + shape.right);
    bounds.top = Math.min(bounds.top, y - shape.up);
    bounds.bottom = Math.max(bounds.bottom, y + shape.down);
  }
  return bounds;
}

function wholeView() {
  const { left, right, top, bottom } = scene;
  return scene.at.size ? { left, right, top, bottom } : { left: -100, right: 100, top: -100, bottom: 100 };
}

let unframed = false; // whether the map moved on while the table hid it

// Behind the table the map has no size; it is framed when it shows again.
function catchUp() {
  if (!unframed || byId("map").clientWidth === 0) return;
  unframed = false;
  network.setSize("100%", "100%");
  showStart(false);
  showChosen(chosen, false);
}

// What a map opens with: all of it, or where that is too small to read, its beginning, large enough.
function showStart(animate) {
  const whole = wholeView();
  const { clientWidth: width, clientHeight: height } = byId("map");
  if (width === 0) return (unframed = true);
  if (width / (whole.right - whole.left) > READABLE) return frame(whole, animate);
  const scale = 0.65;
  if (scene.bands.length === 0) {
    return moveTo({ x: whole.left + width / scale / 2, y: whole.top + height / scale / 2 }, scale, animate);
  }
  const bodies = [...scene.at.keys()].filter((index) => things[index].kind === "organization");
  const order = (index) => [things[index].tier ?? 9, -things[index].ties.length];
  bodies.sort((one, two) => order(one)[0] - order(two)[0] || order(one)[1] - order(two)[1]);
  const x = bodies.length ? positions[bodies[0]].x : (whole.left + whole.right) / 2;
  return moveTo({ x, y: whole.top + height / scale / 2 }, scale, animate);
}

// What the filters leave, or all of it.
function showAll() {
  const shown = [...scene.at.keys()].filter((index) => !hidden.nodes.has(index));
  if (shown.length === 0 || shown.length === scene.at.size) frame(wholeView(), true);
  else frame(boundsOf(shown), true, 60);
}

// The nearest thing to the left, right, above or below of the chosen one; the first on the map where none is chosen.
function neighbourToward(key) {
  const shown = [...scene.at.keys()].filter((index) => !hidden.nodes.has(index));
  if (chosen?.kind !== "node" || positions[chosen.index] === null) return shown[0] ?? null;
  const [wayX, wayY] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const here = positions[chosen.index];
  let best = null;
  for (const index of shown) {
    const [dx, dy] = [positions[index].x - here.x, positions[index].y - here.y];
    const along = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const far = along + 2 * aside;
    if (index !== chosen.index && along > 0 && (best === null || far < best.far)) best = { index, far };
  }
  return best?.index ?? null;
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

// Light up a thing and what it is tied to on this map, and bring it into view.
function showChosen(thing, animate) {
  chosen = thing;
  if (thing === null) lit = null;
  else if (thing.kind === "tie") lit = new Set([lines[thing.index].from, lines[thing.index].to]);
  else lit = new Set([thing.index, ...linesAt[thing.index].map((line) => otherEnd(line, thing.index))]);
  restyle();
  network.setSize("100%", "100%");
  const placed = lit && [...lit].every((index) => positions[index] !== null);
  const { clientWidth: width, clientHeight: height } = byId("map");
  if (width === 0) unframed = true;
  if (!placed || animate === null || width === 0) return;
  const { left, right, top, bottom } = boundsOf(lit);
  const legible = Math.min(width / (right - left), height / (bottom - top)) > READABLE;
  if (legible || thing.kind === "tie") frame({ left, right, top, bottom }, animate, 60, 1.1);
  else moveTo(positions[thing.index], 0.7, animate);
}
