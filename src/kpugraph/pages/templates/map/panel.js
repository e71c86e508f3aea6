// The panel beside the map: what the graph knows of one node or one tie, with the sentences that say it.

function nodeLink(index) {
  const follow = (event) => {
    event.preventDefault();
    choose({ kind: "node", index });
  };
  return make("a", { href: focusAddress({ kind: "node", index }), lang: "id", click: follow }, label(index));
}

// The one whose panel it is goes by its name, an event by "this event": its name is long and stands above.
const nameOf = (self) => (index) => {
  if (index !== self) return nodeLink(index);
  return things[index].kind === "event" ? say("fact.this_event") : make("strong", { lang: "id" }, label(index));
};

function evidenceFigure(evidence) {
  const article = data.articles[evidence.article];
  const address = article.url === null ? null : safeAddress(article.url);
  const title = address
    ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer", lang: "id" }, article.title)
    : make("span", { lang: "id" }, article.title);
  const notes = [
    article.published ? showDate(article.published) : null,
    evidence.rule ? say("evidence.rule", { rule: evidence.rule }) : null,
    evidence.confidence === null ? null : say("evidence.confidence", { confidence: showNumber(evidence.confidence) }),
  ];
  return make(
    "figure",
    { class: "evidence" },
    make("blockquote", { lang: "id" }, markedSentence(evidence)),
    make("figcaption", {}, title, ...notes.filter(Boolean).map((note) => ` · ${note}`)),
  );
}

function markedSentence({ before, exact, after }) {
  return [before, make("mark", { class: before || after ? null : "whole" }, exact), after];
}

const showNumber = (number) => (language === "id" ? String(number).replace(".", ",") : String(number));

function evidenceOf(list) {
  if (list.length === 0) return [];
  const rest = list.slice(1);
  if (rest.length === 0) return [evidenceFigure(list[0])];
  const more = make("details", {}, make("summary", {}, say("evidence.more", { count: rest.length })), rest.map(evidenceFigure));
  return [evidenceFigure(list[0]), more];
}

function tieFact(index, self) {
  const tie = data.ties[index];
  const dates = tie.kind === "role" || tie.kind === "affiliation" ? seen(tie) : tieDates(tie);
  const when = dates ? [" ", make("span", { class: "when" }, `(${dates})`)] : [];
  const none = ["hierarchy", "unit"].includes(tie.kind) ? [make("p", { class: "source-note" }, say("evidence.none"))] : [];
  return make(
    "div",
    { class: "fact", "data-tie": index },
    make("p", {}, tiePhrase(tie, nameOf(self)), when),
    tie.evidence.length > 0 ? evidenceOf(tie.evidence) : none,
  );
}

function seen({ first, last }) {
  if (!first) return null;
  if (!last || first === last) return say("fact.seen", { date: showDate(first) });
  return say("fact.seen_between", { first: showDate(first), last: showDate(last) });
}

function statementFact(index, self) {
  const statement = data.statements[index];
  return make(
    "div",
    { class: "fact", "data-statement": index },
    make("p", {}, statementPhrase(statement, nameOf(self)), ":"),
    statement.evidence.length > 0
      ? evidenceOf(statement.evidence)
      : make("figure", { class: "evidence" }, make("blockquote", { lang: "id" }, statement.text)),
  );
}

function section(key, items) {
  return items.length === 0 ? [] : [make("h3", {}, say(`section.${key}`)), ...items];
}

// Events by date, and within an event those who gave it before those who came.
function tieOrder(tie) {
  return tie.kind === "participation" ? `${data.nodes[tie.to].start ?? "9"} ${data.parts.indexOf(tie.part)}` : "";
}

function nodeSections(index) {
  const node = data.nodes[index];
  const ties = node.ties.toSorted((one, two) => tieOrder(data.ties[one]).localeCompare(tieOrder(data.ties[two])));
  const of = (...kinds) => ties.filter((tie) => kinds.includes(data.ties[tie].kind)).map((tie) => tieFact(tie, index));
  const statements = node.statements.map((statement) => statementFact(statement, index));
  if (node.kind === "person") {
    return [section("roles", of("role", "affiliation")), section("events", of("participation")), section("statements", statements)];
  }
  if (node.kind === "event") {
    return [
      section("evidence", evidenceOf(node.evidence)),
      section("agents", of("participation")),
      section("order", of("precedes")),
      section("statements", statements),
    ];
  }
  return [
    section("place", of("hierarchy", "unit")),
    section("people", of("role", "affiliation")),
    section("events", of("participation")),
    section("statements", statements),
  ];
}

function details(node) {
  const series = node.series && node.position ? say("detail.series_at", { series: node.series, position: node.position }) : node.series;
  const full = [...(node.prefixes ?? []), [node.label, ...(node.suffixes ?? [])].join(", ")].join(" ");
  const event = node.kind === "event";
  const rows = [
    ["full", full === node.label ? null : full],
    ["body_kind", showConcept(node.body_kind)],
    ["type", showConcept(node.type)],
    ["activity", showConcept(node.activity)],
    ["date", event ? showDates(node.start, node.end) ?? say("detail.unknown") : null],
    ["mode", node.mode ? say(`mode.${node.mode}`) : null],
    ["place", node.place],
    ["area", node.area],
    ["series", series],
    ["topics", node.topics?.map(showConcept).join(", ")],
    ["also", node.aliases.join("; ")],
  ];
  const shown = rows.filter(([, value]) => value);
  return make("dl", {}, shown.map(([key, value]) => [make("dt", {}, say(`detail.${key}`)), make("dd", { class: key }, value)]));
}

function fillPanel(thing) {
  const panel = byId("panel");
  panel.hidden = thing === null;
  if (thing === null) return panel.replaceChildren();
  const close = make("button", { type: "button", "aria-label": say("page.close"), click: () => choose(null) }, "×");
  if (thing.kind === "tie") {
    const tie = lines[thing.index];
    panel.replaceChildren(
      make("div", { class: "panel-head" }, sign("tie"), say(`kind.${tie.kind}`), close),
      make("h2", { lang: "id" }, `${label(tie.from)} – ${label(tie.to)}`),
      ...(tie.events ? meetingSections(tie) : [tieFact(thing.index, null)]),
    );
  } else if (things[thing.index].kind === "province") {
    panel.replaceChildren(
      make("div", { class: "panel-head" }, sign("province"), say("kind.province"), close),
      make("h2", { lang: "id" }, label(thing.index)),
      ...provinceSections(thing.index),
    );
  } else {
    const node = data.nodes[thing.index];
    panel.replaceChildren(
      make("div", { class: "panel-head" }, sign(signOf(node)), say(`kind.${node.kind}`), close),
      make("h2", { lang: "id" }, node.label),
      details(node),
      ...standingSections(thing.index),
      ...nodeSections(thing.index).flat(),
      make("p", { class: "iri" }, node.iri),
    );
  }
  panel.scrollTop = 0;
}
