// One voice of a report alone: a click on its name above the text. Without this script it leads to the source.

export const main = document.querySelector("[data-article]");
let only = null; // by name: judgements change who comes first, and so the numbers

/** The list beside the text: a line for each statement, in the order of the page. */
export function lines() {
  return [...main.querySelectorAll("li.said")];
}

/** Everything of a statement that is marked in the text. */
export function pieces(place) {
  return main.querySelectorAll(`article [data-said="${place + 1}"]`);
}

/** Bring a statement into view, and what marks it. */
export function reveal(place) {
  const mark = document.getElementById(`s${place + 1}`);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const narrow = matchMedia("(max-width: 60rem)").matches; // a panel covers the lower half
  mark?.scrollIntoView({ block: narrow ? "start" : "center", behavior: calm ? "auto" : "smooth" });
  return mark;
}

function legend() {
  return [...main.querySelectorAll(".legend a")];
}

function nameIn(link) {
  return link.querySelector("bdi").textContent;
}

/** The name of the voice of this number, as the list beside the text has it. */
export function nameOf(number) {
  return nameIn(legend().find((link) => link.hash === `#voice-${number}`));
}

/** Show the voice of this name alone; null shows all. Without one: again, on a page that was drawn again. */
export function showOnly(name = only) {
  const shown = legend().filter((link) => nameIn(link) === name);
  only = shown.length ? name : null;
  const numbers = shown.map((link) => link.hash.replace("#voice-", ""));
  lines().forEach((line, place) => {
    const other = only !== null && !line.dataset.voices.split(" ").some((number) => numbers.includes(number));
    line.hidden = other;
    for (const part of pieces(place)) part.classList.toggle("dim", other);
    for (const link of main.querySelectorAll(`.strip a[href="#s${place + 1}"]`)) link.classList.toggle("dim", other);
  });
  for (const link of legend()) {
    if (shown.includes(link)) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

export function toggleOnly(name) {
  showOnly(only === name ? null : name);
  const first = lines().findIndex((line) => !line.hidden);
  if (only !== null && first >= 0) reveal(first);
}

main.addEventListener("click", (event) => {
  const link = event.target.closest(".legend a");
  if (!link) return;
  event.preventDefault();
  toggleOnly(nameIn(link));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && only !== null && !main.querySelector(".judging")) showOnly(null);
});
