// The same facts as a list of things and a table, for reading, for keyboards and for screen readers.

const BATCH = 200;
let shownRows = BATCH;

function factRows() {
  const ties = data.ties.map((tie, index) => ({
    thing: { kind: "tie", index },
    parts: () => tiePhrase(tie, nodeLink),
    text: plain(plainPhrase(tiePhrase(tie, label))),
    dates: tieDates(tie),
    evidence: tie.evidence,
    words: null,
    visible: !hidden.ties.has(index),
  }));
  const statements = data.statements.map((statement) => ({
    thing: { kind: "node", index: statement.speaker },
    parts: () => [statementPhrase(statement, nodeLink), ":"].flat(),
    text: plain(`${plainPhrase(statementPhrase(statement, label))} ${statement.text}`),
    dates: eventDates(statement.event),
    evidence: statement.evidence,
    words: statement.text,
    visible: !hidden.nodes.has(statement.speaker),
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
  const groups = ["election", "other", "person", "event"].map((group) => {
    const items = data.nodes
      .map((node, index) => ({ node, index }))
      .filter(({ node, index }) => signOf(node) === group && !hidden.nodes.has(index) && names[index].some((name) => name.includes(wanted)))
      .sort((one, two) => one.node.label.localeCompare(two.node.label, "id"))
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
    node.label,
  );
}
