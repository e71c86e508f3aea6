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

// What a map opens with: all of it, or where that is too small to read, its beginning, large enough.
function showStart(animate) {
  const whole = wholeView();
  const { clientWidth: width, clientHeight: height } = byId("map");
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
  if (!placed || animate === null) return;
  const { clientWidth: width, clientHeight: height } = byId("map");
  const { left, right, top, bottom } = boundsOf(lit);
  const legible = Math.min(width / (right - left), height / (bottom - top)) > READABLE;
  if (legible || thing.kind === "tie") frame({ left, right, top, bottom }, animate, 60, 1.1);
  else moveTo(positions[thing.index], 0.7, animate);
}
