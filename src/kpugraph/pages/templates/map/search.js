// The search box: a combobox over the names of everything on the map.

const MATCHES = 12;
const names = things.map((thing) => [thing.label ?? "", ...(thing.aliases ?? []), ...(thing.type ? [thing.type.id, thing.type.en] : [])].map(plain));
let matches = [];
let active = -1;

// 0 a name begins so, 1 one of its words does, 2 it stands somewhere, null not at all.
function rank(index, wanted) {
  let best = null;
  for (const name of names[index]) {
    const at = name.indexOf(wanted);
    if (at === -1) continue;
    const found = at === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2;
    best = best === null ? found : Math.min(best, found);
  }
  return best;
}

function findMatches(query) {
  const wanted = plain(query.trim());
  if (!wanted) return [];
  return things
    .map((thing, index) => ({ index, rank: rank(index, wanted), ties: thing.ties?.length ?? 0 }))
    .filter((match) => match.rank !== null && !left.nodes.has(match.index))
    .sort((one, two) => one.rank - two.rank || two.ties - one.ties || one.index - two.index)
    .slice(0, MATCHES)
    .map((match) => match.index);
}

function showMatches() {
  const input = byId("search");
  const list = byId("matches");
  const open = input.value.trim() !== "" && document.activeElement === input;
  matches = open ? findMatches(input.value) : [];
  active = matches.length ? Math.min(Math.max(active, 0), matches.length - 1) : -1;
  list.hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  if (active >= 0) input.setAttribute("aria-activedescendant", `match-${active}`);
  else input.removeAttribute("aria-activedescendant");
  byId("found").textContent = open ? say("search.found", { count: matches.length }) : "";
  const items = matches.map((index, row) =>
    make(
      "li",
      {
        id: `match-${row}`,
        role: "option",
        lang: "id",
        "aria-selected": String(row === active),
        mousedown: (event) => {
          event.preventDefault();
          takeMatch(row);
        },
      },
      sign(signOf(things[index])),
      label(index),
    ),
  );
  list.replaceChildren(...(items.length || !open ? items : [make("li", { class: "nothing" }, say("search.none"))]));
  if (active >= 0) items[active].scrollIntoView({ block: "nearest" });
}

function takeMatch(row) {
  const index = matches[row];
  if (index === undefined) return;
  byId("search").value = "";
  byId("search").blur();
  showMatches();
  refreshTable();
  choose({ kind: "node", index });
}

function searchKey(event) {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (matches.length) active = (active + (event.key === "ArrowDown" ? 1 : -1) + matches.length) % matches.length;
    showMatches();
  } else if (event.key === "Enter") {
    event.preventDefault();
    takeMatch(active);
  } else if (event.key === "Escape") {
    event.stopPropagation();
    event.preventDefault();
    byId("search").value = "";
    byId("search").blur();
    showMatches();
    refreshTable();
  }
}

function startSearch() {
  const input = byId("search");
  input.addEventListener("input", () => {
    active = 0;
    showMatches();
    refreshTable();
  });
  input.addEventListener("keydown", searchKey);
  input.addEventListener("focus", showMatches);
  input.addEventListener("blur", showMatches);
}
