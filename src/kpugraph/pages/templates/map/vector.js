// A drawing context that writes SVG, with as much of the canvas' own as the drawings here use.

class VectorContext {
  constructor(left, top, width, height) {
    this.svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    this.put(this.svg, { xmlns: "http://www.w3.org/2000/svg", viewBox: `${left} ${top} ${width} ${height}`, width, height });
    Object.assign(this, { globalAlpha: 1, lineWidth: 1, fillStyle: "#000", strokeStyle: "#000", font: "12px sans-serif" });
    Object.assign(this, { textAlign: "left", textBaseline: "alphabetic", letterSpacing: "0px", lineJoin: "miter" });
    this.ruler = document.createElement("canvas").getContext("2d");
    this.dashes = [];
    this.moves = [];
    this.kept = [];
    this.path = "";
  }

  put(element, attributes) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  add(tag, attributes, text = null) {
    const element = this.put(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes);
    const moves = tag === "path" ? this.begun : this.moves;
    if (moves.length) element.setAttribute("transform", moves.join(" "));
    if (this.globalAlpha < 1) element.setAttribute("opacity", this.globalAlpha);
    if (text !== null) element.textContent = String(text).replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
    this.svg.append(element);
  }

  save() {
    this.kept.push([...this.moves]);
  }

  restore() {
    this.moves = this.kept.pop();
  }

  translate(x, y) {
    this.moves.push(`translate(${x} ${y})`);
  }

  rotate(angle) {
    this.moves.push(`rotate(${(angle * 180) / Math.PI})`);
  }

  // A path lies where it was begun, whatever moves come or go before it is filled.
  beginPath() {
    this.path = "";
    this.begun = [...this.moves];
  }

  moveTo(x, y) {
    this.path += `M${x} ${y}`;
    this.at = [x, y];
  }

  lineTo(x, y) {
    this.path += `L${x} ${y}`;
    this.at = [x, y];
  }

  bezierCurveTo(...numbers) {
    this.path += `C${numbers.join(" ")}`;
    this.at = numbers.slice(4);
  }

  closePath() {
    this.path += "Z";
  }

  // Only for corners between level and upright lines: cut by the radius on both sides, as far as there is room.
  arcTo(x1, y1, x2, y2, radius) {
    const toward = ([x, y]) => {
      const far = Math.hypot(x - x1, y - y1);
      const part = far ? Math.min(radius, far) / far : 0;
      return [x1 + (x - x1) * part, y1 + (y - y1) * part];
    };
    this.lineTo(...toward(this.at));
    const end = toward([x2, y2]);
    this.path += `Q${x1} ${y1} ${end.join(" ")}`;
    this.at = end;
  }

  arc(x, y, radius) {
    this.path += `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  }

  roundRect(x, y, width, height, radius) {
    const [w, h, r] = [width, height, Math.min(radius, width / 2, height / 2)];
    this.path += `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
  }

  setLineDash(dashes) {
    this.dashes = dashes;
  }

  fill() {
    this.add("path", { d: this.path, fill: this.fillStyle });
  }

  stroke() {
    const dashes = this.dashes.length ? { "stroke-dasharray": this.dashes.join(" ") } : {};
    this.add("path", { d: this.path, fill: "none", stroke: this.strokeStyle, "stroke-width": this.lineWidth, ...dashes });
  }

  fillRect(x, y, width, height) {
    this.add("rect", { x, y, width, height, fill: this.fillStyle });
  }

  strokeText() {} // the halo of a text is drawn with the text

  fillText(text, x, y, most = Infinity) {
    const [, weight, size, family] = /^(?:(\d+) )?([\d.]+)px (.*)$/.exec(this.font);
    const anchor = { center: "middle", left: "start", right: "end" }[this.textAlign];
    const base = this.textBaseline === "middle" ? y + size * 0.35 : y;
    const wide = this.measureText(text).width;
    const fit = wide > most ? { textLength: most, lengthAdjust: "spacingAndGlyphs" } : {};
    const halo = { stroke: colours.canvas, "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
    const look = this.haloed ? halo : {};
    this.add("text", { x, y: base, fill: this.fillStyle, "font-family": family, "font-size": size, "font-weight": weight ?? 400, "text-anchor": anchor, ...fit, ...look }, text);
  }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }
}
