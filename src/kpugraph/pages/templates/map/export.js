// The map as a picture: all of the scene as it is filtered and lit, as PNG, as SVG, and for printing.

const LARGEST = 8000; // pixels a side that every browser's canvas can have
const FOOT = 34;

// Bends as vis-network draws them.
function drawLine(ctx, index) {
  const line = lines[index];
  const style = lineStyle(index);
  const [from, to] = [positions[line.from], positions[line.to]];
  const half = 0.5;
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  if (scene.flow === "straight") ctx.lineTo(to.x, to.y);
  else if (scene.flow === "vertical") {
    ctx.bezierCurveTo(from.x, from.y + half * (to.y - from.y), to.x, to.y - half * (to.y - from.y), to.x, to.y);
  } else ctx.bezierCurveTo(from.x + half * (to.x - from.x), from.y, to.x - half * (to.x - from.x), to.y, to.x, to.y);
  ctx.globalAlpha = style.color.opacity;
  ctx.lineWidth = style.width;
  ctx.strokeStyle = style.color.color;
  ctx.setLineDash(style.dashes || []);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

function drawPicture(ctx, bounds) {
  ctx.fillStyle = colours.canvas;
  ctx.fillRect(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top);
  drawGround(ctx, 1, bounds);
  lines.forEach((_, index) => !hidden.ties.has(index) && !beams.has(index) && drawLine(ctx, index));
  things.forEach((_, index) => {
    if (hidden.nodes.has(index)) return;
    ctx.globalAlpha = lit && !lit.has(index) ? 0.28 : 1;
    drawThing(ctx, positions[index].x, positions[index].y, index, true);
    ctx.globalAlpha = 1;
  });
  drawCaptions(ctx);
  drawBandNames(ctx, 1, { ...bounds, bottom: bounds.bottom - FOOT });
  ctx.font = `12px ${family}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours.muted;
  ctx.fillText(`${data.title[language]} · ${byId("summary").textContent} · kpugraph`, bounds.left + 34, bounds.bottom - FOOT / 2);
}

const pictureBounds = () => ({ ...wholeView(), bottom: wholeView().bottom + FOOT });

function pictureCanvas() {
  const bounds = pictureBounds();
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const scale = Math.min(2, LARGEST / width, LARGEST / height);
  const canvas = make("canvas", { width: Math.round(width * scale), height: Math.round(height * scale) });
  const ctx = canvas.getContext("2d");
  ctx.scale(scale, scale);
  ctx.translate(-bounds.left, -bounds.top);
  drawPicture(ctx, bounds);
  return canvas;
}

function pictureVector() {
  const bounds = pictureBounds();
  const ctx = new VectorContext(bounds.left, bounds.top, bounds.right - bounds.left, bounds.bottom - bounds.top);
  drawPicture(ctx, bounds);
  ctx.svg.prepend(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "title"), { textContent: data.title[language] }));
  return new XMLSerializer().serializeToString(ctx.svg);
}

function save(blob, ending) {
  const name = plain(data.title[language]).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "peta";
  const address = URL.createObjectURL(blob);
  make("a", { href: address, download: `${name}-${scene.name.replace(":", "-")}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const savePng = () => pictureCanvas().toBlob((blob) => save(blob, "png"));
const saveSvg = () => save(new Blob([pictureVector()], { type: "image/svg+xml" }), "svg");

// On paper everything is light, and the map is a picture of all of it.
let themeBefore = null;

function beforePrint() {
  themeBefore = document.documentElement.dataset.theme;
  setTheme("light");
  const picture = make("img", { id: "printed", alt: say("page.canvas") });
  picture.src = pictureCanvas().toDataURL("image/png");
  byId("stage").append(picture);
}

function afterPrint() {
  byId("printed")?.remove();
  if (themeBefore) setTheme(themeBefore);
}
