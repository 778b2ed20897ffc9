// One voice of a report alone: a click on its name above the text. Without this script it leads to the source.

export const main = document.querySelector("[data-article]");
let only = null;

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

/** Show the voice of this number alone; null shows all. Without one: again, on a page that was drawn again. */
export function showOnly(voice = only) {
  only = voice;
  lines().forEach((line, place) => {
    const other = voice !== null && !line.dataset.voices.split(" ").includes(voice);
    line.hidden = other;
    for (const part of pieces(place)) part.classList.toggle("dim", other);
    for (const link of main.querySelectorAll(`.strip a[href="#s${place + 1}"]`)) link.classList.toggle("dim", other);
  });
  for (const link of main.querySelectorAll(".legend a")) {
    if (link.hash === `#voice-${voice}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

export function toggleOnly(voice) {
  showOnly(only === voice ? null : voice);
  const first = lines().findIndex((line) => !line.hidden);
  if (only !== null && first >= 0) reveal(first);
}

main.addEventListener("click", (event) => {
  const legend = event.target.closest(".legend a");
  if (!legend) return;
  event.preventDefault();
  toggleOnly(legend.hash.replace("#voice-", ""));
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && only !== null && !main.querySelector(".judging")) showOnly(null);
});
