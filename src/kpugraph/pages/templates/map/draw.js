// How nodes and bands look. All colours come from the style sheet, so that light and dark have one source.

let colours = {};
let family = "sans-serif";

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["canvas", "band", "rule", "text", "muted", "accent", "person", "person-text", "event", "event-text"];
  names.push("event-card", "event-line");
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
  ctx.fillText(text, x, y);
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

// Where a caption goes: on the lower edge of a body, under a person, on the upper edge of an event.
const captionAt = {
  organization: (x, y, shape) => [x, y + shape.down + 4],
  person: (x, y) => [x, y + 25],
  event: (x, y, shape) => [x + shape.right / 2, y - shape.up - 3],
};

const drawers = { organization: drawBody, person: drawPerson, event: drawEvent };

// The line from a body to the one above it, by way of a level beam, as an organisation chart has it.
function beamCorners(tie) {
  const child = positions[tie.from];
  const parent = positions[tie.to];
  const foot = parent.y + data.nodes[tie.to].shape.down;
  return [[parent.x, foot], [parent.x, tie.beam], [child.x, tie.beam], [child.x, child.y - data.nodes[tie.from].shape.up]];
}

function drawBeam(ctx, tie, style) {
  const corners = beamCorners(tie);
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

// Bands of the tiers across the whole view; the first and the last go on to its edges.
function drawBands(ctx, scale, view) {
  data.bands.forEach((band, index) => {
    if (index % 2 === 1) return;
    const top = index === 0 ? Math.min(view.top, band.top) : band.top;
    const bottom = index === data.bands.length - 1 ? Math.max(view.bottom, band.bottom) : band.bottom;
    ctx.fillStyle = colours.band;
    ctx.fillRect(view.left, top, view.right - view.left, bottom - top);
  });
  if (data.divide === null) return;
  ctx.beginPath();
  ctx.setLineDash([2 / scale, 5 / scale]);
  ctx.moveTo(data.divide, view.top);
  ctx.lineTo(data.divide, view.bottom);
  ctx.lineWidth = 1 / scale;
  ctx.strokeStyle = colours.muted;
  ctx.stroke();
  ctx.setLineDash([]);
}

// The bands' names run up a narrow strip at the left edge of the view, in one size whatever the zoom.
function drawBandNames(ctx, scale, view) {
  const pixel = 1 / scale;
  ctx.font = `600 ${11 * pixel}px ${family}`;
  ctx.letterSpacing = `${0.8 * pixel}px`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  data.bands.forEach((band, index) => {
    const name = say(`tier.${band.tier}`).toUpperCase();
    const top = index === 0 ? view.top : Math.max(view.top, band.top);
    const bottom = index === data.bands.length - 1 ? view.bottom : Math.min(view.bottom, band.bottom);
    ctx.fillStyle = index % 2 === 0 ? colours.band : colours.canvas;
    ctx.fillRect(view.left, top, 26 * pixel, Math.max(0, bottom - top));
    if (ctx.measureText(name).width + 8 * pixel > bottom - top) return;
    ctx.save();
    ctx.translate(view.left + 14 * pixel, (top + bottom) / 2);
    ctx.rotate(-Math.PI / 2);
    ctx.fillStyle = colours.muted;
    ctx.fillText(name, 0, 0);
    ctx.restore();
  });
  if (data.divide !== null) {
    ctx.textAlign = "left";
    const name = say("legend.other").toUpperCase();
    haloText(ctx, name, data.divide + 12 * pixel, view.top + 16 * pixel, colours.muted, 5 * pixel);
  }
  ctx.letterSpacing = "0px";
}
