// The strip of time: how many events there were when, a stretch to choose, and a button that lets time run.

const TICK = 700; // milliseconds
const starts = data.nodes.map((node) => node.start).filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date ?? "")).sort();
const buckets = makeBuckets(starts[0], starts[starts.length - 1]);
let playing = null;

// Days, months or years from the first to the last event, whichever are not too many.
function makeBuckets(first, last) {
  if (!first || first === last) return [];
  const units = [
    [10, 92, (day) => day.setUTCDate(day.getUTCDate() + 1)],
    [7, 240, (day) => day.setUTCMonth(day.getUTCMonth() + 1, 1)],
    [4, 400, (day) => day.setUTCFullYear(day.getUTCFullYear() + 1, 0, 1)],
  ];
  for (const [length, most, step] of units) {
    const made = [];
    for (const day = new Date(`${first.slice(0, 10)}T00:00:00Z`); made.length <= most; step(day)) {
      const bucket = day.toISOString().slice(0, length);
      if (bucket > last.slice(0, length) || Number.isNaN(day.getTime())) break;
      made.push(bucket);
    }
    if (made.length <= most) return made;
  }
  return [];
}

const bucketOf = (date) => buckets.indexOf(date.slice(0, buckets[0].length));

function startPeriod() {
  byId("period").hidden = buckets.length === 0;
  if (buckets.length === 0) return;
  const counts = buckets.map(() => 0);
  for (const start of starts) counts[bucketOf(start)] += 1;
  const most = Math.max(...counts);
  const picture = byId("bars");
  picture.setAttribute("viewBox", `0 0 ${buckets.length - 1} 1`);
  const wide = Math.min(0.8, 0.03 * (buckets.length - 1));
  counts.forEach((count, index) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const height = count ? Math.max(0.12, count / most) : 0;
    for (const [name, value] of Object.entries({ x: index - wide / 2, y: 1 - height, width: wide, height })) bar.setAttribute(name, value);
    picture.append(bar);
  });
  for (const end of ["from", "to"]) {
    const slider = byId(end);
    slider.max = buckets.length - 1;
    slider.addEventListener("input", () => slide(end));
    slider.addEventListener("change", () => go({}));
  }
}

function slide(end) {
  const other = end === "from" ? "to" : "from";
  const at = { [end]: Number(byId(end).value), [other]: Number(byId(other).value) };
  if (at.from > at.to) at[other] = at[end];
  setPeriod(at.from, at.to);
}

// The whole time is no filter: what has no date stays.
function setPeriod(from, to) {
  const whole = from === 0 && to === buckets.length - 1;
  state = { ...state, from: whole ? "" : buckets[from], to: whole ? "" : buckets[to] };
  refilter();
}

function showPeriod() {
  if (buckets.length === 0) return;
  const from = state.from ? buckets.indexOf(state.from) : 0;
  const to = state.to ? buckets.indexOf(state.to) : buckets.length - 1;
  byId("from").value = from;
  byId("to").value = to;
  byId("from").setAttribute("aria-valuetext", showDate(buckets[from]));
  byId("to").setAttribute("aria-valuetext", showDate(buckets[to]));
  byId("span").textContent = from === to ? showDate(buckets[from]) : `${showDate(buckets[from])} – ${showDate(buckets[to])}`;
  [...byId("bars").children].forEach((bar, index) => bar.classList.toggle("out", index < from || index > to));
  byId("play").textContent = playing ? "❚❚" : "▶";
  byId("play").setAttribute("aria-label", say(playing ? "period.pause" : "period.play"));
}

// From the beginning of the stretch onward, one more day, month or year at a time.
function play() {
  if (playing) return stopPlaying();
  const first = state.from ? buckets.indexOf(state.from) : 0;
  const reached = state.to ? buckets.indexOf(state.to) : buckets.length - 1;
  let to = reached === buckets.length - 1 ? first : reached;
  playing = setInterval(() => {
    to += 1;
    setPeriod(first, Math.min(to, buckets.length - 1));
    if (to >= buckets.length - 1) stopPlaying();
  }, TICK);
  return setPeriod(first, to);
}

function stopPlaying() {
  clearInterval(playing);
  playing = null;
  go({});
}
