// The reading view as a place to review: open a statement, select words for it, judge, undo. Without this script the
// page reads the same; with it, what is judged goes to the API, and the page is drawn again.

import { get, post } from "./api.js";
import { listen } from "./keys.js";
import { Panel } from "./panel.js";
import { hideToolbar, selected, watch } from "./selecting.js";
import { ReportText } from "./text.js";
import { lines, main, nameOf, pieces, reveal, showOnly, toggleOnly } from "./voices.js";
import { who } from "./who.js";

const article = main.dataset.article;
const template = document.querySelector("#judge-panel");
const bar = document.querySelector("#review-bar");
const STATES = { accept: "accepted", change: "changed", add: "added" };

let view; // what is drawn now: text, statements by id and in the order of the page, judgements
let panel;

async function load() {
  const [reading, judged, review] = await Promise.all([
    get(`/api/articles/${article}`),
    get(`/api/judgements?article=${article}&limit=1000`),
    get(`/api/articles/${article}/review`),
  ]);
  const sources = new Map(reading.sources.map((source) => [source.id, source]));
  view = {
    text: new ReportText(main.querySelector("article")),
    lines: lines(),
    order: lines().map((line) => line.dataset.statement),
    statements: new Map(reading.statements.map((each) => [each.id, { ...each, values: values(each, sources) }])),
    judgements: judged.judgements,
    review,
  };
  panel = new Panel(template, main.querySelector("aside"), view.text, { accept, reject, save, close, step });
  const names = [...new Set(reading.sources.map((source) => source.name))];
  document.querySelector("#speaker-names").replaceChildren(
    ...names.map((name) => Object.assign(document.createElement("option"), { value: name })),
  );
  markJudged();
  showOnly();
}

function values(statement, sources) {
  const spans = Object.fromEntries(["content", "source", "cue"].map((role) => [role, statement[role].spans]));
  const speakers = statement.speakers.map((each) => ({ name: sources.get(each.source).name, mention: null }));
  const { kind, medium, stance } = statement;
  return { ...spans, kind, medium, stance: { ...stance }, speakers };
}

/** The newest judgement that holds of each statement that is shown. */
function markJudged() {
  view.state = new Map();
  for (const each of [...view.judgements].reverse()) {
    if (each.holds && each.now && each.verdict in STATES) view.state.set(each.now, each);
  }
  view.order.forEach((id, place) => {
    const judged = view.state.get(id);
    if (!judged) return;
    for (const part of [...pieces(place), view.lines[place]]) part.dataset.judged = judged.verdict;
  });
  const { judged, left, reviewed } = view.review;
  bar.hidden = false;
  bar.querySelector("[data-progress]").textContent = reviewed && !left
    ? "Reviewed"
    : `${judged} of ${judged + left} statements reviewed`;
  bar.querySelector("progress").max = judged + left || 1;
  bar.querySelector("progress").value = reviewed && !left ? judged + left || 1 : judged;
  bar.querySelector("[data-does=reviewed]").disabled = reviewed && !left;
}

// Opening, stepping, closing

function openAt(place, { focus = false } = {}) {
  const statement = view.statements.get(view.order[place]);
  if (!statement) return;
  highlight(place);
  panel.open(statement, statement.values, {
    heading: `Statement ${place + 1} of ${view.order.length}`,
    why: document.getElementById(`s${place + 1}`)?.dataset.why ?? "",
    state: stateOf(statement),
  });
  reveal(place);
  if (focus) panel.form.querySelector("[data-heading]").focus();
}

function stateOf(statement) {
  const judged = view.state.get(statement.id);
  if (judged) return `${STATES[judged.verdict]} by ${judged.by}`;
  const score = statement.score === null ? "" : ` · score ${statement.score.toFixed(2)}`;
  return (view.review.left ? "not reviewed" : "taken to be right") + score;
}

function openNew(span) {
  highlight(null);
  const kind = /^["“„«]/u.test(view.text.quote(span)) ? "direct" : "indirect";
  const empty = { content: [span], source: [], cue: [], kind, medium: "speech", speakers: [] };
  panel.open(null, { ...empty, stance: { source: null, reporter: null } }, {
    heading: "A statement that was missed",
    why: "Select its source and its cue, or name the speaker.",
    state: "not kept yet",
  });
  hideToolbar();
}

function highlight(place) {
  for (const part of main.querySelectorAll(".open-statement")) part.classList.remove("open-statement");
  if (place === null) return;
  for (const part of [...pieces(place), view.lines[place]]) part.classList.add("open-statement");
}

function openPlace() {
  return panel.isOpen && panel.statement ? view.order.indexOf(panel.statement.id) : -1;
}

function step(by) {
  const places = view.lines.flatMap((line, place) => (line.hidden ? [] : [place]));
  if (!places.length) return;
  const at = places.indexOf(openPlace());
  const next = at < 0 ? (by > 0 ? 0 : places.length - 1) : at + by;
  if (next >= 0 && next < places.length) openAt(places[next]);
}

function close() {
  if (!panel.isOpen) return false;
  const place = openPlace();
  panel.close();
  highlight(null);
  hideToolbar();
  if (place >= 0) document.getElementById(`s${place + 1}`)?.focus({ preventScroll: true });
  return true;
}

// Judging

async function judge(body) {
  const by = who();
  const { judgement } = await post("/api/judgements", by ? { ...body, by } : body);
  return judgement;
}

/** Do it, draw the page again, and open what `next` names: a place, an id, or nothing. */
async function doing(what, next) {
  if (doing.now) return false; // a key that is held down judges once
  doing.now = true;
  tell("");
  const inPanel = panel.form.contains(document.activeElement);
  try {
    const made = await what();
    await drawAgain();
    const to = next(made);
    const place = typeof to === "string" ? view.order.indexOf(to) : to;
    if (place !== null && place >= 0 && place < view.order.length) openAt(place, { focus: inPanel });
    return true;
  } catch (error) {
    if (panel.isOpen) panel.say(error.message, true);
    else tell(error.message);
    return false;
  } finally {
    doing.now = false;
  }
}

function accept() {
  const place = openPlace();
  if (place < 0 || panel.isChanged) return false;
  if (view.state.get(panel.statement.id)?.verdict === "accept") return step(1);
  return doing(() => judge({ verdict: "accept", statement: panel.statement.id, article }), () => place + 1);
}

function reject() {
  const place = openPlace();
  if (place < 0) return false;
  return doing(() => judge({ verdict: "reject", statement: panel.statement.id, article }), () => place);
}

function save() {
  if (!panel.isChanged) return false;
  const body = panel.isNew
    ? { verdict: "add", article, values: panel.draft }
    : { verdict: "change", statement: panel.statement.id, article, values: panel.changes() };
  return doing(() => judge(body), (judgement) => judgement.now);
}

/** The newest judgement of this report that holds is void; `again` makes void what undid one. */
function undo(again = false) {
  const last = view.judgements.find((each) => each.holds && (each.verdict === "void") === again);
  if (!last) {
    tell(again ? "Nothing was undone." : "Nothing is left to undo.");
    return false;
  }
  const by = who();
  return doing(
    () => post(`/api/judgements/${last.n}/undo`, by ? { by } : {}),
    ({ judgement }) => judgement.now ?? null,
  ).then((done) => done && tell(`Judgement ${last.n} is void.`));
}

function reviewed() {
  return doing(() => judge({ verdict: "reviewed", article }), () => null);
}

function tell(words) {
  bar.querySelector("[data-told]").textContent = words;
}

/** The page as the server draws it now, without losing where one is. */
async function drawAgain() {
  const answer = await fetch(location.pathname);
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-article]");
  const [x, y] = [scrollX, scrollY];
  close();
  for (const part of [":scope > .top", ":scope > main.sheet", ":scope > #judgements"]) {
    main.querySelector(part)?.replaceWith(made.querySelector(part));
  }
  await load();
  scrollTo(x, y);
}

// Selected words

function take(role, isMore = false) {
  const span = selected();
  if (!span || !panel.isOpen) return false;
  if (role === "speaker") panel.setSpeaker(span);
  else panel.setRole(role, span, isMore);
  document.getSelection().removeAllRanges();
  hideToolbar();
  return true;
}

// Clicks and keys. A click on a statement while the page is still being loaded opens it as soon as that is done;
// whatever else one does begins there.

const loaded = load();

main.addEventListener("click", async (event) => {
  if (!document.getSelection().isCollapsed) return; // the end of a selection is no click
  const mark = event.target.closest("article [data-said]");
  const link = event.target.closest(".said a, .jumps a, .strip a");
  const number = mark?.dataset.said ?? link?.getAttribute("href").replace("#s", "");
  if (!number) return;
  if (link) event.preventDefault();
  await loaded;
  openAt(Number(number) - 1, { focus: event.detail === 0 });
});

main.addEventListener("keydown", async (event) => {
  if (event.key !== "Enter" || !event.target.matches("article [data-said]")) return;
  event.preventDefault();
  await loaded;
  openAt(Number(event.target.dataset.said) - 1, { focus: true });
});

await loaded;

watch({
  text: () => view.text,
  isOpen: () => panel.isOpen,
  chosen: (button) => (button.dataset.does === "new" ? openNew(selected()) : take(button.dataset.role, "more" in button.dataset)),
});

bar.addEventListener("click", (event) => {
  const does = event.target.closest("button")?.dataset.does;
  if (does === "reviewed") reviewed();
  else if (does === "undo") undo();
  else if (does === "start") step(1);
});

listen(
  {
    j: () => step(1),
    k: () => step(-1),
    a: accept,
    x: reject,
    s: save,
    e: () => panel.isOpen && panel.form.querySelector("input, select").focus(),
    1: () => take("content"),
    2: () => take("source"),
    3: () => take("cue"),
    4: () => take("speaker"),
    n: () => selected() && openNew(selected()),
    f: () => openPlace() >= 0 && toggleOnly(nameOf(view.lines[openPlace()].dataset.voices.split(" ")[0])),
    z: () => undo(),
    Z: () => undo(true),
    Escape: close,
  },
  document.querySelector("#keys"),
);
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && panel.isChanged) save();
});

const asked = /^#s(\d+)$/.exec(location.hash);
if (asked && new URLSearchParams(location.search).has("judge")) openAt(Number(asked[1]) - 1, { focus: true });
