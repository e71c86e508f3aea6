// The same facts as a list of things and a table, for reading, for keyboards and for screen readers.

const BATCH = 200;
let shownRows = BATCH;

// Of time and its events the table has every fact; of another map what is drawn there.
const isListed = (index) => !left.ties.has(index) && (scene.name === "timeline" ? !isMeeting(index) : isOn(lines[index]));

function factRows() {
  const ties = lines.map((line, index) => ({
    parts: () => [tiePhrase(line, nodeLink), line.events ? ` (${say("meeting.at", { count: line.weight })})` : ""].flat(),
    text: plain(plainPhrase(tiePhrase(line, label))),
    dates: tieDates(line),
    evidence: line.evidence ?? line.events.flatMap(([, ties]) => ties.flatMap((tie) => data.ties[tie].evidence)),
    words: null,
    visible: isListed(index),
  }));
  const told = scene.name === "timeline" || scene.kinds.includes("role");
  const statements = data.statements.map((statement) => ({
    parts: () => [statementPhrase(statement, nodeLink), ":"].flat(),
    text: plain(`${plainPhrase(statementPhrase(statement, label))} ${statement.text}`),
    dates: eventDates(statement.event),
    evidence: statement.evidence,
    words: statement.text,
    visible: told && !left.nodes.has(statement.speaker) && (scene.name === "timeline" || scene.at.has(statement.speaker)),
  }));
  return [...ties, ...statements];
}

function factRow(row) {
  const evidence = row.evidence[0];
  const article = evidence ? data.articles[evidence.article] : null;
  const address = article && article.url !== null ? safeAddress(article.url) : null;
  const sentence = evidence
    ? markedSentence(evidence)
    : [row.words ?? "–"];
  const source = address
    ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, article.title)
    : article?.title;
  return make(
    "tr",
    {},
    make("td", {}, row.parts()),
    make("td", {}, row.dates ?? "–"),
    make("td", { lang: "id" }, sentence),
    make("td", { lang: "id" }, source ?? "–"),
  );
}

function fillTable(query) {
  const wanted = plain(query.trim());
  const rows = factRows().filter((row) => row.visible && row.text.includes(wanted));
  const head = ["fact", "date", "sentence", "article"].map((key) => make("th", { scope: "col" }, say(`table.${key}`)));
  const table = make(
    "table",
    {},
    make("caption", {}, rows.length ? say("table.count", { count: rows.length }) : say("table.empty")),
    make("thead", {}, make("tr", {}, head)),
    make("tbody", {}, rows.slice(0, shownRows).map(factRow)),
  );
  const left = Math.min(BATCH, rows.length - shownRows);
  const grow = () => {
    shownRows += BATCH;
    fillTable(query);
  };
  const more = left > 0 ? make("button", { type: "button", class: "more", click: grow }, say("table.more", { count: left })) : null;
  byId("facts").replaceChildren(table, ...(more ? [more] : []));
}

function fillIndex(query) {
  const wanted = plain(query.trim());
  const groups = ["province", "election", "other", "person", "event"].map((group) => {
    const items = things
      .map((node, index) => ({ node, index }))
      .filter(({ node, index }) => signOf(node) === group && !left.nodes.has(index) && scene.at.has(index) && names[index].some((name) => name.includes(wanted)))
      .sort((one, two) => label(one.index).localeCompare(label(two.index), "id"))
      .map(({ node, index }) => make("li", {}, indexButton(node, index)));
    return items.length ? [make("h2", {}, say(`legend.${group}`)), make("ul", {}, items)] : [];
  });
  byId("index").replaceChildren(...groups.flat());
}

function indexButton(node, index) {
  const current = chosen?.kind === "node" && chosen.index === index;
  return make(
    "button",
    { type: "button", lang: "id", "aria-current": current ? "true" : null, click: () => choose({ kind: "node", index }) },
    sign(signOf(node)),
    label(index),
  );
}
