// How nodes and bands look. All colours come from the style sheet, so that light and dark have one source.

let colours = {};
let family = "sans-serif";

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["canvas", "band", "rule", "text", "muted", "accent", "person", "person-text", "event", "event-text"];
  names.push("event-card", "event-line", "frame", "line-meeting");
  for (const tier of ["0", "1", "2", "other"]) names.push(`tier-${tier}`, `tier-${tier}-text`, `tier-${tier}-line`);
  for (const kind of ["hierarchy", "role", "participation", "precedes"]) names.push(`line-${kind}`);
  colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  family = style.getPropertyValue("--font").trim() || family;
}

function roundedBox(ctx, x, y, width, height, radius) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
}

function haloText(ctx, text, x, y, colour, halo = 4) {
  ctx.lineJoin = "round";
  ctx.lineWidth = halo;
  ctx.strokeStyle = colours.canvas;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.haloed = true; // for contexts that draw both at once
  ctx.fillText(text, x, y);
  ctx.haloed = false;
}

// A word beside a lit node: what it is to the chosen one.
function drawCaption(ctx, text, x, y, colour) {
  ctx.font = `600 10.5px ${family}`;
  const width = ctx.measureText(text).width + 14;
  roundedBox(ctx, x - width / 2, y - 8.5, width, 17, 8.5);
  ctx.fillStyle = colours.canvas;
  ctx.fill();
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colour;
  ctx.stroke();
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours.text;
  ctx.fillText(text, x, y + 0.5);
}

function drawBody(ctx, x, y, node, state) {
  const tier = node.election_body ? Math.min(node.tier ?? 0, 2) : "other";
  const { left, right, up, down } = node.shape;
  if (state.chosen) {
    roundedBox(ctx, x - left - 4, y - up - 4, left + right + 8, up + down + 8, 11);
    ctx.lineWidth = 2.5;
    ctx.strokeStyle = colours.accent;
    ctx.stroke();
  }
  roundedBox(ctx, x - left, y - up, left + right, up + down, 8);
  ctx.fillStyle = colours[`tier-${tier}`];
  ctx.fill();
  ctx.lineWidth = 1.25;
  ctx.strokeStyle = colours[`tier-${tier}-line`];
  ctx.stroke();
  if (!state.named) return;
  ctx.font = `600 13px ${family}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours[`tier-${tier}-text`];
  node.lines.forEach((line, row) => ctx.fillText(line, x, y + (row - (node.lines.length - 1) / 2) * 16 + 0.5));
}

function drawPerson(ctx, x, y, node, state) {
  ctx.beginPath();
  ctx.arc(x, y, 16, 0, 2 * Math.PI);
  ctx.fillStyle = colours.person;
  ctx.fill();
  ctx.lineWidth = state.chosen ? 3 : 2;
  ctx.strokeStyle = state.chosen ? colours.accent : colours.canvas;
  ctx.stroke();
  if (!state.named) return;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.font = `600 11px ${family}`;
  ctx.fillStyle = colours["person-text"];
  ctx.fillText(node.initials, x, y + 0.5);
  ctx.font = `12px ${family}`;
  ctx.textBaseline = "alphabetic";
  node.lines.forEach((line, row) => haloText(ctx, line, x, y - 24 - (node.lines.length - 1 - row) * 15, colours.text));
}

function drawEvent(ctx, x, y, node, state) {
  if (state.named) {
    const { right, up, down } = node.shape;
    roundedBox(ctx, x, y - up, right, up + down, 8);
    ctx.fillStyle = colours["event-card"];
    ctx.fill();
    ctx.lineWidth = state.chosen ? 2.5 : 1;
    ctx.strokeStyle = state.chosen ? colours.accent : colours["event-line"];
    ctx.stroke();
    const date = showDates(node.start, node.end);
    const lines = date ? [date, ...node.lines] : node.lines;
    ctx.textAlign = "left";
    ctx.textBaseline = "middle";
    lines.forEach((line, row) => {
      const first = date && row === 0;
      ctx.font = first ? `600 11px ${family}` : `12px ${family}`;
      ctx.fillStyle = first ? colours["event-text"] : colours.text;
      ctx.fillText(line, x + 22, y + (row - (lines.length - 1) / 2) * 15 + 0.5);
    });
  }
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(Math.PI / 4);
  roundedBox(ctx, -9.5, -9.5, 19, 19, 3);
  ctx.restore();
  ctx.fillStyle = colours.event;
  ctx.fill();
  ctx.lineWidth = 2;
  ctx.strokeStyle = colours.canvas;
  ctx.stroke();
}

// How many bodies, people and events, each beside its sign.
function drawCounts(ctx, x, y, counts) {
  const signs = [
    [counts.bodies, (at) => roundedBox(ctx, at - 5, y - 5, 10, 10, 2.5)],
    [counts.persons, (at) => (ctx.beginPath(), ctx.arc(at, y, 5, 0, 2 * Math.PI))],
    [counts.events, (at) => (ctx.beginPath(), ctx.moveTo(at, y - 6), ctx.lineTo(at + 6, y), ctx.lineTo(at, y + 6), ctx.lineTo(at - 6, y), ctx.closePath())],
  ];
  ctx.font = `11.5px ${family}`;
  const widths = signs.map(([count]) => 15 + ctx.measureText(count).width + 12);
  let at = x - (widths.reduce((sum, width) => sum + width) - 12) / 2 + 5;
  ctx.textAlign = "left";
  signs.forEach(([count, path], number) => {
    path(at);
    ctx.fill();
    ctx.fillText(count, at + 10, y + 0.5);
    at += widths[number];
  });
}

// A province with what it has, in numbers.
function drawProvince(ctx, x, y, thing, state) {
  const { left, right, up, down } = thing.shape;
  roundedBox(ctx, x - left, y - up, left + right, up + down, 10);
  ctx.fillStyle = colours[thing.code ? "tier-2" : "tier-0"];
  ctx.fill();
  ctx.lineWidth = state.chosen ? 3 : 1.25;
  ctx.strokeStyle = state.chosen ? colours.accent : colours[thing.code ? "tier-2-line" : "tier-0-line"];
  ctx.stroke();
  if (!state.named) return;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours[thing.code ? "tier-2-text" : "tier-0-text"];
  const named = thing.label === null ? [say("province.none")] : thing.lines;
  ctx.font = `600 13px ${family}`;
  named.forEach((text, row) => ctx.fillText(text, x, y - 10 + (row - (named.length - 1) / 2) * 16, left + right - 12));
  drawCounts(ctx, x, y + (named.length > 1 ? 20 : 14), thing.counts);
}

// Where a caption goes: on the lower edge of a body, under a person, on the upper edge of an event.
const captionAt = {
  province: (x, y, shape) => [x, y + shape.down + 4],
  organization: (x, y, shape) => [x, y + shape.down + 4],
  person: (x, y) => [x, y + 25],
  event: (x, y, shape) => [x + shape.right / 2, y - shape.up - 3],
};

const drawers = { organization: drawBody, person: drawPerson, event: drawEvent, province: drawProvince };

// The line from a body to the one above it, by way of a level beam, as an organisation chart has it.
function beamCorners(index) {
  const tie = lines[index];
  const beam = beams.get(index);
  const child = positions[tie.from];
  const parent = positions[tie.to];
  const foot = parent.y + data.nodes[tie.to].shape.down;
  return [[parent.x, foot], [parent.x, beam], [child.x, beam], [child.x, child.y - data.nodes[tie.from].shape.up]];
}

function drawBeam(ctx, index, style) {
  const corners = beamCorners(index);
  const radius = Math.min(9, Math.abs(corners[0][0] - corners[3][0]) / 2);
  ctx.beginPath();
  ctx.moveTo(...corners[0]);
  ctx.arcTo(...corners[1], ...corners[2], radius);
  ctx.arcTo(...corners[2], ...corners[3], radius);
  ctx.lineTo(...corners[3]);
  ctx.globalAlpha = style.color.opacity;
  ctx.lineWidth = style.width;
  ctx.strokeStyle = style.color.color;
  ctx.stroke();
  ctx.globalAlpha = 1;
}
