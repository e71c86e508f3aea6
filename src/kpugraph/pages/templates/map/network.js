// What the maps of people, bodies and provinces say of a thing, a meeting or a province, in words and with its articles.

const showShare = (share) => `${showNumber(Math.round(share * 1000) / 10)} %`;

// A meeting: every event, and the facts that put both there.
function meetingSections(line) {
  const articles = articlesOf(line.events.flatMap(([, ties]) => ties)).size;
  const head = make("p", {}, tiePhrase(line, nodeLink), " ", make("span", { class: "when" }, say("meeting.rests", { articles })));
  const events = line.events.map(([event, ties]) => {
    const dates = eventDates(event);
    return [
      make("h3", {}, nodeLink(event), dates ? ` · ${dates}` : ""),
      ties.map((tie) => tieFact(tie, event)),
    ];
  });
  return [make("div", { class: "fact" }, head), ...events.flat(2)];
}

// With whom, the most frequent first, each with a button to the events.
function meetingList(index) {
  const met = linesAt[index].toSorted((one, two) => lines[two].events.length - lines[one].events.length);
  const items = met.map((line) => {
    const told = say("meeting.at", { count: lines[line].events.length });
    const button = make("button", { type: "button", class: "plain", click: () => choose({ kind: "tie", index: line }) }, told);
    return make("li", {}, nodeLink(otherEnd(line, index)), " ", button);
  });
  return make("ul", { class: "links" }, items);
}

// Where somebody stands among those who met, counted; and with whom.
function standingSections(index) {
  const found = scene.standing.get(index);
  if (!found) return [];
  const number = scene.groups.findIndex(({ members }) => members.includes(index)) + 1;
  const group = scene.groups[number - 1];
  return [
    make("h3", {}, say("section.standing")),
    make("p", { class: "standing" }, say(`met.${scene.name}`, found)),
    make("p", { class: "standing" }, say("standing.between", { share: showShare(found.between) })),
    make("p", { class: "standing" }, say(`grouped.${scene.name}`, { number, count: group.members.length, articles: group.articles })),
    make("h3", {}, say("section.neighbours")),
    meetingList(index),
  ];
}

function provinceSections(index) {
  const province = things[index];
  const dates = showDates(province.counts.first, province.counts.last);
  const of = (sign) => province.members.filter((member) => signOf(things[member]) === sign);
  const listed = ["election", "other", "person", "event"].map((sign) =>
    of(sign).length ? [make("h3", {}, say(`legend.${sign}`)), make("ul", { class: "links" }, of(sign).map((member) => make("li", {}, nodeLink(member))))] : [],
  );
  return [
    make("p", {}, say("province.summary", province.counts), dates ? ` · ${dates}` : ""),
    make("button", { type: "button", class: "more", click: () => unfold({ kind: "node", index }) }, say("province.unfold")),
    ...(linesAt[index].length ? [make("h3", {}, say("section.together")), meetingList(index)] : []),
    ...listed.flat(),
  ];
}
