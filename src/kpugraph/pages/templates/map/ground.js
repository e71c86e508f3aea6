// What lies under the things of a map: the bands of the tiers, and frames about things that belong together.

// Bands of the tiers across the whole view; the first and the last go on to its edges.
function drawBands(ctx, scale, view) {
  scene.bands.forEach((band, index) => {
    if (index % 2 === 1) return;
    const top = index === 0 ? Math.min(view.top, band.top) : band.top;
    const bottom = index === scene.bands.length - 1 ? Math.max(view.bottom, band.bottom) : band.bottom;
    ctx.fillStyle = colours.band;
    ctx.fillRect(view.left, top, view.right - view.left, bottom - top);
  });
  if (scene.divide === null) return;
  ctx.beginPath();
  ctx.setLineDash([2 / scale, 5 / scale]);
  ctx.moveTo(scene.divide, view.top);
  ctx.lineTo(scene.divide, view.bottom);
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
  scene.bands.forEach((band, index) => {
    const name = say(`tier.${band.tier}`).toUpperCase();
    const top = index === 0 ? view.top : Math.max(view.top, band.top);
    const bottom = index === scene.bands.length - 1 ? view.bottom : Math.min(view.bottom, band.bottom);
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
  if (scene.divide !== null) {
    ctx.textAlign = "left";
    const name = say("legend.other").toUpperCase();
    haloText(ctx, name, scene.divide + 12 * pixel, view.top + 16 * pixel, colours.muted, 5 * pixel);
  }
  ctx.letterSpacing = "0px";
}

// A box with a heading about things that belong together.
function drawFrame(ctx, { box: [left, top, right, bottom], key, values }, scale) {
  roundedBox(ctx, left, top, right - left, bottom - top, 12);
  ctx.fillStyle = colours.band;
  ctx.fill();
  ctx.lineWidth = Math.max(1, 1 / scale);
  ctx.strokeStyle = colours.frame;
  ctx.stroke();
  ctx.font = `600 13px ${family}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillStyle = colours.muted;
  ctx.fillText(say(key, { ...values, date: values.date ? showDate(values.date) : "" }), left + 14, top + 17, right - left - 28);
}
