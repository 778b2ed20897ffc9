// The panel in which one statement is judged: who says it, what belongs to it, its kind and stance.
// It holds a draft; nothing is kept until it is saved, and then as a judgement beside the statement.

import { joined } from "./text.js";

export const ROLES = ["content", "source", "cue"];
const DRAWN = typeof Highlight === "function" && "highlights" in CSS;

export class Panel {
  /** `actions` has what the buttons do: accept, reject, save, close, step. */
  constructor(template, host, text, actions) {
    this.host = host;
    this.text = text;
    this.actions = actions;
    this.form = template.content.firstElementChild.cloneNode(true);
    this.statement = null;
    this.draft = null;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.actions.save();
    });
    this.form.addEventListener("click", (event) => this.#clicked(event));
    this.form.addEventListener("input", () => this.#read());
  }

  get isOpen() {
    return this.draft !== null;
  }

  get isNew() {
    return this.isOpen && this.statement === null;
  }

  /** `statement` with its values as they are now; null for one that is missing, whose values `values` begins. */
  open(statement, values, told) {
    this.statement = statement;
    this.before = structuredClone(values);
    this.draft = structuredClone(values);
    this.form.querySelector("[data-heading]").textContent = told.heading;
    this.form.querySelector("[data-why]").textContent = told.why;
    this.form.querySelector("[data-state]").textContent = told.state;
    this.form.toggleAttribute("data-new", statement === null);
    if (!this.form.isConnected) this.host.prepend(this.form);
    this.host.classList.add("judging");
    this.say("");
    this.#write();
  }

  close() {
    this.draft = this.statement = null;
    this.host.classList.remove("judging");
    this.form.remove();
    if (DRAWN) for (const role of ROLES) CSS.highlights.delete(`draft-${role}`);
  }

  /** A message under the buttons, which screen readers tell. */
  say(words, isWrong = false) {
    const told = this.form.querySelector("[data-told]");
    told.textContent = words;
    told.classList.toggle("wrong", isWrong);
  }

  /** Only what differs from what was there. */
  changes() {
    const made = {};
    for (const name of [...ROLES, "kind", "medium", "speakers"]) {
      if (!same(this.draft[name], this.before[name])) made[name] = this.draft[name];
    }
    const stance = {};
    for (const half of ["source", "reporter"]) {
      if (this.draft.stance[half] !== this.before.stance[half]) stance[half] = this.draft.stance[half];
    }
    if (Object.keys(stance).length) made.stance = stance;
    return made;
  }

  get isChanged() {
    return this.isOpen && (this.isNew || Object.keys(this.changes()).length > 0);
  }

  /** Make the span the role's, or one more part of it. */
  setRole(role, span, isMore = false) {
    this.draft[role] = isMore ? joined(this.draft[role], span) : [span];
    this.#write();
  }

  /** Whoever is named there speaks. */
  setSpeaker(span) {
    const name = this.text.quote(span).replace(/\s+/gu, " ");
    this.draft.speakers = [{ name, mention: span }];
    this.#write();
  }

  #clicked(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const { does, role, edge, by } = button.dataset;
    if (does === "nudge") {
      const spans = this.draft[role];
      if (!spans.length) return;
      const at = edge === "start" ? 0 : spans.length - 1;
      spans[at] = this.text.moved(spans[at], edge, Number(by));
      this.#write();
    } else if (does === "clear") {
      this.draft[role] = [];
      this.#write();
    } else if (does === "another") {
      this.draft.speakers.push({ name: "", mention: null });
      this.#write();
      this.form.querySelector("[data-speakers] label:last-child input").focus();
    } else if (does === "step") {
      this.actions.step(Number(by));
    } else if (does && button.type !== "submit") {
      this.actions[does]();
    }
  }

  /** The fields into the draft. */
  #read() {
    const names = [...this.form.querySelectorAll("[data-speakers] input")].map((field) => field.value.trim());
    const known = new Map([...this.before.speakers, ...this.draft.speakers].map((each) => [each.name, each]));
    this.draft.speakers = names.filter(Boolean).map((name) => known.get(name) ?? { name, mention: null });
    for (const field of this.form.querySelectorAll("select")) {
      const [name, half] = field.name.split(".");
      if (half) this.draft[name][half] = field.value || null;
      else this.draft[name] = field.value || null;
    }
    this.#show();
  }

  /** The draft into the fields. */
  #write() {
    const speakers = this.form.querySelector("[data-speakers]");
    const shown = this.draft.speakers.length ? this.draft.speakers : [{ name: "" }];
    const fields = shown.map((speaker, place) => {
      const label = speakers.querySelector("label").cloneNode(true);
      label.querySelector("span").textContent = place ? "and" : "Speaker";
      label.querySelector("input").value = speaker.name;
      return label;
    });
    speakers.replaceChildren(...fields);
    for (const field of this.form.querySelectorAll("select")) {
      const [name, half] = field.name.split(".");
      field.value = (half ? this.draft[name][half] : this.draft[name]) ?? "";
    }
    for (const role of ROLES) {
      const spans = this.draft[role];
      const words = spans.map((span) => this.text.quote(span)).join(" … ");
      const told = this.form.querySelector(`[data-words="${role}"]`);
      told.textContent = words || "none";
      told.classList.toggle("none", !words);
      for (const button of this.form.querySelectorAll(`button[data-role="${role}"]`)) button.disabled = !spans.length;
    }
    this.#show();
  }

  #show() {
    const isChanged = this.isChanged;
    this.form.querySelector("[data-does=save]").disabled = !isChanged;
    this.form.querySelector("[data-does=accept]").disabled = isChanged;
    if (DRAWN) {
      for (const role of ROLES) {
        CSS.highlights.set(`draft-${role}`, new Highlight(...this.draft[role].map((span) => this.text.range(span))));
      }
    }
  }
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
